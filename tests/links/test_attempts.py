"""A second look is for faults that may pass, and for deaths that want to be confirmed."""

from __future__ import annotations

import pytest

from citekit.links import EXPLANATIONS, Evidence, LinkStatus, State
from citekit.links.attempts import SECOND_LOOK, deserves_second_look

LOOKS = [
    (State.TEMPORARY, "timeout", "failure", True),
    (State.RESTRICTED, "rate-limited", "status", True),
    (State.DEAD, "not-found", "status", True),
    (State.DEAD, "not-found", "registry", False),
    (State.DEAD, "soft-404", "soft-404", False),
    (State.RESTRICTED, "blocked", "status", False),
    (State.TEMPORARY, "proxy", "failure", False),
    (State.ALIVE, "ok", "there", False),
]


@pytest.mark.parametrize(("state", "reason", "rule", "wanted"), LOOKS)
def test_tells_what_deserves_a_second_look(state: State, reason: str, rule: str, wanted: bool) -> None:
    status = LinkStatus("", "url", "x", "x", state, reason, 0.9, evidence=Evidence(rules=(rule,)))
    assert deserves_second_look(status) is wanted


def test_every_row_is_a_verdict_that_exists() -> None:
    assert {reason for _, reason in SECOND_LOOK} <= set(EXPLANATIONS)
