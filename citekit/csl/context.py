"""What a rendering element sees while one cite or entry is rendered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citekit.csl.items import Item
from citekit.csl.nodes import Content

if TYPE_CHECKING:
    from citekit.csl.explain import Trace
    from citekit.csl.locale import Locale
    from citekit.csl.program import Program


@dataclass(slots=True)
class Disambiguation:
    """What is added to the cites of one item to tell it from the others.

    Attributes:
        names: for the name lists of a cite, in order, how many names are shown at least.
        givens: for the name lists of a cite, how much of each given name is shown: 0 as the style says,
            1 initials, 2 the whole.
        conditions: how many of the tests of ``disambiguate="true"`` hold, the first ones.
        year_suffix: ``a``, ``b`` … or nothing.
    """

    names: list[int] = field(default_factory=list)
    givens: list[list[int]] = field(default_factory=list)
    conditions: int = 0
    year_suffix: str = ""


NOTHING_ADDED = Disambiguation()


@dataclass(slots=True)
class Cite:
    """One cite of an item in a citation.

    Attributes:
        position: ``first``, ``subsequent``, ``ibid`` or ``ibid-with-locator``.
        first_note: the number of the note with the first cite of the item, 0 if there is none.
    """

    id: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    position: str = "first"
    near_note: bool = False
    first_note: int = 0
    suppress_author: bool = False
    author_only: bool = False


class Context:
    """The state of rendering one cite or entry.

    Attributes:
        program: the style, ready for the language of the document or of the item.
        locale: of the program.
        called: how many variables were asked for.
        filled: how many of them had a value.
        suppressed: variables that a substitution has printed already.
        used: where not `None`, variables are noted as they are printed.
        lists: how many name lists have been rendered.
        groups: how many groups and macros have been rendered.
        language: by which text case changes, a BCP 47 code; a name may have one of its own.
        conditions: how many tests of ``disambiguate="true"`` have been asked.
        compares: whether the cite is rendered to be compared with others, not to be printed.
        disambiguates: whether what is rendered is there only to tell cites apart.
        count: whether ``form="count"`` was printed.
        suffix_done: whether the year suffix has been printed.
        omits_names: whether the next ``cs:names`` prints nothing, though it has names.
        omits_suffix: whether the year suffix is left out.
    """

    __slots__ = (
        "called",
        "citation_number",
        "cite",
        "compares",
        "conditions",
        "disambiguates",
        "disambiguation",
        "filled",
        "groups",
        "item",
        "language",
        "lists",
        "locale",
        "omits_names",
        "omits_suffix",
        "program",
        "suffix_done",
        "suppressed",
        "trace",
        "used",
    )

    def __init__(
        self,
        item: Item,
        program: Program,
        cite: Cite,
        *,
        disambiguation: Disambiguation = NOTHING_ADDED,
        citation_number: int = 0,
        trace: Trace | None = None,
    ) -> None:
        self.item: Item = item
        self.program = program
        self.locale: Locale = program.locale
        self.cite: Cite = cite
        self.disambiguation: Disambiguation = disambiguation
        self.citation_number: int = citation_number
        self.trace = trace
        self.called = 0
        self.filled = 0
        self.lists = 0
        self.groups = 0
        self.language = item.language or program.locale.lang
        self.conditions = 0
        self.compares = False
        self.disambiguates = False
        self.suffix_done = False
        self.omits_names = False
        self.omits_suffix: bool = False
        self.suppressed: set[str] | None = None
        self.used: set[str] | None = None

    def text(self, variable: str) -> str:
        """The text of a standard or number variable, of the item or of the cite."""
        if self.suppressed is not None and variable in self.suppressed:
            return ""
        special = _OF_THE_CITE.get(variable)
        text = special(self) if special is not None else self.item.text(variable)
        if text and self.used is not None:
            self.used.add(variable)
        return text

    def ask(self, variable: str) -> str:
        """The text of a variable that an element prints; groups count what is asked and what has a value."""
        self.called += 1
        text = self.text(variable)
        if text:
            self.filled += 1
        return text

    def has(self, variable: str) -> bool:
        """Whether a variable has a value."""
        special = _OF_THE_CITE.get(variable)
        if special is not None:
            return special(self) != ""
        return self.item.has(variable)


def _citation_label(context: Context) -> str:
    return context.item.text("citation-label") or trigraph(context.item)


_OF_THE_CITE: dict[str, Callable[[Context], str]] = {
    "locator": lambda context: context.cite.locator,
    "citation-number": lambda context: str(context.citation_number) if context.citation_number else "",
    "first-reference-note-number": lambda context: str(context.cite.first_note or ""),
    "year-suffix": lambda context: "" if context.omits_suffix else context.disambiguation.year_suffix,
    "citation-label": _citation_label,
}

Render = Callable[[Context], "Content | None"]


_LABELLED = (
    "author",
    "editor",
    "translator",
    "director",
    "composer",
    "container-author",
    "collection-editor",
)
"""Whose names a label is made of: the first of these that an item has."""


def trigraph(item: Item) -> str:
    """The label of an item: letters of the family names, or of the title, and the last digits of the year.

    >>> trigraph(Item({"author": [{"family": "Asthma"}], "issued": {"date-parts": [[1900]]}}))
    'Asth00'
    """
    people = next((names for name in _LABELLED if (names := item.names(name))), ())
    count = {1: 4, 2: 2, 3: 2}.get(len(people), 1)
    letters = "".join(_letters(person.family or person.literal)[:count] for person in people[:4])
    letters = letters or _letters(item.text("title"))[:4]
    date = item.date("issued")
    return f"{letters}{abs(date.start.year) % 100:02d}" if date is not None and date.start else letters


def _letters(text: str) -> str:
    return "".join(char for char in re.sub(r"<[^<>]{0,60}>", "", text) if char.isalnum())
