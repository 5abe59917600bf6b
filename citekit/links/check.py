"""Ask every cited address once, and judge it for each work that cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from urllib.parse import urldefrag, urlsplit

from citekit.links import second
from citekit.links.asking import ask_all
from citekit.links.follow import Trace
from citekit.links.identifiers import CHECK_DIGIT
from citekit.links.judge import Verdict, judge
from citekit.links.masks import mask_secrets
from citekit.links.memory import Memory
from citekit.links.rules import RULES
from citekit.links.run import Run
from citekit.links.status import Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl, looks_like_schema
from citekit.net import Session, open_session, utc_now

TIMEOUT = 20.0
WORKERS = 192  # at most; there are only as many as have something to do

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
    cited = [(target, target.repaired) for target in given]
    moment = now()
    reason = "not-asked" if offline else "no-network"
    citing: dict[str, list[int]] = {}  # an address to the targets that cite it
    for index, (_, repaired) in enumerate(cited):
        if _can_be_asked(repaired):
            # A fragment is a matter of the page, not of the host.
            citing.setdefault(urldefrag(repaired.url)[0], []).append(index)
    run = Run(cited, citing, moment, memory=memory, again=again, now=now, tell=tell)
    if run.left and not offline:

        def judge_at(url: str, trace: Trace) -> list[LinkStatus]:
            return [_judge(*cited[index], trace, moment) for index in citing[url]]

        with _session(session, workers) as open_one:
            ask = partial(ask_all, judge_at=judge_at, session=open_one, workers=workers)
            asked = ask(run.left, timeout=timeout, may_split=session is None, conditions=run.conditions)
            for done, (url, found) in enumerate(asked, 1):
                run.take(url, found)
                if progress is not None:
                    progress(done, len(run.left))
            if failed := run.end_look(has_network or open_one.has_network):
                open_one.look_up_again()
                for url, found in ask(failed, timeout=min(timeout, second.TIMEOUT)):
                    run.take(url, found)
                run.end_look(has_network or open_one.has_network)
    return [
        run.statuses[index] or run.close(index, _status_offline(*cited[index], reason, moment))
        for index in range(len(cited))
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


def _status_offline(target: LinkTarget, repaired: RepairedUrl, reason: str, moment: datetime) -> LinkStatus:
    """What can be said of an address without asking."""
    if not repaired.is_valid:
        is_number = CHECK_DIGIT in repaired.rules
        verdict = Verdict(State.MALFORMED, "check-digit" if is_number else "malformed", 0.95)
    elif not _can_be_asked(repaired):
        verdict = Verdict(State.REFUSED, "scheme", 1.0, ("scheme",))
    else:
        verdict = Verdict(State.OFFLINE, reason, 1.0)
    return _status(target, repaired, verdict, moment)


def _judge(target: LinkTarget, repaired: RepairedUrl, trace: Trace, moment: datetime) -> LinkStatus:
    return _status(target, repaired, judge(target, repaired.url, trace, RULES), moment, trace)


def _status(
    target: LinkTarget,
    repaired: RepairedUrl,
    verdict: Verdict,
    moment: datetime,
    trace: Trace | None = None,
) -> LinkStatus:
    is_schema = repaired.is_valid and looks_like_schema(repaired.url)
    warnings = (*((SCHEMA_WARNING,) if is_schema else ()), *verdict.warnings)
    answer = trace.answer if trace is not None else None
    evidence = Evidence(
        chain=tuple((mask_secrets(url), status) for url, status in trace.chain) if trace else (),
        title=trace.page.title[:300] if trace else "",
        seconds=round(trace.seconds, 3) if trace else 0.0,
        rules=(*repaired.rules, *(("schema-address",) if is_schema else ()), *verdict.rules),
        warnings=warnings,
        detail=mask_secrets((trace.detail or trace.bad_target)[:300] if trace else repaired.malformed),
        content_type=answer.headers.get("Content-Type", "")[:100] if answer is not None else "",
        likeness=verdict.likeness,
    )
    is_mended = repaired.is_valid and repaired.url != target.cited
    return LinkStatus(
        key=target.key,
        field=target.field,
        cited=mask_secrets(target.cited),
        url=mask_secrets(repaired.url),
        state=verdict.state,
        reason=verdict.reason,
        confidence=round(verdict.confidence, 2),
        note=target.note,
        file=target.file,
        line=target.line,
        repair=mask_secrets(repaired.url) if is_mended else None,
        final_url=mask_secrets(trace.final_url) if trace else "",
        evidence=evidence,
        checked_at=moment,
    )


def group_by_state(statuses: Iterable[LinkStatus]) -> dict[State, list[LinkStatus]]:
    """The statuses by state, in the order of `State`."""
    groups: defaultdict[State, list[LinkStatus]] = defaultdict(list)
    for status in statuses:
        groups[status.state].append(status)
    return {state: groups[state] for state in State if state in groups}
