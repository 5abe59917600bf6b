"""What is settled by rule after the model has labelled a citation."""

from __future__ import annotations

import pytest

from citekit.references.statistical.tagger import settle_joined_names
from citekit.references.statistical.tokens import tokenize

JOINED = [
    # text, how many tokens the model takes for the author, how many they are
    ("Ada B. Kaya - Can Demir, Kars, 1990.", 2, 6),
    ("Kaya B. Kars - Ani ve Aras, 1990.", 2, 2),  # a title, for "ve" is no name
    ("Kaya, B. Kars - Ani, 1990.", 2, 2),  # the comma parts the name itself
]


@pytest.mark.parametrize(("text", "found", "names"), JOINED, ids=[row[0] for row in JOINED])
def test_names_that_a_dash_joins_are_authors(text: str, found: int, names: int) -> None:
    tokens = tokenize(text)
    labels = ["author"] * found + ["title"] * (len(tokens) - found)
    settle_joined_names(tokens, labels)
    assert labels.count("author") == names
