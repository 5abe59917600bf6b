"""``citekit check --history KEY``: what was seen of a work's links, and when."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from citekit.cli.messages import say
from citekit.cli.output import harmless, paint, put, put_json, table
from citekit.cli.verdicts import LOOKS
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.links import LinkHistory, LinkStatus, LinkTarget, Memory, State

Checked = tuple["LinkTarget", "LinkStatus"]

UNCHANGED = "No verdict has changed since then."

COLUMNS = ("seen", "verdict", "reason", "status", "page", "title")
"""Heads of the table; *page* is by what one sees that a page has changed."""

SCHEMA = "citekit/history-1"


def states_before(
    memory: Memory | None, targets: Sequence[LinkTarget], since: datetime | None
) -> list[State | None] | None:
    """The state of each target on the day that ``--since`` names; None where it names none.

    Raises:
        UsageError: nothing is remembered.
    """
    if since is None:
        return None
    if memory is None:
        raise UsageError("--since: nothing is remembered with --no-cache\n  Leave it out.")
    from citekit.links import states_on

    return states_on(memory, targets, since.replace(tzinfo=since.tzinfo or UTC))


def only_changes(checked: list[Checked], before: Sequence[State | None] | None) -> list[Checked]:
    """The links whose state is not what it was, with what that was; all where nobody asks for changes."""
    if before is None:
        return checked
    from citekit.links import State

    return [
        (target, replace(status, before=was.value))
        for (target, status), was in zip(checked, before, strict=True)
        if was not in (None, status.state)
        and status.state is not State.OFFLINE
        and status.reason != "ignored"
    ]


def put_history(targets: Sequence[LinkTarget], key: str, memory: Memory | None, form: str, lang: str) -> None:
    """Print the history of each link of an entry; nothing is asked.

    Raises:
        UsageError: no entry of that key has a link, or the form is not one of table, json and jsonl.
    """
    from citekit.links import link_histories

    if form not in ("table", "json", "jsonl"):
        raise UsageError(f"--history: no such form: {form}\n  There are: table, json, jsonl")
    if memory is None:
        raise UsageError("--history: nothing is remembered with --no-cache\n  Leave it out.")
    chosen = [target for target in targets if target.key == key]
    if not chosen:
        raise UsageError(f"--history: no entry {key} with a link\n  Look at its key: citekit show")
    histories = link_histories(memory, chosen)
    if form == "json":
        put_json({"schema": SCHEMA, "key": key, "links": [_data(history) for history in histories]})
    elif form == "jsonl":
        for history in histories:
            put(json.dumps(_data(history), ensure_ascii=False))
    else:
        for history in histories:
            _put_table(history, lang)


def _data(history: LinkHistory) -> dict[str, Any]:
    from citekit.links import observation_json, written

    data = {
        "field": history.target.field,
        "url": history.url,
        "state": history.state,
        "first_failed": written(history.past.first_failed),
        "last_alive": written(history.past.last_alive),
    }
    seen = [{"at": written(each.moment), **observation_json(each)} for each in history.observations]
    return {name: value for name, value in data.items() if value is not None} | {"observations": seen}


def _put_table(history: LinkHistory, lang: str) -> None:
    from citekit.links.report import FAILS_SINCE, LAST_ALIVE

    put(paint(harmless(history.url), "strong"))
    if not history.observations:
        put(f"  {say('never checked', lang)}")
        return
    rows = [
        (
            f"{each.moment:%Y-%m-%d %H:%M}",
            say(each.state.value, lang),
            each.reason,
            str(each.status or "–"),
            each.marks.body[:8],
            harmless(each.evidence.title),
        )
        for each in history.observations
    ]
    head = tuple(say(name, lang) for name in COLUMNS)
    first, *rest = table([head, *rows])
    put(f"  {paint(first, 'quiet')}")
    for line in rest:
        put(f"  {line}")
    state = history.state or "unknown"
    put(f"  {say('verdict', lang)}: {paint(say(state, lang), LOOKS.get(state, 'doubt'))}")
    past = history.past
    if past.first_failed is not None:
        put(f"  {say(FAILS_SINCE, lang, date=f'{past.first_failed:%Y-%m-%d}')}")
    if past.last_alive is not None:
        put(f"  {say(LAST_ALIVE, lang, date=f'{past.last_alive:%Y-%m-%d}')}")
