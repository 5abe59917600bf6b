"""Asking archives: how often, how long, and which one no more.

An `Errand` is what may be asked for one cited address; a `Health` is what a run
has learned of an archive, so that one that is down is not waited for a hundred times.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from citekit.errors import CitekitError
from citekit.net import BODY_LIMIT, Answer, Deadline, Failure, Outcome, RequestFailedError, Session

MAX_REQUESTS = 8
"""Requests to archives for one cited address, whatever comes."""

MAX_FAILURES = 3
"""An archive that fails so often in a row is not asked any more in this run."""

LIST_LIMIT = 8_388_608  # bytes: about 80,000 captures


class ArchiveError(CitekitError):
    """An archive that gave no answer that helps.

    Attributes:
        is_closed: whether it should not be asked more for this address, in any way.
    """

    def __init__(self, message: str, *, is_closed: bool = False) -> None:
        super().__init__(message)
        self.is_closed = is_closed


@dataclass(slots=True)
class Health:
    """What a run has learned of one archive.

    Attributes:
        failures: in a row.
        merges_forms: whether it lists ``http`` and ``https``, with and without ``www``, as one address.
        absent: places at which it has no interface.
        bad_digests: of captures that were no copy: a host's error page has many addresses.
    """

    failures: int = 0
    merges_forms: bool = False
    absent: set[str] = field(default_factory=set)
    bad_digests: set[tuple[str, str]] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_down(self) -> bool:
        """Whether it has failed too often."""
        return self.failures >= MAX_FAILURES

    def note(self, *, failed: bool) -> None:
        """Count a failure, or forget the earlier ones."""
        with self.lock:
            self.failures = self.failures + 1 if failed else 0


@dataclass(slots=True)
class Errand:
    """The requests for one cited address.

    Attributes:
        session: asks.
        timeout: seconds for one request.
        deadline: for all of them.
        requests: made so far.
        outcomes: what they tell of our own network.
    """

    session: Session
    timeout: float
    deadline: Deadline
    requests: int = 0
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def is_spent(self) -> bool:
        """Whether nothing more may be asked."""
        return self.requests >= MAX_REQUESTS or not self.deadline.remaining()

    def ask(
        self, url: str, health: Health, *, limit: int = BODY_LIMIT, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Ask an archive once.

        Raises:
            ArchiveError: there was no answer, or one that says that the archive cannot answer.
        """
        if self.is_spent:
            raise ArchiveError("no more requests for this address", is_closed=True)
        if health.is_down:
            raise ArchiveError("the archive has failed before", is_closed=True)
        self.requests += 1
        seconds = min(self.timeout, self.deadline.remaining())
        try:
            answer = self.session.ask(url, deadline=Deadline(seconds), limit=limit, headers=headers)
        except RequestFailedError as error:
            self.outcomes.append(Outcome(_host(url), error.failure, error.network))
            health.note(failed=True)
            is_closed = error.failure is not Failure.NOT_HTTP
            raise ArchiveError(f"no answer: {error}", is_closed=is_closed) from error
        self.outcomes.append(Outcome(_host(url), None, answer.network))
        return answer

    def ask_list(
        self, url: str, health: Health, *, headers: Mapping[str, str] | None = None, limit: int = LIST_LIMIT
    ) -> Answer:
        """Ask an archive about its captures; see `ask`.

        Raises:
            ArchiveError: it has an error, or wants to be left alone.
        """
        answer = self.ask(url, health, limit=limit, headers=headers)
        if answer.status == 429 or answer.status >= 500:
            health.note(failed=True)
            raise ArchiveError(f"the archive answers {answer.status}", is_closed=answer.status == 429)
        if answer.is_late:
            health.note(failed=True)
            raise ArchiveError("the archive's list did not arrive in time", is_closed=False)
        health.note(failed=False)
        return answer


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
