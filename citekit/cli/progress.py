"""One line on stderr that says how far a long piece of work has come; on a terminal only."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

WAIT = 0.5
"""Seconds of work before anything is shown."""


@contextmanager
def progress_line(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give out a function that shows "done/all", None where there is no terminal to show it on."""
    if not sys.stderr.isatty():
        yield None
        return
    started = monotonic()
    lock = threading.Lock()
    shown = False

    def show(done: int, count: int) -> None:
        nonlocal shown
        if monotonic() - started < WAIT:
            return
        with lock:
            shown = True
            sys.stderr.write(f"\r\x1b[K{what} {done}/{count}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
