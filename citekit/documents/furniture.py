"""Page furniture: running heads, page numbers, licence lines and download stamps.

Such lines stand between two halves of a note and belong to neither.  With page
breaks they are looked for at the edges of pages, without breaks around page
numbers that stand alone between blank lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from citekit.documents.furniture_signs import Furniture
from citekit.documents.page_edges import furniture_at_edges
from citekit.documents.running_heads import furniture_around_numbers
from citekit.model import Page

__all__ = ["Furniture", "find_furniture"]


def find_furniture(pages: Sequence[Page]) -> Furniture:
    """Find the lines of `pages` that belong to no text."""
    texts = [line.text for page in pages for line in page.lines]
    return furniture_at_edges(pages, texts) if len(pages) > 1 else furniture_around_numbers(texts)
