"""Entries → CSL items: the same works in the words that CSL processors and Zotero read.

Both are values, and no text is read or written here: CSL-JSON as text is
`citekit.formats.csl_json`.  What is which is told by the tables of
`citekit.model.csl_tables`; here stand the cases that need a look at more than
one field.  How an item is printed is decided by a style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from citekit.model.aliases import with_biblatex_names
from citekit.model.csl_dates import csl_date
from citekit.model.csl_tables import (
    ARTICLES,
    DATE_ROWS,
    EDITOR_ROLES,
    EPRINTS,
    GENRES,
    LANGUAGE_CODES,
    LISTS,
    NAME_ROWS,
    NOT_WORKS,
    NOTE_FIELDS,
    PARTS,
    SUBTYPE_ROWS,
    SUBTYPES,
    TEXT_ROWS,
    TYPES,
)
from citekit.model.entry import Entry
from citekit.model.inherit import with_inherited
from citekit.model.markup import VERBATIM_FIELDS, plain_text
from citekit.model.names import Name, split_outside_braces

_ESCAPED = re.compile(r"\\([%&#_$~{}])")
_URL_COMMAND = re.compile(r"\\url\s*\{(.*)\}")
_RESOLVER = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_DASHES = re.compile(r"(?<!\s)\s*[-‐‑‒–—―−]+\s*")
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ENDS_SENTENCE = ("?", "!", ":", "…", ".")


def items_from_entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Turn entries into CSL items: each with what it inherits, and only those that are works.

    Args:
        entries: of one bibliography, for ``crossref`` and ``xdata`` lead from one to another.

    >>> book = Entry("collection", "k", {"title": "Kıyı", "date": "2001"})
    >>> part = Entry("incollection", "b", {"title": "Ada", "crossref": "k"})
    >>> items_from_entries([book, part])[1]["container-title"]
    'Kıyı'
    """
    return [item_from_entry(entry) for entry in with_inherited(list(entries)) if entry.type not in NOT_WORKS]


def item_from_entry(entry: Entry) -> dict[str, Any]:
    """Turn `entry` into a CSL item, as it stands: what it inherits is added by `items_from_entries`.

    Stand-ins (`citekit.model.NO_NAME`, `citekit.model.NO_DATE`) are left out.

    Returns:
        An item with ``id``, ``citation-key``, ``type`` and the variables that the entry has.

    Source:
        CSL 1.0.2, CSL-JSON schema 1.0.

    >>> item_from_entry(Entry("misc", "ayna-2005-07-22", {
    ...     "title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}))["container-title"]
    'Ayna'
    """
    entry = with_biblatex_names(entry)
    item: dict[str, Any] = {"id": entry.key, "citation-key": entry.key, "type": _type(entry)}
    item |= _names(entry)
    item |= _titles(entry)
    item |= _texts(entry)
    item |= _numbers(entry)
    item |= {variable: date for name, variable in DATE_ROWS.items() if (date := csl_date(entry, name))}
    item |= _rest(entry)
    if _is_issue(entry, item):
        item["container-title"] = item.pop("title")
    item["variants"] = _variants(entry)
    item["custom"] = _archived_copy(entry)
    return {variable: value for variable, value in item.items() if value not in ("", [], {})}


_VARIANT = re.compile(r"([a-z]+)_([a-z]{2,3})(?:-([a-z]{4}))?")
_VARIANT_ROWS = {
    "title": "title",
    "booktitle": "container-title",
    "journaltitle": "container-title",
    "publisher": "publisher",
    "location": "publisher-place",
}


def _variants(entry: Entry) -> dict[str, dict[str, Any]]:
    """What fields such as ``title_en`` and ``author_ru-latn`` hold: the work in other languages and scripts.

    biblatex has no fields for this, and passes them over.
    """
    found: dict[str, dict[str, Any]] = {}
    for name in entry.fields:
        match = _VARIANT.fullmatch(name)
        if match is None:
            continue
        field, language, script = match.groups()
        tag = f"{language}-{script.title()}" if script else language
        if field in NAME_ROWS and (people := [_name(person) for person in entry.names(name)]):
            found.setdefault(NAME_ROWS[field], {})[tag] = people
        elif field in _VARIANT_ROWS and (text := entry.text(name)):
            found.setdefault(_VARIANT_ROWS[field], {})[tag] = text
    return found


def _type(entry: Entry) -> str:
    return SUBTYPES.get(entry.get("entrysubtype")) or TYPES.get(entry.type, "document")


def _is_issue(entry: Entry, item: dict[str, Any]) -> bool:
    """Whether the entry is a whole issue: what biblatex needs as a title is the newspaper's name."""
    is_whole = entry.type != "article" and item["type"] in ("article-newspaper", "article-magazine")
    return is_whole and "title" in item and "container-title" not in item


def _names(entry: Entry) -> dict[str, list[dict[str, str]]]:
    names: dict[str, list[dict[str, str]]] = {}
    for field, variable in NAME_ROWS.items():
        role = EDITOR_ROLES.get(entry.get(f"{field}type"), variable)
        people = [_name(name) for name in entry.names(field)]
        if people:
            names.setdefault(role, []).extend(people)
    return names


def _name(name: Name) -> dict[str, str]:
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.prefix,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: value for part, value in parts.items() if value}


def _titles(entry: Entry) -> dict[str, str]:
    titles = {"title": _title(entry, "title", "subtitle")}
    whole = _title(entry, "maintitle", "mainsubtitle")
    if entry.type in PARTS:
        book = _title(entry, "booktitle", "booksubtitle")
        return titles | {"container-title": whole or book, "volume-title": book if whole else ""}
    if entry.type in ARTICLES:
        titles["container-title"] = _title(entry, "journaltitle", "journalsubtitle")
    return titles | ({"title": whole, "volume-title": titles["title"]} if whole else {})


def _title(entry: Entry, name: str, sub: str) -> str:
    title, subtitle = entry.text(name), entry.text(sub)
    if not subtitle or not title:
        return title or subtitle
    return f"{title}{'' if title.endswith(_ENDS_SENTENCE) else ':'} {subtitle}"


def _texts(entry: Entry) -> dict[str, str]:
    texts = _titles(entry)
    used = set()
    for row in (*SUBTYPE_ROWS.get(entry.get("entrysubtype"), ()), *TEXT_ROWS):
        is_for_type = entry.type in row.types or entry.type not in TYPES
        if not is_for_type or row.name in used or texts.get(row.variable):
            continue
        if value := _text(entry, row.name):
            texts[row.variable] = value
            used.add(row.name)
    return texts


def _text(entry: Entry, name: str) -> str:
    value = entry.get(name)
    if name in VERBATIM_FIELDS:
        value = _verbatim(value)
        return _RESOLVER.sub("", value, count=1) if name == "doi" else value
    if name in LISTS:
        return "; ".join(plain_text(item) for item in _list_items(value))
    return plain_text(value)


def _list_items(value: str) -> Iterator[str]:
    item: list[str] = []
    for word in split_outside_braces(value, " "):
        if word == "and":
            yield " ".join(item)
            item = []
        else:
            item.append(word)
    yield " ".join(item)


def _verbatim(value: str) -> str:
    """An address or identifier; people escape TeX's signs in it, though biblatex would not need it."""
    command = _URL_COMMAND.fullmatch(value.strip())
    return _ESCAPED.sub(r"\1", command[1] if command else value).strip()


def _numbers(entry: Entry) -> dict[str, str]:
    numbers = {"page": _DASHES.sub("-", entry.text("pages"))}
    names = ("number", "issue") if entry.type in ARTICLES else ("issue",)
    numbers["issue"] = ", ".join(text for name in names if (text := entry.text(name)))
    return numbers


def _rest(entry: Entry) -> dict[str, str]:
    return _genre_and_note(entry) | _archive(entry) | _language(entry)


def _genre_and_note(entry: Entry) -> dict[str, str]:
    genre = GENRES.get(entry.get("type"), entry.text("type"))
    names = list(NOTE_FIELDS)
    if entry.type == "thesis" and entry.get("type") in GENRES and entry.get("titleaddon"):
        genre = entry.text("titleaddon")  # the thesis by the name that its source gives it
        names.remove("titleaddon")
    return {"genre": genre, "note": ". ".join(text for name in names if (text := entry.text(name)))}


def _archive(entry: Entry) -> dict[str, str]:
    archive, _, location = entry.text("library").partition(", ")
    eprint, kind = _verbatim(entry.get("eprint")), entry.text("eprinttype")
    variable = EPRINTS.get(kind.lower())  # ASCII: the kinds are identifiers
    if variable:
        return {"archive": archive, "archive_location": location, variable: eprint}
    if eprint and not archive:
        return {"archive": kind, "archive_location": eprint}
    return {"archive": archive, "archive_location": location}


def _archived_copy(entry: Entry) -> dict[str, Any]:
    """What CSL has no variables for: where a copy of the page lies, and of which day it is."""
    url = _verbatim(entry.get("archiveurl"))
    date = csl_date(entry, "archivedate") if url else {}
    return {"archive-url": url} | ({"archive-date": date} if date else {}) if url else {}


def _language(entry: Entry) -> dict[str, str]:
    for name in ("langid", "language"):
        text = entry.text(name)
        code = LANGUAGE_CODES.get(text.lower(), "")  # ASCII: babel's names are identifiers
        if code or _LANGUAGE_TAG.fullmatch(text):
            return {"language": code or text}
    return {"language": entry.text("language")}
