"""Time stamps of web archives, and the addresses that hold one.

A memento in Wayback's dialect is ``BASE/20060514000000/URL``; letters behind
the digits (``id_``) say how it is to be played back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

_STAMP = re.compile(r"\d{14}", re.ASCII)
_MEMENTO = re.compile(
    r"(?P<base>https?://.+?/)(?P<stamp>\d{4,14})(?P<mode>[a-z]{2}_)?/(?P<original>(?:https?:/{1,2}|www\.).+)",
    re.ASCII | re.IGNORECASE,
)
_FIRST = "00000101000000"  # what the missing digits of a short stamp stand for: its beginning


@dataclass(frozen=True, slots=True)
class MementoAddress:
    """An address of a memento: the archive's `base`, the `moment` of capture and the `original` address."""

    base: str
    moment: datetime
    original: str


def read_stamp(stamp: str) -> datetime | None:
    """The moment of a stamp of 4 to 14 digits, None if it is no moment of the calendar.

    >>> read_stamp("20060514083015").isoformat()
    '2006-05-14T08:30:15+00:00'
    """
    if len(stamp) not in (4, 6, 8, 10, 12, 14) or not (stamp.isascii() and stamp.isdigit()):
        return None
    try:
        return datetime.strptime(stamp + _FIRST[len(stamp) :], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def write_stamp(moment: datetime) -> str:
    """The 14 digits of `moment`, in UTC."""
    utc = moment.astimezone(UTC)
    return f"{utc.year:04d}{utc:%m%d%H%M%S}"


def is_stamp(text: str) -> bool:
    """Whether `text` is a full stamp of a moment."""
    return _STAMP.fullmatch(text) is not None and read_stamp(text) is not None


def read_memento(url: str) -> MementoAddress | None:
    """Read the address of a memento; None if `url` is none.

    >>> read_memento("https://web.archive.org/web/20060514000000id_/http://x.org/a").original
    'http://x.org/a'
    """
    match = _MEMENTO.fullmatch(url)
    moment = read_stamp(match["stamp"]) if match is not None else None
    if match is None or moment is None or moment.year < 1991:  # "/2006/" is also a folder of a newspaper
        return None
    original = re.sub(r"^(https?:)/(?!/)", r"\1//", match["original"])
    if original.startswith("www."):
        original = f"http://{original}"
    try:
        is_address = bool(urlsplit(original).hostname)
    except ValueError:
        return None
    return MementoAddress(match["base"], moment, original) if is_address else None
