"""Many addresses asked at once: by threads, and for very many by two processes."""

from __future__ import annotations

import time
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from citekit.links.backlog import MOST, Backlog
from citekit.links.follow import Trace, follow
from citekit.links.identifiers import handle_of, registry_url
from citekit.links.judge import Verdict
from citekit.links.observation import NO_MARKS, Marks, marks_of
from citekit.links.sibling import Siblings
from citekit.links.wording import forget_model, shipped_model
from citekit.net import OtherProcessError, Outcome, Session, can_split, open_session, run_by_host, run_split


class Judged(NamedTuple):
    """A verdict for one target, and what of the way is kept as its evidence.

    A tuple, since it goes from one process to another.

    Attributes:
        verdict: what became of the cited work.
        chain: each address asked, with its status; None where none came.
        title: of the page.
        seconds: spent on requests.
        detail: what the layer below said of a failure.
        content_type: of the last answer.
    """

    verdict: Verdict
    chain: tuple[tuple[str, int | None], ...]
    title: str
    seconds: float
    detail: str
    content_type: str


JudgeAt = Callable[[str, Trace], list[Judged]]
"""An address and where it led, to a verdict for each target that cites it."""

NOT_MODIFIED = 304
NO_CONDITIONS: Mapping[str, Mapping[str, str]] = MappingProxyType({})


class Found(NamedTuple):
    """What was found at one address.

    Attributes:
        judged: for each target that cites it; none where the answer is the one that is known.
        outcomes: what each request tells about our own network.
        marks: by which the answer is known again.
        seconds: from the first request to the last.
    """

    judged: list[Judged]
    outcomes: tuple[Outcome, ...]
    marks: Marks
    seconds: float


@dataclass(frozen=True, slots=True)
class Keeping:
    """How what was found is kept, so that a check that is killed need not ask for it again.

    Attributes:
        keep: called with an address and what was found there, in the thread that has asked.
        flush: called at the end of each process.
    """

    keep: Callable[[str, Found], None]
    flush: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Owed:
    """Hosts that a process leaves behind, and the seconds for which they are not to be asked."""

    hosts: dict[str, float]


Jobs = Mapping[str, Sequence[int]]
"""Hosts, and the addresses that begin there: their places in a list."""

PROCESSES = 2
"""For very many addresses."""

_NONE = -1  # the place of what is no address


def ask_all(
    urls: Sequence[str],
    judge_at: JudgeAt,
    session: Session,
    *,
    workers: int,
    timeout: float,
    may_split: bool = False,
    conditions: Mapping[str, Mapping[str, str]] = NO_CONDITIONS,
    keeping: Keeping | None = None,
) -> Iterator[tuple[str, Found]]:
    """Ask for every address, and judge it.

    Args:
        urls: addresses, each once.
        judge_at: judges in the thread that has asked, so that no page is kept longer than that takes.
        session: asks, where this process does.
        workers: threads at most, in each process.
        timeout: seconds for each address, with all its redirects.
        may_split: whether two processes may do it, where there are enough addresses.
        conditions: headers for the first request to an address whose answer is known.
        keeping: keeps what is found; None where nothing is to be kept.

    Yields:
        Each address with what was found, in the order in which they are done.
    """
    ask = partial(
        _ask,
        urls=urls,
        judge_at=judge_at,
        workers=workers,
        timeout=timeout,
        conditions=conditions,
        keeping=keeping,
    )
    left = bytearray(b"\1") * len(urls)
    if may_split and can_split(len(urls)):
        # Before they part: both have it then, and neither reads it.  The first process has no use for it.
        shipped_model()

        def serve(share: Jobs, is_own: Callable[[str], bool]) -> Iterator[tuple[int, Found | _Owed | None]]:
            with open_session(workers=workers, is_own=is_own) as own:
                yield from ask(share, session=own, in_hand=MOST // PROCESSES)
                if keeping is not None:
                    keeping.flush()
                yield _NONE, _Owed(own.owed())

        # No name for the jobs here: nobody needs them once the processes have them.
        asked = run_split(_by_host(urls, range(len(urls))), serve, PROCESSES, parted=forget_model)
        for place, found in asked:
            if isinstance(found, _Owed):
                session.owe(found.hosts)
            elif found is not None:
                left[place] = False
                yield urls[place], found
    jobs = _by_host(urls, (place for place, is_left in enumerate(left) if is_left))
    for place, found in ask(jobs, session=session):
        if found is not None:
            yield urls[place], found


def _by_host(urls: Sequence[str], places: Iterable[int]) -> Jobs:
    jobs: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
    for place in places:
        jobs[_host_of(urls[place])].append(place)
    return jobs


def _ask(
    jobs: Jobs,
    *,
    urls: Sequence[str],
    judge_at: JudgeAt,
    session: Session,
    workers: int,
    timeout: float,
    conditions: Mapping[str, Mapping[str, str]],
    keeping: Keeping | None,
    in_hand: int = MOST,
) -> Iterator[tuple[int, Found | None]]:
    siblings = Siblings(session, timeout)
    backlog = Backlog(in_hand, session.silent)

    def work(place: int) -> Found | None:
        if keeping is None:
            return find(place)
        with backlog.one_more():
            found = find(place)
            if found is not None:
                keeping.keep(urls[place], found)
        return found

    def find(place: int) -> Found | None:
        url = urls[place]
        begun = time.monotonic()
        known = conditions.get(url)
        try:
            trace = follow(session, url, timeout=timeout, conditions=known)
        except OtherProcessError:  # somebody else may ask there; it is done when both have ended
            return None
        if known is not None and len(trace.chain) == 1 and trace.status == NOT_MODIFIED:
            return Found([], trace.outcomes, NO_MARKS, trace.seconds)
        judged = judge_at(url, trace)
        sibling = siblings.beside(trace, [each.verdict for each in judged])
        if sibling is not None:
            judged = judge_at(url, replace(trace, sibling=sibling))
        return Found(judged, trace.outcomes, marks_of(trace), time.monotonic() - begun)

    each = ((host, place) for host, places in jobs.items() for place in places)
    return run_by_host(each, work, workers=workers, wait=partial(session.wait, patience=timeout))


def _host_of(url: str) -> str:
    """The host that is asked first."""
    handle = handle_of(url)
    return urlsplit(registry_url(handle) if handle is not None else url).hostname or ""
