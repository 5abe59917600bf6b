"""How fast are field values read and names compared, against a bare `str.lower`?

    python tests/bench/markup.py [ROUNDS]

The input is made here: titles as people write them into ``.bib`` files, each
one different, so that no cache answers.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

from citekit.model import fold, plain_text, read_names, skeleton

COUNT = 20_000
TITLES = [
    rf"{{\"O}}zal'{{\i}}n {{D{{\i}}\c{{s}}}} Politikas{{\i}} \& NATO, {n}--{n + 5}" for n in range(COUNT)
]
NAMES = [f"Oran{n}, Baskın and van der {{Zee}} {n}, Jan and {{Dışişleri Bakanlığı}}" for n in range(COUNT)]
TEXTS = [f"Türkiye-Azerbaycan-Gürcistan Zirvesi ve Göldedeki Ortak: ERMENİSTAN {n}" for n in range(COUNT)]

QUESTIONS: tuple[tuple[str, Callable[[str], object], list[str]], ...] = (
    ("plain_text", plain_text, TITLES),
    ("read_names", read_names, NAMES),
    ("skeleton", skeleton, TEXTS),
    ("fold", fold, TEXTS),
)


def seconds(function: Callable[[str], object], texts: list[str]) -> float:
    """Wall-clock seconds to call `function` on each of `texts`."""
    start = time.perf_counter()
    for text in texts:
        function(text)
    return time.perf_counter() - start


def floor(text: str) -> str:
    """One pass over the text in C: what people compare text with who have no Turkish in it."""
    return text.lower()


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    for name, function, texts in QUESTIONS:
        # A fresh suffix each round: the caches of plain_text and skeleton must not help.
        inputs = [[f"{text} {i}" for text in texts] for i in range(rounds)]
        pairs = [(seconds(function, batch), seconds(floor, batch)) for batch in inputs]
        ours, least = (median(column) for column in zip(*pairs, strict=True))
        print(f"{name:<11} {COUNT / ours:>10,.0f} texts/s, {ours / least:6.0f} x str.lower")
