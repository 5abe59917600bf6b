"""References in citation styles: labels carried through, one seed one thing, what a style breaks is named."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # training/ is no part of the package

from citekit.csl import load_style
from citekit.csl.loaded import program_of
from citekit.model.labelled import LabelledReference
from citekit.references.statistical.labels import LABELS, token_labels
from citekit.references.statistical.tokens import tokenize
from training.items import TYPES, make_item
from training.styles import LOCALES, SHARES, Printer, choose_styles, print_in_styles
from training.synthetic import fill_pools

ITEM = {
    "id": "x",
    "type": "article-journal",
    "title": "Kars kalesi",
    "author": [{"family": "Kaya", "given": "Ahmet"}],
    "container-title": "Belleten",
    "volume": "12",
    "issue": "3",
    "page": "5-9",
    "issued": {"date-parts": [[1990]]},
}
PRINTED = [
    # style, locale, the labelled values in order
    (
        "apa",
        "en-US",
        "author=Kaya, A date=1990 title=Kars kalesi container-title=Belleten volume=12 issue=3 pages=5–9",
    ),
    (
        "modern-language-association",
        "en-US",
        "author=Kaya, Ahmet title=Kars Kalesi container-title=Belleten "
        "volume=vol. 12 issue=no. 3 date=1990 pages=pp. 5–9",
    ),
]


@pytest.mark.parametrize(("style", "locale", "values"), PRINTED, ids=[row[0] for row in PRINTED])
def test_labels_are_those_of_the_variables(style: str, locale: str, values: str) -> None:
    printer = Printer(program_of(load_style(style), locale))
    segments = printer.print(ITEM, random.Random(1))
    assert " ".join(f"{label}={text}" for label, text in segments if label != "other") == values


def test_the_same_seed_prints_the_same() -> None:
    pools = fill_pools([])
    styles = ["apa", "chicago-notes-bibliography"]
    first = list(print_in_styles(5, 30, pools, styles))
    assert first == list(print_in_styles(5, 30, pools, styles))
    for reference in first:
        assert reference.is_whole
        assert {label for label, _ in reference.segments} <= set(LABELS)
        assert token_labels(reference, tokenize(reference.text)) is not None


def test_what_references_hold_is_put_together_anew() -> None:
    real = LabelledReference(
        id="1",
        text="Smith, J., Kars.",
        segments=(("author", "Smith, J."), ("other", ", "), ("title", "Kars"), ("other", ".")),
        language="en",
        source="anystyle",
    )
    pools = fill_pools([real])
    assert pools.people["en"] == [{"family": "Smith", "given": "J."}]
    assert pools.taken["en"]["book"] == ["Kars"]


def test_styles_are_chosen_by_the_seed() -> None:
    chosen = choose_styles(random.Random(3))
    assert chosen == choose_styles(random.Random(3))
    assert len(set(chosen)) == len(chosen)


@pytest.mark.parametrize("language", SHARES)
def test_items_of_every_type_can_be_made(language: str) -> None:
    pools, rng = fill_pools([]), random.Random(1)
    assert {make_item(language, pools, rng)["type"] for _ in range(400)} == set(TYPES)
    assert language in LOCALES
