"""The statistical tagger: a linear-chain CRF over the tokens of a citation.

Source: Lafferty, McCallum and Pereira, Conditional Random Fields, ICML 2001; read by CRFsuite.
"""

from __future__ import annotations

import gzip
import json
import os
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.model import Span
from citekit.model.labelled import OTHER, Segments
from citekit.references.statistical.features import features
from citekit.references.statistical.labels import labels_of, segments_of, states_of
from citekit.references.statistical.settled import settle
from citekit.references.statistical.tokens import Token, tokenize
from citekit.references.statistical.values import MODEL, tagged_value
from citekit.references.tagged import IGNORED, Tagged

if TYPE_CHECKING:
    import pycrfsuite

MODEL_FILE = "references.crfsuite.gz"
TABLE_FILE = "references.json"
"""Beside the model: how sure its figures are, measured on references that it has not seen."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A labelled run of tokens: what it is, where, how sure the model is, and who decided."""

    label: str
    span: Span
    confidence: float
    by: str = MODEL


@dataclass(frozen=True, slots=True)
class Tags:
    """A citation's tokens with their labels, and the stretches that these make."""

    tokens: Sequence[Token]
    labels: Sequence[str]
    stretches: Sequence[Stretch]

    def segments(self, text: str) -> Segments:
        """Labelled stretches that give back `text`."""
        return segments_of(text, self.tokens, self.labels)


_CERTAIN, _DOUBT = 0.99, 0.01  # nobody is ever wholly sure, of right or of wrong


class Calibration:
    """From what a model says of a stretch to how often that is right, by label.

    Args:
        table: for each label (``""`` for all others) rising figures, and the share right below each.
    """

    def __init__(self, table: dict[str, tuple[Sequence[float], Sequence[float]]]) -> None:
        self._table = table

    def __call__(self, label: str, said: float) -> float:
        """How often a stretch of this label with this figure is right."""
        limits, shares = self._table.get(label) or self._table.get("") or ((), (said,))
        share = shares[min(bisect_right(limits, said), len(shares) - 1)]
        return min(max(share, _DOUBT), _CERTAIN)


class Model:
    """A trained model; it labels citations.

    Args:
        data: the file that CRFsuite wrote.
        calibration: of its confidences.
    """

    def __init__(self, data: bytes, calibration: Calibration) -> None:
        self._data = data  # CRFsuite reads from these bytes as long as it lives
        self._calibration = calibration
        self._tagger = open_crf(data)
        self._states = frozenset(self._tagger.labels())

    def tag(self, text: str, *, sure: bool = True) -> Tags:
        """Label the tokens of a citation.

        Args:
            text: the citation.
            sure: whether to tell the confidence of each stretch; without it all are 0.
        """
        tokens = tokenize(text)
        if not tokens:
            return Tags((), (), ())
        labels = labels_of(self._tagger.tag(features(tokens)))
        certain = settle(tokens, labels)
        states = self._known(labels) if sure else labels
        stretches = []
        for label, group in groupby(range(len(labels)), key=labels.__getitem__):
            run = list(group)
            if label == OTHER:
                continue
            span = tokens[run[0]].span[0], tokens[run[-1]].span[1]
            if certain and not certain.isdisjoint(run):
                stretches.append(Stretch(label, span, _CERTAIN, f"rule:{label}"))
                continue
            said = self._said(states, run) if sure else 0.0
            confidence = round(self._calibration(label, said), 3) if sure else 0.0
            stretches.append(Stretch(label, span, confidence))
        return Tags(tokens, labels, stretches)

    def _known(self, labels: Sequence[str]) -> list[str]:
        """The states of labels; without marks where the model has none, as users' older ones do."""
        pairs = zip(states_of(labels), labels, strict=True)
        return [state if state in self._states else label for state, label in pairs]

    def _said(self, states: Sequence[str], run: Sequence[int]) -> float:
        """How probable the weakest token of a stretch, or neighbour of it, is what it was labelled."""
        first, last = max(0, run[0] - 1), min(len(states) - 1, run[-1] + 1)
        places = {first, *run[:4], run[len(run) // 2], *run[-2:], last}
        known = [index for index in places if states[index] in self._states]  # a rule may give any label
        return float(min((self._tagger.marginal(states[index], index) for index in known), default=0.0))

    def __call__(self, text: str, language: str, joins: Collection[int] = ()) -> Sequence[Tagged]:
        """Find the parts of one citation; a `citekit.references.tagged.Tagger`."""
        return tagged_values(text, self.tag(text).stretches)


def tagged_values(text: str, stretches: Sequence[Stretch]) -> list[Tagged]:
    """The values in labelled stretches, and around those that are shorter the words that announce them."""
    found = []
    for stretch in stretches:
        value = tagged_value(text, stretch.label, stretch.span, stretch.confidence, by=stretch.by)
        found.append(value)
        if value.span != stretch.span:
            found.append(Tagged(IGNORED, stretch.span, stretch.by, stretch.confidence))
    return found


def open_crf(data: bytes) -> pycrfsuite.Tagger:
    """What reads a model of CRFsuite; `data` must live as long."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(data)
    return tagger


def load_model(folder: Path) -> Model:
    """The model in a folder: `MODEL_FILE` with `TABLE_FILE` beside it."""
    table = json.loads((folder / TABLE_FILE).read_text("utf-8"))
    return Model(gzip.decompress((folder / MODEL_FILE).read_bytes()), read_calibration(table))


def read_calibration(table: dict[str, Any]) -> Calibration:
    """The calibration in what `TABLE_FILE` holds."""
    return Calibration({label: (row["below"], row["right"]) for label, row in table["calibration"].items()})


def user_folder() -> Path:
    """Where a user's own model is kept: below ``XDG_DATA_HOME``."""
    base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "citekit" / "model"


def user_or_shipped() -> Model:
    """The user's own model if there is one, else the shipped one."""
    folder = user_folder()
    return load_model(folder) if (folder / MODEL_FILE).is_file() else shipped_model()


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The model that comes with citekit; read when it is first asked for."""
    with resources.as_file(resources.files(__package__).joinpath("data")) as folder:
        return load_model(folder)
