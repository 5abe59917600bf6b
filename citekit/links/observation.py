"""What was seen of a cited work at one address at one moment, and how that is written down.

An observation is kept as it was made; what follows from several of them is
decided when they are read (`citekit.links.history`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.links.masks import mask_secrets
from citekit.links.report import evidence_json, read_evidence
from citekit.links.status import Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl

if TYPE_CHECKING:
    from citekit.links.follow import Trace

SECOND_PASS = "second-pass"
"""The rule of an ask in the same run as one that had found the address lost."""


class Marks(NamedTuple):
    """By what an answer is known again.

    A tuple, since it goes from one process to another.

    Attributes:
        etag: its ``ETag``; empty if it has none.
        last_modified: its ``Last-Modified``; empty if it has none.
        body: a digest of what was read of it, in hexadecimal; empty if there was none.
    """

    etag: str = ""
    last_modified: str = ""
    body: str = ""

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the answer only if it is another one by now.

        Source:
            RFC 9110, 13.1.2 and 13.1.3.
        """
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


NO_MARKS = Marks()

_LONGEST_MARK = 300  # characters of a header that is sent back


@dataclass(frozen=True, slots=True)
class Observation:
    """One answer, judged for one cited work by itself.

    Attributes:
        work: fingerprint of the address and of what is cited there (`work_of`).
        moment: when it was seen.
        state: what the answer alone says.
        reason: as in `LinkStatus`.
        confidence: as in `LinkStatus`.
        final_url: as in `LinkStatus`.
        evidence: as in `LinkStatus`, without the rules by which the printed address was mended.
        marks: of the answer, if the cited address itself gave it.
    """

    work: str
    moment: datetime
    state: State
    reason: str
    confidence: float
    final_url: str = ""
    evidence: Evidence = field(default_factory=Evidence)
    marks: Marks = NO_MARKS

    @property
    def status(self) -> int | None:
        """The last status code; None where none came."""
        return self.evidence.chain[-1][1] if self.evidence.chain else None


def subject_of(url: str) -> str:
    """The address under which observations of `url` are kept: without its fragment, secrets hidden."""
    return mask_secrets(url.partition("#")[0])


def work_of(target: LinkTarget, url: str) -> str:
    """A fingerprint of all that decides a verdict beside the answer: address, title, authors and year.

    >>> work_of(LinkTarget("x.org", title="A"), "http://x.org") == work_of(
    ...     LinkTarget("http://x.org", title="B"), "http://x.org"
    ... )
    False
    """
    cited = repr((url, target.title, target.authors, target.year))
    return blake2b(cited.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def marks_of(trace: Trace) -> Marks:
    """The marks of the answer to a cited address; a redirect's target has none that could be asked with."""
    answer = trace.answer
    if answer is None or len(trace.chain) != 1 or trace.registered is not None:
        return NO_MARKS
    etag, modified = (answer.headers.get(name, "").strip() for name in ("ETag", "Last-Modified"))
    return Marks(
        etag if len(etag) <= _LONGEST_MARK and etag.isascii() and etag.isprintable() else "",
        modified if len(modified) <= _LONGEST_MARK and modified.isascii() and modified.isprintable() else "",
        blake2b(answer.body, digest_size=8).hexdigest() if answer.body else "",
    )


def observed(
    status: LinkStatus, repaired: RepairedUrl, work: str, moment: datetime, marks: Marks
) -> Observation:
    """An observation out of the verdict on one answer."""
    rules = status.evidence.rules[len(repaired.rules) :]
    return Observation(
        work,
        moment,
        status.state,
        status.reason,
        status.confidence,
        status.final_url,
        replace(status.evidence, rules=rules) if repaired.rules else status.evidence,
        marks,
    )


def observation_json(seen: Observation) -> dict[str, Any]:
    """An observation in the form of JSON; its work and moment stand beside it."""
    data = {
        "state": seen.state.value,
        "reason": seen.reason,
        "confidence": seen.confidence,
        "final_url": seen.final_url,
        "evidence": evidence_json(seen.evidence),
        "etag": seen.marks.etag,
        "last_modified": seen.marks.last_modified,
        "body": seen.marks.body,
    }
    return {name: value for name, value in data.items() if value != ""}


def write_observation(seen: Observation) -> str:
    """An observation as one line of JSON."""
    return json.dumps(observation_json(seen), ensure_ascii=False, separators=(",", ":"))


def read_observation(work: str, moment: datetime, text: str) -> Observation | None:
    """Read what `write_observation` wrote; None for what another version wrote and this one cannot read."""
    try:
        data = json.loads(text)
        marks = Marks(data.get("etag", ""), data.get("last_modified", ""), data.get("body", ""))
        return Observation(
            work,
            moment,
            State(data["state"]),
            data["reason"],
            data["confidence"],
            data.get("final_url", ""),
            read_evidence(data["evidence"]),
            marks,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
