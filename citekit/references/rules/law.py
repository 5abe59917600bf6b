"""Statutes and court decisions, which have numbers where other works have authors.

::

    2709 sayılı Türkiye Cumhuriyeti Anayasası, Resmî Gazete, 09.11.1982, Sayı: 17863, m. 90.
    AYM, E. 2008/16, K. 2008/116, T. 05.06.2008, RG, 22.10.2008, S. 27032.
    AİHM, Leyla Şahin/Türkiye (BD), B. No: 44774/98, 10.11.2005, prg. 108.
"""

from __future__ import annotations

from collections.abc import Sequence

from citekit.model import Name
from citekit.references import kinds
from citekit.references.marks import Mark
from citekit.references.rules.chunks import comma_chunks
from citekit.references.rules.layout import Layout
from citekit.references.tagged import Tagged

_NUMBERED = frozenset({"statute-number", "case-number", "act-number"})


def is_law(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a statute or a decision is cited, in comma style."""
    if " // " in text:
        return False
    chunks = comma_chunks(text, marks)
    if not chunks or any(chunk.quoted is not None for chunk in chunks[:1]):
        return False
    numbered = any(m.by in _NUMBERED for m in marks)
    court = kinds.is_court(chunks[0].text) and len(chunks[0].text.split()) <= 6
    gazette = any(kinds.is_gazette(chunk.head) for chunk in chunks)
    statute = any(kinds.is_statute(chunk.head) for chunk in chunks[:2])
    return (
        (court and (numbered or len(marks) > 1))
        or (statute and (numbered or gazette))
        or (gazette and len(chunks) == 1)
    )


def tag_law(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell court, title and gazette among the chunks."""
    layout = Layout(text, comma_chunks(text, marks), marks)
    for index, chunk in enumerate(layout.chunks):
        if kinds.is_gazette(chunk.head):
            layout.add("container_title", chunk.span, "gazette", 0.95)
        elif index == 0 and kinds.is_court(chunk.text):
            layout.add("author", chunk.span, "court", 0.95, (Name(literal=chunk.text),))
        elif not layout.has("title"):
            layout.add("title", chunk.span, "statute-or-case", 0.9)
    return layout.tagged
