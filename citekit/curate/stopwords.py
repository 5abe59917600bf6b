"""Words that a key passes over at the head of a title: articles, prepositions, conjunctions.

A row is a language; elided forms stand without their apostrophe (``l'histoire``
is *l* and *histoire*), Azerbaijani also as it is printed in Turkish letters.  Only
words that are never the sense of a title are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from citekit.model.text import fold

STOP_WORDS: Mapping[str, str] = {
    "tr": "ve ile bir bu şu o da de ki için veya ya",
    "az": "və ve ilə ile bir bu da də ki üçün ya",
    "ru": "и в во на о об обо по к ко с со из за от до для у при не а но или",
    "uk": "і й та в у на про до з із за від для при",
    "be": "і й у на пра да з за ад для",
    "bg": "и в във на о за от до с със",
    "en": "a an the of on in and or to for from at by with as s",
    "de": "der die das des dem den ein eine einer eines einem einen und oder zu zur zum im in von vom am an "
    "auf für über aus bei mit",
    "fr": "le la les l un une des de du d et ou en au aux à sur dans pour par",
    "es": "el la los las un una unos unas de del y e o en a al con por para",
    "it": "il lo la l i gli le un uno una di del dello della dei degli delle e ed o in nel nella a al alla "
    "su sul per con da dal",
    "pt": "o a os as um uma de do da dos das e em no na",
    "nl": "de het een en van in op te voor aan",
    "la": "de et in ad ab ex pro",
    "ar": "في من على عن إلى و",
    "fa": "در از به و با بر",
}
"""Stop words by BCP 47 language, as they are written."""


@lru_cache(maxsize=64)
def stop_words(language: str | None) -> frozenset[str]:
    """The folded stop words of `language`; of all languages where it is not known.

    >>> "the" in stop_words("en"), "die" in stop_words("en"), "die" in stop_words(None)
    (True, False, True)
    """
    row = STOP_WORDS.get((language or "").partition("-")[0])
    if row is not None:
        return frozenset(fold(row).split())
    return frozenset(word for row in STOP_WORDS.values() for word in fold(row).split())
