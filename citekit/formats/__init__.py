"""Text ↔ `citekit.model` and back, one module or package a format."""

from citekit.formats.bibtex import CLASSIC_ALIASES, read_bibtex, with_biblatex_names, write_bibtex
from citekit.formats.csl_json import item_from_entry, write_csl_json
from citekit.formats.notes_json import dumps_notes, loads_notes, notes_json, read_notes_json

__all__ = [
    "CLASSIC_ALIASES",
    "dumps_notes",
    "item_from_entry",
    "loads_notes",
    "notes_json",
    "read_bibtex",
    "read_notes_json",
    "with_biblatex_names",
    "write_bibtex",
    "write_csl_json",
]
