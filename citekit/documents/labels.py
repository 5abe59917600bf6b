"""Beginnings of note texts: a number, or an author's sign, at the start of a line.

Nearly every number at a line start is a candidate here (``13Azərbaycan``,
``13. ``, ``[13]``, ``¹³``, a line that is a number); which ones are notes is
decided by the row they form (`citekit.documents.rows`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SIGNS = "*†‡∗⁎＊✱"

_NUMBER = re.compile(
    rf"""\s*(?:
        (?P<superscript>[{SUPERSCRIPTS}]{{1,4}}) \s*
      | \[(?P<bracket>\d{{1,4}})\] [.:]? \s*
      | \((?P<round>\d{{1,4}})\) \s*
      | (?P<plain>\d{{1,4}}) (?: (?P<dot>[.](?!\d)) | (?P<paren>[)]) )? (?P<gap>\s*)
    )""",
    re.VERBOSE,
)
_SIGN = re.compile(rf"\s*([{SIGNS}]{{1,4}})\s*(?![\s{SIGNS}])")
# What no note text begins with after a bare number: the rest of a date, a measure, a suffix, a sum.
_NO_BEGINNING = frozenset(".,;:!?%‰/\\=+×<>)]}°’'ʼ-‐–—−_|•·*²³")


class Form(StrEnum):
    """How a number is printed; one document keeps to one or two of them."""

    PLAIN = "12 Text"  # also glued, and alone on a line
    DOT = "12. Text"
    PAREN = "12) Text"
    BRACKET = "[12] Text"
    ROUND = "(12) Text"
    SUPERSCRIPT = "¹² Text"


@dataclass(frozen=True, slots=True)
class Label:
    """A line that may begin a note.

    Attributes:
        line: index of the line.
        number: its value.
        printed: the number as printed, superscript digits as digits.
        body: offset in the line at which the text begins.
        form: how the number is printed.
        weight: how much the line alone looks like the beginning of a note.
    """

    line: int
    number: int
    printed: str
    body: int
    form: Form
    weight: float


def find_label(text: str, line: int) -> Label | None:
    """Read the number at the start of `text`, if it can be that of a note.

    >>> find_label("13Azərbaycan Respublikasının", 0).number
    13
    >>> find_label("11 km.’lik", 0).weight < find_label("11 Ayna, 2005", 0).weight
    True
    >>> find_label("12.05.2014).", 0) is None
    True
    """
    match = _NUMBER.match(text)
    if match is None:
        return None
    form = _form(match)
    digits = match["superscript"] or match["bracket"] or match["round"] or match["plain"]
    printed = unicodedata.normalize("NFKC", digits)
    rest = text[match.end() : match.end() + 40]
    if int(printed) == 0 or (printed[0] == "0" and form is Form.PLAIN):
        return None
    weight = _weight(rest, form, is_glued=form is Form.PLAIN and not match["gap"])
    return None if weight is None else Label(line, int(printed), printed, match.end(), form, weight)


def _form(match: re.Match[str]) -> Form:
    if match["superscript"]:
        return Form.SUPERSCRIPT
    if match["bracket"]:
        return Form.BRACKET
    if match["round"]:
        return Form.ROUND
    if match["dot"]:
        return Form.DOT
    return Form.PAREN if match["paren"] else Form.PLAIN


def _weight(rest: str, form: Form, *, is_glued: bool) -> float | None:
    """How much the text after a number looks like a note; None if it cannot be one."""
    if not rest:
        return 0.3  # the number stands alone; its text is below
    first = rest[0]
    weight = 1.0 if form in (Form.SUPERSCRIPT, Form.BRACKET) else 0.6
    if form is Form.PLAIN and (first in _NO_BEGINNING or (is_glued and first.isdigit())):
        return None
    if first.islower():
        # "5ci", "200den", "1st"; but also "31ibid."
        weight -= 1.2 if is_glued and not rest[:5].isalpha() else 0.5
    return weight


@dataclass(frozen=True, slots=True)
class Sign:
    """A line that may begin an author's note: ``*``, ``†``, ``**``."""

    line: int
    printed: str
    body: int


def find_sign(text: str, line: int) -> Sign | None:
    """Read the sign at the start of `text`.

    >>> find_sign("∗ Christian Muster is professor", 0).printed
    '*'
    """
    match = _SIGN.match(text)
    if match is None:
        return None
    printed = "".join(sign if sign in "†‡" else "*" for sign in match[1])
    return Sign(line, printed, match.end())
