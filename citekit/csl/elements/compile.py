"""Elements → closures: what is the same for every item of a type is decided once.

A macro is compiled once for an area, since the name options that it inherits are
those of the area; the branches of ``cs:choose`` that an item's type decides are
cut when the closure is made for that type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from citekit.csl.context import Context, Render
from citekit.csl.locale import Locale
from citekit.csl.nodes import SEQUENCE, Affix, Content, Node
from citekit.csl.style import (
    NO_OPTIONS,
    Choose,
    Element,
    NameOptions,
    Names,
    Style,
)

CITATION, BIBLIOGRAPHY, SORT = "citation", "bibliography", "sort"


@dataclass(slots=True)
class Compiler:
    """Compiles the elements of one area of a style for items of one type.

    Attributes:
        options: the name options that hold in the area.
        key_options: the name options of a sort key, which outweigh those of the elements.
        replaced: the ``cs:names`` for which what is compiled may stand in.
        has_year_suffix: whether a ``text`` of the area prints the year suffix, so that no date has to.
    """

    style: Style
    locale: Locale
    area: str
    item_type: str
    options: NameOptions = NO_OPTIONS
    key_options: NameOptions = NO_OPTIONS
    has_year_suffix: bool = False
    traced: bool = False
    replaced: Names | None = None
    _macros: dict[str, Render] = field(default_factory=dict)

    def compile(self, element: Element, delimiter: str = "") -> Render:
        """Compile one element.

        Args:
            element: the element.
            delimiter: of the group that it stands in: what a choice prints is delimited as if it stood there.
        """
        from citekit.csl.elements import COMPILERS, compile_choose

        if isinstance(element, Choose):
            render = compile_choose(element, self, delimiter)
        else:
            render = COMPILERS[type(element)](element, self)
        return _traced(element, render) if self.traced else render

    def compile_all(self, elements: Iterable[Element], delimiter: str = "") -> Render:
        """Compile elements that are printed one after the other."""
        renders = [self.compile(element, delimiter) for element in self.pruned(elements)]
        if len(renders) == 1:
            return renders[0]
        return _joining(renders, delimiter)

    def later(self, elements: tuple[Element, ...], delimiter: str) -> Render:
        """Compile elements when they are first printed: of the branches of a style a document takes few."""
        inner = self.replaced, self._macros
        compiled: list[Render] = []

        def render(context: Context) -> Content | None:
            if not compiled:
                outer = self.replaced, self._macros
                self.replaced, self._macros = inner
                compiled.append(self.compile_all(elements, delimiter))
                self.replaced, self._macros = outer
            return compiled[0](context)

        return render

    def pruned(self, elements: Iterable[Element]) -> list[Element]:
        """The elements without those that print nothing for this type: choices that the type decides."""
        from citekit.csl.elements.choose import decided

        found: list[Element] = []
        for element in elements:
            if isinstance(element, Choose):
                chosen = decided(element, self.item_type)
                if isinstance(chosen, tuple):
                    found += self.pruned(chosen)
                else:
                    found.append(chosen)
            else:
                found.append(element)
        return found

    @contextmanager
    def replacing(self, names: Names) -> Iterator[None]:
        """Compile what may stand in for names; names in it, in macros too, are printed as these are."""
        outer = self.replaced, self._macros
        self.replaced, self._macros = names, {}
        yield
        self.replaced, self._macros = outer

    def macro(self, name: str) -> Render | None:
        """A macro of the style, `None` if it has none of this name or the macro is empty."""
        if name not in self._macros:
            elements = self.style.macros.get(name)
            if elements is None:
                return None
            self._macros[name] = self.compile_all(elements)
        return self._macros[name]


def _joining(renders: list[Render], delimiter: str) -> Render:
    between = Affix(delimiter) if delimiter else None

    def render(context: Context) -> Content | None:
        found: list[Content] = []
        for each in renders:
            content = each(context)
            if content:
                if between is not None and found:
                    found.append(between)
                found.append(content)
        if not found:
            return None
        return found[0] if len(found) == 1 else Node(SEQUENCE, None, found)

    return render


def _traced(element: Element, render: Render) -> Render:
    def traced(context: Context) -> Content | None:
        if context.trace is None:
            return render(context)
        context.trace.enter(element)
        return context.trace.leave(element, render(context))

    return traced
