"""The edges of a part of a citation: what around it is a sign and no part of it."""

from __future__ import annotations

import re

from citekit.model import Span
from citekit.references.rules.enclosed import closed_spans

_TRIM = " .,;:–—-"


def is_quoted_at(text: str, position: int) -> bool:
    """Whether `position` lies within quotation marks or brackets."""
    return any(start < position < end for (start, end), _ in closed_spans(text))


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without the signs around it; the full stop of an abbreviation stays."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and (text[end - 1] in _TRIM and not _ends_abbreviated(text[start:end])):
        end -= 1
    return start, _before_word_of_date(text, start, end)


def _before_word_of_date(text: str, start: int, end: int) -> int:
    """Where a title ends before the "от" that announces the day of a law or a decision."""
    words = text[start:end]
    return end - 3 if words.endswith(" от") else end


def _ends_abbreviated(text: str) -> bool:
    """A full stop that belongs to its word: "вв.", "гг.", "и т. д."."""
    return text.endswith("...") or _ABBREVIATED.search(text) is not None


_ABBREVIATED = re.compile(
    r"(?<![^\W\d_])(?:вв|гг|в|г|т\.\s?д|др|[Сс]оч|[Сс]обр|газ|журн|вестн|изв|обозр|ст|лит|тр|зап|A|N)\.$"
)


def unquote(text: str, span: Span) -> Span:
    """The stretch without the quotation marks that enclose all of it."""
    for (start, end), is_quoted in closed_spans(text[slice(*span)]):
        if is_quoted and start == 0 and end == span[1] - span[0]:
            return span[0] + 1, span[1] - 1
    return span
