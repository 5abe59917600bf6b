"""How long one citation takes from a cold start, beside an empty interpreter and one that imports click.

Run: python tests/bench/csl_cold.py
Prints the median of the CPU time of several processes; the files of the style and the locale are cached by
the system.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys

ROUNDS = 9
ONE_CITATION = """
from citekit import csl
book = {"id": "x", "type": "book", "title": "T", "author": [{"family": "Doe"}]}
document = csl.Document("apa", [book])
document.cite({"citationItems": [{"id": "x"}]})
assert document.citations() == ["(Doe, n.d.)"]
"""


def milliseconds(code: str) -> float:
    """The median CPU time of a process that runs `code`."""
    times = []
    for _ in range(ROUNDS):
        before = _spent()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(_spent() - before)
    return statistics.median(times) * 1000


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    empty, click, ours = milliseconds("pass"), milliseconds("import click"), milliseconds(ONE_CITATION)
    print(f"empty {empty:.0f} ms   import click {click:.0f} ms   one citation {ours:.0f} ms")
    print(f"one citation takes {ours / click:.1f} x import click")
