"""Where the last note of a page ends and the text of the next page goes on.

Needed where a source has no page breaks and nothing marks the end of the notes.
Each line end below the beginning of the note is judged: does the line close a
statement, would the next word have fitted on it, is there space, does the next
line go on with the word that the text above the notes broke off?
"""

from __future__ import annotations

from dataclasses import dataclass

from citekit.documents.endings import ends_statement, is_address_end, is_broken_word, is_closed
from citekit.documents.layout import Kind, Layout

_FURNITURE, _TWO_BLANKS, _BLANK, _INDENT = 3.0, 2.5, 1.5, 1.5
_CLOSED, _MAY_END, _ADDRESS, _OPEN, _BROKEN = 1.2, 0.8, -0.5, -2.0, -4.0
_ROOM, _NO_ROOM = 1.0, -0.8
_SMALL_AFTER_STOP, _GOES_ON, _MAY_GO_ON, _DOES_NOT_GO_ON = 1.0, 2.0, 0.8, -1.0
_PER_LINE, _MOST_LINES = -0.25, -8.0
_WORTH_CUTTING, _WORTH_CUTTING_ENDNOTE = 1.5, 3.0
_FULL = 0.97  # of the width, from which a line counts as full


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known about the place of a note.

    Attributes:
        width: length of the longest line of notes.
        text_above: the last line of running text above the notes, empty if there is none.
        must_end: whether running text is known to follow before `limit`.
        is_endnote: whether notes stand together at the end, where hardly any text follows.
        spacing: what a blank line is worth, from 1 down to 0 where every line is followed by one.
    """

    width: int
    text_above: str
    must_end: bool
    is_endnote: bool = False
    spacing: float = 1.0


def end_of_note(layout: Layout, first: int, limit: int, around: Surroundings) -> int:
    """Find the end of a note.

    Args:
        layout: of the document.
        first: index of the first line that holds text of the note.
        limit: index of the first line that surely does not belong to it.
        around: what else is known.

    Returns:
        Index after the last line of the note, at most `limit`.
    """
    threshold = _WORTH_CUTTING_ENDNOTE if around.is_endnote else _WORTH_CUTTING
    best, end = float("-inf") if around.must_end else threshold, limit
    line, count = first, 0
    while (following := layout.after[line]) < limit:
        if not layout.is_text(following):
            return end if best > threshold and end < limit else line + 1
        score = _boundary(layout, first, line, following, around) + max(_MOST_LINES, _PER_LINE * count)
        if score > best:
            best, end = score, line + 1
        line, count = following, count + 1
    return end


def _boundary(layout: Layout, first: int, line: int, following: int, around: Surroundings) -> float:
    text, below = layout.lines[line].text, layout.lines[following].text
    return (
        _space(layout, line, following, around.spacing)
        + _ending(text, below)
        + _room(text, below, around.width)
        + _beginning(text, below, around.text_above)
        + (_INDENT if below[:1].isspace() and not layout.lines[first].text[:1].isspace() else 0.0)
    )


def _space(layout: Layout, line: int, following: int, spacing: float) -> float:
    between = layout.kinds[line + 1 : following]
    if Kind.FURNITURE in between:
        return _FURNITURE
    return spacing * ((0.0, _BLANK)[len(between)] if len(between) < 2 else _TWO_BLANKS)


def _ending(text: str, below: str) -> float:
    if is_broken_word(text):
        return _BROKEN
    if is_closed(text):
        return _CLOSED
    if is_address_end(text) and not below.lstrip()[:1].isupper():
        return _ADDRESS
    return _MAY_END if ends_statement(text) else _OPEN


def _room(text: str, below: str, width: int) -> float:
    """A line that would have had room for the next word was ended on purpose."""
    word = below.split(None, 1)[0] if below.strip() else ""
    return _ROOM if len(text.rstrip()) + 1 + len(word) <= width * _FULL else _NO_ROOM


def _beginning(text: str, below: str, text_above: str) -> float:
    """Whether the next line goes on with the running text above the notes."""
    is_small = below.lstrip()[:1].islower()
    worth = _SMALL_AFTER_STOP if is_small and is_closed(text) else 0.0
    if not text_above:
        return worth
    if is_broken_word(text_above):
        return worth + (_GOES_ON if is_small else _DOES_NOT_GO_ON)
    if is_closed(text_above):
        return worth + (0.0 if is_small else 0.3)
    return worth + (_MAY_GO_ON if is_small else 0.0)
