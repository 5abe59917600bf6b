"""``citekit train``: a model of one's own, from corrected references."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import click

from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import put, talk
from citekit.errors import UnreadableError


@click.command("train", cls=Verb)
@click.option(
    "--from",
    "folder",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="Folder of labelled references (.jsonl).",
)
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), cls=Option, help="Where the model is kept."
)
@click.option("--iterations", default=60, show_default=True, cls=Option, help="How long to train.")
@click.option("--dry-run", is_flag=True, cls=Option, help="Measure only, keep nothing.")
@click.pass_context
def train_verb(
    ctx: click.Context, *, folder: Path, into: Path | None, iterations: int, dry_run: bool
) -> None:
    """Train a model on labelled references, and keep it if it is not worse than the one in use.

    One reference in ten is kept back; on these both models are measured. The model lies in the user's data
    folder and is used by citekit parse from then on; delete the folder to go back.

    \b
    Example:
        citekit train --from corrected/
    """
    from citekit.cli.labelled import read_labelled_folder
    from citekit.references.statistical.fit import Effort, compare, is_kept_back, learn
    from citekit.references.statistical.tagger import MODEL_FILE, TABLE_FILE, user_folder, user_or_shipped

    lang = settings_of(ctx).lang
    references = read_labelled_folder(folder)
    if not references:
        raise UnreadableError(folder, "no labelled reference in it")
    if not any(is_kept_back(reference) for reference in references):
        raise UnreadableError(folder, "too few labelled references: none can be kept back to measure on")
    learned = learn(references, Effort(iterations=iterations))
    before, after = compare(user_or_shipped(), learned)
    put(say("kept back {count}: in use {before}, new {after}", lang, count=before.references,
            before=f"{before.micro.f1:.3f}", after=f"{after.micro.f1:.3f}"))  # fmt: skip
    if after.micro.f1 < before.micro.f1:
        talk(say("The new model is worse; the one in use stays.", lang))
        return
    if dry_run:
        talk(say("Nothing was written.", lang))
        return
    target = into or user_folder()
    target.mkdir(parents=True, exist_ok=True)
    (target / MODEL_FILE).write_bytes(gzip.compress(learned.data, 9, mtime=0))
    (target / TABLE_FILE).write_text(json.dumps(learned.table, ensure_ascii=False, indent=1) + "\n", "utf-8")
    talk(say("The new model is kept in {folder}.", lang, folder=target))
