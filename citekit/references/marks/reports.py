"""Places in law reports, in codes, and in journals that law cites without a title.

::

    BGHZ 13, 334, 338    NJW 2000, 1021 (1022)    AcP 188 (1988), 230    BGBl. I 2001, S. 3138
    504 U.S. 555, 560–61    98 Yale L.J. 221, 229    42 U.S.C. § 7604(a)    504 U.S. at 577
    [1932] AC 562    (1979) 27 Political Studies 183    [2005] UKHL 12

The first page and the page that is cited stay together, as they are printed.
What stands before such a place, a court or an author, is told by
`citekit.references.rules.reports`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Date, Point, fold
from citekit.references.dates import Precision
from citekit.references.lexicon import law
from citekit.references.lexicon.months import MONTHS
from citekit.references.lexicon.tries import any_of, letters, openings
from citekit.references.marks.text import Mark, Text, mark, sought
from citekit.references.people import read_people
from citekit.references.tagged import IGNORED


def _forms(table: str) -> str:
    """The forms of a table as one pattern; where print has a blank after a full stop or none."""
    return any_of(letters(form, {". ": r"\.\s?", " ": r"\s"}) for form in table.split(" | "))


_N = r"[0-9]{1,6}"
_FOLLOWING = r"(?:\s?ff?\.)?"
_RANGE = rf"{_N}(?:\s?-\s?{_N})?{_FOLLOWING}"
_MARGIN = r"(?:,?\s(?:Rn|Rdnr|Rz|Tz)\.?\s?[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?(?:\s?ff?\.)?)?"
_NOTE = r"(?:\s?(?:&\s)?nn?\.\s?[0-9]{1,4})?"
# 334, 338 f.; 981 (988); 2647 Rn. 57 ff.; 193 & n.151.  No year is a page.
_NO_YEAR = (
    r"(?!(?:1[89]|20)[0-9]{2}\b(?!\s?[-)]?[,.;]?\s?[–;-]|\s\((?:[^()]{1,30}\s)?(?:1[6-9]|20)[0-9]{2}\)))"
)
_PINS = rf"(?:,\s(?:at\s)?{_NO_YEAR}{_RANGE}{_NOTE}|\s\((?!(?:1[6-9]|20)[0-9]{{2}}\)){_RANGE}\))*"
_PAGES = rf"(?P<pages>{_RANGE}{_NOTE}{_PINS}{_MARGIN})(?![0-9/])"
_END = r"(?=\s*$|\s?[,.;:()\[\]–=-]|\s[a-zäöü(\[–=-])"
_START = r"(?<![^\W_])(?<![^\W_]\.)"
_YEAR = r"(?P<year>(?:1[6-9]|20)[0-9]{2})"

_GERMAN = sought(
    rf"{_START}(?P<report>{_forms(law.GERMAN_REPORTS)})\s(?:Bd\.\s?)?(?P<volume>[0-9]{{1,3}}),\s(?:S\.\s?)?{_PAGES}",
    openings(law.GERMAN_REPORTS),
)
# BGE 123 III 292; BGE 123 III, 292, 297
_SWISS = sought(
    rf"{_START}(?P<report>BGE)\s(?P<volume>[0-9]{{1,3}}\s(?:I[abV]?|II|III|V)),?\s(?:S\.\s?)?{_PAGES}", "BGE"
)
# SZ 59/42: volume and number
_AUSTRIAN = sought(
    rf"{_START}(?P<report>SZ|EvBl|SSt)\s(?P<volume>[0-9]{{1,4}}/[0-9]{{1,4}})(?![0-9/])", "SZ EvBl SSt"
)
# An abbreviation of a journal has a second capital in it, or few letters.
_ABBREVIATION = (
    rf"(?:[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*(?:-[A-ZÄÖÜ]\w*)?|{_forms(law.GERMAN_JOURNALS)}|[A-Z][a-z]{{1,3}}P)"
)
_ABBREVIATION += r"(?:\sInt\.?|\sPrax)?"
_BY_YEAR = sought(
    rf"{_START}(?P<journal>{_ABBREVIATION})\s{_YEAR},\s(?:S\.\s?|Sp\.\s?)?{_PAGES}",
)
_BY_VOLUME = sought(
    rf"{_START}(?P<journal>{_ABBREVIATION})\s(?:Bd\.\s?)?(?P<volume>[0-9]{{1,3}})\s\({_YEAR}\),?\s(?:S\.\s?|pp?\.\s?)?{_PAGES}",
)
_GAZETTE = sought(
    rf"{_START}(?P<gazette>(?:{_forms(law.GERMAN_GAZETTES)})(?:\s(?:I{{1,3}}|[LC])(?![^\W_]))?)"
    rf"(?:\s(?:Nr\.\s)?{_YEAR})?(?:\sNr\.(?=\s[LC]\s))?(?P<part>\s(?:I{{1,3}}|[LC])(?![^\W_]))?"
    r"(?:,?\s(?:Nr\.\s)?(?P<issue>[0-9]{1,4})(?=,\s(?:S|p)\.|/|\sv))?"
    rf"(?:\sv(?:om|\.)\s[0-9]{{1,2}}\.\s?[0-9]{{1,2}}\.\s?[0-9]{{4}})?(?:(?:,?\s(?:S|p)\.\s?|/|(?(part),\s)){_PAGES})",
    openings(law.GERMAN_GAZETTES),
)
_COLLECTED = sought(
    rf"{_START}(?P<report>Slg\.|ECR|Rec\.\sCE)\s{_YEAR},?\s(?P<pages>(?:I{{1,2}}-)?{_RANGE}{_PINS}{_MARGIN})",
    "Slg ECR Rec",
)
# BT-Drs. 14/6040; COM(2022) 495 final
_PAPER = sought(
    rf"{_START}(?:(?:{_forms(law.PARLIAMENTARY)})\s[0-9]{{1,3}}/[0-9]{{1,6}}|"
    r"(?:COM|KOM|SEC|SEK|SWD|JOIN)\s?\([12][0-9]{3}\)\s?[0-9]{1,4}(?:\s(?:final|endg\.|endgültig))?)",
    openings(law.PARLIAMENTARY),
    "COM KOM SEC SEK SWD JOIN",
)
# S. Rep. No. 91-1196; H.R. Doc. No. 88-4
_SENATE = sought(
    rf"{_START}(?:S\.|H\.R\.)\s?(?:C(?:onf|ONF)\.\s)?(?:R(?:ep|EP)|D(?:oc|OC)|R(?:es|ES)|Comm)\.\sN[oO]\.\s[0-9]{{1,3}}-[0-9]{{1,5}}",
    "S H",
)
_FILE = re.compile(
    rf"{_START}(?:Az\.:?\s|Rs\.\s|Nr\.\s|No\.\s)?(?P<number>(?:[IVX]{{1,5}}[a-z]?|[0-9]{{1,3}}[a-z]?)\s"
    r"[A-Z][A-Za-z]{0,5}(?:\s?\([A-Za-z]{1,6}\.?\))?\s[0-9]{1,5}/[0-9]{2,4}(?:[a-z](?![^\W_]))?|[CT]-[0-9]{1,4}/[0-9]{2}(?:\sP)?"
    r"|(?:StB|AK|AnwZ(?:\s\(Brfg\))?|NotZ(?:\s\(Brfg\))?|RiZ|EnVR|EnZR|KVR|KZR|KVZ|GSSt|GSZ|ARs|BLw)\s[0-9]{1,4}/[0-9]{2}"
    r"|(?:O?VG\s)?[0-9]{1,3}\s[A-Z]{1,3}\s[0-9]{1,3}\.[0-9]{2}(?![0-9])|(?<=Nr\.\s)[0-9]{3,6}/[0-9]{2}(?![0-9/])"
    r"|(?<=[–-]\s)[0-9]{3,5}/[0-9]{2}(?![0-9/]))"
)
# No. CIV-81-1116E, (No. 13-1339): the number of a case, where parties are named before it
_DOCKET = sought(
    r"(?<=[,(]\s)(?:Nos?|Case\sNo|Docket\sNo|Civ\.\sNo)\.\s(?P<number>[A-Z0-9][\w:.-]*[0-9]\w*)|"
    r"(?<=\()Nos?\.\s(?P<bracket>[A-Z0-9][\w:.-]*[0-9]\w*)(?=\))",
    "No Nos",
)
_PARTIES = re.compile(r"[^\W\d_]\.?\sv\.\s[^\W\d_]")
_ECLI = sought(r"ECLI:[A-Z]{2}:[A-Z0-9]{1,10}:[0-9]{4}:[A-Z0-9.]{1,30}[A-Z0-9]", "ECLI")
_DECISION = sought(rf"{_START}(?:{_forms(law.DECISIONS)})\s?(?=[0-9]{{1,2}}[./\s])", openings(law.DECISIONS))
# m. Anm. Wolters: who wrote a note on the decision
_WITH_NOTE = sought(
    r"(?<=[\s,])m(?:\.\s?|it\s)?(?:(?:zust|abl|krit)\.\s)?(?:Anm|Bespr|Aufs)\.?\s(?:(?:v\.\s)?[A-ZÄÖÜ][\w-]+(?:/[A-ZÄÖÜ][\w-]+)*)?",
    "m mit mAnm mBespr mAufs mzust mabl mkrit",
)
# m. w. N., st. Rspr.: that there are more
_WITH_MORE = sought(r"(?<![^\W_])(?:m\.\s?w\.\s?N\.|m\.\s?zahlr\.\s?(?:Nachw|N)\.|st\.\s?Rspr\.)", "m st")
_CASE_IN_BRACKETS = re.compile(r"(?<=[0-9])\s\((?P<name>[A-ZÄÖÜ][^()\d]{3,40})\)(?=,|\s?$)")
_OF_DATE = sought(
    rf"{_START}(?:v\.|vom)\s(?=[0-9]{{1,2}}\.\s?(?:[0-9]{{1,2}}\.|[^\W\d_]+)\s?[0-9]{{4}})", "v vom"
)
_CASE_NAME = re.compile(r"(?<=[0-9.)])\s[-–—]\s(?P<name>[^\W\d_][^,;–—()]{2,60}?)(?=\s?[;)]|\.\s|\.?\s*$)")

# Anm. zu BGH, Urt. v. 1.12.1999: a note on a decision has no other title.
_NOTE_ON = sought(
    rf"{_START}(?:Anm\.|Anmerkung|Urteilsanmerkung|Besprechung)\s(?:zu|von)\s[^;()]{{2,60}}?"
    r"[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}",
    "Anm Anmerkung Urteilsanmerkung Besprechung",
)

# 504 U.S. 555, 560–61; 5 U.S. (1 Cranch) 137; 1987 WL 12345, at *3
_VOLUME_FIRST = r"(?:(?<=[,;:)\]—]\s)|(?<=[”\"’?!.—]\s)|(?<![^\s(]))(?P<volume>[0-9]{1,4})\s"
_NOMINATIVE = r"(?:\s\([0-9]{1,3}\s[A-Z][a-z]+\.?\))?"
_AT = rf"(?:,?\sat\s(?P<at>\*?{_RANGE}{_NOTE}{_PINS}))"
_AMERICAN = sought(
    rf"{_VOLUME_FIRST}(?P<report>(?:{_forms(law.AMERICAN_REPORTS)}){_NOMINATIVE})"
    rf"(?:{_AT}|\s(?P<pages>{_RANGE}{_NOTE}{_PINS})(?P<star>,\sat\s\*[0-9]{{1,4}}(?:-[0-9]{{1,4}})?)?){_END}",
    openings(law.AMERICAN_REPORTS),
)
_CODE = sought(
    rf"{_VOLUME_FIRST}(?P<code>{_forms(law.AMERICAN_CODES)})\s(?P<section>§§?\s?[0-9][\w.\-]*(?:\([^()\s]{{1,5}}\))*)",
    "§",
)
_STATUTES = sought(
    rf"{_VOLUME_FIRST}(?P<code>{_forms(law.AMERICAN_STATUTES)})\s{_PAGES}", openings(law.AMERICAN_STATUTES)
)
_PUBLIC_LAW = sought(
    rf"{_START}(?P<number>Pub\.\sL\.\s(?:No\.\s)?[0-9]{{1,3}}-[0-9]{{1,4}}(?:,\s§§?\s?[0-9][\w.\-]*(?:\([^()\s]{{1,5}}\))*)?)",
    "Pub",
)
_WORD = r"(?:[A-Z][\w.'’]*|&|of|the|and|on|in|for)"
# Schack (Fn. 8), 1061: what follows the number of a note is a page, and no year
_BEHIND_NOTE = sought(
    rf"\((?:Fn|Anm|wie\sAnm|o\.\sFn|oben\sFn|Fußn)\.\s[0-9]{{1,4}}\),\s{_PAGES}{_END}", "Fn Anm Fußn"
)
_JOURNAL = sought(
    rf"{_VOLUME_FIRST}(?P<journal>[A-Z][\w.'’]*(?:\s{_WORD}){{0,8}})\s(?P<pages>{_RANGE}{_NOTE}{_PINS})"
    r"(?=\s\((?:[^\W\d_]+\.?\s)?(?:1[6-9]|20)[0-9]{2}\))",
)
_BRITISH = sought(
    rf"[\[(]{_YEAR}[\])]\s(?:(?P<volume>[0-9]{{1,3}})\s)?(?P<report>{_forms(law.BRITISH_REPORTS)})\s"
    rf"(?P<pages>(?:I{{1,2}}-)?{_RANGE}{_NOTE}{_PINS}){_END}",
    openings(law.BRITISH_REPORTS),
)
# D. 1997, p. 121; JCP G 1990, II, 21532; RTD civ. 1990. 45; Bull. civ. I 1996, p. 205
_FRENCH = sought(
    rf"{_START}(?P<journal>{_forms(law.FRENCH_JOURNALS)})\s{_YEAR}[,.]\s(?:[IV]{{1,3}},\s)?(?:p\.\s|n°\s)?{_PAGES}",
    openings(law.FRENCH_JOURNALS),
)
_APPEAL = sought(r"(?:pourvoi\s)?n°\s(?P<number>[0-9]{2}-[0-9]{2}\.[0-9]{3})", "n", form="text")
_NEUTRAL = sought(
    rf"\[{_YEAR}\]\s(?P<number>(?:{_forms(law.NEUTRAL)})\s[0-9]{{1,5}}(?:\s\([A-Z][a-z]+\))?)", "["
)
_YEAR_FIRST = sought(
    rf"\({_YEAR}\)\s(?P<volume>[0-9]{{1,3}})(?:\([0-9]{{1,2}}\))?\s(?P<journal>[A-Z][\w.'’]*(?:\s{_WORD}){{0,8}})\s"
    rf"(?P<pages>{_RANGE}{_NOTE}{_PINS}){_END}",
)

REPORT, JOURNAL, CODE, FILE = "law-report", "journal-place", "code", "case-file"
PAPER, BOOK, GAZETTE, SECTION = "parliamentary-paper", "page-and-bracket", "gazette", "section"
CASE_NAME, REPORT_YEAR = "case-name", "report-year"
"""By which rule a mark of this module was found, for those who ask what it is."""


def reports(source: Text) -> Iterator[Mark]:
    """Find places in reports, codes and journals, and what decisions are numbered and dated with."""
    for match in source.matches(_NOTE_ON):
        yield mark("title", match.span(), "note-on-decision", 0.9)
    for pattern, name, rule in _PLACES:
        for match in source.matches(pattern):
            yield from _place(source, match, name, rule)
    for match in source.matches(_BEHIND_NOTE):
        yield mark("pages", match.span("pages"), "behind-note", 0.9)
    for match in source.matches(_NEUTRAL):
        date = Date(Point(int(match["year"])))
        year = (match.start(), match.end("year") + 1)
        yield mark(
            "date", match.span("year"), REPORT_YEAR, 0.9, value=date, extent=year, precision=Precision.YEAR
        )
        yield mark("number", match.span("number"), FILE, 0.95)
    for match in source.matches(_PUBLIC_LAW):
        yield mark("number", match.span("number"), "act-number", 0.95)
    yield from _papers(source)
    yield from _decisions(source)


def _decisions(source: Text) -> Iterator[Mark]:
    """What decisions are numbered, dated and called by."""
    found = False
    for match in _FILE.finditer(source.plain):
        found = True
        yield mark("number", match.span("number"), FILE, 0.95, extent=match.span())
    for match in source.matches(_APPEAL):
        found = True
        yield mark("number", match.span("number"), FILE, 0.95, extent=match.span())
    for match in source.matches(_DOCKET):
        if _PARTIES.search(source.plain):
            name = "number" if match["number"] else "bracket"
            yield mark("number", match.span(name), FILE, 0.9, extent=match.span())
    for pattern, rule in ((_ECLI, "ecli"), (_DECISION, "decision-word"), (_OF_DATE, "date-word")):
        for match in source.matches(pattern):
            yield mark(IGNORED, match.span(), rule, 0.95)
    for match in (*source.matches(_WITH_NOTE), *source.matches(_WITH_MORE)):
        yield mark(IGNORED, match.span(), "note-on-decision", 0.9)
    if found:
        for match in _CASE_IN_BRACKETS.finditer(source.text):
            yield mark("title", match.span("name"), CASE_NAME, 0.85, extent=match.span())
    if found or any(True for pattern in (_GERMAN, _SWISS) for _ in source.matches(pattern)):
        for match in _CASE_NAME.finditer(source.text):
            yield mark("title", match.span("name"), CASE_NAME, 0.9)


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
    if rule == JOURNAL and not _is_journal(match[name], by_volume=match.re is _JOURNAL.pattern):
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
        yield mark("pages", match.span("pages"), rule, 0.95, extent=_with_word(source, match))
    if groups.get("year"):
        start, end = match.span("year")
        bracketed = source.plain[start - 1 : start] in "([" and source.plain[end : end + 1] in ")]"
        yield mark(
            "date",
            (start, end),
            REPORT_YEAR,
            0.9,
            value=Date(Point(int(match["year"]))),
            extent=(start - 1, end + 1) if bracketed else (start, end),
            precision=Precision.YEAR,
        )


def _with_word(source: Text, match: re.Match[str]) -> tuple[int, int]:
    """The pages with the "S." before them."""
    start, end = match.span("pages")
    word = re.search(r"(?<![^\W_])(?<![^\W_]\.)(?:S|Sp|pp?)\.\s?$", source.plain[match.start() : start])
    return (start - len(word[0]) if word is not None else start), end


def _is_journal(name: str, *, by_volume: bool) -> bool:
    """Whether these words are the name of a journal: no month, and where nothing else tells, abbreviated."""
    words = fold(name).replace(".", " ").split()
    if not words or any(word in MONTHS for word in words) or name in _NO_JOURNALS:
        return False
    return not by_volume or "." in name or len(words) > 1 or (name.isupper() and len(name) > 2)


_NO_JOURNALS = frozenset(
    {"DDR", "BRD", "USA", "EU", "EG", "BGB", "GG", "UN", "UNO", "NATO", "KPD", "SED", "ZK"}
)


_SERIES_OF_GAZETTE = re.compile(r"\s[LC]$")


def _papers(source: Text) -> Iterator[Mark]:
    for match in source.matches(_GAZETTE):
        part = match["part"]
        counted = (
            match["gazette"].startswith("ABl") and match["issue"]
        )  # "ABl. EU Nr. L 133": a series of issues
        end = match.end("part") if part and not match["year"] and not counted else match.end("gazette")
        serial = _SERIES_OF_GAZETTE.search(match["gazette"]) if counted else None
        end = match.start("gazette") + serial.start() if serial is not None else end
        yield mark("container_title", (match.start("gazette"), end), GAZETTE, 0.95)
        if match["year"]:
            date = Date(Point(int(match["year"])))
            yield mark("date", match.span("year"), REPORT_YEAR, 0.9, value=date, precision=Precision.YEAR)
        if part and match["year"] and not counted:
            yield mark(IGNORED, match.span("part"), "part-of-gazette", 0.9)
        if match["issue"]:
            start = match.start("part") + 1 if part and counted else match.start("issue")
            start = end + 1 if serial is not None else start
            extent = (
                match.start("issue") - 4 if start == match.start("issue") else start,
                match.end("issue"),
            )
            yield mark("issue", (start, match.end("issue")), "gazette", 0.9, extent=extent)
        yield mark("pages", match.span("pages"), GAZETTE, 0.95, extent=_with_word(source, match))
    for pattern in (_PAPER, _SENATE):
        for match in source.matches(pattern):
            yield mark("title", match.span(), PAPER, 0.95)


# LAW STORIES 97, 104 (Richard J. Lazarus & Oliver A. Houck eds., 2005): the page stands without a word before
# the bracket in which American law puts editors, edition and year.
_BRACKET = re.compile(
    rf"(?:(?P<lead>(?<=[^\W\d_][^\W\d_.])|,\sat)\s(?P<pages>(?!(?:1[4-9]|20)[0-9]{{2}}\s)"
    rf"{_RANGE}[a-d]?{_NOTE}{_PINS}))?\s"
    r"\((?:(?P<editors>[A-Z][^()]{3,80}?)\seds?\.,\s)?(?:(?P<translators>[A-Z][^()]{3,60}?)\strans\.,\s)?"
    rf"(?:(?P<edition>(?:[^()\s,]+\s){{1,3}})ed\.,?\s)?{_YEAR}\)"
)


_PAGE_BEHIND = re.compile(r"[,:]?\s(?:pp?\.\s?|S\.\s?)?[0-9]{1,4}(?![0-9]|\s[A-Z])")
# § 823 Rn. C 5; Anh. zu § 12 Rn. 9; § 80 II 3 c; Art. 2 Abs. 1 Rn. 50; Vor § 1 Rn. 3; Einl. Rn. 12
_MARGINAL = (
    r"(?:Rn|Rdnr|RdNr|Rdn|Rz|Tz|Randnr)\.?\s?(?:[A-Z]\s?)?[0-9]{1,4}[a-z]?(?![^\W\d_])"
    r"(?:\s?[-,]\s?[0-9]{1,4})*(?:\s?ff?\.)?"
)
_SECTION = re.compile(
    r"(?<![^\W_])(?:(?:Anh(?:ang|\.)|Vor(?:bem(?:erkung)?|b)?\.?|Einl(?:eitung|\.)|nach)\s(?:zu\s|nach\s|vor\s)?)?"
    r"(?:§§?|Art\.|Artt\.)\s?[0-9]{1,4}[a-z]?(?:\s?ff?\.)?"
    r"(?:,?\s(?:Abs\.|S\.|Satz|Nr\.|Hs\.|Alt\.|lit\.|Anm\.)\s?[0-9a-z]{1,3}(?![^\W_])|\s[IVX]{1,5}(?![^\W_])"
    rf"|\s[0-9]{{1,2}}(?![0-9])(?!\.\s?[A-ZÄÖÜ])|,\s[0-9]{{1,2}}(?:\s[a-z]|\sff?\.?)?(?![^\W_.])(?=[,;]|\.?$)|\s[a-z](?![^\W_.]))*(?:,?\s{_MARGINAL})?|"
    rf"(?<![^\W_])(?:(?:Einl(?:eitung|\.)|Vorb(?:em)?\.)\s)?{_MARGINAL}"
)
_GERMAN_LAW = re.compile(r"(?<![^\W_])(?:Rn|Rdnr|Rdn|Rz|Tz|Abs|Aufl|Hrsg|Fn|BGB|StGB|GG|ZPO|StPO|HGB)\b|§")


# § 4.1; §§ 12-14; § 402A(b): in English law, where no code stands before
_ENGLISH_SECTION = re.compile(r"§§?\s?[0-9]+(?:[.:-][0-9]+)*[A-Za-z]?(?:\([a-z0-9]{1,3}\))*")


def sections(source: Text) -> Iterator[Mark]:
    """Find the section of a commentary or a book, with its marginal number: law cites no pages there."""
    if source.language == "en":
        for match in _ENGLISH_SECTION.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.9)
    if source.language == "de" and _GERMAN_LAW.search(source.plain):
        for match in _SECTION.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.95)


def brackets_of_books(source: Text) -> Iterator[Mark]:
    """Find the page before a bracket with editors, edition and year, and what stands in the bracket."""
    if source.language != "en":
        return
    for match in _VOLUME_BEFORE.finditer(source.free):
        if match["mixed"] and not (_ENGLISH_SECTION.search(source.plain) or _BRACKET.search(source.plain)):
            continue
        yield mark("volume", match.span("volume"), BOOK, 0.85)
    for match in _BRACKET.finditer(source.plain):
        if _PAGE_BEHIND.match(source.plain, match.end()):
            continue  # "RFIC 86 (1958), pp. 134-166": that is the year of a volume
        if match["pages"] and "," in match["pages"] and not (match["editors"] or match["edition"]):
            continue  # "Phys. Plasmas 13, 033108 (2006)": volume and page
        if (
            not (match["pages"] or match["editors"] or match["edition"])
            or "\0" in source.free[slice(*match.span())]
        ):
            continue
        for name, role in (("editors", "editor"), ("translators", "translator")):
            if match[name]:
                people = read_people(source.text[slice(*match.span(name))])
                end = source.plain.index(".", match.end(name)) + 1
                yield mark(role, match.span(name), BOOK, 0.93, value=people, extent=(match.start(name), end))
        if match["edition"]:
            yield _edition(match)
        if match["pages"]:
            yield mark(
                "pages", match.span("pages"), BOOK, 0.85, extent=(match.start("lead"), match.end("pages"))
            )
        date = Date(Point(int(match["year"])))
        yield mark("date", match.span("year"), "imprint", 0.9, value=date, precision=Precision.YEAR)


# 2 THE RECORDS OF THE CONVENTION: American law counts the volumes of a book in front of its title.
_VOLUME_BEFORE = re.compile(
    r"^(?P<volume>[0-9]{1,2}[A-Z]?)\s"
    r"(?=(?:[A-Z]\.\s?){0,3}[A-Z]{2,}[\s,]|(?P<mixed>[A-Z][\w.’']*(?:\s(?:&|[A-Z][\w.’']*)){1,8},\s))"
)


def _edition(match: re.Match[str]) -> Mark:
    """The number of an edition; words alone, "abr. student ed.", are none."""
    number = re.match(r"[0-9]+", match["edition"])
    extent = (match.start("edition"), match.end("edition") + len("ed."))
    if number is None:
        return mark(IGNORED, extent, "edition-words", 0.9)
    start = match.start("edition")
    return mark("edition", (start, start + number.end()), BOOK, 0.93, extent=extent)
