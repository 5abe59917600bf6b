"""Which numbers in the text call the notes: the row of calls that fits the labels best.

A label is itself a step of the row, worth nothing, so that calls which OCR has
lost do not break it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from citekit.documents.calls import Call
from citekit.documents.labels import Label
from citekit.documents.rows import best_row

_KNOWN, _LEFT_OUT, _BEYOND, _BELOW_ITS_NOTE = 0.5, -0.2, -1.2, -2.0
_MISSING = -0.5
_FIRST_MISSING, _MOST_MISSING = -0.5, -4.0


@dataclass(frozen=True, slots=True)
class _Step:
    """A call, or the label of a note (`call` is None)."""

    line: int
    column: int
    number: int
    call: Call | None
    worth: float


def call_row(calls: Iterable[Call], labels: Sequence[Label]) -> dict[int, Call]:
    """Choose one call for each number, as far as there is one.

    Args:
        calls: candidates outside the notes, in order.
        labels: the notes of one numbering, in order.

    Returns:
        Calls by number.  A number without a label is among them only if it looks like a call and
        follows the others.
    """
    lines = {label.number: label.line for label in reversed(labels)}
    last = max(lines, default=0)
    steps = [_step(call, lines, last) for call in calls]
    steps.extend(_Step(label.line, 0, label.number, None, 0.0) for label in labels)
    steps.sort(key=lambda step: (step.line, step.column))
    row = best_row(
        steps,
        weigh=lambda step: step.worth,
        step=_worth_of_step,
        start=lambda step: max(_MOST_MISSING, _FIRST_MISSING * (step.number - 1)),
    )
    return {step.number: step.call for step in row if step.call is not None}


def _step(call: Call, lines: Mapping[int, int], last: int) -> _Step:
    line = lines.get(call.number)
    if line is None:
        # A number that the labels leave out is expected; one beyond the last of them must look like a call.
        worth = call.weight + (_LEFT_OUT if call.number < last else _BEYOND)
    else:
        worth = call.weight + (_KNOWN if call.line < line else _BELOW_ITS_NOTE)
    return _Step(call.line, call.column, call.number, call, worth)


def _worth_of_step(earlier: _Step, step: _Step) -> float | None:
    missing = step.number - earlier.number - 1
    return None if missing < 0 else _MISSING * min(missing, 8)
