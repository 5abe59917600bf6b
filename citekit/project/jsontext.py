"""JSON for people and git: what is short stands on one line, so that a small change is a small diff."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

WIDTH = 100

_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def dump_json(value: Any) -> str:
    """Write `value` with objects and lists broken up only where a line would be too long.

    >>> print(dump_json({"note": "1", "spans": [[0, 4], [5, 9]]}), end="")
    {"note": "1", "spans": [[0, 4], [5, 9]]}
    """
    return "".join(_lines(value, 0)) + "\n"


def _lines(value: Any, depth: int) -> Iterator[str]:
    text = _encode(value)
    if not isinstance(value, (dict, list)) or not value or len(text) + depth <= WIDTH:
        yield text
        return
    if isinstance(value, dict):
        opening, closing = "{", "}"
        items = [(f"{_encode(name)}: ", item) for name, item in value.items()]
    else:
        opening, closing = "[", "]"
        items = [("", item) for item in value]
    yield opening
    for number, (name, item) in enumerate(items):
        yield ("," if number else "") + "\n" + " " * (depth + 1) + name
        yield from _lines(item, depth + 1)
    yield "\n" + " " * depth + closing
