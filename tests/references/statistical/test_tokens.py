"""Tokens: a core with its signs, and every character of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.statistical.tokens import tokenize

CUTS = [
    # text                      cores
    ("Belleten 12(3): 45-60.", ["Belleten", "12", "3", "45", "60"]),
    ("25Azer Tac", ["25", "Azer", "Tac"]),
    ("“Kars’ın Tarihi”, s.5", ["Kars’ın", "Tarihi", "s", "5"]),
    ("www.azertag.com, 2006", ["www.azertag.com", "2006"]),
    ("doi:10.1000/abc.12", ["doi", "10.1000/abc.12"]),
    ("« Kars » , Phys .Rev .C 71 (2005 )14", ["Kars", "Phys", "Rev", "C", "71", "2005", "14"]),
    ("Firenze 1952², ²1922; PIR² A 3", ["Firenze", "1952", "²", "²", "1922", "PIR", "²", "A", "3"]),
    ("Bologna 19874, 31", ["Bologna", "1987", "4", "31"]),
    ("München 41978.", ["München", "4", "1978"]),
    ("No. 19874, 120 19874 words", ["No", "19874", "120", "19874", "words"]),
    ("Бахтин М.М. // НЛО", ["Бахтин", "М", "М", "//", "НЛО"]),
]


@pytest.mark.parametrize(("text", "cores"), CUTS, ids=[row[0] for row in CUTS])
def test_cuts(text: str, cores: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == cores


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_has_no_tokens(text: str) -> None:
    assert tokenize(text) == []


@given(st.text(max_size=200))
def test_tokens_and_the_blanks_between_them_give_back_the_text(text: str) -> None:
    tokens = tokenize(text)
    position, kept = 0, ""
    for token in tokens:
        start, end = token.span
        assert position <= start <= token.core[0] <= token.core[1] <= end
        assert text[position:start].strip() == ""
        kept += text[position:end]
        position = end
    assert text[position:].strip() == ""
    assert kept + text[position:] == text
