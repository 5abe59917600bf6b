"""What every test shares: the laws' settings and the material that lies beside the checkout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))  # for helpers that several folders share: loopback.py

from loopback import Web, serving

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

# Benchmarks are programs to run by hand, see CONTRIBUTING.md.
collect_ignore = ["bench"]

# No deadline: a slow machine is no counterexample.  A build server repeats itself, a person's explores.
settings.register_profile("citekit", deadline=None, max_examples=60, derandomize="CI" in os.environ)
settings.load_profile("citekit")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and gold notes beside the checkout; not everybody has it."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared material is not here: {SHARED}")
    return SHARED


@pytest.fixture
def web() -> Iterator[Web]:
    """A web of many names on 127.0.0.1, empty at first."""
    with serving() as served:
        yield served


@pytest.fixture(autouse=True)
def _without_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits between the two looks at a link that fails."""
    monkeypatch.setattr("citekit.links.second.PAUSE", 0.0)
