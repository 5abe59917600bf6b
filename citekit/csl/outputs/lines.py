"""An entry as lines, for the formats that have no boxes to put a `Block` in.

A line is what stands between two line ends; its text in the left margin and
beside it are kept apart, so that a format can align them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from citekit.csl.outputs.walk import MAX_DEPTH, clean, texts
from citekit.csl.tree import Block, Cite, Inline, Layout, Link, Node, Styled

MAX_MARGIN = 40
"""Characters that the left margin takes at most, whatever a layout asks for."""

MAX_SPACING = 8
"""Line heights between lines or entries at most."""


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
        """Add `text` inside copies of what is open around it; what stands beside a margin begins flush."""
        line = self.lines.lines[-1]
        if line.margin and not line.content and self.lines.sink is line.content:
            text = text.lstrip(" ")
            if not text:
                return
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

    The text of the lines is `clean`, and no node in them is without text.

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
                if text := clean(node):
                    state.put(text)
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
    blank = [] if end[-1].isspace() else [" "]
    return [*line.margin, *blank, *line.content]


def bounded(layout: Layout) -> Layout:
    """The layout with its numbers between sensible limits: a style is anybody's file.

    >>> bounded(Layout(entry_spacing=10**9)).entry_spacing
    8
    """
    return replace(
        layout,
        line_spacing=min(max(1, layout.line_spacing), MAX_SPACING),
        entry_spacing=min(max(0, layout.entry_spacing), MAX_SPACING),
        max_offset=min(max(0, layout.max_offset), MAX_MARGIN),
    )


def margin_width(entries: Sequence[Sequence[Line]], layout: Layout) -> int:
    """Characters of the widest left margin and the blank behind it; 0 if there is none."""
    widths = [len("".join(texts(line.margin)).strip()) for lines in entries for line in lines if line.margin]
    return 1 + min(max(layout.max_offset, *widths), MAX_MARGIN) if widths else 0
