"""Quoted and bracketed stretches, in which commas and full stops divide nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.model import Span

_CLOSERS = {
    "“": "”",
    "”": "”",  # both marks alike, as some editors set them
    "«": "»",
    "„": "“”",
    "‟": "”",
    '"': '"',
    "″": "″",
    "(": ")",
    "[": "]",
}
_SINGLE = {"‘": "’", "‚": "‘’", "'": "'"}
QUOTES = (*(sign for sign in _CLOSERS if sign not in "(["), *_SINGLE, "'")
"""Signs with which a title may be opened."""
DOUBLE_QUOTES = ("“", "«", "„", '"')
"""Those of them that are no apostrophes."""
_BRACKETS = "(["
_OPENER = re.compile(f"[{re.escape(''.join((*_CLOSERS, *_SINGLE)))}]")
_LONGEST = 600  # characters; what closes later was never opened


@lru_cache(maxsize=128)
def closed_spans(text: str) -> tuple[tuple[Span, bool], ...]:
    """Find quoted and bracketed stretches, outermost only, and whether each is quoted.

    A quotation mark or bracket that is never closed closes nothing and is passed over.

    >>> closed_spans("“Başlık” (not)")
    (((0, 8), True), ((9, 14), False))
    """
    spans: list[tuple[Span, bool]] = []
    position = 0
    while (match := _OPENER.search(text, position)) is not None:
        start, char = match.start(), match[0]
        end = _single_end(text, start) if char in _SINGLE else _end(text, start)
        if end > start:
            spans.append(((start, end + 1), char not in _BRACKETS))
        position = max(start, end) + 1
    return tuple(spans)


def _end(text: str, start: int) -> int:
    """Where the mark at `start` is closed, nested ones counted; -1 if it is not."""
    opener = text[start]
    closers = _CLOSERS[opener]
    limit = min(len(text), start + _LONGEST)
    if all(text.find(closer, start + 1, limit) < 0 for closer in closers):
        return -1
    depth = 0
    for index in range(start + 1, limit):
        char = text[index]
        if char in closers:
            if depth == 0:
                return index
            depth -= 1
        elif char == opener:
            depth += 1
    return -1


def _single_end(text: str, start: int) -> int:
    """The mark that closes is also an apostrophe, so it must stand at the end of a word."""
    if start and text[start - 1].isalnum():
        return -1
    closers = _SINGLE[text[start]]
    for index in range(start + 2, min(len(text), start + _LONGEST)):
        if text[index] not in closers or text[index + 1 : index + 2].isalnum():
            continue
        # "'The Workers' Struggle', in X": a typed one says nothing of its side.
        if closers != "'" or _ENDS.match(text, index + 1):
            return index
    return -1


_ENDS = re.compile(r"\s?$|[,.;:)\]?!]|\s[(\[]|\s(?:in|dans|and|und|et)\s|\s[A-Z][^,;()']{1,50}(?:,|\s\()|\"")
