"""Numbers in fields: what counts as numeric, what is plural, and how forms print them.

Source:
    CSL 1.0.2, "Number", "Label" and ``is-numeric`` of "Choose".
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.csl.locale import Locale

_NUMBER = re.compile(r"[^\W\d_]{0,8}\d{1,18}[^\W\d_]{0,8}")
_PARTS = re.compile(r"(?<!\\)(\s*(?:[,;&–—-]|\band\b|\bet\b|\bund\b|\bve\b|\bи\b|\by\b|\be\b)\s*)")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ROMAN_NUMBER = re.compile(r"(?=[ivxlcdm])m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_MANY = re.compile(r"(?<!\\)[,;&–—-]|\b(?:and|et|und|ve|и|y|e)\b")


@lru_cache(maxsize=4096)
def is_numeric(text: str) -> bool:
    """Whether `text` is a number or several: ``2``, ``2nd``, ``D2``, ``2, 3``, ``2-4``, ``2 & 4``.

    >>> is_numeric("2nd"), is_numeric("second"), is_numeric("2 & 4"), is_numeric("2nd edition")
    (True, False, True, False)
    """
    if len(text) > 1000:
        return False
    return all(_NUMBER.fullmatch(part) for part in _PARTS.split(text.strip())[::2])


@lru_cache(maxsize=4096)
def is_plural(text: str) -> bool:
    """Whether a label for `text` is a plural: it holds more than one number.

    >>> is_plural("3"), is_plural("3-5"), is_plural("3\\\\-5"), is_plural("i, ix")
    (False, True, False, True)
    """
    parts = _PARTS.split(text.strip()[:1000])
    counted = [part for part in parts[::2] if _NUMBER.fullmatch(part) or _ROMAN_NUMBER.fullmatch(part)]
    return len(counted) > 1 and len(counted) == len(parts[::2])


def to_roman(number: int) -> str:
    """A number from 1 to 4999 in small Roman numerals."""
    digits = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        digits.append(sign * count)
    return "".join(digits)


def format_number(text: str, form: str, locale: Locale, gender: str = "") -> str:
    """Print a number variable in a form.

    Args:
        text: the value; what is not numeric is printed as it is.
        form: ``numeric``, ``ordinal``, ``long-ordinal`` or ``roman``.
        locale: where the ordinals are.
        gender: of the noun that the number counts.

    Returns:
        The number, the separators of several set as the specification wants: ``2, 3``, ``2-4``, ``2 & 4``.
    """
    if text.isdecimal():
        return _form(text, form, locale, gender)
    if form == "numeric" or not is_numeric(text):
        return text.replace("\\-", "-") if not is_numeric(text) else _join(_PARTS.split(text.strip()))
    parts = _PARTS.split(text.strip())
    return _join([part if index % 2 else _form(part, form, locale, gender) for index, part in enumerate(parts)])


def _join(parts: list[str]) -> str:
    return "".join(_separator(part) if index % 2 else part for index, part in enumerate(parts))


def _separator(text: str) -> str:
    sign = text.strip()
    if sign in ("-", "–", "—"):
        return "–"
    return f"{sign} " if sign in (",", ";") else f" {sign} "


def _form(text: str, form: str, locale: Locale, gender: str) -> str:
    if form == "numeric" or not text.isdecimal() or len(text) > 9:
        return text
    number = int(text)
    if form == "roman":
        return to_roman(number) if 0 < number < 5000 else text
    if form == "long-ordinal" and 1 <= number <= 10:
        return locale.long_ordinal(number, gender) or f"{text}{locale.ordinal(number, gender)}"
    return f"{text}{locale.ordinal(number, gender)}"
