"""Addresses of ``.bib`` files brought up to date: which, and what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from citekit.links import LinkStatus, LinkTarget
from citekit.links.fix import Fix, fix_of, with_fixes
from citekit.project.copies import write_bibs
from citekit.project.journal import Change, utc_now
from citekit.project.layout import Project


def write_fixes(
    checked: Iterable[tuple[LinkTarget, LinkStatus]],
    project: Project | None,
    *,
    dry_run: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> list[Change]:
    """Write what checks have found into the files that were read; those of a project can be taken back.

    Args:
        checked: targets with the names of their files, and their verdicts.
        project: in which citekit is called, None if there is none.
        dry_run: only say what would be written.
        now: clock for the journal.

    Returns:
        What has changed, the files of the project first.

    Raises:
        UsageError: another process writes in the project.
        UnreadableError: a file cannot be read any more.
    """
    fixes: dict[Path, list[Fix]] = {}
    for target, status in checked:
        fix = fix_of(target, status)
        if fix is not None:
            fixes.setdefault(Path(target.file), []).append(fix)
    edits = {path: partial(with_fixes, fixes=fixes[path]) for path in fixes}
    return write_bibs(edits, project, "check --fix", dry_run=dry_run, now=now)
