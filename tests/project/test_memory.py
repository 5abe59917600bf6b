"""Histories of links that last: in a real file, by several processes, through a kill, or not at all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hostile_web import html
from loopback import Reply, Request, Web
from small_project import make_project

from citekit.errors import UnreadableError
from citekit.links import LinkStatus, check_links
from citekit.net import open_session
from citekit.project import Project
from citekit.project.memory import FILE, LinkMemory, memory_path
from citekit.store.records import FLUSH_COUNT

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def check(web: Web, memory: LinkMemory, urls: list[str], hours: float = 0) -> list[LinkStatus]:
    with open_session(lookup=web.lookup, gap=0) as session:
        return check_links(
            urls,
            session=session,
            memory=memory,
            now=lambda: NOON + timedelta(hours=hours),
            has_network=lambda: True,
        )


def test_what_one_check_has_found_the_next_one_knows(web: Web, tmp_path: Path) -> None:
    urls = [web.put(f"h{n}.example", "/a", html("Page", f"Title {n}")) for n in range(70)]
    urls.append(web.put("lost.example", "/a", html(status=404)))
    path = tmp_path / FILE
    first, second = LinkMemory(path), LinkMemory(path)
    found = check(web, first, urls)
    first.close()
    again = check(web, second, urls, hours=2)
    second.close()
    assert len(web.asked) == 72
    assert [(s.state, s.reason, s.evidence) for s in again] == [
        (s.state, s.reason, s.evidence) for s in found
    ]
    assert (again[-1].state, again[-1].first_failed) == ("dead", "2026-11-23T12:00:00Z")


PROGRAM = """
import json, sys
from pathlib import Path
from citekit.links import check_links
from citekit.net import open_session
from citekit.project.memory import LinkMemory
path, urls = Path(sys.argv[1]), json.load(sys.stdin)
memory = LinkMemory(path)
with open_session(lookup=lambda host: ["127.0.0.1"], gap=0) as session:
    check_links(urls, session=session, memory=memory, has_network=lambda: True)
memory.close()
"""


def start(path: Path, urls: list[str]) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    with process.stdin as pipe:
        pipe.write(json.dumps(urls).encode())
    process.stdin = None  # for communicate
    return process


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_check_that_was_killed_goes_on_where_it_was(web: Web, tmp_path: Path) -> None:
    held, released, finished = threading.Event(), threading.Event(), 200
    asked = Counter[str]()
    lock = threading.Lock()

    def page(request: Request) -> Reply:
        with lock:
            asked[request.host] += 1
            is_late = asked.total() > finished
        if is_late:
            held.set()
            released.wait(60)
        return html("Page")

    urls = [web.put(f"h{n}.example", "/a", page) for n in range(300)]
    process = start(tmp_path / FILE, urls)
    assert held.wait(60)
    # The answers that it has by now are in the file, all but the last few: it has nothing else to wait for.
    while len(recorded(tmp_path / FILE, urls)) < finished - 64:
        assert process.poll() is None
    process.kill()
    process.communicate()
    known = recorded(tmp_path / FILE, urls)
    released.set()
    memory = LinkMemory(tmp_path / FILE)
    statuses = check(web, memory, urls, hours=(datetime.now(UTC) - NOON) / timedelta(hours=1))
    memory.close()
    assert {status.state for status in statuses} == {"alive"}
    assert len(recorded(tmp_path / FILE, urls)) == 300
    assert {asked[url.split("//")[1].split(":")[0]] for url in known} == {
        1
    }  # nothing finished is asked again


SERVER = """
import asyncio, os, signal, sys

kill_at = int(sys.argv[1])
body = b"<!doctype html><title>A page</title><h1>A page</h1>"
head = b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body)
given, victim, over = 0, 0, asyncio.Event()

async def talk(reader, writer):
    global given
    try:
        while True:
            await reader.readuntil(b"\\r\\n\\r\\n")
            if given < kill_at:
                given += 1
                writer.write(head + body)
                if given == kill_at:
                    os.killpg(victim, signal.SIGKILL)
                    over.set()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def main():
    global victim
    server = await asyncio.start_server(talk, "0.0.0.0", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    victim = int(sys.stdin.readline())
    await over.wait()
    os._exit(0)

asyncio.run(main())
"""
"""Answers every request at once, and kills a process group with the answer of a given number."""

LONG_CHECK = """
import json, math, sys
from pathlib import Path
from citekit.links import backlog, check_links
from citekit.project.memory import LinkMemory
backlog.SILENT = math.inf  # the host answers at once, however long this machine keeps its answers from us
urls = json.loads(sys.stdin.readline())
check_links(urls, memory=LinkMemory(Path(sys.argv[1])))
"""

KILLED = [
    # addresses (from 1,000 on two processes ask), the answer with which the check is killed
    (1200, 37),
    (1200, 483),
    (1200, 1131),
    (300, 171),
]


@pytest.mark.skipif(sys.platform != "linux", reason="needs SIGKILL, and addresses of all of 127.0.0.0/8")
@pytest.mark.parametrize(("count", "kill_at"), KILLED)
def test_a_check_that_is_killed_loses_64_results_at_most(count: int, kill_at: int, tmp_path: Path) -> None:
    pipes = {"stdin": subprocess.PIPE, "text": True}
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(kill_at)], stdout=subprocess.PIPE, **pipes)
    assert server.stdin is not None
    assert server.stdout is not None
    port = int(server.stdout.readline())
    urls = [f"http://127.7.{n % 250}.{n % 2 + 1}:{port}/{n}" for n in range(count)]
    check = subprocess.Popen(
        [sys.executable, "-c", LONG_CHECK, str(tmp_path / FILE)], start_new_session=True, **pipes
    )
    server.stdin.write(f"{check.pid}\n")
    server.stdin.flush()
    check.communicate(json.dumps(urls) + "\n")
    server.communicate()
    assert check.returncode == -signal.SIGKILL
    assert kill_at - 64 <= len(recorded(tmp_path / FILE, urls)) <= kill_at


def recorded(path: Path, urls: list[str]) -> list[str]:
    return [url for url, _ in LinkMemory(path).recall(urls)]


def test_two_checks_at_once_remember_both(web: Web, tmp_path: Path) -> None:
    urls = [web.put(f"h{n}.example", "/a", html("Page")) for n in range(120)]
    processes = [start(tmp_path / FILE, urls[:80]), start(tmp_path / FILE, urls[40:])]
    assert [process.communicate()[1] for process in processes] == [b"", b""]
    assert len(recorded(tmp_path / FILE, urls)) == 120


def test_where_nothing_can_be_kept_the_check_goes_on_and_says_so_once(web: Web, tmp_path: Path) -> None:
    complaints: list[UnreadableError] = []
    path = tmp_path / "file" / FILE
    (tmp_path / "file").write_text("no folder")
    memory = LinkMemory(path, complain=complaints.append)
    urls = [web.put("a.example", f"/{n}", html("Page")) for n in range(FLUSH_COUNT + 2)]
    assert {status.state for status in check(web, memory, urls)} == {"alive"}
    memory.close()
    assert [error.path for error in complaints] == [path]


def test_a_damaged_file_costs_a_check_only_what_it_held(web: Web, tmp_path: Path) -> None:
    asides: list[Path] = []
    path = tmp_path / FILE
    path.write_bytes(b"damaged " * 100)
    url = web.put("a.example", "/a", html("Page"))
    for hours in (0, 1):
        memory = LinkMemory(path, damaged=asides.append)
        check(web, memory, [url], hours)
        memory.close()
    assert (len(asides), len(web.asked)) == (1, 1)


def test_the_file_is_the_users_the_projects_or_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "project")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    named = tmp_path / "named.sqlite3"
    assert memory_path(project, named) == named
    assert memory_path(project) == project.root / ".citekit" / FILE
    assert (project.state / ".gitignore").is_file()
    assert memory_path(None) == tmp_path / "cache" / "citekit" / FILE
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert memory_path(None) is None


def test_a_folder_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path / "project").root)
    (tmp_path / "outside").mkdir()
    project.state.symlink_to(tmp_path / "outside")
    with pytest.raises(UnreadableError, match="leads out of the project"):
        memory_path(project)
