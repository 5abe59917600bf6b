"""What macros come to when they are called: loops are refused, and calls that are too deep.

How often macros are called while an item is rendered is limited by
`citekit.csl.elements.group`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from citekit.csl.style import PLAIN, Choose, Element, Formatting, Text, children_of
from citekit.errors import StyleError

MAX_DEPTH = 100
"""Elements inside one another, with their formatting and with macros followed; the deepest style of the
repository has 42."""

_FORMATTING = tuple(field.name for field in fields(Formatting))

Macros = Mapping[str, tuple[Element, ...]]


def check_macros(macros: Macros, layouts: Iterable[tuple[Element, ...]], what: str) -> None:
    """Refuse macros that call themselves, and layouts that are too deep with their macros.

    Args:
        macros: of a style, by name.
        layouts: of its citation and its bibliography.
        what: the name of the style, for messages.

    Raises:
        StyleError: with the line of the call.

    Source:
        CSL 1.0.2, "Macro": a macro may not call itself, even indirectly.
    """
    depths: dict[str, int] = {}
    for name in _callees_first(macros, what):
        depths[name] = _depth(macros[name], depths)
    measured = [(elements, depths[name]) for name, elements in macros.items()]
    for elements, depth in (*measured, *((layout, _depth(layout, depths)) for layout in layouts)):
        if depth > MAX_DEPTH:
            raise StyleError(
                what,
                f"elements {depth} deep, with the macros called",
                "Let macros call fewer others.",
                line=elements[0].line,
                column=1,
            )


def _callees_first(macros: Macros, what: str) -> Iterator[str]:
    """The names of the macros, each behind those that it calls."""
    done: set[str] = set()
    for start, elements in macros.items():
        if start in done:
            continue
        path = [start]
        calls = [list(_called(elements))]
        while path:
            if not calls[-1]:
                done.add(path[-1])
                yield path.pop()
                calls.pop()
                continue
            name, line = calls[-1].pop()
            if name in path:
                chain = " → ".join((*path[path.index(name) :], name))
                raise StyleError(
                    what,
                    f"the macro “{name}” calls itself: {chain}",
                    "Take one of these calls out.",
                    line=line,
                    column=1,
                )
            if name in macros and name not in done:
                path.append(name)
                calls.append(list(_called(macros[name])))


def _called(elements: Iterable[Element]) -> Iterator[tuple[str, int]]:
    pending = list(elements)
    while pending:
        element = pending.pop()
        if isinstance(element, Text) and element.source == "macro":
            yield element.name, element.line
        pending += children_of(element)


def _depth(elements: Iterable[Element], macros: Mapping[str, int]) -> int:
    """How deep elements are; `macros` says it of those that they call."""
    depth = 0
    for element in elements:
        if isinstance(element, Text) and element.source == "macro":
            inside = macros.get(element.name, 0)
        else:
            inside = _depth(children_of(element), macros)  # as deep as the XML, which is limited
        depth = max(depth, inside + _levels(element))
    return depth


def _levels(element: Element) -> int:
    """How much deeper an element makes what it prints: every font, case and affix is put around it."""
    formatting = PLAIN if isinstance(element, Choose) else element.formatting
    return 1 if formatting is PLAIN else 1 + sum(1 for name in _FORMATTING if getattr(formatting, name))
