"""Archive files: the archive, the signature that leads to the file, a word on what lies there, a day, a leaf.

::

    ГАРФ. Ф. 5446. Оп. 1. Д. 34. Л. 12.
    BOA, Y.PRK.ZB., 21/60, lef 2, 19 Kasım 1898.
    Archives du Ministère (AMAE), NS, Turquie, vol. 4, fol. 112, A an B, 12 Şubat 1901.
    TNA, FO 371/560, No. 28993, Lowther to Grey, 22 August 1908.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import Span
from citekit.references import kinds
from citekit.references.lexicon.words import MANUSCRIPTS
from citekit.references.marks import Mark
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.layout import Layout
from citekit.references.tagged import Tagged

# What ends a signature; a volume, an issue, a bare number within one belong to it.
_BEHIND = frozenset({"pages", "url", "accessed", "doi"})
_OF_BOOKS = frozenset({"place", "publisher", "edition", "isbn", "back-reference"})
_LONGEST_NAME = 8  # words
_SEPARATOR = 2  # characters between an archive and its fonds
_PARTIES = 2  # words: "Lowther’dan Grey’e" says from whom to whom, and is no title
_AREA = re.compile(r"\.\s+(?=[^\W\d_])")


def is_file(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a file is cited: an archive stands first, a number behind it, and nothing that books have."""
    if " // " in text or any(mark.label in _OF_BOOKS for mark in marks):
        return False
    archive = _archive(text, marks)
    return archive is not None and _signature(text, archive, marks) is not None


def tag_file(text: str, marks: Sequence[Mark]) -> tuple[list[Tagged], list[Mark]]:
    """Tell archive, signature and description.

    Returns:
        What stands between the marks, and the marks that are left: those in the signature are part of it.
    """
    archive = _archive(text, marks)
    span = None if archive is None else _signature(text, archive, marks)
    assert archive is not None
    assert span is not None
    kept = [mark for mark in marks if not (span[0] <= mark.extent[0] and mark.extent[1] <= span[1])]
    layout = Layout(text, [], kept)
    if archive.span[0]:
        layout.add("place", (0, len(text[: archive.span[0]].rstrip(" ,"))), "place-of-archive", 0.9)
    layout.add("container_title", archive.span, "archive-word", 0.95)
    collection = _collection(text, span)
    if collection is not None:
        layout.add("title", collection, "collection", 0.85)
        span = (
            collection[1] + len(text[collection[1] :]) - len(text[collection[1] :].lstrip(" .,;")),
            span[1],
        )
    layout.add("number", span, "signature", 0.9)
    for chunk in comma_chunks(text, [*kept, Mark(Tagged("number", span, "", 1.0), span)]):
        words = len(chunk.text.split()) if chunk.span[0] > span[1] else 0
        if words > 1:
            label = "title" if words > _PARTIES and not layout.has("title") else "annotation"
            layout.add(label, chunk.span, "in-file", 0.7)
    return layout.tagged, kept


_BOXES = re.compile(r"[.,]\s(?=(?:Box(?:es)?|Folder|Reel)\s[0-9]|[Ии]нв\.)")


def _collection(text: str, span: Span) -> Span | None:
    """The name of a collection before its boxes, or of a thing before the number that a museum gave it."""
    boxes = _BOXES.search(text, *span)
    if boxes is None or any(char.isdigit() for char in text[span[0] : boxes.start()]):
        return None
    return span[0], boxes.start()


def _archive(text: str, marks: Sequence[Mark]) -> Chunk | None:
    first = min((mark.extent[0] for mark in marks if mark.label != "volume"), default=len(text))
    chunks = comma_chunks(text[:first], [])
    if not chunks:
        return None
    chunk = chunks[0]
    area = _AREA.search(chunk.text)
    if area is not None:  # "ЦГА СПб. Ф. 1000": the chunk goes on behind a short word's full stop
        chunk = Chunk((chunk.span[0], chunk.span[0] + area.start()), chunk.text[: area.start()])
    if len(chunks) > 2 and len(chunk.text.split()) == 1 and _is_signed(chunks[2].text):
        library = kinds.is_body(chunks[1].head) and _MANUSCRIPT.match(text[chunks[1].span[1] :]) is not None
        if library or kinds.is_archive(chunks[1].head):
            return chunks[1]  # Kew, The National Archives, FO 78/2460
    known = kinds.is_archive(chunk.head) or kinds.is_archive(chunk.note)
    if known and len(chunks) > 1 and kinds.is_place(chunks[1].head) and chunks[1].bracket is not None:
        return Chunk((chunk.span[0], chunks[1].span[1]), text[chunk.span[0] : chunks[1].span[1]])
    kept = kinds.is_body(chunk.head) and (
        _MANUSCRIPT.match(text[chunk.span[1] :]) is not None
        or any(_INVENTORY.match(text, mark.extent[0]) for mark in marks)
    )
    return chunk if known or kept or _has_fonds(text, chunk, marks) else None


# British Library, Add. MS 44454; Bibliothèque nationale de France (BnF), NAF 24519
_MANUSCRIPT = re.compile(rf",\s(?:{'|'.join(MANUSCRIPTS)})\b\.?\s")


_INVENTORY = re.compile(r"[Ии]нв\.")  # of a museum


def _is_signed(text: str) -> bool:
    """Whether `text` has letters and numbers, as signatures have: "FO 78/2460"."""
    return any(char.isalpha() for char in text) and any(char.isdigit() for char in text)


def _has_fonds(text: str, chunk: Chunk, marks: Sequence[Mark]) -> bool:
    """Whether the signature of a fonds follows, so that what stands before it is an archive of any name."""
    if len(chunk.head.split()) > _LONGEST_NAME:
        return False
    end = max((mark.extent[1] for mark in marks if mark.by == "name-for-later"), default=chunk.span[1])
    return any(
        mark.by == "signature"
        and text[mark.extent[0]] in "ФфFf"
        and mark.extent[0] - max(end, chunk.span[1]) <= _SEPARATOR
        for mark in marks
    )


def _signature(text: str, archive: Chunk, marks: Sequence[Mark]) -> Span | None:
    """From behind the archive to the last number before a leaf or a day."""
    named = (
        mark.extent[1]
        for mark in marks
        if mark.by == "name-for-later" and mark.extent[0] - archive.span[1] <= _SEPARATOR
    )
    start = max((archive.span[1], *named))
    ends = [m.extent[0] for m in marks if m.extent[0] >= start and _ends_signature(m)]
    stop = min(ends, default=len(text))
    chunks = [
        Chunk((start + chunk.span[0], start + chunk.span[1]), chunk.text)
        for chunk in comma_chunks(text[start:stop], [])
    ]
    numbered = [chunk for chunk in chunks if any(char.isdigit() for char in chunk.text)]
    if not numbered:
        return None
    end = numbered[-1].span[1]
    return chunks[0].span[0], end - int(text[end - 1] == ".")


def _ends_signature(mark: Mark) -> bool:
    return mark.label in _BEHIND or mark.by == "name-for-later" or _is_day(mark)


def _is_day(mark: Mark) -> bool:
    return mark.by.endswith("calendar") or (mark.precision is not None and mark.precision > 2)
