"""Lists of references: which lines make an entry, and entries that begin with a dash for the same author.

An entry is a paragraph, or begins at the margin with its further lines
indented, or has a number; a list that does none of this has one entry a line,
but for lines that plainly go on.  Headings, letters of the alphabet above its
sections and what the pages have at their edges are no entries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from citekit.model import bare
from citekit.references.lexicon.backrefs import BACK_REFERENCES, Reach
from citekit.references.lexicon.cues import pattern

_DASHES = re.compile(r"\s*(?:[-‐–—_―]\s?){2,}(?=[\s.,:;(]|\w)|\s*[—―]\s*(?=[.,(])")
_WORDS = re.compile(
    r"\s*(?:"
    + "|".join(
        pattern(bare(form)).removesuffix(r"\s?")
        for row in BACK_REFERENCES
        if (row.reach is Reach.SAME_AUTHOR and not row.before_title) or row.or_author
        for form in sorted(row.forms.split(" | "), key=len, reverse=True)
    )
    + r")(?![^\W_])\s?(?=[.,:;(])"
)
_NUMBER = re.compile(r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,3}\s?[.)-]|[•·*–-])\s+\S")
_LONE_NUMBER = re.compile(r"\s*[-–—\[(]?\s?(?P<number>[0-9]{1,4})\s?[-–—\])]?\.?\s*")
_LETTER = re.compile(r"\s*[^\W\d_](?:\s?[-–—]\s?[^\W\d_])?\s*\.?\s*")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")
# How an entry begins: a family name and a comma, a number, a dash, a quotation mark.
_BEGINNING = re.compile(r"\s*(?:[^\W\d_][\w'’.-]{0,30}(?:\s[^\W\d_][\w'’.-]{0,30}){0,3},\s|[«“\"„‘])")
_GOES_ON = re.compile(r"(?:[^\W\d_]|[,:&-])$")  # no line of an entry's end
_FULL_LINE = 0.8  # of the longest line
_LEAST_REPEATS = 3  # of a running head


def same_author(text: str) -> int | None:
    """Where the dashes or words end that stand for the author of the entry before; None if there are none.

    >>> same_author("———. Kars."), same_author("Ders.: Kars"), same_author("Kaya — Kars")
    (3, 5, None)
    """
    match = _DASHES.match(text) or _WORDS.match(bare(text))
    return match.end() if match is not None and _PLACE_CITED.match(text, match.end()) is None else None


# "Id. at 112-13", "Id. § 78j(b)", "Id.": the work before, and no other one by its author
_PLACE_CITED = re.compile(r"[.,]?\s?(?:at\s[*0-9]|§|¶|art\.\s|[0-9]{1,4}(?:[-–][0-9]{1,4})?\.?\s?$|$)")


def _is_none(_line: str) -> bool:
    return False


def no_entries(lines: Sequence[str], is_heading: Callable[[str], bool] = _is_none) -> list[int]:
    """The lines of a list that belong to no entry: headings, letters, page numbers, running heads.

    Args:
        lines: of the list.
        is_heading: whether a line is a heading of lists, such as *Kaynakça*.

    >>> no_entries(["A", "Ak, B. Van.", "12", "Kaya, A. Kars."])
    [0, 2]
    """
    numbers = set(_lone_numbers(lines))
    counts = Counter(line.strip() for line in lines)
    return [
        index
        for index, line in enumerate(lines)
        if line.strip()
        and (
            (_LONE_NUMBER.fullmatch(line) and index not in numbers)
            or _LETTER.fullmatch(line)
            or is_heading(line)
            or (counts[line.strip()] >= _LEAST_REPEATS and same_author(line) is None)
        )
    ]


def join_entries(lines: Sequence[str], left_out: Sequence[int] | None = None) -> list[str]:
    """Join the lines of each entry of a list.

    Args:
        lines: of the list.
        left_out: indices of lines that belong to none; `no_entries` tells them if they are not given.

    Returns:
        The entries in order, none of them empty; a hyphen at a line's end before a small letter is undone.

    >>> join_entries(["Kaya, A. Kars: Bir", "    Tarih. 1990.", "———. Ani. 1991."])
    ['Kaya, A. Kars: Bir Tarih. 1990.', '———. Ani. 1991.']
    """
    lines = list(_without(lines, no_entries(lines) if left_out is None else left_out))
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


def _without(lines: Sequence[str], left_out: Sequence[int]) -> Iterator[str]:
    """The lines but those, and but the blank lines around those."""
    out = set(left_out)
    for index, line in enumerate(lines):
        beside_blank = not line.strip() and (index + 1 in out or index - 1 in out)
        if index not in out and not beside_blank:
            yield line


def _lone_numbers(lines: Sequence[str]) -> list[int]:
    """Lines with the numbers of entries alone: they begin with 1 and count on, as page numbers seldom do."""
    found = [(index, match) for index, line in enumerate(lines) if (match := _LONE_NUMBER.fullmatch(line))]
    counted = [index for index, match in found]
    values = [int(match["number"]) for _, match in found]
    return counted if len(values) > 1 and values == list(range(1, len(values) + 1)) else []


def _starts(lines: Sequence[str]) -> set[int]:
    """The lines with which an entry begins."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    after_blank = [index for index in filled if index == 0 or not lines[index - 1].strip()]
    numbered = [index for index in filled if _NUMBER.match(lines[index])] or _lone_numbers(lines)
    indents = {index: len(lines[index]) - len(lines[index].lstrip()) for index in filled}
    margin = min(indents.values(), default=0)
    at_margin = [index for index in filled if indents[index] == margin]
    same = {index for index in filled if same_author(lines[index]) is not None}
    if len(numbered) * 4 >= len(filled) and len(numbered) > 1:
        return {*numbered, *same}
    if len(after_blank) > 1 and len(after_blank) * 8 >= len(filled) and len(after_blank) < len(filled):
        return {*after_blank, *same}
    if 0 < len(at_margin) < len(filled):
        return {*at_margin, *same}
    return {index for index in filled if index in same or not _goes_on(lines, index)}


def _goes_on(lines: Sequence[str], index: int) -> bool:
    """Whether the line goes on with the entry of the full line before it, which ends in the middle of it."""
    before = lines[index - 1].rstrip() if index else ""
    longest = max(map(len, lines), default=0)
    is_full = len(before) >= _FULL_LINE * longest and _GOES_ON.search(before) is not None
    return is_full and _BEGINNING.match(lines[index]) is None
