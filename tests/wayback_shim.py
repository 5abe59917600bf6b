"""A web archive on 127.0.0.1 in Wayback's dialect, and in pywb's; standard library only.

It holds the captures that a test gives it, and has the faults that a test wants:
what it answers is what the Wayback Machine answers, as far as citekit asks.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

FAULTS = ("ok", "500", "429", "429-once", "broken", "cut", "html", "silent", "404", "absent")


@dataclass(frozen=True)
class Cap:
    """One capture: when, of what, and what was there."""

    stamp: str
    url: str
    status: int = 200
    body: bytes = b""
    mimetype: str = "text/html"
    location: str = ""
    shown_status: str = ""  # what the CDX says, where that is not the status: "-" of a revisit
    digest: str = ""

    @property
    def row(self) -> list[str]:
        digest = self.digest or hashlib.sha1(self.body).hexdigest()
        return [
            urlkey(self.url),
            self.stamp,
            self.url,
            "warc/revisit" if self.shown_status == "-" else self.mimetype,
            self.shown_status or str(self.status),
            digest,
            str(len(self.body)),
        ]


def urlkey(url: str) -> str:
    """What http and https, with and without www, have in common, as in a SURT."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


@dataclass
class Shim:
    """The archive: its captures, its faults, and what it was asked."""

    captures: list[Cap] = field(default_factory=list)
    merges: bool | str = True  # "all": whatever it is asked for
    cdx: str = "ok"
    timemap: str = "ok"
    replay: str = "ok"
    pywb_only: bool = False
    bare_location: bool = False
    save: list[dict[str, object]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    sent: list[tuple[str, dict[str, str], dict[str, list[str]]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)
    base: str = ""

    def of(self, url: str) -> list[Cap]:
        found = [c for c in self.captures if c.url == url or (self.merges and urlkey(c.url) == urlkey(url))]
        return sorted(found, key=lambda capture: capture.stamp)

    def nearest(self, url: str, stamp: str) -> Cap | None:
        """As the Wayback Machine: whatever is nearest, also an error."""
        wanted = moment(stamp)
        return min(self.of(url), key=lambda c: abs(moment(c.stamp) - wanted), default=None)


def moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    shim: Shim

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        shim, path = self.shim, self.path
        shim.asked.append(path)
        if path.startswith(("/cdx/search/cdx?", "/web/cdx?")):
            self._cdx(parse_qs(urlsplit(path).query), pywb=path.startswith("/web/"))
        elif path.startswith("/web/timemap/link/"):
            self._timemap(path.removeprefix("/web/timemap/link/"))
        elif match := re.match(r"/web/(\d{14})(id_)?/(.*)", path):
            self._replay(match[1], match[3])
        elif path.startswith("/web/"):
            self._timegate(path.removeprefix("/web/"))
        elif path.startswith("/save/status/"):
            self._sent({})
            self._json(shim.save.pop(0) if shim.save else {"status": "pending"})
        else:
            self._send(404)

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        self._sent(parse_qs(self.rfile.read(length).decode("ascii")))
        self._json(self.shim.save.pop(0) if self.shim.save else {})

    def _sent(self, form: dict[str, list[str]]) -> None:
        self.shim.sent.append((self.path, {k.lower(): v for k, v in self.headers.items()}, form))

    def _fault(self, fault: str) -> bool:
        """Have a fault; False where there is none."""
        if fault == "ok":
            return False
        if fault == "silent":
            self.shim.closing.wait(30)
            self.close_connection = True
        elif fault == "429-once":
            self.shim.cdx = "ok"
            self._send(429, headers={"Retry-After": "0"})
        elif fault in ("broken", "html"):
            body = b'[["urlkey","timest' if fault == "broken" else b"<html>The archive is being mended</html>"
            self._send(200, body)
        elif fault in ("404", "absent"):
            self._send(404)
        else:
            self._send(int(fault))
        return True

    def _cdx(self, query: dict[str, list[str]], *, pywb: bool) -> None:
        if self.shim.pywb_only and not pywb:
            self._send(404)
            return
        if self.shim.cdx != "cut" and self._fault(self.shim.cdx):
            return
        found = self.shim.of(query["url"][0])
        found = [c for c in found if c.stamp >= query.get("from", [""])[0]]
        if pywb:
            names = ("urlkey", "timestamp", "url", "mime", "status", "digest", "length")
            lines = [json.dumps(dict(zip(names, c.row, strict=True))) for c in found]
            self._send(200, "".join(f"{line}\n" for line in lines).encode(), "text/x-ndjson")
            return
        names = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
        wanted = query.get("fl", [",".join(names)])[0].split(",")
        rows = [[dict(zip(names, c.row, strict=True))[name] for name in wanted] for c in found]
        text = "[" + ",\n".join(json.dumps(row) for row in ([wanted, *rows] if rows else [])) + "]"
        body = text.encode()
        self._send(200, body[:-40] if self.shim.cdx == "cut" else body, "application/json")

    def _timemap(self, url: str) -> None:
        if self._fault(self.shim.timemap):
            return
        found = self.shim.of(url)
        if not found:
            self._send(404)
            return
        links = [f'<{url}>; rel="original"', f'<{self.shim.base}/web/{url}>; rel="timegate"']
        links += [
            f'<{self.shim.base}/web/{c.stamp}/{c.url}>; rel="memento"; '
            f'datetime="{format_datetime(moment(c.stamp), usegmt=True)}"'
            for c in found
        ]
        self._send(200, ",\n".join(links).encode(), "application/link-format")

    def _timegate(self, url: str) -> None:
        wanted = parsedate_to_datetime(self.headers["Accept-Datetime"])
        found = self.shim.nearest(url, wanted.strftime("%Y%m%d%H%M%S"))
        if found is None:
            self._send(404)
            return
        place = f"{self.shim.base}/web/{found.stamp}/{found.url}"
        self._send(302, headers={"Location": place, "Vary": "accept-datetime"})

    def _replay(self, stamp: str, url: str) -> None:
        if self._fault(self.shim.replay):
            return
        found = self.shim.nearest(url, stamp)
        if found is None:
            self._send(404)
            return
        if found.stamp != stamp:
            self._send(302, headers={"Location": f"{self.shim.base}/web/{found.stamp}id_/{found.url}"})
            return
        headers = {"Memento-Datetime": format_datetime(moment(found.stamp), usegmt=True)}
        if found.location:
            place = f"{self.shim.base}/web/{found.stamp}id_/{found.location}"
            headers["Location"] = "http://[" if self.shim.bare_location else place
        self._send(found.status, found.body, found.mimetype, headers)

    def _json(self, value: dict[str, object]) -> None:
        self._send(200, json.dumps(value).encode(), "application/json")

    def _send(
        self, status: int, body: bytes = b"", kind: str = "text/html", headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in {
            **(headers or {}),
            "Content-Type": kind,
            "Content-Length": str(len(body)),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def archiving(**settings: object) -> Iterator[Shim]:
    """Run an archive for the length of a block."""
    shim = Shim(**settings)  # type-checked by the tests that use it
    handler = type("Handler", (_Handler,), {"shim": shim})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    shim.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shim
    finally:
        shim.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
