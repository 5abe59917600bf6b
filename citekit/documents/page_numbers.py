"""On which page each block of notes stands, as printed or counted.

With page breaks the printed number is known for every page as soon as two pages
show it.  Without breaks, each block of footnotes stands for a page; the count
is believed only where the page numbers printed between the blocks agree with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citekit.documents.blocks import Block
from citekit.documents.layout import Layout


def pages_of_heads(layout: Layout, blocks: Sequence[Block]) -> list[int | None]:
    """The page on which each note of `blocks` begins, in order; None where it cannot be told."""
    if layout.has_breaks:
        return [page_of_line(layout, head.line) for block in blocks for head in block.heads]
    shift = _shift(layout, blocks)
    return [
        None if shift is None or shift + position < 1 else shift + position
        for position, block in enumerate(blocks)
        for _ in block.heads
    ]


def page_of_line(layout: Layout, line: int) -> int:
    """The page on which a line stands, in a source with page breaks: as printed, else counted from 1."""
    offset = layout.furniture.offset
    return layout.pages[line] + (1 if offset is None else offset)


def _shift(layout: Layout, blocks: Sequence[Block]) -> int | None:
    """The page of the first block, if all printed page numbers agree on it."""
    shifts = set()
    firsts = [block.first for block in blocks]
    for line, number in layout.furniture.numbers.items():
        above = bisect_left(firsts, line)
        # With a running head the number stands on top of a page, alone it stands at the foot.
        shifts.add(number - (above if line in layout.furniture.heads else above - 1))
    return shifts.pop() if len(shifts) == 1 and not any(block.is_endnotes for block in blocks) else None
