r"""Typst markup: functions with arguments for formatting, a backslash before every sign.

>>> from citekit.csl.tree import Styled
>>> TypstWriter().inline([Styled("font-style", "italic", ["C#"]), ", 2006."])
'#text(style: "italic")[C\\#];, 2006.'

Source:
    Typst documentation, "Syntax": markup mode, escape sequences, shorthands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from citekit.csl.outputs.lines import Line, bounded, joined, margin_width, split_lines
from citekit.csl.outputs.walk import clean, linkable, render
from citekit.csl.tree import Inline, Layout, Link, Node, Styled


def _call(function: str) -> tuple[str, str]:
    # The semicolon ends the code: without it a "(" behind would be read as more arguments.
    return f"#{function}[", "];"


STYLES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        # Not #emph, which sets upright inside another one.
        ("font-style", "italic"): _call('text(style: "italic")'),
        ("font-style", "oblique"): _call('text(style: "oblique")'),
        ("font-style", "normal"): _call('text(style: "normal")'),
        ("font-variant", "small-caps"): _call("smallcaps"),
        ("font-weight", "bold"): _call('text(weight: "bold")'),
        ("font-weight", "light"): _call('text(weight: "light")'),
        ("font-weight", "normal"): _call('text(weight: "regular")'),
        ("text-decoration", "underline"): _call("underline"),
        ("vertical-align", "sup"): _call("super"),
        ("vertical-align", "sub"): _call("sub"),
    }
)
"""Calls for formatting; small capitals, lines and raised text have no way back: three rows are missing."""

_BLANKS = re.compile(r"[ \t\n]+")
_SIGNS = re.compile(
    r"""
      [\\*_`$\#<>@\[\]~"']  # markup, code, labels, references, quotes
    | -(?=[-?\d])           # dashes, soft hyphens, minus signs
    | \.(?=\.\.)            # ellipses
    | /(?=[/*])             # comments
    """,
    re.VERBOSE,
)
_START = re.compile(r"( ?)(?:(?==+(?: |$)|[-+/](?: |$))|(\d+)(?=\.(?: |$)))")


@dataclass(frozen=True, slots=True)
class TypstWriter:
    """Writes Typst.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
    """

    links: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree; its blocks begin on new lines."""
        return " \\\n".join(self._text(joined(line)) for line in split_lines(children))

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, a paragraph each."""
        return "\n\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """A block for each entry: hanging paragraphs, or a grid of margin and content."""
        split = [split_lines(children) for _, children in entries]
        layout = bounded(layout)
        width = 0.6 * margin_width(split, layout)
        spacing = 0.65 + 1.2 * layout.entry_spacing
        return "\n".join(
            f"#block(spacing: {spacing:.4g}em)[\n{self._entry(lines, layout, width)}\n]" for lines in split
        )

    def _entry(self, lines: Sequence[Line], layout: Layout, width: float) -> str:
        return "\n\n".join(self._line(line, layout, width) for line in lines)

    def _line(self, line: Line, layout: Layout, width: float) -> str:
        content = self._text(line.content)
        if line.margin:
            grid = f"#grid(columns: ({width:.4g}em, 1fr), [{self._text(line.margin)}], [{content}]);"
            return f"#move(dx: -{width:.4g}em)[{grid}];" if layout.second_field_align == "margin" else grid
        if line.display == "indent":
            return f"#pad(left: 2em)[{content}];"
        return f"#par(hanging-indent: 2em)[{content}];" if layout.hanging_indent else content

    def _text(self, children: Sequence[Inline]) -> str:
        return render(children, escape, self._around)

    def _around(self, node: Node) -> tuple[str, str]:
        if isinstance(node, Styled):
            return STYLES.get((node.attribute, node.value), ("", ""))
        url = linkable(node.url) if isinstance(node, Link) and self.links else ""
        return _call(f"link({_string(url)})") if url else ("", "")


def escape(text: str) -> str:
    r"""Put a backslash before every sign that means something, at the start of a line too.

    >>> escape("1. [A] -- 'b'")
    "1\\. \\[A\\] \\-- \\'b\\'"
    """
    text = _SIGNS.sub(r"\\\g<0>", _BLANKS.sub(" ", clean(text)))
    # A content block may begin here, and then this is the start of a line.
    return _START.sub(lambda match: f"{match[0]}\\", text, count=1) if _START.match(text) else text


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
