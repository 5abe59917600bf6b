"""The shapes of dates, as regular expressions over text without case and marks.

The groups of a match are told apart by name: ``day``, ``month`` (a name),
``nmonth`` (a number), ``roman``, ``season`` and ``year``, with a 2 behind it for
the second end of an interval.  What they mean is told by `citekit.references.dates`.
"""

from __future__ import annotations

import re

from citekit.model import fold
from citekit.references.calendars import first_words, key_of, names_pattern, words_pattern
from citekit.references.lexicon.calendars import GREGORIAN_AFTER
from citekit.references.lexicon.months import (
    ABOUT,
    ABOUT_AFTER,
    DECADE_AFTER,
    DECADE_BEFORE,
    MONTH_ROWS,
    MONTHS,
    SEASONS,
    numbered,
)
from citekit.references.lexicon.tries import any_of, letters
from citekit.references.sought import LazyPattern

SEASON_NUMBERS = {fold(name): number for name, number in SEASONS.items()}
TURKISH_MONTHS = frozenset(
    key_of(name)
    for name in numbered({code: row for code, row in MONTH_ROWS.items() if code.startswith("tr")})
)
"""Names of months that Ottoman financial years had, too; by `key_of`."""

FIRST_WORDS = {
    "month": first_words(MONTHS),
    "season": frozenset(SEASON_NUMBERS),
    "decade": first_words(form for forms in (DECADE_AFTER, DECADE_BEFORE) for form in forms.split(" | ")),
}
"""Words without one of which a text needs not be searched for a pattern."""

FIGURES = {
    "three numbers": re.compile(
        r"[./\s-]\s?(?:[0-9]{1,2}|[ivx]{1,4})\s?[./\s-]\s?(?:1[0-9]|20)[0-9]{2}|-\s?[0-9]{1,2}-\s?[0-9]"
    ),
    "two years": re.compile(r"(?:1[0-9]|20)[0-9]{2}\s?[/-]\s?[0-9]"),
    "early year": re.compile(r"1[1-4][0-9]{2}"),
}
"""Figures without which it needs not, either; they are looked for sooner than what stands before a date."""

_MONTH_NUMBERS = {key_of(name): number for name, number in MONTHS.items()}


def month_number(name: str) -> int:
    """The number of a month by its name as printed."""
    return _MONTH_NUMBERS[key_of(name)]


_START = r"(?<![^\W_])(?<![0-9][.,/-])(?<![^\W\d_]/)"  # not in "R 43 II/1234"
_NO_LETTER = r"(?![^\W_])"
_YEAR_WORD = (
    r"(?:(?:\s?-?\s?(?:c[iu]|ҹ[иыу]))?\s(?:il(?:in|de|də)?|ил|yili|yilinda|r\.|г\.|гг\.|год[аъ]?|года|"
    rf"р\.|рр\.|року)(?![^\W_])|\s?(?:{words_pattern(GREGORIAN_AFTER)})(?![^\W_]))?"
)
_MONTH_NAMES = names_pattern(MONTHS)
_SEASON_NAMES = any_of(map(letters, SEASON_NUMBERS))
_DIGITS = r"(?:1[0-9]{3}|20[0-9]{2})"


def _year(name: str = "year") -> str:
    return rf"(?P<{name}>{_DIGITS})(?![0-9])"


def _spaced_year(name: str = "year") -> str:
    """A year behind a day or a month and a day, with the blanks that OCR puts into it."""
    return rf"(?P<{name}>{_DIGITS}|1\s?[5-9]\s?[0-9]\s?[0-9]|20\s?[0-9]\s?[0-9])(?![0-9])"


def _day(name: str = "day") -> str:
    return rf"(?P<{name}>0?[1-9]|[12][0-9]|3[01])(?:\s?(?:st|nd|rd|th|er|-?го|[ºª°])(?![^\W_]))?"


def _month(name: str = "month") -> str:
    return rf"(?P<{name}>{_MONTH_NAMES})"


def _number(name: str = "nmonth") -> str:
    return rf"(?P<{name}>0?[1-9]|1[0-2])"


def _season(name: str = "season") -> str:
    return rf"(?P<{name}>{_SEASON_NAMES})"


_TO = r"\s?[-/]\s?"
_DAYS_TO = r"\.?(?:\s?[-/±,]\s?|\s(?:bis|to|und|and|et|au|y|al|e|и|по|до|i|й|ve|ile|ilə|və|وا?)\s)"
_OF = r"(?:de |of |di |del )?"
_COMMA = r"[,،]?"
_AREA = r"[.,]\s(?:-\s)?"  # what parts the areas of a description
# Not the last letter of an abbreviation: "(D.D.C. 2018)".
_ABOUT = rf"(?:(?<![^\W_])(?<![^\W_]\.)(?P<about>{words_pattern(ABOUT)})\s?)?"
_AFTER_YEAR = (
    rf"(?:\s(?P<about2>{words_pattern(ABOUT_AFTER)})(?![^\W_]))?(?P<doubt>\s?(?:\(\?\)|\?(?=\s?[)\],;.]|$)))?"
)


def _shape(template: str) -> LazyPattern:
    return LazyPattern(_START + template)


PATTERNS: tuple[tuple[str, str, LazyPattern], ...] = (
    ("iso", "three numbers", _shape(rf"(?P<year>[12][0-9]{{3}})-\s?{_number()}-\s?{_day()}(?![0-9])")),
    # 05.06.2008-07.06.2008, then 05.-07.06.2008 and 05/06/2008
    (
        "numeric to numeric",
        "three numbers",
        _shape(
            rf"{_day()}\.\s?{_number()}\.\s?(?:{_year()})?\s?-\s?{_day('day2')}\.\s?{_number('nmonth2')}\.\s?"
            rf"{_year('year2')}"
        ),
    ),
    (
        "days and number",
        "three numbers",
        _shape(rf"{_day()}\.?\s?-\s?{_day('day2')}\.\s?{_number()}\.\s?{_year()}"),
    ),
    (
        "numeric",
        "three numbers",
        _shape(rf"{_day()}\s?(?P<sep>[./-])\s?{_number()}\s?(?P=sep)\s?{_year()}"),
    ),
    # 4/21/2010: only where it can be nothing else
    (
        "numeric, month first",
        "three numbers",
        _shape(rf"{_number()}(?P<sep>[/-])(?P<day>1[3-9]|2[0-9]|3[01])(?P=sep){_year()}"),
    ),
    # 12.V.1925
    (
        "roman",
        "three numbers",
        _shape(
            rf"{_day()}(?P<sep>\.\s?|/|\s)(?P<roman>x?i{{1,3}}|i?[vx]|vi{{1,3}})(?P=sep){_year()}{_YEAR_WORD}"
        ),
    ),
    # 3 (16) марта 1917; 25 октября (7 ноября) 1917: Julian, then Gregorian.
    (
        "Julian and Gregorian day",
        "month",
        _shape(rf"{_day()}\s?[(/]\s?{_day('day2')}\)?\.?\s{_OF}{_month()}\.?{_COMMA}\s{_OF}{_year()}"),
    ),
    # 1917. 3 (16) марта
    (
        "Julian and Gregorian day",
        "month",
        _shape(rf"{_year()}{_AREA}{_day()}\s?[(/]\s?{_day('day2')}\)?\s{_month()}{_NO_LETTER}"),
    ),
    (
        "Julian and Gregorian date",
        "month",
        _shape(
            rf"{_day()}\.?\s{_month()}(?:\s{_year('year')})?\s?[(/]\s?{_day('day2')}\.?\s{_month('month2')}"
            rf"\)?{_COMMA}\s?{_year('year2')}{_YEAR_WORD}\)?"
        ),
    ),
    # 28 Aralık 2000 - 3 Ocak 2001; 28 Ocak - 3 Şubat 2001
    (
        "day to day",
        "month",
        _shape(
            rf"{_day()}\.?\s{_OF}{_month()}\.?{_COMMA}\s{_OF}{_year()}{_YEAR_WORD}\s?-\s?{_day('day2')}\.?\s"
            rf"{_OF}{_month('month2')}\.?{_COMMA}\s{_OF}{_year('year2')}{_YEAR_WORD}"
        ),
    ),
    (
        "day-month to day-month",
        "month",
        _shape(
            rf"{_day()}\.?\s{_month()}{_DAYS_TO}{_day('day2')}\.?\s{_OF}{_month('month2')}\.?{_COMMA}\s{_OF}"
            rf"{_year()}{_YEAR_WORD}"
        ),
    ),
    # 8-9 Aralık 2005, 14 yanvar 2002-ci il, 27 декабря 1991 г., 31. Januar 1983, 12-Feb-2009
    (
        "day-month",
        "month",
        _shape(
            rf"{_day()}(?:{_DAYS_TO}{_day('day2')})?[.,]?[\s-]?{_OF}{_month()}\.?{_COMMA}[\s-]?{_OF}"
            rf"{_spaced_year()}{_YEAR_WORD}"
        ),
    ),
    # May 30-June 2, 1996; June 17, 1996; Nov. 12th. 2010
    (
        "month-day to month-day",
        "month",
        _shape(rf"{_month()}\.?\s{_day()}{_TO}{_month('month2')}\.?\s{_day('day2')}{_COMMA}\s?{_year()}"),
    ),
    (
        "month-day",
        "month",
        _shape(
            rf"{_month()}(?:\.\s?|,?\s)(?:the\s)?{_day()}(?:{_DAYS_TO}{_day('day2')})?\.?(?:\s?,\s?|\s)"
            rf"{_spaced_year()}"
        ),
    ),
    # 1936. 28 января; 1907. – 19 серпня (GOST); 1998 June 4
    (
        "year-day-month",
        "month",
        _shape(rf"{_year()}{_AREA}{_day()}(?:{_TO}{_day('day2')})?\s{_month()}{_NO_LETTER}"),
    ),
    (
        "year-month-day",
        "month",
        _shape(rf"{_year()}[.,]?\s{_month()}\.?\s{_day()}(?:{_TO}{_day('day2')})?(?=\s?(?:[.,;:)\]]|$))"),
    ),
    # Aralık 2000 - Ocak 2001; Eylül 2005; Ocak-Şubat 1998
    (
        "month to month",
        "month",
        _shape(
            rf"{_month()}\.?\s{_OF}{_year()}{_TO}{_month('month2')}\.?\s{_OF}{_year('year2')}{_YEAR_WORD}"
        ),
    ),
    (
        "month",
        "month",
        _shape(rf"{_month()}\.?(?:{_TO}{_month('month2')})?\.?{_COMMA}\s?{_OF}{_year()}{_YEAR_WORD}"),
    ),
    ("year-month", "month", _shape(rf"{_year()}{_AREA}{_month()}{_NO_LETTER}")),
    (
        "year-month",
        "month",
        _shape(rf"{_year()}\s{_month()}(?:{_TO}{_month('month2')})?(?=\s?(?:[.,;:)\]]|$))"),
    ),
    # Winter 2000/01: the season of the year in which it begins
    (
        "season",
        "season",
        _shape(
            rf"{_season()}(?:{_TO}{_season('season2')})?{_COMMA}\s?{_year()}(?:[-/](?:[0-9]{{4}}|[0-9]{{2}})(?![0-9]))?"
        ),
    ),
    (
        "year-season",
        "season",
        _shape(
            rf"{_year()}(?:[,.]?\s|\s?/\s?){_season()}(?:{_TO}{_season('season2')})?(?=\s?(?:[.,;:)\]]|$))"
        ),
    ),
    # 1325/1907, 1338 (1922), 1395 = 2016: another calendar, then the Gregorian; 2016 (1395)
    (
        "two calendars",
        "early year",
        _shape(
            r"(?P<other>1[1-4][0-9]{2})\s?(?:[/=-]|[(\[])\s?(?P<year>1[6-9][0-9]{2}|20[0-9]{2})[)\]]?(?![0-9])"
        ),
    ),
    (
        "calendars in brackets",
        "early year",
        _shape(r"(?P<year>1[6-9][0-9]{2}|20[0-9]{2})\s?[(\[](?P<other>1[1-4][0-9]{2})[)\]]"),
    ),
    (
        "decade",
        "decade",
        _shape(
            rf"{_ABOUT}(?P<year>(?:1[5-9]|20)[0-9]0)(?:-?(?=['e\s-]|[a-z])\s?(?:{words_pattern(DECADE_AFTER)})(?![^\W_]))"
        ),
    ),
    (
        "decade",
        "decade",
        _shape(rf"(?:{words_pattern(DECADE_BEFORE)})\s(?P<year>(?:1[5-9]|20)[0-9]0)(?![0-9]|{_TO}[0-9])"),
    ),
    (
        "years",
        "two years",
        _shape(rf"{_ABOUT}{_year()}{_TO}(?P<year2>{_DIGITS}|[0-9]{{2}})(?![0-9]){_YEAR_WORD}{_AFTER_YEAR}"),
    ),
    ("year", "", _shape(rf"{_ABOUT}{_year()}{_YEAR_WORD}(?!\s?[-/][0-9]){_AFTER_YEAR}")),
)
"""Name, which of `FIRST_WORDS` or `FIGURES` the text must have, and pattern, in the order of trying."""

WHOLE_PATTERNS = (
    re.compile(rf"{_number()}\s?[./]\s?{_year()}"),  # 05/2007
    re.compile(rf"(?P<year>{_DIGITS})\s?[./-]\s?{_number()}"),  # 2010-05, 2019.2
)
"""Shapes of a month that may be anything else in a text, but not in a stretch known to be a date."""
