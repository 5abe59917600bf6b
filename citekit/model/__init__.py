"""Values that everything else is made of; no files, no network, no styles.

A module is imported when a name of it is first asked for, so that who needs a date
does not wait for TeX.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.lazy import lazy_names

if TYPE_CHECKING:
    from citekit.model.citation import (
        DATE_FIELDS,
        FIELDS,
        NAME_FIELDS,
        TEXT_FIELDS,
        Citation,
        FieldValue,
        Kind,
        Reading,
        Span,
        WorkType,
    )
    from citekit.model.csl_items import item_from_entry, items_from_entries
    from citekit.model.dates import Date, Point, parse_edtf
    from citekit.model.document import Document, Line, Note, NoteSet, Page
    from citekit.model.entry import NO_DATE, NO_NAME, Entry
    from citekit.model.library import Block, Library
    from citekit.model.markup import VERBATIM_FIELDS, plain_text, tex_text
    from citekit.model.names import OTHERS, Name, read_names, write_names
    from citekit.model.problems import CODES, Problem
    from citekit.model.text import (
        UPPER,
        Script,
        bare,
        collapse,
        fold,
        latin_separators,
        plain_signs,
        script_of,
        skeleton,
    )

__all__ = [
    "CODES",
    "DATE_FIELDS",
    "FIELDS",
    "NAME_FIELDS",
    "NO_DATE",
    "NO_NAME",
    "OTHERS",
    "TEXT_FIELDS",
    "UPPER",
    "VERBATIM_FIELDS",
    "Block",
    "Citation",
    "Date",
    "Document",
    "Entry",
    "FieldValue",
    "Kind",
    "Library",
    "Line",
    "Name",
    "Note",
    "NoteSet",
    "Page",
    "Point",
    "Problem",
    "Reading",
    "Script",
    "Span",
    "WorkType",
    "bare",
    "collapse",
    "fold",
    "item_from_entry",
    "items_from_entries",
    "latin_separators",
    "parse_edtf",
    "plain_signs",
    "plain_text",
    "read_names",
    "script_of",
    "skeleton",
    "tex_text",
    "write_names",
]

_HOMES = {
    "Block": "library",
    "CODES": "problems",
    "Citation": "citation",
    "DATE_FIELDS": "citation",
    "Date": "dates",
    "Document": "document",
    "Entry": "entry",
    "FIELDS": "citation",
    "FieldValue": "citation",
    "Kind": "citation",
    "Library": "library",
    "Line": "document",
    "NAME_FIELDS": "citation",
    "NO_DATE": "entry",
    "NO_NAME": "entry",
    "Name": "names",
    "Note": "document",
    "NoteSet": "document",
    "OTHERS": "names",
    "Page": "document",
    "Point": "dates",
    "Problem": "problems",
    "Reading": "citation",
    "Script": "text",
    "Span": "citation",
    "TEXT_FIELDS": "citation",
    "UPPER": "text",
    "VERBATIM_FIELDS": "markup",
    "WorkType": "citation",
    "bare": "text",
    "collapse": "text",
    "fold": "text",
    "item_from_entry": "csl_items",
    "items_from_entries": "csl_items",
    "latin_separators": "text",
    "parse_edtf": "dates",
    "plain_signs": "text",
    "plain_text": "markup",
    "read_names": "names",
    "script_of": "text",
    "skeleton": "text",
    "tex_text": "markup",
    "write_names": "names",
}

__getattr__ = lazy_names(__name__, _HOMES)
