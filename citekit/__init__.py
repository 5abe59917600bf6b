"""A living bibliography from the notes of an article.

A document becomes notes, notes cite works, works are kept in ``.bib`` files,
and from there they are checked and formatted.  These few names are that flow;
everything behind them can be imported from the parts themselves::

    read_document(path) -> Document            the lines of an article
    find_notes(document) -> NoteSet            its notes
    parse_notes(notes) -> NoteSet              … with what they cite
    read_bibtex(text) -> Library               a .bib file
    write_bibtex(library) -> str               … and back, unchanged where nothing changed
    format_bibliography(entries) -> str        in a BibTeX style
    check_links(targets) -> list[LinkStatus]   a verdict for each address

Nothing is imported before its name is used, so ``import citekit`` costs nothing.

>>> import citekit
>>> from citekit.model import Library, Note, NoteSet
>>> from citekit.references import entry_from_citation
>>> text = "Baskın Oran, Türk Dış Politikası, İletişim Yayınları, İstanbul 2001, s. 12."
>>> notes = citekit.parse_notes(NoteSet("article.txt", "tr", (Note("1", text),)))
>>> citation = notes.notes[0].citations[0]
>>> citation.text("pages"), citation.fields["date"].by, text[slice(*citation.fields["date"].span)]
('12', 'rule:imprint', '2001')
>>> entry = entry_from_citation(citation, key="oran-2001-turk")
>>> print(citekit.write_bibtex(Library.of([entry])), end="")
@book{oran-2001-turk,
  author = {Oran, Baskın},
  title = {Türk Dış Politikası},
  location = {İstanbul},
  publisher = {İletişim Yayınları},
  date = {2001},
  langid = {turkish},
}
>>> print(citekit.format_bibliography([entry]), end="")
[1] Baskın Oran. Türk Dış Politikası. İletişim Yayınları, İstanbul, 2001.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.lazy import lazy_names

if TYPE_CHECKING:
    from citekit.bst import format_bibliography
    from citekit.documents import find_notes, read_document
    from citekit.formats import read_bibtex, write_bibtex
    from citekit.links import check_links
    from citekit.references import parse_notes

    __version__: str

__all__ = [
    "__version__",
    "check_links",
    "find_notes",
    "format_bibliography",
    "parse_notes",
    "read_bibtex",
    "read_document",
    "write_bibtex",
]

DISTRIBUTION = "citekit-bib"

_HOMES = {
    "check_links": "links",
    "find_notes": "documents",
    "format_bibliography": "bst",
    "parse_notes": "references",
    "read_bibtex": "formats",
    "read_document": "documents",
    "write_bibtex": "formats",
}


_lazily = lazy_names(__name__, _HOMES)


def __getattr__(name: str) -> object:
    """Look the version up, or import the home of a public name, when it is first asked for."""
    if name != "__version__":
        return _lazily(name)
    from importlib.metadata import version

    globals()[name] = found = version(DISTRIBUTION)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
