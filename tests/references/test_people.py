from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import OTHERS, Name
from citekit.references.genitive import out_of_genitive
from citekit.references.people import looks_like_person, read_people, read_person

PERSONS = [
    ("Gareth M. Winrow", "Winrow", "Gareth M."),
    ("Бахтин М. М.", "Бахтин", "М. М."),
    ("Həsənov Ə.M.", "Həsənov", "Ə.M."),
    ("Гасанов Дж. П.", "Гасанов", "Дж. П."),
    ("И. А. Гусейнов", "Гусейнов", "И. А."),
    ("Thomas de Waal", "de Waal", "Thomas"),
    ("Ahmed Cevdet Paşa", "Cevdet Paşa", "Ahmed"),
    ("Uzunçarşılı, İ. Hakkı", "Uzunçarşılı", "İ. Hakkı"),
    ("GÖZLER Kemal", "GÖZLER", "Kemal"),
    ("Ayşe KAYA DEMİR", "KAYA DEMİR", "Ayşe"),
    ("Əliyev Heydər", "Əliyev", "Heydər"),
    ("Prof. Dr. Hasan Kaya", "Kaya", "Hasan"),
    ("Cornell", "Cornell", ""),
    ("Avcıoğlu", "Avcıoğlu", ""),
    ("Sirin Tekeli", "Tekeli", "Sirin"),
    ("Av. Ali Kaya", "Kaya", "Ali"),
]


@pytest.mark.parametrize(("text", "family", "given_name"), PERSONS, ids=[row[0] for row in PERSONS])
def test_reads_a_person(text: str, family: str, given_name: str) -> None:
    assert read_person(text) == Name(family=family, given=given_name)


LISTS = [
    ("Hadı Recebli, Vefaddin İbayev", ["Recebli", "İbayev"]),
    ("Ahmet Kaya-Mehmet Demir", ["Kaya", "Demir"]),
    ("Aykut Kazancı–Lale Arslan Öz", ["Kazancı", "Öz"]),
    ("A. Yılmaz - B. Kaya", ["Yılmaz", "Kaya"]),
    ("Ahmet Gara ve Vüsal Kerimov", ["Gara", "Kerimov"]),
    ("Иванов И. И., Петров П. П.", ["Иванов", "Петров"]),
    ("X/Y", ["X", "Y"]),
    ("H. Kaelble, J. Kocka and H. Zwahr", ["Kaelble", "Kocka", "Zwahr"]),
    ("Jean-Paul Roux", ["Roux"]),
    ("Smith Joshua", ["Joshua"]),  # no "u. a."
]


@pytest.mark.parametrize(("text", "families"), LISTS, ids=[row[0] for row in LISTS])
def test_reads_a_list(text: str, families: list[str]) -> None:
    assert [name.family for name in read_people(text)] == families


@pytest.mark.parametrize(
    "text", ["Ali Kaya vd.", "Лихачев Д. С. и др.", "Jane Doe et al.", "Əli Həsənov və b."]
)
def test_and_others_is_no_person(text: str) -> None:
    assert read_people(text)[1:] == (OTHERS,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NATO Transformed",
        "Security through partnership",
        "Küre Yayınları",
        "Turgut Özal’ın",
        "12 Mart",
        "AYM",
    ],
)
def test_what_is_no_person_does_not_look_like_one(text: str) -> None:
    assert looks_like_person(text) < 0.5


GENITIVES = [
    ("Визгина", "Визгин"),
    ("Автономовой", "Автономова"),
    ("Бессмертного", "Бессмертный"),
    ("Гуревича", "Гуревич"),
]


@pytest.mark.parametrize(("genitive", "nominative"), GENITIVES)
def test_russian_names_are_taken_out_of_the_genitive(genitive: str, nominative: str) -> None:
    assert out_of_genitive(Name(family=genitive, given="В.")).family == nominative


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error_and_nothing_is_invented(text: str) -> None:
    names = read_people(text)
    for name in names:
        if name != OTHERS:
            words = f"{name.given} {name.family}".replace(".", " ").split()
            assert all(word.strip(",;") in text for word in words)
    assert 0.0 <= looks_like_person(text) <= 1.0
