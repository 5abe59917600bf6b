"""Text of any script in ASCII, true to its language: ``Теория`` → ``Teoriya``, ``Məmməd`` → ``Memmed``.

One letter is read differently in different languages (``г`` is *g* in Russian,
*h* in Ukrainian and *q* in Azerbaijani; ``ö`` is *oe* in German and *o* in
Turkish), so each language has a table of its own.  What no table knows is left
to `anyascii`, which knows every script but no language.

The result is for keys, file names and sorting; it cannot be read back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from anyascii import anyascii

_RUSSIAN = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    # dropped by the reform of 1918
    "і": "i",
    "ѣ": "e",
    "ѳ": "f",
    "ѵ": "i",
}
_UKRAINIAN = {**_RUSSIAN, "г": "h", "ґ": "g", "и": "y", "є": "ye", "ї": "yi", "’": "", "ʼ": ""}
_BELARUSIAN = {**_RUSSIAN, "г": "h", "ў": "u", "’": "", "ʼ": ""}
_BULGARIAN = {**_RUSSIAN, "х": "h", "щ": "sht", "ъ": "a", "ѫ": "a"}
_SERBIAN = {
    **_RUSSIAN, "ђ": "dj", "ж": "z", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "х": "h",
    "ц": "c", "ч": "c", "џ": "dz", "ш": "s", "ѓ": "g", "ќ": "k", "ѕ": "dz",
}  # fmt: skip
# Azerbaijani Cyrillic (1958 to 1991) letter by letter into today's Latin alphabet, then into ASCII.
_AZERBAIJANI = {
    **_RUSSIAN, "г": "q", "ғ": "g", "ҝ": "g", "ә": "e", "ө": "o", "ү": "u", "һ": "h", "ҹ": "c",
    "ч": "c", "ш": "s", "щ": "s", "ж": "j", "ј": "y", "х": "x", "ы": "i", "ə": "e",
}  # fmt: skip
_KAZAKH = {
    **_RUSSIAN, "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip
_GERMAN = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_DANISH = {"å": "aa", "æ": "ae", "ø": "oe"}
_SCHWA = {"ə": "e"}

TABLES: Mapping[str, Mapping[str, str]] = {
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "be": _BELARUSIAN,
    "bg": _BULGARIAN,
    "mk": _SERBIAN,
    "sr": _SERBIAN,
    "az": _AZERBAIJANI,
    "kk": _KAZAKH,
    "de": _GERMAN,
    "da": _DANISH,
    "nb": _DANISH,
    "no": _DANISH,
    # Turkish needs no row of its own letters: each of them is its base letter with a mark.
    "tr": _SCHWA,
}
"""Small letters and their ASCII forms, by BCP 47 language."""

# Letters that only one of the languages writes; the first that occurs tells the language of a text
# whose language is not given.
TELLING_LETTERS: Mapping[str, str] = {
    **dict.fromkeys("ҹҝ", "az"),
    **dict.fromkeys("їєґ", "uk"),
    "ў": "be",
    **dict.fromkeys("қңұ", "kk"),
    **dict.fromkeys("ђћљњџ", "sr"),
    "ә": "az",
    "ј": "az",
}


def to_ascii(text: str, language: str | None = None) -> str:
    """Write `text` in ASCII, by the rules of `language` where it has any.

    Args:
        text: text of any script.
        language: BCP 47 code; a region or script subtag is ignored.  Without it,
            telling letters decide, and otherwise Cyrillic is read as Russian.

    Returns:
        Text of ASCII characters only, case kept; longer or shorter than `text`.

    Source:
        Russian and Ukrainian: the British Standard (BS 2979) without its marks;
        Azerbaijani: the alphabet law of 25 December 1991; German: DIN 5007-2.

    >>> to_ascii("Теорія і практика", "uk"), to_ascii("Теорія и практика", "ru")
    ('Teoriya i praktyka', 'Teoriya i praktika')
    >>> to_ascii("Batiaşvili"), to_ascii("Müller", "de"), to_ascii("Müller", "tr")
    ('Batiasvili', 'Mueller', 'Muller')
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    table = _table_for(text, language)
    written = []
    for index, char in enumerate(text):
        ascii_form = _write(char, table)
        if ascii_form[1:] and char.isupper() and text[index + 1 : index + 2].isupper():
            ascii_form = ascii_form.upper()  # ASCII here: ЮНЕСКО → YUNESKO, but Юрий → Yuriy
        written.append(ascii_form)
    return "".join(written)


def _table_for(text: str, language: str | None) -> Mapping[str, str]:
    primary = (language or "").partition("-")[0]
    table = TABLES.get(primary)
    cyrillic = any("\u0400" <= char <= "\u052f" for char in text)
    if not cyrillic:
        return table if table is not None else _SCHWA
    if table is None or "а" not in table:  # a Cyrillic word in a text of a Latin-script language
        telling = next((TELLING_LETTERS[c] for c in map(_small, text) if c in TELLING_LETTERS), "ru")
        table = TABLES[telling]
    return table


def _write(char: str, table: Mapping[str, str]) -> str:
    if char.isascii():
        return char
    if char in table:
        return table[char]
    small = _small(char)
    if small != char and small in table:
        ascii_form = table[small]
        return ascii_form[:1].upper() + ascii_form[1:]  # ASCII
    return anyascii(char)


def _small(char: str) -> str:
    # One letter of a known alphabet; İ, whose small form has two characters, stands in no table.
    small = char.lower()
    return small if len(small) == 1 else char
