"""Markdown: what CommonMark reads is what was written, letter for letter and style for style."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from output_trees import Mark, entries, letters, marks_of, only, trees

from citekit.csl.outputs import MarkdownWriter
from citekit.csl.tree import Block, Inline, Layout, Link, Styled

MARKDOWN = MarkdownWriter()
COMMONMARK = MarkdownIt("commonmark")
ELEMENTS = {
    "em": ("font-style", "italic"),
    "i": ("font-style", "italic"),
    "strong": ("font-weight", "bold"),
    "b": ("font-weight", "bold"),
    "sup": ("vertical-align", "sup"),
    "sub": ("vertical-align", "sub"),
}


class Reader(HTMLParser):
    """The characters of HTML, each with its styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, tuple[str, str]]] = []
        self.marks: list[Mark] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            return
        assert tag in {*ELEMENTS, "span", "a", "p"}, tag
        attribute, _, value = (dict(attrs).get("style") or "").strip(";").partition(":")
        if attribute == "baseline":
            attribute, value = "vertical-align", "baseline"
        style = ELEMENTS.get(tag, (attribute, value.replace("lighter", "light")))
        self.open.append((tag, ("link", dict(attrs).get("href") or "") if tag == "a" else style))

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        styles: dict[str, str] = {}
        for _, (name, value) in self.open:
            styles[name] = value
        styles.pop("", None)
        self.marks += ((char, frozenset(styles.items())) for char in data)


def read_markdown(text: str) -> list[Mark]:
    """The characters of one paragraph as CommonMark reads them."""
    reader = Reader()
    reader.feed(COMMONMARK.render(text).removeprefix("<p>").removesuffix("\n").removesuffix("</p>"))
    reader.close()
    assert reader.open == []
    return reader.marks


def italic(*children: Inline) -> Styled:
    """Children in italics."""
    return Styled("font-style", "italic", list(children))


def bold(*children: Inline) -> Styled:
    """Children in bold."""
    return Styled("font-weight", "bold", list(children))


WRITTEN: list[tuple[list[Inline], str]] = [
    # tree                                           Markdown
    ([italic("Title"), ", 2006"], "*Title*, 2006"),
    ([italic("Who?"), ", 2006"], "*Who?*, 2006"),
    (["re", italic("struct")], "re*struct*"),
    ([italic("Who?"), "s"], "<i>Who?</i>s"),
    ([italic(" a")], "<i> a</i>"),
    ([bold(italic("a"))], "**_a_**"),
    ([italic("a"), bold("b")], "*a*__b__"),
    ([italic("a ", bold("b"), " c")], "*a **b** c*"),
    ([bold("a ", italic("b"))], "**a _b_**"),
    ([italic("")], ""),
    ([italic("\x00")], ""),
    (["1. x"], "1\\. x"),
    (["A. Smith"], "A. Smith"),
    (["- x"], "\\- x"),
    (["x - y"], "x - y"),
    ([" x\n"], "&#32;x&#10;"),
    (['@x [1] $5 "q" O\'B -- ...'], '\\@x \\[1\\] \\$5 \\"q\\" O\\\'B -\\- \\...'),
    (["x!", Link("https://x.org/_a_", ["y"])], "x\\![y](<https://x.org/\\_a\\_>)"),
    ([Link("javascript:x", ["y"])], "y"),
    ([Styled("font-variant", "small-caps", ["x"])], '<span style="font-variant:small-caps;">x</span>'),
    (["a", Block("block", ["- b"])], "a\\\n\\- b"),
]


@pytest.mark.parametrize(("tree", "text"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(tree: list[Inline], text: str) -> None:
    assert MARKDOWN.inline(tree) == text


def test_entries_are_paragraphs() -> None:
    written = MARKDOWN.bibliography([("a", ["Doe"]), ("b", ["1. Roe"])], Layout())
    assert written == "Doe\n\n1\\. Roe"
    assert COMMONMARK.render(written).count("<p>") == 2


signs = st.sampled_from(["a", "b", " ", ".", "(", "“", "€", "*"])
short = st.lists(signs, min_size=1, max_size=3).map("".join)
near = [("font-style", "italic"), ("font-weight", "bold"), ("font-style", "normal"), ("font-size", "x")]


def _wrapped(inner: st.SearchStrategy[list[Inline]]) -> st.SearchStrategy[list[Inline]]:
    styled = st.builds(lambda style, children: Styled(*style, children), st.sampled_from(near), inner)
    return st.lists(short | styled, min_size=1, max_size=5)


@settings(max_examples=300)
@given(st.recursive(st.lists(short, max_size=1), _wrapped, max_leaves=12))
def test_emphasis_is_read_where_it_was_written(tree: list[Inline]) -> None:
    names = ("font-style", "font-weight")
    assert read_markdown(MARKDOWN.inline(tree)) == only(marks_of(tree), *names)


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    read = [(char, _unquoted(style)) for char, style in read_markdown(MARKDOWN.inline(tree))]
    assert read == [(char, _unquoted(style)) for char, style in marks_of(tree)]


def _unquoted(style: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((name, unquote(value)) for name, value in style)


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    read = read_markdown(MARKDOWN.bibliography([("x", tree)], Layout()))
    assert letters("".join(char for char, _ in only(read))) == letters(tree)
