"""Dates in EDTF: what is read, what is refused, and that all of it can be printed and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import ParseError
from citekit.model import Date, Point, parse_edtf

READINGS = [
    # as written             start                 end
    ("2005-07-12", Point(2005, 7, 12), None),
    ("2005-09", Point(2005, 9), None),
    ("2005", Point(2005), None),
    ("2001-21", Point(2001, 21), None),
    ("2005-12-08/2005-12-09", Point(2005, 12, 8), Point(2005, 12, 9)),
    ("1998/2001", Point(1998), Point(2001)),
    ("2001-11/2001", Point(2001, 11), Point(2001)),
    ("2001-24/2001-21", Point(2001, 24), Point(2001, 21)),  # from a southern or a January winter to spring
    ("2001-21/2001-12", Point(2001, 21), Point(2001, 12)),
    ("1984?", Point(1984, qualifier="?"), None),
    ("2004-06~/2004-08", Point(2004, 6, qualifier="~"), Point(2004, 8)),
    ("199X", Point(1990, unspecified=1), None),
    ("18XX~", Point(1800, qualifier="~", unspecified=2), None),
    ("192X/193X", Point(1920, unspecified=1), Point(1930, unspecified=1)),
    ("2020-03-04T12:00:00Z", Point(2020, 3, 4), None),
    ("2020-03-04T12:00:00+03:00", Point(2020, 3, 4), None),
    ("-0043-03-15", Point(-43, 3, 15), None),
    (" 2005 / 2006 ", Point(2005), Point(2006)),
]


@pytest.mark.parametrize(("text", "start", "end"), READINGS, ids=[row[0] for row in READINGS])
def test_reads(text: str, start: Point, end: Point | None) -> None:
    assert parse_edtf(text) == Date(start, end)


REFUSED = [
    "", "XXXX", "1XXX", "199X-05", "1984??", "-199X",
    "05", "2005-13", "2005-25", "2005-00", "2005-05-00", "2005-02-30", "2005-2-3",
    "1900-02-29", "2005-21-01", "2005/2004", "2005-07-12/2005-07-11", "2005/", "/2005", "1999/..",
    "2005-07-12/x", "12.07.2005", "２００５", "2005-07-12 10:00", "20055",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    with pytest.raises(ParseError, match="not an EDTF date"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2005, 13, 0), (2005, 0, 5), (2005, 20, 0), (2005, 4, 31), (10000, 0, 0), (2005, -1, 0)],
)
def test_no_point_outside_the_calendar(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no such"):
        Point(year, month, day)


def test_29_february_is_a_day_of_leap_years_only() -> None:
    assert [year for year in (1600, 1900, 2000, 2004, 2005) if _exists(year, 2, 29)] == [1600, 2000, 2004]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        Point(year, month, day)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("year", "month", "unspecified"), [(1995, 0, 1), (1990, 5, 1), (1910, 0, 2), (-1990, 0, 1), (1000, 0, 3)]
)
def test_a_decade_or_century_begins_with_its_first_year(year: int, month: int, unspecified: int) -> None:
    with pytest.raises(ValueError, match="no such decade"):
        Point(year, month, unspecified=unspecified)


def test_a_doubt_is_one_of_three() -> None:
    with pytest.raises(ValueError, match="no such qualifier"):
        Point(1900, qualifier="!")


def test_the_ends_of_a_decade_have_every_digit() -> None:
    assert parse_edtf("192X/193X").ends == (Point(1920), Point(1939))
    assert parse_edtf("2005-07").ends == (Point(2005, 7), None)
    assert parse_edtf("199X").start.last_day == (1999, 12, 31)


years = st.integers(-9999, 9999)
points = st.one_of(
    st.builds(Point, years),
    st.builds(Point, years, st.sampled_from([*range(1, 13), *range(21, 25)])),
    st.builds(Point, years, st.integers(1, 12), st.integers(1, 28)),
    st.builds(Point, years, qualifier=st.sampled_from("?~%")),
    st.builds(lambda decade: Point(10 * decade, unspecified=1), st.integers(0, 999)),
)


@given(points)
def test_a_printed_point_is_read_again(point: Point) -> None:
    assert parse_edtf(str(point)) == Date(point)


@given(points, points)
def test_a_printed_interval_is_read_again_and_none_runs_backwards(one: Point, other: Point) -> None:
    start, end = sorted((one, other), key=lambda point: point.first_day)
    date = Date(start, end)
    assert parse_edtf(str(date)) == date
    assert date.year == start.year
    if one.last_day < other.first_day:
        with pytest.raises(ValueError, match="runs backwards"):
            Date(other, one)


@given(st.text(alphabet="0123456789-/XT:~?. ", max_size=25))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = parse_edtf(text)
    except ParseError:
        return
    assert parse_edtf(str(date)) == date
