"""``citekit delta``: what two models read otherwise, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import put, talk

if TYPE_CHECKING:
    from citekit.model.labelled import Segments
    from citekit.references.statistical.tagger import Model

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("delta", cls=Verb)
@click.argument(
    "file",
    default="-",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="[FILE]",
)
@click.option("--old", type=_FOLDER, cls=Option, help="Folder of a model; without it the shipped one.")
@click.option("--new", type=_FOLDER, cls=Option, help="Folder of a model; without it the one in use.")
@click.option("--jsonl", is_flag=True, cls=Option, help="Print one JSON object for each changed line.")
@click.pass_context
def delta_verb(ctx: click.Context, *, file: Path, old: Path | None, new: Path | None, jsonl: bool) -> None:
    """Compare how two models read references, one a line; only what differs is printed.

    Without FILE, or with -, standard input is read.

    \b
    Example:
        citekit delta references.txt --new corrected-model/
    """
    from citekit.cli.parse import read_lines
    from citekit.references.statistical.tagger import load_model, shipped_model, user_or_shipped

    lang = settings_of(ctx).lang
    before = load_model(old) if old is not None else shipped_model()
    after = load_model(new) if new is not None else user_or_shipped()
    count = changed = 0
    for text in read_lines(file):
        count += 1
        pair = (_segments(text, before), _segments(text, after))
        if pair[0] == pair[1]:
            continue
        changed += 1
        if jsonl:
            put(json.dumps({"id": count, "text": text, "old": pair[0], "new": pair[1]}, ensure_ascii=False))
        else:
            put(f"{count}  {text}")
            for line in _differences(*pair):
                put(f"    {line}")
    talk(say("{changed} of {count} lines read otherwise", lang, changed=changed, count=count))


def _segments(text: str, model: Model) -> Segments:
    from citekit.references.strings import LONGEST

    return model.tag(text, sure=False).segments(text) if len(text) <= LONGEST else (("other", text),)


def _differences(old: Segments, new: Segments) -> Iterator[str]:
    """The labelled stretches of either reading that the other does not have."""
    for sign, segments, others in (("-", old, new), ("+", new, old)):
        for label, text in segments:
            if label != "other" and (label, text) not in [(name, each) for name, each in others]:
                yield f"{sign} {label}: {text}"
