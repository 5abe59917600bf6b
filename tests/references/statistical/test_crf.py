"""The decoder of the CRF beside CRFsuite's own, and beside all paths tried; files that are no models."""

from __future__ import annotations

import gzip
import itertools
import struct
from functools import lru_cache
from importlib import resources

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.references.statistical.crf import Crf
from citekit.references.statistical.crf_file import read_crf
from citekit.references.statistical.features import features, see
from citekit.references.statistical.fit import Effort, fit_rows
from citekit.references.statistical.tokens import tokenize

PIECES = ["Kaya", "A.", "Kars", "(1990)", ", ", " ", "S. 5", "“", "”", "ibid.", "Журнал", "12/3", "?", "in: "]
LABELS = ["author", "title", "date", "other"]
citations = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join).filter(tokenize)


@lru_cache(maxsize=1)
def small() -> bytes:
    """A model of four labels, learned from nothing in particular."""
    texts = ["".join(each) for each in itertools.permutations(PIECES[:4], 4)] + ["".join(PIECES), "Kars"]
    rows = [features(tokenize(text)) for text in texts]
    answers = [[LABELS[(len(row) * i + len(row[i])) % 4] for i in range(len(row))] for row in rows]
    return fit_rows(zip(rows, answers, strict=True), Effort(c1=0.0, c2=0.1, iterations=15, at_least=0))


@settings(max_examples=40)
@given(st.lists(citations, min_size=1, max_size=6))
def test_states_and_chances_are_those_of_crfsuite(texts: list[str]) -> None:
    data = small()
    peer = pycrfsuite.Tagger()
    peer.open_inmemory(data)
    crf = Crf(data)
    for text, found in zip(texts, crf.decode(see(tokenize(text)) for text in texts), strict=True):
        assert found.states == peer.tag(features(tokenize(text)))
        assert found.chances is not None
        expected = [[peer.marginal(state, at) for state in crf.number] for at in range(len(found.states))]
        np.testing.assert_allclose(found.chances, expected, atol=1e-4)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join).filter(tokenize))
def test_no_path_is_better_than_the_best(text: str) -> None:
    model = read_crf(small())
    number = {name: at for at, name in enumerate(model.attributes)}
    rows = features(tokenize(text))
    local = [sum(model.weights[number[name]] for name in row if name in number) for row in rows]

    def score(path: tuple[int, ...]) -> float:
        joints = sum(model.transitions[pair] for pair in itertools.pairwise(path))
        return float(joints + sum(local[at][state] for at, state in enumerate(path)))

    (found,) = Crf(small()).decode([see(tokenize(text))], sure=False)
    best = max(score(path) for path in itertools.product(range(len(model.states)), repeat=len(rows)))
    assert score(tuple(map(model.states.index, found.states))) == pytest.approx(best, abs=1e-4)


@given(st.lists(citations, min_size=1, max_size=8))
def test_what_is_read_together_is_read_as_if_alone(texts: list[str]) -> None:
    crf = Crf(small())
    together = [found.states for found in crf.decode((see(tokenize(text)) for text in texts), sure=False)]
    alone = [found.states for text in texts for found in crf.decode([see(tokenize(text))], sure=False)]
    assert together == alone


def test_more_words_than_are_remembered_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citekit.references.statistical.crf._MOST_WORDS", 5)
    monkeypatch.setattr("citekit.references.statistical.crf._ROOM", 2)
    monkeypatch.setattr("citekit.references.statistical.crf._TOGETHER", 3)
    texts = [f"{word} Kaya, Kars ({year})" for year in range(1990, 1999) for word in ("Ani", "Van", "Ahlat")]
    forgetful = [found.states for found in Crf(small()).decode(see(tokenize(text)) for text in texts)]
    monkeypatch.undo()
    assert forgetful == [found.states for found in Crf(small()).decode(see(tokenize(text)) for text in texts)]


def test_nothing_is_decoded_from_nothing() -> None:
    assert list(Crf(small()).decode([])) == []


def damaged() -> list[bytes]:
    data = small()
    far = struct.pack("<I", len(data) + 1)
    return [
        b"",
        b"lCRF",
        b"x" + data[1:],
        data[: len(data) // 2],
        data + b"\0",
        data[:28] + far + data[32:],  # where the features are
        data[:32] + far + data[36:],  # where the states are
        data[:36] + struct.pack("<I", 0) + data[40:],  # where the attributes are
    ]


@pytest.mark.parametrize("number", range(8))
def test_a_damaged_file_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not a model of CRFsuite"):
        read_crf(damaged()[number])


@settings(max_examples=200)
@given(st.data())
def test_a_file_with_one_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    model = small()
    at = data.draw(st.integers(0, len(model) - 1))
    changed = model[:at] + bytes([data.draw(st.integers(0, 255))]) + model[at + 1 :]
    try:
        crf = read_crf(changed)
    except ValueError:
        return
    assert crf.weights.shape == (len(crf.attributes), len(crf.states))


def test_the_shipped_models_are_read() -> None:
    data = resources.files("citekit.references.statistical").joinpath("data")
    for name, states in (("references.crfsuite.gz", "B-author"), ("notes.crfsuite.gz", "b")):
        assert states in read_crf(gzip.decompress(data.joinpath(name).read_bytes())).states
