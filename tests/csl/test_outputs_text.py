"""Plain text: lines, margins and blank lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from output_trees import entries, letters, text_of, trees

from citekit.csl.outputs import TextWriter
from citekit.csl.tree import Block, Cite, Inline, Layout, Link, Styled

TEXT = TextWriter()

WRITTEN: list[tuple[list[Inline], str]] = [
    # tree                                                              text
    (["CO", Styled("vertical-align", "sub", ["2"]), " & <b>"], "CO2 & <b>"),
    ([Link("https://x.org", ["title"]), Cite("a", [", Doe"])], "title, Doe"),
    ([Block("left-margin", ["[1]"]), Block("right-inline", ["Doe"])], "[1] Doe"),
    ([Block("left-margin", ["1. "]), Block("right-inline", ["Doe"])], "1. Doe"),
    ([Block("left-margin", ["[1]"]), Block("right-inline", [" Doe"]), "."], "[1] Doe."),
    ([Block("block", ["Doe"]), "2006"], "Doe\n2006"),
    (["Doe", Block("indent", ["a note"]), "2006"], "Doe\na note\n2006"),
    ([Styled("font-style", "italic", ["a", Block("block", ["b"]), "c"])], "a\nb\nc"),
    ([Block("indent", ["a", Block("block", ["b"]), "c"])], "a\nb\nc"),
    ([Block("sideways", ["a"])], "a"),
    (["a\r\nb\x00c\u2028d"], "a\nbc\nd"),
    ([], ""),
]


@pytest.mark.parametrize(("tree", "text"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(tree: list[Inline], text: str) -> None:
    assert TEXT.inline(tree) == text


def numbered(number: str, text: str, *more: Inline) -> list[Inline]:
    """An entry as numeric styles have it."""
    return [Block("left-margin", [number]), Block("right-inline", [text]), *more]


def test_what_stands_beside_a_margin_is_aligned() -> None:
    listed = [("a", numbered("[9]", "Doe\n2006")), ("b", numbered("[10]", " Roe", Block("indent", ["note"])))]
    layout = Layout(entry_spacing=0, max_offset=4)
    assert TEXT.bibliography(listed, layout) == "[9]  Doe\n     2006\n[10] Roe\n     note"


def test_wide_letters_take_two_columns() -> None:
    listed = [("a", numbered("漢字", "Doe")), ("b", numbered("é\u0301a", "Roe"))]
    assert TEXT.bibliography(listed, Layout(entry_spacing=0)) == "漢字 Doe\né\u0301a   Roe"


def test_entries_stand_apart_and_hang() -> None:
    listed: list[tuple[str, list[Inline]]] = [("a", ["Doe\n2006"]), ("b", ["Roe"])]
    assert TEXT.bibliography(listed, Layout(hanging_indent=True)) == "Doe\n    2006\n\nRoe"
    assert TEXT.bibliography(listed, Layout(entry_spacing=0)) == "Doe\n2006\nRoe"


def test_a_layout_of_any_size_is_kept_small() -> None:
    listed = [("a", numbered("1", "Doe")), ("b", numbered("x" * 1000, "Roe"))]
    assert len(TEXT.bibliography(listed, Layout(entry_spacing=10**9, max_offset=10**9))) < 1200
    assert TEXT.bibliography([], Layout()) == ""


def test_citations_stand_one_a_line() -> None:
    assert TEXT.citations([["(Doe)"], ["(Roe)"]]) == "(Doe)\n(Roe)"


@given(trees)
def test_text_without_blocks_is_written_as_it_is(tree: list[Inline]) -> None:
    assert TEXT.inline(tree) == text_of(tree)


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    assert letters(TEXT.bibliography([("x", tree)], Layout(hanging_indent=True))) == letters(tree)
