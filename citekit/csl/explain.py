"""Why an entry reads as it does: which element printed what, and which variables were empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from citekit.csl.context import Context
from citekit.csl.elements.compile import BIBLIOGRAPHY, CITATION
from citekit.csl.nodes import Content, text_of
from citekit.csl.program import Program
from citekit.csl.style import Date, Element, Group, Label, Names, Number, Text


@dataclass(slots=True)
class Step:
    """What one element did.

    Attributes:
        what: the element, as it would be called: ``macro author``, ``variable title``, ``names editor``.
        line: of the element in the style.
        printed: its text without formatting, empty if it printed nothing.
        empty: the variables that it asked for and that have no value.
        steps: those of the elements in it.
    """

    what: str
    line: int
    printed: str = ""
    empty: tuple[str, ...] = ()
    steps: list[Step] = field(default_factory=list)

    def lines(self, depth: int = 0) -> Iterator[tuple[int, Step]]:
        """This step and those in it, each with its depth."""
        yield depth, self
        for step in self.steps:
            yield from step.lines(depth + 1)


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an item was printed.

    Attributes:
        item_id: the item.
        steps: those of the layout.
        unused: the variables of the item that no element printed.
    """

    item_id: str
    steps: tuple[Step, ...]
    unused: tuple[str, ...]


class Trace:
    """Notes what elements do, while they do it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.top = Step("layout", 0)
        self._open = [self.top]

    def enter(self, element: Element) -> None:
        """An element begins."""
        step = Step(_what(element), element.line)
        self._open[-1].steps.append(step)
        self._open.append(step)

    def leave(self, element: Element, content: Content | None) -> Content | None:
        """An element ends with what it printed; what stands in its place is returned."""
        step = self._open.pop()
        step.printed = text_of(content)
        step.empty = tuple(name for name in _asked(element) if not self.context.has(name))
        return content


def explain(program: Program, context: Context) -> Explanation:
    """Render an item once more, and note what each element does.

    Args:
        program: the style.
        context: of the entry, or of a cite in a style without a bibliography.
    """
    area = BIBLIOGRAPHY if program.style.bibliography is not None else CITATION
    compiler = program.compiler(area, context.item.type, traced=True)
    trace = context.trace = Trace(context)
    compiler.compile_all(program.layout_of(area).children)(context)
    used = {name for step in trace.top.steps for _, each in step.lines() for name in _printed_by(each)}
    unused = tuple(name for name in context.item.data if name not in used and name not in _NOT_PRINTED)
    return Explanation(context.item.id, tuple(trace.top.steps), unused)


_NOT_PRINTED = frozenset({"id", "type", "citation-key", "language"})


def _what(element: Element) -> str:
    if isinstance(element, Text):
        return f"{element.source} {element.name}"
    if isinstance(element, Names):
        return f"names {' '.join(element.variables)}"
    if isinstance(element, Number | Label | Date):
        return f"{_TAGS[type(element)]} {element.variable}"
    return "group" if isinstance(element, Group) else "choose"


_TAGS: dict[type, str] = {Number: "number", Label: "label", Date: "date"}


def _asked(element: Element) -> tuple[str, ...]:
    if isinstance(element, Text):
        return (element.name,) if element.source == "variable" else ()
    if isinstance(element, Names):
        return element.variables
    return (element.variable,) if isinstance(element, Number | Label | Date) else ()


def _printed_by(step: Step) -> tuple[str, ...]:
    what, _, names = step.what.partition(" ")
    return tuple(names.split()) if what in ("variable", "names", "number", "date") and step.printed else ()
