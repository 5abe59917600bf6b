"""Finding works again, so that each keeps the key that it had.

Three looks, from the surest to the least sure: the work at its place in the
notes as it was, the work as it was at another place, and another reading of the
same words at the same place.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from citekit.curate import is_named_by_day
from citekit.model import Citation, Entry, Kind, Library, Note, NoteSet, skeleton
from citekit.project.record import Record

Place = tuple[str, int]
"""A note's number, and a place among the full descriptions in it."""


@dataclass(slots=True)
class Work:
    """A work while it is looked for: its entry, where it is described, its key once it has one."""

    entry: Entry
    places: list[Place]
    key: str = ""
    twin: Place | None = None  # the place of another work with equal data


def places(notes: NoteSet) -> list[tuple[Place, Citation]]:
    """The full descriptions in `notes`; notes that share a number are one row of places."""
    counts: dict[str, int] = defaultdict(int)
    found = []
    for note in notes.notes:
        for citation in note.citations:
            if citation.kind is Kind.NEW:
                found.append(((note.number, counts[note.number]), citation))
                counts[note.number] += 1
    return found


def keep_keys(works: list[Work], notes: NoteSet, record: Record | None, standing: Library) -> None:
    """Give back to as many `works` as possible the key that they had.

    Args:
        works: get their keys here.
        notes: the notes that describe them now.
        record: what was written last.
        standing: the entries of the ``.bib``; one that the record does not know
            may be one that a killed build wrote.
    """
    old = dict(record.works) if record is not None else {}
    old.update({entry.key: entry for entry in standing if entry.key not in old})
    free = dict(old)
    key_at = {place: c.key for place, c in places(record.notes) if c.key} if record is not None else {}
    index: dict[object, list[str]] = defaultdict(list)
    for key, entry in old.items():
        index[_likeness(entry)].append(key)
    unchanged = _unchanged_notes(notes, record)

    def at_place_as_it_was(work: Work) -> str | None:
        keys = (key_at.get(place) for place in work.places)
        return next((k for k in keys if k in free and _likeness(old[k]) == _likeness(work.entry)), None)

    def elsewhere_as_it_was(work: Work) -> str | None:
        return next((key for key in index[_likeness(work.entry)] if key in free), None)

    def at_place_read_otherwise(work: Work) -> str | None:
        for place in work.places:
            key = key_at.get(place)
            if key is not None and key in free and (place[0] in unchanged or _resemble(work.entry, old[key])):
                return key
        return None

    for look in (at_place_as_it_was, elsewhere_as_it_was, at_place_read_otherwise):
        for work in works:
            found = None if work.key else look(work)
            if found is not None:
                work.key = found
                del free[found]


def _likeness(entry: Entry) -> object:
    """What tells a work again: its title, people and date, or its address where it has no title."""
    people = tuple(skeleton(n.literal or n.family) for n in entry.names("author") or entry.names("editor"))
    date = entry.date()
    when = str(date) if is_named_by_day(entry) else date.year if date is not None else None
    title = skeleton(entry.text("title"))
    return (title or entry.get("url"), people, when)


def _resemble(a: Entry, b: Entry) -> bool:
    """Whether two entries, cited at one place, are one work read in two ways."""
    if a.get("url") and a.get("url") == b.get("url"):
        return True
    titles = [{skeleton(word) for word in entry.text("title").split()} - {""} for entry in (a, b)]
    shared = len(titles[0] & titles[1])
    return shared * 2 >= max(1, min(len(titles[0]), len(titles[1])))


def _unchanged_notes(notes: NoteSet, record: Record | None) -> frozenset[str]:
    """Numbers of notes that have the text and the count of works that they had."""
    if record is None:
        return frozenset()
    old = {note.number: _outline(note) for note in record.notes.notes}
    return frozenset(note.number for note in notes.notes if old.get(note.number) == _outline(note))


def _outline(note: Note) -> tuple[str | None, int]:
    return note.text, sum(1 for citation in note.citations if citation.kind is Kind.NEW)
