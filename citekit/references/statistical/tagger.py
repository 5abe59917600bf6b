"""The statistical tagger: a linear-chain CRF over the tokens of a citation."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.errors import LimitError, UnreadableError
from citekit.model import Span
from citekit.model.labelled import OTHER, Segments
from citekit.references.statistical.features import see
from citekit.references.statistical.labels import labels_of, segments_of, states_of
from citekit.references.statistical.settled import settle
from citekit.references.statistical.tokens import Token, tokenize
from citekit.references.statistical.values import MODEL, tagged_value
from citekit.references.tagged import IGNORED, Tagged

if TYPE_CHECKING:
    from citekit.references.statistical.crf import Crf, Scores

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

    Raises:
        ValueError: `data` is no such file.
    """

    def __init__(self, data: bytes, calibration: Calibration) -> None:
        self._crf = open_crf(data)
        self._label = dict(zip(self._crf.number, labels_of(self._crf.number), strict=True))
        self._calibration = calibration

    def tag(self, text: str, *, sure: bool = True) -> Tags:
        """Label the tokens of a citation.

        Args:
            text: the citation.
            sure: whether to tell the confidence of each stretch; without it all are 0.
        """
        return self.tag_all([text], sure=sure)[0]

    def tag_all(self, texts: Iterable[str], *, sure: bool = True) -> list[Tags]:
        """Label many citations at once, which costs less than one after the other."""
        rows = [tokenize(text) for text in texts]
        decoded = self._crf.decode((see(tokens) for tokens in rows if tokens), sure=sure)
        tagged = []
        for tokens in rows:
            if not tokens:
                tagged.append(Tags((), (), ()))
                continue
            states, chances = next(decoded)
            labels = [self._label[state] for state in states]
            certain = settle(tokens, labels)
            tagged.append(Tags(tokens, labels, list(self._stretches(tokens, labels, certain, chances))))
        return tagged

    def _stretches(
        self, tokens: Sequence[Token], labels: Sequence[str], certain: Collection[int], chances: Scores | None
    ) -> Iterator[Stretch]:
        """Runs of tokens with one label.

        Args:
            tokens: of a citation.
            labels: theirs.
            certain: the tokens that have their label by a rule.
            chances: of each state at each token, if they are to be told.
        """
        said = [] if chances is None else self._said(labels, chances)
        end = 0
        for label, group in groupby(labels):
            start, end = end, end + len(list(group))
            if label == OTHER:
                continue
            span = tokens[start].span[0], tokens[end - 1].span[1]
            if certain and any(start <= place < end for place in certain):
                yield Stretch(label, span, _CERTAIN, f"rule:{label}")
            elif not said:
                yield Stretch(label, span, 0.0)
            else:
                confidence = self._calibration(label, _weakest(said, start, end))
                yield Stretch(label, span, round(confidence, 3))

    def _said(self, labels: Sequence[str], chances: Scores) -> list[float | None]:
        """How probable each token's label is; None for one that a rule gave and the model does not know."""
        number = self._crf.number
        pairs = zip(states_of(labels), labels, strict=True)
        states = [number.get(state, number.get(label, -1)) for state, label in pairs]  # older ones lack marks
        said: list[float] = chances[range(len(states)), states].tolist()
        return [share if state >= 0 else None for share, state in zip(said, states, strict=True)]


def _weakest(said: Sequence[float | None], start: int, end: int) -> float:
    """How probable the weakest token of a stretch, or neighbour of it, is what it was labelled."""
    near = said[max(0, start - 1) : end + 1]
    if end - start > _MANY:
        middle = (start + end) // 2
        near = [*said[max(0, start - 1) : start + 4], said[middle], *said[end - 2 : end + 1]]
    return min((share for share in near if share is not None), default=0.0)


_MANY = 6  # tokens; of a longer stretch the first, the last and the middle one tell


def tagged_values(text: str, stretches: Sequence[Stretch]) -> list[Tagged]:
    """The values in labelled stretches, and around those that are shorter the words that announce them."""
    found = []
    for stretch in stretches:
        value = tagged_value(text, stretch.label, stretch.span, stretch.confidence, by=stretch.by)
        found.append(value)
        if value.span != stretch.span:
            found.append(Tagged(IGNORED, stretch.span, stretch.by, stretch.confidence))
    return found


def open_crf(data: bytes) -> Crf:
    """The model in a file of CRFsuite; what reads it is imported when it is first asked for."""
    from citekit.references.statistical.crf import Crf

    return Crf(data)


_LARGEST = 100_000_000  # bytes of a model; the shipped one has seven millions


def load_model(folder: Path) -> Model:
    """The model in a folder: `MODEL_FILE` with `TABLE_FILE` beside it.

    Raises:
        UnreadableError: one of them is missing or damaged.
    """
    advice = "Make it again with citekit train, or name the folder of another model."
    path = folder / TABLE_FILE
    try:
        calibration = read_calibration(json.loads(path.read_text("utf-8")))
        path = folder / MODEL_FILE
        with gzip.open(path) as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise LimitError(path, f"holds more than {_LARGEST:,} bytes, and is no model", advice)
        return Model(data, calibration)
    except FileNotFoundError:
        raise UnreadableError(path, "is missing, so this is no folder of a model", advice) from None
    except OSError as error:
        raise UnreadableError(path, error.strerror or "is damaged", advice) from None
    except (ValueError, KeyError, TypeError, AttributeError, EOFError, zlib.error):
        raise UnreadableError(path, "is damaged, or none of a model", advice) from None


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
