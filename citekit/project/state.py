"""What stands in a project before a build: its ``.bib`` files and their records."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.project.bibfile import BibFile, read_bib
from citekit.project.files import atomic_write, folder_inside, inside, read_bytes
from citekit.project.layout import NOTES_SUFFIX, Project
from citekit.project.record import RecordFile, read_record
from citekit.project.version import fingerprint


@dataclass(slots=True)
class State:
    """The files of ``bib/`` by name, and what is wrong with those that cannot be read."""

    bibs: dict[str, BibFile] = field(default_factory=dict)
    records: dict[str, RecordFile] = field(default_factory=dict)
    broken: dict[str, UnreadableError] = field(default_factory=dict)
    has_unreadable_bib: bool = False

    def owners(self) -> dict[str, str]:
        """File names of sources by the names in ``bib/`` that they have."""
        return {
            name: file.record.notes.source for name, file in self.records.items() if file.record is not None
        }


def read_state(project: Project) -> State:
    """Read every ``.bib`` and every record of a project; a broken one stops only itself.

    Raises:
        UnreadableError: ``bib/`` leads out of the project, or is a file.
    """
    state = State()
    folder_inside(project.root, project.bib)
    if not project.bib.is_dir():
        return state
    for path in sorted(project.bib.iterdir(), key=lambda p: unicodedata.normalize("NFC", p.name)):
        file_name = unicodedata.normalize("NFC", path.name)
        if file_name.startswith(".") or not file_name.endswith((NOTES_SUFFIX, ".bib")):
            continue
        is_record = file_name.endswith(NOTES_SUFFIX)
        name = file_name.removesuffix(NOTES_SUFFIX if is_record else ".bib")
        try:
            inside(project.root, path)
            if is_record:
                content = read_bytes(path) or b""
                state.records[name] = RecordFile(path, content, read_record(path, content))
            else:
                state.bibs[name] = read_bib(path)
        except UnreadableError as error:
            state.broken[name] = error
            state.has_unreadable_bib |= not is_record
    return state


def prepare_folder(root: Path, folder: Path) -> Path:
    """Make a folder whose content can be made again, and hide it from git.

    Raises:
        UnreadableError: it leads out of the project, or is a file.
    """
    folder_inside(root, folder)
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        atomic_write(ignore, "*\n")
    return folder


def has_fingerprint(project: Project) -> bool:
    """Whether the last build was made by the parser that is running now."""
    return read_bytes(project.state / "parser") == fingerprint().encode()


def write_fingerprint(project: Project) -> None:
    """Remember the parser that is running now."""
    atomic_write(project.state / "parser", fingerprint())
