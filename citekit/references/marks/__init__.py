"""What is certain in a citation: addresses, identifiers, dates, numbers with their words, imprints.

Each finder reads one kind of mark; `find_marks` runs them in one visible order
and a stretch that one has taken is not looked at again.  What stands between
the marks is decided by `citekit.references.rules`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from citekit.references.marks.american import american_law
from citekit.references.marks.archives import documents, parts_of_fonds, signatures
from citekit.references.marks.books import brackets_of_books, sections
from citekit.references.marks.british import british_law
from citekit.references.marks.classics import ancient_texts
from citekit.references.marks.decisions import decisions, notes_on_decisions
from citekit.references.marks.editions import editions
from citekit.references.marks.gazettes import papers
from citekit.references.marks.identifiers import back_references, identifiers, media, names_for_later, urls
from citekit.references.marks.imprints import (
    accessed,
    accessed_after_address,
    dates,
    imprints,
    not_given,
    series,
    thesis_brackets,
)
from citekit.references.marks.isnad import (
    hadiths,
    isnad_imprints,
    isnad_places,
    leaves,
    pages_in_sentences,
    verses,
)
from citekit.references.marks.law import numbers_of_law, rules_of_law
from citekit.references.marks.numbers import bare_numbers, counts, numbers
from citekit.references.marks.oscola import brackets_of_oscola
from citekit.references.marks.people import authors_before_colon, owners
from citekit.references.marks.reports import reports
from citekit.references.marks.text import Finder, Mark, Text

__all__ = ["FINDERS", "Mark", "find_marks", "find_places"]

FINDERS: tuple[Finder, ...] = (
    urls,
    authors_before_colon,
    owners,
    verses,
    media,
    names_for_later,
    identifiers,
    accessed,
    accessed_after_address,
    american_law,
    british_law,
    ancient_texts,
    notes_on_decisions,
    reports,
    papers,
    decisions,
    brackets_of_books,
    sections,
    numbers_of_law,
    signatures,
    documents,
    parts_of_fonds,
    back_references,
    hadiths,
    isnad_imprints,
    leaves,
    thesis_brackets,
    brackets_of_oscola,
    series,
    editions,
    imprints,
    counts,
    numbers,
    rules_of_law,
    isnad_places,
    dates,
    bare_numbers,
    pages_in_sentences,
    not_given,
)
"""In order of certainty: what an earlier one has taken, a later one does not see."""

_OF_PLACES: tuple[Finder, ...] = (
    notes_on_decisions,
    reports,
    papers,
    decisions,
    american_law,
    british_law,
    ancient_texts,
    brackets_of_books,
)
"""Those that find places in law and in texts."""


@lru_cache(maxsize=1024)  # a stretch is looked at when notes are cut, and again when its parts are told
def find_marks(text: str, language: str, joins: frozenset[int] = frozenset()) -> tuple[Mark, ...]:
    """Find everything certain in the text of a citation.

    Args:
        text: one citation.
        language: BCP 47 code of the notes; it decides what ``S.`` and ``C.`` mean.
        joins: offsets in `text` at which lines were joined.

    Returns:
        Marks in order, not overlapping.
    """
    source = Text.of(text, language, joins)
    marks: list[Mark] = []
    for finder in FINDERS:
        for mark in finder(source):
            start, end = mark.extent
            if start < end and "\0" not in source.free[start:end]:
                source = source.without(mark.extent)
                marks.append(mark)
    return tuple(sorted(marks, key=lambda mark: mark.extent))


def find_places(text: str, language: str) -> Iterator[Mark]:
    """Find what may name a place in law or in a text; the cheap part of `find_marks`.

    Args:
        text: one citation.
        language: BCP 47 code of the notes.

    Yields:
        Such marks, those too that `find_marks` leaves out because something surer stands there.
    """
    source = Text.of(text, language)
    for finder in _OF_PLACES:
        yield from finder(source)
