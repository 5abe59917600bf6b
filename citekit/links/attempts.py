"""Which verdicts deserve a second, slower look before they are believed."""

from __future__ import annotations

from citekit.links.status import LinkStatus, State

SECOND_LOOK = frozenset(
    {
        # a fault that may pass
        *((State.TEMPORARY, reason) for reason in ("timeout", "server-error", "reset", "refused")),
        *((State.TEMPORARY, reason) for reason in ("unreachable", "name-service")),
        (State.RESTRICTED, "rate-limited"),
        (State.UNKNOWN, "tls"),
        (State.UNKNOWN, "not-http"),
        (State.UNKNOWN, "odd-status"),
        # dead at once only where it is confirmed
        (State.DEAD, "not-found"),
        (State.DEAD, "gone"),
        (State.DEAD, "dns"),
    }
)
"""Verdicts, by state and reason, that another request may change or confirm."""


def deserves_second_look(status: LinkStatus) -> bool:
    """Whether an address should be asked once more, later and slowly, before its verdict is believed.

    What a registry says of an identifier, and what the page itself shows, is
    not asked for again.
    """
    is_registry = "registry" in status.evidence.rules
    return (status.state, status.reason) in SECOND_LOOK and not is_registry
