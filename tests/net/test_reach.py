"""Offline is when nothing of the world was reached and nothing of it can be."""

from __future__ import annotations

import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.net import NO_NETWORK, AddressClass, Failure, Outcome, has_network, is_offline
from citekit.net.reach import KNOWN_NAMES, has_route
from citekit.net.resolver import Resolver, can_be_public

PUBLIC, LOOPBACK = AddressClass.PUBLIC, AddressClass.LOOPBACK


def no_name(host: str = "www.x.org", failure: Failure = Failure.NO_SUCH_HOST) -> Outcome:
    return Outcome(host, failure, None)


RUNS = [
    # outcomes of a run, does the machine have a network, is the run offline; None: must not be asked
    ([no_name()], False, True),
    ([no_name()], True, False),
    ([no_name(), no_name("y.org", Failure.NAME_SERVICE)], False, True),
    ([Outcome("x.org", Failure.UNREACHABLE, PUBLIC)], False, True),
    ([Outcome("x.org", Failure.PROXY, None)], False, True),
    ([no_name(), Outcome("y.org", None, PUBLIC)], None, False),
    ([no_name(), Outcome("y.org", Failure.REFUSED, PUBLIC)], None, False),
    ([no_name(), Outcome("y.org", Failure.RESET, PUBLIC)], None, False),
    ([no_name(), Outcome("y.org", Failure.EXPIRED, PUBLIC)], None, False),
    ([no_name(), Outcome("y.org", Failure.TIMEOUT, PUBLIC)], False, True),
    ([no_name(), Outcome("127.0.0.1", None, LOOPBACK)], False, True),
    ([no_name(), Outcome("intranet", None, AddressClass.PRIVATE)], False, True),
    # An address without a name may be answered by a sandbox's own gate.
    ([no_name(), Outcome("198.51.100.7", Failure.RESET, PUBLIC)], False, True),
    ([Outcome("y.org", Failure.TIMEOUT, PUBLIC)], None, False),
    ([no_name("nowhere.invalid")], None, False),
    ([Outcome("127.0.0.1", Failure.REFUSED, LOOPBACK)], None, False),
    ([], None, False),
]


@pytest.mark.parametrize(("outcomes", "network", "offline"), RUNS)
def test_tells_offline(outcomes: list[Outcome], network: bool | None, offline: bool) -> None:
    def probe() -> bool:
        assert network is not None, "this run leaves nothing open"
        return network

    assert is_offline(outcomes, probe) is offline


any_outcome = st.builds(
    Outcome,
    st.sampled_from(["a.org", "127.0.0.1", "b.invalid", "198.51.100.7"]),
    st.none() | st.sampled_from(Failure),
    st.none() | st.sampled_from(AddressClass),
)


@given(st.lists(any_outcome))
def test_a_machine_with_a_network_is_never_offline(outcomes: list[Outcome]) -> None:
    assert not is_offline(outcomes, lambda: True)


@given(st.lists(any_outcome))
def test_whoever_is_offline_lacked_a_network(outcomes: list[Outcome]) -> None:
    if is_offline(outcomes, lambda: False):
        assert any(outcome.failure in NO_NETWORK for outcome in outcomes)
        assert not any(o.failure is None and o.network is PUBLIC and o.host == "a.org" for o in outcomes)


def knows(*names: str) -> Resolver:
    def lookup(host: str) -> list[str]:
        if host in names:
            return ["198.51.100.1"]
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    return Resolver(lookup)


@pytest.mark.parametrize("name", KNOWN_NAMES)
def test_one_known_name_is_enough(name: str) -> None:
    assert has_network(knows(name), route=True)


def test_a_name_service_that_knows_nothing_is_no_network() -> None:
    assert not has_network(knows("localhost"), route=True)


def test_names_from_a_file_are_no_network_without_a_route() -> None:
    assert not has_network(knows(*KNOWN_NAMES), route=False)


def test_a_proxy_alone_knows_the_names() -> None:
    assert has_network(knows(), has_proxy=True, route=True)
    assert not has_network(knows(), has_proxy=True, route=False)


def test_a_name_service_that_does_not_answer_is_given_up() -> None:
    release = threading.Event()

    def lookup(host: str) -> list[str]:
        release.wait(30)
        return []

    assert not has_network(Resolver(lookup), timeout=0.01, route=True)
    release.set()


def test_a_route_is_a_matter_of_the_system() -> None:
    assert has_route() in (True, False)


@pytest.mark.parametrize(
    ("host", "public"),
    [("x.org", True), ("x.invalid", False), ("X.TEST.", False), ("localhost", False), ("a.localhost", False)],
)
def test_tells_names_that_are_never_public(host: str, public: bool) -> None:
    assert can_be_public(host) is public
