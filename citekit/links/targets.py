"""The addresses that a bibliography cites, each with where it is cited and what it should show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.links.identifiers import identifier_targets, read_cited
from citekit.model.entry import Entry
from citekit.model.library import Library
from citekit.model.names import OTHERS
from citekit.model.urls import RepairedUrl, find_urls, repair_url

if TYPE_CHECKING:
    from citekit.model.citation import Citation
    from citekit.model.document import NoteSet

TEXT_LINK_FIELDS = ("howpublished", "note", "addendum", "annotation")
"""Fields that are text, but in which people put addresses."""


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """One cited address.

    Attributes:
        cited: as printed.
        key: of the entry that cites it.
        field: of the entry that holds it.
        title: of the cited work, as plain text; empty if it has none.
        authors: family names, and bodies.
        year: of the work, None if unknown.
        note: number of the note that cites it, if known.
        file: file of the entry, for people.
        line: of the entry in that file, 0 if unknown.
    """

    cited: str
    key: str = ""
    field: str = "url"
    title: str = ""
    authors: tuple[str, ...] = ()
    year: int | None = None
    note: str | None = None
    file: str = ""
    line: int = 0

    @property
    def repaired(self) -> RepairedUrl:
        """The address to ask for, made from what is printed."""
        return read_cited(self.cited, self.field)


def targets_from_library(
    library: Library, *, file: str = "", notes: NoteSet | None = None
) -> tuple[LinkTarget, ...]:
    """Collect the cited addresses of a library, in its order.

    Args:
        library: entries with their fields.
        file: its name, for people to read in reports.
        notes: the notes that the entries were read from; they give the number of
            the first that cites a work, and the address as it was printed.

    Returns:
        A target for each address; one that is cited twice stands there twice.
    """
    printed = _printed_urls(notes) if notes is not None else {}
    targets: list[LinkTarget] = []
    for block in library.blocks:
        if (entry := block.entry) is None:
            continue
        for name, cited in _cited_urls(entry):
            note, original = printed.get(entry.key, (None, ""))
            # A person may have changed the entry since: then the entry is what is cited.
            is_same = name == "url" and bool(original) and repair_url(original).url == repair_url(cited).url
            targets.append(
                LinkTarget(
                    cited=original if is_same else cited,
                    key=entry.key,
                    field=name,
                    title=entry.text("title"),
                    authors=_family_names(entry),
                    year=date.year if (date := entry.date()) else None,
                    note=note,
                    file=file,
                    line=block.line,  # not by the key: two entries may have one
                )
            )
    return tuple(targets)


def _cited_urls(entry: Entry) -> Iterator[tuple[str, str]]:
    url = entry.get("url")
    if url.strip():
        spans = find_urls(url) if repair_url(url).malformed else []
        # "http://a.org; http://b.org" in one field is two addresses.
        yield from (("url", part) for part in ([url[a:b] for a, b in spans] if len(spans) > 1 else [url]))
    for name in TEXT_LINK_FIELDS:
        text = entry.get(name)
        for start, end in find_urls(text):
            yield name, text[start:end].strip("{}")
    yield from identifier_targets(entry)


def _family_names(entry: Entry) -> tuple[str, ...]:
    names = entry.names("author") or entry.names("editor")
    return tuple(name.literal or name.family for name in names if name != OTHERS)


def _printed_urls(notes: NoteSet) -> dict[str, tuple[str, str]]:
    """Key of an entry to the number of the first note that cites it, and the address as printed there."""
    found: dict[str, tuple[str, str]] = {}
    for note in notes.notes:
        for citation in note.citations:
            if citation.key:
                number, printed = found.get(citation.key, (note.number, ""))
                found[citation.key] = number, printed or _printed(note.text or "", citation)
    return found


def _printed(text: str, citation: Citation) -> str:
    reading = citation.fields.get("url")
    return text[slice(*reading.span)] if reading is not None else ""
