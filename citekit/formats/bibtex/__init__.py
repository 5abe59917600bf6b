"""BibTeX and biblatex: read and written without loss."""

from citekit.formats.bibtex.aliases import CLASSIC_ALIASES, with_biblatex_names
from citekit.formats.bibtex.reader import read_bibtex
from citekit.formats.bibtex.writer import write_bibtex

__all__ = ["CLASSIC_ALIASES", "read_bibtex", "with_biblatex_names", "write_bibtex"]
