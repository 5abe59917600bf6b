r"""Plain text: no signs for formatting, an entry a paragraph.

>>> from citekit.csl.tree import Styled
>>> TextWriter().inline(["CO", Styled("vertical-align", "sub", ["2"])])
'CO2'
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citekit.csl.outputs.lines import MAX_MARGIN, Line, Lines, bounded
from citekit.csl.outputs.walk import clean
from citekit.csl.tree import Block, Inline, Layout

INDENT = 4
"""Columns by which the lines of a hanging entry and an ``indent`` block are moved in."""


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes plain text; lines are not folded."""

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree; its blocks stand on lines of their own."""
        return "\n".join(_one_line(line) for line in _lines(children))

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, one a line."""
        return "\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """Entries with `entry_spacing` empty lines between them; what stands beside a margin is aligned."""
        layout = bounded(layout)
        split = [_lines(children) for _, children in entries]
        column = _column(split, layout)
        between = "\n" * (1 + layout.entry_spacing)
        hang = INDENT if layout.hanging_indent else 0
        return between.join("\n".join(_placed(line, column, hang) for line in lines) for lines in split)


def _lines(children: Iterable[Inline]) -> list[Line]:
    state = Lines()
    put = state.sink.append
    waiting: list[tuple[Iterator[Inline], bool]] = []
    nodes, is_block = iter(children), False
    while True:
        for node in nodes:
            if isinstance(node, str):
                if node:
                    put(node)
                continue
            waiting.append((nodes, is_block))
            nodes, is_block = iter(node.children), isinstance(node, Block)
            if isinstance(node, Block):
                state.enter(node.display)
                put = state.sink.append
            break
        else:
            if is_block:
                state.leave()
                put = state.sink.append
            if not waiting:
                return state.finish()
            nodes, is_block = waiting.pop()


def _text(parts: list[Inline]) -> str:
    return clean("".join(part for part in parts if isinstance(part, str)))


def _one_line(line: Line) -> str:
    margin, content = _text(line.margin), _text(line.content)
    if not margin or not content:
        return margin or content
    blank = "" if margin[-1].isspace() or content[0].isspace() else " "
    return f"{margin}{blank}{content}"


def _column(entries: Iterable[Iterable[Line]], layout: Layout) -> int:
    widths = [_width(_text(line.margin).strip()) for lines in entries for line in lines if line.margin]
    return 1 + min(max(layout.max_offset, *widths), MAX_MARGIN) if widths else 0


def _placed(line: Line, column: int, hang: int) -> str:
    if line.display == "indent":
        first = rest = " " * (column or INDENT)
    elif line.margin:
        margin = _text(line.margin).strip()
        first, rest = margin + " " * max(1, column - _width(margin)), " " * column
    else:
        first, rest = "", " " * hang
    content = _text(line.content)
    if line.margin:
        content = content.lstrip(" ")
    return (first + content.replace("\n", "\n" + rest)).rstrip(" ")


def _width(text: str) -> int:
    """Columns of a terminal: wide East Asian characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )
