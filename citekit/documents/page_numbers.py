"""On which page each block of notes stands, as printed or counted.

With page breaks the printed number is known for every page as soon as two pages
show it.  Without breaks, each block of footnotes stands for a page; the count
is believed only where the page numbers printed between the blocks agree with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from citekit.documents.blocks import Block
from citekit.documents.layout import Layout


def pages_of_blocks(layout: Layout, blocks: Sequence[Block]) -> list[int | None]:
    """The page of each block's first note; None where it cannot be told."""
    if layout.has_breaks:
        return [page_of_line(layout, block.first) for block in blocks]
    shifts = set()
    for line, number in layout.furniture.numbers.items():
        above = sum(1 for block in blocks if block.first < line)
        # With a running head the number stands on top of a page, alone it stands at the foot.
        position = above if line in layout.furniture.heads else above - 1
        shifts.add(number - position)
    if len(shifts) != 1 or any(block.is_endnotes for block in blocks):
        return [None] * len(blocks)
    shift = shifts.pop()
    return [shift + position if shift + position > 0 else None for position in range(len(blocks))]


def page_of_line(layout: Layout, line: int) -> int:
    """The page on which a line stands, in a source with page breaks: as printed, else counted from 1."""
    offset = layout.furniture.offset
    return layout.pages[line] + (1 if offset is None else offset)
