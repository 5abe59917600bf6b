"""``citekit undo``: take back what a writing verb did."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.diffs import unified
from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, project_option, settings_of
from citekit.cli.output import paint, put, put_diff, table, talk


@click.command("undo", cls=Verb)
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--list", "listed", is_flag=True, cls=Option, help="List what can be taken back.")
@click.option("--force", is_flag=True, cls=Option, help="Also take back files edited since.")
@click.option("--dry-run", is_flag=True, cls=Option, help="Show the changes as a diff, write nothing.")
@project_option
@click.pass_context
def undo_verb(
    ctx: click.Context, *, id_: str | None, listed: bool, force: bool, dry_run: bool, root: Path
) -> None:
    """Take back what a writing verb did; without ID, the last one.

    An undo can be undone. A file that was edited since is not touched.

    \b
    Example:
        citekit undo --dry-run
    """
    from citekit.project import Project, journal, undo

    lang = settings_of(ctx).lang
    project = Project.find(root)
    if listed:
        rows = [
            (entry.id, entry.at, entry.verb, ", ".join(file.path for file in entry.files))
            for entry in reversed(journal(project))
        ]
        for line in table(rows, ("key",)):
            put(line)
        if not rows:
            talk(say("The journal is empty.", lang))
        return
    report = undo(project, id_, force=force, dry_run=dry_run)
    if dry_run:
        for change in report.changes:
            put_diff(unified(change.path, change.before, change.after))
        talk(say("Nothing was written.", lang))
        return
    if not report.changes:
        talk(say("Everything is already as it was before {id}.", lang, id=report.entry.id))
        return
    for change in report.changes:
        verb = say("removed" if change.after is None else "restored", lang)
        put(f"{paint(verb, 'strong')} {change.path}")
    talk(
        say(
            "Took back {id} ({verb}, {at}).",
            lang,
            verb=report.entry.verb,
            id=report.entry.id,
            at=report.entry.at,
        )
    )
