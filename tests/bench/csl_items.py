"""Items for the benchmarks of CSL: made from a seed, of the types and shapes that bibliographies have."""

from __future__ import annotations

import random
from typing import Any

FAMILIES = (
    "Smith Doe Öztürk Əliyev Петров Müller García Dupont Rossi Novák Yılmaz van_den_Berg O’Neill Lee".split()
)
GIVEN = "Jane John Ayşe İlkin Иван Hans María Jean-Luc Anna Petr Mehmet Ruth Kim Ali".split()
WORDS = (
    "the politics of memory and migration in early modern trade networks between state law history press "
    "war peace language city archive theory border empire reform labour church school letters museum".split()
)
TYPES = ("article-journal", "book", "chapter", "thesis", "article-newspaper", "webpage", "report")


def items(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """`count` items, the same ones for a seed."""
    rng = random.Random(seed)
    return [_item(number, rng) for number in range(count)]


def _item(number: int, rng: random.Random) -> dict[str, Any]:
    kind = rng.choice(TYPES)
    item: dict[str, Any] = {
        "id": f"item-{number}",
        "type": kind,
        "title": _title(rng),
        "author": [_person(rng) for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5, 9)))],
        "issued": {
            "date-parts": [
                [rng.randrange(1900, 2026), *([rng.randrange(1, 13), 15] if kind != "book" else [])]
            ]
        },
    }
    if kind in ("article-journal", "article-newspaper", "chapter"):
        item |= {
            "container-title": _title(rng),
            "volume": str(rng.randrange(1, 90)),
            "issue": "2",
            "page": "123-145",
        }
    if kind in ("book", "chapter", "report", "thesis"):
        item |= {"publisher": "Example University Press", "publisher-place": "Ankara"}
    if kind == "chapter":
        item["editor"] = [_person(rng)]
    if kind in ("webpage", "article-journal"):
        item |= {"URL": f"https://example.org/{number}", "accessed": {"date-parts": [[2025, 5, 17]]}}
    if kind == "article-journal":
        item["DOI"] = f"10.1000/{number}"
    return item


def _person(rng: random.Random) -> dict[str, str]:
    return {"family": rng.choice(FAMILIES).replace("_", " "), "given": rng.choice(GIVEN)}


def _title(rng: random.Random) -> str:
    words = rng.sample(WORDS, rng.randrange(4, 9))
    return " ".join(words).capitalize() + (f": {rng.choice(WORDS)} and after" if rng.random() < 0.4 else "")
