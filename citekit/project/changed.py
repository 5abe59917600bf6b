"""Which entries of a ``.bib`` file are not those of a commit."""

from __future__ import annotations

import subprocess
from pathlib import Path

from citekit.errors import UsageError
from citekit.formats import read_bibtex
from citekit.model import Entry, Library

_ADVICE = "Leave --changed-only out, or call it in a git repository."


def changed_keys(path: Path, library: Library, base: str = "HEAD") -> frozenset[str]:
    """The keys of the entries that are new or differ from those of a commit.

    Args:
        path: of the file.
        library: what stands in it now.
        base: a commit, as git names it; before the first commit everything is new.

    Raises:
        UsageError: the file is in no git repository, git is not there, or it knows no such commit.
    """
    before = _read_at(path, base)
    if before is None:
        return frozenset(entry.key for entry in library)
    known: dict[str, list[Entry]] = {}
    for entry in before:
        known.setdefault(entry.key, []).append(entry)
    return frozenset(entry.key for entry in library if entry not in known.get(entry.key, ()))


def _read_at(path: Path, base: str) -> Library | None:
    """The file as a commit has it, None where that has no such file."""
    folder = path.resolve().parent
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise UsageError(f"--changed-only: {path} is not in a git repository\n  {_ADVICE}")
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        if base == "HEAD":
            return None
        advice = "Name another, or fetch it first (git fetch)."
        raise UsageError(f"--base: git knows no commit {base}\n  {advice}")
    name = commit.decode("ascii", "replace").strip()
    content = _git(folder, "show", f"{name}:./{path.resolve().name}")
    return (
        None if content is None else read_bibtex(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    )


def _git(folder: Path, *words: str) -> bytes | None:
    """What git prints, None where it fails."""
    try:
        ran = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError(f"--changed-only: git is not installed\n  {_ADVICE}") from None
    return ran.stdout if ran.returncode == 0 else None
