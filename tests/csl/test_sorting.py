"""Sorting the bibliography and the cites of a citation by the keys of a style."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import cite, document, issued, person, style
from hypothesis import given
from hypothesis import strategies as st

NAMES = '<macro name="names"><names variable="author"><name name-as-sort-order="all"/></names></macro>'
FULL = (
    '<macro name="full"><names variable="author"><name/><substitute><text variable="title"/>'
    "</substitute></names>"
    '<date variable="issued" form="text"/></macro>'
)
COUNT = '<macro name="count"><names variable="author"><name form="count"/></names></macro>'
DATE = '<macro name="date"><date variable="issued" form="numeric" date-parts="year-month"/></macro>'


def order(keys: str, items: list[dict[str, Any]], lang: str = "en-US", attributes: str = "") -> str:
    """The ids of items in the order of a bibliography."""
    xml = style(
        "",
        '<text value="x"/>',
        bibliography_sort=keys,
        macros=NAMES + FULL + COUNT + DATE,
        attributes=attributes,
    )
    made = document(xml, [{"id": chr(ord("a") + place), **item} for place, item in enumerate(items)], lang)
    made.cite_nothing()
    return "".join(each for each, _ in made.bibliography().entries)


def key(variable: str, **more: str) -> str:
    """A key by a variable."""
    return f'<key variable="{variable}" {" ".join(f"{name}={value!r}" for name, value in more.items())}/>'


def titles(*texts: str) -> list[dict[str, Any]]:
    """Items with these titles."""
    return [{"title": text} for text in texts]


def authors(*families: str) -> list[dict[str, Any]]:
    """Items by one author each."""
    return [{"author": [person(each)]} for each in families]


DESCENDING = '<key variable="title" sort="descending"/>'
ORDERS = [
    # keys                                      items                                              order
    ("", titles("b", "a"), "ab"),
    (key("title"), titles("b", "a"), "ba"),
    (key("title"), titles("B", "a"), "ba"),
    (key("title"), titles("<i>b</i>", "a"), "ba"),
    (key("title"), titles("“b”", "a"), "ba"),
    (DESCENDING, titles("a", "b"), "ba"),
    # what has no value comes last, whichever way it is sorted
    (key("title"), titles("", "a"), "ba"),
    (DESCENDING, titles("", "a", "b"), "cba"),
    (key("volume"), [{"volume": "10"}, {"volume": "9"}], "ba"),
    (key("volume"), [{"volume": "2, 10"}, {"volume": "2, 9"}], "ba"),
    (key("issued"), [{"issued": issued(2001, 5)}, {"issued": issued(2001, 4)}], "ba"),
    (key("issued"), [{"issued": issued(2001)}, {"issued": issued(-100)}], "ba"),
    (key("issued"), [{"issued": issued(-44)}, {"issued": issued(-100)}], "ba"),
    (key("issued"), [{"issued": issued(2001, 5)}, {"issued": issued(2001)}], "ba"),
    (key("issued"), [{}, {"issued": issued(2001)}], "ba"),
    (key("author"), authors("Zola", "Aragon"), "ba"),
    (key("author"), authors("van Gogh", "Haag"), "ab"),
    (key("author"), [{"author": [person("Doe", "B")]}, {"author": [person("Doe", "A")]}], "ba"),
    (
        key("author"),
        [{"author": [person("Doe", "A"), person("Roe")]}, {"author": [person("Doe", "A")]}],
        "ba",
    ),
    (key("author"), [{"author": [person("Doe")]}, {"author": [{"literal": "Doc"}]}], "ba"),
    ('<key macro="names"/>', authors("Zola", "Aragon"), "ba"),
    ('<key macro="full"/>', [*authors("Zola"), *titles("Aragon")], "ba"),
    ('<key macro="count"/>', [{"author": [person("A")] * 2}, {"author": [person("B")]}], "ba"),
    ('<key macro="date"/>', [{"issued": issued(2001, 10)}, {"issued": issued(2001, 9)}], "ba"),
    ('<key macro="date"/>', [{"issued": issued(2001, 9, 2)}, {"issued": issued(2001, 9, 1)}], "ab"),
    (key("issued"), [{"issued": {"literal": "in press"}}, {"issued": {"literal": "forthcoming"}}], "ba"),
    ('<key macro="date"/>', [{"issued": {"literal": "in press"}}, {"issued": issued(2001)}], "ba"),
    ('<key macro="no-such-macro"/>', titles("b", "a"), "ab"),
    (key("no-such-variable"), titles("b", "a"), "ab"),
    (
        key("author") + key("issued"),
        [{"author": [person("Doe")], "issued": issued(year)} for year in (2003, 2001, 2002)],
        "bca",
    ),
]


@pytest.mark.parametrize(("keys", "items", "ids"), ORDERS, ids=[f"{r[0]} {r[1]}"[:80] for r in ORDERS])
def test_items_are_sorted(keys: str, items: list[dict[str, Any]], ids: str) -> None:
    assert order(keys, items) == ids


def test_a_particle_counts_where_a_style_never_demotes_it() -> None:
    items = authors("Haag", "van Gogh", "Adams")
    never, always = 'demote-non-dropping-particle="never"', 'demote-non-dropping-particle="sort-only"'
    for keys in (key("author"), '<key macro="names"/>'):
        assert order(keys, items, attributes=always) == "cba"
        assert order(keys, items, attributes=never) == "cab"


def test_a_name_with_a_particle_that_is_given_sorts_among_those_without() -> None:
    given_ = {"author": [person("Gogh", **{"non-dropping-particle": "van"})]}
    items = [given_, *authors("Haag", "Zola")]
    assert order(key("author"), items, attributes='demote-non-dropping-particle="never"') == "bac"


def test_names_of_a_key_may_be_fewer_than_those_printed() -> None:
    one, other = [person("Doe"), person("Zola")], [person("Doe"), person("Aragon")]
    items = [{"author": one, "title": "A"}, {"author": other, "title": "B"}]
    assert order('<key macro="names"/>' + key("title"), items) == "ba"
    short = '<key macro="names" names-min="2" names-use-first="1"/>'
    assert order(short + key("title"), items) == "ab"


SORTED_BY_LANGUAGE = [
    # language   families                          in order
    ("tr-TR", "Zola Çelik Cem Şen Su Irak İnan Jale", "Cem Çelik Irak İnan Jale Su Şen Zola"),
    ("en-US", "Zola Çelik Cem Şen Su Irak İnan Jale", "Çelik Cem İnan Irak Jale Şen Su Zola"),
]


@pytest.mark.parametrize(("lang", "families", "in_order"), SORTED_BY_LANGUAGE)
def test_the_language_of_the_document_has_its_own_order(lang: str, families: str, in_order: str) -> None:
    ids = order(key("author"), authors(*families.split()), lang)
    assert " ".join(families.split()[ord(each) - ord("a")] for each in ids) == in_order


def test_the_cites_of_a_citation_are_sorted_by_their_own_keys() -> None:
    xml = style(
        '<text variable="title"/>',
        '<text variable="title"/>',
        layout='delimiter=", "',
        citation_sort=key("title"),
        bibliography_sort=DESCENDING,
    )
    made = document(xml, [{"id": text, "title": text} for text in "bca"])
    made.cite(cite("b", "c", "a"))
    assert made.citations() == ["a, b, c"]
    assert [text for _, text in made.bibliography().entries] == ["c", "b", "a"]


def test_citation_numbers_follow_the_bibliography() -> None:
    number = '<text variable="citation-number"/>'
    xml = style(
        number,
        f'{number}<text variable="title" prefix=" "/>',
        layout='delimiter=","',
        bibliography_sort=key("title"),
    )
    made = document(xml, [{"id": text, "title": text} for text in "ba"])
    made.cite(cite("b", "a"))
    assert made.citations() == ["2,1"]
    assert [text for _, text in made.bibliography().entries] == ["1 a", "2 b"]
    unsorted = document(xml.replace("<sort>" + key("title") + "</sort>", ""), [{"id": text} for text in "ba"])
    unsorted.cite(cite("b", "a"))
    assert unsorted.citations() == ["1,2"]


# --- laws

words = st.lists(st.text(st.sampled_from("abİıŞ "), max_size=3), min_size=1, max_size=8)


@given(words, st.booleans())
def test_sorting_is_a_permutation(texts: list[str], descending: bool) -> None:
    keys = DESCENDING if descending else key("title")
    assert sorted(order(keys, titles(*texts))) == [chr(ord("a") + place) for place in range(len(texts))]


@given(words, st.booleans())
def test_equal_items_keep_their_order(texts: list[str], descending: bool) -> None:
    keys = DESCENDING if descending else key("title")
    ids = order(keys, titles(*texts))
    for text in texts:
        same = [each for each in ids if texts[ord(each) - ord("a")] == text]
        assert same == sorted(same)


@given(st.lists(st.integers(-50, 50).filter(bool), min_size=1, max_size=8))
def test_years_are_sorted_as_numbers(years: list[int]) -> None:
    ids = order(key("issued"), [{"issued": issued(year)} for year in years])
    assert [years[ord(each) - ord("a")] for each in ids] == sorted(years)


@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=6),
    st.lists(st.sampled_from("xyz"), min_size=6, max_size=6),
)
def test_a_second_key_decides_where_the_first_does_not(first: list[str], second: list[str]) -> None:
    items = [{"title": one, "publisher": other} for one, other in zip(first, second, strict=False)]
    ids = order(key("title") + key("publisher"), items)
    pairs = [(items[ord(each) - ord("a")]["title"], items[ord(each) - ord("a")]["publisher"]) for each in ids]
    assert pairs == sorted(pairs)
