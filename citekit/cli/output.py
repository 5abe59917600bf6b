"""How verbs speak: data to stdout, talk to stderr, colour where it is wanted, columns that line up."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import click

COLORS: Mapping[str, Mapping[str, Any]] = {
    # what it is     how it looks
    "good": {"fg": "green"},
    "bad": {"fg": "red", "bold": True},
    "doubt": {"fg": "yellow"},
    "key": {"fg": "cyan"},
    "strong": {"bold": True},
    "quiet": {"dim": True},
}
MIN_WIDTH = 40

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def paint(text: str, look: str) -> str:
    """`text` as it looks on a terminal; the signs of colour are taken out again elsewhere."""
    return click.style(text, **COLORS[look])


def put(text: str = "") -> None:
    """Write a line of the result."""
    click.echo(text)


def put_json(value: Any) -> None:
    """Write one JSON object as the result."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def talk(text: str = "") -> None:
    """Write a line of talk."""
    click.echo(text, err=True)


def put_diff(text: str) -> None:
    """Write a unified diff, its lines coloured."""
    for line in text.splitlines():
        look = {"+": "good", "-": "bad", "@": "key"}.get(line[:1])
        is_head = line.startswith(("+++", "---"))
        put(paint(line, "strong") if is_head else paint(line, look) if look else line)


def terminal_width() -> int:
    """Columns of the terminal; 100 where there is none."""
    return max(MIN_WIDTH, shutil.get_terminal_size((100, 24)).columns)


def harmless(text: str) -> str:
    """`text` without signs that would steer the terminal or turn its lines round."""
    return "".join(_shown(char) for char in text)


@lru_cache(maxsize=4096)
def _shown(char: str) -> str:
    if char in _TURNING:
        return ""
    return " " if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") else char


@lru_cache(maxsize=4096)
def cells(char: str) -> int:
    """How many columns of a terminal `char` takes."""
    if char in _TURNING:
        return 0
    if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs"):
        return 1  # shown as a blank
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(map(cells, text))


def pad(text: str, columns: int) -> str:
    """`text` filled with blanks to `columns`."""
    return text + " " * max(0, columns - width(text))


def shorten(text: str, columns: int) -> str:
    """`text` on one line of at most `columns`, an ellipsis where it was cut."""
    text = harmless(" ".join(text.split()))
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for char in text:
        used += cells(char)
        if used > columns:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"


def table(rows: Sequence[Sequence[str]], looks: Sequence[str | None] = ()) -> list[str]:
    """Lay out `rows` in columns; the last one is as long as it likes.

    Args:
        rows: of equal length.
        looks: how each column looks, None for plain.
    """
    if not rows:
        return []
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    lines = []
    for row in rows:
        padded = [pad(cell, columns) for cell, columns in zip(row, widths, strict=False)] + [row[-1]]
        painted = [
            paint(cell, look) if look else cell
            for cell, look in zip(padded, (*looks, *[None] * len(padded)), strict=False)
        ]
        lines.append("  ".join(painted).rstrip())
    return lines
