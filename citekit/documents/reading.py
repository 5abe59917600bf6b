"""A file to a `Document`: one reader a format, chosen by the file's name and checked by its bytes.

A format is added with one row in `READERS`.  Everything that can be wrong with
a file is said here, before a reader sees a byte of it: no such file, not a
file, too large, empty, of another format than its name says.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from citekit.documents.decoding import NotTextError
from citekit.documents.plain_text import read_plain_text
from citekit.documents.signatures import HEAD, identify
from citekit.errors import LimitError, UnreadableError
from citekit.model import Document

Reader = Callable[[bytes, str], Document]

READERS: dict[str, Reader] = {
    ".txt": read_plain_text,
    ".text": read_plain_text,
    ".md": read_plain_text,
}
"""Reader by the suffix of a file's name, in small letters."""

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read, in bytes; a thousand printed pages are three million."""


def read_document(path: Path, *, limit: int = MAX_BYTES) -> Document:
    """Read a file as a document.

    Args:
        path: a regular file, or a link to one.
        limit: largest size that is accepted, in bytes.

    Raises:
        UnreadableError: there is no such file, it is no regular file, it is empty, of a format that
            cannot be read, or in an encoding that cannot be told; the message says which and what to do.
        LimitError: it is larger than `limit`.
    """
    path = Path(path)
    data = _read_bytes(path, limit)
    reader = READERS.get(path.suffix.lower())  # suffixes are ASCII, fold not needed
    signature = identify(data[:HEAD])
    if signature is not None:
        raise UnreadableError(path, f"this is {signature.name}, which cannot be read", signature.advice)
    if reader is None:
        what = f"no reader for files named *{path.suffix}" if path.suffix else "the name has no suffix"
        raise UnreadableError(path, what, f"If it is plain text, rename it; known are: {', '.join(READERS)}.")
    if not data:
        raise UnreadableError(path, "the file is empty", "Put the article's text into it.")
    try:
        document = reader(data, path.name)
    except NotTextError as error:
        raise UnreadableError(path, str(error), "Save the article as plain text (UTF-8).") from error
    if not any(line.text.strip() for line in document.lines):
        raise UnreadableError(path, "the file holds nothing but blanks", "Put the article's text into it.")
    return document


def _read_bytes(path: Path, limit: int) -> bytes:
    """Read a regular file, and not one byte of anything else or of anything too large."""
    try:
        # Not to wait for the other end of a pipe that somebody put here.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise UnreadableError(path, "no such file", "Look at the spelling of the name.") from None
    except IsADirectoryError:
        raise _not_a_file(path, "a folder") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(path, f"cannot be opened ({reason})", "Look at its permissions.") from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _not_a_file(path, "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe")
        if status.st_size > limit:
            raise _too_large(path, status.st_size, limit)
        with os.fdopen(os.dup(handle), "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(path, f"cannot be read ({error.strerror})") from None
    finally:
        os.close(handle)
    if len(data) > limit:  # it grew meanwhile, or does not tell its size
        raise _too_large(path, len(data), limit)
    return data


def _not_a_file(path: Path, what: str) -> UnreadableError:
    return UnreadableError(path, f"this is {what}, not a file", "Name the article's file itself.")


def _too_large(path: Path, size: int, limit: int) -> LimitError:
    return LimitError(
        path,
        f"{size / 1e6:,.1f} MB are more than the limit of {limit / 1e6:,.1f} MB for one document",
        "Split it into articles; a text of one article is far below that.",
    )
