"""Where the histories of links are kept: in the project, else in the user's cache folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from mmap import mmap
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.links import Observation, read_observation, write_observation
from citekit.project.files import inside
from citekit.project.layout import Project
from citekit.store import Record, Records

FILE = "links.sqlite3"


def memory_path(project: Project | None, named: Path | None = None) -> Path | None:
    """The file in which the histories of links are kept.

    Args:
        project: in which citekit is called, None if there is none.
        named: by the user.

    Returns:
        None where nobody names one and the system knows no folder for such things.

    Raises:
        UnreadableError: the project's folder for them leads out of the project.
    """
    if named is not None:
        return named
    if project is not None:
        from citekit.project.state import prepare_folder

        return inside(project.root, prepare_folder(project.root, project.state) / FILE)
    from citekit.csl.folders import cache_folder  # each of the two ways loads only what it needs

    folder = cache_folder()
    return folder / FILE if folder is not None else None


class LinkMemory:
    """Keeps observations of links in a file; where that fails, a check goes on without it.

    Args:
        path: of the file.
        complain: told, once, why nothing can be remembered.
        damaged: told where a file was put that could not be read.
    """

    def __init__(
        self,
        path: Path,
        *,
        complain: Callable[[UnreadableError], None] = lambda error: None,
        damaged: Callable[[Path], None] = lambda aside: None,
    ) -> None:
        self._records = Records(path, damaged=damaged)
        self._complain = complain
        # One byte that the copies of this process share: what fails in all of them is told once.
        self._failed = mmap(-1, 1)

    @property
    def _has_failed(self) -> bool:
        return self._failed[0] != 0

    def recall(self, subjects: Iterable[str]) -> Iterator[tuple[str, Sequence[Observation]]]:
        """The observations of each address of which there are any, the oldest first."""
        try:
            for subject, records in self._records.read(subjects):
                read = [read_observation(each.variant, each.moment, each.body) for each in records]
                if seen := [observation for observation in read if observation is not None]:
                    yield subject, seen
        except UnreadableError as error:
            self._fail(error)

    def remember(self, subject: str, observation: Observation) -> None:
        """Keep an observation; it is in the file a moment later.  Threads may do so at the same time."""
        if self._has_failed:
            return
        record = Record(observation.moment, observation.work, write_observation(observation))
        try:
            self._records.add(subject, record)
        except UnreadableError as error:
            self._fail(error)

    def flush(self) -> None:
        """Bring into the file what is not there yet."""
        self._end(self._records.flush)

    def close(self) -> None:
        """Bring into the file what is not there yet, and leave it."""
        self._end(self._records.close)

    def _end(self, end: Callable[[], None]) -> None:
        if self._has_failed:
            return
        try:
            end()
        except UnreadableError as error:
            self._fail(error)

    def _fail(self, error: UnreadableError) -> None:
        if not self._has_failed:
            self._failed[0] = 1
            self._complain(error)
