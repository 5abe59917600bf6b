"""LaTeX: escapes, lists, and the text read back by the reader of field values."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from output_trees import entries, letters, squeezed, text_of, trees

from citekit.csl.outputs import LatexWriter
from citekit.csl.outputs.latex import STYLES
from citekit.csl.tree import Block, Inline, Layout, Link, Styled
from citekit.model import plain_text

LATEX = LatexWriter()

WRITTEN: list[tuple[Inline, str]] = [
    # node                                            LaTeX
    ("50% & $5 #1 _x_ ^y ~z", r"50\% \& \$5 \#1 \_x\_ \textasciicircum{}y \textasciitilde{}z"),
    ("\\input{x}", r"\textbackslash{}input\textbraceleft{}x\textbraceright{}"),
    ('"a" <b> |', r"\char34{}a\char34{} \textless{}b\textgreater{} \textbar{}"),
    ("1990--95 ?`", "1990-{}-95 ?{}`"),
    ("\ud800`", "?{}`"),
    ("Ögüt, şalom, 漢", "Ögüt, şalom, 漢"),
    ("a\n\nb\tc", "a b c"),
    ("S.\u00a05", "S.~5"),
    (Styled("font-style", "oblique", ["x"]), r"\textsl{x}"),
    (Styled("text-decoration", "none", ["x"]), "x"),
    (Link("https://x.org/a_b?c=%20&d#e", ["x"]), r"\href{https://x.org/a\_b?c=\%20\&d\#e}{x}"),
    (Link("https://x.org/}\\input{y}", ["x"]), r"\href{https://x.org/\%7D\%5Cinput\%7By\%7D}{x}"),
    (Link("javascript:x", ["y"]), "y"),
    (Block("block", ["x"]), "x"),
]


@pytest.mark.parametrize(("node", "tex"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(node: Inline, tex: str) -> None:
    assert LATEX.inline([node]) == tex


@pytest.mark.parametrize(("style", "around"), STYLES.items(), ids=map(str, STYLES))
def test_every_style_stands_around_its_text(style: tuple[str, str], around: tuple[str, str]) -> None:
    assert LATEX.inline([Styled(*style, ["x"])]) == f"{around[0]}x{around[1]}"


def test_a_label_may_hold_brackets() -> None:
    entry: list[Inline] = [Block("left-margin", ["[1]"]), Block("right-inline", [" [Doe]"])]
    written = LATEX.bibliography([("a", entry), ("b", [Block("block", ["Roe"]), "x"])], Layout())
    assert written.splitlines()[1:] == [r"\item[{[1]}] [Doe]", r"\item[] Roe", r"\par x", r"\end{list}"]


def test_a_list_without_items_is_no_list() -> None:
    assert LATEX.bibliography([], Layout()) == LATEX.bibliography([("a", [])], Layout()) == ""


def test_entries_hang() -> None:
    assert r"\itemindent=-2em" in LATEX.bibliography([("a", ["x"])], Layout(hanging_indent=True))
    assert r"\itemindent=-0em" in LATEX.bibliography([("a", ["x"])], Layout())


def read_latex(text: str) -> str:
    """The text without commands."""
    text = re.sub(r"\\href\{[^{}]*\}|\\fontshape\{n\}\\selectfont ", "", text)
    text = re.sub(r"\\newline\n", " ", text).replace("\\char34{}", '"')
    text = re.sub(r"\\(?:text(?:it|sl|up|sc|bf|md|superscript|subscript)|underline)(?=\{)", "", text)
    return plain_text(text)


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    written = LATEX.inline(tree)
    assert written.count("{") == written.count("}")
    assert squeezed(read_latex(written)) == squeezed(text_of(tree).replace("\ufffd", "?"))


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    assert letters(read_latex(LATEX.inline(tree))) == letters(tree).replace("\ufffd", "?")
