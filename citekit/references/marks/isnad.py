"""Citations as Turkish theology and the editors of Arabic and Ottoman texts print them.

::

    Author, Title, thk. Editor (Place: Publisher, 1405/1985), 2/112.
    Author, Title (Place: University, Institute, Doktora Tezi, 1997), 88.
    Author, Title (Place: Süleymaniye Kütüphanesi, Fatih, 2661), 112b.
    Author, Title (Place: Publisher, 1414), “entry”, 14/217.
    Buhârî, “Îmân”, 16 (No. 24).

Volume and page stand behind the imprint, or behind the short title, with a slash between and no words.

Source: İSNAD Atıf Sistemi, 2nd edition, footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import UPPER, Date, Point, Span, fold, skeleton
from citekit.references import kinds
from citekit.references.dates import Precision
from citekit.references.lexicon.classics import SURAS
from citekit.references.lexicon.cues import NO_DATE, NO_PLACE, alternatives, dotted_alternatives
from citekit.references.lexicon.people import COLLECTORS_OF_HADITH
from citekit.references.lexicon.words import LIBRARY, ORDINAL_NOUNS
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

IN_COLLECTION = "place-in-collection"
"""By which rule the chapter and the number of a hadith were found: “Îmân”, 16."""
OTHER_CALENDAR = "imprint-other-calendar"
"""By which rule the year of an imprint was found that is Hijri or solar, and is kept as it is printed."""
VERSE = "verse"
"""By which rule a place in the Qur’an was found."""
VOLUME_AND_PAGE = "volume-and-page"
"""By which rule volume and page were found that a slash parts: 16/554."""
MANUSCRIPT = "manuscript"
"""By which rule the library of a manuscript was found, and what it is called there."""

_LANGUAGES = frozenset({"tr", "az", "en", "ar"})
"""Of notes in which a slash parts volume and page behind a short title; in others it may part anything."""

_BRACKET = re.compile(r"\((?P<place>[^\W\d_][^():,]{1,40}):\s(?P<inside>[^():]{3,200})\)")
_PART = re.compile(r"[^,]+")
_HIJRI_YEAR = re.compile(r"\s?(?P<year>1[0-4][0-9]{2})(?P<twin>/(?:1[6-9]|20)[0-9]{2})?\s?")
_YEARS = re.compile(r"\s?(?P<years>(?:1[5-9]|20)[0-9]{2}(?:-[0-9]{2,4})?)\s?")
_TWO_INTERVALS = re.compile(r"\s?1[0-4][0-9]{2}-[0-9]{2,4}/(?P<years>(?:1[6-9]|20)[0-9]{2}-[0-9]{2,4})\s?")
_UNDATED = re.compile(rf"\s?(?:{dotted_alternatives(NO_DATE)})\s?", re.IGNORECASE)
_UNPLACED = re.compile(rf"(?:{dotted_alternatives(NO_PLACE)})", re.IGNORECASE)
_EDITION = re.compile(r"\s?(?P<number>[0-9]{1,3})\.?\s?(?:baskı|basım|bs\.|edition|ed\.)\s?", re.IGNORECASE)
_SHELFMARK = re.compile(
    r"(?:[^\W\d_]{1,4}\.?:?\s?|[0-9]{2}\s){0,3}[0-9]{1,6}(?:/[0-9]{1,3}|[a-z])?", re.IGNORECASE
)


def isnad_imprints(source: Text) -> Iterator[Mark]:
    """Find imprints in brackets that say more than place, publisher and a Gregorian year."""
    for match in _BRACKET.finditer(source.plain):
        parts = [part.span() for part in _PART.finditer(source.plain, *match.span("inside"))]
        place = (match.start() + 1, match.end("place"))
        if len(parts) < 2:
            continue
        if _is_library(source, parts):
            yield from _manuscript(source, place, parts)
        else:
            yield from _imprint(source, place, parts)


def _text(source: Text, span: Span) -> str:
    return source.text[slice(*span)].strip()


def _trimmed(source: Text, span: Span) -> Span:
    start, end = span
    said = source.text[start:end]
    return start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())


def _is_library(source: Text, parts: list[Span]) -> bool:
    """Whether a library keeps the work: its name first, then the collection, and last the shelf mark."""
    library = kinds.has_stem(_text(source, parts[0]), LIBRARY) or kinds.is_archive(_text(source, parts[0]))
    return library and _SHELFMARK.fullmatch(_text(source, parts[-1])) is not None


def _manuscript(source: Text, place: Span, parts: list[Span]) -> Iterator[Mark]:
    yield mark("place", place, MANUSCRIPT, 0.95)
    yield mark("container_title", _trimmed(source, parts[0]), MANUSCRIPT, 0.95)
    shelf = (_trimmed(source, parts[1])[0], _trimmed(source, parts[-1])[1])
    yield mark("number", shelf, MANUSCRIPT, 0.95)


def _imprint(source: Text, place: Span, parts: list[Span]) -> Iterator[Mark]:
    year = _year(source, parts[-1])
    thesis = next((part for part in parts[1:] if kinds.thesis_type(_text(source, part))), None)
    edition = next((part for part in parts[1:] if _EDITION.fullmatch(source.plain, *part)), None)
    unplaced = _UNPLACED.fullmatch(_text(source, place)) is not None
    plain = _YEARS.fullmatch(source.plain, *parts[-1]) is not None
    if year is None or (plain and thesis is None and edition is None and not unplaced):
        return  # that the other finders know
    if unplaced:
        yield mark(IGNORED, place, "imprint", 0.95)
    else:
        yield mark("place", place, "imprint", 0.95)
    ends = [part[0] for part in (thesis, edition, parts[-1]) if part is not None]
    publisher = (_trimmed(source, parts[0])[0], source.plain.rindex(",", 0, min(ends)))
    yield mark("publisher", publisher, "imprint", 0.95)
    if thesis is not None:
        yield mark("genre", _trimmed(source, thesis), "thesis-bracket", 0.95)
    if edition is not None and (found := _EDITION.fullmatch(source.plain, *edition)):
        yield mark("edition", found.span("number"), "edition-word", 0.95, extent=_trimmed(source, edition))
    yield year


def _year(source: Text, part: Span) -> Mark | None:
    """The year of an imprint; of another calendar as it is printed, if no Gregorian one stands beside it."""
    span = extent = _trimmed(source, part)
    if _UNDATED.fullmatch(source.text, *part):
        return mark(IGNORED, span, "not-given", 0.95, extent=extent)
    interval = _TWO_INTERVALS.fullmatch(source.plain, *part)
    if interval is not None:
        return _dated(source, interval.span("years"), extent)
    hijri = _HIJRI_YEAR.fullmatch(source.plain, *part)
    if hijri is None:
        plain = _YEARS.fullmatch(source.plain, *part)
        return None if plain is None else _dated(source, plain.span("years"), extent)
    if hijri["twin"]:
        return _dated(source, (hijri.start("twin") + 1, hijri.end("twin")), extent)
    return _dated(source, hijri.span("year"), extent, by=OTHER_CALENDAR)


def _dated(source: Text, span: Span, extent: Span, *, by: str = "imprint") -> Mark:
    first, _, last = source.plain[slice(*span)].partition("-")
    start, end = Point(int(first)), int(first[: len(first) - len(last)] + last)
    value = Date(start, Point(end)) if end > start.year else Date(start)
    return mark("date", span, by, 0.95, value=value, extent=extent, precision=Precision.YEAR)


# el-Bakara 2/255; Bakara, 2/255; en-Nûr 24/30-31: sura and verse
_VERSES = sought(
    rf"(?<![^\W_])(?:(?:el|en|er|es|eş|et|ez|ed|al|an|ar|as|at|az|ad)-)?(?:{alternatives(SURAS)})"
    r"(?:\ssuresi)?,?\s[0-9]{1,3}[/:]\s?[0-9]{1,3}(?:-[0-9]{1,3})?(?:,\s[0-9]{1,3}(?:-[0-9]{1,3})?)*(?![\w/]|\s\()",
    form="folded",
    figures=r"[0-9][/:]\s?[0-9]",
)


def verses(source: Text) -> Iterator[Mark]:
    """Find places in the Qur’an, which cite no work: "el-Bakara 2/255"."""
    for match in source.matches(_VERSES):
        if source.text[match.start()].isupper() or source.text[match.start() + 2] == "-":
            yield mark(IGNORED, match.span(), VERSE, 0.9)


# --- volume and page ----------------------------------------------------------------------------

_LEAF = r"[0-9]{1,4}[ab]?(?:-[0-9]{1,4}[ab]?)?(?![\w/])"
_PAGES = rf"{_LEAF}(?:,\s{_LEAF}(?!\.\s[{UPPER}]))*(?:\svdd?\.|\sff?\.)?"
_VOLUME = r"(?P<volume>[0-9]{1,3}(?:-[0-9]{1,3})?|[IVX]{1,6})/"
_ENDING = r"'(?:[dt][ıiuü]r|[dt][ea](?:n|ki)?|[yn]?[eaıiuü]|n?[ıiuü]n)(?![^\W_])"
# A sentence that begins behind the page; but "3. Baskı", "19. Yüzyıl", "5. Uluslararası Kongre" are no page.
_SENTENCE = rf"\.\s(?!(?:{ORDINAL_NOUNS})(?![^\W\d_]))[{UPPER}\"(]"
_NO_DATE_IN_BRACKET = r"(?!(?:[^\W\d_]+\s)?[12][0-9]{3})"
_BEHIND = (
    rf"(?=\s?\.{{0,2}}\s?$|\s?[;)]|\s\({_NO_DATE_IN_BRACKET}|,\s(?:dn|dipnot|[Nn]r?|[Nn]o)\.|{_ENDING}|{_SENTENCE}"
    r"|:\s\"|\sve\s)"
)
_AFTER_WORD = r"(?:(?<=[^\W\d_])|(?<=[\"'…)])|(?<=[a-zçğ]\.)),\s"
_ENTRY = r"\"(?P<entry>[^\"]{1,60})\"(?:\s\([^()]{1,40}\))?,\s"
_NO_YEAR = r"(?!(?:1[5-9]|20)[0-9]{2}(?![0-9]))"
_AFTER_BRACKET = sought(rf"\),\s(?:{_ENTRY})?(?:{_VOLUME}|{_NO_YEAR})(?P<pages>{_PAGES}){_BEHIND}")
_SLASHED = sought(rf"{_AFTER_WORD}{_VOLUME}{_NO_YEAR}(?P<pages>{_PAGES}){_BEHIND}", "/")
_LEAVES = sought(
    rf"(?:{_AFTER_WORD}|\),\s)(?P<pages>[0-9]{{1,4}}[ab](?:-[0-9]{{1,4}}[ab])?){_BEHIND}",
    figures=r"[0-9][ab](?![^\W_])",
)
# A page without a word, behind which a sentence goes on or another begins: "Utanma Duygusu, 88’de …".
_SMALL = r"[0-9]{1,3}(?:-[0-9]{1,3})?"
_IN_SENTENCE = sought(
    rf"{_AFTER_WORD}(?P<pages>{_SMALL}(?:,\s{_SMALL}(?![\w./]))*(?:\svdd?\.)?)"
    rf"(?={_ENDING}|{_SENTENCE}|:\s\"|,\sdn\.|(?<=d\.)\s?\.?$)"
)
_IN_COLLECTION = sought(
    r"(?<=[^,;]{2}),\s(?P<place>\"(?P<chapter>[^\"]{1,60})\",\s[0-9]{1,4}(?:-[0-9]{1,4})?)"
    r"(?:\s\([Nn]o\.?:?\s?(?P<number>[0-9]{1,5})\))?(?![\w/])",
    '"',
)


def leaves(source: Text) -> Iterator[Mark]:
    """Find the leaf of a manuscript, with its side: "46a-47b"."""
    if source.language.partition("-")[0] in _LANGUAGES:
        for match in source.matches(_LEAVES):
            yield from _located(match, 0.85)


def hadiths(source: Text) -> Iterator[Mark]:
    """Find the chapter and the number of a hadith: "Buhârî, “Îmân”, 16 (No. 24)"."""
    for match in source.matches(_IN_COLLECTION):
        start = 1 + max(source.plain.rfind(sign, 0, match.start()) for sign in ",;")
        before = source.text[start : match.start()]
        collector = _collector(source.text.partition(",")[0] if before.endswith(")") else before)
        if collector is None:
            continue
        if collector == before.strip():
            alone = match.start() - len(before.lstrip())
            yield mark("author", (alone, match.start()), IN_COLLECTION, 0.95)
        yield mark("annotation", match.span("place"), IN_COLLECTION, 0.9)
        if match["number"]:
            extent = (match.end("place"), match.end())
            yield mark("number", match.span("number"), IN_COLLECTION, 0.9, extent=extent)


def isnad_places(source: Text) -> Iterator[Mark]:
    """Find volume and page, and what an encyclopedia calls the place."""
    for match in source.matches(_AFTER_BRACKET):
        if match["entry"]:
            yield mark("annotation", match.span("entry"), "entry", 0.85, extent=_quoted(match))
        yield from _located(match, 0.9)
    if source.language.partition("-")[0] not in _LANGUAGES:
        return
    for match in source.matches(_SLASHED):
        yield from _located(match, 0.85)


def pages_in_sentences(source: Text) -> Iterator[Mark]:
    """Find the page behind a short title where a Turkish sentence goes on, or another begins."""
    if source.language.partition("-")[0] == "tr":
        for match in source.matches(_IN_SENTENCE):
            yield mark("pages", match.span("pages"), "final-pages", 0.7)


def _located(match: re.Match[str], confidence: float) -> Iterator[Mark]:
    by = "bare-pages"
    if match.groupdict().get("volume"):
        by, extent = VOLUME_AND_PAGE, (match.start("volume"), match.end("volume") + 1)
        yield mark("volume", match.span("volume"), by, confidence, extent=extent)
    yield mark("pages", match.span("pages"), by, confidence)


def _quoted(match: re.Match[str]) -> Span:
    return match.start("entry") - 1, match.end("entry") + 1


def _collector(text: str) -> str | None:
    """Whose collection `text` ends with or describes: the name as it stands; None if it is nobody's."""
    words = text.partition(",")[0].split()
    names = [" ".join(words[-count:]) for count in (2, 1, 3)]
    return next((n for n in names if skeleton(_ARTICLE.sub("", fold(n))) in COLLECTORS_OF_HADITH), None)


_ARTICLE = re.compile(r"^[ea][a-zşṣṭẓ]-")
