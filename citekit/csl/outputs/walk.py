"""Ways through a tree that every writer shares: without recursion, and safe with any text.

`render` puts signs around nodes; `split_lines` takes apart what stands on
lines of its own, for the formats that have lines and not boxes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from citekit.csl.tree import Block, Cite, Inline, Link, Node, Styled

MAX_DEPTH = 100
"""Nodes deeper than this lose their markup, not their text: readers of HTML and TeX give up early too."""

_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, lone surrogates and noncharacters: no XML holds them, and some readers take them for signs.
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")

_LINKED = re.compile(r"(?:(?:https?|ftp)://|mailto:|doi:)\S", re.IGNORECASE | re.ASCII)


def clean(text: str) -> str:
    r"""Drop control characters; every kind of line end becomes ``\n``, what is no character a U+FFFD.

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
    """Write a tree: `text` for each string, what `around` says before and behind each node.

    A link inside a link is passed over, and so is all markup deeper than `MAX_DEPTH`.
    """
    out: list[str] = []
    put = out.append
    open_nodes: list[tuple[Iterator[Inline], str]] = []
    nodes, after, linked_at = iter(children), "", MAX_DEPTH + 1
    while True:
        for node in nodes:
            if isinstance(node, str):
                put(text(node))
                continue
            depth = len(open_nodes)
            open_nodes.append((nodes, after))
            nodes, after = iter(node.children), ""
            is_link = isinstance(node, Link | Cite)
            if depth < MAX_DEPTH and not (is_link and depth > linked_at):
                before, after = around(node)
                put(before)
                if is_link and after:
                    linked_at = depth
            break
        else:
            put(after)
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


@dataclass(slots=True)
class Line:
    """One line of an entry.

    Attributes:
        display: ``block``, ``indent``, or empty for a common line.
        margin: what stands in the left margin.
        content: what stands beside it.
    """

    display: str = ""
    margin: list[Inline] = field(default_factory=list)
    content: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class Lines:
    """The lines so far, and the `sink` where the next text goes."""

    lines: list[Line] = field(default_factory=list)
    sink: list[Inline] = field(default_factory=list)
    displays: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._begin("")

    def enter(self, display: str) -> None:
        """Begin a block."""
        self.displays.append(display)
        last = self.lines[-1]
        if display == "left-margin":
            if last.margin or last.content:
                self._begin("")
            self.sink = self.lines[-1].margin
        elif display == "right-inline":
            self.sink = last.content
        else:
            self._begin(display)

    def leave(self) -> None:
        """End the block entered last."""
        display = self.displays.pop()
        if display in {"left-margin", "right-inline"}:
            self.sink = self.lines[-1].content
        else:
            self._begin(self.displays[-1] if self.displays and self.displays[-1] == "indent" else "")

    def finish(self) -> list[Line]:
        """The lines that hold something."""
        return [line for line in self.lines if line.margin or line.content]

    def _begin(self, display: str) -> None:
        last = self.lines[-1] if self.lines else None
        if last is None or last.margin or last.content:
            last = Line()
            self.lines.append(last)
        last.display = display
        self.sink = last.content


@dataclass(slots=True)
class _Splitter:
    """The state of `split_lines`: around text that stands on a new line its styles are opened again."""

    lines: Lines = field(default_factory=Lines)
    around: list[Styled | Link | Cite] = field(default_factory=list)
    targets: list[list[Inline]] = field(default_factory=list)

    def put(self, text: str) -> None:
        """Add `text` inside copies of what is open around it."""
        if not self.targets:
            self.targets.append(self.lines.sink)
        for node in self.around[len(self.targets) - 1 :]:
            copy = _emptied(node)
            self.targets[-1].append(copy)
            self.targets.append(copy.children)
        self.targets[-1].append(text)

    def enter(self, node: Node) -> None:
        """Begin a node."""
        if isinstance(node, Block):
            self.lines.enter(node.display)
            self.targets.clear()
        else:
            self.around.append(node)

    def leave(self, node: Node) -> None:
        """End a node."""
        if isinstance(node, Block):
            self.lines.leave()
            self.targets.clear()
        else:
            self.around.pop()
            del self.targets[len(self.around) + 1 :]


def _emptied(node: Styled | Link | Cite) -> Styled | Link | Cite:
    if isinstance(node, Styled):
        return Styled(node.attribute, node.value, [])
    return Link(node.url, []) if isinstance(node, Link) else Cite(node.item_id, [])


def split_lines(children: Sequence[Inline]) -> list[Line]:
    """Take an entry apart into lines without blocks; text without blocks is one line.

    >>> [line] = split_lines([Block("left-margin", ["1."]), Block("right-inline", ["A title"])])
    >>> line.margin, line.content
    (['1.'], ['A title'])
    """
    state = _Splitter()
    waiting: list[tuple[Iterator[Inline], Node | None]] = [(iter(children), None)]
    while waiting:
        nodes, owner = waiting[-1]
        for node in nodes:
            if isinstance(node, str):
                if node:
                    state.put(node)
                continue
            kept = len(waiting) <= MAX_DEPTH
            if kept:
                state.enter(node)
            waiting.append((iter(node.children), node if kept else None))
            break
        else:
            waiting.pop()
            if owner is not None:
                state.leave(owner)
    return state.lines.finish()


def line_items(children: Sequence[Inline]) -> list[tuple[str, list[Inline]]]:
    """The lines with margin and content in one, a blank between them; each with its display."""
    return [(line.display, joined(line)) for line in split_lines(children)]


def joined(line: Line) -> list[Inline]:
    """Margin and content of a line, with a blank between them."""
    if not line.margin or not line.content:
        return line.margin or line.content
    *_, end = texts(line.margin)
    start = next(texts(line.content))
    blank = [] if end[-1].isspace() or start[0].isspace() else [" "]
    return [*line.margin, *blank, *line.content]
