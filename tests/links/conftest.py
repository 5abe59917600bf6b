"""A session that sees nothing but the web on 127.0.0.1."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from loopback import Web

from citekit.net import AddressClass, Session, address_class, open_session


def classify(address: str) -> AddressClass:
    """The web's own address plays the public network; its neighbours are what they are."""
    return AddressClass.PUBLIC if address == "127.0.0.1" else address_class(address)


@pytest.fixture
def session(web: Web) -> Iterator[Session]:
    with open_session(lookup=web.lookup, classify=classify, gap=0) as opened:
        yield opened
