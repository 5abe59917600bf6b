"""Acts and statutory instruments of the United Kingdom and the Commonwealth, by their short titles.

::

    Housing Act 1957, ss 4, 6    Charities (Accounts and Reports) Regulations 2008, SI 2008/629, reg 4
    Statute of Uses 1535 (27 Hen 8, c 10)

The year belongs to the short title, and is the year of the act.

Source: OSCOLA, 4th edition, 2.4 (statutes), 2.5 (statutory instruments).
"""

from __future__ import annotations

import re

from citekit.references.dates import read_date
from citekit.references.tagged import Tagged

_WORD = r"(?:[A-Z][\w’'.-]*,?|\([^()]{2,60}\)|of|and|the|for|in|to|on|etc|with|from|by|at|&)"
_ACT = re.compile(
    rf"(?P<title>(?:the\s|The\s)?[A-Z][\w’'.-]*,?\s(?:{_WORD}\s){{0,16}}?"
    r"(?:Act|Order|Regulations|Rules|Measure|Scheme|Bill|(?<=Statute\sof\s)[A-Z][a-z]+(?:\s(?:of\s)?[A-Z][a-z]+)?)\s"
    r"(?P<year>1[2-9][0-9]{2}|20[0-9]{2}))"
    r"(?:,?\s(?P<number>SI\s[0-9]{4}/[0-9]{1,5}|\([0-9]{1,2}[^()]{3,30},?\sc(?:h|ap)?\.?\s[0-9]{1,4}\)))?"
    r"(?:,?\s(?P<rule>(?:ss?|arts?|regs?|rr?|paras?|[Pp]ts?|[Ss]chs?|cls?|ch)\.?\s[0-9IVX][^;:‘’“”]{0,60}?))?"
    r"(?:,?\s[\[(](?P<note>[^()\[\]]{2,40})[\])])?\.?"
)


def is_act(text: str) -> bool:
    """Whether all of `text` is an act or an instrument by its short title, with its year.

    >>> is_act("Human Rights Act 1998, ss 3 and 4"), is_act("A History of the Poor Law Act 1834, p. 5")
    (True, False)
    """
    return _ACT.fullmatch(text) is not None


def tag_act(text: str) -> list[Tagged]:
    """Tell the short title, its year, the number of the instrument and the section."""
    match = _ACT.fullmatch(text)
    assert match is not None
    year = Tagged("date", match.span("year"), "rule:year-of-act", 0.95, read_date(match["year"]))
    parts = [Tagged("title", match.span("title"), "rule:act-and-year", 0.95), year]
    for name, label, by in (
        ("number", "number", "rule:act-number"),
        ("rule", "number", "rule:section-of-act"),
        ("note", "annotation", "rule:bracket"),
    ):
        if match[name]:
            parts.append(Tagged(label, match.span(name), by, 0.93))
    return parts
