"""Taking back what a writing verb did; that can be taken back in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from citekit.project.journal import Change, JournalEntry, commit, plan_undo, utc_now
from citekit.project.layout import Project
from citekit.project.lock import locked


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What was taken back: the `entry` of the journal, and the `changes` that did it."""

    entry: JournalEntry
    changes: tuple[Change, ...]


def undo(
    project: Project,
    id_: str | None = None,
    *,
    force: bool = False,
    dry_run: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> UndoReport:
    """Bring back the files as they were before an entry of the journal.

    Args:
        project: the project whose files are meant.
        id_: which entry; the last one without it.
        force: also take back files that were edited since.
        dry_run: only say what would be done.
        now: clock for the journal.

    Raises:
        UsageError: there is no such entry, a file was edited since, or another
            process writes in the project.
    """
    with locked(project.state / "lock"):
        entry, planned = plan_undo(project, id_, force=force)
        changes = tuple(change for change in planned if change.before != change.after)
        if not dry_run:
            commit(project, changes, f"undo of {entry.id}", now=now)
    return UndoReport(entry, changes)
