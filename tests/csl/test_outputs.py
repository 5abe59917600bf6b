"""What holds for every output format: the table, hostile trees, and long ones."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from output_trees import deep, entries, letters, text_of, trees

from citekit.csl.outputs import WRITERS, HtmlWriter, TypstWriter, Writer
from citekit.csl.outputs.lines import line_items, split_lines
from citekit.csl.outputs.walk import MAX_DEPTH, clean, linkable
from citekit.csl.tree import DISPLAYS, Block, Cite, Inline, Layout, Link, Styled

FORMATS = ["text", "html", "markdown", "latex", "rtf", "rst", "typst", "json"]


def test_every_format_is_in_the_table() -> None:
    assert list(WRITERS) == FORMATS


@pytest.fixture(params=FORMATS)
def writer(request: pytest.FixtureRequest) -> Writer:
    """Each writer in turn."""
    return WRITERS[request.param]


@pytest.mark.parametrize("node", [Styled, Link, Block, Cite])
def test_a_tree_of_any_depth_is_written(writer: Writer, node: type[Styled]) -> None:
    tree = deep(10_000, node)
    written = writer.bibliography([("x", tree)], Layout(hanging_indent=True))
    assert written.count("a") >= 10_000
    assert writer.inline(tree)


def test_a_deep_tree_is_written_in_linear_time(writer: Writer) -> None:
    long = deep(50_000)
    started = time.perf_counter()
    writer.inline(long)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("char", ["x", "\\", "*", " ", "\n", "-", "ş", "!", "_", "1", "\x00"], ids=ascii)
def test_a_text_of_any_length_is_written(writer: Writer, char: str) -> None:
    text = char * 100_000
    started = time.perf_counter()
    writer.inline([Styled("font-style", "italic", [text]), Block("left-margin", [text]), text])
    assert time.perf_counter() - started < 10


def test_many_nodes_are_written_in_linear_time(writer: Writer) -> None:
    many: list[Inline] = [Styled("font-style", "italic", ["a"]) for _ in range(5_000)]
    empty: list[Inline] = [Styled("font-style", "italic", ["\x00"]) for _ in range(5_000)]
    started = time.perf_counter()
    writer.inline([*many, *empty, Styled("font-weight", "bold", [*many])])
    assert time.perf_counter() - started < 10


def test_a_layout_of_any_size_is_kept_small(writer: Writer) -> None:
    layout = Layout(True, "margin", 10**12, 10**12, 10**12)
    numbered: list[Inline] = [Block("left-margin", ["1"]), Block("right-inline", ["Doe"])]
    assert len(writer.bibliography([("a", numbered), ("b", ["x"])], layout)) < 1500
    assert writer.bibliography([("a", numbered)], Layout(False, "flush", -5, -5, -5))


def test_nothing_is_written_of_nothing(writer: Writer) -> None:
    assert writer.inline([]) in {"", "[]"}
    assert "Doe" not in writer.bibliography([], Layout())
    assert "Doe" not in writer.citations([])
    assert "Doe" in writer.citations([["Doe"]])


@given(entries)
def test_what_is_written_fits_into_a_file(tree: list[Inline]) -> None:
    for writer in WRITERS.values():
        written = writer.bibliography([("x\ud800", tree)], Layout())
        written.encode()
        assert "\x00" not in written
        assert "\x1b" not in written


CLEANED = [
    ("a\x00b\x1b[0m\x7f\x9f", "ab[0m"),
    ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
    ("\ud800x\uffff\ufffe", "\ufffdx\ufffd\ufffd"),
    ("\ufeffa\tb\u00a0c\u200f\u202e", "a\tb\u00a0c\u200f\u202e"),
]


@pytest.mark.parametrize(("text", "expected"), CLEANED, ids=[ascii(row[0]) for row in CLEANED])
def test_cleans(text: str, expected: str) -> None:
    assert clean(text) == expected
    assert clean(expected) == expected


def test_markup_is_left_out_below_the_deepest_level() -> None:
    written = HtmlWriter().inline(deep(MAX_DEPTH + 50))
    assert written.count("</") == MAX_DEPTH


def test_signs_of_one_stretch_are_seen_together() -> None:
    tree: list[Inline] = ["a", Cite("x", ["-"]), "-", Link("https://x.org", ["-"])]
    assert TypstWriter().inline(tree) == 'a\\--#link("https://x.org")[\\-];'


def test_styles_around_a_block_are_opened_again() -> None:
    first, second, third = split_lines([Styled("font-style", "italic", ["a", Block("indent", ["b"]), "c"])])
    assert first.content == [Styled("font-style", "italic", ["a"])]
    assert (second.display, second.content) == ("indent", [Styled("font-style", "italic", ["b"])])
    assert third.content == [Styled("font-style", "italic", ["c"])]


def test_what_has_no_text_is_no_line() -> None:
    empty = Styled("font-style", "italic", ["", "\x00"])
    assert split_lines([empty, Block("block", [empty]), Link("https://x.org", [])]) == []


@given(entries)
def test_lines_hold_all_letters(tree: list[Inline]) -> None:
    items = line_items(tree)
    assert letters([node for _, content in items for node in content]) == letters(tree)
    assert {display for display, _ in items} <= {"", *DISPLAYS}


@given(trees)
def test_text_without_blocks_is_one_line(tree: list[Inline]) -> None:
    assert [text_of(content) for _, content in line_items(tree)] == [text_of(tree)] * bool(text_of(tree))


@given(trees)
def test_an_address_is_a_link_or_nothing(tree: list[Inline]) -> None:
    url = linkable(text_of(tree))
    assert url == "" or not any(char.isspace() for char in url)
    assert linkable(f"https://x.org/{text_of(tree)}").startswith("https://x.org/")
