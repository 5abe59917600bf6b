"""Numbers that a text layer prints below the notes instead of before the first of them.

PDF tools that follow the order of drawing, not of reading, put the raised
number of the first note of a page at the end of the page.  One such number is
put back before the paragraph that has none; of several it cannot be told which
lines belong to which, so they are only kept out of the last note.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citekit.documents.labels import Label
from citekit.documents.layout import Kind, Layout

_MAX_LINES = 40  # of a note


def put_back(layout: Layout, row: Sequence[Label], labels: Sequence[Label]) -> tuple[Layout, list[Label]]:
    """Put numbers at the ends of pages back before their notes.

    Args:
        layout: of the document.
        row: labels of notes.
        labels: all candidates.

    Returns:
        The layout, in which such numbers are furniture, and the row with the labels in their places.
    """
    if not layout.has_breaks or not row:
        return layout, list(row)
    by_page: dict[int, list[Label]] = {}
    for label in row:
        by_page.setdefault(layout.pages[label.line], []).append(label)
    known = {label.number for label in row}
    kinds = list(layout.kinds)
    moved = list(row)
    for page, tail in _tails(layout, labels).items():
        lines = {label.line for label in tail}
        others = [label for label in by_page.get(page, []) if label.line not in lines]
        if not _precede(tail, others, known, by_page.get(page, [])):
            continue
        for line in lines:
            kinds[line] = Kind.FURNITURE
        moved = [label for label in moved if label.line not in lines]
        start = _paragraph(layout, others[0].line if others else tail[0].line)
        if len(tail) == 1 and start is not None:
            moved.append(replace(tail[0], line=start, body=0))
    moved.sort(key=lambda label: label.line)
    return replace(layout, kinds=tuple(kinds)), moved


def _tails(layout: Layout, labels: Sequence[Label]) -> dict[int, list[Label]]:
    """For each page, the numbers that stand alone below all its text, in order."""
    alone = {label.line: label for label in labels if not layout.lines[label.line].text[label.body :].strip()}
    tails: dict[int, list[Label]] = {}
    for page, start in enumerate(layout.starts):
        index = layout.page_end(start) - 1 if start < len(layout) else start
        tail = []
        while start <= index < len(layout) and (index in alone or not layout.is_text(index)):
            if index in alone:
                tail.append(alone[index])
            index -= 1
        if tail:
            tails[page] = tail[::-1]
    return tails


def _precede(
    tail: Sequence[Label], others: Sequence[Label], known: set[int], on_page: Sequence[Label]
) -> bool:
    """Whether the numbers below the notes are the ones that are missing before the first note."""
    lines = {label.line for label in on_page}
    if not others:
        return len(tail) == 1 and tail[0].line in lines
    first = others[0].number
    if [label.number for label in tail] != list(range(first - len(tail), first)):
        return False
    return not any(label.number in known and label.line not in lines for label in tail)


def _paragraph(layout: Layout, end: int) -> int | None:
    """First line of the paragraph that ends above line `end`, if there is text above it on the page."""
    start = end
    while start > 0 and layout.is_text(start - 1) and end - start < _MAX_LINES:
        start -= 1
    has_text_above = any(layout.is_text(index) for index in range(layout.page_start(end), start))
    return start if start < end and has_text_above and not layout.is_text(start - 1) else None
