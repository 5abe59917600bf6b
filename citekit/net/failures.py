"""Why a request brought no answer, as values.

A network failure is a finding, not an accident: `failure_of` turns whatever
the layers below raise into one word of `Failure`.
"""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator
from enum import StrEnum

import requests

from citekit.errors import CitekitError
from citekit.net.addresses import AddressClass


class Failure(StrEnum):
    """What stood in the way of an answer."""

    NO_SUCH_HOST = "no-such-host"  # the name does not exist, or has no address
    NAME_SERVICE = "name-service"  # the name could not be looked up: no name server, a temporary failure
    UNREACHABLE = "unreachable"  # no way to the network or the host
    TIMEOUT = "timeout"
    REFUSED = "refused"
    RESET = "reset"
    UNTRUSTED = "untrusted"  # a certificate nobody vouches for
    EXPIRED = "expired"
    WRONG_HOST = "wrong-host"
    TLS = "tls"  # no secure connection, for another reason
    PROXY = "proxy"
    PRIVATE_ADDRESS = "private-address"
    SCHEME = "scheme"
    BAD_URL = "bad-url"
    RATE_LIMITED = "rate-limited"  # the host has asked to wait for longer than we may
    NOT_HTTP = "not-http"  # an answer that cannot be read


class RequestFailedError(CitekitError):
    """A request that brought no answer.

    Attributes:
        failure: why.
        detail: what the layer below said, for people.
        network: of the address that was asked; None if the name led to none.
    """

    def __init__(self, failure: Failure, detail: str = "", network: AddressClass | None = None) -> None:
        super().__init__(f"{failure.value}: {detail}" if detail else failure.value)
        self.failure = failure
        self.detail = detail
        self.network = network


class AddressRefusedError(OSError):
    """The host has no address that may be asked here."""


_NO_SUCH_HOST = {
    getattr(socket, name)
    for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY")
    if hasattr(socket, name)  # which of them exist differs between systems
}
_UNREACHABLE = {
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.ENETDOWN,
    errno.EHOSTDOWN,
    errno.EADDRNOTAVAIL,
    errno.EAFNOSUPPORT,
}
# X509_V_ERR_… of OpenSSL, <openssl/x509_vfy.h>
_CERTIFICATE_ERRORS = {10: Failure.EXPIRED, 62: Failure.WRONG_HOST, 64: Failure.WRONG_HOST}


def failure_of(error: BaseException) -> Failure:
    """Name the failure behind an exception, however deeply it is wrapped."""
    if isinstance(error, requests.exceptions.ProxyError):
        return Failure.PROXY  # whatever happened on the way to the proxy happened to no host
    for inner in _causes(error):
        failure = _failure_of_one(inner)
        if failure is not None:
            return failure
    return Failure.NOT_HTTP


def detail_of(error: BaseException) -> str:
    """What the innermost exception says, for people, in one short line.

    >>> detail_of(requests.ConnectionError("Connection aborted.", ConnectionRefusedError(111, "refused")))
    'refused'
    """
    innermost = next(_causes(error))
    text = (innermost.strerror if isinstance(innermost, OSError) else None) or str(innermost)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


def _failure_of_one(error: BaseException) -> Failure | None:
    if isinstance(error, socket.gaierror):
        return Failure.NO_SUCH_HOST if error.errno in _NO_SUCH_HOST else Failure.NAME_SERVICE
    if isinstance(error, ssl.SSLCertVerificationError):
        return _CERTIFICATE_ERRORS.get(error.verify_code, Failure.UNTRUSTED)
    for kind, failure in _KINDS:
        if isinstance(error, kind):
            return failure
    if isinstance(error, OSError) and error.errno in _UNREACHABLE:
        return Failure.UNREACHABLE
    return None


# The first that fits, so the narrower kind stands before the wider one.
_KINDS: tuple[tuple[type[BaseException], Failure], ...] = (
    (AddressRefusedError, Failure.PRIVATE_ADDRESS),
    (ssl.SSLEOFError, Failure.RESET),
    (ssl.SSLError, Failure.TLS),
    (TimeoutError, Failure.TIMEOUT),
    (ConnectionRefusedError, Failure.REFUSED),
    (http.client.RemoteDisconnected, Failure.RESET),
    (ConnectionError, Failure.RESET),
    (http.client.IncompleteRead, Failure.RESET),
    (UnicodeError, Failure.BAD_URL),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The innermost exceptions first: what wraps them only says that something went wrong."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting and len(found) < 32:
        current = waiting.pop(0)
        if any(current is known for known in found):
            continue
        found.append(current)
        inner = [current.__cause__, current.__context__, getattr(current, "reason", None), *current.args]
        waiting += [item for item in inner if isinstance(item, BaseException)]
    return reversed(found)
