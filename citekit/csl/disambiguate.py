"""Telling the cites of different items apart: names, given names, a condition, year suffixes.

Cites are compared as they would be printed.  All items that share a cite form a
group; one addition after the other is tried on the whole group, kept if it parts
the group, and taken back if it does not.  So each item is rendered a few times,
however many there are.

Source:
    CSL 1.0.2, "Disambiguation".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace

from citekit.csl.context import Cite, Context, Disambiguation
from citekit.csl.elements.names import Printed
from citekit.csl.initials import initials
from citekit.csl.items import Item
from citekit.csl.nodes import NAMES, Content, find, text_of
from citekit.csl.people import Person
from citekit.csl.program import Program
from citekit.csl.style import Choose

Group = list[Item]

_SPACES = re.compile(r"(?<=\.)\s+")
"""Blanks that do not tell two cites apart: "J. J." and "J.J."."""

_MAX_LISTS, _MAX_NAMES = 4, 100
"""Name lists of a cite, and names of a list, that are tried for disambiguation."""


class Disambiguator:
    """Finds what has to be added to the cites of items so that each is told from the others.

    Args:
        program: the style.
        items: all items of the document, in the order in which year suffixes are given.
        repeated: the ids of those that are cited more than once.
        program_of: the style as it is for an item, which may be in the item's language.
    """

    def __init__(
        self,
        program: Program,
        items: Iterable[Item],
        repeated: Container[str] = (),
        program_of: Callable[[Item], Program] | None = None,
    ) -> None:
        self.program_of = program_of or (lambda _: program)
        self.repeated = repeated
        self.program = program
        self.items = list(items)
        self.citation = citation = program.style.citation
        self.rule = citation.givenname_disambiguation_rule
        self.by_cite = citation.disambiguate_add_givenname and self.rule == "by-cite"
        self.globally = citation.disambiguate_add_givenname and self.rule != "by-cite"
        self.most_given = 1 if self.rule.endswith("-with-initials") else 2
        self.levels: dict[Person, int] = {}
        self.position = "first"

    def run(self) -> dict[str, Disambiguation]:
        """Find the additions.

        The cites of an item are told apart in the form in which they are printed: those that are repeated
        in that of later cites, from what the others would be in that form.

        Returns:
            For each item what is added to its cites, by its id.
        """
        added = self._added_in("first")
        if not self.repeated or not self._has_positions:
            return added
        later = self._added_in("subsequent")
        for item in self.items:
            if item.id in self.repeated:
                added[item.id] = later[item.id]
        return added

    def _added_in(self, position: str) -> dict[str, Disambiguation]:
        self.position = position
        self.levels = self._global_levels() if self.globally else {}
        added = {item.id: self._start(item) for item in self.items}
        for group in self._groups(self.items, added):
            for part in self._part_by_names(group, added):
                self._part_further(part, added)
        return added

    def _context(self, item: Item, addition: Disambiguation) -> Context:
        cite = Cite(item.id, position=self.position, first_note=1)
        context = Context(item, self.program_of(item), cite, disambiguation=addition)
        context.compares = True
        return context

    def _cite(self, item: Item, addition: Disambiguation) -> Content | None:
        context = self._context(item, addition)
        return context.program.citation(item.type)(context)

    def _groups(self, items: Group, added: dict[str, Disambiguation]) -> list[Group]:
        """The items whose cites are equal, in groups of two or more."""
        return [group for group in self._classes(items, added) if len(group) > 1]

    def _classes(self, items: Group, added: dict[str, Disambiguation]) -> list[Group]:
        classes: dict[str, Group] = {}
        for item in items:
            classes.setdefault(_SPACES.sub("", text_of(self._cite(item, added[item.id]))), []).append(item)
        return list(classes.values())

    # --- given names, whether or not cites are ambiguous

    def _start(self, item: Item) -> Disambiguation:
        if not self.levels:
            return Disambiguation()
        givens = [[self.levels.get(person, 0) for person in people] for people in self._lists(item)]
        if self.rule.startswith("primary-name"):
            givens = [each if index == 0 else [] for index, each in enumerate(givens)]
            givens = [each[:1] for each in givens]
        return Disambiguation(givens=givens)

    def _lists(self, item: Item) -> list[tuple[Person, ...]]:
        content = self._cite(item, Disambiguation())
        return [people for node in find(content, NAMES) for people in node.value.people][:_MAX_LISTS]

    def _global_levels(self) -> dict[Person, int]:
        """How much of each given name is needed to tell people of one family name apart."""
        families: dict[str, dict[Person, None]] = {}
        for item in self.items:
            for person in self._seen(item):
                if not person.literal:
                    families.setdefault(f"{person.non_dropping} {person.family}", {})[person] = None
        levels: dict[Person, int] = {}
        for people in families.values():
            short = {person: initials(person.given, ".") for person in people}
            whole = {_compared(person.given) for person in people}
            if len(set(short.values())) > 1 or (len(whole) > 1 and self.most_given > 1):
                counts = Counter(short.values())
                for person in people:
                    levels[person] = 1 if counts[short[person]] == 1 else self.most_given
        return levels

    def _seen(self, item: Item) -> Iterator[Person]:
        content = self._cite(item, Disambiguation())
        for node in find(content, NAMES):
            printed: Printed = node.value
            for people, shown in zip(printed.people, printed.shown, strict=True):
                if self.rule.startswith("primary-name"):
                    yield from people[:1]
                    return
                yield from people if self.citation.disambiguate_add_names else people[:shown]

    # --- names and given names in ambiguous cites

    def _part_by_names(self, group: Group, added: dict[str, Disambiguation]) -> Iterator[Group]:
        """Part a group by showing more names and more of them; yield what cannot be told apart."""
        pending = [(group, self._steps(group))]
        while pending:
            items, steps = pending.pop()
            tried = {item.id: added[item.id] for item in items}
            for index, step in enumerate(steps):
                candidate = {item.id: _with(tried[item.id], step) for item in items}
                classes = self._classes(items, candidate)
                if len(classes) > 1:
                    added |= candidate
                    pending += [(each, steps[index + 1 :]) for each in classes if len(each) > 1]
                    break
                if step[0] == "names":
                    tried = candidate  # the given name of the next name may tell what the name does not
            else:
                yield items

    def _steps(self, group: Group) -> list[tuple[str, int, int, int]]:
        """What can be tried, in order: another name, its initials, its given name."""
        add_names = self.citation.disambiguate_add_names
        if not add_names and not self.by_cite:
            return []
        printed = [
            [
                (len(people), shown)
                for node in find(self._cite(item, Disambiguation()), NAMES)
                for people, shown in zip(node.value.people, node.value.shown, strict=True)
            ]
            for item in group
        ]
        steps: list[tuple[str, int, int, int]] = []
        for number in range(min(_MAX_LISTS, max(map(len, printed), default=0))):
            lists = [each[number] for each in printed if len(each) > number]
            shown = min(first for _, first in lists)
            for place in range(min(_MAX_NAMES, max(count for count, _ in lists))):
                if place >= shown:
                    if not add_names:
                        break
                    steps.append(("names", number, place, place + 1))
                if self.by_cite:
                    steps += [("given", number, place, level) for level in (1, 2)]
        return steps

    # --- the condition and year suffixes

    def _part_further(self, group: Group, added: dict[str, Disambiguation]) -> None:
        groups = self._part_by_conditions(group, added) if self._has_condition else [group]
        if self.citation.disambiguate_add_year_suffix:
            for each in groups:
                for index, item in enumerate(each):
                    added[item.id] = replace(added[item.id], year_suffix=year_suffix(index))

    def _part_by_conditions(self, group: Group, added: dict[str, Disambiguation]) -> list[Group]:
        """Let one test after the other of ``disambiguate="true"`` hold, as far as it helps."""
        left: list[Group] = []
        pending = [(group, 1)]
        while pending:
            items, count = pending.pop()
            candidate = {item.id: replace(added[item.id], conditions=count) for item in items}
            classes = self._classes(items, candidate)
            if len(classes) > 1:
                added |= candidate
                pending += [(each, count + 1) for each in classes if len(each) > 1]
            elif count < self._asked(items[0], candidate[items[0].id]):
                pending.append((items, count + 1))
            else:
                left.append(items)
        return left

    def _asked(self, item: Item, addition: Disambiguation) -> int:
        """How many tests the cite of an item asks."""
        context = self._context(item, addition)
        context.program.citation(item.type)(context)
        return context.conditions

    @property
    def _has_condition(self) -> bool:
        return self._tests("disambiguate")

    @property
    def _has_positions(self) -> bool:
        return self._tests("position")

    def _tests(self, test: str) -> bool:
        return any(
            condition.test == test
            for element in self.program.all_elements(self.citation.layout.children)
            if isinstance(element, Choose)
            for branch in element.branches
            for condition in branch.conditions
        )


def _with(addition: Disambiguation, step: tuple[str, int, int, int]) -> Disambiguation:
    what, number, place, value = step
    if what == "names":
        names = addition.names + [0] * (number + 1 - len(addition.names))
        names[number] = value
        return replace(addition, names=names)
    givens = [list(each) for each in addition.givens]
    givens += [[] for _ in range(number + 1 - len(givens))]
    givens[number] += [0] * (place + 1 - len(givens[number]))
    givens[number][place] = value
    return replace(addition, givens=givens)


def _compared(given: str) -> str:
    """Given names as they are compared: "J. J." and "J.J." are the same."""
    return "".join(char for char in given if char.isalnum())


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
