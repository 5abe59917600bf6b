r"""A sheet: headings, notes and bibliographies one under another, in any output format.

What a note or an entry looks like is decided by the writers; here stands what
comes between them.  Notes keep their numbers, which in running text only a word
processor could count.

>>> write_sheet([Notes((("7", ["Oran, 5."]),))], "markdown")
'[^7]: Oran, 5.\n'
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from types import MappingProxyType
from typing import Any
from unicodedata import east_asian_width

from citekit.csl.outputs.docx import add_bibliography, add_runs, require_docx
from citekit.csl.outputs.html import HtmlWriter, stylesheet
from citekit.csl.outputs.json import JsonWriter
from citekit.csl.outputs.latex import LatexWriter
from citekit.csl.outputs.markdown import MarkdownWriter
from citekit.csl.outputs.rst import RstWriter
from citekit.csl.outputs.rtf import RtfWriter
from citekit.csl.outputs.text import TextWriter
from citekit.csl.outputs.typst import TypstWriter
from citekit.csl.outputs.writer import Writer
from citekit.csl.tree import Inline, Layout


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level."""

    text: str


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes: of each its number, as it is printed, and its tree."""

    notes: tuple[tuple[str, list[Inline]], ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A bibliography: of each entry the id of its item and its tree; and how they stand."""

    entries: Sequence[tuple[str, list[Inline]]]
    layout: Layout


Part = Heading | Notes | Entries


@dataclass(frozen=True, slots=True)
class _Format:
    writer: Writer
    heading: Callable[[str], str]
    note: Callable[[str, str], str]
    between: str = "\n"
    """Notes."""


def _text_note(number: str, text: str) -> str:
    return f"{number}{'.' if number.isdecimal() else ''} {text}"


def _html_note(number: str, text: str) -> str:
    name = f' id="note-{number}"' if number.isalnum() else ""
    return f'<p class="csl-note"{name}><sup>{escape(number)}</sup> {text}</p>'


def _latex_note(number: str, text: str) -> str:
    if number.isascii() and number.isdecimal():
        return f"\\footnotetext[{number}]{{{text}}}"
    return f"\\par\\noindent\\textsuperscript{{{LatexWriter().inline([number])}}}~{text}"


def _markdown_note(number: str, text: str) -> str:
    return f"[^{number}]: {text}" if number.isalnum() else f"{MarkdownWriter().inline([number])} {text}"


def _rst_note(number: str, text: str) -> str:
    return f".. [{number if number.isascii() and number.isdecimal() else '*'}] {text}"


def _rst_heading(text: str) -> str:
    return f"{text}\n{'-' * sum(2 if east_asian_width(char) in 'WF' else 1 for char in text)}"


def _rtf_paragraph(content: str) -> str:
    return f"{{\\pard {content}\\sa120\\par}}"


FORMATS: Mapping[str, _Format] = MappingProxyType(
    {
        "text": _Format(TextWriter(), str, _text_note),
        "html": _Format(HtmlWriter(), lambda text: f"<h2>{escape(text)}</h2>", _html_note),
        "markdown": _Format(
            MarkdownWriter(), lambda text: f"## {MarkdownWriter().inline([text])}", _markdown_note, "\n\n"
        ),
        "latex": _Format(
            LatexWriter(), lambda text: f"\\section*{{{LatexWriter().inline([text])}}}", _latex_note
        ),
        "rtf": _Format(
            RtfWriter(),
            lambda text: _rtf_paragraph(f"\\b {RtfWriter().inline([text])}"),
            lambda number, text: _rtf_paragraph(f"{{\\super {RtfWriter().inline([number])}}} {text}"),
        ),
        "rst": _Format(RstWriter(), _rst_heading, _rst_note, "\n\n"),
        "typst": _Format(
            TypstWriter(),
            lambda text: f"== {TypstWriter().inline([text])}",
            lambda number, text: f"#super[{TypstWriter().inline([number])}] {text}",
            "\n\n",
        ),
    }
)

OUTPUTS = (*FORMATS, "docx", "json")
"""Every output of a sheet; ``docx`` is bytes."""

_RTF_HEAD = RtfWriter().citations([])[:-1]
_TEX_HEAD = r"""% for LuaLaTeX or XeLaTeX
\documentclass{article}
\IfFileExists{fontspec.sty}{\usepackage{fontspec}}{}
\IfFileExists{hyperref.sty}{\usepackage{hyperref}}{\newcommand{\href}[2]{#2}}
\begin{document}
"""


def write_sheet(
    parts: Sequence[Part], output: str, *, lang: str = "en", title: str = "", standalone: bool = False
) -> str:
    """Write a sheet as text.

    Args:
        parts: in order.
        output: a row of `FORMATS`, or ``json``.
        lang: of the sheet, for the page that it becomes.
        title: of that page.
        standalone: whether it is a whole HTML page or LaTeX document, not a part of one.

    Returns:
        Text with a final newline, empty if there is nothing.
    """
    if output == "json":
        return json.dumps(sheet_json(parts), ensure_ascii=False, indent=1) + "\n"
    form = FORMATS[output]
    if output == "html" and not any(isinstance(part, Entries) for part in parts):
        form = replace(form, writer=HtmlWriter(anchors=False))  # there is nothing that cites could lead to
    blocks = [block for part in parts if (block := _block(part, form, output))]
    body = "\n\n".join(blocks)
    if output == "rtf":
        return f"{_RTF_HEAD}{body}\n}}\n"
    if standalone and output == "html":
        return _page(parts, body, lang, title)
    if standalone and output == "latex":
        return f"{_TEX_HEAD}{body}\n\\end{{document}}\n"
    return f"{body}\n" if body else ""


def _block(part: Part, form: _Format, output: str) -> str:
    if isinstance(part, Heading):
        return form.heading(part.text)
    if isinstance(part, Notes):
        return form.between.join(form.note(number, form.writer.inline(tree)) for number, tree in part.notes)
    text = form.writer.bibliography(part.entries, part.layout) if part.entries else ""
    return text.removeprefix(_RTF_HEAD).removesuffix("}").rstrip() if output == "rtf" else text


def _page(parts: Sequence[Part], body: str, lang: str, title: str) -> str:
    layout = next((part.layout for part in parts if isinstance(part, Entries)), Layout())
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>\n"
        "body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.4; }\n"
        ".csl-note { margin: 0.4em 0; }\n.csl-note a[href^='#'] { color: inherit; text-decoration: none; }\n"
        f"{stylesheet(layout)}\n</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def sheet_json(parts: Sequence[Part]) -> list[dict[str, Any]]:
    """The parts as JSON objects; trees are those of `citekit.csl.outputs.json`."""
    return [_json(part) for part in parts]


def _json(part: Part) -> dict[str, Any]:
    writer = JsonWriter()
    if isinstance(part, Heading):
        return {"heading": part.text}
    if isinstance(part, Notes):
        notes = [{"number": n, "children": json.loads(writer.inline(tree))} for n, tree in part.notes]
        return {"notes": notes}
    bibliography: dict[str, Any] = json.loads(writer.bibliography(part.entries, part.layout))
    return bibliography


def docx_sheet(parts: Sequence[Part]) -> bytes:
    """Write a sheet as a Word document.

    Raises:
        UsageError: python-docx is not installed.
    """
    require_docx()
    import docx

    document = docx.Document()
    for part in parts:
        if isinstance(part, Heading):
            document.add_heading(part.text, 2)
        elif isinstance(part, Notes):
            for number, tree in part.notes:
                paragraph = document.add_paragraph()
                paragraph.add_run(number).font.superscript = True
                paragraph.add_run(" ")
                add_runs(paragraph, tree)
        else:
            add_bibliography(document, part.entries, part.layout)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
