"""Records kept by subject in the order of time; none is ever changed.

A record is text that belongs to a subject, has a moment and a variant (two of
one moment differ in it).  What subjects, variants and texts are is the caller's
business: `citekit.project` keeps observations of links here.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypeVar

from citekit.errors import UnreadableError
from citekit.store.database import ELSEWHERE, DamagedError, open_database, set_aside, telling, writing

FLUSH_COUNT = 4
"""Records that a process which is killed may lose, at most."""

FLUSH_SECONDS = 0.5
"""Seconds after which they are written although they are fewer."""

MIGRATIONS = (
    """
    CREATE TABLE subject (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE record (
        subject INTEGER NOT NULL REFERENCES subject,
        moment INTEGER NOT NULL,
        variant TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (subject, moment, variant)
    ) WITHOUT ROWID
    """,
)
"""From each form of the tables to the next; `moment` is in milliseconds since 1970, UTC."""

Result = TypeVar("Result")

_CHUNK = 500  # subjects of one query; SQLite takes 999 parameters at least
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Record(NamedTuple):
    """One thing that was written down.

    Attributes:
        moment: when it held, in UTC, to the millisecond.
        variant: tells records of one subject and moment apart.
        body: what was written down.
    """

    moment: datetime
    variant: str
    body: str


class Records:
    """The records of one file; it is made when something is first written.

    Args:
        path: of the file.
        damaged: told where a file was put that could not be read, when a new one is begun.
        clock: in seconds, for `FLUSH_SECONDS`.

    Every method raises `UnreadableError` where the file cannot be used.  Several
    threads may add records.  No connection stays open after `read`: a process may
    then be copied.
    """

    def __init__(
        self,
        path: Path,
        *,
        damaged: Callable[[Path], None] = lambda aside: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = path
        self._damaged = damaged
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._waiting: list[tuple[str, Record]] = []
        self._flushed = clock()
        self._lock = threading.RLock()

    def __enter__(self) -> Records:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, subjects: Iterable[str]) -> Iterator[tuple[str, list[Record]]]:
        """The records of each subject that has any, the oldest first; no order of the subjects."""
        self.flush()
        if not self.path.exists():
            return
        left = iter(subjects)
        while chunk := tuple(islice(left, _CHUNK)):
            for name, rows in groupby(self._mended(partial(self._select, chunk)), itemgetter(0)):
                yield name, [Record(_EPOCH + row[1] * _MILLISECOND, row[2], row[3]) for row in rows]
        self._disconnect()

    def add(self, subject: str, record: Record) -> None:
        """Write a record down; it is in the file after `FLUSH_COUNT` of them, or at `flush`."""
        row = (_storable(subject), record._replace(body=_storable(record.body)))
        with self._lock:
            self._waiting.append(row)
            if len(self._waiting) >= FLUSH_COUNT or self._clock() - self._flushed >= FLUSH_SECONDS:
                self.flush()

    def flush(self) -> None:
        """Bring what waits into the file."""
        with self._lock:
            if self._waiting:
                self._mended(self._insert)
                self._waiting.clear()
            self._flushed = self._clock()

    def close(self) -> None:
        """Bring what waits into the file and close it."""
        try:
            self.flush()
        finally:
            self._disconnect()

    def _select(self, names: tuple[str, ...]) -> list[tuple[str, int, str, str]]:
        marks = ",".join("?" * len(names))
        query = (
            "SELECT name, moment, variant, body FROM subject JOIN record ON subject = id"
            f" WHERE name IN ({marks}) ORDER BY id, moment, variant"
        )
        return self._connect().execute(query, names).fetchall()

    def _insert(self) -> None:
        connection = self._connect()
        with writing(connection):
            for subject, (moment, variant, body) in self._waiting:
                connection.execute("INSERT INTO subject (name) VALUES (?) ON CONFLICT DO NOTHING", (subject,))
                connection.execute(
                    "INSERT OR REPLACE INTO record SELECT id, ?, ?, ? FROM subject WHERE name = ?",
                    ((moment - _EPOCH) // _MILLISECOND, variant, body, subject),
                )

    def _mended(self, work: Callable[[], Result]) -> Result:
        """What `work` returns; where the file is damaged, once more with a new one."""
        try:
            with telling(self.path):
                return work()
        except DamagedError:
            self._disconnect()
            self._damaged(set_aside(self.path))
        try:
            with telling(self.path):
                return work()
        except DamagedError as error:
            raise UnreadableError(self.path, f"cannot be used: {error}", ELSEWHERE) from error

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = open_database(self.path, MIGRATIONS)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _storable(text: str) -> str:
    """`text` without halves of characters, which no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
