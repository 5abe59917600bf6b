"""What a host answers for a name that cannot exist, beside a page that is in doubt.

A host that shows the same page for every name shows nothing of the cited work.
It is asked once for each host, directory and ending, and only where the title of
a cited work was looked for on a page and not found.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from citekit.links.follow import Trace, read_answer
from citekit.links.judge import Verdict
from citekit.links.kinds import Kind
from citekit.links.phrases import is_home, plain
from citekit.net import Answer, Deadline, RequestFailedError, Session

SAME = 0.9  # share of the words of two pages that both have; a date or the address itself may differ
SECONDS = 10.0

_DOUBTFUL = frozenset(
    {"ok", "redirected-temporary", "redirected-permanent", "not-the-cited-work", "wrong-type"}
)


@dataclass(frozen=True, slots=True)
class Sibling:
    """The answer for a name that cannot exist.

    Attributes:
        status: status code.
        location: where it redirects to, absolute.
        title: of the page, as `plain` leaves it.
        words: of the page.
    """

    status: int
    location: str = ""
    title: str = ""
    words: frozenset[str] = frozenset()

    def is_like(self, trace: Trace) -> bool:
        """Whether a page is the same as this one."""
        other = _shape(trace)
        either = self.words | other.words
        if not either or (self.status, self.title) != (other.status, other.title):
            return False
        return len(self.words & other.words) >= SAME * len(either)


class Siblings:
    """Asks for names that cannot exist, each once."""

    def __init__(self, session: Session, timeout: float) -> None:
        self._session = session
        self._timeout = min(timeout, SECONDS)
        self._known: dict[str, Sibling | None] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def beside(self, trace: Trace, verdicts: Iterable[Verdict]) -> Sibling | None:
        """The sibling of a page, None where there is no doubt about the page, or no answer."""
        if not _is_doubtful(trace, verdicts):
            return None
        url = sibling_url(trace.chain[0][0])
        if url is None:
            return None
        with self._lock:
            lock = self._locks.setdefault(url, threading.Lock())
        with lock:  # whoever comes second waits for the answer
            if url not in self._known:
                self._known[url] = self._ask(url, trace)
            return self._known[url]

    def _ask(self, url: str, trace: Trace) -> Sibling | None:
        network = trace.answer.network if trace.answer is not None else None
        allowed = None if network is None else {network}
        try:
            answer = self._session.ask(url, deadline=Deadline(self._timeout), allowed=allowed)
        except RequestFailedError:
            return None
        return _sibling(answer)


def sibling_url(url: str) -> str | None:
    """An address in the same directory and with the same ending that nothing can have; None for a front page.

    >>> sibling_url("http://x.org/a/b.html?c=1")
    'http://x.org/a/citekit-2483cc66f0.html'
    """
    parts = urlsplit(url)
    folder, _, name = parts.path.rpartition("/")
    if not name and not folder:
        return None
    if not name:  # "/a/b/" is a page named b
        folder, _, name = folder.rpartition("/")
        ending = "/"
    else:
        dot = name.rpartition(".")[2] if "." in name else ""
        ending = f".{dot}" if 0 < len(dot) <= 5 else ""
    digest = hashlib.sha256(f"{parts.hostname}{folder}{ending}".encode()).hexdigest()[:10]
    path = f"{folder}/citekit-{digest}{ending}"
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], path, "", ""))


def _is_doubtful(trace: Trace, verdicts: Iterable[Verdict]) -> bool:
    """Whether a page may be what the host shows for every name."""
    if trace.kind is not Kind.HTML or not (
        _leads_home(trace)
        or any(
            verdict.reason == "home-page"
            or (verdict.reason in _DOUBTFUL and verdict.likeness is not None and verdict.likeness < 0.5)
            for verdict in verdicts
        )
    ):
        return False
    return len({(urlsplit(url).hostname or "").removeprefix("www.") for url, _ in trace.chain}) == 1


def _leads_home(trace: Trace) -> bool:
    """Whether a deep address leads to a front page, whatever words of a title stand there."""
    first, last = urlsplit(trace.chain[0][0]), urlsplit(trace.final_url)
    return trace.was_redirected and is_home(last.path, last.query) and not is_home(first.path, first.query)


def _shape(trace: Trace) -> Sibling:
    text = plain(trace.page.text)
    return Sibling(trace.status or 0, "", plain(trace.page.title), frozenset(text.split()))


def _sibling(answer: Answer) -> Sibling:
    location = answer.headers.get("Location", "").strip() if 300 <= answer.status < 400 else ""
    if location:
        try:
            return Sibling(answer.status, urljoin(answer.url, location))
        except ValueError:
            return Sibling(answer.status)
    kind, source, page = read_answer(answer)
    return _shape(Trace(((answer.url, answer.status),), answer=answer, kind=kind, source=source, page=page))
