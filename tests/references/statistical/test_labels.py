"""Labels of tokens from labelled stretches, and stretches from labels of tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import FIELDS
from citekit.model.labelled import OTHER, LabelledReference
from citekit.references.statistical.labels import (
    FIELD_OF,
    LABEL_OF,
    LABELS,
    announcing_words,
    labels_of,
    segments_of,
    states_of,
    token_labels,
)
from citekit.references.statistical.tokens import tokenize

ROWS = [
    # segments                                                              labels of the tokens
    ([("title", "Kars"), ("other", ", s. "), ("pages", "5")], ["title", "pages", "pages"]),
    ([("editor", "A. Kaya"), ("other", " (haz.), "), ("title", "Ani")], ["editor"] * 3 + ["title"]),
    (
        [("title", "Ani"), ("other", ", in: "), ("container-title", "Kars")],
        ["title", *["container-title"] * 2],
    ),
    ([("volume", "12(3)"), ("other", ": "), ("pages", "4")], ["volume", "issue", "pages"]),
    ([("volume", "Vol. 1, No. 2")], ["volume", "volume", "issue", "issue"]),
    ([("volume", "875, 1")], ["volume", "issue"]),
    ([("volume", "103(2001)"), ("other", ": "), ("pages", "4")], ["volume", "date", "pages"]),
    ([("volume", "3 (1984) 1")], ["volume", "date", "issue"]),
    ([("date", "2001"), ("other", ". "), ("volume", "103(1999)")], ["date", "volume", "issue"]),
    ([("issue", "Nr. 3"), ("other", ", "), ("volume", "Bd. 12")], ["issue"] * 2 + ["volume"] * 2),
    ([("title", "Ani"), ("other", " ve "), ("title", "Kars")], ["title", "other", "title"]),
]


def reference(segments: list[tuple[str, str]]) -> LabelledReference:
    return LabelledReference("1", "".join(text for _, text in segments), tuple(segments))


@pytest.mark.parametrize(("segments", "labels"), ROWS, ids=[str(row[0]) for row in ROWS])
def test_words_that_announce_a_field_go_with_it(segments: list[tuple[str, str]], labels: list[str]) -> None:
    found = reference(segments)
    assert token_labels(found, tokenize(found.text)) == labels


ANNOUNCED = [
    # text, labels of its tokens, what stands for the container
    ("Ani, in: Kars", ["title", *["container-title"] * 2], "Kars"),
    ("Ani. Kars Kitabı içinde", ["title", *["container-title"] * 3], "Kars Kitabı"),
    ("In Kars", ["container-title"] * 2, "In Kars"),  # a name that begins with the word
]


@pytest.mark.parametrize(("text", "labels", "value"), ANNOUNCED, ids=[row[0] for row in ANNOUNCED])
def test_the_word_that_announces_a_container_is_no_part_of_it(
    text: str, labels: list[str], value: str
) -> None:
    assert ("container-title", value) in segments_of(text, tokenize(text), labels)


@given(st.lists(st.sampled_from(LABELS), max_size=12))
def test_labels_come_back_from_the_states_of_a_tagger(labels: list[str]) -> None:
    assert labels_of(states_of(labels)) == labels


def test_labels_that_bear_no_marks_stay_as_they_are() -> None:
    assert labels_of(LABELS) == list(LABELS)  # users' models of an older version know no other states


def test_segments_that_do_not_give_back_the_text_are_refused() -> None:
    broken = LabelledReference("1", "Kars 1990", (("title", "Kars"),))
    assert token_labels(broken, tokenize(broken.text)) is None


@given(st.text(max_size=80), st.data())
def test_segments_give_back_the_text(text: str, data: st.DataObject) -> None:
    tokens = tokenize(text)
    labels = data.draw(st.lists(st.sampled_from(LABELS), min_size=len(tokens), max_size=len(tokens)))
    segments = segments_of(text, tokens, labels)
    assert "".join(piece for _, piece in segments) == text
    assert {label for label, _ in segments} <= {*labels, OTHER}


@pytest.mark.parametrize(("label", "field"), FIELD_OF.items())
def test_every_label_is_a_field_and_back(label: str, field: str) -> None:
    assert field in FIELDS
    assert LABEL_OF[field] == label


@pytest.mark.parametrize("label", ["pages", "volume", "issue", "editor", "translator", "container-title"])
def test_every_word_of_the_table_is_given_to_its_field(label: str) -> None:
    before, after = announcing_words(label)
    for word in before:
        found = reference([("title", "Ani"), ("other", f", {word} "), (label, "Kars")])
        tokens = tokenize(found.text)
        assert token_labels(found, tokens) == ["title"] + [label] * (len(tokens) - 1), word
    for word in after:
        found = reference([(label, "Kars"), ("other", f" {word}, "), ("location", "Ani")])
        tokens = tokenize(found.text)
        assert token_labels(found, tokens) == [label] * (len(tokens) - 1) + ["location"], word
