"""Tables for changing case: English stop words, abbreviations, and what languages do their own way.

How the rows are used is decided by `citekit.csl.casing` (letters) and
`citekit.csl.textcase` (words).
"""

from __future__ import annotations

STOP_WORDS = frozenset(
    "a across afore after against along alongside amid amidst among amongst an and anenst apropos apud "
    "around as aside astride at athwart atop barring before behind below beneath beside besides between "
    "beyond but by c ca circa de despite down during et except for forenenst from given in inside into "
    "lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since "
    "so than the through throughout thru thruout till to toward towards under underneath until unto up upon "
    "v van versus via vis-à-vis von vs with within without yet "
    "about".split()  # not in the schema's list, but the official suite prints "An about up Life"
)
"""Words that English title case leaves small: ``stop-words.json`` of the CSL schema, full stops left off."""

STOP_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "according to,ahead of,apart from,as regards,back to,because of,close to,due to,far from,instead of,"
        "outside of,prior to,pursuant to,rather than,regardless of,such as,that of,where as"
    ).split(",")
)
"""The stop words of that list that are several words."""

ELIDED = ("d'", "d’")
"""The stop word of that list that is written together with the next word: *d'Artagnan*."""

ABBREVIATIONS = frozenset(
    "capt cie corp dept eds esp etc gen gov inc jan feb mar apr aug sept oct nov dec ltd messrs mrs nos rep "
    "rev sen sgt trans univ vol vols".split()
)
"""English abbreviations of three letters and more: the full stop after them ends no sentence."""

TURKIC = frozenset({"az", "crh", "gag", "tr"})
"""Languages whose ``i`` has the capital ``İ`` and whose ``ı`` has ``I`` (Unicode: SpecialCasing.txt)."""

ENGLISH, GREEK, LITHUANIAN = "en", "el", "lt"

IJ_LANGUAGES = frozenset({"nl", "fy"})
"""Languages that write ``ij`` as one letter: *IJsselmeer*."""

APOSTROPHE_LANGUAGES = frozenset({"af", "nl"})
"""Languages where *'t*, *'s*, *'n* at the head stay small, and the next word has the capital."""

GREEK_ACCENTS = frozenset("\u0300\u0301\u0304\u0306\u0313\u0314\u0342\u0343")
"""Marks that Greek capitals do without: varia, oxia, macron, vrachy, psili, dasia, perispomeni, koronis."""

DIALYTIKA, YPOGEGRAMMENI = "\u0308", "\u0345"

LITHUANIAN_DOTTED = {"\u00cc": "i\u0307\u0300", "\u00cd": "i\u0307\u0301", "\u0128": "i\u0307\u0303"}
"""Ì, Í and Ĩ, whose small letters keep their dot under the accent (Unicode: SpecialCasing.txt)."""
