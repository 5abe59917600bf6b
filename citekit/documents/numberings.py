"""Notes that are counted together, with the calls that belong to them.

Most documents count their notes once; some begin again on each page or in each
chapter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from citekit.documents.call_rows import call_row
from citekit.documents.calls import Call
from citekit.documents.endings import ends_statement
from citekit.documents.labels import Label
from citekit.documents.layout import Kind, Layout

_NEAR, _FAR = 4, 25  # lines between two labels that are probably, perhaps in one block, without page breaks
_SHARE_BEFORE = 0.8  # of the calls that stand above all notes, where notes are endnotes
_MIN_CALLS = 3  # calls that make a row by themselves, where no note has a text


@dataclass(frozen=True, slots=True)
class Numbering:
    """Labels from 1 upwards, and the calls by number; a call may have no label and a label no call."""

    labels: tuple[Label, ...]
    calls: Mapping[int, Call]
    is_endnotes: bool


def find_numberings(layout: Layout, row: Sequence[Label], calls: Sequence[Call]) -> list[Numbering]:
    """Cut the row of labels where the count begins again, and find the calls of each part."""
    text_calls = _outside_notes(layout, row, calls)
    if not row:
        lone = call_row(text_calls, ())
        is_row = len(lone) >= _MIN_CALLS and min(lone) == 1
        return [Numbering((), lone, False)] if is_row else []
    parts: list[list[Label]] = [[row[0]]]
    for label in row[1:]:
        if label.number < parts[-1][-1].number:
            parts.append([])
        parts[-1].append(label)
    numberings = []
    position, start = 0, 0
    for index, part in enumerate(parts):
        is_last = index == len(parts) - 1
        while position < len(text_calls) and (is_last or text_calls[position].line < part[-1].line):
            position += 1
        found = call_row(text_calls[start:position], part)
        start = position
        numberings.append(Numbering(tuple(part), found, _are_endnotes(layout, part, found)))
    return numberings


def _outside_notes(layout: Layout, row: Sequence[Label], calls: Iterable[Call]) -> list[Call]:
    """Leave out the numbers that stand in notes, as far as the lines of notes are known already."""
    notes: set[int] = set()
    for index, label in enumerate(row):
        following = row[index + 1] if index + 1 < len(row) else None
        if layout.has_breaks:
            if label.line not in notes:
                notes.update(range(label.line, layout.page_end(label.line)))
        elif following is not None and _touch(layout, label, following):
            notes.update(range(label.line, following.line))
        notes.add(label.line)
    return [call for call in calls if call.line not in notes]


def _touch(layout: Layout, label: Label, following: Label) -> bool:
    if following.line < label.line or layout.has_rule(label.line, following.line):
        return False
    lines = following.line - label.line
    if lines <= _NEAR:
        return True
    return (
        lines <= _FAR
        and not layout.is_spaced(following.line)
        and ends_statement(layout.lines[following.line - 1].text)
    )


def _are_endnotes(layout: Layout, part: Sequence[Label], calls: Mapping[int, Call]) -> bool:
    first = part[0]
    above = layout.before[first.line]
    if above >= 0 and layout.kinds[above] is Kind.NOTES:
        return True
    if layout.pages[part[-1].line] == layout.pages[first.line]:
        return False  # notes of one page, or of a source without breaks, where calls tell the blocks apart
    matched = [calls[label.number].line for label in part if label.number in calls]
    before = sum(1 for line in matched if line < first.line)
    return len(matched) > 1 and before >= _SHARE_BEFORE * len(matched)
