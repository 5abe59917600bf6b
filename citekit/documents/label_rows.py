"""Which lines begin the notes: the row of labels that fits numbers, place and calls best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citekit.documents.calls import STRONG, Call
from citekit.documents.endings import ends_statement
from citekit.documents.labels import Label, find_sign
from citekit.documents.layout import Kind, Layout
from citekit.documents.rows import best_row

_BELOW_RULE, _BELOW_BLANK = 2.0, 0.4
_CALLED, _PERHAPS_CALLED, _HARDLY_CALLED, _NOT_CALLED = 1.6, 0.7, 0.2, -0.5
_FAR_CALLED = 0.5
_SAME_FORM, _OTHER_FORM = 0.3, -0.8
_AFTER_STATEMENT, _INSIDE_STATEMENT, _OUT_OF_NOWHERE = 0.8, -0.7, -2.5
_AFTER_CONTINUATION, _AFTER_PARAGRAPH = 0.5, -1.0
_WORK = -1.2  # the number of a work in a bibliography
_MISSING, _TWICE = -1.2, -3.0
_LATE_START, _LATEST_START = -0.5, -4.0
_BLOCK_LINES = 120  # no page has more lines of notes
_PAGE_LINES = 150  # without page breaks: how far above its note a call can stand
_MIN_SHARE = 0.25  # of labels with evidence of their own, for a row to be a row of notes
_AUTHOR_NOTE_LINES, _CONTINUATION_LINES = 15, 40
_LOOK_BACK = 24  # candidates of one number that are looked at


def label_row(layout: Layout, labels: Sequence[Label], calls: Sequence[Call]) -> list[Label]:
    """Choose the labels of notes among the numbers at line starts.

    Args:
        layout: of the document.
        labels: candidates, in order.
        calls: candidates, in order; they speak for a label below them.

    Returns:
        The labels in order; empty where the numbers are those of headings or lists.
    """
    judge = _Judge(layout, labels, calls)
    row = best_row(labels, weigh=judge.weigh, step=judge.step, start=judge.start)
    proven = sum(1 for label in row if judge.is_proven(label))
    return row if proven and proven >= _MIN_SHARE * len(row) else []


class _Judge:
    """What speaks for and against a label, and for one label after another."""

    def __init__(self, layout: Layout, labels: Sequence[Label], calls: Sequence[Call]) -> None:
        self._layout = layout
        self._places: dict[int, list[tuple[int, float]]] = {}
        for call in calls:
            self._places.setdefault(call.number, []).append((call.line, call.weight))
        self._notes = self._first(Kind.NOTES)
        self._bibliography = self._first(Kind.BIBLIOGRAPHY)
        self._called_above = {
            label.number
            for label in labels
            if label.line < self._bibliography < len(layout) and self._evidence(label) >= _PERHAPS_CALLED
        }

    def _first(self, kind: Kind) -> int:
        return next(
            (index for index, found in enumerate(self._layout.kinds) if found is kind), len(self._layout)
        )

    def weigh(self, label: Label) -> float:
        worth = label.weight + self._place(label) + self._evidence(label)
        return worth + (_WORK if self._is_work(label) else 0.0)

    def is_proven(self, label: Label) -> bool:
        return self._place(label) >= _BELOW_RULE or self._evidence(label) >= _PERHAPS_CALLED

    def start(self, label: Label) -> float:
        late = max(_LATEST_START, _LATE_START * (label.number - 1))
        if self._layout.is_spaced(label.line):
            return late
        return late + (_AFTER_STATEMENT if self._is_below_author_note(label) else _OUT_OF_NOWHERE)

    def _is_below_author_note(self, label: Label) -> bool:
        """Whether an author's note, which has no number, stands directly above."""
        lines = self._layout.lines
        if label.number != 1 or not ends_statement(lines[label.line - 1].text):
            return False
        for line in range(label.line - 1, max(-1, label.line - _AUTHOR_NOTE_LINES), -1):
            if not self._layout.is_text(line):
                return False
            if find_sign(lines[line].text, line) is not None:
                return True
        return False

    def step(self, earlier: Label, label: Label) -> float | None:
        if self._enters_bibliography(earlier, label):
            return None
        missing = label.number - earlier.number - 1
        worth = _SAME_FORM if label.form is earlier.form else _OTHER_FORM
        if missing < 0:
            worth += _TWICE if label.number == earlier.number else 0.0
        else:
            worth += _MISSING * min(missing, 4)
        if not self._layout.is_spaced(label.line):
            worth += self._inside_block(earlier, label)
        return worth

    def _is_work(self, label: Label) -> bool:
        """Whether the number is that of a work in a bibliography: not called, or by a note above it."""
        if label.line < self._bibliography or self._place(label) >= _BELOW_RULE:
            return False
        return label.number in self._called_above or self._evidence(label) < _CALLED

    def _enters_bibliography(self, earlier: Label, label: Label) -> bool:
        """Whether the row would go on among the numbered works below a heading such as “References”."""
        if not earlier.line < self._bibliography < label.line or self._place(label) >= _BELOW_RULE:
            return False
        # On the page on which the bibliography begins there may be notes at the foot.
        return label.number <= earlier.number or self._is_work(label)

    def _inside_block(self, earlier: Label, label: Label) -> float:
        """A label without a blank line above it must stand below another note."""
        layout = self._layout
        apart = (
            layout.pages[earlier.line] != layout.pages[label.line]
            or layout.has_rule(earlier.line, label.line)
            or label.line - earlier.line > _BLOCK_LINES
        )
        closed = ends_statement(layout.lines[label.line - 1].text)
        if apart:
            return self._below_continuation(earlier, label) if closed else _OUT_OF_NOWHERE
        return _AFTER_STATEMENT if closed else _INSIDE_STATEMENT

    def _below_continuation(self, earlier: Label, label: Label) -> float:
        """A paragraph directly above may be the rest of the last note of the page before."""
        layout = self._layout
        line = layout.paragraphs[label.line]
        if label.line - line > _CONTINUATION_LINES:
            return _OUT_OF_NOWHERE
        above = layout.before[line]
        if above >= 0 and layout.kinds[above] is Kind.RULE:
            return _AFTER_CONTINUATION
        is_next_page = layout.pages[label.line] == layout.pages[earlier.line] + 1
        return _AFTER_PARAGRAPH if is_next_page and line > layout.page_start(line) else _OUT_OF_NOWHERE

    def _place(self, label: Label) -> float:
        above = self._layout.before[label.line]
        if above >= 0 and self._layout.kinds[above] in (Kind.RULE, Kind.NOTES):
            return _BELOW_RULE
        return _BELOW_BLANK if self._layout.is_spaced(label.line) else 0.0

    def _evidence(self, label: Label) -> float:
        """How well the label is called from the text above it."""
        places = self._places.get(label.number, [])
        end = bisect_left(places, (label.line, 0.0))
        window = self._window(label)
        best, far = 0.0, 0.0
        for line, weight in reversed(places[max(0, end - _LOOK_BACK) : end]):
            if line >= window:
                best = max(best, weight)
            else:
                far = max(far, weight)
        if best >= STRONG:
            return _CALLED
        if best >= 0.3:
            return _PERHAPS_CALLED
        if far >= STRONG:
            return _FAR_CALLED
        return _HARDLY_CALLED if best > 0 else _NOT_CALLED

    def _window(self, label: Label) -> int:
        """First line from which a call can point to this label."""
        if self._notes < label.line:
            return 0
        if not self._layout.has_breaks:
            return label.line - _PAGE_LINES
        page = self._layout.pages[label.line]
        return self._layout.starts[max(0, page - 1)]
