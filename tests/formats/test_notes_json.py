"""notes-json: the form, what is refused, and that nothing is lost on the way there and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import note_sets

from citekit.errors import ParseError
from citekit.formats import dumps_notes, loads_notes, notes_json, read_notes_json
from citekit.formats.notes_json import UNSTATED
from citekit.model import (
    OTHERS,
    Citation,
    Kind,
    Name,
    Note,
    NoteSet,
    Problem,
    Reading,
    WorkType,
    parse_edtf,
)

TEXT = "Zurab Batiaşvili, «Теория», TsAK, №2 (26), Eylül 2003, s. 106, http://a.example/b."


def _reading(value: Any, span: tuple[int, int], by: str = "rule:test") -> Reading:
    return Reading(value=value, span=span, by=by, confidence=0.9)


IBID = Citation(Kind.IBID, WorkType.ARTICLE, {}, (0, 13), 1.0, refers_to="12")
NOTES = NoteSet(
    source="article.txt",
    language="tr",
    notes=(
        Note("*", "Teşekkür ederim.", page=1),
        Note(
            number="12",
            text=TEXT,
            page=5,
            lines=(120, 121),
            joins=(40,),
            citations=(
                Citation(
                    kind=Kind.NEW,
                    type=WorkType.ARTICLE,
                    fields={
                        "author": _reading((Name("Batiaşvili", "Zurab"), OTHERS), (0, 16)),
                        "title": _reading("Теория", (19, 25), by="model"),
                        "container_title": _reading("TsAK", (28, 32)),
                        "issue": _reading("2 (26)", (35, 41)),
                        "pages": _reading("106", (58, 61)),
                        "date": _reading(parse_edtf("2003-09"), (43, 53)),
                        "url": _reading("http://a.example/b", (63, 81)),
                    },
                    span=(0, 82),
                    confidence=0.97,
                    language="ru",
                    key="batiasvili-teoriya",
                    residue=((26, 28),),
                ),
            ),
        ),
        Note(
            "13",
            "A.g.e., s. 3.",
            citations=(Citation(Kind.IBID, WorkType.ARTICLE, {}, (0, 13), 1.0, refers_to="12"),),
        ),
        Note("42", None, page=13, problem="marker in the text, but no note text in the file"),
    ),
    problems=(Problem("E101", "marker in the text, but no note text in the file", note="42"),),
)


def test_a_citation_has_its_values_and_where_they_came_from() -> None:
    (citation,) = notes_json(NOTES)["notes"][1]["citations"]
    languages = {"author": "und-Latn", "title": "ru", "container_title": "und-Latn"}
    assert citation == {
        "kind": "new",
        "key": "batiasvili-teoriya",
        "type": "article",
        "author": [{"family": "Batiaşvili", "given": "Zurab"}],
        "title": "Теория",
        "container_title": "TsAK",
        "issue": "2 (26)",
        "pages": "106",
        "url": "http://a.example/b",
        "date": "2003-09",
        "language": "ru",
        "span": [0, 82],
        "confidence": 0.97,
        "residue": [[26, 28]],
        "fields": {
            name: {
                "span": list(reading.span),
                "confidence": 0.9,
                "by": reading.by,
                **({"language": languages[name]} if name in languages else {}),
                **({"et_al": True} if name == "author" else {}),
            }
            for name, reading in NOTES.notes[1].citations[0].fields.items()
        },
    }


def test_a_note_says_where_it_stands_and_whether_it_cites() -> None:
    author_note, note, ibid, missing = notes_json(NOTES)["notes"]
    assert author_note == {
        "number": "*",
        "page": 1,
        "text": "Teşekkür ederim.",
        "is_discursive": True,
        "citations": [],
    }
    assert (note["lines"], note["joins"], note["is_discursive"]) == ([120, 121], [40], False)
    assert (ibid["citations"][0]["kind"], ibid["citations"][0]["refers_to"]) == ("ibid", "12")
    assert missing == {
        "number": "42",
        "page": 13,
        "text": None,
        "problem": "marker in the text, but no note text in the file",
        "citations": [],
    }


def test_the_text_is_stable_and_readable() -> None:
    text = dumps_notes(NOTES)
    assert text.startswith('{\n "schema": "citekit/notes-1",\n "source": "article.txt",\n "language": "tr"')
    assert "«Теория»" in text
    assert text.endswith("}\n")
    assert dumps_notes(loads_notes(text)) == text


def test_keys_that_others_add_are_passed_over() -> None:
    data = {**notes_json(NOTES), "statement": {"hash": "…"}}
    data["notes"][1]["citations"][0]["type_alt"] = ["chapter"]
    assert read_notes_json(data) == NOTES


def test_labels_without_spans_are_read() -> None:
    citation = {"kind": "new", "type": "newspaper", "container_title": "Ayna"}
    note = {"number": "1", "text": "Ayna, 22 Temmuz 2005.", "citations": [citation]}
    read = read_notes_json({"notes": [note]}).notes[0].citations[0]
    assert read.fields["container_title"] == Reading("Ayna", (0, 21), UNSTATED, 0.0)


def _with(path: list[str | int], value: Any) -> dict[str, Any]:
    data = json.loads(dumps_notes(NOTES))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return data


CITATION: list[str | int] = ["notes", 1, "citations", 0]
REFUSED = [
    # where                             what          the message names
    (["schema"], "citekit/notes-2", "schema: expected citekit/notes-1"),
    (["notes"], None, "notes: expected a list"),
    (["notes"], {}, "notes: expected a list"),
    (["notes", 0], "12", "notes[0]: expected an object"),
    (["notes", 0, "number"], 12, "notes[0].number: expected a string"),
    (["notes", 1, "page"], "5", "notes[1].page: expected a whole number"),
    (["notes", 1, "lines"], [5], "notes[1].lines: expected two whole numbers"),
    (["notes", 1, "joins"], [True], "notes[1].joins[0]: expected a whole number"),
    ([*CITATION, "kind"], "neu", "notes[1].citations[0].kind: expected one of new, short, ibid"),
    ([*CITATION, "type"], None, "notes[1].citations[0].type: expected a string"),
    ([*CITATION, "span"], [9, 3], "notes[1].citations[0].span: expected two whole numbers"),
    ([*CITATION, "confidence"], 1.5, "notes[1].citations[0].confidence: expected a number from 0 to 1"),
    ([*CITATION, "confidence"], float("nan"), "expected a number from 0 to 1"),
    ([*CITATION, "title"], ["a"], "notes[1].citations[0].title: expected a string"),
    ([*CITATION, "title"], None, "notes[1].citations[0].title: expected a string"),
    ([*CITATION, "date"], "Eylül 2003", "notes[1].citations[0].date: not an EDTF date"),
    ([*CITATION, "author"], "Batiaşvili", "notes[1].citations[0].author: expected a list"),
    ([*CITATION, "author"], [{"literal": "A", "family": "B"}], "author[0]: a body has no name parts"),
    ([*CITATION, "fields", "author", "et_al"], "yes", "author.et_al: expected true or false"),
    ([*CITATION, "fields", "tilte"], {}, "notes[1].citations[0].fields.tilte: no such field"),
    (["problems", 0, "code"], "E999", "problems[0]: unknown problem code: E999"),
]


@pytest.mark.parametrize(("path", "value", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_refuses(path: list[str | int], value: Any, message: str) -> None:
    with pytest.raises(ParseError) as error:
        read_notes_json(_with(path, value))
    assert message in str(error.value)


NOT_JSON = [
    ("", "line 1"),
    ('{"notes":\n [,]}', "line 2"),
    ("[" * 100_000, "nested too deeply"),
    ('{"notes": [], "n": ' + "9" * 5000 + "}", "not JSON"),
]


@pytest.mark.parametrize(("text", "message"), NOT_JSON, ids=[row[1] for row in NOT_JSON])
def test_refuses_what_is_no_json(text: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        loads_notes(text)


@given(note_sets)
def test_what_is_written_can_be_read_again(notes: NoteSet) -> None:
    assert read_notes_json(notes_json(notes)) == notes
    assert loads_notes(dumps_notes(notes)) == notes


def test_the_gold_notes_are_read(shared: Path) -> None:
    for path in sorted((shared / "gold-notes").glob("*/gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        notes = read_notes_json(gold)
        assert [note.number for note in notes.notes] == [note["number"] for note in gold["notes"]]
        assert read_notes_json(notes_json(notes)) == notes
