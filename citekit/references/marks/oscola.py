"""What OSCOLA puts into round and square brackets behind a title or a place.

::

    Katharine Buildings (Ashgate 2004) 31    The Law of Torts (W T S Hall ed, 6th edn, Pitman 1949) 476
    State and Condition of Property (Law Com No 238, 1996) para 5.7    Breaking the Cycle (Cm 7972, 2010) 17
    (1889) 23 QBD 458 (DC) 460    [2014] EWHC 3968 (TCC) [68]-[70]    ibid [45]

A publisher stands before the year without a comma; the page or the paragraph that is cited stands behind
the bracket without a word.

Source: OSCOLA, 4th edition, 2.1.7 (pinpoints), 3.2 (books), 3.4.3 (command papers), 3.4.4 (Law Commission).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import fold, skeleton
from citekit.references import kinds
from citekit.references.lexicon import law
from citekit.references.lexicon.months import MONTHS
from citekit.references.lexicon.places import PLACES
from citekit.references.marks.gazettes import PAPER
from citekit.references.marks.pinpoints import YEAR, forms, year_mark
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.people import read_people
from citekit.references.sought import sought

BRACKET, PINPOINT = "publisher-and-year", "pinpoint"
"""By which rule a mark of this module was found, for those who ask what it is."""

_EDITION = r"(?:(?:[0-9]{1,2}(?:st|nd|rd|th)|rev|new)\sedn?,?\s)?"
_IMPRINT = re.compile(
    rf"\((?:(?P<editor>[A-Z][^(),]{{2,60}})\seds?,\s)?(?:(?P<translator>[A-Z][^(),]{{2,60}})\str(?:s|ans)?,\s)?"
    rf"{_EDITION}(?P<publisher>[A-Z][^(),;0-9.\[\]\"]{{1,60}}?\s)?{YEAR}\)"
)
_PAGES = r"[0-9]{1,4}(?:-[0-9]{1,4})?(?:,\s[0-9]{1,4}(?:-[0-9]{1,4})?)*(?:\snn?\s?[0-9]{1,3})?"
_PAGES_BEHIND = re.compile(rf",?\s(?P<pages>{_PAGES})(?=\s?[.,;)]|\s\(|\s?$)")
# (Law Com No 238, 1996); (Cm 7972, 2010); (HC 2007-08, 364-I); (HC 49-I, 2019)
_IN_SERIES = sought(
    rf"\((?P<series>{forms(law.SERIES_OF_PAPERS)})\s(?:No\s)?(?P<number>[0-9]{{1,4}})(?:,\s{YEAR})?\)",
    "Law Scot Consultation Discussion Working LAW",
)
_COMMAND = sought(
    rf"\((?P<number>(?:{forms(law.PAPERS_OF_PARLIAMENT)})\s(?:[12][0-9]{{3}}-[0-9]{{2}},\s)?[0-9]{{1,5}}(?:-[IVX]{{1,4}})?)"
    rf"(?:,\s{YEAR})?\)",
    "C Cd Cmd Cmnd Cm CP HC HL",
)
# Further Correspondence, Cd. 1879 (London, 1904); News International, HC 903-I (London, 2012)
_COMMAND_BEFORE = sought(
    rf"(?<=,\s)(?P<number>(?:{forms(law.PAPERS_OF_PARLIAMENT)})\.?\s[0-9]{{1,5}}(?:-[IVX]{{1,4}})?)(?=\s\(|,\s)",
    "C Cd Cmd Cmnd Cm CP HC HL",
)
# [1947] AC 219 (HL) 224, (1889) 23 QBD 458 (DC) 460: behind the court
_BEHIND_COURT = re.compile(
    r"[\[(](?:1[5-9]|20)[0-9]{2}[\])]\s[^()\[\]]{2,40}[0-9]\s\([A-Z][A-Za-z ]{1,12}\)"
    rf",?\s(?P<pages>{_PAGES})(?=\s?[.,;)]|\s\(|\s?$)"
)
# para 2.14, paras 8.35-8.43: the paragraphs of a report
_OF_REPORT = sought(
    r"(?<![^\W_])paras?\.?\s(?P<pages>[0-9]{1,3}(?:\.[0-9]{1,4}){1,3}(?:-[0-9]{1,3}(?:\.[0-9]{1,4}){1,3})?)(?![0-9])",
    "para paras",
)
_PARAGRAPH = r"\[(?!(?:1[5-9]|20)[0-9]{2}\])[0-9]{1,4}[A-Z]?\](?:-\[[0-9]{1,4}\])?"  # and no year
# [23]-[25], [31]: paragraphs, behind a number, a bracket, or words that point back
_PARAGRAPHS = sought(
    rf"(?<=[0-9),.d])\s(?:at\s)?(?P<pages>{_PARAGRAPH}(?:(?:,|\sand)\s{_PARAGRAPH})*)",
    "[",
)


def brackets_of_oscola(source: Text) -> Iterator[Mark]:
    """Find publishers, papers and pinpoints that English notes have in brackets, or behind them."""
    if source.language != "en":
        return
    yield from _papers(source)
    for match in _IMPRINT.finditer(source.plain):
        if match["publisher"] is None and match["editor"] is None and match["translator"] is None:
            continue
        if match["publisher"] is not None and not _publishes(match["publisher"].strip()):
            continue
        for role in ("editor", "translator"):
            if match[role]:
                extent = (match.start(role), source.plain.index(",", match.end(role)))
                people = read_people(source.text[slice(*match.span(role))])
                yield mark(role, match.span(role), BRACKET, 0.93, value=people, extent=extent)
        if match["publisher"]:
            start, end = match.span("publisher")
            yield mark("publisher", (start, end - 1), BRACKET, 0.9)
        yield year_mark(match, "imprint")
        yield from _behind(source, match.end())
    for match in source.matches(_OF_REPORT):
        yield mark("pages", match.span("pages"), PINPOINT, 0.95, extent=match.span())
    for match in _BEHIND_COURT.finditer(source.plain):
        yield mark("pages", match.span("pages"), PINPOINT, 0.9)
    for match in source.matches(_PARAGRAPHS):
        yield mark("pages", match.span("pages"), PINPOINT, 0.9, extent=(match.start() + 1, match.end()))


def _papers(source: Text) -> Iterator[Mark]:
    """The numbers of papers of law commissions and of parliament."""
    for match in source.matches(_IN_SERIES):
        yield mark(
            "number", match.span("number"), PAPER, 0.93, extent=(match.start() + 1, match.end("number"))
        )
        yield from _year_of(match)
        yield from _behind(source, match.end())
    for match in source.matches(_COMMAND):
        yield mark("number", match.span("number"), PAPER, 0.93)
        yield from _year_of(match)
        yield from _behind(source, match.end())
    for match in source.matches(_COMMAND_BEFORE):
        yield mark("number", match.span("number"), PAPER, 0.9)


def _year_of(match: re.Match[str]) -> Iterator[Mark]:
    if match["year"]:
        yield year_mark(match, "imprint")


def _behind(source: Text, end: int) -> Iterator[Mark]:
    """The pages behind a bracket that ends at `end`."""
    pages = _PAGES_BEHIND.match(source.plain, end)
    if pages is not None:
        yield mark("pages", pages.span("pages"), "behind-bracket", 0.9)


def _publishes(name: str) -> bool:
    """Whether a name before a year is a publisher's: no place, no month, no letters of a court."""
    if kinds.is_publisher(name):
        return True
    words = fold(name).split()
    if any(word in MONTHS or word in _SEASONS for word in words) or kinds.is_court(name):
        return False
    places = re.split(r"\s(?:and|&)\s|/", name)
    return not all(skeleton(place) in PLACES for place in places) and not name.islower()


_SEASONS = frozenset("spring summer autumn fall winter michaelmas trinity hilary easter".split())
