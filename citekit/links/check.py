"""Ask every cited address once, and judge it for each work that cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from citekit.links.compose import Composer
from citekit.links.identifiers import CHECK_DIGIT
from citekit.links.masks import mask_secrets
from citekit.links.memory import Memory
from citekit.links.run import Run
from citekit.links.status import LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl

if TYPE_CHECKING:
    from citekit.net import Session

TIMEOUT = 20.0
WORKERS = 192  # at most; there are only as many as have something to do


_utc_now = partial(datetime.now, UTC)


def check_links(
    targets: Iterable[LinkTarget | str],
    *,
    session: Session | None = None,
    workers: int = WORKERS,
    timeout: float = TIMEOUT,
    offline: bool = False,
    now: Callable[[], datetime] = _utc_now,
    progress: Callable[[int, int], None] | None = None,
    has_network: Callable[[], bool] | None = None,
    memory: Memory | None = None,
    again: bool = False,
    tell: Callable[[LinkStatus], None] | None = None,
) -> list[LinkStatus]:
    """Check cited addresses: one status for each target, in their order.

    An address that is cited twice is asked once; what fails is asked once more
    at the end (`citekit.links.second`).  What can be said without a
    network (it is malformed, of another scheme, names a schema) is said even
    when there is none.

    Args:
        targets: what is cited, see `targets_from_library`; or addresses alone.
        session: asks; one is opened and closed if None.
        workers: threads at most.
        timeout: seconds for each address, with all its redirects.
        offline: ask nothing.
        now: clock for `LinkStatus.checked_at`.
        progress: called with the number of addresses done and of all.
        has_network: says whether this machine has a network, where all requests
            leave that open (`citekit.net.reach`); the session finds out if None.
        memory: remembers what was seen; verdicts that still hold are taken from it, without it from nowhere.
        again: ask for every address, whatever is remembered.
        tell: called with each status as soon as it is certain.

    Returns:
        Always a status for each: a network failure is a finding, not an exception.

    >>> check_links(["www.azertag."])[0].state
    <State.MALFORMED: 'malformed'>
    """
    given = [LinkTarget(target) if isinstance(target, str) else target for target in targets]
    repaired = [target.repaired for target in given]
    compose = Composer(now())
    citing: dict[str, tuple[int, ...]] = {}  # an address to the targets that cite it
    for index, address in enumerate(repaired):
        if _can_be_asked(address):
            # A fragment is a matter of the page, not of the host.
            asked_url = address.url.partition("#")[0]
            citing[asked_url] = (*citing.get(asked_url, ()), index)
    run = Run(given, repaired, citing, compose.moment, memory=memory, again=again, now=now, tell=tell)
    if run.left and not offline:
        # What talks to the web is loaded only where somebody has to be asked.
        from citekit.links.looks import look

        look(
            run,
            compose,
            session=session,
            workers=workers,
            timeout=timeout,
            progress=progress,
            has_network=has_network,
        )
    reason = "not-asked" if offline else "no-network"
    for index, status in enumerate(run.statuses):
        if status is None:
            run.close(index, _unasked(compose, given[index], repaired[index], reason))
    return [status for status in run.statuses if status is not None]


def _can_be_asked(repaired: RepairedUrl) -> bool:
    return repaired.is_valid and repaired.url.partition(":")[0].lower() in ("http", "https")  # ASCII


def _unasked(compose: Composer, target: LinkTarget, repaired: RepairedUrl, reason: str) -> LinkStatus:
    """What can be said of an address without asking."""
    if not repaired.is_valid:
        is_number = CHECK_DIGIT in repaired.rules
        detail = mask_secrets(repaired.malformed)
        fault = "check-digit" if is_number else "malformed"
        return compose.status(target, repaired, State.MALFORMED, fault, 0.95, detail=detail)
    if not _can_be_asked(repaired):
        return compose.status(target, repaired, State.REFUSED, "scheme", 1.0, rules=("scheme",))
    return compose.status(target, repaired, State.OFFLINE, reason, 1.0)


def group_by_state(statuses: Iterable[LinkStatus]) -> dict[State, list[LinkStatus]]:
    """The statuses by state, in the order of `State`."""
    groups: defaultdict[State, list[LinkStatus]] = defaultdict(list)
    for status in statuses:
        groups[status.state].append(status)
    return {state: groups[state] for state in State if state in groups}
