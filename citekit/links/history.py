"""What follows from the observations of an address: whether it is dead, since when, and when to ask again.

A host that fails is not dead at once: only after three failures over three
days.  That there is no such page, or no such name, must be heard twice in a
row.  What a page says of itself (lost, for sale, another work) holds at once.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from citekit.links.observation import SECOND_PASS, Observation
from citekit.links.status import LinkStatus, State

FAILING = frozenset({"timeout", "server-error", "reset", "refused", "unreachable"})
"""Failures that may pass: the work is dead after `FAILURES` of them over `FAILING_TIME`."""

HEARD_TWICE = frozenset({"not-found", "gone", "dns", "redirect-loop"})
"""Reasons for which a work is dead once two asks in a row have failed, the last of them so."""

FAILURES = 3
FAILING_TIME = timedelta(days=3)
ONE_LOOK = timedelta(hours=1)
"""Failures within this time count as one."""

REUSE: dict[State | str, timedelta] = {
    # state, or reason where it has an age of its own: for how long a verdict is taken without asking again
    State.ALIVE: timedelta(days=14),
    State.MOVED: timedelta(days=30),
    State.DEAD: timedelta(days=3),
    State.CHANGED: timedelta(days=3),
    State.RESTRICTED: timedelta(days=3),
    State.INSECURE: timedelta(days=3),
    State.REFUSED: timedelta(days=3),
    State.TEMPORARY: timedelta(0),
    State.UNKNOWN: timedelta(0),
    "rate-limited": timedelta(0),  # the host has asked us to come again
    "needs-script": timedelta(days=3),  # as it was made, and no accident
}
DEAD_FOR_LONG = timedelta(days=30)
"""The same for a work that has been dead for longer than the first time."""

JITTER = 0.2
"""Share by which the age for living addresses differs from one to the other: not all are due on one day."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the observations of a cited work come to, in a few words.

    Attributes:
        last_alive: when it was there for the last time.
        first_failed: since when it has not been there.
        failing_since: since when every ask has failed; a page that shows something else is no failure.
        failures: how often that was, those of one look counted once.
        looked_at: the beginning of the last of these looks.
        dead_since: since when it has been dead.
    """

    last_alive: datetime | None = None
    first_failed: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    looked_at: datetime | None = None
    dead_since: datetime | None = None


NOTHING_KNOWN = Past()


def weigh(
    past: Past, state: State, reason: str, moment: datetime, *, is_second: bool = False
) -> tuple[State, Past]:
    """Judge what was seen at one moment in the light of what was seen before.

    Args:
        past: what was seen before.
        state: that the answer alone speaks for.
        reason: of it.
        moment: when it came.
        is_second: whether it is the second ask of a run, the first having failed.

    Returns:
        The state in which the work is, and what is known with it.
    """
    if state in (State.ALIVE, State.MOVED):
        return state, Past(last_alive=moment)
    is_failure = state is State.DEAD or reason in FAILING
    if state is State.CHANGED:
        return state, Past(past.last_alive, past.first_failed or moment)
    if not is_failure:
        # An unknown answer, or a fault on our way there, says nothing; any other shows that the host lives.
        says_nothing = state in (State.TEMPORARY, State.UNKNOWN, State.OFFLINE)
        return state, past if says_nothing else Past(past.last_alive)
    is_new_look = past.looked_at is None or moment - past.looked_at >= ONE_LOOK
    since = past.failing_since or moment
    failures = past.failures + is_new_look
    is_heard_twice = is_second or past.dead_since is not None or (past.failures > 0 and not is_new_look)
    has_failed_enough = failures >= FAILURES and moment - since >= FAILING_TIME
    is_dead = has_failed_enough or (state is State.DEAD and (reason not in HEARD_TWICE or is_heard_twice))
    return State.DEAD if is_dead else State.TEMPORARY, Past(
        last_alive=past.last_alive,
        first_failed=past.first_failed or moment,
        failing_since=since,
        failures=failures,
        looked_at=moment if is_new_look else past.looked_at,
        dead_since=(past.dead_since or moment) if is_dead else None,
    )


def weigh_all(observations: Iterable[Observation]) -> tuple[State | None, Past]:
    """Judge observations, the oldest first; None without any."""
    state, past = None, NOTHING_KNOWN
    for seen in observations:
        state, past = weigh(past, seen.state, seen.reason, seen.moment, is_second=is_second_ask(seen))
    return state, past


def is_second_ask(seen: Observation) -> bool:
    """Whether it was the second ask of a run."""
    return SECOND_PASS in seen.evidence.rules


def of_work(work: str, observations: Sequence[Observation]) -> list[Observation]:
    """The observations that count for a cited work.

    From the first of its own on, only its own do; before, those of what was
    cited at the address until then: most often the same, with a fault in its title.
    """
    own = [seen for seen in observations if seen.work == work]
    return [seen for seen in observations if not own or seen.moment < own[0].moment] + own


def is_fresh(url: str, state: State, seen: Observation, past: Past, now: datetime) -> bool:
    """Whether a verdict holds without asking again.

    Args:
        url: the address, which decides by how much it is due sooner or later than others.
        state: the verdict.
        seen: the last observation.
        past: what is known with it.
        now: the time; a clock that was put back proves nothing.
    """
    age = REUSE.get(seen.reason, REUSE.get(state, timedelta(0)))
    if state is State.DEAD and past.dead_since is not None and seen.moment - past.dead_since >= age:
        age = DEAD_FOR_LONG
    if state is State.ALIVE:
        age *= 1 - JITTER + 2 * JITTER * zlib.crc32(url.encode("utf-8", "surrogatepass")) / 0xFFFFFFFF
    return timedelta(0) <= now - seen.moment < age


def settle(status: LinkStatus, past: Past, *, is_second: bool = False) -> tuple[LinkStatus, Past]:
    """The verdict on an answer in the light of what was seen before, and what is known with it."""
    if status.checked_at is None:
        return status, past
    state, known = weigh(past, status.state, status.reason, status.checked_at, is_second=is_second)
    if status.is_there:
        return status, known
    return with_past(status, state, known), known


def with_past(status: LinkStatus, state: State, past: Past) -> LinkStatus:
    """A status with what its history says."""
    is_judged = state is not status.state
    return replace(
        status,
        state=state,
        # Said once only, or only by its history: less sure than what an answer says itself.
        confidence=min(status.confidence, 0.5 if state is State.TEMPORARY else 0.9)
        if is_judged
        else status.confidence,
        evidence=replace(status.evidence, rules=(*status.evidence.rules, "history"))
        if is_judged
        else status.evidence,
        first_failed=written(past.first_failed),
        last_alive=written(past.last_alive),
    )


def written(moment: datetime | None) -> str | None:
    """A moment as links-json has it."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z") if moment is not None else None
