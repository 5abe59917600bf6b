"""Verdicts as Markdown, for the page of a pull request or an issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from citekit.links.reports.findings import clean, findings, place_of
from citekit.links.status import LinkStatus, State

# ASCII punctuation may be escaped anywhere (CommonMark 2.4); "@" as an entity, so that it calls nobody.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$:])")


def links_markdown(statuses: Sequence[LinkStatus]) -> str:
    """Write a line of counts and a table of the findings."""
    counts = Counter(status.state for status in statuses)
    listed = ", ".join(f"{counts[state]} {state.value}" for state in State if counts[state])
    number = "1 link" if len(statuses) == 1 else f"{len(statuses)} links"
    lines = ["# Links", "", f"{number}: {listed}" if statuses else "No links."]
    rows = [
        (
            each.code,
            f"**{each.status.state.value}**, {each.status.reason}",
            escape(each.status.key),
            escape(each.status.note or ""),
            escape(place_of(each.status)),
            escape(each.address),
            escape(each.message),
        )
        for each in findings(statuses)
    ]
    if rows:
        head = ("code", "verdict", "key", "note", "place", "address", "what was found")
        lines += ["", _row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escape(text: str) -> str:
    r"""A text that Markdown only prints.

    >>> escape("<b> a|b @me")
    '\\<b\\> a\\|b &#64;me'
    """
    return _SIGNS.sub(r"\\\1", clean(text)).replace("@", "&#64;")
