"""Lists of references: which lines make an entry, and entries that begin with a dash for the same author.

An entry is a paragraph, or begins at the margin with its further lines
indented, or has a number; a list that does none of this has one entry a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SAME_AUTHOR = re.compile(r"\s*(?:[-‐–—_―]\s?){2,}(?=[\s.,:;(]|\w)|\s*—\s*[.,]")
"""The dashes that stand for the author of the entry before."""

_NUMBER = re.compile(r"\s*(?:\[[0-9]{1,4}\]|\([0-9]{1,4}\)|[0-9]{1,3}\s?[.)]|[•·*–-])\s+\S")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")


def join_entries(lines: Sequence[str]) -> list[str]:
    """Join the lines of each entry of a list.

    Args:
        lines: of the list, without its heading.

    Returns:
        The entries in order, none of them empty; a hyphen at a line's end before a small letter is undone.

    >>> join_entries(["Kaya, A. Kars: Bir", "    Tarih. 1990.", "———. Ani. 1991."])
    ['Kaya, A. Kars: Bir Tarih. 1990.', '———. Ani. 1991.']
    """
    starts = _starts(lines)
    entries: list[str] = []
    for index, line in enumerate(lines):
        text = " ".join(line.split())
        if not text:
            continue
        if index in starts or not entries:
            entries.append(text)
        elif _HYPHEN.search(entries[-1]) and text[:1].islower():
            entries[-1] = entries[-1][:-1] + text
        else:
            entries[-1] += " " + text
    return entries


def _starts(lines: Sequence[str]) -> set[int]:
    """The lines with which an entry begins."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    after_blank = [index for index in filled if index == 0 or not lines[index - 1].strip()]
    numbered = [index for index in filled if _NUMBER.match(lines[index])]
    indents = {index: len(lines[index]) - len(lines[index].lstrip()) for index in filled}
    margin = min(indents.values(), default=0)
    at_margin = [index for index in filled if indents[index] == margin]
    same = {index for index in filled if SAME_AUTHOR.match(lines[index])}
    if len(numbered) * 4 >= len(filled) and len(numbered) > 1:
        return {*numbered, *same}
    if len(after_blank) > 1 and len(after_blank) * 8 >= len(filled) and len(after_blank) < len(filled):
        return {*after_blank, *same}
    if 0 < len(at_margin) < len(filled):
        return {*at_margin, *same}
    return set(filled)
