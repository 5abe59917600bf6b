"""The resolved tree in each output format: one module a format, all with one interface.

>>> from citekit.csl.tree import Styled
>>> WRITERS["html"].inline(["P", Styled("font-style", "italic", ["Q"])])
'P<i>Q</i>'

A format is imported when it is first asked for: one citation must not wait for
nine.  Word documents are no text, so `citekit.csl.outputs.docx` stands apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from citekit.csl.outputs.writer import Writer
from citekit.lazy import lazy_names

if TYPE_CHECKING:
    from citekit.csl.outputs.docx import add_bibliography, add_runs, docx_bibliography
    from citekit.csl.outputs.html import HtmlWriter, stylesheet
    from citekit.csl.outputs.json import JsonWriter
    from citekit.csl.outputs.latex import LatexWriter
    from citekit.csl.outputs.markdown import MarkdownWriter
    from citekit.csl.outputs.rst import RstWriter
    from citekit.csl.outputs.rtf import RtfWriter
    from citekit.csl.outputs.text import TextWriter
    from citekit.csl.outputs.typst import TypstWriter

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

_HOMES = {
    "HtmlWriter": "html",
    "JsonWriter": "json",
    "LatexWriter": "latex",
    "MarkdownWriter": "markdown",
    "RstWriter": "rst",
    "RtfWriter": "rtf",
    "TextWriter": "text",
    "TypstWriter": "typst",
    "add_bibliography": "docx",
    "add_runs": "docx",
    "docx_bibliography": "docx",
    "stylesheet": "html",
}

_WRITERS = {
    "text": "TextWriter",
    "html": "HtmlWriter",
    "markdown": "MarkdownWriter",
    "latex": "LatexWriter",
    "rtf": "RtfWriter",
    "rst": "RstWriter",
    "typst": "TypstWriter",
    "json": "JsonWriter",
}


class _Writers(Mapping[str, Writer]):
    def __init__(self) -> None:
        self._made: dict[str, Writer] = {}

    def __getitem__(self, name: str) -> Writer:
        if name not in self._made:
            writer: Writer = _member(_WRITERS[name])()
            self._made[name] = writer
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_WRITERS)

    def __len__(self) -> int:
        return len(_WRITERS)


WRITERS: Mapping[str, Writer] = _Writers()
"""Every output format by its name."""


def _member(name: str) -> Any:
    return getattr(import_module(f"citekit.csl.outputs.{_HOMES[name]}"), name)


__getattr__ = lazy_names(__name__, _HOMES)
