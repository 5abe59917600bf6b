"""Dates as notes spell them, in ten languages, read into EDTF.

``8-9 Aralık 2005``, ``14 yanvar 2002-ci il``, ``1936. 28 января``,
``İlkbahar 2001``, ``05.06.2008``, ``1338 (1922)``.  Which of several dates is
that of the work is decided by `citekit.references.rules`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from citekit.model import Date, Point, Span, fold
from citekit.references.lexicon.months import MONTHS, SEASONS


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


def _names(table: dict[str, int]) -> str:
    return "|".join(re.escape(fold(name)) for name in sorted(table, key=len, reverse=True))


_MONTH_NUMBERS = {fold(name): number for name, number in MONTHS.items()}
_SEASON_NUMBERS = {fold(name): number for name, number in SEASONS.items()}

_YEAR = r"(?P<{0}>1[0-9]{{3}}|20[0-9]{{2}})(?![0-9])"
_YEAR_WORD = (
    r"(?:(?:\s?-?\s?c[iuü])?\s(?:il(?:in|de|də)?|yili|yilinda|r\.|г\.|гг\.|год[аъ]?|года)(?![^\W_]))?"
)
_DAY = r"(?P<{0}>0?[1-9]|[12][0-9]|3[01])"
_MONTH = rf"(?P<{{0}}>{_names(MONTHS)})"
_SEASON = rf"(?P<{{0}}>{_names(SEASONS)})"
_START = r"(?<![^\W_])(?<![0-9][.,/-])(?<![^\W\d_]/)"  # not in "R 43 II/1234"


def _compile(template: str) -> re.Pattern[str]:
    return re.compile(_START + template)


def _fill(part: str, name: str) -> str:
    return part.replace("{0}", name).replace("{{", "{").replace("}}", "}")


_Y = _fill(_YEAR, "year")
_D1, _D2 = _fill(_DAY, "day"), _fill(_DAY, "day2")
_M1, _M2 = _fill(_MONTH, "month"), _fill(_MONTH, "month2")
_S1, _S2 = _fill(_SEASON, "season"), _fill(_SEASON, "season2")
_TO = r"\s?[-/]\s?"
_NO_LETTER = r"(?![^\W_])"

# In the order in which they are tried; the first that fits a place wins.
_PATTERNS = (
    (
        "iso",
        _compile(
            r"(?P<year>[12][0-9]{3})-(?P<nmonth>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9])"
        ),
    ),
    (
        "numeric",
        _compile(
            r"(?P<day>0?[1-9]|[12][0-9]|3[01])\s?(?P<sep>[./])\s?(?P<nmonth>0?[1-9]|1[0-2])\s?(?P=sep)\s?"
            r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
        ),
    ),
    # 28 Ocak - 3 Şubat 2001
    ("day-month to day-month", _compile(rf"{_D1}\.?\s{_M1}{_TO}{_D2}\.?\s{_M2}\.?,?\s{_Y}{_YEAR_WORD}")),
    # 8-9 Aralık 2005, 14 yanvar 2002-ci il, 27 декабря 1991 г., 31. Januar 1983
    (
        "day-month",
        _compile(
            rf"{_D1}(?:{_TO}{_D2})?(?:st|nd|rd|th|er|-?го)?\.?\s?(?:de |of )?{_M1}\.?,?\s?"
            rf"(?:de |del )?{_Y}{_YEAR_WORD}"
        ),
    ),
    # June 17, 1996
    ("month-day", _compile(rf"{_M1}\.?\s{_D1}(?:{_TO}{_D2})?(?:st|nd|rd|th)?,?\s{_Y}")),
    # 1936. 28 января (GOST)
    ("year-day-month", _compile(rf"{_Y}[.,]\s{_D1}(?:{_TO}{_D2})?\s{_M1}{_NO_LETTER}")),
    ("year-month", _compile(rf"{_Y}[.,]\s{_M1}{_NO_LETTER}")),
    ("month", _compile(rf"{_M1}\.?(?:{_TO}{_M2})?\.?,?\s(?:de )?{_Y}{_YEAR_WORD}")),
    ("season", _compile(rf"{_S1}(?:{_TO}{_S2})?,?\s?{_Y}")),
    # 1325/1907, 1338 (1922): Hijri or Rumi, then Gregorian.
    (
        "two calendars",
        _compile(
            r"(?:h\.\s?|r\.\s?)?(?P<other>1[23][0-9]{2})\s?(?:/|\()\s?(?P<year>1[89][0-9]{2})\)?(?![0-9])"
        ),
    ),
    ("years", _compile(rf"{_Y}{_TO}(?P<year2>1[0-9]{{3}}|20[0-9]{{2}}|[0-9]{{2}})(?![0-9]){_YEAR_WORD}")),
    ("year", _compile(rf"{_Y}{_YEAR_WORD}(?!\s?[-/][0-9])")),
)

_PRECISIONS = {
    "month": Precision.MONTH,
    "year-month": Precision.MONTH,
    "season": Precision.SEASON,
    "two calendars": Precision.YEAR,
    "years": Precision.YEARS,
    "year": Precision.YEAR,
}


_LONGEST = 150  # years from first to last; "Regulation 1092/2010" is no interval


def find_dates(text: str) -> list[FoundDate]:
    """Find every date in `text`, in order, not overlapping.

    >>> [str(found.date) for found in find_dates("Zaman, 8-9 Aralık 2005; İlkbahar 2001")]
    ['2005-12-08/2005-12-09', '2001-21']
    """
    folded = fold(text)
    found: list[FoundDate] = []
    taken = bytearray(len(text))
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            date = _read(name, match)
            if date is None:
                continue
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            found.append(FoundDate(match.span(), date, _PRECISIONS.get(name, Precision.DAY)))
    return sorted(found, key=lambda item: item.span)


def read_date(text: str) -> Date | None:
    """Read the most precise date in `text`, None if there is none."""
    found = find_dates(text)
    return max(found, key=lambda item: item.precision).date if found else None


def _read(name: str, match: re.Match[str]) -> Date | None:
    groups = {key: value for key, value in match.groupdict().items() if value}
    year = int(groups["year"])
    try:
        if name == "years":
            last = _second_year(year, groups["year2"])
            return Date(Point(year), Point(last)) if last - year <= _LONGEST else None
        month = _month(groups, "month")
        start = Point(year, month, int(groups.get("day", 0)))
        if "day2" in groups or "month2" in groups or "season2" in groups:
            last_month = _month(groups, "month2") or month
            # December/January belongs to the year that ends it, as printed.
            first_year = year - 1 if last_month < month <= 12 else year
            start = Point(first_year, month, start.day)
            return Date(start, Point(year, last_month, int(groups.get("day2", 0))))
        return Date(start)
    except ValueError:
        return None


def _second_year(first: int, digits: str) -> int:
    return int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)


def _month(groups: dict[str, str], name: str) -> int:
    if name in groups:
        return _MONTH_NUMBERS[groups[name]]
    season = "season" + name.removeprefix("month")
    if season in groups:
        return _SEASON_NUMBERS[groups[season]]
    return int(groups.get("nmonth", 0)) if name == "month" else 0
