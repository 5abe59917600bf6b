"""Archived copies for the works of ``.bib`` files: which are wanted, which were found, what is written.

The network comes in between, and may take minutes: what is written goes into
the file as it stands then, not as it stood before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from citekit.links import LinkStatus, LinkTarget, State, targets_from_library
from citekit.links.archive import (
    Copy,
    Lost,
    read_memento,
    wanted_moment,
    with_copies,
    with_recorded,
)
from citekit.model import Date, Entry, Library, NoteSet
from citekit.project.bibfile import read_bib
from citekit.project.files import atomic_write
from citekit.project.journal import Change, commit, utc_now
from citekit.project.layout import Project
from citekit.project.lock import locked
from citekit.project.state import prepare_folder

LOST = frozenset({State.DEAD, State.CHANGED})
"""States in which the cited work is not there: only an archive can show it."""

_NO_ADDRESS = frozenset({State.MALFORMED, State.REFUSED})


@dataclass(frozen=True, slots=True)
class CitedLink:
    """An address, the work that cites it and the file of that work.

    Attributes:
        path: the ``.bib`` file.
        entry: the work.
        target: what is cited.
        status: what a check has found.
        is_own: whether the address is the work's own, so that its copy is the work's.
    """

    path: Path
    entry: Entry
    target: LinkTarget
    status: LinkStatus
    is_own: bool

    @property
    def url(self) -> str:
        """The address to ask for; a status has its passwords masked."""
        return self.target.repaired.url


def cited_links(
    paths: Sequence[Path],
    check: Callable[[Sequence[LinkTarget]], list[LinkStatus]],
    *,
    notes: NoteSet | None = None,
) -> list[CitedLink]:
    """Read ``.bib`` files and check what they cite.

    Args:
        paths: of the files.
        check: gives a status for each target, in their order.
        notes: for the numbers of the notes that cite.

    Returns:
        Links in the order of the files; a copy that an entry has already is in its status.

    Raises:
        UnreadableError: a file cannot be read.
    """
    cited = []
    for path in paths:
        library = read_bib(path).library
        first: dict[str, Entry] = {}
        for entry in library:
            first.setdefault(entry.key, entry)
        targets = targets_from_library(library, file=str(path), notes=notes)
        cited += [(path, first[target.key], target) for target in targets]
    links = []
    taken: set[tuple[Path, str]] = set()
    statuses = check([target for _, _, target in cited])
    for (path, entry, target), status in zip(cited, statuses, strict=True):
        is_own = (path, target.key) not in taken and (target.field == "url" or not entry.get("url"))
        if is_own:
            taken.add((path, target.key))
        filled = with_recorded(status, entry) if is_own else status
        memento = read_memento(status.url)
        if memento is not None and status.state not in LOST:  # what is cited is itself a copy
            filled = replace(status, archived={"url": status.url, "date": f"{memento.moment:%Y-%m-%d}"})
        links.append(CitedLink(path, entry, target, filled, is_own))
    return links


def lost_links(
    links: Iterable[CitedLink],
    *,
    everything: bool = False,
    again: bool = False,
    article: Date | None = None,
    now: Callable[[], datetime] = utc_now,
) -> list[tuple[CitedLink, Lost]]:
    """Choose the links that need a copy.

    Args:
        links: checked.
        everything: also those that are not lost.
        again: also those that have a copy already.
        article: date of the citing article, for works without one.
        now: wanted where no date is known.
    """
    moment = now()
    chosen = []
    for link in links:
        is_wanted = link.status.state in LOST or (everything and link.status.state not in _NO_ADDRESS)
        is_copy = read_memento(link.url) is not None and link.status.state not in LOST
        has_copy = link.status.archived is not None and not again
        if is_wanted and not is_copy and not has_copy and urlsplit(link.url).scheme in ("http", "https"):
            wanted = wanted_moment(link.entry, link.url, article=article, now=moment)
            chosen.append((link, Lost(link.target, link.url, wanted)))
    return chosen


def living_links(links: Iterable[CitedLink], *, again: bool = False) -> list[CitedLink]:
    """The links of which a new copy can be made: they are alive, and have none unless `again`."""
    return [
        link
        for link in links
        if link.is_own
        and link.status.is_there
        and (again or link.status.archived is None)
        and read_memento(link.url) is None
    ]


def with_archived(
    links: Sequence[CitedLink], found: Iterable[tuple[CitedLink, Mapping[str, Any] | None]]
) -> list[LinkStatus]:
    """The statuses of all links, with the copies that were found or made, in the form of links-json."""
    copies = {(link.path, link.target): copy for link, copy in found if copy is not None}
    return [
        replace(link.status, archived=copies.get((link.path, link.target), link.status.archived))
        for link in links
    ]


Copies = Mapping[Path, Mapping[str, Copy]]
"""For each file, the copies of its works by key."""


def copies_by_file(found: Iterable[tuple[CitedLink, Copy | None]]) -> dict[Path, dict[str, Copy]]:
    """The copies to write: of the works' own addresses only."""
    copies: dict[Path, dict[str, Copy]] = {}
    for link, copy in found:
        if copy is not None and link.is_own:
            copies.setdefault(link.path, {})[link.entry.key] = copy
    return copies


def write_copies(
    copies: Copies,
    project: Project | None,
    *,
    dry_run: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> list[Change]:
    """Write copies into their files; those of a project can be taken back.

    Args:
        copies: for each file.
        project: in which citekit is called, None if there is none.
        dry_run: only say what would be written.
        now: clock for the journal.

    Returns:
        What has changed, the files of the project first.

    Raises:
        UsageError: another process writes in the project.
        UnreadableError: a file cannot be read any more.
    """
    edits = {path: partial(with_copies, copies=new) for path, new in copies.items()}
    return write_bibs(edits, project, "archive", dry_run=dry_run, now=now)


def write_bibs(
    edits: Mapping[Path, Callable[[Library], Library]],
    project: Project | None,
    verb: str,
    *,
    dry_run: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> list[Change]:
    """Edit ``.bib`` files as they stand now; those of a project can be taken back, see `write_copies`."""
    is_locked = project is not None and not dry_run
    lock = locked(prepare_folder(project.root, project.state) / "lock") if project and is_locked else None
    with lock or nullcontext():
        inner, outer = [], []
        for path, edit in edits.items():
            bib = read_bib(path)
            after = bib.with_library(edit(bib.library))
            resolved = path.resolve()
            if project is not None and resolved.is_relative_to(project.root):
                inner.append(Change(project.relative(resolved), bib.content, after))
            else:
                outer.append(Change(str(path), bib.content, after))
        inner, outer = ([c for c in changes if c.before != c.after] for changes in (inner, outer))
        if not dry_run:
            if project is not None:
                commit(project, inner, verb, now=now)
            for change in outer:
                atomic_write(Path(change.path), change.after or b"")
    return [*inner, *outer]
