"""What is settled by rule after the model has labelled a citation."""

from __future__ import annotations

import pytest

from citekit.references.statistical.settled import (
    settle,
    settle_editions,
    settle_joined_names,
    settle_paragraphs,
)
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


RAISED = [
    # text, what the model says, what it is
    ("Kars 1952²", ["location", "date", "date"], ["location", "date", "edition"]),
    ("Kars ²1952", ["location", "location", "date"], ["location", "edition", "date"]),
    (
        "Kars 1952 ²",
        ["location", "date", "note"],
        ["location", "date", "note"],
    ),  # a note, for a blank parts them
    ("Ani² 1952", ["title", "title", "date"], ["title", "title", "date"]),
]


@pytest.mark.parametrize(("text", "said", "settled"), RAISED, ids=[row[0] for row in RAISED])
def test_a_raised_number_beside_a_year_is_its_edition(text: str, said: list[str], settled: list[str]) -> None:
    labels = list(said)
    settle_editions(tokenize(text), labels)
    assert labels == settled


def test_the_number_behind_a_pilcrow_is_the_place_cited() -> None:
    tokens = tokenize("(Kars, 1999) ¶ 1673")
    labels = ["location", "date", *(["date"] * (len(tokens) - 2))]
    settle_paragraphs(tokens, labels)
    assert labels[-1] == "pages"
    assert labels[1] == "date"


SETTLED = [
    # text, what the model says of its tokens (the last goes on), what becomes of the token that is named
    ("86 S. Kaya, Kars", "volume author", "86", "citation-number"),
    ("XXI S. Kaya, Kars", "volume author", "XXI", "volume"),  # no list counts so
    ("2001 S. Kaya, Kars", "date author", "2001", "date"),
    ("Kaya, Kars, II, Roma", "author title title location", "II", "volume"),
    ("Kaya, Kars, II, 1990", "author title title date", "II", "title"),  # some corpora leave it there
    ("Kaya, Kars II, Roma", "author title title location", "II", "title"),  # no comma parts it
    ("Kaya, Ani Vases 2nd ed. (Oxford)", "author title title title title title location", "ed", "edition"),
    ("Kaya, Ani ed. (Oxford)", "author title title location", "ed", "title"),  # nothing counts it
    ("Livy, History 34.4.9, tr. Kaya", "author title title title title translator", "9", "pages"),
    ("Plato, Republic 509d, tr. Kaya", "author title title title translator", "d", "pages"),
    ("Kaya, Windows 95, Kars", "author title title location", "95", "title"),
    ("Prof. Dr. Ada Kaya, Kars", "title", "Kaya", "author"),
    ("Ani Kars, Kaya", "title", "Kars", "title"),
    ("Ryan v. Kars Co., 35", "author author title title volume", "Ryan", "title"),
    ("Kars, Ani Ak, Ani 1990", "title location publisher location date", "Ani", "publisher"),
    ("Kars, Ani, Ak, Ani 1990", "title location publisher location date", "Ani", "location"),
    ("Ryan V. Kaya, Kars", "author author author title", "Ryan", "author"),  # initials, and no case
]


@pytest.mark.parametrize(("text", "said", "word", "label"), SETTLED, ids=[row[0] for row in SETTLED])
def test_settles(text: str, said: str, word: str, label: str) -> None:
    tokens = tokenize(text)
    labels = said.split()
    labels += labels[-1:] * (len(tokens) - len(labels))
    settle(tokens, labels)
    assert labels[[token.text for token in tokens].index(word)] == label
