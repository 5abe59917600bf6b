"""Places in law reports, in codes, and in journals that law cites without a title.

::

    BGHZ 13, 334, 338    NJW 2000, 1021 (1022)    AcP 188 (1988), 230    Slg. 1995, I-4921
    504 U.S. 555, 560–61    98 Yale L.J. 221, 229    42 U.S.C. § 7604(a)    504 U.S. at 577
    [1932] AC 562    (1979) 27 Political Studies 183    [2005] UKHL 12

What stands before such a place, a court or an author, is told by
`citekit.references.rules.reports`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import fold
from citekit.references.lexicon import law
from citekit.references.lexicon.months import MONTHS
from citekit.references.lexicon.tries import openings
from citekit.references.marks.pinpoints import (
    END,
    MARGIN,
    NOTE,
    PAGES,
    PINS,
    RANGE,
    YEAR,
    forms,
    with_word,
    year_mark,
)
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

REPORT, JOURNAL, CODE, FILE = "law-report", "journal-place", "code", "case-file"
REPORT_YEAR = "report-year"
"""By which rule a mark of this module was found, for those who ask what it is."""

_GERMAN = sought(
    rf"{WORD_START}(?P<report>{forms(law.GERMAN_REPORTS)})\s(?:Bd\.\s?)?(?P<volume>[0-9]{{1,3}}),\s(?:S\.\s?)?{PAGES}",
    openings(law.GERMAN_REPORTS),
)
# BGE 123 III 292; BGE 123 III, 292, 297
_SWISS = sought(
    rf"{WORD_START}(?P<report>BGE)\s(?P<volume>[0-9]{{1,3}}\s(?:I[abV]?|II|III|V)),?\s(?:S\.\s?)?{PAGES}",
    "BGE",
)
# SZ 59/42: volume and number
_AUSTRIAN = sought(
    rf"{WORD_START}(?P<report>SZ|EvBl|SSt)\s(?P<volume>[0-9]{{1,4}}/[0-9]{{1,4}})(?![0-9/])", "SZ EvBl SSt"
)
# An abbreviation of a journal has a second capital in it, or few letters.
_ABBREVIATION = (
    rf"(?:[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*(?:-[A-ZÄÖÜ]\w*)?|{forms(law.GERMAN_JOURNALS)}|[A-Z][a-z]{{1,3}}P)"
)
_ABBREVIATION += r"(?:\sInt\.?|\sPrax)?"
_BY_YEAR = sought(
    rf"{WORD_START}(?P<journal>{_ABBREVIATION})\s{YEAR},\s(?:S\.\s?|Sp\.\s?)?{PAGES}",
    figures=r"(?:1[6-9]|20)[0-9]{2},\s",
)
_BY_VOLUME = sought(
    rf"{WORD_START}(?P<journal>{_ABBREVIATION})\s(?:Bd\.\s?)?(?P<volume>[0-9]{{1,3}})\s\({YEAR}\),?\s(?:S\.\s?|pp?\.\s?)?{PAGES}",
    figures=r"[0-9]\s\((?:1[6-9]|20)[0-9]{2}\)",
)
_COLLECTED = sought(
    rf"{WORD_START}(?P<report>Slg\.|ECR|Rec\.\sCE)\s{YEAR},?\s(?P<pages>(?:I{{1,2}}-)?{RANGE}{PINS}{MARGIN})",
    "Slg ECR Rec",
)
# 504 U.S. 555, 560–61; 5 U.S. (1 Cranch) 137; 1987 WL 12345, at *3
_VOLUME_FIRST = r"(?:(?<=[,;:)\]—]\s)|(?<=[”\"’?!.—]\s)|(?<![^\s(]))(?P<volume>[0-9]{1,4})\s"
_NOMINATIVE = r"(?:\s\([0-9]{1,3}\s[A-Z][a-z]+\.?\))?"
_AT = rf"(?:,?\sat\s(?P<at>\*?{RANGE}{NOTE}{PINS}))"
_AMERICAN = sought(
    rf"{_VOLUME_FIRST}(?P<report>(?:{forms(law.AMERICAN_REPORTS)}){_NOMINATIVE})"
    rf"(?:{_AT}|\s(?P<pages>{RANGE}{NOTE}{PINS})(?P<star>,\sat\s\*[0-9]{{1,4}}(?:-[0-9]{{1,4}})?)?){END}",
    openings(law.AMERICAN_REPORTS),
)
_CODE = sought(
    rf"{_VOLUME_FIRST}(?P<code>{forms(law.AMERICAN_CODES)})\s(?P<section>§§?\s?[0-9][\w.\-]*(?:\([^()\s]{{1,5}}\))*)",
    "§",
)
_STATUTES = sought(
    rf"{_VOLUME_FIRST}(?P<code>{forms(law.AMERICAN_STATUTES)})\s{PAGES}", openings(law.AMERICAN_STATUTES)
)
_PUBLIC_LAW = sought(
    rf"{WORD_START}(?P<number>Pub\.\sL\.\s(?:No\.\s)?[0-9]{{1,3}}-[0-9]{{1,4}}(?:,\s§§?\s?[0-9][\w.\-]*(?:\([^()\s]{{1,5}}\))*)?)",
    "Pub",
)
_WORD = r"(?:[A-Z][\w.'’]*|&|of|the|and|on|in|for)"
# Schack (Fn. 8), 1061: what follows the number of a note is a page, and no year
_BEHIND_NOTE = sought(
    rf"\((?:Fn|Anm|wie\sAnm|o\.\sFn|oben\sFn|Fußn)\.\s[0-9]{{1,4}}\),\s{PAGES}{END}", "Fn Anm Fußn"
)
_JOURNAL = sought(
    rf"{_VOLUME_FIRST}(?P<journal>[A-Z][\w.'’]*(?:\s{_WORD}){{0,8}})\s(?P<pages>{RANGE}{NOTE}{PINS})"
    r"(?=\s\((?:[^\W\d_]+\.?\s)?(?:1[6-9]|20)[0-9]{2}\))",
    figures=r"(?:1[6-9]|20)[0-9]{2}\)",
)
_BRITISH = sought(
    rf"[\[(]{YEAR}[\])]\s(?:(?P<volume>[0-9]{{1,3}})\s)?(?P<report>{forms(law.BRITISH_REPORTS)})\s"
    rf"(?P<pages>(?:I{{1,2}}-)?{RANGE}{NOTE}{PINS}){END}",
    openings(law.BRITISH_REPORTS),
)
# D. 1997, p. 121; JCP G 1990, II, 21532; RTD civ. 1990. 45; Bull. civ. I 1996, p. 205
_FRENCH = sought(
    rf"{WORD_START}(?P<journal>{forms(law.FRENCH_JOURNALS)})\s{YEAR}[,.]\s(?:[IV]{{1,3}},\s)?(?:p\.\s|n°\s)?{PAGES}",
    openings(law.FRENCH_JOURNALS),
)
_NEUTRAL = sought(
    rf"\[{YEAR}\]\s(?P<court>{forms(law.NEUTRAL)})\s(?P<number>[0-9]{{1,5}})(?:\s\([A-Z][A-Za-z]+\))?", "["
)
_YEAR_FIRST = sought(
    rf"\({YEAR}\)\s(?P<volume>[0-9]{{1,3}})(?:\([0-9]{{1,2}}\))?\s(?P<journal>[A-Z][\w.'’]*(?:\s{_WORD}){{0,8}})\s"
    rf"(?P<pages>{RANGE}{NOTE}{PINS}){END}",
)


def reports(source: Text) -> Iterator[Mark]:
    """Find places in reports, codes and journals."""
    for pattern, name, rule in _PLACES:
        for match in source.matches(pattern):
            yield from _place(source, match, name, rule)
    for match in source.matches(_BEHIND_NOTE):
        yield mark("pages", match.span("pages"), "behind-note", 0.9)
    for match in source.matches(_NEUTRAL):
        yield year_mark(match, REPORT_YEAR, extent=(match.start(), match.end("year") + 1))
        yield mark("container_title", match.span("court"), FILE, 0.95)
        yield mark("number", match.span("number"), FILE, 0.95)
    for match in source.matches(_PUBLIC_LAW):
        yield mark("number", match.span("number"), "act-number", 0.95)


def names_report(source: Text) -> bool:
    """Whether a German or Swiss law report is named."""
    return any(True for pattern in (_GERMAN, _SWISS) for _ in source.matches(pattern))


_PLACES = (
    (_GERMAN, "report", REPORT),
    (_SWISS, "report", REPORT),
    (_AUSTRIAN, "report", REPORT),
    (_COLLECTED, "report", REPORT),
    (_FRENCH, "journal", JOURNAL),
    (_BY_YEAR, "journal", JOURNAL),
    (_BY_VOLUME, "journal", JOURNAL),
    (_AMERICAN, "report", REPORT),
    (_CODE, "code", CODE),
    (_STATUTES, "code", CODE),
    (_BRITISH, "report", REPORT),
    (_YEAR_FIRST, "journal", JOURNAL),
    (_JOURNAL, "journal", JOURNAL),
)


def _place(source: Text, match: re.Match[str], name: str, rule: str) -> Iterator[Mark]:
    groups = match.groupdict()
    if len(match[name].rstrip(".")) == 1 and source.language not in ("en", "fr"):
        return  # "Т. 12 P. 345": a letter that counts pages elsewhere
    if rule == JOURNAL and not _is_journal(match[name], by_volume=match.re is _JOURNAL.compiled):
        return
    if groups.get("volume"):
        yield mark("volume", match.span("volume"), rule, 0.95)
    yield mark("container_title", match.span(name), rule, 0.95)
    if groups.get("section"):
        yield mark("number", match.span("section"), rule, 0.95)
    if groups.get("at"):
        yield mark("pages", match.span("at"), rule, 0.95, extent=(match.end(name), match.end("at")))
    elif groups.get("star"):  # the number of a decision in a database, and the page of it
        start = match.start("star") + match["star"].index("*")
        yield mark(IGNORED, match.span("pages"), "database-number", 0.9)
        yield mark("pages", (start, match.end("star")), rule, 0.95, extent=match.span("star"))
    elif groups.get("pages"):
        yield mark("pages", match.span("pages"), rule, 0.95, extent=with_word(source, match))
    if groups.get("year"):
        start, end = match.span("year")
        bracketed = source.plain[start - 1 : start] in "([" and source.plain[end : end + 1] in ")]"
        yield year_mark(match, REPORT_YEAR, extent=(start - 1, end + 1) if bracketed else None)


def _is_journal(name: str, *, by_volume: bool) -> bool:
    """Whether these words are the name of a journal: no month, and where nothing else tells, abbreviated."""
    words = fold(name).replace(".", " ").split()
    if not words or any(word in MONTHS for word in words) or name in _NO_JOURNALS:
        return False
    return not by_volume or "." in name or len(words) > 1 or (name.isupper() and len(name) > 2)


_NO_JOURNALS = frozenset(
    {"DDR", "BRD", "USA", "EU", "EG", "BGB", "GG", "UN", "UNO", "NATO", "KPD", "SED", "ZK"}
)
