"""``citekit extract``: the notes of one document and what they cite."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import paint, put, put_json, shorten, table, talk, terminal_width
from citekit.cli.summary import put_problems, say_counts, without_missing
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.model import Citation, Note, NoteSet

MIN_TEXT = 30


@click.command("extract", cls=Verb)
@click.argument(
    "source", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), metavar="SOURCE"
)
@click.option("--json", is_flag=True, cls=Option, help="Print notes-json.")
@click.option("--bibtex", is_flag=True, cls=Option, help="Print the works as BibTeX.")
@click.option("--csl-json", is_flag=True, cls=Option, help="Print the works as CSL-JSON.")
@click.pass_context
def extract_verb(ctx: click.Context, /, *, source: Path, **forms: bool) -> None:
    """List the notes of one document and what they cite; nothing is written.

    SOURCE may be - for standard input.

    \b
    Example:
        citekit extract article.txt --bibtex > article.bib
    """
    from citekit.cli.documents import read_works
    from citekit.model import Library

    lang = settings_of(ctx).lang
    form = _one_of(forms, lang)
    works = read_works(source)
    library = Library.of(works.entries.values())
    if form == "json":
        from citekit.formats.notes_json import notes_json

        put_json(notes_json(works.notes))
    elif form == "bibtex":
        from citekit.formats import write_bibtex

        click.echo(write_bibtex(library), nl=False)
    elif form == "csl_json":
        from citekit.formats.csl_json import write_csl_json

        click.echo(write_csl_json(library), nl=False)
    else:
        for line in rows(works.notes, lang):
            put(line)
    talk(say_counts(works.notes, lang))
    put_problems(without_missing(works.notes.problems), lang, to_stderr=True)


def _one_of(forms: Mapping[str, bool], lang: str) -> str | None:
    chosen = [name for name, is_chosen in forms.items() if is_chosen]
    if len(chosen) > 1:
        one, other = (f"--{name.replace('_', '-')}" for name in chosen[:2])
        raise UsageError(say("{one} and {other} cannot both be printed", lang, one=one, other=other))
    return chosen[0] if chosen else None


def rows(notes: NoteSet, lang: str) -> list[str]:
    """The table: a row for each citation, and for each note without one."""
    head = ("note", "kind", "key", "sure")
    cells = [(*(say(name, lang) for name in head), say("what was read", lang))]
    for note in notes.notes:
        cells += _note_rows(note, lang)
    left = sum(max(len(row[column]) for row in cells) + 2 for column in range(4))
    room = max(MIN_TEXT, terminal_width() - left)
    lines = table([(*row[:4], shorten(row[4], room)) for row in cells], (None, None, "key"))
    return [paint(lines[0], "quiet"), *lines[1:]]


def _note_rows(note: Note, lang: str) -> list[tuple[str, str, str, str, str]]:
    if note.text is None:
        return [(note.number, say("missing", lang), "", "", say("call without text", lang))]
    if not note.citations:
        return [(note.number, say("comment", lang), "", "", note.text)]
    numbers = (note.number, *[""] * len(note.citations))
    return [_citation_row(number, c, lang) for number, c in zip(numbers, note.citations, strict=False)]


def _citation_row(number: str, citation: Citation, lang: str) -> tuple[str, str, str, str, str]:
    from citekit.model import Kind

    kind = say(citation.type.value, lang)
    if citation.kind is not Kind.NEW:
        kind = f"{say(citation.kind.value, lang)} → {citation.refers_to or '?'}"
    parts = [f"{field_label(name, lang)} {field_text(citation, name)}" for name in citation.fields]
    return (number, kind, citation.key or "", f"{citation.confidence:.2f}", " · ".join(parts))


def field_label(name: str, lang: str) -> str:
    """What a field is called on the screen, as on the review page."""
    from citekit.web.words import FIELD_WORDS

    return FIELD_WORDS[name][3 if lang == "tr" else 2]


def field_text(citation: Citation, name: str) -> str:
    """The value of a field, as it is shown."""
    value = citation.fields[name].value
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
