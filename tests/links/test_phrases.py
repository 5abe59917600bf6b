"""Words are compared without case, marks and punctuation."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.links.phrases import plain
from citekit.model.text import fold

PLAIN = [
    # as printed                                        as compared
    ("Sayfa Bulunamadı! Página: n'existe", "sayfa bulunamadi pagina n existe"),
    ("IĞDIR – İğdır", "igdir igdir"),
    ("hərbi, Əsər", "herbi eser"),
    ("Москва́ (йод)", "москва иод"),
    ("ﬁn №5 x²", "fin no5 x2"),
    ("\u2029a\u00a0b\n", "a b"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "words"), PLAIN, ids=[row[1] for row in PLAIN])
def test_words(text: str, words: str) -> None:
    assert plain(text) == words


@given(st.text())
def test_a_text_is_folded_character_by_character_as_it_is_in_one_piece(text: str) -> None:
    folded = fold(unicodedata.normalize("NFKD", fold(text)))
    bare = (char for char in folded if not unicodedata.combining(char))
    kept = ("e" if char == "ə" else char if char.isalnum() else " " for char in bare)
    assert plain(text) == " ".join("".join(kept).split())
