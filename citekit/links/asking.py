"""Many addresses asked at once: by threads, and for very many by two processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlsplit

from citekit.links.follow import Trace, follow
from citekit.links.identifiers import handle_of, registry_url
from citekit.links.sibling import Siblings
from citekit.links.status import LinkStatus
from citekit.net import OtherProcessError, Outcome, Session, can_split, open_session, run_by_host, run_split

JudgeAt = Callable[[str, Trace], list[LinkStatus]]
"""An address and where it led, to a status for each target that cites it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at one address, for each target that cites it."""

    statuses: list[LinkStatus]
    outcomes: tuple[Outcome, ...]


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
) -> Iterator[tuple[str, Found]]:
    """Ask for every address, and judge it.

    Args:
        urls: addresses, each once.
        judge_at: judges in the thread that has asked, so that no page is kept longer than that takes.
        session: asks, where this process does.
        workers: threads at most, in each process.
        timeout: seconds for each address, with all its redirects.
        may_split: whether two processes may do it, where there are enough addresses.

    Yields:
        Each address with what was found, in the order in which they are done.
    """
    left = {url: _host_of(url) for url in urls}
    if may_split and can_split(len(left)):

        def serve(share: Sequence[tuple[str, str]], is_own: Callable[[str], bool]) -> Iterator[_Item]:
            with open_session(workers=workers, is_own=is_own) as own:
                yield from _ask(share, judge_at, own, workers, timeout)
                yield "", _Owed(own.owed())

        for url, found in run_split([(host, url) for url, host in left.items()], serve):
            if isinstance(found, _Owed):
                session.owe(found.hosts)
            elif found is not None:
                del left[url]
                yield url, found
    for url, found in _ask([(host, url) for url, host in left.items()], judge_at, session, workers, timeout):
        if found is not None:
            yield url, found


def _ask(
    jobs: Sequence[tuple[str, str]], judge_at: JudgeAt, session: Session, workers: int, timeout: float
) -> Iterator[tuple[str, Found | None]]:
    siblings = Siblings(session, timeout)

    def work(url: str) -> Found | None:
        try:
            trace = follow(session, url, timeout=timeout)
        except OtherProcessError:  # somebody else may ask there; it is done when both have ended
            return None
        statuses = judge_at(url, trace)
        sibling = siblings.beside(trace, statuses)
        if sibling is not None:
            statuses = judge_at(url, replace(trace, sibling=sibling))
        return Found(statuses, trace.outcomes)

    return run_by_host(jobs, work, workers=workers, wait=partial(session.wait, patience=timeout))


def _host_of(url: str) -> str:
    """The host that is asked first."""
    handle = handle_of(url)
    return urlsplit(registry_url(handle) if handle is not None else url).hostname or ""
