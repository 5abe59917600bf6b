"""biblatex and CSL: which type is which, and which field is which variable.

One row is one fact.  Rows are tried from top to bottom, and the first whose
field an entry has gives the variable its value.

Source:
    biblatex 3.20, sections 2.1 and 2.2; CSL 1.0.2, appendices III (types) and IV
    (variables).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from citekit.model.languages import LANGUAGES

TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "bibnote": "document",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "commentary": "book",
    "dataset": "dataset",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    # Where biblatex demands an author of every book, one without is called a manual.
    "manual": "book",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
}

SUBTYPES = {
    "agency": "article-newspaper",
    # Older styles know no "document", but print the archive of a manuscript.
    "archive": "manuscript",
    "case": "legal_case",
    "interview": "interview",
    "legislation": "legislation",
    "magazine": "article-magazine",
    "newspaper": "article-newspaper",
}
"""By ``entrysubtype``, which outweighs the entry type."""

NOT_WORKS = frozenset({"xdata", "set", "control"})
"""Entries that describe no work."""

ARTICLES = frozenset({"article", "periodical", "suppperiodical"})
PARTS = frozenset(
    {"bookinbook", "inbook", "incollection", "inproceedings", "inreference", "suppbook", "suppcollection"}
)
IN_SERIES = PARTS | frozenset(
    {
        *("book", "collection", "manual", "mvbook", "mvcollection", "mvproceedings", "mvreference"),
        *("proceedings", "reference", "booklet"),
    }
)
_EVERY = frozenset(TYPES)


@dataclass(frozen=True, slots=True)
class Row:
    """One biblatex field that gives one CSL variable its value, for the entry types named."""

    variable: str
    name: str
    types: frozenset[str] = field(default=_EVERY)


TEXT_ROWS = (
    Row("container-title", "journaltitle"),
    Row("container-title", "booktitle"),
    Row("container-title", "organization", frozenset({"online"})),
    Row("container-title-short", "shortjournal"),
    Row("title-short", "shorttitle"),
    Row("volume-title", "issuetitle", ARTICLES),
    Row("collection-title", "series"),
    Row("collection-number", "number", IN_SERIES),
    Row("number", "number", _EVERY - ARTICLES - IN_SERIES),
    Row("number", "eid"),
    Row("volume", "volume"),
    Row("number-of-volumes", "volumes"),
    Row("edition", "edition"),
    Row("part", "part"),
    Row("chapter-number", "chapter"),
    Row("number-of-pages", "pagetotal"),
    Row("version", "version"),
    Row("publisher", "publisher"),
    Row("publisher", "institution"),
    Row("publisher", "organization", _EVERY - {"online"}),
    Row("publisher", "howpublished", frozenset({"booklet", "misc", "unpublished"})),
    Row("publisher-place", "location"),
    Row("event-title", "eventtitle"),
    Row("event-place", "venue"),
    Row("original-title", "origtitle"),
    Row("original-publisher", "origpublisher"),
    Row("original-publisher-place", "origlocation"),
    Row("status", "pubstate"),
    Row("abstract", "abstract"),
    Row("annote", "annotation"),
    Row("keyword", "keywords"),
    Row("ISBN", "isbn"),
    Row("ISSN", "issn"),
    Row("DOI", "doi"),
    Row("URL", "url"),
    Row("PMID", "pmid"),
    Row("PMCID", "pmcid"),
)

SUBTYPE_ROWS = {
    subtype: (Row("container-title", "howpublished"),)
    for subtype in ("agency", "case", "interview", "legislation", "magazine", "newspaper")
}
"""Rows that come before `TEXT_ROWS` for entries of a subtype: where the work appeared."""

NOTE_FIELDS = ("titleaddon", "addendum", "note")
"""Fields that together are the note."""

LISTS = frozenset({"institution", "location", "organization", "origlocation", "origpublisher", "publisher"})
"""Fields that hold a list of items joined with ``and``."""

DATE_ROWS = {
    "date": "issued",
    "urldate": "accessed",
    "eventdate": "event-date",
    "origdate": "original-date",
}

NAME_ROWS = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
    "editora": "contributor",
    "editorb": "contributor",
    "editorc": "contributor",
    "annotator": "contributor",
    "commentator": "contributor",
    "introduction": "contributor",
    "foreword": "contributor",
    "afterword": "contributor",
    "holder": "contributor",
}

EDITOR_ROLES = {
    "compiler": "compiler",
    "director": "director",
    "editor": "editor",
    "illustrator": "illustrator",
    "organizer": "organizer",
    "performer": "performer",
    "producer": "producer",
    "translator": "translator",
}
"""By the ``editortype`` and its like."""

GENRES = {
    "audiocd": "audio CD",
    "bathesis": "bachelor’s thesis",
    "candthesis": "candidate thesis",
    "datacd": "data CD",
    "mathesis": "master’s thesis",
    "patent": "patent",
    "phdthesis": "PhD thesis",
    "report": "",  # says no more than the entry type
    "resreport": "research report",
    "software": "computer software",
    "techreport": "technical report",
}
"""biblatex's words for ``type``, which are keys and not meant to be read."""

EPRINTS = {"pmc": "PMCID", "pmcid": "PMCID", "pmid": "PMID", "pubmed": "PMID"}
"""Variables for ``eprint``, by its ``eprinttype``; any other is an archive."""

_MORE_LANGUAGES = """
    acadian fr-CA, afrikaans af, albanian sq, american en-US, ancientgreek grc, armenian hy, australian en-AU,
    austrian de-AT, basque eu, belarusian be, bosnian bs, brazil pt-BR, brazilian pt-BR, british en-GB,
    bulgarian bg, canadian en-CA, canadien fr-CA, catalan ca, chinese zh, croatian hr, czech cs, danish da,
    dutch nl, esperanto eo, estonian et, farsi fa, finnish fi, francais fr, galician gl, georgian ka,
    hebrew he, hindi hi, hungarian hu, icelandic is, indonesian id, irish ga, japanese ja, kazakh kk,
    korean ko, kyrgyz ky, latvian lv, lithuanian lt, macedonian mk, magyar hu, mongolian mn, naustrian de-AT,
    newzealand en-NZ, ngerman de, norsk nb, norwegian no, nswissgerman de-CH, nynorsk nn, polish pl,
    polutonikogreek el-polyton, portuges pt, portuguese pt, romanian ro, serbian sr, serbianc sr-Cyrl,
    slovak sk, slovene sl, slovenian sl, swedish sv, swissgerman de-CH, tatar tt, turkmen tk, ukenglish en-GB,
    usenglish en-US, uzbek uz, vietnamese vi, welsh cy"""

LANGUAGE_CODES = {
    **{language.langid: language.code for language in LANGUAGES},
    **dict(row.split() for row in _MORE_LANGUAGES.split(",")),
}
"""BCP 47 codes, by babel's name of the language (biblatex 3.20, table 2)."""
