"""One work in several libraries: what a person corrects in one of them holds in all.

Each library remembers what was written into it (its base), so a correction can
be told from what merely was written otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from citekit.curate.merge import edits, equal
from citekit.model import Entry, Library


@dataclass(frozen=True, slots=True)
class _Copy:
    """One work in one library: the number of the library, what was written, what stands there."""

    number: int
    base: Entry
    entry: Entry


def share_edits(libraries: Sequence[Library], bases: Sequence[Mapping[str, Entry]]) -> list[Library]:
    """Carry a person's edit of a work over to the libraries that have it untouched.

    A field that was written otherwise there, or edited in two ways, is left as it
    is: which one is right is not decided here.

    Args:
        libraries: as they stand.
        bases: for each library by key, the entries that were written into it.

    Returns:
        The libraries as they shall be read; those that nothing is carried to are the same objects.

    >>> written = Entry("book", "sulh", {"title": "Sulh", "date": "2001"})
    >>> corrected = Library.of([written.with_fields(title="Sülh")])
    >>> read = share_edits([corrected, Library.of([written])], [{"sulh": written}] * 2)
    >>> read[1].get("sulh").fields["title"]
    'Sülh'
    """
    changes: list[dict[str, Entry]] = [{} for _ in libraries]
    for copies in _copies(libraries, bases):
        for copy in copies:
            entry = _with_edits_of_others(copy, copies)
            if entry != copy.entry:
                changes[copy.number][entry.key] = entry
    return [
        _replace_entries(library, changed) if changed else library
        for library, changed in zip(libraries, changes, strict=True)
    ]


def _copies(libraries: Sequence[Library], bases: Sequence[Mapping[str, Entry]]) -> Iterator[list[_Copy]]:
    """The works that were written into more than one library."""
    found: dict[str, dict[int, _Copy]] = defaultdict(dict)
    for number, (library, base) in enumerate(zip(libraries, bases, strict=True)):
        for entry in library:
            if entry.key in base:
                # the first of several entries with one key is the work, the others are a person's
                found[entry.key].setdefault(number, _Copy(number, base[entry.key], entry))
    return (list(copies.values()) for copies in found.values() if len(copies) > 1)


def _with_edits_of_others(copy: _Copy, copies: Sequence[_Copy]) -> Entry:
    own = edits(copy.base, copy.entry)
    wanted: dict[str, list[str | None]] = defaultdict(list)
    for other in copies:
        for name, value in edits(other.base, other.entry).items():
            if name not in own and equal(other.base.fields.get(name), copy.base.fields.get(name)):
                wanted[name].append(value)
    carried = {name: values[0] for name, values in wanted.items() if all(equal(values[0], v) for v in values)}
    entry = copy.entry.with_fields(**carried) if carried else copy.entry
    return replace(entry, type=_type_of(copy, copies))


def _type_of(copy: _Copy, copies: Sequence[_Copy]) -> str:
    types = {c.entry.type for c in copies if c.base.type == copy.base.type != c.entry.type}
    return types.pop() if len(types) == 1 and copy.entry.type == copy.base.type else copy.entry.type


def _replace_entries(library: Library, changed: Mapping[str, Entry]) -> Library:
    """The entries that are `changed`, each in the place of the first with its key."""
    left = dict(changed)
    return replace(
        library,
        blocks=tuple(
            replace(block, entry=left.pop(block.entry.key, block.entry)) if block.entry is not None else block
            for block in library.blocks
        ),
    )
