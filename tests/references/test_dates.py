from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.dates import find_dates, read_date
from citekit.references.lexicon.months import MONTHS, SEASONS

READINGS = [
    ("12 Temmuz 2005.", "2005-07-12"),
    ("8-9 Aralık 2005", "2005-12-08/2005-12-09"),
    ("28 Ocak - 3 Şubat 2001", "2001-01-28/2001-02-03"),
    ("Eylül 2005", "2005-09"),
    ("Ocak-Şubat 1998", "1998-01/1998-02"),
    ("İlkbahar 2001", "2001-21"),
    ("14 yanvar 2002-ci il", "2002-01-14"),
    ("12 мај 1967-ҹи ил", "1967-05-12"),
    ("27 декабря 1991 г.", "1991-12-27"),
    ("1936. 28 января", "1936-01-28"),
    ("31. Januar 1983", "1983-01-31"),
    ("June 17, 1996", "1996-06-17"),
    ("3rd of May 1999", "1999-05-03"),
    ("1er janvier 1900", "1900-01-01"),
    ("12 de mayo de 1931", "1931-05-12"),
    ("05.06.2008", "2008-06-05"),
    ("2005-07-12", "2005-07-12"),
    ("1980-2001", "1980/2001"),
    ("1980-85", "1980/1985"),
    ("1338 (1922)", "1922"),
    ("h. 1325/1907", "1907"),
    ("NATO-2004", "2004"),
    ("KASIM 2002", "2002-11"),
]


@pytest.mark.parametrize(("text", "edtf"), READINGS, ids=[text for text, _ in READINGS])
def test_reads(text: str, edtf: str) -> None:
    assert str(read_date(text)) == edtf


@pytest.mark.parametrize(
    "text", ["", "s. 127", "31 Şubat", "2709 sayılı", "1092/2010", "41340/98", "no date", "99.99.2001"]
)
def test_finds_none(text: str) -> None:
    assert read_date(text) is None


def test_the_edition_in_superscript_is_no_part_of_the_year() -> None:
    assert [str(found.date) for found in find_dates("Berlin 1995²")] == ["1995"]


def test_a_day_that_is_none_is_no_day() -> None:
    assert str(read_date("30 Şubat 2001")) == "2001-02"


@pytest.mark.parametrize("name", [*MONTHS, *SEASONS])
def test_every_month_and_season_in_the_tables_is_alive(name: str) -> None:
    date = read_date(f"{name} 1999")
    assert date is not None
    assert date.start.month in (MONTHS.get(name), SEASONS.get(name))


@given(st.text(alphabet="0123456789 .-/–Ocakmaşut(),IVXгyil", max_size=60))
def test_dates_stand_inside_the_text_and_apart(text: str) -> None:
    spans = [found.span for found in find_dates(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
