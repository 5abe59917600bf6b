"""Publishers and places without marks of their own: what stands between a title and a year.

::

    Title, Publisher, Place Year
    Title, Place Year
    Title. Subtitle, enumerated, Place Year
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import UPPER, Span, skeleton
from citekit.references import kinds
from citekit.references.lexicon.words import BODY_ENDINGS
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.layout import IN, Layout, count_persons


def is_body(text: str) -> bool:
    """Whether all of `text` names a body: by its first or last word, or as one word of capitals."""
    if kinds.is_acronym(text):
        return True
    words = text.split()
    if kinds.is_acronym(words[0]) and any(word in ("and", "&", "et", "und") for word in words[1:-1]):
        return True  # DCMS and Home Office
    if len(words) == 1 and skeleton(text).endswith(BODY_ENDINGS):
        return True  # Reichskolonialamt
    return 1 < len(words) <= 8 and (kinds.is_body(words[-1]) or kinds.is_body(words[0]))


# What a committee or a ministry cares for, the last of it: "Media and Sport"; "Wissenschaft und Forschung"
_CARES = rf"[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+)?\s(?:and|&|und|et|ve)\s[{UPPER}][\w-]+"
_ENDS_BODY = re.compile(rf"{_CARES}(?P<body>\s[{UPPER}][\w-]+)?")
_BODY_FOR = re.compile(r"\s(?:of|for|für|des?|pour)\s")
_MOST_CARES = 4  # chunks


def listed_body(front: Sequence[Chunk]) -> int:
    """How many of the first chunks are a body's name with commas in it; 0 if they are none.

    ``Culture, Media and Sport Committee, Title``;
    ``Bundesministerium für Bildung, Wissenschaft und Forschung, Titel``.
    """
    for count, chunk in enumerate(front[1:-1][:_MOST_CARES], start=2):
        match = _ENDS_BODY.fullmatch(chunk.text)
        if match is None:
            continue
        first = front[0].text
        named = match["body"] is not None and kinds.is_body(match["body"].strip())
        return count if named or (is_body(first) and _BODY_FOR.search(first)) else 0
    return 0


def split_publishers(layout: Layout, front: list[Chunk]) -> list[Chunk]:
    """Take the chunks that name publisher and place off the end of `front`."""
    publishers: list[Chunk] = []
    while len(front) > 1 and _is_publisher_or_place(layout, front, publishers):
        if publishers and _is_parted_by_role(layout, front[-1], publishers[0]):
            break  # "Matbuat Hatıralarından: Muharrir, Şair, Edib, haz. X, Publisher": the title ends there
        is_told = publishers or layout.has("publisher")
        if is_told and not layout.has("author") and count_persons(front, len(front) - 1) == len(front) - 1:
            break  # "Ayşe Kaya, Osmanlı’da Matbaa, Gazi Üniversitesi, Ankara 2005": something is the title
        publishers.insert(0, front.pop())
    return publishers


def _is_publisher_or_place(layout: Layout, front: list[Chunk], found: list[Chunk]) -> bool:
    chunk = front[-1]
    # "…, 1914–1918, Princeton 1968": years belong to the title
    words = any(char.isalpha() for char in chunk.text) and not _is_code(chunk.text)
    words = words and IN.match(chunk.text) is None
    of_title = _is_edited_book(layout, front) or _is_of_title(layout, front[-2], chunk)
    if kinds.is_archive(chunk.text) or not words or of_title:
        return False
    if kinds.is_place(chunk.head) or _stands_behind_role(layout, front, found):
        return True
    if chunk.after == "place" and layout.text[chunk.span[1] :].lstrip().startswith("("):
        return False  # Title: A, B, C (Berlin, 2000)
    known = any(mark.label == "publisher" for mark in layout.marks)  # "Знак. Миф, М., «Наука», 1982"
    if known or layout.has("issue") or (layout.has("volume") and not layout.has("place", "edition")):
        return False
    if kinds.is_publisher(chunk.text) and not kinds.is_periodical(chunk.text):
        return True
    if chunk.after == "date" and not found and not layout.has_precise_date:
        if kinds.is_acronym(chunk.text.rstrip(" -–—")) or kinds.is_body(chunk.text):
            return True
        if kinds.is_place(front[-2].head):  # Bakı, Tuna, 1998
            return True
        return chunk.glued and not layout.has("place") and len(chunk.text.split()) <= 3
    # Title, Publisher, Place Year: what stands between a title and a place.
    told = (
        layout.has("author") and layout.chunks[:1] == front[:1]
    )  # "TANER, Tahir, Ceza Hukuku, 3. Bası, Beta"
    authors = 0 if told else max(count_persons(front, len(front) - 1), int(is_body(front[0].text)))
    titles = len(front) - 1 - authors
    if (chunk.after == "place" or found) and titles > 0 and not any(_names_publisher(c) for c in found):
        # Without an author only one word: "Стамбул, Путеводитель-справочник, Москва 2004" is all title.
        most = 3 if authors or layout.has("editor") else int("-" not in chunk.text)
        short = len(chunk.text.split()) <= most and not _goes_on(layout, front[-2], chunk)
        return _names_publisher(chunk) or short
    return False


def _is_of_title(layout: Layout, before: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk can be no publisher: in small letters, or behind a full stop without such a word."""
    named = _names_publisher(chunk) and not any(word[0].islower() for word in chunk.text.split())
    behind_stop = layout.text[before.span[1] : chunk.span[0]].strip() == "."
    # "thèse de doctorat, université Paris 1"; but "université de" has its place behind it
    of_thesis = layout.has("genre") and kinds.is_body(chunk.text) and not chunk.text.split()[-1].islower()
    return (chunk.text[0].islower() and not of_thesis) or (
        behind_stop and not named and not kinds.is_place(chunk.head)
    )


def _goes_on(layout: Layout, before: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk goes on with the title before it.

    It does behind a full stop, "Cattle Plague. A History, New York 2003", and with an enumeration,
    "Handbuch für Tierärzte, Ärzte und Richter, Stuttgart 1895".
    """
    subtitle = layout.text.startswith(". ", before.span[1]) and not layout.has("publisher")
    return subtitle or " und " in chunk.text or _enumerates(layout, before, chunk)


_ENUMERATION = re.compile(r"\.\s[^\W\d_]+(?:,\s[^\W\d_]+){2,}$")


def _enumerates(layout: Layout, before: Chunk, chunk: Chunk) -> bool:
    """Whether single words behind a full stop are a subtitle: "Der Krieg. Orte, Namen, Zahlen, Berlin"."""
    return _ENUMERATION.search(layout.text[: chunk.span[1]]) is not None and before.span[1] < chunk.span[0]


_LONGEST_PUBLISHER = 6  # words


def _stands_behind_role(layout: Layout, front: list[Chunk], found: list[Chunk]) -> bool:
    """Whether the last chunk stands between an editor or translator and the place or the year."""
    chunk = front[-1]
    before_imprint = bool(found) or chunk.after in ("place", "date")
    short = len(chunk.text.split()) <= _LONGEST_PUBLISHER
    return before_imprint and short and _is_parted_by_role(layout, front[-2], chunk)


def _is_parted_by_role(layout: Layout, before: Chunk, after: Chunk) -> bool:
    """Whether an editor or translator stands between two chunks: "Title, haz. X, Publisher"."""
    return any(
        t.by == "rule:role-before" and before.span[1] < t.span[0] < after.span[0] for t in layout.tagged
    )


# BGB, GG, StPO, AktG: a code on which a commentary is written, and no publisher
_CODE = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,5}(?:GB|PO|[a-z]G)|GG|InsO|GWB")


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


_SUBTITLE = re.compile(r"[^\W\d_]{4}\.\s(?=[^\W\d_])")


def _is_edited_book(layout: Layout, front: list[Chunk]) -> bool:
    """Whether the last chunk is all that stands behind editors: "Title, in: X (Hg.), Book, Place Year"."""
    editors = [part for part in layout.tagged if part.label == "editor" and part.by == "rule:role-after"]
    before, chunk = front[-2].span[1], front[-1]
    if any(before < part.span[0] < chunk.span[0] for part in editors):
        return True
    # "(Hg.), Der Krieg. Wirkung, Wahrnehmung, München 1994": behind a full stop its subtitle goes on
    ends = [part.span[1] for part in editors if part.span[1] < chunk.span[0]]
    chapter = bool(ends) and front[0].span[0] < editors[0].span[0]
    title = layout.text[max(ends) : chunk.span[0]] if chapter else ""
    return not _names_publisher(chunk) and _SUBTITLE.search(title) is not None


def _names_publisher(chunk: Chunk) -> bool:
    return kinds.is_publisher(chunk.text) or kinds.is_body(chunk.text) or kinds.is_acronym(chunk.text)


def publisher_or_place(layout: Layout, chunk: Chunk) -> tuple[str, Span, str, float]:
    """The label, stretch, rule and confidence of a chunk that names a publisher or a place."""
    start, end = chunk.span
    end = start + len(layout.text[start:end].rstrip(" -–—"))
    if kinds.is_place(chunk.head) and not layout.has("place"):
        return "place", (start, end), "known-place", 0.9
    if _names_publisher(chunk) or layout.has("place"):
        return "publisher", (start, end), "publisher", 0.85
    return "place", (start, end), "before-year", 0.65
