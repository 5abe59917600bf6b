"""A small report to show: a full description, an ibid., a comment, a call without text."""

from __future__ import annotations

import pytest

from citekit.model import (
    Citation,
    Entry,
    FieldValue,
    Kind,
    Library,
    Name,
    Note,
    NoteSet,
    Problem,
    Reading,
    WorkType,
    parse_edtf,
)
from citekit.project import SourceReport, Status


def reading(text: str, part: str, value: FieldValue | None = None, confidence: float = 0.95) -> Reading:
    """A field read from where `part` stands in `text`."""
    start = text.index(part)
    return Reading(part if value is None else value, (start, start + len(part)), "rule:x", confidence)


def article_note(number: str = "1", title: str = "Теория игр") -> Note:
    """A note with one full description."""
    text = f"Selin Öğüt, “{title}”, Köprü, № 2, 2001, s. 7."
    fields = {
        "author": reading(text, "Selin Öğüt", (Name("Öğüt", "Selin"),)),
        "title": reading(text, title),
        "container_title": reading(text, "Köprü", confidence=0.5),
        "date": reading(text, "2001", parse_edtf("2001")),
    }
    citation = Citation(
        Kind.NEW,
        WorkType.ARTICLE,
        fields,
        (0, len(text)),
        0.9,
        "ru",
        key="ogut-2001-teoriya",
        residue=((31, 32),),
    )
    return Note(number, text, 3, (10, 11), citations=(citation,))


@pytest.fixture
def report() -> SourceReport:
    """What a build says of one source."""
    text = "A.g.e., s. 9."
    back = Citation(
        Kind.IBID,
        WorkType.ARTICLE,
        {"pages": reading(text, "9")},
        (0, len(text)),
        0.9,
        refers_to="1",
        key="ogut-2001-teoriya",
        reason="the work cited directly before",
    )
    notes = (
        article_note(),
        Note("2", text, 3, (12, 12), citations=(back,)),
        Note("3", "Yalnızca bir açıklama.", 4, (20, 20)),
        Note("4", None, 5, problem="call without text"),
    )
    problems = (Problem("E101", "a call, but no text", note="4"), Problem("K301", "no entry", line=3))
    library = Library.of([Entry("article", "ogut-2001-teoriya", {"title": "Теория игр"})])
    return SourceReport(
        "makale.txt",
        "makale",
        Status.PARSED,
        NoteSet("makale.txt", "tr", notes),
        library,
        problems,
        edited={"ogut-2001-teoriya": ("title",)},
    )
