"""Reading the beginning of a response body, whatever the other side sends.

Compressed bodies are unpacked here and not by urllib3, so that a few bytes
that unpack to gigabytes cost no more than the limit.
"""

from __future__ import annotations

import zlib
from http.client import HTTPException
from typing import Protocol

from urllib3.exceptions import HTTPError

from citekit.net.deadlines import Watch

_CHUNK = 16_384


class RawResponse(Protocol):
    """What is needed of a response."""

    def read1(self, amount: int, /) -> bytes:
        """Bytes that have arrived, at most `amount`; empty at the end."""


class _Unpacker:
    """Bytes as sent to bytes as meant; what cannot be unpacked is passed on as nothing."""

    def __init__(self, encoding: str) -> None:
        self.is_readable = encoding in ("", "identity", "gzip", "x-gzip", "deflate")
        # 32 more than the window bits: zlib tells gzip and zlib streams apart itself.
        self._zlib = zlib.decompressobj(47) if encoding in ("gzip", "x-gzip", "deflate") else None
        self._begun = False

    @property
    def is_at_end(self) -> bool:
        """Whether the packed data says that it is over; what follows it is nothing to us."""
        return self._zlib is not None and self._zlib.eof

    def unpack(self, data: bytes, limit: int) -> bytes:
        if self._zlib is None:
            return data[:limit] if self.is_readable else b""
        try:
            unpacked = self._zlib.decompress(data, limit)
        except zlib.error:
            if self._begun:
                self.is_readable = False
                return b""
            self._zlib = zlib.decompressobj(-15)  # some send "deflate" without its header
            self._begun = True
            return self.unpack(data, limit)
        self._begun = True
        return unpacked


def read_body(raw: RawResponse, encoding: str, limit: int, watch: Watch) -> tuple[bytes, bool]:
    """Read and unpack at most `limit` bytes.

    Args:
        raw: the response as it arrives.
        encoding: its ``Content-Encoding``.
        limit: bytes to return at most; four times as many are read at most.
        watch: ends the reading from outside when the time is up.

    Returns:
        The bytes, and whether the body was read to its end.  A body that breaks
        off is returned as far as it came: the status has arrived and can be judged.
    """
    unpacker = _Unpacker(encoding)
    parts: list[bytes] = []
    size = sent = 0
    while size < limit and sent < 4 * limit and unpacker.is_readable:
        try:
            data = raw.read1(_CHUNK)
        except (HTTPError, HTTPException, OSError, ValueError):
            break
        if not data:
            return b"".join(parts), not watch.expired
        sent += len(data)
        part = unpacker.unpack(data, limit - size)
        size += len(part)
        parts.append(part)
        if unpacker.is_at_end:
            return b"".join(parts), True
    return b"".join(parts), False
