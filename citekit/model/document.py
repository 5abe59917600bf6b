"""A document as a reader found it, and the notes in it.

A `Document` is lines on pages and nothing more; which of them are notes is
decided by `citekit.documents.find_notes`, what a note cites by
`citekit.references`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from citekit.model.citation import Citation
from citekit.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source: `text` without its line end, and its `number` in the file, from 1."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page; `label` is the page number as printed, if it was seen."""

    lines: tuple[Line, ...]
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source as text.

    Attributes:
        source: name of the file, for people to read.
        pages: in order; a source without page breaks has one.
        encoding: what the bytes were decoded with.
        language: BCP 47 code of the running text, if it could be told.
    """

    source: str
    pages: tuple[Page, ...]
    encoding: str = "utf-8"
    language: str | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """All lines, page after page."""
        for page in self.pages:
            yield from page.lines


@dataclass(frozen=True, slots=True)
class Note:
    """A foot- or endnote.

    Attributes:
        number: as printed; ``*`` for an author's note.
        text: its lines joined and line-end hyphens undone, NFC; None where a call has no text.
        page: page on which the text stands, from 1 in order of the file or as printed.
        lines: first and last line in the source, from 1.
        joins: offsets in `text` at which two lines of the source were joined.
        problem: why `text` is None, or what is odd about the note.
        citations: what it cites, in order.
    """

    number: str
    text: str | None
    page: int | None = None
    lines: tuple[int, int] | None = None
    joins: tuple[int, ...] = ()
    problem: str | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def is_discursive(self) -> bool:
        """Whether the note has text, but cites nothing."""
        return self.text is not None and not self.citations


@dataclass(frozen=True, slots=True)
class NoteSet:
    """The notes of one document, in order, and what was wrong with them.

    Attributes:
        source: name of the file.
        language: BCP 47 code of the document's running text.
        notes: in order of their calls; each note once.
        problems: what a person should look at.
    """

    source: str
    language: str | None
    notes: tuple[Note, ...]
    problems: tuple[Problem, ...] = ()

    def note(self, number: str) -> Note | None:
        """The note with this number, if there is one."""
        return next((note for note in self.notes if note.number == number), None)
