"""Note text → citations with entries: segment, tag, assemble, resolve."""

from citekit.references.entries import entry_from_citation, entry_from_listed
from citekit.references.parse import parse_notes, parse_reference
from citekit.references.tagged import Cited, Tagged, Tagger

__all__ = [
    "Cited",
    "Tagged",
    "Tagger",
    "entry_from_citation",
    "entry_from_listed",
    "parse_notes",
    "parse_reference",
]
