"""The notes that are to be set again: a source of the project, or a file that is read on the spot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from citekit.model import Entry, NoteSet, Problem, fold
from citekit.project.layout import Project
from citekit.project.reading import read_project
from citekit.project.source import SourceReport


@dataclass(frozen=True, slots=True)
class SourceNotes:
    """The notes of one source with the works that they cite, as people have corrected them."""

    file: str
    notes: NoteSet
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()


def project_notes(project: Project, asked: str) -> SourceNotes | None:
    """The notes of a source as the last build and its people left them.

    Args:
        project: whose source it is.
        asked: the source's file name, its path, or the name of its ``.bib``.

    Returns:
        None if the project has no such source, or has never built it.

    Raises:
        UnreadableError: a file of ``bib/`` cannot be read.
    """
    reports = [report for report in read_project(project) if report.notes is not None]
    report = _named(reports, asked, project)
    if report is None or report.notes is None:
        return None
    return SourceNotes(report.file, report.notes, tuple(report.library), report.library.problems)


def _named(reports: Iterable[SourceReport], asked: str, project: Project) -> SourceReport | None:
    reports = list(reports)
    path = Path(asked).resolve()
    if path.parent == project.sources.resolve() or path.parent == project.bib.resolve():
        asked = path.name
    elif path.is_file():
        return None  # a file elsewhere, though it may be called as a source is
    names = {
        fold(name): report for report in reports for name in (f"{report.name}.bib", report.name, report.file)
    }
    return names.get(fold(asked))
