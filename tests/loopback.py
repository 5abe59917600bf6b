"""A small web on 127.0.0.1 for everything that speaks HTTP.

Many names lead to one server (`Web.lookup` is the name service); what stands at
a name and path is an answer, a function from a request to an answer, or a
function that talks to the connection itself.  A connection stays open as long
as both sides wish, as on the real web.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    """What a client sent: method, target and headers (names in small letters)."""

    method: str
    path: str
    headers: dict[str, str]

    @property
    def host(self) -> str:
        return self.headers.get("host", "").rsplit(":", 1)[0]


@dataclass(frozen=True)
class Reply:
    """What the server sends; a ``str`` body is UTF-8."""

    body: str | bytes = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)

    def bytes(self) -> bytes:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        head = [f"HTTP/1.1 {self.status} -", f"Content-Length: {len(body)}"]
        head += [f"{name}: {value}" for name, value in self.headers]
        return "\r\n".join(head).encode("utf-8") + b"\r\n\r\n" + body


@dataclass(frozen=True)
class Talk:
    """Talks to the connection itself; when the function returns, the connection is closed."""

    function: Callable[[socket.socket, Web], None]


Page = Reply | Talk | Callable[[Request], Reply]


@dataclass
class Web:
    """A server, what stands on it, and what it was asked."""

    port: int = 0
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    most_at_once: Counter[str] = field(default_factory=Counter)
    closing: threading.Event = field(default_factory=threading.Event)
    _now_at: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def put(self, host: str, path: str, page: Page) -> str:
        """Let `page` stand at a name and path, and return its address."""
        self.pages[host, path] = page
        return self.url(host, path)

    def url(self, host: str, path: str = "/", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def lookup(self, host: str) -> list[str]:
        """The name service of this web: names that have a page, and nothing else."""
        if any(known == host for known, _ in self.pages):
            return ["127.0.0.1"]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def serve(self, connection: socket.socket) -> None:
        """Answer the requests of one connection."""
        with contextlib.suppress(OSError), connection:
            while (request := _read_request(connection)) is not None:
                with self._counted(request.host):
                    page = self.pages.get((request.host, request.path), Reply("no such page", 404))
                    if isinstance(page, Talk):
                        page.function(connection, self)
                        return
                    reply = page if isinstance(page, Reply) else page(request)
                    with self._lock:
                        self.asked.append(request)
                # Sent after counting down: the client may ask again the moment it has the answer.
                connection.sendall(reply.bytes())
                if ("Connection", "close") in reply.headers:
                    return

    @contextmanager
    def _counted(self, host: str) -> Iterator[None]:
        with self._lock:
            self._now_at[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self._now_at[host])
        try:
            yield
        finally:
            with self._lock:
                self._now_at[host] -= 1


def _read_request(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65_536)
        if not more:
            return None
        data += more
        if data[0] == 0x16:  # a TLS client at a plain port
            connection.sendall(b"HTTP/1.1 400 -\r\n\r\n")
            return None
    first, *lines = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    return Request(method, path, {name.lower(): value for name, value in headers.items()})


@contextmanager
def serving(tls: ssl.SSLContext | None = None, address: str = "127.0.0.1") -> Iterator[Web]:
    """Run a web for the length of a block."""
    listener = socket.create_server((address, 0), backlog=128)
    web = Web(port=listener.getsockname()[1])
    open_now: set[socket.socket] = set()

    def serve(connection: socket.socket) -> None:
        try:
            if tls is not None:
                connection = tls.wrap_socket(connection, server_side=True)
                open_now.add(connection)
        except OSError:
            connection.close()
            return
        web.serve(connection)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                open_now.add(connection)
                threading.Thread(target=serve, args=(connection,), daemon=True).start()

    acceptor = threading.Thread(target=accept, daemon=True)
    acceptor.start()
    try:
        yield web
    finally:
        web.closing.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        acceptor.join()
        for connection in list(open_now):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
