"""Transliteration: a table, a law, and no dead row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model.transliterate import TABLES, TELLING_LETTERS, to_ascii

WRITINGS = [
    # text                       language  in ASCII
    ("Теория", None, "Teoriya"),
    ("Теорія", "uk", "Teoriya"),
    ("Исторія русскаго флота", "ru", "Istoriya russkago flota"),
    ("Ѳеодоръ, вѣра", "ru", "Feodor, vera"),
    ("ЮНЕСКО и Юрий", None, "YUNESKO i Yuriy"),
    ("Щука", "bg", "Shtuka"),
    ("Гоголь", "uk", "Hohol"),
    ("Україна", None, "Ukrayina"),
    ("Batiaşvili", None, "Batiasvili"),
    ("Iğdır İstanbul ğüşöçı", "tr", "Igdir Istanbul gusoci"),
    ("Dirçəliş Əliyev", "az", "Dircelis Eliyev"),
    ("Ҹәфәр Ҝүлтәкин гәзет", "az", "Cefer Gultekin qezet"),
    ("Азәрбајҹан", None, "Azerbaycan"),
    ("Müller, Größe", "de", "Mueller, Groesse"),
    ("Müller", "tr", "Muller"),
    ("Müller", None, "Muller"),
    ("Østergård", "da", "Oestergaard"),
    ("Теория", "tr", "Teoriya"),
    ("Öğüt и Теория", "ru", "Ogut i Teoriya"),
    ("Ђорђе", "sr", "Djordje"),
    ("Қазақ", "kk", "Qazaq"),
    ("plain & simple's", "uk", "plain & simple's"),
    ("de-AT: Ä", "de-AT", "de-AT: Ae"),
]


@pytest.mark.parametrize(("text", "language", "ascii_form"), WRITINGS, ids=[row[0] for row in WRITINGS])
def test_writes(text: str, language: str | None, ascii_form: str) -> None:
    assert to_ascii(text, language) == ascii_form


@given(st.text(max_size=40), st.sampled_from([None, *TABLES]))
def test_the_result_is_ascii_in_every_language(text: str, language: str | None) -> None:
    assert to_ascii(text, language).isascii()


CYRILLIC = {language for language, table in TABLES.items() if "а" in table}


@pytest.mark.parametrize("language", TABLES)
def test_every_row_of_the_tables_is_alive(language: str) -> None:
    for letter, ascii_form in TABLES[language].items():
        # Marks beside letters are rows too; the letter before them keeps the table in force.
        assert to_ascii(f"а{letter}" if language in CYRILLIC else letter, language).endswith(ascii_form)


@pytest.mark.parametrize(("letter", "language"), TELLING_LETTERS.items())
def test_a_telling_letter_tells_the_language(letter: str, language: str) -> None:
    assert to_ascii(letter) == to_ascii(letter, language)
