"""Several lists out of one set of works: by script (Литература and References) or by language.

Which works a list has, and the word above it.  Numbers and year suffixes are
those of the whole set (`citekit.csl.Document.bibliography`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from citekit.model import Script, script_of
from citekit.model.languages import detect_language

Item = Mapping[str, Any]

BIBLIOGRAPHY_WORDS = {
    # language  the word above a bibliography
    "ar": "المراجع",
    "az": "Ədəbiyyat",
    "be": "Літаратура",
    "bg": "Литература",
    "cs": "Literatura",
    "da": "Litteratur",
    "de": "Literatur",
    "el": "Βιβλιογραφία",
    "en": "References",
    "es": "Bibliografía",
    "fa": "منابع",
    "fr": "Bibliographie",
    "he": "ביבליוגרפיה",
    "it": "Bibliografia",
    "ka": "ლიტერატურა",
    "kk": "Әдебиеттер",
    "ky": "Адабияттар",
    "nl": "Literatuur",
    "pl": "Bibliografia",
    "pt": "Referências",
    "ru": "Литература",
    "sv": "Litteratur",
    "tr": "Kaynakça",
    "tt": "Әдәбият",
    "uk": "Література",
    "uz": "Adabiyotlar",
}

SCRIPT_LANGUAGES = {
    # script          the language whose word stands above works in it, and the languages that have their own
    Script.LATIN: ("en", frozenset("az cs da de en es fr it nl pl pt sv tr uz".split())),
    Script.CYRILLIC: ("ru", frozenset("be bg kk ky ru tt uk".split())),
    Script.ARABIC: ("ar", frozenset({"ar", "fa"})),
    Script.GREEK: ("el", frozenset({"el"})),
    Script.OTHER: ("en", frozenset({"he", "ka"})),
}


def script_of_item(item: Item) -> str:
    """The script of a work, an ISO 15924 code: of its title, or where it appeared, or of its names."""
    for text in (*(str(item.get(name) or "") for name in ("title", "container-title")), _names(item)):
        if (script := script_of(text)) is not Script.OTHER:
            return str(script.value)
    return Script.OTHER.value


def language_of_item(item: Item) -> str:
    """The language of a work: what it says, else what its title looks like; empty if neither tells."""
    said = str(item.get("language") or "")
    if said and len(said.partition("-")[0]) in (2, 3):
        return said.partition("-")[0]
    return detect_language(str(item.get("title") or ""), "") or ""


def _names(item: Item) -> str:
    people = (person for name in ("author", "editor") for person in item.get(name) or ())
    return " ".join(str(person.get("family") or person.get("literal") or "") for person in people)


SPLITS: Mapping[str, Callable[[Item], str]] = {"script": script_of_item, "language": language_of_item}
"""By what a bibliography can be parted."""


def parts_of(items: Iterable[Item], side: Callable[[Item], str], locale: str) -> list[str]:
    """The values by which `items` are parted: that of the document's own language first, then by size.

    Args:
        items: of the document.
        side: a row of `SPLITS`.
        locale: of the document, a BCP 47 code.
    """
    counts: dict[str, int] = {}
    for item in items:
        value = side(item)
        counts[value] = counts.get(value, 0) + 1
    language = locale.partition("-")[0]
    own = {language, *(script.value for script, (_, own) in SCRIPT_LANGUAGES.items() if language in own)}
    return sorted(counts, key=lambda value: (value not in own, -counts[value], value))


def heading_of(split: str, value: str, locale: str) -> str:
    """The word above a list, in its own language where that is known.

    >>> heading_of("script", "Cyrl", "tr-TR"), heading_of("script", "Latn", "tr-TR")
    ('Литература', 'Kaynakça')
    >>> heading_of("script", "Latn", "ru-RU")
    'References'
    """
    if split == "language":
        return BIBLIOGRAPHY_WORDS.get(value, f"{word_for_bibliography(locale)} ({value or '—'})")
    default, own = SCRIPT_LANGUAGES[Script(value)]
    language = locale.partition("-")[0]
    return BIBLIOGRAPHY_WORDS[language if language in own else default]


def word_for_bibliography(locale: str) -> str:
    """The word above a bibliography in a language, English where there is none.

    >>> word_for_bibliography("az-AZ")
    'Ədəbiyyat'
    """
    return BIBLIOGRAPHY_WORDS.get(locale.partition("-")[0], BIBLIOGRAPHY_WORDS["en"])
