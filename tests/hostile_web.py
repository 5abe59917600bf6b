"""Pages of a hostile web, and the case that names one and the verdict that is right for it."""

from __future__ import annotations

import gzip
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from loopback import Page, Reply, Request, Talk, Web

TITLE = "NATO’s relations with Azerbaijan"
RUSSIAN = "Теория Хантингтона и турецко-кавказские отношения"
TURKISH = "Azerbaycan ve Türkiye Silahlı Kuvvetleri"
# Enough of something else to be a page.
OTHER = "<p>" + "The weather in the mountains was fine, and the ships came into the harbour by noon. " * 12
ANDERES = "<p>" + "Das Wetter in den Bergen war schön und die Schiffe kamen mittags in den Hafen. " * 12
MENU = "<nav>" + "".join(f"<a href=/{n}>Section {n}</a> " for n in range(40)) + "</nav>"


@dataclass(frozen=True)
class Case:
    """What is cited, what stands there, and what became of it.

    The cited address is ``http://NAME.example:PORT`` and `path`, unless `cited`
    gives another, in which ``{port}`` stands for the port.
    """

    name: str
    verdict: str
    pages: dict[str, Page] = field(default_factory=dict)
    path: str = "/a/paper.htm"
    title: str = TITLE
    authors: tuple[str, ...] = ()
    cited: str = ""
    timeout: float = 20.0


def html(body: str = "", title: str = "", head: str = "", status: int = 200, **headers: str) -> Reply:
    source = f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(source, status, (("Content-Type", "text/html; charset=utf-8"), *named))


def typed(content_type: str, body: str | bytes, status: int = 200) -> Reply:
    return Reply(body, status, (("Content-Type", content_type),) if content_type else ())


def to(location: str, status: int = 302, **headers: str) -> Callable[[Request], Reply]:
    """A redirect; ``{port}`` in `location` stands for the server's port."""

    def page(request: Request) -> Reply:
        port = request.headers["host"].rpartition(":")[2]
        named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        return Reply("", status, (("Location", location.replace("{port}", port)), *named))

    return page


def at(page: Page, path: str = "/a/paper.htm") -> dict[str, Page]:
    return {path: page}


def meta(target: str, seconds: str = "0") -> str:
    return f'<meta http-equiv="Refresh" content="{seconds}; URL={target}">'


WORK = html(f"<h1>{TITLE}</h1>{OTHER}", TITLE)


def bare(answer: bytes) -> Talk:
    return Talk(lambda connection, web: connection.sendall(answer))


def reset(connection: socket.socket, web: Web) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def drip(head: bytes, drop: bytes) -> Talk:
    """Send a head at once, then a drop every hundredth of a second, for at most half a minute."""

    def page(connection: socket.socket, web: Web) -> None:
        connection.sendall(head)
        for _ in range(3000):
            connection.sendall(drop)
            if web.closing.wait(0.01):
                return

    return Talk(page)


def silence(connection: socket.socket, web: Web) -> None:
    web.closing.wait(30)


def endless(connection: socket.socket, web: Web) -> None:
    connection.sendall(
        b"HTTP/1.1 200 -\r\nContent-Type: text/html\r\n\r\n<title>" + TITLE.encode() + b"</title>"
    )
    while True:  # ends with an OSError when the other side hangs up
        connection.sendall(b"<p>again and again</p>" * 400)


def bomb() -> Reply:
    packed = gzip.compress(b"<title>" + TITLE.encode() + b"</title>" + b" " * 30_000_000)
    return Reply(packed, 200, (("Content-Type", "text/html"), ("Content-Encoding", "gzip")))


def packed(encoding: str, data: bytes) -> Reply:
    return Reply(data, 200, (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", encoding)))


def with_cookie(request: Request) -> Reply:
    if "seen=1" in request.headers.get("cookie", ""):
        return WORK
    return Reply("", 302, (("Location", request.path), ("Set-Cookie", "seen=1; Path=/")))


WORK_SOURCE = WORK.body.encode() if isinstance(WORK.body, str) else WORK.body
DTD = (
    "<!--\n   Extensible HTML version 1.0 Transitional DTD\n" + "   a long comment\n" * 200 + "-->\n"
    '<!ENTITY % ContentType "CDATA">\n<!ELEMENT html (head, body)>\n'
)
