"""Many addresses asked at once: by threads, and for very many by two processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from urllib.parse import urlsplit

from citekit.links.follow import Trace, follow
from citekit.links.identifiers import handle_of, registry_url
from citekit.links.observation import NO_MARKS, Marks, marks_of
from citekit.links.sibling import Siblings
from citekit.links.status import LinkStatus
from citekit.net import OtherProcessError, Outcome, Session, can_split, open_session, run_by_host, run_split

JudgeAt = Callable[[str, Trace], list[LinkStatus]]
"""An address and where it led, to a status for each target that cites it."""

NOT_MODIFIED = 304
NO_CONDITIONS: Mapping[str, Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at one address.

    Attributes:
        statuses: for each target that cites it; none where the answer is the one that is known.
        outcomes: what each request tells about our own network.
        marks: by which the answer is known again.
        seconds: from the first request to the last.
    """

    statuses: list[LinkStatus]
    outcomes: tuple[Outcome, ...]
    marks: Marks
    seconds: float


@dataclass(frozen=True, slots=True)
class _Owed:
    """Hosts that a process leaves behind, and the seconds for which they are not to be asked."""

    hosts: dict[str, float]


_Item = tuple[str, Found | _Owed | None]


def ask_all(
    urls: Iterable[str],
    judge_at: JudgeAt,
    session: Session,
    *,
    workers: int,
    timeout: float,
    may_split: bool = False,
    conditions: Mapping[str, Mapping[str, str]] = NO_CONDITIONS,
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

    Yields:
        Each address with what was found, in the order in which they are done.
    """
    ask = partial(_ask, judge_at=judge_at, workers=workers, timeout=timeout, conditions=conditions)
    left = {url: _host_of(url) for url in urls}
    if may_split and can_split(len(left)):

        def serve(share: Sequence[tuple[str, str]], is_own: Callable[[str], bool]) -> Iterator[_Item]:
            with open_session(workers=workers, is_own=is_own) as own:
                yield from ask(share, session=own)
                yield "", _Owed(own.owed())

        for url, found in run_split([(host, url) for url, host in left.items()], serve):
            if isinstance(found, _Owed):
                session.owe(found.hosts)
            elif found is not None:
                del left[url]
                yield url, found
    for url, found in ask([(host, url) for url, host in left.items()], session=session):
        if found is not None:
            yield url, found


def _ask(
    jobs: Sequence[tuple[str, str]],
    *,
    judge_at: JudgeAt,
    session: Session,
    workers: int,
    timeout: float,
    conditions: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, Found | None]]:
    siblings = Siblings(session, timeout)

    def work(url: str) -> Found | None:
        begun = time.monotonic()
        known = conditions.get(url)
        try:
            trace = follow(session, url, timeout=timeout, conditions=known)
        except OtherProcessError:  # somebody else may ask there; it is done when both have ended
            return None
        if known is not None and len(trace.chain) == 1 and trace.status == NOT_MODIFIED:
            return Found([], trace.outcomes, NO_MARKS, trace.seconds)
        statuses = judge_at(url, trace)
        sibling = siblings.beside(trace, statuses)
        if sibling is not None:
            statuses = judge_at(url, replace(trace, sibling=sibling))
        return Found(statuses, trace.outcomes, marks_of(trace), time.monotonic() - begun)

    return run_by_host(jobs, work, workers=workers, wait=partial(session.wait, patience=timeout))


def _host_of(url: str) -> str:
    """The host that is asked first."""
    handle = handle_of(url)
    return urlsplit(registry_url(handle) if handle is not None else url).hostname or ""
