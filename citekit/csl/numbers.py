"""Numbers in fields: what counts as numeric, what is plural, and how forms print them.

Source:
    CSL 1.0.2, "Number", "Label" and ``is-numeric`` of "Choose".
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.csl.locale import Locale
from citekit.csl.locators import split_labels

_NUMBER = re.compile(r"[^\W\d_]{0,8}\d{1,18}[^\W\d_]{0,8}")
_AND = "and|et|und|ve|və|и|y|e|og|och|en|i"
"""What stands between two numbers in the languages of the house."""
_PARTS = re.compile(rf"(?<!\\)(\s*(?:(?<=[\d\s,]),?\s*\b(?:{_AND})\b(?=\s)|[,;&–—-])\s*)")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ROMAN_NUMBER = re.compile(
    r"(?=[ivxlcdm])m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE
)


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
    first, *labelled = split_labels(text)
    if labelled:
        parts = [format_number(first[1].rstrip(", "), form, locale, gender)]
        parts += [_with_label(label, number.rstrip(", "), locale) for label, number in labelled]
        return ", ".join(parts)
    if form == "numeric" or not is_numeric(text):
        return text.replace("\\-", "-") if not is_numeric(text) else _join(_PARTS.split(text.strip()), locale)
    parts = _PARTS.split(text.strip())
    formed = [part if index % 2 else _form(part, form, locale, gender) for index, part in enumerate(parts)]
    return _join(formed, locale)


def _with_label(label: str, number: str, locale: Locale) -> str:
    """A number that names in the field what it counts: ``7, p. 3-8``."""
    term = locale.term(label, "short", is_plural(number)) or label
    return f"{term} {format_number(number, 'numeric', locale)}"


def _join(parts: list[str], locale: Locale) -> str:
    return "".join(_separator(part, locale) if index % 2 else part for index, part in enumerate(parts))


def _separator(text: str, locale: Locale) -> str:
    sign = text.strip()
    if sign == "&":
        sign = locale.term("and", "symbol") or "&"
    if sign in ("-", "–", "—"):
        return locale.term("page-range-delimiter") or "–"
    return f"{sign} " if sign in (",", ";") else f" {sign} "


_FORMS = ("ordinal", "long-ordinal", "roman")


def _form(text: str, form: str, locale: Locale, gender: str) -> str:
    if form not in _FORMS or not text.isdecimal() or len(text) > 9:
        return text
    number = int(text)
    if form == "roman":
        return to_roman(number) if 0 < number < 5000 else text
    if form == "long-ordinal" and 1 <= number <= 10:
        return locale.long_ordinal(number, gender) or f"{text}{locale.ordinal(number, gender)}"
    return f"{text}{locale.ordinal(number, gender)}"
