"""Cutting what stands between the marks of a citation into chunks.

A chunk is a stretch between two separators outside quotation marks and
brackets; what it is decided by the layouts (`comma`, `areas`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citekit.model import Span, plain_signs
from citekit.references.marks import Mark
from citekit.references.marks.editions import RAISED_EDITION
from citekit.references.rules.enclosed import closed_spans

_TRIM = " \t,;:–—-"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a citation's text.

    Attributes:
        span: without separators and blanks around it.
        text: its characters.
        quoted: span of what stands between quotation marks, if the chunk begins with them.
        bracket: span of the bracket at its end, with the brackets, if it has one.
        before: label of the mark directly before it, if there is one.
        after: label of the mark directly after it, if there is one.
        glued: whether only blanks or a dash stand between the chunk and the mark after it.
    """

    span: Span
    text: str
    quoted: Span | None = None
    bracket: Span | None = None
    before: str = ""
    after: str = ""
    glued: bool = False

    @property
    def head(self) -> str:
        """The text without the bracket at its end."""
        if self.bracket is None:
            return self.text
        return self.text[: self.bracket[0] - self.span[0]].rstrip()

    @property
    def head_span(self) -> Span:
        """The span of `head`."""
        return self.span[0], self.span[0] + len(self.head)

    @property
    def note(self) -> str:
        """What stands in the bracket at its end."""
        return "" if self.bracket is None else self.text[self.bracket[0] - self.span[0] + 1 : -1].strip()


# Abbreviations at the end of a publisher's or journal's name that keep their full stop.
_ABBREVIATED = frozenset("Yay Üniv Mat Mtb Kit Lit Изд лит соч Univ Verl Ges Inc Co Ltd".split())
_LONGEST_RANK = 8  # characters
_COMMA = re.compile(r",\s?|;\s|:\s?(?=[“„«])")
# A full stop behind a rank, a court or a Roman number ends nothing: "XIII. Türk Tarih Kongresi".
_NO_END = re.compile(r"(?<![^\W_])(?:ders|dies|Frhr|Prof|Doç|Doc|Ord|Akad|Yarg|[IVXLC]+)$")
# A full stop ends a chunk after a word of some length, a bracket or a quotation mark.
_STOP = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[)\]»”\"…]))\.\s+(?=[^\W\d_a-zа-яğışöüçə(]|\(|[“«\"])")


def comma_chunks(text: str, marks: Sequence[Mark]) -> list[Chunk]:
    """Cut at commas, semicolons and full stops that end something, and at marks."""
    closed = [span for span, _ in closed_spans(text)]
    taken = [mark.extent for mark in marks]
    cuts = [
        match.span()
        for pattern in (_COMMA, _STOP)
        for match in pattern.finditer(text)
        if not (
            pattern is _STOP and _NO_END.search(text, max(0, match.start() - _LONGEST_RANK), match.start())
        )
        and not _inside(match.start(), closed)
        and not _inside(match.start(), taken)
    ]
    return chunks_between(text, marks, cuts)


def chunks_between(text: str, marks: Sequence[Mark], cuts: Iterable[Span]) -> list[Chunk]:
    """The stretches that neither a mark nor a cut takes, trimmed; empty ones are dropped."""
    walls = sorted([*(mark.extent for mark in marks), *cuts])
    pieces: list[Chunk] = []
    position = 0
    for wall in [*walls, (len(text), len(text))]:
        if wall[0] >= position:
            chunk = _chunk(text, position, wall[0])
            if chunk is not None:
                pieces.append(chunk)
        position = max(position, wall[1])
    starts = [0, *(piece.span[1] for piece in pieces)]
    ends = [*(piece.span[0] for piece in pieces[1:]), len(text)]
    return [
        _between_marks(
            text,
            chunk,
            [mark for mark in marks if start <= mark.extent[0] and mark.extent[1] <= chunk.span[0]],
            [mark for mark in marks if chunk.span[1] <= mark.extent[0] < end],
        )
        for chunk, start, end in zip(pieces, starts, ends, strict=False)
    ]


def _between_marks(text: str, chunk: Chunk, before: Sequence[Mark], after: Sequence[Mark]) -> Chunk:
    """The chunk with the marks that stand between it and its neighbours."""
    # "Paris, Seuil, coll. « Points », 1978": a series stands between publisher and year, and parts nothing
    # nor does the word that no year is printed: "Lissa o. J. [1908]", or a raised edition: "Gera ²1899"
    after = [mark for mark in after if mark.label != "collection"]
    passed = [mark for mark in after if mark.by in ("not-given", RAISED_EDITION)]
    after = after[1:] if len(after) > 1 and after[0] in passed else after
    between = text[chunk.span[1] : after[0].extent[0]] if after else ""
    for mark in passed:
        between = between.replace(text[slice(*mark.extent)], "")
    glued = bool(after) and not plain_signs(between).strip(" -([")
    return replace(
        chunk, before=before[-1].label if before else "", after=after[0].label if after else "", glued=glued
    )


def _chunk(text: str, start: int, end: int) -> Chunk | None:
    while start < end and text[start] in _TRIM + ".":
        start += 1
    while end > start and (
        text[end - 1] in _TRIM or (text[end - 1] == "." and not _abbreviates(text[start:end]))
    ):
        end -= 1
    # A bracket that a mark has been taken out of leaves its halves behind.
    piece = text[start:end]
    if piece.count("(") != piece.count(")") or piece.count("[") != piece.count("]"):
        while start < end and text[start] in ")]([ .,;:":
            start += 1
        while end > start and text[end - 1] in "([ .,;:":
            end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        return None
    chunk = Chunk((start, end), text[start:end])
    for (left, right), is_quoted in closed_spans(chunk.text):
        if is_quoted and left <= 1:
            chunk = replace(chunk, quoted=(start + left + 1, start + right - 1))
        if not is_quoted and right == len(chunk.text) and left > 0 and chunk.text[left - 1] == " ":
            chunk = replace(chunk, bracket=(start + left, start + right))
    return chunk


def _abbreviates(text: str) -> bool:
    """Whether the full stop at the end belongs to the last word: "A. G.", "D.C.", "Худож. лит."."""
    word = text[:-1].rpartition(" ")[2]
    if word in _ABBREVIATED:
        return True
    return "." in word or len(word) == 1


def _inside(position: int, spans: Iterable[Span]) -> bool:
    return any(start < position < end - 1 or start <= position < end for start, end in spans)
