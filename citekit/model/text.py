"""Comparing text of unknown language: folding, skeletons and scripts.

``"İ".lower()`` is two characters long and ``I`` is the capital of ``ı`` in
Turkish and Azerbaijani, so nothing in this project compares text through
``str.lower``.  `fold` maps each character to exactly one, so that an offset
into folded text is an offset into the text itself.

How text of a *known* language changes case for print is not decided here.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import lru_cache

DASHES = "-‐‑‒–—―−"
DOUBLE_QUOTES = '"“”„‟«»″'
SINGLE_QUOTES = "'‘’‚‛ʼ`´′‹›"

_ONE_FOR_ONE: dict[str, str] = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    # The four Turkic i: which of them a print meant is not knowable without the language.
    **dict.fromkeys("İIıi", "i"),
    # Azerbaijani schwa has a Latin and a Cyrillic code point of the same look.
    **dict.fromkeys("ƏəӘә", "ə"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\u2002\u2003", " "),
}


class _FoldTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _ONE_FOR_ONE.get(char)
        if folded is None:
            digit = unicodedata.decimal(char, None)  # not digit(): "1995²" is the second edition of 1995
            small = char.lower()
            folded = str(digit) if digit is not None else small if len(small) == 1 else char
        self[code] = folded
        return folded


_FOLD = _FoldTable()


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
    return text.translate(_FOLD)


@lru_cache(maxsize=65536)
def skeleton(text: str) -> str:
    """Reduce `text` to folded letters and digits without marks, blanks or dots.

    Two prints of one word or abbreviation have one skeleton; use it for
    equality only, since offsets are lost.

    >>> skeleton("A. g. e.") == skeleton("age")
    True
    >>> skeleton("Dircəliş- XXI əsr") == skeleton("Dirçəliş-XXI əsr")
    True
    """
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return "".join(c for c in fold(decomposed) if c.isalnum())


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


def script_of(text: str) -> Script:
    """Return the script of most letters in `text`, `Script.OTHER` if it has none.

    >>> script_of("Теория Хантингтона (Huntington)")
    <Script.CYRILLIC: 'Cyrl'>
    """
    counts: dict[Script, int] = {}
    for char in text:
        script = _script_of_char(char)
        if script is not None:
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda s: counts[s]) if counts else Script.OTHER
