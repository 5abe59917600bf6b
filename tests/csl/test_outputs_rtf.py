"""RTF: escapes, paragraphs, and every character read back with its formatting."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from output_trees import Mark, entries, letters, marks_of, only, trees

from citekit.csl.outputs import RtfWriter
from citekit.csl.tree import Block, Inline, Layout, Link, Styled

RTF = RtfWriter()
_TOKEN = re.compile(r"\\([a-z]+)(-?\d+)? ?|\\(.)|([{}])|(.)|\n", re.DOTALL)
_FONTS = {
    "i": ("font-style", {None: "italic", "0": "normal"}),
    "b": ("font-weight", {None: "bold", "0": "normal"}),
    "scaps": ("font-variant", {None: "small-caps", "0": "normal"}),
    "ul": ("text-decoration", {None: "underline"}),
    "ulnone": ("text-decoration", {None: "none"}),
    "super": ("vertical-align", {None: "sup"}),
    "sub": ("vertical-align", {None: "sub"}),
    "nosupersub": ("vertical-align", {None: "baseline"}),
}
_SIGNS = {"line": "\n", "par": "\n", "tab": "\t"}


def read_rtf(text: str) -> list[Mark]:
    """The characters of a fragment, each with its formatting; what a field or a font is called is none."""
    units: list[tuple[int, frozenset[tuple[str, str]]]] = []
    groups: list[tuple[dict[str, str], bool]] = [({}, False)]
    skip = False
    for match in _TOKEN.finditer(text):
        word, number, symbol, brace, char = match.groups()
        if skip:
            assert match[0] == "?"
            skip = False
            continue
        style, hidden = groups[-1]
        if brace == "{":
            groups.append((dict(style), hidden))
            continue
        if brace == "}":
            groups.pop()
            continue
        printed = char or {"~": "\u00a0", "*": ""}.get(symbol or "", symbol or "") or _SIGNS.get(word, "")
        if word == "u":
            units.append((int(number) % 65536, frozenset(style.items())))
            skip = True
        elif word in _FONTS:
            style[_FONTS[word][0]] = _FONTS[word][1][number]
        elif symbol == "*" or word == "fonttbl":
            groups[-1] = (style, True)
        elif not hidden:
            units += ((ord(each), frozenset(style.items())) for each in printed)
    assert len(groups) == 1
    return _characters(units)


def _characters(units: list[tuple[int, frozenset[tuple[str, str]]]]) -> list[Mark]:
    encoded = b"".join(unit.to_bytes(2, "little") for unit, _ in units)
    chars, marks, at = encoded.decode("utf-16-le"), [], 0
    for char in chars:
        marks.append((char, units[at][1]))
        at += 1 + (ord(char) > 0xFFFF)
    return marks


WRITTEN: list[tuple[Inline, str]] = [
    # node                                     RTF
    ("\\par {x}", r"\\par \{x\}"),
    ("ş€", r"\u351?\u8364?"),
    ("😀", r"\u-10179?\u-8704?"),
    ("a\nb\tc", r"a\line b\tab c"),
    (Styled("font-style", "normal", ["x"]), r"{\i0 x}"),
    (
        Link('https://x.org/"}\\x', ["x"]),
        r'{\field{\*\fldinst HYPERLINK "https://x.org/%22%7D%5Cx"}{\fldrslt x}}',
    ),
    (Link("javascript:x", ["y"]), "y"),
]


@pytest.mark.parametrize(("node", "rtf"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(node: Inline, rtf: str) -> None:
    assert RTF.inline([node]) == rtf


def test_a_bibliography_is_a_document() -> None:
    numbered: list[Inline] = [Block("left-margin", ["1."]), Block("right-inline", [" Doe"])]
    written = RTF.bibliography([("a", numbered), ("b", ["Roe"])], Layout(hanging_indent=True))
    assert written.startswith("{\\rtf1\\ansi")
    assert r"\li360\fi-360\tx360 1.\tab Doe\par}" in written
    assert r"\li720\fi-720 Roe\par}" in written
    assert written.isascii()


def test_citations_are_a_document() -> None:
    assert RTF.citations([["(Doe)"], ["(Roe)"]]).endswith("\n{\\pard (Doe)\\par}\n{\\pard (Roe)\\par}\n}")


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    read = read_rtf(RTF.inline(tree))
    assert read == [
        (char, frozenset((name, _SAME.get(value, value)) for name, value in style))
        for char, style in only(marks_of(tree), *(name for name, _ in _FONTS.values()))
    ]


_SAME = {"oblique": "italic", "light": "normal"}


@given(entries)
def test_no_letter_of_an_entry_is_lost(tree: list[Inline]) -> None:
    read = read_rtf(RTF.bibliography([("x", tree)], Layout(hanging_indent=True)))
    assert letters("".join(char for char, _ in read)) == letters(tree)
