"""A citation: one work pointed at from a note, with its own locator and signal.

A citation keeps what the source *says* (the span of each field) beside what we
*made of it* (the value), who decided, and how sure we are.  The work itself is
an `citekit.model.Entry`; `Citation.key` leads to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType

from citekit.model.dates import Date
from citekit.model.names import Name

Span = tuple[int, int]
"""Offsets in code points into a note's text, end exclusive."""

FieldValue = str | Date | tuple[Name, ...]


class Kind(StrEnum):
    """How a citation names its work."""

    NEW = "new"  # a full description
    SHORT = "short"  # op. cit., a.g.e. after a name, supra note, a short title
    IBID = "ibid"  # the work cited directly before


class WorkType(StrEnum):
    """The kinds of work that notes-json tells apart."""

    BOOK = "book"
    CHAPTER = "chapter"
    ARTICLE = "article"
    NEWSPAPER = "newspaper"
    WEBPAGE = "webpage"
    THESIS = "thesis"
    CONFERENCE = "conference"
    REPORT = "report"
    ARCHIVE = "archive"
    LEGISLATION = "legislation"
    CASE = "case"
    INTERVIEW = "interview"
    OTHER = "other"


NAME_FIELDS = ("author", "editor", "translator")
DATE_FIELDS = ("date", "accessed", "event_date")
TEXT_FIELDS = (
    "title",
    "container_title",
    "collection",
    "annotation",
    "genre",
    "volume",
    "issue",
    "edition",
    "number",
    "pages",
    "publisher",
    "place",
    "url",
    "doi",
    "isbn",
)
FIELDS = (*NAME_FIELDS, *TEXT_FIELDS, *DATE_FIELDS)
"""Every field a citation may have, in the names of notes-json."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as read from a note.

    Attributes:
        value: names for `NAME_FIELDS`, a `Date` for `DATE_FIELDS`, else a string.
        span: the characters of the note's text it was read from.
        by: who decided: ``rule:NAME``, ``model``, ``lookup``, ``person``.
        confidence: from 0 to 1.
    """

    value: FieldValue
    span: Span
    by: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Citation:
    """One work pointed at by one locator.

    Attributes:
        kind: full description, short form, or ibid.
        type: the kind of work.
        fields: readings by name (`FIELDS`); ``pages`` is the locator as cited.
        span: the stretch of the note's text that the citation takes.
        confidence: of the citation as a whole, from 0 to 1.
        language: BCP 47 code of the work's language, if it could be told.
        signal: the words before it ("bkz.", "см.", "see also").
        refers_to: number of the note with the first full citation of the work.
        refers_index: place of that citation among those of its note, from 0.
        key: key of the work's entry, once a project has given one.
        reason: why `refers_to` is what it is, for a person to read.
        residue: stretches of the note's text inside `span` that no field took.
    """

    kind: Kind
    type: WorkType
    fields: Mapping[str, Reading]
    span: Span
    confidence: float
    language: str | None = None
    signal: str | None = None
    refers_to: str | None = None
    refers_index: int = 0
    key: str | None = None
    reason: str | None = None
    residue: tuple[Span, ...] = field(default=())

    def __post_init__(self) -> None:
        unknown = set(self.fields) - set(FIELDS)
        if unknown:
            raise ValueError(f"no such field: {', '.join(sorted(unknown))}")
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    def __hash__(self) -> int:
        return hash((self.kind, self.type, frozenset(self.fields.items()), self.span))

    def __reduce__(self) -> tuple[object, ...]:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return Citation, tuple({**values, "fields": dict(self.fields)}.values())  # no proxy can be pickled

    def text(self, name: str) -> str:
        """The value of a text field, empty if the citation has none."""
        reading = self.fields.get(name)
        return reading.value if reading is not None and isinstance(reading.value, str) else ""

    def names(self, name: str) -> tuple[Name, ...]:
        """The names of a name field, in the order given."""
        reading = self.fields.get(name)
        return reading.value if reading is not None and isinstance(reading.value, tuple) else ()

    def date(self, name: str = "date") -> Date | None:
        """The value of a date field."""
        reading = self.fields.get(name)
        return reading.value if reading is not None and isinstance(reading.value, Date) else None
