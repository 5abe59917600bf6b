"""Asking the Internet Archive for a new copy: Save Page Now 2.

Opt-in, with the user's own keys; an address that was archived lately is not
archived again.  The answer is waited for within a deadline, by a clock that
tests bring along.

Source:
    "Save Page Now 2 Public API Docs" of the Internet Archive.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from citekit.errors import UsageError
from citekit.links.archive.recover import Copy
from citekit.links.archive.services import Service
from citekit.links.archive.stamps import is_stamp
from citekit.net import Answer, Deadline, RequestFailedError, Session

ACCESS, SECRET = "CITEKIT_IA_ACCESS", "CITEKIT_IA_SECRET"
KEYRING = "citekit"
WITHIN = "30d"
PATIENCE = 180.0
"""Seconds to wait for one new copy."""

_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 15.0
_REQUEST = 30.0  # seconds
_WITHIN = re.compile(r"\d{1,6}[smhd]?", re.ASCII)
_JOB = re.compile(r"[\w.-]{1,200}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Keys:
    """The user's keys at the Internet Archive (archive.org/account/s3.php)."""

    access: str
    secret: str

    def __repr__(self) -> str:
        return "Keys(***)"

    @property
    def header(self) -> str:
        """The value of ``Authorization``."""
        return f"LOW {self.access}:{self.secret}"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a wish for a new copy.

    Attributes:
        url: of which a copy was wanted.
        copy: the copy, None if there is none.
        reason: ``saved``, ``refused``, ``failed``, ``no-answer``, ``private`` (a page
            that a public archive is not told of), or ``pending`` where the archive
            had not finished in time.
        message: what the archive said.
        job: its number at the archive.
        requests: made for it.
    """

    url: str
    copy: Copy | None
    reason: str
    message: str = ""
    job: str = ""
    requests: int = 0

    def archived(self) -> dict[str, Any] | None:
        """The copy in the form of links-json, None if there is none."""
        return None if self.copy is None else self.copy.archived()


def find_keys(environ: Mapping[str, str]) -> Keys:
    """The user's keys, from the environment, else from the system's keyring where that is installed.

    Raises:
        UsageError: there are none.
    """
    found = [environ.get(name, "") or _from_keyring(name) for name in (ACCESS, SECRET)]
    if not all(found):
        raise UsageError(
            "--save needs keys of the Internet Archive (archive.org/account/s3.php)\n"
            f"  Set {ACCESS} and {SECRET}, or: keyring set {KEYRING} {ACCESS}"
        )
    if any(not key.isascii() or not key.isprintable() or " " in key for key in found):
        raise UsageError(f"{ACCESS} and {SECRET} hold signs that no key has\n  Copy them again.")
    return Keys(*found)


def _from_keyring(name: str) -> str:
    from importlib import import_module
    from importlib.util import find_spec

    if find_spec("keyring") is None:
        return ""
    try:
        return str(import_module("keyring").get_password(KEYRING, name) or "")
    except Exception as error:  # a keyring without a backend, or locked: then there are no keys
        if type(error).__module__.partition(".")[0] != "keyring":
            raise
        return ""


def check_within(text: str) -> str:
    """A span of time in the archive's notation (``30d``, ``12h``, seconds).

    Raises:
        UsageError: it is none.
    """
    if _WITHIN.fullmatch(text) is None:
        raise UsageError(f"{text}: no span of time\n  Write 30d, 12h or a number of seconds.")
    return text


def save_page(
    session: Session,
    service: Service,
    url: str,
    keys: Keys,
    *,
    within: str = WITHIN,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Saved:
    """Ask for a copy of a living page, and wait until it is made.

    Args:
        session: asks.
        service: the archive; its `Service.save` takes the address.
        url: of the page.
        keys: sent to that archive only.
        within: a copy that is not older is as good as a new one.
        patience: seconds to wait at most.
        clock: seconds, for the patience.
        sleep: waits between two questions.
    """
    if not service.may_know(urlsplit(url).hostname or ""):
        return Saved(url, None, "private")
    end = clock() + patience
    asker = _Asker(session, keys)
    form = {"url": url, "if_not_archived_within": within, "skip_first_archive": "1"}
    answer, told = asker.ask(service.save, form)
    if answer is None:
        return Saved(url, None, "no-answer", str(told["message"]), requests=asker.requests)
    job = str(told.get("job_id") or "")
    if not _JOB.fullmatch(job):
        message = str(told.get("message") or told.get("status_ext") or f"the archive answers {answer.status}")
        return Saved(url, None, "refused", message[:200], requests=asker.requests)
    pause = _FIRST_PAUSE
    while clock() + pause <= end:
        sleep(pause)
        pause = min(_LONGEST_PAUSE, pause * 1.5)
        answer, told = asker.ask(f"{service.save}/status/{job}", None)
        status = str(told.get("status") or "") if answer is not None else ""
        if status == "success":
            return _saved(service, url, told, job, asker.requests)
        if status == "error":
            message = str(told.get("message") or told.get("status_ext") or "")
            return Saved(url, None, "failed", message[:200], job, asker.requests)
    return Saved(url, None, "pending", "the copy was not made in time", job, asker.requests)


def _saved(service: Service, url: str, told: Mapping[str, Any], job: str, requests: int) -> Saved:
    stamp = str(told.get("timestamp") or "")
    if not is_stamp(stamp):
        return Saved(url, None, "failed", "the archive names no moment", job, requests)
    original = str(told.get("original_url") or url)
    if not original.startswith(("http://", "https://")):
        original = url
    return Saved(
        url, Copy(service.memento(stamp, original), stamp, service.name, 1.0), "saved", "", job, requests
    )


class _Asker:
    """Asks the archive as its user; never asks anybody else."""

    def __init__(self, session: Session, keys: Keys) -> None:
        self._session = session
        self._headers = {"Accept": "application/json", "Authorization": keys.header}
        self.requests = 0

    def ask(self, place: str, form: Mapping[str, str] | None) -> tuple[Answer | None, dict[str, Any]]:
        """The answer and the JSON object in it; no answer and the reason as ``message`` if there is none."""
        self.requests += 1
        try:
            answer = self._session.ask(place, deadline=Deadline(_REQUEST), headers=self._headers, form=form)
        except RequestFailedError as error:
            return None, {"message": str(error)}
        try:
            told = json.loads(answer.body)
        except (ValueError, RecursionError):
            told = {}
        return answer, told if isinstance(told, dict) else {}
