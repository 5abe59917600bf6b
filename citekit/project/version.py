"""Which citekit this is: its version, and the fingerprint of what turns a source into works."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
PARSING = ("model", "documents", "references", "formats", "curate", "project")
"""Folders of the package whose code decides what a source becomes."""


@lru_cache(maxsize=1)
def citekit_version() -> str:
    """The version of the installed distribution."""
    from importlib import metadata  # it loads the whole of email, and most commands need no version

    try:
        return metadata.version("citekit-bib")
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        return "unknown"


@lru_cache(maxsize=8)
def fingerprint(folders: tuple[str, ...] = PARSING) -> str:
    """SHA-256 of the code in `folders`, so that a developer's change rebuilds, too.

    It is a hint only: where it is not known, everything is parsed again.
    """
    content = hashlib.sha256(citekit_version().encode())
    for folder in folders:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                content.update(path.name.encode() + path.read_bytes())
    return content.hexdigest()
