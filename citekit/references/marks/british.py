"""What British law cites: acts by section, debates, neutral places in brackets, newspapers with their town.

::

    Crime and Courts Act 2013, s 40    HC Deb 13 July 2011, vol 531, cols 311–12
    ‘Title’ [2005] PL 440    ‘Title’ Guardian (London, 25 March 2013) 31

Source: OSCOLA, 4th edition, 2.4, 2.5.2, 3.3.1, 3.4.8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Date, Point
from citekit.references.dates import Precision
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought

SECTION_OF_ACT, DEBATE, NEWSPAPER = "section-of-act", "debate", "newspaper-with-town"
"""By which rule a mark of this module was found, for those who ask what it is."""

_RULE_NUMBER = r"[0-9]+[A-Z]{0,2}(?:\([0-9a-z]{1,4}\))*(?:-[0-9]+[A-Z]?)?(?![0-9])"
_RULE = (
    r"(?:ss?|arts?|regs?|rr?|paras?|pts?|Pts?|[Ss]chs?|cls?)\.?\s"
    rf"{_RULE_NUMBER}(?:(?:,\s(?:and\s)?|\sand\s|\sor\s){_RULE_NUMBER})*"
)
# Crime and Courts Act 2013, s 40; 1 & 2 Geo. VI, c. 70
_SECTION = sought(
    rf"(?:(?<=\sAct\s)|(?<=\sRules\s)|(?<=\sOrder\s)|(?<=\sRegulations\s))[12][0-9]{{3}}(?P<behind>,?\s(?P<number>{_RULE}(?:(?:,\s|\s){_RULE})*))(?![\w])",
    "Act Rules Order Regulations",
)
# Consumer Protection Act, s 3: cited again without its year
_ACT_AGAIN = sought(rf"(?<=[^\W\d_]\sAct),?\s(?P<number>{_RULE})(?![\w])", "Act")
_REGNAL = sought(
    r"(?<=,\s)(?P<number>[0-9]{1,2}(?:\s?(?:&|and)\s?[0-9]{1,2})?\s(?:Geo|Edw|Vict?|Will|Wm|Eliz|Anne|Hen|Car|Jac|Ric)\.?"
    r"(?:\s(?:[0-9]|[IVX]{1,4}))?\.?,?\s(?:c|ch|cap)\.?\s[0-9]{1,3})",
    "Geo Edw Vic Vict Will Wm Eliz Anne Hen Car Jac Ric",
)
_DEBATE = sought(
    rf"{WORD_START}(?P<name>(?:HC|HL|PBC)\sDeb(?:\.|ates)?|Parliamentary\sDebates|Hansard(?:,\s(?:HC|HL|Commons|Lords))?)"
    r"(?=,?\s(?:\(|[0-9]))",
    "HC HL PBC Parliamentary Hansard",
)
_COLUMNS = sought(
    rf"{WORD_START}col[ls]?\.?\s(?P<pages>[0-9]{{1,5}}(?:W[HSA]?)?(?:-[0-9]{{1,5}})?)(?![0-9])",
    "col cols coll",
)
_JOURNAL_IN_BRACKETS = sought(
    r"(?<=[’”\"']\s)\[(?P<year>(?:1[89]|20)[0-9]{2})\]\s(?P<journal>[A-Z][A-Za-z.&]*(?:\s[A-Z][A-Za-z.&]*){0,4})\s"
    r"(?P<pages>[0-9]{1,5}(?:,\s[0-9]{1,5}(?:-[0-9]{1,5})?)*)",
    "[",
)
# Love (n 5) 83; ibid vol 4, 1758-59: a page stands without a word, and is no year
_PINPOINT = sought(
    r"(?:\(nn?\.?\s[0-9]{1,4}\)|^[Ii]bid\.?,?)(?:\s(?P<volume>vol\s[0-9IVX]{1,5}),)?"
    r"\s(?P<pages>[0-9]{1,5}(?:-[0-9]{1,5})?(?:\s?nn?\.?\s[0-9]{1,4})?)(?=\s?[.,;)]|\s?$)",
    "n nn Ibid ibid",
)
# Annual Report 2017 (2018) 11; (PhD thesis, City University London 2015) 66
_PAGE_BEHIND_YEAR = re.compile(
    r"(?<=\S)\s\((?:(?P<inside>[^()]{2,80}?[\s,])?(?P<year>(?:1[5-9]|20)[0-9]{2}))\)"
    r"\s(?P<pages>[0-9]{1,4}(?:-[0-9]{1,4})?)(?=\s?[.;]|\s?$)"
)
# A word or a year, and no volume: "Nature 12 (1999) 44", "Klio XII (1912) 3"
_ENDS_TITLE = re.compile(r"(?:(?<![^\W_])(?![IVXLC]+$)[^\W\d_]{2,}|(?<![0-9])(?:1[89]|20)[0-9]{2})$")
_DAY = r"[0-9]{1,2}\s[A-Z][a-z]{2,8}\.?\s[12][0-9]{3}"
_IN_TOWN = re.compile(
    rf"(?<=[’”\"']\s)(?P<journal>[A-Z][^,;()‘“\"\[\]]{{1,50}}?)\s\((?P<place>[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+){{0,2}}),\s(?={_DAY}\))"
    rf"[^()]{{8,20}}\)(?:\s(?P<pages>[A-Z]?[0-9]{{1,3}}(?:-[0-9]{{1,3}})?)(?=\s?[.;,]|\s?$))?"
)


def british_law(source: Text) -> Iterator[Mark]:
    """Find the places of British law that are in no report, in English notes."""
    if source.language != "en":
        return
    for match in source.matches(_SECTION):
        yield mark("number", match.span("number"), SECTION_OF_ACT, 0.9, extent=match.span("behind"))
    for match in source.matches(_ACT_AGAIN):
        yield mark("number", match.span("number"), SECTION_OF_ACT, 0.85)
    for match in source.matches(_REGNAL):
        yield mark("number", match.span("number"), SECTION_OF_ACT, 0.9)
    for match in source.matches(_DEBATE):
        yield mark("container_title", match.span("name"), DEBATE, 0.9)
    for match in source.matches(_COLUMNS):
        yield mark("pages", match.span("pages"), "columns", 0.95, extent=match.span())
    for match in source.matches(_JOURNAL_IN_BRACKETS):
        start, end = match.span("year")
        date = Date(Point(int(match["year"])))
        yield mark(
            "date",
            (start, end),
            "report-year",
            0.9,
            value=date,
            extent=(start - 1, end + 1),
            precision=Precision.YEAR,
        )
        yield mark("container_title", match.span("journal"), "journal-place", 0.95)
        yield mark("pages", match.span("pages"), "journal-place", 0.95)
    for match in _IN_TOWN.finditer(source.plain):
        yield mark("container_title", match.span("journal"), NEWSPAPER, 0.9)
        yield mark("place", match.span("place"), NEWSPAPER, 0.9)
        if match["pages"]:
            yield mark("pages", match.span("pages"), NEWSPAPER, 0.9)
    yield from _pinpoints(source)


def _pinpoints(source: Text) -> Iterator[Mark]:
    """Find pages without a word, behind the number of a note or the bracket of a year."""
    for match in source.matches(_PINPOINT):
        if match["volume"]:
            start = match.start("volume") + len("vol ")
            volume = (start, match.end("volume"))
            yield mark("volume", volume, "volume-word", 0.95, extent=match.span("volume"))
        yield mark("pages", match.span("pages"), "pinpoint", 0.95)
    for match in _PAGE_BEHIND_YEAR.finditer(source.plain):
        if match["inside"] is None and _ENDS_TITLE.search(source.plain, 0, match.start()):
            start, end = match.span("year")
            date = Date(Point(int(match["year"])))
            extent = (start - 1, end + 1)
            yield mark(
                "date", (start, end), "imprint", 0.9, value=date, extent=extent, precision=Precision.YEAR
            )
            yield mark("pages", match.span("pages"), "page-and-bracket", 0.9)
        elif match["inside"] or source.plain[match.start() - 1] in "'\"":
            yield mark("pages", match.span("pages"), "behind-bracket", 0.9)
