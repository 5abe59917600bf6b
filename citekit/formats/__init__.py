"""Text ↔ `citekit.model.Library` and back, one module or package a format."""

from citekit.formats.bibtex import CLASSIC_ALIASES, read_bibtex, with_biblatex_names, write_bibtex

__all__ = ["CLASSIC_ALIASES", "read_bibtex", "with_biblatex_names", "write_bibtex"]
