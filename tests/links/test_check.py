"""Links are asked once, politely, and judged rightly, whatever the other side does."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import UTC, datetime

import pytest
from hostile_cases import CASES
from hostile_web import TITLE, Case, html, to
from loopback import Reply, Request, Web

from citekit.links import SCHEMA_WARNING, LinkStatus, LinkTarget, State, check_links
from citekit.net import Session, open_session

NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def check(session: Session, *targets: LinkTarget, **options: object) -> list[LinkStatus]:
    return check_links(targets, session=session, now=lambda: NOON, has_network=lambda: True, **options)


def cited(web: Web, case: Case) -> str:
    host = f"{case.name}.example"
    for path, page in case.pages.items():
        web.put(host, path, page)
    return case.cited.replace("{port}", str(web.port)) or web.url(host, case.path)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_judges(case: Case, web: Web, session: Session) -> None:
    target = LinkTarget(cited(web, case), title=case.title, authors=case.authors)
    (status,) = check(session, target, timeout=case.timeout)
    assert f"{status.state}/{status.reason}" == case.verdict, status
    assert status.evidence.rules
    assert status.checked_at == NOON


def test_every_case_has_its_own_name() -> None:
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_an_address_cited_twice_is_asked_once_and_listed_twice(web: Web, session: Session) -> None:
    url = web.put("a.example", "/x", html(f"<h1 id=here>{TITLE}</h1>"))
    statuses = check(
        session, LinkTarget(f"{url}#here", key="one"), LinkTarget(f"{url}#gone", key="two"), LinkTarget(url)
    )
    assert [request.path for request in web.asked] == ["/x"]
    assert [(s.key, s.reason) for s in statuses] == [("one", "ok"), ("two", "fragment-missing"), ("", "ok")]


def test_statuses_come_in_the_order_of_the_targets(web: Web, session: Session) -> None:
    urls = [web.put(f"h{n % 7}.example", f"/{n}", html(f"Page {n}")) for n in range(40)]
    done: list[tuple[int, int]] = []
    statuses = check(session, *map(LinkTarget, urls), progress=lambda *counts: done.append(counts))
    assert [status.url for status in statuses] == urls
    assert done == [(n, 40) for n in range(1, 41)]


def test_a_host_is_asked_twice_at_a_time_at_most(web: Web, session: Session) -> None:
    met = threading.Barrier(2)

    def slow(request: Request) -> Reply:
        # The first two must be here together, or this breaks; a third would be counted.
        if request.path in ("/0", "/1"):
            met.wait(20)
        return html("Page")

    urls = [web.put("busy.example", f"/{n}", slow) for n in range(12)]
    statuses = check(session, *map(LinkTarget, urls), workers=8)
    assert {status.state for status in statuses} == {State.ALIVE}
    assert web.most_at_once["busy.example"] == 2


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("wait", ["0", "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_a_host_that_asks_to_wait_is_asked_again(status: int, wait: str, web: Web, session: Session) -> None:
    def busy_once(request: Request) -> Reply:
        return html("Page") if web.asked else html(status=status, Retry_After=wait)

    (found,) = check(session, LinkTarget(web.put("a.example", "/x", busy_once)))
    assert (found.state, len(web.asked)) == (State.ALIVE, 2)


def test_a_host_that_asks_for_an_hour_is_left_alone(web: Web, session: Session) -> None:
    urls = [web.put("a.example", f"/{n}", html(status=429, Retry_After="3600")) for n in range(6)]
    statuses = check(session, *map(LinkTarget, urls), workers=1)
    assert {f"{s.state}/{s.reason}" for s in statuses} == {"restricted/rate-limited"}
    assert len(web.asked) == 1


def test_the_first_answer_of_a_host_that_asks_for_an_hour_stands(web: Web, session: Session) -> None:
    url = web.put("a.example", "/x", html("<h1>Maintenance", status=503, Retry_After="3600"))
    (status,) = check(session, LinkTarget(url))
    assert (f"{status.state}/{status.reason}", len(web.asked)) == ("temporary/server-error", 1)


def test_connections_that_the_host_closes_are_opened_again(web: Web, session: Session) -> None:
    urls = [web.put("a.example", f"/{n}", html("Page", Connection="close")) for n in range(5)]
    assert {s.state for s in check(session, *map(LinkTarget, urls))} == {State.ALIVE}


def test_the_way_is_recorded(web: Web, session: Session) -> None:
    web.put("a.example", "/c", html(f"<h1>{TITLE}</h1>", "A page & more"))
    web.put("a.example", "/b", to("c", 307))
    (status,) = check(session, LinkTarget(web.put("a.example", "/a", to("/b", 301)), title=TITLE))
    chain = [(web.url("a.example", path), code) for path, code in [("/a", 301), ("/b", 307), ("/c", 200)]]
    assert list(status.evidence.chain) == chain
    assert status.final_url == web.url("a.example", "/c")
    assert status.evidence.title == "A page & more"
    assert status.evidence.likeness == 1.0
    assert status.evidence.rules == ("there",)


def test_a_repaired_address_is_asked_and_the_printed_one_kept(web: Web, session: Session) -> None:
    web.put("a.example", "/tr/x.htm", html("Page"))
    printed = f"http:\\\\a.example:{web.port}\\tr\\x.htm."
    (status,) = check(session, LinkTarget(printed))
    assert status.state is State.ALIVE
    assert status.cited == printed
    assert status.url == status.repair == web.url("a.example", "/tr/x.htm")
    assert status.evidence.rules == ("repair-backslash", "repair-trailing", "there")


DTD = "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"


def test_without_a_network_only_the_address_is_judged(web: Web, session: Session) -> None:
    url = web.put("a.example", "/x", html("Page"))
    targets = [LinkTarget(cited) for cited in (url, DTD, "www.azertag.", "mailto:a@b.example")]
    statuses = check(session, *targets, offline=True)
    verdicts = [f"{s.state}/{s.reason}" for s in statuses]
    assert verdicts == ["offline/not-asked", "offline/not-asked", "malformed/malformed", "refused/scheme"]
    assert [s.evidence.warnings for s in statuses] == [(), (SCHEMA_WARNING,), (), ()]
    assert web.asked == []


def test_credentials_stay_with_their_host_and_out_of_sight(web: Web, session: Session) -> None:
    web.put("b.example", "/b", html("Page"))
    web.put("a.example", "/a", to("http://b.example:{port}/b?token=t0ken"))
    web.pages["b.example", "/b?token=t0ken"] = html("Page")
    (status,) = check(session, LinkTarget(f"http://me:s3cret@a.example:{web.port}/a"))
    assert status.state is State.ALIVE
    assert [("authorization" in request.headers) for request in web.asked] == [True, False]
    assert "s3cret" not in str(status)
    assert "t0ken" not in str(status)
    assert status.cited == f"http://me:***@a.example:{web.port}/a"


def test_the_request_says_who_asks_and_uses_no_netrc(
    web: Web, session: Session, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine a.example login me password s3cret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    check(session, LinkTarget(web.put("a.example", "/x", html("Page"))))
    (request,) = web.asked
    assert request.method == "GET"
    assert request.headers["user-agent"].startswith("citekit/")
    assert "authorization" not in request.headers


def only_browsers(request: Request) -> Reply:
    return html("Page") if "Mozilla" in request.headers["user-agent"] else html(status=403)


def test_a_host_that_turns_programs_away_is_asked_once_more_as_a_browser(web: Web, session: Session) -> None:
    (status,) = check(session, LinkTarget(web.put("a.example", "/x", only_browsers)))
    assert (status.state, status.reason) == (State.ALIVE, "ok")
    assert [code for _, code in status.evidence.chain] == [403, 200]
    assert status.evidence.rules == ("browser-agent", "there")
    assert [request.headers["user-agent"].split("/")[0] for request in web.asked] == ["citekit", "Mozilla"]


def test_the_second_name_may_be_forbidden(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEKIT_ONE_AGENT", "1")
    url = web.put("a.example", "/x", only_browsers)
    with open_session(lookup=web.lookup, gap=0) as session:
        (status,) = check(session, LinkTarget(url))
    assert (status.state, len(web.asked)) == (State.RESTRICTED, 1)


def test_cookies_go_with_one_errand_only(web: Web, session: Session) -> None:
    urls = [web.put("a.example", f"/{n}", html("Page", Set_Cookie="a=b; Path=/")) for n in range(3)]
    check(session, *map(LinkTarget, urls))
    assert not any("cookie" in request.headers for request in web.asked)


def test_a_cited_loopback_address_is_asked_and_may_lead_to_itself(web: Web) -> None:
    web.put("127.0.0.1", "/b", html("Page"))
    url = web.put("127.0.0.1", "/a", to("/b"))
    away = web.put("127.0.0.1", "/c", to("http://10.0.0.1/"))
    with open_session(gap=0) as session:
        statuses = check(session, LinkTarget(url), LinkTarget(away))
    assert [s.reason for s in statuses] == ["redirected-temporary", "private-address"]
    assert statuses[1].evidence.detail == "10.0.0.1 is a private address"


def test_a_session_is_opened_where_none_is_given(web: Web) -> None:
    (status,) = check_links([LinkTarget(web.put("127.0.0.1", "/a", html("Page")))])
    assert status.state is State.ALIVE


def test_a_broken_call_is_not_a_verdict(session: Session) -> None:
    def broken(done: int, all_of_them: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        check(session, LinkTarget("http://x.invalid/"), progress=broken)
