"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citekit.links.reports.findings import cited_in, clean, findings
from citekit.links.status import LinkStatus

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def github_lines(statuses: Iterable[LinkStatus]) -> Iterator[str]:
    """One command for each finding, without line ends.

    Source: GitHub Docs, "Workflow commands for GitHub Actions"; `escapeData` and
    `escapeProperty` of the toolkit name the characters to be escaped.
    """
    for each in findings(statuses):
        status = each.status
        properties = {
            "file": clean(status.file) if status.file != "-" else "",
            "line": str(status.line) if status.line else "",
            "title": f"{each.code} {each.rule}",
        }
        listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
        where = f" ({citing})" if (citing := cited_in(status)) else ""
        yield f"::{_COMMANDS[each.level]} {listed}::{_data(f'{each.address}{where}: {each.message}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
