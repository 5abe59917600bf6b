"""Ask every cited address once, and judge it for each work that cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urldefrag, urlsplit

from citekit.links.asking import Judged, ask_all
from citekit.links.follow import Trace
from citekit.links.identifiers import CHECK_DIGIT
from citekit.links.judge import Verdict, judge
from citekit.links.masks import mask_secrets
from citekit.links.rules import RULES
from citekit.links.status import Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl, looks_like_schema
from citekit.net import Outcome, Session, is_offline, open_session, utc_now

TIMEOUT = 20.0
WORKERS = 192  # at most; there are only as many as have something to do

Same = TypeVar("Same")

SCHEMA_WARNING = "the address names a schema, not a document"


def check_links(
    targets: Iterable[LinkTarget | str],
    *,
    session: Session | None = None,
    workers: int = WORKERS,
    timeout: float = TIMEOUT,
    offline: bool = False,
    now: Callable[[], datetime] = utc_now,
    progress: Callable[[int, int], None] | None = None,
    has_network: Callable[[], bool] | None = None,
) -> list[LinkStatus]:
    """Check cited addresses: one status for each target, in their order.

    An address that is cited twice is asked once.  What can be said without a
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

    Returns:
        Always a status for each: a network failure is a finding, not an exception.

    >>> check_links(["www.azertag."])[0].state
    <State.MALFORMED: 'malformed'>
    """
    given = [LinkTarget(target) if isinstance(target, str) else target for target in targets]
    repaired = [target.repaired for target in given]
    compose = _Composer(now())
    statuses: list[LinkStatus | None] = [None] * len(given)
    citing: dict[str, list[int]] = {}  # an address to the targets that cite it
    for index, address in enumerate(repaired):
        if not offline and _can_be_asked(address):
            # A fragment is a matter of the page, not of the host.
            asked_url = urldefrag(address.url)[0]
            if asked_url in citing:
                citing[asked_url].append(index)
            else:
                citing[asked_url] = [index]  # a list that is made empty keeps room for four

    def judge_at(url: str, trace: Trace) -> list[Judged]:
        return [_judge(given[index], repaired[index], trace) for index in citing[url]]

    if citing:
        outcomes: set[Outcome] = set()
        unreached: list[str] = []
        with _session(session, workers) as open_one:
            asked = ask_all(
                list(citing), judge_at, open_one, workers=workers, timeout=timeout, may_split=session is None
            )
            for done, (url, result) in enumerate(asked, 1):
                for index, judged in zip(citing[url], result.judged, strict=True):
                    statuses[index] = compose.status(given[index], repaired[index], judged)
                outcomes.update(result.outcomes)
                if result.outcomes[-1].lacked_network:
                    unreached.append(url)
                if progress is not None:
                    progress(done, len(citing))
            no_network = is_offline(outcomes, has_network or open_one.has_network)
        for url in unreached if no_network else ():
            for index in citing[url]:
                statuses[index] = None
    reason = "not-asked" if offline else "no-network"
    return [
        compose.status(given[index], repaired[index], _unasked(repaired[index], reason))
        if status is None
        else status
        for index, status in enumerate(statuses)
    ]


@contextmanager
def _session(session: Session | None, workers: int) -> Iterator[Session]:
    if session is not None:
        yield session
        return
    with open_session(workers=workers) as opened:
        yield opened


def _can_be_asked(repaired: RepairedUrl) -> bool:
    return repaired.is_valid and urlsplit(repaired.url).scheme in ("http", "https")


def _unasked(repaired: RepairedUrl, reason: str) -> Judged:
    """What can be said of an address without asking."""
    if not repaired.is_valid:
        is_number = CHECK_DIGIT in repaired.rules
        verdict = Verdict(State.MALFORMED, "check-digit" if is_number else "malformed", 0.95)
    elif not _can_be_asked(repaired):
        verdict = Verdict(State.REFUSED, "scheme", 1.0, ("scheme",))
    else:
        verdict = Verdict(State.OFFLINE, reason, 1.0)
    return Judged(verdict, (), "", 0.0, mask_secrets(repaired.malformed), "")


def _judge(target: LinkTarget, repaired: RepairedUrl, trace: Trace) -> Judged:
    answer = trace.answer
    return Judged(
        verdict=judge(target, repaired.url, trace, RULES),
        chain=tuple((mask_secrets(url), status) for url, status in trace.chain),
        title=trace.page.title[:300],
        seconds=round(trace.seconds, 3),
        detail=mask_secrets((trace.detail or trace.bad_target)[:300]),
        content_type=answer.headers.get("Content-Type", "")[:100] if answer is not None else "",
    )


class _Composer:
    """Makes statuses of verdicts; what is the same in many of them is kept once.

    A list of a hundred thousand links has a few media types, rules and numbers,
    which arrive from another process as so many copies.
    """

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._known: dict[Any, Any] = {}

    def status(self, target: LinkTarget, repaired: RepairedUrl, judged: Judged) -> LinkStatus:
        """The status of one target."""
        verdict = judged.verdict
        is_schema = repaired.is_valid and looks_like_schema(repaired.url)
        url = mask_secrets(repaired.url)
        chain = judged.chain
        if len(chain) == 1 and chain[0][0] == url:
            chain = ((url, self._once(chain[0][1])),)
        return LinkStatus(
            key=target.key,
            field=target.field,
            cited=mask_secrets(target.cited),
            url=url,
            state=verdict.state,
            reason=self._once(verdict.reason),
            confidence=self._once(round(verdict.confidence, 2)),
            note=target.note,
            file=target.file,
            line=target.line,
            repair=url if repaired.is_valid and repaired.url != target.cited else None,
            final_url=chain[-1][0] if chain else "",
            evidence=Evidence(
                chain=chain,
                title=judged.title,
                seconds=self._once(judged.seconds),
                rules=self._once(
                    (*repaired.rules, *(("schema-address",) if is_schema else ()), *verdict.rules)
                ),
                warnings=self._once((*((SCHEMA_WARNING,) if is_schema else ()), *verdict.warnings)),
                detail=judged.detail,
                content_type=self._once(judged.content_type),
                likeness=self._once(verdict.likeness),
            ),
            checked_at=self._moment,
        )

    def _once(self, value: Same) -> Same:
        known: Same = self._known.setdefault(value, value)
        return known


def group_by_state(statuses: Iterable[LinkStatus]) -> dict[State, list[LinkStatus]]:
    """The statuses by state, in the order of `State`."""
    groups: defaultdict[State, list[LinkStatus]] = defaultdict(list)
    for status in statuses:
        groups[status.state].append(status)
    return {state: groups[state] for state in State if state in groups}
