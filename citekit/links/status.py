"""What was found out about one cited address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default_field
from datetime import datetime
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """What became of a cited work: there, not there, or not to be told."""

    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    RESTRICTED = "restricted"
    TEMPORARY = "temporary"
    INSECURE = "insecure"
    CHANGED = "changed"
    MALFORMED = "malformed"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    OFFLINE = "offline"


EXPLANATIONS = {
    # reason: what it means, for the person who reads the report
    "ok": "the page is there",
    "redirected-temporary": "the page is there, at another address for now",
    "redirected-permanent": "the page has moved; cite the new address",
    "not-found": "the host says that there is no such page (404)",
    "gone": "the host says that the page was removed (410)",
    "dns": "the host name does not exist",
    "redirect-loop": "the host sends us round in a circle",
    "soft-404": "the host answers, but says that there is no such page",
    "home-page": "the host sends every lost page to its home page",
    "parked": "the domain is for sale",
    "login": "the page wants a login",
    "paywall": "the page wants a subscription",
    "blocked": "the host does not answer programs; look at it in a browser",
    "rate-limited": "the host wants to be asked less often",
    "legal": "the host may not show the page, for legal reasons (451)",
    "timeout": "the host did not answer in time",
    "server-error": "the host has an error (5xx)",
    "reset": "the connection broke off",
    "refused": "the host takes no connections",
    "unreachable": "there was no way to the host",
    "name-service": "the host name could not be looked up for now",
    "proxy": "the proxy did not let the request through",
    "untrusted": "nobody vouches for the host's certificate",
    "expired": "the host's certificate has expired",
    "wrong-host": "the certificate is another host's",
    "tls": "no secure connection could be made",
    "not-the-cited-work": "something is there, but not the cited work",
    "wrong-type": "something of another kind is there",
    "fragment-missing": "the page is there, but not the place in it",
    "empty": "the page is empty",
    "malformed": "this cannot be an address",
    "check-digit": "a digit of this number is wrong: its check digit does not fit",
    "private-address": "the host sends us into a private network",
    "scheme": "not an address of the web",
    "not-http": "the answer cannot be read",
    "bad-redirect": "the host sends us on, but not to an address",
    "needs-script": "the page shows nothing without running its programs",
    "odd-status": "an answer that says nothing about the page",
    "no-network": "not checked: there is no network",
    "not-asked": "not checked: the network was forbidden",
    "ignored": "not checked: you asked to ignore this address",
}
"""Every reason there is."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict rests on.

    Attributes:
        chain: each address asked, with its status; None where none came.
        title: of the page.
        seconds: spent on it.
        rules: names of the rules that repaired and judged, in order.
        warnings: what else a person should know.
        detail: what the layer below said of a failure.
        content_type: of the last answer.
        likeness: share of the cited title's words that the page has; None if not compared.
    """

    chain: tuple[tuple[str, int | None], ...] = ()
    title: str = ""
    seconds: float = 0.0
    rules: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    detail: str = ""
    content_type: str = ""
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """The verdict on one cited address, where it is cited, and why.

    Passwords in its addresses are masked: a status is made to be shown.

    Attributes:
        key: of the entry.
        field: of the entry that holds the address.
        cited: the address as printed.
        url: the address that was asked; empty if `cited` is malformed.
        state: what became of it.
        reason: one of `EXPLANATIONS`.
        confidence: from 0 to 1.
        note: number of the note that cites it, if known.
        file: file of the entry, for people.
        line: of the entry in that file, 0 if unknown.
        repair: the mended address, where `cited` had to be mended.
        final_url: where the last answer came from.
        evidence: what the verdict rests on.
        checked_at: when; None in what was read from a file that does not say.
        first_failed: since when it is known to fail, from a history.
        last_alive: when it was last alive, from a history.
        before: its state on the day since when changes are told, from a history.
        archived: an archived copy, ``url`` and ``date``.
    """

    key: str
    field: str
    cited: str
    url: str
    state: State
    reason: str
    confidence: float
    note: str | None = None
    file: str = ""
    line: int = 0
    repair: str | None = None
    final_url: str = ""
    evidence: Evidence = default_field(default_factory=Evidence)
    checked_at: datetime | None = None
    first_failed: str | None = None
    last_alive: str | None = None
    before: str | None = None
    archived: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        if self.reason not in EXPLANATIONS:
            raise ValueError(f"unknown reason: {self.reason}")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"no such confidence: {self.confidence}")

    @property
    def is_there(self) -> bool:
        """Whether the cited work is there."""
        return self.state in (State.ALIVE, State.MOVED)
