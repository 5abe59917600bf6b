"""Page ranges as a style wants them: ``1496–1504``, ``1496–504``, ``1496–1504``.

Source:
    CSL 1.0.2, "Page Ranges" and appendix V, "Page Range Formats".
"""

from __future__ import annotations

import re
from functools import lru_cache

DASHES = "-‐‑‒–—−"

_RANGE = re.compile(
    r"(?<![\w\\])((?:[0-9]{0,12}[^\W\d_]{1,8}0{0,8})?)([0-9]{1,20}[a-z]{0,3})"
    rf"\s{{0,4}}(?<!\\)[{DASHES}]+\s{{0,4}}"
    r"((?:[0-9]{0,12}[^\W\d_]{1,8}0{0,8})?)([0-9]{1,20}[a-z]{0,3})(?!\w)"
)
_ROMAN = re.compile(rf"\b([ivxlcdm]{{1,12}})\s?[{DASHES}]+\s?([ivxlcdm]{{1,12}})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def format_pages(text: str, page_range_format: str, delimiter: str) -> str:
    """Print the page ranges in `text`.

    Args:
        text: the page field, with any number of pages and ranges.
        page_range_format: ``chicago`` (``chicago-15``), ``chicago-16``, ``expanded``, ``minimal``,
            ``minimal-two``, or empty to leave the numbers as they are.
        delimiter: the locale's ``page-range-delimiter``.

    Returns:
        `text` with the ranges set; an escaped hyphen (``3\\-B``) is a plain hyphen and makes no range.

    >>> format_pages("1496-1504", "chicago", "–"), format_pages("110-5", "expanded", "–")
    ('1496–1504', '110–115')
    """
    if text.isdecimal():
        return text

    def replace(match: re.Match[str]) -> str:
        first_prefix, first, last_prefix, last = match.groups()
        if first_prefix != last_prefix:
            return f"{first_prefix}{first}-{last_prefix}{last}"
        shown, keeps_prefix = _last(first, last, page_range_format)
        return f"{first_prefix}{first}{delimiter}{last_prefix if keeps_prefix else ''}{shown}"

    text = _RANGE.sub(replace, text)
    text = _ROMAN.sub(rf"\1{delimiter}\2", text)
    return text.replace("\\-", "-")


def _last(first: str, last: str, page_range_format: str) -> tuple[str, bool]:
    """The second number as the format prints it, and whether a prefix is printed again."""
    if not page_range_format or not (first.isdecimal() and last.isdecimal()):
        return last, True
    whole = first[: -len(last)] + last if len(last) < len(first) else last
    if len(whole) > len(first) or page_range_format == "expanded":
        return whole, True
    return _SHORTEN[page_range_format](first, whole) if page_range_format in _SHORTEN else whole, False


def _minimal(first: str, last: str, least: int = 1) -> str:
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first) - 1)
    return last[min(same, len(last) - least) :]


def _minimal_two(first: str, last: str) -> str:
    return last if len(last) <= 2 else _minimal(first, last, 2)


def _chicago_16(first: str, last: str) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    return _minimal(first, last, 1 if 1 <= number % 100 <= 9 else 2)


def _chicago_15(first: str, last: str) -> str:
    short = _chicago_16(first, last)
    # Where three of four digits change, all are printed.
    return last if len(first) == 4 and len(short) == 3 else short


_SHORTEN = {
    "chicago": _chicago_15,
    "chicago-15": _chicago_15,
    "chicago-16": _chicago_16,
    "minimal": _minimal,
    "minimal-two": _minimal_two,
}
