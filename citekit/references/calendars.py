"""Dates of other calendars than the Gregorian: found and kept as printed, never converted.

``12 Şaban 1325``, ``R. 1327``, ``۱۳۹۵ ه.ش``, ``12 pluviôse an VII``.  What is
converted is only what a note converts itself: whether two years, or a Julian
and a Gregorian day, can be one and the same is told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from citekit.model import Point, Span, bare
from citekit.references.lexicon.calendars import (
    MONTHS_OF,
    OTTOMAN_SIGNS,
    WORDS_AFTER,
    WORDS_BEFORE,
    Calendar,
)
from citekit.references.lexicon.tries import any_of, letters

OTHER_YEARS = range(1250, 1346)
"""Years that no printed work has but in the Hijri or Rumi calendar: 1338 is 1919/20 or 1922."""

_OTHER_YEARS_IN_ARABIC_SCRIPT = range(1200, 1451)
_ARABIC = re.compile("[\u0620-\u06ff]")
_START = r"(?<![^\W_])(?<![0-9][.,/-])"
_DAY = r"(?:0?[1-9]|[12][0-9]|30|31)"
_YEAR = r"(?P<year>1[0-4][0-9]{2}|[1-9][0-9]{2})(?![0-9])"


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A date that is not Gregorian: where, in which calendar, the year as it counts, whether it has a day."""

    span: Span
    calendar: Calendar
    year: int
    has_day: bool = False


def _pieces(form: str) -> list[str]:
    """A form over bare text: a blank in it is a blank, a hyphen or nothing."""
    return letters(" ".join(bare(form).split()), {" ": r"[\s'-]{0,2}", "'": "'?"})


def key_of(form: str) -> str:
    """What all prints of a form that `names_pattern` finds have in common."""
    return re.sub(r"[\s'-]", "", bare(form))


def names_pattern(forms: Iterable[str]) -> str:
    """One pattern for several names, such as those of months."""
    return any_of(map(_pieces, forms))


_WORD = re.compile(r"[^\W\d_]+")


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """With which runs of letters the prints of `forms` begin: without one, a text has none of them."""
    return frozenset(word for form in forms for word in (_WORD.findall(bare(form))[0], key_of(form)))


def words_pattern(forms: str) -> str:
    """One pattern for words divided by ``" | "``; a dot in one must be printed.

    >>> words_pattern("h. | hicri")
    'h(?:icri|\\\\.\\\\s?)'
    """
    return any_of(
        letters(bare(row), {". ": r"\.\s{1,2}", ".": r"\.\s?", " ": r"\s"}) for row in forms.split(" | ")
    )


def _month(calendar: Calendar) -> re.Pattern[str]:
    months = names_pattern(MONTHS_OF[calendar])
    if calendar is Calendar.REPUBLICAN:
        year = r"(?:de\s)?(?:l')?an\s(?P<roman>[ivx]{1,4}|[0-9]{1,2})(?![^\W_])"
    else:
        before = words_pattern(WORDS_BEFORE[calendar])
        after = words_pattern(WORDS_AFTER[calendar])
        year = rf"(?:(?:{before})\s?)?{_YEAR}(?:-?c[iu]\sil)?(?:\s?(?:{after})(?![^\W_]))?"
    return re.compile(rf"{_START}(?:(?P<day>{_DAY})\.?\s)?(?:{months})\.?[,،]?\s{year}")


_MONTHS = tuple((calendar, _month(calendar)) for calendar in MONTHS_OF)
_MONTH_WORDS = first_words(form for months in MONTHS_OF.values() for form in months)
_SIGNED = re.compile(rf"{_START}(?P<day>{_DAY})\s(?:{OTTOMAN_SIGNS.replace(' | ', '|')})\.?\s{_YEAR}")
_SIGNS = first_words(OTTOMAN_SIGNS.split(" | "))
_WORDED = tuple(
    (
        calendar,
        first_words(words.split(" | ")),
        re.compile(template.format(start=_START, words=words_pattern(words), year=_YEAR)),
    )
    for table, template in (
        (WORDS_AFTER, r"{start}{year}\s?(?:{words})(?![^\W_])"),
        (WORDS_BEFORE, r"{start}(?:{words})\s?:?\s?{year}"),
    )
    for calendar, words in table.items()
)


def find_other_dates(text: str) -> list[OtherDate]:
    """Find the dates whose month, or a word beside them, says that they are not Gregorian.

    >>> [(found.calendar.value, found.year) for found in find_other_dates("12 Şaban 1325; R. 1327")]
    [('hijri', 1325), ('rumi', 1327)]
    """
    plain = bare(text)
    found: list[OtherDate] = []
    taken = bytearray(len(text))
    for calendar, match in _matches(text, plain):
        start, end = match.span()
        groups = match.groupdict()
        year = int(groups.get("year") or 0)
        if any(taken[start:end]) or not _may_be(calendar, year):
            continue
        taken[start:end] = b"\x01" * (end - start)
        span = (start, start + len(plain[start:end].rstrip()))
        found.append(OtherDate(span, calendar, year, bool(groups.get("day"))))
    return sorted(found, key=lambda other: other.span)


def _matches(text: str, plain: str) -> Iterator[tuple[Calendar, re.Match[str]]]:
    words = frozenset(_WORD.findall(plain))
    if not _MONTH_WORDS.isdisjoint(words):
        for calendar, pattern in _MONTHS:
            for match in pattern.finditer(plain):
                yield calendar, match
    if not _SIGNS.isdisjoint(words):
        for match in _SIGNED.finditer(text):
            yield Calendar.HIJRI, match
    for calendar, first, pattern in _WORDED:
        if not first.isdisjoint(words):
            for match in pattern.finditer(plain):
                yield calendar, match


def _may_be(calendar: Calendar, year: int) -> bool:
    """Whether the year is one that works are dated by; "mali 2001" is a budget's, "H. 12" an issue."""
    if calendar is Calendar.REPUBLICAN:
        return True
    return year in (range(1250, 1346) if calendar is Calendar.RUMI else range(200, 1451))


def is_other_year(year: int, text: str) -> bool:
    """Whether a bare `year` in `text` can only count by another calendar."""
    if year in OTHER_YEARS:
        return True
    return year in _OTHER_YEARS_IN_ARABIC_SCRIPT and _ARABIC.search(text) is not None


_DISTANCES = {Calendar.RUMI: (584, 585), Calendar.SOLAR: (621, 622)}


def is_same_year(other: int, gregorian: int, calendar: Calendar = Calendar.UNTOLD) -> bool:
    """Whether a year of `calendar` has days in a Gregorian year.

    Source: a Hijri year has 354.367 days (30 years of 10,631); its first began on 16 July 622 (Julian).

    >>> is_same_year(1325, 1907, Calendar.HIJRI), is_same_year(1395, 2016), is_same_year(1098, 1998)
    (True, True, False)
    """
    if calendar in _DISTANCES:
        return gregorian - other in _DISTANCES[calendar]
    begins = int(other * 0.970224 + 621.5774)
    if gregorian in (begins, begins + 1):
        return True
    return calendar is Calendar.UNTOLD and any(gregorian - other in years for years in _DISTANCES.values())


def gregorian_day(julian: Point) -> Point:
    """The day of the Gregorian calendar that a day of the Julian one is.

    Source: the Gregorian calendar drops three leap days in 400 years and began ten days ahead, in 1582.

    >>> str(gregorian_day(Point(1917, 10, 25)))
    '1917-11-07'
    """
    year = julian.year - (julian.month < 3)  # a century's leap day is dropped in February
    ahead = year // 100 - year // 400 - 2
    day = date(julian.year, julian.month, 1) + timedelta(days=julian.day - 1 + ahead)
    return Point(day.year, day.month, day.day)
