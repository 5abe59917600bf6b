from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from strategies import names

from citekit.bst.notation import PLAIN, TEX
from citekit.bst.people import bibtex_names, initials, people, running_text
from citekit.model import NO_NAME, OTHERS, Entry, Name

LISTS = [
    # names                                                     as BibTeX's list
    ([Name(family="Oran", given="Baskın")], "Oran, Baskın"),
    ([Name(literal="Türk Tarih Kurumu")], "{Türk Tarih Kurumu}"),
    ([Name(literal="A and B, Inc.")], "{A and B, Inc.}"),
    ([Name(family="Waal", given="Thomas", prefix="de")], "de Waal, Thomas"),
    ([Name(family="bin Ladin", given="U.")], "{bin Ladin}, U."),
    ([Name(family="Öğüt Kaya", given="Ş.")], "Öğüt Kaya, Ş."),
    ([Name(family="King", given="Martin Luther", suffix="Jr")], "King, Jr, Martin Luther"),
    ([Name(given="Füzuli")], "{Füzuli}"),
    ([Name(family="Öğüt Kaya")], "{Öğüt Kaya}"),
    ([Name(family="Oran"), OTHERS], "Oran and others"),
    ([Name(literal="others,")], "{others,}"),
    ([Name(family="Kaya, Dr.", given="A.")], "{Kaya, Dr.}, A."),
    ([Name(family="A]b", given="C.")], "{A]b}, C."),
]

RUNNING = [
    ("A, B", "B A"),
    ("A, B and C, D", "B A and D C"),
    ("A, B and C, D and E, F", "B A, D C, and F E"),
    ("A, B and others", "B A et al."),
    ("A, B and C, D and others", "B A, D C, et al."),
    ("others", "et al."),
    ("{NATO}", "NATO"),
    (NO_NAME, ""),
]

INITIALS = [
    ("Hasan", "H."),
    ("Əli Heydər", "Ə. H."),
    ("İlham", "İ."),
    ("Jean-Pierre", "J.-P."),
    ("M. K.", "M. K."),
    ("D'Arcy", "D'Arcy"),
    ("Зураб", "З."),
    ("", ""),
]


@pytest.mark.parametrize(("listed", "expected"), LISTS)
def test_writes_bibtex_lists(listed: list[Name], expected: str) -> None:
    assert bibtex_names(listed) == expected


@pytest.mark.parametrize(("value", "expected"), RUNNING)
def test_lists_names_in_running_text(value: str, expected: str) -> None:
    assert running_text(people(Entry("book", "k", {"author": value}), "author", PLAIN)) == expected


@pytest.mark.parametrize(("given_names", "expected"), INITIALS)
def test_abbreviates(given_names: str, expected: str) -> None:
    assert initials(given_names) == expected


def test_abbreviates_what_tex_hides() -> None:
    entry = Entry("book", "k", {"author": r"{\"O}zal, {\"O}mer Turgut"})
    assert people(entry, "author", TEX, abbreviate=True) == (Name(family="Özal", given="Ö. T."),)


@given(st.lists(names, min_size=1, max_size=4))
def test_bibtex_finds_the_names_that_were_written(listed: list[Name]) -> None:
    written = split_name_list(bibtex_names(listed))
    assert len(written) == len(listed)
    for text, name in zip(written, listed, strict=True):
        person = Person(text)
        if not name.literal and name.family and not name.prefix:
            assert " ".join(person.last_names).strip("{}") == name.family.strip("{}")
