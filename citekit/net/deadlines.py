"""Deadlines that really end a request.

A socket's own timeout starts anew with every byte, so a host that drips a
byte a second holds a reader for ever.  A `Watchdog` shuts the connection down
from outside when the time is up.
"""

from __future__ import annotations

import contextlib
import heapq
import itertools
import math
import select
import socket
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

_CONNECTING = 4  # times as long as a connected request, until one that is not is taken for silent

Clock = Callable[[], float]


class Deadline:
    """The seconds left for one piece of work; time spent waiting for a turn can be given back."""

    def __init__(self, seconds: float, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def remaining(self) -> float:
        """Seconds left, never less than 0."""
        return max(0.0, self._end - self._clock())

    def extend(self, seconds: float) -> None:
        """Give back `seconds` that were not the work's own."""
        self._end += seconds


def _readable(numbers: Collection[int]) -> frozenset[int]:
    """The descriptors on which there is something to read, or the other side has hung up."""
    # One call of the system for all: with each one another thread may run, and we wait for our turn.
    if sys.platform != "win32":
        poll = select.poll()
        for number in numbers:
            poll.register(number, select.POLLIN)
        return frozenset(number for number, _ in poll.poll(0))
    try:
        return frozenset(select.select(numbers, (), (), 0)[0]) if numbers else frozenset()
    except (OSError, ValueError):  # one was closed meanwhile, or there are too many: take all for such
        return frozenset(numbers)


class Guard:
    """The means to end a connection from another thread.

    A second descriptor is kept: TLS moves the first one to another object, and a
    closed one could by then be somebody else's.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._twin = sock.dup()
        self._lock = threading.Lock()

    def shut_down(self) -> None:
        """End the connection; whoever reads from it or writes to it is told so."""
        # The other side may have closed it before us: then there is nothing left to end.
        with self._lock, contextlib.suppress(OSError):
            self._twin.shutdown(socket.SHUT_RDWR)

    @property
    def number(self) -> int:
        """The second descriptor; negative once it is closed."""
        return self._twin.fileno()

    def close(self) -> None:
        """Guard no longer."""
        with self._lock:
            self._twin.close()


class Watch:
    """The connections of one request; they are shut down when its time is up."""

    def __init__(self, begun: float = 0.0) -> None:
        self.begun = begun
        self.expired = False
        self.released = False
        self._lock = threading.Lock()
        self._guards: list[Guard] = []
        self._own: list[Guard] = []

    def attach(self, sock: socket.socket) -> None:
        """Guard a connection while the request lasts."""
        guard = Guard(sock)
        self._own.append(guard)
        self.use(guard)

    def use(self, guard: Guard) -> None:
        """Guard a connection that has its guard already."""
        with self._lock:
            self._guards.append(guard)
            if self.expired:
                guard.shut_down()

    def expire(self) -> None:
        """End the request, wherever it is."""
        with self._lock:
            if self.released:
                return
            self.expired = True
            for guard in self._guards:
                guard.shut_down()

    def numbers(self, seconds: float) -> list[int] | None:
        """The descriptors of a request that has run for so long, None of one that has not or is over.

        One that is not yet connected is given more time: it may be our own processor that it waits for.
        """
        age = time.monotonic() - self.begun
        with self._lock:
            if self.released or age < (seconds if self._guards else _CONNECTING * seconds):
                return None
            return [guard.number for guard in self._guards]

    def release(self) -> None:
        """Stop guarding."""
        with self._lock:
            self.released = True
            self._guards.clear()
        while self._own:
            self._own.pop().close()


_HEAP_SIZE = 512  # watches kept before those that are over are thrown away


class Watchdog:
    """One thread that expires watches; it starts with the first and ends with `close`."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Watch]] = []
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._wakes_at = 0.0

    @contextmanager
    def watch(self, seconds: float) -> Iterator[Watch]:
        """Guard what is attached inside the block; after `seconds`, or on `close`, it is shut down."""
        watch = Watch(time.monotonic())
        end = watch.begun + seconds
        with self._changed:
            if self._closed:  # nobody is there any more to end it later
                watch.expire()
            if len(self._heap) > _HEAP_SIZE and self._heap[0][2].released:
                self._heap = [item for item in self._heap if not item[2].released]
                heapq.heapify(self._heap)
            heapq.heappush(self._heap, (end, next(self._numbers), watch))
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="citekit-watchdog", daemon=True)
                self._thread.start()
            elif end < self._wakes_at:  # to be woken for each request costs more than the request
                self._changed.notify()
        try:
            yield watch
        finally:
            watch.release()

    def silent(self, seconds: float) -> int:
        """How many requests have run for longer than `seconds` and have nothing to read yet."""
        with self._changed:
            watches = [watch for _, _, watch in self._heap if not watch.released]
        running = [numbers for watch in watches if (numbers := watch.numbers(seconds)) is not None]
        readable = _readable({number for numbers in running for number in numbers if number >= 0})
        return sum(readable.isdisjoint(numbers) for numbers in running)

    def close(self) -> None:
        """End what is still watched, and the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
        for _, _, watch in self._heap:
            watch.expire()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                while self._heap and self._heap[0][0] <= now:
                    heapq.heappop(self._heap)[2].expire()
                self._wakes_at = self._heap[0][0] if self._heap else math.inf
                self._changed.wait(self._wakes_at - now if self._heap else None)
