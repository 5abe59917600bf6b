"""The JSON Schema of notes-json says what the code writes and reads."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from strategies import note_sets

from citekit.formats import notes_json
from citekit.model import CODES, FIELDS, Kind, NoteSet, WorkType

SCHEMA: dict[str, Any] = json.loads(
    (files("citekit.formats") / "schemas" / "notes-1.json").read_text("utf-8")
)
TYPES = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


def _complaints(value: Any, schema: dict[str, Any], path: str = "notes") -> list[str]:
    """What `value` has that `schema` does not name, or names otherwise: the few keywords that ours uses."""
    if "$ref" in schema:
        schema = {**SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], **schema}
    if "oneOf" in schema:
        schema = schema["oneOf"]["literal" in value]
    types = schema.get("type", [])
    expected = [TYPES.get(name, type(None)) for name in ([types] if isinstance(types, str) else types)]
    found = (
        [] if not expected or any(isinstance(value, each) for each in expected) else [f"{path}: {value!r}"]
    )
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        found.append(f"{path}: {value!r}")
    if isinstance(value, dict):
        known = schema.get("properties", dict.fromkeys(FIELDS, schema.get("additionalProperties")))
        found += [f"{path}.{key}: unknown" for key in value.keys() - known.keys()]
        found += [f"{path}: no {key}" for key in set(schema.get("required", ())) - value.keys()]
        for key in value.keys() & known.keys():
            found += _complaints(value[key], known[key], f"{path}.{key}")
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += _complaints(item, schema["items"], f"{path}[{index}]")
    return found


@given(note_sets)
def test_what_we_write_is_what_the_schema_names(notes: NoteSet) -> None:
    assert _complaints(notes_json(notes), SCHEMA) == []


WRONG = [
    {"schema": "citekit/notes-2", "notes": []},
    {"notes": [{"number": 1}]},
    {"notes": [{"number": "1", "citations": [{"kind": "neu", "type": "book"}]}]},
    {"notes": [{"number": "1", "citations": [{"kind": "new"}]}]},
    {"source": "a.txt"},
]


@pytest.mark.parametrize("data", WRONG, ids=str)
def test_the_schema_refuses(data: dict[str, Any]) -> None:
    assert _complaints(data, SCHEMA)


def test_the_schema_knows_all_words() -> None:
    citation = SCHEMA["$defs"]["citation"]["properties"]
    assert set(FIELDS) <= set(citation)
    assert citation["kind"]["enum"] == [kind.value for kind in Kind]
    assert citation["type"]["enum"] == [work_type.value for work_type in WorkType]
    assert citation["fields"]["propertyNames"]["enum"] == list(FIELDS)
    assert all(len(code) == 4 for code in CODES)
