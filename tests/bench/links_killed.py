"""How many results a check loses that is killed: python tests/bench/links_killed.py [--latency SECONDS].

A server on 127.0.0.0/8 counts its answers and kills the check, all its processes
at once, with the answer of a random number; what is then missing in the memory
of links is lost.  The answers of the last tenth of a second stand beside that:
how much came in while the processor may have been busy with something else.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import signal
import tempfile
import time
from pathlib import Path
from typing import Any

from links_speed import addresses

from citekit.links import check_links
from citekit.project.memory import LinkMemory

COUNT, HOSTS, RUNS = 4000, 800, 10
_BODY = b"<!doctype html><title>A page</title><h1>A page</h1>" + b"<p>Some words of a page. " * 40
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(
    _BODY
)


def _serve(pipe: Any, kill_at: int, latency: float) -> None:
    """Answer on every address, until the check is killed."""
    given: list[float] = []
    begun = over = 0.0
    victim = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal begun, over
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                begun = begun or time.monotonic()
                await asyncio.sleep(latency)
                if len(given) == kill_at:
                    return
                given.append(time.monotonic())
                writer.write(_HEAD + _BODY)
                if len(given) == kill_at:
                    os.killpg(victim, signal.SIGKILL)
                    over = given[-1]
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        nonlocal victim
        server = await asyncio.start_server(talk, "0.0.0.0", 0, backlog=1024)
        pipe.send(server.sockets[0].getsockname()[1])
        victim = pipe.recv()
        while not over:
            await asyncio.sleep(0.01)
        pipe.send((over - begun, sum(each > over - 0.1 for each in given)))
        os._exit(0)  # some hundred tasks would complain that they were not ended

    asyncio.run(main())


def _check(pipe: Any, port: int, path: Path) -> None:
    os.setsid()
    pipe.send(os.getpid())
    pipe.recv()
    check_links(addresses(COUNT, HOSTS, port), memory=LinkMemory(path))


def killed(kill_at: int, latency: float, path: Path) -> tuple[int, float, int]:
    """Results lost, answers a second, and answers of the last tenth of a second."""
    context = multiprocessing.get_context("spawn")
    served, serving = context.Pipe()
    checked, checking = context.Pipe()
    server = context.Process(target=_serve, args=(serving, kill_at, latency))
    server.start()
    port = served.recv()
    check = context.Process(target=_check, args=(checking, port, path))
    check.start()
    served.send(checked.recv())
    checked.send("go")
    seconds, last = served.recv()
    check.join()
    server.join()
    known = sum(1 for _ in LinkMemory(path).recall(addresses(COUNT, HOSTS, port)))
    return kill_at - known, kill_at / seconds, last


def main() -> None:
    """Print a row for each kill, and the most that was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds that each answer takes")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    most = 0
    for number in range(given.runs):
        kill_at = random.randrange(COUNT // 20, COUNT * 19 // 20)
        with tempfile.TemporaryDirectory() as folder:
            lost, rate, last = killed(kill_at, given.latency, Path(folder, f"{number}.sqlite3"))
        most = max(most, lost)
        print(
            f"killed with answer {kill_at:,}: {lost} lost,"
            f" {last} answers in the last 0.1 s, {rate:.0f} a second",
            flush=True,
        )
    print(f"at most {most} of {COUNT:,} lost, promised are 64; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
