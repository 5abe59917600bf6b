"""Many forms as one pattern, and patterns that are tried only where a word stands that they need."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import bare, fold
from citekit.references import backreferences, marks
from citekit.references.date_patterns import PATTERNS
from citekit.references.dates import _needs_met
from citekit.references.lexicon.backrefs import BACK_REFERENCES
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.tries import any_of, openings, words_of
from citekit.references.marks.text import Text
from citekit.references.sought import ByWord, Sought
from tests.references.test_cases import CASES, read_cases

NEEDS = [
    ("a.g.e.", "age 12", True),
    ("a.g.e.", "a. g. e., s. 12", True),
    ("там же", "тамже", True),
    ("PIR", "PIR² A 1294", True),
    ("№", "№12", True),
    ("a.g.e.", "The Age of Empires", False),
    ("там же", "же", False),
]


@pytest.mark.parametrize(("form", "text", "opens"), NEEDS)
def test_a_form_is_sought_where_a_word_opens_it(form: str, text: str, opens: bool) -> None:
    assert openings(form).isdisjoint(words_of(text)) != opens


def test_no_form_is_no_pattern() -> None:
    with pytest.raises(ValueError, match="needs a form"):
        any_of([])


words = st.text("abc", min_size=1, max_size=4)


@given(st.lists(words, min_size=1, max_size=8), st.text("abc ", max_size=8))
def test_a_pattern_of_many_words_finds_the_longest(forms: list[str], text: str) -> None:
    found = re.match(any_of(forms), text)
    longest = max((form for form in forms if text.startswith(form)), key=len, default=None)
    assert (found[0] if found else None) == longest


@given(st.sampled_from([form for row in BACK_REFERENCES for form in row.forms.split(" | ")]), st.data())
def test_a_form_is_found_without_some_of_its_dots_and_blanks(form: str, data: st.DataObject) -> None:
    printed = "".join(char for char in bare(form) if char not in ". " or data.draw(st.booleans()))
    assert re.match(alternatives(bare(form)), fold(printed))
    assert form.startswith("#") or not openings(bare(form)).isdisjoint(words_of(printed))


def sought() -> Iterator[Sought]:
    """Every pattern that needs something."""
    for module in pkgutil.iter_modules(marks.__path__):
        for value in vars(importlib.import_module(f"{marks.__name__}.{module.name}")).values():
            if isinstance(value, ByWord):
                yield from (pattern for _, pattern in value.rows)
            rows = value if isinstance(value, tuple) else (value,)
            yield from (row for row in rows if isinstance(row, Sought))


NOTES = [note.text or "" for path in CASES.glob("*.txt") for note, _ in read_cases(path)]


def test_a_pattern_fits_no_note_without_what_it_needs() -> None:
    texts = [Text.of(note, "en") for note in NOTES]
    for row in sought():
        for text in texts:
            if next(text.matches(row), None) is None:
                assert not row.compiled.search(getattr(text, row.form)), (row.source, text.text)


def test_words_point_back_in_no_note_without_the_words_that_they_need() -> None:
    for plain in map(bare, NOTES):
        there = backreferences._ROWS.of(words_of(plain))
        for pattern, row in backreferences._ROWS.rows:
            assert (pattern, row) in there or not pattern.compiled.search(plain), (row.forms, plain)


DATES = [
    # of each shape of `PATTERNS` that needs figures
    "2005-6-08", "2005- 06- 8", "05.06.2008-07.06.2008", "05.06.-07.06.2008", "5.-07.06.2008",
    "5 - 7. 6. 2008", "5го.06.2008", "05 / 06 / 2008", "5-6-2008", "4/21/2010", "12.V.1925", "12. viii. 1925",
    "12/x/1925", "3 iv 1889", "1325/1907", "1338 (1922)", "1395 = 2016", "1338[1922]", "2016 (1395)", "1990s",
    "1930'lar", "1920-е", "1920-е годы", "the 1880s", "die 1920er Jahre", "1914-1918",
    "1914/18", "1914 - 18", "um 1900/1901",
]  # fmt: skip


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_in_no_text_without_the_figures_and_words_that_it_needs(text: str) -> None:
    fits_where_needs_are_met(text)


def test_a_date_is_in_no_note_without_the_figures_and_words_that_it_needs() -> None:
    for note in NOTES:
        fits_where_needs_are_met(note)


@given(st.lists(st.sampled_from([*"0123456789 ./-ivx(", "19", "200", "er", "'s"]), max_size=12).map("".join))
def test_figures_are_no_date_without_the_figures_that_it_needs(text: str) -> None:
    fits_where_needs_are_met(text)


def fits_where_needs_are_met(text: str) -> None:
    plain = bare(text)
    there = _needs_met(plain, fold(text))
    for name, needs, pattern in PATTERNS:
        if needs not in there:
            assert not pattern.compiled.search(fold(text) if needs == "season" else plain), name
