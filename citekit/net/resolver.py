"""Names to addresses, once each, and within a time.

The system's look-up cannot be interrupted; it runs in a thread of its own, and
whoever asks waits no longer than it may.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from citekit.net.addresses import literal_address

Lookup = Callable[[str], Sequence[str]]
"""A host name to its IP addresses; raises `socket.gaierror` where there is none."""

# Top-level names that stand in no public name service (RFC 6761, 2606): that such
# a name is not found says something about the name, nothing about the network.
NEVER_PUBLIC = frozenset({"invalid", "example", "test", "localhost"})


def system_lookup(host: str) -> list[str]:
    """Ask the system's name service."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class Resolver:
    """Looks each name up once and remembers the answer, also that there is none."""

    def __init__(self, lookup: Lookup = system_lookup) -> None:
        self._lookup = lookup
        self._known: dict[str, Future[tuple[str, ...]]] = {}
        self._lock = threading.Lock()

    def addresses(self, host: str, timeout: float) -> tuple[str, ...]:
        """The IP addresses of `host`, in the order to try them.

        Args:
            host: a name or an IP address, without brackets.
            timeout: seconds to wait at most.

        Raises:
            socket.gaierror: there are none, or they could not be looked up.
        """
        literal = literal_address(host)
        if literal is not None:
            return (literal,)
        with self._lock:
            future = self._known.get(host)
            if future is None:
                future = self._known[host] = Future()
                threading.Thread(target=self._fill, args=(host, future), daemon=True).start()
        try:
            error = future.exception(timeout)
        except TimeoutError:
            raise socket.gaierror(socket.EAI_AGAIN, "the name service does not answer") from None
        if isinstance(error, socket.gaierror):
            raise socket.gaierror(*error.args)  # a fresh one: several threads may raise it
        if isinstance(error, (OSError, UnicodeError)):
            raise socket.gaierror(socket.EAI_NONAME, str(error)) from error
        if not future.result():
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        return future.result()

    def forget_failures(self) -> None:
        """Look names up again that could not be found, when they are next asked for."""
        with self._lock:
            lost = [name for name, known in self._known.items() if not (known.done() and _has_result(known))]
            for name in lost:
                del self._known[name]

    def _fill(self, host: str, future: Future[tuple[str, ...]]) -> None:
        try:
            future.set_result(tuple(self._lookup(host)))
        except BaseException as error:  # whoever waits for the future gets it
            future.set_exception(error)


def _has_result(known: Future[tuple[str, ...]]) -> bool:
    return known.exception() is None and bool(known.result())


def can_be_public(host: str) -> bool:
    """Whether the public name service could know `host` at all."""
    return host.rstrip(".").rsplit(".", 1)[-1].lower() not in NEVER_PUBLIC  # ASCII
