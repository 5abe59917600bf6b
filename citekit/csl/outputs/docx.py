"""Word documents: runs, paragraphs and hyperlinks of python-docx.

`add_runs` and `add_bibliography` add to a document that the caller has made;
`docx_bibliography` makes one.  python-docx is imported when one of them is
called, and only then.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from citekit.csl.outputs.lines import Line, bounded, joined, margin_width, split_lines
from citekit.csl.outputs.walk import clean, linkable
from citekit.csl.tree import Inline, Layout, Link, Styled
from citekit.errors import UsageError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

FONTS: Mapping[tuple[str, str], tuple[str, bool]] = MappingProxyType(
    {
        ("font-style", "italic"): ("italic", True),
        ("font-style", "oblique"): ("italic", True),
        ("font-style", "normal"): ("italic", False),
        ("font-variant", "small-caps"): ("small_caps", True),
        ("font-variant", "normal"): ("small_caps", False),
        ("font-weight", "bold"): ("bold", True),
        ("font-weight", "light"): ("bold", False),
        ("font-weight", "normal"): ("bold", False),
        ("text-decoration", "underline"): ("underline", True),
        ("text-decoration", "none"): ("underline", False),
        ("vertical-align", "sup"): ("superscript", True),
        ("vertical-align", "sub"): ("subscript", True),
        ("vertical-align", "baseline"): ("superscript", False),
    }
)
"""Formatting as a property of python-docx's ``Font``, and what it is set to."""

HANG = 36
"""Half an inch in points: by how much entries hang and blocks are moved in."""

CHARACTER = 6
"""Points that a character of the left margin takes, on average."""


_Font = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Text with the properties of its font and the address it leads to."""

    text: str
    font: _Font
    url: str


def require_docx() -> None:
    """Refuse where python-docx is not installed.

    Raises:
        UsageError: it is not.
    """
    if find_spec("docx") is None:
        raise UsageError(
            "a .docx needs python-docx\n  Install it with: python -m pip install 'citekit-bib[docx]'"
        )


def add_runs(paragraph: Paragraph, children: Sequence[Inline]) -> None:
    """Add one tree to a paragraph; its blocks begin on new lines."""
    require_docx()
    for number, line in enumerate(split_lines(children)):
        if number:
            paragraph.add_run("\n")
        _add_line(paragraph, joined(line))


def add_bibliography(
    document: Document, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout
) -> None:
    """Add a paragraph for each line of each entry."""
    require_docx()
    split = [split_lines(children) for _, children in entries]
    layout = bounded(layout)
    width = CHARACTER * margin_width(split, layout)
    for lines in split:
        for line in lines:
            paragraph = document.add_paragraph()
            _place(paragraph, line, layout, width, is_last=line is lines[-1])
            _add_line(paragraph, [*line.margin, "\t", *line.content] if line.margin else line.content)


def docx_bibliography(entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> bytes:
    """A ``.docx`` file that holds the entries and nothing else."""
    require_docx()
    import docx

    document = docx.Document()
    add_bibliography(document, entries, layout)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _place(paragraph: Paragraph, line: Line, layout: Layout, width: int, *, is_last: bool) -> None:
    from docx.shared import Pt

    form = paragraph.paragraph_format
    form.line_spacing = float(layout.line_spacing)
    form.space_after = Pt(12 * layout.entry_spacing if is_last else 0)
    if line.display == "indent":
        form.left_indent = Pt(HANG)
    elif line.margin:
        left = 0 if layout.second_field_align == "margin" else width
        form.left_indent, form.first_line_indent = Pt(left), Pt(-width)
        form.tab_stops.add_tab_stop(Pt(left))
    elif layout.hanging_indent:
        form.left_indent, form.first_line_indent = Pt(HANG), Pt(-HANG)


def _add_line(paragraph: Paragraph, children: Sequence[Inline]) -> None:
    for url, stretches in groupby(_stretches(children), key=lambda stretch: stretch.url):
        runs = [
            _add_run(paragraph, "".join(stretch.text for stretch in same), font)
            for font, same in groupby(stretches, key=lambda stretch: stretch.font)
        ]
        if url:
            _link(paragraph, runs, url)


def _add_run(paragraph: Paragraph, text: str, font: _Font) -> Run:
    run = paragraph.add_run(text)
    for name, value in font:
        setattr(run.font, name, value)
    return run


def _link(paragraph: Paragraph, runs: Sequence[Run], url: str) -> None:
    """Put runs into a hyperlink; python-docx can read these but has no words for making one."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    runs[0]._r.addprevious(element)
    for run in runs:
        element.append(run._r)


def _stretches(children: Sequence[Inline]) -> Iterator[_Stretch]:
    """The text of a tree in order; an inner style wins over an outer one, an outer link over an inner one."""
    waiting: list[tuple[Iterator[Inline], dict[str, str], str]] = [(iter(children), {}, "")]
    while waiting:
        nodes, styles, url = waiting[-1]
        for node in nodes:
            if isinstance(node, str):
                if text := clean(node):
                    yield _Stretch(text, tuple(FONTS[style] for style in styles.items()), url)
                continue
            if isinstance(node, Link):
                waiting.append((iter(node.children), styles, url or linkable(node.url)))
            elif isinstance(node, Styled) and (node.attribute, node.value) in FONTS:
                waiting.append((iter(node.children), {**styles, node.attribute: node.value}, url))
            else:
                waiting.append((iter(node.children), styles, url))
            break
        else:
            waiting.pop()
