"""What ``citekit parse`` costs for 1,000, 10,000 and 100,000 references, and for one line of a megabyte.

Each row is a process of its own, as a person starts it.  Seconds a thousand references must not grow from row
to row, and the memory must stay below 300 MB.  Give another largest number as an argument for a shorter run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # training/ is no part of the package

from training.synthetic import make

ROOT = Path(__file__).resolve().parents[2]
COUNTS = (1_000, 10_000, 100_000)
HOSTILE = ("(", ".", "ibid. ", "0", "A. ", "“", "Kaya, a.g.e., s. 5; ")
MEGABYTE = 1_000_000


def cost(text: str, *arguments: str) -> tuple[float, float]:
    """Processor seconds of a run over `text`, and the most megabytes that it held."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "references.txt"
        path.write_text(text, "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "citekit", "parse", str(path), "--jsonl", *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"citekit parse ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else COUNTS[-1]
    lines = [reference.text for reference in make(7, 1_000)]
    start, _ = cost("")
    for count in (count for count in COUNTS if count <= largest):
        seconds, memory = cost("\n".join(lines[i % len(lines)] for i in range(count)))
        each = (seconds - start) / count * 1000
        print(f"{count:>8,} references: {each:.2f} s a thousand, {memory:.0f} MB", flush=True)
    for unit in HOSTILE:
        rows = []
        for size in (MEGABYTE // 10, MEGABYTE):
            note = (unit * size)[:size]
            rows += [cost(note)[0] - start, cost(note, "--notes")[0] - start]
        print(
            f"a line of {unit!r}: 100 kB {rows[0]:.2f} s, 1 MB {rows[2]:.2f} s; "
            f"as a note {rows[1]:.2f} s, {rows[3]:.2f} s",
            flush=True,
        )
