"""What the statistical tagger sees of a token: its word, shape, classes, signs, neighbours and place.

Whatever belongs to a word alone, also as its neighbours see it, is made once and remembered; what is left
to be made for each citation is what depends on the place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from citekit.model import fold, skeleton
from citekit.references.statistical.chunks import Chunk, Outline, chunk_features, outline
from citekit.references.statistical.gazetteers import word_classes
from citekit.references.statistical.tokens import Token

_YEAR = re.compile(r"(?:1[4-9]|20)[0-9]{2}")
_EASTERN_YEAR = re.compile(r"(?:1[2-9]|20)[0-9]{2}")  # Hijri and solar years stand in eastern digits
_ROMAN = re.compile(r"[ivxlcdm]{1,7}")
_LATIN_END = "\u024f"
_SCRIPTS = (("\u0400", "\u052f", "Cyrl"), ("\u0370", "\u03ff", "Grek"), ("\u0590", "\u06ff", "Arab"))


class _Core(NamedTuple):
    """What the letters or digits of a token tell."""

    own: tuple[str, ...]
    key: str  # the word, as pairs of words name it
    shape: str
    classes: str
    is_word: bool


OFFSETS = (0, -1, 1, -2, 2)
"""From a token to those of which it sees something."""


@dataclass(slots=True, eq=False)  # a key by itself; and its attributes are read sooner than those of a tuple
class Word:
    """A token with its signs: the same object wherever the same signs stand around the same letters.

    Attributes:
        views: what is seen of it, by itself and by those who have it at each offset of `OFFSETS`.
    """

    views: tuple[tuple[str, ...], ...]
    key: str
    shape: str
    classes: str
    opens: str  # the quotation marks that open before it, folded
    closes: str  # and those that close behind it
    bracket: int
    is_year: bool
    ends_area: bool
    outline: Outline


EDGE = Word(
    ((), ("-edge",), ("+edge",), ("<edge",), (">edge",)),
    "|",
    "|",
    "|",
    "",
    "",
    0,
    False,
    False,
    Outline("", "", "", False),
)
"""What stands before the first token, and behind the last."""


class Seen(NamedTuple):
    """What is seen of the tokens of a citation.

    Attributes:
        words: one for each token.
        chunks: to which the tokens belong, in order.
        places: for each token what its place tells; equally many features for all.
    """

    words: list[Word]
    chunks: list[Chunk]
    places: list[list[str]]


def _shape(core: str, folded: str) -> str:
    if core[0].isdigit() and not core[0].isdecimal():
        return "raised"
    if core[0].isdigit():
        is_year = (_YEAR if core.isascii() else _EASTERN_YEAR).fullmatch(folded)
        return "year" if is_year else f"d{min(len(core), 6)}"
    if len(core) == 1:
        return "A" if core.isupper() else "a"
    if core.isupper():
        return "AA" if len(core) < 6 else "AAA"
    if core[0].isupper():
        return "Aa" if core[1:].islower() else "AaA"
    return "aa" if core.islower() else "aA"


def _script(char: str) -> str:
    if char <= _LATIN_END:
        return ""
    return next((name for first, last, name in _SCRIPTS if first <= char <= last), "Zyyy")


@lru_cache(maxsize=60_000)
def _core(core: str) -> _Core:
    folded = fold(core)
    if len(core) > 6 and ("/" in core or core.startswith("www.")):
        shape = "doi" if core.startswith("10.") else "url"
        return _Core(("w=@", f"s={shape}"), "@", shape, "", False)
    if not core[0].isalnum():
        return _Core((f"w={folded[:3]}", "s=sign"), folded[:3], "sign", "", False)
    shape = _shape(core, folded)
    if core[0].isdigit():
        key = shape if len(core) > 2 else folded
        return _Core((f"w={key}", f"s={shape}"), key, shape, "", False)
    bone = folded if folded.isascii() and folded.isalpha() else skeleton(core)
    classes = word_classes(folded, bone, capital=core[0].isupper())
    if _ROMAN.fullmatch(folded) and (core.isupper() or core.islower()):
        classes.append("roman")
    own = [f"w={folded[:16]}", f"s={shape}", f"p={folded[:3]}", f"e={folded[-3:]}", f"e={folded[-2:]}"]
    own += [f"g={name}" for name in classes]
    if script := _script(core[0]):
        own.append(f"c={script}")
    return _Core(tuple(own), folded[:16], shape, ".".join(classes), True)


@lru_cache(maxsize=4_000)
def _lead(before: str) -> tuple[str, str, int]:
    """Of the signs before a core: what is shown of them, the quotation marks among it, and open brackets."""
    folded = fold(before)
    shown = (folded[:1] + folded[1:].replace(" ", ""))[:3]
    return shown, "".join(filter(_MARKS.__contains__, shown)), before.count("(") + before.count("[")


@lru_cache(maxsize=4_000)
def _trail(after: str) -> tuple[str, str, int, str]:
    """The same of the signs behind it, with closed brackets; and the separator among what is shown."""
    shown = fold(after).replace(" ", "")[:3]
    separator = next((sign for sign in ",.:" if sign in shown), "")
    marks = "".join(filter(_MARKS.__contains__, shown))
    return shown, marks, after.count(")") + after.count("]"), separator


@lru_cache(maxsize=60_000)
def _word(before: str, core: str, after: str) -> Word:
    own, key, shape, names, is_word = _core(core)
    lead, opens, opened = _lead(before)
    trail, closes, closed, separator = _trail(after)
    shown = f"w={key}", f"s={shape}", f"a={trail}", f"b={lead}", f"g={names}"
    far = f"s={shape}a={trail}"
    return Word(
        views=(
            (*own, f"a={trail}", f"b={lead}", far, f"g={names}a={trail}"),
            tuple(["-" + feature for feature in shown]),
            tuple(["+" + feature for feature in shown]),
            ("<" + far,),
            (">" + far,),
        ),
        key=key,
        shape=shape + separator,
        classes=names,
        opens=opens,
        closes=closes,
        bracket=opened - closed,
        is_year=shape == "year",
        ends_area="." in trail and len(core) > 2 and is_word,
        outline=outline(before, core, after, shape, names.split(".")),
    )


def outlines_of(tokens: Sequence[Token]) -> list[Outline]:
    """The outlines of the tokens of a citation, of which its chunks are made."""
    return [_word(before, core, after).outline for _, _, before, core, after in tokens]


def features(tokens: Sequence[Token]) -> list[list[str]]:
    """All features of each token of a citation, as they are learned from."""
    words, chunks, places = see(tokens)
    shared = [chunk.shared for chunk in chunks for _ in chunk.own]
    edges = [EDGE] * max(OFFSETS)
    padded = [*edges, *words, *edges]
    beside = zip(*(padded[len(edges) + offset :] for offset in OFFSETS), strict=False)
    return [
        [*(feature for view, word in enumerate(near) for feature in word.views[view]), *chunk, *place]
        for near, chunk, place in zip(beside, shared, places, strict=False)
    ]


def see(tokens: Sequence[Token]) -> Seen:
    """What is seen of the tokens of a citation."""
    words = [_word(before, core, after) for _, _, before, core, after in tokens]
    count = len(words)
    quotes = _quotes(words)
    chunks = chunk_features([word.outline for word in words])
    standing = [own for chunk in chunks for own in chunk.own]
    places = []
    depth = areas = 0
    years = ""
    beside = zip([EDGE, *words], [*words[1:], EDGE], strict=False)
    for index, (word, quote, own, (before, after)) in enumerate(
        zip(words, quotes, standing, beside, strict=False)
    ):
        if word.bracket > 0:
            depth += word.bracket
        shape, key, classes = word.shape, word.key, word.classes
        place = index if index < 4 else 4 + 8 * index // count
        places.append(
            [
                own,
                f"q={quote}",
                f"i={place}",
                f"n={areas if areas < 5 else 5}{years}",
                f"d={depth if depth < 2 else 2}{shape}",
                f"q={quote}{shape}{years}",
                f"{before.shape}|{shape}",
                f"{shape}|{after.shape}",
                f"{before.shape}|{shape}|{after.shape}",
                f"{before.key}|{key}",
                f"{key}|{after.key}",
                f"{before.classes}/{shape}",
                f"{before.classes}/{classes}",
                f"{shape}/{after.classes}",
            ]
        )
        if word.bracket < 0:
            depth = max(0, depth + word.bracket)
        if word.ends_area:
            areas += 1
        if word.is_year:
            years = "y"
    return Seen(words, chunks, places)


_MARKS = "\"'"
_LONGEST_QUOTE = 60  # tokens; what opens and does not close within them is an apostrophe


def _quotes(words: Sequence[Word]) -> list[str]:
    """For each token whether it stands before, in or behind the first quoted stretch, or in a later one.

    Marks of the other kind within a stretch do not end it: “Beyond ‘Dull Routines’?”.
    """
    if not any(word.opens for word in words):
        return ["-"] * len(words)
    states = []
    mark = ""
    seen = False
    for index, word in enumerate(words):
        if not mark and word.opens:
            near = words[index : index + _LONGEST_QUOTE]
            mark = next((sign for sign in word.opens if any(sign in other.closes for other in near)), "")
        states.append(("2" if seen else "1") if mark else "9" if seen else "0")
        if mark and mark in word.closes:
            mark, seen = "", True
    return states if seen else ["-"] * len(words)
