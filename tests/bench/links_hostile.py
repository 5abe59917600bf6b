"""The whole hostile web in one run, its time and memory: python tests/bench/links_hostile.py.

The web stands in a process of its own.  Each case is given the time that a
user's is, so that those which never end last as long as they may; those which the
tests give less are not counted as wrong.
"""

from __future__ import annotations

import multiprocessing
import resource
import socket
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from hostile_cases import CASES  # behind the path it needs
from loopback import Web, serving

from citekit.links import LinkTarget, check_links
from citekit.links.check import TIMEOUT
from citekit.net import AddressClass, address_class, open_session


def serve(pipe: Connection) -> None:
    """Let every page stand at its name, until told to stop."""
    with serving() as web:
        for case in CASES:
            for path, page in case.pages.items():
                web.put(f"{case.name}.example", path, page)
        pipe.send((web.port, {host for host, _ in web.pages}))
        pipe.recv()


def main() -> None:
    """Print one row, and every verdict that is not the right one."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    port, hosts = ours.recv()
    web = Web(port=port)

    def lookup(host: str) -> list[str]:
        if host in hosts:
            return ["127.0.0.1"]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def classify(address: str) -> AddressClass:
        return AddressClass.PUBLIC if address == "127.0.0.1" else address_class(address)

    targets = [
        LinkTarget(
            case.cited.replace("{port}", str(port)) or web.url(f"{case.name}.example", case.path),
            title=case.title,
            authors=case.authors,
        )
        for case in CASES
    ]
    with open_session(lookup=lookup, classify=classify) as session:
        begun = time.perf_counter()
        statuses = check_links(targets, session=session, has_network=lambda: True)
        seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wrong = [
        f"  {case.name}: {status.state}/{status.reason}, not {case.verdict}"
        for case, status in zip(CASES, statuses, strict=True)
        if f"{status.state}/{status.reason}" != case.verdict and case.timeout >= TIMEOUT
    ]
    longest = max(status.evidence.seconds for status in statuses)
    print(
        f"{len(CASES)} cases: {seconds:.1f} s, {memory:.1f} MB, the longest {longest:.1f} s,"
        f" {len(CASES) - len(wrong)} right"
    )
    print(*wrong, sep="\n")
    ours.send("stop")
    process.join()


if __name__ == "__main__":
    main()
