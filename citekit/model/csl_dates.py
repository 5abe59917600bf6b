"""Dates of entries → CSL-JSON dates: ``date-parts``, seasons, ranges, or the words as they stand."""

from __future__ import annotations

import re
from typing import Any

from citekit.errors import ParseError
from citekit.model.dates import SEASONS, Date, Point, parse_edtf
from citekit.model.entry import Entry

_APPROXIMATE = re.compile(r"[\dX][~%]")
_YEARS = re.compile(r"(\d{4})\s*[-–—/]+\s*(\d{4})", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def csl_date(entry: Entry, name: str) -> dict[str, Any]:
    """The CSL date of field `name` of `entry`, empty if it has none.

    For ``date`` the classic ``year``, ``month`` and ``day`` are the fallback.

    >>> csl_date(Entry("article", "a", {"date": "2001-21"}), "date")
    {'date-parts': [[2001]], 'season': 1}
    >>> csl_date(Entry("article", "a", {"year": "in press"}), "date")
    {'literal': 'in press'}
    """
    value = entry.get(name).partition("T")[0]
    if not value and name == "date":
        value = _classic(entry)
    if not value:
        return {}
    years = _YEARS.fullmatch(value)
    try:
        date = parse_edtf(f"{years[1]}/{years[2]}" if years else value)
    except ParseError:
        return {"literal": entry.text(name) or entry.text("year")}
    return _from_date(date) | ({"circa": True} if _APPROXIMATE.search(value) else {})


def _from_date(date: Date) -> dict[str, Any]:
    if date.end is None and date.start.month in SEASONS:
        return {"date-parts": [[date.start.year]], "season": date.start.month - min(SEASONS) + 1}
    points = [point for point in date.ends if point is not None]
    if any(point.month in SEASONS for point in points):
        return {"literal": str(date)}  # CSL has one season for a date, not one for each end
    return {"date-parts": [_parts(point) for point in points]}


def _parts(point: Point) -> list[int]:
    return [part for part in (point.year, point.month, point.day) if part]


def _classic(entry: Entry) -> str:
    """``year``, ``month`` and ``day`` as EDTF; the year alone where month and day cannot be told apart."""
    year = entry.get("year").strip()
    if not re.fullmatch(r"\d{4}", year, re.ASCII):
        return year
    words = _WORD.findall(f"{entry.text('month')} {entry.text('day')}")
    starts = [word[:3].lower() for word in words]  # of English names, in ASCII
    names = [_MONTHS.index(start) + 1 for start in starts if start in _MONTHS]
    numbers = [int(word) for word in words if word.isdigit()]
    month, day = 0, 0
    if len(names) == 1 and len(numbers) <= 1:
        month, day = names[0], *(numbers or [0])
    elif not names and len(numbers) == 1:
        month = numbers[0]
    elif not names and len(numbers) == 2 and entry.get("day"):
        month, day = numbers
    date = "-".join([year, *(f"{part:02d}" for part in (month, day) if part)])
    return date if _is_date(date) else year


def _is_date(text: str) -> bool:
    try:
        parse_edtf(text)
    except ParseError:
        return False
    return True
