"""Files to documents, and documents to notes; what a note cites is decided by `citekit.references`."""

from citekit.documents.notes import find_notes
from citekit.documents.reading import READERS, read_document

__all__ = ["READERS", "find_notes", "read_document"]
