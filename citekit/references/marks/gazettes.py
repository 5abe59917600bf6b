"""Papers of parliaments and commissions, and places in gazettes.

::

    BT-Drs. 14/6040    COM(2022) 495 final    S. Rep. No. 91-1196
    BGBl. I 2001, S. 3138    ABl. EU Nr. L 133 v. 22.5.2008, S. 66
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references.lexicon import law
from citekit.references.lexicon.tries import openings
from citekit.references.marks.pinpoints import PAGES, YEAR, forms, with_word, year_mark
from citekit.references.marks.reports import REPORT_YEAR
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

PAPER, GAZETTE = "parliamentary-paper", "gazette"
"""By which rule a mark of this module was found, for those who ask what it is."""

_GAZETTE = sought(
    rf"{WORD_START}(?P<gazette>(?:{forms(law.GERMAN_GAZETTES)})(?:\s(?:I{{1,3}}|[LC])(?![^\W_]))?)"
    rf"(?:\s(?:Nr\.\s)?{YEAR})?(?:\sNr\.(?=\s[LC]\s))?(?P<part>\s(?:I{{1,3}}|[LC])(?![^\W_]))?"
    r"(?:,?\s(?:Nr\.\s)?(?P<issue>[0-9]{1,4})(?=,\s(?:S|p)\.|/|\sv))?"
    rf"(?:\sv(?:om|\.)\s[0-9]{{1,2}}\.\s?[0-9]{{1,2}}\.\s?[0-9]{{4}})?(?:(?:,?\s(?:S|p)\.\s?|/|(?(part),\s)){PAGES})",
    openings(law.GERMAN_GAZETTES),
)
_SERIES_OF_GAZETTE = re.compile(r"\s[LC]$")
# BT-Drs. 14/6040; LT-Drs. NRW 14/2211; COM(2022) 495 final
_PAPER = sought(
    rf"{WORD_START}(?:(?:{forms(law.PARLIAMENTARY)})(?:\s[A-Z]{{2,3}})?\s[0-9]{{1,3}}/[0-9]{{1,6}}|"
    r"(?:COM|KOM|SEC|SEK|SWD|JOIN)\s?\([12][0-9]{3}\)\s?[0-9]{1,4}(?:\s(?:final|endg\.|endgültig))?)",
    openings(law.PARLIAMENTARY),
    "COM KOM SEC SEK SWD JOIN",
)
# S. Rep. No. 91-1196; H.R. Doc. No. 88-4
_SENATE = sought(
    rf"{WORD_START}(?:S\.|H\.R\.)\s?(?:C(?:onf|ONF)\.\s)?(?:R(?:ep|EP)|D(?:oc|OC)|R(?:es|ES)|Comm)\.\sN[oO]\.\s[0-9]{{1,3}}-[0-9]{{1,5}}",
    "S H",
)


def papers(source: Text) -> Iterator[Mark]:
    """Find papers of parliaments and commissions, and places in gazettes."""
    for match in source.matches(_GAZETTE):
        part = match["part"]
        # "ABl. EU Nr. L 133": a series of issues
        counted = match["gazette"].startswith("ABl") and match["issue"]
        end = match.end("part") if part and not match["year"] and not counted else match.end("gazette")
        serial = _SERIES_OF_GAZETTE.search(match["gazette"]) if counted else None
        end = match.start("gazette") + serial.start() if serial is not None else end
        yield mark("container_title", (match.start("gazette"), end), GAZETTE, 0.95)
        if match["year"]:
            yield year_mark(match, REPORT_YEAR)
        if part and match["year"] and not counted:
            yield mark(IGNORED, match.span("part"), "part-of-gazette", 0.9)
        if match["issue"]:
            start = match.start("part") + 1 if part and counted else match.start("issue")
            start = end + 1 if serial is not None else start
            extent = (
                match.start("issue") - 4 if start == match.start("issue") else start,
                match.end("issue"),
            )
            yield mark("issue", (start, match.end("issue")), GAZETTE, 0.9, extent=extent)
        yield mark("pages", match.span("pages"), GAZETTE, 0.95, extent=with_word(source, match))
    for pattern in (_PAPER, _SENATE):
        for match in source.matches(pattern):
            yield mark("title", match.span(), PAPER, 0.95)
