"""The resolved tree in each output format: one module a format, all with one interface.

>>> from citekit.csl.tree import Styled
>>> WRITERS["html"].inline(["P", Styled("font-style", "italic", ["Q"])])
'P<i>Q</i>'

Word documents are no text, so `citekit.csl.outputs.docx` stands apart.
"""

from collections.abc import Mapping
from types import MappingProxyType

from citekit.csl.outputs.docx import add_bibliography, add_runs, docx_bibliography
from citekit.csl.outputs.html import HtmlWriter, stylesheet
from citekit.csl.outputs.json import JsonWriter
from citekit.csl.outputs.latex import LatexWriter
from citekit.csl.outputs.markdown import MarkdownWriter
from citekit.csl.outputs.rst import RstWriter
from citekit.csl.outputs.rtf import RtfWriter
from citekit.csl.outputs.text import TextWriter
from citekit.csl.outputs.typst import TypstWriter
from citekit.csl.outputs.writer import Writer

__all__ = [
    "WRITERS",
    "HtmlWriter",
    "JsonWriter",
    "LatexWriter",
    "MarkdownWriter",
    "RstWriter",
    "RtfWriter",
    "TextWriter",
    "TypstWriter",
    "Writer",
    "add_bibliography",
    "add_runs",
    "docx_bibliography",
    "stylesheet",
]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": TextWriter(),
        "html": HtmlWriter(),
        "markdown": MarkdownWriter(),
        "latex": LatexWriter(),
        "rtf": RtfWriter(),
        "rst": RstWriter(),
        "typst": TypstWriter(),
        "json": JsonWriter(),
    }
)
"""Every output format by its name."""
