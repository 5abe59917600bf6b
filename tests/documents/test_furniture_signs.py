"""Lines that are page furniture by what they say, wherever they stand."""

from __future__ import annotations

import pytest

from citekit.documents.furniture_signs import find_stamps
from citekit.documents.running_heads import furniture_around_numbers

HEADS = [
    "1411                  DELTA LAW REVIEW                  [Vol. 93:1409",
    "2019]                 THE KEEPER OF THE MILL                 1410",
]
NOTES = [
    "     24. OFFICE OF MILLS, SUMMARY 3 (2012) [hereinafter SUMMARY]. The name was",
    "2   THE MILLS OF KENT",
    "See 2019] and 1410.",
]


@pytest.mark.parametrize("line", HEADS)
def test_heads_of_law_reviews_are_furniture_though_they_stand_once(line: str) -> None:
    assert find_stamps(["A first line of text", line, "", "A second one"]) == [1]


def test_a_number_with_a_head_in_capitals_beside_a_stamp_is_furniture() -> None:
    texts = ["8. A note", "", "Downloaded by [A University] at 04:12", "4   THE MILLS OF KENT", "", "5. Next"]
    assert {2, 3} <= furniture_around_numbers(texts).lines
    assert 3 not in furniture_around_numbers([*texts[:2], "Some line of text", *texts[3:]]).lines


@pytest.mark.parametrize("line", NOTES)
def test_notes_and_headings_are_none(line: str) -> None:
    assert find_stamps(["A first line of text", line, "", "A second one"]) == []


FEET = [
    # what stands under the notes of two pages, and how many of its lines are furniture
    (["Ani Yazıları, S. 14, Güz 2011   72"], ["Kale Kapısında   73"], 2),
    (["VENDRE LE JOURNAL", "68"], ["JEANNE MOREL", "69"], 4),
    (["Kale Kapısında   73"], ["Ani Yazıları, S. 14, Güz 2011   72"], 0),  # pages go up
    (["Chapter One   5"], ["Chapter Nine   120"], 0),  # and not so fast
]


@pytest.mark.parametrize(("first", "second", "lines"), FEET)
def test_feet_of_pages_are_furniture_whatever_they_say(
    first: list[str], second: list[str], lines: int
) -> None:
    text = ["The article runs on for a line or two,", "and then there are notes, as always."] * 8
    texts = [*text, "1. A note.", *first, "", *text, "2. Another one.", *second, "", *text]
    feet = {i for i, line in enumerate(texts) if line in (*first, *second)}
    assert len(furniture_around_numbers(texts).lines & feet) == lines
