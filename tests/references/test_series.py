"""Series of notes with short forms, and to which note each of them points.

The files are `series/LANGUAGE-NUMBER.txt`.  A note is followed by a line ``= new | short 3 | ibid 2``, one
word for each of its citations, with the number of the note in which the work stands in full; ``= none`` cites
nothing, and what cannot be told yet is ``= ?``.  A scholar can add one without knowing Python.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Kind, Note, NoteSet
from citekit.references import parse_notes

SERIES = sorted((Path(__file__).parent / "series").glob("*.txt"))
_NOTE = re.compile(r"(?P<number>[0-9]+)\. (?P<text>.*)\n= (?P<told>.*)")


def read_series(path: Path) -> list[tuple[Note, str]]:
    found = _NOTE.finditer(path.read_text("utf-8"))
    return [(Note(match["number"], match["text"]), match["told"]) for match in found]


def told(note: Note) -> str:
    words = (f"{c.kind.value} {c.refers_to}" if c.kind is not Kind.NEW else "new" for c in note.citations)
    return " | ".join(words) or "none"


@pytest.mark.parametrize("path", SERIES, ids=lambda path: path.stem)
def test_every_short_form_of_a_series_points_to_its_work(path: Path) -> None:
    series = read_series(path)
    language = path.stem.partition("-")[0]
    parsed = parse_notes(NoteSet(path.name, language, tuple(note for note, _ in series)))
    found = {note.number: told(note) for note in parsed.notes}
    assert found == {
        note.number: found[note.number] if expected == "?" else expected for note, expected in series
    }


@pytest.mark.parametrize("path", SERIES, ids=lambda path: path.stem)
def test_most_of_a_series_is_told(path: Path) -> None:
    expected = [answer for _, answer in read_series(path)]
    assert expected.count("?") * 2 <= len(expected)


ALL = {path.stem: read_series(path) for path in SERIES}


@given(st.data())
def test_citations_of_a_note_follow_one_another_whatever_is_left_out(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ALL)))
    kept = data.draw(st.lists(st.sampled_from(range(len(ALL[name]))), max_size=6, unique=True).map(sorted))
    notes = tuple(ALL[name][index][0] for index in kept)
    for note in parse_notes(NoteSet("x", name.partition("-")[0], notes)).notes:
        spans = [citation.span for citation in note.citations]
        assert spans == sorted(spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert all(c.refers_to is None or c.kind is not Kind.NEW for c in note.citations)
        assert {c.refers_to for c in note.citations} <= {None, *(n.number for n in notes)}
