"""A project's links: from where they are cited, with what is remembered of them, reported in one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from small_project import make_project

from citekit.errors import UnreadableError
from citekit.links import LinkStatus, LinkTarget, State
from citekit.project import BuildReport, Project, build
from citekit.project.links import LinkReport, check_project_links, known_links, link_targets
from citekit.project.memory import LinkMemory

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Web:
    """A checker that answers from memory and remembers what it was asked."""

    def __init__(self, state: State = State.ALIVE, reason: str = "ok") -> None:
        self.asked: list[str] = []
        self.state, self.reason = state, reason
        self.at: datetime | None = None
        self.memory: object = None

    def __call__(
        self, targets: Sequence[LinkTarget], *, now: Callable[[], datetime], memory: object, **_: object
    ) -> list[LinkStatus]:
        self.memory = memory
        self.asked += [target.cited for target in targets]
        return [
            LinkStatus(
                t.key, t.field, t.cited, t.cited, self.state, self.reason, 1.0, checked_at=self.at or now()
            )
            for t in targets
        ]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path)


def check(
    report: BuildReport, web: Web, *, at: datetime = NOON, memory: LinkMemory | None = None
) -> LinkReport:
    return check_project_links(report.project, report.sources, memory=memory, now=lambda: at, check=web)


def test_a_target_knows_its_note_and_its_line(project: Project) -> None:
    report = build(project)
    (target,) = link_targets(project, report.sources)
    assert (target.key, target.note, target.file) == ("yurt-ajansi-1998-03-04", "3", "references.bib")
    assert target.cited == "www.yurtajansi.example/haber.htm"
    line = project.references.read_text("utf-8").splitlines()[target.line - 1]
    assert line == "@online{yurt-ajansi-1998-03-04,"


def test_what_is_remembered_is_taken(project: Project) -> None:
    report, web, memory = build(project), Web(), LinkMemory(project.state / "links.sqlite3")
    first = check(report, web, memory=memory)
    assert (web.memory, first.asked) == (memory, 1)
    web.at = NOON  # as a verdict that still holds
    second = check(report, web, at=NOON + timedelta(hours=23))
    assert second.asked == 0
    assert second.data == first.data


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"schema": "citekit/links-0"}', b"\xff\xfe"])
def test_a_damaged_report_is_written_anew(project: Project, damage: bytes) -> None:
    report, web = build(project), Web()
    check(report, web)
    (project.output / "links.json").write_bytes(damage)
    check(report, web)
    assert len(web.asked) == 2
    assert known_links(project)["summary"] == {"alive": 1}


def test_a_build_folder_that_leads_outside_is_refused(project: Project, tmp_path: Path) -> None:
    report = build(project)
    outside = tmp_path.parent / "outside"
    outside.mkdir()
    project.output.symlink_to(outside)
    with pytest.raises(UnreadableError, match="leads out of the project"):
        check(report, Web())
    assert list(outside.iterdir()) == []


def test_the_moment_of_a_check_alone_is_no_news(project: Project) -> None:
    report, web = build(project), Web(State.OFFLINE, "no-network")  # what is offline is asked each time
    first = check(report, web)
    second = check(report, web, at=NOON + timedelta(hours=1))
    assert len(web.asked) == 2
    assert second.data == first.data
