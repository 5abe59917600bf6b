"""Citation objects → clusters of cites.

Source:
    The CSL-JSON schema ``csl-citation``; ``position`` and ``near-note`` of a cite item are those of
    the official test suite.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citekit.csl.context import Cite
from citekit.csl.locators import read_locator
from citekit.csl.positions import Cluster
from citekit.errors import UsageError

POSITIONS = ("first", "subsequent", "ibid", "ibid-with-locator")


def read_citation(citation: Mapping[str, Any], default_id: str) -> Cluster:
    """Read a citation object.

    Args:
        citation: ``citationItems``, and perhaps ``citationID`` and ``properties``: ``noteIndex``;
            ``chapter``, with which positions begin anew; ``unsorted``, where the writer's order holds.
        default_id: for a citation without one.

    Raises:
        UsageError: a cite item has no id, or a note number is none.
    """
    properties = citation.get("properties") or {}
    items = list(citation.get("citationItems") or ())
    return Cluster(
        str(citation.get("citationID") or default_id),
        [_cite(each) for each in items],
        _note(properties.get("noteIndex")),
        is_fixed=any("position" in each for each in items),
        chapter=str(properties.get("chapter") or ""),
        is_unsorted=bool(properties.get("unsorted")),
    )


def _note(value: Any) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError, OverflowError):
        raise UsageError(f"no note number: {value!r}") from None


def _cite(each: Mapping[str, Any]) -> Cite:
    if not isinstance(each, Mapping) or "id" not in each:
        raise UsageError("a cite without the id of an item")
    label = each.get("label")
    locator, label = read_locator(str(each.get("locator") or ""), None if label is None else str(label))
    position = each.get("position", 0)
    return Cite(
        str(each["id"]),
        locator,
        label,
        str(each.get("prefix") or ""),
        str(each.get("suffix") or ""),
        POSITIONS[position] if isinstance(position, int) and 0 <= position < 4 else str(position),
        bool(each.get("near-note")),
        _note(each.get("first-reference-note-number")),
        bool(each.get("suppress-author")),
        bool(each.get("author-only")),
    )
