"""Whether this machine has a network at all.

"Offline" is a statement about *us*, not about a link, and must not be said
because one host is gone.  The rule, for a whole run of requests:

1. Anything that came back from a public host found by name (a page, an error
   page, a refused connection, a bad certificate) proves a network: nothing is
   offline.  Hosts on loopback and private networks prove nothing.
2. Otherwise, if a request failed for want of a network (its name was not
   found, or could not be looked up, or there was no way to the host), we look
   at the machine itself (`has_network`): is there a route to anywhere, and
   does a name resolve that is known to exist?
3. If not, every request that failed in this way is *offline*; the others keep
   their own finding.  If yes, a name that was not found does not exist.

A machine without any name service answers "no such host" for every name, as a
sandbox does; only step 2 tells this from a dead host.  A timeout is never taken
as a sign of being offline: it keeps its own finding.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from typing import NamedTuple

from citekit.net.addresses import AddressClass, literal_address
from citekit.net.failures import Failure
from citekit.net.resolver import Resolver, can_be_public

NO_NETWORK = frozenset({Failure.NO_SUCH_HOST, Failure.NAME_SERVICE, Failure.UNREACHABLE, Failure.PROXY})
"""Failures that a machine without a network has, whatever it asks for."""

# Names that IANA keeps up for good (RFC 6761, section 6.5).  They are looked up, never asked for anything.
KNOWN_NAMES = ("example.com", "example.org", "iana.org")

# Documentation addresses (RFC 5737, RFC 3849): connecting a UDP socket sends nothing, but needs a route.
_SOMEWHERE = ((socket.AF_INET, ("198.51.100.1", 9)), (socket.AF_INET6, ("2001:db8::1", 9)))


class Outcome(NamedTuple):
    """How one request ended, as far as it tells something about the network.

    A tuple, since it goes from one process to another.

    Attributes:
        host: host name or IP address that was asked.
        failure: why there was no answer; None if there was one.
        network: of the address that was asked; None if the name led to none.
    """

    host: str
    failure: Failure | None
    network: AddressClass | None

    @property
    def is_public(self) -> bool:
        """Whether a network beyond this machine and its neighbours was needed."""
        if self.network is not None:
            return self.network is AddressClass.PUBLIC
        return can_be_public(self.host)

    @property
    def lacked_network(self) -> bool:
        """Whether it failed as everything fails without a network."""
        return self.is_public and self.failure in NO_NETWORK

    @property
    def was_left_alone(self) -> bool:
        """Whether the host was not asked, as it has asked to wait for longer than we may."""
        return self.failure is Failure.RATE_LIMITED

    @property
    def proves_network(self) -> bool:
        """Whether something came back from a public host that was found by name."""
        if self.network is not AddressClass.PUBLIC or literal_address(self.host) is not None:
            return False
        return self.failure not in NO_NETWORK | {Failure.TIMEOUT, Failure.RATE_LIMITED}


def is_offline(outcomes: Iterable[Outcome], probe: Callable[[], bool]) -> bool:
    """Whether the requests of a run that lacked a network did so because there is none.

    Args:
        outcomes: of all requests of the run.
        probe: says whether the machine has a network; called only if the outcomes leave it open.
    """
    outcomes = list(outcomes)
    if any(outcome.proves_network for outcome in outcomes):
        return False
    return any(outcome.lacked_network for outcome in outcomes) and not probe()


def has_network(
    resolver: Resolver | None = None,
    *,
    timeout: float = 3.0,
    has_proxy: bool = False,
    route: bool | None = None,
) -> bool:
    """Whether there is a route to anywhere, and a name service that knows what exists.

    Args:
        resolver: looks the known names up; the system's if None.
        timeout: seconds for each name.
        has_proxy: requests go through a proxy, which alone must know the names.
        route: whether there is a route; found out if None.

    Nothing is sent but up to three look-ups of names.
    """
    if not (has_route() if route is None else route):
        return False
    return has_proxy or any(_resolves(resolver or Resolver(), name, timeout) for name in KNOWN_NAMES)


def has_route() -> bool:
    """Whether the system knows a way to any public address."""
    for family, address in _SOMEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as sock:
                sock.connect(address)
        except OSError:
            continue
        return True
    return False


def _resolves(resolver: Resolver, name: str, timeout: float) -> bool:
    try:
        return bool(resolver.addresses(name, timeout))
    except socket.gaierror:
        return False
