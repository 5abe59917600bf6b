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

from citekit.csl.outputs.walk import Line, clean, joined, linkable, render, split_lines, texts
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
r"""Commands for formatting; an ``\underline`` and a raised line cannot be taken back, so two rows are missing."""

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
        parts = []
        for number, line in enumerate(lines):
            if line.margin:
                # In braces, so that a bracket in the label does not end it.
                before, text = f"\\item[{{{self._text(line.margin)}}}] ", self._text(line.content)
            else:
                before = "\\item[] " if number == 0 else "\\par " if parts[-1].startswith("\\item") else ""
                before = before or "\\par "
                text = self._text(line.content)
                if line.display == "indent":
                    before += "\\hspace*{2em}"
            parts.append(before + text)
        return "\n".join(parts)

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
    return tex_text(_BLANKS.sub(" ", clean(text))).translate(_PRINTED)


def _address(url: str) -> str:
    safe = "".join(_REFUSED_IN_ADDRESS.get(char, char) for char in url)
    return _SIGNS_IN_ADDRESS.sub(r"\\\g<0>", safe)


def _lengths(entries: Sequence[Sequence[Line]], layout: Layout) -> str:
    widest = max(
        (len("".join(texts(line.margin)).strip()) for lines in entries for line in lines if line.margin),
        default=0,
    )
    lengths = ["\\parsep=0pt", f"\\itemsep={min(max(0, layout.entry_spacing), 8)}\\baselineskip"]
    if widest:
        width = f"{0.5 * min(widest, 40) + 0.5:.4g}em"
        lengths += [f"\\labelwidth={width}", "\\labelsep=0.5em", f"\\leftmargin={width}"]
        lengths += ["\\advance\\leftmargin\\labelsep", "\\def\\makelabel#1{#1\\hfil}"]
        if layout.second_field_align == "margin":
            lengths.append("\\leftmargin=0pt")
    elif layout.hanging_indent:
        lengths += ["\\leftmargin=2em", "\\itemindent=-2em", "\\labelwidth=0pt", "\\labelsep=0pt"]
    else:
        lengths += ["\\leftmargin=0pt", "\\itemindent=0pt", "\\labelwidth=0pt", "\\labelsep=0pt"]
    return "\\relax".join(lengths) + "\\relax"
