"""The small language in which conventions are written down: ``{A.gf}, {T}((, {L})) <s.|ss.> {p}.``

``{X}`` or ``{X.form}`` is a field, ``<a|b>`` one of several, ``((…))`` is left
out at times, and ``…@X`` behind a field or a choice gives it the label of ``X``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

Segment = tuple[str, str]
Render = Callable[[str, str], list[Segment]]
"""From the name of a field and its form to labelled text; nothing where a record has no such field."""

LABELS = {
    "A": "author",
    "E": "editor",
    "R": "translator",
    "T": "title",
    "C": "container-title",
    "S": "collection-title",
    "P": "publisher",
    "L": "location",
    "Y": "date",
    "V": "volume",
    "N": "issue",
    "p": "pages",
    "e": "edition",
    "G": "genre",
    "O": "note",
    "X": "xref",
    "I": "identifier",
}
_PIECE = re.compile(r"\{(?P<field>[\w]+)(?:\.(?P<form>[\w,]+))?\}|<(?P<choice>[^<>]*)>|(?P<text>[^{<]+|[{<])")
_LABEL = re.compile(r"@(?P<label>[A-Za-z])(?![a-z])")
KEPT = 0.5
"""How often what stands in ``((…))`` is kept."""


def read_conventions(path: Path) -> dict[str, list[str]]:
    """The conventions of a file by the type of work."""
    return _sections(path.read_text("utf-8"))


def read_words(path: Path) -> dict[str, list[str]]:
    """The words of a file by section."""
    return {name: "|".join(lines).split("|") for name, lines in _sections(path.read_text("utf-8")).items()}


def _sections(text: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in text.splitlines():
        if re.fullmatch(r"\[[\w-]+\]", line):
            rows = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            rows.append(line)
    return sections


def expand(convention: str, render: Render, rng: random.Random) -> list[Segment]:
    """Fill a convention in."""
    segments: list[Segment] = []
    text = _without_options(convention, rng)
    position = 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        assert piece is not None, convention
        position = piece.end()
        if piece["text"] is not None:
            segments.append(("other", piece["text"]))
            continue
        if piece["field"] is not None:
            found = render(piece["field"], piece["form"] or "")
        else:
            found = expand(rng.choice(piece["choice"].split("|")), render, rng)
        label = _LABEL.match(text, position)
        if label is not None:
            position = label.end()
            found = [(LABELS[label["label"]], "".join(part for _, part in found))]
        segments += found
    return segments


def _without_options(text: str, rng: random.Random) -> str:
    while "((" in text:
        start = text.rindex("((")
        while text[start - 1 : start] == "(":
            start -= 1
        end = _closing(text, start + 2)
        inner = text[start + 2 : end] if rng.random() < KEPT else ""
        text = text[:start] + inner + text[end + 2 :]
    return text


def _closing(text: str, start: int) -> int:
    """Where the option that begins at `start` ends; brackets inside it are text."""
    depth = 0
    for index in range(start, len(text)):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")" and depth:
            depth -= 1
        elif text.startswith("))", index):
            return index
    raise ValueError(f"an option is not closed: {text}")
