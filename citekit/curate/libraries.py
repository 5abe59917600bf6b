"""Whole libraries: a three-way merge that follows renamed keys, and the union of many.

Files are not known here: what `theirs` looked like on disk is kept by the
blocks of its `Library`, which come through untouched where nothing changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from citekit.curate.merge import merge_entry
from citekit.model import Entry, Library, Problem


@dataclass(frozen=True, slots=True)
class LibraryMerge:
    """The outcome of a merge of libraries.

    Attributes:
        library: what to write.
        renames: keys that a person changed in the file, old to new.
        added: keys that are new in the file.
        changed: keys of entries whose fields or type change.
        removed: keys that leave the file.
        problems: conflicts and orphans.
    """

    library: Library
    renames: Mapping[str, str]
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def merge_library(
    base: Mapping[str, Entry],
    ours: Iterable[Entry],
    theirs: Library,
    *,
    ours_name: str = "the source",
    theirs_name: str = "the file",
) -> LibraryMerge:
    """Merge what a person made of a file with what we would write now.

    Args:
        base: by key, the entries that we wrote last.
        ours: the entries that we would write now, under the keys of `base`.
        theirs: what stands in the file.
        ours_name: what to call `ours` in problems.
        theirs_name: what to call `theirs` in problems.

    Returns:
        `theirs` with the smallest change that takes in `ours`.
    """
    renames = find_renames(base, theirs)
    known = {renames.get(key, key): rekey(entry, renames) for key, entry in base.items()}
    wanted = {renames.get(entry.key, entry.key): rekey(entry, renames) for entry in ours}
    standing: dict[str, Entry] = {}
    for entry in theirs:
        standing.setdefault(entry.key, entry)
    outcome: dict[str, Entry | None] = {}
    problems: list[Problem] = []
    for key in dict.fromkeys((*known, *wanted)):
        merged = merge_entry(known.get(key), wanted.get(key), standing.get(key))
        outcome[key] = merged.entry
        problems.extend(merged.problems(key, ours=ours_name, theirs=theirs_name))
    library, changed = _rewrite(theirs, outcome)
    new = [entry for key, entry in outcome.items() if entry is not None and key not in standing]
    return LibraryMerge(
        library=replace(library, blocks=(*library.blocks, *Library.of(new).blocks)),
        renames=renames,
        added=tuple(entry.key for entry in new),
        changed=changed,
        removed=tuple(key for key, entry in outcome.items() if entry is None and key in standing),
        problems=tuple(problems),
    )


def _rewrite(theirs: Library, outcome: Mapping[str, Entry | None]) -> tuple[Library, tuple[str, ...]]:
    """Put the outcomes into the first block of their key; further blocks of one key are a person's."""
    blocks = []
    changed = []
    seen: set[str] = set()
    for block in theirs.blocks:
        key = block.entry.key if block.entry is not None else None
        if key is None or key in seen or key not in outcome:
            blocks.append(block)
            continue
        seen.add(key)
        entry = outcome[key]
        if entry is None:
            continue
        if entry != block.entry:
            changed.append(key)
        blocks.append(replace(block, entry=entry))
    return replace(theirs, blocks=tuple(blocks)), tuple(changed)


def rekey(entry: Entry, renames: Mapping[str, str]) -> Entry:
    """`entry` under its new key, if `renames` has one."""
    return replace(entry, key=renames[entry.key]) if entry.key in renames else entry


def find_renames(base: Mapping[str, Entry], theirs: Library) -> dict[str, str]:
    """Find the entries of `base` that stand in `theirs` under another key.

    An entry counts as renamed if its key is gone, and exactly one unknown entry
    shares at least half of its fields, more than with any other one.

    Returns:
        New keys by old keys.
    """
    standing = {entry.key: entry for entry in theirs}
    missing = {key: entry for key, entry in base.items() if key not in standing}
    unknown = {key: entry for key, entry in standing.items() if key not in base}
    if not missing or not unknown:
        return {}
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, entry in unknown.items():
        for pair in entry.fields.items():
            owners[pair].append(key)
    renames: dict[str, str] = {}
    for key, entry in missing.items():
        shared = Counter(
            owner for pair in entry.fields.items() for owner in owners[pair] if owner not in renames.values()
        )
        ranked = shared.most_common(2)
        if not ranked or ranked[0][1] * 2 < len(entry.fields):
            continue
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            renames[key] = ranked[0][0]
    return renames
