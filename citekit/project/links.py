"""The links of a project: asked when their verdicts are a day old, kept in ``build/links.json`` between.

The file is a cache: without it every address is asked again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from citekit.errors import ParseError
from citekit.links import (
    TIMEOUT,
    LinkStatus,
    LinkTarget,
    State,
    check_links,
    links_json,
    read_links_json,
    targets_from_library,
)
from citekit.project.bibfile import read_bib
from citekit.project.files import atomic_write, inside, read_bytes
from citekit.project.journal import utc_now
from citekit.project.jsontext import dump_json
from citekit.project.layout import Project
from citekit.project.source import SourceReport, notes_of
from citekit.project.state import prepare_folder

MAX_AGE = timedelta(days=1)

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
    changed: Collection[str] = (),
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
        changed: keys of entries that changed, so that an older verdict may be wrong.
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
    known = _known(path, moment, frozenset(changed))
    targets = link_targets(project, reports)
    unknown = [target for target in targets if _identity(target) not in known]
    asked = check(unknown, timeout=timeout, offline=offline, now=now, progress=progress) if unknown else []
    fresh = {_identity(target): status for target, status in zip(unknown, asked, strict=True)}
    statuses = tuple(_placed(fresh.get(_identity(t)) or known[_identity(t)], t) for t in targets)
    # One moment stands for all: the earliest, so that no verdict is taken for younger than it is.
    oldest = min((s.checked_at for s in statuses if s.checked_at is not None), default=moment)
    data = links_json(statuses, oldest)
    before = _read(path)
    if before is not None and _without_moment(before) == _without_moment(data):
        data = before  # the moment alone is no news: nothing is written, here or by those who show it
    else:
        atomic_write(path, dump_json(data))
    return LinkReport(statuses, sum(1 for s in asked if s.state is not State.OFFLINE), data)


def known_links(project: Project) -> dict[str, Any]:
    """The links-json of the last check, empty if there was none."""
    return _read(inside(project.root, project.output / "links.json")) or {}


def _identity(link: LinkTarget | LinkStatus) -> tuple[str, str, str]:
    return link.key, link.field, link.cited


def _placed(status: LinkStatus, target: LinkTarget) -> LinkStatus:
    """A verdict at the place where the address is cited now."""
    return replace(status, note=target.note, file=target.file, line=target.line)


def _known(path: Path, moment: datetime, changed: frozenset[str]) -> dict[tuple[str, str, str], LinkStatus]:
    data = _read(path)
    if data is None:
        return {}
    try:
        statuses = read_links_json(data)
    except ParseError:  # a cache of another version: ask again
        return {}
    return {
        _identity(status): status
        for status in statuses
        if status.state is not State.OFFLINE
        and status.key not in changed
        and status.checked_at is not None
        and timedelta() <= moment - status.checked_at < MAX_AGE
    }


def _read(path: Path) -> dict[str, Any] | None:
    content = read_bytes(path)
    try:
        data = json.loads(content) if content is not None else None
    except ValueError:  # a cache that is damaged is no cache
        return None
    return data if isinstance(data, dict) else None


def _without_moment(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "checked_at"}
