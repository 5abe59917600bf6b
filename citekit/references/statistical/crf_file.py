"""Reading the file in which CRFsuite keeps a model: what it tells apart, by what, and with what weight.

Source of the layout: CRFsuite 0.12, ``lib/crf/src/crf1d_model.c`` and ``lib/cqdb/src/cqdb.c``.  All numbers
are little-endian; weights are doubles.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4sII")  # of features: mark, bytes, number
_TABLE = struct.Struct(
    "<4s5I"
)  # of strings: mark, bytes, flags, order of bytes, number, offset of the offsets
_STRING = struct.Struct("<II")  # number, bytes with the final zero
_FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_OF_STATE, _OF_TRANSITION = 0, 1
_MOST_WEIGHTS = 100_000_000  # A × S; the shipped model has two millions


class CrfFile(NamedTuple):
    """A linear-chain CRF.

    Attributes:
        states: names of the S states.
        attributes: names of the A attributes of a token.
        weights: what an attribute says for a state, A × S.
        transitions: what a state says for the one behind it, S × S.
    """

    states: tuple[str, ...]
    attributes: tuple[str, ...]
    weights: NDArray[np.float64]
    transitions: NDArray[np.float64]


def read_crf(data: bytes) -> CrfFile:
    """Read a model that CRFsuite wrote.

    Raises:
        ValueError: it is none, or not a whole one.
    """
    try:
        return _read(data)
    except (struct.error, IndexError, UnicodeDecodeError, ValueError) as error:
        raise ValueError("not a model of CRFsuite, or only a part of one") from error


def _read(data: bytes) -> CrfFile:
    mark, size, kind, *_, features_at, states_at, attributes_at, _, _ = _HEADER.unpack_from(data)
    if (mark, size, kind) != (b"lCRF", len(data), b"FOMC"):
        raise ValueError("not a model of CRFsuite")
    states, attributes = _strings(data, states_at), _strings(data, attributes_at)
    _, _, count = _CHUNK.unpack_from(data, features_at)
    features = np.frombuffer(data, _FEATURE, count, features_at + _CHUNK.size)
    if len(attributes) * len(states) > _MOST_WEIGHTS:
        raise ValueError("too many weights")
    weights = np.zeros((len(attributes), len(states)))
    transitions = np.zeros((len(states), len(states)))
    for table, kind_of_table in ((weights, _OF_STATE), (transitions, _OF_TRANSITION)):
        rows = features[features["kind"] == kind_of_table]
        table[rows["source"], rows["target"]] = rows["weight"]
    return CrfFile(states, attributes, weights, transitions)


def _strings(data: bytes, start: int) -> tuple[str, ...]:
    """The strings of a table, by their numbers."""
    mark, _, _, _, count, offsets_at = _TABLE.unpack_from(data, start)
    if mark != b"CQDB":
        raise ValueError("no table of strings")
    strings = []
    for offset in np.frombuffer(data, "<u4", count, start + offsets_at).tolist():
        at = start + offset
        _, size = _STRING.unpack_from(data, at)
        strings.append(data[at + _STRING.size : at + _STRING.size + size - 1].decode())
    return tuple(strings)
