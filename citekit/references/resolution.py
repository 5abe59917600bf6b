"""The state of resolving, and its two answers: a work was found, or it is not known which is meant.

The steps that come to an answer are in `citekit.references.resolve`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from citekit.model import Citation, Note, Problem
from citekit.references.antecedents import Work
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import BackReference
from citekit.references.works import Works

Reader = Callable[[str], Citation]
"""Reads a stretch of a note as a citation."""


@dataclass(slots=True)
class State:
    """The works so far, and what could not be decided.

    Attributes:
        language: of the notes.
        read: reads a stretch again.
        comment: what stands in the note between the citation before and this one.
        lost: the note whose citation came last, where its work is not known.
        later: short forms that point forward, by note and place in it.
    """

    language: str
    read: Reader
    works: Works = field(default_factory=Works)
    comment: str = ""
    lost: str = ""
    problems: list[Problem] = field(default_factory=list)
    later: list[tuple[int, int]] = field(default_factory=list)


def said_of(note: Note, citation: Citation) -> str:
    """The text of a citation."""
    return "" if note.text is None else note.text[slice(*citation.span)]


def by_what(citation: Citation, words: BackReference | None, said: str) -> str:
    """By what a work was found, in words."""
    told = " and ".join(n for n in ("author", "editor", "title", "volume") if n in citation.fields)
    number = note_number(said) if words is not None else None
    if number is not None:
        return f"the work of note {number}" + (f" that has this {told}" if told else "")
    return f"the only work before that has this {told}"


def found(state: State, note: Note, citation: Citation, work: Work, reason: str) -> Citation:
    """`citation` as one of `work`, which is from now on the work cited last.

    Args:
        state: of resolving.
        note: in which it stands.
        citation: a short form or an ibid.
        work: that it means.
        reason: by what it was found, in words.
    """
    state.works.mention(work, note.number)
    state.lost = ""
    return replace(
        citation,
        type=work.citation.type,
        language=work.citation.language,
        refers_to=work.note,
        refers_index=work.index,
        reason=f"{reason}: {work.describe()}",
    )


def unknown(state: State, note: Note, citation: Citation, code: str, what: str) -> Citation:
    """`citation` as one of a work that is not known, which becomes a problem.

    Args:
        state: of resolving.
        note: in which it stands.
        citation: a short form or an ibid.
        code: of the problem.
        what: what is wrong, in words behind the citation's.
    """
    said = said_of(note, citation)
    line = note.lines[0] if note.lines is not None else None
    state.problems.append(Problem(code, f"“{said}” {what}", note=note.number, line=line))
    # An ibid. after this one would mean a work that nobody knows, not the one before it.
    state.works.last, state.lost = None, note.number
    return replace(citation, refers_to=None, reason=what)
