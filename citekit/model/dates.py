"""Dates as the Extended Date/Time Format writes them: days, months, seasons, years, intervals.

Of EDTF levels 0 and 1 only what references need is here.  How a note spells a
date (``8-9 Aralık 2005``) is read by `citekit.references`; how a style prints
it is decided there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citekit.errors import ParseError

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A year, a month or season of it, or a day; `month` 21 to 24 is a season."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.month and not (1 <= self.month <= 12 or self.month in SEASONS):
            raise ValueError(f"no such month: {self.month}")
        if self.day and not (1 <= self.month <= 12 and 1 <= self.day <= _DAYS[self.month - 1]):
            raise ValueError(f"no such day: {self.day} in month {self.month}")
        if not -9999 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if self.day == 29 and self.month == 2 and not _is_leap(self.year):
            raise ValueError(f"no such day: 29 February {self.year}")

    @property
    def first_day(self) -> tuple[int, int, int]:
        """The earliest day that it can mean, as year, month, day."""
        return (self.year, self.month or 1, self.day or 1) if self.month <= 12 else (self.year, 1, 1)

    @property
    def last_day(self) -> tuple[int, int, int]:
        """The latest day that it can mean; a season, northern or southern, may reach the year's end."""
        return (self.year, self.month or 12, self.day or 31) if self.month <= 12 else (self.year, 12, 31)

    def __str__(self) -> str:
        year = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        return year + (f"-{self.month:02d}" if self.month else "") + (f"-{self.day:02d}" if self.day else "")


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@dataclass(frozen=True, slots=True)
class Date:
    """A point in time or a closed interval, both ends included."""

    start: Point
    end: Point | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end.last_day < self.start.first_day:
            raise ValueError(f"interval runs backwards: {self.start}/{self.end}")

    @property
    def year(self) -> int:
        """The year in which the date begins."""
        return self.start.year

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"


_POINT = re.compile(
    r"(-?\d{4})(?:-(?!00)(\d{2}))?(?:-(?!00)(\d{2})(?:T[\d:.]{2,}(?:Z|[+-][\d:]{2,})?)?)?[?~%]?", re.ASCII
)


def parse_edtf(text: str) -> Date:
    """Read an EDTF date or interval; marks of uncertainty and times of day are accepted and dropped.

    Raises:
        ParseError: `text` is no date, names no day of the calendar, or is open
            (``1999/..``) or unspecified (``199X``), which no `Date` can be.

    Source:
        ISO 8601-2:2019 (EDTF), levels 0 and 1; biblatex 3.20, section 2.3.8.

    >>> str(parse_edtf("2005-12-08/2005-12-09"))
    '2005-12-08/2005-12-09'
    >>> parse_edtf("2001-21").start.month
    21
    """
    start, slash, end = text.partition("/")
    try:
        return Date(_parse_point(start), _parse_point(end) if slash else None)
    except ValueError as error:
        raise ParseError(f"not an EDTF date ({error})", text) from None


def _parse_point(text: str) -> Point:
    match = _POINT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"cannot read {text!r}")
    year, month, day = match.groups(default="0")
    return Point(int(year), int(month), int(day))
