"""Output trees made up by hypothesis, and what a reader should find in them: for the laws of the writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import strategies as st
from strategies import LETTERS, SIGNS

from citekit.csl.outputs.walk import clean, linkable
from citekit.csl.tree import DISPLAYS, FORMATTING, Block, Cite, Inline, Link, Styled

HARD = [
    # lists, headings, rules and other blocks of Markdown, reStructuredText and Typst
    *("1. x", "10) ", "- ", "+ x", "# x", "> x", "A. Smith", "a. x", "(1) x", "=", "== x", "---", "***"),
    *("___", "~~~", "|x|", "x::", ":x:", ".. x", ">>> x", "/ x: y", "    x", "•", "::", "====", "@x"),
    # inline markup
    *("![x](y)", "[x]: y", "[^1]", "<b>x</b>", "<!-- x", "</i>", "&amp;", "&#38;", "&copy;", "`x`", "``"),
    *("x_", "_x_", "__x__", "*x*", "**", ":sup:`x`", "[1]_", "`x <y>`__", "$x$", "#x", "#eval(x)", "<x>"),
    *("\\", "\\\\", "\\n", "\\par ", "\\input{x}", "{", "}", "{}", "%x", "~", "^", "\\u8220?", "\\'41"),
    *("--", "---", "...", "-1", "-?", "//x", "/* x */", "http://x.org/a_b", "javascript:alert(1)"),
    *('"', "'", "''", "``x''", "?`", "!`", "!", "x!", '"><script>', "{{x}}", "“x”", "‘", "…", "€", "×"),
    # blanks and line ends
    *("\n\n", "\r\n", " \n ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\x85"),
    # controls, what is no character, text from right to left, marks and astral signs
    *("\x00", "\x1b[0m", "\ufeff", "\ud800", "\uffff", "\u202e", "\u200f", "שלום", "مرحبا", "😀", "e\u0301"),
]
"""What means something in one of the formats, or is no text at all."""

chunks = st.sampled_from(HARD) | st.text(LETTERS + SIGNS, max_size=6) | st.sampled_from(["a", "b c", " "])
texts = st.lists(chunks, min_size=1, max_size=4).map("".join)
urls = st.sampled_from(
    [
        *("https://x.org/a_b?c=1&d=%20#f", "http://x.org/(a)[b]{c}<d>\"e'f", "ftp://x.org", "mailto:a@x.org"),
        *(
            "doi:10.1/x",
            "javascript:alert(1)",
            " JavaScript:x",
            "data:text/html,x",
            "https://x.org/ö\\a_",
            "",
        ),
    ]
)
styles = [(attribute, value) for attribute, values in FORMATTING.items() for value in values]


def _wrapped(inner: st.SearchStrategy[list[Inline]]) -> st.SearchStrategy[list[Inline]]:
    node = (
        st.builds(lambda style, children: Styled(*style, children), st.sampled_from(styles), inner)
        | st.builds(Link, urls, inner)
        | st.builds(Cite, texts, inner)
    )
    return st.lists(texts | node, max_size=4)


trees = st.recursive(st.lists(texts, max_size=3), _wrapped, max_leaves=8)
"""Trees without blocks."""

entries = st.lists(texts | st.builds(Block, st.sampled_from(DISPLAYS), trees), max_size=4)
"""Entries, with blocks."""

Mark = tuple[str, frozenset[tuple[str, str]]]
"""A character and what it is written in."""


def text_of(children: Sequence[Inline]) -> str:
    """The clean text of a tree."""
    return "".join(char for char, _ in marks_of(children))


def squeezed(text: str) -> str:
    """`text` for readers to whom a run of blanks is one blank, and none at the ends."""
    return " ".join(text.split())


def letters(children: Sequence[Inline] | str) -> str:
    """The text without any blank: where blocks stand, each format has its own white space."""
    return "".join((children if isinstance(children, str) else text_of(children)).split())


def marks_of(children: Sequence[Inline], around: dict[str, str] | None = None) -> list[Mark]:
    """Every character of the clean text, with the styles in effect there and the address it leads to."""
    return list(_marks(children, around or {}))


def _marks(children: Sequence[Inline], around: dict[str, str]) -> Iterator[Mark]:
    for node in children:
        if isinstance(node, str):
            yield from ((char, frozenset(around.items())) for char in clean(node))
        elif isinstance(node, Styled):
            yield from _marks(node.children, {**around, node.attribute: node.value})
        elif isinstance(node, Link) and linkable(node.url):
            yield from _marks(node.children, {"link": linkable(node.url), **around})
        else:
            yield from _marks(node.children, around)


def only(marks: Sequence[Mark], *names: str) -> list[Mark]:
    """Marks with some of the attributes."""
    return [(char, frozenset(row for row in style if row[0] in names)) for char, style in marks]


def deep(levels: int, node: type[Styled] | type[Link] | type[Block] | type[Cite] = Styled) -> list[Inline]:
    """A tree of many levels, with text on each of them."""
    children: list[Inline] = ["x"]
    for level in range(levels):
        if node is Styled:
            children = ["a", Styled(*styles[level % len(styles)], children), "b"]
        elif node is Link:
            children = ["a", Link("https://x.org", children), "b"]
        elif node is Block:
            children = ["a", Block(DISPLAYS[level % 4], children), "b"]
        else:
            children = ["a", Cite("x", children), "b"]
    return children
