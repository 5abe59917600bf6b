"""Citations whose parts are divided by commas: Turkish, English, French; newspapers, web pages."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.references.marks import Mark
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.layout import (
    Layout,
    take_authors_in_capitals,
    take_events,
    take_genres,
    take_roles,
    take_volume_titles,
)
from citekit.references.rules.plain import tag_plain
from citekit.references.rules.quoted import tag_quoted
from citekit.references.tagged import Tagged


def tag_commas(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell what stands between the marks of a citation whose parts are divided by commas."""
    layout = Layout(text, comma_chunks(text, marks), marks)
    take_volume_titles(layout)
    take_authors_in_capitals(layout)
    take_events(layout)
    take_roles(layout)
    take_genres(layout)
    quoted = next((i for i, chunk in enumerate(layout.chunks) if _is_quoted(layout, chunk)), None)
    if quoted is not None:
        tag_quoted(layout, quoted)
    else:
        tag_plain(layout)
    return layout.tagged


def _is_quoted(layout: Layout, chunk: Chunk) -> bool:
    """Whether all of a title is in quotation marks: “Ne Mutlu”: Türk Kimliği only begins with some."""
    return chunk.quoted is not None and not layout.text.startswith(":", chunk.quoted[1] + 1)
