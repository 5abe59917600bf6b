"""What a sentence of a page says of the page itself: that it is lost, sold, closed, or nothing of the kind.

Lists of sentences do not hold what hosts say, so this has learned from many:
a multinomial logistic regression over words, their beginnings and ends, and
pairs of words that stand near each other, in ten languages at once.  How it is
made is told in ``training/README.md``; what follows for a page as a whole is
decided by `citekit.links.sayings`.
"""

from __future__ import annotations

import gzip
import json
import math
from array import array
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from threading import Lock

from citekit.links.phrases import plain

MODEL_FILE = "wording.json.gz"
LONGEST = 48  # words of a sentence that are looked at
NEAR = 5  # words within which two make a pair
_BEGINNING = 5  # letters that stay while Turkish and Russian change the ends
_SHORT_BEGINNING = 4
_END = 4
_TELLING = frozenset({"0", "404", "403", "500", "503"})


class Saying(StrEnum):
    """What a sentence says of the page on which it stands."""

    CONTENT = "content"  # nothing: it belongs to a work, or tells of one
    FRAME = "frame"  # nothing: menus, addresses, excuses
    MISSING = "missing"  # that there is no such page
    PARKED = "parked"  # that the domain is sold, parked or suspended, or that the server has nothing yet
    BUSY = "busy"  # that something will pass: maintenance, an error, a load
    LEGAL = "legal"  # that it may not be shown, here or at all
    LOGIN = "login"
    PAYWALL = "paywall"
    BLOCKED = "blocked"  # that we may be a program, or must consent first
    RATE = "rate"  # that we ask too often
    SCRIPT = "script"  # that a program must run first
    MOVED = "moved"  # that the page is elsewhere


def _tokens(words: Sequence[str]) -> list[str]:
    """The words; numbers are alike but for those that mean something, and do not where one joins another."""
    found: list[str] = []
    was_number = False
    for word in words:
        is_number = word.isdigit()
        if is_number and was_number and found[-1] in _TELLING:
            found[-1] = f"#{len(found[-1])}"  # "404/03" is a case, "2004/404" a decision
        is_plain = is_number and (was_number or word not in _TELLING)
        found.append(f"#{min(len(word), 5)}" if is_plain else word)
        was_number = is_number
    return found


def features(sentence: str) -> list[str]:
    """What the model sees of a sentence, each once.

    >>> features("Not found")[:4]
    ['n0', '^not', 'w=not', 'w=found']
    """
    words = _tokens(plain(sentence).split()[:LONGEST])
    beginnings = [word[:_BEGINNING] for word in words]
    short = [word[:_SHORT_BEGINNING] for word in words]
    found = [f"n{min(len(words), 15) // 3}"]
    found += [f"^{beginning}" for beginning in beginnings[:1]]
    found += [f"w={word}" for word in words]
    found += [f"s={beginning}" for beginning in beginnings]
    found += [f"e={word[-_END:]}" for word in words if len(word) > _BEGINNING]
    found += [f"b={a}_{b}" for a, b in pairwise(beginnings)]
    for distance in range(2, NEAR):
        found += [f"p={a}_{b}" for a, b in zip(short, short[distance:], strict=False)]
    return list(dict.fromkeys(found))


class WordingModel:
    """A trained model.

    Args:
        classes: names of `Saying`, in the order of the weights.
        places: where the row of each feature begins in `rows`.
        rows: for each feature the classes that it speaks for or against, by number, and how much, in
            hundredths, behind how many numbers that are: ``count, class, weight, class, weight …``.
    """

    def __init__(self, classes: Sequence[str], places: Mapping[str, int], rows: Sequence[int]) -> None:
        self.classes = tuple(Saying(name) for name in classes)
        self._places = places
        self._rows = rows

    def chances(self, sentence: str) -> dict[Saying, float]:
        """How probable each saying is of a sentence; they add up to 1."""
        totals, rows = [0] * len(self.classes), self._rows
        for feature in features(sentence):
            if (start := self._places.get(feature)) is not None:
                for place in range(start + 1, start + 1 + rows[start], 2):
                    totals[rows[place]] += rows[place + 1]
        top = max(totals)
        shares = [math.exp((total - top) / 100) for total in totals]
        whole = sum(shares)
        return {saying: share / whole for saying, share in zip(self.classes, shares, strict=True)}


def write_model(classes: Sequence[str], weights: Mapping[str, Sequence[int]]) -> bytes:
    """The bytes of `MODEL_FILE`.

    Args:
        classes: names of `Saying`.
        weights: for each feature ``class, weight, class, weight …``, as `WordingModel` has them.
    """
    rows = [number for row in weights.values() for number in (len(row), *row)]
    table = {"classes": list(classes), "features": " ".join(weights), "rows": rows}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)


def read_model(data: bytes) -> WordingModel:
    """The model in the bytes of `MODEL_FILE`; its rows are one list, for many would take thrice the room."""
    table = json.loads(gzip.decompress(data))
    rows = array("h", table["rows"])
    places, place = {}, 0
    for feature in table["features"].split(" "):
        places[feature] = place
        place += 1 + rows[place]
    return WordingModel(table["classes"], places, rows)


_LOADING = Lock()


def shipped_model() -> WordingModel:
    """The model that comes with citekit; read when it is first asked for, once however many threads do so."""
    with _LOADING:
        return _shipped()


def forget_model() -> None:
    """Let the model go, until somebody asks for it again: it takes a dozen megabytes."""
    with _LOADING:
        _shipped.cache_clear()


@lru_cache(maxsize=1)
def _shipped() -> WordingModel:
    return read_model(resources.files(__package__).joinpath("data", MODEL_FILE).read_bytes())
