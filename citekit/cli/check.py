"""``citekit check``: a verdict for each link."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.bibs import project_here, read_bibs
from citekit.cli.group import FINDINGS, OFFLINE, Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, offline_option, settings_of
from citekit.cli.output import paint, put, put_json, table, talk
from citekit.cli.progress import progress_line
from citekit.cli.verdicts import LOOKS, explain_link, say_links

if TYPE_CHECKING:
    from citekit.links import LinkStatus
    from citekit.model import NoteSet


@click.command("check", cls=Verb, params=[offline_option()])
@click.argument(
    "bib",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="[BIB]...",
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print links-json.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=20.0,
    show_default=True,
    cls=Option,
    help="Seconds for each address.",
)
@click.option("--fail-on", type=click.Choice(["dead"]), cls=Option, help="Exit with 1 if there is one.")
@click.pass_context
def check_verb(
    ctx: click.Context, *, bib: tuple[Path, ...], as_json: bool, timeout: float, fail_on: str | None
) -> None:
    """Check every link in bibliographies; without BIB, in the project's references.bib.

    Only the cited addresses are asked, each once; nothing else is sent. BIB may be - for standard input.

    \b
    Example:
        citekit check references.bib --timeout 5 --fail-on dead
    """
    from citekit.links import State, check_links, links_json, targets_from_library
    from citekit.project import utc_now

    settings = settings_of(ctx)
    notes = _notes()
    targets = [
        target
        for file in read_bibs(bib)
        for target in targets_from_library(file.library, file=file.name, notes=notes)
    ]
    with progress_line(say("links", settings.lang)) as progress:
        statuses = check_links(targets, timeout=timeout, offline=settings.offline, progress=progress)
    if as_json:
        put_json(links_json(statuses, utc_now()))
    else:
        for line in rows(statuses, settings.lang):
            put(line)
    talk(say_links(statuses, settings.lang))
    if fail_on and any(status.state is State.DEAD for status in statuses):
        ctx.exit(FINDINGS)
    if any(status.state is State.OFFLINE for status in statuses):
        ctx.exit(OFFLINE)


def rows(statuses: list[LinkStatus], lang: str) -> list[str]:
    """The table: a row for each link, what needs attention explained below it."""
    cells = [
        (
            say(s.state.value, lang),
            f"{s.confidence:.2f}",
            s.note or "",
            s.key,
            " ".join((s.url or s.cited).split()),
        )
        for s in statuses
    ]
    if not cells:
        return []
    head = tuple(say(name, lang) for name in ("verdict", "sure", "note", "key", "address"))
    first, *rest = table([head, *cells])
    lines = [paint(first, "quiet")]
    for line, status in zip(rest, statuses, strict=True):
        word = say(status.state.value, lang)
        lines.append(paint(word, LOOKS.get(status.state.value, "doubt")) + line[len(word) :])
        lines += [f"    {part}" for part in explain_link(status, lang)]
    return lines


def _notes() -> NoteSet | None:
    """The notes of the project in which citekit is called, for the numbers of the notes that cite."""
    from citekit.model import NoteSet
    from citekit.project import read_project

    project = project_here()
    if project is None:
        return None
    notes = [note for report in read_project(project) if report.notes for note in report.notes.notes]
    return NoteSet("", None, tuple(notes))
