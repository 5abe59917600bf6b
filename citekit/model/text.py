"""Comparing text of unknown language: folding, skeletons and scripts.

``"İ".lower()`` is two characters long and ``I`` is the capital of ``ı`` in
Turkish and Azerbaijani, so nothing in this project compares text through
``str.lower``.  `fold` maps each character to exactly one, so that an offset
into folded text is an offset into the text itself.

How text of a *known* language changes case for print is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import StrEnum
from functools import lru_cache

DASHES = "-‐‑‒–—―−"
DOUBLE_QUOTES = '"“”„‟«»″'
SINGLE_QUOTES = "'‘’‚‛ʼ`´′‹›"
BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_ONE_FOR_ONE: dict[str, str] = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    # The four Turkic i: which of them a print meant is not knowable without the language.
    **dict.fromkeys("İIıi", "i"),
    # Azerbaijani schwa has a Latin and a Cyrillic code point of the same look.
    **dict.fromkeys("ƏəӘә", "ə"),
    **dict.fromkeys(BLANKS, " "),
    # Arabic and Persian print.
    "،": ",",
    "؛": ";",
    "؟": "?",
}


class _FoldTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = self[code] = _ONE_FOR_ONE.get(char) or _fold_char(char)
        return folded


def _fold_char(char: str) -> str:
    value = unicodedata.decimal(char, None)  # not digit(): "1995²" is the second edition of 1995
    if value is not None:
        return str(value)
    # This is the one place that may ask Python: the Turkic i are gone, and what grows in length stays.
    # casefold() first, because lower() leaves the final sigma and the long s apart from their like.
    small = next((small for small in (char.casefold(), char.lower()) if len(small) == 1), char)
    return _ONE_FOR_ONE.get(small, small)


_FOLD = _FoldTable()

_SEPARATORS = {sign: plain for sign, plain in _ONE_FOR_ONE.items() if plain in ",;?"}
_FIGURES = {chr(first + value): str(value) for first in (0x660, 0x6F0) for value in range(10)}
_SIGNS = str.maketrans({s: plain for s, plain in _ONE_FOR_ONE.items() if not s.isalpha()} | _FIGURES)
_LATIN_SEPARATORS = str.maketrans(_SEPARATORS)

UPPER = "".join(c for c in map(chr, range(0x530)) if c.isupper())
"""The capital letters of Latin, Greek and Cyrillic, for character classes: `re` knows none."""


def plain_signs(text: str) -> str:
    """Unify dashes, quotation marks, blanks, separators and figures, one character for one; letters stay.

    >>> plain_signs("С. 101–114")
    'С. 101-114'
    """
    return text.translate(_SIGNS)


def latin_separators(text: str) -> str:
    """Arabic commas, semicolons and question marks as Latin ones, one character for one.

    >>> latin_separators("أحمد كايا، تاريخ")
    'أحمد كايا, تاريخ'
    """
    return text.translate(_LATIN_SEPARATORS)


def fold(text: str) -> str:
    """Fold `text` for comparison, one character for one.

    Case is dropped, the four Turkic ``i`` become one, the two schwas become
    one, dashes, quotation marks, blanks and decimal digits are unified.

    Returns:
        A string of the same length as `text`.

    >>> fold("İstanbul – IĞDIR") == fold("istanbul - ığdır")
    True
    >>> len(fold("İ")), len("İ".lower())
    (1, 2)
    """
    # Of ASCII, lower() and the grave accent are all that the table says, ten times as fast.
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_FOLD)


class _BareTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        folded = _FOLD[code]
        # letters only: "№" would become an n
        base = unicodedata.normalize("NFD", folded)[0] if folded.isalpha() else folded
        bare = self[code] = _ONE_LETTER.get(base) or fold(base)
        return bare


_ONE_LETTER = {
    # letters that Arabic and Persian print write with different code points
    **dict.fromkeys("يىی", "ي"),
    **dict.fromkeys("كک", "ك"),
    "ة": "ه",
    **dict.fromkeys("ʿʾ", "'"),  # of transliterated Arabic
}
_BARE = _BareTable()


def bare(text: str) -> str:
    """Fold `text` and drop the marks on its letters, one character for one.

    >>> bare("Teşrîn-i Sânî"), bare("آب ۱۳۹۵")
    ('tesrin-i sani', 'اب 1395')
    """
    return fold(text) if text.isascii() else text.translate(_BARE)


def skeleton(text: str) -> str:
    """Reduce `text` to folded letters and digits without marks, blanks or dots.

    Two prints of one word or abbreviation have one skeleton; use it for
    equality only, since offsets are lost.

    >>> skeleton("A. g. e.") == skeleton("age")
    True
    >>> skeleton("Dircəliş- XXI əsr") == skeleton("Dirçəliş-XXI əsr")
    True
    """
    # Longer than any name or title: not worth remembering, and a cache of such texts would fill the memory.
    return _remembered_skeleton(text) if len(text) <= 1000 else _skeleton(text)


@lru_cache(maxsize=65536)
def _remembered_skeleton(text: str) -> str:
    return _skeleton(text)


def _skeleton(text: str) -> str:
    folded = fold(text)
    if not folded.isascii():
        folded = fold(unicodedata.normalize("NFKD", folded))
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def collapse(text: str) -> str:
    """Replace each run of white space by one blank and strip both ends."""
    return " ".join(text.split())


class Script(StrEnum):
    """A writing system, by its ISO 15924 code."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    ARABIC = "Arab"
    GREEK = "Grek"
    OTHER = "Zyyy"


@lru_cache(maxsize=4096)
def _script_of_char(char: str) -> Script | None:
    if not char.isalpha():
        return None
    name = unicodedata.name(char, "")
    for prefix, script in _SCRIPT_PREFIXES.items():
        if name.startswith(prefix):
            return script
    return Script.OTHER


_SCRIPT_PREFIXES = {
    "LATIN": Script.LATIN,
    "CYRILLIC": Script.CYRILLIC,
    "ARABIC": Script.ARABIC,
    "GREEK": Script.GREEK,
}


# Letters that are not Latin; signs of their kind among the Latin ones, too.
_OF_OTHERS = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f]|[\u00aa\u00b5\u00ba]")


def script_of(text: str) -> Script:
    """Return the script of most letters in `text`, `Script.OTHER` if it has none.

    >>> script_of("Теория Хантингтона (Huntington)")
    <Script.CYRILLIC: 'Cyrl'>
    """
    if _OF_OTHERS.search(text) is None:
        return Script.LATIN if any(map(str.isalpha, text)) else Script.OTHER
    counts: dict[Script, int] = {}
    for char, count in Counter(text).items():
        script = _script_of_char(char)
        if script is not None:
            counts[script] = counts.get(script, 0) + count
    return max(counts, key=lambda s: counts[s]) if counts else Script.OTHER
