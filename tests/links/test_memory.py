"""A check that remembers asks only what it must; what fails is asked once more at the end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hostile_web import TITLE, html, to
from loopback import Page, Reply, Request, Talk, Web

from citekit.links import LinkStatus, LinkTarget, Observation, State, check_links, second, states_on
from citekit.links.history import FAILING, NOTHING_KNOWN, Past
from citekit.net import Session, open_session

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


class Notebook:
    """Remembers in a list; `citekit.project.memory` has the one that lasts."""

    def __init__(self) -> None:
        self.pages: defaultdict[str, list[Observation]] = defaultdict(list)

    def recall(self, subjects: Iterable[str]) -> Iterator[tuple[str, list[Observation]]]:
        for subject in subjects:
            if subject in self.pages:
                yield subject, sorted(self.pages[subject], key=lambda seen: seen.moment)

    def remember(self, subject: str, observation: Observation) -> None:
        self.pages[subject].append(observation)

    def flush(self) -> None:
        """There is nothing to do."""


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


class Checker:
    """Checks on a given day, with one web and one memory."""

    def __init__(self, session: Session, memory: Notebook | None) -> None:
        self.session, self.memory = session, memory

    def __call__(self, day: float, *targets: LinkTarget, **options: object) -> list[LinkStatus]:
        options.setdefault("has_network", lambda: True)
        return check_links(
            targets, session=self.session, memory=self.memory, now=lambda: NOON + day * DAY, **options
        )


@pytest.fixture
def check(session: Session, notebook: Notebook) -> Checker:
    return Checker(session, notebook)


def verdicts(statuses: Iterable[LinkStatus]) -> list[str]:
    return [f"{status.state}/{status.reason}" for status in statuses]


PAGE = html(f"<h1>{TITLE}</h1>")

RUNS = [
    # what the page answers    asked on the days   how often
    (PAGE, [0, 1, 10], 1),
    (PAGE, [0, 18], 2),
    (to("/b", 301), [0, 29], 2),  # and the target: once with each
    (to("/b", 302), [0, 1], 2),
    (html(status=401), [0, 2], 1),
    (html(status=401), [0, 4], 2),
    (html(status=404), [0, 2], 2),  # it is asked twice at once
    (html(status=404), [0, 4], 3),  # and when it has been dead, once
    (html(status=404), [0, 4, 30], 3),
    (html(status=500), [0, 0.001], 4),  # nothing that may pass is kept
    (html("<h1>Seite nicht gefunden</h1>"), [0, 2], 1),
]


@pytest.mark.parametrize(("page", "days", "count"), RUNS)
def test_asks_again_when_a_verdict_is_too_old(
    page: Page, days: list[float], count: int, web: Web, check: Checker
) -> None:
    web.put("a.example", "/b", PAGE)
    target = LinkTarget(web.put("a.example", "/a", page), title=TITLE)
    found = [verdicts(check(day, target)) for day in days]
    assert all(each == found[0] for each in found)
    assert len(web.asked) == count


def test_a_warm_check_asks_nothing_and_says_the_same(web: Web, check: Checker) -> None:
    url = web.put("a.example", "/a", html(f"<h1 id=x>{TITLE}</h1>", "A title"))
    lost = web.put("a.example", "/b", html(status=404))
    targets = [
        LinkTarget(f"{url}#x", key="a", title=TITLE),
        LinkTarget(f"{url}#y", key="b", title=TITLE),
        LinkTarget(lost, key="c"),
        LinkTarget(url.replace("http://", ""), key="d"),  # printed otherwise
        LinkTarget("www.azertag.", key="e"),
    ]
    first = check(0, *targets)
    asked = len(web.asked)
    second_time = check(1, *targets, offline=True)
    assert len(web.asked) == asked
    for one, other in zip(first, second_time, strict=True):
        assert (one.key, one.cited, one.url, one.repair) == (other.key, other.cited, other.url, other.repair)
        assert (one.state, one.reason, one.evidence) == (other.state, other.reason, other.evidence)
    assert [status.checked_at for status in second_time] == [NOON] * 4 + [NOON + DAY]


def test_where_another_work_is_cited_the_page_is_judged_anew(web: Web, check: Checker) -> None:
    url = web.put("a.example", "/a", PAGE)
    check(0, LinkTarget(url, title=TITLE))
    check(1, LinkTarget(url, title=TITLE, year=1999))
    check(1, LinkTarget(url, title="Something else"))
    check(2, LinkTarget(url, title=TITLE), LinkTarget(url, title="Something else"))
    assert [request.path for request in web.asked].count("/a") == 3


def test_again_asks_whatever_is_remembered(web: Web, check: Checker) -> None:
    target = LinkTarget(web.put("a.example", "/a", html("Page", ETag='"1"')))
    check(0, target)
    check(1, target, again=True)
    assert [request.headers.get("if-none-match") for request in web.asked] == [None, None]


def changing(request: Request) -> Reply:
    """A page with marks, sent only to those who do not have it."""
    is_known = request.headers.get("if-none-match") == '"1"'
    return Reply("", 304) if is_known else html(f"<h1 id=x>{TITLE}</h1>", "T", ETag='"1"')


def test_an_old_page_is_asked_whether_it_has_changed(web: Web, check: Checker) -> None:
    url = web.put("a.example", "/a", changing)
    targets = [LinkTarget(f"{url}#x", title=TITLE), LinkTarget(url, title=TITLE)]
    first = check(0, *targets)
    later = check(20, *targets)
    assert [request.headers.get("if-none-match") for request in web.asked] == [None, '"1"']
    assert [status.evidence for status in later] == [status.evidence for status in first]
    assert {status.checked_at for status in later} == {NOON + 20 * DAY}
    check(21, *targets)
    assert len(web.asked) == 2
    web.put("a.example", "/a", html("<h1>Page not found</h1>", ETag='"2"'))
    assert verdicts(check(60, *targets)) == ["dead/soft-404"] * 2


def test_a_page_without_a_tag_is_asked_by_its_date(web: Web, check: Checker) -> None:
    date = "Wed, 21 Oct 2015 07:28:00 GMT"
    target = LinkTarget(web.put("a.example", "/a", html("Page", Last_Modified=date)))
    check(0, target)
    check(20, target)
    assert [request.headers.get("if-modified-since") for request in web.asked] == [None, date]


UNASKED = [
    # answers that must not be asked for by their marks
    html("Page", ETag="x\x80"),
    html("Page", ETag="x" * 400),
    to("/b", 302, ETag='"1"'),
    html(status=401, ETag='"1"'),
    html("Page"),
]


@pytest.mark.parametrize("page", UNASKED)
def test_other_answers_are_asked_for_whole(page: Page, web: Web, check: Checker) -> None:
    web.put("a.example", "/b", html("Page", ETag='"1"'))
    target = LinkTarget(web.put("a.example", "/a", page))
    check(0, target)
    check(40, target)
    names = ("if-none-match", "if-modified-since")
    assert not [name for request in web.asked for name in names if name in request.headers]


def test_a_304_that_nobody_has_asked_for_says_nothing(web: Web, check: Checker) -> None:
    assert verdicts(check(0, LinkTarget(web.put("a.example", "/a", html(status=304))))) == [
        "unknown/odd-status"
    ]


def test_a_host_that_fails_for_days_is_dead_and_since_when_is_known(web: Web, check: Checker) -> None:
    target = LinkTarget(web.put("a.example", "/a", html("Page")))
    check(0, target)
    web.put("a.example", "/a", html(status=503))
    found = [check(day, target)[0] for day in (20, 22, 24)]
    assert verdicts(found) == ["temporary/server-error"] * 2 + ["dead/server-error"]
    assert [status.evidence.rules[-1] for status in found] == ["status", "status", "history"]
    assert {status.first_failed for status in found} == {"2026-12-13T12:00:00Z"}
    assert {status.last_alive for status in found} == {"2026-11-23T12:00:00Z"}
    web.put("a.example", "/a", html("Page"))
    (back,) = check(28, target)
    assert (back.state, back.first_failed, back.last_alive) == (State.ALIVE, None, None)


def once(first: Page, then: Page) -> Page:
    """A page that answers otherwise at the second time; a connection that it breaks off counts."""
    times = Counter[str]()

    def page(request: Request) -> Reply:
        times["asked"] += 1
        chosen = first if times["asked"] == 1 else then
        assert isinstance(chosen, Reply)
        return chosen

    return page


SECOND_LOOKS = [
    # first answer          second answer           verdict
    (html(status=404), html("Page"), "alive/ok"),
    (html(status=404), html(status=404), "dead/not-found"),
    (html(status=404), html(status=410), "dead/gone"),
    (html(status=404), html(status=500), "temporary/server-error"),
    (html(status=500), html("Page"), "alive/ok"),
    (html(status=500), html(status=404), "dead/not-found"),
    (html(status=500), html(status=500), "temporary/server-error"),
    (html(status=429), html("Page"), "alive/ok"),
    (html(status=404), html(status=401), "restricted/login"),
]


@pytest.mark.parametrize(("first", "then", "verdict"), SECOND_LOOKS)
def test_looks_twice_at_what_fails(first: Page, then: Page, verdict: str, web: Web, check: Checker) -> None:
    (status,) = check(0, LinkTarget(web.put("a.example", "/a", once(first, then))))
    assert verdicts([status]) == [verdict]
    assert len(web.asked) == 2
    assert "second-pass" in status.evidence.rules


@pytest.mark.parametrize(("first", "then", "verdict"), SECOND_LOOKS)
def test_looks_twice_without_a_memory_too(
    first: Page, then: Page, verdict: str, web: Web, session: Session
) -> None:
    target = LinkTarget(web.put("a.example", "/a", once(first, then)))
    assert verdicts(Checker(session, None)(0, target)) == [verdict]


CERTAIN = [PAGE, html(status=401), html(status=451), html("<h1>Page not found</h1>")]


@pytest.mark.parametrize("page", CERTAIN)
def test_looks_once_at_what_is_certain(page: Page, web: Web, check: Checker) -> None:
    (status,) = check(0, LinkTarget(web.put("a.example", "/a", page)))
    assert [request.path for request in web.asked].count("/a") == 1
    assert "second-pass" not in status.evidence.rules


def test_looks_again_for_a_name_that_was_not_found(web: Web, notebook: Notebook) -> None:
    looked_up = Counter[str]()

    def lookup(host: str) -> list[str]:
        looked_up[host] += 1
        return web.lookup(host if looked_up[host] > 1 else "nowhere.example")

    url = web.put("late.example", "/a", html("Page"))
    with open_session(lookup=lookup, gap=0) as session:
        statuses = Checker(session, notebook)(0, LinkTarget(url), LinkTarget("http://none.example/"))
    assert verdicts(statuses) == ["alive/ok", "dead/dns"]
    assert looked_up == {"late.example": 2, "none.example": 2}


def test_without_a_network_nothing_is_looked_at_twice_or_remembered(notebook: Notebook, web: Web) -> None:
    with open_session(lookup=web.lookup, gap=0) as session:
        statuses = Checker(session, notebook)(0, LinkTarget("http://www.one.org/"), has_network=lambda: False)
    assert verdicts(statuses) == ["offline/no-network"]
    assert notebook.pages == {}


@pytest.mark.parametrize(("seconds", "wants"), [(0, True), (25, True), (25.5, False)])
def test_an_address_has_its_time_for_both_looks(seconds: float, wants: bool) -> None:
    assert second.wants_second_look("timeout", NOTHING_KNOWN, seconds) is wants
    assert second.LIMIT <= 35
    assert not second.wants_second_look("ok", NOTHING_KNOWN, 0)


@pytest.mark.parametrize("reason", sorted(second.PASSING | {"not-found", "gone", "dns", "redirect-loop"}))
def test_every_reason_that_may_pass_is_looked_at_twice(reason: str) -> None:
    assert second.wants_second_look(reason, NOTHING_KNOWN, 0)
    dead = Past(dead_since=NOON)
    assert second.wants_second_look(reason, dead, 0) is (reason in second.PASSING)
    assert second.PASSING >= FAILING


def test_statuses_are_told_once_each_and_as_soon_as_they_are_certain(web: Web, check: Checker) -> None:
    told: list[str] = []
    known = web.put("a.example", "/known", html("Page"))
    check(0, LinkTarget(known))
    targets = [
        LinkTarget(web.put("b.example", "/lost", html(status=404)), key="lost"),
        LinkTarget(web.put("c.example", "/new", html("Page")), key="new"),
        LinkTarget(known, key="known"),
        LinkTarget("www.azertag.", key="none"),
    ]
    statuses = check(1, *targets, tell=lambda status: told.append(status.key))
    assert told == ["known", "new", "lost", "none"]
    assert [status.key for status in statuses] == ["lost", "new", "known", "none"]


def test_secrets_are_not_remembered(web: Web, check: Checker, notebook: Notebook) -> None:
    web.put("a.example", "/a?token=t0ken", html("Page"))
    target = LinkTarget(f"http://me:s3cret@a.example:{web.port}/a?token=t0ken")
    check(0, target)
    assert "s3cret" not in repr(notebook.pages)
    assert "t0ken" not in repr(notebook.pages)
    check(1, target)
    assert len(web.asked) == 1
    check(1, LinkTarget(f"http://me:other@a.example:{web.port}/a?token=t0ken"))
    assert len(web.asked) == 2


def test_what_was_on_a_day_is_known_later(web: Web, check: Checker, notebook: Notebook) -> None:
    target = LinkTarget(web.put("a.example", "/a", html("Page")))
    check(0, target)
    web.put("a.example", "/a", html(status=404))
    check(20, target)
    new = LinkTarget(web.put("a.example", "/b", html("Page")))
    on = [states_on(notebook, [target, new], NOON + day * DAY) for day in (-5, 5, 25)]
    assert on == [[State.ALIVE, None], [State.ALIVE, None], [State.DEAD, None]]


def test_a_connection_that_breaks_once_is_no_verdict(web: Web, check: Checker) -> None:
    times = Counter[str]()

    def breaks(connection: object, served: Web) -> None:
        times["broken"] += 1
        if times["broken"] == 3:  # a session tries three times by itself
            web.put("a.example", "/a", html("Page"))

    (status,) = check(0, LinkTarget(web.put("a.example", "/a", Talk(breaks))))
    assert verdicts([status]) == ["alive/ok"]
