"""Names of periodicals that look like misprints of one another: a suggestion, never a correction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from citekit.model import Note, Problem, skeleton

_ALIKE = 0.86
_MOST_NAMES = 400  # pairs grow with the square


def misprints(notes: Sequence[Note]) -> list[Problem]:
    """Report containers whose names differ from a more frequent one by a letter or two.

    >>> misprints([])
    []
    """
    uses: dict[str, list[tuple[str, Note]]] = {}
    for note in notes:
        for citation in note.citations:
            name = citation.text("container_title")
            if len(name) >= 8:
                uses.setdefault(skeleton(name), []).append((name, note))
    names = sorted(uses, key=lambda bone: -len(uses[bone]))[:_MOST_NAMES]
    problems = []
    for rank, name in enumerate(names):
        likely = next((other for other in names[:rank] if _alike(name, other)), None)
        if likely is not None and len(uses[likely]) > len(uses[name]):
            printed, note = uses[name][0]
            line = note.lines[0] if note.lines is not None else None
            message = f"“{printed}” may be a misprint of “{uses[likely][0][0]}”; it is kept as it stands"
            problems.append(Problem("E205", message, note=note.number, line=line))
    return problems


def _alike(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 2 or re.sub(r"[^0-9]", "", a) != re.sub(r"[^0-9]", "", b):
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
