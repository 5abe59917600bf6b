"""Scores: what counts as right, and what is counted."""

from __future__ import annotations

import pytest

from citekit.model.labelled import LabelledReference, Segments
from citekit.references.statistical.scoring import comparable, judge, score
from citekit.references.statistical.tagger import Stretch

SAME = [
    # label      one way            another
    ("pages", "pp. 5–7.", "5-7"),
    ("pages", "s. 12 vd.", "12"),
    ("pages", "s.12", "12"),
    ("volume", "Bd. 3", "3"),
    ("issue", "№ 4", "4"),
    ("title", "“Kars Tarihi”,", "kars  tarihi"),
    ("container-title", "In: Belleten", "Belleten"),
    ("editor", "hrsg. von A. Kaya", "A. Kaya (Hg.)"),
    ("url", "http://a.org/x", "a.org/x"),
    ("doi", "https://doi.org/10.1/x", "doi:10.1/x"),
]


@pytest.mark.parametrize(("label", "one", "other"), SAME, ids=[f"{r[0]} {r[1]}" for r in SAME])
def test_habit_makes_no_difference(label: str, one: str, other: str) -> None:
    assert comparable(label, one) == comparable(label, other)


GOLD = LabelledReference(
    "1",
    "A. Kaya, Kars, 1990, s. 5",
    (("author", "A. Kaya"), ("other", ", "), ("title", "Kars"), ("other", ", "), ("date", "1990"),
     ("other", ", s. "), ("pages", "5")),
)  # fmt: skip

ANSWERS: list[tuple[Segments, int, int]] = [
    # found                                                               right  whole
    (GOLD.segments, 4, 1),
    ((("author", "A. Kaya"), ("other", ", Kars, "), ("date", "12 Mart 1990"), ("other", ", s. 5")), 2, 0),
    ((), 0, 0),
]


@pytest.mark.parametrize(("found", "right", "whole"), ANSWERS)
def test_counts(found: Segments, right: int, whole: int) -> None:
    total = score([(GOLD, found)])
    assert (total.micro.gold, total.micro.right, total.whole) == (4, right, whole)


def test_labels_that_a_corpus_merges_or_does_not_know_are_no_mistakes() -> None:
    gold = LabelledReference(
        "1",
        "12(3), Ankara",
        (("volume", "12(3)"), ("other", ", Ankara")),
        frozenset({"volume"}),
        {"issue": "volume"},
    )
    found = (("volume", "12"), ("other", "("), ("issue", "3"), ("other", "), "), ("location", "Ankara"))
    assert score([(gold, found)]).whole == 1


def test_what_is_taken_for_what_is_told() -> None:
    found = (("title", "A. Kaya, Kars"), ("other", ", 1990, s. 5"))
    confusions = score([(GOLD, found)]).confusions
    assert confusions["author", "title"] == 2
    assert confusions["date", "other"] == 1


def test_each_stretch_is_judged() -> None:
    stretches = [Stretch("author", (0, 7), 0.9), Stretch("title", (0, 13), 0.6), Stretch("note", (0, 1), 0.1)]
    assert list(judge(GOLD, stretches)) == [("author", 0.9, True), ("title", 0.6, False)]
