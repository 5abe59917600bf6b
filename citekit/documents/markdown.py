r"""Notes of Markdown: ``[^1]`` in the text, ``[^1]: …`` where the note stands.

The syntax says what is a call and what a text, so nothing has to be weighed.  A
note may have a word for a number (``[^kaya]``), which is kept as its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.documents.findings import NO_TEXT, NO_TEXT_AFTER
from citekit.documents.joins import join_lines
from citekit.model import Document, Line, Note, Problem

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\[\s]{1,60})\]:\s*")
_CALL = re.compile(r"\[\^([^\]\[\s]{1,60})\](?!:)")
_INDENTED = re.compile(r"(?: {2,}|\t)\s*\S")

Found = tuple[list[Note], list[Problem], list[str]]


def find_markdown_notes(document: Document) -> Found | None:
    """Find the notes written in Markdown's syntax.

    Returns:
        Notes in order of their calls, problems, and the running text; None if there is no such note.
    """
    lines = list(document.lines)
    if not any("]:" in line.text and _DEFINITION.match(line.text) for line in lines):
        return None
    texts: list[tuple[str, list[Line]]] = []
    running: list[Line] = []
    index = 0
    while index < len(lines):
        match = _DEFINITION.match(lines[index].text)
        if match is None:
            running.append(lines[index])
            index += 1
            continue
        end = _end(lines, index)
        first = Line(lines[index].text[match.end() :], lines[index].number)
        texts.append((match[1], [first, *lines[index + 1 : end]]))
        index = end
    notes, problems = _in_order(texts, running)
    return notes, problems, [line.text for line in running]


def _end(lines: Sequence[Line], start: int) -> int:
    """Index after a note: lines go on up to a blank one, and further below it where they are indented."""
    index = start + 1
    while index < len(lines) and not _DEFINITION.match(lines[index].text):
        is_blank = not lines[index - 1].text.strip()
        if lines[index].text.strip() and is_blank and not _INDENTED.match(lines[index].text):
            break
        index += 1
    while index - 1 > start and not lines[index - 1].text.strip():
        index -= 1
    return index


def _in_order(
    texts: Sequence[tuple[str, list[Line]]], running: Sequence[Line]
) -> tuple[list[Note], list[Problem]]:
    calls: dict[str, int] = {}
    for line in running:
        for match in _CALL.finditer(line.text):
            calls.setdefault(match[1], line.number)
    problems = []
    by_number: dict[str, list[Note]] = {}
    for number, lines in texts:
        joined = join_lines(line.text for line in lines)
        span = (lines[0].number, lines[-1].number)
        if number in by_number:
            problems.append(
                Problem(
                    "E103", f"a second note [^{number}] begins in line {span[0]}", note=number, line=span[0]
                )
            )
        if number not in calls:
            problems.append(
                Problem(
                    "E102",
                    f"note {number} has a text, but no call in the running text",
                    note=number,
                    line=span[0],
                )
            )
        problem = None if joined.text else NO_TEXT_AFTER
        note = Note(number, joined.text or None, None, span, joined.joins, problem)
        by_number.setdefault(number, []).append(note)
    notes: list[Note] = []
    for number, line_number in calls.items():
        if number in by_number:
            notes.extend(by_number.pop(number))
        else:
            problems.append(Problem("E101", NO_TEXT, note=number, line=line_number))
            notes.append(Note(number, None, problem=NO_TEXT))
    notes.extend(note for left in by_number.values() for note in left)
    return notes, problems
