"""Small changes of a text, made together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of the characters from `start` to `end`, end exclusive."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Make all `edits` in `text`; their places are those of `text` as it is given.

    >>> apply_edits("year = 1999", [Edit(7, 11, "2000"), Edit(0, 0, "  ")])
    '  year = 2000'
    """
    parts = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done:
            raise ValueError(f"edits overlap at {edit.start}")
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join((*parts, text[done:]))
