"""A project as its last build and its people left it, read without building."""

from __future__ import annotations

from collections.abc import Container

from citekit.model import Library
from citekit.project.layout import Project
from citekit.project.source import SourceReport, Status, edited_fields
from citekit.project.state import State, read_state


def read_project(project: Project) -> tuple[SourceReport, ...]:
    """Read what stands in ``bib/``; a source that was never built is not there.

    Raises:
        UnreadableError: a file of ``bib/`` cannot be read.
    """
    state = read_state(project)
    for error in state.broken.values():
        raise error
    reports = []
    for name, file in state.records.items():
        record = file.record
        if record is None:
            continue
        library = state.bibs[name].library if name in state.bibs else Library()
        reports.append(
            SourceReport(
                file=record.notes.source,
                name=name,
                status=Status.UNCHANGED,
                notes=record.notes,
                library=library,
                problems=(*record.notes.problems, *library.problems),
                edited=edited_fields(record.works, library),
            )
        )
    return (*reports, *reports_without_source(state, {report.name for report in reports}))


def reports_without_source(state: State, built: Container[str]) -> list[SourceReport]:
    """Reports for what stands in ``bib/`` and is not `built`: a person's own files, or a source is gone."""
    reports = []
    for name, bib in state.bibs.items():
        if name not in built:
            file = state.records.get(name)
            notes = file.record.notes if file is not None and file.record is not None else None
            problems = (*(notes.problems if notes is not None else ()), *bib.library.problems)
            reports.append(SourceReport(bib.path.name, name, Status.SOURCELESS, notes, bib.library, problems))
    return reports
