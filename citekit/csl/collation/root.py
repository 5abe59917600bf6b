"""Collation elements of single characters in the root order.

An element is three weights: which letter, which kind of it (accents), and
which print (case).  A base letter is one element, an accent one whose first
weight is 0: ``é`` is the elements of ``e`` and of the acute.  What languages
change is decided by `citekit.csl.collation.tailored`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from citekit.csl.casing import capitals
from citekit.csl.collation import SEPARATOR
from citekit.csl.collation.root_data import CURRENCIES, LETTERS, MARKS, SIGNS, VARIANTS

Element = tuple[int, int, int]
Elements = tuple[Element, ...]

COMMON = 0x20  # second weight of a plain letter, third weight of a small one
COMPATIBLE, CAPITAL, FORM, IGNORED = 0x28, 0x40, 0x60, 0xA0  # third weights: ², A, ς, Arabic vowel signs
_KIND, _KIND_STEP = 0x40, 0x08  # second weights of "a second kind of the letter"
_MARK, _MARK_STEP = 0x60, 0x08  # second weights of marks; the steps leave room for languages
_STEP = 0x40  # between letters

# A block of first weights for each of these, in this order; block 3 is left out, since surrogates lie in it.
BLOCK = 0x4000
SCRIPTS = {script: 4 + n for n, script in enumerate(LETTERS)}
_SYMBOLS, _DIGITS = 1, 2
_UNLISTED_SIGNS, _CURRENCIES = _SYMBOLS * BLOCK + 0x1000, _SYMBOLS * BLOCK + 0x2000
_BLANK, _FIELD = 2, 1
UNLISTED = 0x40000
"""First weights from here on are those of letters without a table: this much more than the code point."""


def symbol_elements(char: str) -> Elements:
    """Give the elements of a sign that has no place in the table: between the table and the currencies.

    >>> symbol_elements("☃") < symbol_elements("☄") < root_elements()["€"]
    True
    """
    high, low = divmod(ord(char), 0x1000)
    return (
        (_UNLISTED_SIGNS + high, COMMON, COMMON),
        (_SYMBOLS * BLOCK + low, COMMON, COMMON),
    )


def digit_elements(value: int) -> Elements:
    """Give the element of a decimal digit; digits of all scripts weigh the same.

    >>> digit_elements(7) < digit_elements(8)
    True
    """
    return ((_DIGITS * BLOCK + value * _STEP, COMMON, COMMON),)


def letter_elements(char: str) -> Elements:
    """Give the element of a letter of which no table knows.

    >>> letter_elements("漢") > root_elements()["ي"]
    True
    """
    return ((min(UNLISTED + ord(char), 0x10FFFF), COMMON, COMMON),)


@lru_cache(maxsize=1)
def root_elements() -> dict[str, Elements]:
    """Build the table of the root order.

    Returns:
        The elements of each letter, mark, digit and sign of the tables, capitals included.

    Source:
        CLDR, root collation; the weights are ours, their order is not.

    >>> table = root_elements()
    >>> table["9"] < table["a"] < table["A"] < table["æ"] < table["b"] < table["α"]
    True
    """
    table: dict[str, Elements] = {
        SEPARATOR: ((_FIELD, _FIELD, _FIELD),),
        " ": ((_BLANK, COMMON, COMMON),),
        **{str(value): digit_elements(value) for value in range(10)},
    }
    for start, signs in ((_SYMBOLS * BLOCK, SIGNS), (_CURRENCIES, CURRENCIES)):
        for n, char in enumerate(signs):
            table[char] = ((start + n, COMMON, COMMON),)
    for script, letters in LETTERS.items():
        for n, group in enumerate(letters.split(), start=1):
            for form, char in enumerate(group):
                table[char] = (
                    (SCRIPTS[script] * BLOCK + n * _STEP, COMMON, FORM + form if form else COMMON),
                )
    for n, group in enumerate(MARKS.split()):
        for char in group:
            table[char] = ((0, _MARK + n * _MARK_STEP, COMMON),)
    for char, spelling in VARIANTS.items():
        table[char] = _spelled(table, spelling)
    return _with_capitals(table)


def _spelled(table: dict[str, Elements], spelling: str) -> Elements:
    result: list[Element] = []
    for char in spelling:
        if char == "+":
            first, second, third = result[-1]
            result[-1] = first, second + (_KIND_STEP if second > COMMON else _KIND - COMMON), third
        else:
            result += table.get(char, ())
    if len(result) == 1 or not result[1][0] or result[0][1] != COMMON:
        return tuple(result)
    return tuple((first, second, COMPATIBLE) for first, second, _ in result)


def _with_capitals(table: dict[str, Elements]) -> dict[str, Elements]:
    for char, elements in list(table.items()):
        (capital,) = capitals(char, "")
        if capital != char and len(capital) == 1 and unicodedata.combining(char) == 0:
            table.setdefault(capital, raised(elements))
    return table


def raised(elements: Elements) -> Elements:
    """Make a small letter's elements those of its capital.

    >>> raised(((5, 0x20, 0x20),))
    ((5, 32, 64),)
    """
    return tuple((p, s, t + CAPITAL - COMMON if p else t) for p, s, t in elements)
