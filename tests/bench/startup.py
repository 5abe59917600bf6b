"""How long does `citekit --help` take, against `import click` alone?

    python tests/bench/startup.py [ROUNDS]

Whole processes, in turn, so that a busy machine slows both; the median of each.
The floor is a Python that imports click and ends: below it no click program can be.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

HELP = [sys.executable, "-m", "citekit", "--help"]
FLOOR = [sys.executable, "-c", "import click"]
BARE = [sys.executable, "-c", "pass"]


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of one run of `command`."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(rounds: int) -> tuple[float, float, float]:
    """Median seconds of the help, of its floor, and of a bare Python."""
    for command in (HELP, FLOOR, BARE):
        seconds(command)  # compiled files and disk caches
    runs = [(seconds(HELP), seconds(FLOOR), seconds(BARE)) for _ in range(rounds)]
    ours, floor, bare = (median(column) for column in zip(*runs, strict=True))
    return ours, floor, bare


if __name__ == "__main__":
    ours, floor, bare = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
    print(f"citekit --help  {ours:.3f} s, {ours / floor:.2f} x import click")
    print(f"import click    {floor:.3f} s; a bare Python {bare:.3f} s")
