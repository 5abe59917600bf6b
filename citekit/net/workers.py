"""Many pieces of work over many hosts, by a few threads, no host holding up another."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


def run_by_host(
    jobs: Iterable[tuple[str, Job]], work: Callable[[Job], Result], *, workers: int = 16, per_host: int = 2
) -> Iterator[tuple[Job, Result]]:
    """Do `work` for every job, at most `per_host` jobs of one host at a time.

    The hosts take turns, so that a host with many jobs does not hold up the
    others.

    Args:
        jobs: each with the host it goes to.
        work: run in a thread.
        workers: threads at most.
        per_host: jobs of one host at most at a time.

    Yields:
        Each job with its result, in the order in which they end.

    Raises:
        Exception: whatever `work` raised first; jobs not yet begun are dropped.
    """
    waiting: dict[str, deque[Job]] = defaultdict(deque)
    for host, job in jobs:
        waiting[host].append(job)
    count = sum(len(host_jobs) for host_jobs in waiting.values())
    crew = _Crew(waiting, work, per_host)
    threads = [
        threading.Thread(target=crew.serve, name=f"citekit-worker-{number}", daemon=True)
        for number in range(min(workers, count))
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in range(count):
            job, result, error = crew.results.get()
            if error is not None:
                raise error
            yield job, result[0]
    finally:
        crew.dismiss(len(threads))
    for thread in threads:
        thread.join()


class _Crew(Generic[Job, Result]):
    def __init__(self, waiting: dict[str, deque[Job]], work: Callable[[Job], Result], per_host: int) -> None:
        self._waiting = waiting
        self._work = work
        self._dismissed = threading.Event()
        # A host stands in the queue once for each of its jobs that may begin.
        self._ready: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.results: queue.SimpleQueue[tuple[Job, tuple[Result, ...], BaseException | None]]
        self.results = queue.SimpleQueue()
        self._lock = threading.Lock()
        for turn in range(per_host):
            for host, jobs in waiting.items():
                if len(jobs) > turn:
                    self._ready.put(host)

    def serve(self) -> None:
        while (host := self._ready.get()) is not None and not self._dismissed.is_set():
            with self._lock:
                if not self._waiting[host]:
                    continue
                job = self._waiting[host].popleft()
            try:
                self.results.put((job, (self._work(job),), None))
            except BaseException as error:
                self._dismissed.set()
                self.results.put((job, (), error))
            self._ready.put(host)

    def dismiss(self, threads: int) -> None:
        self._dismissed.set()
        for _ in range(threads):
            self._ready.put(None)
