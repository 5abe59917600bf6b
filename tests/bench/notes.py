"""Does the cost of reading notes grow with their number, and how far is it from cutting them at commas?

    python tests/bench/notes.py [ROUNDS]

The input is made here: notes of six kinds, each one different, so that no cache answers.  The second column
is `str.split`, what a parser that knows nothing costs; the last is a note's cost among ten times as many.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

from citekit.model import Note, NoteSet
from citekit.references import parse_notes

KINDS = (
    "Ali Kaya{n}, Kafkasya Tarihi {n}, Küre Yayınları, İstanbul 2001, s. {n}.",
    "Veli Can{n}, “Güvenlik Üzerine {n}”, Akademik Bakış, Sayı {n}, Haziran 2002, s. 12-{n}.",
    "Gazete{n}, 12 Temmuz 2005, s. 3.",
    "Иванов И. И. Очерки {n}. М.: Наука, 1975. С. {n}.",
    "“Haber {n}”, http://www.ornek{n}.org/a.htm (Erişim Tarihi: 12.03.2013).",
    "A.g.e., s. {n}.",
)
COUNT = 600


def notes(count: int, offset: int) -> NoteSet:
    """`count` notes in Turkish, numbered from 1; another `offset` gives other texts."""
    texts = (KINDS[n % len(KINDS)].format(n=n + offset + 100) for n in range(count))
    return NoteSet("made", "tr", tuple(Note(str(n), text) for n, text in enumerate(texts, 1)))


def seconds(function: Callable[[NoteSet], object], given: NoteSet) -> float:
    """Wall-clock seconds of one call."""
    start = time.perf_counter()
    function(given)
    return time.perf_counter() - start


def split(given: NoteSet) -> list[list[str]]:
    """The floor: every note cut at its commas."""
    return [(note.text or "").split(",") for note in given.notes]


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    parse_notes(notes(COUNT, 0))  # the tables are compiled once
    few = median(seconds(parse_notes, notes(COUNT, 10_000 * i)) for i in range(1, rounds + 1))
    many = median(seconds(parse_notes, notes(10 * COUNT, 100_000 * i)) for i in range(1, rounds + 1))
    least = median(seconds(split, notes(COUNT, 10_000 * i)) for i in range(1, rounds + 1))
    ratios = f"{few / least:,.0f} x str.split; {many / few / 10:.2f} x a note among ten times as many"
    print(f"{COUNT / few:,.0f} notes/s, {ratios}")
