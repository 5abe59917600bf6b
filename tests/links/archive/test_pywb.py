"""A real web archive: pywb on 127.0.0.1 over WARC files, asked in both of its dialects.

Needs the extra ``test-archive``; without it the tests are skipped.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hostile_web import OTHER, TITLE, html, to
from loopback import serving

from citekit.links import LinkTarget
from citekit.links.archive import Basis, Lost, Recovery, Wanted, find_copies, keep_pages, services_of
from citekit.net import Session, open_session

PLACES = f"{Path(sys.executable).parent}"
PROGRAMS = {name: shutil.which(name, path=PLACES) or shutil.which(name) for name in ("wb-manager", "wayback")}
pytestmark = pytest.mark.skipif(
    None in PROGRAMS.values(), reason="pywb is not installed: pip install 'citekit-bib[test-archive]'"
)

URL = "http://gone.example/a/paper.htm"
TURKISH = "http://gone.example/ta%C5%9F.htm"
WORK = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{OTHER}</body></html>"
SOFT = "<html><head><title>Sayfa bulunamadı</title></head><body>Sayfa bulunamadı</body></html>"
CAPTURES = [
    # address, when, status, body
    (URL, "2004-01-01T00:00:00Z", "200 OK", WORK),
    (URL, "2006-03-01T00:00:00Z", "200 OK", f"{WORK}<!-- 2 -->"),
    (URL, "2006-05-13T00:00:00Z", "200 OK", SOFT),
    (URL, "2006-05-15T00:00:00Z", "404 Not Found", "no such page"),
    (URL, "2006-05-16T00:00:00Z", "302 Found", ""),
    (URL, "2008-01-01T00:00:00Z", "404 Not Found", "no such page"),
    (TURKISH, "2007-01-01T00:00:00Z", "200 OK", WORK),
]


def write_warc(path: Path) -> None:
    headers = pytest.importorskip("warcio.statusandheaders", reason="warcio is not installed")
    writers = pytest.importorskip("warcio.warcwriter", reason="warcio is not installed")
    with path.open("wb") as file:
        writer = writers.WARCWriter(file, gzip=True)
        for url, moment, status, body in CAPTURES:
            named = [
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Length", str(len(body.encode()))),
            ]
            named += [("Location", "http://gone.example/")] if status.startswith("302") else []
            record = writer.create_warc_record(
                url,
                "response",
                payload=BytesIO(body.encode()),
                length=len(body.encode()),
                http_headers=headers.StatusAndHeaders(status, named, protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": moment},
            )
            writer.write_record(record)


@dataclass(frozen=True)
class Archive:
    """A running pywb: where its mementos are shown, and the address of the page that we kept ourselves."""

    base: str
    kept: str


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A web archive with `CAPTURES`, and with a page that we kept ourselves."""
    folder = tmp_path_factory.mktemp("pywb")
    write_warc(folder / "seed.warc.gz")
    path, url = keep_one(folder)
    for words in (("init", "web"), ("add", "web", "seed.warc.gz", path.name)):
        subprocess.run([str(PROGRAMS["wb-manager"]), *words], cwd=folder, check=True, capture_output=True)
    (folder / "config.yaml").write_text(
        "enable_memento: true\nframed_replay: false\nredirect_to_exact: true\n", "utf-8"
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(PROGRAMS["wayback"]), "-b", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _await(port, server)
            yield Archive(f"http://127.0.0.1:{port}/web/", url)
        finally:
            server.kill()


def keep_one(folder: Path) -> tuple[Path, str]:
    with serving() as web, open_session(gap=0, lookup=web.lookup) as session:
        there = web.put("kept.example", "/new", html(f"<h1>{TITLE}</h1>{OTHER}", TITLE))
        url = web.put("kept.example", "/old", to("/new", 301))
        path, _ = keep_pages(session, [url], folder, now=lambda: datetime(2026, 11, 23, tzinfo=UTC))
    assert path is not None
    return path, there


def _await(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until pywb takes connections."""
    pause = threading.Event()
    for _ in range(600):
        assert server.poll() is None, "pywb has ended"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        pause.wait(0.1)
    raise AssertionError("pywb does not start")


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session(gap=0) as opened:
        yield opened


def find(session: Session, service: str, url: str, **places: str) -> Recovery:
    wanted = Wanted(datetime(2006, 5, 14, tzinfo=UTC), Basis.ACCESS)
    wish = Lost(LinkTarget(url, title=TITLE), url, wanted)
    (recovery,) = find_copies([wish], services_of([service], **places), session=session)
    return recovery


def test_the_nearest_good_memento_is_found_by_cdx(archive: Archive, session: Session) -> None:
    recovery = find(session, f"pywb+{archive.base}", URL)
    assert recovery.copy is not None, recovery
    assert recovery.copy.url == f"{archive.base}20060301000000/{URL}"
    assert [look.reason for look in recovery.looks] == ["soft-404", "ok"]
    assert recovery.requests == 3


@pytest.mark.parametrize(
    "url", [TURKISH, "http://gone.example/taş.htm", "https://www.gone.example/ta%c5%9f.htm"]
)
def test_the_other_forms_of_an_address_are_one(url: str, archive: Archive, session: Session) -> None:
    recovery = find(session, f"pywb+{archive.base}", url)
    assert recovery.copy is not None, recovery
    assert recovery.copy.stamp == "20070101000000"
    assert recovery.requests == 2


def test_the_dialect_is_found_out(archive: Archive, session: Session) -> None:
    recovery = find(session, archive.base, URL)
    assert recovery.copy is not None, recovery
    assert recovery.copy.stamp == "20060301000000"
    assert recovery.requests == 4


def test_without_a_cdx_the_timemap_is_asked(archive: Archive, session: Session) -> None:
    recovery = find(session, f"pywb+{archive.base}", TURKISH, cdx="")
    assert recovery.copy is not None, recovery
    assert recovery.copy.stamp == "20070101000000"
    assert recovery.requests == 2


def test_without_any_list_the_timegate_is_asked(archive: Archive, session: Session) -> None:
    recovery = find(session, f"pywb+{archive.base}", TURKISH, cdx="", timemap="")
    assert recovery.copy is not None, recovery
    assert recovery.copy.stamp == "20070101000000"


def test_a_page_that_we_kept_ourselves_is_played_back(archive: Archive, session: Session) -> None:
    recovery = find(session, f"pywb+{archive.base}", archive.kept)
    assert recovery.copy is not None, recovery
    assert recovery.copy.stamp == "20261123000000"


def test_a_page_that_was_never_captured_is_not_there(archive: Archive, session: Session) -> None:
    assert find(session, f"pywb+{archive.base}", "http://never.example/").reason == "none"
