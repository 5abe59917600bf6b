"""Links are asked once a day; what is known already is not asked again, and not made younger than it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from small_project import changed, make_project

from citekit.errors import UnreadableError
from citekit.links import LinkStatus, LinkTarget, State
from citekit.project import BuildReport, Project, build
from citekit.project.links import LinkReport, check_project_links, known_links, link_targets

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Web:
    """A checker that answers from memory and remembers what it was asked."""

    def __init__(self, state: State = State.ALIVE, reason: str = "ok") -> None:
        self.asked: list[str] = []
        self.state, self.reason = state, reason

    def __call__(
        self, targets: Sequence[LinkTarget], *, now: Callable[[], datetime], **_: object
    ) -> list[LinkStatus]:
        self.asked += [target.cited for target in targets]
        return [
            LinkStatus(t.key, t.field, t.cited, t.cited, self.state, self.reason, 1.0, checked_at=now())
            for t in targets
        ]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path)


def check(report: BuildReport, web: Web, *, at: datetime = NOON, changed: Sequence[str] = ()) -> LinkReport:
    return check_project_links(report.project, report.sources, changed=changed, now=lambda: at, check=web)


def test_a_target_knows_its_note_and_its_line(project: Project) -> None:
    report = build(project)
    (target,) = link_targets(project, report.sources)
    assert (target.key, target.note, target.file) == ("yurt-ajansi-1998-03-04", "3", "references.bib")
    assert target.cited == "www.yurtajansi.example/haber.htm"
    line = project.references.read_text("utf-8").splitlines()[target.line - 1]
    assert line == "@online{yurt-ajansi-1998-03-04,"


AGES = [
    # time since           asked again
    (timedelta(0), False),
    (timedelta(hours=23), False),
    (timedelta(hours=25), True),
    (-timedelta(hours=1), True),  # a clock that was put back proves nothing
]


@pytest.mark.parametrize(("age", "again"), AGES, ids=str)
def test_asks_again_after_a_day(project: Project, age: timedelta, again: bool) -> None:
    report, web = build(project), Web()
    check(report, web)
    before = (project.output / "links.json").read_bytes()
    assert len(web.asked) == 1
    second = check(report, web, at=NOON + age)
    assert len(web.asked) == 1 + again
    assert second.asked == int(again)
    # The verdict is the same, so the file is, too.
    assert (project.output / "links.json").read_bytes() == before


def test_asks_again_what_was_not_asked_offline(project: Project) -> None:
    report, web = build(project), Web(State.OFFLINE, "no-network")
    assert check(report, web).asked == 0
    check(report, web)
    assert len(web.asked) == 2


def test_asks_again_where_the_entry_changed(project: Project) -> None:
    report, web = build(project), Web()
    check(report, web)
    check(report, web, changed=["yurt-ajansi-1998-03-04"])
    assert len(web.asked) == 2


def test_a_new_link_does_not_make_the_others_younger(project: Project) -> None:
    web = Web()
    check(build(project), web)
    source = project.sources / "deneme.txt"
    source.write_text(changed("2 Ufuk, 3 Mart 1998.", "2 Ufuk, 3 Mart 1998, www.ufuk.example/a."), "utf-8")
    check(build(project), web, at=NOON + timedelta(hours=20))
    assert len(web.asked) == 2
    assert known_links(project)["checked_at"] == "2026-11-23T12:00:00Z"
    check(build(project), web, at=NOON + timedelta(hours=30))
    assert len(web.asked) == 4


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"schema": "citekit/links-0"}', b"\xff\xfe"])
def test_a_damaged_cache_is_no_cache(project: Project, damage: bytes) -> None:
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
