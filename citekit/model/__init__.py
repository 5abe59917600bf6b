"""Values that everything else is made of; no files, no network, no styles."""

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
from citekit.model.text import UPPER, Script, collapse, fold, plain_signs, script_of, skeleton

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
    "collapse",
    "fold",
    "item_from_entry",
    "items_from_entries",
    "parse_edtf",
    "plain_signs",
    "plain_text",
    "read_names",
    "script_of",
    "skeleton",
    "tex_text",
    "write_names",
]
