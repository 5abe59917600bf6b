"""Beginnings of notes that have been decided on: numbered ones, and authors' notes beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from citekit.documents.calls import has_sign_call
from citekit.documents.endings import ends_statement
from citekit.documents.labels import Label, Sign, find_sign
from citekit.documents.layout import Kind, Layout

UNSIGNED = "*"
"""The number of an author's note that has none (notes-json)."""

_NEAR = 15  # lines from an author's note to the first numbered one
_LIST = 3  # that many equal signs close to one another are a list
_PAGE_LINES = 80
_TITLE_LINES = 5


@dataclass(frozen=True, slots=True)
class Head:
    """Where a note begins.

    Attributes:
        line: index of the line.
        body: offset at which its text begins.
        printed: its number or sign as printed.
        number: its value; None for an author's note.
    """

    line: int
    body: int
    printed: str
    number: int | None = None


def heads_of(layout: Layout, row: Sequence[Label]) -> list[Head]:
    """The beginnings of all notes, authors' notes among them, in order of the lines."""
    heads = [Head(label.line, label.body, label.printed, label.number) for label in row]
    heads.extend(_signed(layout, row))
    if not any(head.number is None for head in heads):
        heads.extend(_unsigned(layout, row))
    return sorted(heads, key=lambda head: head.line)


def _signed(layout: Layout, row: Sequence[Label]) -> list[Head]:
    labelled = [label.line for label in row]
    taken = set(labelled)
    signs = [
        sign
        for index, line in enumerate(layout.lines)
        if layout.is_text(index) and index not in taken and (sign := find_sign(line.text, index))
    ]
    calls = [
        index
        for index in range(len(layout))
        if layout.is_text(index) and has_sign_call(layout.lines[index].text)
    ]
    return [
        Head(sign.line, sign.body, sign.printed)
        for position, sign in enumerate(signs)
        if _below_rule(layout, sign.line)
        or (not _in_list(signs, position) and _is_author_note(layout, sign, labelled, calls))
        or (len(signs) == 1 and _opens_document(layout, sign, labelled))
    ]


def _below_rule(layout: Layout, line: int) -> bool:
    above = layout.before[line]
    return above >= 0 and layout.kinds[above] is Kind.RULE


def _in_list(signs: Sequence[Sign], position: int) -> bool:
    sign = signs[position]
    near = signs[max(0, position - _LIST + 1) : position + _LIST]
    return sum(1 for s in near if s.printed == sign.printed and abs(s.line - sign.line) <= _NEAR) >= _LIST


def _is_author_note(layout: Layout, sign: Sign, labelled: Sequence[int], calls: Sequence[int]) -> bool:
    line = sign.line
    if not (layout.is_spaced(line) or ends_statement(layout.lines[line - 1].text)):
        return False
    position = bisect_left(labelled, line)
    following = labelled[position] if position < len(labelled) else None
    leads_notes = (
        following is not None and following - line <= _NEAR and _on_one_page(layout, line, following)
    )
    if position == 0 and leads_notes:
        return True
    start = max(layout.page_start(line), line - _PAGE_LINES)
    first_call = bisect_left(calls, start)
    is_called = first_call < len(calls) and calls[first_call] < line
    follows_note = position > 0 and _on_one_page(layout, labelled[position - 1], line)
    return is_called and (layout.is_spaced(line) or leads_notes or follows_note)


def _opens_document(layout: Layout, sign: Sign, labelled: Sequence[int]) -> bool:
    """Whether the document's only sign stands below a blank line before all notes; no list has one item."""
    return bool(labelled) and sign.line < min(labelled[0], _PAGE_LINES) and layout.is_spaced(sign.line)


def _on_one_page(layout: Layout, first: int, second: int) -> bool:
    return layout.pages[first] == layout.pages[second] and not layout.has_rule(first, second)


def _unsigned(layout: Layout, row: Sequence[Label]) -> list[Head]:
    """Text below a rule before the first note, in a document whose notes stand below such rules."""
    if not row or not any(_below_rule(layout, label.line) for label in row):
        return []
    rules = [
        index
        for index in range(row[0].line)
        if layout.kinds[index] is Kind.RULE and layout.after[index] != row[0].line
    ]
    if len(rules) != 1 or sum(1 for index in range(rules[0]) if layout.is_text(index)) < _TITLE_LINES:
        return []
    line = layout.after[rules[0]]
    if line >= row[0].line or not layout.is_text(line):
        return []
    return [Head(line, 0, UNSIGNED)]
