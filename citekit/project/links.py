"""The links of a project: checked with what is remembered of them, and reported in ``build/links.json``."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from citekit.links import (
    TIMEOUT,
    LinkStatus,
    LinkTarget,
    Memory,
    State,
    check_links,
    links_json,
    targets_from_library,
)
from citekit.project.bibfile import read_bib
from citekit.project.files import atomic_write, inside, read_bytes
from citekit.project.journal import utc_now
from citekit.project.jsontext import dump_json
from citekit.project.layout import Project
from citekit.project.source import SourceReport, notes_of
from citekit.project.state import prepare_folder

Checker = Callable[..., list[LinkStatus]]


@dataclass(frozen=True, slots=True)
class LinkReport:
    """The verdicts on a project's links, and how many of them were asked just now."""

    statuses: tuple[LinkStatus, ...]
    asked: int
    data: dict[str, Any]


def link_targets(project: Project, reports: Sequence[SourceReport]) -> tuple[LinkTarget, ...]:
    """The addresses cited in ``references.bib``, with the notes that cite them.

    Raises:
        UnreadableError: the file cannot be read.
    """
    return targets_from_library(
        read_bib(project.references).library,
        file=project.relative(project.references),
        notes=notes_of(reports),
    )


def check_project_links(
    project: Project,
    reports: Sequence[SourceReport],
    *,
    memory: Memory | None = None,
    offline: bool = False,
    timeout: float = TIMEOUT,
    now: Callable[[], datetime] = utc_now,
    progress: Callable[[int, int], None] | None = None,
    check: Checker = check_links,
) -> LinkReport:
    """Bring ``build/links.json`` up to date.

    Args:
        project: whose ``references.bib`` is checked.
        reports: its sources, for the numbers of the notes.
        memory: remembers what was seen; without it every address is asked.
        offline: ask nothing; what is known already stays known.
        timeout: seconds for each address.
        now: clock for the age of verdicts.
        progress: called with the number of addresses done and of all.
        check: asks; tests pass one that does not.

    Returns:
        A status for each address, in the order of the bibliography.
    """
    path = prepare_folder(project.root, project.output) / "links.json"
    inside(project.root, path)
    moment = now()
    targets = link_targets(project, reports)
    statuses = check(targets, timeout=timeout, offline=offline, now=now, progress=progress, memory=memory)
    # One moment stands for all: the earliest, so that no verdict is taken for younger than it is.
    oldest = min((s.checked_at for s in statuses if s.checked_at is not None), default=moment)
    data = links_json(statuses, oldest)
    before = _read(path)
    if before is not None and _without_moment(before) == _without_moment(data):
        data = before  # the moment alone is no news: nothing is written, here or by those who show it
    else:
        atomic_write(path, dump_json(data))
    asked = sum(_is_asked(status, moment) for status in statuses)
    return LinkReport(tuple(statuses), asked, data)


def known_links(project: Project) -> dict[str, Any]:
    """The links-json of the last check, empty if there was none."""
    return _read(inside(project.root, project.output / "links.json")) or {}


def _is_asked(status: LinkStatus, moment: datetime) -> bool:
    is_new = status.checked_at is not None and status.checked_at >= moment
    return is_new and status.state is not State.OFFLINE


def _read(path: Path) -> dict[str, Any] | None:
    content = read_bytes(path)
    try:
        data = json.loads(content) if content is not None else None
    except ValueError:  # a report that is damaged is no report
        return None
    return data if isinstance(data, dict) else None


def _without_moment(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "checked_at"}
