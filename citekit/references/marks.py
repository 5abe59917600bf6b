"""What is certain in a citation: addresses, identifiers, dates, numbers with their words, imprints.

Each finder reads one kind of mark; `find_marks` runs them in one visible order
and a stretch that one has taken is not looked at again.  What stands between
the marks is decided by `citekit.references.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from citekit.model import UPPER, Date, Point, Span, fold, plain_signs, skeleton
from citekit.model.urls import find_urls, repair_url
from citekit.references.backreferences import find_back_references
from citekit.references.dates import Precision, find_dates, read_date
from citekit.references.lexicon.cues import (
    ACCESSED,
    ARTICLES_OF_LAW,
    NO_DATE,
    NUMBER_CUES,
    NumberCue,
    alternatives,
)
from citekit.references.lexicon.places import PLACE_PATTERN, PLACES
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Tagged


@dataclass(frozen=True, slots=True)
class Mark:
    """A tagged stretch and its `extent`: the stretch with the words that announced it.

    Attributes:
        precision: of a date.
    """

    tagged: Tagged
    extent: Span
    precision: Precision | None = None

    @property
    def label(self) -> str:
        """The label of the tagged stretch."""
        return self.tagged.label


@dataclass(frozen=True, slots=True)
class Text:
    """A citation's text in three forms of one length, and the language of the notes.

    Attributes:
        text: as it stands.
        plain: with one kind of dash, quotation mark and blank; case is kept.
        folded: see `citekit.model.fold`.
        free: `text` with NUL where an earlier finder has taken something.
        language: BCP 47 code.
    """

    text: str
    plain: str
    folded: str
    free: str
    language: str

    @classmethod
    def of(cls, text: str, language: str) -> Text:
        """All forms of `text`, nothing taken."""
        return cls(text, plain_signs(text), fold(text), text, language)

    def without(self, span: Span) -> Text:
        """The same text with `span` taken."""
        start, end = span
        return replace(self, free=self.free[:start] + "\0" * (end - start) + self.free[end:])


Finder = Callable[[Text], Iterator[Mark]]

_BEFORE = r"(?<![^\W_])(?<![^\W_]\.)"
_ROMAN = r"[ivxlcdm]{1,7}(?![^\W_])"
_NUMBER = rf"(?:[0-9]{{1,6}}[a-zа-я]?(?![^\W_])|{_ROMAN})"
_FOLLOWING = (
    r"(?:\s?(?:vdd?\.?|v\.\s?d\.?|v\.ö\.|ve\sdevami|ff?\.|et\sseq\.?|et\spassim|sqq?\.|et\ssuiv\.|y\sss\.|"
    r"və\s(?:s|d)\.|və\sdavami|и\s(?:сл|след)\.|и\sдалее|ss\.|e\sseguenti|n\.\s?[0-9]+|об\.|,\shere\s(?:at\s)?pp?\.\s?[0-9]{1,4}(?:-[0-9]{1,4})?))?"
).replace("ə", "ə")
_RANGE = rf"{_NUMBER}(?:\s?-\s?{_NUMBER})?"
_PAGES = rf"{_RANGE}{_FOLLOWING}(?:\s?(?:,|ve|and|и|und|və|;)\s?(?=[0-9]{{1,3}}(?![0-9]))(?!19|20){_RANGE}{_FOLLOWING}(?=\s?[,;.)]|\s*$|\s(?:ve|and|и)\s))*"
_VOLUME = rf"(?:{_NUMBER})(?:\s?[-/]\s?(?:{_NUMBER}))?"
_ISSUE = (
    r"(?:[0-9]{1,6}[a-zа-я]?(?![^\W_])(?:\s?[-/]\s?[0-9]{1,4}(?![0-9]))?(?:\s?\([^()]{1,12}\))?"
    rf"|{_ROMAN}|-(?=\s?[,.;]|\s*$))"
)
_EDITION = r"(?:[0-9]{1,3}|[ivx]{1,5})"
_VALUES = {"pages": _PAGES, "volume": _VOLUME, "issue": _ISSUE, "edition": _EDITION}
_ORDINAL = r"(?:\.|-?е|-?ое|-?th|nd|rd|st|-?c[iuü]|-?e|ª|º)?"


def _cue_patterns(cue: NumberCue) -> list[re.Pattern[str]]:
    value = _VALUES[cue.field]
    forms = _exact(cue.forms) if cue.exact else alternatives(cue.forms)
    if cue.exact:
        value = f"(?i:{value})"
    patterns = []
    if cue.after:
        # 3. baskı, I. Cilt, 2-ci nəşr, 3-е изд.
        number = "[0-9]{1,3}" if cue.field == "edition" else _EDITION
        lead = f"(?i:{number}{_ORDINAL})" if cue.exact else number + _ORDINAL
        patterns.append(
            re.compile(
                rf"{_BEFORE}(?P<value>{lead})\s?(?P<cue>{forms})(?:\s?(?:,?\s?испр\.(?:\sи\sдоп\.)?|стереотип\.))?(?![^\W\d_])"
            )
        )
    patterns.append(
        re.compile(
            rf"{_BEFORE}(?P<cue>{forms})(?:\s?[.:]+\s?|\s?)(?P<value>{value}{_ORDINAL if cue.field == 'edition' else ''})"
        )
    )
    return patterns


def _exact(forms: str) -> str:
    """Forms in which case matters: the dots are as loose as ever."""
    parts = []
    for form in sorted(forms.split(" | "), key=len, reverse=True):
        letters = re.escape(form.rstrip("."))
        # One letter needs its dot, a blank or a digit after it: "s. 5", "s 5", "s.5".
        parts.append(rf"{letters}(?:\.|(?=[\s:]))")
    return "|".join(parts)


_NUMBER_CUES = tuple((cue, pattern) for cue in NUMBER_CUES for pattern in _cue_patterns(cue))


def find_marks(text: str, language: str) -> list[Mark]:
    """Find everything certain in the text of a citation.

    Args:
        text: one citation.
        language: BCP 47 code of the notes; it decides what ``S.`` and ``C.`` mean.

    Returns:
        Marks in order, not overlapping.
    """
    source = Text.of(text, language)
    marks: list[Mark] = []
    for finder in FINDERS:
        for mark in finder(source):
            start, end = mark.extent
            if start < end and "\0" not in source.free[start:end]:
                source = source.without(mark.extent)
                marks.append(mark)
    return sorted(marks, key=lambda mark: mark.extent)


def _mark(label: str, span: Span, by: str, confidence: float, **more: object) -> Mark:
    extent = more.pop("extent", span)
    precision = more.pop("precision", None)
    assert isinstance(extent, tuple)
    assert precision is None or isinstance(precision, Precision)
    value = more.pop("value", None)
    assert value is None or isinstance(value, (str, Date))
    return Mark(Tagged(label, span, f"rule:{by}", confidence, value), extent, precision)


_ACCESSED = re.compile(rf"[(\[]?\s?{_BEFORE}(?:{alternatives(ACCESSED)})\s?[:.]?\s*(?=[0-9])")


def _accessed(source: Text) -> Iterator[Mark]:
    for match in _ACCESSED.finditer(source.folded):
        dates = find_dates(source.text[match.end() : match.end() + 30])
        if dates and dates[0].span[0] == 0:
            end = match.end() + dates[0].span[1]
            tail = re.match(r"\s?[)\]]", source.text[end:])
            extent = (match.start(), end + (tail.end() if tail is not None else 0))
            yield _mark("accessed", (match.end(), end), "accessed", 0.98, value=dates[0].date, extent=extent)


_URL_WORD = re.compile(
    r"(?:url|uri|erişim\sadresi|internet\sadresi|режим\sдоступа|доступно|available\sat|available\sfrom|"
    r"disponible\s(?:à|en|sur)|abrufbar\sunter|online|\[(?:электронный\sресурс|elektron\sresurs|online)\])\s?[:.]?\s*$".replace(
        "ş", "ş"
    )
)


def _urls(source: Text) -> Iterator[Mark]:
    for start, end in find_urls(source.text):
        repaired = repair_url(source.text[start:end])
        before = _URL_WORD.search(source.folded[:start])
        extent = (before.start() if before is not None else start, end)
        if repaired.is_valid:
            by = "url" if not repaired.rules else "url+" + "+".join(repaired.rules)
            yield _mark("url", (start, end), by, 0.99, value=repaired.url, extent=extent)


_DOI = re.compile(r"(?:doi\s?[:.]?\s*)?(10\.[0-9]{4,9}/[^\s,;\"<>]+)")
_ISBN = re.compile(r"isbn(?:-1[03])?\s?[:.]?\s*([0-9][0-9 x-]{8,16}[0-9x])")


def _identifiers(source: Text) -> Iterator[Mark]:
    for match in _DOI.finditer(source.folded):
        end = match.end(1) - len(match[1]) + len(match[1].rstrip(".)"))
        yield _mark("doi", (match.start(1), end), "doi", 0.99, extent=(match.start(), end))
    for match in _ISBN.finditer(source.folded):
        yield _mark("isbn", match.span(1), "isbn", 0.95, extent=match.span())


def _numbers(source: Text) -> Iterator[Mark]:
    for cue, pattern in _NUMBER_CUES:
        if cue.languages and source.language not in cue.languages.split():
            continue
        for match in pattern.finditer(source.plain if cue.exact else source.folded):
            if cue.exact and _is_initial(source, match.start("cue"), match.end("cue")):
                continue
            yield from _number(source, cue, match)


def _number(source: Text, cue: NumberCue, match: re.Match[str]) -> Iterator[Mark]:
    start, end = match.span("value")
    value = source.text[start:end]
    if cue.field == "issue" and value in "-–—":
        yield _mark(IGNORED, match.span(), "no-issue", 0.9)
        return
    if (
        cue.field == "issue"
        and re.fullmatch(r"(?:1[89]|20)[0-9]{2}", value)
        and not _has_other_year(source, match.span())
    ):
        # "№1998": a journal that numbers by the year.
        yield _mark(
            "date",
            (start, end),
            "issue-is-year",
            0.8,
            value=Date(Point(int(value))),
            extent=match.span(),
            precision=Precision.YEAR,
        )
        return
    before = match.start("value") < match.start("cue")
    if cue.field == "edition" or before:
        # Without the ordinal's ending: 3-е, 2nd, I.
        number = re.match(r"[0-9]+|[ivxlcIVXLC]+", value)
        end = start + (number.end() if number is not None else len(value))
    if cue.kept:
        start = match.start("cue")
    single = len(source.text[slice(*match.span("cue"))].rstrip(". ")) == 1
    yield _mark(cue.field, (start, end), f"{cue.field}-word", 0.93 if single else 0.97, extent=match.span())


def _has_other_year(source: Text, span: Span) -> bool:
    rest = source.text[: span[0]] + " " * (span[1] - span[0]) + source.text[span[1] :]
    return any(True for _ in find_dates(rest))


def _is_initial(source: Text, start: int, end: int) -> bool:
    """Whether the cue's letter is an initial: "С. Д. Иванов" has no page 500."""
    return end - start <= 2 and bool(re.match(r"\s?[^\W\d_IVX]\.", source.text[end:]))


# Place: Publisher, Year — with the colon, in brackets or not; and Place Year, for places that are known.
_PLACE_WORD = rf"[{UPPER}][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_PLACE = rf"(?:{PLACE_PATTERN}|{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}}\.?)"
_YEAR = r"\[?(?:1[4-9]|20)[0-9]{2}\]?(?:\s?[-/]\s?[0-9]{2,4})?(?![0-9])"
_IMPRINT = re.compile(
    rf"(?P<open>[(\[])?(?<![^\W_])(?P<place>{_PLACE}(?:\s?[;/,-]\s?{_PLACE})?)\s?:\s(?P<publisher>[^\W\d_][^:()]{{1,90}}?),?\s"
    rf"(?P<year>{_YEAR})\s?(?(open)[)\]])"
)
_PLACE_YEAR = re.compile(
    rf"(?P<open>[(\[])?(?<![^\W_])(?P<place>(?:{PLACE_PATTERN})(?:\s?(?:[;/,-]|ve|and|и|und|et)\s?(?:{PLACE_PATTERN}))?)(?:,|\s?-)?\s"
    rf"(?P<year>{_YEAR})\s?(?(open)[)\]])"
)
# (3rd edn, Göttingen, 2015): within brackets any capitalised words before a year are a place.
_BRACKETED = re.compile(
    rf"\((?:[^()]{{1,40}},\s)?(?P<place>{_PLACE}(?:\s?[;/-]\s?{_PLACE}|\s(?:and|und|et)\s{_PLACE})?),\s(?P<year>{_YEAR})(?=[;)])"
)
_ENDS_AREA = re.compile(r"[.!?…»\"')\]]\s?-?\s$")


def _imprints(source: Text) -> Iterator[Mark]:
    for match in _IMPRINT.finditer(source.plain):
        place = match["place"]
        known = all(skeleton(part) in PLACES for part in re.split(r"[;/]|(?<=[а-я.]),", place))
        after_area = bool(_ENDS_AREA.search(source.plain[: match.start()]))
        if not match["open"] and not (known or (after_area and len(place.split()) == 1)):
            continue
        if not known and _is_sentence(match["publisher"]):
            continue
        confidence = 0.95 if known else 0.75
        yield _mark("place", match.span("place"), "imprint", confidence)
        yield _mark("publisher", match.span("publisher"), "imprint", confidence)
        yield _year_of_imprint(match, confidence)
    for match in (*_PLACE_YEAR.finditer(source.plain), *_BRACKETED.finditer(source.plain)):
        yield _mark("place", match.span("place"), "place-and-year", 0.93)
        yield _year_of_imprint(match, 0.95)


def _year_of_imprint(match: re.Match[str], confidence: float) -> Mark:
    date = read_date(match["year"].strip("[]"))
    return _mark("date", match.span("year"), "imprint", confidence, value=date, precision=Precision.YEAR)


def _is_sentence(text: str) -> bool:
    """Whether a supposed publisher is a subtitle: several words, most of them small."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 4 and sum(word[0].islower() for word in words) > len(words) / 2


def _dates(source: Text) -> Iterator[Mark]:
    confidence = {Precision.YEAR: 0.85, Precision.YEARS: 0.7}
    for found in find_dates(source.free):
        start, end = found.span
        if (
            found.precision <= Precision.YEARS
            and source.text[end : end + 1] in "/:"
            and source.text[end + 1 : end + 2].isdigit()
        ):
            continue  # 2008/116
        extent = (start, end)
        around = re.match(r"\s?(?:yılı|год)\b", source.text[end:])
        if around is not None:
            extent = (start, end + around.end())
        yield _mark(
            "date",
            (start, end),
            "date",
            confidence.get(found.precision, 0.95),
            value=found.date,
            extent=extent,
            precision=found.precision,
        )


# 416 s.; 27 с.: how many pages a book has, at the end.
_PAGE_COUNT = re.compile(r"(?<![0-9-])[0-9]{2,4}\s(?:s|с|səh|стр|p|pp|S)\.?(?=\s*$|[.;)])")


def _page_counts(source: Text) -> Iterator[Mark]:
    for match in _PAGE_COUNT.finditer(source.free):
        yield _mark(IGNORED, match.span(), "page-count", 0.85)


_NO_DATE = re.compile(rf"{_BEFORE}(?:{alternatives(NO_DATE)})(?![^\W_])")


def _undated(source: Text) -> Iterator[Mark]:
    for match in _NO_DATE.finditer(source.folded):
        yield _mark(IGNORED, match.span(), "no-date", 0.9)


# AYM, E. 2008/16, K. 2008/116, T. 05.06.2008; Başvuru No: 41340/98; 2709 sayılı; закон … № 2124-1; m. 90.
_CASE_NUMBER = re.compile(
    r"(?:[EK]\.\s?[0-9]{4}/[0-9]{1,6}(?:,\s(?=[EK]\.))?){1,2}|"
    r"(?:Başvuru\sNo|B\.\s?No|Application\snos?\.?|App\.\sno\.?|жалоба\s№)\s?[:.]?\s*[0-9]{1,6}/[0-9]{2,4}(?:(?:,\s|\sve\s|\sand\s|\sи\s)[0-9]{1,6}/[0-9]{2,4})*|"
    r"C-[0-9]{1,4}/[0-9]{2}"
)
_CASE_WORD = re.compile(r"(?:Başvuru\sNo|B\.\s?No|Application\snos?\.?|App\.\sno\.?)\s?[:.]?\s*")
_STATUTE_NUMBER = re.compile(r"(?<![0-9])([0-9]{1,5}(?:/[0-9]{1,5})?)\s(?:sayili|nolu|numarali|saylı)\s")
_RULE_OF_LAW = re.compile(
    rf"{_BEFORE}(?:{alternatives(ARTICLES_OF_LAW)})\s?[0-9]+(?:[/-][0-9]+)?[a-zа-я]?(?![^\W_])"
)
_DECISION_DATE = re.compile(r"(?<![^\W_])[TK]\.\s?(?=[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})")
_ACT_NUMBER = re.compile(r"№\s?[0-9]{1,5}-[0-9IVXА-Яа-яA-Z]{1,5}(?:-[А-Я]{2,3})?")


def _law(source: Text) -> Iterator[Mark]:
    for match in _CASE_NUMBER.finditer(source.text):
        word = _CASE_WORD.match(match[0])
        start = match.start() + (word.end() if word is not None else 0)
        yield _mark("number", (start, match.end()), "case-number", 0.95, extent=match.span())
    for match in _STATUTE_NUMBER.finditer(source.folded):
        yield _mark("number", match.span(1), "statute-number", 0.95, extent=match.span())
    for match in _ACT_NUMBER.finditer(source.text):
        yield _mark("number", match.span(), "act-number", 0.9)
    for match in _DECISION_DATE.finditer(source.text):
        yield _mark(IGNORED, match.span(), "decision-date-word", 0.9)


def _rules_of_law(source: Text) -> Iterator[Mark]:
    for match in _RULE_OF_LAW.finditer(source.folded):
        yield _mark("number", match.span(), "rule-of-law", 0.8)


# Ф. 17. Оп. 3. Д. 5. Л. 12; f. 28, siy. 1, iş 12; BOA, Y.EE, 12/34; 030.10/12.34.5
_SIGNATURE = re.compile(
    r"(?:[ФфFf]\.\s?[0-9РрпПR-]{1,7}\.?,?\s?(?:(?:[Оо]п|[Ss]iy|[Сс]иј|Inv)\.\s?[0-9а-я]{1,5}\.?,?\s?)?"
    r"(?:(?:[Дд]|[Ii]ş|[Ее]д\.\s?хр|[Иѝи]ш)\.?\s?[0-9а-я]{1,6})?)(?=[.,;\s)]|$)|"
    r"(?<![^\W_])(?:Y\.EE|Y\.PRK\.[A-Z]+|Y\.A\.HUS|Y\.MTV|İ\.[A-Z]{2,4}|DH\.[A-ZŞİ.]+|HR\.[A-ZŞİ.]+|A\.\}[A-Z.]+|MV|BEO|C\.[A-Z]{2})\.?,?\s(?:nr\.?\s|no\.?\s)?[0-9]{1,6}(?:\s?[/-]\s?[0-9]{1,5}){0,3}|"
    r"(?<![0-9])[0-9]{2,3}[.-][0-9]{1,2}(?:[./-][0-9]{1,4}){2,5}(?![0-9])"
)


def _signatures(source: Text) -> Iterator[Mark]:
    for match in _SIGNATURE.finditer(source.text):
        text = match[0].rstrip(" .,")
        if len(text) > 5 and any(char.isdigit() for char in text) and read_date(text) is None:
            yield _mark("number", (match.start(), match.start() + len(text)), "signature", 0.85)


# What stands alone where a page stands: ")": "(İstanbul: Küre, 2001), 127."; "12/2 (2001): 45-60."
_BARE_PAGES = re.compile(
    r"(?:\)|(?:1[89]|20)[0-9]{2})\s?[,:]\s(?P<value>[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?)(?=\s?\.?\s*$|\s?[;,]\s)"
)
# Volume and issue without words before a year in brackets: "Belleten 12/2 (2001)", "7(3)", "54, 1 (2015)".
_BARE_VOLUME = re.compile(
    r"(?<=[^\W\d_][ ,])\s?(?P<volume>[0-9]{1,4})"
    r"(?:\s?/\s?(?P<slash>[0-9]{1,3})|\s?\((?P<round>[0-9]{1,3})\)|,\s(?P<comma>[0-9]{1,3}(?:-[0-9]{1,3})?)(?=\s\())?"
    r"(?=,?\s\((?:[^\W\d_]+\s)?(?:1[89]|20)[0-9]{2}\)|\s?\([0-9]{1,3}\)|,\s(?:no|s)\.)"
)


def _bare_numbers(source: Text) -> Iterator[Mark]:
    for match in _BARE_PAGES.finditer(source.folded):
        yield _mark("pages", match.span("value"), "bare-pages", 0.8)
    for match in _BARE_VOLUME.finditer(source.folded):
        yield _mark("volume", match.span("volume"), "bare-volume", 0.7)
        for group in ("slash", "round", "comma"):
            if match[group]:
                yield _mark("issue", match.span(group), "bare-issue", 0.7)


def _back_references(source: Text) -> Iterator[Mark]:
    for span, reference in find_back_references(source.text):
        del reference  # which words they were is read again when they are resolved
        yield _mark(BACK_REFERENCE, span, "back-reference", 0.97)


FINDERS: tuple[Finder, ...] = (
    _urls,
    _identifiers,
    _accessed,
    _law,
    _signatures,
    _back_references,
    _imprints,
    _page_counts,
    _numbers,
    _rules_of_law,
    _dates,
    _bare_numbers,
    _undated,
)
"""In order of certainty: what an earlier one has taken, a later one does not see."""
