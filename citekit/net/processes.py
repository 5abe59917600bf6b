"""The same work by two processes, each with hosts of its own.

Threads of one process share one interpreter; for thousands of addresses a second
process pays.  What a host is spared by `HostGate` must not be undone by that: a
host belongs to one process.  Where a way leads to a host of the other one, the
job is given back, and done once the processes have ended.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")
IsOwn = Callable[[str], bool]
Serve = Callable[[Mapping[str, Sequence[Job]], IsOwn], Iterator[tuple[Job, Result]]]

MANY = 1000
"""Jobs from which a second process pays."""

_SEND_EVERY = 0.1  # seconds
_SEND_MANY = 32  # results
_NICE = 5  # the first process takes what the others find before they find more


class OtherProcessError(Exception):
    """A host that belongs to another process."""


def can_split(count: int) -> bool:
    """Whether `count` jobs are worth a second process, and there can be one.

    Only where a process can be copied while nothing else runs in it: to start
    Python anew takes as long as a thousand answers.
    """
    return (
        count >= MANY
        and sys.platform == "linux"
        and threading.active_count() == 1
        and len(os.sched_getaffinity(0)) > 1
    )


def owner_of(host: str, processes: int) -> int:
    """The number of the process to which a host belongs; with and without ``www.`` it is the same."""
    return zlib.crc32(host.removeprefix("www.").encode()) % processes


def run_split(
    jobs: Mapping[str, Sequence[Job]],
    serve: Serve[Job, Result],
    processes: int = 2,
    *,
    parted: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Job, Result]]:
    """Do `jobs` in processes of their own.

    Args:
        jobs: hosts, and what is to be done there.
        serve: does its share of them; told which hosts are its own.
        processes: how many.
        parted: called when they have begun; lets go what only they need.

    Yields:
        Each job with its result, those of a process that was killed excepted.
    """
    context: Any = multiprocessing.get_context("fork")
    readers: dict[Any, Any] = {}
    try:
        for number in range(processes):
            reader, writer = context.Pipe(duplex=False)
            process = context.Process(target=_child, args=(writer, jobs, serve, number, processes))
            process.daemon = True
            process.start()
            writer.close()
            readers[reader] = process
        del jobs, process  # of a hundred thousand addresses some megabytes
        parted()
        open_now = list(readers)
        while open_now:
            ready: list[Any] = wait(open_now)
            for reader in ready:
                try:
                    yield from reader.recv()
                except EOFError:
                    open_now.remove(reader)
    finally:
        for reader, process in readers.items():
            reader.close()
            process.terminate()
            process.join()


def _child(
    writer: Connection,
    jobs: Mapping[str, Sequence[Job]],
    serve: Serve[Job, Result],
    number: int,
    processes: int,
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it, and ends us
    os.nice(_NICE)
    threading.Thread(target=_end_with_parent, name="citekit-parent", daemon=True).start()
    gc.freeze()  # what is inherited stays shared with the first process as long as nobody looks at it
    share = {host: jobs[host] for host in jobs if owner_of(host, processes) == number}
    batch: list[tuple[Job, Result]] = []
    sent = time.monotonic()
    for item in serve(share, lambda host: owner_of(host, processes) == number):
        batch.append(item)
        if len(batch) >= _SEND_MANY or time.monotonic() > sent + _SEND_EVERY:
            writer.send(batch)
            batch, sent = [], time.monotonic()
    writer.send(batch)
    writer.close()


def _end_with_parent() -> None:
    """End this process when the first one has been killed: nobody takes its results any more."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
