"""The notation of field values: Unicode text with TeX's own signs escaped.

`tex_text` writes it and `plain_text` reads it, with the accents, commands and
case-protecting braces that people put into ``.bib`` files.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

# Values that are not text: TeX's signs stand for themselves (biblatex 3.20, 2.2.1: verbatim, uri).
VERBATIM_FIELDS = frozenset({"url", "doi", "file", "eprint", "archiveurl", "verba", "verbb", "verbc"})

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def tex_text(text: str) -> str:
    r"""Escape the signs that mean something to TeX.

    >>> tex_text("Savaş & Barış %50")
    'Savaş \\& Barış \\%50'
    """
    return text.translate(_ESCAPES)


@lru_cache(maxsize=16384)
def plain_text(value: str) -> str:
    r"""Turn a field value into plain Unicode text.

    >>> plain_text(r"{\"O}g{\"u}t \& {NATO}")
    'Ögüt & NATO'
    """
    if not any(sign in value for sign in "\\{}$~%"):
        return value
    return _decoder().latex_to_text(value).strip()


class _Decoder(Protocol):
    def latex_to_text(self, latex: str) -> str: ...


@lru_cache(maxsize=1)
def _decoder() -> _Decoder:
    from pylatexenc.latex2text import LatexNodes2Text  # 40 ms; most values never need it

    decoder: _Decoder = LatexNodes2Text(keep_comments=True, math_mode="verbatim")
    return decoder
