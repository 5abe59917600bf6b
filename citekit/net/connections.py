"""Connections that know what they may do: where to, and for how long.

`requests` and urllib3 pool and reuse connections; what a connection may do is a
matter of the request that uses it.  The request of the running thread is
therefore kept in a context variable (`CALL`), and each connection asks it: at
the moment of connecting, so that no second look-up of a name can lead elsewhere,
and again when a kept connection is used once more.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Collection
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.ssl_ import create_urllib3_context

from citekit.net.addresses import AddressClass
from citekit.net.deadlines import Deadline, Watch
from citekit.net.failures import AddressRefusedError
from citekit.net.resolver import Resolver

if TYPE_CHECKING:
    from requests import PreparedRequest
    from urllib3._base_connection import BaseHTTPConnection

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
            sock.settimeout(max(0.001, self.deadline.remaining()))
            self.watch.attach(sock)
        except BaseException:
            sock.close()
            raise
        return sock

    def reuse(self, sock: socket.socket) -> None:
        """Use a kept connection once more, if this request may.

        Raises:
            AddressRefusedError: it leads into a network that this request may not ask.
        """
        self.network = self.classify(str(sock.getpeername()[0]))
        if self.allowed is not None and self.network not in self.allowed:
            raise AddressRefusedError(f"a kept connection leads to a {self.network.value} address")
        self.watch.attach(sock)


CALL: ContextVar[Call] = ContextVar("CALL")


def _open(connection: HTTPConnection) -> socket.socket:
    call = CALL.get()
    if connection.proxy is None:
        return call.connect(connection.host, connection.port, connection.socket_options or ())
    # A proxy is the user's own choice: it may stand on any network.
    allowed, call.allowed = call.allowed, None
    try:
        return call.connect(connection.host, connection.port, connection.socket_options or ())
    finally:
        call.allowed = allowed
        call.network = None  # where the proxy went is not known


def _resume(connection: HTTPConnection) -> None:
    sock = connection.sock
    if isinstance(sock, socket.socket):
        call = CALL.get()
        if connection.proxy is None:
            call.reuse(sock)
        else:
            call.watch.attach(sock)


class _PlainConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _open(self)

    def putrequest(
        self, method: str, url: str, skip_host: bool = False, skip_accept_encoding: bool = False
    ) -> None:
        _resume(self)
        super().putrequest(method, url, skip_host, skip_accept_encoding)


class _SecureConnection(_PlainConnection, HTTPSConnection):
    """The same over TLS: of the two bases only `HTTPSConnection` knows how to connect."""


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection

    def _validate_conn(self, conn: BaseHTTPConnection) -> None:
        # urllib3 would warn of each unverified connection; here they are asked for, and labelled.
        if conn.is_closed:
            conn.connect()


_POOLS = {"http": _PlainPool, "https": _SecurePool}


class CallAdapter(HTTPAdapter):
    """A `requests` adapter whose connections obey the running `Call`, through a proxy too.

    Certificates are read once and not for each host: that takes longer than most answers.

    Args:
        trusted: file or folder of certificates to trust, those of `requests` if None.
        options: for `HTTPAdapter`.
    """

    def __init__(self, *, trusted: str | None = None, **options: Any) -> None:
        self._trusted = trusted or str(DEFAULT_CA_BUNDLE_PATH)
        self._contexts: dict[bool, ssl.SSLContext] = {}
        self._lock = threading.Lock()
        super().__init__(**options)

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: bool | str, cert: Any = None
    ) -> tuple[Any, Any]:
        """Tell pools apart by what they trust."""
        parts = urlsplit(request.url or "")
        host = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        return host, self._tls(bool(verify)) if parts.scheme == "https" else {}

    def cert_verify(self, conn: Any, url: str, verify: bool | str, cert: Any) -> None:
        """Nothing: the pool has its context already."""

    def _tls(self, verify: bool) -> dict[str, Any]:
        with self._lock:
            context = self._contexts.get(verify)
            if context is None:
                context = self._contexts[verify] = self._context(verify)
        return {"ssl_context": context, "cert_reqs": "CERT_REQUIRED" if verify else "CERT_NONE"}

    def _context(self, verify: bool) -> ssl.SSLContext:
        context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED if verify else ssl.CERT_NONE)
        if verify:
            is_folder = Path(self._trusted).is_dir()
            context.load_verify_locations(**{"capath" if is_folder else "cafile": self._trusted})
        return context

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any
    ) -> None:
        """Make the pools of direct connections."""
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> PoolManager:
        """Make or find the pools of connections through `proxy`."""
        manager: PoolManager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = _POOLS
        return manager
