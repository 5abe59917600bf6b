"""References a second, labelled and assembled, beside cutting the same references into words.

The references are made up, in every convention that there is; the floor is measured in the same run, and
the last lines show that the cost is linear.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # training/ is no part of the package

from citekit.references.statistical.tagger import shipped_model
from citekit.references.strings import Read, read_batches
from training.synthetic import make

ROUNDS = 5
COUNTS = (500, 1000, 4000)
TOGETHER = 100


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Processor time of `work` in several rounds: the least, which others disturb least, and the median."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return min(rounds), median(rounds)


def read(lines: Sequence[str]) -> Iterator[Read]:
    """Read references, some together, as from a file."""
    groups = (lines[start : start + TOGETHER] for start in range(0, len(lines), TOGETHER))
    return read_batches(groups, model=model)


if __name__ == "__main__":
    lines = [reference.text for reference in make(11, COUNTS[-1])]
    model = shipped_model()
    floor, _ = seconds(lambda: [re.findall(r"\w+|\W", line) for line in lines])
    for count in COUNTS:
        some = lines[:count]
        labelled, usual = seconds(lambda some=some: [r.labelled() for r in read(some)])
        assembled, _ = seconds(lambda some=some: [r.citation for r in read(some)])
        print(
            f"{count:>6} references: labelled {count / labelled:,.0f}/s (median {count / usual:,.0f}), "
            f"assembled {count / assembled:,.0f}/s, "
            f"{assembled / count / (floor / len(lines)):.0f} x cutting into words"
        )
    note = "; ".join(lines)[:1_000_000]
    for size in (50_000, 100_000):
        took, _ = seconds(lambda size=size: model.tag(note[:size]))
        print(f"{size:>8,} characters in one line: {took / floor:.1f} x the floor")
