"""Roman and ordinal numerals, as volumes and editions are counted."""

from __future__ import annotations

import re

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_SHAPE = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def arabic(text: str) -> int | None:
    """The number that `text` is, in figures or well-formed Roman numerals; None if it is more than a number.

    >>> arabic("XIV"), arabic("3"), arabic("2 (26)")
    (14, 3, None)
    """
    text = text.strip(" .").replace("İ", "I")
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    small = text.lower()  # Latin numerals have no other language; fold would do the same
    if not small or not _SHAPE.fullmatch(small):
        return None
    values = [_ROMAN[char] for char in small]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
