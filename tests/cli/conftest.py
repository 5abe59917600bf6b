"""Files are not forced to the disk in tests, and every test remembers links in a file of its own."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _own_store(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a test has found out about links is nothing to the next one, nor to whoever runs the tests."""
    monkeypatch.setenv("CITEKIT_STORE", str(tmp_path_factory.mktemp("store") / "links.sqlite3"))


@pytest.fixture(autouse=True)
def _without_fsync(monkeypatch: pytest.MonkeyPatch) -> None:
    # Nobody pulls the plug, and a busy disk takes its time.
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
