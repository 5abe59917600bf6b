"""Made-up CSL items: the values that `training.styles` prints."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from typing import Any

from training.dates import year
from training.pools import Pools
from training.values import ROMAN

Item = dict[str, Any]

TYPES = {
    # CSL type: share
    "book": 30,
    "article-journal": 34,
    "chapter": 20,
    "paper-conference": 8,
    "article-newspaper": 6,
    "thesis": 4,
    "report": 4,
    "webpage": 4,
}
_UNTITLED = 0.08
"""How many articles are told by their journal alone, as in the sciences."""
_EDITED = 0.15
"""How many books have an editor in place of an author."""


def make_item(language: str, pools: Pools, rng: random.Random) -> Item:
    """A CSL-JSON object of one of `TYPES`, put together from the pools of a language."""
    kind = rng.choices(list(TYPES), list(TYPES.values()))[0]
    item: Item = {"id": "x", "type": kind, "language": language}
    item.update(_MAKERS[kind](language, pools, rng))
    if kind != "article-journal" or rng.random() > _UNTITLED:
        item["title"] = pools.pick(language, "book" if kind in _BOOKS else "part", rng)
    if rng.random() < 0.25:
        item["URL"] = f"https://{_letters(rng, 8)}.org/{_letters(rng, 5)}/{rng.randint(1, 99999)}"
        if rng.random() < 0.5:
            item["accessed"] = _date(rng, whole=True)
    if rng.random() < 0.15:
        item["DOI"] = f"10.{rng.randint(1000, 9999)}/{_letters(rng, 5)}.{rng.randint(1, 99999)}"
    return item


_BOOKS = frozenset({"book", "thesis", "report"})


def _book(language: str, pools: Pools, rng: random.Random) -> Item:
    role = "editor" if rng.random() < _EDITED else "author"
    item = {role: _people(language, pools, rng), **_published(language, pools, rng)}
    if rng.random() < 0.1:
        item["translator"] = _people(language, pools, rng, most=1)
    if rng.random() < 0.12:
        item["number-of-pages"] = str(rng.randint(40, 900))
    if rng.random() < 0.1:
        item["ISBN"] = (
            f"978-{rng.randint(1, 9)}-{rng.randint(100, 9999)}-{rng.randint(1000, 9999)}-{rng.randint(0, 9)}"
        )
    return item


def _article(language: str, pools: Pools, rng: random.Random) -> Item:
    first = rng.randint(1, 900)
    item = {
        "author": _people(language, pools, rng),
        "container-title": pools.pick(language, "journal", rng),
        "issued": _date(rng),
        "volume": rng.choice(ROMAN) if rng.random() < 0.06 else str(rng.randint(1, 120)),
        "page": f"{first}-{first + rng.randint(1, 40)}" if rng.random() < 0.9 else str(first),
    }
    if rng.random() < 0.6:
        item["issue"] = str(rng.randint(1, 12))
    if rng.random() < 0.08:
        del item["volume"]
    if rng.random() < 0.08:
        item.pop("page")
    return item


def _chapter(language: str, pools: Pools, rng: random.Random) -> Item:
    first = rng.randint(1, 600)
    item = {
        "author": _people(language, pools, rng),
        "container-title": pools.pick(language, "book", rng),
        "page": f"{first}-{first + rng.randint(1, 40)}",
        **_published(language, pools, rng),
    }
    if rng.random() < 0.8:
        item["editor"] = _people(language, pools, rng)
    if rng.random() < 0.1:
        item.pop("page")
    return item


def _newspaper(language: str, pools: Pools, rng: random.Random) -> Item:
    item = {"container-title": pools.pick(language, "newspaper", rng), "issued": _date(rng, whole=True)}
    if rng.random() < 0.75:
        item["author"] = _people(language, pools, rng, most=2)
    if rng.random() < 0.4:
        item["page"] = str(rng.randint(1, 40))
    return item


def _thesis(language: str, pools: Pools, rng: random.Random) -> Item:
    item = {
        "author": _people(language, pools, rng, most=1),
        "publisher": pools.pick(language, "university", rng),
        "genre": pools.pick(language, "genre", rng),
        "issued": _date(rng),
    }
    if rng.random() < 0.5:
        item["publisher-place"] = pools.pick(language, "city", rng)
    return item


def _report(language: str, pools: Pools, rng: random.Random) -> Item:
    item = {"author": _people(language, pools, rng), **_published(language, pools, rng, series=0.5)}
    if rng.random() < 0.3:
        item["number"] = str(rng.randint(1, 900))
    return item


def _webpage(language: str, pools: Pools, rng: random.Random) -> Item:
    item = {
        "container-title": pools.pick(language, "newspaper", rng),
        "issued": _date(rng, whole=True),
        "URL": f"https://www.{_letters(rng, 9)}.{rng.choice(('org', 'com', 'de', 'net'))}/{_letters(rng, 6)}",
        "accessed": _date(rng, whole=True),
    }
    if rng.random() < 0.5:
        item["author"] = _people(language, pools, rng, most=2)
    return item


def _published(language: str, pools: Pools, rng: random.Random, *, series: float = 0.15) -> Item:
    item: Item = {"issued": _date(rng)}
    if rng.random() < 0.85:
        item["publisher"] = pools.pick(language, "publisher", rng)
    if rng.random() < 0.85:
        item["publisher-place"] = pools.pick(language, "city", rng)
    if rng.random() < 0.15:
        item["edition"] = str(rng.randint(2, 7))
    if rng.random() < series:
        item["collection-title"] = pools.pick(language, "series", rng)
    if rng.random() < 0.08:
        item["volume"] = str(rng.randint(1, 6))
    return item


def _people(language: str, pools: Pools, rng: random.Random, *, most: int = 4) -> list[dict[str, str]]:
    count = min(most, rng.choices((1, 2, 3, 4), (60, 24, 10, 6))[0])
    return [pools.pick_name(language, rng) for _ in range(count)]


def _date(rng: random.Random, *, whole: bool = False) -> Item:
    parts = [year(rng)]
    if whole or rng.random() < 0.06:
        parts += [rng.randint(1, 12), rng.randint(1, 28)]
    return {"date-parts": [parts]}


def _letters(rng: random.Random, most: int) -> str:
    return "".join(rng.choices(string.ascii_lowercase, k=rng.randint(2, most)))


_MAKERS: dict[str, Callable[[str, Pools, random.Random], Item]] = {
    "book": _book,
    "article-journal": _article,
    "chapter": _chapter,
    "paper-conference": _chapter,
    "article-newspaper": _newspaper,
    "thesis": _thesis,
    "report": _report,
    "webpage": _webpage,
}
