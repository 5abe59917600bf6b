"""Page furniture: running heads, page numbers, licence lines and download stamps.

Such lines stand between two halves of a note and belong to neither.  With page
breaks they are looked for at the edges of pages, from the edge inwards; without
breaks, around page numbers that stand alone between blank lines.  A running
head is told by being printed on several pages, by repeating the article's
first lines, or by a number that grows with the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from citekit.model import Page, skeleton

# Printed once or on every page, at any place: what sites and printers add to a page.
STAMPS = (
    "downloaded from http",
    "downloaded by",
    "this content downloaded from",
    "all use subject to",
    "authenticated | ",
    "brought to you by",
    "unauthenticated download",
)
# Printed at an edge, in a paragraph of its own: whose the article is and how it may be used.
LICENCES = (
    "creative commons",
    "this is an open access article",
    "published by ",
    "© ",
    "(c) ",
    "all rights reserved",
    "issn",
    "doi:",
    "doi.",
    "https://doi.org/",
    "http://dx.doi.org/",
    "advance access",
    "cc by",
    "licensed under",
    "udk ",
    "удк ",
)

_BARE_NUMBER = re.compile(r"\s*[-–—\[(|]?\s*(\d{1,4})\s*[-–—\])|]?\s*")
_FIRST_NUMBER = re.compile(r"\s*(\d{1,4})(?=\s)")
_LAST_NUMBER = re.compile(r"(?<=\s)(\d{1,4})$")
_LABEL_LIKE = re.compile(r"\s*(?:[\[(]?\d{1,4}[\])]?[.)]?\s*\S|[*†‡∗⁰¹²³⁴-⁹])")
_DIGITS = re.compile(r"\d+")
_UNFINISHED = re.compile(r"[.,;:!?\-‐–—\u00ad]\s*$")

_TOP, _BOTTOM = 4, 8  # lines from the edge that can be furniture
_LONG, _SHORT = 30, 8  # letters: a stamp wherever it stands; a running head
_MAX_LENGTH = 400  # characters; what is longer is text
_INDENT = 20  # blanks before a page number that is centred or on the right
_APART = 12  # text lines between two page numbers, at least
_TITLE_LINES = 8  # where the title and the authors stand


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was found.

    Attributes:
        lines: indices of the lines, counted over all pages.
        offset: the printed number of a page less its index, if pages are numbered; only with page breaks.
        numbers: printed page numbers by line index; only without page breaks.
        heads: indices of page numbers (`numbers`) that stand with a running head; only without page breaks.
    """

    lines: frozenset[int]
    offset: int | None = None
    numbers: Mapping[int, int] = field(default_factory=dict)
    heads: frozenset[int] = frozenset()


def find_furniture(pages: Sequence[Page]) -> Furniture:
    """Find the lines of `pages` that belong to no text."""
    texts = [line.text for page in pages for line in page.lines]
    if len(pages) > 1:
        return _at_edges(pages, texts)
    return _around_numbers(texts)


def _shape(text: str) -> str:
    """The letters of a line, by which its repetitions are known."""
    return skeleton(_DIGITS.sub(" ", text)) if len(text) <= _MAX_LENGTH else ""


def _has_any(text: str, patterns: tuple[str, ...]) -> bool:
    # The patterns are English or signs, or Cyrillic with plain capitals: lower() is enough.
    small = text[:_MAX_LENGTH].lower()
    return any(pattern in small for pattern in patterns)


# --- with page breaks -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Edges:
    """The text lines at the edges of one page, from the edge inwards."""

    page: int
    top: tuple[int, ...]
    bottom: tuple[int, ...]


def _at_edges(pages: Sequence[Page], texts: Sequence[str]) -> Furniture:
    edges = _edges(pages)
    shapes: dict[str, set[int]] = {}
    exact: Counter[str] = Counter()
    for edge in edges:
        for index in (*edge.top, *edge.bottom):
            shapes.setdefault(_shape(texts[index]), set()).add(edge.page)
            exact[texts[index].strip()] += 1
    offset = _offset(edges, texts)
    title = _shape_of_title(texts)
    found = set(_stamps(texts))
    for edge in edges:
        for side in (edge.top, edge.bottom):
            for index in side:
                text = texts[index]
                is_repeated = exact[text.strip()] > 2 and not _LABEL_LIKE.match(text)
                if not (
                    index in found
                    or (is_repeated and _stands_apart(index, texts, side is edge.bottom))
                    or _is_furniture(index, edge, texts, shapes[_shape(text)], offset, title)
                ):
                    break
                found.add(index)
        found.update(_licence_paragraph(edge.bottom, texts, found))
    return Furniture(frozenset(found), offset)


def _edges(pages: Sequence[Page]) -> list[_Edges]:
    edges = []
    start = 0
    for number, page in enumerate(pages):
        filled = [start + index for index, line in enumerate(page.lines) if line.text.strip()]
        start += len(page.lines)
        top = filled[:_TOP]
        bottom = [index for index in reversed(filled[-_BOTTOM:]) if index not in top]
        edges.append(_Edges(number, tuple(top), tuple(bottom)))
    return edges


def _numbers(text: str) -> list[int]:
    """The number at the start and the number at the end of a line."""
    if len(text) > _MAX_LENGTH:
        return []
    bare = _BARE_NUMBER.fullmatch(text)
    if bare is not None:
        return [int(bare[1])]
    ends = (_FIRST_NUMBER.match(text), _LAST_NUMBER.search(text.rstrip()))
    return [int(match[1]) for match in ends if match is not None]


def _offset(edges: Sequence[_Edges], texts: Sequence[str]) -> int | None:
    """Find by how much printed page numbers differ from the count of pages."""
    votes: dict[int, set[int]] = {}
    bare: Counter[int] = Counter()
    for edge in edges:
        for index in (*edge.top[:2], *edge.bottom[:3]):
            for number in _numbers(texts[index]):
                votes.setdefault(number - edge.page, set()).add(edge.page)
                bare[number - edge.page] += _BARE_NUMBER.fullmatch(texts[index]) is not None
    best = max(votes, key=lambda offset: (len(votes[offset]), bare[offset]), default=None)
    return best if best is not None and len(votes[best]) > 1 and best > -len(edges) else None


def _shape_of_title(texts: Sequence[str]) -> str:
    filled = [text for text in texts[:200] if text.strip()]
    return "|".join(_shape(text) for text in filled[:_TITLE_LINES])


def _is_furniture(
    index: int, edge: _Edges, texts: Sequence[str], pages: set[int], offset: int | None, title: str
) -> bool:
    text = texts[index]
    is_bottom = index in edge.bottom
    grows = offset is not None and offset + edge.page in _numbers(text)
    if _BARE_NUMBER.fullmatch(text):
        return grows or _stands_apart(index, texts, is_bottom)
    letters = len(_shape(text))
    if _LABEL_LIKE.match(text) and not (grows and letters >= _SHORT and (len(pages) > 2 or not is_bottom)):
        return False
    if letters >= _SHORT and len(pages) > 1 and (not is_bottom or len(pages) > 2 or grows):
        return True
    if letters >= _SHORT and len(pages) > 1 and _stands_apart(index, texts, is_bottom):
        return True
    if grows and letters and not is_bottom:
        return True
    return not is_bottom and edge.page > 0 and letters >= _SHORT and _shape(text) in title


def _stands_apart(index: int, texts: Sequence[str], is_bottom: bool) -> bool:
    inner = index - 1 if is_bottom else index + 1
    return not 0 <= inner < len(texts) or not texts[inner].strip()


def _licence_paragraph(bottom: Sequence[int], texts: Sequence[str], found: set[int]) -> set[int]:
    """The last paragraph of a page, if it tells whose the article is."""
    paragraph: list[int] = []
    for index in bottom:
        if index in found:
            continue
        if paragraph and paragraph[-1] != index + 1:
            break
        paragraph.append(index)
    if not paragraph or _LABEL_LIKE.match(texts[paragraph[-1]]):
        return set()
    if not _stands_apart(paragraph[-1], texts, is_bottom=True):
        return set()  # longer than what is looked at
    return set(paragraph) if any(_has_any(texts[index], LICENCES) for index in paragraph) else set()


def _stamps(texts: Sequence[str]) -> list[int]:
    """Lines that are stamps wherever they stand: by their words, or long and often repeated."""
    counts = Counter(
        text.strip() for text in texts if _LONG <= len(text) <= _MAX_LENGTH and not _LABEL_LIKE.match(text)
    )
    repeated = {text for text, count in counts.items() if count > 2 and len(_shape(text)) >= _LONG}
    return [
        index
        for index, text in enumerate(texts)
        if text.strip() in repeated or (_has_any(text, STAMPS) and not _LABEL_LIKE.match(text))
    ]


def _beside(found: set[int], texts: Sequence[str]) -> set[int]:
    """Lines that stand beside furniture and come again and again, word for word."""
    counts = Counter(
        texts[index].strip()
        for place in found
        for index in (place - 1, place + 1)
        if not _is_blank(texts, index)
    )
    repeated = {text for text, count in counts.items() if count > 2 and not _LABEL_LIKE.match(text)}
    return {
        index
        for place in found
        for index in (place - 1, place + 1)
        if not _is_blank(texts, index) and texts[index].strip() in repeated
    }


def _touches_blank(texts: Sequence[str], index: int) -> bool:
    return _is_blank(texts, index - 1) or _is_blank(texts, index + 1)


# --- without page breaks ----------------------------------------------------------------------------


def _around_numbers(texts: Sequence[str]) -> Furniture:
    numbers = _lone_numbers(texts)
    repeated = _repeated_heads(texts)
    title = _shape_of_title(texts)
    found = {*numbers, *repeated, *_stamps(texts)}
    found.update(_beside(found, texts))
    heads = set()
    for index in numbers:
        for step in (-1, 1):
            neighbour = _next_filled(texts, index, step)
            if neighbour is None:
                continue
            shape = _shape(texts[neighbour])
            if neighbour in repeated or (
                not _LABEL_LIKE.match(texts[neighbour])
                and len(shape) >= _SHORT
                and neighbour > 0
                and (shape in title or _is_lone_head(neighbour, texts))
            ):
                found.add(neighbour)
                heads.add(index)
    return Furniture(frozenset(found), None, numbers, frozenset(heads))


def _is_blank(texts: Sequence[str], index: int) -> bool:
    return not 0 <= index < len(texts) or not texts[index].strip()


def _lone_numbers(texts: Sequence[str]) -> dict[int, int]:
    """Page numbers: bare, between blank lines, rising, and not too close to one another."""
    found: dict[int, int] = {}
    last, filled = None, 0
    for index, text in enumerate(texts):
        match = _BARE_NUMBER.fullmatch(text) if len(text) < _MAX_LENGTH else None
        if match is None or not _is_lone(texts, index):
            filled += bool(text.strip())
            continue
        number = int(match[1])
        if last is None or (filled >= _APART and found[last] < number <= found[last] + 20):
            found[index] = number
            last, filled = index, 0
    return found


def _is_lone(texts: Sequence[str], index: int) -> bool:
    """Whether a line stands alone; one in the middle or at the right may touch text on one side."""
    sides = _is_blank(texts, index - 1) + _is_blank(texts, index + 1)
    return sides == 2 or (sides == 1 and texts[index][:_INDENT].isspace())


def _repeated_heads(texts: Sequence[str]) -> set[int]:
    """Lines without an end that come again and again with a blank line beside them.

    One that begins with a number looks like a note; it is a head if its number grows.
    """
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) > _MAX_LENGTH or _UNFINISHED.search(text):
            continue
        if _touches_blank(texts, index):
            shape = _shape(text)
            if len(shape) >= _SHORT:
                places.setdefault(shape, []).append(index)
    return {
        index
        for found in places.values()
        if len(found) > 2 and all(b - a > _APART for a, b in pairwise(found)) and _may_be_heads(found, texts)
        # The first may be the title itself, unless it has a page number.
        for index in found[0 if _numbers(texts[found[0]]) else 1 :]
    }


def _may_be_heads(found: Sequence[int], texts: Sequence[str]) -> bool:
    if not any(_LABEL_LIKE.match(texts[index]) for index in found):
        return True
    numbers = [_numbers(texts[index]) for index in found]
    return all(a and b and a[0] < b[0] for a, b in pairwise(numbers))


def _next_filled(texts: Sequence[str], index: int, step: int) -> int | None:
    for distance in range(1, 5):
        if not _is_blank(texts, index + step * distance):
            return index + step * distance
    return None


def _is_lone_head(index: int, texts: Sequence[str]) -> bool:
    text = texts[index]
    return (
        len(text) <= 120
        and not _UNFINISHED.search(text)
        and _is_blank(texts, index - 1)
        and _is_blank(texts, index + 1)
    )
