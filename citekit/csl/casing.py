"""Small and capital letters of a known language: the one file of the engine that asks Python for them.

Each function gives one string for each character of the text, so that whoever
asked can put some of them back: ``capitals("straße", "de")`` is
``["S", "T", "R", "A", "SS", "E"]``.  Which letters are to be changed is
decided by `citekit.csl.textcase`.
"""

from __future__ import annotations

import unicodedata

from citekit.csl.casing_data import (
    DIALYTIKA,
    GREEK,
    GREEK_ACCENTS,
    IJ_LANGUAGES,
    LITHUANIAN,
    LITHUANIAN_DOTTED,
    TURKIC,
    YPOGEGRAMMENI,
)

_DOT_ABOVE = "\u0307"
_SOFT_DOTTED = frozenset("ijįɨʝⅈⅉіјḭị")
_VOWELS = frozenset("ΑΕΗΉΙΟΥΩΪΫ")
_UNMARKED = _VOWELS - frozenset("ΉΪΫ")


def capitals(text: str, language: str) -> list[str]:
    """Give the capital form of each character.

    Args:
        text: any text.
        language: the primary subtag, as ``"tr"``.

    Returns:
        As many strings as `text` has characters; some are empty (a mark that capitals do without), some
        are longer than one character.

    Source:
        Unicode: UnicodeData.txt and SpecialCasing.txt; Greek as CLDR's el-Upper has it.

    >>> "".join(capitals("ışık, iş", "tr"))
    'IŞIK, İŞ'
    >>> "".join(capitals("Μάιος ή Ιούνιος", "el"))
    'ΜΑΪΟΣ Ή ΙΟΥΝΙΟΣ'
    """
    if language in TURKIC:
        return ["İ" if char == "i" else char.upper() for char in text]
    if language == GREEK:
        return _greek_capitals(text)
    if language == LITHUANIAN:
        return ["" if _is_dot_of_small(text, i) else char.upper() for i, char in enumerate(text)]
    return [char.upper() for char in text]


def smalls(text: str, language: str) -> list[str]:
    """Give the small form of each character.

    Outside the Turkic languages ``İ`` becomes a plain ``i``, not an ``i`` with
    a second dot upon it as SpecialCasing.txt has it: that is for keeping the
    text recoverable, this is for print.

    Args:
        text: any text; a sigma is final or not by what stands around it.
        language: the primary subtag, as ``"tr"``.

    Returns:
        As many strings as `text` has characters.

    Source:
        Unicode: UnicodeData.txt and SpecialCasing.txt.

    >>> "".join(smalls("IŞIK, İŞ", "tr")), "".join(smalls("ΛΟΓΟΣ", "el"))
    ('ışık, iş', 'λογος')
    """
    return [_small(text, i, language) for i in range(len(text))]


def _small(text: str, i: int, language: str) -> str:
    char = text[i]
    if char == "İ":
        return "i"
    if char == "Σ":
        return "ς" if _is_final(text, i) else "σ"
    if language in TURKIC:
        if char == "I":
            return "i" if text[i + 1 : i + 2] == _DOT_ABOVE else "ı"
        if char == _DOT_ABOVE and text[i - 1 : i] == "I":
            return ""
    if language == LITHUANIAN:
        if dotted := LITHUANIAN_DOTTED.get(char):
            return dotted
        if char in "IJĮ" and _has_mark_above(text, i):
            return char.lower() + _DOT_ABOVE
    return char.lower()


def capital_at(text: str, i: int, language: str) -> dict[int, str]:
    """Give what changes when the word at `i` gets its capital.

    Args:
        text: the text.
        i: where the word's first letter stands.
        language: the primary subtag.

    Returns:
        The new form by offset: one letter, or both of the Dutch ``ij``.

    >>> capital_at("ijsselmeer", 0, "nl")
    {0: 'I', 1: 'J'}
    """
    char = text[i]
    if language in TURKIC and char == "i":
        return {i: "İ"}
    if language in IJ_LANGUAGES and char in "ií" and text[i + 1 : i + 2] == "j":
        return {i: char.upper(), i + 1: "J"}
    changed = {i: char.title()}  # titlecase: ǆ becomes ǅ, not Ǆ
    if language == LITHUANIAN and _is_dot_of_small(text, i + 1):
        changed[i + 1] = ""
    return changed


def lower_all(text: str, language: str) -> str:
    """Write `text` in small letters.

    Args:
        text: any text.
        language: the primary subtag.

    >>> lower_all("STRASSE", "de")
    'strasse'
    """
    return text.lower() if text.isascii() and not _is_special(language) else "".join(smalls(text, language))


def upper_all(text: str, language: str) -> str:
    """Write `text` in capitals.

    Args:
        text: any text.
        language: the primary subtag.

    >>> upper_all("Straße", "de")
    'STRASSE'
    """
    return text.upper() if text.isascii() and not _is_special(language) else "".join(capitals(text, language))


def primary_subtag(language: str) -> str:
    """Reduce a language tag to its first part, in small letters; what is no tag becomes empty.

    >>> primary_subtag("EN--other stuff"), primary_subtag("tr_TR"), primary_subtag("french language")
    ('en', 'tr', '')
    """
    head = language.strip().replace("_", "-").partition("-")[0].partition(" ")[0]
    return head.lower() if head.isascii() and head.isalpha() and len(head) in {2, 3} else ""


def _is_special(language: str) -> bool:
    return language in TURKIC or language in {LITHUANIAN, GREEK}


def _is_final(text: str, i: int) -> bool:
    before, after = i - 1, i + 1
    while before >= 0 and _is_passed_over(text[before]):
        before -= 1
    while after < len(text) and _is_passed_over(text[after]):
        after += 1
    return (before >= 0 and _is_cased(text[before])) and not (after < len(text) and _is_cased(text[after]))


def _is_passed_over(char: str) -> bool:  # Unicode: Case_Ignorable, as far as words go
    return char in "'’.·:\u00ad\u200c\u200d" or unicodedata.combining(char) != 0


def _is_cased(char: str) -> bool:
    return char.islower() or char.isupper() or char.istitle()


def _has_mark_above(text: str, i: int) -> bool:
    for char in text[i + 1 :]:
        place = unicodedata.combining(char)
        if place in {0, 230}:
            return place == 230
    return False


def _is_dot_of_small(text: str, i: int) -> bool:
    if text[i : i + 1] != _DOT_ABOVE:
        return False
    for char in reversed(text[:i]):
        place = unicodedata.combining(char)
        if place == 0:
            return char in _SOFT_DOTTED
        if place == 230:
            return False
    return False


def _greek_capitals(text: str) -> list[str]:
    result: list[str] = []
    after_vowel = after_accent = False
    for i, char in enumerate(text):
        base, *marks = list(unicodedata.normalize("NFD", char))
        if unicodedata.combining(base) and (after_vowel or after_accent):
            result.append({**dict.fromkeys(GREEK_ACCENTS, ""), YPOGEGRAMMENI: "Ι"}.get(base, base))
            after_accent = after_accent or base in GREEK_ACCENTS
            continue
        capital = base.upper()
        if not "Α" <= capital <= "Ω":
            capital = char.upper()
        elif _is_disjunctive_eta(text, i):
            capital = "Ή"  # "or", told from the article by its accent
        else:
            # The accent of the vowel before shows that ι or υ is no second half of a diphthong: Μάιος.
            if DIALYTIKA in marks or (capital in "ΙΥ" and after_accent):
                capital = unicodedata.normalize("NFC", capital + DIALYTIKA)
            capital += "Ι" if YPOGEGRAMMENI in marks else ""
        result.append(capital)
        after_vowel = capital[0] in _VOWELS
        after_accent = capital[0] in _UNMARKED and not GREEK_ACCENTS.isdisjoint(marks)
    return result


def _is_disjunctive_eta(text: str, i: int) -> bool:
    word = 1 if text[i] == "ή" else 2 if text[i : i + 2] == "η\u0301" else 0
    return bool(word) and not text[:i][-1:].isalpha() and not text[i + word : i + word + 1].isalpha()
