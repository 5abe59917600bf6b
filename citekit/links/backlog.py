"""How much a check has in hand: asked for, and not written down yet.

What is in hand when a check is killed has to be asked for again.  So no more is
begun while too much is in hand.  An address whose host has been silent for a
moment does not count: there is nothing yet that could be lost, and slow hosts
must not hold up the others.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MOST = 32
"""Addresses in hand at most.

With what `citekit.store` holds back of each process and what may be answered
between two looks, a check that is killed loses 64 results at most.
"""

SILENT = 0.03
"""Seconds without a sign of the host, after which an address is not in hand until there is one."""

_LOOK = 0.02  # seconds for which a look at the connections holds: it costs as much as some requests
_LATE = 0.05  # seconds by which we are kept waiting where the processor has no time for us
_SHORT_OF_TIME = 2.0  # seconds for which that holds


class Backlog:
    """Lets addresses be begun while there are fewer than `most` in hand.

    Args:
        most: in hand at most.
        silent: how many requests have waited for longer than so many seconds, with nothing to read yet.
        clock: in seconds.
    """

    def __init__(
        self,
        most: int,
        silent: Callable[[float], int],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._silent = silent
        self._clock = clock
        self._begun = 0
        self._seen, self._seen_at = 0, -math.inf
        self._late_at = -math.inf
        self._changed = threading.Condition()
        self._is_watched = False

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """A block in which an address is asked for and written down; it begins when there is room."""
        with self._changed:
            while not self.has_room():
                if self._is_watched:
                    self._changed.wait()
                else:
                    self._watch()
            self._begun += 1
            self._changed.notify()  # another one may have to keep watch now
        try:
            yield
        finally:
            with self._changed:
                self._begun -= 1
                self._changed.notify()

    def _watch(self) -> None:
        """Wait until it is time to look whether more have fallen silent; one thread does that for all."""
        self._is_watched = True
        begun = self._clock()
        self._changed.wait(_LOOK)
        self._note_delay(begun + _LOOK)
        self._is_watched = False

    def has_room(self) -> bool:
        """Whether one more may be begun now."""
        return self._begun < self._most or self._begun - self._silent_now() < self._most

    def _silent_now(self) -> int:
        now = self._clock()
        if now - self._seen_at >= _LOOK:
            self._seen, self._seen_at = self._silent(SILENT), now
            self._note_delay(now)
        # Where we are short of time, what is answered now may wait for long until it is read.
        return self._seen if now - self._late_at >= _SHORT_OF_TIME else 0

    def _note_delay(self, expected: float) -> None:
        if (now := self._clock()) > expected + _LATE:
            self._late_at = now
