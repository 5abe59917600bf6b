"""The verdicts on links, laid out for the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from citekit.links import EXPLANATIONS, State
from citekit.links.reports import CODES_OF_STATES, clean
from citekit.web.view import Pointer
from citekit.web.words import WORDS, word

# How a state is drawn: a sign (so that colour is never the only mark) and a tone of the style sheet.
SIGNS: Mapping[str, tuple[str, str]] = {
    "alive": ("✓", "good"),
    "moved": ("↪", "good"),
    "dead": ("✕", "bad"),
    "restricted": ("⊘", "doubt"),
    "temporary": ("…", "doubt"),
    "insecure": ("!", "doubt"),
    "changed": ("≠", "bad"),
    "malformed": ("✕", "bad"),
    "refused": ("–", "quiet"),
    "unknown": ("?", "doubt"),
    "offline": ("–", "quiet"),
}


@dataclass(frozen=True, slots=True)
class LinkView:
    """One cited address and what became of it."""

    state: str
    sign: str
    tone: str
    verdict: str
    reason: str
    warnings: tuple[str, ...]
    key: str
    work: Pointer | None
    code: str
    note: str
    place: str
    cited: str
    url: str
    repaired: bool
    href: str
    final_url: str
    title: str
    chain: tuple[str, ...]
    archived: str
    archived_date: str


def link_views(
    links: Mapping[str, Any], keys: Mapping[str, str], language: str, say: Callable[[str], str]
) -> list[LinkView]:
    """Lay out a links-json object.

    Args:
        links: the object; keys that it lacks are left out of the view.
        keys: anchors of the notes that describe the works, by key.
        language: of the page's own words.
        say: translates what `citekit.links` says.
    """
    return [_link_view(link, keys, language, say) for link in links.get("links", ())]


def _link_view(
    link: Mapping[str, Any], keys: Mapping[str, str], language: str, say: Callable[[str], str]
) -> LinkView:
    state = str(link.get("state", "unknown"))
    sign, tone = SIGNS.get(state, ("?", "doubt"))
    url = str(link.get("url") or "")
    cited = str(link.get("cited") or url)
    final = str(link.get("final_url") or "")
    key = str(link.get("key") or "")
    reason = str(link.get("reason") or "")
    evidence = link.get("evidence") or {}
    archived = link.get("archived") or {}
    file, line = str(link.get("file") or ""), link.get("line")
    return LinkView(
        state=state,
        sign=sign,
        tone=tone,
        verdict=word(state, language) if state in WORDS else state,
        reason=say(EXPLANATIONS.get(reason, reason)) if reason != "ok" else "",
        warnings=tuple(say(str(warning)) for warning in evidence.get("warnings") or ()),
        key=key,
        work=Pointer(keys[key], key) if key in keys else None,
        code=CODES_OF_STATES[State(state)][0] if state in CODES_OF_STATES else "",
        note=clean(str(link.get("note") or "")),
        place=clean(f"{file}:{line}" if file and line else file),
        cited=clean(cited),
        url=clean(url or cited),
        repaired=bool(url) and cited != url,
        href=clean(url) if url.startswith(("http://", "https://")) else "",
        final_url=clean(final) if final != url else "",
        title=clean(str(evidence.get("title") or "")),
        chain=tuple(f"{step[1] or '–'}" for step in evidence.get("chain") or () if len(step) > 1),
        archived=clean(str(archived.get("url") or "")),
        archived_date=str(archived.get("date") or ""),
    )
