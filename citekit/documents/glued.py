"""Numbers of notes that are glued to a number with which the text begins.

A text layer prints note 5, "6216 sayılı Kanun", as ``56216 sayılı Kanun``.  The line
alone tells nothing; its neighbours do: between notes 4 and 6 it can only be the fifth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from citekit.documents.endings import ends_statement
from citekit.documents.labels import Form, Label
from citekit.documents.layout import Kind, Layout

_DIGITS = re.compile(r"\s*(?P<digits>[0-9]{2,8})(?![0-9])")
_MOST_MISSING = 3  # notes in a row that can be looked for
_MOST_LINES = 40  # between the notes around a missing one, or above the second note
_SHARE = 0.3  # of the labels that are printed without a blank, for a document whose numbers are glued


def with_glued(layout: Layout, row: Sequence[Label]) -> list[Label]:
    """Add the labels that are missing in a row, where exactly one line can begin each of them.

    Args:
        layout: of the document.
        row: the labels that were chosen, in order.

    Returns:
        The row with the labels found; as it was in a document that prints a blank behind its numbers.
    """
    glued = sum(label.form is Form.PLAIN and _is_glued(layout, label) for label in row)
    if not row or glued < _SHARE * len(row):
        return list(row)
    return sorted([*row, *_missing(layout, row)], key=lambda label: label.line)


def _is_glued(layout: Layout, label: Label) -> bool:
    text = layout.lines[label.line].text
    return label.body < len(text) and text[label.body - 1].isdigit()


def _missing(layout: Layout, row: Sequence[Label]) -> Iterator[Label]:
    for earlier, later in zip([None, *row], row, strict=False):
        begins = earlier is None or later.number < earlier.number
        first = 1 if earlier is None or begins else earlier.number + 1
        line = later.line - _MOST_LINES
        if earlier is not None:
            line = max(line, earlier.line + 1)
        if later.number - first > _MOST_MISSING:
            continue
        for number in range(first, later.number):
            found = list(_candidates(layout, number, range(max(0, line), later.line)))
            if len(found) == 1:
                yield found[0]
                line = found[0].line + 1


def _candidates(layout: Layout, number: int, lines: Iterable[int]) -> Iterator[Label]:
    """The lines that begin with `number` and more digits, below a statement that ends."""
    for line in lines:
        printed, match = str(number), _DIGITS.match(layout.lines[line].text)
        if match is None or not layout.is_text(line) or not match["digits"].startswith(printed):
            continue
        body = match.start("digits") + len(printed)
        above = layout.before[line]
        begins = layout.is_spaced(line) or above < 0 or layout.kinds[above] is Kind.RULE
        is_longer = len(match["digits"]) > len(printed) and match["digits"][len(printed)] != "0"
        if is_longer and (begins or ends_statement(layout.lines[above].text)):
            yield Label(line, number, printed, body, Form.PLAIN, 0.0)
