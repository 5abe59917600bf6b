"""What a check remembers of earlier ones: which verdicts still hold, and what is known of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from citekit.links.compose import Once, status_at
from citekit.links.history import NOTHING_KNOWN, ONE_LOOK, Past, is_fresh, of_work, weigh_all, with_past
from citekit.links.masks import mask_secrets
from citekit.links.observation import Observation, subject_of, work_of
from citekit.links.status import LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl

Cited = tuple[LinkTarget, RepairedUrl]
"""What is cited, and the address to ask for."""


class Memory(Protocol):
    """Keeps observations; `citekit.project` has one that lasts.

    Several threads remember at a time, and a copy of the process has a copy of the memory.
    """

    def recall(self, subjects: Iterable[str]) -> Iterator[tuple[str, Sequence[Observation]]]:
        """The observations of each address (`subject_of`) of which there are any, the oldest first."""

    def remember(self, subject: str, observation: Observation) -> None:
        """Keep an observation."""

    def flush(self) -> None:
        """Keep for good what was to be remembered; a copy of the process calls this before it ends."""


@dataclass(slots=True)
class Recalled:
    """What is remembered of cited addresses; the targets by their numbers.

    Attributes:
        statuses: of the targets whose verdict still holds.
        pasts: of those that are to be asked about again.
        before: the last observation of those that are to be asked whether anything has changed.
        conditions: the headers that ask for this, by address.
    """

    statuses: dict[int, LinkStatus] = field(default_factory=dict)
    pasts: dict[int, Past] = field(default_factory=dict)
    before: dict[int, Observation] = field(default_factory=dict)
    conditions: dict[str, Mapping[str, str]] = field(default_factory=dict)


def recall(
    memory: Memory,
    targets: Sequence[LinkTarget],
    repaired: Sequence[RepairedUrl],
    citing: Mapping[str, Sequence[int]],
    *,
    now: datetime,
    again: bool = False,
) -> Recalled:
    """Look up what is known of addresses.

    Args:
        memory: keeps it.
        targets: what is cited.
        repaired: the addresses to ask for, likewise.
        citing: each address that can be asked, with the numbers of the targets that cite it.
        now: decides what still holds.
        again: nothing does.

    Returns:
        Either every target of an address has its status, or none: it is asked once for all.
    """
    found = Recalled()
    once = Once()
    hidden: dict[str, list[str]] = {}  # addresses with secrets, by the name under which they are kept
    for url in citing:
        if (subject := subject_of(url)) != url:
            hidden.setdefault(subject, []).append(url)
    for subject, seen in memory.recall(map(subject_of, citing)):
        for url in ([subject] if subject in citing else []) + hidden.get(subject, []):
            cited = {index: (targets[index], repaired[index]) for index in citing[url]}
            _recall_one(found, url, cited, seen, now=None if again else now, once=once)
    return found


def _recall_one(
    found: Recalled,
    url: str,
    cited: Mapping[int, Cited],
    seen: Sequence[Observation],
    *,
    now: datetime | None,
    once: Once,
) -> None:
    statuses: dict[int, LinkStatus] = {}
    before: dict[int, Observation] = {}
    for index, (target, repaired) in cited.items():
        work = work_of(target, repaired.url)
        counting = of_work(work, seen)
        state, past = weigh_all(counting)
        found.pasts[index] = past
        last = counting[-1]
        if last.work != work or state is None:
            continue
        if now is not None and is_fresh(url, state, last, past, now):
            statuses[index] = recalled_status(last, target, repaired, state, past, once=once)
        if last.state is State.ALIVE:
            before[index] = last
    if len(statuses) == len(cited):
        found.statuses |= statuses
        for index in cited:
            del found.pasts[index]
    elif now is not None and len(before) == len(cited):
        marks, *others = {last.marks for last in before.values()}
        if not others and (conditions := marks.conditions()):
            found.before |= before
            found.conditions[url] = conditions


def states_on(memory: Memory, targets: Iterable[LinkTarget], moment: datetime) -> list[State | None]:
    """The state in which each target was at a moment; None of which nothing is known.

    Of what was seen later only, it is the state of the first look.
    """
    cited = [(target, target.repaired.url) for target in targets]
    citing: dict[str, list[int]] = {}
    for index, (_, url) in enumerate(cited):
        citing.setdefault(subject_of(url), []).append(index)
    states: list[State | None] = [None] * len(cited)
    for subject, seen in memory.recall(citing):
        for index in citing[subject]:
            target, url = cited[index]
            counting = of_work(work_of(target, url), seen)
            until = max(moment, counting[0].moment + ONE_LOOK)
            states[index], _ = weigh_all(each for each in counting if each.moment <= until)
    return states


@dataclass(frozen=True, slots=True)
class LinkHistory:
    """All that was seen of one target.

    Attributes:
        target: what is cited.
        url: the address to ask, secrets hidden.
        observations: the oldest first.
        state: what they come to; None without any.
        past: likewise.
    """

    target: LinkTarget
    url: str
    observations: tuple[Observation, ...] = ()
    state: State | None = None
    past: Past = NOTHING_KNOWN


def link_histories(memory: Memory, targets: Iterable[LinkTarget]) -> list[LinkHistory]:
    """The history of each target that can be asked about."""
    cited = [(target, target.repaired.url) for target in targets]
    known = dict(memory.recall({subject_of(url) for _, url in cited}))
    histories = []
    for target, url in cited:
        seen = of_work(work_of(target, url), known.get(subject_of(url), ()))
        state, past = weigh_all(seen)
        histories.append(LinkHistory(target, mask_secrets(url or target.cited), tuple(seen), state, past))
    return histories


def recalled_status(
    seen: Observation, target: LinkTarget, repaired: RepairedUrl, state: State, past: Past, *, once: Once
) -> LinkStatus:
    """The status of a target out of an observation, at the place where it is cited now."""
    url = mask_secrets(repaired.url)
    evidence = once.evidence(seen.evidence, url)
    if repaired.rules:
        evidence = replace(evidence, rules=once((*repaired.rules, *evidence.rules)))
    status = status_at(
        target,
        url,
        seen.state,
        once(seen.reason),
        once(seen.confidence),
        repair=url if repaired.url != target.cited else None,
        final_url=url if seen.final_url == url else seen.final_url,
        evidence=evidence,
        checked_at=seen.moment,
    )
    return status if status.is_there else with_past(status, state, past)
