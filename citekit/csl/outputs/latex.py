r"""LaTeX, for every engine and without packages, but for ``hyperref`` where there are links.

Letters stay Unicode; runs of blanks and line ends are one blank, as TeX reads them.

>>> from citekit.csl.tree import Styled
>>> LatexWriter().inline([Styled("font-style", "italic", ["Savaş & Barış"]), " 50%"])
'\\textit{Savaş \\& Barış} 50\\%'
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from citekit.csl.outputs.lines import Line, bounded, joined, margin_width, split_lines
from citekit.csl.outputs.walk import clean, linkable, render
from citekit.csl.tree import Inline, Layout, Link, Node, Styled
from citekit.model import tex_text

STYLES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("font-style", "italic"): (r"\textit{", "}"),
        ("font-style", "oblique"): (r"\textsl{", "}"),
        ("font-style", "normal"): (r"\textup{", "}"),
        ("font-variant", "small-caps"): (r"\textsc{", "}"),
        # Not \textulc, which LaTeX has since 2020 only.
        ("font-variant", "normal"): (r"{\fontshape{n}\selectfont ", "}"),
        ("font-weight", "bold"): (r"\textbf{", "}"),
        ("font-weight", "light"): (r"\textmd{", "}"),
        ("font-weight", "normal"): (r"\textmd{", "}"),
        ("text-decoration", "underline"): (r"\underline{", "}"),
        ("vertical-align", "sup"): (r"\textsuperscript{", "}"),
        ("vertical-align", "sub"): (r"\textsubscript{", "}"),
    }
)
r"""Commands for formatting; an ``\underline`` and a raised line have no way back: two rows are missing."""

_BLANKS = re.compile(r"[ \t\n]+")
_PRINTED = str.maketrans(
    {
        # A shorthand of babel in German, and no sign of its own in the oldest font encoding.
        '"': r"\char34{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "\u00a0": "~",
    }
)
_SIGNS_IN_ADDRESS = re.compile(r"[%#&_~$]")
_REFUSED_IN_ADDRESS = {char: f"%{ord(char):02X}" for char in '\\{}^`<>| "'}


@dataclass(frozen=True, slots=True)
class LatexWriter:
    """Writes LaTeX.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
    """

    links: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree; its blocks begin on new lines."""
        return "\\newline\n".join(self._text(joined(line)) for line in split_lines(children))

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, a paragraph each."""
        return "\n\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """A list whose items hang, or stand beside their labels."""
        split = [split_lines(children) for _, children in entries]
        if not any(split):
            return ""  # LaTeX refuses a list without items
        items = "\n".join(self._item(lines) for lines in split if lines)
        return f"\\begin{{list}}{{}}{{{_lengths(split, layout)}}}\n{items}\n\\end{{list}}"

    def _item(self, lines: list[Line]) -> str:
        # In braces, so that a bracket in the label does not end it.
        labels = [f"\\item[{{{self._text(line.margin)}}}] " if line.margin else "\\par " for line in lines]
        if not lines[0].margin:
            labels[0] = "\\item[] "
        indents = ["\\hspace*{2em}" if line.display == "indent" else "" for line in lines]
        contents = [self._text(line.content) for line in lines]
        return "\n".join(map("".join, zip(labels, indents, contents, strict=True)))

    def _text(self, children: Sequence[Inline]) -> str:
        return render(children, escape, self._around)

    def _around(self, node: Node) -> tuple[str, str]:
        if isinstance(node, Styled):
            return STYLES.get((node.attribute, node.value), ("", ""))
        url = linkable(node.url) if isinstance(node, Link) and self.links else ""
        return (f"\\href{{{_address(url)}}}{{", "}") if url else ("", "")


def escape(text: str) -> str:
    r"""Escape what means something to TeX.

    >>> escape('50% of "{x}"')
    '50\\% of \\char34{}\\textbraceleft{}x\\textbraceright{}\\char34{}'
    """
    text = clean(text).replace("\ufffd", "?")  # LuaTeX stops at it, as if the file were no UTF-8
    return tex_text(_BLANKS.sub(" ", text)).translate(_PRINTED)


def _address(url: str) -> str:
    safe = "".join(_REFUSED_IN_ADDRESS.get(char, char) for char in url)
    return _SIGNS_IN_ADDRESS.sub(r"\\\g<0>", safe)


def _lengths(entries: Sequence[Sequence[Line]], layout: Layout) -> str:
    layout = bounded(layout)
    lengths = [r"\parsep=0pt", rf"\itemsep={layout.entry_spacing}\baselineskip"]
    if characters := margin_width(entries, layout):
        left = "0em" if layout.second_field_align == "margin" else f"{0.5 * characters + 0.5:.4g}em"
        lengths += [rf"\labelwidth={0.5 * characters:.4g}em", r"\labelsep=0.5em", rf"\leftmargin={left}"]
        return r"\relax".join([*lengths, r"\itemindent=0pt", r"\def\makelabel#1{#1\hfil}"])
    left = "2em" if layout.hanging_indent else "0em"
    lengths += [r"\labelwidth=0pt", r"\labelsep=0pt", rf"\leftmargin={left}", rf"\itemindent=-{left}"]
    return r"\relax".join([*lengths, ""])
