"""``references.bib``: the union of ``bib/``, changed only where it must, with a person's edits kept.

What stood in ``bib/`` at the last build is the base of the merge.  A ``.bib``
that a person put there by hand has no such record; its entries are simply taken
over as they stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from citekit.curate import LibraryMerge, merge_libraries, merge_library, rekey, share_edits
from citekit.model import Entry, Library
from citekit.project.bibfile import BibFile
from citekit.project.journal import Change


@dataclass(frozen=True, slots=True)
class Part:
    """One file of ``bib/``, now and at the last build.

    Attributes:
        name: relative to the project.
        library: what it holds.
        works: by key, the entries that we write into it.
        earlier: what it held at the last build, None if that is not known.
        earlier_works: by key, the entries that we had written by then.
    """

    name: str
    library: Library
    works: Mapping[str, Entry] = field(default_factory=dict)
    earlier: Library | None = None
    earlier_works: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MasterBuild:
    """The merge, and the change to the file."""

    merge: LibraryMerge
    change: Change


def build_master(path: str, bib: BibFile, parts: Sequence[Part], renames: Mapping[str, str]) -> MasterBuild:
    """Bring ``references.bib`` up to date; nothing is written here.

    Args:
        path: the file, relative to the project.
        bib: the file as it stands.
        parts: the files of ``bib/`` in order.
        renames: keys that a person changed in ``bib/``, old to new.
    """
    standing = bib.library
    names = [part.name for part in parts]
    now = share_edits([part.library for part in parts], [part.works for part in parts])
    union = merge_libraries(now, names=names, previous=standing)
    wanted = {entry.key: entry for entry in union}
    followed = {
        old: new
        for old, new in renames.items()
        if old not in wanted and new in wanted and standing.get(new) is None
    }
    then = share_edits(
        [part.earlier if part.earlier is not None else Library() for part in parts],
        [part.earlier_works for part in parts],
    )
    earlier = merge_libraries(then, previous=standing)
    base = {entry.key: entry for entry in (rekey(entry, followed) for entry in earlier)}
    theirs = _rename(standing, followed)
    base.update(_taken_over(parts, base, theirs))
    merge = merge_library(base, union, theirs, ours_name="bib/", theirs_name=path)
    merge = replace(merge, problems=(*union.problems, *merge.problems))
    return MasterBuild(merge, Change(path, bib.content, bib.with_library(merge.library)))


def _taken_over(parts: Sequence[Part], base: Mapping[str, Entry], theirs: Library) -> dict[str, Entry]:
    """Entries of files without a record, as if they had been written the way they stand."""
    by_hand = {entry.key for part in parts if part.earlier is None for entry in part.library}
    return {entry.key: entry for entry in theirs if entry.key in by_hand and entry.key not in base}


def _rename(library: Library, renames: Mapping[str, str]) -> Library:
    if not renames:
        return library
    return replace(
        library,
        blocks=tuple(
            replace(block, entry=rekey(block.entry, renames))
            if block.entry is not None and block.entry.key in renames
            else block
            for block in library.blocks
        ),
    )
