"""Errors: one tree, and messages of a few lines whatever the input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit import errors
from citekit.errors import CitekitError, LimitError, ParseError, UnreadableError


def test_every_error_is_in_the_tree_that_the_module_draws() -> None:
    classes = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, Exception)
    }
    assert all(issubclass(getattr(errors, name), CitekitError) for name in classes)
    assert all(name in (errors.__doc__ or "") for name in classes)


def test_a_parse_error_marks_the_place() -> None:
    assert str(ParseError("no page", "s. xx, 5", (3, 5))) == "no page\n  s. xx, 5\n     ^^"


def test_a_place_deep_in_a_long_text_is_shown_with_what_stands_around_it() -> None:
    error = ParseError("no page", "a" * 500_000 + "XX" + "b" * 500_000, (500_000, 500_002))
    message, shown, marks = str(error).split("\n")
    assert (message, len(shown)) == ("no page", 2 + 120)
    assert shown[marks.index("^") : marks.index("^") + 2] == "XX"
    assert len(error.text) == 1_000_002  # the data is whole


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_message_has_three_lines_and_no_control_character(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    lines = str(ParseError("expected x", text, (start, min(len(text), start + length)))).split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)


def test_an_unreadable_file_is_named_with_the_reason_and_the_way_out() -> None:
    error = UnreadableError(Path("x.txt"), "not a text file", "convert it to UTF-8")
    assert str(error) == "x.txt: not a text file\n  convert it to UTF-8"
    assert (error.path, error.reason, error.advice) == (
        Path("x.txt"),
        "not a text file",
        "convert it to UTF-8",
    )


def test_a_limit_is_one_way_to_be_unreadable() -> None:
    with pytest.raises(UnreadableError, match=r"x\.txt: more than 64 MB"):
        raise LimitError("x.txt", "more than 64 MB")
