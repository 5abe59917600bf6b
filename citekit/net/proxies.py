"""Requests through a proxy, as `requests` sends them."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter
from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from citekit.net.certificates import Certificates
from citekit.net.connections import CALL

if TYPE_CHECKING:
    from requests import PreparedRequest
    from urllib3._base_connection import BaseHTTPConnection
    from urllib3.response import HTTPResponse


class _PlainConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        call = CALL.get()
        # A proxy is the user's own choice: it may stand on any network.
        allowed, call.allowed = call.allowed, None
        try:
            sock = call.connect(self.host, self.port, self.socket_options or ())
        finally:
            call.allowed = allowed
            call.network = None  # where the proxy went is not known
        call.watch.attach(sock)
        return sock

    def putrequest(
        self, method: str, url: str, skip_host: bool = False, skip_accept_encoding: bool = False
    ) -> None:
        if isinstance(self.sock, socket.socket):  # kept since another request
            CALL.get().watch.attach(self.sock)
        super().putrequest(method, url, skip_host, skip_accept_encoding)


class _SecureConnection(_PlainConnection, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection

    def _validate_conn(self, conn: BaseHTTPConnection) -> None:
        # urllib3 would warn of each unverified connection; here they are asked for, and labelled.
        if conn.is_closed:
            conn.connect()


_POOLS = {"http": _PlainPool, "https": _SecurePool}


class ProxyAdapter(HTTPAdapter):
    """A `requests` adapter whose connections obey the running `citekit.net.connections.Call`.

    Args:
        certificates: what is trusted.
        options: for `HTTPAdapter`.
    """

    def __init__(self, certificates: Certificates, **options: Any) -> None:
        self._certificates = certificates
        super().__init__(**options)

    @contextmanager
    def exchange(
        self, request: PreparedRequest, proxies: Mapping[str, str], *, seconds: float, verify: bool
    ) -> Iterator[HTTPResponse]:
        """Send `request`; the block reads the answer as it arrives.

        Args:
            request: prepared.
            proxies: by scheme.
            seconds: to wait for a connection, and again for each read.
            verify: whether the certificate must be good.

        Raises:
            requests.RequestException: there is no answer.
        """
        with self.send(
            request, stream=True, timeout=seconds, verify=verify, proxies=dict(proxies)
        ) as response:
            yield response.raw

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: bool | str, cert: Any = None
    ) -> tuple[Any, Any]:
        """Tell pools apart by what they trust."""
        parts = urlsplit(request.url or "")
        host = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        if parts.scheme != "https":
            return host, {}
        reqs = "CERT_REQUIRED" if verify else "CERT_NONE"
        return host, {"ssl_context": self._certificates.context(verify=bool(verify)), "cert_reqs": reqs}

    def cert_verify(self, conn: Any, url: str, verify: bool | str, cert: Any) -> None:
        """Nothing: the pool has its context already."""

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> PoolManager:
        """Make or find the pools of connections through `proxy`."""
        manager: PoolManager = super().proxy_manager_for(proxy, **kwargs)
        if not proxy.lower().startswith("socks"):  # ASCII; those have pools of their own
            manager.pool_classes_by_scheme = _POOLS
        return manager
