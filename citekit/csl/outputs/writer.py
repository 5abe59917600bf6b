"""The interface of every output format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from citekit.csl.tree import Inline, Layout


class Writer(Protocol):
    """Turns trees into the text of one format; a value without state.

    Any tree is written, whatever its depth and its characters: text is
    escaped, control characters are dropped, what a format cannot show is
    left out and its text kept.
    """

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree: a citation, or an entry to be placed by the caller."""

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Several citations, each by itself."""

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """A bibliography: of each entry the id of its item and its tree."""
