"""``citekit parse``: reference strings, or notes, one a line, and an answer for each."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BufferedIOBase
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import put, put_json
from citekit.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from citekit.model import Citation, NoteSet
    from citekit.references.strings import Read


@click.command("parse", cls=Verb)
@click.argument(
    "file",
    default="-",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="[FILE]",
)
@click.option(
    "--jsonl", is_flag=True, cls=Option, help="Print one JSON object a line: text and labelled segments."
)
@click.option("--bibtex", is_flag=True, cls=Option, help="Print the works as BibTeX.")
@click.option("--csl-json", is_flag=True, cls=Option, help="Print the works as CSL-JSON.")
@click.option("--json", is_flag=True, cls=Option, help="Print notes-json.")
@click.option("--notes", "as_notes", is_flag=True, cls=Option, help="Each line is a note, not one reference.")
@click.option("--list", "as_list", is_flag=True, cls=Option, help="A reference may go over several lines.")
@click.option("--language", metavar="CODE", cls=Option, help="Language of the text: tr, az, ru, en, de, …")
@click.option(
    "--model",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="Folder of a model.",
)
@click.pass_context
def parse_verb(
    ctx: click.Context,
    /,
    *,
    file: Path,
    as_notes: bool,
    as_list: bool,
    language: str | None,
    model: Path | None,
    **forms: bool,
) -> None:
    """Read references, one a line; each line gets its answer, in order.

    Without FILE, or with -, standard input is read.

    \b
    Example:
        citekit parse references.txt --bibtex > references.bib
    """
    lang = settings_of(ctx).lang
    form = _one_of(forms, lang)
    if as_notes and as_list:
        raise UsageError(say("{one} and {other} cannot both be said", lang, one="--notes", other="--list"))
    if as_notes:
        _put_notes(_notes(read_lines(file), language, model), form, lang)
        return
    groups = _read_together(file)
    if as_list:
        entries = _entries_of(list(chain.from_iterable(groups)), lang)
        groups = (entries[start : start + _TOGETHER] for start in range(0, len(entries), _TOGETHER))
    _PRINTERS[form](_references(groups, language, model))


def _entries_of(lines: list[str], lang: str) -> list[str]:
    """The entries of a list; what is no entry is told, so that nothing is left out in silence."""
    from citekit.documents.headings import is_bibliography_heading
    from citekit.references.listing import join_entries, no_entries

    left_out = no_entries(lines, is_bibliography_heading)
    if left_out:
        numbers = ", ".join(str(index + 1) for index in left_out[:_MOST_TOLD]) + (
            ", …" if len(left_out) > _MOST_TOLD else ""
        )
        click.echo(say("no entries of the list, left out: line {lines}", lang, lines=numbers), err=True)
    return join_entries(lines, left_out)


_MOST_TOLD = 20  # line numbers
_TOGETHER = 100  # entries


def _one_of(forms: Mapping[str, bool], lang: str) -> str:
    chosen = [name for name, is_chosen in forms.items() if is_chosen]
    if len(chosen) > 1:
        one, other = (f"--{name.replace('_', '-')}" for name in chosen[:2])
        raise UsageError(say("{one} and {other} cannot both be printed", lang, one=one, other=other))
    return chosen[0] if chosen else ""


def read_lines(file: Path) -> Iterator[str]:
    """The lines of a file or of standard input; only a line feed ends one."""
    return chain.from_iterable(_read_together(file))


def _read_together(file: Path) -> Iterator[list[str]]:
    """The lines, in groups of those that were there at once: who types one gets an answer to it."""
    number = 0
    is_standard_input = file == Path("-")
    with cast("BufferedIOBase", sys.stdin.buffer) if is_standard_input else file.open("rb") as stream:
        for group in _groups(stream):
            lines = []
            for line in group:
                number += 1
                try:
                    lines.append(line.decode("utf-8").removeprefix("\ufeff").rstrip("\r"))
                except UnicodeDecodeError:
                    yield lines
                    raise UnreadableError(file, f"line {number} is not UTF-8") from None
            yield lines


_PIECE = 1 << 14  # bytes; some hundred lines, that a model reads together


def _groups(stream: BufferedIOBase) -> Iterator[list[bytes]]:
    begun: list[bytes] = []  # the line whose end is not there yet
    while piece := stream.read1(_PIECE):
        first, *rest = piece.split(b"\n")
        begun.append(first)
        if rest:
            yield [b"".join(begun), *rest[:-1]]
            begun = [rest[-1]]
    if any(begun):
        yield [b"".join(begun)]


def _references(groups: Iterable[Sequence[str]], language: str | None, model: Path | None) -> Iterator[Read]:
    from citekit.references.strings import read_batches

    return read_batches(groups, language=language, model=_model(model))


def _model(folder: Path | None) -> Any:
    from citekit.references.statistical.tagger import load_model, user_or_shipped

    return load_model(folder) if folder is not None else user_or_shipped()


def _put_jsonl(references: Iterable[Read]) -> None:
    for number, read in enumerate(references, 1):
        put(json.dumps({"id": number, **read.labelled()}, ensure_ascii=False))


def _put_lines(references: Iterable[Read]) -> None:
    from citekit.cli.extract import field_label, field_text

    lang = settings_of(click.get_current_context()).lang
    for number, read in enumerate(references, 1):
        citation = read.citation
        fields = " · ".join(
            f"{field_label(name, lang)} {field_text(citation, name)}" for name in citation.fields
        )
        said = fields or say("nothing read", lang)
        put(f"{number}  {say(citation.type.value, lang)}  {citation.confidence:.2f}  {said}")


def _put_bibtex(references: Iterable[Read]) -> None:
    from citekit.formats import write_bibtex
    from citekit.model import Library

    click.echo(
        write_bibtex(Library.of(_entries((read.text, read.citation) for read in references))), nl=False
    )


def _put_csl_json(references: Iterable[Read]) -> None:
    from citekit.formats.csl_json import write_csl_json
    from citekit.model import Library

    click.echo(
        write_csl_json(Library.of(_entries((read.text, read.citation) for read in references))), nl=False
    )


def _entries(citations: Iterable[tuple[str, Citation]]) -> Iterator[Any]:
    from dataclasses import replace

    from citekit.curate import unique_key
    from citekit.model import Entry, tex_text
    from citekit.references import entry_from_listed

    taken: set[str] = set()
    for text, citation in citations:
        if not text.strip():
            continue
        entry = entry_from_listed(citation)
        if not entry.fields.get("title"):  # not understood: all of it, rather than an entry of nothing
            entry = Entry("misc", "", {"title": tex_text(text.strip())})
        key = unique_key(entry, taken)
        taken.add(key)
        yield replace(entry, key=key)


def _put_json(references: Iterable[Read]) -> None:
    from citekit.formats.notes_json import notes_json
    from citekit.model import Note, NoteSet

    notes = tuple(
        Note(str(number), read.text, citations=(read.citation,)) for number, read in enumerate(references, 1)
    )
    put_json(notes_json(NoteSet("-", None, notes)))


_PRINTERS: Mapping[str, Callable[[Iterable[Read]], None]] = {
    "": _put_lines,
    "jsonl": _put_jsonl,
    "bibtex": _put_bibtex,
    "csl_json": _put_csl_json,
    "json": _put_json,
}


def _notes(lines: Iterable[str], language: str | None, model: Path | None) -> NoteSet:
    from citekit.model import Note, NoteSet
    from citekit.references import parse_notes
    from citekit.references.combined import combined_with

    notes = NoteSet("-", language, tuple(Note(str(number), line) for number, line in enumerate(lines, 1)))
    return parse_notes(notes, tagger=combined_with(_model(model)))


def _put_notes(notes: NoteSet, form: str, lang: str) -> None:
    from citekit.cli.extract import rows
    from citekit.cli.summary import put_problems, without_missing
    from citekit.formats.notes_json import notes_json
    from citekit.references.strings import labelled_note

    if form == "json":
        put_json(notes_json(notes))
    elif form == "jsonl":
        for number, note in enumerate(notes.notes, 1):
            put(json.dumps({"id": number, **labelled_note(note)}, ensure_ascii=False))
    elif form in ("bibtex", "csl_json"):
        from citekit.formats import write_bibtex
        from citekit.formats.csl_json import write_csl_json
        from citekit.model import Library
        from citekit.project import Known, collect_works

        library = Library.of(collect_works(notes, Known()).entries.values())
        click.echo((write_bibtex if form == "bibtex" else write_csl_json)(library), nl=False)
    else:
        for line in rows(notes, lang):
            put(line)
    put_problems(without_missing(notes.problems), lang, to_stderr=True)
