"""From citations to works: which citations mean one work, and the key that each work keeps.

A work has the key that it had, found again by what it is, and failing that by
the place where it is cited; only a work that was never there gets a new one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from citekit.curate import Match, WorkIndex, unique_key
from citekit.model import Entry, Kind, Library, Note, NoteSet, Problem
from citekit.project.keeping import Place, Work, keep_keys, places
from citekit.project.record import Record


@dataclass(frozen=True, slots=True)
class Works:
    """The works of a document: its `notes` with keys, the entries by key, and what is doubtful."""

    notes: NoteSet
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What must be kept: the last record, the entries of the ``.bib``, works and keys of other sources."""

    record: Record | None = None
    standing: Library = field(default_factory=Library)
    elsewhere: WorkIndex = field(default_factory=WorkIndex)
    foreign: set[str] = field(default_factory=set)


def collect_works(notes: NoteSet, known: Known) -> Works:
    """Find the works that `notes` cite, and give each its key.

    Args:
        notes: with citations, without keys.
        known: whose keys must stay and whose must not be taken.

    Returns:
        The notes, each citation with the key of its work; E301 for works with equal data.
    """
    works = _gather(notes)
    keep_keys(works, notes, known.record, known.standing)
    _give_keys(works, known)
    key_at = {place: work.key for work in works for place in work.places}
    return Works(
        notes=_with_keys(notes, key_at),
        entries={work.key: replace(work.entry, key=work.key) for work in works},
        problems=tuple(_twins(works, key_at)),
    )


def _gather(notes: NoteSet) -> list[Work]:
    """One work for each description, or for several of one work; the first one tells, the others add."""
    from citekit.references import (
        entry_from_citation,
    )  # the grammars of all languages are not needed to check links

    works: list[Work] = []
    index = WorkIndex()
    by_entry: dict[int, Work] = {}
    for place, citation in places(notes):
        entry = entry_from_citation(citation)
        match, found = index.find(entry)
        if match is Match.SAME and found is not None:
            work = by_entry[id(found)]
            work.places.append(place)
            added = {name: value for name, value in entry.fields.items() if not work.entry.get(name)}
            work.entry = replace(work.entry, fields={**work.entry.fields, **added})
            continue
        twin = by_entry[id(found)].places[0] if found is not None else None
        work = Work(entry, [place], twin=twin)
        works.append(work)
        by_entry[id(entry)] = work
        index.add(entry)
    return works


def _give_keys(works: list[Work], known: Known) -> None:
    taken = {entry.key for entry in known.standing} | {work.key for work in works}
    if known.record is not None:
        taken |= set(known.record.works)
    for work in works:
        if work.key:
            continue
        # One work in two articles has one key.
        shared = (found.key for _, found in known.elsewhere.find_all(work.entry) if found.key not in taken)
        work.key = next(shared, None) or unique_key(work.entry, taken | known.foreign)
        taken.add(work.key)


def _twins(works: list[Work], key_at: Mapping[Place, str]) -> list[Problem]:
    problems = []
    for work in works:
        if work.twin is None:
            continue
        note, other = work.places[0][0], work.twin[0]
        message = (
            f"says exactly what note {other} says ({work.entry.text('title')}, "
            f"{work.entry.date() or 'no date'}), perhaps of another statement: kept as {work.key} beside "
            f"{key_at[work.twin]}; delete one of the two entries if they are one"
        )
        problems.append(Problem("E301", message, note=note, key=work.key))
    return problems


def _with_keys(notes: NoteSet, key_at: Mapping[Place, str]) -> NoteSet:
    given: dict[Place, str | None] = {}  # by note and place among all of its citations
    counts: dict[str, int] = defaultdict(int)
    return replace(notes, notes=tuple(_keyed(note, key_at, counts, given) for note in notes.notes))


def _keyed(
    note: Note, key_at: Mapping[Place, str], counts: dict[str, int], given: dict[Place, str | None]
) -> Note:
    citations = []
    for index, citation in enumerate(note.citations):
        key = None
        if citation.kind is Kind.NEW:
            key = key_at.get((note.number, counts[note.number]))
            counts[note.number] += 1
        elif citation.refers_to is not None:
            key = given.get((citation.refers_to, citation.refers_index or 0))
        given[note.number, index] = key
        citations.append(replace(citation, key=key))
    return replace(note, citations=tuple(citations))
