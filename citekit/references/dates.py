"""Dates as notes spell them, in the languages of our notes, read into EDTF.

``8-9 Aralık 2005``, ``14 yanvar 2002-ci il``, ``1936. 28 января``,
``İlkbahar 2001``, ``um 1900``, ``1338 (1922)``, ``3 (16) марта 1917``.  Where a
date is given in two calendars it is the Gregorian one; one that is given in
another calendar alone is found as an `OtherDate` and never converted.  Which of
several dates is that of the work is decided by `citekit.references.rules`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from citekit.model import Date, Point, Span, bare, fold
from citekit.references.calendars import (
    OtherDate,
    find_other_dates,
    gregorian_day,
    is_other_year,
    is_same_year,
    key_of,
)
from citekit.references.date_patterns import (
    FIGURES,
    FIRST_WORDS,
    PATTERNS,
    SEASON_NUMBERS,
    TURKISH_MONTHS,
    WHOLE_PATTERNS,
    month_number,
)
from citekit.references.lexicon.calendars import Calendar


class Precision(IntEnum):
    """How much of a date is given; more is surer to be a date at all."""

    YEAR = 1
    YEARS = 2
    SEASON = 3
    MONTH = 4
    DAY = 5


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where, what, and how precise."""

    span: Span
    date: Date
    precision: Precision


_PRECISIONS = {
    "month": Precision.MONTH,
    "month to month": Precision.MONTH,
    "year-month": Precision.MONTH,
    "season": Precision.SEASON,
    "year-season": Precision.SEASON,
    "two calendars": Precision.YEAR,
    "calendars in brackets": Precision.YEAR,
    "decade": Precision.YEARS,
    "years": Precision.YEARS,
    "year": Precision.YEAR,
}

_LONGEST = 150  # years from first to last; "Regulation 1092/2010" is no interval
_WORD = re.compile(r"[^\W\d_]+")


def find_dates(text: str) -> list[FoundDate]:
    """Find every Gregorian date in `text`, in order, not overlapping.

    >>> [str(found.date) for found in find_dates("Zaman, 8-9 Aralık 2005; İlkbahar 2001")]
    ['2005-12-08/2005-12-09', '2001-21']
    """
    return [found for found in find_all_dates(text) if isinstance(found, FoundDate)]


def find_all_dates(text: str) -> list[FoundDate | OtherDate]:
    """Find the dates of all calendars in `text`, in order, not overlapping.

    >>> [type(found).__name__ for found in find_all_dates("12 Şaban 1325 / 20 Eylül 1907; R. 1327")]
    ['FoundDate', 'OtherDate']
    """
    # A stretch is looked at when its calendar is told, when it is read, and when its marks are found.
    return list(_remembered(text) if len(text) <= _SHORT else _find(text))


_SHORT = 300


@lru_cache(maxsize=1024)
def _remembered(text: str) -> tuple[FoundDate | OtherDate, ...]:
    return tuple(_find(text))


def _find(text: str) -> list[FoundDate | OtherDate]:
    if not any(char.isdigit() for char in text):
        return []
    others = find_other_dates(text)
    rest = _without(text, others)
    found = list(_scan(rest))
    told = [each for each in found if isinstance(each, OtherDate)]
    if told:  # "1 Teşrînievvel 1325/14 Ekim 1909": the slash parts two days, and no number goes on
        found = [*told, *_scan(_without(rest, told))]
    return _paired(text, sorted([*others, *found], key=lambda each: each.span))


def _without(text: str, dates: Sequence[OtherDate]) -> str:
    """The text with blanks where `dates` stand."""
    chars = list(text)
    for date in dates:
        chars[slice(*date.span)] = " " * (date.span[1] - date.span[0])
    return "".join(chars)


def read_date(text: str) -> Date | None:
    """Read the most precise Gregorian date in `text`, a stretch known to be a date; None if it has none."""
    found = find_dates(text)
    best = max(found, key=lambda item: item.precision, default=None)
    if best is None or best.precision < Precision.SEASON:
        whole = bare(text).strip(" ,;:()[]")
        for pattern in WHOLE_PATTERNS:
            match = pattern.fullmatch(whole)
            date = _read("month", match) if match is not None else None
            if date is not None:
                return date
    return best.date if best is not None else None


def _scan(text: str) -> Iterator[FoundDate | OtherDate]:
    """The dates that the patterns find, the most certain first."""
    plain, folded = bare(text), fold(text)
    there = _needs_met(plain, folded)
    taken = bytearray(len(text))
    for name, needs, pattern in PATTERNS:
        if needs not in there:
            continue
        for match in pattern.compiled.finditer(folded if needs == "season" else plain):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            date = _read(name, match)
            if date is None:
                continue
            taken[start:end] = b"\x01" * (end - start)
            if _counts_otherwise(date, match, text):
                month = key_of(match.groupdict().get("month") or "")
                calendar = Calendar.RUMI if month else Calendar.UNTOLD
                yield OtherDate((start, end), calendar, date.start.year, bool(date.start.day))
            else:
                yield FoundDate((start, end), date, _precision(name, date))


def _needs_met(plain: str, folded: str) -> set[str]:
    """What of `FIRST_WORDS` and `FIGURES` stands in a text."""
    words = set(_WORD.findall(plain))
    if folded != plain:
        words.update(_WORD.findall(folded))
    met = {name for name, first in FIRST_WORDS.items() if not first.isdisjoint(words)}
    return met.union(("",), (name for name, figures in FIGURES.items() if figures.search(plain)))


_LONGEST_ISSUE = 6  # months; "Haziran 1992 - Haziran 1993" is a period, as in a title


def _precision(name: str, date: Date) -> Precision:
    start, end = date.start, date.end
    if (
        end is not None
        and end.month
        and 12 * (end.year - start.year) + end.month - start.month > _LONGEST_ISSUE
    ):
        return Precision.YEARS
    return _PRECISIONS.get(name, Precision.DAY)


def _counts_otherwise(date: Date, match: re.Match[str], text: str) -> bool:
    """Whether the year is none of the Gregorian calendar: alone, or with a month that Ottoman years had."""
    month = match.groupdict().get("month")
    if month is not None:
        return is_other_year(date.start.year, "") and key_of(month) in TURKISH_MONTHS
    last = date.end or date.start
    return not (date.start.month or last.month) and all(
        is_other_year(p.year, text) for p in (date.start, last)
    )


_BETWEEN = re.compile(r"\s?(?:[)\]]\s?)?(?:[/=([]|,\s?m\.)\s?")
_CLOSER = re.compile(r"\s?[)\]]")


def _paired(text: str, dates: list[FoundDate | OtherDate]) -> list[FoundDate | OtherDate]:
    """Make one of a date and its equal in another calendar: the Gregorian one."""
    kept: list[FoundDate | OtherDate] = []
    for date in dates:
        before = kept[-1] if kept else None
        between = _BETWEEN.fullmatch(text, before.span[1], date.span[0]) if before is not None else None
        if (
            before is not None
            and between is not None
            and isinstance(before, OtherDate) != isinstance(date, OtherDate)
        ):
            given, other = (date, before) if isinstance(date, FoundDate) else (before, date)
            if isinstance(given, FoundDate) and isinstance(other, OtherDate) and _are_equal(given, other):
                end = date.span[1]
                if between[0].strip()[-1:] in ("(", "[") and (closer := _CLOSER.match(text, end)) is not None:
                    end = closer.end()
                kept[-1] = replace(given, span=(before.span[0], end))
                continue
        kept.append(date)
    return kept


def _are_equal(given: FoundDate, other: OtherDate) -> bool:
    return is_same_year(other.year, given.date.start.year, other.calendar) or is_same_year(
        other.year, (given.date.end or given.date.start).year, other.calendar
    )


def _read(name: str, match: re.Match[str]) -> Date | None:
    groups = {key: value for key, value in match.groupdict().items() if value}
    try:
        return _READERS.get(name, _interval)(groups)
    except ValueError:
        return None


def _interval(groups: dict[str, str]) -> Date | None:
    """A day, month, season or year, or an interval of them whose year may stand at its end only."""
    if "year" not in groups:  # 31.1.-22.2.1986
        groups = {key.replace("year2", "year"): value for key, value in groups.items()}
    year = _year(groups["year"])
    month = _month(groups, "")
    day, last_day = int(groups.get("day", 0)), int(groups.get("day2", 0))
    last_month, last_year = _month(groups, "2"), _year(groups["year2"]) if "year2" in groups else year
    if not (last_day or last_month or "year2" in groups):
        return Date(Point(year, month, day, _qualifier(groups)))
    if last_month in (0, month) and not last_day and last_year == year:
        return Date(Point(year, month, day))  # كانون الثاني/يناير: one month by its two names
    if "year2" not in groups and (last_month or month) < month <= 12:
        year -= 1  # December/January belongs to the year that ends it, as printed.
    return Date(Point(year, month, day), Point(last_year, last_month or month, last_day))


def _qualifier(groups: dict[str, str]) -> str:
    about, doubt = "about" in groups or "about2" in groups, "doubt" in groups
    return "%" if about and doubt else "~" if about else "?" if doubt else ""


def _years(groups: dict[str, str]) -> Date | None:
    first, digits = int(groups["year"]), groups["year2"]
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    qualifier = _qualifier(groups)
    if last - first > _LONGEST:
        return None
    return Date(Point(first, qualifier=qualifier), Point(last, qualifier=qualifier))


def _decade(groups: dict[str, str]) -> Date:
    return Date(Point(int(groups["year"]), qualifier=_qualifier(groups), unspecified=1))


def _two_calendars(groups: dict[str, str]) -> Date | None:
    other, year = int(groups["other"]), int(groups["year"])
    return Date(Point(year)) if is_same_year(other, year) else None


def _julian(groups: dict[str, str]) -> Date | None:
    """The Gregorian day, where it is the one that the Julian day beside it is."""
    month, day = _month(groups, ""), int(groups["day"])
    year = int(groups.get("year2") or groups["year"])
    last = Point(year, _month(groups, "2") or month, int(groups["day2"]))
    # "19 (31) декабря 1899", and with a year of its own where only one of the days has passed into the next.
    first = Point(int(groups.get("year") or year), month, day)
    return Date(last) if gregorian_day(first) == last else None


_READERS = {
    "years": _years,
    "decade": _decade,
    "two calendars": _two_calendars,
    "calendars in brackets": _two_calendars,
    "Julian and Gregorian day": _julian,
    "Julian and Gregorian date": _julian,
}


def _year(digits: str) -> int:
    return int("".join(digits.split()))  # "1 9 9 7", as OCR has it


def _month(groups: dict[str, str], which: str) -> int:
    if (name := groups.get(f"month{which}")) is not None:
        return month_number(name)
    if (season := groups.get(f"season{which}")) is not None:
        return SEASON_NUMBERS[season]
    if (roman := groups.get("roman")) is not None and not which:
        return len(list(itertools.takewhile(lambda numeral: numeral != roman, _NUMERALS))) + 1
    return int(groups.get(f"nmonth{which}", 0))


_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii".split()
