"""Ways through a tree that every writer shares: without recursion, and safe with any text.

What a format writes for a character or a node is decided by its own module;
lines are `citekit.csl.outputs.lines`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from citekit.csl.tree import Cite, Inline, Link, Node

MAX_DEPTH = 100
"""Nodes deeper than this lose their markup, not their text: readers of HTML and TeX give up early too."""

_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, and the byte order mark, which readers swallow at the start of a file; then lone surrogates
# and noncharacters: no XML holds any of them.
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")

_LINKED = re.compile(r"(?:(?:https?|ftp)://|mailto:|doi:)\S", re.IGNORECASE | re.ASCII)


def clean(text: str) -> str:
    r"""Make text fit for every format.

    Controls and byte order marks are dropped, every kind of line end becomes
    ``\n``, and what is no character U+FFFD.

    >>> clean("a\x00b\r\nc")
    'ab\nc'
    """
    if text.isprintable():  # the common case, answered fast
        return text
    text = _LINE_END.sub("\n", text)
    return _BROKEN.sub("\ufffd", _UNPRINTED.sub("", text))


def linkable(url: str) -> str:
    """The address without blanks and controls, or nothing where its scheme may not be a link.

    >>> linkable("https://x.org/a"), linkable("javascript:alert(1)")
    ('https://x.org/a', '')
    """
    url = clean(url).strip()
    if _LINKED.match(url) is None:
        return ""
    return "".join(char if not char.isspace() else "%20" for char in url.replace("\n", ""))


def render(
    children: Iterable[Inline], text: Callable[[str], str], around: Callable[[Node], tuple[str, str]]
) -> str:
    """Write a tree: `text` for each stretch of text, what `around` says before and behind each node.

    A link inside a link is passed over, and so is all markup deeper than
    `MAX_DEPTH`.  A stretch goes on until something is written around a node, so
    signs that mean something together are seen together.
    """
    out: list[str] = []
    stretch: list[str] = []
    open_nodes: list[tuple[Iterator[Inline], str]] = []
    nodes, after, linked_at = iter(children), "", MAX_DEPTH + 1
    while True:
        for node in nodes:
            if isinstance(node, str):
                stretch.append(node)
                continue
            depth = len(open_nodes)
            open_nodes.append((nodes, after))
            nodes, after = iter(node.children), ""
            is_link = isinstance(node, Link | Cite)
            if depth < MAX_DEPTH and not (is_link and depth > linked_at):
                before, after = around(node)
                if before:
                    out.append(text("".join(stretch)))
                    out.append(before)
                    stretch.clear()
                    linked_at = depth if is_link else linked_at
            break
        else:
            if after or not open_nodes:
                out.append(text("".join(stretch)))
                out.append(after)
                stretch.clear()
            if not open_nodes:
                return "".join(out)
            nodes, after = open_nodes.pop()
            if len(open_nodes) <= linked_at:
                linked_at = MAX_DEPTH + 1


def texts(children: Iterable[Inline]) -> Iterator[str]:
    """The strings of a tree, in order, as they are."""
    waiting = [iter(children)]
    while waiting:
        for node in waiting[-1]:
            if isinstance(node, str):
                yield node
            else:
                waiting.append(iter(node.children))
                break
        else:
            waiting.pop()


def holds_link(node: Node) -> bool:
    """Whether there is a `Link` somewhere below `node`."""
    waiting: list[Inline] = list(node.children)
    while waiting:
        child = waiting.pop()
        if isinstance(child, Link):
            return True
        if not isinstance(child, str):
            waiting.extend(child.children)
    return False
