r"""Running a ``.bst`` file: entries in, the ``.bbl`` text that the style writes out.

pybtex's interpreter gets the entries as objects, never through ``.bib`` text:
there a ``%`` would begin a comment and a lone brace end the entry.
"""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.bst.classic import Classic, sentences
from citekit.bst.links import Link
from citekit.bst.people import bibtex_names, braced
from citekit.errors import LimitError, UnreadableError

logger = logging.getLogger(__name__)

MAX_BYTES = 4 * 2**20  # the largest style in use, biblatex's rivals included, has a tenth of it
_PRINTS_KEY = "format.key"  # the function of styles that print the key before the title
_TYPES_TO_FALL_BACK_ON = ("misc", "book", "article")
# Fields a style may put into lower case letter by letter; braces keep them as they are.
_PROTECTED = frozenset({"title", "booktitle", "edition", "type", "howpublished", "series", "journal", "key"})

# pybtex collects warnings in a variable of its module.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class StyleFile:
    """A style, read and understood.

    Attributes:
        path: the file.
        commands: as pybtex parses them.
        fields: the entry fields that the style knows and uses.
        functions: every function that the style defines, those of its entry types among them.
    """

    path: Path
    commands: tuple[Any, ...]
    fields: frozenset[str]
    functions: frozenset[str]


def read_style(path: Path) -> StyleFile:
    """Read and parse the ``.bst`` file at `path`.

    Raises:
        UnreadableError: there is no such file, or it is no style.
        LimitError: it is larger than any style.
    """
    from pybtex.bibtex import bst
    from pybtex.exceptions import PybtexError

    text = _read(path)
    try:
        commands = tuple(bst.parse_stream(io.StringIO(text), str(path)))
    except (PybtexError, RecursionError, ValueError) as error:
        raise _no_style(path, _short(error)) from error
    named = {command[0].upper(): command[1:] for command in commands}  # ASCII words of the language
    if not {"ENTRY", "READ"} <= named.keys() or len(named["ENTRY"]) != 3:
        raise _no_style(path, "it has no ENTRY and READ")
    functions = [command for command in commands if command[0].upper() == "FUNCTION" and len(command) == 3]
    used = frozenset(name for command in functions for name in _names(command[2]))
    return StyleFile(
        path=path,
        commands=commands,
        fields=used.intersection(_names(named["ENTRY"][0])),
        functions=frozenset(name for command in functions for name in _names(command[1])),
    )


def _names(body: Sequence[Any]) -> Iterator[str]:
    """The names in a piece of a style, in those nested in it too, in lower case (the language is ASCII)."""
    from pybtex.bibtex.interpreter import Identifier, QuotedVar

    pieces = list(body)
    while pieces:
        piece = pieces.pop()
        if hasattr(piece, "body"):
            pieces.extend(piece.body)
        elif isinstance(piece, (Identifier, QuotedVar)):
            yield str(piece.value()).lower()


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableError(path, reason, "give the path of a .bst file, or a style's name") from error
    if len(data) > MAX_BYTES:
        raise LimitError(path, f"larger than {MAX_BYTES // 2**20} MB", "this is no .bst file")
    if b"\0" in data:
        raise _no_style(path, "it is no text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # the comments of old styles; the language itself is ASCII


def _no_style(path: Path, reason: str) -> UnreadableError:
    return UnreadableError(path, f"not a BibTeX style ({reason})", "give the path of a .bst file")


def run_style(
    style: StyleFile, works: Sequence[Classic], keys: Sequence[str], address: Callable[[str], str]
) -> str:
    r"""Let `style` format `works`.

    Args:
        style: what to run.
        works: in the order of citation.
        keys: a key for each, no two alike but for case.
        address: writes an address or identifier so that the style can carry it.

    Returns:
        What BibTeX would write into a ``.bbl`` file.

    Raises:
        UnreadableError: the style does what no style can do.
        LimitError: it does not come to an end.
    """
    import pybtex.errors
    from pybtex.database import BibliographyData, Entry

    from citekit.bst.interpreter import TooMuchError, interpreter

    entries = {
        key: Entry(_known_type(style, work.type), fields=_fields(style, work, address))
        for key, work in zip(keys, works, strict=True)
    }
    size = sum(len(value) for entry in entries.values() for value in entry.fields.values())
    with _ONE_AT_A_TIME, pybtex.errors.capture() as warnings:
        machine = interpreter(BibliographyData(entries), works=len(works), size=size)
        try:
            text = str(machine.run(style.commands, list(keys), [], min_crossrefs=len(works) + 1))
        except TooMuchError as error:
            raise LimitError(style.path, str(error), "the style may have an endless loop") from error
        except Exception as error:  # a style is a program: what goes wrong in it can be anything
            raise UnreadableError(
                style.path, f"the style fails ({_short(error)})", "try another style"
            ) from error
    for warning in warnings:
        logger.info("%s: %s", style.path, warning)
    return text


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _known_type(style: StyleFile, name: str) -> str:
    if name in style.functions or "default.type" in style.functions:
        return name
    return next((other for other in _TYPES_TO_FALL_BACK_ON if other in style.functions), name)


def _fields(style: StyleFile, work: Classic, address: Callable[[str], str]) -> dict[str, str]:
    fields = dict(work.fields)
    fields |= {role: bibtex_names(names) for role, names in work.names.items()}
    remarks = []
    for link in work.links:
        if link.field not in style.fields:
            remarks.append(_remark(link, address))
            continue
        fields[link.field] = address(link.value)
        if link.visited and "urldate" in style.fields:
            fields["urldate"] = link.visited
        elif link.visited:
            remarks.append(f"Visited on {link.visited}")
    month = fields.get("month", "")
    if "month" not in style.fields and any(char.isdigit() for char in month):
        remarks.insert(0, month)  # without its day an article of a newspaper cannot be found
    note = sentences([fields.get("note", ""), *remarks])
    if note:
        fields["note"] = note
    if not work.names and "title" in fields and _PRINTS_KEY not in style.functions:
        fields["key"] = fields["title"]  # by which the standard styles sort and label
    # A bracket in the year would end the label of which a style makes it part.
    protected = _PROTECTED | ({"year"} if "]" in fields.get("year", "") else set())
    return {name: braced(value) if name in protected else value for name, value in fields.items()}


def _remark(link: Link, address: Callable[[str], str]) -> str:
    shown = f"\\url{{{address(link.url)}}}" if link.url else address(link.value)
    return f"{link.before}{shown}{link.after}"
