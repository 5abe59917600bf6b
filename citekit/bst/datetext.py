"""Dates as an English bibliography prints them: ``22 July 2005``, ``Spring 2001``, ``8–9 December 2005``.

Classic BibTeX has a ``year`` and a ``month``, printed in this order reversed;
everything finer goes into the ``month``: ``month = {22 July}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citekit.bst.notation import Notation
from citekit.errors import ParseError
from citekit.model import Date, Entry, Point, parse_edtf

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}

# The month of a classic entry: a number, or BibTeX's macro.
_CLASSIC_MONTHS = {
    **{str(number): name for number, name in enumerate(MONTHS, 1)},
    **{f"{number:02d}": name for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): name for name in MONTHS},  # ASCII
}

_UNKNOWN = re.compile(r"[-X/.?~%u]*", re.ASCII)  # nothing but unspecified digits
_TIME = re.compile(r"T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_UNSPECIFIED_PARTS = re.compile(r"(?:-XX)+(?=$|[?~%/])")
_DECADE = re.compile(r"(\d{3})X", re.ASCII)
_CENTURY_BC = 1  # EDTF counts a year 0, calendars don't: -0043 is 44 BC


@dataclass(frozen=True, slots=True)
class When:
    """A date in the two fields of classic BibTeX; either may be empty."""

    year: str = ""
    month: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.month, self.year) if part)


def when(entry: Entry, notation: Notation, name: str = "date") -> When:
    """The date in field `name` of `entry`; for ``date`` the classic fields are the fallback.

    A date that is no EDTF is printed as it stands; one that says nothing is empty.

    >>> from citekit.bst.notation import PLAIN
    >>> when(Entry("article", "a", {"date": "2005-12-28/2006-01-03"}), PLAIN)
    When(year='2006', month='28 December 2005 – 3 January')
    """
    value = entry.get(name).strip()
    if value and _UNKNOWN.fullmatch(value) is None:
        return _read(value, notation)
    if name != "date":
        return When()
    year, month, day = (notation.text(entry.get(field)) for field in ("year", "month", "day"))
    if _UNKNOWN.fullmatch(year):
        year = ""
    month = _CLASSIC_MONTHS.get(month.lower(), month)  # ASCII
    return When(year, " ".join(part for part in (day.lstrip("0"), month) if part))


def _read(value: str, notation: Notation) -> When:
    bare = _UNSPECIFIED_PARTS.sub("", _TIME.sub("", value))
    start, slash, end = bare.partition("/")
    if slash and start.strip(".") == "":
        return When(notation.dash + str(_read(end, notation)))
    if slash and end.strip(".") == "":
        return When(f"{_read(start, notation)}{notation.dash}")
    if decade := _DECADE.fullmatch(bare):
        return When(f"{decade[1]}0s")
    try:
        date = parse_edtf(bare)
    except ParseError:
        return When(notation.text(value))
    doubt = "?" if "?" in bare or "%" in bare else ""
    about = "c. " if "~" in bare or "%" in bare else ""
    found = _interval(date, notation.dash)
    if found.month:
        return When(found.year + doubt, about + found.month)
    return When(about + found.year + doubt)


def _interval(date: Date, dash: str) -> When:
    start, end = date.start, date.end
    if end is None or end == start:
        return When(_year(start), _month(start))
    if start.year != end.year:
        if not end.month:
            return When(f"{_point(start)}{dash}{_year(end)}")
        return When(_year(end), f"{_point(start)} {dash} {_month(end)}")
    if start.month == end.month and start.day and end.day:
        return When(_year(start), f"{start.day}{dash}{_month(end)}")
    if start.day or end.day:
        return When(_year(start), f"{_month(start)} {dash} {_month(end)}")
    return When(_year(start), f"{_month(start)}{dash}{_month(end)}")


def _point(point: Point) -> str:
    return str(When(_year(point), _month(point)))


def _year(point: Point) -> str:
    return str(point.year) if point.year > 0 else f"{_CENTURY_BC - point.year} BC"


def _month(point: Point) -> str:
    if not point.month:
        return ""
    name = SEASONS.get(point.month) or MONTHS[point.month - 1]
    return f"{point.day} {name}" if point.day else name
