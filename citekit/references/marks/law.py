"""Numbers of statutes and decisions.

``AYM, E. 2008/16, K. 2008/116``; ``Başvuru No: 41340/98``; ``2709 sayılı``;
``закон … № 2124-1``; ``m. 90``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references.lexicon.cues import ARTICLES_OF_LAW, alternatives
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.tagged import IGNORED

_APPLICATION = r"(?:Başvuru\sNo|B\.\s?No|Application\snos?\.?|App\.\sno\.?|[жЖ]алоба\s№)\s?[:.]?\s*"
_APPLICATION_NUMBER = r"[0-9]{1,6}/[0-9]{2,4}"
_CASE_NUMBER = re.compile(
    r"(?:[EK]\.\s?[0-9]{4}/[0-9]{1,6}(?:,\s(?=[EK]\.))?){1,2}|"
    rf"{_APPLICATION}{_APPLICATION_NUMBER}(?:(?:,|\sve|\sand|\sи)\s{_APPLICATION_NUMBER})*|"
    r"C-[0-9]{1,4}/[0-9]{2}"
)
_CASE_WORD = re.compile(_APPLICATION)
_STATUTE_NUMBER = re.compile(r"(?<![0-9])([0-9]{1,5}(?:/[0-9]{1,5})?)\s(?:sayili|nolu|numarali|sayli)\s")
_ACT_NUMBER = re.compile(r"№\s?[0-9]{1,5}-[0-9IVXА-Яа-яA-Z]{1,5}(?:-[А-Я]{2,3})?")
_DECISION_DATE = re.compile(r"(?<![^\W_])[TK]\.\s?(?=[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})")
_RULE_OF_LAW = re.compile(
    rf"{WORD_START}(?:{alternatives(ARTICLES_OF_LAW)})(?<=[.\s])[0-9]+(?:[/-][0-9]+)?[a-zа-я]?(?![^\W_])|"
    rf"{WORD_START}(?:madde|maddə|art)\s[0-9]+(?:[/-][0-9]+)?(?![^\W_])"
)


def numbers_of_law(source: Text) -> Iterator[Mark]:
    """Find the numbers by which statutes and decisions are known."""
    for match in _CASE_NUMBER.finditer(source.text):
        word = _CASE_WORD.match(match[0])
        start = match.start() + (word.end() if word is not None else 0)
        yield mark("number", (start, match.end()), "case-number", 0.95, extent=match.span())
    for match in _STATUTE_NUMBER.finditer(source.folded):
        yield mark("number", match.span(1), "statute-number", 0.95, extent=match.span())
    for match in _ACT_NUMBER.finditer(source.text):
        yield mark("number", match.span(), "act-number", 0.9)
    for match in _DECISION_DATE.finditer(source.text):
        yield mark(IGNORED, match.span(), "decision-date-word", 0.9)


def rules_of_law(source: Text) -> Iterator[Mark]:
    """Find the article of a statute that is cited."""
    for match in _RULE_OF_LAW.finditer(source.folded):
        yield mark("number", match.span(), "rule-of-law", 0.8)
