from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Point
from citekit.references.calendars import OtherDate, find_other_dates, gregorian_day
from citekit.references.dates import find_all_dates, find_dates, read_date
from citekit.references.lexicon.calendars import MONTHS_OF, WORDS_AFTER, WORDS_BEFORE, Calendar
from citekit.references.lexicon.months import ABOUT, DECADE_AFTER, DECADE_BEFORE, MONTHS, SEASONS

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
    # intervals
    ("28 Aralık 2000 - 3 Ocak 2001", "2000-12-28/2001-01-03"),
    ("Aralık 2000-Ocak 2001", "2000-12/2001-01"),
    ("Aralık-Ocak 2001", "2000-12/2001-01"),
    ("5. bis 7. Mai 2001", "2001-05-05/2001-05-07"),
    ("5.-7. Mai 2001", "2001-05-05/2001-05-07"),
    ("du 5 au 7 mai 2001", "2001-05-05/2001-05-07"),
    ("с 5 по 7 мая 2001 г.", "2001-05-05/2001-05-07"),
    ("5 ve 7 Mayıs 2001", "2001-05-05/2001-05-07"),
    ("05.06.2008-07.06.2008", "2008-06-05/2008-06-07"),
    ("31.1.-22.2.1986", "1986-01-31/1986-02-22"),
    ("30.12.-2.1.1987", "1986-12-30/1987-01-02"),
    ("5.-7.6.2008", "2008-06-05/2008-06-07"),
    ("2004 May 8–11", "2004-05-08/2004-05-11"),
    ("May 30–June 2, 1996", "1996-05-30/1996-06-02"),
    # months of other languages and older names
    ("7 листопада 1917 року", "1917-11-07"),
    ("12 Teşrîn-i Evvel 1926", "1926-10-12"),
    ("Birinci Kânun 1935", "1935-12"),
    ("12 آذار 2016", "2016-03-12"),
    ("كانون الثاني/يناير ٢٠١٦", "2016-01"),
    ("12. Jänner 1921", "1921-01-12"),
    # figures
    ("12.V.1925", "1925-05-12"),
    ("12-Feb-2009", "2009-02-12"),
    ("11-08-2011", "2011-08-11"),
    ("4/21/2010", "2010-04-21"),
    ("May 5 th , 2009", "2009-05-05"),
    ("1 March 1 994", "1994-03-01"),
    ("05/2007", "2007-05"),
    ("2010-05", "2010-05"),
    # seasons
    ("Winter 2000/01", "2000-24"),
    ("2001/Bahar", "2001-21"),
    ("осень 1999", "1999-23"),
    ("ربيع 2010", "2010-21"),
    # decades and doubt
    ("1920'li yıllar", "192X"),
    ("the 1920s", "192X"),
    ("1920er Jahre", "192X"),
    ("1920-е годы", "192X"),
    ("1920-ci illər", "192X"),
    ("années 1920", "192X"),
    ("um 1900", "1900~"),
    ("ок. 1900 г.", "1900~"),
    ("1900 civarı", "1900~"),
    ("vers 1900-1910", "1900~/1910~"),
    ("[1900?]", "1900?"),
    ("[ca. 1900?]", "1900%"),
    ("1900 (?)", "1900?"),
    # two calendars: the Gregorian one
    ("12 Şaban 1325 / 20 Eylül 1907", "1907-09-20"),
    ("12 Şaban 1325/20 Eylül 1907", "1907-09-20"),
    ("20 Eylül 1907 (12 Şaban 1325)", "1907-09-20"),
    ("1 Teşrînievvel 1325/14 Ekim 1909", "1909-10-14"),
    ("R. 1327 (1911)", "1911"),
    ("1395 [2016]", "2016"),
    ("1437هـ/2016م", "2016"),
    ("١٤٣٧هـ - ٢٠١٦م", "2016"),
    ("1395 (2016)", "2016"),
    ("2016 (1395)", "2016"),
    # Julian and Gregorian days
    ("3 (16) марта 1917", "1917-03-16"),
    ("3/16 марта 1917 г.", "1917-03-16"),
    ("25 октября (7 ноября) 1917", "1917-11-07"),
    ("20 декабря 1899 (1 января 1900)", "1900-01-01"),
    ("3/5 марта 1917 г.", "1917-03-03/1917-03-05"),  # not one day in two calendars
]


@pytest.mark.parametrize(("text", "edtf"), READINGS, ids=[text for text, _ in READINGS])
def test_reads(text: str, edtf: str) -> None:
    assert str(read_date(text)) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "",
        "s. 127",
        "31 Şubat",
        "2709 sayılı",
        "1092/2010",
        "41340/98",
        "no date",
        "99.99.2001",
        "E. 1998/1237",  # no Hijri year began in 1998 that is 1237
        "C-41/1995",
    ],
)
def test_finds_none(text: str) -> None:
    assert read_date(text) is None


def test_the_edition_in_superscript_is_no_part_of_the_year() -> None:
    assert [str(found.date) for found in find_dates("Berlin 1995²")] == ["1995"]


def test_a_day_that_is_none_is_no_day() -> None:
    assert str(read_date("30 Şubat 2001")) == "2001-02"


OTHERS = [
    # as printed, calendar, year: found, never converted
    ("12 Şaban 1325", Calendar.HIJRI, 1325),
    ("29 Zi'l-ka'de 1290", Calendar.HIJRI, 1290),
    ("5 Za 1312", Calendar.HIJRI, 1312),
    ("h. 1325", Calendar.HIJRI, 1325),
    ("1325 h.", Calendar.HIJRI, 1325),
    ("AH 850", Calendar.HIJRI, 850),
    ("٢٥ ربيع الأول ١٤٣٧", Calendar.HIJRI, 1437),
    ("Rabīʿ I 1325", Calendar.HIJRI, 1325),
    ("15 раджаба 1325 г. хиджры", Calendar.HIJRI, 1325),
    ("R. 1327", Calendar.RUMI, 1327),
    ("12 Mart 1325", Calendar.RUMI, 1325),
    ("Teşrinisani 1327", Calendar.RUMI, 1327),
    ("مهر ۱۳۹۵", Calendar.SOLAR, 1395),
    ("۱۳۷۵ش.", Calendar.SOLAR, 1375),
    ("۱۳۹۵ ه.ش", Calendar.SOLAR, 1395),
    ("۱۳۹۵", Calendar.UNTOLD, 1395),
    ("1327", Calendar.UNTOLD, 1327),
    ("1312-1314", Calendar.UNTOLD, 1312),
    ("12 pluviôse an VII", Calendar.REPUBLICAN, 0),
]


@pytest.mark.parametrize(("text", "calendar", "year"), OTHERS, ids=[row[0] for row in OTHERS])
def test_a_date_of_another_calendar_is_kept_and_not_converted(
    text: str, calendar: Calendar, year: int
) -> None:
    (found,) = find_all_dates(text)
    assert isinstance(found, OtherDate)
    assert (found.calendar, found.year) == (calendar, year)
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text", ["mali 2001", "Ramazan 1998", "s. 12", "H. 12", "12 March 1325", "20 декабря (2 января) 1917"]
)
def test_what_only_looks_like_another_calendar_is_none(text: str) -> None:
    assert find_other_dates(text) == []


@pytest.mark.parametrize("calendar", MONTHS_OF)
def test_every_month_of_another_calendar_is_alive(calendar: Calendar) -> None:
    for name in MONTHS_OF[calendar]:
        year = "an VII" if calendar is Calendar.REPUBLICAN else "1325"
        assert [found.calendar for found in find_other_dates(f"12 {name} {year}")] == [calendar], name


@pytest.mark.parametrize(
    ("calendar", "form", "before"),
    [(c, f, True) for c, forms in WORDS_BEFORE.items() for f in forms.split(" | ")]
    + [(c, f, False) for c, forms in WORDS_AFTER.items() for f in forms.split(" | ")],
)
def test_every_word_of_a_calendar_is_alive(calendar: Calendar, form: str, before: bool) -> None:
    (found,) = find_other_dates(f"{form} 1325" if before else f"1325 {form}")
    assert found.calendar is calendar
    assert found.span == (0, len(form) + 5)


@pytest.mark.parametrize(("form", "edtf"), [(f, "1900~") for f in ABOUT.split(" | ")])
def test_every_word_of_doubt_is_alive(form: str, edtf: str) -> None:
    assert str(read_date(f"{form} 1900")) == edtf


@pytest.mark.parametrize("form", [*DECADE_AFTER.split(" | "), *DECADE_BEFORE.split(" | ")])
def test_every_word_of_a_decade_is_alive(form: str) -> None:
    text = f"{form} 1920" if form in DECADE_BEFORE.split(" | ") else f"1920{form}"
    assert str(read_date(text)) == "192X"


@given(st.dates(min_value=date(1583, 1, 1), max_value=date(2099, 12, 31)))
def test_a_julian_day_is_one_gregorian_day_and_its_ten_to_thirteen_days_later(day: date) -> None:
    found = gregorian_day(Point(day.year, day.month, day.day))
    assert 10 <= (date(found.year, found.month, found.day) - day).days <= 13


@pytest.mark.parametrize("name", [*MONTHS, *SEASONS])
def test_every_month_and_season_in_the_tables_is_alive(name: str) -> None:
    found = read_date(f"{name} 1999")
    assert found is not None
    assert found.start.month in (MONTHS.get(name), SEASONS.get(name))


PIECES = "1 3 22 31 1917 1986 05 . . - – / ( ) , c. ? Mai Ocak ноября Spring bis ve г. yılı h. 1405".split()


@given(
    st.text(alphabet="0123456789 .-/–Ocakmaşut(),IVXгyil", max_size=60)
    | st.lists(st.sampled_from([*PIECES, " ", " "]), max_size=12).map("".join)
)
def test_dates_stand_inside_the_text_and_apart(text: str) -> None:
    spans = [found.span for found in find_dates(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
