"""Verdicts that a person should look at, as problems with stable codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citekit.links.compose import SCHEMA_WARNING
from citekit.links.report import explain
from citekit.links.status import LinkStatus, State
from citekit.model.problems import Problem

_CODES = {
    State.DEAD: "L401",
    State.CHANGED: "L402",
    State.MALFORMED: "L403",
}


def problems_from_links(statuses: Iterable[LinkStatus]) -> tuple[Problem, ...]:
    """List what a person should look at, in the order of the links.

    A state that says nothing about the cited work (a time-out, a login, no
    network) is no problem of the bibliography and is not listed.
    """
    return tuple(problem for status in statuses for problem in _problems(status))


def _problems(status: LinkStatus) -> Iterator[Problem]:
    address = " ".join((status.url or status.cited).split())
    code = _CODES.get(status.state)
    if code is not None:
        yield _problem(code, f"{address}: {explain(status)[0]}", status)
    if SCHEMA_WARNING in status.evidence.warnings:
        yield _problem("L404", f"{address}: {SCHEMA_WARNING}; look for the document's own address", status)
    if status.repair is not None:
        printed = " ".join(status.cited.split())
        yield _problem("L405", f"printed as {printed}, taken for {status.repair}", status)


def _problem(code: str, message: str, status: LinkStatus) -> Problem:
    return Problem(code, message, note=status.note, line=status.line or None, key=status.key or None)
