"""Two processes ask, and each host sees one of them."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack

import pytest
from hostile_web import html, to
from loopback import serving

from citekit.net.processes import MANY, can_split, owner_of

# In a process of its own: one that has threads, as a test has, is not to be copied.
PROGRAM = """
import json, os, sys
from citekit.links import check_links
from citekit.net import processes
processes.MANY = 1
processes.os.sched_getaffinity = lambda pid: {0, 1}
asked = set()
found = check_links(json.load(sys.stdin), timeout=60)
print(json.dumps([[s.url, s.state, s.reason, s.final_url] for s in found]))
"""


@pytest.mark.parametrize(("host", "other"), [("a.org", "www.a.org"), ("127.0.0.1", "127.0.0.1")])
def test_a_host_has_one_owner_with_and_without_www(host: str, other: str) -> None:
    assert owner_of(host, 2) == owner_of(other, 2)


def test_hosts_are_shared_out() -> None:
    owners = [owner_of(f"h{number}.example", 2) for number in range(1000)]
    assert 400 < sum(owners) < 600


def test_a_few_jobs_are_not_worth_a_process() -> None:
    assert not can_split(MANY - 1)


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")
def test_two_processes_ask_what_one_would_and_ways_may_cross() -> None:
    with ExitStack() as stack:
        hosts = [f"127.0.0.{number}" for number in range(2, 8)]
        webs = {host: stack.enter_context(serving(address=host)) for host in hosts}
        assert {owner_of(host, 2) for host in hosts} == {0, 1}
        urls = [webs[host].put(host, f"/{number}", html("Page")) for host in hosts for number in range(4)]
        crossing = []
        for host, other in zip(hosts, [*hosts[1:], hosts[0]], strict=True):
            target = webs[other].put(other, "/moved", html("Page"))
            crossing.append(webs[host].put(host, "/old", to(target, 301)))
        cited = urls + crossing
        ran = subprocess.run(
            [sys.executable, "-W", "error", "-c", PROGRAM],
            input=json.dumps(cited),
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.stderr == ""
        found = json.loads(ran.stdout)
        assert [row[0] for row in found] == cited
        assert {tuple(row[1:3]) for row in found[: len(urls)]} == {("alive", "ok")}
        assert {tuple(row[1:3]) for row in found[len(urls) :]} == {("moved", "redirected-permanent")}
        for host, web in webs.items():
            assert web.most_at_once[host] <= 2
            assert sorted(r.path for r in web.asked if r.path != "/old")[:4] == ["/0", "/1", "/2", "/3"]
            # The way that crosses is gone once more from its beginning, and nothing else is asked again.
            assert sum(r.path in ("/0", "/1", "/2", "/3", "/moved") for r in web.asked) == 5


# Two processes wait for an answer that does not come; the first one is killed, and tells who the others are.
KILLED = """
import os, threading
from citekit.net import run_split
def serve(share, is_own):
    os.write(1, b"%d\\n" % os.getpid())
    threading.Event().wait()
    yield from ()
for _ in run_split({f"h{n}.example": [n] for n in range(9)}, serve):
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")
def test_the_others_end_with_the_first_one() -> None:
    process = subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    others = [int(process.stdout.readline()) for _ in range(2)]
    assert len(set(others)) == 2
    process.kill()
    # The pipes are closed when the last of the three has ended.
    assert process.communicate() == (b"", b"")
