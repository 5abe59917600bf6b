"""The seam between finding the parts of a citation and making something of them.

A tagger takes the texts of citations and answers with the labelled stretches of
each: of many at once, since a model reads many in half of the time.  Rules alone
would be one, and so would a model.  What a stretch means as a value is decided by
`citekit.references.assemble`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

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


class Cited(NamedTuple):
    """The text of one citation.

    Attributes:
        text: as it stands in a note, or in a list.
        joins: offsets in `text` at which lines were joined.
    """

    text: str
    joins: Collection[int] = ()


Tagger = Callable[[Sequence[Cited], str], Sequence[Sequence[Tagged]]]
"""From citations and the language of the notes to the parts of each, in order.

Fields do not overlap; `IGNORED` may lie around one, such as around a page with the "s." before it.
"""
