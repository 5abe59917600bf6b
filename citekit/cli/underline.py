"""A note's text with the stretch of each field underlined, its letter at the beginning.

::

    Ayna, 22 Temmuz 2005.
    J──┘  D────────────┘
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.cli.output import cells, harmless, width

if TYPE_CHECKING:
    from citekit.model import Citation, Span

RESIDUE = "~"


@dataclass(frozen=True, slots=True)
class _Line:
    letter: str
    span: Span


def underlined(text: str, citations: Sequence[Citation], columns: int) -> Iterator[str]:
    """Break `text` into lines of at most `columns` and a blank, with the underlines of its fields below each.

    Fields that lie in one another have a line each.
    """
    from citekit.web.words import FIELD_WORDS

    marks = [
        _Line(FIELD_WORDS[name][0], reading.span)
        for citation in citations
        for name, reading in citation.fields.items()
    ]
    marks += [_Line(RESIDUE, span) for citation in citations for span in citation.residue]
    rows = _without_overlap(sorted(marks, key=lambda mark: (mark.span[0], -mark.span[1])))
    for start, end in _break(text, columns):
        yield harmless(text[start:end])
        for row in rows:
            line = _draw(text, row, start, end)
            if line:
                yield line


def _without_overlap(marks: Sequence[_Line]) -> list[list[_Line]]:
    rows: list[list[_Line]] = []
    for mark in marks:
        row = next((row for row in rows if row[-1].span[1] <= mark.span[0]), None)
        if row is None:
            rows.append([mark])
        else:
            row.append(mark)
    return rows


def _break(text: str, columns: int) -> Iterator[Span]:
    """Cut `text` at blanks so that each piece fits; a word that is too long is cut, too."""
    start, blank, used, index = 0, 0, 0, 0
    while index < len(text):
        used += cells(text[index])
        if text[index] == " ":
            blank = index + 1
        if used > columns:
            cut = blank if blank > start else max(index, start + 1)
            yield start, cut
            start, index, used = cut, cut, 0
            continue
        index += 1
    if start < len(text):
        yield start, len(text)


def _draw(text: str, row: Sequence[_Line], start: int, end: int) -> str:
    line = ""
    for mark in row:
        first, last = max(mark.span[0], start), min(mark.span[1], end)
        if first >= last:
            continue
        line += " " * (width(text[start:first]) - len(line))
        size = width(text[first:last])
        if mark.letter == RESIDUE:
            line += RESIDUE * size
            continue
        begins, ends = first == mark.span[0], last == mark.span[1]
        drawn = (mark.letter if begins else "─") + "─" * max(0, size - 2) + ("┘" if ends else "─")
        line += drawn[:size]
    return line
