"""The best row of rising numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.rows import KEPT, MAX_GAP, best_row


@dataclass(frozen=True)
class Mark:
    number: int
    weight: float = 1.0


def step(earlier: Mark, mark: Mark) -> float | None:
    return None if mark.number <= earlier.number else -0.5 * min(4, mark.number - earlier.number - 1)


def row(*marks: Mark | int) -> list[int]:
    candidates = [mark if isinstance(mark, Mark) else Mark(mark) for mark in marks]
    found = best_row(candidates, weigh=lambda m: m.weight, step=step, start=lambda m: -0.5 * (m.number - 1))
    return [mark.number for mark in found]


def test_numbers_that_do_not_fit_are_left_out() -> None:
    assert row(1, 1999, 2, 34, 3, 11, 4) == [1, 2, 3, 4]


def test_of_two_equal_numbers_the_heavier_stays() -> None:
    found = best_row(
        [Mark(1), Mark(2, 0.2), Mark(2, 0.9), Mark(3)],
        weigh=lambda m: m.weight,
        step=step,
        start=lambda _: 0.0,
    )
    assert [mark.weight for mark in found] == [1.0, 0.9, 1.0]


def test_a_gap_is_crossed() -> None:
    assert row(1, 2, 5, 6, 7) == [1, 2, 5, 6, 7]


def test_a_wide_gap_is_crossed_where_it_pays() -> None:
    far = MAX_GAP + 20
    assert row(1, 2, *range(far, far + 12)) == [1, 2, *range(far, far + 12)]
    assert row(1, 2, 3, 4, far) == [1, 2, 3, 4]


def test_nothing_worth_anything_is_no_row() -> None:
    assert row() == []
    assert row(500, 700) == []


def test_the_work_grows_with_the_candidates_and_not_with_their_square() -> None:
    steps = 0

    def counted(earlier: Mark, mark: Mark) -> float | None:
        nonlocal steps
        steps += 1
        return step(earlier, mark)

    marks = [Mark(number % 30 + 1) for number in range(3_000)]
    best_row(marks, weigh=lambda m: m.weight, step=counted, start=lambda _: 0.0)
    assert steps <= len(marks) * (KEPT * (MAX_GAP + 2) + 1)


@given(st.lists(st.integers(1, 12).map(Mark), max_size=40))
def test_a_row_rises_and_keeps_the_order(marks: list[Mark]) -> None:
    found = best_row(marks, weigh=lambda m: m.weight, step=step, start=lambda _: 0.0)
    assert all(a.number < b.number for a, b in pairwise(found))
    rest = iter(marks)
    assert all(mark in rest for mark in found)
