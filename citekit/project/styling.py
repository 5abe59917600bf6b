"""Entries set in a style: here the two engines for styles meet the bibliographies that they set.

Which engine a style belongs to is one rule, `choose_style`; what a style prints
is decided by `citekit.csl` and `citekit.bst`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from citekit.csl import Document, Style, load_style
from citekit.csl.folders import packaged_locales, packaged_styles
from citekit.csl.outputs.sheet import Entries, Heading, Part
from citekit.csl.packages import is_style_name, locale_sources
from citekit.errors import UsageError
from citekit.model import Entry, fold
from citekit.project.lists import SPLITS, Item, heading_of, parts_of, word_for_bibliography

DEFAULT_STYLE = "chicago-notes-bibliography"
"""What a reader of articles with footnotes expects: it has notes with first, later and short forms."""

PLAIN_STYLE = "plain"
"""The style that is always there."""

BST = "bst:"
"""Stands before the name of a BibTeX style where a CSL style has the same name."""

_NAMES = ("plain", "unsrt", "alpha", "unsrtalpha", "abbrv")


@dataclass(frozen=True, slots=True)
class ChosenStyle:
    """A style, found: a CSL style, or (where `csl` is None) the name or path of a BibTeX style."""

    name: str
    csl: Style | None = None


def choose_style(name: str, *, folder: Path | None = None) -> ChosenStyle:
    """Find the style of this name.

    ``bst:NAME`` and a path that ends in ``.bst`` are BibTeX styles.  ``plain``,
    ``unsrt``, ``alpha``, ``unsrtalpha`` and ``abbrv`` are so too, unless a CSL
    style has just this name.  Everything else is CSL: a name, an id, a title, the
    path of a ``.csl`` file, or of a house style (``.toml``).

    Args:
        name: as the user gave it.
        folder: of the user's own CSL styles.

    Raises:
        UsageError: there is no such style, or the package with the CSL styles is not installed.
        UnreadableError: the file cannot be read.
        StyleError: the style cannot be used; the error says the line.
    """
    if name.startswith(BST):
        return ChosenStyle(name.removeprefix(BST))
    if name.endswith(".bst") or _is_old_bst(name):
        return ChosenStyle(name)
    if name in _NAMES and not is_style_name(name, folder=folder):
        return ChosenStyle(name)
    try:
        return ChosenStyle(name, load_style(name, folder=folder))
    except UsageError as error:
        raise UsageError(
            f"{error}\n  BibTeX styles: {', '.join(_NAMES)}, or the path of a .bst file"
        ) from None


def _is_old_bst(name: str) -> bool:
    """Whether the file of this path says what BibTeX styles say first."""
    path = Path(name)
    if path.suffix or not path.is_file():
        return False
    with path.open("rb") as file:
        return b"ENTRY" in file.read(100_000)


def default_style() -> str:
    """The style where none is named: `DEFAULT_STYLE`, or `PLAIN_STYLE` where CSL styles are not installed."""
    return DEFAULT_STYLE if has_csl_styles() else PLAIN_STYLE


def has_csl_styles() -> bool:
    """Whether the extra ``csl`` is installed: styles and locale files."""
    return packaged_styles() is not None and packaged_locales() is not None


_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def has_locale(locale: str) -> bool:
    """Whether there are terms in this language; elsewhere the English ones are printed.

    Args:
        locale: a BCP 47 code.

    Raises:
        UsageError: it is no code of a language, or no locale file is installed at all.
    """
    if _LOCALE.fullmatch(locale) is None:
        raise UsageError(f"{locale}: no code of a language\n  Write it as in tr, en-GB or ru-RU.")
    code, _ = locale_sources(locale)[0]
    return fold(code.partition("-")[0]) == fold(locale.partition("-")[0])


def csl_document(
    entries: Iterable[Entry],
    style: Style,
    *,
    locale: str | None = None,
    item_terms: bool = False,
    variants: str = "",
) -> Document:
    """A document in which every work of `entries` can be cited.

    Args:
        entries: of one bibliography; of several with one key the later ones get a number behind it.
        style: that it is set in.
        locale: a BCP 47 code; the style's own where it is not given.
        item_terms: print the terms of an entry in the language of its work.
        variants: language tags, with commas between, of the titles and names that are printed.
    """
    wanted = [tag.strip() for tag in variants.split(",")] if variants else []
    return Document(style, _apart(entries), locale=locale or None, item_terms=item_terms, variants=wanted)


def _apart(entries: Iterable[Entry]) -> list[Entry]:
    taken: set[str] = set()
    apart = []
    for entry in entries:
        key, number = entry.key or "untitled", 1
        name = key
        while name in taken:
            number += 1
            name = f"{key}-{number}"
        taken.add(name)
        apart.append(entry if name == entry.key else replace(entry, key=name))
    return apart


def bibliography_parts(
    document: Document, *, split: str | None = None, with_heading: bool = False
) -> list[Part]:
    """The bibliography of a document as parts of a sheet.

    Args:
        document: with all that is cited, or added by ``cite_nothing``.
        split: ``script`` or ``language``: a list with a heading for each; numbers and year suffixes are
            those of the whole.
        with_heading: whether a bibliography in one piece has a heading, too.

    Raises:
        UsageError: there is no such split.
    """
    if split is None:
        entries, layout = document.bibliography_trees()
        heading = [Heading(word_for_bibliography(document.locale))] if with_heading and entries else []
        return [*heading, Entries(entries, layout)]
    if split not in SPLITS:
        raise UsageError(f"no such split: {split}\n  There are: {', '.join(SPLITS)}")
    parts: list[Part] = []
    side = SPLITS[split]
    for value in parts_of(document.items, side, document.locale):
        entries, layout = document.bibliography_trees(where=partial(_is_on_side, side, value))
        if entries:
            parts += [Heading(heading_of(split, value, document.locale)), Entries(entries, layout)]
    return parts


def _is_on_side(side: Callable[[Item], str], value: str, item: Item) -> bool:
    return side(item) == value
