"""How long do the output formats take over a bibliography of 1,000 entries?

The second column is the time that joining the text alone takes, measured in
the same run.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from citekit.csl.outputs import WRITERS
from citekit.csl.outputs.walk import texts
from citekit.csl.tree import Block, Inline, Layout, Styled

ROUNDS = 9


def entry(number: int) -> tuple[str, list[Inline]]:
    """An entry of 30 nodes, every other one with a label."""
    body: list[Inline] = []
    for part in range(9):
        style = ("font-style", "italic") if part % 2 else ("font-variant", "small-caps")
        body += [Styled(*style, [f"Savaş & Barış {part}"]), ", 1990."]
    if number % 2:
        return f"key-{number}", [Block("left-margin", [f"[{number}]"]), Block("right-inline", body)]
    return f"key-{number}", ["Doe, ", *body, "."]


ENTRIES = [entry(number) for number in range(1000)]


def seconds(work: Callable[[], object]) -> float:
    """The median of several rounds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    floor = seconds(lambda: ["".join(texts(children)) for _, children in ENTRIES])
    for name, writer in WRITERS.items():
        ours = seconds(lambda writer=writer: writer.bibliography(ENTRIES, Layout(max_offset=6)))
        print(f"{name:<10}{ours * 1000:8.1f} ms  {ours / floor:6.1f} x joining the text")
