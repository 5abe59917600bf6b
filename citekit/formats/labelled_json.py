"""Labelled references as JSON lines, the form in which corpora of references come.

::

    {"id": "7", "text": "A. Kaya, Kars, 1990.",
     "segments": [["author", "A. Kaya"], ["other", ", "], ["title", "Kars"], …]}

``fields`` and ``map`` say which labels a corpus knows and which it merges.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from citekit.errors import ParseError
from citekit.formats.json_path import Place
from citekit.model.labelled import LabelledReference


def read_labelled(text: str) -> Iterator[LabelledReference]:
    """Read JSON lines; empty lines are passed over.

    Raises:
        ParseError: a line is no JSON, or not of this form; the message names line and place.

    >>> next(read_labelled('{"id": "1", "text": "Kars", "segments": [["title", "Kars"]]}')).segments
    (('title', 'Kars'),)
    """
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines(): a text may hold U+2028
        if line.strip():
            yield _read(line, number)


def _read(line: str, number: int) -> LabelledReference:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise ParseError(f"not JSON, line {number}", line[:200]) from None
    top = Place(f"line {number}: ", data)
    segments = []
    for place in top.key("segments").items():
        pair = list(place.items())
        if len(pair) != 2:
            raise place.error("expected a label and a text")
        segments.append((pair[0].text(), pair[1].text()))
    merged = top.key("map")
    return LabelledReference(
        id=str(top.key("id").value or number),
        text=top.key("text").text(),
        segments=tuple(segments),
        fields=frozenset(item.text() for item in top.key("fields").items()),
        merged={name: merged.key(name).text() for name in merged.names()} if merged.is_there else {},
        language=top.key("lang").optional_text(),
        source=top.key("source").text(""),
    )


def write_labelled(references: Iterable[LabelledReference]) -> Iterator[str]:
    """Write each reference as a line, without the line's end."""
    for reference in references:
        data: dict[str, Any] = {
            "id": reference.id,
            "text": reference.text,
            "segments": [list(s) for s in reference.segments],
        }
        if reference.language:
            data["lang"] = reference.language
        if reference.source:
            data["source"] = reference.source
        if reference.fields:
            data["fields"] = sorted(reference.fields)
        if reference.merged:
            data["map"] = dict(reference.merged)
        yield json.dumps(data, ensure_ascii=False)
