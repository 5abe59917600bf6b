"""The shipped model: how large it is, how it does on our own references, how far it can be believed."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest

from citekit.formats.labelled_json import read_labelled
from citekit.model.labelled import LabelledReference
from citekit.references.statistical.scoring import score
from citekit.references.statistical.segmenter import NOTES_FILE, shipped_segmenter
from citekit.references.statistical.tagger import MODEL_FILE, TABLE_FILE, shipped_model

DATA = resources.files("citekit.references.statistical").joinpath("data")
LARGEST = 5_000_000
OWN = Path(__file__).parents[2] / "fixtures" / "references.jsonl"


def own() -> list[LabelledReference]:
    return list(read_labelled(OWN.read_text("utf-8")))


def test_the_models_are_small() -> None:
    assert sum(len(DATA.joinpath(name).read_bytes()) for name in (MODEL_FILE, NOTES_FILE)) <= LARGEST


def test_references_of_our_own_are_read() -> None:
    model = shipped_model()
    found = score((r, model.tag(r.text).segments(r.text)) for r in own())
    assert found.micro.f1 >= 0.9, found.confusions.most_common(8)


@pytest.mark.parametrize("reference", own(), ids=lambda reference: reference.text[:40])
def test_every_character_is_kept(reference: LabelledReference) -> None:
    assert (
        "".join(text for _, text in shipped_model().tag(reference.text).segments(reference.text))
        == reference.text
    )


def test_what_is_said_to_be_sure_is_right() -> None:
    table = json.loads(DATA.joinpath(TABLE_FILE).read_text("utf-8"))
    sure = table["reliability"][-1]
    assert sure["from"] == 0.9
    assert sure["count"] > 1000
    assert sure["right"] >= 0.9


NOTES = [
    # a note of two citations, for each pair of our references in one language
    (one.text.rstrip("."), other.text)
    for one, other in zip(own(), own()[1:], strict=False)
    if one.language == other.language
]


@pytest.mark.parametrize(("one", "other"), NOTES, ids=[one[:30] for one, _ in NOTES])
def test_two_citations_are_parted(one: str, other: str) -> None:
    text = f"{one}; {other}"
    spans = shipped_segmenter().cut(text)
    assert [text[a:b].rstrip(" ;.") for a, b in spans] == [one, other.rstrip(".")]


def test_brackets_around_a_citation_are_the_comment_s() -> None:
    text = "The practice looked like the queries of editors to him (Boyer, ‘Censorship’, p. 537)."
    assert [text[a:b] for a, b in shipped_segmenter().cut(text)] == ["Boyer, ‘Censorship’, p. 537"]


def test_a_year_in_brackets_behind_a_volume_is_the_date() -> None:
    found = shipped_model().tag("L. Rossi, Il copista, in «Quaderni di storia», XII (1931), pp. 3-9.")
    assert [s.label for s in found.stretches][-3:] == ["volume", "date", "pages"]


def test_what_is_no_text_has_no_field() -> None:
    assert not shipped_model().tag("\x00\x01\x02" * 50).stretches


def test_a_text_of_any_length_is_answered() -> None:
    text = "Kaya, Kars, 1990; " * 4000
    assert "".join(piece for _, piece in shipped_model().tag(text).segments(text)) == text
    assert shipped_segmenter().cut("") == []
