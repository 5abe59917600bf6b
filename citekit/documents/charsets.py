"""How likely it is that a text was decoded with the right character set.

A wrong set turns letters into other letters, not into nonsense that a decoder
would refuse: ``ş`` of cp1254 becomes ``þ`` in cp1252 and ``ю`` in cp1251.  The
letters of the languages that notes are written in tell them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise

CANDIDATES = {
    # In order of preference where several give the same text; the number is a handicap for sets
    # that have become rare.
    "cp1252": 0.0,
    "cp1254": 0.0,
    "cp1251": 0.0,
    "cp1250": 0.0,
    "koi8-r": 0.02,
    "cp1256": 0.02,
    "iso-8859-5": 0.04,
    "cp866": 0.04,
    "cp857": 0.04,
    "mac-cyrillic": 0.04,
}
"""Character sets of one byte a letter in which articles still come."""

LETTERS = {
    # beyond ASCII, by language; small letters, capitals are added below
    "tr": "ığşçöüâîû",
    "az": "əığşçöü",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûü",
    "es": "áéíñóúü",
    "it": "àèéìòù",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "hu": "áéíóöőúüű",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
}
"""Letters that each language's texts are made of."""

# Half of all letters in a Russian text are these; in the wrong Cyrillic set they are rare ones.
_COMMON_CYRILLIC = frozenset("оеаинтсрвл")
_TYPOGRAPHY = frozenset("“”„‟‘’‚‛«»‹›–—…·•§№°©®™†‡ªº¹²³¿¡\u00a0\u00ad€")
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])[^\w\x00-\x7f’‘ʼ–—‑\u00ad·](?=[^\W\d_])")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[^\W\d_](?=\d)")
# Words of one letter; where a dash was decoded as a letter, it stands alone like one.
_LONE = frozenset("àèéóáавиоксуяжбћіѣÀÈÉАВИОКСУЯІ")
_BAD_LETTER, _BAD_CASE, _MIXED_SCRIPTS, _CONTROL, _SYMBOL, _SIGN_IN_WORD = -2.0, -6.0, -6.0, -6.0, -0.7, -6.0
_ALL_CAPITALS = -0.6


def _with_capitals(letters: str) -> frozenset[str]:
    # The capital of i is dotted in Turkish; both are ASCII or in the table by themselves.
    return frozenset(letters) | {letter.upper() for letter in letters if len(letter.upper()) == 1} | {"İ"}


_SETS = {code: _with_capitals(letters) for code, letters in LETTERS.items()}


def likelihood(text: str) -> float:
    """Judge how well `text` reads, from about -4 (nonsense) to about 1.3 (a known language).

    Only what is not ASCII counts; a text without any is 0.

    >>> likelihood("Şeffaf yönetim") > 0 > likelihood("Þeffaf yönetim")
    True
    """
    marks = Counter(char for char in text if char > "\x7f")
    if not marks:
        return 0.0
    letters = {char: count for char, count in marks.items() if char.isalpha()}
    total = sum(marks.values())
    score = max(
        sum(count if char in known else _BAD_LETTER * count for char, count in letters.items())
        for known in _SETS.values()
    )
    score += 0.3 * sum(count for char, count in letters.items() if char in _COMMON_CYRILLIC)
    score += _ALL_CAPITALS * sum(count for char, count in letters.items() if char.isupper())
    score += sum(_mark_weight(char) * count for char, count in marks.items() if not char.isalpha())
    score += sum(_word_weight(word) for word in _WORD.findall(text))
    score += _SIGN_IN_WORD * (len(_INSIDE_WORD.findall(text)) + len(_BETWEEN_DIGITS.findall(text)))
    return score / total


def _mark_weight(char: str) -> float:
    if char in _TYPOGRAPHY:
        return 0.8
    return _CONTROL if unicodedata.category(char) == "Cc" else _SYMBOL


def _word_weight(word: str) -> float:
    if word.isascii():
        return 0.0
    weight = _BAD_LETTER if len(word) == 1 and word not in _LONE else 0.0
    # A small letter followed by a capital: the two cases of KOI8 and cp1251 lie crosswise.
    if not word.isupper() and any(a.islower() and b.isupper() for a, b in pairwise(word)):
        weight += _BAD_CASE
    if any("a" <= char <= "z" for char in word) and any("\u0370" < char < "\u0700" for char in word):
        weight += _MIXED_SCRIPTS
    return weight
