"""A title without quotation marks: only its place among the other chunks tells it.

::

    Given Family, Title, Publisher, Place Year, s. n
    Given Family, Title, Periodical, Sayı n, Month Year, s. n
    Newspaper (note), date
    Family, s. n
"""

from __future__ import annotations

import re

from citekit.model import Name
from citekit.references import kinds
from citekit.references.lexicon.words import INTERVIEW, MINUTES, REPORT
from citekit.references.marks.isnad import MANUSCRIPT, VOLUME_AND_PAGE
from citekit.references.name_parts import is_family_and_given
from citekit.references.people import FAMILY_FIRST, looks_like_person, read_people, split_people
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.layout import (
    ENTRY,
    IN,
    IN_THE_SAME,
    NUMBERED,
    Layout,
    add_authors,
    add_container,
    add_rest,
    are_families,
    count_persons,
)
from citekit.references.rules.publishers import is_body, listed_body, publisher_or_place, split_publishers
from citekit.references.tagged import IGNORED

_IN_BOOK = re.compile(
    r"(?:in|dans|in\s:)\s(?=[«“„\"A-ZÀ-ÞŒ])"
)  # behind a title: "in «Quaderni»", "dans Œuvres"
# Marks that cannot stand inside a title or a container: those have ended where the first of these begins.
_LIMITS = ("pages", "issue", "date", "url", "accessed", "place", "back-reference", "number")


def tag_plain(layout: Layout) -> None:
    """Tag all chunks of a citation that has no title in quotation marks."""
    if not layout.chunks:
        return
    begin = layout.chunks[0].span[0]  # "Ders., Titel": words that point back may stand before everything
    limit = min(
        (m.extent[0] for m in layout.marks if m.label in _LIMITS and m.extent[0] > begin), default=None
    )
    front = [chunk for chunk in layout.chunks if limit is None or chunk.span[0] < limit]
    back = [chunk for chunk in layout.chunks if limit is not None and chunk.span[0] >= limit]
    publishers = split_publishers(layout, front)
    edited = any(tagged.label == "editor" and tagged.span[0] < begin for tagged in layout.tagged)
    names = 0 if edited or layout.has("author") else _tag_authors(layout, front)
    body = _split_book(layout, front[names:])
    if names and len(body) == 1 and _VOLUME_ALONE.fullmatch(body[0].text):
        layout.add("volume", body[0].span, "volume-alone", 0.8)  # "DÖNMEZER/ERMAN, I, No. 530"
    elif body:
        _tag_titles(layout, body, has_author=bool(names))
    for chunk in publishers:
        layout.add(*publisher_or_place(layout, chunk))
    for chunk in back:
        add_rest(layout, chunk)


_VOLUME_ALONE = re.compile(r"[IVX]{1,4}(?:/[0-9]{1,2})?")
_IN_AT_END = re.compile(r"(?:[Ii]n|[Dd]ans)\s?:?\s$")


def _split_book(layout: Layout, body: list[Chunk]) -> list[Chunk]:
    """Take the book off a chapter without quotation marks: "Title, X (ed.), Book"."""
    editors = [part for part in layout.tagged if part.label == "editor" and part.by == "rule:role-after"]
    if not editors or not layout.has("author"):
        return body
    title = [chunk for chunk in body if chunk.span[0] < editors[0].span[0]]
    book = [chunk for chunk in body if chunk.span[0] > editors[0].span[0]]
    inside = _IN_AT_END.search(layout.text, 0, editors[0].span[0]) is not None
    if not book or not (title or inside):
        return body  # "Di Fabio, in: Maunz/Dürig (Hrsg.), GG" has no title of its own
    layout.add("container_title", (book[0].span[0], book[-1].span[1]), "after-editor", 0.85)
    return title


# --- authors --------------------------------------------------------------------------------------


def _tag_authors(layout: Layout, front: list[Chunk]) -> int:
    """Tag the authors among the first chunks; how many chunks they take."""
    if any(mark.by == "same-author" and mark.extent[0] == 0 for mark in layout.marks):
        return 0  # Ders., Ordnung, S. 9
    if listed := listed_body(front):
        span = (front[0].span[0], front[listed - 1].span[1])
        layout.add("author", span, "body-first", 0.8, (Name(literal=layout.text[slice(*span)]),))
        return listed
    names = count_persons(front, len(front) - 1)
    pointed = any(mark.label == "back-reference" and mark.extent[0] == 0 for mark in layout.marks)
    if (names == 1 and ENTRY.match(front[0].text)) or (pointed and len(front) == 1):
        return 0  # "dens., Wirtschaftsgeschichte (wie Anm. 1)"
    if len(front) == 2 and _is_short_form(layout) and is_family_and_given(front[0].text, front[1].text):
        names = 2  # PÉREZ, J., op. cit.
    if names or not front:
        if names:
            add_authors(layout, front[:names])
        return names
    first = front[0]
    if len(front) == 1:
        return _tag_lone_author(layout, first)
    if _is_before_book(layout, front) and are_families(first.text) and not kinds.is_acronym(first.text):
        # Lorenz, in: Festschrift für Canaris, München 2007; Wagner, in: Zimmermann (Hrsg.), Grundstrukturen
        layout.add("author", first.span, "family-before-in", 0.85, read_people(first.text))
        return 1
    if _is_short_form(layout) and are_families(first.text):
        # Swietochowski, Rus Azerbaycanı, s. 30: a family name and a short title.
        layout.add("author", first.span, "family-and-short-title", 0.6, read_people(first.text))
        return 1
    if _is_family_first(layout, front):
        # GÖZLER, Anayasa Hukuku, Bursa 2000; Larenz, Methodenlehre, 6. Aufl. 1991: the usage of law.
        layout.add("author", first.span, "family-first", 0.7, read_people(first.text))
        return 1
    named = kinds.has_stem(front[-1].text, REPORT)  # "Consultation on the Leveson Inquiry" is no newspaper
    if is_body(first.text) and (len(front) > 2 or named or not _is_periodical(layout, front[-1])):
        layout.add("author", first.span, "body-first", 0.8, (Name(literal=first.text),))
        return 1
    return 0


def _is_before_book(layout: Layout, front: list[Chunk]) -> bool:
    """Whether "in:" follows the first chunk, or behind it the editors of a book."""
    start, end = front[0].span[1], front[1].span[0]
    roles = [t for t in layout.tagged if t.label == "editor" and start < t.span[0] < end]
    inside = any(_IN_AT_END.search(layout.text, start, role.span[0]) for role in roles)
    return inside or IN.match(front[1].text) is not None


def _tag_lone_author(layout: Layout, first: Chunk) -> int:
    """Tag the author of a short form that names nothing else; how many chunks that takes."""
    if any(mark.label == "back-reference" and mark.extent[0] == 0 for mark in layout.marks):
        return 0  # "dens., Wirtschaftsgeschichte (wie Anm. 1)"
    # "Tyrer/Birleşik Krallık" are the parties of a case.
    names = [first.text] if "/" in first.text else split_people(first.text)
    short = all(looks_like_person(name) >= 0.3 and len(name.split()) <= 3 for name in names)
    named = are_families(first.text) or FAMILY_FIRST.fullmatch(first.text) is not None
    if named and _is_author_and_year(layout):
        layout.add("author", first.span, "author-and-year", 0.75, read_people(first.text))
        return 1
    if _is_short_form(layout) and (short or are_families(first.text)):
        add_authors(layout, [first])
        return 1
    return 0


def _is_family_first(layout: Layout, front: list[Chunk]) -> bool:
    """Whether a family name alone stands before a title: in capitals, or in a book of several editions."""
    word = front[0].text
    if not layout.text[front[0].span[1] :].lstrip().startswith(","):
        return False
    dated = layout.has_precise_date and not any(mark.by == "date-word" for mark in layout.marks)
    if not are_families(word) or dated or kinds.is_acronym(word) or kinds.is_place(word):
        return False
    return (
        (word.isupper() and len(word) > 2)
        or layout.has("edition", "genre")
        # Savigny, System des heutigen Römischen Rechts, Bd. III, Berlin 1840
        or any(m.label == "volume" and layout.text.startswith("Bd.", m.extent[0]) for m in layout.marks)
        or _is_of_german_law(layout, front)
        or _is_of_old(layout)
    )


def _is_of_old(layout: Layout) -> bool:
    """Whether a manuscript is cited, or a work of several volumes, whose author may go by one name.

    ``Birgivî, Vasiyetnâme (İstanbul: Süleymaniye Kütüphanesi, Fatih, 2661), 14a``.
    """
    return any(mark.by in (MANUSCRIPT, VOLUME_AND_PAGE) for mark in layout.marks)


# "Kohler, Das Autorrecht, 1880, S. 74": a year between commas, and no place.
_YEAR_ALONE = re.compile(r",\s(?:1[5-9]|20)[0-9]{2}(?:,\s(?:S\.|Sp\.|§|Rn\.|Rz\.|Art\.))")


def _is_of_german_law(layout: Layout, front: list[Chunk]) -> bool:
    """Whether a citation has the shape of German law, where a family name is all of an author's."""
    if any(mark.by == "date-word" for mark in layout.marks):
        return len(front) > 2  # Prantl, Das digitale Gedächtnis, Süddeutsche Zeitung v. 28.11.2019
    return _YEAR_ALONE.search(layout.text) is not None and not layout.has("place", "issue")


def _is_author_and_year(layout: Layout) -> bool:
    """ "Kaya, 2001, s. 5": nothing but a year and a page."""
    labels = {mark.label for mark in layout.marks if mark.precision is None}
    return labels == {"pages"} and layout.is_dated and not layout.has_precise_date


def _is_short_form(layout: Layout) -> bool:
    """Whether nothing describes a work, but a page is cited or words point back."""
    if layout.is_dated or layout.has("date", "url", "place", "publisher", "accessed", "number"):
        return False
    # "Avcıoğlu, a.g.e., 2. Kitap, s. 600": words that point back stand beside a volume, too.
    if layout.has("back-reference"):
        return True
    # "Wehler, Gesellschaftsgeschichte, Bd. 3, S. 1040": a volume beside a page, and no issue
    volumes = layout.has("volume") and len(layout.chunks) != 2
    return layout.has("pages") and not layout.has("issue") and not volumes


# --- title and container ------------------------------------------------------------------------------


def _tag_titles(layout: Layout, body: list[Chunk], *, has_author: bool) -> None:
    """Tell title from container in the chunks between the authors and the first mark."""
    # "in: Archiv für Kulturgeschichte" is a journal
    kept = (i for i, chunk in enumerate(body) if kinds.is_archive(chunk.text) and not IN.match(chunk.text))
    archive = next(kept, None)
    if archive is not None and layout.has("date", "number"):
        _add_title(layout, body[:archive])
        span = (body[archive].span[0], body[-1].span[1])
        layout.add("container_title", span, "archive-word", 0.85)
        return
    book = next((i for i, chunk in enumerate(body) if (i or has_author) and _opens_book(chunk, i)), None)
    if book is not None:
        opener = _opens_book(body[book], book)
        assert opener is not None
        _add_title(layout, body[:book])
        start = body[book].span[0] + opener.end()
        if IN_THE_SAME.match(body[book].text) and len(body) > book + 1:
            layout.add(IGNORED, body[book].span, "in-the-same", 0.9)
            start = body[book + 1].span[0]
        end = body[-1].span[1]
        quoted = layout.text[start] in "«“„" and layout.text[end - 1] in "»”“"
        layout.add("container_title", (start + quoted, end - quoted), "after-in", 0.85)
        return
    site = len(body) > 1 and body[-1].after == "url" and len(body[-1].text.split()) <= 4
    if site and not layout.has("place", "publisher", "edition", *NUMBERED):
        layout.add("container_title", body.pop().span, "site", 0.7)  # Title, U.S. EPA, https://…
    if kinds.has_stem(body[-1].text, INTERVIEW):
        _add_title(layout, body)
        return
    if not has_author and kinds.is_document(body[0].text) and not layout.has(*NUMBERED):
        _tag_document(layout, body)
        return
    if len(body) > 1 and kinds.is_special_issue(body[-1].text) and layout.has(*NUMBERED):
        layout.add("annotation", body.pop().span, "special-issue", 0.85)
    numbers = layout.first_mark(*NUMBERED)
    late = [chunk for chunk in body if chunk.span[0] > numbers]
    if late and len(late) < len(body) and _is_periodical(layout, body[-1]):
        # "Dergi, Cilt 32, Birleşim 76, 3 Mart 1993": what comes after the volume names no periodical.
        body = body[: -len(late)]
        for chunk in late:
            add_rest(layout, chunk)
    named = [i for i, chunk in enumerate(body) if kinds.is_periodical(chunk.text)]
    if named and named[-1] < len(body) - 1 and _is_periodical(layout, body[-1]):
        # "Tutanak Dergisi, Dönem 19": what follows a periodical's name is none.
        for chunk in body[named[-1] + 1 :]:
            add_rest(layout, chunk)
        body = body[: named[-1] + 1]
    if _is_periodical(layout, body[-1]) and (len(body) > 1 or not has_author):
        add_container(layout, body[-1], 0.93 if len(body) == 1 else 0.85)
        body = body[:-1]
    _add_title(layout, body)


def _opens_book(chunk: Chunk, place: int) -> re.Match[str] | None:
    """The words with which a chunk says in what the title before it stands."""
    return IN.match(chunk.text) or (_IN_BOOK.match(chunk.text) if place else None)


def _tag_document(layout: Layout, body: list[Chunk]) -> None:
    """Tag a resolution, a treaty: its name, and the place where it was signed before its date."""
    last = body[-1]
    if len(body) > 1 and last.after == "date" and len(last.text.split()) <= 2 and not layout.has("place"):
        layout.add("place", last.span, "before-date", 0.7)
        body = body[:-1]
    _add_title(layout, body)


def _is_periodical(layout: Layout, chunk: Chunk) -> bool:
    """Whether a periodical is cited: an issue, a day or month, and no place of printing."""
    if layout.has("place", "publisher", "edition"):
        return False
    if kinds.has_stem(chunk.text, MINUTES) and any(m.by == "session" for m in layout.marks):
        return False
    pointing = [m for m in layout.marks if m.by == "back-reference"]
    if layout.has_precise_date and any(m.extent[0] > layout.first_mark("date") for m in pointing):
        return False  # "Bericht des Landrats, 12.1.1873, ebd., Bl. 61"
    return (
        layout.has_precise_date
        or layout.has("issue")
        or (layout.has("volume") and kinds.is_periodical(chunk.text))
        # "№1998" and "1999 №-": a journal that numbers by the year or lost its number.
        or any(m.by in ("issue-is-year", "no-issue") for m in layout.marks)
    )


def _add_title(layout: Layout, chunks: list[Chunk]) -> None:
    edition = layout.first_mark("edition")
    chunks = [chunk for chunk in chunks if chunk.span[0] < edition] or chunks
    volume = layout.first_mark("volume")
    late = [chunk for chunk in chunks if chunk.span[0] > volume]
    apart = layout.text[:volume].rstrip().endswith(",")
    if late and len(late) < len(chunks) and apart and layout.text[: late[0].span[0]].rstrip().endswith(","):
        # "İdare Hukuku, C. I, Genel Esaslar": the volume has a title of its own
        chunks = chunks[: -len(late)]
        layout.add("annotation", (late[0].span[0], late[-1].span[1]), "title-of-volume", 0.7)
    while len(chunks) > 1 and chunks[-1].text.strip("()[] ").isdigit():
        chunks = chunks[:-1]  # "Jahresbericht, 21. Jg. (1906)"
    if chunks:
        confidence = 0.9 if len(chunks) == 1 else 0.75
        layout.add("title", (chunks[0].span[0], chunks[-1].span[1]), "title", confidence)
