"""The words of the format itself: types, field names and macros are ASCII, and case means nothing in them."""

from __future__ import annotations

import re

# BibTeX allows no apostrophe in a word, biber and people do.
_WORD = re.compile(r"""[^\s@"#%(),={}\\]+""")
_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def lower_ascii(text: str) -> str:
    """`text` with A to Z in lower case.

    Not `citekit.model.fold`: these words belong to no language, and ``i`` is no Turkish letter in them.

    >>> lower_ascii("InProceedings")
    'inproceedings'
    """
    return text.lower() if text.isascii() else text.translate(_ASCII_LOWER)


SPACE = re.compile(r"\s*+")
"""White space, of any length."""


def match_end(pattern: re.Pattern[str], text: str, index: int) -> int:
    """Where `pattern` ends if it stands at `index`, else `index`."""
    match = pattern.match(text, index)
    return match.end() if match else index


def is_word(text: str) -> bool:
    """Whether `text` can be a type or the name of a field: no blank in it, and no sign of the format."""
    return bool(_WORD.fullmatch(text))
