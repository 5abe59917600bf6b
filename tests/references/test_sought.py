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
from citekit.references.lexicon.backrefs import BACK_REFERENCES
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.tries import any_of, openings, words_of
from citekit.references.marks.text import Sought, Text
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
    """Every pattern that needs a word."""
    for module in pkgutil.iter_modules(marks.__path__):
        for name, value in vars(importlib.import_module(f"{marks.__name__}.{module.name}")).items():
            rows = [pattern for _, pattern in value] if name == "_CUES" else [value]
            yield from (row for row in rows if isinstance(row, Sought) and row.needs)


def test_a_pattern_fits_no_note_without_the_words_that_it_needs() -> None:
    notes = [note.text or "" for path in CASES.glob("*.txt") for note, _ in read_cases(path)]
    texts = [Text.of(note, "en") for note in notes]
    for row in sought():
        for text in texts:
            if row.needs.isdisjoint(text.words):
                assert not row.pattern.search(getattr(text, row.form)), (row.pattern.pattern, text.text)
    for pattern, needs, row in backreferences._ROWS:
        for plain in map(bare, notes):
            assert not needs.isdisjoint(words_of(plain)) or not pattern.search(plain), (row.forms, plain)
