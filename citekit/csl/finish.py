"""From what elements print to what is read: quotation marks, flip-flop, collisions of punctuation.

All three look over the borders of elements, so they are decided at the end, on
the whole citation or entry.

Source:
    CSL 1.0.2, "Quotes", ``punctuation-in-quote``, "Formatting" (flip-flopping); the
    table of collisions is that of the official suite (``punctuation_FullMonty…``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from citekit.csl.locale import Locale
from citekit.csl.nodes import CITE, DISPLAY, FORMAT, LINK, LOW, NODECOR, QUOTES, TYPED, Affix, Content, Node
from citekit.csl.tree import Block, Cite, Inline, Link, Styled

BOTH, FIRST, SECOND = "both", "first", "second"

COLLISIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        ":": {":": FIRST, ".": FIRST, ";": BOTH, "!": SECOND, "?": SECOND, ",": BOTH},
        ".": {":": BOTH, ".": FIRST, ";": BOTH, "!": BOTH, "?": BOTH, ",": BOTH},
        ";": {":": FIRST, ".": FIRST, ";": FIRST, "!": SECOND, "?": SECOND, ",": BOTH},
        "!": {":": FIRST, ".": FIRST, ";": BOTH, "!": FIRST, "?": BOTH, ",": BOTH},
        "?": {":": FIRST, ".": FIRST, ";": BOTH, "!": BOTH, "?": FIRST, ",": BOTH},
        ",": {":": BOTH, ".": BOTH, ";": BOTH, "!": BOTH, "?": BOTH, ",": FIRST},
    }
)
"""What is left of two signs that meet: row the first, column the second."""

_MOVED = frozenset(".,!?")
"""Signs that move before a closing quotation mark where ``punctuation-in-quote`` is true."""

_MOVED_OF_STYLE = _MOVED | frozenset(":;")
_MOVED_OF_FIELD = frozenset(".,")

_NORMAL = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}

_AFFIX, _FIELD, _OPEN, _CLOSE, _SEALED = range(5)
"""What a text is: of the style or of the item; a sealed quotation mark lets no punctuation in."""


class Finisher:
    """Decides quotes, formatting and punctuation for one locale."""

    def __init__(self, locale: Locale) -> None:
        term = locale.term
        self.outer = (term("open-quote") or "“", term("close-quote") or "”")
        self.inner = (term("open-inner-quote") or "‘", term("close-inner-quote") or "’")
        self.in_quote = locale.punctuation_in_quote

    def finish(self, content: Content | None) -> list[Inline]:
        """Decide everything about a content.

        Returns:
            A tree for `citekit.csl.outputs`; nothing of it is empty.
        """
        if content is None:
            return []
        walk = _Walk(self)
        top: list[Inline] = []
        walk.add(content, top, {}, 0)
        walk.settle()
        return _without_empty(top)


class _Walk:
    """One pass over a content: the tree that it becomes, and its texts in order."""

    def __init__(self, finisher: Finisher) -> None:
        self.finisher = finisher
        # each text: the list it is in, its index there, and what it is
        self.cells: list[tuple[list[Inline], int, int]] = []

    def add(self, content: Content, into: list[Inline], fonts: dict[str, str], depth: int) -> None:
        """Append what `content` becomes; `fonts` are the attributes in force, `depth` of quotes."""
        if isinstance(content, str):
            if content:
                self.text(content, into, _AFFIX if isinstance(content, Affix) else _FIELD)
            return
        kind = content.kind
        if kind == FORMAT:
            self.format(content, into, fonts, depth)
        elif kind == QUOTES and content.value == LOW and self.finisher.outer[0] != "„":
            self.text("„", into, _FIELD)
            for child in content.children:
                self.add(child, into, fonts, depth)
            self.text("“", into, _FIELD)
        elif kind == QUOTES:
            opening, closing = self.finisher.inner if depth % 2 else self.finisher.outer
            self.text(opening, into, _OPEN)
            for child in content.children:
                self.add(child, into, fonts, depth + 1)
            self.text(closing, into, _SEALED if content.value == TYPED else _CLOSE)
        elif kind == NODECOR:
            self.plain(content, into, fonts, depth)
        elif kind in _BOXES:
            box = _BOXES[kind](content.value, [])
            into.append(box)
            for child in content.children:
                self.add(child, box.children, fonts, depth)
        else:
            for child in content.children:
                self.add(child, into, fonts, depth)

    def text(self, text: str, into: list[Inline], what: int) -> None:
        self.cells.append((into, len(into), what))
        into.append(text)

    def format(self, node: Node, into: list[Inline], fonts: dict[str, str], depth: int) -> None:
        attribute, value = node.value
        normal = _NORMAL[attribute]
        now = fonts.get(attribute, normal)
        if value == now and value != normal:
            value = normal  # italic in italic stands upright
        if value != now:
            box = Styled(attribute, value, [])
            into.append(box)
            into, fonts = box.children, {**fonts, attribute: value}
        for child in node.children:
            self.add(child, into, fonts, depth)

    def plain(self, node: Node, into: list[Inline], fonts: dict[str, str], depth: int) -> None:
        for attribute, value in fonts.items():
            if value != _NORMAL[attribute]:
                box = Styled(attribute, _NORMAL[attribute], [])
                into.append(box)
                into = box.children
        for child in node.children:
            self.add(child, into, {}, depth)

    def settle(self) -> None:
        """Settle punctuation wherever two texts meet."""
        settled: list[tuple[list[Inline], int, int]] = []
        for cell in self.cells:
            into, index, _ = cell
            while settled:
                before = settled[-1]
                left, right = _read(before), _read(cell)
                if not right:
                    break
                new_left, new_right = self.meet(settled, left, right, before[2], cell[2])
                if (new_left, new_right) == (left, right):
                    break
                before[0][before[1]] = new_left
                into[index] = new_right
                if new_left:
                    break
                settled.pop()
            if into[index]:
                settled.append(cell)

    def meet(
        self, settled: list[tuple[list[Inline], int, int]], left: str, right: str, what: int, then: int
    ) -> tuple[str, str]:
        """Two texts side by side, settled; a sign may go into the quotation before them."""
        sign = right[0]
        if what == _CLOSE:
            # A question that a title asks outside its own quotation marks is no part of the quotation.
            if sign in (_MOVED_OF_FIELD if then == _FIELD else _MOVED_OF_STYLE):
                inside = next((cell for cell in reversed(settled) if cell[2] != _CLOSE), None)
                if inside is None:
                    return left, right
                text = _read(inside)
                if not self.finisher.in_quote:
                    # “What is it?” and “Run, v.” need no full stop behind them.
                    return left, right[1:] if sign == "." and text.endswith((".", "?", "!")) else right
                if (moved := _moved(text, sign)) is not None:
                    inside[0][inside[1]] = moved
                    return left, right[1:]
            return left, right
        last = left[-1]
        if last == " " and sign == " ":
            return left, right[1:]
        row = COLLISIONS.get(last)
        if row is None or what not in (_AFFIX, _FIELD):
            return left, right
        keep = row.get(sign, BOTH)
        if keep == FIRST:
            return left, right[1:]
        if keep == SECOND:
            return left[:-1], right
        return left, right


def _moved(inside: str, sign: str) -> str | None:
    """The text of a quotation with a sign moved into it, `None` if the sign stays outside."""
    keep = COLLISIONS.get(inside[-1:], {}).get(sign, BOTH)
    if keep == FIRST:
        return inside
    if sign not in _MOVED:
        return None
    return (inside[:-1] if keep == SECOND else inside) + sign


def _read(cell: tuple[list[Inline], int, int]) -> str:
    text = cell[0][cell[1]]
    return text if isinstance(text, str) else ""


_BOXES: dict[str, type[Block] | type[Link] | type[Cite]] = {DISPLAY: Block, LINK: Link, CITE: Cite}


def _without_empty(children: list[Inline]) -> list[Inline]:
    kept: list[Inline] = []
    for child in children:
        if not isinstance(child, str):
            child.children = _without_empty(child.children)
            if child.children:
                kept.append(child)
        elif child:
            kept.append(child)
    return kept


def hoisted(children: list[Inline]) -> list[Inline]:
    """Settle what stands beside the blocks of an entry.

    The suffix of the layout goes into the last block; blanks at both ends go out of the blocks, where they
    part nothing.
    """
    if len(children) > 1 and isinstance(block := children[-2], Block):
        suffix = children[-1]
        if isinstance(suffix, str) and suffix.strip():
            block.children.append(suffix)
            children = children[:-1]
    first, last = (children[0], children[-1]) if children else ("", "")
    if isinstance(first, Block) and isinstance(text := first.children[0], str) and text.startswith(" "):
        first.children[0] = text.lstrip(" ")
        children = [" ", *children]
    if isinstance(last, Block) and isinstance(text := last.children[-1], str) and text.endswith(" "):
        last.children[-1] = text.rstrip(" ")
        children = [*children, " "]
    return children
