"""Verdicts on links in the words of the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from citekit.cli.messages import say
from citekit.cli.told import retell

if TYPE_CHECKING:
    from citekit.links import LinkStatus

LOOKS = {
    "alive": "good",
    "moved": "good",
    "dead": "bad",
    "changed": "bad",
    "malformed": "bad",
    "offline": "quiet",
}
"""How a state looks on a terminal; the others are in doubt."""


def say_links(statuses: Iterable[LinkStatus], lang: str) -> str:
    """One line: how many links, and how they are; each address counts once."""
    states: dict[str, str] = {}
    for status in statuses:
        states.setdefault(status.url or status.cited, status.state.value)
    if not states:
        return say("no links", lang)
    counts = Counter(states.values())
    offline = counts.pop("offline", 0)
    parts = []
    if offline:
        parts.append(
            say("offline, {count} link not checked|offline, {count} links not checked", lang, count=offline)
        )
    if counts:
        listed = ", ".join(f"{count} {say(state, lang)}" for state, count in counts.most_common())
        parts.append(say("{count} link|{count} links", lang, count=counts.total()) + f": {listed}")
    return "; ".join(parts)


def explain_link(status: LinkStatus, lang: str) -> list[str]:
    """What a person should know of a link, in a few lines; nothing where all is well."""
    from citekit.links import EXPLANATIONS, explain

    lines = explain(status, partial(say, lang=lang))
    if lang != "en" and status.reason != "ok":
        lines[0] = lines[0].replace(EXPLANATIONS[status.reason], say(EXPLANATIONS[status.reason], lang))
    return [retell(line, lang) for line in lines]
