"""What the page shows, as plain values: the template only lays them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from citekit.model import Citation, Entry, FieldValue, Kind, Note, NoteSet, Problem
from citekit.project import SourceReport, Status
from citekit.web.spans import Segment, segments
from citekit.web.words import FIELD_WORDS, word

UNSURE_BELOW = 0.7
"""Confidence under which a field asks for a look."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a citation: as it is labelled, what was read, how surely, and who decided."""

    name: str
    letter: str
    tone: str
    label: str
    value: str
    language: str | None
    percent: int
    by: str
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link to a note of the page."""

    target: str
    label: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """One citation: its work, or the note that has it."""

    kind: str
    type: str
    key: str
    fields: tuple[FieldView, ...]
    percent: int
    signal: str = ""
    reason: str = ""
    residue: tuple[str, ...] = ()
    antecedent: Pointer | None = None
    again: tuple[Pointer, ...] = ()
    entry: Entry | None = None
    edited: tuple[str, ...] = ()

    @property
    def is_unsure(self) -> bool:
        """Whether any of it asks for a look."""
        return any(f.is_unsure for f in self.fields) or (self.kind != "new" and self.antecedent is None)


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note: its text in pieces, its citations, what is wrong with it."""

    id: str
    number: str
    segments: tuple[Segment, ...]
    is_missing: bool
    page: int | None
    lines: str
    citations: tuple[CitationView, ...]
    problems: tuple[Problem, ...]

    @property
    def needs_look(self) -> bool:
        """Whether a person should look at it."""
        return bool(self.problems) or self.is_missing or any(c.is_unsure or c.residue for c in self.citations)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One source: its notes, or why there are none."""

    id: str
    file: str
    name: str
    language: str
    notes: tuple[NoteView, ...] = ()
    problems: tuple[Problem, ...] = ()
    attention: tuple[tuple[Pointer | None, Problem], ...] = ()
    reason: str = ""
    works: int = 0
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def parsed(self) -> int:
        """Numbered notes that have a text."""
        return sum(1 for note in self.notes if not note.is_missing and note.number != "*")

    @property
    def missing(self) -> int:
        """Calls without a text."""
        return sum(1 for note in self.notes if note.is_missing)


def article_view(report: SourceReport, number: int, language: str) -> ArticleView:
    """Lay out the report of one source.

    Args:
        report: from a build.
        number: of the article on the page, for the anchors.
        language: of the page's own words.
    """
    notes = report.notes
    if notes is None:
        reason = report.reason if report.status is Status.UNREADABLE else ""
        return ArticleView(
            f"a{number}", report.file, report.name, "", reason=reason, problems=report.problems
        )
    ids = _ids(notes, number)
    by_note: dict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        by_note[problem.note or ""].append(problem)
    entries = {entry.key: entry for entry in report.library}
    again = _repetitions(notes, ids)
    first = {note.number: ids[index] for index, note in reversed(list(enumerate(notes.notes)))}
    context = _Context(first, entries, report.edited, again, language)
    views = [
        _note_view(note, id_, by_note.pop(note.number, []), context)
        for note, id_ in zip(notes.notes, ids, strict=True)
    ]
    return ArticleView(
        id=f"a{number}",
        file=report.file,
        name=report.name,
        language=notes.language or "",
        notes=tuple(views),
        problems=tuple(problem for rest in by_note.values() for problem in rest),
        attention=tuple((context.pointer(p.note), p) for p in report.problems),
        reason=report.reason if report.status is Status.UNREADABLE else "",
        works=len({c.key for note in notes.notes for c in note.citations if c.kind is Kind.NEW and c.key}),
        keys={
            citation.key: ids[index]
            for index, note in reversed(list(enumerate(notes.notes)))
            for citation in note.citations
            if citation.key and citation.kind is Kind.NEW
        },
    )


@dataclass(frozen=True, slots=True)
class _Context:
    first: Mapping[str, str]
    entries: Mapping[str, Entry]
    edited: Mapping[str, tuple[str, ...]]
    again: Mapping[str, tuple[Pointer, ...]]
    language: str

    def pointer(self, number: str | None) -> Pointer | None:
        """A link to the first note with this number."""
        if number is None or number not in self.first:
            return None
        return Pointer(self.first[number], f"{word('note', self.language)} {number}")


def _ids(notes: NoteSet, number: int) -> list[str]:
    """An anchor for each note: its number where that is a plain word, made unique."""
    seen: dict[str, int] = {}
    ids = []
    for note in notes.notes:
        name = note.number if note.number.isascii() and note.number.isalnum() else "x"
        seen[name] = seen.get(name, 0) + 1
        repeated = f"-{seen[name]}" if seen[name] > 1 else ""
        ids.append(f"a{number}-{name}{repeated}")
    return ids


def _repetitions(notes: NoteSet, ids: Sequence[str]) -> dict[str, tuple[Pointer, ...]]:
    """By key, the notes that point back to a work."""
    found: dict[str, dict[str, Pointer]] = defaultdict(dict)
    for index, note in enumerate(notes.notes):
        for citation in note.citations:
            if citation.kind is not Kind.NEW and citation.key:
                found[citation.key][ids[index]] = Pointer(ids[index], note.number)
    return {key: tuple(pointers.values()) for key, pointers in found.items()}


def _note_view(note: Note, id_: str, problems: list[Problem], context: _Context) -> NoteView:
    text = note.text or ""
    lines = ""
    if note.lines is not None:
        first, last = note.lines
        lines = str(first) if first == last else f"{first}–{last}"
    return NoteView(
        id=id_,
        number=note.number,
        segments=tuple(segments(text, note.citations)),
        is_missing=note.text is None,
        page=note.page,
        lines=lines,
        citations=tuple(_citation_view(citation, text, context) for citation in note.citations),
        problems=tuple(problems),
    )


def _citation_view(citation: Citation, text: str, context: _Context) -> CitationView:
    key = citation.key or ""
    is_new = citation.kind is Kind.NEW
    return CitationView(
        kind=citation.kind.value,
        type=citation.type.value,
        key=key,
        fields=tuple(_field_views(citation, context.language)),
        percent=_percent(citation.confidence),
        signal=citation.signal or "",
        reason=citation.reason or "",
        residue=tuple(text[start:end] for start, end in citation.residue),
        antecedent=None if is_new else context.pointer(citation.refers_to),
        again=context.again.get(key, ()) if is_new else (),
        entry=context.entries.get(key) if is_new else None,
        edited=context.edited.get(key, ()) if is_new else (),
    )


def _field_views(citation: Citation, language: str) -> list[FieldView]:
    views = []
    for name, reading in citation.fields.items():
        letter, tone, *labels = FIELD_WORDS[name]
        views.append(
            FieldView(
                name=name,
                letter=letter,
                tone=tone,
                label=labels[language == "tr"],
                value=_shown(reading.value),
                language=citation.language if name in ("title", "container_title", "collection") else None,
                percent=_percent(reading.confidence),
                by=reading.by,
                is_unsure=reading.confidence < UNSURE_BELOW,
            )
        )
    order = list(FIELD_WORDS)
    return sorted(views, key=lambda view: order.index(view.name))


def _shown(value: FieldValue) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _percent(confidence: float) -> int:
    return round(100 * min(1.0, max(0.0, confidence)))
