"""From beginnings of notes to the lines of each note.

Notes stand in blocks: those at the foot of one page, or all endnotes.  Inside a
block a note goes on to the next one; the last note of a block ends with the
page, or where the running text goes on, and may continue at the top of the next
block.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from citekit.documents.endings import ends_statement
from citekit.documents.heads import Head
from citekit.documents.layout import Kind, Layout
from citekit.documents.note_ends import Surroundings, end_of_note

_TOUCHING, _CLOSE = 2, 12  # lines from one note to the next: surely, probably in one block
_FULL_SHARE = 0.75  # that many lines of text are not longer than a full one
_MAX_WIDTH = 200
_MAX_CONTINUATION = 40  # lines of a note on the next page


@dataclass(frozen=True, slots=True)
class Block:
    """Notes that stand together."""

    heads: tuple[Head, ...]
    is_endnotes: bool

    @property
    def first(self) -> int:
        """Index of the first line that begins a note."""
        return self.heads[0].line


def find_blocks(
    layout: Layout, heads: Sequence[Head], called: Mapping[int, int], endnotes: frozenset[int]
) -> list[Block]:
    """Group the beginnings of notes into blocks.

    Args:
        layout: of the document.
        heads: in order of the lines.
        called: line of the call by line of the head, where it is known.
        endnotes: lines of the heads that are endnotes.
    """
    groups: list[list[Head]] = []
    for head in heads:
        if groups and _belongs(layout, groups[-1], head, called, endnotes):
            groups[-1].append(head)
        else:
            groups.append([head])
    return [Block(tuple(group), group[-1].line in endnotes) for group in groups]


def _belongs(
    layout: Layout, group: Sequence[Head], head: Head, called: Mapping[int, int], endnotes: frozenset[int]
) -> bool:
    last = group[-1]
    if head.line in endnotes and last.line in endnotes:
        # Endnotes of another chapter begin a block of their own.
        return head.number is None or last.number is None or head.number >= last.number
    if layout.pages[last.line] != layout.pages[head.line] or layout.has_rule(last.line, head.line):
        return False
    if layout.has_breaks or head.line - last.line <= _TOUCHING:
        return True
    call = called.get(head.line)
    return head.line - last.line <= _CLOSE if call is None else call < group[0].line


def note_lines(layout: Layout, blocks: Sequence[Block], called: Mapping[int, int]) -> list[list[int]]:
    """Find the lines of each note, in the order of the blocks' heads."""
    width = _width(layout, blocks)
    found: list[list[int]] = []
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        found.extend(
            _text_lines(layout, head.line, below.line)
            for head, below in zip(block.heads, block.heads[1:], strict=False)
        )
        last = block.heads[-1].line
        end = _end_of_block(layout, block, following, called, width)
        lines = _text_lines(layout, last, end)
        lines.extend(_continuation(layout, lines, end, following, width))
        found.append(lines)
    return found


def _text_lines(layout: Layout, start: int, end: int) -> list[int]:
    return [index for index in range(start, end) if layout.is_text(index)]


def _width(layout: Layout, blocks: Sequence[Block]) -> int:
    """Length of a full line of notes: of the longest that is surely one, but no less than text lines have."""
    lengths = sorted(
        len(line.text.rstrip())
        for line, kind in zip(layout.lines, layout.kinds, strict=True)
        if kind is Kind.TEXT
    )
    widest = lengths[int(_FULL_SHARE * len(lengths))] if lengths else 1
    for block in blocks:
        for head, below in zip(block.heads, block.heads[1:], strict=False):
            lines = _text_lines(layout, head.line, min(below.line, head.line + _MAX_CONTINUATION))
            widest = max([widest, *(len(layout.lines[index].text.rstrip()) for index in lines)])
        widest = max(widest, len(layout.lines[block.heads[-1].line].text.rstrip()))
    return min(widest, _MAX_WIDTH)


def _end_of_block(
    layout: Layout, block: Block, following: Block | None, called: Mapping[int, int], width: int
) -> int:
    last = block.heads[-1].line
    if layout.has_breaks and not block.is_endnotes:
        return layout.page_end(last)
    limit = len(layout)
    if following is not None:
        call = called.get(following.first)
        limit = following.first if call is None or call <= last else min(following.first, call + 1)
    start = _first_text(layout, block.heads[-1])
    if start >= limit:
        return limit
    around = _surroundings(layout, block.first, width)
    return end_of_note(
        layout,
        start,
        limit,
        replace(around, must_end=following is not None, is_endnote=block.is_endnotes),
    )


def _first_text(layout: Layout, head: Head) -> int:
    """The line with the first words of a note, which is not that of a number on a line of its own."""
    return head.line if layout.lines[head.line].text[head.body :].strip() else layout.after[head.line]


def _surroundings(layout: Layout, first: int, width: int) -> Surroundings:
    above = layout.before[first]
    while above >= 0 and layout.kinds[above] is Kind.RULE:
        above = layout.before[above]
    text = layout.lines[above].text if above >= 0 and layout.is_text(above) else ""
    return Surroundings(width, text, must_end=False, spacing=layout.spacing)


def _continuation(
    layout: Layout, lines: Sequence[int], end: int, following: Block | None, width: int
) -> list[int]:
    """Lines in which the last note of a block goes on, below the text of the next page."""
    stop = following.first if following is not None else len(layout)
    found: list[int] = []
    index = end
    while index < stop:
        if layout.kinds[index] is not Kind.RULE:
            index += 1
            continue
        start = layout.after[index]
        if start >= stop or not layout.is_text(start):
            index += 1
            continue
        past = _end_of_continuation(layout, start, following, width)
        found.extend(_text_lines(layout, start, past))
        index = max(past, index + 1)
    if not found and following is not None and not ends_statement(layout.lines[lines[-1]].text):
        found.extend(_paragraph_above(layout, lines[-1], following))
    return found


def _end_of_continuation(layout: Layout, start: int, following: Block | None, width: int) -> int:
    stop = following.first if following is not None else len(layout)
    if (
        following is not None
        and not layout.has_rule(start, stop)
        and layout.pages[start] == layout.pages[stop]
    ):
        return stop
    if layout.has_breaks:
        return min(layout.page_end(start), stop)
    around = _surroundings(layout, start, width)
    return end_of_note(layout, start, stop, replace(around, must_end=following is not None))


def _paragraph_above(layout: Layout, last: int, following: Block) -> list[int]:
    """The paragraph directly above the first note of the next page, if the note before is unfinished."""
    first = following.first
    if not layout.has_breaks or layout.pages[first] != layout.pages[last] + 1 or following.is_endnotes:
        return []
    start = first
    while start > 0 and layout.is_text(start - 1) and first - start <= _MAX_CONTINUATION:
        start -= 1
    has_text_above = any(layout.is_text(index) for index in range(layout.page_start(first), start))
    if start == first or first - start > _MAX_CONTINUATION or not has_text_above:
        return []
    return list(range(start, first))
