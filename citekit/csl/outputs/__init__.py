"""The resolved tree in each output format: one module a format, all with one interface.

>>> from citekit.csl.tree import Styled
>>> WRITERS["html"].inline(["P", Styled("font-style", "italic", ["Q"])])
'P<i>Q</i>'
"""

from collections.abc import Mapping
from types import MappingProxyType

from citekit.csl.outputs.html import HtmlWriter
from citekit.csl.outputs.text import TextWriter
from citekit.csl.outputs.writer import Writer

__all__ = ["WRITERS", "HtmlWriter", "TextWriter", "Writer"]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": TextWriter(),
        "html": HtmlWriter(),
    }
)
"""Every output format by its name."""
