"""The best row of rising numbers among candidates.

Note numbers rise by one.  Given candidates in the order of the text, each with
a weight, and a judgement of each step from one to the next, `best_row` finds
the chain with the greatest sum: a number that does not fit its neighbours
(a year, a measure, the number of a heading) loses to the ones that do.

For each number only the best few chains that end in it are kept, so the time
is linear in the number of candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

KEPT = 3  # chains remembered for each number
MAX_GAP = 5  # numbers that may be missing in a row at a known cost


class Numbered(Protocol):
    """What a row is made of."""

    @property
    def number(self) -> int:
        """As printed."""


T = TypeVar("T", bound=Numbered)


def best_row(
    candidates: Sequence[T],
    *,
    weigh: Callable[[T], float],
    step: Callable[[T, T], float | None],
    start: Callable[[T], float],
    jump: float = 6.0,
) -> list[T]:
    """Choose the row of candidates with the greatest sum.

    Args:
        candidates: in the order of the text.
        weigh: worth of a candidate by itself.
        step: worth of going from one to the next; None where that is impossible.
        start: worth (mostly negative) of beginning a row with a candidate.
        jump: cost of a step over more than `MAX_GAP` missing numbers, or back to a new beginning.

    Returns:
        The row, in order; empty if nothing is worth more than nothing.
    """
    scores: list[float] = []
    previous: list[int] = []
    ends: dict[int, list[int]] = {}
    leader = -1
    for index, candidate in enumerate(candidates):
        own = weigh(candidate)
        best, origin = start(candidate), -1
        for earlier in _predecessors(candidate.number, ends):
            worth = step(candidates[earlier], candidate)
            if worth is not None and scores[earlier] + worth > best:
                best, origin = scores[earlier] + worth, earlier
        if leader >= 0 and (candidate.number == 1 or candidate.number > candidates[leader].number + MAX_GAP):
            worth = step(candidates[leader], candidate)
            if worth is not None and scores[leader] + worth - jump > best:
                best, origin = scores[leader] + worth - jump, leader
        scores.append(own + best)
        previous.append(origin)
        _keep(index, ends.setdefault(candidate.number, []), scores)
        if leader < 0 or scores[index] > scores[leader]:
            leader = index
    return _trace(candidates, previous, leader) if leader >= 0 and scores[leader] > 0 else []


def _predecessors(number: int, ends: dict[int, list[int]]) -> list[int]:
    """Ends of chains that `number` can follow: the number before it, one further back, or itself again."""
    return [
        end for earlier in range(max(1, number - 1 - MAX_GAP), number + 1) for end in ends.get(earlier, ())
    ]


def _keep(index: int, chain_ends: list[int], scores: list[float]) -> None:
    """Remember a chain; the newest always stays, because only it may lie in the same block of notes."""
    if len(chain_ends) >= KEPT:
        chain_ends.remove(min(chain_ends, key=lambda end: scores[end]))
    chain_ends.append(index)


def _trace(candidates: Sequence[T], previous: Sequence[int], end: int) -> list[T]:
    row = []
    while end >= 0:
        row.append(candidates[end])
        end = previous[end]
    return row[::-1]
