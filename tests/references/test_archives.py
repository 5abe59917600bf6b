"""Archive files: where the archive ends, what its signature is, and what is no file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.marks import find_marks
from citekit.references.rules.archives import is_file, tag_file

FILES = [
    # text, language, archive, signature
    ("ГАРФ. Ф. 5446. Оп. 1. Д. 34. Л. 12.", "ru", "ГАРФ", "Ф. 5446. Оп. 1. Д. 34"),
    ("ЦГА СПб. Ф. 10. Оп. 2. Д. 7. Л. 8 об.–9.", "ru", "ЦГА СПб", "Ф. 10. Оп. 2. Д. 7"),
    (
        "ГАРФ. Ф. 102 (ДП). Оп. 5. 1915 г. Д. 7. Ч. 8. Л. 2.",
        "ru",
        "ГАРФ",
        "Ф. 102 (ДП). Оп. 5. 1915 г. Д. 7. Ч. 8",
    ),
    (
        "Семейное собрание Лебедевых. Ф. 1. Оп. 1. Д. 3.",
        "ru",
        "Семейное собрание Лебедевых",
        "Ф. 1. Оп. 1. Д. 3",
    ),
    ("ARDA, f.970, siy.1, iş 85, v.4", "az", "ARDA", "f.970, siy.1, iş 85"),
    ("BOA, HR.SYS., 2398/4, lef 7", "tr", "BOA", "HR.SYS., 2398/4"),
    ("ATASE Arşivi, K. 38, D. 4, F. 23.", "tr", "ATASE Arşivi", "K. 38, D. 4, F. 23"),
    ("TNA, FO 371/560, No. 28993, A to B, 22 August 1908.", "en", "TNA", "FO 371/560, No. 28993"),
    ("ЦДАВО України. Ф. 1. Оп. 20. Спр. 12. Арк. 5 зв.", "uk", "ЦДАВО України", "Ф. 1. Оп. 20. Спр. 12"),
]


@pytest.mark.parametrize(("text", "language", "archive", "signature"), FILES, ids=[row[0] for row in FILES])
def test_a_file_has_an_archive_and_a_signature(
    text: str, language: str, archive: str, signature: str
) -> None:
    marks = find_marks(text, language)
    assert is_file(text, marks)
    tagged, _ = tag_file(text, marks)
    found = {part.label: text[slice(*part.span)] for part in tagged}
    assert (found["container_title"], found["number"]) == (archive, signature)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Arşiv Belgelerine Göre Kars, Ankara 1995, s. 12.", "tr"),
        ("Письмо // РГАСПИ. Ф. 2. Оп. 1. Д. 5.", "ru"),
        ("Лебедев И. И. Хлеб. М., 1990. С. 5.", "ru"),
        ("BOA", "tr"),
        ("", "tr"),
    ],
)
def test_other_citations_are_no_files(text: str, language: str) -> None:
    assert not is_file(text, find_marks(text, language))


@given(st.integers(1, 9999), st.integers(1, 99), st.integers(1, 999), st.integers(1, 300))
def test_a_signature_never_takes_the_leaf(fonds: int, inventory: int, unit: int, leaf: int) -> None:
    text = f"РГИА. Ф. {fonds}. Оп. {inventory}. Д. {unit}. Л. {leaf}."
    tagged, kept = tag_file(text, find_marks(text, "ru"))
    pages = [text[slice(*mark.tagged.span)] for mark in kept if mark.label == "pages"]
    assert pages == [str(leaf)]
    assert all("Л." not in text[slice(*part.span)] for part in tagged)
