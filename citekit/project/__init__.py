"""A folder of articles kept as a bibliography: built, edited by people, built again, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.lazy import lazy_names
from citekit.project.journal import Change, JournalEntry, journal, utc_now

if TYPE_CHECKING:
    from citekit.project.bibfile import read_bib
    from citekit.project.build import BuildReport, build
    from citekit.project.changed import changed_keys
    from citekit.project.copies import (
        CitedLink,
        cited_links,
        copies_by_file,
        living_links,
        lost_links,
        with_archived,
        write_copies,
    )
    from citekit.project.files import atomic_write, inside, read_bytes
    from citekit.project.fixes import write_fixes
    from citekit.project.layout import Project
    from citekit.project.reading import read_project
    from citekit.project.source import SourceReport, Status, notes_of
    from citekit.project.state import prepare_folder
    from citekit.project.undo import UndoReport, undo
    from citekit.project.version import fingerprint
    from citekit.project.works import Known, Works, collect_works

__all__ = [
    "BuildReport",
    "Change",
    "CitedLink",
    "JournalEntry",
    "Known",
    "Project",
    "SourceReport",
    "Status",
    "UndoReport",
    "Works",
    "atomic_write",
    "build",
    "changed_keys",
    "cited_links",
    "collect_works",
    "copies_by_file",
    "fingerprint",
    "inside",
    "journal",
    "living_links",
    "lost_links",
    "notes_of",
    "prepare_folder",
    "read_bib",
    "read_bytes",
    "read_project",
    "undo",
    "utc_now",
    "with_archived",
    "write_copies",
    "write_fixes",
]

_HOMES = {
    "BuildReport": "build",
    "CitedLink": "copies",
    "Known": "works",
    "Project": "layout",
    "SourceReport": "source",
    "Status": "source",
    "UndoReport": "undo",
    "Works": "works",
    "atomic_write": "files",
    "build": "build",
    "changed_keys": "changed",
    "cited_links": "copies",
    "collect_works": "works",
    "copies_by_file": "copies",
    "fingerprint": "version",
    "inside": "files",
    "living_links": "copies",
    "lost_links": "copies",
    "notes_of": "source",
    "prepare_folder": "state",
    "read_bib": "bibfile",
    "read_bytes": "files",
    "read_project": "reading",
    "undo": "undo",
    "with_archived": "copies",
    "write_copies": "copies",
    "write_fixes": "fixes",
}
"""Who only finds the project, or reads one file of it, does without what builds it (PEP 562).

`journal` is not among them: a module of that name is imported by others, and would take its place.
"""

__getattr__ = lazy_names(__name__, _HOMES)
