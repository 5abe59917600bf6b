"""Pages and lines of plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.plain_text import DOUBT, read_plain_text, split_pages


def numbered(text: str) -> list[list[tuple[int, str]]]:
    return [[(line.number, line.text) for line in page.lines] for page in split_pages(text)]


def test_lines_are_numbered_as_an_editor_does() -> None:
    assert numbered("a\r\nb\rc\nd") == [[(1, "a"), (2, "b"), (3, "c"), (4, "d")]]


def test_a_form_feed_is_a_page_break() -> None:
    assert numbered("a\n\fb\nc\n\f") == [[(1, "a")], [(2, "b"), (3, "c")]]


def test_a_form_feed_inside_a_line_leaves_its_number() -> None:
    assert numbered("a\fb\nc") == [[(1, "a")], [(1, "b"), (2, "c")]]


def test_other_separators_are_blanks() -> None:
    assert numbered("a\x0bb\u2028c\x85d") == [[(1, "a\x0bb\u2028c\x85d")]]


def test_a_doubtful_encoding_names_both() -> None:
    encoding = read_plain_text("Долина".encode("mac-cyrillic"), "a.txt").encoding
    assert DOUBT in encoding
    assert "mac-cyrillic" in encoding


@given(st.text(st.sampled_from("ab \n\r\f")))
def test_no_character_but_line_ends_is_lost(text: str) -> None:
    lines = [line.text for page in split_pages(text) for line in page.lines]
    assert "".join(lines) == "".join(char for char in text if char not in "\n\r\f")


@given(st.text(st.sampled_from("ab \n\r\f")))
def test_line_numbers_never_fall(text: str) -> None:
    numbers = [line.number for page in split_pages(text) for line in page.lines]
    assert numbers == sorted(numbers)
