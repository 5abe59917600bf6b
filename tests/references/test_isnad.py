"""Volume and page, leaves, imprints and chapters as Turkish theology prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.marks import find_marks

PLACES = [
    ("Cessâs, Ahkâm, 2/115.", "tr", [("volume", "2"), ("pages", "115")]),
    ("Kaya, Kars (Kars: X, 1990), “ḥyy”, 14/217", "tr", [("volume", "14"), ("pages", "217")]),
    ("Kaya, Kars, 46a-47b.", "tr", [("pages", "46a-47b")]),
    ("Kaya, “Kars”, 88’de birkaç not vardır", "tr", [("pages", "88")]),
    ("Kaya, “Kars”, 80 vd.", "tr", [("pages", "80 vd.")]),
    ("Buhârî, “Îmân”, 16 (No. 24)", "tr", [("number", "24")]),
    # neither: an issue of a journal, an ordinal, a year, a file, a place in the Qur’an
    ("Kaya, Belleten, 12/2 (2001)", "tr", []),
    ("Kaya, Kars, 3. Baskı", "tr", []),
    ("Hürriyet, 12/1998", "tr", []),
    ("BOA, MF.MKT., 12/14", "tr", []),
    ("el-Bakara 2/255", "tr", []),
    ("Müller, BGB, 12/3", "de", []),
]


@pytest.mark.parametrize(("text", "language", "expected"), PLACES, ids=[row[0] for row in PLACES])
def test_places_in_a_work(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    rules = ("volume-and-page", "bare-pages", "final-pages", "place-in-collection")
    found = [
        (mark.label, text[slice(*mark.tagged.span)])
        for mark in find_marks(text, language)
        if mark.by in rules and mark.label in ("volume", "pages", "number")
    ]
    assert found == expected


IMPRINTS = [
    ("(Kars: X, ts.)", {"place": "Kars", "publisher": "X"}),
    ("(b.y.: Dâru X, 1422/2001)", {"publisher": "Dâru X", "date": "2001"}),
    ("(Beyrut: Dâru Sâdır, 1414)", {"place": "Beyrut", "publisher": "Dâru Sâdır", "date": "1414"}),
    ("(Kars: X, 3. Basım, 1999)", {"place": "Kars", "publisher": "X", "edition": "3", "date": "1999"}),
    ("(Kars: X, 1374-75/1955-56)", {"place": "Kars", "publisher": "X", "date": "1955/1956"}),
    (
        "(Kars: Y Üniversitesi, Z Enstitüsü, Doktora Tezi, 1997)",
        {
            "place": "Kars",
            "publisher": "Y Üniversitesi, Z Enstitüsü",
            "genre": "Doktora Tezi",
            "date": "1997",
        },
    ),
    (
        "(İstanbul: Süleymaniye Kütüphanesi, Fatih, 2661)",
        {"place": "İstanbul", "container_title": "Süleymaniye Kütüphanesi", "number": "Fatih, 2661"},
    ),
    ("(Kars: Tarih, Kültür)", {}),
]


@pytest.mark.parametrize(("bracket", "expected"), IMPRINTS, ids=[row[0] for row in IMPRINTS])
def test_imprints_in_brackets(bracket: str, expected: dict[str, str]) -> None:
    text = f"Kaya, Kars Tarihi {bracket}, 5"
    found = {
        mark.label: str(mark.tagged.value or text[slice(*mark.tagged.span)])
        for mark in find_marks(text, "tr")
        if mark.label not in ("pages", "ignored")
    }
    assert found == expected


@given(st.integers(1, 60), st.integers(1, 999))
def test_volume_and_page_are_what_stands_around_the_slash(volume: int, page: int) -> None:
    text = f"Kaya, Kars Tarihi, {volume}/{page}."
    found = {mark.label: text[slice(*mark.tagged.span)] for mark in find_marks(text, "tr")}
    assert found == {"volume": str(volume), "pages": str(page)}


@given(st.text("()[]:,;.“”/ 0123456789abXVİn", max_size=80))
def test_marks_stay_within_the_text(text: str) -> None:
    assert all(0 <= m.extent[0] <= m.extent[1] <= len(text) for m in find_marks(text, "tr"))
