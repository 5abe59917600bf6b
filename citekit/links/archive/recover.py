"""A way back for lost links: the good memento nearest to the day on which each was there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from citekit.links.archive.asking import ArchiveError, Errand, Health
from citekit.links.archive.captures import Capture
from citekit.links.archive.choice import candidates, postpone
from citekit.links.archive.lists import captures_of, forms_of
from citekit.links.archive.look import Look, look_at
from citekit.links.archive.services import Service
from citekit.links.archive.stamps import read_memento, read_stamp
from citekit.links.archive.wanted import Wanted
from citekit.links.masks import mask_secrets
from citekit.links.targets import LinkTarget
from citekit.net import Deadline, Outcome, Session, is_offline, open_session, run_by_host

MAX_LOOKS = 3
TIMEOUT = 20.0
_ERRANDS = 3  # one address may take so many times the time of one request


@dataclass(frozen=True, slots=True)
class Copy:
    """An archived copy.

    Attributes:
        url: where readers see it.
        stamp: 14 digits: when it was made.
        archive: the archive's name.
        confidence: that it is the cited work.
    """

    url: str
    stamp: str
    archive: str
    confidence: float

    @property
    def date(self) -> str:
        """The day on which it was made, as EDTF."""
        return f"{self.stamp[:4]}-{self.stamp[4:6]}-{self.stamp[6:8]}"

    def archived(self) -> dict[str, Any]:
        """It in the form of links-json."""
        return {
            "url": mask_secrets(self.url),
            "date": self.date,
            "archive": self.archive,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Lost:
    """A cited address that needs a copy: where it is cited, what to ask for, and near which moment."""

    target: LinkTarget
    url: str
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the archives had of one lost address.

    Attributes:
        lost: what was looked for.
        copy: the copy, None if there is no good one.
        reason: why there is none: ``none`` (no captures), ``no-good`` (none that
            is a copy), ``no-answer`` (an archive failed, so that there may be one),
            ``no-network``, ``private`` (an address that public archives are not told
            of); ``found`` where there is one.
        looks: the captures that were looked at, in order.
        listed: captures that the archives listed.
        requests: made to archives.
        complaints: what archives failed at.
    """

    lost: Lost
    copy: Copy | None = None
    reason: str = "found"
    looks: tuple[Look, ...] = ()
    listed: int = 0
    requests: int = 0
    complaints: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = field(default=(), repr=False)

    def evidence(self) -> dict[str, Any]:
        """What it rests on, for JSON."""
        return {
            "wanted": self.lost.wanted.moment.date().isoformat(),
            "basis": self.lost.wanted.basis.value,
            "captures": self.listed,
            "looked_at": [[look.stamp, look.reason] for look in self.looks],
            "requests": self.requests,
            "complaints": list(self.complaints),
        }

    def archived(self) -> dict[str, Any] | None:
        """The copy in the form of links-json, None if there is none."""
        return None if self.copy is None else {**self.copy.archived(), "evidence": self.evidence()}


def find_copies(
    lost: Iterable[Lost],
    services: Sequence[Service],
    *,
    session: Session | None = None,
    timeout: float = TIMEOUT,
    progress: Callable[[int, int], None] | None = None,
    has_network: Callable[[], bool] | None = None,
) -> list[Recovery]:
    """Look for an archived copy of each lost address, in their order.

    Args:
        lost: addresses; those that ask for the same thing are asked once.
        services: archives, asked in this order until one has a good copy.
        session: asks; one is opened and closed if None.
        timeout: seconds for one request; an address takes three times as long at most.
        progress: called with the number of addresses done and of all.
        has_network: says whether this machine has a network, where the requests leave that open.

    Returns:
        Always a recovery for each: an archive that fails is a finding.
    """
    wishes = list(lost)
    health = [Health(merges_forms=service.merges_forms) for service in services]
    places: dict[tuple[object, ...], list[int]] = {}
    for index, wish in enumerate(wishes):
        places.setdefault(_identity(wish), []).append(index)
    firsts = [indices[0] for indices in places.values()]
    found: dict[int, Recovery] = {}

    with _session(session) as opened:

        def work(index: int) -> Recovery:
            errand = Errand(opened, timeout, Deadline(_ERRANDS * timeout))
            return _Search(errand, services, health, wishes[index]).run()

        # All of them go to the same archive: two at a time, as to any host.
        jobs = [(services[0].host if services else "", index) for index in firsts]
        for index, recovery in run_by_host(jobs, work, workers=4):
            found[index] = recovery
            if progress is not None:
                progress(len(found), len(firsts))
        outcomes = [outcome for recovery in found.values() for outcome in recovery.outcomes]
        no_network = is_offline(outcomes, has_network or opened.has_network)
    results: dict[int, Recovery] = {}
    for first, indices in zip(firsts, places.values(), strict=True):
        recovery = found[first]
        if no_network and recovery.copy is None and any(o.lacked_network for o in recovery.outcomes):
            recovery = _replaced(recovery, wishes[first], reason="no-network")
        for index in indices:
            results[index] = _replaced(recovery, wishes[index], reason=recovery.reason)
    return [results[index] for index in range(len(wishes))]


def _replaced(recovery: Recovery, wish: Lost, *, reason: str) -> Recovery:
    return replace(recovery, lost=wish, reason=reason)


def _identity(wish: Lost) -> tuple[object, ...]:
    return wish.url, wish.wanted.moment, wish.target.title, wish.target.authors


@contextmanager
def _session(session: Session | None) -> Iterator[Session]:
    if session is not None:
        yield session
        return
    with open_session() as opened:
        yield opened


class _Search:
    """The search for one address."""

    def __init__(
        self, errand: Errand, services: Sequence[Service], health: Sequence[Health], wish: Lost
    ) -> None:
        self._errand = errand
        self._services = services
        self._health = health
        self._wish = wish
        self._looks: list[Look] = []
        self._listed: set[tuple[str, str, str]] = set()
        self._complaints: list[str] = []

    def run(self) -> Recovery:
        memento = read_memento(self._wish.url)
        url = memento.original if memento is not None else self._wish.url
        host = urlsplit(url).hostname or ""
        if not any(service.may_know(host) for service in self._services):
            return self._recovery(None, "private")
        for service, health in zip(self._services, self._health, strict=True):
            if not service.may_know(host):
                continue
            if self._errand.is_spent or len(self._looks) >= MAX_LOOKS:
                break
            try:
                copy = self._search_one(service, health, url)
            except ArchiveError as error:
                self._complaints.append(mask_secrets(f"{service.name}: {error}"))
                continue
            if copy is not None:
                return self._recovery(copy, "found")
        failed = bool(self._complaints) or any(look.reason == "no-answer" for look in self._looks)
        return self._recovery(None, "no-answer" if failed else "no-good" if self._listed else "none")

    def _recovery(self, copy: Copy | None, reason: str) -> Recovery:
        return Recovery(
            lost=self._wish,
            copy=copy,
            reason=reason,
            looks=tuple(self._looks),
            listed=len(self._listed),
            requests=self._errand.requests,
            complaints=tuple(self._complaints),
            outcomes=tuple(self._errand.outcomes),
        )

    def _search_one(self, service: Service, health: Health, url: str) -> Copy | None:
        for form in forms_of(url):
            if self._errand.is_spent:
                return None
            captures, _ = captures_of(self._errand, service, health, form, self._wish.wanted.moment)
            self._listed.update((service.name, capture.stamp, capture.original) for capture in captures)
            if any(_is_other_form(form, capture.original) for capture in captures):
                health.merges_forms = True
            wanted = self._wish.wanted.moment
            waiting = candidates(captures, wanted)
            while waiting:
                if len(self._looks) >= MAX_LOOKS:
                    return None
                capture = waiting.pop(0)
                if (copy := self._look(service, health, capture)) is not None:
                    return copy
                waiting = postpone(waiting, self._seen(), wanted)
            if health.merges_forms or any(look.reason == "no-answer" for look in self._looks):
                break
        return None

    def _seen(self) -> Iterator[tuple[datetime, str]]:
        """The captures that were looked at and are no copy."""
        for look in self._looks:
            moment = read_stamp(look.stamp)
            if moment is not None and look.reason != "no-answer":
                yield moment, look.reason

    def _look(self, service: Service, health: Health, capture: Capture) -> Copy | None:
        # The same error page was captured before, here or at another address of the host.
        page = (urlsplit(capture.original).hostname or "", capture.digest)
        if capture.digest and page in health.bad_digests:
            return None
        look = look_at(self._errand, service, health, capture, self._wish.target)
        self._looks.append(look)
        if look.is_good:
            stamp = look.stamp
            return Copy(service.memento(stamp, capture.original), stamp, service.name, look.confidence)
        if capture.digest and look.reason in _HOST_WIDE:
            with health.lock:
                health.bad_digests.add(page)
        return None


_HOST_WIDE = frozenset({"soft-404", "parked", "not-found", "gone", "login", "blocked", "home-page"})
"""What a page is whatever work is cited; "not the cited work" is another matter for another citation."""


def _is_other_form(asked: str, listed: str) -> bool:
    """Whether a capture is listed under another scheme or host name than was asked for."""
    one, other = urlsplit(asked), urlsplit(listed)
    return (one.scheme, one.hostname) != (other.scheme, other.hostname)
