"""Keys that a person can read, type and remember: ``kanbolat-2002-turkiye``, ``ayna-2005-07-22``.

A key is made once, from what the work's entry says then, and never changes
afterwards; that it does not is kept by `citekit.project`, which remembers the
keys that it has given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import count
from urllib.parse import urlsplit

from citekit.curate.stopwords import stop_words
from citekit.model import OTHERS, Entry, Name, fold
from citekit.model.languages import LANGUAGES
from citekit.model.transliterate import to_ascii

CODES_BY_LANGID = {language.langid: language.code for language in LANGUAGES}

DATED_SUBTYPES = frozenset({"newspaper", "agency"})
"""``entrysubtype`` of works that are named by their day: an issue, an agency's item."""

MAX_BODY_WORDS = 3
MAX_WORD_LENGTH = 24

_WORD = re.compile(r"[^\W_]+")
_NOT_KEY = re.compile(r"[^a-z0-9]+")


def key_for(entry: Entry) -> str:
    """Make the key of a work from its entry.

    Author (or editor), year and the title's first significant word; an issue or
    an agency's item is its title and its full date; a work without an author
    has two words of its title.

    Returns:
        Small ASCII letters, digits and hyphens; never empty.

    >>> key_for(Entry("article", "", {"author": "Kanbolat, Hasan", "date": "2002-06",
    ...     "title": "Türkiye-Azerbaycan-Gürcistan Zirvesi", "langid": "turkish"}))
    'kanbolat-2002-turkiye'
    >>> key_for(Entry("misc", "", {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}))
    'ayna-2005-07-22'
    """
    language = CODES_BY_LANGID.get(entry.get("langid"))
    if is_named_by_day(entry):
        parts = [*_words(entry.text("title"), language)[:MAX_BODY_WORDS], _date(entry)]
    elif (name := _first_name(entry)) is not None:
        parts = [_family(name, language), _year(entry), *_words(entry.text("title"), language)[:1]]
    else:
        parts = [*_words(entry.text("title"), language)[:2], _year(entry)]
    key = "-".join(part for part in parts if part)
    return key if re.search("[a-z]", key) else _key_without_words(entry, key)


def is_named_by_day(entry: Entry) -> bool:
    """Whether the work has no title of its own: the issue of a newspaper, the item of an agency."""
    return (
        entry.get("entrysubtype") in DATED_SUBTYPES
        and not entry.get("author")
        and not entry.get("journaltitle")
    )


def unique_key(entry: Entry, taken: Container[str]) -> str:
    """The key of `entry`, with ``-b``, ``-c`` … behind it where it is `taken`.

    >>> unique_key(Entry("book", "", {"title": "Sülh"}), {"sulh", "sulh-b"})
    'sulh-c'
    """
    key = key_for(entry)
    return key if key not in taken else next(free for free in _numbered(key) if free not in taken)


def disambiguate(key: str, taken: Container[str]) -> str:
    """`key`, or the first of ``key-b``, ``key-c`` … that is not `taken`."""
    return key if key not in taken else next(free for free in _numbered(key) if free not in taken)


def _numbered(key: str) -> Iterator[str]:
    return (f"{key}-{_letters(number)}" for number in count(2))


def _letters(number: int) -> str:
    """2 → b, 26 → z, 27 → aa, as columns of a table are counted."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _first_name(entry: Entry) -> Name | None:
    for field in ("author", "editor"):
        name = next((name for name in entry.names(field) if name != OTHERS), None)
        if name is not None and _family(name, None):
            return name
    return None


def _family(name: Name, language: str | None) -> str:
    words = _words(name.literal or name.family or name.given, language)
    return "-".join(words[:MAX_BODY_WORDS] if name.is_body else words)


def _words(text: str, language: str | None) -> list[str]:
    """The significant words of `text` in ASCII; all of them where none is significant."""
    text = unicodedata.normalize("NFC", text)
    words = _WORD.findall(text)
    passed_over = stop_words(language)
    # A lone letter or figure is an initial, a number or half of "T.C.", seldom the sense of a title.
    significant = [w for w in words if fold(w) not in passed_over and not _is_slight(w)]
    slugs = (_slug(word, language) for word in significant or words)
    return [slug for slug in slugs if slug]


def _is_slight(word: str) -> bool:
    return word.isdigit() or (len(word) == 1 and word < "\u2e80")  # a lone Han character is a word


def _slug(text: str, language: str | None) -> str:
    # ASCII after `to_ascii`: lower() is safe
    return _NOT_KEY.sub("", to_ascii(text, language).lower())[:MAX_WORD_LENGTH]


def _year(entry: Entry) -> str:
    date = entry.date()
    return str(abs(date.year)) if date is not None else ""


def _date(entry: Entry) -> str:
    date = entry.date()
    return str(date.start).lstrip("-") if date is not None else ""


def _key_without_words(entry: Entry, key: str) -> str:
    """A key for a work whose names and title hold no letter: its host or its type."""
    url = entry.get("url")
    host = _host(url) if url else ""
    words = _NOT_KEY.sub("-", to_ascii(host or entry.type).lower()).strip("-") or "work"  # ASCII
    return f"{words}-{key}" if key else words


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # an address with a broken IPv6 host
        return ""
