"""A reference with labelled stretches, as taggers are trained and measured on.

A label is a name such as ``container-title``; what labels there are and what
they mean is decided by `citekit.references.statistical.labels`, how labelled
references are written down by `citekit.formats.labelled_json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

OTHER = "other"
"""The label of what is no part of a field: separators, and words that announce a field."""

Segments = tuple[tuple[str, str], ...]
"""Label and text, in order; the texts joined are the text of the reference."""


@dataclass(frozen=True, slots=True)
class LabelledReference:
    """A reference and what its stretches are.

    Attributes:
        id: names it in its file.
        text: the reference.
        segments: in order.
        fields: the labels that whoever labelled it used; empty for all.
        merged: labels that count as another one, such as ``{"issue": "volume"}``.
        language: BCP 47 code, if it is told.
        source: where it is from, as its file says.
    """

    id: str
    text: str
    segments: Segments
    fields: frozenset[str] = frozenset()
    merged: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    source: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the segments give back the text."""
        return "".join(text for _, text in self.segments) == self.text
