"""What many links take of memory and time: python tests/bench/links_memory.py [--store] [COUNT]...

Each row is a process of its own, so that none inherits another's memory.  The
server stands beside it; what is printed is the largest resident size of the
process that asks, and of the largest of those that it has started.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

from links_speed import addresses, serving

from citekit.links import LinkTarget, check_links
from citekit.project.memory import LinkMemory

EACH = 10  # links of one host
COUNTS = (1_000, 10_000, 100_000)


def measure(label: str, count: int, port: int, store: Path | None) -> None:
    """Check `count` links, and print one row."""
    targets = [
        LinkTarget(
            url,
            key=f"key{number}",
            title=f"Some words of a page, {number}",
            authors=("Somebody",),
            year=1999,
        )
        for number, url in enumerate(addresses(count, max(1, count // EACH), port))
    ]
    memory = LinkMemory(store) if store is not None else None
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    statuses = check_links(targets, memory=memory)
    seconds = time.perf_counter() - begun
    if memory is not None:
        memory.close()
    own, others = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    alive = sum(status.is_there for status in statuses)
    print(
        f"{count:>7,} links{label}: {own:6.1f} MB ({before / 1024:.1f} before),"
        f" the largest other process {others:.1f} MB;"
        f" {seconds:.1f} s, {seconds / count * 1000:.2f} ms a link, {alive:,} alive",
        flush=True,
    )


def main() -> None:
    """Print every row; with a memory two of each number, the second of a check that asks nobody."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="*", type=int, default=COUNTS, help="numbers of links")
    parser.add_argument("--store", action="store_true", help="remember what is found")
    given = parser.parse_args()
    labels = (", remembered", ", known") if given.store else ("",)
    new_process = multiprocessing.get_context("spawn").Process
    for count in given.count:
        with serving(0.0) as served, tempfile.TemporaryDirectory() as folder:
            store = Path(folder, "links.sqlite3") if given.store else None
            for label in labels:
                process = new_process(target=measure, args=(label, count, served.port, store))
                process.start()
                process.join()


if __name__ == "__main__":
    main()
