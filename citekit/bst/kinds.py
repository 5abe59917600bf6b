"""From biblatex's types and fields to those of classic BibTeX, as tables.

What a classic type has no field for is not dropped: it becomes a remark, a
sentence in the entry's ``note`` (`REMARKS`), or part of ``howpublished``
(`HOW_PUBLISHED`).  `citekit.bst.classic` reads these tables.

Source:
    biblatex 3.18, sections 2.1 and 2.2, on what the types and fields mean;
    Oren Patashnik, "BibTeXing" (1988), and the style files ``plain``, ``alpha``,
    ``abbrv`` and ``unsrt`` of BibTeX 0.99d, on what a classic type prints.
"""

from __future__ import annotations

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "article": "article",
    "review": "article",
    "suppperiodical": "article",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "mvreference": "book",
    "inbook": "inbook",
    "bookinbook": "incollection",
    "suppbook": "incollection",
    "incollection": "incollection",
    "suppcollection": "incollection",
    "inreference": "incollection",
    "booklet": "booklet",
    "manual": "manual",
    "proceedings": "proceedings",
    "mvproceedings": "proceedings",
    "inproceedings": "inproceedings",
    "conference": "inproceedings",
    "report": "techreport",
    "techreport": "techreport",
    "thesis": "phdthesis",
    "phdthesis": "phdthesis",
    "mastersthesis": "mastersthesis",
    "unpublished": "unpublished",
}
OTHER_TYPE = "misc"  # online, periodical, patent, software, legislation, … and what no table knows

HIDDEN_TYPES = frozenset({"xdata", "set"})  # containers of data, which no bibliography prints

# The type field of a thesis that makes it a master's thesis; all other kinds go with the doctoral ones.
MASTERS_TYPES = frozenset({"mathesis", "mastersthesis"})
MASTERS_WORDS = ("master", "magist", "yüksek lisans", "магист")

# biblatex's localisation keys of ``type`` and ``pubstate``, as an English bibliography prints them;
# an empty text is what the classic type says by itself.
KEYWORDS: Mapping[str, str] = {
    "phdthesis": "",
    "mathesis": "",
    "mastersthesis": "",
    "candthesis": "Candidate’s thesis",
    "bathesis": "Bachelor’s thesis",
    "techreport": "",
    "resreport": "Research report",
    "software": "Computer software",
    "datacd": "CD-ROM",
    "audiocd": "Audio CD",
    "patent": "Patent",
    "patentus": "U.S. patent",
    "patenteu": "European patent",
    "inpreparation": "In preparation",
    "submitted": "Submitted",
    "forthcoming": "Forthcoming",
    "inpress": "In press",
    "prepublished": "Pre-published",
}

# What an entry subtype tells a reader where nothing else says what the work is.
SUBTYPES: Mapping[str, str] = {
    "newspaper": "Newspaper",
    "magazine": "Magazine",
    "agency": "News agency",
    "archive": "Archival document",
    "interview": "Interview",
    "legislation": "Legislation",
    "case": "Case",
}

# Fields that are printed as one, joined by what stands before the second and the third.
COMPOSITES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "subtitle", "titleaddon"),
    "booktitle": ("booktitle", "booksubtitle", "booktitleaddon"),
    "maintitle": ("maintitle", "mainsubtitle", "maintitleaddon"),
    "issuetitle": ("issuetitle", "issuesubtitle", "issuetitleaddon"),
    "journaltitle": ("journaltitle", "journalsubtitle", "journaltitleaddon"),
    "eventtitle": ("eventtitle", "eventtitleaddon"),
}

# Where a classic field takes its value from: the first of these that the entry has.
SOURCES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "issuetitle", "shorttitle"),
    "journal": ("journaltitle", "shortjournal"),
    "booktitle": ("booktitle", "maintitle", "eventtitle"),
    "volume": ("volume",),
    "number": ("number", "issue"),
    "series": ("series", "maintitle", "shortseries"),
    "edition": ("edition",),
    "publisher": ("publisher",),
    "organization": ("organization", "institution"),
    "institution": ("institution", "organization", "publisher"),
    "school": ("institution", "organization", "publisher"),
    "address": ("location",),
    "chapter": ("chapter",),
    "pages": ("pages", "eid"),
    "type": ("type",),
    "howpublished": ("howpublished",),
}

# Which classic fields a type prints, beside author, title, year, month and note.
PRINTED: Mapping[str, tuple[str, ...]] = {
    "article": ("journal", "volume", "number", "pages"),
    "book": ("volume", "number", "series", "edition", "publisher", "address"),
    "booklet": ("howpublished", "address"),
    "inbook": ("chapter", "pages", "volume", "number", "series", "edition", "publisher", "address"),
    "incollection": (
        "booktitle",
        "volume",
        "number",
        "series",
        "chapter",
        "pages",
        "edition",
        "publisher",
        "address",
    ),
    "inproceedings": (
        "booktitle",
        "volume",
        "number",
        "series",
        "pages",
        "address",
        "organization",
        "publisher",
    ),
    "manual": ("organization", "address", "edition"),
    "mastersthesis": ("type", "school", "address"),
    "misc": (),
    "phdthesis": ("type", "school", "address"),
    "proceedings": ("volume", "number", "series", "address", "organization", "publisher"),
    "techreport": ("type", "number", "institution", "address"),
    "unpublished": (),
}
# Of volume and number these print the volume only.
ONE_OF_VOLUME_AND_NUMBER = frozenset({"book", "inbook", "incollection", "inproceedings", "proceedings"})
# Which types print the editor: always, with the title of the book, or only if there is no author.
EDITED = frozenset({"proceedings"})
EDITED_WITHIN_BOOK = frozenset({"incollection", "inproceedings"})
EDITED_WITHOUT_AUTHOR = frozenset({"book", "inbook"})
AUTHORLESS = frozenset({"proceedings"})

Row = tuple[str, str]
"""A biblatex field, and what is printed for it."""

# What ``howpublished`` of a @misc is made of, joined by commas.
HOW_PUBLISHED: tuple[Row, ...] = (
    ("howpublished", "{}"),
    ("type", "{}"),
    ("journaltitle", "{}"),
    ("booktitle", "{}"),
    ("series", "{}"),
    ("volume", "volume {}"),
    ("number", "number {}"),
    ("issue", "{}"),
    ("institution", "{}"),
    ("organization", "{}"),
    ("publisher", "{}"),
    ("location", "{}"),
    ("library", "{}"),
)

# What is left over, one sentence a line, its parts joined by commas.
REMARKS: tuple[tuple[Row, ...], ...] = (
    (("nameaddon", "{}"),),
    (("bookauthor", "In a book by {}"),),
    (("journaltitle", "{}"),),
    (("booktitle", "{}"),),
    (("maintitle", "{}"),),
    (("issuetitle", "{}"),),
    (
        ("series", "{}"),
        ("volume", "volume {}"),
        ("part", "part {}"),
        ("number", "number {}"),
        ("issue", "issue {}"),
        ("edition", "{}"),
        ("volumes", "{} volumes"),
        ("chapter", "chapter {}"),
        ("pages", "pages {}"),
        ("eid", "{}"),
        ("pagetotal", "{} pages"),
        ("version", "version {}"),
    ),
    (("author", "By {}"),),
    (("editor", "edited by {}"),),
    (("editora", "edited by {}"),),
    (("editorb", "edited by {}"),),
    (("editorc", "edited by {}"),),
    (("translator", "translated by {}"),),
    (("annotator", "annotated by {}"),),
    (("commentator", "with a commentary by {}"),),
    (("introduction", "with an introduction by {}"),),
    (("foreword", "with a foreword by {}"),),
    (("afterword", "with an afterword by {}"),),
    (("holder", "held by {}"),),
    (("eventtitle", "{}"), ("venue", "{}"), ("eventdate", "{}")),
    (
        ("howpublished", "{}"),
        ("type", "{}"),
        ("institution", "{}"),
        ("organization", "{}"),
        ("publisher", "{}"),
        ("location", "{}"),
    ),
    (("library", "{}"),),
    (("origtitle", "original title: {}"),),
    (("origpublisher", "originally published by {}"), ("origlocation", "{}"), ("origdate", "{}")),
    (("language", "in {}"),),
    (("origlanguage", "translated from {}"),),
    (("isbn", "ISBN {}"), ("issn", "ISSN {}"), ("ismn", "ISMN {}"), ("isrn", "ISRN {}")),
    (("pubstate", "{}"),),
    (("addendum", "{}"),),
    (("note", "{}"),),
)

NAME_LISTS = frozenset(
    {
        "author",
        "bookauthor",
        "editor",
        "editora",
        "editorb",
        "editorc",
        "translator",
        "annotator",
        "commentator",
        "introduction",
        "foreword",
        "afterword",
        "holder",
    }
)

# What an editor of this type did (biblatex 3.18, section 2.3.6).
EDITOR_TYPES: Mapping[str, str] = {
    "compiler": "compiled by {}",
    "founder": "founded by {}",
    "continuator": "continued by {}",
    "redactor": "redacted by {}",
    "reviser": "revised by {}",
    "collaborator": "in collaboration with {}",
    "organizer": "organized by {}",
    "director": "directed by {}",
}

# In words of several languages: an edition that says what it is needs no "edition" after it.
EDITION_WORDS = ("edition", "ed.", "bask", "basım", "nəşr", "изд", "aufl", "édition", "édit", "tab'")
