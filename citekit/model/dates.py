"""Dates as the Extended Date/Time Format writes them: days, months, seasons, years, decades, intervals.

Of EDTF levels 0 and 1 only what references need is here.  How a note spells a
date (``8-9 Aralık 2005``) is read by `citekit.references`; how a style prints
it is decided there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from citekit.errors import ParseError

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A year, a month or season of it, a day, or a decade; `month` 21 to 24 is a season.

    Attributes:
        qualifier: EDTF's mark of doubt: ``?`` uncertain, ``~`` approximate, ``%`` both.
        unspecified: how many digits of the year are not given: one of the decade ``199X``, two of ``19XX``;
            `year` is then the first that it can be.
    """

    year: int
    month: int = 0
    day: int = 0
    qualifier: str = ""
    unspecified: int = 0

    def __post_init__(self) -> None:
        if self.qualifier not in ("", "?", "~", "%"):
            raise ValueError(f"no such qualifier: {self.qualifier!r}")
        if self.unspecified and (
            self.unspecified not in (1, 2) or self.month or self.year < 0 or self.year % 10**self.unspecified
        ):
            raise ValueError(f"no such decade or century: {self.year}")
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
        if self.month > 12:
            return self.year, 12, 31
        return self.year + 10**self.unspecified - 1, self.month or 12, self.day or 31

    def __str__(self) -> str:
        year = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        year = year[: len(year) - self.unspecified] + "X" * self.unspecified
        month = f"-{self.month:02d}" if self.month else ""
        return year + month + (f"-{self.day:02d}" if self.day else "") + self.qualifier


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

    @property
    def ends(self) -> tuple[Point, Point | None]:
        """Both ends with every digit: of a decade its first and its last year, of a single point no second.

        >>> [str(point) for point in parse_edtf("199X").ends]
        ['1990', '1999']
        """
        last = self.end or self.start
        end = Point(last.last_day[0], qualifier=last.qualifier) if last.unspecified else self.end
        return (replace(self.start, unspecified=0) if self.start.unspecified else self.start), end

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"


_POINT = re.compile(
    r"(?:(\d{3}X|\d{2}XX)|(-?\d{4})(?:-(?!00)(\d{2}))?(?:-(?!00)(\d{2})(?:T[\d:.]{2,}(?:Z|[+-][\d:]{2,})?)?)?)"
    r"([?~%]?)",
    re.ASCII,
)


def parse_edtf(text: str) -> Date:
    """Read an EDTF date or interval; times of day are accepted and dropped.

    Raises:
        ParseError: `text` is no date, names no day of the calendar, is open (``1999/..``) or says nothing
            (``XXXX``), which no `Date` can be.

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
    decade, year, month, day, qualifier = match.groups(default="")
    if decade:
        return Point(int(decade.replace("X", "0")), qualifier=qualifier, unspecified=decade.count("X"))
    return Point(int(year), int(month or 0), int(day or 0), qualifier)
