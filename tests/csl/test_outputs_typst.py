"""Typst: signs, starts of lines and the calls around text."""

from __future__ import annotations

import pytest
from hypothesis import given
from output_trees import entries, letters, squeezed, text_of, trees

from citekit.csl.outputs import TypstWriter
from citekit.csl.outputs.typst import STYLES
from citekit.csl.tree import Block, Inline, Layout, Link, Styled

TYPST = TypstWriter()

WRITTEN: list[tuple[Inline, str]] = [
    # node                                Typst
    ("*a* _b_ `c` $d$ #e <f> @g [h] \\i", r"\*a\* \_b\_ \`c\` \$d\$ \#e \<f\> \@g \[h\] \\i"),
    ("1990--95, x-y, -1, ...", r"1990\-\-95, x-y, \-1, \..."),
    ("a // b /* c */ http://x.org", r"a \// b \/\* c \*/ http:\//x.org"),
    ("\"a\" 'b' c~d", r"\"a\" \'b\' c\~d"),
    ("= a", r"\= a"),
    ("== a", r"\== a"),
    ("- a", r"\- a"),
    ("/ a: b", r"\/ a: b"),
    ("12. a", r"12\. a"),
    ("1990", "1990"),
    ("a\n\nb", "a b"),
    (Styled("font-style", "italic", ["= a"]), r'#text(style: "italic")[\= a];'),
    (Styled("text-decoration", "none", ["a"]), "a"),
    (Link('https://x.org/"\\', ["a"]), '#link("https://x.org/\\"\\\\")[a];'),
    (Link("javascript:x", ["a"]), "a"),
]


@pytest.mark.parametrize(("node", "text"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(node: Inline, text: str) -> None:
    assert TYPST.inline([node]) == text


@pytest.mark.parametrize(("style", "around"), STYLES.items(), ids=map(str, STYLES))
def test_every_style_stands_around_its_text(style: tuple[str, str], around: tuple[str, str]) -> None:
    assert TYPST.inline([Styled(*style, ["x"])]) == f"{around[0]}x{around[1]}"


def test_entries_are_blocks() -> None:
    numbered: list[Inline] = [Block("left-margin", ["[1]"]), Block("right-inline", [" Doe"])]
    written = TYPST.bibliography([("a", numbered), ("b", ["Roe"])], Layout(hanging_indent=True))
    assert "#grid(columns: (2.4em, 1fr), [\\[1\\]], [Doe]);" in written
    assert "#par(hanging-indent: 2em)[Roe];" in written
    assert written.count("#block(") == 2


def read_typst(text: str) -> str:
    """The text of markup whose only code is calls with one content block."""
    out: list[str] = []
    at = depth = 0
    while at < len(text):
        char = text[at]
        if char == "\\" and text[at + 1] != "\n":
            out.append(text[at + 1])
            at += 2
        elif char == "\\":
            out.append(" ")
            at += 2
        elif char == "#":
            at = _end_of_call(text, at)
            depth += 1
        elif text.startswith("];", at):
            at += 2
            depth -= 1
        else:
            assert char not in '[]*_`$<>@~"'
            out.append(char)
            at += 1
    assert depth == 0
    return "".join(out)


def _end_of_call(text: str, at: int) -> int:
    """Behind the bracket that begins the content."""
    quoted = False
    while quoted or text[at] != "[":
        if text[at] == '"':
            quoted = not quoted
        at += 2 if quoted and text[at] == "\\" else 1
    return at + 1


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    assert squeezed(read_typst(TYPST.inline(tree))) == squeezed(text_of(tree))


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    assert letters(read_typst(TYPST.inline(tree))) == letters(tree)
