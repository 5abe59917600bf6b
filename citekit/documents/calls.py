"""Note calls in the running text: numbers that may point to a note.

Years, measures and list numbers look the same; each candidate only gets a
weight here, and the row they form decides (`citekit.documents.rows`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.documents.labels import SIGNS, SUPERSCRIPTS

STRONG = 1.5
"""Weight from which a candidate alone is good evidence of a call."""

_CANDIDATE = re.compile(
    rf"[{SUPERSCRIPTS}]{{1,4}}|\[\^?\d{{1,4}}\]|\(\d{{1,3}}\)|(?<!\d)\d{{1,4}}(?!\d)"
    r"|(?<!\d)(?:1[4-9]|20)\d\d(?P<glued>[1-9]\d{0,2})(?!\d)"  # "in March 201340": a year and a call
)
_CLOSING = ".,;:!?…”\"»“’')]›"
_AFTER = frozenset('.,;:!?…”"»“)]›—–-')
_LETTERS_BEFORE = re.compile(r"([^\W\d_]{1,30})$")
_PUNCTUATION_BEFORE = re.compile(rf"([{re.escape(_CLOSING)}]{{1,4}})$")
_UNITS = frozenset({"m", "km", "cm", "mm", "dm", "м", "км", "см"})
_GLUED_TO_YEAR = 0.5
_REACH = 40  # characters looked at on either side
_SIGN_CALL = re.compile(rf"(?<=\S)\s?[{SIGNS}]{{1,4}}(?=[\s.,;:)]|$)")


@dataclass(frozen=True, slots=True)
class Call:
    """A number in the text that may call a note.

    Attributes:
        line: index of the line.
        column: offset in the line.
        number: its value.
        printed: as printed, without brackets, superscript digits as digits.
        weight: how much it looks like a call, from 0.1 to 3.
    """

    line: int
    column: int
    number: int
    printed: str
    weight: float

    @property
    def is_strong(self) -> bool:
        """Whether it is good evidence of a call by itself."""
        return self.weight >= STRONG


def find_calls(text: str, line: int) -> Iterator[Call]:
    """Find what may be note calls in a line.

    >>> [(call.number, call.is_strong) for call in find_calls("olmuştur.42 Daha 1997’de 3 kez", 0)]
    [(42, True), (3, False)]
    """
    for match in _CANDIDATE.finditer(text):
        after = text[match.end() : match.end() + 2]
        if match["glued"]:
            if not after or _may_end(after):
                yield Call(line, match.start("glued"), int(match["glued"]), match["glued"], _GLUED_TO_YEAR)
            continue
        printed = unicodedata.normalize("NFKC", match[0]).strip("[]()^")
        before = text[max(0, match.start() - _REACH) : match.start()]
        weight = _weight(match[0], before, after)
        if weight > 0 and printed[0] != "0":
            yield Call(line, match.start(), int(printed), printed, weight)


def has_sign_call(text: str) -> bool:
    """Whether a ``*`` or ``†`` that may call an author's note stands after a word of the line."""
    return _SIGN_CALL.search(text) is not None


def _weight(token: str, before: str, after: str) -> float:
    previous = before[-1:]
    if token[0] in SUPERSCRIPTS:
        word = _LETTERS_BEFORE.search(before)
        return 0.3 if word is not None and word[1] in _UNITS else 3.0
    if token[0] == "[":
        return 2.0
    if token[0] == "(":
        return 0.8 if not previous.isdigit() else 0.3
    if after and not _may_end(after):
        return 0.0
    if not previous or previous.isspace():
        return _spaced_weight(len(token), before.rstrip())
    if previous.isalpha():
        return _after_letter(before)
    punctuation = _PUNCTUATION_BEFORE.search(before)
    return _after_punctuation(punctuation[1], before[: punctuation.start()]) if punctuation else 0.0


def _may_end(after: str) -> bool:
    """Whether a call can be followed by this: not by a decimal, a suffix, a unit or a range."""
    if after[0].isspace():
        return True
    return after[0] in _AFTER and not (after[1:].isdigit() and after[0] not in '”"»“)]›')


def _spaced_weight(length: int, before: str) -> float:
    """A number between blanks: “based.” 2 Law-related”, but mostly just a number."""
    if length > 3:
        return 0.0
    if not before:
        return 0.2
    return 0.7 if before[-1] in _CLOSING else 0.3 if before[-1].isalpha() else 0.1


def _after_letter(before: str) -> float:
    word = _LETTERS_BEFORE.search(before)
    if word is None:
        return 0.0
    if len(word[1]) == 1:
        return 0.2  # "s3", "C2"
    return 1.8 if word[1][-1].islower() or not word[1][-1].isupper() else 1.0


def _after_punctuation(punctuation: str, before: str) -> float:
    if before[-1:].isdigit():
        # "(2005).19", but "1.5" and "12.05"
        return 2.0 if len(punctuation) > 1 else 1.5 if punctuation in "”»)]" else 0.6
    if punctuation in (":", "'", "‘"):
        return 0.6
    word = _LETTERS_BEFORE.search(before)
    if punctuation == "." and word is not None and len(word[1]) <= 3:
        return 0.6  # "s.3", "No.12"; short last words of sentences are helped by the row
    return 2.0
