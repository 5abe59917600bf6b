"""What a check has in hand stays within its bounds, and what hosts are silent about does not count."""

from __future__ import annotations

import threading
from contextlib import ExitStack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.links.asking import PROCESSES
from citekit.links.backlog import MOST, Backlog
from citekit.store.records import FLUSH_COUNT


class Clock:
    """A clock that goes on by a step with each look at it."""

    def __init__(self) -> None:
        self.now = self.step = 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def most_at_once(backlog: Backlog, threads: int, rounds: int) -> int:
    """The most blocks that ran at one time, of many that were begun at will."""
    running = most = 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal running, most
        for _ in range(rounds):
            with backlog.one_more():
                with lock:
                    running += 1
                    most = max(most, running)
                with lock:
                    running -= 1

    started = [threading.Thread(target=work) for _ in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    return most


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 4), st.integers(0, 3), st.integers(1, 12))
def test_no_more_is_in_hand_than_may_be(most: int, silent: int, threads: int) -> None:
    assert most_at_once(Backlog(most, lambda seconds: silent), threads, 20) <= most + silent


ROOM = [
    # in hand, silent of them, seconds that a look takes, whether one more may begin
    (0, 0, 0.0, True),
    (1, 0, 0.0, True),
    (2, 0, 0.0, False),
    (2, 1, 0.0, True),
    (3, 1, 0.0, False),
    (3, 2, 0.0, True),
    (3, 2, 1.0, False),  # whoever is kept waiting does not know what has been answered since
]


@pytest.mark.parametrize(("in_hand", "silent", "step", "has_room"), ROOM)
def test_what_is_silent_makes_room(in_hand: int, silent: int, step: float, has_room: bool) -> None:
    clock, seen = Clock(), [in_hand]  # while they are begun, all the others are silent
    backlog = Backlog(2, lambda seconds: seen[0], clock)
    with ExitStack() as stack:
        for _ in range(in_hand):
            stack.enter_context(backlog.one_more())
        clock.now, clock.step, seen[0] = 100.0, step, silent
        assert backlog.has_room() is has_room
        clock.now, clock.step, seen[0] = 200.0, 0.0, silent
        assert backlog.has_room() is (in_hand - silent < 2)  # that is over by then
    assert backlog.has_room()


def test_it_is_open_again_after_a_failure() -> None:
    backlog = Backlog(1, lambda seconds: 0)
    for _ in range(3):
        with pytest.raises(KeyError), backlog.one_more():
            raise KeyError


def test_all_that_may_be_lost_is_within_what_is_promised() -> None:
    assert MOST // PROCESSES >= 8  # each process can do something meanwhile
    assert MOST + PROCESSES * (FLUSH_COUNT - 1) <= 64
