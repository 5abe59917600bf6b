"""The tree that rendering elements build: what is printed, before anything is decided about it.

Quotation marks, the flip-flop of nested formatting and the collisions of
punctuation depend on what stands around a text, so a rendering element only says
what it prints.  `citekit.csl.finish` decides them, once, for a whole citation or
bibliography entry, and makes a `citekit.csl.tree` of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    """A part of the output with others in it.

    Attributes:
        kind: what it is, one of the constants of this module.
        value: what belongs to the kind; for `FORMAT` a pair of attribute and value, for `LINK` the address.
        children: texts and nodes, in order.
    """

    __slots__ = ("children", "kind", "value")

    def __init__(self, kind: str, value: Any, children: list[Content]) -> None:
        self.kind = kind
        self.value = value
        self.children = children

    def __repr__(self) -> str:
        return f"Node({self.kind!r}, {self.value!r}, {self.children!r})"


Content = str | Node

SEQUENCE = ""
FORMAT = "format"
QUOTES = "quotes"
TYPED = "typed"
"""The value of `QUOTES` that a writer typed around a cite."""
LOW = "low"
"""The value of `QUOTES` written „so“ in a field; where the locale has other marks, they stay."""
DISPLAY = "display"
LINK = "link"
NOCASE = "nocase"
"""Text that no text case changes."""
NODECOR = "nodecor"
"""Text that takes none of the formatting around it."""
NAMES = "names"
"""What one ``cs:names`` printed; its value is a `citekit.csl.names.Printed`."""
NAME_LIST = "name-list"
"""The names of one variable, without their label."""
PERSON = "person"
"""One name, as ``subsequent-author-substitute`` replaces it."""
ISSUED = "issued"
"""The date that a year suffix belongs to."""
YEAR = "year"
SUFFIX = "year-suffix"
NUMBER = "citation-number"
LOCATOR = "locator"
TERM = "term"
LABEL = "label"
"""A term that a number or names have as their label."""
CITE = "cite"


class Affix(str):
    """A prefix, suffix or delimiter that comes from a style: plain text, told apart from field content."""

    __slots__ = ()


def leaves(content: Content | None) -> Iterator[str]:
    """The texts in `content`, in order."""
    if content is None:
        return
    pending: list[Content] = [content]
    while pending:
        each = pending.pop()
        if isinstance(each, str):
            yield each
        else:
            pending += reversed(each.children)


def text_of(content: Content | None) -> str:
    """The text of `content` without quotation marks and formatting."""
    return content if isinstance(content, str) else "".join(leaves(content))


def find(content: Content | None, kind: str) -> Iterator[Node]:
    """Every node of one kind in `content`, the outer before the inner."""
    pending: list[Content] = [] if content is None else [content]
    while pending:
        each = pending.pop()
        if isinstance(each, Node):
            if each.kind == kind:
                yield each
            pending += reversed(each.children)
