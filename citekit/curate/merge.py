"""Three-way merging: what we wrote last, what we would write now, what stands in the file.

A person's edit always wins.  Where the source changed as well, both texts are
reported; what a person deleted stays deleted, what a person added stays.
Differences in white space alone are no edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from citekit.model import Entry, Problem, collapse


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both a person and the source changed; None stands for "no such field"."""

    field: str
    ours: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge.

    Attributes:
        entry: what to write; None where the entry is gone.
        conflicts: fields in which the person's text stays against the source's.
        is_orphan: the source no longer has the work, but a person edited its entry, so it stays.
    """

    entry: Entry | None
    conflicts: tuple[Conflict, ...] = ()
    is_orphan: bool = False

    def problems(
        self, key: str, *, ours: str = "the source", theirs: str = "the file"
    ) -> tuple[Problem, ...]:
        """The merge's findings as problems of the entry `key`.

        Args:
            key: the entry's key.
            ours: what to call the side that we would write.
            theirs: what to call the side that a person edits.
        """
        found = [
            Problem(
                "E302",
                f"{key}, {conflict.field}: {theirs} says {_shown(conflict.theirs)}, "
                f"{ours} now gives {_shown(conflict.ours)}; the first stays",
                key=key,
            )
            for conflict in self.conflicts
        ]
        if self.is_orphan:
            message = f"{key}: {ours} no longer has it; {theirs} has it edited by hand, so it stays"
            found.append(Problem("E303", message, key=key))
        return tuple(found)


def merge_entry(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> Merged:
    """Merge one entry, field by field.

    Args:
        base: what we wrote last; None if we never wrote it.
        ours: what we would write now; None if the source no longer has the work.
        theirs: what stands in the file; None if it is not there.

    Returns:
        `theirs` itself where nothing is to be changed, so that its text stays as it is.
    """
    if theirs is None:
        # Written before and not there now: a person deleted it.
        return Merged(ours if base is None else None)
    if base is None:
        # Never ours: a person wrote it, and only says what the source would add.
        return Merged(theirs, _differences(ours, theirs) if ours is not None else ())
    if ours is None:
        return Merged(theirs, is_orphan=True) if is_edited(base, theirs) else Merged(None)
    return _merge_fields(base, ours, theirs)


def is_edited(base: Entry, theirs: Entry) -> bool:
    """Whether a person changed more than white space or the order of fields."""
    return base.type != theirs.type or bool(edits(base, theirs))


def edits(base: Entry, theirs: Entry) -> dict[str, str | None]:
    """The fields that differ in `theirs`, None for one that is gone."""
    return {
        name: theirs.fields.get(name)
        for name in (*base.fields, *(name for name in theirs.fields if name not in base.fields))
        if not equal(base.fields.get(name), theirs.fields.get(name))
    }


def _merge_fields(base: Entry, ours: Entry, theirs: Entry) -> Merged:
    changes: dict[str, str | None] = {}
    conflicts = []
    for name in _names(base.fields, ours.fields, theirs.fields):
        was, now, stands = (entry.fields.get(name) for entry in (base, ours, theirs))
        if equal(now, was) or equal(now, stands):
            continue
        if equal(stands, was):
            changes[name] = now
        else:
            conflicts.append(Conflict(name, now, stands))
    type_ = theirs.type
    if ours.type not in (base.type, theirs.type):
        if theirs.type == base.type:
            type_ = ours.type
        else:
            conflicts.append(Conflict("entry type", ours.type, theirs.type))
    if not changes and type_ == theirs.type:
        return Merged(theirs, tuple(conflicts))
    return Merged(Entry(type_, theirs.key, theirs.with_fields(**changes).fields), tuple(conflicts))


def _differences(ours: Entry, theirs: Entry) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(name, value, theirs.fields[name])
        for name, value in ours.fields.items()
        if name in theirs.fields and not equal(value, theirs.fields[name])
    )


def _names(*fields: Mapping[str, str]) -> dict[str, None]:
    return dict.fromkeys(name for names in fields for name in names)


def equal(a: str | None, b: str | None) -> bool:
    """Whether two values are the same but for white space; None stands for "no such field"."""
    return a == b if a is None or b is None else collapse(a) == collapse(b)


def _shown(value: str | None) -> str:
    return "nothing" if value is None else f"“{collapse(value)}”"
