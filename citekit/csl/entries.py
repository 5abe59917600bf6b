"""One entry of a bibliography: its first field, and what stands for authors just named.

Source:
    CSL 1.0.2, "Bibliography-specific Options": ``second-field-align``,
    ``subsequent-author-substitute`` and its rule.
"""

from __future__ import annotations

from collections.abc import Callable

from citekit.csl.context import Context
from citekit.csl.nodes import DISPLAY, NAME_LIST, NAMES, PERSON, SEQUENCE, Content, Node, find, text_of
from citekit.csl.program import Program
from citekit.csl.richtext import parse_rich


class EntryRenderer:
    """Renders the entries of a bibliography in their order."""

    def __init__(self, program: Program) -> None:
        self.program = program
        bibliography = program.style.bibliography
        self.substitute = bibliography.subsequent_author_substitute if bibliography else None
        self.rule = bibliography.subsequent_author_substitute_rule if bibliography else ""
        self.aligns = bool(bibliography and bibliography.second_field_align)
        self.previous: list[str] = []
        self.max_offset = 0

    def render(self, context: Context) -> Content | None:
        """Render one entry; it may stand for names with the substitute if the entry before has them."""
        contents = [
            content
            for render in context.program.fields(context.item.type)
            if (content := render(context)) is not None
        ]
        if not contents:
            return None
        if self.substitute is not None:
            contents = self._substituted(contents)
        wrap = self.program.bibliography_wrap
        if self.aligns:
            rest: Content = Node(SEQUENCE, None, contents[1:])
            if wrap is not None:
                rest = wrap(rest, context)
            self.max_offset = max(self.max_offset, len(text_of(contents[0])))
            first = Node(DISPLAY, "left-margin", contents[:1])
            return Node(SEQUENCE, None, [first, Node(DISPLAY, "right-inline", [rest])])
        whole: Content = contents[0] if len(contents) == 1 else Node(SEQUENCE, None, contents)
        return whole if wrap is None else wrap(whole, context)

    def _substituted(self, contents: list[Content]) -> list[Content]:
        names = next((node for content in contents for node in find(content, NAMES)), None)
        people = _people(names)
        previous, self.previous = self.previous, people
        if names is None or not people:
            return contents
        same = _SAME[self.rule](previous, people) if self.rule in _SAME else 0
        if not same:
            return contents
        return [self._replaced(content, names, same) for content in contents]

    def _replaced(self, content: Content, names: Node, count: int) -> Content:
        """`content` with the first `count` names of `names` replaced."""
        if isinstance(content, str):
            return content
        if content is names:
            return self._replaced_names(content, count)
        return Node(
            content.kind, content.value, [self._replaced(child, names, count) for child in content.children]
        )

    def _replaced_names(self, names: Node, count: int) -> Content:
        substitute = parse_rich(self.substitute or "")
        if self.rule == "complete-all" or next(find(names, PERSON), None) is None:
            lists = list(find(names, NAME_LIST))
            if len(lists) != 1:
                return Node(NAMES, names.value, [substitute])
            return _mapped(names, {id(lists[0])}, substitute)
        people = list(find(names, PERSON))
        return _mapped(names, {id(person) for person in people[:count]}, substitute)


def _people(names: Node | None) -> list[str]:
    """The names that a ``cs:names`` printed, or what stood in for them."""
    if names is None:
        return []
    people = [text_of(node) for node in find(names, PERSON)]
    lists = [text_of(node) for node in find(names, NAME_LIST)]
    # "Doe et al." is another list than "Doe"
    return (
        [*people, *(text for text in lists if len(people) > 1 or text not in people)]
        if people
        else [text_of(names)]
    )


def _mapped(content: Content, replaced: set[int], substitute: Content) -> Content:
    if isinstance(content, str):
        return content
    if id(content) in replaced:
        return substitute
    return Node(
        content.kind, content.value, [_mapped(child, replaced, substitute) for child in content.children]
    )


def _all(previous: list[str], people: list[str]) -> int:
    return len(people) if previous == people else 0


def _each(previous: list[str], people: list[str]) -> int:
    return next(
        (index for index, (one, other) in enumerate(zip(previous, people, strict=False)) if one != other),
        min(len(previous), len(people)),
    )


def _first(previous: list[str], people: list[str]) -> int:
    return min(1, _each(previous, people))


_SAME: dict[str, Callable[[list[str], list[str]], int]] = {
    "complete-all": _all,
    "complete-each": _all,
    "partial-each": _each,
    "partial-first": _first,
}
