"""Keys: a table of works, what may never happen, and laws."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.curate import key_for, unique_key
from citekit.curate.stopwords import STOP_WORDS, stop_words
from citekit.model import NO_DATE, NO_NAME, Entry, fold

KEYS: list[tuple[str, str, dict[str, str]]] = [
    (
        "kanbolat-2002-turkiye",
        "article",
        {"author": "Kanbolat, Hasan", "title": "Türkiye-Ermenistan Sınırı", "date": "2002-06"},
    ),
    (
        "batiasvili-teoriya",
        "article",
        {"author": "Batiaşvili, Zurab", "title": "Теория игр", "date": NO_DATE, "langid": "russian"},
    ),
    ("ayna-2005-07-22", "misc", {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}),
    ("guardian-2005-07", "misc", {"title": "The Guardian", "date": "2005-07", "entrysubtype": "newspaper"}),
    (
        "azer-tac-2006-04-19",
        "online",
        {"title": "Azer TAc", "date": "2006-04-19", "entrysubtype": "agency", "author": NO_NAME},
    ),
    (
        "zaman-2005-12-08",
        "misc",
        {"title": "Zaman", "date": "2005-12-08/2005-12-09", "entrysubtype": "newspaper"},
    ),
    # an article in a newspaper has a title of its own
    (
        "secim-sonuclari-1991",
        "article",
        {
            "title": "Seçim sonuçları",
            "journaltitle": "Ayna",
            "date": "1991-03-12",
            "entrysubtype": "newspaper",
        },
    ),
    ("nato-transformed-2004", "manual", {"title": "{NATO} Transformed", "date": "2004"}),
    ("nato-relations", "online", {"title": "NATO’s relations with us", "langid": "english"}),
    ("ormesson-histoire", "book", {"author": "d'Ormesson, Jean", "title": "L'Histoire", "langid": "french"}),
    ("ivanov-1905-voyne", "book", {"author": "Иванов, И. И.", "title": "О войнѣ", "date": "1905"}),
    (
        "mueller-1999-tuerken",
        "book",
        {"author": "Müller, A.", "title": "Die Türken", "year": "1999", "langid": "german"},
    ),
    (
        "disisleri-bakanligi-2001-rapor",
        "report",
        {"author": "{Dışişleri Bakanlığı}", "title": "Rapor", "date": "2001"},
    ),
    ("ak-2001-baris", "book", {"author": "Ak, A. and Can, B. and others", "title": "Barış", "date": "2001"}),
    (
        "ak-2001-baris",
        "collection",
        {"author": NO_NAME, "editor": "Ak, A.", "title": "Barış", "date": "2001"},
    ),
    ("orwell-1949-1984", "book", {"author": "Orwell, George", "title": "1984", "date": "1949"}),
    ("example-org-2001", "online", {"title": "…", "date": "2001", "url": "https://www.example.org/a"}),
    ("misc", "misc", {}),
]


@pytest.mark.parametrize(("key", "type_", "fields"), KEYS, ids=[row[0] for row in KEYS])
def test_makes(key: str, type_: str, fields: dict[str, str]) -> None:
    assert key_for(Entry(type_, "", fields)) == key


def test_a_taken_key_gets_a_letter_beyond_z_too() -> None:
    entry = Entry("book", "", {"title": "Sülh"})
    taken: set[str] = set()
    for _ in range(30):
        taken.add(unique_key(entry, taken))
    assert {"sulh", "sulh-b", "sulh-z", "sulh-aa", "sulh-ad"} <= taken
    assert "sulh-a" not in taken


words = st.text(max_size=30)


@given(words, words, st.sampled_from(["", "russian", "turkish", "german", "azerbaijani", "klingon"]))
def test_every_key_is_one_safe_ascii_word(author: str, title: str, langid: str) -> None:
    key = key_for(Entry("book", "", {"author": author, "title": title, "langid": langid, "date": "2001"}))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    assert re.search("[a-z]", key)


@pytest.mark.parametrize("language", STOP_WORDS)
def test_every_stop_word_is_passed_over(language: str) -> None:
    langids = {"tr": "turkish", "en": "english", "ru": "russian"}
    for word in STOP_WORDS[language].split():
        assert fold(word) in stop_words(language)
        if language in langids:
            entry = Entry("book", "", {"title": f"{word} zzz", "langid": langids[language]})
            assert key_for(entry) == "zzz"
