"""Where everything of a project stands, and which ``.bib`` belongs to which source."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from citekit.errors import UnreadableError, UsageError
from citekit.model import fold
from citekit.project.files import inside

NOTES_SUFFIX = ".notes.json"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``sources/``, and what citekit makes beside it."""

    root: Path

    @property
    def sources(self) -> Path:
        """The input: one file an article."""
        return self.root / "sources"

    @property
    def bib(self) -> Path:
        """One ``.bib`` and one ``.notes.json`` a source; people edit the first."""
        return self.root / "bib"

    @property
    def references(self) -> Path:
        """The master bibliography."""
        return self.root / "references.bib"

    @property
    def output(self) -> Path:
        """Pages and reports, all of which can be made again."""
        return self.root / "build"

    @property
    def state(self) -> Path:
        """The journal, the lock and what can be made again."""
        return self.root / ".citekit"

    @classmethod
    def find(cls, start: Path) -> Project:
        """The project at `start` or around it.

        Raises:
            UsageError: neither the folder nor any above it has ``sources/``.
        """
        start = start.resolve()
        if not start.is_dir():
            raise UsageError(f"{start}: no such folder")
        for folder in (start, *start.parents):
            if (folder / "sources").is_dir():
                return cls(folder)
        raise UsageError(f"{start}: no sources/ here\n  Make the folder sources/ and put an article into it.")

    def bib_path(self, name: str) -> Path:
        """``bib/NAME.bib``."""
        return self.bib / f"{name}.bib"

    def notes_path(self, name: str) -> Path:
        """``bib/NAME.notes.json``."""
        return self.bib / f"{name}{NOTES_SUFFIX}"

    def relative(self, path: Path) -> str:
        """`path` from the project's root, with slashes, as it is shown and kept in the journal."""
        return path.relative_to(self.root).as_posix()


@dataclass(frozen=True, slots=True)
class Source:
    """A file in ``sources/``: its `path`, and the `name` of its files in ``bib/``."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class SourceList:
    """The readable `sources`, and what stands among them and is none, each with the reason."""

    sources: tuple[Source, ...]
    refused: tuple[UnreadableError, ...] = ()


def list_sources(project: Project, owners: Mapping[str, str]) -> SourceList:
    """List the sources in the order of their names.

    Args:
        project: whose ``sources/`` is read.
        owners: file names of sources by the names in ``bib/`` that they have already.

    Returns:
        Hidden files and editors' backups are left out; folders and links that
        lead out of the project are refused.
    """
    paths = []
    refused = []
    entries = project.sources.iterdir() if project.sources.is_dir() else iter(())
    for path in sorted(entries, key=lambda p: (unicodedata.normalize("NFC", p.name), p.name)):
        if path.name.startswith((".", "~$")) or path.name.endswith(("~", ".swp", ".tmp", ".bak")):
            continue
        refusal = _refusal(project, path)
        if refusal is None:
            paths.append(path)
        else:
            refused.append(refusal)
    names = name_sources([path.name for path in paths], owners)
    return SourceList(tuple(Source(path, names[path.name]) for path in paths), tuple(refused))


def _refusal(project: Project, path: Path) -> UnreadableError | None:
    try:
        resolved = inside(project.root, path)
    except UnreadableError as error:
        return error
    if resolved.is_dir():
        advice = "Put the articles straight into sources/, one file each."
        return UnreadableError(path, "is a folder, and folders are not read", advice)
    if not resolved.is_file():
        return UnreadableError(path, "is no ordinary file", "Remove it.")
    return None


def name_sources(files: Iterable[str], owners: Mapping[str, str]) -> dict[str, str]:
    """Give each source the name of its files in ``bib/``.

    The name is the file's stem; where two would have it, the one that had it
    first keeps it and the other has its whole file name.

    Args:
        files: file names in ``sources/``, in order.
        owners: file names of sources by the names that they have already.

    >>> name_sources(["a.md", "a.txt", "b.txt"], {"a": "a.txt"})
    {'a.md': 'a.md', 'a.txt': 'a', 'b.txt': 'b'}
    """
    files = list(files)
    owned = {unicodedata.normalize("NFC", file): name for name, file in owners.items()}
    kept = {file: owned[nfc] for file in files if (nfc := unicodedata.normalize("NFC", file)) in owned}
    taken = {_same(name) for name in kept.values()}
    names: dict[str, str] = {}
    for file in files:
        name = kept.get(file) or unicodedata.normalize("NFC", Path(file).stem)
        if file not in kept:
            if _same(name) in taken:
                name = unicodedata.normalize("NFC", file)
            number = 2
            while _same(name) in taken:
                name, number = f"{unicodedata.normalize('NFC', file)}-{number}", number + 1
            taken.add(_same(name))
        names[file] = name
    return names


def _same(name: str) -> str:
    """Names that some file system takes for one, such as ``İ.txt`` and ``i.txt``."""
    return fold(unicodedata.normalize("NFC", name))
