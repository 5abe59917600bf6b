"""Files of labelled references given on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import ParseError, UnreadableError

if TYPE_CHECKING:
    from citekit.model.labelled import LabelledReference


def read_labelled_file(path: Path) -> list[LabelledReference]:
    """Read a file of labelled references.

    Raises:
        UnreadableError: it is no UTF-8 text.
        ParseError: a line of it is no labelled reference.
    """
    from citekit.formats.labelled_json import read_labelled

    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        raise UnreadableError(path, "is not UTF-8", "Save it as UTF-8 and try again.") from None
    try:
        return list(read_labelled(text))
    except ParseError as error:
        raise ParseError(f"{path}: {error.message}", error.text, error.span) from None


def read_labelled_folder(folder: Path) -> list[LabelledReference]:
    """Read every ``.jsonl`` file below a folder, in the order of their names, but for files of notes."""
    files = [path for path in sorted(folder.rglob("*.jsonl")) if "notes-" not in path.name]
    return [reference for path in files for reference in read_labelled_file(path)]
