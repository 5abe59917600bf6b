"""Sorting items and cites by the keys of a style.

Source:
    CSL 1.0.2, "Sort": keys in order, ascending or descending; what has no value comes last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from citekit.csl.collation import SEPARATOR
from citekit.csl.context import Context, Render
from citekit.csl.elements.date import sort_text
from citekit.csl.nodes import text_of
from citekit.csl.people import Person, joins
from citekit.csl.program import Program
from citekit.csl.style import SortKey
from citekit.csl.variables import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES

T = TypeVar("T")

_DIGITS = re.compile(r"\d{1,12}")


class Sorter:
    """Sorts by the keys of one area of a style, in the order of its language."""

    def __init__(self, program: Program, area: str) -> None:
        self.program = program
        self.area = area
        section = program.style.citation if area == "citation" else program.style.bibliography
        self.keys: tuple[SortKey, ...] = section.sort if section is not None else ()

    def sorted(self, things: Sequence[T], context_of: Callable[[T], Context]) -> list[T]:
        """Sort things of which each has a context to render its keys in; equal ones keep their order."""
        if not self.keys or len(things) < 2:
            return list(things)
        from citekit.csl.collation import collator  # one citation by itself sorts nothing

        collate = collator(self.program.locale.lang)
        order = list(range(len(things)))
        for key in reversed(self.keys):
            texts = [self.text(key, context_of(thing)) for thing in things]
            values = [collate(text) for text in texts]
            present = [index for index in order if texts[index]]
            absent = [index for index in order if not texts[index]]
            present.sort(key=lambda index: values[index], reverse=key.descending)
            order = present + absent
        return [things[index] for index in order]

    def text(self, key: SortKey, context: Context) -> str:
        """What a key sorts an item by."""
        if key.macro:
            render: Render = self.program.sort_key(key, self.area, context.item.type)
            context.lists = 0
            return _padded(text_of(render(context))).strip()
        return self._variable(key.variable, context)

    def _variable(self, name: str, context: Context) -> str:
        if name in DATE_VARIABLES:
            date = context.item.date(name)
            return "" if date is None else sort_text(date)
        if name in NAME_VARIABLES:
            return SEPARATOR.join(map(self._person, context.item.names(name)))
        text = context.text(name)
        return _padded(text) if name in NUMBER_VARIABLES else re.sub(r"<[^<>]{0,60}>", "", text)

    def _person(self, person: Person) -> str:
        never = self.program.style.demote_non_dropping_particle == "never"
        before, behind = (person.non_dropping, "") if never else ("", person.non_dropping)
        blank = "" if not before or joins(before) else " "
        family = person.literal or f"{before}{blank}{person.family}"
        return SEPARATOR.join((family, person.given, f"{person.dropping} {behind}".strip(), person.suffix))


def _padded(text: str) -> str:
    """`text` with its numbers of one length, so that 9 sorts before 10."""
    return _DIGITS.sub(lambda match: match[0].zfill(12), text)
