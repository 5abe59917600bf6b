"""Addresses and identifiers, and the words that point back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model.urls import find_urls, repair_url
from citekit.references.backreferences import find_back_references, name_for_later
from citekit.references.lexicon.backrefs import Reach
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.tagged import BACK_REFERENCE, IGNORED

_URL_WORD = re.compile(
    r"(?:url|uri|erişim\sadresi|internet\sadresi|режим\sдоступа|доступно|available\sat|available\sfrom|"
    r"disponible\s(?:à|en|sur)|abrufbar\sunter|online|"
    r"\[(?:электронный\sресурс|elektron\sresurs|online)\])\s?[:.]?\s*$"
)


def urls(source: Text) -> Iterator[Mark]:
    """Find addresses, repaired; one that cannot be mended stays residue."""
    for start, end in find_urls(source.text, source.joins):
        repaired = repair_url(_without_joins(source, start, end))
        before = _URL_WORD.search(source.folded[max(0, start - 40) : start])
        extent = (start - len(before[0]) if before is not None else start, end)
        if repaired.is_valid:
            by = "+".join(("url", *repaired.rules))
            yield mark("url", (start, end), by, 0.99, value=repaired.url, extent=extent)


def _without_joins(source: Text, start: int, end: int) -> str:
    """The address without the blanks at which its lines were joined: those are no part of it."""
    near = {join + step for join in source.joins for step in (-1, 0, 1)}
    kept = (i for i in range(start, end) if not (i in near and source.text[i].isspace()))
    return "".join(source.text[i] for i in kept)


_MEDIUM = re.compile(
    r"\[\s?(?:электронный\sресурс|электрон\.?\sресурс|elektron\sresurs|elektronik\skaynak|electronic\sresource|"
    r"ressource\sélectronique|текст)\s?\]|"
    # GOST R 7.0.100-2018: kind of content and medium, in an area of their own
    r"(?<=[-–—]\s)(?:текст|изображение|устная\sречь|видео)(?:\s\([^()]{3,30}\))?\s?:\s(?:непосредственный|электронный|аудио|видео)\.?"
)


def media(source: Text) -> Iterator[Mark]:
    """Find the words in brackets that say on what a work is published; they are no part of its title."""
    for match in _MEDIUM.finditer(source.folded):
        yield mark(IGNORED, match.span(), "medium", 0.95)


_DOI = re.compile(r"(?:doi\s?[:.]?\s*)?(10\.[0-9]{4,9}/[^\s,;\"<>]+)")
_ISBN = re.compile(r"isbn(?:-1[03])?\s?[:.]?\s*([0-9][0-9 x-]{8,16}[0-9x])")


def identifiers(source: Text) -> Iterator[Mark]:
    """Find DOIs and ISBNs."""
    for match in _DOI.finditer(source.folded):
        end = match.start(1) + len(match[1].rstrip(".)"))
        yield mark("doi", (match.start(1), end), "doi", 0.99, extent=(match.start(), end))
    for match in _ISBN.finditer(source.folded):
        yield mark("isbn", match.span(1), "isbn", 0.95, extent=match.span())


def names_for_later(source: Text) -> Iterator[Mark]:
    """Find the bracket that names the work for later: "(далее — ПСЗ)"."""
    found = name_for_later(source.text)
    if found is not None:
        yield mark(IGNORED, found[0], "name-for-later", 0.95)


def back_references(source: Text) -> Iterator[Mark]:
    """Find the words that point back to a work cited before."""
    for span, row in find_back_references(source.text):
        by = "same-author" if row.reach is Reach.SAME_AUTHOR else "back-reference"
        yield mark(BACK_REFERENCE, span, by, 0.97)
