"""The two looks at the addresses of a check: each is asked for, and what fails once more at the end.

This is where a check begins to talk to the web; what need not be asked for
again is known before (`citekit.links.run`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from citekit.links import second
from citekit.links.asking import Found, Judged, Keeping, ask_all
from citekit.links.compose import Composer
from citekit.links.follow import Trace
from citekit.links.judge import judge
from citekit.links.masks import mask_secrets
from citekit.links.rules import RULES
from citekit.links.run import Run
from citekit.links.status import LinkStatus
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl
from citekit.net import Session, is_offline, open_session


def look(
    run: Run,
    compose: Composer,
    *,
    session: Session | None,
    workers: int,
    timeout: float,
    progress: Callable[[int, int], None] | None,
    has_network: Callable[[], bool] | None,
) -> None:
    """Ask for what is left of a check, and give the run what was found.

    Args:
        run: knows what is left.
        compose: makes the statuses.
        session: see `citekit.links.check_links`, as are the others.
    """

    def judge_at(url: str, trace: Trace) -> list[Judged]:
        return [_judge(run.targets[index], run.repaired[index], trace) for index in run.citing[url]]

    def statuses(url: str, found: Found) -> list[LinkStatus]:
        pairs = zip(run.citing[url], found.judged, strict=False)  # none where nothing has changed
        return [_status(compose, run, index, judged) for index, judged in pairs]

    def keep(url: str, found: Found) -> None:
        run.keep(url, statuses(url, found), found)

    def take(url: str, found: Found) -> None:
        run.take(url, statuses(url, found), found)

    with _session(session, workers) as open_one:
        probe = has_network or open_one.has_network
        keeping = Keeping(keep, run.flush) if run.remembers else None
        ask = partial(ask_all, judge_at=judge_at, session=open_one, workers=workers, keeping=keeping)
        asked = ask(run.left, timeout=timeout, may_split=session is None, conditions=run.conditions)
        for done, (url, found) in enumerate(asked, 1):
            take(url, found)
            if progress is not None:
                progress(done, len(run.left))
        if failed := run.end_look(is_offline(run.outcomes, probe)):
            open_one.look_up_again()
            for url, found in ask(failed, timeout=min(timeout, second.TIMEOUT)):
                take(url, found)
            run.end_look(is_offline(run.outcomes, probe))


@contextmanager
def _session(session: Session | None, workers: int) -> Iterator[Session]:
    if session is not None:
        yield session
        return
    with open_session(workers=workers) as opened:
        yield opened


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


def _status(compose: Composer, run: Run, index: int, judged: Judged) -> LinkStatus:
    verdict = judged.verdict
    return compose.status(
        run.targets[index],
        run.repaired[index],
        verdict.state,
        verdict.reason,
        verdict.confidence,
        chain=judged.chain,
        rules=verdict.rules,
        warnings=verdict.warnings,
        title=judged.title,
        seconds=judged.seconds,
        detail=judged.detail,
        content_type=judged.content_type,
        likeness=verdict.likeness,
    )
