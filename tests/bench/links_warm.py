"""How long a check takes that finds every verdict still holding: python tests/bench/links_warm.py.

The whole command is timed, from the start of Python to its end, beside what of
it is not the memory's: the same command that asks and remembers nothing
(``--offline --no-cache``), and ``citekit --help``.  Processor seconds stand beside
the others, since only they are the command's own on a machine with other work.
Compiled files are kept between the runs, as for anybody who calls citekit twice.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from links_speed import addresses, serving

COUNT, HOSTS, ROUNDS = 2000, 200, 5
_CITEKIT = [sys.executable, "-c", "from citekit.cli import main; main()"]


def processor_seconds() -> float:
    """What the commands run so far have taken of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(folder: str, *words: str) -> tuple[float, float, str]:
    """The time of a command, of the processor's that, and what it says at its end."""
    environment = {
        **os.environ,
        "CITEKIT_STORE": f"{folder}/links.sqlite3",
        "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun, used = time.perf_counter(), processor_seconds()
    ran = subprocess.run(
        [*_CITEKIT, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - begun
    return took, processor_seconds() - used, ran.stderr.strip().rpartition("\n")[2]


def main() -> None:
    """Print the first check, the warm ones, and what stands beside them."""
    with serving(0.0) as served, tempfile.TemporaryDirectory() as folder:
        entries = [
            f"@online{{k{number}, title = {{A page}}, author = {{Öğüt, Selin}}, url = {{{url}}}}}\n"
            for number, url in enumerate(addresses(COUNT, HOSTS, served.port))
        ]
        Path(folder, "a.bib").write_text("".join(entries), "utf-8")
        first, _, said = seconds(folder, "check", "a.bib")
        runs = [seconds(folder, "check", "a.bib") for _ in range(ROUNDS)]
        warm, used = [run[0] for run in runs], [run[1] for run in runs]
        rest = [seconds(folder, "check", "a.bib", "--offline", "--no-cache")[0] for _ in range(ROUNDS)]
        bare = [seconds(folder, "--help")[0] for _ in range(ROUNDS)]
        size = Path(folder, "links.sqlite3").stat().st_size
    ours, floor = statistics.median(warm), statistics.median(rest)
    print(f"{said}; first {first:.2f} s, {len(served.rows)} requests in all")
    print(
        f"warm {ours:.2f} s ({min(used):.2f} s of the processor at best):"
        f" {ours / first:.2f} of the first, {ours / floor:.2f} of what asks and remembers"
        f" nothing, {ours / statistics.median(bare):.1f} x citekit --help; {size / COUNT:.0f} bytes a link"
    )


if __name__ == "__main__":
    main()
