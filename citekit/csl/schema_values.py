"""The words of CSL 1.0.2: variables by kind, terms, types of items, and the forms of values.

Facts of the specification only; where a word may stand is said in
`citekit.csl.schema_tables`.

Source: CSL 1.0.2, appendices I to IV, and the schema of the styles repository.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

DATES = frozenset(
    """
    accessed available-date event-date issued original-date submitted
    """.split()
)
"""Variables that hold a date."""

NAMES = frozenset(
    """
    author chair collection-editor compiler composer container-author contributor curator director
    editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator
    """.split()
)
"""Variables that hold names."""

NUMBERS = frozenset(
    """
    chapter-number citation-number collection-number edition first-reference-note-number issue
    locator number number-of-pages number-of-volumes page page-first part-number printing-number
    section supplement-number version volume
    """.split()
)
"""Variables that hold a number, or are printed like one."""

TITLES = frozenset(
    """
    collection-title container-title original-title part-title reviewed-title title volume-title
    title-short container-title-short
    """.split()
)
"""Variables that hold a title."""

STRINGS = frozenset(
    """
    abstract annote archive archive_collection archive_location archive-place authority call-number
    citation-key citation-label dimensions division DOI event event-title event-place genre ISBN
    ISSN jurisdiction keyword language license medium note original-publisher
    original-publisher-place PMCID PMID publisher publisher-place references reviewed-genre scale
    source status URL year-suffix
    """.split()
)
"""Variables that hold any other text."""

ITEM_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """.split()
)
"""The types of items."""

NUMBER_LOCATORS = frozenset(
    """
    issue page part section supplement version volume
    """.split()
)
"""Locators that are number variables as well."""

OTHER_LOCATORS = frozenset(
    """
    act appendix article-locator book canon chapter column elocation equation figure folio line note
    opus paragraph rule scene sub-verbo table timestamp title-locator verse
    """.split()
)
"""The other locators."""

NUMBER_TERMS = frozenset(
    """
    chapter-number citation-number collection-number edition first-reference-note-number number
    number-of-pages number-of-volumes page-first printing
    """.split()
)
"""Terms of the number variables that are no locators."""

CITATION_FORMATS = frozenset(
    """
    author author-date label note numeric
    """.split()
)
"""What ``citation-format`` may be."""

FIELDS = frozenset(
    """
    anthropology astronomy biology botany chemistry communications engineering generic-base
    geography geology history humanities law linguistics literature math medicine philosophy physics
    political_science psychology science social_science sociology theology zoology
    """.split()
)
"""Fields of study."""

OTHER_TERMS = frozenset(
    """
    editortranslator accessed ad advance-online-publication album and anonymous at audio-recording
    bc bce by ce circa cited et-al film forthcoming from henceforth ibid in internet interview
    letter loc-cit no-place no-publisher on online op-cit original-work-published
    personal-communication podcast podcast-episode preprint radio-broadcast radio-series
    radio-series-episode reference retrieved review-of scale special-issue special-section
    television-broadcast television-series television-series-episode video working-paper open-quote
    close-quote open-inner-quote close-inner-quote page-range-delimiter colon comma semicolon
    season-01 season-02 season-03 season-04
    """.split()
) | {"and others", "available at", "in press", "no date", "presented at"}
"""Terms that name neither a variable, a type, a locator nor a number in a row."""

MONTHS = frozenset(f"month-{number:02}" for number in range(1, 13))
"""Terms for the months."""

LONG_ORDINALS = frozenset(f"long-ordinal-{number:02}" for number in range(1, 11))
"""Terms for ordinal numbers as words."""

ORDINALS = frozenset({"ordinal", *(f"ordinal-{number:02}" for number in range(100))})
"""Terms for the ends of ordinal numbers."""

STANDARD = NUMBERS | TITLES | STRINGS
"""Variables that are printed as text."""

VARIABLES = DATES | NAMES | STANDARD
"""All variables."""

LOCATORS = NUMBER_LOCATORS | OTHER_LOCATORS
"""What a locator may be."""

GENDERED = MONTHS | NUMBER_TERMS | NUMBER_LOCATORS
"""Terms that may have a gender."""

TERMS = GENDERED | ORDINALS | LONG_ORDINALS | LOCATORS | ITEM_TYPES | NAMES | OTHER_TERMS
"""All terms."""

POSITIONS = frozenset({"first", "subsequent", "ibid", "ibid-with-locator", "near-note"})
"""Places of a cite among the others."""

WORDS: Mapping[str, frozenset[str]] = {
    # name of the list in the tables    the words
    "citation-format": CITATION_FORMATS,
    "field": FIELDS,
    "item type": ITEM_TYPES,
    "locator": LOCATORS,
    "position": POSITIONS,
    "term": TERMS,
    "variable": VARIABLES,
    "date variable": DATES,
    "name variable": NAMES,
    "number variable": NUMBERS,
    "text variable": STANDARD,
}

KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("date", DATES),
    ("name", NAMES),
    ("number", NUMBERS),
    ("text", TITLES | STRINGS),
)
"""The kinds of variables, in the words of messages."""

FORMS: Mapping[str, tuple[str, str]] = {
    # name in the tables     what messages say          the pattern (XML Schema, part 2)
    "boolean": ("true or false", "true|false|1|0"),
    "integer": ("a whole number", r"[+-]?\d+"),
    "whole": ("a whole number from 0", r"\+?\d+|-0+"),
    "positive": ("a whole number from 1", r"\+?0*[1-9]\d*"),
    "language": ("a language code such as tr or en-GB", "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"),
    "name": ("a name without blanks: letters, digits, . - _ :", r"[\w.:·-]+"),
    "issn": ("an ISSN such as 1234-567X", r"\d{4}-\d{3}[\dxX]"),
    "date": (
        "a time such as 2026-01-02T03:04:05+00:00",
        r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
    ),
}


def fits(value: str, form: str) -> bool:
    """Whether `value` has one of the `FORMS`.

    Source:
        XML Schema part 2: blanks around such values do not count, but for those of an ISSN.

    >>> fits(" true ", "boolean"), fits("yes", "boolean"), fits("2026-13-01T00:00:00Z", "date")
    (True, False, False)
    """
    value = value if form == "issn" else value.strip(" \t\r\n")
    if re.fullmatch(FORMS[form][1], value, re.UNICODE if form == "name" else re.ASCII) is None:
        return False
    return form != "date" or _is_time(value)


def _is_time(value: str) -> bool:
    # midnight may be written as the hour 24
    match = re.match(r"(\d{4}-\d\d-\d\dT)(24:00:00|\d\d:\d\d:\d\d)", value)
    if match is None:
        return True  # a year before 1 or after 9999 is of no interest here
    day, hour = match.groups()
    try:
        datetime.fromisoformat(day + ("00:00:00" if hour == "24:00:00" else hour))
    except ValueError:
        return False
    return True
