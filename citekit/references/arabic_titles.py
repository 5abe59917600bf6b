"""Titles of Arabic works in Latin letters: ``Fethu’l-bârî bi-şerhi Sahîhi’l-Buhârî``, ``Kitāb al-Aghānī``.

The letters are those of the notes' language; the articles and the words between them are Arabic.
"""

from __future__ import annotations

import re

from citekit.model import fold
from citekit.references.lineages import without_article

_GLUED = re.compile(r"[^\W\d_]['’ʼ‘][a-zçşṣẓṭḍ]{1,2}-[^\W\d_]")
"""The article within a word: "Tehzîbü’l-ahlâk"."""
_BETWEEN = frozenset(map(fold, ("fî", "fī", "alâ", "ʿalā", "ilâ", "ilā")))
# Words and endings of Turkish, English, French and German titles that only speak of an Arabic work.
_SPEAKS_OF = re.compile(
    r"(?<![^\W_])(?:bir|için|üzerine|hakkında|adlı|eseri|tercümesi|çevirisi|ile|the|of|in|and|on|a|from|der|die|"
    r"das|und|von|le|la|les|des|du|et\s)(?![^\W_-])|['’](?:n?[ıiuü]n|[dt][ae]n?(?:ki)?|[ys]?[ıiuü]|[yn]?[ea])(?![\w-])"
)


def is_arabic_title(title: str) -> bool:
    """Whether `title` is one in Arabic, transliterated.

    >>> is_arabic_title("el-Ahlâk ve’s-siyer"), is_arabic_title("Gazzâlî’nin Mîzânü’l-amel’i Üzerine")
    (True, False)
    """
    folded = fold(title)
    words = folded.split()
    if not words or _SPEAKS_OF.search(folded):
        return False
    # In small letters: "el-Mugnî", and not "Ar-Ge".
    printed = zip(title.split(), words, strict=True)
    articles = any(word[0].islower() and without_article(said) != said for word, said in printed)
    return articles or _GLUED.search(folded) is not None or not _BETWEEN.isdisjoint(words)
