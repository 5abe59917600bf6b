"""Looking at a capture as it came, and judging it as a live page is judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urlsplit

from citekit.links.archive.asking import ArchiveError, Errand, Health
from citekit.links.archive.captures import Capture
from citekit.links.archive.lists import join
from citekit.links.archive.services import Service
from citekit.links.archive.stamps import read_memento, write_stamp
from citekit.links.charsets import decode
from citekit.links.follow import REFRESH_SECONDS, Trace
from citekit.links.judge import judge
from citekit.links.kinds import READABLE, Kind, kind_of
from citekit.links.page import Page, read_page
from citekit.links.rules import RULES
from citekit.links.status import State
from citekit.links.targets import LinkTarget
from citekit.net import Answer

MIN_CONFIDENCE = 0.5
"""A capture that shows nothing of the cited work is not written as its copy."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a capture turned out to be.

    Attributes:
        stamp: of the capture.
        reason: one of `citekit.links.status.EXPLANATIONS`, or why it could not be seen.
        confidence: that the reason is right.
        is_good: whether it is a copy of the cited work.
    """

    stamp: str
    reason: str
    confidence: float
    is_good: bool = False


def look_at(errand: Errand, service: Service, health: Health, capture: Capture, target: LinkTarget) -> Look:
    """Fetch a capture raw, and judge it.

    An archive may lead from one stamp to another of the same address, once; a
    redirect to anything else is a capture of a redirect.

    Raises:
        ArchiveError: nothing more may be asked.
    """
    url = service.raw(capture.stamp, capture.original)
    stamp = capture.stamp
    for is_last in (False, True):
        try:
            answer = errand.ask(url, health)
        except ArchiveError:
            if errand.is_spent or health.is_down:
                raise
            return Look(stamp, "no-answer", 1.0)
        if not 300 <= answer.status < 400:
            break
        place = join(url, answer.headers.get("Location", ""))
        memento = read_memento(place)
        is_same = memento is not None and _is_same(memento.original, capture.original)
        if is_last or not is_same or urlsplit(place).hostname != urlsplit(url).hostname:
            return Look(stamp, "redirect", 1.0)
        url, stamp = place, write_stamp(memento.moment) if memento is not None else stamp
    if answer.status == 429 or (answer.status >= 500 and "Memento-Datetime" not in answer.headers):
        health.note(failed=True)
        return Look(stamp, "no-answer", 1.0)
    health.note(failed=False)
    return _judge(answer, replace(capture, stamp=stamp), target)


def _is_same(one: str, other: str) -> bool:
    """Whether two addresses differ in nothing but scheme, ``www`` and a closing slash."""

    def bare(url: str) -> str:
        return url.partition("://")[2].removeprefix("www.").rstrip("/")

    return bare(one) == bare(other)


def _judge(answer: Answer, capture: Capture, target: LinkTarget) -> Look:
    url = urldefrag(capture.original)[0]
    kind = kind_of(answer)
    is_text = kind in READABLE or kind is Kind.DATA
    source = decode(answer.body, answer.headers.get("Content-Type", "")) if is_text else ""
    page = read_page(source, is_complete=answer.is_complete) if kind is Kind.HTML else Page()
    if page.refresh is not None and page.refresh[0] <= REFRESH_SECONDS:
        leads_to = urldefrag(join(url, page.refresh[1]))[0]
        if leads_to != url and answer.status < 400:
            return Look(capture.stamp, "redirect", 0.9)
    trace = Trace(
        chain=((url, answer.status),),
        answer=answer,
        kind=kind,
        source=source,
        page=page,
        seconds=answer.seconds,
    )
    verdict = judge(target, url, trace, RULES)
    is_there = verdict.state in (State.ALIVE, State.MOVED)
    reason = "title-not-found" if is_there and verdict.confidence < MIN_CONFIDENCE else verdict.reason
    is_good = is_there and verdict.confidence >= MIN_CONFIDENCE
    return Look(capture.stamp, reason, round(verdict.confidence, 2), is_good)
