"""Verdicts on links as links-json, as a table, and in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from citekit.errors import ParseError
from citekit.links.status import EXPLANATIONS, Evidence, LinkStatus, State

SCHEMA = "citekit/links-1"


def links_json(statuses: Sequence[LinkStatus], now: datetime) -> dict[str, Any]:
    """Put statuses into the form of links-json.

    Args:
        statuses: in the order in which they are listed.
        now: when the links were checked.
    """
    counts = Counter(status.state for status in statuses)
    return {
        "schema": SCHEMA,
        "checked_at": _time(now),
        "links": [link_json(status) for status in statuses],
        "summary": {state.value: counts[state] for state in State if counts[state]},
    }


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def link_json(status: LinkStatus) -> dict[str, Any]:
    """One link in the form of links-json."""
    link = {
        "key": status.key,
        "note": status.note,
        "field": status.field,
        "file": status.file,
        "line": status.line,
        "cited": status.cited,
        "url": status.url,
        "repair": status.repair,
        "state": status.state.value,
        "reason": status.reason,
        "confidence": status.confidence,
        "final_url": status.final_url,
        "evidence": evidence_json(status.evidence),
        "first_failed": status.first_failed,
        "last_alive": status.last_alive,
        "before": status.before,
        "archived": dict(status.archived) if status.archived is not None else None,
    }
    return {name: value for name, value in link.items() if name in _ALWAYS or value not in (None, "", 0)}


_ALWAYS = frozenset({"key", "field", "cited", "url", "state", "reason", "confidence", "evidence"})


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """Put evidence into the form of links-json."""
    found = {
        "chain": [[url, status] for url, status in evidence.chain],
        "title": evidence.title,
        "content_type": evidence.content_type,
        "likeness": evidence.likeness,
        "seconds": evidence.seconds,
        "rules": list(evidence.rules),
        "warnings": list(evidence.warnings),
        "detail": evidence.detail,
    }
    return {
        name: value
        for name, value in found.items()
        if name in ("chain", "rules") or value not in (None, "", [])
    }


def read_links_json(data: Mapping[str, Any]) -> list[LinkStatus]:
    """Read statuses from links-json.

    Raises:
        ParseError: `data` is not links-json, or misses what every link has.
    """
    if data.get("schema") != SCHEMA:
        raise ParseError(f'expected "schema": "{SCHEMA}"', str(data.get("schema")))
    checked_at = data.get("checked_at")
    try:
        moment = datetime.fromisoformat(checked_at) if checked_at else None
        return [_read_link(link, moment) for link in data["links"]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ParseError("a link that is not links-json", str(error)) from error


def _read_link(link: Mapping[str, Any], moment: datetime | None) -> LinkStatus:
    return LinkStatus(
        key=link["key"],
        field=link["field"],
        cited=link["cited"],
        url=link["url"],
        state=State(link["state"]),
        reason=link["reason"],
        confidence=link["confidence"],
        note=link.get("note"),
        file=link.get("file", ""),
        line=link.get("line", 0),
        repair=link.get("repair"),
        final_url=link.get("final_url", ""),
        evidence=read_evidence(link.get("evidence", {})),
        checked_at=moment,
        first_failed=link.get("first_failed"),
        last_alive=link.get("last_alive"),
        before=link.get("before"),
        archived=link.get("archived"),
    )


def read_evidence(data: Mapping[str, Any]) -> Evidence:
    """Read what `evidence_json` wrote."""
    return Evidence(
        chain=tuple((url, status) for url, status in data.get("chain", ())),
        title=data.get("title", ""),
        seconds=data.get("seconds", 0.0),
        rules=tuple(data.get("rules", ())),
        warnings=tuple(data.get("warnings", ())),
        detail=data.get("detail", ""),
        content_type=data.get("content_type", ""),
        likeness=data.get("likeness"),
    )


def links_table(statuses: Sequence[LinkStatus]) -> str:
    """Write statuses as a table of plain text, what needs attention explained below each row.

    Returns:
        Lines with a line end each, empty if there are no statuses.
    """
    rows = [
        (
            f"{status.state.value}/{status.reason}",
            f"{status.confidence:.2f}",
            _one_line(status.note or ""),
            _one_line(status.key),
            _one_line(status.url or status.cited),
        )
        for status in statuses
    ]
    if not rows:
        return ""
    head = ("verdict", "conf", "note", "key", "address")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(4)]
    lines = [_columns(head, widths)]
    for row, status in zip(rows, statuses, strict=True):
        lines.append(_columns(row, widths))
        lines += [f"    {line}" for line in explain(status)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _columns(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
    return "  ".join((*padded, row[-1]))


def _one_line(text: str) -> str:
    """One line that a terminal only prints: pages choose their titles themselves."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


FAILS_SINCE, LAST_ALIVE, WAS_BEFORE = PAST_LINES = (
    "not there since {date}",
    "last seen alive on {date}",
    "was {state} before",
)
"""What is said of the past of a link."""

Phrase = Callable[..., str]
"""A sentence and the values of its gaps to the sentence as it is shown."""


def explain(status: LinkStatus, phrase: Phrase = str.format) -> list[str]:
    """Say in a few lines what a person should know of a link; nothing where all is well.

    Args:
        status: the verdict.
        phrase: says what stands in `PAST_LINES`, in another language perhaps.
    """
    lines = []
    if status.reason != "ok":
        detail = f" ({_one_line(status.evidence.detail)})" if status.evidence.detail else ""
        lines.append(EXPLANATIONS[status.reason] + detail)
    if status.final_url and status.final_url != status.url:
        lines.append(f"leads to {_one_line(status.final_url)}")
    if status.state is State.CHANGED and status.evidence.title:
        lines.append(f"its title is “{_one_line(status.evidence.title)[:120]}”")
    if status.repair is not None:
        lines.append(f"printed as {_one_line(status.cited)}")
    lines += [f"warning: {_one_line(warning)}" for warning in status.evidence.warnings]
    return [*lines, *_past_lines(status, phrase)]


def _past_lines(status: LinkStatus, phrase: Phrase) -> Iterator[str]:
    today = f"{status.checked_at:%Y-%m-%d}" if status.checked_at is not None else ""
    if status.first_failed is not None and status.first_failed[:10] < today:
        yield phrase(FAILS_SINCE, date=status.first_failed[:10])
    if status.last_alive is not None:
        yield phrase(LAST_ALIVE, date=status.last_alive[:10])
    if status.before is not None:
        yield phrase(WAS_BEFORE, state=phrase(status.before))


def summary_line(statuses: Iterable[LinkStatus]) -> str:
    """Say in one line how the links are; each address counts once.

    >>> summary_line([])
    'no links'
    """
    states: dict[str, State] = {}
    for status in statuses:
        states.setdefault(status.url or status.cited, status.state)
    if not states:
        return "no links"
    counts = Counter(states.values())
    offline = counts.pop(State.OFFLINE, 0)
    parts = [f"{counts[state]} {state.value}" for state in State if counts[state]]
    checked = f"{_links(sum(counts.values()))} checked: {', '.join(parts)}" if parts else ""
    unchecked = f"offline, {_links(offline)} not checked" if offline else ""
    return "; ".join(part for part in (unchecked, checked) if part)


def _links(count: int) -> str:
    return f"{count} link" if count == 1 else f"{count} links"
