"""reStructuredText: what docutils reads, without a complaint, is what was written."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given
from output_trees import entries, letters, squeezed, text_of, trees

from citekit.csl.outputs import RstWriter
from citekit.csl.outputs.rst import STYLES
from citekit.csl.tree import Block, Cite, Inline, Layout, Link, Styled

RST = RstWriter()
QUIET = {"report_level": 5, "halt_level": 5, "file_insertion_enabled": False, "raw_enabled": False}
PRINTED = (nodes.paragraph, nodes.line_block, nodes.line)


def read_rst(text: str) -> nodes.document:
    """A document without complaints and without anything but paragraphs and lines."""
    document = publish_doctree(text, settings_overrides=QUIET)
    assert not list(document.findall(nodes.system_message)), text
    assert all(isinstance(child, PRINTED) for child in document.children), document.pformat()
    for link in document.findall(nodes.reference):
        assert link["refuri"].partition(":")[0] in {"http", "https", "ftp", "mailto", "doi"}
    return document


def italic(*children: Inline) -> Styled:
    """Children in italics."""
    return Styled("font-style", "italic", list(children))


WRITTEN: list[tuple[list[Inline], str]] = [
    # tree                                             reStructuredText
    ([italic("Title"), ", 2006"], "*Title*, 2006"),
    (["re", italic("struct"), "ured"], "re\\ *struct*\\ ured"),
    ([italic("a"), Styled("font-weight", "bold", ["b"])], "*a*\\ **b**"),
    ([Styled("font-weight", "bold", ["a ", italic("b")]), " c"], "**a b** c"),
    ([italic(" a "), "b"], "*a* b"),
    ([italic(" ")], ""),
    ([Styled("font-variant", "small-caps", [italic("a")])], "*a*"),
    (["x_ *y* |z| :: \\"], "x\\_ \\*y\\* \\|z\\| \\:\\: \\\\"),
    (["1. x"], "\\ 1. x"),
    (["\\\\"], "\\ \\\\\\\\"),
    (["A. Smith"], "\\ A. Smith"),
    (["(Doe)"], "(Doe)"),
    (["[1] x"], "[1] x"),
    ([Link("https://x.org/a_", ["a <b>"]), "s"], "`a \\<b> <https://x.org/a\\_>`__\\ s"),
    ([Link("javascript:x", ["javascript:x"])], "javascript\\:x"),
    ([Cite("a", ["Doe"]), "s"], "Does"),
    (["a", Block("block", ["- b"]), Block("indent", ["c"])], "| a\n| \\ - b\n|    c"),
]


@pytest.mark.parametrize(("tree", "text"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(tree: list[Inline], text: str) -> None:
    assert RST.inline(tree) == text


@pytest.mark.parametrize(("style", "around"), STYLES.items(), ids=map(str, STYLES))
def test_every_style_stands_around_its_text(style: tuple[str, str], around: tuple[str, str]) -> None:
    assert RST.inline([Styled(*style, ["x"])]) == f"{around[0]}x{around[1]}"


def test_entries_are_paragraphs() -> None:
    written = RST.bibliography([("a", ["Doe"]), ("b", ["- Roe"])], Layout())
    assert [child.astext() for child in read_rst(written).children] == ["Doe", "- Roe"]


def test_markup_is_read_as_markup() -> None:
    paragraph = read_rst(RST.inline(["re", italic("struct"), Link("https://x.org/a_", ["x"]), "y"]))[0]
    emphasis, link = (child for child in paragraph if not isinstance(child, nodes.Text))
    assert (emphasis.tagname, emphasis.astext()) == ("emphasis", "struct")
    assert (link.tagname, link.astext(), link["refuri"]) == ("reference", "x", "https://x.org/a_")


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    assert squeezed(read_rst(RST.inline(tree)).astext()) == squeezed(text_of(tree))


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    assert letters(read_rst(RST.bibliography([("x", tree)], Layout())).astext()) == letters(tree)
