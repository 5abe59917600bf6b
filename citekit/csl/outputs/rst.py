r"""reStructuredText: its inline markup does not nest, so of several styles the outermost is shown.

Only what docutils has without further declarations: emphasis, strong emphasis,
superscript, subscript and links.

>>> from citekit.csl.tree import Styled
>>> RstWriter().inline(["CO", Styled("vertical-align", "sub", ["2"]), " in *"])
'CO\\ :sub:`2` in \\*'

Source:
    reStructuredText Markup Specification, "Inline Markup Recognition Rules",
    "Escaping Mechanism", "Line Blocks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from citekit.csl.outputs.lines import line_items
from citekit.csl.outputs.walk import clean, linkable
from citekit.csl.tree import Inline, Layout, Link, Node, Styled

STYLES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("font-style", "italic"): ("*", "*"),
        ("font-style", "oblique"): ("*", "*"),
        ("font-weight", "bold"): ("**", "**"),
        ("vertical-align", "sup"): (":sup:`", "`"),
        ("vertical-align", "sub"): (":sub:`", "`"),
    }
)
"""Inline markup for formatting; small capitals and underlines have none."""

_BLANKS = re.compile(r"[ \t\n]+")
_SIGNS = re.compile(r"[\\*`|_]|:(?=:)|(?<=:):|(?<=[A-Za-z0-9])(?<!\bhttp)(?<!\bhttps)(?<!\bftp):(?=\S)")
# Bullets, enumerators, fields, options, comments, adornments: all of these begin a line.
_START = re.compile(
    r"(?![\"'(\[{<]\w)[!-/:-@\[\]^{-~•‣⁃]|\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|\#)[.)](?:\s|$)|"
    r"\\{4,}$"  # backslashes, each escaped, would be a transition
)
_REFUSED_IN_ADDRESS = re.compile(r"[\\`<>]")
_PLAIN = ("", "")


@dataclass(frozen=True, slots=True)
class RstWriter:
    """Writes reStructuredText.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
    """

    links: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree, a line; with blocks it becomes a line block."""
        lines = [(display, self._line(content)) for display, content in line_items(children)]
        if len(lines) == 1:
            return lines[0][1]
        return "\n".join(f"|{'    ' if display == 'indent' else ' '}{line}" for display, line in lines)

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, a paragraph each."""
        return "\n\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """Entries, a paragraph each; reStructuredText leaves `layout` to the reader's style sheet."""
        return "\n\n".join(self.inline(children) for _, children in entries)

    def _line(self, children: Sequence[Inline]) -> str:
        parts: list[tuple[bool, str]] = []
        for (before, after), text in self._stretches(children):
            core = text.strip()
            if not (before and core):
                parts.append((False, escape(text)))
                continue
            left, _, right = text.partition(core)
            core = escape(core).replace("<", "\\<") if before == "`" else escape(core)
            parts += [(False, escape(left)), (True, f"{before}{core}{after}"), (False, escape(right))]
        line = _joined([part for part in parts if part[1]]).strip()
        is_markup = next((is_markup for is_markup, part in parts if part.strip()), False)
        return line if is_markup or _START.match(line) is None else f"\\ {line}"

    def _stretches(self, children: Sequence[Inline]) -> Iterator[tuple[tuple[str, str], str]]:
        """The text, with the outermost markup around each stretch of it."""
        stretch: list[str] = []
        waiting: list[tuple[Iterator[Inline], tuple[str, str]]] = [(iter(children), _PLAIN)]
        while waiting:
            nodes, marks = waiting[-1]
            for node in nodes:
                if isinstance(node, str):
                    stretch.append(node)
                    continue
                inner = marks if marks[0] else self._around(node)
                if inner != marks:
                    yield marks, "".join(stretch)
                    stretch.clear()
                waiting.append((iter(node.children), inner))
                break
            else:
                waiting.pop()
                if not waiting or waiting[-1][1] != marks:
                    yield marks, "".join(stretch)
                    stretch.clear()

    def _around(self, node: Node) -> tuple[str, str]:
        if isinstance(node, Styled):
            return STYLES.get((node.attribute, node.value), _PLAIN)
        url = linkable(node.url) if isinstance(node, Link) and self.links else ""
        return ("`", f" <{_address(url)}>`__") if url else _PLAIN


def escape(text: str) -> str:
    """Put a backslash before what could be markup; blanks and line ends become one blank."""
    return _SIGNS.sub(r"\\\g<0>", _BLANKS.sub(" ", clean(text)))


def _address(url: str) -> str:
    url = _REFUSED_IN_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", url)
    return url.removesuffix("_") + "\\_" if url.endswith("_") else url  # not the name of a target


def _joined(parts: Sequence[tuple[bool, str]]) -> str:
    """Text and markup, with an escaped blank, which is not printed, where they would not be told apart."""
    out: list[str] = []
    last, was_markup = " ", False
    for is_markup, part in parts:
        apart = not last.isspace() if is_markup else was_markup and part[0] not in " .,;!?)"
        out.append(f"\\ {part}" if apart else part)
        last, was_markup = part[-1], is_markup
    return "".join(out)
