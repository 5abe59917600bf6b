"""What American law cites besides reports and codes: constitutions, acts by chapter, hearings, newspapers.

::

    U.S. Const. art. I, § 8    Act of Mar. 3, 1863, ch. 76, 12 Stat. 755    115th Cong. 133 (2017)
    N.Y. TIMES, Feb. 13, 2009, at A16    NEW YORKER (Mar. 11, 2013), https://…
    1989 Duke L.J. 511, 517    45 Fed. Reg. 52,676, 52,697 (Aug. 7, 1980)

What happened to a case later stands behind its first place and is no other work.

Source: The Bluebook, rules 10.7 (history of a case), 11, 12.4, 13, 16.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Date, Point, fold
from citekit.references.dates import Precision
from citekit.references.lexicon import law
from citekit.references.lexicon.tries import openings
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

CONSTITUTION, HEARING, NEWSPAPER, SITE, LETTER = (
    "constitution",
    "congress",
    "newspaper-place",
    "site",
    "letter",
)
"""By which rule a mark of this module was found, for those who ask what it is."""

_PAGE = r"[0-9]{1,6}(?:-[0-9]{1,6})?(?:\s?(?:&\s)?nn?\.\s?[0-9]{1,4})?"
_HISTORY = sought(
    rf"(?<=[0-9]\)),\s(?P<said>(?:{'|'.join(map(re.escape, law.LATER_HISTORY.split(' | ')))})[^;]*)",
    openings(law.LATER_HISTORY),
)
_CONSTITUTION = sought(
    rf"{WORD_START}(?P<title>(?:[A-Z][\w.]*\s){{1,2}}C(?:onst|ONST)\.)\s"
    r"(?P<number>(?:art|amend|pmbl|cl)\.(?:\s[IVXLC]+(?![^\W_]))?(?:,\s(?:§§?|cl\.)\s?[0-9]+(?:-[0-9]+)?)*)",
    "Const CONST",
)
_CHAPTER = sought(
    r"(?<=,\s)ch\.\s[0-9]{1,4}(?:,\s§§?\s?[0-9]+(?:-[0-9]+)?)?(?=,\s[0-9]{1,4}\s(?:[A-Z][a-z.]*\s)?(?:Stat|Laws))",
    "ch",
)
_CONGRESS = sought(
    rf"{WORD_START}[0-9]{{1,3}}(?:st|d|nd|rd|th)\sCong\.(?P<pages>\s{_PAGE})?(?=[\s,.])", "Cong"
)
_MONTH_DAY = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s[0-9]{1,2},\s[12][0-9]{3}"
_PERIODICAL = r"(?<=[,?!”\"]\s)(?P<journal>[A-Z][^,;()“”\"]{1,60})"
_IN_NEWSPAPER = sought(
    rf"{_PERIODICAL},\s(?={_MONTH_DAY})[^;()]{{11,19}}(?:,\s§\s?[0-9A-Z]+)?(?P<at>,\sat\s(?P<pages>[A-Z]{{0,2}}-?{_PAGE}))",
    "at",
)
_ON_SITE = sought(
    rf"{_PERIODICAL}\s\({_MONTH_DAY}(?P<hour>,\s[0-9]{{1,2}}:[0-9]{{2}}(?:\s[AP]M)?)?\),?\s(?=<?https?:|www\.|perma)",
    "http https www perma",
)
_NEWSPAPERS = frozenset(fold(law.NEWSPAPERS).split(" | "))
_JOURNAL_BY_YEAR = sought(
    r"(?<=[,?!”\"’']\s)(?P<year>(?:1[89]|20)[0-9]{2})\s"
    r"(?P<journal>(?:[A-Z&][\w.&'’]*\s|of\s|for\s){1,7}(?:L\.\s?J|L\.\s?R(?:ev|EV)|J|R(?:ev|EV)|L\.\s?F|L\.Q)\.)\s"
    rf"(?P<pages>{_PAGE}(?:,\s{_PAGE})*)(?![0-9/])",
    "J L Rev REV",
)
_COUNTED = r"[SHE]?[0-9]{1,6}(?:,[0-9]{3})?(?:-[SHE]?[0-9,]{1,7})?"
_REGISTER = sought(
    r"(?<![^\s(])(?P<volume>[0-9]{1,3})\s(?P<journal>Fed\.\sReg\.|C(?:ong|ONG)\.\sR(?:ec|EC)\.)\s"
    rf"(?P<pages>{_COUNTED}(?:,\s{_COUNTED})*)(?=\s\()",
    "Fed Cong CONG",
)
# COMMENTARIES *24: the pages of the first edition
_STAR = sought(r"(?<=[^\W\d_]\s)(?<!\sat\s)\*[0-9]{1,4}(?:-\*?[0-9]{1,4})?(?=\s?(?:[.,;(]|$|n\.))", "*")
# Note, Dockets in the Dark, 88 COLUM. L. REV. 1310 (1988): students have the kind of piece for a name
_PIECE = sought(
    rf"(?:^|(?<=,\s))(?:{law.KINDS_OF_PIECE.replace(' | ', '|')}),(?=\s[A-Z“])",
    openings(law.KINDS_OF_PIECE),
    form="text",
)
_LETTER = sought(
    r"^(?:Letter|E-?mail|Memorandum|Telegram|Cable|Fax)\sfrom\s[^();]{3,160}?\sto\s"
    r"(?!(?:the\s)?(?:present\s)?author)[^();]{3,120}?(?=,?\s\(|\s?$)",
    "Letter E Email Memorandum Telegram Cable Fax",
)
# Democratizing Interpretation 17 (May 3, 2017): a page before a bracket with a day
_PAGE_OF_DAY = sought(
    rf"(?<=[^\W\d_][^\W\d_.])\s(?P<pages>{_PAGE})(?=\s\({_MONTH_DAY}\))", figures=rf"\({_MONTH_DAY}"
)
_ON_FILE = sought(
    r"\((?P<said>(?:copy\s)?on\sfile\swith\s[^()]{2,80}|to\sbe\scodified\sat\s[^()]{2,80}|unpublished\smanuscript)\)",
    "file codified manuscript",
    form="text",
)


def american_law(source: Text) -> Iterator[Mark]:
    """Find the places of American law that are in no report and no code, in English notes."""
    if source.language != "en":
        return
    for match in source.matches(_HISTORY):
        yield mark("annotation", match.span("said"), "later-history", 0.9)
    for match in source.matches(_CONSTITUTION):
        yield mark("title", match.span("title"), CONSTITUTION, 0.95)
        yield mark("number", match.span("number"), CONSTITUTION, 0.95)
    for match in source.matches(_CHAPTER):
        yield mark("number", match.span(), "chapter-of-acts", 0.9)
    for match in source.matches(_CONGRESS):
        start, end = match.span()
        if match["pages"]:
            yield mark("pages", (match.start("pages") + 1, end), HEARING, 0.9)
            end = match.start("pages")
        yield mark("number", (start, end), HEARING, 0.9)
    for match in source.matches(_IN_NEWSPAPER):
        yield mark("container_title", match.span("journal"), NEWSPAPER, 0.9)
        yield mark("pages", match.span("pages"), NEWSPAPER, 0.9, extent=match.span("at"))
    for match in source.matches(_ON_SITE):
        newspaper = fold(match["journal"].split()[-1]) in _NEWSPAPERS
        yield mark("container_title", match.span("journal"), NEWSPAPER if newspaper else SITE, 0.9)
        if match["hour"]:
            yield mark(IGNORED, match.span("hour"), "hour", 0.9)
    yield from _volumes(source)
    for match in source.matches(_ON_FILE):
        yield mark("annotation", match.span("said"), "on-file", 0.9, extent=match.span())


def _volumes(source: Text) -> Iterator[Mark]:
    """Journals whose volume is a year, the register with its long page numbers, and old commentaries."""
    for match in source.matches(_JOURNAL_BY_YEAR):
        date = Date(Point(int(match["year"])))
        yield mark("date", match.span("year"), "imprint", 0.95, value=date, precision=Precision.YEAR)
        yield mark("container_title", match.span("journal"), "journal-place", 0.95)
        yield mark("pages", match.span("pages"), "journal-place", 0.95)
    for match in source.matches(_REGISTER):
        for label, name in (("volume", "volume"), ("container_title", "journal"), ("pages", "pages")):
            yield mark(label, match.span(name), "code", 0.95)
    for match in source.matches(_LETTER):
        yield mark("title", match.span(), LETTER, 0.9)
    for match in source.matches(_PAGE_OF_DAY):
        yield mark("pages", match.span("pages"), "page-and-bracket", 0.85)
    for match in source.matches(_STAR):
        yield mark("pages", match.span(), "star-page", 0.9)
    for match in source.matches(_PIECE):
        yield mark(IGNORED, (match.start(), match.end() - 1), "kind-of-piece", 0.9)
