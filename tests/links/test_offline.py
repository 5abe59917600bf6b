"""Offline is said of us, never of a host."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest
from hostile_web import html
from loopback import Web

from citekit.links import LinkTarget, check_links
from citekit.net import AddressClass, address_class, open_session

NO_NAME = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
NO_SERVICE = socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

NAMES = ["http://www.one.org/a", "http://www.two.com.tr/b", "http://three.az"]


def failing(error: OSError) -> Callable[[str], list[str]]:
    def lookup(host: str) -> list[str]:
        raise error

    return lookup


RUNS = [
    # every look-up fails with, is there a network, the verdict
    ("no name service", NO_SERVICE, False, "offline/no-network"),
    ("a name service that knows nothing", NO_NAME, False, "offline/no-network"),
    ("names that do not exist", NO_NAME, True, "dead/dns"),
    ("a name service that is slow today", NO_SERVICE, True, "temporary/name-service"),
]


@pytest.mark.parametrize(("why", "error", "network", "verdict"), RUNS, ids=[run[0] for run in RUNS])
@pytest.mark.parametrize("count", [1, 3])
def test_what_a_failed_look_up_means(
    why: str, error: OSError, network: bool, verdict: str, count: int
) -> None:
    with open_session(lookup=failing(error), gap=0) as session:
        statuses = check_links(map(LinkTarget, NAMES[:count]), session=session, has_network=lambda: network)
    assert [f"{s.state}/{s.reason}" for s in statuses] == [verdict] * count


def never() -> bool:
    raise AssertionError("what came back from a public host has answered this")


@pytest.mark.parametrize("error", [NO_NAME, NO_SERVICE])
def test_one_unreachable_host_is_not_offline(error: OSError, web: Web) -> None:
    def lookup(host: str) -> list[str]:
        if host == "alive.org":
            return ["127.0.0.1"]
        raise error

    web.put("alive.org", "/x", html("Page"))
    with open_session(lookup=lookup, classify=lambda address: AddressClass.PUBLIC, gap=0) as session:
        targets = [LinkTarget(web.url("alive.org", "/x")), LinkTarget("http://gone.org/")]
        statuses = check_links(targets, session=session, has_network=never)
    assert [s.state for s in statuses] == ["alive", "dead" if error is NO_NAME else "temporary"]


def test_a_refused_connection_to_a_public_host_proves_a_network() -> None:
    def lookup(host: str) -> list[str]:
        if host == "closed.org":
            return ["127.0.0.1"]
        raise NO_NAME

    with open_session(lookup=lookup, classify=lambda address: AddressClass.PUBLIC, gap=0) as session:
        targets = [LinkTarget("http://closed.org:9/"), LinkTarget("http://gone.org/")]
        statuses = check_links(targets, session=session, has_network=never)
    assert [s.reason for s in statuses] == ["refused", "dns"]


def test_a_neighbour_that_answers_proves_no_network(web: Web) -> None:
    url = web.put("127.0.0.1", "/x", html("Page"))
    with open_session(lookup=failing(NO_NAME), gap=0) as session:
        targets = [LinkTarget(url), LinkTarget("http://www.one.org/"), LinkTarget("http://127.0.0.1:9/")]
        statuses = check_links(targets, session=session, has_network=lambda: False)
    assert [s.reason for s in statuses] == ["ok", "no-network", "refused"]


@pytest.mark.parametrize("host", ["nowhere.invalid", "www.x.example", "a.test"])
def test_a_name_that_can_never_exist_is_dead_without_a_network_too(host: str) -> None:
    with open_session(lookup=failing(NO_NAME), gap=0) as session:
        targets = [LinkTarget(f"http://{host}/")]
        (status,) = check_links(targets, session=session, has_network=lambda: False)
    assert status.reason == "dns"


def test_without_a_proxy_there_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with open_session(gap=0) as session:
        targets = [LinkTarget("http://www.one.org/")]
        (offline,) = check_links(targets, session=session, has_network=lambda: False)
        (online,) = check_links(targets, session=session, has_network=lambda: True)
    assert (offline.reason, online.reason) == ("no-network", "proxy")


def test_a_proxy_from_the_environment_is_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{web.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    web.pages["www.one.org", "http://www.one.org/a"] = html("Page")
    web.pages["www.two.org", "http://www.two.org/"] = html(Refresh="0;url=http://192.168.0.1/")
    with open_session(lookup=failing(NO_NAME), classify=address_class, gap=0) as session:
        targets = [LinkTarget("http://www.one.org/a"), LinkTarget("http://www.two.org/")]
        statuses = check_links(targets, session=session, has_network=never)
    assert [s.reason for s in statuses] == ["ok", "private-address"]
