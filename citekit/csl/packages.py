"""Styles and locale files by name: ``apa``, ``./mine.csl``, ``https://www.zotero.org/styles/apa``, ``tr``.

A style is looked for among the user's own, then among the installed ones.  A
dependent style is followed to the independent one that it stands for; of itself
it keeps the language.  What a style says is not read here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from citekit.csl.dialects import FALLBACK, locale_chain
from citekit.csl.folders import (
    OWN_LOCALES,
    STYLES,
    missing_package,
    packaged_locales,
    packaged_styles,
    read_limited,
    user_folders,
)
from citekit.csl.heads import StyleHead, read_head
from citekit.csl.style_index import StyleRow, all_styles, find_styles, read_rows
from citekit.errors import StyleError, UsageError
from citekit.model import fold

__all__ = [
    "StyleSource",
    "find_styles",
    "is_style_name",
    "locale_source",
    "locale_sources",
    "named_style",
    "style_source",
]

MAX_CHAIN = 5
"""Dependent styles that may stand before an independent one; the specification has one."""

TEXT_NAME = "the style"

_NAME = re.compile(r"[\w][\w.+-]*")
_REPOSITORY = re.compile(r"https?://(?:www\.)?zotero\.org/styles/(?P<name>[^/?#]+)/?(?:\?[^#]*)?", re.ASCII)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class StyleSource:
    """An independent style, found.

    Attributes:
        name: its short name, or what messages call a style given as text.
        data: the XML.
        origin: where it comes from: the path of a file, a package, or ``text``.
        default_locale: the language that a dependent style asks for in place of the style's own, or empty.
        followed: the names of the dependent styles that led to it, the one asked for first.
    """

    name: str
    data: bytes
    origin: str
    default_locale: str = ""
    followed: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """How messages call it: a file by its path, everything else by its name."""
        return self.name if self.origin == "text" or self.origin.startswith(STYLES[0]) else self.origin


def style_source(
    style: str | bytes | Path,
    *,
    folder: Path | str | None = None,
    environ: Mapping[str, str] | None = None,
) -> StyleSource:
    """Find a style, and follow a dependent one to the style that it stands for.

    Args:
        style: a short name (``apa``), an id, a title, the path of a file, or XML.
        folder: of the user's own styles, from the settings.
        environ: for ``CITEKIT_STYLES``, folders of the user's own styles.

    Returns:
        The independent style.

    Raises:
        UsageError: there is no such style, or the package with the styles is not installed.
        UnreadableError: a file cannot be read.
        StyleError: it is no style, or dependent styles go round in a circle.

    Source:
        CSL 1.0.2, "Dependent Styles".

    >>> style_source("<style xmlns='http://purl.org/net/xbiblio/csl'/>").origin
    'text'
    """
    finder = _Finder(folder, environ)
    return _independent(finder.find(style), finder)


def named_style(
    style: str | bytes | Path,
    *,
    folder: Path | str | None = None,
    environ: Mapping[str, str] | None = None,
) -> StyleSource:
    """Find a style as `style_source` does, but stay with a dependent one.

    Args:
        style: a short name, an id, a title, the path of a file, or XML.
        folder: of the user's own styles, from the settings.
        environ: for ``CITEKIT_STYLES``.

    Raises:
        UsageError: there is no such style, or the package with the styles is not installed.
        UnreadableError: a file cannot be read.
    """
    return _Finder(folder, environ).find(style)


def is_style_name(
    name: str, *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> bool:
    """Whether a style has just this short name; titles are not asked, and nothing is read.

    Args:
        name: as the user gave it.
        folder: of the user's own styles, from the settings.
        environ: for ``CITEKIT_STYLES``.
    """
    return _Finder(folder, environ).by_name(name) is not None


def _independent(found: StyleSource, finder: _Finder) -> StyleSource:
    followed: list[str] = []
    locale = ""
    while parent := _parent_of(found):
        locale = locale or parent.default_locale
        if found.name in followed:
            circle = " → ".join([*followed[followed.index(found.name) :], found.name])
            raise StyleError(followed[0], f"a circle of dependent styles: {circle}", "Mend their parents.")
        followed.append(found.name)
        if len(followed) > MAX_CHAIN:
            raise StyleError(
                followed[0],
                f"more than {MAX_CHAIN} dependent styles in a row: {' → '.join(followed)}",
                "Name the independent style as the parent.",
            )
        found = finder.by_id(parent.parent, asked_by=found.name)
    return replace(found, default_locale=locale, followed=tuple(followed))


def _parent_of(found: StyleSource) -> StyleHead | None:
    head = read_head(found.data, what=found.what)
    # a style that formats is used as it is, whatever its links say
    return head if head.parent and b"layout" not in found.data else None


class _Finder:
    """The places in which styles are looked for, and the ways of asking."""

    def __init__(self, folder: Path | str | None, environ: Mapping[str, str] | None) -> None:
        self.folder = folder
        self.environ = environ

    def find(self, style: str | bytes | Path) -> StyleSource:
        if isinstance(style, Path):
            return _of_file(style)
        if isinstance(style, bytes):
            return StyleSource(TEXT_NAME, style, "text")
        if style.lstrip("\ufeff \t\r\n").startswith("<"):
            return StyleSource(TEXT_NAME, _encoded(style), "text")
        asked = style.strip()
        if "://" in asked or asked.startswith("urn:"):
            return self.by_id(asked)
        if "/" in asked or "\\" in asked or asked.endswith(".csl"):
            path = Path(asked)
            if "\0" in asked or not path.is_file():
                raise UsageError(
                    f"{asked}: no such file\n  Give the path of a .csl file, or the name of a style."
                )
            return _of_file(path)
        return self.by_name(asked) or self.by_title(asked)

    def by_name(self, name: str) -> StyleSource | None:
        """The style of this short name, a user's own before an installed one."""
        if _NAME.fullmatch(name) is None:
            return None
        for folder in user_folders(self.folder, self.environ):
            if (path := folder / f"{name}.csl").is_file():
                return _of_file(path)
        packaged = packaged_styles()
        small = name.lower()  # ASCII: all names of installed styles are
        if packaged is None:
            return None
        return _packaged(packaged, small) or _packaged(packaged, _renamed(packaged).get(small, small))

    def by_title(self, title: str) -> StyleSource:
        """The one style of this title; if there is none, the error says what comes near."""
        rows = self.rows(title)
        wanted = fold(title)
        same = [row for row in rows if wanted and wanted in map(fold, (row.title, row.title_short, row.name))]
        same = [row for row in same if not row.parent] or same
        if len(same) == 1:
            return _of_row(same[0])
        near = [row.name for row in (same or find_styles(title, folder=self.folder, environ=self.environ))]
        near = near or _similar(wanted, rows)
        reason = f"{title}: {'several styles of this title' if same else 'no such style'}"
        hint = f"Did you mean: {', '.join(near[:_SHOWN])}" if near else "citekit styles lists them."
        raise UsageError(f"{reason}\n  {hint}")

    def by_id(self, address: str, *, asked_by: str = "") -> StyleSource:
        """The style of this id; addresses of the repository end in the short name."""
        match = _REPOSITORY.fullmatch(address)
        found = self.by_name(match["name"]) if match else None
        if found is not None:
            return found
        for folder in user_folders(self.folder, self.environ):
            for row in read_rows(sorted(folder.glob("*.csl"))):
                if row.id == address:
                    return _of_file(row.path)
        rows = self.rows(address) if match is None else []
        same = next((row for row in rows if row.id == address), None)
        if same is not None:
            return _of_row(same)
        if packaged_styles() is None:
            raise missing_package(address)
        if asked_by:
            reason = f"stands for a style that is not there: {address}"
            raise StyleError(asked_by, reason, "Put the style into your folder of styles (CITEKIT_STYLES).")
        raise UsageError(
            f"{address}: no style of this id\n  Styles are not fetched; give a name or a file of yours."
        )

    def rows(self, wanted: str) -> list[StyleRow]:
        if packaged_styles() is None and not user_folders(self.folder, self.environ):
            raise missing_package(wanted)
        return all_styles(folder=self.folder, environ=self.environ)


def _of_file(path: Path) -> StyleSource:
    return StyleSource(path.stem, read_limited(path), str(path))


def _of_package(path: Path) -> StyleSource:
    return StyleSource(path.stem, read_limited(path), STYLES[0])


def _packaged(packaged: Path, name: str) -> StyleSource | None:
    paths = (packaged / f"{name}.csl", packaged / "dependent" / f"{name}.csl")
    return next((_of_package(path) for path in paths if path.is_file()), None)


def _of_row(row: StyleRow) -> StyleSource:
    packaged = packaged_styles()
    is_packaged = packaged is not None and row.path.is_relative_to(packaged)
    return _of_package(row.path) if is_packaged else _of_file(row.path)


def _encoded(text: str) -> bytes:
    try:
        return re.sub(
            r"^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(['\"]).*?\2", r"\1", text.lstrip("\ufeff")
        ).encode()
    except UnicodeEncodeError:
        raise StyleError(TEXT_NAME, "half of a character (a lone surrogate)", "Delete it.") from None


def _renamed(packaged: Path) -> Mapping[str, str]:
    path = packaged / "renamed-styles.json"
    names = json.loads(read_limited(path)) if path.is_file() else {}
    return {old: new for old, new in names.items() if isinstance(new, str)}


def _similar(wanted: str, rows: list[StyleRow]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(wanted.replace(" ", "-"), [row.name for row in rows], n=_SHOWN)


def locale_source(
    lang: str, *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> bytes:
    """The locale file for a language, or for the nearest one that there is.

    Args:
        lang: a language or a dialect: ``tr``, ``de-AT``; an unknown one gets ``en-US``.
        folder: of the user's own files, from the settings.
        environ: for ``CITEKIT_STYLES``.

    Raises:
        UsageError: there is no file at all, the package not being installed.

    Source:
        CSL 1.0.2, "Locale Fallback".
    """
    return locale_sources(lang, folder=folder, environ=environ)[0][1]


def locale_sources(
    lang: str, *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> list[tuple[str, bytes]]:
    """Every locale file in which a term for `lang` is looked for, in order: ``de-AT``, ``de-DE``, ``en-US``.

    Args:
        lang: a language or a dialect.
        folder: of the user's own files (``locales-xx-XX.xml``), from the settings.
        environ: for ``CITEKIT_STYLES``.

    Returns:
        The code of each file, and its XML.

    Raises:
        UsageError: there is no ``en-US``, the package not being installed.

    Source:
        CSL 1.0.2, "Locale Fallback".
    """
    packaged = packaged_locales()
    folders = [*user_folders(folder, environ), OWN_LOCALES, *([packaged] if packaged else [])]
    found = []
    for code in locale_chain(lang):
        paths = (each / f"locales-{code}.xml" for each in folders)
        path = next((path for path in paths if path.is_file()), None)
        if path is not None:
            found.append((code, read_limited(path)))
    if not found or found[-1][0] != FALLBACK:
        raise missing_package(f"locale {lang}")
    return found
