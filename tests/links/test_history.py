"""What follows from observations: dead when, since when, and for how long a verdict holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.links import (
    Evidence,
    LinkTarget,
    Observation,
    State,
    read_observation,
    work_of,
    write_observation,
)
from citekit.links.history import (
    DEAD_FOR_LONG,
    FAILING,
    FAILING_TIME,
    HEARD_TWICE,
    JITTER,
    NOTHING_KNOWN,
    REUSE,
    Past,
    is_fresh,
    of_work,
    weigh_all,
)
from citekit.links.observation import SECOND_PASS, Marks
from citekit.links.status import EXPLANATIONS

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)

_STATES = {
    "ok": State.ALIVE,
    "redirected-permanent": State.MOVED,
    "login": State.RESTRICTED,
    "untrusted": State.INSECURE,
    "not-the-cited-work": State.CHANGED,
    "needs-script": State.UNKNOWN,
    **dict.fromkeys(
        ("not-found", "gone", "dns", "redirect-loop", "soft-404", "parked", "home-page"), State.DEAD
    ),
    **dict.fromkeys((*FAILING, "name-service", "proxy"), State.TEMPORARY),
}


def seen(days: float, reason: str, *, second: bool = False, work: str = "w") -> Observation:
    rules = (SECOND_PASS, "rule") if second else ("rule",)
    evidence = Evidence(rules=rules)
    return Observation(work, NOON + days * DAY, _STATES[reason], reason, 0.9, evidence=evidence)


HISTORIES = [
    # day and reason of what was seen, "+" at the second look     what it comes to, since, last alive
    ("0 ok", "alive", None, 0),
    ("0 timeout", "temporary", 0, None),
    ("0 timeout, 0+ timeout", "temporary", 0, None),
    ("0 ok, 1 timeout, 2 reset, 3 refused", "temporary", 1, 0),
    ("0 ok, 1 timeout, 2 reset, 4 refused", "dead", 1, 0),
    ("0 timeout, 4 timeout", "temporary", 0, None),  # twice only
    ("0 timeout, 0+ timeout, 4 timeout, 4+ timeout", "temporary", 0, None),  # two looks at each: twice only
    ("0 server-error, 1 server-error, 3 server-error", "dead", 0, None),
    ("0 timeout, 1 ok, 2 timeout, 4 timeout", "temporary", 2, 1),
    ("0 timeout, 1 login, 2 timeout, 4 timeout", "temporary", 2, None),  # the host lives
    ("0 timeout, 1 proxy, 2 timeout, 4 timeout", "dead", 0, None),  # a fault of ours says nothing
    ("0 timeout, 1 needs-script, 2 timeout, 4 timeout", "dead", 0, None),
    ("0 not-found", "temporary", 0, None),
    ("0 not-found, 0+ not-found", "dead", 0, None),
    ("0 gone, 0+ gone", "dead", 0, None),
    ("0 dns, 0.01 dns", "dead", 0, None),  # a run that was killed, and the one that went on
    ("0 timeout, 0+ not-found", "dead", 0, None),
    ("0 timeout, 5 not-found", "temporary", 0, None),  # heard once; the second look is still to come
    ("0 not-found, 0+ ok", "alive", None, 0),
    ("0 not-found, 0+ timeout", "temporary", 0, None),
    ("0 not-found, 0+ not-found, 9 not-found", "dead", 0, None),  # dead before: heard often enough
    ("0 ok, 2 soft-404", "dead", 2, 0),
    ("0 ok, 2 parked", "dead", 2, 0),
    ("0 ok, 2 home-page", "dead", 2, 0),
    ("0 ok, 2 not-the-cited-work", "changed", 2, 0),
    ("0 ok, 2 not-the-cited-work, 3 timeout", "temporary", 2, 0),
    ("0 ok, 1 login", "restricted", None, 0),
    ("0 not-found, 0+ not-found, 9 ok", "alive", None, 9),
]


@pytest.mark.parametrize(("history", "state", "since", "alive"), HISTORIES, ids=[row[0] for row in HISTORIES])
def test_judges_a_history(history: str, state: str, since: int | None, alive: int | None) -> None:
    rows = [row.split() for row in history.split(", ")]
    observations = [seen(float(day.rstrip("+")), reason, second="+" in day) for day, reason in rows]
    found, past = weigh_all(observations)
    assert found == state
    assert past.first_failed == (None if since is None else NOON + since * DAY)
    assert past.last_alive == (None if alive is None else NOON + alive * DAY)


sights = st.builds(
    seen, st.floats(0, 60, allow_nan=False), st.sampled_from(sorted(_STATES)), second=st.booleans()
)
histories = st.lists(sights, min_size=1, max_size=12).map(lambda rows: sorted(rows, key=lambda o: o.moment))


@given(histories)
def test_what_answers_now_is_what_it_says_it_is(history: list[Observation]) -> None:
    last = history[-1]
    state, past = weigh_all(history)
    if last.reason in HEARD_TWICE | FAILING:
        assert state in (State.DEAD, State.TEMPORARY)
    else:
        assert state is last.state
    if last.state in (State.ALIVE, State.MOVED):
        assert past == Past(last_alive=last.moment)


@given(histories)
def test_what_was_before_it_was_alive_is_forgotten(history: list[Observation]) -> None:
    alive = [n for n, each in enumerate(history) if each.state in (State.ALIVE, State.MOVED)]
    start = alive[-1] if alive else 0
    assert weigh_all(history) == weigh_all(history[start:])


@given(histories)
def test_a_host_that_only_fails_is_not_dead_before_its_time(history: list[Observation]) -> None:
    passing = [each for each in history if each.reason in FAILING]
    state, past = weigh_all(passing)
    if state is State.DEAD:
        assert past.failures >= 3
        assert passing[-1].moment - passing[0].moment >= FAILING_TIME


@given(histories)
def test_the_past_is_in_order(history: list[Observation]) -> None:
    _, past = weigh_all(history)
    moments = [past.last_alive, past.first_failed, past.failing_since, past.looked_at, history[-1].moment]
    known = [moment for moment in moments if moment is not None]
    assert known == sorted(known)
    assert (past.failing_since is None) == (past.failures == 0)


@pytest.mark.parametrize("row", REUSE, ids=str)
def test_every_row_of_the_ages_holds_for_its_time_and_no_longer(row: State | str) -> None:
    state = (
        row
        if isinstance(row, State)
        else {"rate-limited": State.RESTRICTED, "needs-script": State.UNKNOWN}[row]
    )
    reason = row if row in EXPLANATIONS else "ok"
    last = replace(seen(0, "ok"), state=state, reason=reason)
    jitter = JITTER * REUSE[row] if row is State.ALIVE else timedelta(0)
    moment = timedelta(seconds=1)
    assert not is_fresh("x", state, last, NOTHING_KNOWN, NOON + REUSE[row] + jitter)
    if REUSE[row]:
        assert is_fresh("x", state, last, NOTHING_KNOWN, NOON + REUSE[row] - jitter - moment)
    assert not is_fresh("x", state, last, NOTHING_KNOWN, NOON - moment)  # a clock that was put back


def test_what_has_been_dead_for_long_is_asked_seldom() -> None:
    last = seen(0, "not-found")
    long_dead = Past(dead_since=NOON - REUSE[State.DEAD])
    just_dead = Past(dead_since=NOON - DAY)
    assert is_fresh("x", State.DEAD, last, long_dead, NOON + DEAD_FOR_LONG - DAY)
    assert not is_fresh("x", State.DEAD, last, long_dead, NOON + DEAD_FOR_LONG)
    assert not is_fresh("x", State.DEAD, last, just_dead, NOON + REUSE[State.DEAD])


def test_living_addresses_are_not_all_due_on_one_day_and_each_always_on_the_same() -> None:
    def age(url: str) -> int:
        last = seen(0, "ok")
        return next(
            day for day in range(30) if not is_fresh(url, State.ALIVE, last, NOTHING_KNOWN, NOON + day * DAY)
        )

    ages = [age(f"http://x.org/{n}") for n in range(50)]
    assert ages == [age(f"http://x.org/{n}") for n in range(50)]
    assert len(set(ages)) > 3


def test_from_its_first_observation_on_only_its_own_count_for_a_work() -> None:
    rows = [seen(0, "ok", work="old"), seen(1, "dns", work="old"), seen(2, "ok"), seen(3, "dns", work="old")]
    assert of_work("w", rows) == rows[:3]
    assert of_work("new", rows) == rows


CITED = [
    # what differs                                            another work
    (LinkTarget("x.org", title="A"), False),
    (LinkTarget("http://x.org", title="A", key="k", line=9), False),
    (LinkTarget("x.org", title="B"), True),
    (LinkTarget("x.org", title="A", authors=("C",)), True),
    (LinkTarget("x.org", title="A", year=1999), True),
    (LinkTarget("x.org/#b", title="A"), True),
]


@pytest.mark.parametrize(("target", "differs"), CITED)
def test_what_decides_a_verdict_is_in_the_fingerprint(target: LinkTarget, differs: bool) -> None:
    first = LinkTarget("x.org", title="A")
    one, other = (work_of(each, each.repaired.url) for each in (first, target))
    assert (one != other) is differs


texts = st.text(max_size=20)
observations = st.builds(
    Observation,
    work=st.just("w"),
    moment=st.just(NOON),
    state=st.sampled_from(State),
    reason=st.sampled_from(sorted(EXPLANATIONS)),
    confidence=st.floats(0, 1),
    final_url=texts,
    evidence=st.builds(
        Evidence,
        chain=st.lists(st.tuples(texts, st.none() | st.integers(100, 599)), max_size=3).map(tuple),
        title=texts,
        rules=st.lists(texts, max_size=3).map(tuple),
        likeness=st.none() | st.floats(0, 1),
    ),
    marks=st.builds(Marks, texts, texts, texts),
)


@given(observations)
def test_an_observation_comes_back_as_it_was(observation: Observation) -> None:
    assert read_observation("w", NOON, write_observation(observation)) == observation


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"state": "undead", "reason": "ok"}', '{"state": 1}']
)
def test_what_is_no_observation_is_passed_over(text: str) -> None:
    assert read_observation("w", NOON, text) is None
