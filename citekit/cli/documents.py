"""A document given on the command line, read as far as its works."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import UnreadableError

if TYPE_CHECKING:
    from citekit.project import Works


def read_works(source: Path) -> Works:
    """Read a document's notes, what they cite, and the works with the keys that a project would give.

    Args:
        source: a file, or ``-`` for standard input.

    Raises:
        UnreadableError: it is no document that citekit reads.
    """
    from citekit.documents import find_notes, read_document
    from citekit.project import Known, collect_works
    from citekit.references import parse_notes

    if source == Path("-"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "stdin.txt"
            with path.open("wb") as file:
                while chunk := sys.stdin.buffer.read(1 << 20):
                    file.write(chunk)
            try:
                notes = find_notes(read_document(path))
            except UnreadableError as error:
                raise UnreadableError("-", error.reason, error.advice) from None
        notes = replace(notes, source="-")
    else:
        notes = find_notes(read_document(source))
    works = collect_works(parse_notes(notes), Known())
    problems = (*works.notes.problems, *works.problems)
    return replace(works, notes=replace(works.notes, problems=problems))
