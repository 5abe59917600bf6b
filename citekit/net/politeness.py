"""How often a host may be asked: few at a time, with a gap, and not before it wants to be."""

from __future__ import annotations

import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from citekit.net.deadlines import Clock


@dataclass(slots=True)
class _Host:
    in_flight: int = 0
    next_start: float = 0.0  # by the gap
    ends: deque[float] = field(default_factory=deque)  # of the last few turns
    closed_until: float = 0.0  # by Retry-After
    changed: threading.Condition = field(default_factory=threading.Condition)  # a host wakes its own only


class HostGate:
    """Lets requests through to each host, a few at a time and a few a second.

    A host is a host name: two ports of one name are one host.

    Args:
        per_host: at most at a time.
        gap: seconds between two; with 0 there is no limit to the number in a second either.
        most: at most in any second, as the host sees it.
        clock: in seconds.
    """

    def __init__(
        self, per_host: int = 2, gap: float = 0.05, *, most: int = 5, clock: Clock = time.monotonic
    ) -> None:
        if per_host < 1 or gap < 0 or most < 1:
            raise ValueError(f"no such politeness: {per_host} at a time, {gap} s apart")
        self._per_host = per_host
        self._gap = gap
        self._most = most
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()
        self._waiting = 0

    def enter(self, host: str, patience: float) -> float | None:
        """Wait for a turn at `host`; whoever enters must `leave`.

        Args:
            host: the host name.
            patience: seconds for which a host that asked us to wait is waited for.

        Returns:
            The seconds waited; None where the host is closed for longer than `patience`.
        """
        begun = self._clock()
        state = self._state(host)
        with state.changed:
            while True:
                now = self._clock()
                if state.closed_until - now > patience:
                    return None
                wait = max(state.next_start, state.closed_until, self._next_in_second(state, now)) - now
                if state.in_flight < self._per_host and wait <= 0:
                    state.in_flight += 1
                    state.next_start = now + self._gap
                    return now - begun
                with self._counted():
                    # With every place taken, somebody's leave() wakes us.
                    state.changed.wait(wait if wait > 0 else None)

    @property
    def waiting(self) -> int:
        """How many wait for a turn."""
        return self._waiting

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    def _next_in_second(self, state: _Host, now: float) -> float:
        """When one more can begin; what ended a second ago had reached the host by then."""
        while state.ends and state.ends[0] + 1 <= now:
            state.ends.popleft()
        spare = self._most - state.in_flight - len(state.ends)
        if spare > 0 or not self._gap:
            return 0.0
        return state.ends[-spare] + 1 if len(state.ends) > -spare else now  # somebody's leave() wakes us

    def wait(self, host: str, patience: float) -> float:
        """Seconds until `host` may be asked again, as it looks now; 0 where that is later than `patience`.

        A host that is closed for longer has to be entered to learn that.
        """
        state = self._hosts.get(host)
        if state is None:
            return 0.0
        with state.changed:
            now = self._clock()
            closed = state.closed_until if state.closed_until - now <= patience else 0.0
            return max(0.0, max(state.next_start, closed, self._next_in_second(state, now)) - now)

    def leave(self, host: str) -> None:
        """End a turn at `host`."""
        state = self._state(host)
        with state.changed:
            state.in_flight -= 1
            if self._gap:
                state.ends.append(self._clock())
            state.changed.notify_all()

    def suspend(self, host: str, seconds: float) -> None:
        """Let nobody through to `host` for `seconds`."""
        state = self._state(host)
        with state.changed:
            state.closed_until = max(state.closed_until, self._clock() + seconds)
            state.changed.notify_all()

    def owed(self) -> dict[str, float]:
        """The hosts that were asked within the last second or are closed, and for how many seconds more."""
        now = self._clock()
        with self._lock:
            hosts = list(self._hosts.items())
        left = {host: max([s.closed_until, *(end + 1 for end in s.ends)]) - now for host, s in hosts}
        return {host: seconds for host, seconds in left.items() if seconds > 0}

    def _state(self, host: str) -> _Host:
        state = self._hosts.get(host)
        if state is None:
            with self._lock:
                state = self._hosts.setdefault(host, _Host())
        return state


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def retry_after(value: str | None, now: Callable[[], datetime] = utc_now) -> float | None:
    """Read a ``Retry-After`` header.

    Returns:
        Seconds to wait, never less than 0; None if it is absent or says nothing.

    Source:
        RFC 9110, 10.2.3: a number of seconds or an HTTP date.

    >>> retry_after("120")
    120.0
    """
    if value is None:
        return None
    if re.fullmatch(r"\s*\d{1,9}\s*", value, re.ASCII):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now()).total_seconds())
