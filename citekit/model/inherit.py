"""What an entry has from others: ``crossref`` to the whole it is part of, ``xdata`` shared by many.

Source:
    biblatex 3.18, section 2.4.1 and appendix B, the default inheritance setup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from citekit.model.entry import Entry

_TITLES = ("title", "subtitle", "titleaddon")
# As which title an entry of these types has that of the whole.
_WHOLES = {
    **dict.fromkeys(("book", "collection", "reference", "proceedings"), "book"),
    **dict.fromkeys(("mvbook", "mvcollection", "mvreference", "mvproceedings"), "main"),
    "periodical": "journal",
}

# What belongs to an entry alone.
_OWN = frozenset(
    {
        *(
            "crossref",
            "xref",
            "xdata",
            "ids",
            "entryset",
            "entrysubtype",
            "execute",
            "label",
            "options",
            "presort",
        ),
        *(
            "related",
            "relatedoptions",
            "relatedstring",
            "relatedtype",
            "shorthand",
            "shorthandintro",
            "sortkey",
        ),
        *("key", "keywords", "file", "annotation", "abstract", "note", "url", "urldate", "doi", "eprint"),
        *("eprinttype", "eprintclass", "pages", "shorttitle", "indextitle", "sorttitle"),
    }
)

_MAX_GENERATIONS = 8


def with_inherited(entries: Sequence[Entry]) -> list[Entry]:
    """Each entry with the fields it lacks and inherits; a reference to an absent entry is passed over."""
    by_key = {entry.key: entry for entry in reversed(entries)}
    return [_inherited(entry, by_key, _MAX_GENERATIONS) for entry in entries]


def _inherited(entry: Entry, by_key: Mapping[str, Entry], generations: int) -> Entry:
    if not generations:
        return entry  # entries that inherit from each other in a circle
    for key in _keys(entry.get("xdata")):
        if key in by_key:
            source = _inherited(by_key[key], by_key, generations - 1)
            entry = _filled(entry, source.fields.items())
    key = entry.get("crossref").strip()
    parent = by_key.get(key) if key else None  # an entry may stand there without a key
    if parent is None:
        return entry
    return _filled(entry, _handed_down(_inherited(parent, by_key, generations - 1), entry))


def _keys(value: str) -> list[str]:
    return [key.strip() for key in value.split(",") if key.strip()]


def _filled(entry: Entry, fields: Iterable[tuple[str, str]]) -> Entry:
    added = {name: value for name, value in fields if value and not entry.get(name)}
    return entry.with_fields(**added) if added else entry


def _handed_down(parent: Entry, child: Entry) -> Iterator[tuple[str, str]]:
    prefix = "" if parent.type == child.type else _WHOLES.get(parent.type, "")
    for name, value in parent.fields.items():
        if name in _TITLES:
            if prefix or not child.get("title"):
                yield prefix + name, value
        elif name == "author" and prefix and child.get("author"):
            yield "bookauthor", value
        elif name not in _OWN:
            yield name, value
