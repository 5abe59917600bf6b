"""Editions: beside their year, as a raised number, and as words that say how they were revised.

::

    Leipzig ³1892    München 41978    2., überarb. u. erw. Aufl.    updated edn
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from citekit.references.lexicon.cues import RENEWED, alternatives
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.sought import sought

RAISED_EDITION = "raised-edition"
"""By which rule an edition at its year was found."""

# Leipzig ³1892, Leipzig 1892³: the edition as a raised number at the year
RAISED = "¹²³⁴⁵⁶⁷⁸⁹"  # at its beginning
_RAISED_EDITION = sought(
    rf"(?<![^\W_])(?P<before>[{RAISED}⁰]{{1,2}})(?=(?:1[4-9]|20)[0-9]{{2}}(?![0-9]))|(?<=[12][0-9]{{3}})(?P<after>[{RAISED}⁰]{{1,2}})(?![^\W_])",
    form="text",
    figures=rf"[{RAISED}⁰]",
)
# München 41978: the same in a text layer that raises nothing
_SUNKEN_EDITION = sought(
    r"(?<=[^\W\d_]\s)[1-9](?=(?:1[5-9]|20)[0-9]{2}(?:[,.;)]|\s?$))", figures=r"[1-9](?:1[5-9]|20)[0-9]{2}"
)
# 2., überarb. u. erw. Aufl.
_REVISED = sought(
    r"(?<![^\W_])(?P<value>[0-9]{1,3})\.?,?\s(?:(?:u\.|und|[a-zäöüß]{3,16}\.?),?\s){1,6}aufl(?:\.|age)(?![^\W_])",
    "aufl auflage",
    form="folded",
)
# Imagining the Balkans, updated edn (New York, 2009)
_RENEWED = sought(
    rf"(?<=,\s)(?P<value>(?:[a-z]{{4,12}}ly\s)?(?:{alternatives(RENEWED)})(?:\s(?:and|&)\s(?:{alternatives(RENEWED)}))?)"
    r"\s(?:edn?\.?|edition)(?![^\W\d_])",
    "edn ed edition",
    form="folded",
)


def editions(source: Text) -> Iterator[Mark]:
    """Find editions beside their year, as a raised number, and those that say how they were revised."""
    for match in source.matches(_REVISED):
        yield mark("edition", match.span("value"), "edition-word", 0.95, extent=match.span())
    for match in source.matches(_RENEWED):
        yield mark("edition", match.span("value"), "edition-word", 0.9, extent=match.span())
    for match in source.matches(_SUNKEN_EDITION):
        yield mark("edition", match.span(), RAISED_EDITION, 0.85)
    for match in source.matches(_RAISED_EDITION):
        value = unicodedata.normalize("NFKC", match[0])
        yield mark("edition", match.span(), RAISED_EDITION, 0.95, value=value)
