"""A ratchet for the official CSL suite: what passes goes on passing, what begins to is written down."""

from __future__ import annotations

from pathlib import Path

import official_csl
import pytest
from official_csl import Fixture, differing, known, outcome, passes


@pytest.fixture(scope="module")
def suite(extra: Path) -> dict[str, Fixture]:
    """The fixtures by name."""
    assert extra
    if not official_csl.FIXTURES.is_dir():
        pytest.skip(f"the official suite is not beside the checkout: {official_csl.FIXTURES}")
    return {fixture.name: fixture for fixture in official_csl.fixtures()}


def test_what_passes_is_what_is_written_down(suite: dict[str, Fixture]) -> None:
    passing = {name for name, fixture in suite.items() if passes(fixture)}
    lost, gained = sorted({*known()} - passing), sorted(passing - {*known()})
    told = "\n".join(
        f"{name}\n  wanted {suite[name].expected}\n  got    {outcome(suite[name])}"
        if name in suite
        else f"{name}: no longer in the suite"
        for name in lost[:10]
    )
    assert not lost, f"{len(lost)} fixtures pass no longer: {' '.join(lost)}\n{told}"
    assert not gained, f"write them into {official_csl.PASSING.name} (--write): {' '.join(gained)}"


def test_every_other_fixture_passes_with_the_terms_of_its_time(suite: dict[str, Fixture]) -> None:
    assert {*differing()} == {*suite} - {*known()}
    outcomes = {name: outcome(suite[name], row["locale"]) for name, row in differing().items()}
    assert outcomes == {name: suite[name].expected for name in differing()}


def test_the_list_has_each_name_once_and_in_order() -> None:
    assert known() == sorted({*known()})
    assert not {*known()} & {*differing()}
    assert all(row["reason"] for row in differing().values())
