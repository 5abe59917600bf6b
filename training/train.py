"""Make the shipped model, or measure it on sets that it has not seen.

    python -m training.train CORPORA                 the shipped model, calibrated on what is kept back
    python -m training.train CORPORA --leave-out     one model for each set, trained on all others

The same corpora and the same seed give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import struct
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from citekit.formats.labelled_json import write_labelled
from citekit.model.labelled import LabelledReference
from citekit.references.statistical.features import features
from citekit.references.statistical.fit import (
    Effort,
    Example,
    calibrate,
    examples_of,
    fit,
    fit_rows,
    reliability,
)
from citekit.references.statistical.scoring import Score, judge, score
from citekit.references.statistical.segmenter import NOTES_FILE
from citekit.references.statistical.tagger import MODEL_FILE, TABLE_FILE, Calibration, Model
from training.corpora import SETS, WHOLE, complete, is_kept_back, set_of
from training.notes import examples_of_notes, make_notes, read_labelled_notes, read_prose
from training.styles import print_in_styles
from training.synthetic import fill_pools, make, read_corpora

SEED = 7
MADE = 22_000
STYLED = 9_000
NOTES = 9_000
NOTES_EFFORT = Effort(c1=0.6, iterations=50)
EFFORT = Effort(c1=1.0, iterations=60, at_least=4)
FIRST = Effort(iterations=20, c1=1.0, at_least=4)
FIRST_SAMPLE = 9_000
"""For the model that completes the corpora."""
MANTISSA = 12
DATA = Path(__file__).parents[1] / "citekit" / "references" / "statistical" / "data"


def learn(
    references: Sequence[LabelledReference], *, seed: int, made: int, styled: int, effort: Effort
) -> bytes:
    """Train a model on real references and made-up ones, by conventions and by styles."""
    own = list(make(seed, made, references)) if made else []
    own += print_in_styles(seed, styled, fill_pools(references)) if styled else []
    rng = random.Random(seed)
    whole = [r for r in references if set_of(r) in WHOLE]
    part = [r for r in references if set_of(r) not in WHOLE]
    examples: list[Example] = examples_of([*whole, *own])
    if part:
        first = rng.sample(examples, min(len(examples), FIRST_SAMPLE))
        examples += complete(part, Model(fit(first, FIRST), Calibration({})))
    rng.shuffle(examples)
    return fit(examples, effort)


def rounded(data: bytes) -> bytes:
    """A model with its weights rounded to `MANTISSA` bits, so that the packed file is a quarter smaller.

    Source of the layout: CRFsuite 0.12, ``lib/crf/src/crf1d_model.c``.

    Raises:
        ValueError: this is no model of CRFsuite.
    """
    if data[:4] != b"lCRF" or data[8:12] != b"FOMC":
        raise ValueError("not a model of CRFsuite")
    (at,) = struct.unpack_from("<I", data, 28)  # the offset of the features
    (count,) = struct.unpack_from("<I", data, at + 8)
    start, size = at + 12, 20
    lost = 52 - MANTISSA
    made = bytearray(data)
    for place in range(start + 12, start + size * count, size):  # behind kind, attribute and label
        (bits,) = struct.unpack_from("<Q", data, place)
        struct.pack_into("<Q", made, place, (bits + (1 << (lost - 1))) >> lost << lost)
    return bytes(made)


def learn_notes(
    references: Sequence[LabelledReference], *, seed: int, corpora: Path | None, prose: Path | None
) -> bytes:
    """Train what finds the citations in notes, on made-up notes and the labelled ones of the corpora."""
    sentences = read_prose(prose) if prose is not None else {}
    notes = list(make_notes(seed, NOTES, references, sentences))
    if corpora is not None:
        notes += 3 * list(read_labelled_notes(corpora))
    random.Random(seed).shuffle(notes)
    rows = ((features(tokens), marks) for tokens, marks in examples_of_notes(notes))
    return fit_rows(rows, NOTES_EFFORT)


def measure(model: Model, references: Sequence[LabelledReference]) -> dict[str, Score]:
    """Scores by set, and of all."""
    scores: dict[str, list[LabelledReference]] = {}
    for reference in references:
        scores.setdefault(set_of(reference), []).append(reference)
    return {
        name: score((r, model.tag(r.text, sure=False).segments(r.text)) for r in rows)
        for name, rows in scores.items()
    }


def say(name: str, result: Score) -> None:
    """One line of the table."""
    micro = result.micro
    whole = result.whole / max(1, result.references)
    sys.stdout.write(
        f"{name:<14}{result.references:>7}  P {micro.precision:.3f}  R {micro.recall:.3f}  F1 {micro.f1:.3f}"
        f"  whole {whole:.3f}\n"
    )
    sys.stdout.flush()


def judged(model: Model, references: Sequence[LabelledReference]) -> list[tuple[str, float, bool]]:
    """What a model says of each stretch that it finds, and whether that is right."""
    return [row for r in references for row in judge(r, model.tag(r.text).stretches)]


def ship(
    references: Sequence[LabelledReference],
    *,
    seed: int,
    made: int,
    styled: int,
    effort: Effort,
    folder: Path,
    corpora: Path,
    prose: Path | None,
    with_notes: bool,
) -> None:
    """Write the model, its calibration and what it was made from."""
    kept = [r for r in references if is_kept_back(r)]
    start = time.monotonic()
    data = rounded(
        learn(
            [r for r in references if not is_kept_back(r)],
            seed=seed,
            made=made,
            styled=styled,
            effort=effort,
        )
    )
    sys.stdout.write(f"trained in {time.monotonic() - start:.0f} s, {len(data):,} bytes\n")
    folder.mkdir(exist_ok=True)
    (folder / MODEL_FILE).write_bytes(gzip.compress(data, 9, mtime=0))
    model = Model(data, Calibration({}))
    for name, result in measure(model, kept).items():
        say(name, result)
    # Made-up references are all alike: how sure the model may be is learned on real ones alone.
    half = [r for r in kept if is_kept_back(r, 20)]
    rest = [r for r in kept if not is_kept_back(r, 20)]
    calibrated = Model(data, Calibration(_rows(calibrate(judged(model, half)))))
    shown = reliability([(said, right) for _, said, right in judged(calibrated, rest)])
    for row in shown:
        sys.stdout.write(f"{row['from']:.1f}  {row['count']:>6}  said {row['said']}  right {row['right']}\n")
    if with_notes:
        notes = learn_notes(
            [r for r in references if not is_kept_back(r)], seed=seed, corpora=corpora, prose=prose
        )
        (folder / NOTES_FILE).write_bytes(gzip.compress(notes, 9, mtime=0))
    table = {
        "schema": "citekit/model-1",
        "seed": seed,
        "made": made,
        "styled": styled,
        "references": len(references) - len(kept),
        "kept back": len(kept),
        "calibration": calibrate(judged(model, kept)),
        "reliability": shown,
    }
    (folder / TABLE_FILE).write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _rows(table: dict[str, dict[str, list[float]]]) -> dict[str, tuple[Sequence[float], Sequence[float]]]:
    return {label: (row["below"], row["right"]) for label, row in table.items()}


def main() -> None:
    """Train and measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--made", type=int, default=MADE, help="how many made-up references by conventions")
    parser.add_argument(
        "--styled", type=int, default=STYLED, help="how many made-up references in citation styles"
    )
    parser.add_argument("--iterations", type=int, default=EFFORT.iterations)
    parser.add_argument("--c1", type=float, default=EFFORT.c1)
    parser.add_argument(
        "--leave-out", action="store_true", help="measure each set with a model trained on the others"
    )
    parser.add_argument(
        "--only", choices=sorted(SETS.values()), action="append", help="which sets to leave out"
    )
    parser.add_argument("--sample", type=int, help="how many references of the other sets to learn from; all")
    parser.add_argument("--answers", type=Path, help="a folder for gold and answers of each set left out")
    parser.add_argument("--prose", type=Path, help="a folder of texts whose sentences cite nothing")
    parser.add_argument(
        "--without-notes", action="store_true", help="leave the model that cuts notes as it is"
    )
    parser.add_argument("--into", type=Path, default=DATA)
    asked = parser.parse_args()
    references = read_corpora(asked.corpora)
    effort = replace(EFFORT, iterations=asked.iterations, c1=asked.c1)
    if not asked.leave_out:
        ship(
            references,
            seed=asked.seed,
            made=asked.made,
            styled=asked.styled,
            effort=effort,
            folder=asked.into,
            corpora=asked.corpora,
            prose=asked.prose,
            with_notes=not asked.without_notes,
        )
        return
    for name in asked.only or SETS.values():
        rest = [r for r in references if set_of(r) != name]
        if asked.sample:
            rest = random.Random(asked.seed).sample(rest, min(asked.sample, len(rest)))
        model = Model(
            learn(rest, seed=asked.seed, made=asked.made, styled=asked.styled, effort=effort), Calibration({})
        )
        left_out = [r for r in references if set_of(r) == name]
        say(name, measure(model, left_out)[name])
        if asked.answers is not None:
            answers = [replace(r, segments=model.tag(r.text, sure=False).segments(r.text)) for r in left_out]
            for kind, rows in (("gold", left_out), ("answers", answers)):
                path = asked.answers / f"{name}.{kind}.jsonl"
                path.write_text("".join(line + "\n" for line in write_labelled(rows)), "utf-8")


if __name__ == "__main__":
    main()
