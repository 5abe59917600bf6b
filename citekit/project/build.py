"""``sources/`` → ``bib/`` → ``references.bib``: only what changed, all of it at once, and it can be undone.

Nothing is written before everything is known.  The order of writing makes a
build that was killed harmless: the next one finds its ``.bib`` files newer than
their records, sees the same text on both sides, and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from citekit.curate import LibraryMerge, WorkIndex, is_edited
from citekit.errors import UnreadableError
from citekit.model import Entry, Library
from citekit.project.bibfile import BibFile, read_bib
from citekit.project.files import atomic_write, folder_inside, inside, remove_leftovers
from citekit.project.journal import Change, JournalEntry, commit, utc_now
from citekit.project.layout import NOTES_SUFFIX, Project, SourceList, list_sources
from citekit.project.lock import locked
from citekit.project.master import MasterBuild, Part, build_master
from citekit.project.reading import reports_without_source
from citekit.project.record import RecordFile
from citekit.project.source import SourceBuild, SourceReport, Status, build_source
from citekit.project.state import State, has_fingerprint, prepare_folder, read_state, write_fingerprint
from citekit.project.works import Known


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found and did.

    Attributes:
        project: that was built.
        sources: a report for each source, the unreadable ones too.
        references: the merge into ``references.bib``; None if it was left alone
            because a file of ``bib/`` could not be read.
        changes: the files that changed (with ``dry_run``: would change).
        journal: the entry that `citekit.project.undo` takes back, None if nothing was written.
    """

    project: Project
    sources: tuple[SourceReport, ...]
    references: LibraryMerge | None
    changes: tuple[Change, ...]
    journal: JournalEntry | None = None

    @property
    def unreadable(self) -> tuple[SourceReport, ...]:
        """The sources that could not be read."""
        return tuple(report for report in self.sources if report.status is Status.UNREADABLE)


def build(
    project: Project,
    *,
    dry_run: bool = False,
    rebuild: bool = False,
    now: Callable[[], datetime] = utc_now,
    write: Callable[[Path, bytes], None] = atomic_write,
) -> BuildReport:
    """Bring a project up to date.

    Args:
        project: with its ``sources/``.
        dry_run: find out everything and write nothing.
        rebuild: parse every source again, also the unchanged ones.
        now: clock for the journal.
        write: writes a file whole or not at all; tests pass one that fails.

    Raises:
        UsageError: another process writes in the project.
        UnreadableError: ``references.bib`` cannot be read or leads out of the project, or a folder is none.
    """
    folder_inside(project.root, project.output)  # needed last, but refused before anything is written
    with nullcontext() if dry_run else locked(prepare_folder(project.root, project.state) / "lock"):
        if not dry_run:
            for folder in (project.root, project.bib):
                remove_leftovers(folder)
        state = read_state(project)
        listed = list_sources(project, state.owners())
        is_current = not rebuild and has_fingerprint(project)
        builds, reports = _build_sources(project, listed, state, is_current=is_current)
        reports += reports_without_source(state, {report.name for report in reports})
        reports += _broken_without_source(project, state, {report.name for report in reports})
        changes = [build.bib for build in builds]
        references = None
        if not state.has_unreadable_bib:
            master = _build_master(project, state, reports, builds)
            references = master.merge
            changes.append(master.change)
        changes += [build.record for build in builds]
        changes = [change for change in changes if change.before != change.after]
        journal = None if dry_run else commit(project, changes, "build", now=now, write=write)
        if not dry_run and not is_current:
            write_fingerprint(project)
    return BuildReport(project, tuple(reports), references, tuple(changes), journal)


def _build_sources(
    project: Project, listed: SourceList, state: State, *, is_current: bool
) -> tuple[list[SourceBuild], list[SourceReport]]:
    builds: list[SourceBuild] = []
    reports = [
        SourceReport(error.path.name, "", Status.UNREADABLE, reason=_reason(project, error))
        for error in listed.refused
    ]
    elsewhere = _Elsewhere(state)
    for source in listed.sources:
        bib = state.bibs.get(source.name) or BibFile(project.bib_path(source.name), None, Library())
        record = state.records.get(source.name) or RecordFile(project.notes_path(source.name))
        try:
            if source.name in state.broken:
                raise state.broken[source.name]
            made = build_source(
                project, source, bib, record, is_current=is_current, elsewhere=elsewhere.known
            )
        except UnreadableError as error:
            notes = record.record.notes if record.record is not None else None
            reason = _reason(project, error)
            reports.append(
                SourceReport(
                    source.path.name, source.name, Status.UNREADABLE, notes, bib.library, reason=reason
                )
            )
            continue
        builds.append(made)
        reports.append(made.report)
        elsewhere.add(made.report)
    return builds, reports


def _broken_without_source(project: Project, state: State, reported: Container[str]) -> list[SourceReport]:
    """Reports for files of ``bib/`` that cannot be read, and whose name no source has."""
    return [
        SourceReport(
            name + (NOTES_SUFFIX if NOTES_SUFFIX in error.path.name else ".bib"),
            "",
            Status.UNREADABLE,
            reason=_reason(project, error),
        )
        for name, error in state.broken.items()
        if name not in reported
    ]


class _Elsewhere:
    """The works of the whole project, gathered when the first source is parsed and kept up to date."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._known: Known | None = None

    def known(self) -> Known:
        if self._known is None:
            entries = [entry for bib in self._state.bibs.values() for entry in bib.library]
            entries += self._corrected()
            self._known = Known(elsewhere=WorkIndex.of(entries), foreign={entry.key for entry in entries})
        return self._known

    def _corrected(self) -> list[Entry]:
        """The works as we wrote them, where a person's corrections would hide them from a second source."""
        return [
            entry
            for name, file in self._state.records.items()
            if file.record is not None and name in self._state.bibs
            for entry in _edited(file.record.works, self._state.bibs[name].library)
        ]

    def add(self, report: SourceReport) -> None:
        if self._known is not None:
            for entry in report.library:
                if entry.key in report.added:
                    self._known.elsewhere.add(entry)
                    self._known.foreign.add(entry.key)


def _edited(works: Mapping[str, Entry], library: Library) -> list[Entry]:
    standing = {entry.key: entry for entry in library}
    return [entry for key, entry in works.items() if key in standing and is_edited(entry, standing[key])]


def _reason(project: Project, error: UnreadableError) -> str:
    return str(error).replace(f"{project.root}/", "")


def _removed_parts(state: State, reported: Container[str]) -> list[Part]:
    """Files that a person removed from ``bib/`` after their sources, as empty ones."""
    records = {name: file.record for name, file in state.records.items() if name not in reported}
    return [
        Part(f"bib/{name}.bib", Library(), earlier=record.standing(), earlier_works=record.works)
        for name, record in records.items()
        if record is not None
    ]


def _build_master(
    project: Project, state: State, reports: list[SourceReport], builds: list[SourceBuild]
) -> MasterBuild:
    works = {made.report.name: made.works for made in builds}
    parts = []
    for report in sorted((r for r in reports if r.name), key=lambda r: r.name):
        file = state.records.get(report.name)
        record = file.record if file is not None else None
        earlier = record.standing() if record is not None else None
        if earlier is None and report.status is Status.PARSED:
            earlier = Library()
        written = record.works if record is not None else {}
        parts.append(
            Part(f"bib/{report.name}.bib", report.library, works.get(report.name, written), earlier, written)
        )
    parts += _removed_parts(state, {report.name for report in reports})
    inside(project.root, project.references)
    renames = {old: new for made in builds for old, new in made.renames.items()}
    return build_master(project.relative(project.references), read_bib(project.references), parts, renames)
