"""Copies of one's own: living pages in a WARC file, as every web archive reads it.

Needs `warcio` (the extra ``archive``).  A page is written as it was answered,
with the redirects that led to it; what was packed on the way is written
unpacked, and the headers say so.

Source:
    ISO 28500:2017 (WARC 1.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from citekit.errors import UsageError
from citekit.links.archive.lists import as_uri, join
from citekit.links.archive.view import view_entry, view_head
from citekit.net import AddressClass, Answer, Deadline, RequestFailedError, Session, user_agent

PAGE_LIMIT = 33_554_432  # bytes of one page
MAX_HOPS = 10
_LOST = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a page that was to be kept: the `reason` is ``kept``, or why it is not."""

    url: str
    reason: str
    records: int = 0


def require_warcio() -> None:
    """Refuse where `warcio` is not installed.

    Raises:
        UsageError: it is not.
    """
    if find_spec("warcio") is None:
        raise UsageError(
            "--save-local needs warcio\n  Install it with: python -m pip install 'citekit-bib[archive]'"
        )


def keep_pages(
    session: Session,
    urls: Iterable[str],
    folder: Path,
    *,
    now: Callable[[], datetime],
    timeout: float = 60.0,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Path | None, list[Kept]]:
    """Write living pages into a new ``citekit-STAMP.warc.gz`` in `folder`.

    Args:
        session: asks.
        urls: of pages; each is asked once.
        folder: made if it is not there.
        now: clock for the records and the file's name.
        timeout: seconds for a page with its redirects.
        progress: called with the number of pages done and of all.

    Returns:
        The file, None where nothing was kept; and what became of each page.  Beside
        it stands a page of the same name to look at (`citekit.links.archive.view`).

    Raises:
        UsageError: `warcio` is not installed.
    """
    require_warcio()
    wanted = list(dict.fromkeys(urldefrag(url)[0] for url in urls))
    folder.mkdir(parents=True, exist_ok=True)
    name = f"citekit-{now():%Y%m%d%H%M%S}"
    path, view = folder / f"{name}.warc.gz", folder / f"{name}.html"
    partial, partial_view = (folder / f".{each.name}.part" for each in (path, view))
    kept = []
    with partial.open("wb") as file, partial_view.open("w", encoding="utf-8") as shown:
        writer = _Writer(file, path.name, now)
        shown.write(view_head(path.name))
        for number, url in enumerate(wanted, 1):
            found, answers = _keep(session, writer, url, timeout)
            kept.append(found)
            shown.writelines(view_entry(url, answer) for answer in answers[-1:])
            if progress is not None:
                progress(number, len(wanted))
    if not any(each.records for each in kept):
        partial.unlink()
        partial_view.unlink()
        return None, kept
    partial.replace(path)
    partial_view.replace(view)
    return path, kept


def _keep(session: Session, writer: _Writer, url: str, timeout: float) -> tuple[Kept, list[Answer]]:
    deadline = Deadline(timeout)
    allowed: frozenset[AddressClass] | None = None
    answers: list[Answer] = []
    place = as_uri(url)
    for _ in range(MAX_HOPS):
        try:
            answer = session.ask(place, deadline=deadline, allowed=allowed, limit=PAGE_LIMIT)
        except RequestFailedError as error:
            return Kept(url, error.failure.value), []
        answers.append(answer)
        # As for checks: a redirect leads into the network of what was cited, or a public one.
        allowed = allowed or frozenset({AddressClass.PUBLIC, answer.network})
        target = urldefrag(join(place, answer.headers.get("Location", "")))[0]
        if not 300 <= answer.status < 400 or urlsplit(target).scheme not in ("http", "https"):
            break
        place = as_uri(target)
    if not 200 <= answers[-1].status < 300:
        return Kept(url, f"status-{answers[-1].status}"), []
    if not answers[-1].is_complete:
        return Kept(url, "incomplete"), []
    for answer in answers:
        writer.write(answer)
    return Kept(url, "kept", len(answers)), answers


class _Writer:
    """Records of answers, one after the other; each address once."""

    def __init__(self, file: object, name: str, now: Callable[[], datetime]) -> None:
        self._http = import_module("warcio.statusandheaders").StatusAndHeaders
        self._writer = import_module("warcio.warcwriter").WARCWriter(file, gzip=True)
        self._now = now
        self._written: set[str] = set()
        self._writer.write_record(self._writer.create_warcinfo_record(name, {"software": user_agent()}))

    def write(self, answer: Answer) -> None:
        """Write one answer."""
        if answer.url in self._written:
            return
        self._written.add(answer.url)
        # Names of headers are ASCII.
        headers = [(name, value) for name, value in answer.headers.items() if name.lower() not in _LOST]
        headers.append(("Content-Length", str(len(answer.body))))
        record = self._writer.create_warc_record(
            answer.url,
            "response",
            payload=BytesIO(answer.body),
            length=len(answer.body),
            http_headers=self._http(f"{answer.status} -", headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": f"{self._now():%Y-%m-%dT%H:%M:%SZ}"},
        )
        self._writer.write_record(record)
