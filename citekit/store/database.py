"""One SQLite file of ours: opened, brought to the present form, set aside where it is damaged.

A file is ours by its ``application_id``; its ``user_version`` counts the
migrations that it has seen.  What is in the tables is not decided here.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from citekit.errors import UnreadableError

APPLICATION_ID = 0x63697465  # "cite"
ELSEWHERE = "Name another file with --store, or go without one: --no-cache."
BUSY_SECONDS = 10.0  # for which another process that writes is waited for

_BESIDE = ("-wal", "-shm")  # SQLite, "WAL-mode file format": files that belong to the database
_DAMAGES = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class DamagedError(Exception):
    """A file that is no database, or one whose pages contradict each other."""


def open_database(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """Open the database at `path`; it is made where it is missing, for its owner's eyes only.

    Args:
        path: of the file; its folder is made, too.
        migrations: SQL scripts, each from one form of the tables to the next.

    Returns:
        A connection in autocommit mode; several processes may have one, and the threads of one
        process may use it in turn.

    Raises:
        DamagedError: the file can be set aside and made anew (`set_aside`).
        UnreadableError: it cannot be used, and is no business of ours.

    Source:
        SQLite, "Write-Ahead Logging": readers and a writer do not wait for each other,
        and a writer that is killed loses what it has not committed.
    """
    connection: sqlite3.Connection | None = None
    with telling(path):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            connection = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            _migrate(connection, path, migrations)
            _write_ahead(connection)
        except BaseException:
            if connection is not None:
                connection.close()
            raise
    return connection


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Say of `path` what a person can do about it, where SQLite or the system says what went wrong.

    Raises:
        DamagedError, UnreadableError: see `open_database`.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code of an extended one
        if code in _DAMAGES:
            raise DamagedError(str(error)) from error
        if code in _BUSY:
            raise UnreadableError(path, "is in use by another program", "Try again later.") from error
        raise UnreadableError(path, f"cannot be used: {error}", ELSEWHERE) from error
    except OSError as error:
        raise UnreadableError(path, f"cannot be used: {error.strerror}", ELSEWHERE) from error


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Bring the tables to the present form; of several processes one does it, and the others wait."""
    is_ours = _number(connection, "application_id") == APPLICATION_ID
    if is_ours and _number(connection, "user_version") == len(migrations):
        return
    with writing(connection):
        version = _number(connection, "user_version")
        is_empty = not _number(connection, "schema_version")
        if not is_empty and _number(connection, "application_id") != APPLICATION_ID:
            raise UnreadableError(path, "is another program's database", ELSEWHERE)
        if version > len(migrations):
            raise UnreadableError(path, "was written by a newer citekit", ELSEWHERE)
        for script in migrations[version:]:
            for statement in filter(None, map(str.strip, script.split(";"))):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """A block of which all is written, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def _write_ahead(connection: sqlite3.Connection) -> None:
    # Where another process is at it just now, or the file system cannot, the old way is right, too.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def set_aside(path: Path) -> Path:
    """Give a damaged database another name, so that a new one can be made.

    Returns:
        Where it is now.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    with telling(path):
        path.replace(aside)
        for ending in _BESIDE:  # they would be taken for the new file's
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return aside
