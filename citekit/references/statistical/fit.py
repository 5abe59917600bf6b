"""Training: from labelled references to the bytes of a model, and how sure a model's figures are.

Where the references come from and which of them are kept for measuring is
decided by who calls.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.model.labelled import LabelledReference
from citekit.references.statistical.features import features
from citekit.references.statistical.labels import states_of, token_labels
from citekit.references.statistical.scoring import Score, judge, score
from citekit.references.statistical.tagger import Calibration, Model
from citekit.references.statistical.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard a model is trained.

    Attributes:
        c1: weight of the L1 norm; more makes the model smaller.
        c2: weight of the L2 norm.
        iterations: of L-BFGS, at most.
        at_least: how often a feature must be seen to count.
    """

    c1: float = 0.4
    c2: float = 0.02
    iterations: int = 70
    at_least: int = 3


Example = tuple[Sequence[Token], Sequence[str]]


def examples_of(references: Iterable[LabelledReference]) -> list[Example]:
    """The tokens of each reference with their labels; references that cannot be used are left out."""
    examples: list[Example] = []
    for reference in references:
        tokens = tokenize(reference.text)
        labels = token_labels(reference, tokens)
        if tokens and labels:
            examples.append((tokens, labels))
    return examples


def fit(examples: Iterable[Example], effort: Effort | None = None) -> bytes:
    """Train a model; the same examples in the same order give the same bytes.

    Raises:
        ValueError: there is nothing to learn from.
    """
    rows = ((features(tokens), states_of(labels)) for tokens, labels in examples)
    return fit_rows(rows, effort or Effort())


def fit_rows(rows: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], effort: Effort) -> bytes:
    """Train a model of sequences: what is seen at each place, and the label of each.

    Raises:
        ValueError: there is nothing to learn from.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(
        "lbfgs",
        {
            "c1": effort.c1,
            "c2": effort.c2,
            "max_iterations": effort.iterations,
            "feature.minfreq": effort.at_least,
        },
        verbose=False,
    )
    count = 0
    for seen, labels in rows:
        trainer.append(seen, labels)
        count += 1
    if not count:
        raise ValueError("no labelled reference to learn from")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


Said = tuple[str, float, bool]
"""Label of a stretch, what the model said of it, and whether it was right."""

_FEWEST = 150  # stretches of a label below which it shares the figures of all


def calibrate(said: Sequence[Said]) -> dict[str, dict[str, list[float]]]:
    """The table that `citekit.references.statistical.tagger.Calibration` reads, by isotonic regression.

    Source: Zadrozny and Elkan, Transforming classifier scores into accurate probabilities, KDD 2002.

    >>> calibrate([("title", 0.5, False), ("title", 0.9, True)])[""]
    {'below': [0.9], 'right': [0.0, 1.0]}
    """
    by_label: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for label, figure, right in said:
        by_label[label].append((figure, right))
        by_label[""].append((figure, right))
    return {
        label: _isotonic(sorted(pairs))
        for label, pairs in sorted(by_label.items())
        if not label or len(pairs) >= _FEWEST
    }


def _isotonic(pairs: Sequence[tuple[float, bool]]) -> dict[str, list[float]]:
    """Pool neighbours that violate the order; what is left rises."""
    blocks: list[list[float]] = []  # first figure, number right, number
    for figure, right in pairs:
        blocks.append([figure, float(right), 1.0])
        while len(blocks) > 1 and blocks[-2][1] * blocks[-1][2] >= blocks[-1][1] * blocks[-2][2]:
            first, right_there, count = blocks.pop()
            blocks[-1][1] += right_there
            blocks[-1][2] += count
            del first
    blocks = _coarse(blocks)
    return {
        "below": [round(block[0], 4) for block in blocks[1:]],
        "right": [round(block[1] / block[2], 4) for block in blocks],
    }


_SMALLEST = 30.0  # stretches in a block; fewer tell nothing


def _coarse(blocks: list[list[float]]) -> list[list[float]]:
    if sum(block[2] for block in blocks) < 10 * _SMALLEST:
        return blocks
    merged: list[list[float]] = []
    for block in blocks:
        if merged and merged[-1][2] < _SMALLEST:
            merged[-1][1] += block[1]
            merged[-1][2] += block[2]
        else:
            merged.append(list(block))
    if len(merged) > 1 and merged[-1][2] < _SMALLEST:
        last = merged.pop()
        merged[-1][1] += last[1]
        merged[-1][2] += last[2]
    return merged


def reliability(said: Sequence[tuple[float, bool]], steps: int = 10) -> list[dict[str, Any]]:
    """For each step of confidence how many stretches said it, their average, and how many were right."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(steps)]
    for confidence, right in said:
        bins[min(steps - 1, int(confidence * steps))].append((confidence, right))
    return [
        {
            "from": index / steps,
            "count": len(inside),
            "said": round(sum(c for c, _ in inside) / len(inside), 3) if inside else None,
            "right": round(sum(r for _, r in inside) / len(inside), 3) if inside else None,
        }
        for index, inside in enumerate(bins)
    ]


@dataclass(frozen=True, slots=True)
class Learned:
    """A model fresh from training.

    Attributes:
        data: its bytes.
        table: its calibration, in the form of `citekit.references.statistical.tagger.TABLE_FILE`.
        kept: the references that it has not seen.
    """

    data: bytes
    table: dict[str, Any]
    kept: Sequence[LabelledReference]


def is_kept_back(reference: LabelledReference, share: int = 10) -> bool:
    """Whether a reference is kept for measuring: one in `share`, told by its text alone."""
    return int(hashlib.sha256(reference.text.encode()).hexdigest()[:8], 16) % share == 0


def learn(references: Sequence[LabelledReference], effort: Effort) -> Learned:
    """Train on nine references in ten and calibrate on the tenth."""
    kept = [reference for reference in references if is_kept_back(reference)]
    data = fit(examples_of(r for r in references if not is_kept_back(r)), effort)
    model = Model(data, Calibration({}))
    said = [row for reference in kept for row in judge(reference, model.tag(reference.text).stretches)]
    return Learned(data, {"schema": "citekit/model-1", "calibration": calibrate(said)}, kept)


def compare(used: Model, learned: Learned) -> tuple[Score, Score]:
    """How the model in use and a new one do on what the new one has not seen."""
    new = Model(learned.data, Calibration({}))
    before, after = (
        score((r, model.tag(r.text, sure=False).segments(r.text)) for r in learned.kept)
        for model in (used, new)
    )
    return before, after
