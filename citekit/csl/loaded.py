"""Styles and locales by name: found, read and made ready, each once."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from citekit.csl.dialects import FALLBACK, locale_chain
from citekit.csl.load import read_locale, read_style
from citekit.csl.locale import locale_of
from citekit.csl.packages import locale_sources, style_source
from citekit.csl.program import Program
from citekit.csl.style import LocaleData, Style

_STYLES = 8
"""Styles that are kept ready: a large one takes tens of megabytes, and few documents are in many."""


def load_style(style: str | bytes | Path, *, folder: Path | str | None = None) -> Style:
    """Find and read a style.

    Args:
        style: a short name (``apa``), an id, a title, the path of a ``.csl`` file or of a house style
            (``.toml``, see `citekit.csl.house`), or XML.
        folder: of the user's own styles.

    Returns:
        The independent style; of a dependent one that led to it, the language.

    Raises:
        StyleError: there is no such style, or it cannot be read or rendered.
        UsageError: the package with the styles is not installed.
    """
    if not isinstance(style, bytes) and str(style).endswith(".toml"):
        from citekit.csl.house import load_house  # which reads the style that it is based on through here

        return load_house(Path(style), folder=folder)
    source = style_source(style, folder=folder)
    found = _read_style(source.data, source.what)
    return _in_language(found, source.default_locale) if source.default_locale else found


@lru_cache(maxsize=_STYLES)
def _read_style(data: bytes, what: str) -> Style:
    return read_style(data, what=what)


@lru_cache(maxsize=_STYLES)
def _in_language(style: Style, language: str) -> Style:
    return replace(style, default_locale=language)


@lru_cache(maxsize=64)
def load_locale(lang: str) -> tuple[LocaleData, ...]:
    """The locale files for a language, the one that fills in first: ``en-US``, ``de-DE``, ``de-AT``.

    Raises:
        UsageError: the package with the locale files is not installed.
    """
    return tuple(_read_locale(data, code) for code, data in reversed(locale_sources(lang)))


@lru_cache(maxsize=64)
def _read_locale(data: bytes, code: str) -> LocaleData:
    return read_locale(data, what=f"locales-{code}.xml")


@lru_cache(maxsize=_STYLES)
def program_of(style: Style, locale: str = "") -> Program:
    """A style made ready for a language.

    Args:
        style: the style.
        locale: a BCP 47 code; empty for the language of the style, which is English if it has none.
    """
    lang = locale or style.default_locale or FALLBACK
    if "-" not in lang:
        lang = locale_chain(lang)[0] if locale_chain(lang)[0] != FALLBACK else lang
    return Program(style, locale_of(style, lang, load_locale(lang)))
