"""Finding a style among ten thousand: a list made from the heads of the files, kept in the user's cache.

The list is made once for each version of the package and can be deleted at any
time.  A user's own styles are few, and read anew each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.csl.folders import (
    STYLES,
    cache_folder,
    missing_package,
    packaged_styles,
    packaged_version,
    read_limited,
    user_folders,
)
from citekit.csl.heads import StyleHead, read_head
from citekit.errors import StyleError, UnreadableError
from citekit.model import fold

_SCHEMA = "citekit/style-index-1"
_FILE = "styles.json"


@dataclass(frozen=True, slots=True)
class StyleRow:
    """One style of the list.

    Attributes:
        name: under which it is asked for, the name of its file.
        path: of the file.
        title: as shown to users.
        title_short: its short form, or empty.
        id: its address.
        parent: the independent style that a dependent one stands for, by the end of its address, or empty.
        citation_format: ``author-date``, ``numeric`` …, or empty.
        fields: of study.
        default_locale: the language that it was written for, or empty.
    """

    name: str
    path: Path
    title: str
    title_short: str = ""
    id: str = ""
    parent: str = ""
    citation_format: str = ""
    fields: tuple[str, ...] = ()
    default_locale: str = ""


def find_styles(
    query: str = "", *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> list[StyleRow]:
    """Find styles by words of their names and titles, the likeliest first.

    Every word must be there, somewhere in a word of the name or the titles.  A
    name or title that is the query itself comes first, then those that begin
    with it, then those whose words begin with its words; among equals the
    independent styles, then the shorter names.

    Args:
        query: words; none lists every style by its name.
        folder: of the user's styles, from the settings.
        environ: for ``CITEKIT_STYLES`` and the cache.

    Raises:
        UsageError: neither styles of the user nor the package are there, or a folder is not there.
    """
    rows = all_styles(folder=folder, environ=environ)
    words = fold(query).replace("-", " ").split()
    if not words:
        return sorted(rows, key=lambda row: row.name)
    found = [(rank, row) for row in rows if (rank := _rank(row, words)) is not None]
    found.sort(key=lambda pair: (pair[0], bool(pair[1].parent), _length(pair[1]), pair[1].name))
    return [row for _, row in found]


def _length(row: StyleRow) -> int:
    return min(len(row.name), len(row.title))


def _rank(row: StyleRow, words: list[str]) -> int | None:
    texts = [fold(text).replace("-", " ") for text in (row.name, row.title_short, row.title) if text]
    together = " ".join(texts)
    if not all(word in together for word in words):
        return None
    query = " ".join(words)
    if query in texts:
        return texts.index(query)
    if any(text.startswith(query) for text in texts):
        return 3
    each_word = together.split()
    return 4 if all(any(each.startswith(word) for each in each_word) for word in words) else 5


def all_styles(
    *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> list[StyleRow]:
    """Every style that can be asked for by name; a user's own hides a packaged one of its name.

    Args:
        folder: of the user's styles, from the settings.
        environ: for ``CITEKIT_STYLES`` and the cache.

    Raises:
        UsageError: neither styles of the user nor the package are there, or a folder is not there.
    """
    folders = user_folders(folder, environ)
    packaged = packaged_styles()
    if packaged is None and not folders:
        raise missing_package("styles")
    rows: dict[str, StyleRow] = {}
    for each in folders:
        for row in read_rows(sorted(each.glob("*.csl"))):
            rows.setdefault(row.name, row)
    for row in packaged_rows(packaged, environ) if packaged is not None else ():
        rows.setdefault(row.name, row)
    return list(rows.values())


def read_rows(paths: Iterable[Path]) -> list[StyleRow]:
    """The rows of style files; a file that is no style is left out."""
    rows = []
    for path in paths:
        with suppress(StyleError, UnreadableError):
            rows.append(row_of(path, read_head(read_limited(path), what=path.name)))
    return rows


def row_of(path: Path, head: StyleHead) -> StyleRow:
    """The row of one style."""
    return StyleRow(
        name=path.stem,
        path=path,
        title=head.title,
        title_short=head.title_short,
        id=head.id,
        parent=head.parent.rstrip("/").rpartition("/")[2],
        citation_format=head.citation_format,
        fields=head.fields,
        default_locale=head.default_locale,
    )


def packaged_rows(packaged: Path, environ: Mapping[str, str] | None = None) -> list[StyleRow]:
    """The rows of the installed styles, from the cache or read now.

    Args:
        packaged: the folder of the installed styles.
        environ: for the place of the cache.
    """
    cache = cache_folder(environ)
    stamp = [_SCHEMA, STYLES[0], packaged_version(), str(packaged)]
    if cache is not None and (kept := _load(cache / _FILE, stamp, packaged)) is not None:
        return kept
    rows = read_rows([*sorted(packaged.glob("*.csl")), *sorted(packaged.glob("dependent/*.csl"))])
    if cache is not None:
        with suppress(OSError):  # a home that cannot be written to costs time, nothing else
            _save(cache / _FILE, stamp, rows, packaged)
    return rows


def _load(path: Path, stamp: list[str], packaged: Path) -> list[StyleRow] | None:
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["stamp"] != stamp:
            return None
        return [_row(packaged, *columns) for columns in kept["styles"]]
    except (OSError, ValueError, TypeError, KeyError):  # absent, cut off, or of another form: made anew
        return None


def _row(packaged: Path, place: str, title: str, short: str, parent: str, *rest: Any) -> StyleRow:
    path = packaged / place
    name = path.stem
    citation_format, fields, default_locale, address = rest
    return StyleRow(name, path, title, short, address, parent, citation_format, tuple(fields), default_locale)


def _save(path: Path, stamp: list[str], rows: list[StyleRow], packaged: Path) -> None:
    styles = [
        [
            row.path.relative_to(packaged).as_posix(),
            row.title,
            row.title_short,
            row.parent,
            row.citation_format,
            row.fields,
            row.default_locale,
            row.id,
        ]
        for row in rows
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"stamp": stamp, "styles": styles}, ensure_ascii=False)
    import tempfile  # with all that it loads: only a new index is written

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_FILE)
    try:
        os.close(handle)
        Path(name).write_text(text, "utf-8")
        Path(name).replace(path)  # whole or not at all, whoever else writes
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
