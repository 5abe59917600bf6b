"""New copies: asked of an archive and waited for, or written to a file of one's own."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hostile_web import html, to
from loopback import Reply, Web
from wayback_shim import Shim, archiving

from citekit.errors import UsageError
from citekit.links.archive import Keys, check_within, find_keys, keep_pages, save_page, service_of, warc
from citekit.links.archive.save import ACCESS, SECRET, Saved
from citekit.net import Session, open_session

URL = "http://alive.example/a?b=ş&c=1"
KEYS = Keys("key", "s3cret")
NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture
def session(web: Web) -> Iterator[Session]:
    with open_session(gap=0, lookup=web.lookup) as opened:
        yield opened


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def save(session: Session, shim: Shim, clock: Clock, patience: float = 60) -> Saved:
    service = service_of(f"{shim.base}/web/")
    return save_page(session, service, URL, KEYS, patience=patience, clock=clock, sleep=clock.sleep)


DONE = {"status": "success", "timestamp": "20261123100000", "original_url": "http://alive.example/a"}
SAVES = [
    # what the archive answers                                             reason, copied at
    ([{"job_id": "spn2-1"}, {"status": "pending"}, DONE], "saved", "20261123100000"),
    ([{"job_id": "spn2-1"}, {**DONE, "timestamp": "2026"}], "failed", ""),
    ([{"job_id": "spn2-1"}, {"status": "error", "message": "The page is blocked."}], "failed", ""),
    ([{"message": "You have already reached your limit."}], "refused", ""),
    ([{"job_id": "../../x"}], "refused", ""),
    ([{"job_id": "spn2-1"}], "pending", ""),
]


@pytest.mark.parametrize(("answers", "reason", "stamp"), SAVES, ids=[str(row[0][-1])[:30] for row in SAVES])
def test_saves(answers: list[dict[str, object]], reason: str, stamp: str, session: Session) -> None:
    clock = Clock()
    with archiving(save=list(answers)) as shim:
        saved = save(session, shim, clock)
        assert (saved.reason, saved.copy.stamp if saved.copy else "") == (reason, stamp), saved
        assert clock.now <= 60
        path, _, form = shim.sent[0]
        assert (path, form["url"], form["if_not_archived_within"]) == ("/save", [URL], ["30d"])
        assert {headers["authorization"] for _, headers, _ in shim.sent} == {"LOW key:s3cret"}
        if saved.copy is not None:
            assert saved.copy.url == f"{shim.base}/web/{stamp}/http://alive.example/a"


def test_an_archive_that_is_not_there_is_a_finding(session: Session) -> None:
    saved = save_page(session, service_of("http://127.0.0.1:1/web/"), URL, KEYS)
    assert (saved.reason, saved.copy) == ("no-answer", None)
    assert "s3cret" not in repr((saved, KEYS))


def test_keys_come_from_the_environment() -> None:
    assert find_keys({ACCESS: "a", SECRET: "b"}) == Keys("a", "b")


@pytest.mark.parametrize(
    "environ", [{}, {ACCESS: "a"}, {ACCESS: "a", SECRET: "b\n"}, {ACCESS: "ş", SECRET: "b"}]
)
def test_refuses_keys(environ: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=ACCESS):
        find_keys(environ)


@pytest.mark.parametrize("text", ["", "30 d", "d", "1w", "-1", "1d2h"])
def test_refuses_spans(text: str) -> None:
    assert check_within("12h") == "12h"
    with pytest.raises(UsageError, match="no span of time"):
        check_within(text)


def test_living_pages_are_kept_with_the_redirects_that_led_there(
    web: Web, session: Session, tmp_path: Path
) -> None:
    archiveiterator = pytest.importorskip("warcio.archiveiterator", reason="warcio is not installed")
    packed = gzip.compress("<p>Türkiye".encode())
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    urls = [
        web.put("a.example", "/1", Reply(packed, 200, headers)),
        web.put("a.example", "/2", to("/3", 301)),
        web.put("a.example", "/4", html("gone", status=404)),
        web.put("a.example", "/5", to("/5")),
    ]
    web.put("a.example", "/3", html("three"))
    path, kept = keep_pages(session, [*urls, f"{urls[0]}#n5"], tmp_path / "warc", now=lambda: NOON)
    assert [(page.reason, page.records) for page in kept] == [
        ("kept", 1),
        ("kept", 2),
        ("status-404", 0),
        ("status-302", 0),
    ]
    assert path is not None
    names = ["citekit-20261123100000.html", "citekit-20261123100000.warc.gz"]
    assert sorted(each.name for each in path.parent.iterdir()) == names
    view = (path.parent / names[0]).read_text("utf-8")
    assert view.count("<details>") == 2
    assert 'srcdoc="&lt;p&gt;Türkiye"' in view
    with path.open("rb") as file:
        records = [
            (
                record.rec_headers.get_header("WARC-Target-URI"),
                record.http_headers.get_statuscode(),
                record.content_stream().read(),
            )
            for record in archiveiterator.ArchiveIterator(file)
            if record.rec_type == "response"
        ]
    assert records[0] == (urls[0], "200", "<p>Türkiye".encode())
    assert [(url.rpartition("/")[2], status) for url, status, _ in records] == [
        ("1", "200"),
        ("2", "301"),
        ("3", "200"),
    ]


def test_where_nothing_can_be_kept_there_is_no_file(web: Web, session: Session, tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="warcio is not installed")
    path, kept = keep_pages(
        session, [web.put("a.example", "/", html(status=500))], tmp_path, now=lambda: NOON
    )
    assert (path, [page.reason for page in kept], list(tmp_path.iterdir())) == (None, ["status-500"], [])


def test_without_warcio_the_way_to_get_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="pip install"):
        warc.require_warcio()


def test_a_kept_page_is_shown_and_can_do_nothing(web: Web, session: Session, tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="warcio is not installed")
    hostile = '"></iframe><script>alert(1)</script><img src=http://evil.example/>'
    urls = [
        web.put("a.example", "/1", html(hostile, title="<script>alert(2)</script>")),
        web.put("a.example", "/2", Reply(hostile, 200, (("Content-Type", "text/plain"),))),
        web.put("a.example", "/3", Reply(b"%PDF-1.4", 200, (("Content-Type", 'application/pdf"><b>'),))),
    ]
    path, kept = keep_pages(session, urls, tmp_path, now=lambda: NOON)
    assert path is not None
    view = (tmp_path / "citekit-20261123100000.html").read_text("utf-8")
    outside = re.sub('srcdoc="[^"]*"', "", view)
    assert re.findall("<(script|img|b|/iframe)", outside) == ["/iframe", "/iframe"]
    assert "default-src 'none'" in outside
    assert view.count("<iframe sandbox ") == 2
    assert len(kept) == 3
