"""BibTeX and biblatex: read and written without loss."""

from citekit.formats.bibtex.reader import read_bibtex
from citekit.formats.bibtex.writer import write_bibtex

__all__ = ["read_bibtex", "write_bibtex"]
