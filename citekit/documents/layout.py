"""The lines of a document with what each one is on its page: text, blank, rule, furniture, heading.

This is all that the search for notes wants to know of a page.  Which lines are
furniture is found by `citekit.documents.furniture`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from citekit.documents.furniture import Furniture, find_furniture
from citekit.documents.furniture_signs import is_label_like
from citekit.documents.headings import is_bibliography_heading, is_notes_heading, is_other_heading
from citekit.model import Document, Line


class Kind(StrEnum):
    """What a line is."""

    TEXT = "text"
    BLANK = "blank"
    RULE = "rule"  # what separates notes from the text above: a drawn line, or a line of many blanks
    FURNITURE = "furniture"  # running head, page number, licence, download stamp
    NOTES = "heading of notes"
    BIBLIOGRAPHY = "heading of a bibliography"
    HEADING = "another heading"


# Word processors leave the line above the notes as blanks, PDF tools and OCR as dashes or underscores.
_BLANKS = re.compile(r"[ \t\u00a0]{8,}")
_DRAWN = re.compile(r"\s*(?:_{3,}|-{3,}|[―─━═–—]{2,})\s*")
_MIN_SHARE = 0.3  # of the lines of blanks that stand above a number or a sign, where they separate notes


@dataclass(frozen=True, slots=True)
class Layout:
    """A document as the search for notes sees it.

    Attributes:
        lines: all lines, page after page.
        pages: index of each line's page.
        kinds: what each line is.
        before: for each line, index of the last line above that is neither blank nor furniture; -1 if none.
        after: for each line, index of the first such line below it; the number of lines if none.
        paragraphs: for each line of text, index of the first line of the unbroken text it stands in.
        rules: how many rules stand above each line, and, last, how many there are.
        starts: index of the first line of each page.
        spacing: what a blank line says, from 1 down to 0 where every line of text is followed by one.
        has_breaks: whether the source has page breaks.
        furniture: the furniture, with the page numbers that were seen.
    """

    lines: tuple[Line, ...]
    pages: tuple[int, ...]
    kinds: tuple[Kind, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    paragraphs: tuple[int, ...]
    rules: tuple[int, ...]
    starts: tuple[int, ...]
    spacing: float
    has_breaks: bool
    furniture: Furniture

    def __len__(self) -> int:
        return len(self.lines)

    def is_text(self, index: int) -> bool:
        """Whether the line is text of the article or of a note."""
        return self.kinds[index] is Kind.TEXT

    def has_rule(self, start: int, end: int) -> bool:
        """Whether a rule stands between two lines."""
        return self.rules[end] > self.rules[start]

    def is_spaced(self, index: int) -> bool:
        """Whether the line directly above is blank, furniture or a rule, or there is none on the page."""
        return index == 0 or self.pages[index - 1] != self.pages[index] or not self.is_text(index - 1)

    def page_start(self, index: int) -> int:
        """Index of the first line of the page on which the line stands; without breaks, 0."""
        return self.starts[self.pages[index]]

    def page_end(self, index: int) -> int:
        """Index after the last line of the page on which the line stands."""
        page = self.pages[index] + 1
        return self.starts[page] if page < len(self.starts) else len(self.lines)


def lay_out(document: Document) -> Layout:
    """Tell what each line of `document` is."""
    lines = tuple(document.lines)
    pages = tuple(index for index, page in enumerate(document.pages) for _ in page.lines)
    furniture = find_furniture(document.pages)
    has_blank_rules = _are_blanks_rules(lines)
    kinds = tuple(
        Kind.FURNITURE if index in furniture.lines else _kind(line.text, has_blank_rules)
        for index, line in enumerate(lines)
    )
    rules = [0]
    for kind in kinds:
        rules.append(rules[-1] + (kind is Kind.RULE))
    return Layout(
        lines=lines,
        pages=pages,
        kinds=kinds,
        before=_neighbours(kinds),
        after=tuple(len(kinds) - 1 - index for index in reversed(_neighbours(kinds[::-1]))),
        paragraphs=_paragraphs(kinds, pages),
        rules=tuple(rules),
        starts=tuple(accumulate((len(page.lines) for page in document.pages[:-1]), initial=0)),
        spacing=_spacing(kinds),
        has_breaks=len(document.pages) > 1,
        furniture=furniture,
    )


def _are_blanks_rules(lines: Sequence[Line]) -> bool:
    """Whether lines of blanks separate notes here, and not just paragraphs."""
    count = above_label = 0
    is_open = False
    for line in lines:
        if _BLANKS.fullmatch(line.text):
            count += not is_open
            is_open = True
        elif line.text.strip():
            above_label += is_open and is_label_like(line.text)
            is_open = False
    return above_label >= _MIN_SHARE * count


def _kind(text: str, has_blank_rules: bool) -> Kind:
    if not text.strip():
        return Kind.RULE if has_blank_rules and _BLANKS.fullmatch(text) else Kind.BLANK
    if _DRAWN.fullmatch(text):
        return Kind.RULE
    if is_notes_heading(text):
        return Kind.NOTES
    if is_bibliography_heading(text):
        return Kind.BIBLIOGRAPHY
    return Kind.HEADING if is_other_heading(text) else Kind.TEXT


def _neighbours(kinds: Sequence[Kind]) -> tuple[int, ...]:
    """For each line, the last one above it that is neither blank nor furniture, or -1."""
    found: list[int] = []
    last = -1
    for index, kind in enumerate(kinds):
        found.append(last)
        if kind not in (Kind.BLANK, Kind.FURNITURE):
            last = index
    return tuple(found)


def _paragraphs(kinds: Sequence[Kind], pages: Sequence[int]) -> tuple[int, ...]:
    starts: list[int] = []
    for index, kind in enumerate(kinds):
        goes_on = index > 0 and kind is kinds[index - 1] is Kind.TEXT and pages[index] == pages[index - 1]
        starts.append(starts[-1] if goes_on else index)
    return tuple(starts)


def _spacing(kinds: Sequence[Kind]) -> float:
    pairs = [below for kind, below in pairwise(kinds) if kind is Kind.TEXT]
    share = sum(1 for kind in pairs if kind is Kind.BLANK) / max(1, len(pairs))
    # A tenth of the lines end a paragraph; from a half on the text is set double-spaced.
    return min(1.0, max(0.0, (0.5 - share) / 0.35))
