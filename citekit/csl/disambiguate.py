"""Telling the cites of different items apart: names, given names, a condition, year suffixes.

Source:
    CSL 1.0.2, "Disambiguation".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from citekit.csl.context import Cite, Context, Disambiguation
from citekit.csl.elements.names import Printed
from citekit.csl.items import Item
from citekit.csl.nodes import NAMES, Content, find, text_of
from citekit.csl.program import Program
from citekit.csl.style import Choose


class Disambiguator:
    """Finds what has to be added to the cites of items so that each is told from the others."""

    def __init__(self, program: Program, items: Iterable[Item]) -> None:
        self.program = program
        self.items = list(items)
        self.citation = program.style.citation
        self.added: dict[str, Disambiguation] = {item.id: Disambiguation() for item in self.items}

    def run(self) -> dict[str, Disambiguation]:
        return self.added


def year_suffix(index: int) -> str:
    """``a`` for 0, ``z`` for 25, ``aa`` for 26.

    >>> year_suffix(0), year_suffix(26)
    ('a', 'aa')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
