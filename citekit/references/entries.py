"""From a citation to the entry of the work that it describes, in biblatex's types and fields.

The page that is cited stays with the citation.  Which fields a type may have
and what its data model demands are told by `citekit.model.datamodel`.

Source: biblatex 3.18, sections 2.1 (entry types) and 2.2 (entry fields).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citekit.model import Citation, Date, Entry, WorkType, fold, tex_text, write_names
from citekit.model.datamodel import complete, valid_fields
from citekit.model.languages import babel_name
from citekit.references import kinds
from citekit.references.numerals import arabic

# The entry type of each kind of work, and the subtype that tells apart what biblatex calls "misc".
_TYPES = {
    WorkType.BOOK: ("book", ""),
    WorkType.CHAPTER: ("incollection", ""),
    WorkType.ARTICLE: ("article", ""),
    WorkType.NEWSPAPER: ("article", "newspaper"),
    WorkType.WEBPAGE: ("online", ""),
    WorkType.THESIS: ("thesis", ""),
    WorkType.CONFERENCE: ("inproceedings", ""),
    WorkType.REPORT: ("report", ""),
    WorkType.ARCHIVE: ("misc", "archive"),
    WorkType.LEGISLATION: ("misc", "legislation"),
    WorkType.CASE: ("misc", "case"),
    WorkType.INTERVIEW: ("misc", "interview"),
    WorkType.OTHER: ("misc", ""),
}

# The field that takes a reading, by entry type; "" is for every type that has no row of its own.
_FIELDS: dict[str, dict[str, str]] = {
    "": {
        "title": "title",
        "container_title": "booktitle",
        "collection": "series",
        "annotation": "titleaddon",
        "volume": "volume",
        "issue": "number",
        "number": "number",
        "edition": "edition",
        "publisher": "publisher",
        "place": "location",
        "url": "url",
        "doi": "doi",
        "isbn": "isbn",
    },
    "article": {"container_title": "journaltitle"},
    "thesis": {"publisher": "institution"},
    "report": {"publisher": "institution"},
    "online": {"container_title": "organization", "publisher": "organization"},
    "misc": {"container_title": "howpublished", "publisher": "organization"},
    "unpublished": {"container_title": "howpublished"},
}

_SUBTYPE_FIELDS = {"archive": {"container_title": "library", "number": "library"}}


def entry_from_citation(citation: Citation, key: str = "") -> Entry:
    """Make the entry of the work that a full citation describes.

    Args:
        citation: of kind new; the locator in its ``pages`` is left out.
        key: the entry's key.

    Returns:
        An entry that biber's data model accepts: what a type cannot hold stands in ``note``, what it demands
        and the citation lacks is filled with a stand-in (`citekit.model.NO_NAME`, `citekit.model.NO_DATE`).
    """
    entry_type, subtype = _entry_type(citation)
    fields: dict[str, str] = {}
    rest: list[str] = []
    valid = valid_fields(entry_type)
    for name, value in _values(citation, entry_type, subtype):
        if name not in valid or name in fields:
            if name == "library" and name in fields:
                fields[name] += f", {value}"
            else:
                rest.append(value)
        else:
            fields[name] = value
    if "title" not in fields:
        fields = _untitled(citation, fields)
    if subtype:
        fields["entrysubtype"] = subtype
    if rest:
        fields["note"] = ", ".join(dict.fromkeys(rest))
    if citation.language:
        fields["langid"] = babel_name(citation.language)
    return _in_order(complete(Entry(entry_type, key, fields)))


# Works that are printed inside another one, and stand on pages of it.
_PARTS = frozenset({WorkType.ARTICLE, WorkType.CHAPTER, WorkType.NEWSPAPER, WorkType.CONFERENCE})
_PAGE_RANGE = re.compile(r"(\w+)(?:\s*[-‐‑‒–—]+\s*(\w+))?")


def entry_from_listed(citation: Citation, key: str = "") -> Entry:
    """Make the entry of a work that stands in a list of works, not in a note.

    What a list says of pages tells where an article or a chapter stands: these are pages of the
    work.  Of a whole book they would be a count or a locator, and are left out.

    Args:
        citation: a reference of the list.
        key: the entry's key.

    Returns:
        As of `entry_from_citation`, with the field ``pages``.
    """
    entry = entry_from_citation(citation, key)
    pages = _PAGE_RANGE.fullmatch(citation.text("pages"))
    if pages is None or citation.type not in _PARTS or "pages" not in valid_fields(entry.type):
        return entry
    return _in_order(
        replace(entry, fields={**entry.fields, "pages": "--".join(filter(None, pages.groups()))})
    )


# People first, then what the work is called, where it stands, who made it when; how to reach it last.
_ORDER = (
    "author",
    "editor",
    "translator",
    "title",
    "titleaddon",
    "journaltitle",
    "booktitle",
    "howpublished",
    "library",
    "series",
    "type",
    "volume",
    "part",
    "number",
    "edition",
    "location",
    "publisher",
    "institution",
    "organization",
    "date",
    "eventdate",
    "pages",
    "doi",
    "isbn",
    "url",
    "urldate",
    "note",
    "entrysubtype",
    "langid",
)


def _in_order(entry: Entry) -> Entry:
    rank = {name: place for place, name in enumerate(_ORDER)}
    ordered = sorted(entry.fields.items(), key=lambda field: rank.get(field[0], len(rank)))
    return Entry(entry.type, entry.key, dict(ordered))


def _entry_type(citation: Citation) -> tuple[str, str]:
    entry_type, subtype = _TYPES[citation.type]
    has = citation.fields.keys()
    if citation.type is WorkType.BOOK and "author" not in has:
        return ("collection", "") if "editor" in has else ("manual", "")
    if citation.type is WorkType.CHAPTER and "editor" not in has:
        return "inbook", ""
    if citation.type is WorkType.NEWSPAPER:
        agency = kinds.is_agency(citation.text("annotation")) or kinds.is_agency(
            citation.text("container_title")
        )
        if "title" not in has:
            return ("online" if "url" in has else "misc"), (
                "agency" if agency or "url" in has else "newspaper"
            )
        return entry_type, subtype
    if citation.type is WorkType.WEBPAGE and "url" not in has:
        return "misc", ""
    return entry_type, subtype


def _values(citation: Citation, entry_type: str, subtype: str) -> Iterator[tuple[str, str]]:
    """Fields of the entry with their values, in the order in which an entry shows them."""
    table = {**_FIELDS[""], **_FIELDS.get(entry_type, {}), **_SUBTYPE_FIELDS.get(subtype, {})}
    for role in ("author", "editor", "translator"):
        names = citation.names(role)
        if names:
            yield role, write_names(names)
    if citation.type is WorkType.CASE and not citation.text("title") and citation.text("number"):
        yield "title", tex_text(citation.text("number"))
    is_reported = subtype == "case" and citation.text("container_title") != ""
    for name in ("title", "annotation", "container_title", "collection"):
        if citation.text(name):
            text = _report(citation) if name == "container_title" and is_reported else citation.text(name)
            yield table[name], tex_text(text)
    yield from _genre(citation, entry_type)
    for name in ("volume", "issue", "number", "edition", "place", "publisher"):
        if not citation.text(name) or (name == "volume" and is_reported):
            continue
        if name == "number" and subtype == "case" and not citation.text("title"):
            continue  # it is the title
        yield from _numbered(
            table[name], citation.text(name), entry_type, has_issue=bool(citation.text("issue"))
        )
    yield from _dates(citation)
    for name in ("doi", "isbn", "url"):
        if citation.text(name):
            yield table[name], citation.text(name)
    accessed = citation.date("accessed")
    if accessed is not None:
        yield "urldate", str(accessed)


def _report(citation: Citation) -> str:
    """A law report with its volume, which ``@misc`` has no field for, as they are printed: "503 U.S."."""
    parts = [name for name in ("volume", "container_title") if citation.text(name)]
    return " ".join(citation.text(name) for name in sorted(parts, key=lambda n: citation.fields[n].span))


def _genre(citation: Citation, entry_type: str) -> Iterator[tuple[str, str]]:
    genre = citation.text("genre")
    if entry_type == "thesis":
        yield "type", kinds.thesis_type(genre) or tex_text(genre)
        if fold(kinds.thesis_type(genre)) != fold(genre.strip(" .")):
            yield "titleaddon", tex_text(genre)
    elif entry_type == "report":
        yield "type", "report"


def _numbered(name: str, value: str, entry_type: str, *, has_issue: bool) -> Iterator[tuple[str, str]]:
    """biber takes whole numbers only for `volume`; what is none is a part of a work: "III/1", "3, Ч. 1".

    Of a journal it is the issue: "Belleten, LXII/234".
    """
    if name == "volume":
        head, _, part = value.replace("/", ",").partition(",")
        if arabic(head) is None:
            head, part = "", value
        if head:
            yield name, str(arabic(head))
        if part:
            place = "part" if "part" in valid_fields(entry_type) else "note"
            if entry_type == "article" and head and not has_issue:
                place = "number"
            yield place, tex_text(part.strip())
    elif name == "edition" and arabic(value) is not None:
        yield name, str(arabic(value))
    else:
        yield name, tex_text(value)


def _dates(citation: Citation) -> Iterator[tuple[str, str]]:
    date = citation.date()
    if isinstance(date, Date):
        yield "date", str(date)
    event = citation.date("event_date")
    if event is not None:
        yield "eventdate", str(event)


_CONTAINERS = ("journaltitle", "howpublished", "organization", "booktitle", "library")


def _untitled(citation: Citation, fields: dict[str, str]) -> dict[str, str]:
    """A work without a title of its own goes by that of its container, its author or its address.

    An issue of a newspaper is titled with the newspaper's name, as biblatex titles a periodical.
    """
    for name in _CONTAINERS:
        if name in fields:
            title = fields[name]
            return {"title": title, **{key: value for key, value in fields.items() if key != name}}
    if "url" in fields:
        return {"title": tex_text(re.sub(r"^https?://(?:www\.)?", "", fields["url"])), **fields}
    people = (*citation.names("author"), *citation.names("editor"), *citation.names("translator"))
    told = [citation.text("container_title"), *map(str, people)]
    told += [citation.text(name) for name in ("number", "doi", "isbn")]
    return {"title": tex_text(next((text for text in told if text), "")), **fields}
