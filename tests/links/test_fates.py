"""A thing and its fate make a sentence that says that a page is not there."""

from __future__ import annotations

import pytest

from citekit.links.fates import BETWEEN, FATES, PASSING, tells_fate

TOLD = [
    "The article you ask for has been withdrawn.",
    "No hemos podido encontrar en nuestro sitio la noticia.",
    "Ця публікація більше недоступна: матеріал вилучено.",
    "Bu xəbər redaksiya tərəfindən silinib.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_fate_is_told(text: str) -> None:
    assert tells_fate(text)


@pytest.mark.parametrize("text", ["", "The article was printed in 1998.", "Not found.", "Sayfa 12"])
def test_a_thing_or_a_fate_alone_tells_nothing(text: str) -> None:
    assert not tells_fate(text)


def test_too_many_words_between_tell_nothing() -> None:
    words = " ".join(["word"] * (BETWEEN + 1))
    assert not tells_fate(f"page {words} introuvable")
    assert tells_fate(f"page {words[5:]} introuvable")


APART = [
    "12 pages, the cover has been removed.",
    "La page 3. Introuvable ailleurs.",
    "12 sayfa kaldırıldı.",
    "The page is not available right now.",
    "Die Seite ist wegen Wartung nicht verfügbar.",
]


@pytest.mark.parametrize("text", APART)
def test_other_clauses_numbered_things_and_what_passes_tell_nothing(text: str) -> None:
    assert not tells_fate(text)


@pytest.mark.parametrize("word", [w.strip() for row in PASSING.values() for w in row.split(",")])
def test_every_word_for_what_passes_works(word: str) -> None:
    assert not tells_fate(f"The article has been removed. {word}")


@pytest.mark.parametrize("code", FATES)
def test_every_thing_and_every_fate_of_a_row_works(code: str) -> None:
    things, fates = ([word.strip() for word in part.split(",")] for part in FATES[code])
    dead = [word for word in things if not tells_fate(f"{word} {fates[0]}")]
    dead += [word for word in fates if not tells_fate(f"{word} {things[0]}")]
    assert dead == []
