"""Bytes to text: the encoding of a file, found out or refused, never guessed in silence.

In order: a byte order mark, strict UTF-8, UTF-16 without a mark, then the
one-byte sets of `citekit.documents.charsets`.  Where two sets read equally well
and differently, the doubt is part of the answer.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from citekit.documents.charsets import CANDIDATES, likelihood

_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 18  # bytes looked at to choose among sets; more would not change the choice
_MIN_LIKELIHOOD = 0.25
_MIN_LEAD = 4.0  # in letters that read better, over the whole sample
_MAX_CONTROLS = 0.01  # share of control characters above which a file is no text


class NotTextError(ValueError):
    """Bytes that are no text; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it came in.

    Attributes:
        text: without a byte order mark.
        encoding: name of the codec.
        rival: another encoding that reads equally well and differently, if there is one.
    """

    text: str
    encoding: str
    rival: str | None = None


def decode(data: bytes) -> Decoded:
    """Find out the encoding of `data` and decode it.

    Raises:
        NotTextError: `data` is binary, broken UTF-8, or in no encoding that is known here.

    >>> decode("Şeffaf yönetişim, ağır".encode("cp1254")).encoding
    'cp1254'
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding)
    if b"\0" in data:
        return _without_mark(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error)
        return _single_byte(data)
    _refuse_controls(text)
    return Decoded(text, "utf-8")


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(
            f"the file begins with the mark of {encoding.upper()}, but byte {error.start + 1} is not"
        ) from None
    if "\0" in text:
        raise NotTextError("the file holds NUL characters; it is binary, not text")
    _refuse_controls(text)
    return text


def _without_mark(data: bytes) -> Decoded:
    """Read UTF-16 without a mark, which has its NULs in every second byte, or refuse a binary file."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 == 0 and sample:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        few, many = sorted((even, odd))
        if many >= len(sample) / 40 and few * 50 <= many:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                text = "\0"
            if "\0" not in text and likelihood(text[:_SAMPLE]) >= 0:
                _refuse_controls(text)
                return Decoded(text, encoding)
    raise NotTextError("the file holds NUL bytes; it is binary, not text")


def _refuse_controls(text: str) -> None:
    controls = sum(text.count(chr(code)) for code in (*range(1, 9), *range(14, 28), 127))
    if controls > max(8, _MAX_CONTROLS * len(text)):
        raise NotTextError("the file is full of control characters; it is binary, not text")


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse what is UTF-8 but for a few bytes; as any other encoding it would read as nonsense."""
    replaced = data[:_SAMPLE].decode("utf-8", "replace")
    broken = replaced.count("\ufffd")
    right = sum(1 for char in replaced if char > "\x7f") - broken
    if right > 10 * broken:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotTextError(
            f"the file is UTF-8, but for {data[error.start]:#04x} in line {line} (byte {error.start + 1})"
        )


def _single_byte(data: bytes) -> Decoded:
    start = next(index for index, byte in enumerate(data) if byte > 0x7F)
    # Around the first letter that is not ASCII; a long English beginning says nothing.
    sample = data[max(0, start - 1024) :][:_SAMPLE]
    readings: dict[str, tuple[float, str]] = {}
    for encoding, handicap in CANDIDATES.items():
        try:
            text = sample.decode(encoding)
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(text != other for _, other in readings.values()):
            readings[encoding] = (likelihood(text) - handicap, text)
    ranked = sorted(readings, key=lambda name: -readings[name][0])
    if not ranked or readings[ranked[0]][0] < _MIN_LIKELIHOOD:
        raise NotTextError("the file is neither UTF-8 nor in any other encoding known here")
    text = data.decode(ranked[0])
    _refuse_controls(text)
    marks = sum(1 for byte in sample if byte > 0x7F)
    close = [n for n in ranked[1:] if (readings[ranked[0]][0] - readings[n][0]) * marks < _MIN_LEAD]
    if not close:
        return Decoded(text, ranked[0])
    chosen, rival = _second_opinion(sample, ranked[0], close[0])
    return Decoded(data.decode(chosen), chosen, rival)


def _second_opinion(sample: bytes, first: str, second: str) -> tuple[str, str]:
    """Let the coherence of charset-normalizer's language models choose between two sets."""
    from charset_normalizer import from_bytes  # 40 ms; nearly every file is UTF-8

    best = from_bytes(sample, cp_isolation=[first, second]).best()
    names = {codecs.lookup(name).name for name in best.could_be_from_charset} if best is not None else set()
    if codecs.lookup(second).name in names and codecs.lookup(first).name not in names:
        return second, first
    return first, second
