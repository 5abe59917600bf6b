"""Statuses out of what was found, at the places where the addresses are cited."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from citekit.links.masks import mask_secrets
from citekit.links.status import Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.urls import RepairedUrl, looks_like_schema

Same = TypeVar("Same")
Chain = tuple[tuple[str, int | None], ...]

SCHEMA_WARNING = "the address names a schema, not a document"


NO_EVIDENCE = Evidence()


def status_at(
    target: LinkTarget,
    url: str,
    state: State,
    reason: str,
    confidence: float,
    *,
    repair: str | None = None,
    final_url: str = "",
    evidence: Evidence = NO_EVIDENCE,
    checked_at: datetime | None = None,
) -> LinkStatus:
    """A status at the place where `target` is cited; the arguments are as in `LinkStatus`."""
    return LinkStatus(
        key=target.key,
        field=target.field,
        cited=mask_secrets(target.cited),
        url=url,
        state=state,
        reason=reason,
        confidence=confidence,
        note=target.note,
        file=target.file,
        line=target.line,
        repair=repair,
        final_url=final_url,
        evidence=evidence,
        checked_at=checked_at,
    )


class Once:
    """Keeps what is the same in many statuses once.

    A list of a hundred thousand links has a few media types, rules and numbers,
    which arrive from another process, or out of a file, as so many copies.
    """

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Same) -> Same:
        """The first value that is equal to `value`."""
        known: Same = self._known.setdefault(value, value)
        return known

    def chain(self, chain: Chain, url: str) -> Chain:
        """A way of one hop, most often to `url` itself."""
        return ((url, self(chain[0][1])),) if len(chain) == 1 and chain[0][0] == url else chain

    def evidence(self, evidence: Evidence, url: str) -> Evidence:
        """Evidence that was found at `url`."""
        return Evidence(
            chain=self.chain(evidence.chain, url),
            title=evidence.title,
            seconds=self(evidence.seconds),
            rules=self(evidence.rules),
            warnings=self(evidence.warnings),
            detail=evidence.detail,
            content_type=self(evidence.content_type),
            likeness=self(evidence.likeness),
        )


class Composer:
    """Makes statuses of verdicts."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment
        self._once = Once()

    def status(
        self,
        target: LinkTarget,
        repaired: RepairedUrl,
        state: State,
        reason: str,
        confidence: float,
        *,
        chain: Chain = (),
        rules: tuple[str, ...] = (),
        warnings: tuple[str, ...] = (),
        title: str = "",
        seconds: float = 0.0,
        detail: str = "",
        content_type: str = "",
        likeness: float | None = None,
    ) -> LinkStatus:
        """The status of one target; the arguments are as in `LinkStatus` and `Evidence`."""
        is_schema = repaired.is_valid and looks_like_schema(repaired.url)
        url = mask_secrets(repaired.url)
        chain = self._once.chain(chain, url)
        return status_at(
            target,
            url,
            state,
            self._once(reason),
            self._once(round(confidence, 2)),
            repair=url if repaired.is_valid and repaired.url != target.cited else None,
            final_url=chain[-1][0] if chain else "",
            evidence=Evidence(
                chain=chain,
                title=title,
                seconds=self._once(seconds),
                rules=self._once((*repaired.rules, *(("schema-address",) if is_schema else ()), *rules)),
                warnings=self._once((*((SCHEMA_WARNING,) if is_schema else ()), *warnings)),
                detail=detail,
                content_type=self._once(content_type),
                likeness=self._once(likeness),
            ),
            checked_at=self.moment,
        )
