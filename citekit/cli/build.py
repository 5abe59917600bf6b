"""``citekit build``: sources/ → bib/ → references.bib, the links, the page; then a summary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.diffs import unified
from citekit.cli.group import PARTLY, Verb
from citekit.cli.memory import link_memory, memory_options
from citekit.cli.messages import say
from citekit.cli.options import Option, offline_option, settings_of, timeout_option
from citekit.cli.output import paint, put, put_diff, put_json, talk
from citekit.cli.page import write_page
from citekit.cli.progress import progress_line
from citekit.cli.summary import put_problems, say_counts, say_works, without_missing
from citekit.cli.told import retell
from citekit.cli.verdicts import say_links

if TYPE_CHECKING:
    from citekit.links import Memory
    from citekit.model import Problem
    from citekit.project import BuildReport, SourceReport
    from citekit.project.links import LinkReport


MAX_SOURCES = 12
"""Sources that are all listed; of more, the unchanged ones are counted."""


@click.command("build", cls=Verb, params=[offline_option()])
@click.argument(
    "root", metavar="[PROJECT]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--dry-run", is_flag=True, cls=Option, help="Show the changes as a diff, write nothing.")
@click.option("--no-check", is_flag=True, cls=Option, help="Do not check the links.")
@click.option("--rebuild", is_flag=True, cls=Option, help="Read unchanged sources again, too.")
@timeout_option
@memory_options
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print one JSON object.")
@click.pass_context
def build_verb(
    ctx: click.Context,
    *,
    root: Path,
    dry_run: bool,
    no_check: bool,
    rebuild: bool,
    timeout: float,
    cache: bool,
    store: Path | None,
    as_json: bool,
) -> None:
    """Build a project: what its sources cite into bib/, all of it into references.bib.

    Only what changed is written, edits in .bib files are kept, and citekit undo
    takes the build back. The links are checked when their verdicts are too old,
    and build/index.html shows the notes beside their works.

    \b
    Example:
        citekit build
    """
    from citekit.project import Project, build

    settings = settings_of(ctx)
    report = build(Project.find(root), dry_run=dry_run, rebuild=rebuild)
    links = None
    if not dry_run:
        if not no_check:
            with link_memory(report.project, settings.lang, cache=cache, store=store) as memory:
                links = _check(
                    report, settings.lang, offline=settings.offline, timeout=timeout, memory=memory
                )
        written = write_page(report, links, settings.lang)
    if as_json:
        put_json(_data(report, links))
    elif dry_run:
        for change in report.changes:
            put_diff(unified(change.path, change.before, change.after))
        for source in report.sources:
            _put_source(source, settings.lang, to_stderr=True)
        talk(say("Nothing was written.", settings.lang))
    else:
        listed = _worth_listing(report.sources)
        for source in listed:
            _put_source(source, settings.lang)
        if rest := len(report.sources) - len(listed):
            put(say("{count} unchanged source|{count} unchanged sources", settings.lang, count=rest))
        _put_rest(report, links, settings.lang, page=written)
    if report.unreadable or report.references is None:
        ctx.exit(PARTLY)


def _check(
    report: BuildReport, lang: str, *, offline: bool, timeout: float, memory: Memory | None
) -> LinkReport:
    from citekit.project.links import check_project_links

    with progress_line(say("links", lang)) as progress:
        return check_project_links(
            report.project,
            report.sources,
            memory=memory,
            offline=offline,
            timeout=timeout,
            progress=progress,
        )


def _worth_listing(sources: Sequence[SourceReport]) -> list[SourceReport]:
    """All sources of a small project, of a large one those that changed or cannot be read."""
    from citekit.project import Status

    if len(sources) <= MAX_SOURCES:
        return list(sources)
    return [source for source in sources if source.status in (Status.PARSED, Status.UNREADABLE)]


def _put_source(source: SourceReport, lang: str, *, to_stderr: bool = False) -> None:
    from citekit.project import Status

    write = talk if to_stderr else put
    state = "" if source.status is Status.PARSED else f"  {paint(say(source.status.value, lang), 'quiet')}"
    write(f"{paint(source.file, 'strong')}{state}")
    if source.status is Status.UNREADABLE:
        write(f"  {paint('✕', 'bad')} {retell(source.reason, lang)}")
    if source.status is Status.SOURCELESS and source.notes is not None:
        hint = say(
            "its source is gone; to drop its works, delete bib/{file} and build again", lang, file=source.file
        )
        write(f"  {paint('!', 'doubt')} {hint}")
    if source.notes is not None:
        is_whole = source.notes.notes and all(note.text is not None for note in source.notes.notes)
        sign = paint("✓", "good") if is_whole else paint("!", "doubt")
        write(f"  {sign} {say_counts(source.notes, lang)}")
        write(f"    {say_works(source.notes, lang)}")
    problems, bib = without_missing(source.problems), f"bib/{source.name}.bib"
    put_problems(problems, lang, indent="    ", to_stderr=to_stderr, bib=bib)


def _put_rest(report: BuildReport, links: LinkReport | None, lang: str, *, page: str | None) -> None:
    from citekit.links import problems_from_links

    if not report.sources:
        put(say("sources/ is empty: put an article into it", lang))
    if report.references is not None:
        count = len(report.references.library)
        put(f"{paint('references.bib', 'strong')}  {say('{count} entry|{count} entries', lang, count=count)}")
        put_problems(report.references.problems, lang, indent="    ", bib="references.bib")
    else:
        put(f"{paint('references.bib', 'strong')}  {say('left alone: a file of bib/ cannot be read', lang)}")
    if links is not None:
        put(f"{paint(say('links', lang), 'strong')}  {say_links(links.statuses, lang)}")
        problems = [p for p in problems_from_links(links.statuses) if p.code != "L405"]
        put_problems(problems, lang, indent="    ")
    paths = [change.path for change in report.changes] + ([page] if page else [])
    if paths:
        listed = ", ".join(paths if len(paths) <= MAX_SOURCES else [*paths[:3], "…", *paths[-2:]])
        counted = f" ({len(paths)})" if len(paths) > MAX_SOURCES else ""
        put(f"{paint(say('written', lang), 'strong')}{counted}  {listed}")
    else:
        put(say("Nothing changed.", lang))
    if report.journal is not None:
        talk(say("To take it back: citekit undo {id}", lang, id=report.journal.id.rpartition("-")[2]))


def _data(report: BuildReport, links: LinkReport | None) -> dict[str, Any]:
    return {
        "schema": "citekit/build-1",
        "sources": [_source_data(source) for source in report.sources],
        "references": None
        if report.references is None
        else {
            "entries": len(report.references.library),
            "added": report.references.added,
            "changed": report.references.changed,
            "removed": report.references.removed,
            "problems": [_problem_data(problem) for problem in report.references.problems],
        },
        "written": [change.path for change in report.changes],
        "links": links.data["summary"] if links is not None else None,
        "undo": report.journal.id if report.journal is not None else None,
    }


def _source_data(source: SourceReport) -> dict[str, Any]:
    notes = source.notes.notes if source.notes is not None else ()
    return {
        "file": source.file,
        "name": source.name,
        "status": source.status.value,
        "reason": source.reason,
        "notes": sum(1 for note in notes if note.text is not None),
        "missing": [note.number for note in notes if note.text is None],
        "works": len(source.library),
        "added": source.added,
        "changed": source.changed,
        "removed": source.removed,
        "problems": [_problem_data(problem) for problem in source.problems],
    }


def _problem_data(problem: Problem) -> dict[str, Any]:
    data = {"code": problem.code, "message": problem.message, "note": problem.note, "line": problem.line}
    return {name: value for name, value in (data | {"key": problem.key}).items() if value is not None}
