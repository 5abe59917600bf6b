"""Hosts are asked as often as they bear, and deadlines end."""

from __future__ import annotations

import itertools
import socket
import threading
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.net.deadlines import Deadline, Watch, Watchdog
from citekit.net.politeness import HostGate, retry_after
from citekit.net.workers import run_by_host

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

WAITS = [
    ("0", 0.0),
    (" 120 ", 120.0),
    ("Mon, 23 Nov 2026 12:01:00 GMT", 60.0),
    ("Mon, 23 Nov 2026 12:01:00", 60.0),
    ("Mon, 23 Nov 2026 14:01:00 +0200", 60.0),
    ("Mon, 23 Nov 2020 12:00:00 GMT", 0.0),
    (None, None),
    ("", None),
    ("soon", None),
    ("-5", None),
    ("1.5", None),
    ("٣", None),
    ("9" * 5000, None),
    ("Mon, 99 Nov 2026 12:00:00 GMT", None),
]


@pytest.mark.parametrize(("value", "seconds"), WAITS, ids=[repr(w[0])[:32] for w in WAITS])
def test_reads_how_long_to_wait(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, lambda: NOON) == seconds


@given(st.text(max_size=40))
def test_any_header_is_a_wait_or_none(value: str) -> None:
    wait = retry_after(value, lambda: NOON)
    assert wait is None or wait >= 0


def test_two_enter_and_the_third_waits_for_one_to_leave() -> None:
    gate = HostGate(per_host=2, gap=0)
    assert gate.enter("a.org", 1) is not None
    assert gate.enter("a.org", 1) is not None
    entered = threading.Event()

    def third() -> None:
        gate.enter("a.org", 1)
        entered.set()

    waiting = threading.Thread(target=third)
    waiting.start()
    assert not entered.wait(0.05)
    gate.leave("a.org")
    assert entered.wait(20)
    waiting.join()


def test_hosts_do_not_wait_for_each_other() -> None:
    gate = HostGate(per_host=1, gap=1000)
    assert gate.enter("a.org", 1) is not None
    assert gate.enter("b.org", 1) is not None


def test_a_gap_lies_between_two_requests() -> None:
    ticks = itertools.count(step=0.001)
    gate = HostGate(per_host=2, gap=0.02, clock=lambda: next(ticks))
    gate.enter("a.org", 1)
    waited = gate.enter("a.org", 1)
    assert waited is not None
    assert 0 < waited <= 0.02


def test_a_host_that_asked_to_wait_is_not_entered() -> None:
    gate = HostGate(gap=0, clock=lambda: 0.0)
    gate.suspend("a.org", 60)
    gate.suspend("a.org", 5)  # a shorter wait does not open it earlier
    assert gate.enter("a.org", patience=59) is None
    assert gate.enter("b.org", patience=0) == 0


@pytest.mark.parametrize(("per_host", "gap"), [(0, 0.1), (1, -0.1)])
def test_refuses_impossible_politeness(per_host: int, gap: float) -> None:
    with pytest.raises(ValueError, match="no such politeness"):
        HostGate(per_host, gap)


def test_a_deadline_counts_down_and_can_be_extended() -> None:
    now = [0.0]
    deadline = Deadline(5, clock=lambda: now[0])
    now[0] = 4.0
    assert deadline.remaining() == 1
    deadline.extend(2)
    assert deadline.remaining() == 3
    now[0] = 100.0
    assert deadline.remaining() == 0


def test_a_watchdog_ends_a_read_that_would_wait_for_ever() -> None:
    watchdog = Watchdog()
    ours, theirs = socket.socketpair()
    with ours, theirs, watchdog.watch(0.02) as watch:
        watch.attach(ours)
        assert ours.recv(1) == b""
        assert watch.expired
        late, other = socket.socketpair()
        with late, other:
            watch.attach(late)  # what is attached after the end is ended at once
            assert late.recv(1) == b""
    watchdog.close()


def test_a_watchdog_leaves_alone_what_was_released() -> None:
    watchdog = Watchdog()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with watchdog.watch(1000) as watch:
            watch.attach(ours)
        watch.expire()
        assert not watch.expired
        theirs.sendall(b"x")
        assert ours.recv(1) == b"x"
    watchdog.close()


def test_a_watchdog_that_is_closed_ends_what_is_under_way_and_what_begins_later() -> None:
    watchdog = Watchdog()
    pairs = [socket.socketpair() for _ in range(2)]
    with watchdog.watch(1000) as before:
        before.attach(pairs[0][0])
        watchdog.close()
        with watchdog.watch(1000) as after:
            after.attach(pairs[1][0])
            assert [pair[0].recv(1) for pair in pairs] == [b"", b""]
            assert before.expired
            assert after.expired
    for end in itertools.chain(*pairs):
        end.close()


def test_the_nearest_deadline_comes_first_whatever_the_order() -> None:
    watchdog = Watchdog()
    pairs = [socket.socketpair() for _ in range(2)]
    with watchdog.watch(1000) as far, watchdog.watch(0.01) as near:
        far.attach(pairs[0][0])
        near.attach(pairs[1][0])
        assert pairs[1][0].recv(1) == b""
        assert (far.expired, near.expired) == (False, True)
    for end in itertools.chain(*pairs):
        end.close()
    watchdog.close()


def test_a_request_is_silent_while_there_is_nothing_to_read() -> None:
    watchdog = Watchdog()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with watchdog.watch(1000) as watch:
            assert (watchdog.silent(0), watchdog.silent(1000)) == (1, 0)
            watch.attach(ours)
            assert (watchdog.silent(0), watchdog.silent(1000)) == (1, 0)
            theirs.sendall(b"x")
            assert watchdog.silent(0) == 0
            ours.recv(1)
            assert watchdog.silent(0) == 1
            theirs.shutdown(socket.SHUT_RDWR)
            assert watchdog.silent(0) == 0
        assert watchdog.silent(0) == 0
    watchdog.close()


def test_a_request_that_is_not_connected_yet_is_given_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("citekit.net.deadlines.time.monotonic", lambda: now[0])
    connecting, connected = Watch(begun=0.0), Watch(begun=0.0)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        connected.attach(ours)
        for now[0], runs in (
            (0.9, (False, False)),
            (1.0, (False, True)),
            (3.9, (False, True)),
            (4.0, (True, True)),
        ):
            assert tuple(watch.numbers(1) is not None for watch in (connecting, connected)) == runs
        connected.release()
        assert connected.numbers(1) is None


def test_those_who_wait_for_their_turn_are_counted() -> None:
    gate = HostGate(per_host=1, gap=0)
    gate.enter("a.org", 1)
    thread = threading.Thread(target=gate.enter, args=("a.org", 1))
    thread.start()
    while not gate.waiting:
        thread.join(0.001)
    gate.leave("a.org")
    thread.join()
    assert gate.waiting == 0


def test_every_job_is_done_once() -> None:
    jobs = [(f"h{n % 3}", n) for n in range(50)]
    done = dict(run_by_host(jobs, lambda n: n * n, workers=4))
    assert done == {n: n * n for n in range(50)}


def test_the_host_with_the_most_jobs_is_begun_first_and_goes_on_when_all_are_begun() -> None:
    jobs = [("a", "a1"), ("b", "b1"), ("b", "b2"), ("c", "c1"), ("c", "c2"), ("c", "c3")]
    asked: list[str] = []
    list(run_by_host(jobs, asked.append, workers=1))
    assert asked == ["c1", "c2", "c3", "b1", "b2", "a1"]


def test_no_jobs_are_done_at_once() -> None:
    assert list(run_by_host([], lambda job: job)) == []


def test_a_host_with_many_jobs_does_not_hold_up_another() -> None:
    release = threading.Event()

    def work(job: str) -> str:
        if job == "other":
            release.set()
        # All but one of the threads could be waiting here for "other" to be done.
        assert release.wait(20)
        return job

    jobs = [("busy", f"b{n}") for n in range(20)] + [("quiet", "other")]
    assert len(list(run_by_host(jobs, work, workers=3, per_host=2))) == 21


def test_no_host_has_more_jobs_at_a_time_than_it_may() -> None:
    lock = threading.Lock()
    met, nobody = threading.Barrier(2), threading.Event()
    now = most = 0

    def work(job: int) -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        if job < 2:
            met.wait(20)  # the first two are here together,
            nobody.wait(0.05)  # and stay long enough for a third to come
        with lock:
            now -= 1

    list(run_by_host([("h", n) for n in range(40)], work, workers=8, per_host=2))
    assert most == 2


def test_an_error_in_a_job_is_raised_and_the_rest_dropped() -> None:
    begun: list[int] = []

    def work(job: int) -> None:
        begun.append(job)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(run_by_host([("h", n) for n in range(100)], work, workers=1, per_host=1))
    assert begun == [0]


def test_retry_dates_are_counted_from_now() -> None:
    later = NOON + timedelta(seconds=30)
    assert retry_after("Mon, 23 Nov 2026 12:01:00 GMT", lambda: later) == 30


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_five_in_a_second_and_the_sixth_waits_for_the_first_to_be_a_second_old() -> None:
    clock = Clock()
    gate = HostGate(per_host=2, gap=0.01, clock=clock)
    for _ in range(5):
        clock.now += 0.02
        assert gate.enter("a.org", 1) == 0
        clock.now += 0.05  # the answer takes that long: the host saw the request before
        gate.leave("a.org")
    assert gate.wait("a.org", 20) == pytest.approx(0.07 + 1 - clock.now)
    assert gate.wait("b.org", 20) == 0
    clock.now = 1.07
    assert gate.enter("a.org", 1) == 0


@given(st.lists(st.floats(0, 0.5), min_size=8, max_size=30))
def test_no_host_sees_more_than_five_in_any_second(latencies: list[float]) -> None:
    clock = Clock()
    gate = HostGate(per_host=1, gap=0.01, clock=clock)
    begun, ended = [], []
    for latency in latencies:
        clock.now += gate.wait("a.org", 20) + 1e-9
        assert gate.enter("a.org", 1) == pytest.approx(0, abs=1e-6)
        begun.append(clock.now)
        clock.now += latency
        ended.append(clock.now)
        gate.leave("a.org")
    # A request reaches its host at some time between the two.
    assert all(later - first >= 1 for first, later in zip(ended, begun[5:], strict=False))


def test_a_host_that_is_closed_for_too_long_is_to_be_entered_at_once() -> None:
    gate = HostGate(gap=0, clock=Clock())
    gate.suspend("a.org", 30)
    assert (gate.wait("a.org", 60), gate.wait("a.org", 20)) == (30, 0)


def test_what_is_owed_to_a_host_can_be_handed_on() -> None:
    clock = Clock()
    gate = HostGate(gap=0.01, clock=clock)
    gate.enter("a.org", 1)
    gate.leave("a.org")
    gate.suspend("b.org", 30)
    assert gate.owed() == {"a.org": 1, "b.org": 30}
    clock.now = 40
    assert gate.owed() == {}


def test_a_host_that_must_wait_keeps_no_thread() -> None:
    asked: list[str] = []

    def wait(host: str) -> float:
        return 0.0 if host != "slow" or len(asked) >= 3 else 0.01

    jobs = [("slow", "s"), ("a", "1"), ("a", "2"), ("b", "3")]
    for job, _ in run_by_host(jobs, asked.append, workers=1, wait=wait):
        assert job in "123s"
    assert asked[-1] == "s"
