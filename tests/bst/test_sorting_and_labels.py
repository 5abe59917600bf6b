from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.bst.labels import alpha_labels, as_numbers, numbers
from citekit.bst.sorting import sort_key, sort_text
from citekit.model import Entry

LABELS = [
    ({"author": "Öğüt, Şükrü", "date": "2002-05-03"}, "Öğü02"),
    ({"author": "Əliyev, Həsən"}, "Əli"),
    ({"author": "Ахмедов, И.", "year": "1998"}, "Ахм98"),
    ({"author": "de Waal, Thomas", "date": "2001"}, "dW01"),
    ({"author": "Ak, B. and Su, C. and Ay, D.", "date": "2001"}, "ASA01"),
    ({"author": "A, B and C, D and E, F and G, H and I, J", "date": "2001"}, "ACE+01"),
    ({"author": "Ak, B. and others", "date": "2001"}, "A+01"),
    ({"author": "{NATO Parlamenter Asamblesi}", "date": "2004"}, "NAT04"),
    ({"editor": "Işık, Jale", "date": "1999/2003"}, "Işı99"),
    ({"title": "Ayna", "date": "2005-07-22"}, "Ayn05"),
    ({"title": "«22» Temmuz"}, "22T"),
    ({"date": "-0043"}, "key43"),
    ({}, "key"),
]

ORDER = [
    {"author": "Ak, Banu", "date": "1999"},
    {"author": "Ak, Banu", "date": "2001"},
    {"author": "Ak, Banu and Su, Can", "date": "1998"},
    {"author": "Ak, Banu and others", "date": "1998"},
    {"author": "Ak, Çiğdem", "date": "1990"},
    {"author": "Akın, Ali"},
    {"title": "Ayna", "date": "2005-07-21"},
    {"title": "Ayna", "date": "2005-07-22"},
    {"author": "{Çağ Üniversitesi}"},
    {"editor": "Əmrahov, M.", "title": "A"},
    {"author": "Iğdır, A."},
    {"author": "İzmir, A."},
    {"author": "Zaim, A.", "title": "A"},
    {"author": "Zaim, A.", "title": "Á"},
    {"author": "Zaim, A.", "title": "B"},
    {"author": "Арасов, И."},
]


@pytest.mark.parametrize(("fields", "label"), LABELS)
def test_labels(fields: dict[str, str], label: str) -> None:
    assert alpha_labels([Entry("book", "key", fields)]) == [label]


def test_a_shared_label_is_told_apart() -> None:
    works = [Entry("book", f"k{i}", {"author": "Ak, B.", "date": "2002"}) for i in range(28)]
    labels = alpha_labels([*works, Entry("book", "k", {"author": "Aka, C. D.", "title": "x"})])
    assert labels[:2] + labels[25:28] == ["Ak02a", "Ak02b", "Ak02z", "Ak02aa", "Ak02ab"]


@given(st.lists(st.sampled_from(["Ak", "Aka", "Akaa", "A"]), max_size=40))
def test_no_label_is_given_twice(families: list[str]) -> None:
    labels = alpha_labels([Entry("book", "k", {"author": f"{family}, B."}) for family in families])
    assert len(set(labels)) == len(families)


def test_knows_numbers() -> None:
    assert as_numbers(numbers([Entry("book", "k", {})] * 3))
    assert not as_numbers(["1", "3"])
    assert not as_numbers(["Ak02"])


def test_sorts() -> None:
    works = [Entry("book", f"key{i}", fields) for i, fields in enumerate(ORDER)]
    for before, after in pairwise(works):
        assert sort_key(before) < sort_key(after), (before, after)


def test_a_person_may_decide_the_order() -> None:
    assert sort_key(Entry("book", "k", {"author": "Zaim", "sortkey": "Aa"})) < sort_key(
        Entry("book", "k", {"author": "Ab"})
    )
    assert sort_key(Entry("book", "k", {"author": "Zaim", "presort": "aa"})) < sort_key(
        Entry("book", "k", {"author": "Ab"})
    )


@given(st.text(max_size=20), st.text(max_size=20))
def test_case_does_not_count(one: str, other: str) -> None:
    assert sort_text(one) == sort_text(sort_text(one))
    assert (sort_text(one.swapcase()) == sort_text(one)) or not one.isascii()
    assert sort_text(f"{one} {other}") == f"{sort_text(one)} {sort_text(other)}".strip() or not one.isalpha()
