r"""JSON: the tree as it is, for programs that place the text themselves.

A node is a string of text, or an object with a ``type`` and ``children``:

============  ==================================================================
``styled``    ``attribute`` and ``value``, as in `citekit.csl.tree.FORMATTING`
``link``      ``url``, as the item has it: not checked
``block``     ``display``, one of `citekit.csl.tree.DISPLAYS`
``cite``      ``id`` of the item
============  ==================================================================

`JsonWriter.inline` gives a list of nodes, ``citations`` a list of such lists,
``bibliography`` ``{"layout": {…}, "entries": [{"id": …, "children": [node, …]}, …]}``
in which the layout has the names of CSL: ``hanging-indent``,
``second-field-align``, ``line-spacing``, ``entry-spacing`` and ``max-offset``.

Text keeps every character, control characters too.  Nodes deeper than
`citekit.csl.outputs.walk.MAX_DEPTH` are replaced by their children, so that any
reader of JSON gets to the bottom.

>>> from citekit.csl.tree import Styled
>>> JsonWriter().inline(["a ", Styled("font-weight", "bold", ["b"])])
'["a ", {"type": "styled", "attribute": "font-weight", "value": "bold", "children": ["b"]}]'
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.csl.outputs.walk import MAX_DEPTH
from citekit.csl.tree import Block, Inline, Layout, Link, Node, Styled


@dataclass(frozen=True, slots=True)
class JsonWriter:
    """Writes JSON."""

    def inline(self, children: Sequence[Inline]) -> str:
        """The nodes of one tree."""
        return f"[{_nodes(children)}]"

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """A list of trees, one a line."""
        return "[\n" + ",\n".join(map(self.inline, citations)) + "\n]"

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """The layout, and the entries one a line."""
        lines = ",\n".join(
            f'{{"id": {_quoted(item_id)}, "children": [{_nodes(children)}]}}' for item_id, children in entries
        )
        names = {
            "hanging-indent": layout.hanging_indent,
            "second-field-align": layout.second_field_align,
            "line-spacing": layout.line_spacing,
            "entry-spacing": layout.entry_spacing,
            "max-offset": layout.max_offset,
        }
        return f'{{"layout": {json.dumps(names)}, "entries": [\n{lines}\n]}}'


def _quoted(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate, which no UTF-8 file can hold
        return json.dumps(text)
    return json.dumps(text, ensure_ascii=False)


def _nodes(children: Sequence[Inline]) -> str:
    # By hand, since `json.dumps` recurses and some trees are deeper than Python's stack.
    out: list[str] = []
    waiting: list[tuple[Iterator[Inline], str]] = [(iter(children), "")]
    comma = ""
    while waiting:
        nodes, end = waiting[-1]
        for node in nodes:
            if isinstance(node, str):
                out.append(comma + _quoted(node))
                comma = ", "
                continue
            before, after = _around(node) if len(waiting) <= MAX_DEPTH else ("", "")
            if before:
                out.append(comma + before)
                comma = ""
            waiting.append((iter(node.children), after))
            break
        else:
            waiting.pop()
            if end:
                out.append(end)
                comma = ", "
    return "".join(out)


def _around(node: Node) -> tuple[str, str]:
    if isinstance(node, Styled):
        about = f'"styled", "attribute": {_quoted(node.attribute)}, "value": {_quoted(node.value)}'
    elif isinstance(node, Link):
        about = f'"link", "url": {_quoted(node.url)}'
    elif isinstance(node, Block):
        about = f'"block", "display": {_quoted(node.display)}'
    else:
        about = f'"cite", "id": {_quoted(node.item_id)}'
    return f'{{"type": {about}, "children": [', "]}"
