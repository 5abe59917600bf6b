"""Numbers with the words that say what they count: pages, volume, issue, edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Date, Point, Span
from citekit.references.dates import Precision, find_dates
from citekit.references.lexicon.cues import NUMBER_CUES, NumberCue, alternatives
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.tagged import IGNORED

_ROMAN = r"[ivxlcdm]{1,7}(?![^\W_])"
_NUMBER = rf"(?:[0-9]{{1,6}}[a-zа-я]?(?![^\W_])|{_ROMAN})"
_RANGE = rf"{_NUMBER}(?:\s?-\s?{_NUMBER})?"
# What may follow a page: "and following", a footnote, a leaf's other side, the page meant within a range.
_FOLLOWING = (
    r"(?:\s?(?:vdd?\.?|v\.\s?d\.?|v\.ö\.|ve\sdevami|ff?\.|et\sseq\.?|et\spassim|sqq?\.|et\ssuiv\.|y\sss\.|"
    r"və\s(?:s|d)\.|və\sdavami|и\s(?:сл|след)\.|и\sдалее|ss\.|e\sseguenti|об\.|"
    r",?\s(?:n|note|nota|anm|fn|dn|dipnot|qeyd|прим|сноска)\.?\s?[0-9]{1,4}(?![0-9])|n\.\s?[0-9]+|"
    r",\shere\s(?:at\s)?pp?\.\s?[0-9]{1,4}(?:-[0-9]{1,4})?))?"
)
# "27, 40": a further page, but no year and no "10. Baskı".
_FURTHER = (
    rf"(?:\s?(?:,|ve|and|и|und|və|;)\s?(?=[0-9]{{1,3}}(?![0-9]))(?!19|20){_RANGE}{_FOLLOWING}"
    r"(?=\s?[,;.)]|\s*$|\s(?:ve|and|и)\s))*"
)
_EDITION = r"(?:[0-9]{1,3}|[ivx]{1,5})"
_VALUES = {
    "pages": rf"(?:[a-z][0-9]{{1,3}}(?![^\W_])|{_RANGE}{_FOLLOWING}{_FURTHER})",
    "volume": rf"{_NUMBER}(?:\s?[-/]\s?{_NUMBER})?",
    "issue": (
        r"(?:[0-9]{1,6}[a-zа-я]?(?![^\W_])(?:\s?[-/]\s?[0-9]{1,4}(?![0-9]))?(?:\s?\((?!(?:1[89]|20)[0-9]{2}\))[^()]{1,12}\))?"
        rf"|{_ROMAN}|-(?=\s?[,.;]|\s*$))"
    ),
    "edition": _EDITION,
}
_ORDINAL = r"(?:\.|-?е|-?ое|-?th|nd|rd|st|-?c[iuü]|-?e|ª|º)?"
_REVISED = r"(?:\s?(?:,?\s?испр\.(?:\sи\sдоп\.)?|стереотип\.))?"


def _patterns(cue: NumberCue) -> Iterator[re.Pattern[str]]:
    forms = _exact(cue.forms) if cue.exact else alternatives(cue.forms)
    fold_case = "i" if cue.exact else ""  # the text is folded for all other cues
    ordinal = _ORDINAL if cue.field == "edition" else ""
    if cue.after:
        # 3. baskı, I. Cilt, 2-ci nəşr, 3-е изд.
        number = "[0-9]{1,3}" if cue.field == "edition" else _EDITION
        lead = f"(?P<value>(?{fold_case}:{number}{_ORDINAL}))"
        yield re.compile(rf"{WORD_START}{lead}\s?(?P<cue>{forms}){_REVISED}(?![^\W\d_])")
    if cue.before:
        value = f"(?P<value>(?{fold_case}:{_VALUES[cue.field]}{ordinal}))"
        # Letters of a Roman number need something before them: "col" + "l" is no column 50.
        gap = r"(?:\s?[.:]+\s?|\s|(?<=[.\s:])|(?=[0-9-]))"
        yield re.compile(rf"{WORD_START}(?P<cue>{forms}){gap}{value}")


def _exact(forms: str) -> str:
    """Forms in which case matters; one letter needs its dot or a blank after it: "s. 5", "s 5"."""
    longest_first = sorted(forms.split(" | "), key=len, reverse=True)
    return "|".join(rf"{re.escape(form.rstrip('.'))}(?:\.|(?=[\s:]))" for form in longest_first)


_CUES = tuple((cue, pattern) for cue in NUMBER_CUES for pattern in _patterns(cue))


def numbers(source: Text) -> Iterator[Mark]:
    """Find numbers with their words, in the order of the table."""
    for cue, pattern in _CUES:
        if cue.languages and source.language not in cue.languages.split():
            continue
        for match in pattern.finditer(source.plain if cue.exact else source.folded):
            if not (cue.exact and _is_initial(source, match.span("cue"))):
                yield _number(source, cue, match)


def _number(source: Text, cue: NumberCue, match: re.Match[str]) -> Mark:
    start, end = match.span("value")
    value = source.text[start:end]
    if cue.field == "issue" and value in "-–—":
        return mark(IGNORED, match.span(), "no-issue", 0.9)
    if cue.field == "issue" and _is_only_year(source, match.span(), value):
        date = Date(Point(int(value)))
        return mark(
            "date",
            (start, end),
            "issue-is-year",
            0.8,
            value=date,
            extent=match.span(),
            precision=Precision.YEAR,
        )
    if cue.field == "edition" or start < match.start("cue"):
        # Without the ordinal's ending: 3-е, 2nd, I.
        number = re.match(r"[0-9]+|[ivxlcIVXLC]+", value)
        end = start + (number.end() if number is not None else len(value))
    if cue.kept:
        start = match.start("cue")
    single = len(source.text[slice(*match.span("cue"))].rstrip(". ")) == 1
    return mark(cue.field, (start, end), f"{cue.field}-word", 0.93 if single else 0.97, extent=match.span())


def _is_only_year(source: Text, span: Span, value: str) -> bool:
    """Whether an issue is the citation's only year, as in a journal that numbers by the year: "№1998"."""
    if not re.fullmatch(r"(?:1[89]|20)[0-9]{2}", value):
        return False
    return not find_dates(source.text[: span[0]] + " " * (span[1] - span[0]) + source.text[span[1] :])


def _is_initial(source: Text, cue: Span) -> bool:
    """Whether the cue's letter is an initial: "С. Д. Иванов" has no page 500."""
    start, end = cue
    return end - start <= 2 and bool(re.match(r"\s?[^\W\d_IVX]\.", source.text[end:]))


# What stands alone where a page stands: "(İstanbul: Küre, 2001), 127."; "12/2 (2001): 45-60."
_BARE_PAGES = re.compile(
    r"(?:\)|(?:1[89]|20)[0-9]{2})\s?[,:]\s(?P<value>[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?)(?=\s?\.?\s*$|\s?[;,]\s)"
)
# The last number of a short form: "Smith, History of Things, 50."
_FINAL_PAGES = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[.…\"']))(?:,[\"']?|[\"'],)\s(?P<value>[0-9]{1,3}(?:\s?-\s?[0-9]{1,3})?)\s?\.?\s*$"
)
# Volume and issue without words before a year in brackets: "Belleten 12/2 (2001)", "7(3)", "54, 1 (2015)".
_BARE_VOLUME = re.compile(
    r"(?<=[^\W\d_][ ,])\s?(?P<volume>[0-9]{1,4})"
    r"(?:\s?/\s?(?P<slash>[0-9]{1,3})|\s?\((?P<round>[0-9]{1,3})\)"
    r"|,\s(?P<comma>[0-9]{1,3}(?:-[0-9]{1,3})?)(?=\s\())?"
    r"(?=,?\s\((?:[^\W\d_]+\s)?(?:1[89]|20)[0-9]{2}\)|\s?\([0-9]{1,3}\)|,\s(?:no|s)\.)"
)


def bare_numbers(source: Text) -> Iterator[Mark]:
    """Find pages, volumes and issues that only their place and punctuation tell."""
    for match in _BARE_PAGES.finditer(source.folded):
        yield mark("pages", match.span("value"), "bare-pages", 0.8)
    final = _FINAL_PAGES.search(source.folded)
    if final is not None and "\0" not in source.free[final.start() : final.end()]:
        yield mark("pages", final.span("value"), "final-pages", 0.65)
    for match in _BARE_VOLUME.finditer(source.folded):
        yield mark("volume", match.span("volume"), "bare-volume", 0.7)
        for group in ("slash", "round", "comma"):
            if match[group]:
                yield mark("issue", match.span(group), "bare-issue", 0.7)


# 416 s.; 27 с.: how many pages a book has, at the end.
_PAGE_COUNT = re.compile(r"(?<![0-9-])[0-9]{2,4}\s(?:s|с|səh|стр|p|pp|S)\.?(?=\s*$|[.;)])")


# Yıl 5: in which year of its life a journal is; it counts like a volume, but is none.
_YEAR_OF_LIFE = re.compile(
    r"(?<![^\W_])(?:yil|sene|il|год\sизд\.|year|année|anno)\s?[:.]?\s?[0-9]{1,3}(?![0-9])"
)


def counts(source: Text) -> Iterator[Mark]:
    """Find numbers that are no locator: how many pages a book has, how old a journal is."""
    for match in _PAGE_COUNT.finditer(source.free):
        yield mark(IGNORED, match.span(), "page-count", 0.85)
    for match in _YEAR_OF_LIFE.finditer(source.folded):
        yield mark(IGNORED, match.span(), "year-of-life", 0.85)
