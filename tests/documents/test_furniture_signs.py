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
