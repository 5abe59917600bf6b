"""Made-up references and notes: one seed makes one thing, labels give back the text, every row is used."""

from __future__ import annotations

import random
import sys
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # training/ is no part of the package

from citekit.references.statistical.labels import LABELS, token_labels
from citekit.references.statistical.tokens import tokenize
from training.fields import FIELDS, render
from training.grammar import expand, read_conventions, read_words
from training.notes import examples_of_notes, make_notes, read_prose
from training.people import genitive
from training.pools import Pools
from training.synthetic import LANGUAGES, SHARES, make

HERE = Path(__file__).resolve().parents[2] / "training"
CONVENTIONS = [
    (name, kind, row)
    for name in sorted({name for name, _ in LANGUAGES.values()})
    for kind, rows in read_conventions(HERE / "conventions" / f"{name}.txt").items()
    for row in rows
]


def pools() -> Pools:
    return Pools({language: read_words(HERE / "words" / f"{language}.txt") for language in LANGUAGES})


def test_the_same_seed_makes_the_same() -> None:
    assert list(make(5, 40)) == list(make(5, 40))
    assert list(make(5, 40)) != list(make(6, 40))


def test_labels_give_back_the_text() -> None:
    for reference in make(3, 200):
        assert reference.is_whole
        assert {label for label, _ in reference.segments} <= set(LABELS)
        assert token_labels(reference, tokenize(reference.text)) is not None


@pytest.mark.parametrize(("name", "kind"), sorted({row[:2] for row in CONVENTIONS}))
def test_every_convention_can_be_filled_in(name: str, kind: str) -> None:
    language = next(code for code, (convention, _) in LANGUAGES.items() if convention == name)
    rng, words = random.Random(1), pools()
    for _, _, row in (r for r in CONVENTIONS if r[:2] == (name, kind)):
        for _ in range(5):
            segments = expand(row, lambda n, f: render(n, f, language, words, rng), rng)
            text = "".join(piece for _, piece in segments)
            assert text.strip(), row
            assert not any(sign in text for sign in ("((", "{", "@")), (row, text)
    assert kind in SHARES


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_stands_in_a_convention(name: str) -> None:
    assert any(f"{{{name}}}" in row or f"{{{name}." in row for _, _, row in CONVENTIONS)


def test_an_option_that_is_not_closed_is_named() -> None:
    with pytest.raises(ValueError, match="not closed"):
        expand("{T}((, {L}", lambda n, f: [("title", n)], random.Random(1))


def test_russian_names_take_the_genitive() -> None:
    assert [genitive(n) for n in ("Иванов", "Островский", "Черненко", "Миллер")] == [
        "Иванова", "Островского", "Черненко", "Миллера"
    ]  # fmt: skip


def test_notes_know_where_their_citations_stand() -> None:
    notes = list(make_notes(2, 60, cited=20))
    assert notes == list(make_notes(2, 60, cited=20))
    for text, spans in notes:
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= behind[0] for before, behind in pairwise(spans))
    for tokens, labels in examples_of_notes(notes):
        assert len(tokens) == len(labels)


def test_prose_is_what_cites_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The state of the art is not what it was before the war. See Smith 1990, p. 5 for the details. "
        "This is the second sentence that one finds in the text. X.",
        "utf-8",
    )
    assert read_prose(tmp_path)["en"] == [
        "The state of the art is not what it was before the war.",
        "This is the second sentence that one finds in the text.",
    ]
