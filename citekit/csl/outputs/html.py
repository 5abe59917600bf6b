"""HTML, with the element and class names that other CSL processors write too.

>>> HtmlWriter().inline([Styled("font-style", "italic", ["Savaş & Barış"]), ", 2006."])
'<i>Savaş &#38; Barış</i>, 2006.'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from citekit.csl.outputs.lines import bounded
from citekit.csl.outputs.walk import clean, holds_link, linkable, render
from citekit.csl.tree import Block, Cite, Inline, Layout, Link, Node, Styled


def _span(style: str) -> tuple[str, str]:
    return f'<span style="{style};">', "</span>"


STYLES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("font-style", "italic"): ("<i>", "</i>"),
        ("font-style", "oblique"): _span("font-style:oblique"),
        ("font-style", "normal"): _span("font-style:normal"),
        ("font-variant", "small-caps"): _span("font-variant:small-caps"),
        ("font-variant", "normal"): _span("font-variant:normal"),
        ("font-weight", "bold"): ("<b>", "</b>"),
        ("font-weight", "light"): _span("font-weight:lighter"),
        ("font-weight", "normal"): _span("font-weight:normal"),
        ("text-decoration", "underline"): _span("text-decoration:underline"),
        ("text-decoration", "none"): _span("text-decoration:none"),
        ("vertical-align", "sup"): ("<sup>", "</sup>"),
        ("vertical-align", "sub"): ("<sub>", "</sub>"),
        # No CSS, but the spelling of the official CSL test suite.
        ("vertical-align", "baseline"): ('<span style="baseline">', "</span>"),
    }
)
"""What stands around text with an attribute of `citekit.csl.tree.FORMATTING`."""

# With the white space of the official CSL test suite.
BLOCKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "block": ('\n\n    <div class="csl-block">', "</div>\n"),
        "left-margin": ('\n    <div class="csl-left-margin">', "</div>"),
        "right-inline": ('<div class="csl-right-inline">', "</div>\n  "),
        "indent": ('<div class="csl-indent">', "</div>\n  "),
    }
)
"""What stands around text with one of `citekit.csl.tree.DISPLAYS`."""

_PLAIN = ("", "")


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """Writes HTML.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
        anchors: whether entries have an ``id`` and cites lead to it; a cite with a link in it does not.
    """

    links: bool = True
    anchors: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree: a citation, or an entry without its box."""
        return render(children, escape, self._around)

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, one a line."""
        return "\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """A box with a box for each entry, in which `stylesheet` puts `layout` into effect."""
        parts = ['<div class="csl-bib-body">\n']
        for item_id, children in entries:
            anchor = f' id="{anchor_of(item_id)}"' if self.anchors else ""
            parts.append(f'  <div class="csl-entry"{anchor}>{self.inline(children)}</div>\n')
        parts.append("</div>")
        return "".join(parts)

    def _around(self, node: Node) -> tuple[str, str]:
        if isinstance(node, Styled):
            return STYLES.get((node.attribute, node.value), _PLAIN)
        if isinstance(node, Block):
            return BLOCKS.get(node.display, _PLAIN)
        if isinstance(node, Link):
            url = linkable(node.url) if self.links else ""
            return (f'<a href="{_attribute(url)}">', "</a>") if url else _PLAIN
        return self._around_cite(node)

    def _around_cite(self, node: Cite) -> tuple[str, str]:
        if not self.anchors or (self.links and holds_link(node)):
            return _PLAIN
        return f'<a href="#{anchor_of(node.item_id)}">', "</a>"


def escape(text: str) -> str:
    """Text between tags, with the references of the official CSL test suite."""
    if not text.isprintable():
        text = clean(text)
    return text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")


def _attribute(text: str) -> str:
    return escape(text).replace('"', "&#34;")


def anchor_of(item_id: str) -> str:
    """The ``id`` of an entry: letters and signs that need no escape in an attribute or after a ``#``.

    >>> anchor_of("doe 2006")
    'ref-doe%202006'
    """
    return "ref-" + quote(clean(item_id), safe=":/+.~_-")


def stylesheet(layout: Layout) -> str:
    """CSS rules that put `layout` into effect, for a ``<style>`` element of the page."""
    layout = bounded(layout)
    hanging = " padding-left: 2em; text-indent: -2em;" if layout.hanging_indent else ""
    width = f"{max(1, layout.max_offset) * 0.6 + 0.4:.4g}em"
    margin = f"margin-left: -{width};" if layout.second_field_align == "margin" else "margin-left: 0;"
    content = "0" if layout.second_field_align == "margin" else width
    return "\n".join(
        [
            f".csl-entry {{ line-height: {1.3 * layout.line_spacing:.4g};"
            f" margin-bottom: {1.3 * layout.entry_spacing:.4g}em;{hanging} }}",
            f".csl-left-margin {{ float: left; {margin} text-indent: 0; }}",
            f".csl-right-inline {{ margin-left: {content}; text-indent: 0; }}",
            ".csl-indent { margin-left: 2em; }",
        ]
    )
