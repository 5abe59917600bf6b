"""Addresses belong to networks, however they are written."""

from __future__ import annotations

import socket
import threading

import pytest

from citekit.net import AddressClass, address_class
from citekit.net.addresses import literal_address
from citekit.net.resolver import Resolver

CLASSES = [
    ("93.184.215.14", "public"),
    ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", "public"),
    ("127.0.0.1", "loopback"),
    ("127.9.9.9", "loopback"),
    ("::1", "loopback"),
    ("0.0.0.0", "loopback"),
    ("::", "loopback"),
    ("::ffff:127.0.0.1", "loopback"),
    ("10.1.2.3", "private"),
    ("172.16.0.1", "private"),
    ("192.168.1.1", "private"),
    ("100.64.0.1", "private"),
    ("192.0.2.1", "private"),
    ("fd00::1", "private"),
    ("::ffff:10.0.0.1", "private"),
    ("2002:0a00:0001::", "private"),
    ("64:ff9b::a00:1", "private"),
    ("64:ff9b::5db8:d70e", "public"),
    ("169.254.169.254", "link-local"),
    ("fe80::1%eth0", "link-local"),
    ("224.0.0.1", "special"),
    ("ff02::1", "special"),
    ("240.0.0.1", "special"),
]


@pytest.mark.parametrize(("address", "network"), CLASSES)
def test_tells_the_network(address: str, network: str) -> None:
    assert address_class(address) is AddressClass(network)


def test_every_class_has_an_address() -> None:
    assert {network for _, network in CLASSES} == set(AddressClass)


@pytest.mark.parametrize("text", ["", "localhost", "1.2.3", "127.1", "0x7f.0.0.1", "300.1.1.1"])
def test_what_is_no_address_is_a_name(text: str) -> None:
    assert literal_address(text) is None
    with pytest.raises(ValueError, match="address"):
        address_class(text)


def test_a_name_is_looked_up_once_whoever_asks() -> None:
    asked: list[str] = []

    def lookup(host: str) -> list[str]:
        asked.append(host)
        return ["127.0.0.1", "::1"]

    resolver = Resolver(lookup)
    assert resolver.addresses("a.org", 20) == resolver.addresses("a.org", 20) == ("127.0.0.1", "::1")
    assert asked == ["a.org"]


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_an_address_is_not_looked_up(address: str) -> None:
    def lookup(host: str) -> list[str]:
        raise AssertionError

    assert Resolver(lookup).addresses(address, 1) == (address,)


def empty(host: str) -> list[str]:
    return []


def unencodable(host: str) -> list[str]:
    raise UnicodeError("label too long")


def broken(host: str) -> list[str]:
    raise OSError("no file of hosts")


@pytest.mark.parametrize("lookup", [empty, unencodable, broken])
def test_a_name_without_an_address_does_not_exist(lookup: object) -> None:
    resolver = Resolver(lookup)
    for _ in range(2):
        with pytest.raises(socket.gaierror) as raised:
            resolver.addresses("a.org", 20)
        assert raised.value.errno == socket.EAI_NONAME


def test_a_look_up_that_hangs_is_left_behind() -> None:
    release = threading.Event()

    def lookup(host: str) -> list[str]:
        release.wait(30)
        return ["127.0.0.1"]

    resolver = Resolver(lookup)
    with pytest.raises(socket.gaierror) as raised:
        resolver.addresses("a.org", 0.01)
    assert raised.value.errno == socket.EAI_AGAIN
    release.set()
    assert resolver.addresses("a.org", 20) == ("127.0.0.1",)
