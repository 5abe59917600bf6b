"""What the writing verbs did, kept so that it can be taken back.

A `Change` is a file before and after.  `commit` first puts what stands there
into the journal and then writes, so that a build that was killed can be taken
back as well as one that ended.  Taking back is itself a commit.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from citekit.errors import UnreadableError, UsageError
from citekit.project.files import atomic_remove, atomic_write, inside, read_bytes
from citekit.project.layout import Project

SCHEMA = "citekit/journal-1"
KEPT = 20
"""Entries that the journal keeps."""

_TEMPORARY = ".new"


def utc_now() -> datetime:
    """The present moment; tests pass a clock of their own."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """One file (relative to the project) before and after; None where it is not there."""

    path: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as the journal remembers it: SHA-256 before and after, and where the old content is kept."""

    path: str
    before: str | None
    after: str | None
    kept: Path


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """What one verb did."""

    id: str
    verb: str
    at: str
    files: tuple[FileRecord, ...]


def digest(data: bytes | None) -> str | None:
    """SHA-256 of a file's content, None for a file that is not there."""
    return None if data is None else hashlib.sha256(data).hexdigest()


def commit(
    project: Project,
    changes: Iterable[Change],
    verb: str,
    *,
    now: Callable[[], datetime] = utc_now,
    write: Callable[[Path, bytes], None] = atomic_write,
) -> JournalEntry | None:
    """Write `changes` in their order, and remember how to take them back.

    The caller holds the project's lock.

    Returns:
        The journal's entry, None if there was nothing to do.

    Raises:
        UnreadableError: a path leads out of the project; nothing is written then.
    """
    changes = [change for change in changes if change.before != change.after]
    if not changes:
        return None
    targets = [inside(project.root, project.root / change.path) for change in changes]
    entry = _remember(project, changes, verb, now())
    for change, target in zip(changes, targets, strict=True):
        if change.after is None:
            atomic_remove(target)
        else:
            write(target, change.after)
    for old in journal(project)[:-KEPT]:
        shutil.rmtree(_folder(project) / old.id)
    return entry


def journal(project: Project) -> list[JournalEntry]:
    """All entries of the journal, the oldest first."""
    folder = _folder(project)
    if not folder.is_dir():
        return []
    paths = sorted(folder.glob("*/manifest.json"))
    return [_read_entry(path) for path in paths if path.parent.suffix != _TEMPORARY]


def plan_undo(
    project: Project, id_: str | None = None, *, force: bool = False
) -> tuple[JournalEntry, list[Change]]:
    """Say what taking back an entry of the journal would do.

    Args:
        project: whose journal is read.
        id_: the entry's id, or its last part; the last entry without it.
        force: take back although a file was edited since, and lose that edit
            (it goes to the journal, too).

    Raises:
        UsageError: there is no such entry, or a file was edited since.
    """
    entry = _find(journal(project), id_)
    changes = []
    edited = []
    for file in entry.files:
        present = read_bytes(inside(project.root, project.root / file.path))
        before = None if file.before is None else read_bytes(file.kept)
        if digest(before) != file.before:
            raise UnreadableError(file.kept, "is damaged, so the old text is lost", "Nothing was changed.")
        if digest(present) not in (file.before, file.after):
            edited.append(file.path)
        changes.append(Change(file.path, present, before))
    if edited and not force:
        raise UsageError(
            f"{', '.join(edited)}: edited since {entry.id} ({entry.verb}), so nothing was taken back\n"
            "  To lose those edits, say --force; they go to the journal, and a further undo brings them back."
        )
    return entry, changes


def _folder(project: Project) -> Path:
    return project.state / "journal"


def _remember(project: Project, changes: list[Change], verb: str, at: datetime) -> JournalEntry:
    folder = _folder(project)
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"*{_TEMPORARY}"):
        shutil.rmtree(leftover)
    last = max((int(path.name[:6]) for path in folder.iterdir() if path.name[:6].isdigit()), default=0)
    content = hashlib.sha256(str(last).encode())
    for change in changes:
        content.update(change.after or b"")
    id_ = f"{last + 1:06d}-{content.hexdigest()[:4]}"
    new = folder / f"{id_}{_TEMPORARY}"
    new.mkdir()
    files = []
    for number, change in enumerate(changes):
        if change.before is not None:
            atomic_write(new / f"{number}.before", change.before)
        files.append({"path": change.path, "before": digest(change.before), "after": digest(change.after)})
    manifest = {
        "schema": SCHEMA,
        "id": id_,
        "verb": verb,
        "at": at.isoformat(timespec="seconds"),
        "files": files,
    }
    atomic_write(new / "manifest.json", json.dumps(manifest, indent=1, ensure_ascii=False))
    new.rename(folder / id_)
    return _read_entry(folder / id_ / "manifest.json")


def _read_entry(path: Path) -> JournalEntry:
    try:
        data: dict[str, Any] = json.loads(path.read_bytes())
        files = tuple(
            FileRecord(file["path"], file["before"], file["after"], path.parent / f"{number}.before")
            for number, file in enumerate(data["files"])
        )
        return JournalEntry(path.parent.name, data["verb"], data["at"], files)
    except (ValueError, KeyError, TypeError):
        raise UnreadableError(path, "is no entry of the journal", "Remove its folder.") from None


def _find(entries: list[JournalEntry], id_: str | None) -> JournalEntry:
    if not entries:
        raise UsageError("nothing to take back: the journal is empty")
    if id_ is None:
        return entries[-1]
    found = [entry for entry in entries if id_ in (entry.id, entry.id.rpartition("-")[2])]
    if not found:
        known = ", ".join(entry.id for entry in entries[-5:])
        raise UsageError(f"{id_}: no such entry in the journal\n  The last ones are: {known}")
    return found[-1]
