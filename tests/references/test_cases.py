"""Notes as people write them, with what they cite, one running series of notes a file.

The files are `cases/LANGUAGE.txt` and `cases/LANGUAGE-FIELD.txt`.

A case is the numbered note, then for each citation a line ``---`` and its fields, one a line.  Names stand as
``Family, Given`` divided by ``; ``, bodies in braces.  A scholar can add one without knowing Python.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citekit.model import Citation, FieldValue, Kind, Note, NoteSet
from citekit.references import parse_notes

CASES = Path(__file__).parent / "cases"


def read_cases(path: Path) -> list[tuple[Note, list[dict[str, str]]]]:
    cases = []
    for block in path.read_text("utf-8").strip().split("\n\n"):
        head, *parts = block.split("\n---\n")
        number, text = re.match(r"(\d+)\. (.*)", head).groups()  # type: ignore[union-attr]
        expected = [dict(line.split(": ", 1) for line in part.splitlines()) for part in parts if ": " in part]
        cases.append((Note(number, text), expected))
    return cases


def written(value: FieldValue) -> str:
    if not isinstance(value, tuple):
        return str(value)
    return "; ".join(
        f"{{{name.literal}}}"
        if name.literal
        else f"{name.family}, {name.given}"
        if name.given
        else name.family
        for name in value
    )


def described(citation: Citation, text: str) -> dict[str, str]:
    facts = {"kind": citation.kind.value, "type": citation.type.value}
    if citation.kind is not Kind.NEW:
        facts["refers_to"] = str(citation.refers_to)
    if citation.language:
        facts["language"] = citation.language
    if citation.signal:
        facts["signal"] = citation.signal
    facts |= {name: written(reading.value) for name, reading in citation.fields.items()}
    for start, end in citation.residue:
        facts["residue"] = text[start:end]
    return facts


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_notes_are_read_as_their_cases_say(path: Path) -> None:
    cases = read_cases(path)
    language = path.stem.partition("-")[0]
    parsed = parse_notes(NoteSet(path.name, language, tuple(note for note, _ in cases)))
    for note, (source, expected) in zip(parsed.notes, cases, strict=True):
        found = [described(citation, note.text or "") for citation in note.citations]
        assert found == expected, source.text


def test_a_case_that_is_not_met_fails() -> None:
    note = Note("1", "Ayna, 22 Temmuz 2005.")
    parsed = parse_notes(NoteSet("x", "tr", (note,))).notes[0]
    assert described(parsed.citations[0], note.text or "") != {"kind": "new", "type": "book", "title": "Ayna"}
