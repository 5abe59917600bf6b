"""A note's text cut into pieces, each with the fields that were read from it.

Fields may lie in one another (a year in a journal's issue); a piece is drawn as
its innermost field, and each field's letter stands where the field begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from citekit.model import Citation, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a note's text.

    Attributes:
        text: the piece.
        field: the innermost field that was read from it, empty for none.
        begins: the fields that begin with this piece, the outermost first.
        language: of the work, where the piece belongs to a field.
        is_residue: whether it is inside a citation, and no field took it.
    """

    text: str
    field: str = ""
    begins: tuple[str, ...] = ()
    language: str | None = None
    is_residue: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    field: str
    language: str | None


def segments(text: str, citations: Sequence[Citation]) -> list[Segment]:
    """Cut `text` at the borders of all fields and residues of `citations`.

    Returns:
        Pieces that together are `text`; spans that lie outside it are ignored.
    """
    size = len(text)
    marks = [
        _Mark(reading.span, name, citation.language)
        for citation in citations
        for name, reading in citation.fields.items()
        if 0 <= reading.span[0] < reading.span[1] <= size
    ]
    marks += [
        _Mark(span, "", None)
        for citation in citations
        for span in citation.residue
        if 0 <= span[0] < span[1] <= size
    ]
    cuts = sorted({0, size, *(offset for mark in marks for offset in mark.span)})
    opening: dict[int, list[_Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.span[0], []).append(mark)
    active: list[_Mark] = []
    pieces = []
    for start, end in pairwise(cuts):
        begins = sorted(opening.get(start, []), key=lambda mark: -mark.span[1])
        active = [mark for mark in active if mark.span[1] > start] + begins
        pieces.append(_segment(text[start:end], active, begins))
    return pieces


def _segment(text: str, active: list[_Mark], begins: list[_Mark]) -> Segment:
    fields = [mark for mark in active if mark.field]
    if not fields:
        return Segment(text, is_residue=bool(active))
    inner = min(fields, key=lambda mark: mark.span[1] - mark.span[0])
    return Segment(text, inner.field, tuple(m.field for m in begins if m.field), inner.language)
