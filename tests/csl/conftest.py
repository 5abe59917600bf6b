"""Styles for tests: small ones written here, and those of the extra where it is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_styles import dependent, independent

from citekit.csl import folders


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    """A user's folder of styles: one that formats, one that stands for it."""
    folder = tmp_path / "styles"
    folder.mkdir()
    (folder / "kiyi.csl").write_text(independent(), "utf-8")
    (folder / "kiyi-dergisi.csl").write_text(dependent("urn:x:kiyi", locale="az"), "utf-8")
    return folder


@pytest.fixture
def no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packages with styles and locale files are not installed."""
    monkeypatch.setattr(folders, "find_spec", lambda _name: None)


@pytest.fixture(scope="session")
def extra() -> Path:
    """The folder of the installed styles."""
    found = folders.packaged_styles()
    if found is None or folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    return found
