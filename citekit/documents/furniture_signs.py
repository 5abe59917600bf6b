"""What single lines say of themselves as page furniture: words of stamps, bare numbers, repetition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from citekit.model import skeleton

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
# Printed in the last paragraph of a page: whose the article is and how it may be used.
LICENCES = (
    "creative commons",
    "this is an open access article",
    "all rights reserved",
    "licensed under",
)
# With these such a paragraph begins; the second row also stands in notes.
LICENCE_BEGINNINGS = ("©", "(c) 19", "(c) 20")
IMPRINT_BEGINNINGS = ("issn", "cc by", "udk ", "удк ")

SHORT, LONG = 8, 30  # letters: of a running head, of a stamp
MAX_LENGTH = 400  # characters; what is longer is text
INDENT = 20  # blanks before a line that is centred or on the right

_BARE_NUMBER = re.compile(r"\s*(?:[-–—\[(|]\s*)?(\d{1,4})\s*(?:[-–—\])|]\s*)?")
_FIRST_NUMBER = re.compile(r"\s*(\d{1,4})(?=\s)")
_LAST_NUMBER = re.compile(r"(?<=\s)(\d{1,4})$")
_LABEL = re.compile(r"\s*(?:[\[(]?\d{1,4}[\])]?[.)]?\s*\S|[*†‡∗⁰¹²³⁴-⁹])")
_DOI = re.compile(r"\s*(?:doi[:.\s]|https?://(?:dx\.)?doi\.org/)\s*\S+\s*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_MAX_SHARE = 0.1  # of all lines that can be stamps
_TITLE_LINES, _TITLE_REACH = 8, 200  # lines in which the title and the authors stand; with blank ones


@dataclass(frozen=True, slots=True)
class Furniture:
    """The furniture of a document.

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


def shape(text: str) -> str:
    """The letters of a line, by which its repetitions are known."""
    return skeleton(_DIGITS.sub(" ", text)) if len(text) <= MAX_LENGTH else ""


@dataclass(frozen=True, slots=True)
class Title:
    """The first lines of a document: running heads repeat the title or the authors.

    Attributes:
        shapes: their shapes, one after another.
        end: index after the last of them.
    """

    shapes: str
    end: int

    def is_repeated_by(self, text: str, index: int) -> bool:
        """Whether a line further down is made of letters that stand there."""
        letters = shape(text)
        return index >= self.end and len(letters) >= SHORT and letters in self.shapes


def title_of(texts: Sequence[str]) -> Title:
    """The first lines of a document, or of its first page."""
    filled = [index for index, text in enumerate(texts[:_TITLE_REACH]) if text.strip()][:_TITLE_LINES]
    return Title("|".join(shape(texts[index]) for index in filled), filled[-1] + 1 if filled else 0)


def bare_number(text: str) -> int | None:
    """The number that a line consists of, with nothing beside it but dashes or brackets.

    >>> bare_number("   – 12 –"), bare_number("12.")
    (12, None)
    """
    match = _BARE_NUMBER.fullmatch(text) if len(text) <= MAX_LENGTH else None
    return int(match[1]) if match is not None else None


def edge_numbers(text: str) -> list[int]:
    """The number at the start and the number at the end of a line."""
    if len(text) > MAX_LENGTH:
        return []
    number = bare_number(text)
    if number is not None:
        return [number]
    ends = (_FIRST_NUMBER.match(text), _LAST_NUMBER.search(text.rstrip()))
    return [int(match[1]) for match in ends if match is not None]


def is_label_like(text: str) -> bool:
    """Whether the line could begin a note."""
    return _LABEL.match(text) is not None


def is_blank(texts: Sequence[str], index: int) -> bool:
    """Whether a line is blank or lies outside the text."""
    return not 0 <= index < len(texts) or not texts[index].strip()


def touches_blank(texts: Sequence[str], index: int) -> bool:
    """Whether a blank line stands above or below."""
    return is_blank(texts, index - 1) or is_blank(texts, index + 1)


def is_licence(paragraph: Sequence[str]) -> bool:
    """Whether a paragraph tells whose the article is and how it may be used.

    >>> is_licence(["© The Author(s) 2021. Published by a press."])
    True
    """
    return any(
        any(pattern in line for pattern in LICENCES) or line.lstrip().startswith(LICENCE_BEGINNINGS)
        for line in _small(paragraph)
    )


def is_imprint(paragraph: Sequence[str]) -> bool:
    """Whether a paragraph tells where the article is found; a note can go on with such words, too."""
    return any(
        line.lstrip().startswith(IMPRINT_BEGINNINGS)
        or (line[:INDENT].isspace() and _DOI.fullmatch(line) is not None)
        for line in _small(paragraph)
    )


def _small(paragraph: Sequence[str]) -> list[str]:
    # The patterns are English or signs, or Cyrillic with plain capitals: lower() is enough.
    return [line[:MAX_LENGTH].lower() for line in paragraph]


def find_stamps(texts: Sequence[str]) -> list[int]:
    """Lines that are stamps wherever they stand: by their words, or long and often repeated."""
    counts = Counter(
        text.strip() for text in texts if LONG <= len(text) <= MAX_LENGTH and not is_label_like(text)
    )
    repeated = {text: count for text, count in counts.items() if count > 2 and len(shape(text)) >= LONG}
    if sum(repeated.values()) > _MAX_SHARE * len(texts):
        repeated = {}  # the text itself repeats
    return [
        index
        for index, text in enumerate(texts)
        if text.strip() in repeated
        or _is_head_of_law_review(text)
        or (_is_stamp(text) and not is_label_like(text))
    ]


# "1411      TULANE LAW REVIEW      [Vol. 93:1409", "2019]      A SHORT TITLE      1410": heads of law reviews
_LAW_REVIEW = re.compile(
    r"\s*[0-9]{1,4}\s{3,}\S[^\[\]]{3,80}\s{3,}\[Vol\.\s[0-9]{1,4}:[0-9]{1,5}\]?\s*|"
    r"\s*\[?(?:1[89]|20)[0-9]{2}\]\s{3,}\S[^\[\]]{3,80}\s{3,}[0-9]{1,5}\s*"
)


def _is_head_of_law_review(text: str) -> bool:
    return len(text) <= MAX_LENGTH and _LAW_REVIEW.fullmatch(text) is not None


def _is_stamp(text: str) -> bool:
    small = text[:MAX_LENGTH].lower()  # the patterns are ASCII
    return any(pattern in small for pattern in STAMPS)
