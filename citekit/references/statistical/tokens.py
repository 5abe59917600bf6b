"""A citation cut into tokens: a core of letters or digits with the signs around it.

``12(3):`` is two tokens, ``12`` and ``(3):``, and so is ``1912²``.  The tokens with the blanks
between them give back every character of the text; an address is one token.
What a token is in a citation is decided by `citekit.references.statistical.features`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citekit.model import Span

OPENING = "([{<«“„‚‘‹\"'¡¿*_"
_ADDRESS = r"(?:https?|ftp)\s?:\s?[/\\]{1,2}\s?[^\s<>«»“”]+|www\.[^\s<>«»“”,;]+|10\.[0-9]{4,9}/[^\s<>«»“”]+"
RAISED = "⁰¹²³⁴-⁹"  # an edition, "1912²", "Syll.³": no part of the year or the word before it
_LETTERS = rf"[^\W\d_{RAISED}]+(?:['’ʼ‘\u00ad\u200c][^\W\d_{RAISED}]+)*"
# München 41978; Bologna 19874: text layers that raise nothing glue an edition to its year
_AT_END = r"(?=\s?[,.;)]|\s?$)"
_GLUED = (
    rf"(?<=[^\W\d_]\s)[1-9](?=(?:1[5-9]|20)[0-9]{{2}}{_AT_END})|"
    rf"(?:(?<=[^\W\d_]\s)|(?<=[^\W\d_],\s))(?:1[5-9][0-9]|20[0-2])[0-9](?=[2-9]{_AT_END})"
)
# French print sets a blank inside quotation marks, text layers of PDF files one before any sign.
_BEFORE = rf"(?:[{re.escape(OPENING)}]{{0,9}}[«„“]\s)?[{re.escape(OPENING)}]{{0,40}}"
# Signs that close what stands before them; an opening sign begins the next token.
_AFTER = (
    rf"(?:(?:\s(?=[.,;:)\]»”](?!\.)))?[^\w\s{re.escape(OPENING)}]++)*+"
    rf"(?:[\"'*_’‘]+(?=[\s.,;:)\]]|$)[^\w\s{re.escape(OPENING)}]*)?"
)
_TOKEN = re.compile(
    rf"(?P<before>{_BEFORE})(?P<core>{_ADDRESS}|{_LETTERS}|{_GLUED}|[0-9]+|\d+|[{RAISED}]+)(?P<after>{_AFTER})|[^\w\s]+|_"
)
_LONGEST = 4000
"""Tokens of one citation that are looked at; what comes after is no citation."""


class Token(NamedTuple):
    """A stretch of a citation, with the signs before and after its core.

    Attributes:
        span: with the signs, without the blanks around it.
        core: offsets of the letters or digits alone; equal to `span` for a token of signs only.
        before: the signs before the core, with ``" "`` in front if a blank stands before the token.
        after: the signs behind the core.  Blanks among the signs stay with them.
    """

    span: Span
    core: Span
    before: str
    text: str
    after: str


def tokenize(text: str) -> list[Token]:
    """Cut `text` into tokens, in order.

    >>> [token.text for token in tokenize("Belleten 12(3): 45-60.")]
    ['Belleten', '12', '3', '45', '60']
    """
    tokens = []
    last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        before, core, after = match.groups()
        blank = "" if start == last else " "
        if core is None:
            tokens.append(Token((start, end), (start, end), blank, match[0], ""))
        else:
            inner = start + len(before)
            tokens.append(Token((start, end), (inner, inner + len(core)), blank + before, core, after))
        last = end
    return tokens[:_LONGEST]
