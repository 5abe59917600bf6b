"""What of a text counts when it is sorted: letters, digits, signs and the blanks between words.

``“Simple” title, here`` files as ``Simple title here``, *'t Horvath* under t,
*Smith-Jones* as two words.  In which order the letters come is decided by
`citekit.csl.collation.tailored`.
"""

from __future__ import annotations

import re
import unicodedata

from citekit.model.text import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES

_AS_BLANK = frozenset(DASHES + "-/\\_")
# What transliteration writes for hamza, ayn and the soft sign: ʿAbd files under A.
_SIGNS_OF_TRANSLITERATION = frozenset("ʹʺʻʼʽʾʿˈˊˋ")
_TATWEEL = "\u0640"  # stretches an Arabic word to the width of the line
_DROPPED = frozenset(SINGLE_QUOTES + DOUBLE_QUOTES + _TATWEEL) | _SIGNS_OF_TRANSLITERATION
# d'Wander files as de Wander would, the particle as a word; O'Brien is one word.
_ELIDED = re.compile(r"(?<![^\W\d_])([a-z])['’ʼ](?=[^\W\d_a-z])")


class _Filing(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = chr(code)
        found = self[code] = _filed(char)
        return found


def _filed(char: str) -> str:
    kind = unicodedata.category(char)
    if char in _DROPPED:
        return ""
    if char in _AS_BLANK or kind[0] == "Z" or char in "\t\n\r\v\f":
        return " "
    return "" if kind[0] == "P" or kind in {"Cc", "Cf", "Co", "Cs"} else char


_FILING = _Filing()


def filing_text(text: str) -> str:
    """Reduce `text` to what counts in sorting.

    Args:
        text: without markup; U+FFFE may stand between fields.

    Returns:
        Words with single blanks between; punctuation is gone, dashes and slashes part words.

    Source:
        NISO TR03-1999, Guidelines for Alphabetical Arrangement, for dashes and slashes; the official CSL
        suite for quotation marks, commas and apostrophes.

    >>> filing_text("“Smith-Jones”, d'Arc & O'Brien [ʿAbd]")
    'Smith Jones d Arc OBrien Abd'
    """
    if "'" in text or "’" in text or "ʼ" in text:
        text = _ELIDED.sub(r"\1 ", text)
    return " ".join(text.translate(_FILING).split())
