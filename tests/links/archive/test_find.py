"""What archives have of a lost address, and which copy is right for it, one row a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hostile_web import OTHER, RUSSIAN, TITLE
from wayback_shim import Cap, Shim, archiving

from citekit.links import LinkTarget
from citekit.links.archive import Basis, Lost, Recovery, Wanted, find_copies, services_of
from citekit.net import Session, open_session

URL = "http://gone.example/a/paper.htm"
WANTED = datetime(2006, 5, 14, tzinfo=UTC)


def page(body: str, title: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


WORK = page(f"<h1>{TITLE}</h1>{OTHER}", TITLE)


def good(stamp: str, url: str = URL, body: bytes = WORK, **more: Any) -> Cap:
    # Each capture a little different, as pages with a counter are.
    return Cap(stamp, url, body=body + f"<!-- {stamp} -->".encode(), **more)


def lost(stamp: str, status: int = 404, url: str = URL) -> Cap:
    return Cap(stamp, url, status, page("Not found"))


def moved(stamp: str, location: str = "http://gone.example/", url: str = URL) -> Cap:
    return Cap(stamp, url, 302, b"", location=location)


def soft(stamp: str, url: str = URL, body: str = "<h1>Sayfa bulunamadı</h1>") -> Cap:
    return Cap(stamp, url, body=page(body, "Sayfa bulunamadı"))


def parked(stamp: str) -> Cap:
    return Cap(stamp, URL, body=page("This domain is for sale. Buy this domain.", "gone.example"))


def other(stamp: str, n: int = 0) -> Cap:
    text = f"<h1>Bicycle repair for beginners {n}</h1><p>" + "Tyres and chains and saddles and bells. " * 40
    return Cap(stamp, URL, body=page(text, "Bicycle repair"))


@dataclass(frozen=True)
class Case:
    """Captures of an address, and the stamp of the right one; else the reason why there is none."""

    name: str
    captures: list[Cap]
    right: str
    requests: int  # at most
    title: str = TITLE
    url: str = URL
    wanted: datetime = WANTED
    archive: dict[str, Any] = field(default_factory=dict)
    dialect: str = ""


A, B, C, D = "20040101000000", "20060301000000", "20060601000000", "20080101000000"
# Every fourth hour of nine years, as a front page is captured.
HOURS = [f"{datetime(2000, 1, 1, tzinfo=UTC) + n * timedelta(hours=4):%Y%m%d%H%M%S}" for n in range(20_000)]
CASES = [
    # which one
    Case("one", [good(B)], B, 2),
    Case("nearest-before", [good(A), good(B), good(D)], B, 2),
    Case("nearest-after", [good(A), good(C), good(D)], C, 2),
    Case("same-day", [good(A), good("20060514083015"), good(D)], "20060514083015", 2),
    Case("tie-to-the-earlier", [good("20060512000000"), good("20060516000000")], "20060512000000", 2),
    Case("only-after", [good(C), good(D)], C, 2),
    Case("only-before", [good("20010101000000"), good(A)], A, 2),
    Case("many-a-day", [good(f"20060513{hour:02d}0000") for hour in range(24)], "20060513230000", 2),
    Case("list-out-of-order", [good(D), good(A), good(B)], B, 2),
    # what the list says
    Case("404-nearest", [good(A), lost("20060515000000")], A, 2),
    Case("404-nearest-but-before", [good(A), lost("20060513000000"), good(D)], D, 2),
    Case("410", [good(A), lost("20060515000000", 410)], A, 2),
    Case("500-is-no-end", [good(A), lost("20060515000000", 500), good(C)], C, 2),
    Case("403-is-no-copy", [good(B), lost("20060514000000", 403)], B, 2),
    Case("redirect-nearest", [good(A), moved("20060515000000")], A, 2),
    Case("redirects-only", [moved(A), moved(B)], "no-good", 3),
    Case("404-only", [lost(A), lost(B), lost(D)], "no-good", 3),
    Case("an-accident-is-no-end", [good(A), lost("20060520000000"), good(C)], C, 2),
    Case(
        "before-the-end-first",
        [good(A), lost("20060520000000"), lost("20060601000000"), good("20060901000000")],
        A,
        2,
    ),
    Case("http-and-https-in-turn", [good(A), moved("20060520000000"), good(C), moved(D)], C, 2),
    Case(
        "nothing-before-the-end",
        [lost("20060520000000"), lost("20060521000000"), good("20060901000000")],
        "20060901000000",
        2,
    ),
    Case("204-is-empty", [good(A), Cap(B, URL, 204)], A, 3),
    Case("revisit-of-a-page", [good(A, digest="X"), good(B, digest="X", shown_status="-")], B, 2),
    Case(
        "revisit-of-an-error",
        [good(A), Cap(B, URL, 404, b"no", digest="N"), Cap(C, URL, 404, b"no", shown_status="-", digest="N")],
        A,
        2,
    ),
    Case("status-unknown", [good(B, shown_status="-")], B, 2),
    # what the capture is
    Case("soft-404", [good(A), soft(B)], A, 3),
    Case("two-soft-404s-of-one-body", [good(A), soft(B), soft(C)], A, 3),
    Case("two-soft-404s", [good(A), soft(B), soft(C, body="<h1>Sayfa bulunamadı!</h1>")], A, 4),
    Case("parked-later", [good(A), lost("20060520000000"), parked("20060601000000")], A, 3),
    Case("parked-after-the-end", [good(A), lost(C), lost("20060602000000"), parked(D)], A, 2),
    Case("another-work", [good(A), other(B)], A, 3),
    Case("beyond-another-work-is-no-work", [good(A), other(C, 1), other(D, 2)], A, 3),
    Case(
        "before-the-work-was-another",
        [other("20030101000000", 1), other(A, 2), good(D), good("20110101000000")],
        D,
        3,
        wanted=datetime(2005, 6, 1, tzinfo=UTC),
    ),
    Case(
        "two-error-pages-are-an-end",
        [good(A), soft(C), soft("20060701000000", body="<h1>Sayfa bulunamadı.</h1>"), good("20071201000000")],
        A,
        4,
    ),
    Case("three-looks-at-most", [good(A), soft("20040601000000"), other(B, 1), other(C, 2)], "no-good", 4),
    Case("empty-page", [good(A), Cap(B, URL, body=b"")], A, 3),
    Case("picture-for-a-page", [good(A), Cap(B, URL, body=b"\xff\xd8\xff", mimetype="image/jpeg")], A, 3),
    Case("untitled-work", [good(B)], B, 2, title=""),
    Case("soft-404-of-an-untitled-work", [good(A), soft(B)], A, 3, title=""),
    Case(
        "meta-refresh",
        [good(A), good(B, body=page('<meta http-equiv="refresh" content="0; url=/">'))],
        A,
        3,
    ),
    Case("foreign-title", [good(B)], B, 2, title=RUSSIAN),
    Case("list-says-200-capture-is-404", [good(A), Cap(B, URL, 404, b"no", shown_status="200")], A, 3),
    Case(
        "list-says-200-capture-redirects",
        [good(A), Cap(B, URL, 302, b"", location="http://gone.example/", shown_status="200")],
        A,
        3,
    ),
    Case(
        "captures-that-lead-nowhere",
        [good(A), Cap(B, URL, 302, shown_status="200", location="[")],
        A,
        3,
        archive={"bare_location": True},
    ),
    Case("pdf", [good(B, "http://gone.example/a.pdf", b"%PDF-1.4")], B, 2, url="http://gone.example/a.pdf"),
    # under which address
    Case("https-for-http", [good(B, "https://gone.example/a/paper.htm")], B, 2),
    Case("www-is-merged", [good(B, "http://www.gone.example/a/paper.htm")], B, 2),
    Case("https-not-merged", [good(B, "https://gone.example/a/paper.htm")], B, 3, archive={"merges": False}),
    Case("www-not-merged", [good(B, "http://www.gone.example/a/paper.htm")], B, 4, archive={"merges": False}),
    Case(
        "leads-to-another-stamp",
        [good(A), lost(C), Cap(B, URL, 302, location="https://gone.example/a/paper.htm", shown_status="200")],
        A,
        4,
    ),
    Case("fragment-is-not-asked", [good(B)], B, 2, url=URL + "#n5"),
    Case("query", [good(B, URL + "?a=1&b=2")], B, 2, url=URL + "?a=1&b=2"),
    Case(
        "letters-are-encoded",
        [good(B, "http://gone.example/ta%C5%9F.htm")],
        B,
        2,
        url="http://gone.example/taş.htm",
    ),
    Case(
        "address-of-a-memento",
        [good(A), good(B), good(D)],
        D,
        2,
        url=f"https://web.archive.org/web/{D}/{URL}",
    ),
    Case("a-list-of-another-host", [good(B, "http://evil.example/")], "none", 3, archive={"merges": "all"}),
    Case("never-captured", [], "none", 3),
    # what archives do
    Case("huge-list", [*map(good, HOURS)], "20060514000000", 2),
    Case("broken-list", [good(A), good(B)], B, 3, archive={"cdx": "broken"}),
    Case("page-for-a-list", [good(A), good(B)], B, 3, archive={"cdx": "html"}),
    Case("list-cut-off", [good(A), good(B), good(D)], B, 2, archive={"cdx": "cut"}),
    Case("list-fails", [good(A), good(B)], B, 3, archive={"cdx": "500"}),
    Case("list-fails-404-nearest", [good(A), lost(B)], A, 4, archive={"cdx": "500"}),
    Case("only-a-timegate", [good(A), good(B)], B, 4, archive={"cdx": "500", "timemap": "500"}),
    Case(
        "timegate-leads-to-a-404",
        [good(A), lost(B)],
        "no-good",
        8,
        archive={"cdx": "500", "timemap": "500"},
    ),
    Case("asks-to-wait", [good(B)], B, 3, archive={"cdx": "429-once"}),
    Case("rate-limited", [good(B)], "no-answer", 1, archive={"cdx": "429"}),
    Case("replay-fails", [good(B)], "no-answer", 2, archive={"replay": "500"}),
    Case("silent", [good(B)], "no-answer", 1, archive={"cdx": "silent"}),
    Case("no-list-at-all", [good(A), good(B)], B, 4, archive={"cdx": "404"}),
    # pywb
    Case("pywb", [good(A), good(B), lost(C), lost(D)], B, 2, dialect="pywb+"),
    Case("pywb-never-captured", [], "none", 3, dialect="pywb+"),
]


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session(gap=0) as opened:
        yield opened


def find(session: Session, shim: Shim, case: Case, **options: Any) -> Recovery:
    services = services_of([f"{case.dialect}{shim.base}/web/"])
    memento = "web.archive.org" in case.url
    wanted = (
        Wanted(datetime(2008, 1, 1, tzinfo=UTC), Basis.MEMENTO)
        if memento
        else Wanted(case.wanted, Basis.ACCESS)
    )
    wish = Lost(LinkTarget(case.url, title=case.title), case.url, wanted)
    timeout = 0.5 if "silent" in case.archive.values() else 20.0
    (recovery,) = find_copies([wish], services, session=session, timeout=timeout, has_network=lambda: True)
    return recovery


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_finds(case: Case, session: Session) -> None:
    with archiving(captures=case.captures, **case.archive) as shim:
        recovery = find(session, shim, case)
        found = recovery.copy.stamp if recovery.copy is not None else recovery.reason
        assert found == case.right, recovery
        assert recovery.requests <= case.requests
        assert len(shim.asked) <= case.requests, shim.asked
        if recovery.copy is not None:
            assert recovery.copy.url.startswith(f"{shim.base}/web/{case.right}/http")


def test_there_are_enough_cases_and_each_has_its_own_name() -> None:
    counts = Counter(case.name for case in CASES)
    assert len(CASES) >= 40
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_next_archive_is_asked_where_the_first_has_nothing(session: Session) -> None:
    wish = Lost(LinkTarget(URL, title=TITLE), URL, Wanted(WANTED, Basis.ACCESS))
    with archiving(captures=[lost(A)]) as empty, archiving(captures=[good(B)]) as full:
        services = services_of([f"{empty.base}/web/", f"{full.base}/web/"])
        (recovery,) = find_copies([wish], services, session=session)
        assert recovery.copy is not None
        assert recovery.copy.url == f"{full.base}/web/{B}/{URL}"
        assert recovery.evidence()["captures"] == 2


def test_the_dialect_of_an_archive_is_found_out_once(session: Session) -> None:
    urls = [f"http://gone.example/{n}.htm" for n in range(3)]
    wishes = [Lost(LinkTarget(url, title=TITLE), url, Wanted(WANTED, Basis.ACCESS)) for url in urls]
    with archiving(captures=[good(B, url) for url in urls], pywb_only=True) as shim:
        recoveries = find_copies(wishes[:1], services_of([f"{shim.base}/web/"]), session=session)
        assert [path.partition("?")[0] for path in shim.asked[:2]] == ["/cdx/search/cdx", "/web/cdx"]
        recoveries += find_copies(wishes, services_of([f"{shim.base}/web/"]), session=session)
        assert all(recovery.copy is not None for recovery in recoveries)
        assert sum(path.startswith("/cdx/search") for path in shim.asked) <= 3  # two may begin at once


def test_an_archive_that_is_down_is_not_waited_for_a_hundred_times(session: Session) -> None:
    wishes = [Lost(LinkTarget(f"{URL}?{n}"), f"{URL}?{n}", Wanted(WANTED, Basis.ACCESS)) for n in range(30)]
    with archiving(cdx="429") as shim:
        recoveries = find_copies(wishes, services_of([f"{shim.base}/web/"]), session=session)
        assert {recovery.reason for recovery in recoveries} == {"no-answer"}
        assert len(shim.asked) <= 6


def test_an_address_that_is_cited_twice_is_asked_once(session: Session) -> None:
    wanted = Wanted(WANTED, Basis.ACCESS)
    wishes = [Lost(LinkTarget(URL, key=key, title=TITLE), URL, wanted) for key in ("a", "b")]
    with archiving(captures=[good(B)]) as shim:
        one, two = find_copies(wishes, services_of([f"{shim.base}/web/"]), session=session)
        assert (one.lost.target.key, two.lost.target.key) == ("a", "b")
        assert one.copy == two.copy is not None
        assert len(shim.asked) == 2


def test_an_error_page_of_a_host_is_looked_at_once(session: Session) -> None:
    wanted = Wanted(WANTED, Basis.ACCESS)
    urls = [f"http://gone.example/{n}.htm" for n in range(5)]
    captures = [cap for url in urls for cap in (good(A, url), soft(B, url))]
    wishes = [Lost(LinkTarget(url, title=TITLE), url, wanted) for url in urls]
    with archiving(captures=captures) as shim:
        services = services_of([f"{shim.base}/web/"])
        recoveries = [find_copies(wishes[:1], services, session=session)[0]]
        assert len(shim.asked) == 3
        recoveries += find_copies(wishes[1:], services, session=session)
        assert {r.copy.stamp for r in recoveries if r.copy is not None} == {A}
        assert len(recoveries) == 5
        assert len(shim.asked) <= 3 + 4 * 2 + 2  # two of the run look at the same time


@pytest.mark.parametrize(
    "url",
    ["http://192.168.1.7/a", "http://localhost/a", "http://wiki/a", "http://wiki.local/a", "http://[::1]/"],
)
def test_public_archives_are_not_told_of_private_addresses(url: str) -> None:
    asked: list[str] = []

    def lookup(host: str) -> list[str]:
        asked.append(host)
        return []

    wish = Lost(LinkTarget(url), url, Wanted(WANTED, Basis.ACCESS))
    with open_session(gap=0, lookup=lookup) as deaf:
        (recovery,) = find_copies([wish], services_of([]), session=deaf, has_network=lambda: True)
    assert (recovery.reason, asked) == ("private", [])


def test_without_a_network_nothing_is_said_of_the_archive(session: Session) -> None:
    wish = Lost(LinkTarget(URL), URL, Wanted(WANTED, Basis.ACCESS))
    with open_session(gap=0, lookup=lambda host: []) as deaf:
        (recovery,) = find_copies([wish], services_of([]), session=deaf, has_network=lambda: False)
    assert recovery.reason == "no-network"
    assert recovery.archived() is None
