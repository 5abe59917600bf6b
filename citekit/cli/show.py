"""``citekit show``: one work or note, with the source text that each field came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.extract import field_label, field_text
from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, project_option, settings_of
from citekit.cli.output import harmless, paint, put, put_json, shorten, table, terminal_width
from citekit.cli.summary import say_problem
from citekit.cli.told import retell
from citekit.cli.underline import underlined
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.model import Citation, Entry, Note
    from citekit.project import SourceReport

INDENT = "      "


@click.command("show", cls=Verb)
@click.argument("name", metavar="KEY|NOTE")
@click.option("--source", metavar="FILE", cls=Option, help="The source that is meant, of several.")
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print one JSON object.")
@project_option
@click.pass_context
def show_verb(ctx: click.Context, *, name: str, source: str | None, as_json: bool, root: Path) -> None:
    """Show one note, or one work with every note that cites it.

    Each field is underlined in the text that it was read from; below stand its
    value, how sure that is, and who decided.

    \b
    Example:
        citekit show 36
        citekit show ayna-2005-07-22
    """
    from citekit.project import Project, read_project

    lang = settings_of(ctx).lang
    reports = [r for r in read_project(Project.find(root)) if source in (None, r.file, r.name)]
    if not reports:
        what = (
            say("no such source: {source}", lang, source=source)
            if source
            else say("nothing is built yet", lang)
        )
        raise UsageError(f"{what}\n  {say('Run: citekit build', lang)}")
    found = list(_find(reports, name))
    if not found:
        raise UsageError(
            f"{say('no note and no key: {name}', lang, name=name)}\n  {_hint(reports, name, lang)}"
        )
    if as_json:
        put_json({"schema": "citekit/show-1", "found": [_data(*each) for each in found]})
        return
    for number, (report, entry, notes) in enumerate(found):
        if number:
            put()
        if entry is not None:
            _put_entry(report, entry, lang)
        for place, note in enumerate(notes):
            if place:
                put()
            _put_note(report, note, lang, key=entry.key if entry is not None else None)


Found = tuple["SourceReport", "Entry | None", "list[Note]"]


def _find(reports: Sequence[SourceReport], name: str) -> Iterator[Found]:
    """The notes with this number, or the work with this key and the notes that cite it, by source."""
    for report in reports:
        notes = report.notes.notes if report.notes is not None else ()
        numbered = [note for note in notes if note.number == name]
        if numbered:
            yield report, None, numbered
            continue
        entry = report.library.get(name)
        citing = [note for note in notes if any(c.key == name for c in note.citations)]
        if entry is not None or citing:
            yield report, entry, citing


def _hint(reports: Sequence[SourceReport], name: str, lang: str) -> str:
    from difflib import get_close_matches

    names = [entry.key for report in reports for entry in report.library]
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    if near:
        return say("Did you mean “{verb}”?", lang, verb="”, “".join(near))
    return say("citekit extract lists notes and keys.", lang)


def _put_entry(report: SourceReport, entry: Entry, lang: str) -> None:
    line = report.library.line_of(entry.key)
    put(f"{paint(entry.key, 'key')}  @{entry.type}  {paint(f'bib/{report.name}.bib:{line}', 'quiet')}")
    for row in table([(f"  {name}", harmless(value)) for name, value in entry.fields.items()]):
        put(row)
    if edited := report.edited.get(entry.key):
        put(f"  {paint(say('edited by hand', lang), 'good')}: {', '.join(edited)}")
    put()


def _put_note(report: SourceReport, note: Note, lang: str, *, key: str | None) -> None:
    problems = [problem for problem in report.problems if problem.note == note.number]
    lines = [note.lines[0]] if note.lines is not None else [p.line for p in problems if p.line is not None]
    where = f"sources/{report.file}" + (f":{lines[0]}" if lines else "")
    page = f"  {say('p.', lang)} {note.page}" if note.page is not None else ""
    put(f"{paint(say('note {number}', lang, number=note.number), 'strong')}  {paint(where + page, 'quiet')}")
    if note.text is None:
        put(f"{INDENT}{paint(say('call without text', lang), 'doubt')}")
    else:
        for line in underlined(note.text, note.citations, terminal_width() - len(INDENT)):
            put(f"{INDENT}{line}".rstrip())
    for citation in note.citations:
        if key is None or citation.key == key:
            _put_citation(note, citation, lang)
    if note.text is not None and not note.citations:
        put(f"{INDENT}{say('A comment; it cites nothing.', lang)}")
    for problem in problems:
        put(f"  {paint(problem.code, 'doubt')}  {say_problem(problem, lang)}")


def _put_citation(note: Note, citation: Citation, lang: str) -> None:
    from citekit.model import Kind
    from citekit.web.words import FIELD_WORDS

    head = [paint(citation.key or "?", "key"), say(citation.type.value, lang)]
    if citation.language:
        head.append(citation.language)
    if citation.kind is not Kind.NEW:
        where = say("note {number}", lang, number=citation.refers_to or "?")
        head.append(f"{say(citation.kind.value, lang)} → {where}")
    if citation.signal:
        head.append(f"{say('signal', lang)} “{harmless(citation.signal)}”")
    put(f"  {'  '.join(head)}  {citation.confidence:.2f}")
    rows = []
    room = max(20, terminal_width() - 52)
    for name, reading in citation.fields.items():
        letter = FIELD_WORDS[name][0]
        rows.append(
            (
                f"    {letter}",
                field_label(name, lang),
                shorten(field_text(citation, name), room),
                f"{reading.confidence:.2f}",
                reading.by,
            )
        )
    for row in table(rows, (None, "quiet")):
        put(row)
    if citation.reason:
        put(f"    {harmless(retell(citation.reason, lang))}")
    residue = [(note.text or "")[start:end] for start, end in citation.residue]
    if residue:
        listed = " · ".join(f"“{harmless(part)}”" for part in residue)
        put(f"    {paint(say('not used', lang), 'doubt')}: {listed}")


def _data(report: SourceReport, entry: Entry | None, notes: list[Note]) -> dict[str, object]:
    from dataclasses import replace

    from citekit.formats.notes_json import notes_json

    data: dict[str, object] = {"source": report.file}
    if entry is not None:
        data |= {"key": entry.key, "type": entry.type, "fields": dict(entry.fields)}
    if report.notes is not None:
        numbers = {note.number for note in notes}
        problems = tuple(p for p in report.problems if p.note in numbers)
        data |= notes_json(replace(report.notes, notes=tuple(notes), problems=problems))
    return data
