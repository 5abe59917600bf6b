"""How fast are sort keys, and text case?

Ten thousand made-up names in the letters of a language, none seen before.  Beside
us stand PyICU, where it is installed, and the bare sort by code points.

    python tests/bench/collation.py
"""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from citekit.csl.collation import collator
from citekit.csl.textcase import change_case

COUNT, ROUNDS = 10_000, 5
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyzABCDEFGH   ,.'-",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyzİIŞÇ   ,.’-",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяЁЙ   ,.-",
    "cs": "abcčdďeéěfghiíjklmnňoópqrřsštťuúůvyýzžCH  ,.-",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u064b\u064e\u0651  ",
}


def seconds(work: Callable[[str], object], letters: str) -> float:
    """The median time for `COUNT` texts, new ones in each round."""
    times = []
    for seed in range(ROUNDS):
        made = random.Random(seed)
        texts = ["".join(made.choices(letters, k=25)) for _ in range(COUNT)]
        start = perf_counter()
        sorted(texts, key=work)
        times.append(perf_counter() - start)
    return median(times)


if __name__ == "__main__":
    for language, letters in LETTERS.items():
        floor = seconds(str, letters)
        ours = seconds(collator(language, use_icu=False), letters)
        line = f"{language}: {ours:.3f} s for {COUNT:,} keys, {ours / floor:.0f} x bare sort"
        if importlib.util.find_spec("icu"):
            line += f", {ours / seconds(collator(language, use_icu=True), letters):.1f} x PyICU"
        print(line)
    for case in ("uppercase", "capitalize-first", "title"):
        took = seconds(lambda text, case=case: change_case(text, case, "en"), LETTERS["en"])
        print(f"{case}: {took / COUNT * 1e6:.0f} µs a text")
