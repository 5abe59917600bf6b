"""Places inside a page, a text and a PDF."""

from __future__ import annotations

import pytest
from hostile_places import pdf
from hypothesis import given
from hypothesis import strategies as st

from citekit.links.places import count_pages, has_text, wanted_page, wanted_texts

FRAGMENTS = [
    ("page=12", 12, []),
    ("zoom=50&page=7", 7, []),
    ("nameddest=ch1", None, []),
    ("page=x", None, []),
    ("", None, []),
    (":~:text=a%20b", None, [["a b"]]),
    (":~:text=a&text=b,c", None, [["a"], ["b", "c"]]),
    (":~:unknown=a", None, []),
    ("text=a", None, []),
]


@pytest.mark.parametrize(("fragment", "page", "texts"), FRAGMENTS, ids=[row[0] for row in FRAGMENTS])
def test_reads(fragment: str, page: int | None, texts: list[list[str]]) -> None:
    assert (wanted_page(fragment), wanted_texts(fragment)) == (page, texts)


def test_a_text_is_found_whole_words_in_order() -> None:
    assert has_text("Gemiler, öğlen limana geldi.", ["gemiler", "LİMANA geldi"])
    assert not has_text("Gemiler, öğlen limana geldi.", ["limana geldi", "gemiler"])
    assert not has_text("Gemiler geldi.", ["emiler"])


@given(st.integers(1, 99_999), st.booleans())
def test_pages_are_counted_whichever_way_they_are_written(pages: int, packed: bool) -> None:
    assert count_pages(pdf(pages, packed=packed), is_complete=True) == pages
    assert count_pages(pdf(pages, linear=True)[:9000], is_complete=False) == pages


def test_the_root_of_a_tree_of_pages_counts() -> None:
    tree = b"<</Type/Pages/Count 5/Parent 1 0 R>> <</Count 12/Kids[2 0 R 3 0 R]/Type/Pages>>"
    assert count_pages(b"%PDF-1.4 " + tree, is_complete=True) == 12


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_have_pages_or_none(data: bytes, is_complete: bool) -> None:
    body = b"%PDF-1.4 /Type/Pages /Type/ObjStm>>stream\n" + data
    assert isinstance(count_pages(body, is_complete=is_complete), int | None)


def test_a_part_of_a_pdf_says_nothing_of_the_rest() -> None:
    assert count_pages(pdf(12), is_complete=False) is None
