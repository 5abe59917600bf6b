"""Chunks of a citation: where they begin and end, and what is seen of them from farther off."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.statistical.chunks import chunk_features
from citekit.references.statistical.features import features, outlines_of
from citekit.references.statistical.tokens import tokenize


def chunks(text: str) -> list[str]:
    """The words of each chunk."""
    words = iter(token.text for token in tokenize(text))
    return [" ".join(islice(words, len(chunk.own))) for chunk in chunk_features(outlines_of(tokenize(text)))]


CUT = [
    # citation, its chunks
    ("Beck, U. (1986): Risiko", ["Beck", "U", "1986", "Risiko"]),
    ("Soziale Welt 12, S. 5-9", ["Soziale Welt", "12", "S 5 9"]),
    ("Beck-Gernsheim – Kars", ["Beck Gernsheim –", "Kars"]),
    ("“Kars”, in «Belleten»", ["Kars", "in", "Belleten"]),
    ("الجابري، تكوين، ص ١٢", ["الجابري", "تكوين", "ص ١٢"]),
]


@pytest.mark.parametrize(("text", "expected"), CUT, ids=[row[0] for row in CUT])
def test_chunks_end_at_signs_and_before_numbers(text: str, expected: list[str]) -> None:
    assert chunks(text) == expected


def test_what_a_chunk_holds_is_told_in_letters() -> None:
    rows = features(tokenize("Kaya, Kars. In: Soziale Welt 12 (1990)"))
    assert "k=1i1:" in rows[2]  # one word, which announces a container
    assert any(feature.startswith("k+2AJ|1DD") for feature in rows[3])  # a periodical, a number behind it


@given(st.text(alphabet="aA1.,:;()“”-– İ", max_size=60))
def test_every_token_stands_in_one_chunk(text: str) -> None:
    tokens = tokenize(text)
    found = chunk_features(outlines_of(tokens))
    assert sum(len(chunk.own) for chunk in found) == len(tokens) == len(features(tokens))
    assert len({len(chunk.shared) for chunk in found}) <= 1
