"""The seam between finding the parts of a citation and making something of them.

A tagger takes the text of one citation and answers with labelled stretches.
The rules of `citekit.references.rules` are one tagger; a statistical one has
the same signature.  What a stretch means as a value is decided by
`citekit.references.assemble`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from citekit.model import FieldValue, Span

# Labels that are no field of a citation.
BACK_REFERENCE = "back-reference"
IGNORED = "ignored"  # read and understood, but no field: "n.d.", "In:", the year of a journal's life


@dataclass(frozen=True, slots=True)
class Tagged:
    """A labelled stretch of a citation's text.

    Attributes:
        label: a field of `citekit.model.FIELDS` or one of the labels above.
        span: offsets in the text that was given to the tagger.
        by: who decided, such as ``rule:month``.
        confidence: from 0 to 1.
        value: what it was read as, where the tagger knows; None leaves that to the assembler.
    """

    label: str
    span: Span
    by: str
    confidence: float
    value: FieldValue | None = None

    def moved(self, offset: int) -> Tagged:
        """The same stretch in a text that begins `offset` characters earlier."""
        return replace(self, span=(self.span[0] + offset, self.span[1] + offset))


Tagger = Callable[[str, str, Collection[int]], Sequence[Tagged]]
"""From one citation, the language of the notes and the offsets of line joins to its parts, in order.

Fields do not overlap; `IGNORED` may lie around one, such as around a page with the "s." before it.
"""
