"""The labels of ``alpha``: the beginning of the names and the last digits of the year, ``Öğü02``.

Letters of every script stay as they are; the style files of BibTeX would drop
them and leave a work by Əliyev or Ахмедов without a label.

Source:
    ``alpha.bst`` of BibTeX 0.99d, ``calc.label``, ``format.lab.names``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from citekit.bst.notation import PLAIN
from citekit.bst.people import people
from citekit.model import OTHERS, Entry, Name

_MANY = 4  # names up to which each gives a letter; of more, the first three and a plus


def numbers(entries: Sequence[Entry]) -> list[str]:
    """The labels of the numbered styles."""
    return [str(number) for number in range(1, len(entries) + 1)]


def as_numbers(labels: Iterable[str]) -> bool:
    """Whether `labels` are the numbers from 1 on, which a list counts by itself."""
    return all(label == str(number) for number, label in enumerate(labels, 1))


def alpha_labels(entries: Sequence[Entry]) -> list[str]:
    """The labels of ``alpha``, each only once.

    >>> work = Entry("book", "a", {"author": "Öğüt, Şükrü", "date": "2002"})
    >>> alpha_labels([work, work])
    ['Öğü02a', 'Öğü02b']
    """
    stems = [_stem(entry) for entry in entries]
    uses = Counter(stems)
    taken = {stem for stem in stems if uses[stem] == 1}
    suffixes = {stem: _letters() for stem in uses}
    labels = []
    for stem in stems:
        label = stem
        while uses[stem] > 1 and (label == stem or label in taken):
            label = stem + next(suffixes[stem])
        taken.add(label)
        labels.append(label)
    return labels


def _letters() -> Iterator[str]:
    """a, b, …, z, aa, ab, …"""
    for number in count(1):
        text = ""
        left = number
        while left:
            left, rest = divmod(left - 1, 26)
            text = chr(ord("a") + rest) + text
        yield text


def _stem(entry: Entry) -> str:
    names = people(entry, "author", PLAIN) or people(entry, "editor", PLAIN)
    who = _of_names(names) if names else ""
    for name in ("shorthand", "title", "organization", "institution"):
        who = who or _word_letters(PLAIN.text(entry.get(name)))[:3]
    return (who or _word_letters(entry.key)[:3] or "?") + _year(entry)


def _of_names(names: Sequence[Name]) -> str:
    if len(names) == 1:
        return _of_name(names[0])
    shown = names[:3] if len(names) > _MANY else names
    letters = "".join("+" if name == OTHERS else _initials(name) for name in shown)
    return letters + ("+" if len(shown) < len(names) else "")


def _of_name(name: Name) -> str:
    initials = _initials(name)
    return initials if len(initials) > 1 else _word_letters(name.family or str(name))[:3]


def _initials(name: Name) -> str:
    if name.literal:
        return _word_letters(name.literal)[:1]
    words = f"{name.prefix} {name.family or name.given}".split()
    return "".join(_word_letters(word)[:1] for word in words)


def _word_letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _year(entry: Entry) -> str:
    date = entry.date()
    if date is not None:
        return f"{abs(date.year) % 100:02d}"
    digits = re.findall(r"\d", entry.get("year") or entry.get("date"))
    return "".join(digits[-2:])
