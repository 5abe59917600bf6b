"""``bib/NAME.notes.json``: the notes of a source, and what we wrote last into its ``.bib``.

Beside notes-json the file has::

    "built": {"source": SHA-256 of the source, "citekit": version}
    "works": {KEY: {"type": …, "fields": {…}}}        what we wrote last
    "edits": {KEY: {"type": …, "fields": {…}} | null}  where the .bib stood otherwise then

``works`` is the base of the three-way merge into the ``.bib``, ``works`` with
``edits`` that of the merge into ``references.bib``.  The text is the truth:
nothing that matters is kept anywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from citekit.errors import ParseError, UnreadableError
from citekit.formats.notes_json import notes_json, read_notes_json
from citekit.model import Entry, Library, NoteSet
from citekit.project.files import decode
from citekit.project.jsontext import dump_json

ADVICE = "Mend it, or remove it to have it written anew; your edits are in the .bib file."


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a source since it was built last.

    Attributes:
        notes: its notes, with the keys of the works that they cite.
        source: SHA-256 of the source, in hexadecimal.
        version: of citekit.
        works: by key, the entries that we wrote last.
        edits: by key, the entries that stood otherwise in the ``.bib`` (None: deleted).
    """

    notes: NoteSet
    source: str
    version: str
    works: Mapping[str, Entry] = field(default_factory=dict)
    edits: Mapping[str, Entry | None] = field(default_factory=dict)

    def standing(self) -> Library:
        """The entries of the ``.bib`` as they were when it was built last."""
        entries = {**self.works, **self.edits}
        return Library.of(entry for entry in entries.values() if entry is not None)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A ``.notes.json`` file: its bytes and what they say, None if it is not there yet."""

    path: Path
    content: bytes | None = None
    record: Record | None = None


def edits_between(works: Mapping[str, Entry], library: Library) -> dict[str, Entry | None]:
    """The entries of `library` that are not as in `works`, None for those that are missing."""
    standing = {entry.key: entry for entry in reversed(list(library))}
    edits: dict[str, Entry | None] = {key: None for key in works if key not in standing}
    for entry in library:
        if works.get(entry.key) != standing[entry.key]:
            edits[entry.key] = standing[entry.key]
    return edits


def write_record(record: Record) -> str:
    """The text of a ``.notes.json`` file."""
    data = notes_json(record.notes)
    data["built"] = {"source": record.source, "citekit": record.version}
    data["works"] = {key: _entry_data(entry) for key, entry in record.works.items()}
    if record.edits:
        data["edits"] = {key: entry and _entry_data(entry) for key, entry in record.edits.items()}
    return dump_json(data)


def read_record(path: Path, content: bytes) -> Record:
    """Read a ``.notes.json`` file.

    Raises:
        UnreadableError: it is not such a file, or was damaged (by a merge, perhaps).
    """
    text = decode(path, content)
    try:
        data: dict[str, Any] = json.loads(text)
        built = data.get("built", {})
        return Record(
            notes=read_notes_json(data),
            source=str(built.get("source", "")),
            version=str(built.get("citekit", "")),
            works={key: _entry(key, value) for key, value in data.get("works", {}).items()},
            edits={key: value and _entry(key, value) for key, value in data.get("edits", {}).items()},
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(f"{path}:{error.lineno}", f"is no JSON ({error.msg})", ADVICE) from None
    except ParseError as error:
        raise UnreadableError(
            path, f"is no notes-json ({error.message}: {error.text[:80]})", ADVICE
        ) from None
    except RecursionError:
        raise UnreadableError(path, "is nested too deeply", ADVICE) from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableError(path, f"is no notes-json ({error})", ADVICE) from None


def _entry_data(entry: Entry) -> dict[str, Any]:
    return {"type": entry.type, "fields": dict(entry.fields)}


def _entry(key: str, data: Mapping[str, Any]) -> Entry:
    fields = {str(name): str(value) for name, value in data["fields"].items()}
    return Entry(str(data["type"]), key, fields)
