"""A new part of a book, a volume or a file that is known from before.

``A. Kaya, “Kafkasya”, B. Can (der.), a.g.e.``; ``// Там же``; ``in Brewer and Styles, A People``;
``darin bes. A. Kaya, Title, S. 5``; ``Bericht des Landrats, 12.1.1873, ebd., Bl. 61``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import FIELDS, Citation, Name, Reading, Span, WorkType, fold
from citekit.references.antecedents import Fit, Work, distinct, fit
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.people import read_people
from citekit.references.works import Works


def in_known_book(works: Works, citation: Citation, said: str) -> Citation | None:
    """A new chapter in a book that is cited short by its editors: "in Brewer and Styles, A People".

    Args:
        works: those described before.
        citation: as it was read.
        said: its text; behind a quoted title it tells the book whatever was read.
    """
    if not citation.text("title"):
        return None
    start = citation.span[0]
    match = _IN_SHORT_BOOK.search(said)
    reading = citation.fields.get("container_title")
    if match is not None:
        names, title = (_part(match, group, start) for group in ("names", "title"))
        chapter = _with_book(works, citation, names, title)
        if chapter is not None:
            return chapter
    if reading is None:
        return None
    if "editor" in citation.fields:
        books = _books(works, citation.names("editor"), citation.text("container_title"))
        reason = f"a part of the work in {books[0].describe()}" if books else ""
        return replace(citation, type=WorkType.CHAPTER, reason=reason) if books else None
    family, comma, short = citation.text("container_title").partition(", ")
    if not comma or len(family.split()) > _MOST_NAMES:
        return None
    first, last = reading.span
    return _with_book(
        works,
        citation,
        replace(reading, value=family, span=(first, first + len(family))),
        replace(reading, value=short, span=(last - len(short), last)),
    )


# ‘The Fettered Media’, in Jarausch, Dictatorship as Experience, pp. 213–39
_IN_SHORT_BOOK = re.compile(
    r"[’”»\"'],?\s[iI]n:?\s(?P<names>[^,;:()]{2,60}),\s(?P<title>[^,;:()]{3,120}?)(?=,\s|\.?\s?$)"
)


def _part(match: re.Match[str], group: str, start: int) -> Reading:
    first, last = match.span(group)
    return Reading(match[group], (start + first, start + last), "", 0.9)


def _books(works: Works, people: Sequence[Name], title: str) -> list[Work]:
    return [
        work
        for work in works.by_people(people)
        if max(fit(title, work.citation.text(name)) for name in ("title", "container_title")) >= Fit.RUN
    ]


def _with_book(works: Works, citation: Citation, names: Reading, title: Reading) -> Citation | None:
    """The citation as a chapter of the known book that these editors and this short title tell."""
    people = read_people(str(names.value))
    books = _books(works, people, str(title.value))
    if not books:
        return None
    by = f"rule:book-in-note-{books[0].note}"
    fields = dict(citation.fields)
    author = fields.get("author")
    if author is not None and author.span[1] > names.span[0]:
        own = tuple(name for name in citation.names("author") if name not in people)
        fields["author"] = replace(author, value=own, span=(author.span[0], names.span[0]))
    fields["container_title"] = replace(title, by=by)
    fields["editor"] = replace(names, value=people, by=by, confidence=0.85)
    return replace(
        citation,
        type=WorkType.CHAPTER,
        fields={name: fields[name] for name in FIELDS if name in fields},
        reason=f"a part of the work in {books[0].describe()}",
    )


_MOST_NAMES = 6  # words


def is_in_book_before(citation: Citation) -> bool:
    """Whether a signal says that a work stands in the book before: "darin bes. A. Kaya, Title, S. 5"."""
    inside = citation.signal is not None and fold(citation.signal).startswith("darin")
    return inside and {"author", "title", "container_title"} & citation.fields.keys() == {"author", "title"}


def with_container(citation: Citation, book: Work) -> Citation:
    """`citation` as a chapter of `book`."""
    fields = dict(citation.fields)
    by, span = f"rule:book-in-note-{book.note}", (citation.span[0], citation.span[0])
    fields["container_title"] = Reading(book.citation.text("title"), span, by, 0.85)
    return replace(
        citation,
        type=WorkType.CHAPTER,
        fields={name: fields[name] for name in FIELDS if name in fields},
        reason=f"a part of the work in {book.describe()}",
    )


def short_container(works: Works, citation: Citation) -> Citation:
    """A chapter whose book was cited before and is cut short here: "// Поэтика… С. 151"."""
    short = citation.text("container_title").rstrip("….")
    for work in works.described:
        for full in (work.citation.text("container_title"), work.citation.text("title")):
            if fit(short, full) >= Fit.RUN and work.citation.type not in (
                WorkType.ARTICLE,
                WorkType.NEWSPAPER,
            ):
                return replace(citation, type=WorkType.CHAPTER, reason=f"in the book of {work.describe()}")
    return citation


def chapter(works: Works, citation: Citation, words: BackReference) -> Citation:
    """A new part of a work that is cited short: "A. Kaya, “Kafkasya”, B. Can (der.), a.g.e."; "// Там же"."""
    editors = citation.names("editor")
    if "container_title" in citation.fields:
        return replace(citation, type=WorkType.CHAPTER)
    if editors:
        books = list(distinct(works.by_people(editors)))
        if len(books) != 1:
            return replace(citation, type=WorkType.CHAPTER)
        return _in_book(citation, books[0], citation.fields["editor"].span)
    if words.reach is Reach.DIRECT and works.last is not None:
        return _in_book(citation, works.last, (citation.span[1], citation.span[1]))
    return replace(citation, type=WorkType.CHAPTER)


def _in_book(citation: Citation, book: Work, span: Span) -> Citation:
    """`citation` with what is known of the book, or of the volume or journal, in which it stands."""
    title = "container_title" if "container_title" in book.citation.fields else "title"
    by = f"rule:book-in-note-{book.note}"
    fields = dict(citation.fields)
    fields["container_title"] = Reading(book.citation.text(title), span, by, 0.85)
    same_volume = citation.text("volume") in ("", book.citation.text("volume"))
    for name in ("publisher", "place", "date"):
        if name in book.citation.fields and name not in fields and same_volume:
            fields[name] = replace(book.citation.fields[name], span=span, by=by, confidence=0.85)
    if book.citation.type is WorkType.ARCHIVE and "number" in book.citation.fields and "number" not in fields:
        fields["number"] = replace(book.citation.fields["number"], span=span, by=by, confidence=0.85)
    kind = book.citation.type if book.citation.type in _OF_PARTS else WorkType.CHAPTER
    return replace(
        citation,
        type=kind,
        fields={name: fields[name] for name in FIELDS if name in fields},
        reason=f"a part of the work in {book.describe()}",
    )


_OF_PARTS = frozenset({WorkType.ARCHIVE, WorkType.ARTICLE, WorkType.NEWSPAPER, WorkType.CONFERENCE})
