"""What an archive says it has of an address: lists of captures, read from three kinds of answers.

The lists are other people's: a row that makes no sense is left out, and an
answer of which no row makes sense is an error (`BadListError`), not an empty list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from citekit.errors import CitekitError
from citekit.links.archive.stamps import is_stamp, read_memento, read_stamp, write_stamp

MAX_CAPTURES = 200_000
REVISIT = "warc/revisit"


class BadListError(CitekitError):
    """An answer that should list captures, and does not."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture, as the archive lists it.

    Attributes:
        stamp: 14 digits.
        original: address that was captured.
        status: status code; None where the list does not say.
        mimetype: as listed.
        digest: equal for equal bodies; empty if unknown.
    """

    stamp: str
    original: str
    status: int | None = None
    mimetype: str = ""
    digest: str = ""

    @property
    def moment(self) -> datetime:
        """When it was made."""
        moment = read_stamp(self.stamp)
        if moment is None:
            raise ValueError(f"no such moment: {self.stamp}")
        return moment

    @property
    def may_be_good(self) -> bool:
        """Whether the list does not speak against it."""
        return self.status is None or 200 <= self.status < 300

    @property
    def is_lost(self) -> bool:
        """Whether it shows that the page was not there, or sent its readers on."""
        return self.status is not None and (300 <= self.status < 400 or self.status in (404, 410))


def read_cdx(body: bytes, url: str) -> list[Capture]:
    """Read the answer to a CDX query, of either dialect; it may break off in the middle of a row.

    Args:
        body: an array of rows behind a head row, or one JSON object a line.
        url: the address asked for, where a row has none.

    Raises:
        BadListError: it is neither.
    """
    text = body.decode("utf-8", "replace").strip()
    if not text or text == "[]":
        return []
    rows = list(_array_rows(text) if text.startswith("[") else _object_rows(text))
    captures = [capture for row in rows if (capture := _capture(row, url)) is not None]
    if not captures and not _is_empty_list(text):
        raise BadListError("the list of captures cannot be read")
    return _with_revisits(sorted(captures, key=lambda capture: capture.stamp)[:MAX_CAPTURES])


def _is_empty_list(text: str) -> bool:
    """Whether only the head row came."""
    return text.startswith("[") and text.count("[") == 2 and text.endswith("]") and "timestamp" in text


_ROW = re.compile(r"\[[^\[\]]*\]")


def _array_rows(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        # It breaks off, or one row is broken: the whole ones are still true.
        rows = [row for match in _ROW.finditer(text) if (row := _json(match.group())) is not None]
    if not isinstance(rows, list) or not rows or not isinstance(rows[0], list):
        return
    names = [str(name) for name in rows[0]]
    if "timestamp" not in names:
        return
    for row in rows[1:]:
        if not row:
            return  # behind an empty row stands a resume key
        if isinstance(row, list) and len(row) == len(names):
            yield dict(zip(names, row, strict=True))


def _object_rows(text: str) -> Iterator[Mapping[str, Any]]:
    for line in text.split("\n"):
        start = line.find("{")
        row = _json(line[start:]) if start >= 0 else None
        if isinstance(row, dict):
            # CDXJ has the stamp before the object, pywb's own output in it.
            stamps = [word for word in line[:start].split() if is_stamp(word)]
            yield {"timestamp": stamps[0] if stamps else "", **row}


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _capture(row: Mapping[str, Any], url: str) -> Capture | None:
    stamp = str(row.get("timestamp") or "")
    if not is_stamp(stamp) or row.get("is_fuzzy"):  # pywb: an address that is only like it
        return None
    code = str(row.get("statuscode") or row.get("status") or "")
    return Capture(
        stamp=stamp,
        original=str(row.get("original") or row.get("url") or url),
        status=int(code) if re.fullmatch(r"[1-9]\d\d", code, re.ASCII) else None,
        mimetype=str(row.get("mimetype") or row.get("mime") or ""),
        digest=str(row.get("digest") or ""),
    )


def _with_revisits(captures: list[Capture]) -> list[Capture]:
    """Give each "the same as before" the status of what it is the same as."""
    known = {c.digest: c for c in captures if c.digest and c.status is not None and c.mimetype != REVISIT}
    return [
        Capture(c.stamp, c.original, known[c.digest].status, known[c.digest].mimetype, c.digest)
        if c.status is None and c.digest in known
        else c
        for c in captures
    ]


_LINK = re.compile(
    r"<(?P<target>[^<>]{1,4000})>(?P<attributes>(?:\s*;\s*[\w-]+\s*=\s*(?:\"[^\"]*\"|[^\s;,\"]+))*)"
)
_ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]+))")


def read_timemap(body: bytes, url: str) -> list[Capture]:
    """Read a TimeMap; it lists captures of every status and does not say which.

    Raises:
        BadListError: it is no list of links.

    Source:
        RFC 7089, section 5; RFC 6690 for the form.
    """
    text = body.decode("utf-8", "replace")
    links = list(_links(text))
    if text.strip() and not links:
        raise BadListError("the TimeMap cannot be read")
    captures = [
        Capture(write_stamp(memento.moment), memento.original or url)
        for target, relations in links
        if "memento" in relations and (memento := read_memento(target)) is not None
    ]
    return sorted(captures, key=lambda capture: capture.stamp)[:MAX_CAPTURES]


def _links(text: str) -> Iterator[tuple[str, Iterable[str]]]:
    for match in _LINK.finditer(text):
        attributes = {
            name.lower(): quoted or bare  # ASCII
            for name, quoted, bare in _ATTRIBUTE.findall(match["attributes"])
        }
        yield match["target"], attributes.get("rel", "").split()
