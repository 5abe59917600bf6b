"""The dates of an item: ``date-parts``, ``raw``, ``edtf``, ``literal``, seasons, ranges, before Christ.

How a style prints a date is decided by `citekit.csl.elements.date`.

Source:
    CSL-JSON schema 1.0 (``date-variable``); CSL 1.0.2, "Date"; ISO 8601-2:2019.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from citekit.errors import ParseError
from citekit.model import Point, parse_edtf


@dataclass(frozen=True, slots=True)
class Day:
    """One end of a date: a year, perhaps with a month or season and a day; 0 is unknown.

    Attributes:
        year: negative before Christ.
        month: 1 to 12.
        day: 1 to 31.
        season: 1 (spring) to 4 (winter).
    """

    year: int
    month: int = 0
    day: int = 0
    season: int = 0

    @property
    def key(self) -> tuple[int, int, int]:
        """For sorting: a season stands at its first month."""
        return (self.year, self.month or self.season * 3, self.day)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date, a range of two, or the literal text of one; an open range ends with a `Day` of year 0."""

    start: Day | None = None
    end: Day | None = None
    circa: bool = False
    literal: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is a range without an end: ``2001–``."""
        return self.end is not None and not self.end.year


_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_SLASHED = re.compile(r"(-?\d{1,4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?")
_UNSURE = re.compile(r"[?~%]")


def read_date(value: Any) -> DateValue | None:
    """Read one date variable of an item.

    Args:
        value: an object of the CSL-JSON schema, or a bare string or number.

    Returns:
        `None` of an empty date; what cannot be read is a literal and stays as it is.

    >>> read_date({"date-parts": [["1999", "21"], ["2001", "22"]]}).end
    Day(year=2001, month=0, day=0, season=2)
    >>> read_date("2004-05").start
    Day(year=2004, month=5, day=0, season=0)
    """
    if isinstance(value, str | int):
        return _read_text(str(value))
    if not isinstance(value, Mapping):
        return None
    circa = str(value.get("circa", "")) not in ("", "0", "False", "false", "None")
    days = _read_parts(value.get("date-parts"))
    if days:
        start = _with_season(days[0], value.get("season"))
        end = days[1] if len(days) > 1 else None
        return DateValue(start, end if end != start else None, circa)
    if literal := value.get("literal"):
        return DateValue(circa=circa, literal=str(literal))
    for name in ("edtf", "raw"):
        if text := value.get(name):
            date = _read_text(str(text))
            return date if not circa or date is None else DateValue(date.start, date.end, True, date.literal)
    return None


def _read_parts(parts: Any) -> list[Day]:
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        return []
    days = []
    for part in parts[:2]:
        numbers = (
            [number for each in part[:3] if (number := _number(each)) is not None]
            if isinstance(part, Sequence)
            else []
        )
        if numbers:
            days.append(_day(*numbers))
    return days


def _number(value: Any) -> int | None:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if abs(number) < 1_000_000 else None


def _day(year: int, month: int = 0, day: int = 0) -> Day:
    # Seasons stand in place of months: from 21 in EDTF, from 13 and 17 in older data.
    if 13 <= month <= 24:
        return Day(year, season=(month - 13) % 4 + 1)
    return Day(year, month if 1 <= month <= 12 else 0, day if 1 <= day <= 31 else 0)


def _with_season(day: Day, season: Any) -> Day:
    number = _SEASONS.get(str(season).strip().lower()) or _number(season)  # ASCII: English season names
    if day.month or not number:
        return day
    return Day(day.year, season=(number - 1) % 4 + 1) if 1 <= number <= 24 else day


def _read_text(text: str) -> DateValue | None:
    text = text.strip()
    if not text:
        return None
    circa = _UNSURE.search(text) is not None
    first, slash, last = text.partition("/")
    try:
        if slash and last in ("", ".."):
            return DateValue(_from_point(parse_edtf(first).ends[0]), Day(0), circa)
        start, end = parse_edtf(text).ends
        return DateValue(_from_point(start), _from_point(end) if end else None, circa)
    except ParseError:
        pass
    if match := _SLASHED.fullmatch(text):
        return DateValue(_day(*(int(group) for group in match.groups() if group)))
    return DateValue(literal=text)


def _from_point(point: Point) -> Day:
    return _day(point.year, point.month, point.day)
