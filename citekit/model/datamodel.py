"""biblatex's default data model: which fields an entry type must have and which it may have.

`valid_fields` and `mandatory_fields` are the tables, `missing_fields` and
`invalid_fields` hold an entry against them, `complete` fills what the model
demands and the source does not give with stand-ins that claim nothing
(`citekit.model.entry.NO_NAME`, ``NO_DATE``).

Source:
    biblatex 3.18, ``blx-dm.def``, as biber 2.18 applies it in tool mode
    (``biber --tool --validate-datamodel``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from citekit.model.entry import NO_DATE, NO_NAME, Entry

TYPE_ALIASES = {  # classic types, which biber reads as another one
    "conference": "inproceedings",
    "electronic": "online",
    "www": "online",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "techreport": "report",
}
TYPES_THAT_SET_TYPE = {"mastersthesis": "mathesis", "phdthesis": "phdthesis", "techreport": "techreport"}
FIELD_ALIASES = {  # classic fields, which biber reads as another one
    "address": "location",
    "school": "institution",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "primaryclass": "eprintclass",
    "key": "sortkey",
    "pdf": "file",
}

INTEGER_FIELDS = frozenset({"volume", "volumes", "sortyear"})

_COMMON_FIELDS = """
    abstract annotation authortype bookpagination crossref date day doi eprint eprintclass eprinttype
    entryset entrysubtype execute file gender ids indextitle indexsorttitle isan ismn iswc keywords label
    langid langidopts library lista listb listc listd liste listf month namea nameb namec nameatype namebtype
    namectype nameaddon options origdate origlocation origpublisher origtitle pagination presort related
    relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro shortjournal
    shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear url urldate usera userb userc
    userd usere userf verba verbb verbc xdata xref year"""

# Fields that go together; a name in capitals in the tables below stands for its group.
_GROUPS: Mapping[str, str] = {
    "TITLE": "title subtitle titleaddon",
    "BOOKTITLE": "booktitle booksubtitle booktitleaddon",
    "MAINTITLE": "maintitle mainsubtitle maintitleaddon",
    "ISSUETITLE": "issuetitle issuesubtitle issuetitleaddon",
    "JOURNAL": "journaltitle journalsubtitle journaltitleaddon",
    "EDITOR": "editor editortype",
    "EDITORS": "editor editora editorb editorc editortype editoratype editorbtype editorctype",
    "SCHOLARS": "annotator commentator translator origlanguage",
    "FRAME": "afterword foreword introduction",
    "EVENT": "eventtitle eventtitleaddon eventdate venue",
    "ALL": "addendum language note pubstate",
}

_BOOK = "TITLE ALL EDITORS SCHOLARS FRAME edition isbn location number publisher volume volumes "
_OWN_FIELDS: Mapping[str, str] = {
    "article": "TITLE ALL EDITORS SCHOLARS ISSUETITLE JOURNAL author eid issn issue number pages series"
    " version volume",
    "bibnote": "note",
    "book": _BOOK + "MAINTITLE author chapter eid pages pagetotal part series",
    "mvbook": _BOOK + "author pagetotal series",
    "inbook bookinbook suppbook": _BOOK
    + "MAINTITLE BOOKTITLE author bookauthor chapter eid pages part series",
    "booklet": "TITLE ALL EDITOR author chapter eid howpublished location pages pagetotal type",
    "collection reference": _BOOK + "MAINTITLE chapter eid pages pagetotal part series",
    "mvcollection mvreference": _BOOK + "author",
    "incollection suppcollection inreference": _BOOK
    + "MAINTITLE BOOKTITLE author chapter eid pages part series",
    "dataset": "TITLE ALL EDITOR author edition location number organization publisher series type version",
    "manual": "TITLE ALL EDITOR author chapter edition eid isbn location number organization pages pagetotal"
    " publisher series type version",
    "misc software": "TITLE ALL EDITOR author howpublished location organization type version",
    "online": "TITLE ALL EDITOR author organization version",
    "patent": "TITLE addendum note pubstate author holder location number type version",
    "periodical": "TITLE ALL EDITORS ISSUETITLE issn issue number series volume",
    "mvproceedings": "TITLE ALL EDITOR EVENT isbn location number organization pagetotal publisher series"
    " volumes",
    "proceedings": "TITLE ALL EDITOR EVENT MAINTITLE chapter eid isbn location number organization pages"
    " pagetotal part publisher series volume volumes",
    "inproceedings": "TITLE ALL EDITOR EVENT MAINTITLE BOOKTITLE author chapter eid isbn location number"
    " organization pages part publisher series volume volumes",
    "report": "TITLE ALL author chapter eid institution isrn location number pages pagetotal type version",
    "thesis": "TITLE ALL author chapter eid institution location pages pagetotal type",
    "unpublished": "TITLE ALL EVENT author howpublished location type",
    "set": "",
    # Known to the model, but with the common fields only: not even a title is valid here.
    "artwork audio commentary customa customb customc customd custome customf image jurisdiction legal"
    " legislation letter movie music performance review standard suppperiodical video xdata": "",
}

# What must be there beside the date; alternatives stand with a bar between them.
_MANDATORY: Mapping[str, str] = {
    "article": "author journaltitle title",
    "book mvbook": "author title",
    "inbook bookinbook suppbook inproceedings": "author title booktitle",
    "booklet": "author|editor title",
    "collection reference mvcollection mvreference periodical": "editor title",
    "incollection suppcollection inreference": "author editor title booktitle",
    "dataset manual misc software proceedings mvproceedings": "title",
    "online": "title url|doi|eprint",
    "patent": "author title number",
    "report thesis": "author title type institution",
    "unpublished": "author title",
    "set": "entryset",
}
_DATED = """
    article book inbook bookinbook suppbook booklet collection incollection suppcollection manual misc mvbook
    mvcollection online patent periodical suppperiodical proceedings inproceedings reference inreference
    report set thesis unpublished"""

# Fields for which an empty value claims nothing; a work without title or address is another matter.
_STAND_INS = {
    **dict.fromkeys(
        ("author", "editor", "journaltitle", "booktitle", "institution", "type", "number"), NO_NAME
    ),
    "date": NO_DATE,
}


def _by_type(rows: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split()) for names, words in rows.items() for name in names.split()}


_COMMON = frozenset(_COMMON_FIELDS.split())
_OWN = _by_type(_OWN_FIELDS)
_NEEDS = _by_type(_MANDATORY)

ENTRY_TYPES = frozenset(_OWN)


def canonical_type(entry_type: str) -> str:
    """The type of the data model that biber reads `entry_type` as; ``misc`` if it knows none.

    >>> canonical_type("PhDThesis"), canonical_type("podcast")
    ('thesis', 'misc')
    """
    name = entry_type.lower()  # entry types are ASCII words of the format, not text: no fold needed
    name = TYPE_ALIASES.get(name, name)
    return name if name in ENTRY_TYPES else "misc"


@cache
def valid_fields(entry_type: str) -> frozenset[str]:
    """The fields that an entry of this type may have, without the classic aliases.

    >>> "location" in valid_fields("book"), "location" in valid_fields("article")
    (True, False)
    """
    own: set[str] = set()
    for word in _OWN[canonical_type(entry_type)]:
        own.update(_GROUPS[word].split() if word in _GROUPS else [word])
    return _COMMON | own


@cache
def mandatory_fields(entry_type: str) -> tuple[tuple[str, ...], ...]:
    """What an entry of this type must have: groups of alternatives, one of which must be there.

    >>> mandatory_fields("online")
    (('title',), ('url', 'doi', 'eprint'), ('date', 'year'))
    """
    name = canonical_type(entry_type)
    needs = tuple(tuple(word.split("|")) for word in _NEEDS.get(name, ()))
    return (*needs, ("date", "year")) if name in _DATED.split() else needs


def missing_fields(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """The groups of `mandatory_fields` of which `entry` has none.

    A stand-in counts as present, because to the model it is; `Entry.get` tells
    what the entry really knows.

    >>> missing_fields(Entry("book", "a", {"title": "Tarih", "year": "1998"}))
    (('author',),)
    """
    present = {FIELD_ALIASES.get(name, name) for name, value in entry.fields.items() if value}
    if entry.type.lower() in TYPES_THAT_SET_TYPE:  # ASCII, as above
        present.add("type")
    return tuple(group for group in mandatory_fields(entry.type) if not present.intersection(group))


def invalid_fields(entry: Entry) -> tuple[str, ...]:
    """The fields of `entry` that biber would warn of or ignore, in order.

    They are no fields of the model, not valid for the type, or hold text where
    the model asks for an integer.

    >>> invalid_fields(Entry("article", "a", {"title": "Tarih", "location": "Bakü", "volume": "XI"}))
    ('location', 'volume')
    """
    valid = valid_fields(entry.type)
    return tuple(
        name
        for name, value in entry.fields.items()
        if value and (FIELD_ALIASES.get(name, name) not in valid or _is_no_integer(name, value))
    )


def _is_no_integer(name: str, value: str) -> bool:
    return name in INTEGER_FIELDS and re.fullmatch(r"\d+", value, re.ASCII) is None


def standins(entry_type: str) -> dict[str, str]:
    """What `complete` would add to an entry of this type that has nothing.

    >>> standins("thesis")
    {'author': '{}', 'type': '{}', 'institution': '{}', 'date': 'XXXX'}
    """
    return {
        group[0]: _STAND_INS[group[0]] for group in mandatory_fields(entry_type) if group[0] in _STAND_INS
    }


def complete(entry: Entry) -> Entry:
    """Add stand-ins for the mandatory names, texts and dates that `entry` lacks.

    Never for a title: an entry without one is wrong in a way that a person must see.

    >>> dict(complete(Entry("book", "a", {"title": "Tarih"})).fields)
    {'title': 'Tarih', 'author': '{}', 'date': 'XXXX'}
    """
    missing = {group[0] for group in missing_fields(entry)}
    added = {name: value for name, value in standins(entry.type).items() if name in missing}
    return entry.with_fields(**added) if added else entry
