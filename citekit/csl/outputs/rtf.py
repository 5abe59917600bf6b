r"""Rich Text Format, for word processors: 7-bit text in which other letters are ``\u`` escapes.

>>> from citekit.csl.tree import Styled
>>> RtfWriter().inline([Styled("font-style", "italic", ["Savaş"]), " {x}"])
'{\\i Sava\\u351?} \\{x\\}'

Source:
    Rich Text Format Specification 1.9.1: "Unicode RTF", "Character Formatting
    Properties", "Fields".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from citekit.csl.outputs.lines import Line, bounded, joined, margin_width, split_lines
from citekit.csl.outputs.walk import clean, linkable, render
from citekit.csl.tree import Inline, Layout, Link, Node, Styled

STYLES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("font-style", "italic"): (r"{\i ", "}"),
        ("font-style", "oblique"): (r"{\i ", "}"),
        ("font-style", "normal"): (r"{\i0 ", "}"),
        ("font-variant", "small-caps"): (r"{\scaps ", "}"),
        ("font-variant", "normal"): (r"{\scaps0 ", "}"),
        ("font-weight", "bold"): (r"{\b ", "}"),
        ("font-weight", "light"): (r"{\b0 ", "}"),
        ("font-weight", "normal"): (r"{\b0 ", "}"),
        ("text-decoration", "underline"): (r"{\ul ", "}"),
        ("text-decoration", "none"): (r"{\ulnone ", "}"),
        ("vertical-align", "sup"): (r"{\super ", "}"),
        ("vertical-align", "sub"): (r"{\sub ", "}"),
        ("vertical-align", "baseline"): (r"{\nosupersub ", "}"),
    }
)
"""What stands around text with an attribute of `citekit.csl.tree.FORMATTING`."""

HANG = 720
"""Half an inch in twips: by how much entries hang and blocks are moved in."""

CHARACTER = 120
"""Twips that a character of the left margin takes, on average."""

LINE = 240
"""Twips of a line."""

_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
_SIGNS = re.compile(r"[\\{}\n\t]|[^\x20-\x7e]")
_NAMED = {"\\": r"\\", "{": r"\{", "}": r"\}", "\n": r"\line ", "\t": r"\tab ", "\u00a0": r"\~"}
_REFUSED_IN_ADDRESS = re.compile(r'["\\{}]|[^\x21-\x7e]')


@dataclass(frozen=True, slots=True)
class RtfWriter:
    """Writes RTF.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
    """

    links: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree, to stand inside a document; its blocks begin on new lines."""
        return "\\line ".join(self._text(joined(line)) for line in split_lines(children))

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """A document with a paragraph for each citation."""
        paragraphs = (f"{{\\pard {self.inline(children)}\\par}}\n" for children in citations)
        return f"{_HEAD}{''.join(paragraphs)}}}"

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """A document with a paragraph for each line of each entry."""
        split = [split_lines(children) for _, children in entries]
        layout = bounded(layout)
        width = CHARACTER * margin_width(split, layout)
        paragraphs = []
        for lines in split:
            for line in lines:
                form = _paragraph_form(line, layout, width, is_last=line is lines[-1])
                paragraphs.append(f"{{\\pard{form} {self._line(line)}\\par}}\n")
        return f"{_HEAD}{''.join(paragraphs)}}}"

    def _line(self, line: Line) -> str:
        if not line.margin:
            return self._text(line.content)
        return f"{self._text(line.margin)}\\tab {self._text(line.content)}"

    def _text(self, children: Sequence[Inline]) -> str:
        return render(children, escape, self._around)

    def _around(self, node: Node) -> tuple[str, str]:
        if isinstance(node, Styled):
            return STYLES.get((node.attribute, node.value), ("", ""))
        url = linkable(node.url) if isinstance(node, Link) and self.links else ""
        if not url:
            return "", ""
        return f'{{\\field{{\\*\\fldinst HYPERLINK "{_address(url)}"}}{{\\fldrslt ', "}}"


def escape(text: str) -> str:
    r"""Escape RTF's signs and every character outside ASCII.

    >>> escape("\\par 😀")
    '\\\\par \\u-10179?\\u-8704?'
    """
    text = clean(text)
    return _SIGNS.sub(lambda match: _escaped(match[0]), text)


@lru_cache(maxsize=1024)  # the letters of a few alphabets, over and over
def _escaped(char: str) -> str:
    if char in _NAMED:
        return _NAMED[char]
    units = char.encode("utf-16-le")
    numbers = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
    return "".join(f"\\u{number}?" for number in numbers)


def _address(url: str) -> str:
    return _REFUSED_IN_ADDRESS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)


def _paragraph_form(line: Line, layout: Layout, width: int, *, is_last: bool) -> str:
    after = LINE * layout.entry_spacing if is_last else 0
    spacing = f"\\sl{LINE * layout.line_spacing}\\slmult1\\sa{after}"
    if line.display == "indent":
        return f"{spacing}\\li{HANG}"
    if line.margin:
        left = 0 if layout.second_field_align == "margin" else width
        return f"{spacing}\\li{left}\\fi-{width}\\tx{left}"
    return f"{spacing}\\li{HANG}\\fi-{HANG}" if layout.hanging_indent else spacing
