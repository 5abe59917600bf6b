"""What a token's surroundings look like from farther off: stretches between signs, and the whole citation.

A *chunk* is what stands between two signs.  Its outline is a few letters: how long it is, what it begins
with, and the most telling thing in it.  Outlines carry over from one journal's habits to another's, where
words do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_ROLES = {
    # class of a word: letter of its role; the first that a word has counts
    "in": "i",
    "editor": "e",
    "translator": "e",
    "page": "p",
    "volume": "v",
    "issue": "n",
    "edition": "d",
    "others": "o",
    "ibid": "b",
    "access": "a",
    "thesis": "t",
    "report": "r",
    "newspaper": "J",
    "journal": "J",
    "J": "J",
    "N": "J",
    "conference": "C",
    "C": "C",
    "publisher": "P",
    "P": "P",
    "school": "B",
    "B": "B",
    "series": "S",
    "court": "l",
    "law": "l",
    "archive": "h",
    "month": "m",
    "season": "m",
    "place": "L",
    "given": "g",
    "family": "g",
}
_TELLING = "UYpvnedatrJCPBSlhmobLgID"
"""Roles, the more telling first; whatever else a word may be, says little of its chunk."""
_WORDS = "AwgLJPCBShI"
_RANK = {role: rank for rank, role in enumerate(_TELLING)}
_SIZES = "01233444455555555"


@dataclass(slots=True)
class Outline:
    """A word, as its chunk sees it.

    Attributes:
        role: a letter of `_TELLING`, ``A`` for another word with a capital, ``w`` for one without.
        opens: whether a chunk begins with it, for the sign before it.
        closes: the sign behind it that ends a chunk, or nothing.
        glued: whether no blank stands before it.
    """

    role: str
    opens: str
    closes: str
    glued: bool


def outline(before: str, core: str, after: str, shape: str, classes: Sequence[str]) -> Outline:
    """The outline of a token.

    Args:
        before: the signs before it.
        core: its letters or digits.
        after: the signs behind it.
        shape: of the core, as `citekit.references.statistical.features` tells it.
        classes: what the word may be.
    """
    role = _role(core, after, shape, classes)
    opens = next((sign for sign in before if sign in _OPENS), "")
    closes = next((_ENDS[sign] for sign in after if sign in _ENDS), _ENDS.get(core[0], ""))
    if closes == "." and role in "Io":  # of an initial, or of "al."
        closes = ""
    return Outline(role, opens and _OPENS[opens], closes, not before.startswith(" "))


_OPENS = {"(": "(", "[": "(", "“": "q", "„": "q", "«": "q", '"': "q", "‘": "q", "‹": "q", "/": "/", "<": "<"}
_ENDS = {
    ",": ",", "،": ",", "؛": ";", ".": ".", ":": ":", ";": ";", ")": ")", "]": ")", "”": "q", "“": "q",
    "»": "q", '"': "q", "’": "q", "/": "/", "?": ".", "!": ".", "–": "-", "—": "-", "-": "-", "=": "-",
}  # fmt: skip


def _role(core: str, after: str, shape: str, classes: Sequence[str]) -> str:
    if shape in ("url", "doi"):
        return "U"
    if shape == "year":
        return "Y"
    if shape[0] == "d":
        return "D"
    if shape == "A" and "." in after:
        return "I"
    for name in classes:
        if name in _ROLES:
            return _ROLES[name]
    return "A" if core[:1].isupper() else "w"


class Chunk(NamedTuple):
    """What the tokens of a chunk see of it.

    Attributes:
        shared: what all of them see: the chunk, those beside it, and the whole.
        own: for each of them where in the chunk it stands.
    """

    shared: list[str]
    own: list[str]


def chunk_features(outlines: Sequence[Outline]) -> list[Chunk]:
    """The features of the chunks of a citation; equally many are shared in each."""
    roles = _roles(outlines)
    spans = _chunks(outlines, roles)
    count = len(spans)
    whole = _whole(outlines, roles, spans)
    signs = ["|", *(_sign(roles[first:last]) for first, last in spans), "|", "|"]
    chunks: list[Chunk] = []
    for index, (first, last) in enumerate(spans):
        before, own, after, far_after = signs[index : index + 4]
        place = index if index < 5 else 5
        end = count - index if count - index < 4 else 4
        size = own[0] + outlines[first].opens + outlines[last - 1].closes
        shared = [
            f"k={own}{size}",
            f"k-{before}|{own}",
            f"k+{own}|{after}",
            f"k>{size}|{after}|{far_after}",
            f"ki{place}{own}",
            f"ke{end}{own}",
            f"R{whole}{own}",
            f"R{whole}{place}",
        ]
        between = last - first - 2
        where = [f"ks{size}"] if between < 0 else [f"kf{size}", *[f"km{size}"] * between, f"kl{size}"]
        chunks.append(Chunk(shared, where))
    return chunks


def _roles(outlines: Sequence[Outline]) -> str:
    roles = [each.role for each in outlines]
    for index in range(len(roles) - 1):
        if roles[index] == "I" and roles[index + 1] == "D":
            roles[index] = "p"  # "S. 12", "T. 2": no initial
    return "".join(roles)


def _chunks(outlines: Sequence[Outline], roles: str) -> list[tuple[int, int]]:
    """Where chunks begin and end: at signs, and before the number that follows a name."""
    chunks = []
    start = 0
    after_dash = False
    for index, each in enumerate(outlines):
        number = roles[index] in "DY" and index and roles[index - 1] in _WORDS
        if index > start and (each.opens or number or (after_dash and not each.glued)):
            chunks.append((start, index))
            start = index
        after_dash = each.closes == "-"
        if each.closes and not after_dash:
            chunks.append((start, index + 1))
            start = index + 1
    if start < len(outlines):
        chunks.append((start, len(outlines)))
    return chunks


@lru_cache(maxsize=20_000)
def _sign(roles: str) -> str:
    size = len(roles)
    best = min(roles, key=lambda role: _RANK.get(role, 99))
    return (_SIZES[size] if size < 16 else "6") + roles[0] + (best if best in _RANK else "")


def _whole(outlines: Sequence[Outline], roles: str, chunks: Sequence[tuple[int, int]]) -> str:
    """What the citation is like: whether it has quotation marks, ``In:``, editors, and where its year is."""
    found = ""
    if any(each.opens == "q" for each in outlines):
        found += "q"
    if any(roles[first] == "i" for first, _ in chunks[1:]):
        found += "i"
    if "e" in roles:
        found += "e"
    if "J" in roles:
        found += "J"
    if "Y" in roles:
        found += str(3 * roles.index("Y") // len(roles))
    return found + ("D" if roles.count("D") > 1 else "")
