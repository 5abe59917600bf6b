"""From what came back to a verdict: named rules in one visible order.

`judge` knows no network.  A rule looks at a `Case` and either decides it or
says nothing; the first that decides stands, and its name is kept as evidence.
False alarms are worse than misses: where little speaks for a verdict, the
confidence says so, and a page on which the cited title stands is alive
whatever else it looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from citekit.links.compare import (
    Likeness,
    beside_title,
    compare,
    is_query,
    title_in,
    title_words,
    without_host,
)
from citekit.links.follow import Trace
from citekit.links.kinds import READABLE, Kind
from citekit.links.page import BREAK
from citekit.links.phrases import plain
from citekit.links.sayings import Heard, hear, says_lost
from citekit.links.status import State
from citekit.links.targets import LinkTarget
from citekit.net import Failure


class Verdict(NamedTuple):
    """What became of a cited work.

    A tuple, since it goes from one process to another.

    Attributes:
        state: in a word.
        reason: one of `citekit.links.status.EXPLANATIONS`.
        confidence: from 0 to 1.
        rules: names of the rules that decided.
        warnings: what else a person should know.
        likeness: share of the title's words that the page has, None if not compared.
    """

    state: State
    reason: str
    confidence: float
    rules: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may look at.

    Attributes:
        target: what is cited.
        url: the address that was asked first.
        trace: where it led.
        likeness: of the page and the cited work, None if not compared.
        head: title and headings of the page, as `plain` leaves them.
        text: the page's text without navigation, likewise.
        source_head: the beginning of its source in small letters; the marks that are looked for are ASCII.
        heard: what the page says of itself; nothing where that decides nothing.
    """

    target: LinkTarget
    url: str
    trace: Trace
    likeness: Likeness | None
    head: str
    text: str
    source_head: str = ""
    heard: Heard = field(default_factory=Heard)

    @property
    def is_hit(self) -> bool:
        """Whether the page speaks of the cited work."""
        return self.likeness is not None and self.likeness.is_hit

    @property
    def is_sure_hit(self) -> bool:
        """Whether it surely does: "Ayna" stands on the newspaper's error page, too, but without an author."""
        if self.likeness is None or not self.likeness.is_hit:
            return False
        return self.likeness.words >= 3 or (self.likeness.has_author and self.likeness.best == 1)

    @property
    def cited(self) -> SplitResult:
        """The parts of the address that was asked first."""
        return urlsplit(self.url)

    @property
    def final(self) -> SplitResult:
        """The parts of the address that was asked last."""
        return urlsplit(self.trace.final_url)


Rule = Callable[[Case], Verdict | None]

FAILURES: dict[Failure, tuple[State, str, float]] = {
    Failure.NO_SUCH_HOST: (State.DEAD, "dns", 0.9),
    Failure.NAME_SERVICE: (State.TEMPORARY, "name-service", 0.6),
    Failure.UNREACHABLE: (State.TEMPORARY, "unreachable", 0.7),
    Failure.TIMEOUT: (State.TEMPORARY, "timeout", 0.8),
    Failure.REFUSED: (State.TEMPORARY, "refused", 0.8),
    Failure.RESET: (State.TEMPORARY, "reset", 0.8),
    Failure.UNTRUSTED: (State.INSECURE, "untrusted", 0.95),
    Failure.EXPIRED: (State.INSECURE, "expired", 0.95),
    Failure.WRONG_HOST: (State.INSECURE, "wrong-host", 0.95),
    Failure.TLS: (State.UNKNOWN, "tls", 0.7),
    Failure.PROXY: (State.TEMPORARY, "proxy", 0.7),
    Failure.PRIVATE_ADDRESS: (State.REFUSED, "private-address", 1.0),
    Failure.SCHEME: (State.REFUSED, "scheme", 1.0),
    Failure.BAD_URL: (State.MALFORMED, "malformed", 0.9),
    Failure.RATE_LIMITED: (State.RESTRICTED, "rate-limited", 0.9),
    Failure.NOT_HTTP: (State.UNKNOWN, "not-http", 0.7),
}

STATUSES: dict[int, tuple[State, str, float]] = {
    204: (State.CHANGED, "empty", 0.8),
    205: (State.CHANGED, "empty", 0.8),
    401: (State.RESTRICTED, "login", 0.95),
    402: (State.RESTRICTED, "paywall", 0.95),
    403: (State.RESTRICTED, "blocked", 0.8),
    404: (State.DEAD, "not-found", 0.97),
    405: (State.RESTRICTED, "blocked", 0.6),
    406: (State.RESTRICTED, "blocked", 0.7),
    407: (State.TEMPORARY, "proxy", 0.8),
    408: (State.TEMPORARY, "timeout", 0.8),
    410: (State.DEAD, "gone", 0.99),
    421: (State.TEMPORARY, "server-error", 0.6),
    425: (State.TEMPORARY, "server-error", 0.6),
    429: (State.RESTRICTED, "rate-limited", 0.95),
    451: (State.RESTRICTED, "legal", 0.97),
    999: (State.RESTRICTED, "blocked", 0.8),  # LinkedIn's own
}


STATUSES_THAT_DECIDE = frozenset({401, 402, 404, 410, 451})
"""What a page says beside them makes no difference."""

BRIEF = 1500
"""Characters of a page that may say that it is not there beside a menu, news and an address."""


_SOURCE_HEAD = 65_536  # characters


TEASER = 700
"""Characters of a page that may show the title of a work, its beginning, and what one must do to read on."""


def judge(target: LinkTarget, url: str, trace: Trace, rules: tuple[tuple[str, Rule], ...]) -> Verdict:
    """Judge where a cited address led.

    Args:
        target: what is cited there.
        url: the address that was asked, repaired.
        trace: where it led.
        rules: for pages, in order (`citekit.links.rules.RULES`).
    """
    case = make_case(target, url, trace)
    for name, rule in (*_FIRST, *rules):
        verdict = rule(case)
        if verdict is not None:
            likeness = None if case.likeness is None else round(case.likeness.best, 3)
            found = verdict._replace(rules=(*trace.rules, *verdict.rules, name), likeness=likeness)
            return found if trace.unverified is None else _with_second_look(found, case, rules)
    raise AssertionError("the last rule decides every case")


def _with_second_look(verdict: Verdict, case: Case, rules: tuple[tuple[str, Rule], ...]) -> Verdict:
    """Add what stands behind a bad certificate; the verdict stays, for nobody vouches for that page."""
    behind = case.trace.unverified
    if behind is None:
        return verdict
    if behind.status in range(300, 400):
        seen = f"a redirect ({behind.status})"
    else:
        found = judge(case.target, case.url, behind, rules)
        verdict = verdict._replace(likeness=found.likeness)
        seen = f"{found.state.value}/{found.reason} ({behind.status})"
    return verdict._replace(
        rules=(*verdict.rules, "unverified-look"),
        warnings=(*verdict.warnings, f"asked once more without trusting the certificate: {seen}"),
    )


def make_case(target: LinkTarget, url: str, trace: Trace) -> Case:
    """Prepare what the rules look at."""
    page = trace.page
    is_readable = trace.kind in READABLE or (trace.kind is Kind.DATA and bool(page.text))
    likeness = compare(target, page, trace.source) if is_readable else None
    head = plain(" ".join((page.title, *page.headings)))
    shown = page.main_text or (trace.source[:20_000] if is_readable and not page.text else "")
    source_head = trace.source[:_SOURCE_HEAD].lower()  # ASCII
    case = Case(target, url, trace, likeness, head, plain(shown.replace(BREAK, " ")), source_head)
    if trace.kind not in (Kind.HTML, Kind.TEXT, Kind.DATA) or trace.status in STATUSES_THAT_DECIDE:
        return case
    if len(case.text) >= BRIEF:
        # The cited work, or something else of good length: only its title could say that it is neither.
        return case if case.is_hit else replace(case, heard=hear((page.title, *page.headings), ""))
    if case.is_sure_hit and len(case.text) >= TEASER:
        return case
    words = title_words(target.title)
    lines = [page.title, *page.headings]
    if words:
        lines = [line for line in lines if not is_query(line, target.title)]
    named = partial(_title_in, title=target.title, host=case.final.hostname or "") if words else None
    heard = hear(lines, shown, title_in=named)
    # A title of one word may be the name of the site; "Gone v Page" is not.
    is_name = len(words) == 1 and len(plain(target.title).split()) <= len(words) + 1
    return replace(case, heard=replace(heard, title=0.0) if is_name else heard)


def _title_in(text: str, title: str, host: str) -> float:
    """How much of a title a text has that says nothing else; "0 items for" before it is no part of it."""
    share = title_in(without_host(text, host), title_words(title))
    return 0.0 if share and says_lost(beside_title(text, title)) else share


def _failed(case: Case) -> Verdict | None:
    """No answer came."""
    failure = case.trace.failure
    return None if failure is None else Verdict(*FAILURES[failure])


def _registered(case: Case) -> Verdict | None:
    """The registry of an identifier has spoken; whether the publisher lets programs in is nothing to it."""
    match case.trace.registered:
        case True:
            return Verdict(State.ALIVE, "ok", 0.97)
        case False:
            return Verdict(State.DEAD, "not-found", 0.95)
    return None


def _went_round(case: Case) -> Verdict | None:
    """The redirects do not come to an end."""
    return Verdict(State.DEAD, "redirect-loop", 0.9) if case.trace.is_loop else None


def _leads_nowhere(case: Case) -> Verdict | None:
    """A redirect without an address."""
    return Verdict(State.UNKNOWN, "bad-redirect", 0.8) if case.trace.bad_target else None


_FIRST: tuple[tuple[str, Rule], ...] = (
    ("registry", _registered),
    ("failure", _failed),
    ("redirect-loop", _went_round),
    ("bad-redirect", _leads_nowhere),
)
