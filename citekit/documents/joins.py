r"""Lines to one text: hyphens at line ends undone, and the places of the joins kept.

Two lines are joined with one blank.  A hyphen at a line end is removed before a
small letter (``emekdaş-`` / ``lıq``) and kept before a capital or a digit
(``Nord-`` / ``Amerika``), in an address, and in a word that the same document
also prints with its hyphen inside a line.  Between capitals (``GÖH-`` / ``LER``) it is
removed where the document prints the whole word elsewhere.  A broken address keeps its blank:
mending it is the work of `citekit.model.urls`, which is told where lines met.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from citekit.model.text import fold

SOFT_HYPHENS = "\u00ad\u0002¬"  # U+00AD; what some PDF writers put instead; what OCR reads
HYPHENS = "-‐" + SOFT_HYPHENS
_INVISIBLE = "\u00ad\u200b\ufeff\u0002"

_HYPHENATED = re.compile(rf"(?<=\w)[{HYPHENS}]$")
_OPEN_RANGE = re.compile(r"(?<=\d)[–—]$")  # 1949–/1990
_LAST_WORD = re.compile(r"[^\W\d_]{1,60}(?=.$)")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,60}")
_LONG_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,60}(?![^\W_])")
_INNER_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")
_ADDRESS = re.compile(r"[a-z]{3,6}:[/\\]|www\.", re.IGNORECASE)
_REACH = 2048  # how far back from a line end is looked, in characters; lines can be megabytes long


@dataclass(frozen=True, slots=True)
class Joined:
    """A text made of lines; `joins` are the offsets at which the second and later lines begin."""

    text: str
    joins: tuple[int, ...]


def join_lines(
    lines: Iterable[str], *, compounds: Container[str] = (), capitals: Container[str] = ()
) -> Joined:
    """Join `lines` into one text without blanks at its ends.

    Args:
        lines: as printed; blank ones are left out.
        compounds: folded words that are printed with a hyphen (`compound_words`).
        capitals: folded words that are printed in capitals (`words_in_capitals`).

    >>> join_lines(["Azərbaycan Cum-", "huriyeti Arşivi, s. 10-", "12. "])
    Joined(text='Azərbaycan Cumhuriyeti Arşivi, s. 10-12.', joins=(14, 37))
    >>> join_lines(["www.azertag. ", "com."]).text
    'www.azertag. com.'
    """
    parts: list[str] = []
    joins: list[int] = []
    length = 0
    for line in lines:
        current = " ".join(_visible(line).split())
        if not current.strip(_INVISIBLE):
            continue
        if parts:
            left, glue = _joint(parts[-1], current, compounds, capitals)
            length += len(left) - len(parts[-1]) + len(glue)
            parts[-1] = left + glue
            joins.append(length)
        parts.append(current)
        length += len(current)
    if parts:
        parts[-1] = _without_last_soft_hyphen(parts[-1])
    return Joined("".join(parts), tuple(joins))


def compound_words(lines: Iterable[str]) -> frozenset[str]:
    """Collect, folded, the words that `lines` print with a hyphen inside a line.

    >>> sorted(compound_words(["elmi-praktik konfrans"]))
    ['elmi-praktik']
    """
    return frozenset(
        fold(f"{last[0]}-{first[0]}")
        for line in lines
        for hyphen in _INNER_HYPHEN.finditer(line)
        if (last := _LAST_WORD.search(line[max(0, hyphen.start() - 60) : hyphen.end()]))
        and (first := _FIRST_WORD.match(line, hyphen.end()))
    )


def words_in_capitals(lines: Iterable[str]) -> frozenset[str]:
    """Collect, folded, the words that `lines` print in capitals and whole.

    >>> sorted(words_in_capitals(["GÖHLER/SEITZ, s. 4"]))
    ['göhler', 'seitz']
    """
    return frozenset(
        fold(match[0])
        for line in lines
        for match in _LONG_WORD.finditer(line)
        if match[0].isupper() and line[match.end() : match.end() + 1] not in HYPHENS
    )


def _visible(line: str) -> str:
    """Drop invisible characters, but leave a soft hyphen at the end, where it means a join."""
    if not any(char in line for char in _INVISIBLE):
        return line
    stripped = line.rstrip()
    last = stripped[-1:] if stripped[-1:] in SOFT_HYPHENS else ""
    return "".join(char for char in stripped if char not in _INVISIBLE) + last


def _joint(left: str, right: str, compounds: Container[str], capitals: Container[str]) -> tuple[str, str]:
    """Decide how two lines meet: the left one without or with its hyphen, and what stands between."""
    end = left[-_REACH:]
    if _OPEN_RANGE.search(end[-2:]) and right[0].isdigit():
        return left, ""
    if not _HYPHENATED.search(end[-2:]):
        return _without_last_soft_hyphen(left), " "
    if left[-1] in SOFT_HYPHENS:
        return left[:-1], ""
    if _ADDRESS.search(end.rsplit(None, 1)[-1]):
        return left, ""
    last, first = _LAST_WORD.search(left[-61:]), _FIRST_WORD.match(right)
    whole = "" if last is None or first is None else f"{last[0]}{first[0]}"
    if whole.isupper() and fold(whole) in capitals:
        return left[:-1], ""
    if right[0].islower() and not _is_compound(left, right, compounds):
        return left[:-1], ""
    return (left, "") if right[0].isalnum() else (left, " ")


def _without_last_soft_hyphen(text: str) -> str:
    return text.rstrip("\u00ad\u0002 ")


def _is_compound(left: str, right: str, compounds: Container[str]) -> bool:
    last, first = _LAST_WORD.search(left[-61:]), _FIRST_WORD.match(right)
    return last is not None and first is not None and fold(f"{last[0]}-{first[0]}") in compounds
