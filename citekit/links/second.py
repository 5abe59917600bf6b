"""The second, slow look at the end of a run: what failed may have failed by accident."""

from __future__ import annotations

from citekit.links.history import FAILING, HEARD_TWICE, Past

PASSING = FAILING | {"name-service", "proxy", "rate-limited", "not-http"}
"""Reasons that may be gone at a second look."""

PAUSE = 1.0
"""Seconds between the last failure and the second look."""

TIMEOUT = 10.0
"""Seconds at most for an address at its second look."""

LIMIT = 35.0
"""Seconds for both looks at one address; whoever has taken too long at the first has no second one."""


def wants_second_look(reason: str, past: Past, seconds: float) -> bool:
    """Whether an address is asked once more at the end of the run.

    Args:
        reason: of its verdict.
        past: what is known with it; what was dead before need not be said twice.
        seconds: that the first look took.
    """
    is_short = seconds + TIMEOUT <= LIMIT
    return is_short and (reason in PASSING or (reason in HEARD_TWICE and past.dead_since is None))
