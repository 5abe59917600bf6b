"""Pages as law cites them: the first page and the page that is cited stay together, as they are printed.

::

    334, 338 f.    981 (988)    2647 Rn. 57 ff.    193 & n.151

Pieces of patterns that the finders of places in law share.
"""

from __future__ import annotations

import re

from citekit.model import Date, Point, Span
from citekit.references.dates import Precision
from citekit.references.lexicon.tries import any_of, letters
from citekit.references.marks.text import Mark, Text, mark


def forms(table: str) -> str:
    """The forms of a table as one pattern; where print has a blank after a full stop or none.

    Args:
        table: forms divided by ``" | "``.
    """
    return any_of(letters(form, {". ": r"\.\s?", " ": r"\s"}) for form in table.split(" | "))


NUMBER = r"[0-9]{1,6}"
_FOLLOWING = r"(?:\s?ff?\.)?"
RANGE = rf"{NUMBER}(?:\s?-\s?{NUMBER})?{_FOLLOWING}"
"""A page, or one and those behind it: ``338``, ``560-61``, ``338 f.``."""

MARGIN = r"(?:,?\s(?:Rn|Rdnr|Rz|Tz)\.?\s?[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?(?:\s?ff?\.)?)?"
"""Behind pages, the number in the margin."""

NOTE = r"(?:\s?(?:&\s)?nn?\.\s?[0-9]{1,4})?"
"""Behind a page, the note on it: ``193 & n.151``."""

# No year is a page.
_NO_YEAR = (
    r"(?!(?:1[89]|20)[0-9]{2}\b(?!\s?[-)]?[,.;]?\s?[–;-]|\s\((?:[^()]{1,30}\s)?(?:1[6-9]|20)[0-9]{2}\)))"
)
PINS = rf"(?:,\s(?:at\s)?{_NO_YEAR}{RANGE}{NOTE}|\s\((?!(?:1[6-9]|20)[0-9]{{2}}\)){RANGE}\))*"
"""Behind the first page, those that are cited: ``, 338 f.``, `` (988)``."""

PAGES = rf"(?P<pages>{RANGE}{NOTE}{PINS}{MARGIN})(?![0-9/])"
"""All of it, named ``pages``."""

YEAR = r"(?P<year>(?:1[6-9]|20)[0-9]{2})"
"""The year of a report or of a book, named ``year``."""

END = r"(?=\s*$|\s?[,.;:()\[\]–=-]|\s[a-zäöü(\[–=-])"
"""What stands behind a place."""

_PAGE_WORD = re.compile(r"(?<![^\W_])(?<![^\W_]\.)(?:S|Sp|pp?)\.\s?$")


def with_word(source: Text, match: re.Match[str]) -> Span:
    """Where the pages of `match` stand, with the "S." before them."""
    start, end = match.span("pages")
    word = _PAGE_WORD.search(source.plain[match.start() : start])
    return (start - len(word[0]) if word is not None else start), end


def year_mark(match: re.Match[str], by: str, *, extent: Span | None = None) -> Mark:
    """The year of `match`, found by the rule `by`."""
    date = Date(Point(int(match["year"])))
    return mark("date", match.span("year"), by, 0.9, value=date, extent=extent, precision=Precision.YEAR)
