"""``cs:group`` and ``cs:choose``: what is left out, and which branch is taken."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import entry, render

T, V, P = '<text variable="title"/>', '<text variable="volume"/>', '<text variable="publisher"/>'
VALUE = '<text value="v"/>'

GROUPS = [
    # elements                                                                printed, of a title alone
    (f'<group delimiter=", ">{T}{VALUE}</group>', "Title, v"),
    (f'<group delimiter=", ">{V}{VALUE}</group>', ""),
    (f'<group delimiter=", ">{VALUE}{VALUE}</group>', "v, v"),
    (f'<group delimiter=", ">{V}{T}{P}</group>', "Title"),
    (f'<group prefix="(" suffix=")">{V}</group>', ""),
    (f'<group prefix="(" suffix=")">{T}</group>', "(Title)"),
    # a group inside that is left out leaves the group around it empty
    (f"<group>{VALUE}<group>{V}{VALUE}</group></group>", ""),
    # a group that is printed counts as a variable with a value
    (f"<group>{V}<group>{VALUE}</group></group>", "v"),
    (f'<group delimiter="-">{VALUE}<group>{T}</group></group>', "v-Title"),
    ('<group><text macro="m"/><text value="v"/></group>', ""),
    ("<group/>", ""),
    (f'<group font-weight="bold">{T}</group>', "Title"),
]


@pytest.mark.parametrize(("elements", "printed"), GROUPS, ids=[row[0] for row in GROUPS])
def test_a_group_is_printed_if_a_variable_in_it_has_a_value(elements: str, printed: str) -> None:
    macros = f'<macro name="m">{V}<text value="no"/></macro>'
    assert render(elements, {"title": "Title"}, macros=macros) == printed


CONDITIONS = [
    # attributes                                   item                                     holds
    ('type="book"', {"type": "book"}, True),
    ('type="book chapter"', {"type": "book"}, True),  # no item has two types: one of them is enough
    ('type="book chapter"', {"type": "thesis"}, False),
    ('type="book chapter" match="any"', {"type": "book"}, True),
    ('type="book chapter" match="none"', {"type": "thesis"}, True),
    ('type="book chapter" match="none"', {"type": "book"}, False),
    ('variable="title"', {"title": "x"}, True),
    ('variable="title"', {"title": ""}, False),
    ('variable="title volume"', {"title": "x"}, False),
    ('variable="title volume" match="any"', {"title": "x"}, True),
    ('variable="title volume" match="none"', {"title": "x"}, False),
    ('variable="title volume" match="none"', {}, True),
    ('variable="author"', {"author": [{"family": "Doe"}]}, True),
    ('variable="author"', {"author": []}, False),
    ('variable="issued"', {"issued": {"date-parts": [[2001]]}}, True),
    ('variable="issued"', {"issued": {"date-parts": [[]]}}, False),
    ('is-numeric="edition"', {"edition": "2nd"}, True),
    ('is-numeric="edition"', {"edition": 2}, True),
    ('is-numeric="edition"', {"edition": "second"}, False),
    ('is-numeric="edition"', {}, False),
    ('is-uncertain-date="issued"', {"issued": {"date-parts": [[2001]], "circa": True}}, True),
    ('is-uncertain-date="issued"', {"issued": {"date-parts": [[2001]]}}, False),
    ('is-uncertain-date="issued"', {}, False),
    ('type="book" variable="title"', {"type": "book", "title": "x"}, True),
    ('type="book" variable="title"', {"type": "book"}, False),
    ('type="book" variable="title" match="any"', {"type": "thesis", "title": "x"}, True),
    ('type="book" variable="title" match="none"', {"type": "thesis", "title": "x"}, False),
    ('position="first"', {}, True),
    ('position="subsequent"', {}, False),
    ('position="no-such-position"', {}, False),
    ('disambiguate="true"', {}, False),
    ('disambiguate="false"', {}, False),
    ('locator="page"', {}, False),
]


@pytest.mark.parametrize(
    ("attributes", "item", "holds"), CONDITIONS, ids=[f"{r[0]} {r[1]}" for r in CONDITIONS]
)
def test_a_condition_holds(attributes: str, item: dict[str, Any], holds: bool) -> None:
    elements = f'<choose><if {attributes}><text value="yes"/></if><else><text value="no"/></else></choose>'
    assert render(elements, item) == ("yes" if holds else "no")


@pytest.mark.parametrize(("kind", "printed"), [("book", "1"), ("chapter", "2"), ("thesis", "3"), ("map", "")])
def test_the_first_branch_that_holds_is_taken(kind: str, printed: str) -> None:
    elements = (
        '<choose><if type="book"><text value="1"/></if><else-if type="book chapter" match="any">'
        '<text value="2"/></else-if><else-if type="thesis"><text value="3"/></else-if></choose>'
    )
    assert render(elements, {"type": kind}) == printed


@pytest.mark.parametrize(
    ("label", "printed"), [("page", "p"), ("chapter", "c"), ("sub-verbo", "s"), ("line", "")]
)
def test_the_label_of_a_locator_is_asked_for(label: str, printed: str) -> None:
    elements = (
        '<choose><if locator="page"><text value="p"/></if>'
        '<else-if locator="chapter"><text value="c"/></else-if>'
        '<else-if locator="sub-verbo"><text value="s"/></else-if></choose>'
    )
    assert render(elements, {}, cite={"locator": "1", "label": label}) == printed


def test_no_position_holds_in_a_bibliography() -> None:
    elements = '<choose><if position="first"><text value="yes"/></if><else><text value="no"/></else></choose>'
    assert entry(elements) == "no"


def test_an_item_without_a_type_is_a_document() -> None:
    elements = '<choose><if type="document"><text value="yes"/></if></choose>'
    assert render(elements, {}) == "yes"


def test_a_choice_in_a_branch_that_the_type_decides_is_decided_too() -> None:
    inner = '<choose><if type="book"><text value="never"/></if><else><text value="inner"/></else></choose>'
    assert render(f'<choose><if type="map">{inner}</if></choose>', {"type": "map"}) == "inner"
