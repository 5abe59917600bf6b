"""Many pieces of work over many hosts, by a few threads, no host holding up another.

A thread is given a job only when its host may be asked, so that none waits for
a host while others could be asked.  What takes longest is the host with the most
jobs, which come one after the other: those hosts are begun first, and as many as
can keep all threads busy; from then on a host that was begun goes first, so that
its open connection is used again.  How many threads there are is found out: more
are started while jobs are ready, more threads end more of them, and the processor
has time for them.
"""

from __future__ import annotations

import heapq
import itertools
import math
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_FIRST_THREADS = 8
_TICK = 0.02  # seconds between two looks at what has been done
_TRIAL = 0.1  # seconds in which twice as many threads must show what they are good for
_GAIN = 1.15  # times as many jobs a second; with less gain, they only are in each other's way
_BUSY = 0.5  # share of a processor from which more threads only wait for each other
_SECOND_TURN = 0.01  # seconds after which it is known how long a host that is being asked has to wait


def run_by_host(
    jobs: Iterable[tuple[str, Job]],
    work: Callable[[Job], Result],
    *,
    workers: int = 16,
    per_host: int = 2,
    wait: Callable[[str], float] = lambda host: 0.0,
) -> Iterator[tuple[Job, Result]]:
    """Do `work` for every job, at most `per_host` jobs of one host at a time.

    Args:
        jobs: each with the host it goes to.
        work: run in a thread.
        workers: threads at most.
        per_host: jobs of one host at most at a time.
        wait: seconds until a host may be asked.

    Yields:
        Each job with its result, in the order in which they end.

    Raises:
        Exception: whatever `work` raised first; jobs not yet begun are dropped.
    """
    waiting: dict[str, list[Job]] = defaultdict(list)
    for host, job in jobs:
        waiting[host].append(job)
    for host_jobs in waiting.values():
        host_jobs.reverse()  # they are taken from the end
    count = sum(len(host_jobs) for host_jobs in waiting.values())
    crew = _Crew(waiting, work, per_host, wait, min(workers, count))
    crew.grow(_FIRST_THREADS)
    try:
        while count:
            for job, result, error in crew.ended():
                if error is not None:
                    raise error
                count -= 1
                yield job, result[0]
    finally:
        crew.dismiss()
    crew.join()


class _Crew(Generic[Job, Result]):
    def __init__(
        self,
        waiting: dict[str, list[Job]],
        work: Callable[[Job], Result],
        per_host: int,
        wait: Callable[[str], float],
        workers: int,
    ) -> None:
        self._waiting = waiting
        self._work = work
        self._per_host = per_host
        self._wait = wait
        self._workers = workers
        self._threads: list[threading.Thread] = []
        self._changed = threading.Condition()
        self._fresh = deque(sorted(waiting, key=lambda host: len(waiting[host]), reverse=True))
        self._begun = 0  # hosts that have jobs left
        # Hosts that were begun and when to look at them again, once for each job that may run.
        self._turns: list[tuple[float, int, str]] = []
        self._numbers = itertools.count()
        self._idle = 0
        self._timer = math.inf  # when the first idle thread wakes up on its own
        self._is_short = False  # jobs were ready, and nobody was there to do them
        self._dismissed = False
        self._left = sum(len(host_jobs) for host_jobs in waiting.values())
        self._ended: deque[tuple[Job, tuple[Result, ...], BaseException | None]] = deque()
        self._over = threading.Event()
        # Jobs that ended in this trial; and how many a second did before threads were last taken on.
        self._count, self._grown_at, self._rate = 0, time.monotonic(), 0.0
        self._processor = time.process_time()

    def grow(self, count: int) -> None:
        """Take on up to `count` more threads."""
        for _ in range(min(count, self._workers - len(self._threads))):
            name = f"citekit-worker-{len(self._threads)}"
            thread = threading.Thread(target=self._serve, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def ended(self) -> Iterator[tuple[Job, tuple[Result, ...], BaseException | None]]:
        """What has ended since the last call, after a moment; nobody is woken for each single job."""
        self._over.wait(_TICK)
        ended = [self._ended.popleft() for _ in range(len(self._ended))]
        self._count += len(ended)
        seconds = time.monotonic() - self._grown_at
        if self._is_short and (not self._count or seconds > _TRIAL):
            self._is_short = False
            rate = self._count / seconds
            is_busy = time.process_time() - self._processor > _BUSY * seconds
            if not is_busy and (not self._count or rate > _GAIN * self._rate):
                self.grow(len(self._threads))
                self._rate = (
                    rate  # a moment in which none were taken on says nothing of what they are good for
                )
            self._count, self._grown_at, self._processor = 0, time.monotonic(), time.process_time()
        yield from ended

    def dismiss(self) -> None:
        """Begin no more jobs."""
        with self._changed:
            self._dismissed = True
            self._changed.notify_all()

    def join(self) -> None:
        """Wait for the jobs that were begun."""
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        host: str | None = None
        while (taken := self._take(host)) is not None:
            host, job = taken
            try:
                self._ended.append((job, (self._work(job),), None))
            except BaseException as error:
                self._ended.append((job, (), error))
                self._over.set()
                self.dismiss()

    def _take(self, last: str | None) -> tuple[str, Job] | None:
        """The next job, None when there is none left; the turn at the `last` host is given back."""
        with self._changed:
            if last is not None:
                self._left -= 1
                if not self._left:
                    self._over.set()
                    self._changed.notify_all()
                if self._waiting[last]:
                    self._turn(0.0, last)
            while not self._dismissed and self._left:
                now = time.monotonic()
                host = self._ready(now)
                if host is not None:
                    job = self._waiting[host].pop()
                    if not self._waiting[host]:
                        self._begun -= 1
                    has_more = bool(self._fresh) or (bool(self._turns) and self._turns[0][0] <= now)
                    self._is_short |= has_more and not self._idle
                    if has_more or (self._turns and self._turns[0][0] < self._timer):
                        self._changed.notify()
                    return host, job
                self._sleep(now)
            return None

    def _ready(self, now: float) -> str | None:
        """A host that may be asked now."""
        if self._begun * self._per_host < self._workers and (host := self._ready_fresh(now)) is not None:
            return host
        return self._ready_again(now) or self._ready_fresh(now)

    def _ready_again(self, now: float) -> str | None:
        while self._turns and self._turns[0][0] <= now:
            host = heapq.heappop(self._turns)[2]
            if not self._waiting[host]:
                continue
            seconds = self._wait(host)
            if seconds <= 0:
                return host
            self._turn(now + seconds, host)
        return None

    def _ready_fresh(self, now: float) -> str | None:
        while self._fresh:
            host = self._fresh.popleft()
            self._begun += 1
            for _ in range(min(self._per_host, len(self._waiting[host])) - 1):
                self._turn(now + _SECOND_TURN, host)
            seconds = self._wait(host)
            if seconds <= 0:
                return host
            self._turn(now + seconds, host)
        return None

    def _sleep(self, now: float) -> None:
        end = self._turns[0][0] if self._turns else math.inf
        is_first = end < self._timer
        if is_first:
            self._timer = end
        self._idle += 1
        self._changed.wait(end - now if is_first else None)
        self._idle -= 1
        if is_first and self._timer == end:
            self._timer = math.inf

    def _turn(self, when: float, host: str) -> None:
        heapq.heappush(self._turns, (when, next(self._numbers), host))
        if self._idle and when < self._timer:
            self._changed.notify()
