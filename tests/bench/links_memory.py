"""What many links take of memory and time: python tests/bench/links_memory.py [--store] [COUNT]...

Each row is a process of its own, so that none inherits another's memory.  The
server stands beside it; what is printed is the largest resident size of the
process that asks, and of the largest of those that it has started.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from links_speed import addresses, serving

from citekit.links import LinkTarget, check_links
from citekit.project.memory import LinkMemory

EACH = 10  # links of one host
COUNTS = (1_000, 10_000, 100_000)


def measure(count: int, *, store: bool) -> None:
    """Check `count` links, and print one row."""
    with serving(0.0) as served, tempfile.TemporaryDirectory() as folder:
        memory = LinkMemory(Path(folder, "links.sqlite3")) if store else None
        targets = [
            LinkTarget(
                url,
                key=f"key{number}",
                title=f"Some words of a page, {number}",
                authors=("Somebody",),
                year=1999,
            )
            for number, url in enumerate(addresses(count, max(1, count // EACH), served.port))
        ]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        begun = time.perf_counter()
        statuses = check_links(targets, memory=memory)
        seconds = time.perf_counter() - begun
        # Before the server is stopped: it is a child, too, and what it has noted is no memory of ours.
        own, others = (
            resource.getrusage(who).ru_maxrss / 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
    alive = sum(status.is_there for status in statuses)
    print(
        f"{count:>7,} links{', remembered' if store else ''}: {own:6.1f} MB ({before / 1024:.1f} before),"
        f" the largest other process {others:.1f} MB;"
        f" {seconds:.1f} s, {seconds / count * 1000:.2f} ms a link, {alive:,} alive",
        flush=True,
    )


def main() -> None:
    """Print every row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="*", type=int, default=COUNTS, help="numbers of links")
    parser.add_argument("--store", action="store_true", help="remember what is found")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    for count in given.count:
        if given.here:
            measure(count, store=given.store)
        else:
            wishes = ["--store"] if given.store else []
            subprocess.run([sys.executable, __file__, "--here", *wishes, str(count)], check=True)


if __name__ == "__main__":
    main()
