"""``citekit format --notes``: a document's notes in another style, and what stayed as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.cli.bibs import project_here
from citekit.cli.format import put_sheet
from citekit.cli.messages import say
from citekit.cli.output import harmless, put_json, talk
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.csl.outputs.sheet import Part
    from citekit.project.chosen import SourceNotes
    from citekit.project.renotes import NewNotes, Remark
    from citekit.project.styling import ChosenStyle

REMARKS = {
    # kind          what is said of it
    "no-text": "called in the text, but there is no note",
    "unresolved": "which work is meant is not certain; left as it is: “{words}”",
    "no-entry": "its entry is not in the .bib; left as it is: “{words}”",
    "unread": "too much of it was not understood; left as it is: “{words}”",
    "residue": "not understood, and kept beside the citation: “{words}”",
    "unprinted": "the style prints nothing for it; left as it is: “{words}”",
    "nameless": "the style prints neither names nor title of it; left as it is: “{words}”",
}
STATES = {
    # state     how many notes are in it
    "set": "{count} note set again|{count} notes set again",
    "kept": "{count} note as it was|{count} notes as they were",
    "missing": "{count} note without text|{count} notes without text",
}


def put_notes(
    asked: str,
    chosen: ChosenStyle,
    lang: str,
    *,
    locale: str | None,
    item_terms: bool,
    output: str,
    with_bibliography: bool,
    split: str | None,
    as_json: bool,
    standalone: bool,
) -> None:
    """Set the notes of a source again, print them, and say what stayed as it was.

    Raises:
        UsageError: there is no such source.
        UnreadableError: it cannot be read.
    """
    from citekit.csl.outputs.sheet import Heading, Notes
    from citekit.project.renotes import State, set_notes
    from citekit.project.styling import bibliography_parts

    if chosen.csl is None:
        return
    source = _source(asked, lang)
    new = set_notes(source.notes, source.entries, chosen.csl, locale=locale, item_terms=item_terms)
    behind: list[Part] = []
    if with_bibliography:
        behind = bibliography_parts(new.document, split=split, with_heading=True)
    if as_json:
        put_json(_json(source, chosen, new, output, behind))
    else:
        printed = tuple((note.number, note.tree) for note in new.notes if note.state is not State.MISSING)
        parts: list[Part] = [Notes(printed), *behind] if printed else behind
        if standalone:
            parts = [Heading(source.file), *parts]
        put_sheet(parts, output, lang, locale=new.document.locale, title=source.file, standalone=standalone)
    for remark in new.remarks:
        talk(f"{say('note', lang)} {remark.note}: {_said(remark, lang)}")
    counts = {state: sum(note.state.value == state for note in new.notes) for state in STATES}
    talk(" · ".join(say(STATES[state], lang, count=count) for state, count in counts.items() if count))


def _source(asked: str, lang: str) -> SourceNotes:
    from citekit.cli.documents import read_works
    from citekit.project import Project
    from citekit.project.chosen import SourceNotes, project_notes

    path = Path(asked)
    project = (
        Project(path.resolve().parent.parent) if path.resolve().parent.name == "sources" else project_here()
    )
    found = project_notes(project, asked) if project is not None and asked != "-" else None
    if found is not None:
        return found
    if asked != "-" and not path.is_file():
        names = _names(project)
        hint = say("Sources here: {names}", lang, names=", ".join(names)) if names else ""
        raise UsageError(f"{say('no such source: {name}', lang, name=asked)}\n  {hint}".rstrip())
    works = read_works(path)
    return SourceNotes(path.name, works.notes, tuple(works.entries.values()))


def _names(project: Any) -> list[str]:
    from citekit.project import read_project

    return [report.file for report in read_project(project) if report.notes] if project is not None else []


def _said(remark: Remark, lang: str) -> str:
    return say(REMARKS[remark.kind.value], lang, words=harmless(remark.words))


def _json(
    source: SourceNotes, chosen: ChosenStyle, new: NewNotes, output: str, behind: Sequence[Part]
) -> dict[str, Any]:
    from citekit.csl.outputs import WRITERS
    from citekit.csl.outputs.sheet import Entries, Heading

    writer = WRITERS.get(output, WRITERS["text"])
    notes = [
        {
            "number": note.number,
            "state": note.state.value,
            "old": note.old,
            "new": None if note.old is None else writer.inline(note.tree),
            "remarks": [
                {"kind": remark.kind.value, "words": remark.words}
                for remark in new.remarks
                if remark.note == note.number
            ],
        }
        for note in new.notes
    ]
    lists: list[dict[str, Any]] = []
    for part in behind:
        if isinstance(part, Heading):
            lists.append({"heading": part.text, "entries": []})
        elif isinstance(part, Entries):
            entries = [{"id": key, "text": writer.inline(tree)} for key, tree in part.entries]
            lists = lists or [{"entries": []}]
            lists[-1]["entries"] = entries
    return {
        "schema": "citekit/new-notes-1",
        "source": source.file,
        "style": chosen.name,
        "locale": new.document.locale,
        "notes": notes,
        **({"bibliography": lists} if lists else {}),
    }
