"""Connections that know what they may do: where to, and for how long.

Connections are kept and used again; what a connection may do is a matter of the
request that uses it.  The request of the running thread is therefore kept in a
context variable (`CALL`), and each connection asks it: at the moment of
connecting, so that no second look-up of a name can lead elsewhere, and again
when a kept connection is used once more.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection, port_by_scheme

from citekit.net.addresses import AddressClass
from citekit.net.certificates import Certificates
from citekit.net.deadlines import Deadline, Guard, Watch
from citekit.net.failures import AddressRefusedError
from citekit.net.resolver import Resolver

if TYPE_CHECKING:
    from requests import PreparedRequest

Classify = Callable[[str], AddressClass]
Options = Collection[tuple[int, int, int | bytes]]


@dataclass(slots=True)
class Call:
    """What one request may do, and where it went.

    Attributes:
        resolver: names to addresses.
        classify: the network of an address.
        allowed: networks that may be asked; None for all.
        deadline: ends the request.
        watch: guards its connections.
        network: of the address that was asked last.
    """

    resolver: Resolver
    classify: Classify
    allowed: Collection[AddressClass] | None
    deadline: Deadline
    watch: Watch
    network: AddressClass | None = None

    def connect(self, host: str, port: int, options: Options) -> socket.socket:
        """Connect to the first address of `host` that may be asked and answers.

        Raises:
            AddressRefusedError: none of the addresses may be asked.
            OSError: none of the others answers.
        """
        addresses = self.resolver.addresses(host, self.deadline.remaining())
        networks = {address: self.classify(address) for address in addresses}
        open_to_us = [a for a in addresses if self.allowed is None or networks[a] in self.allowed]
        self.network = networks[(open_to_us or list(addresses))[0]]
        if not open_to_us:
            where = "is" if host == addresses[0] else f"is at {addresses[0]},"
            raise AddressRefusedError(f"{host} {where} a {self.network.value} address")
        last: OSError | None = None
        for index, address in enumerate(open_to_us):
            self.network = networks[address]
            # The time left is shared out, so that a dead first address leaves some for the second.
            seconds = self.deadline.remaining() / (len(open_to_us) - index)
            try:
                return self._connect_to(address, port, options, max(0.001, seconds))
            except OSError as error:
                last = error
        raise last or TimeoutError(f"no address of {host} was tried")

    def _connect_to(self, address: str, port: int, options: Options, seconds: float) -> socket.socket:
        family, kind, protocol, _, target = socket.getaddrinfo(
            address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
        )[0]
        sock = socket.socket(family, kind, protocol)
        try:
            for option in options:
                sock.setsockopt(*option)
            sock.settimeout(seconds)
            sock.connect(target)
            sock.settimeout(None)
        except BaseException:
            sock.close()
            raise
        return sock

    def reuse(self, connection: PlainConnection) -> None:
        """Use a kept connection once more, if this request may.

        Raises:
            AddressRefusedError: it leads into a network that this request may not ask.
        """
        self.network = network = connection.network
        if self.allowed is not None and network is not None and network not in self.allowed:
            raise AddressRefusedError(f"a kept connection leads to a {network.value} address")
        if connection.guard is not None:
            self.watch.use(connection.guard)


CALL: ContextVar[Call] = ContextVar("CALL")


class Response(http.client.HTTPResponse):
    """The answer on a direct connection; a body that breaks off is an error, of whatever length."""

    def read1(self, n: int = -1) -> bytes:
        """Bytes that have arrived, at most `n`; empty at the end.

        Raises:
            http.client.IncompleteRead: the host hung up before the end.
        """
        data = super().read1(n)
        if not data and self.length:
            raise http.client.IncompleteRead(b"", self.length)
        return data


class PlainConnection(HTTPConnection):
    """A connection that leads where the running `Call` may go.

    It has no timeout: the watch of the running call ends what lasts too long.

    Attributes:
        network: of the address that it leads to, None before it is connected.
        guard: ends it.
    """

    response_class = Response
    network: AddressClass | None = None
    guard: Guard | None = None

    def ask(self, request: PreparedRequest) -> http.client.HTTPResponse:
        """Send `request`, and read the head of the answer.

        Below urllib3, which would wrap the answer once more: to make that takes
        longer than to ask, and what it is for (unpacking, retries, pools) is
        done elsewhere here.
        """
        direct, method = http.client.HTTPConnection, request.method or "GET"
        # A host may answer and hang up before it has read all of a request.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            direct.request(self, method, request.path_url, request.body, request.headers)
        return direct.getresponse(self)

    def _new_conn(self) -> socket.socket:
        call = CALL.get()
        sock = call.connect(self.host, self.port, self.socket_options or ())
        self.network = call.network
        try:
            self.guard = Guard(sock)
        except OSError:
            sock.close()
            raise
        call.watch.use(self.guard)
        return sock

    def discard(self) -> None:
        """Close the connection for good."""
        self.close()
        if self.guard is not None:
            self.guard.close()


class SecureConnection(PlainConnection, HTTPSConnection):
    """The same over TLS: of the two bases only `HTTPSConnection` knows how to connect."""


class Place(NamedTuple):
    """Where a connection leads to."""

    scheme: str
    host: str
    port: int
    verify: bool


class Connections:
    """The direct connections of a session, kept after their answers.

    Not urllib3's pools: they are made for a few hosts that are asked often.  We
    ask many hosts a few times each, and to make and find a pool takes as long as
    to ask.

    Args:
        certificates: what is trusted.
        per_host: connections that are kept for one place at most.
        size: connections that are kept in all; those unused for longest are closed.
    """

    def __init__(self, certificates: Certificates, *, per_host: int, size: int) -> None:
        self._certificates = certificates
        self._per_host = per_host
        self._size = size
        self._count = 0
        self._kept: dict[Place, list[PlainConnection]] = {}
        self._lock = threading.Lock()

    @contextmanager
    def exchange(self, request: PreparedRequest, *, verify: bool) -> Iterator[http.client.HTTPResponse]:
        """Send `request`; the block reads the answer as it arrives.

        Args:
            request: prepared.
            verify: whether the certificate must be good.

        Raises:
            OSError: there is no answer.
            http.client.HTTPException: it cannot be read.
        """
        parts = urlsplit(request.url or "")
        port = parts.port or port_by_scheme[parts.scheme]
        place = Place(parts.scheme, parts.hostname or "", port, verify)
        connection = self._take(place) or self._make(place)
        try:
            if connection.is_closed:
                connection.connect()
            else:
                CALL.get().reuse(connection)
            response = connection.ask(request)
            yield response
            is_read = response.isclosed() or response.length == 0
            response.close()
        except BaseException:
            connection.discard()
            raise
        if is_read and not connection.is_closed:
            self._keep(place, connection)
        else:
            connection.discard()

    def close(self) -> None:
        """Close what is kept."""
        with self._lock:
            kept, self._kept, self._count = self._kept, {}, 0
        for connection in chain.from_iterable(kept.values()):
            connection.discard()

    def _take(self, place: Place) -> PlainConnection | None:
        while True:
            with self._lock:
                kept = self._kept.get(place)
                if not kept:
                    return None
                connection = kept.pop()
                self._count -= 1
                if not kept:
                    del self._kept[place]
            if connection.is_connected:  # the host may have closed it since
                return connection
            connection.discard()

    def _make(self, place: Place) -> PlainConnection:
        if place.scheme == "http":
            return PlainConnection(place.host, place.port, timeout=None)
        context = self._certificates.context(verify=place.verify)
        return SecureConnection(place.host, place.port, timeout=None, ssl_context=context)

    def _keep(self, place: Place, connection: PlainConnection) -> None:
        over: list[PlainConnection] = []
        with self._lock:
            kept = self._kept.pop(place, [])
            self._kept[place] = kept  # those used last stand last
            kept.append(connection)
            self._count += 1
            if len(kept) > self._per_host:
                over.append(kept.pop(0))
                self._count -= 1
            if self._count > self._size:
                oldest = self._kept.pop(next(iter(self._kept)))
                over += oldest
                self._count -= len(oldest)
        for each in over:
            each.discard()
