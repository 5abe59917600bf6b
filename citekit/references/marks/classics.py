"""Places in ancient authors and in collections of texts, which have no year and no page.

::

    Tac. Ann. 1.9.3–10.7    Plut., Demosth., 20, 2    Verg. Aen. VI 847-853    Livy 34.4.9
    CIL VI 1374    PIR² A 1294    FGrHist 115 F 162    P.Oxy. XLII 3014    RE VII A (1939)

The abbreviations are those of `citekit.references.lexicon.classics`.
"""

from __future__ import annotations

from collections.abc import Iterator

from citekit.model import Name
from citekit.references.lexicon import classics
from citekit.references.lexicon.tries import any_of, letters, openings
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.sought import sought

AUTHOR, COLLECTION = "ancient-author", "collection-of-texts"
"""By which rule a mark of this module was found, for those who ask what it is."""


def _forms(table: str) -> str:
    return any_of(letters(form, {" ": r"\s?"}) for form in table.split(" | "))


_BEGINS = r"(?:^|(?<=[;(=]\s)|(?<=\bin\s)|(?<=\b[Ss]ee\s)|(?<=\b[Cc]f\.\s)|(?<=\b[Cc]fr\.\s))"
# Verg. georg.: the Latin works that the Thesaurus writes small; other small words are none
_SMALL = _forms(" | ".join(work for work in classics.WORKS.split(" | ") if work[0].islower()))
_CAPITAL = r"[A-Z][^\W\d_]{1,14}\.?(?:\s(?!frr?\.)(?:[A-Z]|[a-z]{2,5})[^\W\d_]{0,9}\.)?"
_WORK = rf"(?:(?:(?:ad|[Dd]e|[Ii]n|[Pp]ro)\s)?{_CAPITAL}|[Dd]e\s(?:or|orat|arch)\.|{_SMALL})"
# 1449b24, 514a, X 607b: pages and lines of Bekker and Stephanus
_PART = r"(?:[IVXLC]{1,6}|[ivxlc]{1,6}(?=[\s.])|[0-9]{1,4}(?:\s?[a-f](?:\s?[0-9]{1,2})?)?)"
# fr. 6 K.-A.; frr. 1-3 Voigt: who edited fragments belongs to their number
_EDITOR = r"\s(?:[A-Z]\.(?:\s?-\s?[A-Z]\.)?|[A-Z][^\W\d_]{1,11}(?:\.(?!\s?$))?)[2-4²³⁴]?(?=[.,;)]|\s?$)"
_FRAGMENT = (
    r"(?:frr?|frg|epigr|test)\.\s[0-9]{1,4}[a-d]?(?:[.,]\s?[0-9]{1,4})*(?:\s?-\s?[0-9]{1,4})?"
    rf"(?:{_EDITOR})?"
)
_PLACE = (
    rf"(?:{_FRAGMENT}|{_PART}(?:(?:\.|,\s?|\s){_PART})*"
    r"(?:\s?-\s?(?:[0-9]{1,4}(?:\.[0-9]{1,4})*(?:[a-f](?:[0-9]{1,2})?)?|[a-f](?:[0-9]{1,2})?(?![^\W_])))?)"
    r"(?:,\sC\s?[0-9]{1,4})?(?:\s(?:ff?|ss?|sqq?|sgg)\.|ff?\.)?"
)
_STOP = r"(?=\s?(?:[;,.)(=]|$))"
_NO_COUNT = r"(?!(?:Rn|Rz|Rdnr?|Fn|Anm|Nr)\.)"  # "Cicero, Rn. 62" is a decision of that name
_ABBREVIATED = sought(
    rf"{_BEGINS}(?P<author>{_forms(classics.AUTHORS)}),?\s(?:(?P<title>{_NO_COUNT}{_WORK}),?\s)?(?P<pages>{_PLACE}){_STOP}",
    openings(classics.AUTHORS),
)
_NAMED = sought(
    rf"{_BEGINS}(?P<author>{_forms(classics.NAMES)}),?\s"
    rf"(?:(?P<title>{_NO_COUNT}{_WORK}),?\s(?!(?:19|20)[0-9]{{2}}(?![0-9a-f]))(?P<pages>{_PLACE})|(?P<fragment>{_FRAGMENT})|(?P<place>{_PART}(?:\.{_PART})+(?:\s?-\s?[0-9.]+)?(?:,\sC\s?[0-9]{{1,4}})?)){_STOP}",
    openings(classics.NAMES),
)
_IN_COLLECTION = sought(
    rf"(?:^|(?<=[;(=,]\s)|(?<=\bin\s))(?P<name>{_forms(classics.COLLECTIONS)})(?:\s?(?P<edition>[²³⁴⁵]))?\s"
    r"(?:(?P<volume>(?:[IVXLC]{1,7}|[ivx]{1,5}(?=\.))[²³]?(?:\s[A-Z](?![^\W_]))?(?:\s[0-9]{1,2}(?=\s\()|,\s?[0-9]{1,2})?|[0-9]{1,3}(?=,?\s[0-9]))"
    r"(?:,?\s(?P<number>(?:no\.\s)?[0-9]{1,6}[a-z]?(?:\s?-\s?[0-9]{1,6})?)(?![0-9])|(?=\s\([12][0-9]{3}\)))"
    r"|(?P<alone>(?:[A-Z]\s)?[0-9]{1,6}[a-z]?(?:\s[FT]\s[0-9]{1,4}[a-z]?)?))"
    r"(?=\s?(?:[;,.)(=]|$))",
    openings(classics.COLLECTIONS),
)


# s.v. «Vergilius»: the entry of an encyclopedia
_ENTRY = sought(
    r"(?<=,\s)s\.\s?v\.\s\"(?P<entry>[^\"]{2,60})\"|(?<=,\s)s\.\s?v\.\s'(?P<single>[^']{2,60})'", "v"
)


def ancient_texts(source: Text) -> Iterator[Mark]:
    """Find places in ancient authors and in collections of texts."""
    for pattern in (_ABBREVIATED, _NAMED):
        for match in source.matches(pattern):
            groups = match.groupdict()
            name = Name(family=source.text[slice(*match.span("author"))])
            yield mark("author", match.span("author"), AUTHOR, 0.95, value=(name,))
            if match["title"]:
                yield mark("title", match.span("title"), "ancient-work", 0.95)
            pages = next(name for name in ("pages", "place", "fragment") if groups.get(name))
            yield mark("pages", match.span(pages), "ancient-place", 0.95)
    for match in source.matches(_ENTRY):
        entry = "entry" if match["entry"] else "single"
        yield mark("title", match.span(entry), "entry-word", 0.95, extent=match.span())
    for match in source.matches(_IN_COLLECTION):
        yield mark("container_title", match.span("name"), COLLECTION, 0.95)
        for label, group in (
            ("edition", "edition"),
            ("volume", "volume"),
            ("pages", "number"),
            ("pages", "alone"),
        ):
            if match[group]:
                start = match.start(group) + len("no. ") * match[group].startswith("no. ")
                span = start, match.end(group)
                yield mark(label, span, COLLECTION, 0.95, extent=match.span(group))
