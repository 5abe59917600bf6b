"""A ``.bib`` file with its bytes: what does not change is written back byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from citekit.formats import read_bibtex, write_bibtex
from citekit.model import Library
from citekit.project.files import decode, encode_like, read_bytes


@dataclass(frozen=True, slots=True)
class BibFile:
    """A ``.bib`` file: its bytes (None if it is not there yet) and the library in it."""

    path: Path
    content: bytes | None
    library: Library

    def with_library(self, library: Library) -> bytes | None:
        """The file's bytes once it holds `library`; line ends and byte order mark stay as they are."""
        if library.blocks == self.library.blocks:
            return self.content
        if self.content is None and not library.blocks:
            return None
        text = write_bibtex(library)
        if self.content is not None and _has_crlf(self.content):
            text = text.replace("\n", "\r\n")
        return encode_like(self.content, text)


def read_bib(path: Path) -> BibFile:
    """Read a ``.bib`` file; one that is not there is an empty library.

    Raises:
        UnreadableError: it is not UTF-8, or may not be read.
    """
    content = read_bytes(path)
    if content is None:
        return BibFile(path, None, Library())
    text = decode(path, content)
    if _has_crlf(content):
        text = text.replace("\r\n", "\n")
    return BibFile(path, content, read_bibtex(text))


def _has_crlf(content: bytes) -> bool:
    """Whether every line ends as on Windows; a mixture is left as it is."""
    lines = content.count(b"\n")
    return lines > 0 and content.count(b"\r\n") == lines and b"\r" not in content.replace(b"\r\n", b"")
