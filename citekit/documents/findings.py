"""What does not fit together among the notes and calls of a document, as problems with codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from citekit.documents.layout import Layout
from citekit.documents.numberings import Numbering
from citekit.model import Note, Problem

MAX_LENGTH = 20_000
"""Characters that a note can have; the longest in print have a tenth of that."""

NO_TEXT = "marker in the text, but no note text in the file"
NO_TEXT_AFTER = "a note number, but no text after it"


def row_problems(layout: Layout, numberings: Sequence[Numbering]) -> Iterator[Problem]:
    """Calls without texts, texts without calls, numbers twice, numbers left out."""
    for position, numbering in enumerate(numberings):
        yield from _without_text(layout, numbering)
        yield from _without_call(layout, numbering)
        yield from _twice(layout, numbering)
        yield from _left_out(numbering)
        if position > 0:
            first = numbering.labels[0]
            yield Problem(
                "E103",
                f"the notes are counted from {first.printed} again; a number alone does not tell them apart",
                note=first.printed,
                line=layout.lines[first.line].number,
            )


def note_problems(notes: Sequence[Note]) -> Iterator[Problem]:
    """Notes that are empty, and notes that are too long to be one."""
    for note in notes:
        line = note.lines[0] if note.lines else None
        if note.text is None and note.lines is not None:
            yield Problem("E101", NO_TEXT_AFTER, note=note.number, line=line)
        elif note.text is not None and len(note.text) > MAX_LENGTH:
            yield Problem(
                "E105",
                f"{len(note.text):,} characters long; it may hold text of the article",
                note=note.number,
                line=line,
            )


def _without_text(layout: Layout, numbering: Numbering) -> Iterator[Problem]:
    labelled = {label.number for label in numbering.labels}
    for number, call in sorted(numbering.calls.items()):
        if number not in labelled:
            yield Problem("E101", NO_TEXT, note=call.printed, line=layout.lines[call.line].number)


def _without_call(layout: Layout, numbering: Numbering) -> Iterator[Problem]:
    """One problem for each run of notes without a call: where OCR loses superscripts, it loses many."""
    run: list[int] = []
    for index, label in enumerate(numbering.labels):
        if label.number not in numbering.calls:
            run.append(index)
        elif run:
            yield _run_without_call(layout, numbering, run)
            run = []
    if run:
        yield _run_without_call(layout, numbering, run)


def _run_without_call(layout: Layout, numbering: Numbering, run: Sequence[int]) -> Problem:
    first, last = numbering.labels[run[0]], numbering.labels[run[-1]]
    which = f"note {first.printed} has" if len(run) == 1 else f"notes {first.printed} to {last.printed} have"
    return Problem(
        "E102",
        f"{which} a text, but no call was found in the running text",
        note=first.printed,
        line=layout.lines[first.line].number,
    )


def _twice(layout: Layout, numbering: Numbering) -> Iterator[Problem]:
    for label, following in pairwise(numbering.labels):
        if label.number == following.number:
            first, second = layout.lines[label.line].number, layout.lines[following.line].number
            yield Problem(
                "E103",
                f"lines {first} and {second} both begin a note {label.printed}",
                note=label.printed,
                line=second,
            )


def _left_out(numbering: Numbering) -> Iterator[Problem]:
    numbers = sorted({label.number for label in numbering.labels} | set(numbering.calls))
    for number, following in pairwise(numbers):
        if following > number + 1:
            gap = f"{number + 1}" if following == number + 2 else f"{number + 1} to {following - 1}"
            yield Problem("E106", f"neither a call nor a text was found for note {gap}", note=str(number + 1))
