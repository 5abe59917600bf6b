"""`Library` → ``.bib`` text: what did not change stays byte for byte."""

from __future__ import annotations

from citekit.formats.bibtex.blocks import first_line_end, line_ends
from citekit.formats.bibtex.render import render_entry
from citekit.formats.bibtex.rewrite import rewrite
from citekit.model import Library


def write_bibtex(library: Library) -> str:
    r"""Write `library`.

    A block whose entry is what it was read as is given back as it stood.  In an
    entry that changed, only the changed fields do: the others keep their text,
    order, delimiters, indentation and comments.  An entry without a text of its
    own is rendered in one form, a blank line before and after it.

    Raises:
        UsageError: the type, the key or a field name of a new or changed entry
            cannot stand in a ``.bib`` file.

    >>> from citekit.formats.bibtex.reader import read_bibtex
    >>> library = read_bibtex('@Book{a,\n   Title = "Old", % ours\n   year  = 1999\n}\n')
    >>> print(write_bibtex(library.with_entry(library.get("a").with_fields(title="New"))), end="")
    @Book{a,
       Title = "New", % ours
       year  = 1999
    }
    """
    newline = _newline(library)
    parts: list[str] = []
    tail = ""  # the end of the text so far: enough to see whether a blank line closes it
    was_new = False
    for block in library.blocks:
        is_new = not block.raw
        if is_new and block.entry is not None:
            text = _up_to_blank_line(tail, newline) + render_entry(block.entry).replace("\n", newline)
        elif block.entry is None or block.entry == block.read_as:
            text = block.raw
        else:
            text = rewrite(block.raw, block.read_as, block.entry, newline)
        if was_new and not is_new and not text.startswith(("\n", "\r")):
            text = newline + text
        parts.append(text)
        tail = (tail + text)[-80:]
        was_new = is_new and block.entry is not None
    return "".join(parts)


def _newline(library: Library) -> str:
    """The line end of the library's file, by its first."""
    for block in library.blocks:
        if line := first_line_end(block.raw):
            return line
    return "\n"


def _up_to_blank_line(tail: str, newline: str) -> str:
    text = tail.rstrip()
    if text in ("", "\ufeff"):
        return ""
    return newline * max(0, 2 - len(line_ends(tail[len(text) :])))
