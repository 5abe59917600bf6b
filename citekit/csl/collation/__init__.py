"""Sorting as languages do it: `sort_key` and `collator`, with the orders of CLDR."""

from citekit.csl.collation.filing import filing_text
from citekit.csl.collation.keys import ACCENTS, CASE, Collator, collator, sort_key
from citekit.csl.collation.root import SEPARATOR

__all__ = ["ACCENTS", "CASE", "SEPARATOR", "Collator", "collator", "filing_text", "sort_key"]
