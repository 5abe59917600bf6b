"""notes-json: the notes of a document and what they cite, as one JSON object.

This is what ``citekit extract --json`` prints and ``bib/NAME.notes.json`` holds.
Values stand at the citation (``"title": "…"``); where each came from, who
decided and how sure we are stands beside them, under ``fields``.  Empty keys are
left out, except ``text``: a note whose text is missing says so with null.

Reading checks everything it uses and names the place of what is wrong.  Keys it
does not know are passed over: projects and label sets add their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from citekit.errors import ParseError
from citekit.formats.json_path import Place
from citekit.model import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    OTHERS,
    Citation,
    Date,
    FieldValue,
    Kind,
    Name,
    Note,
    NoteSet,
    Problem,
    Reading,
    WorkType,
    parse_edtf,
)
from citekit.model.languages import language_tag

SCHEMA = "citekit/notes-1"

UNSTATED = "unstated"
"""Who decided a value of which nobody says so, as in labels made by hand or by other programs."""

_TITLED = frozenset({"title", "container_title", "collection", "annotation", "genre", "publisher"})
"""Fields whose words are in a language; names and places show their script alone."""

_NAME_PARTS = ("family", "given", "prefix", "suffix", "literal")


def dumps_notes(notes: NoteSet) -> str:
    """Write `notes` as JSON text: UTF-8 letters as they are, keys in one order, a final newline."""
    return json.dumps(notes_json(notes), ensure_ascii=False, indent=1) + "\n"


def notes_json(notes: NoteSet) -> dict[str, Any]:
    """Turn `notes` into the object that notes-json describes.

    Source:
        ``schemas/notes-1.json`` beside this module; offsets count code points.

    >>> notes_json(NoteSet("a.txt", "tr", (Note("1", "Bkz. yukarıda.", page=2),)))["notes"]
    [{'number': '1', 'page': 2, 'text': 'Bkz. yukarıda.', 'is_discursive': True, 'citations': []}]
    """
    return {
        "schema": SCHEMA,
        "source": notes.source,
        **_filled({"language": notes.language}),
        "notes": [_note(note) for note in notes.notes],
        **_filled({"problems": [_problem(problem) for problem in notes.problems]}),
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "number": note.number,
        **_filled({"page": note.page, "lines": _list(note.lines)}),
        "text": note.text,
        **({} if note.text is None else {"is_discursive": note.is_discursive}),
        **_filled({"joins": list(note.joins), "problem": note.problem}),
        "citations": [_citation(citation) for citation in note.citations],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    readings = {name: citation.fields[name] for name in FIELDS if name in citation.fields}
    return {
        "kind": citation.kind.value,
        **_filled({"refers_to": citation.refers_to, "reason": citation.reason, "key": citation.key}),
        "type": citation.type.value,
        **{name: _value(reading.value) for name, reading in readings.items()},
        **_filled({"language": citation.language, "signal": citation.signal}),
        "span": list(citation.span),
        "confidence": citation.confidence,
        **_filled(
            {
                "residue": [list(span) for span in citation.residue],
                "fields": {name: _reading(name, reading) for name, reading in readings.items()},
            }
        ),
    }


def _reading(name: str, reading: Reading) -> dict[str, Any]:
    about = {"span": list(reading.span), "confidence": reading.confidence, "by": reading.by}
    language = _language(name, reading.value)
    return about | _filled({"language": language, "et_al": True if _goes_on(reading.value) else None})


def _goes_on(value: FieldValue) -> bool:
    """Whether a list of names ends with "et al.", which is no name and stands in the field's ``et_al``."""
    return isinstance(value, tuple) and len(value) > 1 and value[-1] == OTHERS


def _language(name: str, value: FieldValue) -> str | None:
    if name in _TITLED and isinstance(value, str):
        return language_tag(value)
    if name == "place" and isinstance(value, str):
        return language_tag(value, is_name=True)
    if isinstance(value, tuple):
        return language_tag(" ".join(f"{each.family} {each.literal}" for each in value), is_name=True)
    return None


def _value(value: FieldValue) -> Any:
    if isinstance(value, tuple):
        names = value[:-1] if _goes_on(value) else value
        return [_filled({part: getattr(name, part) for part in _NAME_PARTS}) for name in names]
    return str(value)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        **_filled({"note": problem.note, "line": problem.line, "key": problem.key}),
        "message": problem.message,
    }


def _list(span: tuple[int, int] | None) -> list[int]:
    return [] if span is None else list(span)


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without the keys that say nothing; a zero says something."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def loads_notes(text: str) -> NoteSet:
    """Read notes-json text.

    Raises:
        ParseError: it is no JSON, or not of this form.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        raise ParseError("notes-json that is nested too deeply", text[:60]) from None
    except json.JSONDecodeError as error:
        start = text.rfind("\n", 0, error.pos) + 1
        line = text[start : start + 200].split("\n", maxsplit=1)[0]
        at = min(error.pos - start, len(line))
        raise ParseError(f"not JSON, line {error.lineno}: {error.msg}", line, (at, at + 1)) from None
    except ValueError as error:  # a number of thousands of digits
        raise ParseError(f"not JSON: {error}", text[:60]) from None
    return read_notes_json(data)


def read_notes_json(data: Any) -> NoteSet:
    """Read the object that `notes_json` makes, or one that a person or program labelled.

    Args:
        data: what ``json.loads`` gives.

    Returns:
        The notes.  A value without an entry in ``fields`` gets the span and the
        confidence of its citation, and ``by`` says `UNSTATED`.

    Raises:
        ParseError: it is not of this form; the message names the place
            (``notes[3].citations[0].kind``) and what was expected there.
    """
    top = Place("", data)
    schema = top.key("schema").text(SCHEMA)
    if schema != SCHEMA:
        raise top.key("schema").error(f"expected {SCHEMA}")
    notes = top.key("notes")
    if notes.value is None:
        raise notes.error("expected a list")
    return NoteSet(
        source=top.key("source").text(""),
        language=top.key("language").optional_text(),
        notes=tuple(_read_note(place) for place in notes.items()),
        problems=tuple(_read_problem(place) for place in top.key("problems").items()),
    )


def _read_note(place: Place) -> Note:
    text = place.key("text").optional_text(keep_empty=True)
    lines = place.key("lines")
    return Note(
        number=place.key("number").text(),
        text=text,
        page=place.key("page").optional_integer(),
        lines=lines.span() if lines.is_there else None,
        joins=tuple(item.integer() for item in place.key("joins").items()),
        problem=place.key("problem").optional_text(),
        citations=tuple(_read_citation(item, text or "") for item in place.key("citations").items()),
    )


def _read_citation(place: Place, text: str) -> Citation:
    span = place.key("span").span((0, len(text)))
    # A confidence that nobody stated is none.
    confidence = place.key("confidence").number(0.0)
    unstated = (span, confidence, UNSTATED)
    fields = place.key("fields")
    told = fields.names()
    for name in told:
        if name not in FIELDS:
            raise fields.key(name).error("no such field")
    return Citation(
        kind=place.key("kind").one_of(Kind),
        type=place.key("type").one_of(WorkType),
        fields={
            name: _read_reading(place.key(name), fields.key(name), unstated)
            for name in FIELDS
            if place.key(name).is_there or name in told
        },
        span=span,
        confidence=confidence,
        language=place.key("language").optional_text(),
        signal=place.key("signal").optional_text(),
        refers_to=place.key("refers_to").optional_text(),
        key=place.key("key").optional_text(),
        reason=place.key("reason").optional_text(),
        residue=tuple(item.span() for item in place.key("residue").items()),
    )


def _read_reading(place: Place, about: Place, unstated: tuple[tuple[int, int], float, str]) -> Reading:
    span, confidence, by = unstated
    value = _read_value(place)
    goes_on = isinstance(value, tuple) and about.key("et_al").truth()
    return Reading(
        value=(*value, OTHERS) if goes_on and isinstance(value, tuple) else value,
        span=about.key("span").span(span),
        by=about.key("by").text(by),
        confidence=about.key("confidence").number(confidence),
    )


def _read_value(place: Place) -> FieldValue:
    if place.name in NAME_FIELDS:
        return tuple(_read_name(item) for item in place.items())
    text = place.text()
    return _read_date(place, text) if place.name in DATE_FIELDS else text


def _read_date(place: Place, text: str) -> Date:
    try:
        return parse_edtf(text)
    except ParseError as error:
        raise place.error(error.message) from None


def _read_name(place: Place) -> Name:
    try:
        return Name(**{part: place.key(part).text("") for part in _NAME_PARTS})
    except ValueError as error:
        raise place.error(str(error)) from None


def _read_problem(place: Place) -> Problem:
    try:
        return Problem(
            code=place.key("code").text(),
            message=place.key("message").text(""),
            note=place.key("note").optional_text(),
            line=place.key("line").optional_integer(),
            key=place.key("key").optional_text(),
        )
    except ValueError as error:
        raise place.error(str(error)) from None
