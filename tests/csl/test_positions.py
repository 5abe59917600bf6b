"""Positions of cites: first, subsequent, ibid., near a note; and citation objects."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.citations import POSITIONS, read_citation
from citekit.csl.context import Cite
from citekit.csl.positions import Cluster, set_positions
from citekit.errors import UsageError


def clusters(text: str, notes: bool = True) -> list[Cluster]:
    """Citations written short: ``a b@12 | a``, one a note."""
    made = []
    for number, citation in enumerate(text.split("|"), 1):
        cites = [
            Cite(name, locator) for name, _, locator in (each.partition("@") for each in citation.split())
        ]
        made.append(Cluster(str(number), cites, number if notes else 0))
    return made


SHORT = {"first": "f", "subsequent": "s", "ibid": "i", "ibid-with-locator": "l"}

FOUND = [
    # citations                positions
    ("a", "f"),
    ("a | b", "f|f"),
    ("a | a", "f|i"),
    ("a | a@1", "f|l"),
    ("a@1 | a", "f|s"),  # an "ibid." would point to the page too
    ("a@1 | a@1", "f|i"),
    ("a@1 | a@2", "f|l"),
    ("a | b | a", "f|f|s"),
    ("a b | b", "ff|s"),  # the citation before has two cites
    ("a b | a", "ff|s"),
    ("a a", "fi"),
    ("a a@1 a@1 a", "flis"),
    ("a | a b | b | b", "f|if|s|i"),
    ("a | | a", "f||s"),
]


@pytest.mark.parametrize(("text", "positions"), FOUND, ids=[row[0] for row in FOUND])
@pytest.mark.parametrize("notes", [True, False])
def test_a_position_is_found(text: str, positions: str, notes: bool) -> None:
    made = clusters(text, notes)
    set_positions(made, 5)
    assert "|".join("".join(SHORT[cite.position] for cite in cluster.cites) for cluster in made) == positions


def test_another_label_is_another_locator() -> None:
    made = [Cluster("1", [Cite("a", "3")], 1), Cluster("2", [Cite("a", "3", "chapter")], 2)]
    set_positions(made, 5)
    assert made[1].cites[0].position == "ibid-with-locator"


def test_a_cite_near_a_note_is_so() -> None:
    made = [Cluster(str(note), [Cite("a")], note) for note in (1, 3, 6, 12)]
    set_positions(made, 3)
    assert [cluster.cites[0].near_note for cluster in made] == [False, True, True, False]
    assert [cluster.cites[0].first_note for cluster in made] == [0, 1, 1, 1]


def test_positions_begin_anew_in_a_chapter() -> None:
    made = [
        Cluster(str(place), [Cite("a")], place, chapter=chapter) for place, chapter in enumerate("xxy", 1)
    ]
    set_positions(made, 5)
    assert [cluster.cites[0].position for cluster in made] == ["first", "ibid", "first"]


def test_a_note_is_not_the_citation_before_one_in_the_text() -> None:
    made = [Cluster("1", [Cite("a")], 1), Cluster("2", [Cite("a")], 0), Cluster("3", [Cite("a")], 2)]
    set_positions(made, 5)
    assert [cluster.cites[0].position for cluster in made] == ["first", "subsequent", "ibid"]


def test_a_note_of_several_citations_is_no_antecedent() -> None:
    made = [Cluster("1", [Cite("b")], 1), Cluster("2", [Cite("a")], 1), Cluster("3", [Cite("a")], 2)]
    set_positions(made, 5)
    assert made[2].cites[0].position == "subsequent"
    same = [Cluster("1", [Cite("b")], 1), Cluster("2", [Cite("a")], 1), Cluster("3", [Cite("a")], 1)]
    set_positions(same, 5)
    assert same[2].cites[0].position == "ibid"


names = st.sampled_from("abc")
written = st.lists(
    st.lists(st.tuples(names, st.sampled_from(["", "1", "2"])), max_size=3), min_size=1, max_size=8
)


@given(written, st.booleans())
def test_the_first_cite_of_an_item_is_first_and_no_other(
    text: list[list[tuple[str, str]]], notes: bool
) -> None:
    made = [
        Cluster(str(number), [Cite(*cite) for cite in cites], number if notes else 0)
        for number, cites in enumerate(text, 1)
    ]
    set_positions(made, 5)
    seen = set()
    for cluster in made:
        for cite in cluster.cites:
            assert (cite.position == "first") is (cite.id not in seen)
            assert cite.position in POSITIONS
            assert bool(cite.first_note) is (notes and cite.id in seen)
            seen.add(cite.id)


@given(written)
def test_an_ibid_has_the_same_item_before_it(text: list[list[tuple[str, str]]]) -> None:
    made = [
        Cluster(str(number), [Cite(*cite) for cite in cites], number) for number, cites in enumerate(text, 1)
    ]
    set_positions(made, 5)
    before: Cite | None = None
    for cluster in made:
        for cite in cluster.cites:
            if cite.position.startswith("ibid"):
                assert before is not None
                assert before.id == cite.id
                assert (cite.position == "ibid") is (before.locator == cite.locator)
            before = cite


@given(written)
def test_setting_positions_again_changes_nothing(text: list[list[tuple[str, str]]]) -> None:
    made = [
        Cluster(str(number), [Cite(*cite) for cite in cites], number) for number, cites in enumerate(text, 1)
    ]
    set_positions(made, 5)
    once = [repr(cluster) for cluster in made]
    set_positions(made, 5)
    assert [repr(cluster) for cluster in made] == once


# --- citation objects

CITATIONS: list[tuple[dict[str, Any], Cluster]] = [
    ({"citationItems": [{"id": "a"}]}, Cluster("c", [Cite("a")])),
    ({"citationItems": [{"id": 7}]}, Cluster("c", [Cite("7")])),
    ({"citationID": "x", "citationItems": [], "properties": {"noteIndex": 3}}, Cluster("x", [], 3)),
    ({"citationItems": None, "properties": None}, Cluster("c", [])),
    ({"properties": {"noteIndex": "4", "chapter": 2}}, Cluster("c", [], 4, chapter="2")),
    (
        {"citationItems": [{"id": "a", "locator": 12, "prefix": "see ", "suffix": None}]},
        Cluster("c", [Cite("a", "12", prefix="see ")]),
    ),
    ({"citationItems": [{"id": "a", "locator": "chap. 3"}]}, Cluster("c", [Cite("a", "3", "chapter")])),
    (
        {"citationItems": [{"id": "a", "label": "figure", "locator": "3"}]},
        Cluster("c", [Cite("a", "3", "figure")]),
    ),
    ({"citationItems": [{"id": "a", "label": 7, "locator": "3"}]}, Cluster("c", [Cite("a", "3", "7")])),
    ({"citationItems": [{"id": "a", "suppress-author": 1}]}, Cluster("c", [Cite("a", suppress_author=True)])),
    ({"citationItems": [{"id": "a", "author-only": True}]}, Cluster("c", [Cite("a", author_only=True)])),
    (
        {"citationItems": [{"id": "a", "position": 3, "near-note": True, "first-reference-note-number": 2}]},
        Cluster("c", [Cite("a", position="ibid-with-locator", near_note=True, first_note=2)], is_fixed=True),
    ),
    (
        {"citationItems": [{"id": "a", "position": "subsequent"}]},
        Cluster("c", [Cite("a", position="subsequent")], is_fixed=True),
    ),
]


@pytest.mark.parametrize(("citation", "cluster"), CITATIONS, ids=range(len(CITATIONS)))
def test_a_citation_is_read(citation: dict[str, Any], cluster: Cluster) -> None:
    assert read_citation(citation, "c") == cluster


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"citationItems": [{"locator": "3"}]}, "a cite without the id of an item"),
    ({"citationItems": ["a"]}, "a cite without the id of an item"),
    ({"properties": {"noteIndex": math.inf}}, "no note number: inf"),
    ({"properties": {"noteIndex": "three"}}, "no note number: 'three'"),
    ({"properties": {"noteIndex": [3]}}, "no note number"),
    ({"citationItems": [{"id": "a", "first-reference-note-number": "x"}]}, "no note number: 'x'"),
]


@pytest.mark.parametrize(("citation", "reason"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_citation_is_refused(citation: dict[str, Any], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        read_citation(citation, "c")
