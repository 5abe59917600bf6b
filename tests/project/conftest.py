"""Files are not forced to the disk in tests: nobody pulls the plug, and a busy disk takes its time."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _without_fsync(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
