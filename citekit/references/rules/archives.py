"""Archive files: the archive, the signature that leads to the file, a word on what lies there, a day, a leaf.

::

    ГАРФ. Ф. 5446. Оп. 1. Д. 34. Л. 12.
    BOA, Y.PRK.ZB., 21/60, lef 2, 19 Kasım 1898.
    Archives du Ministère (AMAE), NS, Turquie, vol. 4, fol. 112, A an B, 12 Şubat 1901.
    TNA, FO 371/560, No. 28993, Lowther to Grey, 22 August 1908.
    Landrat Adelnau an Regierungspräsident Posen, 12.1.1873, GStA PK, I. HA, Rep. 76, Nr. 3812, Bl. 61.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from citekit.model import Name, Span
from citekit.references import kinds
from citekit.references.lexicon.backrefs import NAMED_FOR_LATER
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.words import LIBRARY, MANUSCRIPTS
from citekit.references.marks import Mark
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.layout import Layout
from citekit.references.tagged import IGNORED, Tagged

# What ends a signature; a volume, an issue, a bare number within one belong to it.
_BEHIND = frozenset({"pages", "url", "accessed", "doi"})
_OF_BOOKS = frozenset({"place", "publisher", "edition", "isbn", "back-reference"})
_LONGEST_NAME = 8  # words
_SEPARATOR = 2  # characters between an archive and its fonds
_PARTIES = 2  # words: "Lowther’dan Grey’e" says from whom to whom, and is no title
_AREA = re.compile(r"(?<!\s[мг])\.\s+(?=[^\W\d_])")  # "Державний архів м. Києва" names its town


def is_file(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a file is cited: an archive stands first, a number behind it, and nothing that books have."""
    if " // " in text or any(mark.label in _OF_BOOKS for mark in marks):
        return False
    archive = _archive(text, marks)
    return archive is not None and _signature(text, archive, marks) is not None


# HLG 52/1391, D5587/2/1, LG/F/30/2/1; F18 39; 52 M 12; box 47, file E
_SLASHED = r"[A-Z]{1,6}(?:-[A-Z]{1,4})?(?:\s?[0-9]{1,6})?(?:/[0-9A-Z]{1,8}){1,7}"
_COUNTED_FILE = r"[0-9]{1,5}(?:\s[0-9]{3}(?![0-9]))?"  # F14 9 408: France sets thousands apart
_SERIES = (
    rf"[A-Z]{{1,2}}[0-9]{{1,2}}\*?\s{_COUNTED_FILE}(?:\s?(?:et|à|and|-)\s?[0-9]{{1,5}})?|"
    rf"[0-9]{{1,3}}\s[A-Z]{{1,3}}\s{_COUNTED_FILE}(?:-[0-9]{{1,5}}|/[0-9]{{1,4}})?"
)
_BOXES = (
    r"(?:[A-Z][^,;0-9]{3,40},\s)?(?:[Bb]ox|[Ff]older|[Cc]arton|[Bb]usta|[Ll]iasse)\s[0-9]{1,5}"
    r"(?:,\s(?:[Ff]ile|[Ff]older|fasc\.|dossier)\s[0-9A-Z]{1,6})?"
)
# Add. MS 62196; MS Bryce 210; Egerton MSS 2541
_MS = (
    r"(?:(?:Add|Egerton|Harley|Sloane|Stowe|Lansdowne|Cotton)\.?\s)?"
    r"MSS?\.?\s(?:[A-Z][a-z]+\.?\s){0,2}[0-9]{1,6}(?:/[0-9]{1,4})?"
)
_SIGNED = re.compile(
    rf",\s(?P<signature>(?=[^,;]*[0-9])(?:{_SLASHED}|{_SERIES}|{_MS})|{_BOXES})(?=\s?[,.;)]|\s?$)"
)


# EK/U12/4/7: of a body of any name a signature with so many parts makes an archive
_SHELVED = re.compile(r",\s[A-Z]{1,4}/[A-Z0-9]{1,6}(?:/[A-Z0-9]{1,6})+(?=\s?[,.;)]|\s?$)")


# British Library, Northcliffe Papers, Add. MS 62196: a manuscript, perhaps of a collection
_WRITTEN = re.compile(rf"(?:,\s[^,;0-9]{{3,40}})?,\s{_MS}(?![^\W_])")


@lru_cache(maxsize=1024)  # asked when notes are cut, and again when their parts are told
def described(text: str) -> tuple[Chunk, Span] | None:
    """The archive and the signature behind a description: "Minute by X, 19 May 1936, TNA, HLG 52/1391"."""
    chunks = comma_chunks(text, [])
    for index, chunk in enumerate(chunks[1:6], 1):
        known = kinds.is_archive(chunk.head) or kinds.is_archive(chunk.text)
        kept = kinds.is_body(chunk.text) and _SHELVED.search(text, chunk.span[1]) is not None
        kept = kept or _is_written(text, chunk)
        if not (known or kept or kinds.is_acronym(chunk.text)):
            continue
        behind = chunks[index : index + 2 + known] if known or kept else [chunk]
        for last in behind:  # the town of the archive, or the body to which it belongs
            signed = _SIGNED.match(text, last.span[1])
            if signed is not None:
                return chunk, signed.span("signature")
    return None


def _is_written(text: str, chunk: Chunk) -> bool:
    """Whether the number of a manuscript stands behind a library."""
    return kinds.has_stem(chunk.head, LIBRARY) and _WRITTEN.match(text, chunk.span[1]) is not None


def is_described_file(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a paper is cited by what it is, its day, and then where it is kept."""
    if " // " in text or any(mark.label in _NOT_OF_PAPERS for mark in marks):
        return False
    return described(text) is not None


_NOT_OF_PAPERS = frozenset({"publisher", "edition", "isbn", "url", "back-reference"})


def tag_described_file(text: str, marks: Sequence[Mark]) -> tuple[list[Tagged], list[Mark]]:
    """Tell the paper, or its author and title, from the archive and the signature behind them.

    Returns:
        What stands between the marks, and the marks that are left.
    """
    found = described(text)
    assert found is not None
    archive, signature = found
    kept = [
        mark
        for mark in marks
        if mark.extent[1] <= archive.span[0]
        or mark.extent[0] >= signature[1]
        or (mark.by == "name-for-later" and mark.extent[1] <= signature[0])
    ]
    kept = [mark for mark in kept if mark.label in _OF_PAPERS]
    layout = Layout(text, [], kept)
    layout.add("container_title", archive.head_span, "archive-word", 0.95)
    layout.add("number", signature, "signature", 0.9)
    between = text[archive.span[1] : signature[0]].strip(" ,")
    if between:
        layout.add(IGNORED, (archive.head_span[1], signature[0]), "town-of-archive", 0.8)
    front = comma_chunks(text[: archive.span[0]], [m for m in kept if m.extent[1] <= archive.span[0]])
    if len(front) > 1 and (
        person := looks_like_person(front[0].text) >= _PERSON or kinds.is_body(front[0].text)
    ):
        body = person and looks_like_person(front[0].text) < _PERSON
        names = (Name(literal=front[0].text),) if body else read_people(front[0].text)
        layout.add("author", front[0].span, "person", 0.85, names)
        front = front[1:]
    if front:
        first, *rest = front
        end = front[-1].span[1]
        if _OF_DAY.search(text, 0, end):  # "Circulaire du 7 juillet 1816": its day is in its title, too
            end = next((m.extent[1] for m in kept if m.label == "date" and m.extent[0] == end + 1), end)
        layout.add("title", first.quoted or (first.span[0], end), "paper", 0.85)
        for chunk in rest if first.quoted else ():
            layout.add("annotation", chunk.span, "in-file", 0.7)
    return layout.tagged, kept


_PERSON = 0.7
_OF_DAY = re.compile(r"\s(?:of|du|vom|del|di)$")
_OF_PAPERS = frozenset({"date", "pages", "ignored", "accessed"})


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
        _tag_before(layout, archive.span[0])
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
            remark = text[chunk.span[0] - 1] == "("
            titled = words > _PARTIES and not remark and not layout.has("title")
            label = "title" if titled else "annotation"
            layout.add(label, chunk.quoted or chunk.span, "in-file", 0.7)
    return layout.tagged, kept


_BEFORE_BOXES = re.compile(r"[.,]\s(?=(?:Box(?:es)?|Folder|Reel)\s[0-9]|[Ии]нв\.)")


def _collection(text: str, span: Span) -> Span | None:
    """The name of a collection before its boxes, or of a thing before the number that a museum gave it."""
    boxes = _BEFORE_BOXES.search(text, *span)
    if boxes is None or any(char.isdigit() for char in text[span[0] : boxes.start()]):
        return None
    return span[0], boxes.start()


def _tag_before(layout: Layout, end: int) -> None:
    """Tag what stands before the archive: its place, or what lies there, and perhaps of which day."""
    stop = min((m.extent[0] for m in layout.marks if m.label == "date" and m.extent[0] < end), default=end)
    text = _OPENS_ARCHIVE.sub("", layout.text[:stop].rstrip(" ,;:("))
    if stop == end and len(text.split()) == 1:
        layout.add("place", (0, len(text)), "place-of-archive", 0.9)
    elif text:
        layout.add("title", (0, len(text)), "in-file", 0.85)


_OPENS_ARCHIVE = re.compile(r"[,;:]?\s(?:in|vom|v\.|of|du|del|dated|datée?)$")


def _archive(text: str, marks: Sequence[Mark]) -> Chunk | None:
    return _first_archive(text, marks) or _archive_behind(text, marks)


def _archive_behind(text: str, marks: Sequence[Mark]) -> Chunk | None:
    """The archive that stands behind what lies there: "A an B, 12.1.1873, GStA PK, I. HA, Rep. 76".

    Neither behind "in:", where "Archiv für Sozialwissenschaft" is a journal, nor where a journal is counted.
    """
    closed = [span for span, is_quoted in closed_spans(text) if is_quoted]
    for chunk in comma_chunks(text, [])[1:]:
        begin = chunk.span[0]
        opener = _OPENS_BEFORE.match(chunk.text)
        begin += opener.end() if opener is not None else 0
        head = _NAMED_LATER.sub("", chunk.text[begin - chunk.span[0] :])
        if opener is not None and any(mark.by in _BARE for mark in marks):
            return None  # "in: Archiv für Kulturgeschichte 9 (1911)"
        known = kinds.is_archive(head) or _is_lettered(text, chunk)
        if not known or _JOURNAL.match(head) or any(start < begin < end for start, end in closed):
            continue
        if any(mark.label in _COUNTED and mark.extent[0] < begin for mark in marks):
            return None
        return replace(chunk, span=(begin, begin + len(head)), text=head, bracket=None)
    return None


_COUNTED = frozenset({"volume", "issue", "pages", "number"})
_BARE = frozenset({"bare-volume", "bare-issue", "issue-word", "volume-word"})
_OPENS_BEFORE = re.compile(r"[Ii]n:?\s")
_JOURNAL = re.compile(r"(?:Archiv\s(?:für|der|des)\s|Archives\s(?:de|d['’])[^,]*[0-9])")
_NAMED_LATER = re.compile(rf"\s?\((?:{alternatives(NAMED_FOR_LATER)})[^()]*\)$", re.IGNORECASE)
# HHStAW, Abt. 405, Nr. 1237: letters that a note has explained, and words of German signatures
_LETTERS = re.compile(r"[^\W\d_a-z]\w*[^\W\d_a-z]\w*(?:\s[^\W\d_a-z]{1,4})?")
_GERMAN_SIGNATURE = re.compile(
    r",\s(?:[A-Z]{1,4}\s[0-9]{1,6}(?:/[0-9]{1,6})?[a-z]?(?=,\sBl\.|\sB[üd]|,\sNr\.)|[IVX]{1,4}\.\s(?:HA|Rep)\b|(?:Abt|Rep|Best|Bestand|Tit|Kap|Akz|Fasz|Nl|NL|Nachl|Bü)\.?\s)"
)


def _is_lettered(text: str, chunk: Chunk) -> bool:
    letters = _LETTERS.fullmatch(chunk.text) is not None
    return letters and _GERMAN_SIGNATURE.match(text, chunk.span[1]) is not None


def _first_archive(text: str, marks: Sequence[Mark]) -> Chunk | None:
    first = min((mark.extent[0] for mark in marks if mark.label != "volume"), default=len(text))
    chunks = comma_chunks(text[:first], [])
    if not chunks:
        return None
    chunk = chunks[0]
    area = _AREA.search(chunk.text)
    if area is not None:  # "ЦГА СПб. Ф. 1000": the chunk goes on behind a short word's full stop
        chunk = Chunk((chunk.span[0], chunk.span[0] + area.start()), chunk.text[: area.start()])
    if len(chunks) > 2 and len(chunk.text.split()) == 1 and any(_is_signed(c.text) for c in chunks[2:4]):
        library = kinds.is_body(chunks[1].head) and _MANUSCRIPT.match(text[chunks[1].span[1] :]) is not None
        library = library or kinds.has_stem(chunks[1].head, LIBRARY)
        if library or kinds.is_archive(chunks[1].head):
            return chunks[1]  # Kew, The National Archives, FO 78/2460
    known = kinds.is_archive(chunk.head) or kinds.is_archive(chunk.note)
    bracketed = len(chunks) > 1 and kinds.is_place(chunks[1].head) and chunks[1].bracket is not None
    if known and (bracketed or (len(chunks) > 1 and _TOWN.fullmatch(chunks[1].text))):
        return Chunk((chunk.span[0], chunks[1].span[1]), text[chunk.span[0] : chunks[1].span[1]])
    kept = kinds.is_body(chunk.head) and (
        _MANUSCRIPT.match(text[chunk.span[1] :]) is not None
        or any(_INVENTORY.match(text, mark.extent[0]) for mark in marks)
    )
    kept = kept or _is_written(text, chunk)
    signed = kinds.is_acronym(chunk.text) and _SIGNED.match(text, chunk.span[1]) is not None
    shelved = kinds.has_stem(chunk.head, LIBRARY) and _SHELF.match(text, chunk.span[1]) is not None
    told = known or kept or signed or shelved or _is_lettered(text, chunk)
    return chunk if told or _has_fonds(text, chunk, marks) else None


_TOWN = re.compile(r"[мг]\.\s[^\W\d_]+(?:-[^\W\d_]+)*")  # "…архів України, м. Київ"


# British Library, Add. MS 44454; Bibliothèque nationale de France (BnF), NAF 24519
_MANUSCRIPT = re.compile(rf",\s(?:{'|'.join(MANUSCRIPTS)})\b\.?\s")


_INVENTORY = re.compile(r"[Ии]нв\.")  # of a museum
# Bibliothèque municipale de Grenoble, R 7906
_SHELF = re.compile(r",\s(?:[Mm]ss?\.?\s(?:[A-Z]{1,3}\.?\s)?|[A-Z]{1,3}\.?\s?)[0-9]{1,6}(?=\s?[,.;]|\s?$)")


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
    # "(StA HH), 331-3, Nr. 45": a number directly behind the archive is no page
    behind = [m for m in marks if m.extent[0] >= start + (_SEPARATOR + 1 if m.by == "bare-pages" else 0)]
    ends = [m.extent[0] for m in behind if _ends_signature(m)]
    # "BM Grenoble, R 7906, « Livre de raison », cahier de 46 f.": a title of what lies there
    closed = [opened for (opened, _), quoted in closed_spans(text) if quoted and opened > start]
    ends += [opened for opened in closed if text[:opened].rstrip().endswith(",")]
    stop = min(ends, default=len(text))
    chunks = [
        Chunk((start + chunk.span[0], start + chunk.span[1]), chunk.text)
        for chunk in comma_chunks(text[start:stop], [])
    ]
    dates = [mark.extent for mark in marks if mark.label == "date"]  # "Arşivi, 2007": no signature
    numbered = [c for c in chunks if any(char.isdigit() for char in c.text) and c.span not in dates]
    if not numbered:
        return None
    end = numbered[-1].span[1]
    bracket = _REMARK.search(text, start, end)  # "N 1015/203 (Nachlass Schwertfeger)"
    end = bracket.start() if bracket is not None else end
    return chunks[0].span[0], end - int(text[end - 1] == ".")


_REMARK = re.compile(r"(?<=[0-9])\s\((?:[^()\d]+\)|[^()]*)$")  # perhaps cut off at a day in it


def _ends_signature(mark: Mark) -> bool:
    return mark.label in _BEHIND or mark.by == "name-for-later" or _is_day(mark)


def _is_day(mark: Mark) -> bool:
    return mark.by.endswith("calendar") or (mark.precision is not None and mark.precision > 2)
