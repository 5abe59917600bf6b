"""What single parts of a name are: given names, families, initials, patronymics.

Which stretch is a name, and who stands in it, is told by `citekit.references.people`.
"""

from __future__ import annotations

import re

from citekit.model import UPPER, fold, skeleton
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.people import PARTICLES, PATRONYMICS

INITIAL = rf"[{UPPER}][^\W\d_{UPPER}]?\.(?:\s?-\s?[{UPPER}]\.)?"
INITIALS = rf"(?:{INITIAL}\s?){{1,2}}"
_INITIAL = re.compile(INITIAL)


def spaced_out(text: str) -> str:
    """A blank after each full stop before a letter: "Y.M. Kaya" has three words, "H.-R. Buck" two."""
    return _STOP_BEFORE_LETTER.sub(". ", text) if "." in text else text


_STOP_BEFORE_LETTER = re.compile(r"\.(?=[^\W\d_])")


def is_capitals(word: str) -> bool:
    """Whether `word` is a name in capitals, and no initials."""
    return len(word) > 2 and word.isupper() and "." not in word


def is_family(text: str) -> bool:
    """Whether `text`, before a comma and given names, is a family name: one word, or no given name first.

    >>> is_family("van Dijk"), is_family("García Márquez"), is_family("Mary Jones")
    (True, True, False)
    """
    words = [word for word in text.split() if fold(word) not in PARTICLES]
    if len(words) <= 1 or all(map(is_capitals, words)):
        return "." not in text
    return (
        len(words) == 2 and "." not in text and not any(skeleton(word) in GIVEN_NAMES for word in words[:1])
    )


def is_given(text: str) -> bool:
    """Whether `text` is nothing but given names, initials and patronymics, of one person.

    >>> is_given("Jean-François"), is_given("Ramón de"), is_given("Ramón Kars")
    (True, True, False)
    """
    words = spaced_out(text).split()
    while len(words) > 1 and fold(words[-1]) in PARTICLES:
        words.pop()  # "Mesonero Romanos, Ramón de"
    return 0 < len(words) <= 3 and all(
        _INITIAL.fullmatch(word) is not None
        or all(skeleton(part) in GIVEN_NAMES for part in word.split("-"))
        or is_patronymic(word)
        for word in words
    )


def is_given_name(word: str) -> bool:
    """Whether `word` is a common given name."""
    return skeleton(word) in GIVEN_NAMES


def is_patronymic(word: str) -> bool:
    """Whether `word` is a Russian or Ukrainian patronymic, perhaps in the genitive."""
    return fold(word).endswith(PATRONYMICS) and len(word) > 5


def is_family_and_given(family: str, given: str) -> bool:
    """Whether two stretches with a comma between are one person, family name first.

    >>> is_family_and_given("UZUNÇARŞILI", "İ. Hakkı"), is_family_and_given("Ali Kaya", "Hasan Can")
    (True, False)
    """
    one = ":" not in family and len(family.split()) <= 3 and not ends_in_capitals(family)
    return one and is_given(given) and not is_given(family)


def ends_in_capitals(text: str) -> bool:
    """Whether a family name in capitals stands behind given names that are not: "Ahmet M. KAYA"."""
    words = text.split()
    return bool(words) and is_capitals(words[-1]) and not all(map(str.isupper, words))
