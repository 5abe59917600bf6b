"""Telling cites apart: more names, more of a name, a condition, a year suffix."""

from __future__ import annotations

import re
from typing import Any

import pytest
from csl_small import cite, document, issued, person, style
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl.disambiguate import year_suffix

CITE = (
    '<group delimiter=" "><names variable="author"><name form="short" initialize-with=". " '
    'et-al-min="{least}" et-al-use-first="1"/></names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
)


def work(*people: dict[str, Any], year: int = 2001, **more: Any) -> dict[str, Any]:
    """A work."""
    return {"author": list(people), "issued": issued(year), **more}


def cites(items: list[dict[str, Any]], attributes: str, elements: str = CITE.format(least=3)) -> list[str]:
    """One citation for each item."""
    named = [{"id": str(place), **item} for place, item in enumerate(items)]
    made = document(style(elements, citation_attributes=attributes), named)
    for item in named:
        made.cite(cite(item["id"]))
    return made.citations()


NAMES = 'disambiguate-add-names="true" '
GIVEN = 'disambiguate-add-givenname="true" '
SUFFIX = 'disambiguate-add-year-suffix="true" '

JOHN, JANE, JIM, ADAM = (
    person("Doe", "John"),
    person("Doe", "Jane"),
    person("Doe", "Jim Boris"),
    person("Doe", "Adam"),
)
ROE, COE, POE = person("Roe", "R"), person("Coe", "C"), person("Poe", "P")

TOLD_APART = [
    # works                                             attributes            cites
    ([work(JOHN), work(JANE)], "", ["Doe 2001", "Doe 2001"]),
    ([work(JOHN), work(JANE)], SUFFIX, ["Doe 2001a", "Doe 2001b"]),
    ([work(JOHN), work(JANE, year=2002)], SUFFIX, ["Doe 2001", "Doe 2002"]),
    ([work(JOHN), work(ADAM)], GIVEN, ["J. Doe 2001", "A. Doe 2001"]),
    ([work(JOHN), work(JANE)], GIVEN, ["John Doe 2001", "Jane Doe 2001"]),
    ([work(JOHN), work(JOHN)], GIVEN + SUFFIX, ["Doe 2001a", "Doe 2001b"]),
    ([work(JOHN, ROE, COE), work(JOHN, POE, COE)], "", ["Doe et al. 2001"] * 2),
    ([work(JOHN, ROE, COE), work(JOHN, POE, COE)], NAMES, ["Doe, Roe, et al. 2001", "Doe, Poe, et al. 2001"]),
    ([work(JOHN, ROE, COE), work(JOHN, ROE, POE)], NAMES, ["Doe, Roe, Coe 2001", "Doe, Roe, Poe 2001"]),
    # what does not help is not added
    ([work(JOHN, ROE, COE), work(JOHN, ROE, COE)], NAMES + SUFFIX, ["Doe et al. 2001a", "Doe et al. 2001b"]),
    ([work(JOHN, ROE, COE), work(ADAM, ROE, COE)], GIVEN, ["J. Doe et al. 2001", "A. Doe et al. 2001"]),
    # a body has no given name
    ([work({"literal": "UNESCO"}), work({"literal": "UNESCO"})], GIVEN, ["UNESCO 2001", "UNESCO 2001"]),
    ([work(JOHN)], NAMES + GIVEN + SUFFIX, ["Doe 2001"]),
]


@pytest.mark.parametrize(("works", "attributes", "told"), TOLD_APART, ids=range(len(TOLD_APART)))
def test_cites_are_told_apart(works: list[dict[str, Any]], attributes: str, told: list[str]) -> None:
    assert cites(works, attributes) == told


RULES = [
    # rule                    cites of Adam Doe & Roe, and, of two other years, of John Doe and of Jane Doe
    ("all-names", ["A. Doe, Roe 2001", "John Doe 2002", "Jane Doe 2003"]),
    ("all-names-with-initials", ["A. Doe, Roe 2001", "J. Doe 2002", "J. Doe 2003"]),
    ("primary-name", ["A. Doe, Roe 2001", "John Doe 2002", "Jane Doe 2003"]),
    ("primary-name-with-initials", ["A. Doe, Roe 2001", "J. Doe 2002", "J. Doe 2003"]),
    ("by-cite", ["Doe, Roe 2001", "Doe 2002", "Doe 2003"]),
]


@pytest.mark.parametrize(("rule", "told"), RULES)
def test_a_rule_says_whose_given_names_are_shown(rule: str, told: list[str]) -> None:
    works = [work(ADAM, ROE), work(JOHN, year=2002), work(JANE, year=2003)]
    attributes = f'{GIVEN} givenname-disambiguation-rule="{rule}"'
    assert cites(works, attributes) == told


def test_only_the_primary_name_is_expanded_where_the_rule_says_so() -> None:
    works = [work(ROE, JOHN), work(ROE, ADAM, year=2002)]
    every, primary = (
        cites(works, f'{GIVEN} givenname-disambiguation-rule="{rule}"')
        for rule in ("all-names", "primary-name")
    )
    assert every == ["Roe, J. Doe 2001", "Roe, A. Doe 2002"]
    assert primary == ["Roe, Doe 2001", "Roe, Doe 2002"]


CONDITION = '<choose><if disambiguate="true"><text variable="{}"/></if></choose>'


def test_a_condition_holds_only_where_it_helps() -> None:
    title = CITE.format(least=3) + CONDITION.format("title")
    assert cites([work(JOHN, title=" A"), work(JOHN, title=" B")], "", title) == ["Doe 2001 A", "Doe 2001 B"]
    assert cites([work(JOHN, title=" A"), work(JOHN, title=" A")], "", title) == ["Doe 2001", "Doe 2001"]
    assert cites([work(JOHN, title=" A"), work(ROE, title=" B")], "", title) == ["Doe 2001", "Roe 2001"]


def test_conditions_hold_one_after_the_other() -> None:
    both = CITE.format(least=3) + CONDITION.format("title") + CONDITION.format("publisher")
    works = [
        work(JOHN, title=" A", publisher=" X"),
        work(JOHN, title=" A", publisher=" Y"),
        work(JOHN, title=" B"),
    ]
    assert cites(works, "", both) == ["Doe 2001 A X", "Doe 2001 A Y", "Doe 2001 B"]


def test_a_year_suffix_is_where_the_style_puts_it() -> None:
    own = '<names variable="author"/><text variable="year-suffix" prefix="-"/>'
    assert cites([work(JOHN), work(JOHN)], SUFFIX, own) == ["John Doe-a", "John Doe-b"]


def test_the_bibliography_has_the_same_year_suffixes() -> None:
    date = '<date variable="issued"><date-part name="year"/></date>'
    xml = style(
        date,
        f'{date}<text variable="title" prefix=" "/>',
        citation_attributes=SUFFIX,
        bibliography_sort='<key variable="title"/>',
    )
    made = document(xml, [{"id": each, **work(JOHN, title=each)} for each in "ba"])
    made.cite(cite("b"))
    made.cite(cite("a"))
    assert [text for _, text in made.bibliography().entries] == ["2001a a", "2001b b"]
    assert made.citations() == ["2001b", "2001a"]


SUFFIXES = [
    (0, "a"),
    (1, "b"),
    (25, "z"),
    (26, "aa"),
    (27, "ab"),
    (51, "az"),
    (52, "ba"),
    (701, "zz"),
    (702, "aaa"),
]


@pytest.mark.parametrize(("index", "letters"), SUFFIXES)
def test_a_year_suffix_counts_in_letters(index: int, letters: str) -> None:
    assert year_suffix(index) == letters


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_year_suffixes_are_unique_and_ordered(one: int, other: int) -> None:
    first, second = year_suffix(one), year_suffix(other)
    assert ((len(first), first) < (len(second), second)) is (one < other)
    assert (first == second) is (one == other)


people = st.builds(
    person, st.sampled_from(["Doe", "Roe", "İnan"]), st.sampled_from(["John", "Jane", "Adam", "J.", ""])
)
works = st.lists(
    st.builds(
        lambda names, year: work(*names, year=year),
        st.lists(people, max_size=4),
        st.sampled_from([2001, 2002]),
    ),
    min_size=1,
    max_size=6,
)
rules = st.sampled_from(
    ["by-cite", "all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials"]
)


@settings(max_examples=40)
@given(works, rules, st.booleans(), st.booleans())
def test_with_year_suffixes_every_two_cites_differ(
    items: list[dict[str, Any]], rule: str, names: bool, givens: bool
) -> None:
    attributes = f'{SUFFIX} givenname-disambiguation-rule="{rule}" {NAMES * names} {GIVEN * givens}'
    made = cites(items, attributes)
    assert len({*made}) == len(made)


@settings(max_examples=40)
@given(works, rules)
def test_suffixes_of_cites_that_are_equal_without_them_run_from_a(
    items: list[dict[str, Any]], rule: str
) -> None:
    made = cites(items, f'{SUFFIX} givenname-disambiguation-rule="{rule}" {NAMES} {GIVEN}')
    groups: dict[str, list[str]] = {}
    for text in made:
        match = re.fullmatch(r"(.*\d{4})([a-z]?)", text)
        assert match is not None
        groups.setdefault(match[1], []).append(match[2])
    for suffixes in groups.values():
        assert suffixes == (
            [""] if len(suffixes) == 1 else [year_suffix(index) for index in range(len(suffixes))]
        )


@settings(max_examples=40)
@given(works)
def test_cites_that_differ_already_are_left_alone(items: list[dict[str, Any]]) -> None:
    plain = cites(items, "")
    made = cites(items, NAMES + GIVEN + SUFFIX)
    for text, told in zip(plain, made, strict=True):
        if plain.count(text) == 1:
            assert told == text
