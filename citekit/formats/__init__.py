"""Text ↔ `citekit.model` and back, one module or package a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.formats.bibtex import read_bibtex, write_bibtex
from citekit.formats.notes_json import dumps_notes, loads_notes, notes_json, read_notes_json
from citekit.lazy import lazy_names

if TYPE_CHECKING:
    from citekit.formats.csl_json import write_csl_json
    from citekit.model import item_from_entry
    from citekit.model.aliases import CLASSIC_ALIASES, with_biblatex_names

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

_HOMES = {
    "CLASSIC_ALIASES": "citekit.model.aliases",
    "item_from_entry": "citekit.model.csl_items",
    "with_biblatex_names": "citekit.model.aliases",
    "write_csl_json": "csl_json",
}
"""Names behind which stand tables that a reader of BibTeX does without (PEP 562)."""

__getattr__ = lazy_names(__name__, _HOMES)
