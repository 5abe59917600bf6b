"""Dates of items, and ``cs:date``: localised or by parts, ranges, seasons, before Christ."""

from __future__ import annotations

import math
from typing import Any

import pytest
from csl_small import issued, render
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.dates import DateValue, Day, read_date
from citekit.csl.elements.date import sort_text

READ = [
    # value                                         start       end         circa  literal
    ({"date-parts": [[2001]]}, Day(2001), None, False, ""),
    ({"date-parts": [["2001", "5", "3"]]}, Day(2001, 5, 3), None, False, ""),
    ({"date-parts": [[2001, 5], [2002, 6]]}, Day(2001, 5), Day(2002, 6), False, ""),
    ({"date-parts": [[2001], [2001]]}, Day(2001), None, False, ""),
    ({"date-parts": [[2001], [0]]}, Day(2001), Day(0), False, ""),
    ({"date-parts": [[2001, 13]]}, Day(2001, season=1), None, False, ""),
    ({"date-parts": [[2001, 24]]}, Day(2001, season=4), None, False, ""),
    ({"date-parts": [[2001]], "season": "Winter"}, Day(2001, season=4), None, False, ""),
    ({"date-parts": [[2001]], "season": 2}, Day(2001, season=2), None, False, ""),
    ({"date-parts": [[2001]], "season": "x"}, Day(2001), None, False, ""),
    ({"date-parts": [[2001]], "season": 99}, Day(2001), None, False, ""),
    ({"date-parts": [[2001, 3]], "season": 1}, Day(2001, 3), None, False, ""),
    ({"date-parts": [[2001, 99, 99]]}, Day(2001), None, False, ""),
    ({"date-parts": [[2001]], "circa": 1}, Day(2001), None, True, ""),
    ({"date-parts": [[2001]], "circa": "false"}, Day(2001), None, False, ""),
    ({"date-parts": [[-100, 7, 13]]}, Day(-100, 7, 13), None, False, ""),
    ({"date-parts": [[]], "literal": "in press"}, None, None, False, "in press"),
    ({"literal": "in press", "circa": True}, None, None, True, "in press"),
    ({"raw": "2004-05"}, Day(2004, 5), None, False, ""),
    ({"raw": "5 Mayıs"}, None, None, False, "5 Mayıs"),
    ({"raw": "2004", "circa": True}, Day(2004), None, True, ""),
    ({"edtf": "2004-10-01/2004-10-14"}, Day(2004, 10, 1), Day(2004, 10, 14), False, ""),
    ({"edtf": "2004~"}, Day(2004), None, True, ""),
    ({"edtf": "2004/.."}, Day(2004), Day(0), False, ""),
    ({"edtf": "2004-21"}, Day(2004, season=1), None, False, ""),
    ("2004", Day(2004), None, False, ""),
    (2004, Day(2004), None, False, ""),
    ("2004/5/6", Day(2004, 5, 6), None, False, ""),
]


@pytest.mark.parametrize(("value", "start", "end", "circa", "literal"), READ, ids=[str(r[0]) for r in READ])
def test_a_date_is_read(value: Any, start: Day | None, end: Day | None, circa: bool, literal: str) -> None:
    assert read_date(value) == DateValue(start, end, circa, literal)


NO_DATES = [None, {}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": [[None]]}, "", " ", [], 1.5]
NO_DATES += [{"date-parts": "2001"}, {"date-parts": [["x"]]}, {"date-parts": [2001]}, {"date-parts": None}]
NO_DATES += [{"date-parts": [[10**9]]}, {"date-parts": [[math.inf]]}, {"date-parts": [[math.nan]]}]


@pytest.mark.parametrize("value", NO_DATES, ids=repr)
def test_what_is_no_date_is_none(value: Any) -> None:
    assert read_date(value) is None


TEXT, NUMERIC = '<date variable="issued" form="text"', '<date variable="issued" form="numeric"'
LOCALISED = [
    # element                                    date parts             lang     printed
    (f"{TEXT}/>", [[2001, 5, 3]], "en-US", "May 3, 2001"),
    (f"{TEXT}/>", [[2001, 5]], "en-US", "May 2001"),
    (f"{TEXT}/>", [[2001]], "en-US", "2001"),
    (f'{TEXT} date-parts="year-month"/>', [[2001, 5, 3]], "en-US", "May 2001"),
    (f'{TEXT} date-parts="year"/>', [[2001, 5, 3]], "en-US", "2001"),
    (f"{TEXT}/>", [[2001, 5, 3]], "tr-TR", "3 Mayıs 2001"),
    (f"{TEXT}/>", [[2001, 1, 1]], "fr-FR", "1er janvier 2001"),
    (f"{TEXT}/>", [[2001, 1, 2]], "fr-FR", "2 janvier 2001"),  # limit-day-ordinals-to-day-1
    (f"{NUMERIC}/>", [[2001, 5, 3]], "en-US", "05/03/2001"),
    (f"{NUMERIC}/>", [[2001]], "en-US", "2001"),
    # the style says the form of a part, and never its affixes
    (
        f'{TEXT}><date-part name="month" form="short" prefix="!"/></date>',
        [[2001, 6, 3]],
        "en-US",
        "Jun. 3, 2001",
    ),
    (f'{TEXT}><date-part name="month" text-case="uppercase"/></date>', [[2001, 6]], "en-US", "JUNE 2001"),
    (f'{TEXT} prefix="(" suffix=")"/>', [[2001]], "en-US", "(2001)"),
    ('<date variable="issued" form="no-such-form"/>', [[2001]], "en-US", ""),
    # ranges: what both have in common is printed once
    (f"{TEXT}/>", [[2001, 5, 3], [2001, 5, 7]], "en-US", "May 3–7, 2001"),
    (f"{TEXT}/>", [[2001, 5, 3], [2001, 6, 7]], "en-US", "May 3–June 7, 2001"),
    (f"{TEXT}/>", [[2001, 5, 3], [2002, 6, 7]], "en-US", "May 3, 2001–June 7, 2002"),
    (f"{TEXT}/>", [[2001, 5, 3], [2001, 5, 7]], "tr-TR", "3–7 Mayıs 2001"),
    (f"{TEXT}/>", [[2001, 5], [2001, 6]], "en-US", "May–June 2001"),
    (f"{TEXT}/>", [[2001], [2003]], "en-US", "2001–2003"),
    (f"{TEXT}/>", [[2001], [0]], "en-US", "2001–"),
    (f'{TEXT} date-parts="year"/>', [[2001, 5], [2001, 6]], "en-US", "2001"),
    (f"{TEXT}/>", [[2001, 13], [2001, 14]], "en-US", "Spring–Summer 2001"),
    # years
    (f"{TEXT}/>", [[-44, 3, 15]], "en-US", "March 15, 44 BC"),
    (f"{TEXT}/>", [[79]], "en-US", "79 AD"),
    (f"{TEXT}/>", [[0]], "en-US", ""),
]


@pytest.mark.parametrize(
    ("element", "parts", "lang", "printed"), LOCALISED, ids=[f"{r[0]} {r[1]} {r[2]}" for r in LOCALISED]
)
def test_a_date_is_printed(element: str, parts: list[list[int]], lang: str, printed: str) -> None:
    assert render(element, {"issued": {"date-parts": parts}}, lang=lang) == printed


PARTS = [
    # part                                                 date            printed
    ('name="year"', (2001, 5, 3), "2001"),
    ('name="year" form="short"', (2001,), "01"),
    ('name="year" form="short"', (85,), "85"),
    ('name="month"', (2001, 5), "May"),
    ('name="month" form="short"', (2001, 6), "Jun."),
    ('name="month" form="short" strip-periods="true"', (2001, 6), "Jun"),
    ('name="month" form="numeric"', (2001, 6), "6"),
    ('name="month" form="numeric-leading-zeros"', (2001, 6), "06"),
    ('name="month" form="numeric"', (2001, 13), ""),
    ('name="month"', (2001, 14), "Summer"),
    ('name="month" prefix="("', (2001,), ""),
    ('name="day"', (2001, 5, 3), "3"),
    ('name="day" form="numeric-leading-zeros"', (2001, 5, 3), "03"),
    ('name="day" form="ordinal"', (2001, 5, 3), "3rd"),
    ('name="day" form="ordinal"', (2001, 5), ""),
    ('name="no-such-part"', (2001,), ""),
]


@pytest.mark.parametrize(("part", "date", "printed"), PARTS, ids=[f"{r[0]} {r[1]}" for r in PARTS])
def test_a_part_is_printed(part: str, date: tuple[int, ...], printed: str) -> None:
    assert render(f'<date variable="issued"><date-part {part}/></date>', {"issued": issued(*date)}) == printed


def test_the_largest_part_that_differs_says_what_stands_between() -> None:
    element = (
        '<date variable="issued" delimiter="."><date-part name="day" range-delimiter="-"/>'
        '<date-part name="month" range-delimiter=" bis " form="numeric"/><date-part name="year"/></date>'
    )
    same_month = {"date-parts": [[2001, 5, 3], [2001, 5, 7]]}
    same_year = {"date-parts": [[2001, 5, 3], [2001, 6, 7]]}
    assert render(element, {"issued": same_month}) == "3-7.5.2001"
    assert render(element, {"issued": same_year}) == "3.5 bis 7.6.2001"


def test_a_literal_date_is_printed_as_it_is() -> None:
    assert render(f"{TEXT}/>", {"issued": {"literal": "in <i>press</i>"}}, output="html") == "in <i>press</i>"


def test_a_missing_date_prints_nothing_and_empties_its_group() -> None:
    assert render(f'<group><text value="("/>{TEXT}/></group>', {}) == ""


days = st.builds(
    Day,
    year=st.integers(-3000, 3000).filter(bool),
    month=st.integers(0, 12),
    day=st.integers(0, 28),
)


@given(days, days)
def test_texts_for_sorting_sort_as_the_days_do(one: Day, other: Day) -> None:
    texts = sort_text(DateValue(one)), sort_text(DateValue(other))
    assert (texts[0] < texts[1]) == (one.key < other.key)


@given(days, days)
def test_a_range_sorts_behind_its_first_day_alone(one: Day, other: Day) -> None:
    assert sort_text(DateValue(one)) < sort_text(DateValue(one, other))


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_every_way_to_say_a_date_says_the_same(year: int, month: int, day: int) -> None:
    parts = read_date({"date-parts": [[year, month, day]]})
    assert read_date({"date-parts": [[str(year), str(month), str(day)]]}) == parts
    assert read_date({"raw": f"{year:04d}-{month:02d}-{day:02d}"}) == parts
    assert read_date(f"{year:04d}-{month:02d}-{day:02d}") == parts


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["date-parts", "season", "circa", "literal", "raw", "edtf"]), json_values)
    | json_values
)
def test_any_value_is_a_date_or_none(value: Any) -> None:
    date = read_date(value)
    assert date is None or date.start is not None or date.literal
