"""Titles and names in several scripts and languages, and terms in the language of an item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from csl_small import document, style
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl import Document
from citekit.csl.variants import ORIGINAL, with_variants

TITLE = {"ru-Latn": "Voina i mir", "en": "War and Peace"}
NAME = {"ru-Latn": [{"family": "Tolstoi", "given": "Lev"}]}
BOOK: dict[str, Any] = {
    "id": "v",
    "type": "book",
    "language": "ru",
    "title": "Война и мир",
    "author": [{"family": "Толстой", "given": "Лев"}],
    "variants": {"title": TITLE, "author": NAME},
}
ENTRY = '<names variable="author"/><text variable="title" prefix=", "/>'

WANTED = [
    # wanted                      as printed
    ((), "Лев Толстой, Война и мир"),
    (("en",), "Лев Толстой, War and Peace"),
    (("", "en"), "Лев Толстой, Война и мир [War and Peace]"),
    (("ru-Latn", "", "en"), "Lev Tolstoi [Лев Толстой], Voina i mir [Война и мир; War and Peace]"),
    (("de",), "Лев Толстой, Война и мир"),
]


@pytest.mark.parametrize(("wanted", "printed"), WANTED)
def test_the_wanted_ones_are_printed_in_order(wanted: tuple[str, ...], printed: str) -> None:
    made = document(style("", ENTRY), [BOOK], variants=wanted)
    made.cite_nothing()
    assert made.bibliography().entries == [("v", printed)]


@pytest.mark.parametrize("variants", [None, [], {"title": "x"}, {"title": {"en": 3}}, {"title": {"en": []}}])
def test_what_is_no_table_of_variants_changes_nothing(variants: Any) -> None:
    item = {"title": "A", "variants": variants}
    assert with_variants(item, ("en", ORIGINAL))["title"] == "A"


@given(st.dictionaries(st.sampled_from(["en", "tr", "az"]), st.text(min_size=1)), st.text(min_size=1))
def test_the_original_is_never_lost(by_language: dict[str, str], title: str) -> None:
    item = {"title": title, "variants": {"title": by_language}}
    assert title in with_variants(item, ("en", ORIGINAL, "tr"))["title"]


def test_terms_follow_the_item_where_that_is_wished(extra: Path) -> None:
    names = '<names variable="author"><name and="text"/></names>'
    people = [{"family": "A", "given": "B"}, {"family": "C", "given": "D"}]
    items = [
        {"id": "tr", "type": "book", "language": "tr", "author": people},
        {"id": "none", "type": "book", "author": people},
    ]
    printed = {}
    for wish in (False, True):
        made = Document(style("", names), items, item_terms=wish)
        made.cite_nothing()
        printed[wish] = [text for _, text in made.bibliography().entries]
    assert printed == {False: ["B A and D C", "B A and D C"], True: ["B A ve D C", "B A and D C"]}, extra


CASED = [
    # name                                       language of the item   in capitals
    ({"family": "Yıldız", "given": "Ali"}, "", "ALİ YILDIZ"),
    ({"family": "Əliyev", "given": "İlkin"}, "en", "İLKİN ƏLİYEV"),
    ({"family": "Demirel", "given": "Ali"}, "tr", "ALİ DEMİREL"),
    ({"family": "Smith", "given": "Ali"}, "en", "ALI SMITH"),
    ({"family": "Demirel", "given": "Ali", "language": "tr"}, "en", "ALİ DEMİREL"),
]


@pytest.mark.parametrize(("name", "language", "printed"), CASED)
def test_a_name_changes_case_by_its_own_language(name: dict[str, str], language: str, printed: str) -> None:
    parts = "".join(f'<name-part name="{part}" text-case="uppercase"/>' for part in ("given", "family"))
    made = document(
        style("", f'<names variable="author"><name>{parts}</name></names>'),
        [{"id": "x", "type": "book", "language": language, "author": [name]}],
    )
    made.cite_nothing()
    assert made.bibliography().entries == [("x", printed)]
