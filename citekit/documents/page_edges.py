"""Furniture of a source with page breaks: lines at the edges of pages, from the edge inwards.

A running head is told by being printed on several pages, by repeating the
article's first lines, or by a number that grows with the pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from citekit.documents.endings import ends_statement
from citekit.documents.furniture_signs import (
    SHORT,
    Furniture,
    Title,
    bare_number,
    edge_numbers,
    find_stamps,
    is_blank,
    is_imprint,
    is_label_like,
    is_licence,
    shape,
    title_of,
)
from citekit.documents.headings import is_bibliography_heading, is_notes_heading
from citekit.model import Page

_TOP, _BOTTOM = 4, 8  # lines from the edge that can be furniture
_NUMBERED_TOP, _NUMBERED_BOTTOM = 2, 3  # lines from the edge on which page numbers stand
_FEWEST_TOPS, _LONGEST_TOP = 2, 90  # pages; letters of a running head
_OFTEN = 2  # a line printed on more pages than this is no coincidence


@dataclass(frozen=True, slots=True)
class _Edges:
    """The text lines at the edges of one page, from the edge inwards."""

    page: int
    top: tuple[int, ...]
    bottom: tuple[int, ...]


def furniture_at_edges(pages: Sequence[Page], texts: Sequence[str]) -> Furniture:
    """Find the furniture of several pages.

    Args:
        pages: in order.
        texts: the lines of all pages.
    """
    edges = _edges(pages)
    judge = _Judge(texts, edges, title_of(texts[: len(pages[0].lines)]))
    found = set(find_stamps(texts))
    for edge in edges:
        for side in (edge.top, edge.bottom):
            for index in side:
                if index not in found and not judge.is_furniture(
                    index, edge.page, is_bottom=side is edge.bottom
                ):
                    break
                found.add(index)
        found.update(_licence_paragraph(edge.bottom, texts, found))
    return Furniture(frozenset(found), judge.offset)


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


class _Judge:
    """What the edges of all pages together say of one line."""

    def __init__(self, texts: Sequence[str], edges: Sequence[_Edges], title: Title) -> None:
        self._texts = texts
        self._title = title
        self._shapes: dict[str, set[int]] = {}
        self._exact: Counter[str] = Counter()
        self._numbered: Counter[str] = Counter()
        for edge in edges:
            for index in (*edge.top, *edge.bottom):
                self._shapes.setdefault(shape(texts[index]), set()).add(edge.page)
                self._exact[texts[index].strip()] += 1
                self._numbered[_without_number(texts[index])] += 1
        self.offset = _offset(edges, texts)
        self._tops = _lone_tops(edges, texts) if self.offset is not None else frozenset()

    def is_furniture(self, index: int, page: int, *, is_bottom: bool) -> bool:
        """Whether a line at the edge belongs to no text; lines nearer to the edge are known to be such."""
        text = self._texts[index]
        stands_apart = is_blank(self._texts, index - 1 if is_bottom else index + 1)
        grows = self.offset is not None and self.offset + page in edge_numbers(text)
        if bare_number(text) is not None:
            return grows or stands_apart
        letters, count = len(shape(text)), len(self._shapes[shape(text)])
        is_head = letters >= SHORT and count > 1
        if is_label_like(text):
            return is_head and grows and (not is_bottom or self._is_numbered_head(text))
        if stands_apart and self._exact[text.strip()] > _OFTEN:
            return True
        if is_bottom:
            # Last lines of notes repeat, too: "Ankara 1998, s. 7."
            is_head = is_head and not text.rstrip().endswith((".", ",", ";", ":"))
            return is_head and (stands_apart or count > _OFTEN or grows)
        if index in self._tops and stands_apart:
            return True
        return is_head or self._title.is_repeated_by(text, index) or (grows and letters > 0)

    def _is_numbered_head(self, text: str) -> bool:
        rest = _without_number(text)
        return bool(rest) and self._numbered[rest] > _OFTEN


def _lone_tops(edges: Sequence[_Edges], texts: Sequence[str]) -> frozenset[int]:
    """First lines of pages, if on every page but the first one stands apart: a journal's, then the article's.

    In a short article each of the two heads is printed once.
    """
    tops = [edge.top[0] for edge in edges[1:] if edge.top]
    if len(tops) < _FEWEST_TOPS or len(tops) < len(edges) - 1:
        return frozenset()
    lone = all(
        is_blank(texts, top + 1)
        and not is_label_like(texts[top])
        and not is_notes_heading(texts[top])
        and not is_bibliography_heading(texts[top])
        and SHORT <= len(shape(texts[top])) <= _LONGEST_TOP
        and not texts[top].rstrip().endswith((".", ",", ";", ":", "-"))
        for top in tops
    )
    return frozenset(tops) if lone else frozenset()


def _without_number(text: str) -> str:
    """A line without the number before it; empty for a note, which ends with a full stop."""
    stripped = text.strip()
    return "" if stripped.endswith(".") else stripped.lstrip("0123456789").strip()


def _offset(edges: Sequence[_Edges], texts: Sequence[str]) -> int | None:
    """Find by how much printed page numbers differ from the count of pages."""
    votes: dict[int, set[int]] = {}
    bare: Counter[int] = Counter()
    for edge in edges:
        for index in (*edge.top[:_NUMBERED_TOP], *edge.bottom[:_NUMBERED_BOTTOM]):
            for number in edge_numbers(texts[index]):
                votes.setdefault(number - edge.page, set()).add(edge.page)
                bare[number - edge.page] += bare_number(texts[index]) is not None
    best = max(votes, key=lambda offset: (len(votes[offset]), bare[offset]), default=None)
    return best if best is not None and len(votes[best]) > 1 and best > -len(edges) else None


def _licence_paragraph(bottom: Sequence[int], texts: Sequence[str], found: set[int]) -> set[int]:
    """The last paragraph of a page, if it tells whose the article is."""
    paragraph: list[int] = []
    for index in bottom:
        if index in found:
            continue
        if paragraph and paragraph[-1] != index + 1:
            break
        paragraph.append(index)
    if not paragraph:
        return set()
    first = paragraph[-1]
    if is_label_like(texts[first]) or not is_blank(texts, first - 1):
        return set()
    words = [texts[index] for index in reversed(paragraph)]
    return set(paragraph) if is_licence(words) or (is_imprint(words) and _ends_above(texts, first)) else set()


def _ends_above(texts: Sequence[str], line: int) -> bool:
    """Whether the text above a paragraph is complete; if not, a note goes on in it."""
    above = line - 1
    while above >= 0 and is_blank(texts, above):
        above -= 1
    return above < 0 or ends_statement(texts[above])
