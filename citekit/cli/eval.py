"""``citekit eval``: how well references are labelled, measured on labelled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import paint, put, put_json, table, talk
from citekit.errors import UnreadableError

if TYPE_CHECKING:
    from citekit.model.labelled import LabelledReference, Segments
    from citekit.references.statistical.scoring import Counts, Score

_CONFUSIONS = 12
"""How many are worth reading."""


@click.command("eval", cls=Verb)
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="GOLD")
@click.option(
    "--answers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    cls=Option,
    help="Labelled references to measure in place of the model's.",
)
@click.option(
    "--model",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="Folder of a model.",
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print one JSON object.")
@click.pass_context
def eval_verb(
    ctx: click.Context, *, gold: Path, answers: Path | None, model: Path | None, as_json: bool
) -> None:
    """Measure how well references are labelled.

    GOLD has one labelled reference a line. Printed are tables by field, language and source, what is taken
    for what, and how far the stated confidence can be believed.

    \b
    Example:
        citekit eval gold.jsonl --answers other.jsonl
    """
    from citekit.cli.labelled import read_labelled_file

    lang = settings_of(ctx).lang
    references = read_labelled_file(gold)
    if not references:
        raise UnreadableError(gold, "no labelled reference in it")
    scores = _measure(references, answers, model)
    if as_json:
        put_json({"schema": "citekit/eval-1", **{name: _as_json(score) for name, score in scores.items()}})
        return
    total = scores["all"]
    put(paint(say("by field", lang), "strong"))
    for line in _table(
        [*sorted(total.labels.items(), key=lambda row: (-row[1].gold, row[0])), ("micro", total.micro)]
    ):
        put(line)
    groups = [(name, score) for name, score in scores.items() if name != "all"]
    put(paint(say("by language and source", lang), "strong"))
    for line in _table([(f"{name} ({score.references})", score.micro) for name, score in groups]):
        put(line)
    put(paint(say("taken for something else", lang), "strong"))
    for (right, found), count in total.confusions.most_common(_CONFUSIONS):
        put(f"{count:>7}  {right} → {found}")
    if total.said:
        put(paint(say("confidence", lang), "strong"))
        for line in _reliability(total):
            put(line)
    talk(say("{count} reference, {whole} wholly right|{count} references, {whole} wholly right", lang,
             count=total.references, whole=total.whole))  # fmt: skip


def _measure(
    references: Sequence[LabelledReference], answers: Path | None, model: Path | None
) -> dict[str, Score]:
    from citekit.references.statistical.scoring import Score

    scores: dict[str, Score] = {"all": Score()}
    read = _answers(answers) if answers is not None else _tagging(model)
    for reference in references:
        segments, said = read(reference)
        names = (
            "all",
            f"language {reference.language or 'und'}",
            f"source {reference.source.partition('/')[0] or '?'}",
        )
        for name in names:
            scores.setdefault(name, Score()).add(reference, segments)
        scores["all"].said += said
    return scores


_Answer = Callable[["LabelledReference"], "tuple[Segments, list[tuple[float, bool]]]"]


def _answers(path: Path) -> _Answer:
    from citekit.cli.labelled import read_labelled_file

    by_id = {reference.id: reference.segments for reference in read_labelled_file(path)}
    return lambda reference: (by_id.get(reference.id, ()), [])


def _tagging(folder: Path | None) -> _Answer:
    from citekit.references.statistical.scoring import judge
    from citekit.references.statistical.tagger import load_model, user_or_shipped

    model = load_model(folder) if folder is not None else user_or_shipped()

    def answer(reference: LabelledReference) -> tuple[Segments, list[tuple[float, bool]]]:
        tags = model.tag(reference.text)
        return tags.segments(reference.text), [
            (said, right) for _, said, right in judge(reference, tags.stretches)
        ]

    return answer


def _table(rows: Iterable[tuple[str, Counts]]) -> list[str]:
    cells = [("", "gold", "found", "P", "R", "F1")]
    cells += [
        (name, str(c.gold), str(c.found), f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}")
        for name, c in rows
    ]
    return table(cells)


def _reliability(score: Score) -> list[str]:
    from citekit.references.statistical.fit import reliability

    rows = [("from", "count", "said", "right")]
    rows += [
        (f"{row['from']:.1f}", str(row["count"]), f"{row['said']:.3f}", f"{row['right']:.3f}")
        for row in reliability(score.said)
        if row["count"]
    ]
    return table(rows)


def _as_json(score: Score) -> dict[str, Any]:
    from citekit.references.statistical.fit import reliability

    def row(counts: Counts) -> dict[str, Any]:
        return {
            "gold": counts.gold,
            "found": counts.found,
            "right": counts.right,
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "f1": round(counts.f1, 4),
        }

    return {
        "references": score.references,
        "whole": score.whole,
        "micro": row(score.micro),
        "labels": {label: row(counts) for label, counts in sorted(score.labels.items())},
        "confusions": [[*pair, count] for pair, count in score.confusions.most_common(_CONFUSIONS)],
        **({"reliability": reliability(score.said)} if score.said else {}),
    }
