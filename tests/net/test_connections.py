"""Connections are kept for as long as they are good for something."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from loopback import Reply, serving
from requests import Request

from citekit.net.addresses import AddressClass, address_class
from citekit.net.certificates import Certificates
from citekit.net.connections import CALL, Call, Connections, Options
from citekit.net.deadlines import Deadline, Watchdog
from citekit.net.failures import AddressRefusedError
from citekit.net.resolver import Resolver

HOSTS = ["127.0.0.2", "127.0.0.3", "127.0.0.4"]


@pytest.fixture
def connections() -> Iterator[Connections]:
    kept = Connections(Certificates(), per_host=1, size=2)
    yield kept
    kept.close()


def ask(
    connections: Connections, url: str, *, reading: bool = True, allowed: AddressClass | None = None
) -> None:
    """Ask for `url`, and read the answer or not."""
    watchdog = Watchdog()
    with watchdog.watch(20) as watch:
        call = Call(Resolver(), address_class, None if allowed is None else {allowed}, Deadline(20), watch)
        token = CALL.set(call)
        try:
            with connections.exchange(Request("GET", url).prepare(), verify=True) as response:
                if reading:
                    assert response.read1(1000) == b"page"
        finally:
            CALL.reset(token)
    watchdog.close()


@pytest.fixture
def urls() -> Iterator[list[str]]:
    """A page on each of a few hosts."""
    with ExitStack() as stack:
        webs = [stack.enter_context(serving(address=host)) for host in HOSTS]
        yield [web.put(host, "/", Reply("page")) for host, web in zip(HOSTS, webs, strict=True)]


@pytest.mark.parametrize(("reading", "again"), [(True, 1), (False, 2)])
def test_a_connection_is_used_again_where_the_answer_was_read(
    reading: bool, again: int, urls: list[str], connections: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = count_made(monkeypatch)
    for _ in range(2):
        ask(connections, urls[0], reading=reading)
    assert len(made) == again


def test_those_unused_for_longest_are_closed(
    urls: list[str], connections: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = count_made(monkeypatch)
    for url in (*urls, urls[1], urls[2], urls[0]):  # room is for two
        ask(connections, url)
    assert made == [*HOSTS, HOSTS[0]]


def test_a_kept_connection_is_no_way_into_a_network_that_may_not_be_asked(
    urls: list[str], connections: Connections
) -> None:
    ask(connections, urls[0])
    with pytest.raises(AddressRefusedError):
        ask(connections, urls[0], allowed=AddressClass.PUBLIC)


def count_made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hosts to which a connection is opened, in order."""
    made: list[str] = []
    connect = Call.connect

    def counted(call: Call, host: str, port: int, options: Options) -> socket.socket:
        made.append(host)
        return connect(call, host, port, options)

    monkeypatch.setattr(Call, "connect", counted)
    return made
