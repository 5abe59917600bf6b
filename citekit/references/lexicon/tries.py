"""Many forms as one regular expression that shares their beginnings: ``(?:Ba(?:den|kı)|Kars)``.

A pattern that lists a thousand names tries a thousand of them at every character; one that shares their
beginnings looks at the first letter, and goes on where it fits.  And where none of the words stands with
which print may begin a form (`openings`), a text need not be searched at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import accumulate
from types import MappingProxyType
from typing import TypeAlias

_Node: TypeAlias = dict[str, "_Node"]
_END = ""


def any_of(forms: Iterable[Iterable[str]]) -> str:
    """One pattern for many forms; where several fit, the longest.

    Args:
        forms: each in pieces, of which each is a regular expression; a word is the list of its letters.  No
            piece may take what the next one begins with, since a form ends where its last piece does.

    Returns:
        A pattern that can be followed and preceded by others.

    Raises:
        ValueError: there are no forms; nothing would fit everywhere.

    >>> any_of(["kars", "kart", "kar"])
    'kar(?:s|t|)'
    """
    root: _Node = {}
    for form in sorted(map(tuple, forms), key=len, reverse=True):
        node = root
        for piece in form:
            node = node.setdefault(piece, {})
        node[_END] = {}
    if not root:
        raise ValueError("a pattern needs a form")
    return _pattern(root)


def _pattern(node: _Node) -> str:
    rest = [piece + _pattern(behind) for piece, behind in node.items() if piece != _END]
    if _END in node:
        rest.append("")  # last: a longer form goes first
    return rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})"


def letters(form: str, loose: Mapping[str, str] = MappingProxyType({})) -> list[str]:
    """The pieces of a form as print has it.

    Args:
        form: a word, an abbreviation, several of them.
        loose: signs in it, and the pattern for each that print varies; where several fit, the first counts.

    >>> letters("L. R.", {". ": r"\\.\\s?"})
    ['L', '\\\\.\\\\s?', 'R', '\\\\.']
    """
    parts = re.findall("|".join([*map(re.escape, loose), "."]), form)
    return [loose.get(part) or re.escape(part) for part in parts]


_WORD = re.compile(r"[^\W\d_¹²³⁰⁴-⁹]+|[§№\[*\"/]")  # "PIR²" is a form with its edition


def words_of(text: str) -> frozenset[str]:
    """The runs of letters in `text`, and the few signs that open a form.

    >>> sorted(words_of("12 U.S.C. § 5"))
    ['C', 'S', 'U', '§']
    """
    return frozenset(_WORD.findall(text))


def openings(*tables: str) -> frozenset[str]:
    """The words with which print may begin the forms of `tables`, where dots and blanks may be missing.

    Args:
        tables: forms divided by ``" | "``.

    >>> sorted(openings("a.g.e. | там же"))
    ['a', 'ag', 'age', 'там', 'тамже']
    """
    forms = (form for table in tables for form in table.split(" | "))
    return frozenset(word for form in forms for word in accumulate(_WORD.findall(form)))
