"""From a cited address to where it leads, one hop after the other.

Redirects are followed by hand, so that each is recorded and each target is
checked; a ``Refresh`` is one of them.  What the end means is decided by
`citekit.links.judge`.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

from citekit.links.charsets import decode
from citekit.links.identifiers import handle_of, read_registry, registry_url
from citekit.links.kinds import READABLE, Kind, kind_of
from citekit.links.page import Page, read_message, read_page, read_refresh
from citekit.net import AddressClass, Answer, Cookies, Deadline, Failure, Outcome, RequestFailedError, Session

if TYPE_CHECKING:
    from citekit.links.sibling import Sibling

PERMANENT = frozenset({301, 308})
TEMPORARY = frozenset({302, 303, 307})
TURNED_AWAY = frozenset({403, 406})  # what hosts say to programs that they do not know
BAD_CERTIFICATES = frozenset({Failure.UNTRUSTED, Failure.EXPIRED, Failure.WRONG_HOST})
MAX_HOPS = 20  # WHATWG Fetch, "HTTP-redirect fetch"
_NO_PLACE = re.compile(r"(?:https?:)?/{2,}(?:[:?#].*)?|https?:/?", re.ASCII | re.IGNORECASE)
"""An address that names no host, and is not the one that was asked, either."""
REFRESH_SECONDS = 10.0  # a page that moves its readers on later than that is meant to be read


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a cited address led.

    Attributes:
        chain: each address asked, with its status; None where none came.
        is_permanent: whether every hop said that it is for good.
        answer: the last one, if there was any.
        kind: of the last answer.
        source: the last answer as text, empty if it is no text.
        page: the last answer as a page, empty if it is none.
        failure: why there is no last answer.
        detail: what the layer below said of the failure.
        is_loop: whether the hops go round, or do not come to an end.
        bad_target: a redirect's target that is no address.
        fragment: of the last address, if a redirect gave one.
        outcomes: what each hop tells about our own network.
        seconds: spent on requests.
        repeats: entries of `chain` that ask the same address once more.
        rules: names of what was done beside following.
        registered: what a registry says of an identifier, None if none was asked.
        unverified: what stands behind a bad certificate, None if it was not looked at.
        sibling: the answer for a name that cannot exist, None if it was not asked for.
    """

    chain: tuple[tuple[str, int | None], ...]
    is_permanent: bool = True
    answer: Answer | None = None
    kind: Kind = Kind.EMPTY
    source: str = field(default="", repr=False)
    page: Page = field(default_factory=Page, repr=False)
    failure: Failure | None = None
    detail: str = ""
    is_loop: bool = False
    bad_target: str = ""
    fragment: str = ""
    outcomes: tuple[Outcome, ...] = ()
    seconds: float = 0.0
    repeats: int = 0
    rules: tuple[str, ...] = ()
    registered: bool | None = None
    unverified: Trace | None = field(default=None, repr=False)
    sibling: Sibling | None = field(default=None, repr=False)

    @property
    def final_url(self) -> str:
        """The address that was asked last."""
        return self.chain[-1][0]

    @property
    def status(self) -> int | None:
        """The last status code."""
        return self.answer.status if self.answer is not None else None

    @property
    def was_redirected(self) -> bool:
        """Whether there was more than one hop."""
        return len(self.chain) > 1 + self.repeats


def follow(
    session: Session, url: str, *, timeout: float, conditions: Mapping[str, str] | None = None
) -> Trace:
    """Ask for `url` and go where the answers lead.

    Args:
        session: asks.
        url: absolute; its fragment is not sent.
        timeout: seconds for the whole way.
        conditions: headers for the first request, by which an answer that is known is not sent again.

    A DOI or handle is asked for at its registry, and followed only where that
    does not answer.
    """
    if (handle := handle_of(url)) is not None:
        trace = _ask_registry(session, handle, timeout)
        if trace is not None:
            return trace
    walk = _Walk(session, Deadline(timeout), conditions)
    while (target := walk.step(url)) is not None:
        url = target
    return walk.trace


class _Walk:
    """The way so far."""

    def __init__(
        self, session: Session, deadline: Deadline, conditions: Mapping[str, str] | None = None
    ) -> None:
        self._session = session
        self._conditions = conditions
        self._deadline = deadline
        self._cookies = Cookies()
        self._seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
        self._allowed: frozenset[AddressClass] | None = None
        self._chain: list[tuple[str, int | None]] = []
        self._outcomes: list[Outcome] = []
        self._is_permanent = True
        self._fragment = ""
        self._seconds = 0.0
        self._repeats = 0
        self._rules: tuple[str, ...] = ()
        self.trace: Trace  # there when the way has come to its end

    def step(self, url: str) -> str | None:
        """Ask for `url`; the next address if the answer leads on, None at the end of the way."""
        address, fragment = urldefrag(url)
        if self._chain and fragment:
            self._fragment = fragment
        # With other cookies the same address may answer otherwise.
        state = (address, frozenset((cookie.name, cookie.value) for cookie in self._cookies))
        if state in self._seen or len(self._chain) > MAX_HOPS:
            self.trace = self._so_far(is_loop=True)
            return None
        self._seen.add(state)
        try:
            answer = self._session.ask(
                address,
                deadline=self._deadline,
                allowed=self._allowed,
                cookies=self._cookies,
                headers=None if self._chain else self._conditions,
            )
        except RequestFailedError as error:
            self._record(address, None, Outcome(_host(address), error.failure, error.network))
            unverified = self._look_unverified(address) if error.failure in BAD_CERTIFICATES else None
            self.trace = self._so_far(failure=error.failure, detail=error.detail, unverified=unverified)
            return None
        self._record(address, answer.status, Outcome(_host(address), None, answer.network))
        self._seconds += answer.seconds
        if answer.status in TURNED_AWAY and self._session.second_agent:
            answer = self._ask_as_browser(address, answer)
        if self._allowed is None:
            # What was cited may stand on any network; a redirect leads into that one, or a public one.
            self._allowed = frozenset({AddressClass.PUBLIC, answer.network})
        return self._next(answer)

    def _ask_as_browser(self, address: str, refused: Answer) -> Answer:
        """Ask once more under a browser's name; the first answer if there is no second one."""
        self._rules = ("browser-agent",)
        try:
            answer = self._session.ask(
                address,
                deadline=self._deadline,
                allowed=self._allowed,
                cookies=self._cookies,
                headers={"User-Agent": self._session.second_agent, "Accept-Language": "en,tr;q=0.8,*;q=0.5"},
            )
        except RequestFailedError:
            return refused
        self._repeats += 1
        self._seconds += answer.seconds
        self._record(address, answer.status, Outcome(_host(address), None, answer.network))
        return answer

    def _look_unverified(self, address: str) -> Trace | None:
        """Look behind a bad certificate: one request, and nothing of ours in it."""
        bare = _without_user(address)
        try:
            answer = self._session.ask(bare, deadline=self._deadline, allowed=self._allowed, verify=False)
        except RequestFailedError:
            return None
        self._repeats += 1
        self._seconds += answer.seconds
        self._record(bare, answer.status, Outcome(_host(bare), None, answer.network))
        kind, source, page = read_answer(answer)
        return Trace(((bare, answer.status),), answer=answer, kind=kind, source=source, page=page)

    def _next(self, answer: Answer) -> str | None:
        if answer.status in PERMANENT | TEMPORARY:
            self._is_permanent &= answer.status in PERMANENT
            return self._target(answer, answer.headers.get("Location", "").strip())
        kind, source, page = read_answer(answer)
        refresh = _refresh(answer, page)
        if refresh is not None:
            self._is_permanent = False
            return self._target(answer, refresh)
        self.trace = self._so_far(answer=answer, kind=kind, source=source, page=page)
        return None

    def _target(self, answer: Answer, location: str) -> str | None:
        """The address that `location` names; the way ends where it names none."""
        target = _join(answer.url, location)
        if target is None:
            self.trace = self._so_far(answer=answer, bad_target=location or "no address")
        return target

    def _record(self, address: str, status: int | None, outcome: Outcome) -> None:
        self._chain.append((address, status))
        self._outcomes.append(outcome)

    def _so_far(self, **end: Any) -> Trace:
        return Trace(
            chain=tuple(self._chain),
            is_permanent=self._is_permanent,
            fragment=self._fragment,
            outcomes=tuple(self._outcomes),
            seconds=self._seconds,
            repeats=self._repeats,
            rules=self._rules,
            **end,
        )


def _ask_registry(session: Session, handle: str, timeout: float) -> Trace | None:
    """What the registry says of a handle; None where it says nothing that can be read."""
    url = registry_url(handle)
    try:
        answer = session.ask(url, deadline=Deadline(timeout), headers={"Accept": "application/json"})
    except RequestFailedError:
        return None
    registered = read_registry(answer.body)
    if registered is None:
        return None
    outcome = Outcome(_host(url), None, answer.network)
    return Trace(
        ((url, answer.status),),
        answer=answer,
        kind=Kind.DATA,
        registered=registered,
        outcomes=(outcome,),
        seconds=answer.seconds,
    )


def read_answer(answer: Answer) -> tuple[Kind, str, Page]:
    """What an answer is, its text, and the page it shows."""
    kind = kind_of(answer)
    is_text = kind in READABLE or kind is Kind.DATA
    source = decode(answer.body, answer.headers.get("Content-Type", "")) if is_text else ""
    if kind is Kind.HTML:
        return kind, source, read_page(source, is_complete=answer.is_complete)
    return kind, source, read_message(source) if kind is Kind.DATA else Page()


def _without_user(address: str) -> str:
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _refresh(answer: Answer, page: Page) -> str | None:
    """Where a page sends its readers on their own, if it does."""
    refresh = read_refresh(answer.headers.get("Refresh", "")) or page.refresh
    if refresh is None or refresh[0] > REFRESH_SECONDS or answer.status >= 400:
        return None
    # One that sends them to itself only wants to be loaded again.
    target = _join(answer.url, refresh[1]) or ""
    return None if urldefrag(target)[0] == answer.url else refresh[1]


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def _join(base: str, location: str) -> str | None:
    """The absolute address of `location`, None if it is none."""
    # Header bytes arrive as Latin-1, and most are UTF-8; what is neither stays as it came.
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    location = location.replace("\\", "/").replace(" ", "%20")
    if _NO_PLACE.fullmatch(location):
        return None
    try:
        target = urljoin(base, location)
        parts = urlsplit(target)
    except ValueError:
        return None
    is_address = bool(parts.hostname) if parts.scheme in ("http", "https") else bool(parts.scheme)
    return target if location and is_address else None
