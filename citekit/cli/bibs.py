"""``.bib`` files given on the command line; without any, the project's master bibliography."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.cli.output import talk
from citekit.cli.told import retell
from citekit.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from citekit.model import Library, NoteSet
    from citekit.project import Project


@dataclass(frozen=True, slots=True)
class NamedLibrary:
    """A library, and the name of its file as it was given."""

    name: str
    library: Library


def read_bibs(paths: Sequence[Path]) -> list[NamedLibrary]:
    """Read the files, ``-`` from standard input, ``references.bib`` of the project where none is given.

    A file that is named twice is read once.

    Raises:
        UnreadableError: a file is not there or is no text.
        UsageError: no file is given, and there is no project here.
    """
    if not paths:
        paths = [references_here()]
    once: dict[Path, Path] = {}
    for path in paths:
        once.setdefault(path if path == Path("-") else path.resolve(), path)
    return [NamedLibrary(str(path), _read(path)) for path in once.values()]


def say_file_problems(files: Sequence[NamedLibrary], lang: str) -> None:
    """Say on standard error what could not be read in the files, each with its place."""
    for file in files:
        for problem in file.library.problems:
            talk(f"{file.name}:{problem.line or 1}: {problem.code} {retell(problem.message, lang)}")


def changed_bibs(files: Sequence[NamedLibrary], base: str) -> list[NamedLibrary]:
    """The files with those entries only that are new or differ from a commit.

    Raises:
        UsageError: a file is in no git repository, or there is no such commit.
    """
    from citekit.project import changed_keys

    found = []
    for file in files:
        keys = changed_keys(Path(file.name), file.library, base)
        blocks = tuple(
            block for block in file.library.blocks if block.entry is None or block.entry.key in keys
        )
        found.append(replace(file, library=replace(file.library, blocks=blocks)))
    return found


def project_here() -> Project | None:
    """The project in which citekit is called, if it is called in one."""
    from citekit.project import Project

    try:
        return Project.find(Path.cwd())
    except UsageError:
        return None


def notes_here() -> NoteSet | None:
    """The notes of the project in which citekit is called, for the numbers of the notes that cite."""
    project = project_here()
    if project is None:
        return None
    from citekit.project import notes_of, read_project

    return notes_of(read_project(project))


def references_here() -> Path:
    """The master bibliography of the project, or of the folder, in which citekit is called.

    Raises:
        UsageError: there is none.
    """
    project = project_here()
    here = Path.cwd()
    path = project.references if project is not None else here / "references.bib"
    if not path.is_file():
        advice = "Name a .bib file, or run: citekit build" if project is not None else "Name a .bib file."
        raise UsageError(f"no references.bib in {path.parent}\n  {advice}")
    return path.relative_to(here) if path.is_relative_to(here) else path


def _read(path: Path) -> Library:
    from citekit.project import read_bib

    if path != Path("-"):
        return read_bib(path).library
    from citekit.formats import read_bibtex

    try:
        return read_bibtex(sys.stdin.buffer.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableError("-", "is not UTF-8", "Convert it first.") from None
