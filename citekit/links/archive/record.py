"""Copies into entries: ``archiveurl`` and ``archivedate``, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from citekit.links.archive.recover import Copy
from citekit.links.archive.stamps import read_memento
from citekit.links.status import LinkStatus
from citekit.model.entry import Entry
from citekit.model.library import Library

URL_FIELD, DATE_FIELD = "archiveurl", "archivedate"


def with_copies(library: Library, copies: Mapping[str, Copy]) -> Library:
    """A library in which the entries with these keys have their copies; all else stays as it is."""
    blocks = tuple(
        replace(block, entry=_with_copy(block.entry, copies[block.entry.key]))
        if block.entry is not None and block.entry.key in copies
        else block
        for block in library.blocks
    )
    return library if blocks == library.blocks else replace(library, blocks=blocks)


def _with_copy(entry: Entry, copy: Copy) -> Entry:
    return entry.with_fields(**{URL_FIELD: copy.url, DATE_FIELD: copy.date})


def recorded_copy(entry: Entry) -> dict[str, str] | None:
    """The copy that an entry has already, in the form of links-json; None if it has none.

    >>> recorded_copy(Entry("online", "a", {"archiveurl": "https://web.archive.org/web/20060514000000/http://x.org/"}))
    {'url': 'https://web.archive.org/web/20060514000000/http://x.org/', 'date': '2006-05-14'}
    """
    url = entry.get(URL_FIELD)
    if not url:
        return None
    memento = read_memento(url)
    day = entry.get(DATE_FIELD) or (memento.moment.date().isoformat() if memento is not None else "")
    return {"url": url, **({"date": day} if day else {})}


def with_recorded(status: LinkStatus, entry: Entry) -> LinkStatus:
    """`status` with the copy that its entry has already, if it names none itself."""
    copy = recorded_copy(entry) if status.archived is None else None
    return replace(status, archived=copy) if copy is not None else status
