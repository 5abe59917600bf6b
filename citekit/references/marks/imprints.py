"""Imprints and dates: ``Place: Publisher, Year``, ``Place Year``, and dates that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import UPPER, Span, fold, skeleton
from citekit.references import kinds
from citekit.references.calendars import OtherDate
from citekit.references.dates import Precision, find_all_dates, find_dates, read_date
from citekit.references.lexicon.cues import (
    ACCESSED,
    NO_DATE,
    NO_PLACE,
    alternatives,
    dotted_alternatives,
)
from citekit.references.lexicon.places import AMERICAN_STATES, PLACE_OPENINGS, PLACE_PATTERN, PLACES
from citekit.references.lexicon.tries import any_of, letters, openings
from citekit.references.marks.editions import RAISED
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.people import looks_like_person, split_people
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

_STATES = any_of(map(letters, AMERICAN_STATES.split(" | ")))
_WORD = rf"[{UPPER}][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_PLACE = rf"(?:{PLACE_PATTERN}|[{UPPER}][^\W\d_]{{0,3}}\.|{_WORD}(?:\s{_WORD}){{0,2}})"
_YEAR = r"(?P<year>\[?(?:(?:ca?|um|ок)\.?\s)?(?:1[4-9]|20)[0-9]{2}\??\]?(?:\s?[-/]\s?[0-9]{2,4})?(?![0-9]))"
_OPEN, _CLOSE = r"(?P<open>[(\[])?(?<![^\W_])", r"\s?(?(open)[)\]])"
_JOINT = r"\s?(?:[;/,-]|ve|and|и|und|et)\s?"

_COLON_AND_YEAR = r":\s[^\W\d_][^:()]{1,100}(?:1[4-9]|20)[0-9]{2}"
# М.; Л.: Изд-во АН СССР, 1962; (İstanbul: Küre, 2001)
_WITH_COLON = sought(
    rf"{_OPEN}(?P<place>{_PLACE}(?:\s?[;/,-]\s?{_PLACE})?)\s?:\s"
    rf"(?P<publisher>[^\W\d_][^:()]{{1,90}}?),?\s{_YEAR}{_CLOSE}",
    figures=_COLON_AND_YEAR,
)
_AND_OTHERS = r"(?P<others>\s?\[(?:и\sдр|etc|та\sін)\.\])?"  # СПб. [и др.] : Питер, 2004
# The same where the places are known: "Kars Tarihi, İstanbul: Küre, 2001"
_KNOWN_WITH_COLON = sought(
    rf"{_OPEN}(?P<place>(?:{PLACE_PATTERN})(?:{_JOINT}(?:{PLACE_PATTERN}))?){_AND_OTHERS}\s?:\s"
    rf"(?P<publisher>[^\W\d_][^:()]{{1,90}}?),?\s{_YEAR}{_CLOSE}",
    PLACE_OPENINGS,
    figures=_COLON_AND_YEAR,
)
# İstanbul 2001; Bakü, 1997; New York and London 2003; Cambridge (Mass.), 1976
_KNOWN_PLACE = sought(
    rf"{_OPEN}(?P<place>(?:{_WORD}\s?/\s?)?(?:{PLACE_PATTERN})(?:{_JOINT}(?:{PLACE_PATTERN}))?(?:\su\.\s?a\.)?"
    rf"(?:\s\([^\W\d_]{{2,12}}\.?\))?)(?:,|\s?-)?\s[{RAISED}]?{_YEAR}{_CLOSE}",
    PLACE_OPENINGS,
)
# (3rd edn, Göttingen, 2015): within brackets any capitalised words before a year are a place.
# Athens, Ohio 2010; Cambridge, Mass., 1976
_WITH_STATE = sought(
    rf"(?<![^\W_])(?P<place>{_WORD}(?:\s{_WORD})?,\s(?:{_STATES})),?\s{_YEAR}(?![^\W_])",
    openings(AMERICAN_STATES),
)
_IN_BRACKETS = sought(
    rf"\((?:[^()]{{1,40}},\s)?(?P<place>{_PLACE}(?:\s?[;/-]\s?{_PLACE}|\s(?:and|und|et)\s{_PLACE})?),\s"
    rf"{_YEAR}(?=[;)])",
    figures=r"\(",
)
# تهران: نشر نی، ۱۳۹۵; М.: Наука, [б. г.]: what follows is no Gregorian year
_WITHOUT_YEAR = sought(
    rf"(?<![^\W_])(?P<place>{PLACE_PATTERN})\s?:\s(?P<publisher>[^\W\d_][^,.:;()\[\]]{{1,60}}),\s"
    rf"(?=1[2-4][0-9]{{2}}(?![0-9])|{dotted_alternatives(NO_DATE)})",
    PLACE_OPENINGS,
    figures=r":\s[^\W\d_]",
)
# СПб., б. г.
_PLACE_WITHOUT_YEAR = sought(
    rf"(?<=[.…]\s)(?P<place>{PLACE_PATTERN}),\s(?=(?:{dotted_alternatives(NO_DATE)}))", PLACE_OPENINGS
)
# Bakı, Elm, 1990; Paris, Armand Colin, 1949; СПб., тип. М. М. Стасюлевича, 1892
_WITH_COMMAS = sought(
    rf"(?<![^\W_])(?P<place>(?:{PLACE_PATTERN})(?:-(?:{PLACE_PATTERN}))?),\s"
    rf"(?P<publisher>(?:[Тт]ип|[Лл]ит|[Ии]зд|[Кк]н)\.\s[^,:;()]{{2,50}}|[^\W\d_][^,.:;()]{{1,40}}),\s{_YEAR}",
    PLACE_OPENINGS,
)
# М., «Прогресс», 1984; Den Haag, «M. Nijhoff», 1968: quotation marks tell the publisher, and so the place
_QUOTED_PUBLISHER = sought(
    rf"(?<=[,.]\s)(?P<place>(?:{PLACE_PATTERN}|{_WORD}(?:[\s-]{_WORD})?)(?:\s?[;-]\s?(?:{PLACE_PATTERN}|{_WORD}))?),\s"
    rf"\"(?P<publisher>[^\"]{{2,60}})\",\s{_YEAR}",
    '"',
)
_ROMAN = re.compile(r"[IVX]{1,5}")
_ENDS_AREA = re.compile(r"[.!?…»\"')\]]\s?-?\s$")
_BETWEEN_PLACES = re.compile(r"[;/]|(?<=[а-я.]),")


# [Сергиев Посад]: Путь, 1917: a place that the book does not name
_PLACE_IN_BRACKETS = sought(
    rf"\[(?P<place>{_PLACE})\]\s?:\s(?P<publisher>[^\W\d_][^:()\[\]]{{1,90}}?),?\s{_YEAR}", "["
)
# "Хенкин Е. М., 1988", "Carr E., 1954": the initial of an author, and no Moscow
_INITIAL_BEFORE = re.compile(rf"(?:^|[,;]\s?|\s[и&]\s){_WORD}\s(?:[{UPPER}]\.\s?)?$")


def _is_initial(before: str) -> bool:
    """Whether one letter and a full stop behind `before` are an initial."""
    return _INITIAL_BEFORE.search(before) is not None


_YEARS = re.compile(r"[0-9]{4}\s?-\s?[0-9]{2,4}")


def imprints(source: Text) -> Iterator[Mark]:
    """Find place, publisher and year where their punctuation or a known place tells them."""
    yield from _with_colons(source)
    yield from _with_commas(source)
    yield from _before_years(source)


def _with_colons(source: Text) -> Iterator[Mark]:
    """Berlin: Springer, 1990."""
    for match in source.matches(_PLACE_IN_BRACKETS):
        brackets = (match.start(), match.end("place") + 1)
        yield mark("place", match.span("place"), "imprint", 0.9, extent=brackets)
        yield mark("publisher", match.span("publisher"), "imprint", 0.9)
        yield _year(match, 0.95)
    for match in (*source.matches(_KNOWN_WITH_COLON), *source.matches(_WITH_COLON)):
        if _ROMAN.fullmatch(match["place"]):
            continue  # "t. I : La République, Paris, Gallimard, 1984"
        known = all(skeleton(part) in PLACES for part in _BETWEEN_PLACES.split(match["place"]))
        # "1. Cilt, İstanbul: İletişim, 2001": of two words with a comma the second may be the place.
        last = match["place"].rpartition(",")[2].strip()
        after_comma = not known and "," in match["place"] and skeleton(last) in PLACES
        if known or after_comma or _may_be_place(source, match):
            confidence = 0.95 if known or after_comma else 0.75
            start, end = match.span("place")
            place = (end - len(last), end) if after_comma else (start, end)
            yield mark("place", place, "imprint", confidence)
            yield mark("publisher", match.span("publisher"), "imprint", confidence)
            if match.groupdict().get("others"):
                yield mark(IGNORED, match.span("others"), "further-places", 0.9)
            yield _year(match, confidence)
    for match in source.matches(_WITHOUT_YEAR):
        yield mark("place", match.span("place"), "imprint", 0.95)
        yield mark("publisher", match.span("publisher"), "imprint", 0.9)
    for match in source.matches(_PLACE_WITHOUT_YEAR):
        yield mark("place", match.span("place"), "place-without-year", 0.9)


def _with_commas(source: Text) -> Iterator[Mark]:
    """Paris, Armand Colin, 1949."""
    for match in source.matches(_WITH_COMMAS):
        dated = find_dates(source.plain[match.start("publisher") : match.end()])
        if any(found.precision is Precision.DAY for found in dated):
            continue  # "interview, London, June 12, 2017"
        if len(match["publisher"].split()) <= 4:
            yield mark("place", match.span("place"), "place-and-publisher", 0.9)
            yield mark("publisher", match.span("publisher"), "place-and-publisher", 0.85)
            yield _year(match, 0.95)
    for match in source.matches(_QUOTED_PUBLISHER):
        yield mark("place", match.span("place"), "place-and-publisher", 0.9)
        yield mark("publisher", match.span("publisher"), "place-and-publisher", 0.95)
        yield _year(match, 0.95)


def _before_years(source: Text) -> Iterator[Mark]:
    """Ankara 1990; Cambridge, Mass. 1975."""
    for match in source.matches(_WITH_STATE):
        yield mark("place", match.span("place"), "place-and-year", 0.93)
        yield _year(match, 0.95)
    whole = [*source.matches(_KNOWN_WITH_COLON), *source.matches(_WITH_COMMAS)]
    placed = [*source.matches(_KNOWN_PLACE), *source.matches(_IN_BRACKETS)]
    for match in placed:
        if len(match["place"]) == len("М.") and _is_initial(source.plain[: match.start()]):
            continue
        later = any(other.start() > match.end() for other in (*placed, *whole))
        if later and (_YEARS.search(match["year"]) or _begins_title(source.plain, match.span())):
            continue  # "Weimar 1918–1933. Die erste Demokratie, München 1993"; "A. Kaya, Paris 1961. Récit"
        house = kinds.is_publisher(match["place"]) and skeleton(match["place"]) not in PLACES
        yield mark("publisher" if house else "place", match.span("place"), "place-and-year", 0.93)
        yield _year(match, 0.95)


def _begins_title(text: str, span: Span) -> bool:
    """Whether nothing but names stands before a place and a year, and a sentence goes on behind them."""
    if span[0] > _LONGEST_NAMES or not text.startswith((". ", ": "), span[1]):
        return False
    names = [name for name in split_people(text[: span[0]].rstrip(" ,")) if name]
    return bool(names) and all(looks_like_person(name) >= _LIKE_A_NAME for name in names)


_LONGEST_NAMES = 120  # characters
_LIKE_A_NAME = 0.5


# (PhD Thesis, University of Leeds, 2002); (Doktora Tezi, Gazi Üniversitesi SBE, Ankara 2008)
_THESIS = sought(
    rf"\((?P<genre>[^(),]{{3,60}}),\s(?P<institution>[^(),]{{3,60}}(?:,\s[^(),]{{3,60}})??),\s"
    rf"(?:(?P<place>{_PLACE}),?\s)?{_YEAR}\)",
    figures=r"\(",
)
# (unpublished LL.M. thesis, Harvard Law School): the year stands before
_THESIS_ALONE = re.compile(
    r"\((?P<genre>[^(),]{3,60}),\s(?P<institution>[^(),]{3,90}?)(?:\s(?P<year>(?:19|20)[0-9]{2}))?\)"
)
# Phil. Diss. (masch.), Kiel 1968; Diss. jur. Univ. Köln 1999; Habil. Bonn 1980
_THESIS_WORD = sought(
    rf"{WORD_START}(?:(?:phil|jur|iur|oec|med|theol|rer\.\snat|rer\.\spol|masch|unveröff|ungedr|inaug|unpubl|ph\.\s?d)\.[\s-]?){{0,2}}"
    r"(?:diss(?:\.|ertation)|habil(?:\.|itationsschrift)|magisterarb(?:\.|eit)|masterarbeit|diplomarb(?:\.|eit))"
    r"(?:\s(?:phil|jur|iur|oec|med|theol|rer\.\snat|rer\.\spol|masch)\.){0,2}(?:\s\(?(?:masch|ms|typoskript|ungedr)\.?\)?)?"
    r"(?=[,\s])",
    "diss dissertation habil habilitationsschrift magisterarb magisterarbeit",
    "masterarbeit diplomarb diplomarbeit",
    form="folded",
)


def thesis_brackets(source: Text) -> Iterator[Mark]:
    """Find what brackets say of a thesis: its kind, where it was written, and when."""
    for match in source.matches(_THESIS):
        if kinds.thesis_type(match["genre"]):
            yield mark("genre", match.span("genre"), "thesis-bracket", 0.95)
            yield mark("publisher", match.span("institution"), "thesis-bracket", 0.9)
            if match["place"]:
                yield mark("place", match.span("place"), "thesis-bracket", 0.85)
            yield _year(match, 0.95)
    for match in _THESIS_ALONE.finditer(source.plain):
        if kinds.thesis_type(match["genre"]):
            yield mark("genre", match.span("genre"), "thesis-bracket", 0.95)
            yield mark("publisher", match.span("institution"), "thesis-bracket", 0.9)
            if match["year"]:
                yield _year(match, 0.95)
    for match in source.matches(_THESIS_WORD):
        if match.start():
            yield mark("genre", match.span(), "thesis-word", 0.95)


# (Husserliana; Bd. X); (Türk Tarih Kurumu Yayınları, no. 12)
_SERIES = re.compile(
    r"\((?:=\s)?(?P<series>[^\W\d_][^();]{2,60}?)[;,]\s(?:bd|т|вып|vol|кн|nr|no|№|sayı|cilt|dizi\sno)\.?\s?:?\s?"
    r"(?P<number>[0-9]{1,4}|[ivxlc]{1,7})\)",
    re.IGNORECASE,
)


# coll. « L’univers historique »; collection “Points”
_COLLECTION = sought(
    r"(?:[Cc]oll\.|[Cc]ollection|[Cc]oll[âa]na|[Cc]olección)\s[«“\"]\s?(?P<name>[^«»“”\"]{2,60}?)\s?[»”\"]",
    "Coll coll Collection collection Collana collana Collâna collâna Colección colección",
    form="text",
)


def series(source: Text) -> Iterator[Mark]:
    """Find a series, with its number in brackets or behind its word."""
    for match in source.matches(_COLLECTION):
        yield mark("collection", match.span("name"), "series-word", 0.9, extent=match.span())
    for match in _SERIES.finditer(source.plain):
        before, behind = (match.start(), match.start("number")), (match.start("number"), match.end())
        yield mark("collection", match.span("series"), "series-bracket", 0.85, extent=before)
        yield mark("number", match.span("number"), "series-number", 0.8, extent=behind)


_COUNT_OF_VOLUMES = re.compile(r"[ву]\s(?:[0-9]|[а-яё]+\s(?:т\.|томах))")


def _may_be_place(source: Text, match: re.Match[str]) -> bool:
    """Whether an unknown name before a colon is a place: in brackets, or one word after an area's end."""
    if _COUNT_OF_VOLUMES.match(match["publisher"]):
        return False  # "Соч.: в 6 т. Т. 3. М., 1964"
    if skeleton(match["publisher"].rpartition(". ")[2]) in PLACES:
        return False  # "Право: азбука и теория. М., 1999"
    after_area = bool(_ENDS_AREA.search(source.plain[: match.start()]))
    opener = match["place"] == "In"  # "In: R. Jakobson, Selected Writings"
    if opener or not (match["open"] or (after_area and len(match["place"].split()) == 1)):
        return False
    return not _is_subtitle(match["publisher"])


def _is_subtitle(text: str) -> bool:
    """Whether a supposed publisher is a subtitle: several words, most of them small."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 4 and sum(word[0].islower() for word in words) > len(words) / 2


def _year(match: re.Match[str], confidence: float) -> Mark:
    date = read_date(match["year"].strip("[]"))
    return mark("date", match.span("year"), "imprint", confidence, value=date, precision=Precision.YEAR)


_CONFIDENCE = {Precision.YEAR: 0.85, Precision.YEARS: 0.7}
# 2008/116; "1921-й: победа над голодом"
_NUMBER_GOES_ON = re.compile(r"[/:][0-9]|-(?:й|го|му|м|х|е|ый|ого|му)(?![^\W\d_])")


def dates(source: Text) -> Iterator[Mark]:
    """Find the dates that no imprint has taken; one of another calendar is kept as it is printed."""
    for found in find_all_dates(source.free):
        if isinstance(found, OtherDate):
            precision = Precision.DAY if found.has_day else Precision.YEAR
            yield mark("annotation", found.span, f"{found.calendar}-calendar", 0.8, precision=precision)
            continue
        if found.precision <= Precision.YEARS and _NUMBER_GOES_ON.match(source.text, found.span[1]):
            continue
        confidence = _CONFIDENCE.get(found.precision, 0.95)
        yield mark("date", found.span, "date", confidence, value=found.date, precision=found.precision)


_ACCESSED = sought(
    rf"[(\[]?\s?{WORD_START}(?:{alternatives(ACCESSED)})(?![^\W\d_])\s?[:.]?\s*(?=[^\W_])",
    openings(fold(ACCESSED)),
    form="folded",
)
_CLOSED = re.compile(r"\s?[)\]]")
_OF_ACCESS = frozenset({"tr", "az"})


def accessed(source: Text) -> Iterator[Mark]:
    """Find when an address was read."""
    for match in source.matches(_ACCESSED):
        if match[0].strip() == "et" and source.language not in _OF_ACCESS:
            continue  # "F18 1796 et 1797"; "e.t." says so in Turkish
        found = find_dates(source.text[match.end() : match.end() + 30])
        if found and found[0].span[0] == 0:
            end = match.end() + found[0].span[1]
            closed = _CLOSED.match(source.text, end)
            extent = (match.start(), closed.end() if closed is not None else end)
            # "68. Ed. (Stand: 1.11.2023)": of what has no address, the day it was brought up to
            issued = match[0].strip(" (:").startswith("stand") and "\0" not in source.free
            label, by = ("date", "brought-up-to") if issued else ("accessed", "accessed")
            precision = found[0].precision if issued else None
            span = (match.end(), end)
            yield mark(label, span, by, 0.98, value=found[0].date, extent=extent, precision=precision)


_AFTER_ADDRESS = re.compile(r"\0[,.;]?\s?[(\[]\s?(?=[0-9])")


def accessed_after_address(source: Text) -> Iterator[Mark]:
    """Find the day in brackets after an address: "http://a.org/x (23.04.2003)"."""
    for match in _AFTER_ADDRESS.finditer(source.free):
        found = find_dates(source.text[match.end() : match.end() + 30])
        if found and found[0].span[0] == 0 and found[0].precision is Precision.DAY:
            end = match.end() + found[0].span[1]
            closed = _CLOSED.match(source.text, end)
            if closed is not None:
                extent = (match.start() + 1, closed.end())
                span = (match.end(), end)
                yield mark("accessed", span, "after-address", 0.8, value=found[0].date, extent=extent)


# With their dots: "OJ" is the Official Journal, not "o. J."
_NOT_GIVEN = sought(
    rf"{WORD_START}(?:{dotted_alternatives(NO_DATE)}|{dotted_alternatives(NO_PLACE)})(?![^\W_])",
    openings(fold(NO_DATE), fold(NO_PLACE)),
    form="folded",
)


_CAPITALS = re.compile(rf"[{UPPER}]\.\s?[{UPPER}]\.?")


def not_given(source: Text) -> Iterator[Mark]:
    """Find the words that say that there is no date or no place."""
    for match in source.matches(_NOT_GIVEN):
        if _CAPITALS.fullmatch(source.text, *match.span()):
            continue  # "S. A. Smith", "(S.A.)" for South Australia
        yield mark(IGNORED, match.span(), "not-given", 0.9)
