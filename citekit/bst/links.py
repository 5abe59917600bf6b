"""Where a work is on the web: its address, its identifiers as addresses, its archived copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from citekit.bst.datetext import when
from citekit.bst.notation import Notation, clean_url
from citekit.model import Entry

# Where the identifiers of these kinds lead (biblatex 3.18, section 3.14.7).
EPRINTS: Mapping[str, str] = {
    "arxiv": "https://arxiv.org/abs/{}",
    "jstor": "https://www.jstor.org/stable/{}",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/{}",
    "hdl": "https://hdl.handle.net/{}",
    "googlebooks": "https://books.google.com/books?id={}",
}

_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Link:
    """An address to print.

    Attributes:
        field: the classic field that a style may print by itself: ``url``, ``doi``, ``eprint``, or none.
        value: that field's value.
        url: the address.
        before: what is printed before it.
        after: what is printed after it.
        visited: when it was visited, for a style that prints the address by itself.
    """

    field: str
    value: str
    url: str
    before: str = ""
    after: str = ""
    visited: str = ""


def links(entry: Entry, notation: Notation) -> tuple[Link, ...]:
    """The addresses of `entry`, in the order of printing.

    >>> from citekit.bst.notation import PLAIN
    >>> [link.url for link in links(Entry("article", "a", {"doi": "doi:10.1000/x"}), PLAIN)]
    ['https://doi.org/10.1000/x']
    """
    return tuple(_links(entry, notation))


def _links(entry: Entry, notation: Notation) -> Iterator[Link]:
    url = clean_url(entry.get("url"))
    if url:
        visited = str(when(entry, notation, "urldate"))
        yield Link("url", url, url, after=f" (visited on {visited})" if visited else "", visited=visited)
    doi = _DOI_PREFIX.sub("", clean_url(entry.get("doi")), count=1)
    if doi and doi not in url:
        yield Link("doi", doi, f"https://doi.org/{doi}")
    eprint = clean_url(entry.get("eprint"))
    if eprint:
        kind = entry.text("eprinttype")
        pattern = EPRINTS.get(kind.lower())  # ASCII keywords of biblatex: no fold needed
        before = notation.text(entry.get("eprinttype")) or "Eprint"
        yield Link("eprint", eprint, pattern.format(eprint) if pattern else "", before=f"{before}: ")
    archived = clean_url(entry.get("archiveurl"))
    if archived:
        date = str(when(entry, notation, "archivedate"))
        yield Link("", archived, archived, before="Archived at ", after=f" ({date})" if date else "")
