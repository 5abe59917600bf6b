"""Notes of a document: found by their numbers, cut out of the pages, joined to texts.

The steps, each a function of what is known so far: candidates for labels and
calls; the row of labels; for each numbering, the row of calls; blocks and
lines; texts; findings.  A note is never renumbered, and none is invented.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from citekit.documents.blocks import Block, find_blocks, note_lines
from citekit.documents.calls import Call, find_calls
from citekit.documents.displaced import put_back
from citekit.documents.findings import NO_TEXT, NO_TEXT_AFTER, note_problems, row_problems
from citekit.documents.glued import with_glued
from citekit.documents.heads import Head, heads_of
from citekit.documents.joins import Joined, compound_words, join_lines, words_in_capitals
from citekit.documents.label_rows import label_row
from citekit.documents.labels import find_label
from citekit.documents.layout import Layout, lay_out
from citekit.documents.markdown import find_markdown_notes
from citekit.documents.numberings import Numbering, find_numberings
from citekit.documents.page_numbers import pages_of_heads
from citekit.documents.plain_text import DOUBT
from citekit.model import Document, Note, NoteSet, Problem
from citekit.model.languages import detect_language

_SAMPLE = 20_000  # characters from which the language is told


def find_notes(document: Document) -> NoteSet:
    """Find the notes of a document.

    Returns:
        Each note once, in order, with the number as printed and its text; a call without a text is a
        note without text.  What does not fit together is among the problems.
    """
    notes, problems, running = find_markdown_notes(document) or _find_in_layout(lay_out(document))
    problems.extend(note_problems(notes))
    if not notes:
        problems.append(Problem("E104", "no notes were found in this document"))
    if DOUBT in document.encoding:
        problems.append(
            Problem("E107", f"the encoding may be {document.encoding}; look at the letters beyond a to z")
        )
    language = document.language or _language(running, notes)
    return NoteSet(document.source, language, tuple(notes), tuple(problems))


def _find_in_layout(layout: Layout) -> tuple[list[Note], list[Problem], list[str]]:
    texts = [(index, line.text) for index, line in enumerate(layout.lines) if layout.is_text(index)]
    calls = [call for index, text in texts for call in find_calls(text, index)]
    labels = [label for index, text in texts if (label := find_label(text, index))]
    layout, row = put_back(layout, label_row(layout, labels, calls), labels)
    row = with_glued(layout, row)
    numberings = find_numberings(layout, row, calls)
    heads = heads_of(layout, row)
    called = {
        label.line: numbering.calls[label.number].line
        for numbering in numberings
        for label in numbering.labels
        if label.number in numbering.calls
    }
    endnotes = frozenset(
        label.line for numbering in numberings if numbering.is_endnotes for label in numbering.labels
    )
    blocks = find_blocks(layout, heads, called, endnotes)
    lines = note_lines(layout, blocks, called)
    notes = _notes(layout, blocks, lines)
    taken = {index for found in lines for index in found}
    running = [text for index, text in texts if index not in taken]
    return _with_lone_calls(notes, numberings), list(row_problems(layout, numberings)), running


def _notes(
    layout: Layout, blocks: Sequence[Block], lines: Sequence[Sequence[int]]
) -> list[tuple[Head, Note]]:
    texts = [line.text for line in layout.lines]
    join = partial(join_lines, compounds=compound_words(texts), capitals=words_in_capitals(texts))
    pages = pages_of_heads(layout, blocks)
    heads = [head for block in blocks for head in block.heads]
    return [
        (head, _note(layout, head, page, found, join))
        for head, page, found in zip(heads, pages, lines, strict=True)
    ]


def _note(
    layout: Layout, head: Head, page: int | None, lines: Sequence[int], join: Callable[[list[str]], Joined]
) -> Note:
    first, *more = lines
    texts = [layout.lines[first].text[head.body :], *(layout.lines[index].text for index in more)]
    joined = join(texts)
    span = (layout.lines[first].number, layout.lines[lines[-1]].number)
    if not joined.text:
        return Note(head.printed, None, page, span, problem=NO_TEXT_AFTER)
    return Note(head.printed, joined.text, page, span, joined.joins)


def _with_lone_calls(notes: Iterable[tuple[Head, Note]], numberings: Sequence[Numbering]) -> list[Note]:
    """Put calls without texts among the notes, each at the place of its number."""
    lone = [deque(_lone_calls(numbering)) for numbering in numberings]
    numbering_of = {
        label.line: position for position, numbering in enumerate(numberings) for label in numbering.labels
    }
    found: list[Note] = []
    current = 0
    for head, note in notes:
        position = numbering_of.get(head.line, current)
        while current < position:
            found.extend(_without_text(call) for call in lone[current])
            current += 1
        while lone and head.number is not None and lone[current] and lone[current][0].number < head.number:
            found.append(_without_text(lone[current].popleft()))
        found.append(note)
    found.extend(_without_text(call) for calls in lone[current:] for call in calls)
    return found


def _lone_calls(numbering: Numbering) -> list[Call]:
    labelled = {label.number for label in numbering.labels}
    return [call for number, call in sorted(numbering.calls.items()) if number not in labelled]


def _without_text(call: Call) -> Note:
    return Note(call.printed, None, problem=NO_TEXT)


def _language(running: Sequence[str], notes: Sequence[Note]) -> str | None:
    """Tell the language of the running text; where there is none of it, that of the notes."""
    return detect_language(_sample(running)) or detect_language(_sample([note.text or "" for note in notes]))


def _sample(texts: Sequence[str]) -> str:
    """A stretch from the middle of `texts`; abstracts in other languages stand at the ends."""
    total = sum(len(text) for text in texts)
    skipped, kept, length = 0, [], 0
    for text in texts:
        if skipped + len(text) < (total - _SAMPLE) / 2:
            skipped += len(text)
        elif length < _SAMPLE:
            kept.append(text[:_SAMPLE])
            length += len(text)
    return " ".join(kept)
