from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.bst.datetext import MONTHS, When, when
from citekit.bst.notation import PLAIN, TEX
from citekit.model import Entry

DATES = [
    # date                       year         month
    ("2005-07-22", "2005", "22 July"),
    ("2005-07", "2005", "July"),
    ("2005", "2005", ""),
    ("2001-21", "2001", "Spring"),
    ("2001-24", "2001", "Winter"),
    ("2005-12-08/2005-12-09", "2005", "8–9 December"),
    ("2005-11-28/2005-12-03", "2005", "28 November – 3 December"),
    ("2005-11/2005-12", "2005", "November–December"),
    ("2005-12-28/2006-01-03", "2006", "28 December 2005 – 3 January"),
    ("2004/2006", "2004–2006", ""),
    ("2004-05/2006", "May 2004–2006", ""),
    ("2004/2004", "2004", ""),
    ("1999/", "1999–", ""),
    ("1999/..", "1999–", ""),
    ("../1999-05", "–May 1999", ""),
    ("1850~", "c. 1850", ""),
    ("1850?", "1850?", ""),
    ("1850-05%", "1850?", "c. May"),
    ("199X", "1990s", ""),
    ("2005-XX-XX", "2005", ""),
    ("2005-07-XX", "2005", "July"),
    ("2005-07-22T10:11:12Z", "2005", "22 July"),
    ("-0043", "44 BC", ""),
    ("0000", "1 BC", ""),
    ("2005-13-45", "2005-13-45", ""),  # no day of any calendar: printed as it stands
    ("Temmuz 2005", "Temmuz 2005", ""),
    ("XXXX", "", ""),
    ("XXXX-XX", "", ""),
    ("", "", ""),
]

CLASSIC = [
    ({"year": "2005", "month": "jul"}, When("2005", "July")),
    ({"year": "2005", "month": "7", "day": "03"}, When("2005", "3 July")),
    ({"year": "2005", "month": "07"}, When("2005", "July")),
    ({"year": "2005", "month": "Temmuz"}, When("2005", "Temmuz")),
    ({"year": "in press"}, When("in press", "")),
    ({"year": "XXXX"}, When("", "")),
    ({"date": "XXXX", "year": "1999"}, When("1999", "")),
    ({}, When("", "")),
]


@pytest.mark.parametrize(("date", "year", "month"), DATES, ids=[row[0] for row in DATES])
def test_says_dates_in_words(date: str, year: str, month: str) -> None:
    assert when(Entry("misc", "k", {"date": date}), PLAIN) == When(year, month)


@pytest.mark.parametrize(("fields", "expected"), CLASSIC)
def test_reads_the_classic_fields(fields: dict[str, str], expected: When) -> None:
    assert when(Entry("misc", "k", fields), PLAIN) == expected


def test_other_dates_have_no_classic_fields() -> None:
    assert when(Entry("misc", "k", {"year": "2005"}), PLAIN, "urldate") == When()


def test_tex_has_its_own_dash() -> None:
    assert str(when(Entry("misc", "k", {"date": "2005-12-08/2005-12-09"}), TEX)) == "8--9 December 2005"


@given(st.dates())
def test_every_day_is_said_in_full(day: object) -> None:
    year, month, number = str(day).split("-")
    said = str(when(Entry("misc", "k", {"date": str(day)}), PLAIN))
    assert said == f"{int(number)} {MONTHS[int(month) - 1]} {int(year)}"


@given(st.text(alphabet="0123456789X-/.?~%T: ", max_size=22) | st.text(max_size=20))
def test_any_date_can_be_said(date: str) -> None:
    assert isinstance(str(when(Entry("misc", "k", {"date": date}), PLAIN)), str)
