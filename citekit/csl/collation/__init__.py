"""Sorting as languages do it: `sort_key` and `collator`, with the orders of CLDR.

The orders are imported when a name of them is first asked for: one citation by
itself sorts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.lazy import lazy_names

if TYPE_CHECKING:
    from citekit.csl.collation.filing import filing_text
    from citekit.csl.collation.keys import ACCENTS, CASE, Collator, collator, sort_key

__all__ = ["ACCENTS", "CASE", "SEPARATOR", "Collator", "collator", "filing_text", "sort_key"]

SEPARATOR = "\ufffe"
"""Stands between the fields of one text and sorts before all else: *Dale, Zippy* before *Dale A, B*."""

_HOMES = {
    "ACCENTS": "keys",
    "CASE": "keys",
    "Collator": "keys",
    "collator": "keys",
    "filing_text": "filing",
    "sort_key": "keys",
}

__getattr__ = lazy_names(__name__, _HOMES)
