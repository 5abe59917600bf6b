"""References that rules and model label together: what is whose, and that no character is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.references.statistical.tagger import shipped_model
from citekit.references.strings import Read, read_references


def read(line: str) -> Read:
    [found] = read_references([line], model=shipped_model())
    return found


def labelled(line: str) -> list[tuple[str, str]]:
    """Labels and texts, without the signs around these."""
    segments = read(line).labelled()["segments"]
    return [(label, text.strip(" .,:;–/")) for label, text in segments if label != "other"]


DESCRIPTIONS = [
    (
        "4. Белов, Н. П. Теория поля : учеб. пособие / Н. П. Белов. – М. : Высш. шк., 2001. – 204 с.",
        [
            ("citation-number", "4"),
            ("author", "Белов, Н. П"),
            ("title", "Теория поля"),
            ("genre", "учеб. пособие"),
            ("author", "Н. П. Белов"),
            ("location", "М"),
            ("publisher", "Высш. шк"),
            ("date", "2001"),
            ("pages", "204 с"),
        ],
    ),
    (
        "О реках : Федер. закон от 02.05.2006 № 59-ФЗ // Собрание законов. – 2007. – № 19. – Ст. 20.",
        [
            ("title", "О реках"),
            ("note", "Федер. закон от 02.05.2006"),
            ("identifier", "№ 59-ФЗ"),
            ("container-title", "Собрание законов"),
            ("date", "2007"),
            ("issue", "19"),
            ("pages", "Ст. 20"),
        ],
    ),
    (
        "См.: Орлова А. И. Дом на горе // Звезда. 1988. № 5. С. 12.",
        [
            ("author", "Орлова А. И"),
            ("title", "Дом на горе"),
            ("container-title", "Звезда"),
            ("date", "1988"),
            ("issue", "5"),
            ("pages", "С. 12"),
        ],
    ),
]


@pytest.mark.parametrize(("line", "expected"), DESCRIPTIONS, ids=[line[:12] for line, _ in DESCRIPTIONS])
def test_descriptions_after_gost(line: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(line) == expected


def test_an_author_named_twice_is_one() -> None:
    names = read("Шмаков, В. Право / Виктор Шмаков. – Москва : Наука, 2003. – 312 с.").citation.names(
        "author"
    )
    assert [name.family for name in names] == ["Шмаков"]


def test_a_translator_is_out_of_the_genitive() -> None:
    citation = read("Блох М. Ремесло / пер. с фр. Е. М. Лысенкова. М.: Наука, 1986. 254 с.").citation
    assert [name.family for name in citation.names("translator")] == ["Лысенков"]


@pytest.mark.parametrize("line", ["Kaya, A. (2001). Kars Tarihi. Ankara: Doğu.", "", "Шум и гам"])
def test_what_has_no_signs_is_the_models(line: str) -> None:
    assert not read(line).parts or len(line) < 20


@settings(max_examples=25)
@given(st.text(st.sampled_from("АБвгд 12.,:;/–()[]«»№С"), max_size=60))
def test_segments_give_back_the_line(line: str) -> None:
    assert "".join(text for _, text in read(line).labelled()["segments"]) == line
