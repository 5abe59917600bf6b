"""One source: parsed where it changed, merged into its ``.bib``, written down in its ``.notes.json``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from citekit.curate import LibraryMerge, edits, merge_library, rekey
from citekit.errors import UnreadableError
from citekit.model import Citation, Entry, Library, Note, NoteSet, Problem
from citekit.project.bibfile import BibFile
from citekit.project.files import inside
from citekit.project.journal import Change
from citekit.project.layout import Project, Source
from citekit.project.record import Record, RecordFile, edits_between, write_record
from citekit.project.version import citekit_version
from citekit.project.works import Known, collect_works


class Status(StrEnum):
    """What a build made of a source."""

    PARSED = "parsed"
    UNCHANGED = "unchanged"
    UNREADABLE = "unreadable"
    SOURCELESS = "sourceless"  # a .bib without a source: a person's own, or the source is gone


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What a build found in one source, and did to its files.

    Attributes:
        file: the source's file name; the ``.bib`` itself where it has no source any more.
        name: of its files in ``bib/``.
        status: parsed, unchanged since the last build, or unreadable.
        notes: with the keys of the works; None if it was never read.
        library: what its ``.bib`` holds now.
        problems: of the notes, the merge and the ``.bib``.
        added, changed, removed: keys of the entries that the build touched.
        edited: by key, the fields that a person changed.
        reason: why it is unreadable, and what to do.
    """

    file: str
    name: str
    status: Status
    notes: NoteSet | None = None
    library: Library = field(default_factory=Library)
    problems: tuple[Problem, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SourceBuild:
    """The report, the changes to its two files, the keys that a person renamed, and what we write now."""

    report: SourceReport
    bib: Change
    record: Change
    renames: Mapping[str, str]
    works: Mapping[str, Entry]


def notes_of(reports: Iterable[SourceReport]) -> NoteSet:
    """The notes of several sources as one set."""
    notes = tuple(note for report in reports if report.notes is not None for note in report.notes.notes)
    return NoteSet("", None, notes)


def read_source(project: Project, path: Path) -> NoteSet:
    """Read a source's notes and what they cite, without keys.

    Raises:
        UnreadableError: it is no document that citekit reads, or leads out of the project.
    """
    from citekit.documents import find_notes, read_document
    from citekit.references import parse_notes  # what a check of links need not load

    notes = parse_notes(find_notes(read_document(inside(project.root, path))))
    return replace(notes, source=path.name)


def hash_file(path: Path) -> str:
    """SHA-256 of a file, read piece by piece.

    Raises:
        UnreadableError: it may not be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableError(path, f"cannot be read ({error.strerror})", "Change its permissions.") from None


def build_source(
    project: Project,
    source: Source,
    bib: BibFile,
    file: RecordFile,
    *,
    is_current: bool,
    elsewhere: Callable[[], Known],
) -> SourceBuild:
    """Bring the files of one source up to date; nothing is written here.

    Args:
        project: whose source it is.
        source: the file and its name.
        bib: its ``.bib`` as it stands.
        file: its record as it stands.
        is_current: whether the last build was made by this very parser.
        elsewhere: works and keys of the other sources, made only if needed.

    Raises:
        UnreadableError: the source cannot be read.
    """
    record = file.record
    sha = hash_file(source.path)
    if record is not None and is_current and (record.source, record.version) == (sha, citekit_version()):
        status, notes, works = Status.UNCHANGED, record.notes, dict(record.works)
        problems = record.notes.problems
    else:
        known = replace(elsewhere(), record=record, standing=bib.library)
        found = collect_works(read_source(project, source.path), known)
        status, notes, works = Status.PARSED, found.notes, dict(found.entries)
        problems = (*found.notes.problems, *found.problems)
    # Where the whole file is gone, it is to be made anew; a person deletes single entries.
    base = record.works if record is not None and bib.content is not None else {}
    merge = merge_library(
        base, works.values(), bib.library, theirs_name=f"bib/{bib.path.name}", ours_name=source.path.name
    )
    works = {entry.key: entry for entry in (rekey(work, merge.renames) for work in works.values())}
    problems = (*_still_true(problems, works, merge.library, merge.renames), *merge.problems)
    notes = replace(_rename(notes, merge.renames), problems=tuple(dict.fromkeys(problems)))
    after = Record(notes, sha, citekit_version(), works, edits_between(works, merge.library))
    return SourceBuild(
        report=_report(source, status, notes, merge, works),
        bib=Change(project.relative(bib.path), bib.content, bib.with_library(merge.library)),
        record=Change(project.relative(file.path), file.content, write_record(after).encode()),
        renames=merge.renames,
        works=works,
    )


def _report(
    source: Source, status: Status, notes: NoteSet, merge: LibraryMerge, works: Mapping[str, Entry]
) -> SourceReport:
    return SourceReport(
        file=source.path.name,
        name=source.name,
        status=status,
        notes=notes,
        library=merge.library,
        problems=(*notes.problems, *merge.library.problems),
        added=merge.added,
        changed=merge.changed,
        removed=merge.removed,
        edited=edited_fields(works, merge.library),
    )


def edited_fields(works: Mapping[str, Entry], library: Library) -> dict[str, tuple[str, ...]]:
    """By key, the fields of `library` that are not as we wrote them."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in library:
        work = works.get(entry.key)
        if work is not None and entry.key not in found and (names := tuple(edits(work, entry))):
            found[entry.key] = names
    return found


def _still_true(
    problems: tuple[Problem, ...], works: Mapping[str, Entry], library: Library, renames: Mapping[str, str]
) -> list[Problem]:
    """Leave out what a person settled since: a conflict without an edit, an orphan or twin that is gone."""
    standing = {entry.key: entry for entry in library}
    kept = []
    for problem in problems:
        key = renames.get(problem.key, problem.key) if problem.key is not None else None
        if problem.code == "E302" and not (
            key in works and key in standing and edits(works[key], standing[key])
        ):
            continue
        if problem.code in ("E301", "E303") and key not in standing:
            continue
        kept.append(replace(problem, key=key))
    return kept


def _rename(notes: NoteSet, renames: Mapping[str, str]) -> NoteSet:
    if not renames:
        return notes

    def citation(old: Citation) -> Citation:
        return replace(old, key=renames.get(old.key, old.key)) if old.key is not None else old

    def note(old: Note) -> Note:
        return replace(old, citations=tuple(map(citation, old.citations)))

    return replace(notes, notes=tuple(map(note, notes.notes)))
