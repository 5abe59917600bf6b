"""``citekit check``: a verdict for each link."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.bibs import changed_bibs, notes_here, project_here, read_bibs, say_file_problems
from citekit.cli.fixes import put_fixes
from citekit.cli.group import FINDINGS, OFFLINE, Verb
from citekit.cli.history import UNCHANGED, only_changes, put_history, states_before
from citekit.cli.memory import link_memory, memory_options
from citekit.cli.messages import say
from citekit.cli.options import Option, offline_option, settings_of, timeout_option
from citekit.cli.output import paint, put, put_json, table, talk
from citekit.cli.progress import progress_line
from citekit.cli.verdicts import LOOKS, explain_link, say_links
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.links import LinkStatus, State


class Several(Option):
    """An option that may be repeated; a settings file may give one text instead of a list."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """Take one text for a list of one."""
        return super().type_cast_value(ctx, [value] if isinstance(value, str) else value)


@click.command("check", cls=Verb, params=[offline_option()])
@click.argument(
    "bib",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="[BIB]...",
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print links-json.")
@timeout_option
@memory_options
@click.option("--again", is_flag=True, cls=Option, help="Ask every address, however new its verdict is.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    metavar="DATE",
    cls=Option,
    help="List only links whose verdict has changed since then.",
)
@click.option(
    "--history", metavar="KEY", cls=Option, help="Show what was seen of an entry's links; ask nothing."
)
@click.option(
    "--fail-on",
    multiple=True,
    metavar="STATES",
    cls=Several,
    help="States that make the exit code 1: dead,changed or any.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="PATTERN",
    cls=Several,
    help="A host, or an address with *, that is not asked.",
)
@click.option("--jsonl", "as_jsonl", is_flag=True, cls=Option, help="Print one JSON object a line.")
@click.option(
    "--changed-only", is_flag=True, cls=Option, help="Only entries that differ from git's last commit."
)
@click.option("--base", metavar="COMMIT", cls=Option, help="Only entries that differ from this commit.")
@click.option(
    "--fix", is_flag=True, cls=Option, help="Write mended addresses, and new ones of works that have moved."
)
@click.option("--dry-run", is_flag=True, cls=Option, help="With --fix: show a diff, write nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "junit", "sarif", "github", "markdown", "html"]),
    default="table",
    show_default=True,
    cls=Option,
    help="What to print.",
)
@click.pass_context
def check_verb(
    ctx: click.Context,
    *,
    bib: tuple[Path, ...],
    as_json: bool,
    as_jsonl: bool,
    form: str,
    timeout: float,
    cache: bool,
    store: Path | None,
    again: bool,
    since: datetime | None,
    history: str | None,
    fail_on: tuple[str, ...],
    ignore: tuple[str, ...],
    changed_only: bool,
    base: str | None,
    fix: bool,
    dry_run: bool,
) -> None:
    """Check every link in bibliographies; without BIB, in the project's references.bib.

    Only the cited addresses are asked, each once, those that fail once more at the end; nothing else is sent.
    A verdict that still holds is taken from an earlier check. BIB may be - for standard input.

    \b
    Example:
        citekit check references.bib --timeout 5 --fail-on dead
    """
    from citekit.links import State, check_links, targets_from_library
    from citekit.links.ignore import check_but_ignore

    settings = settings_of(ctx)
    if as_json or as_jsonl:
        form = _one_form(ctx, settings.lang, as_json=as_json, as_jsonl=as_jsonl)
    fails = failing_states(fail_on, settings.lang)
    is_partial = changed_only or base is not None
    _check_wishes(bib, form, settings.lang, fix=fix, dry_run=dry_run, changed_only=is_partial)
    notes = notes_here()
    files = read_bibs(bib)
    say_file_problems(files, settings.lang)
    if is_partial:
        files = changed_bibs(files, base or "HEAD")
    targets = [
        target for file in files for target in targets_from_library(file.library, file=file.name, notes=notes)
    ]
    tell = _put_line if form == "jsonl" and since is None else None
    with link_memory(project_here(), settings.lang, cache=cache, store=store) as memory:
        if history is not None:
            put_history(targets, history, memory, form, settings.lang)
            return
        before = states_before(memory, targets, since, settings.lang)
        with progress_line(say("links", settings.lang)) as progress:
            ask = partial(check_links, timeout=timeout, offline=settings.offline, progress=progress)
            ask = partial(ask, memory=memory, again=again, tell=tell)
            statuses = check_but_ignore(targets, ignore, ask, tell)
    checked = only_changes(list(zip(targets, statuses, strict=True)), before)
    is_offline = any(status.state is State.OFFLINE for status in statuses)
    statuses = [status for _, status in checked]
    if fix and dry_run:
        put_fixes(checked, settings.lang, dry_run=True)
    elif form == "table":
        for line in rows(statuses, settings.lang):
            put(line)
    elif tell is None:
        put_report(statuses, form, fails, settings.lang)
    if fix and not dry_run:
        put_fixes(checked, settings.lang, dry_run=False)
    told = [status for status in statuses if status.reason != "ignored"]
    talk(say_links(told, settings.lang) if told or before is None else say(UNCHANGED, settings.lang))
    if ignored := len(statuses) - len(told):
        talk(say("{count} link ignored|{count} links ignored", settings.lang, count=ignored))
    if any(status.state in fails for status in told):
        ctx.exit(FINDINGS)
    if is_offline:
        ctx.exit(OFFLINE)


def _put_line(status: LinkStatus) -> None:
    """Print a link as one line of JSON."""
    from citekit.links import link_json

    put(json.dumps(link_json(status), ensure_ascii=False))


def _check_wishes(
    bib: tuple[Path, ...], form: str, lang: str, *, fix: bool, dry_run: bool, changed_only: bool
) -> None:
    """Refuse, before anything is asked, what cannot be done."""
    if dry_run and not fix:
        raise UsageError(say("--dry-run: nothing would be written\n  Add --fix, or leave it out.", lang))
    if dry_run and form != "table":
        raise UsageError(say("--dry-run prints a diff\n  Leave the other form out.", lang))
    if Path("-") in bib and (fix or changed_only):
        wish = "--fix" if fix else "--changed-only"
        raise UsageError(say("{wish}: standard input is no file\n  Name a .bib file.", lang, wish=wish))


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


def _one_form(ctx: click.Context, lang: str, *, as_json: bool, as_jsonl: bool) -> str:
    """``json`` or ``jsonl``, refused beside another form."""
    is_chosen = ctx.get_parameter_source("form") is click.core.ParameterSource.COMMANDLINE
    if as_json + as_jsonl + is_chosen > 1:
        raise UsageError(
            say("--json, --jsonl and --format: each asks for another form\n  Leave all but one out.", lang)
        )
    return "json" if as_json else "jsonl"


def failing_states(words: Sequence[str], lang: str) -> frozenset[State]:
    """The states that ``--fail-on`` names.

    ``any`` is every state in which the work is not known to be there, but for
    those that say nothing about it: unknown and offline count when they are named.

    Raises:
        UsageError: there is no such state.
    """
    from citekit.links import State

    named = {name.strip() for word in words for name in word.split(",") if name.strip()}
    if wrong := sorted(named - {*State, "any"}):
        there_are = ", ".join(State)
        raise UsageError(
            say(
                "--fail-on: no such state: {wrong}\n  There are: any, {states}",
                lang,
                wrong=wrong[0],
                states=there_are,
            )
        )
    states = {State(name) for name in named - {"any"}}
    if "any" in named:
        states |= set(State) - {State.ALIVE, State.MOVED, State.UNKNOWN, State.OFFLINE}
    return frozenset(states)


def put_report(statuses: Sequence[LinkStatus], form: str, fails: frozenset[State], lang: str) -> None:
    """Print verdicts in a form for machines."""
    import citekit
    from citekit.links import links_json, reports
    from citekit.project import utc_now

    if form == "json":
        put_json(links_json(statuses, utc_now()))
    elif form == "jsonl":
        for status in statuses:
            _put_line(status)
    elif form == "sarif":
        put_json(reports.sarif_log(statuses, citekit.__version__))
    elif form == "github":
        for line in reports.github_lines(statuses):
            put(line)
    elif form == "junit":
        put(reports.junit_xml(statuses, fails or reports.GRAVE).rstrip("\n"))
    elif form == "html":
        from citekit.web import render_page

        data = links_json(statuses, utc_now())
        put(render_page((), title="citekit check", links=data, language=lang, say=partial(say, lang=lang)))
    else:
        put(reports.links_markdown(statuses).rstrip("\n"))
