r"""The reader of plain text and Markdown: bytes to pages and lines.

A line end is ``\n``, ``\r\n`` or ``\r``, as editors count lines; a form feed is
a page break.  Nothing is cut, joined or judged here: which lines are notes is
decided by `citekit.documents.find_notes`.
"""

from __future__ import annotations

import re
import unicodedata

from citekit.documents.decoding import decode
from citekit.model import Document, Line, Page

DOUBT = " or "
"""What stands between two encodings of `Document.encoding` that read a file equally well."""

_LINE_END = re.compile(r"\r\n|\n|\r")


def read_plain_text(data: bytes, source: str) -> Document:
    """Read the bytes of a text file.

    Args:
        data: the whole file.
        source: its name, for people to read.

    Returns:
        The document in NFC; a source without form feeds has one page.

    Raises:
        NotTextError: `data` is no text.
    """
    decoded = decode(data)
    encoding = decoded.encoding + (DOUBT + decoded.rival if decoded.rival else "")
    text = unicodedata.normalize("NFC", decoded.text)
    return Document(source=source, pages=split_pages(text), encoding=encoding)


def split_pages(text: str) -> tuple[Page, ...]:
    r"""Cut `text` into pages at form feeds and into lines, numbered as in the file.

    >>> [[line.text for line in page.lines] for page in split_pages("a\n\fb\nc")]
    [['a'], ['b', 'c']]
    """
    pages: list[Page] = []
    number = 1
    for chunk in text.split("\f"):
        parts = _LINE_END.split(chunk)
        lines = [Line(part, number + offset) for offset, part in enumerate(parts)]
        number += len(parts) - 1
        # What stands between the last line end and the form feed is no line if nothing stands there.
        if lines and not lines[-1].text:
            lines.pop()
        pages.append(Page(tuple(lines)))
    while len(pages) > 1 and not pages[-1].lines:
        pages.pop()
    return tuple(pages)
