"""Where a cite stands among the cites before it: first, subsequent, ibid, near a note.

Source:
    CSL 1.0.2, "Choose", ``position``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from citekit.csl.context import Cite


@dataclass(slots=True)
class Cluster:
    """One citation: its cites and the number of the note that it stands in, 0 in the text.

    Attributes:
        id: of the citation.
        cites: in order as printed; a style may sort them.
        note: the number of the note.
        is_fixed: positions are given, and not found here.
        chapter: of the document; in each, positions begin anew.
        is_unsorted: the cites stay in the order in which they were written, whatever the style wants.
        written: the cites in the order in which they were written.
    """

    id: str
    cites: list[Cite]
    note: int = 0
    is_fixed: bool = False
    chapter: str = ""
    is_unsorted: bool = False
    written: tuple[Cite, ...] = ()

    def __post_init__(self) -> None:
        self.written = self.written or tuple(self.cites)


def set_positions(clusters: Iterable[Cluster], near_note_distance: int) -> None:
    """Set the position of every cite, in the order of the document."""
    seen: dict[str, int] = {}  # the note of the last cite of an item
    first: dict[str, int] = {}
    streams: dict[bool, list[Cluster]] = {True: [], False: []}  # what is cited in notes, and in the text
    chapter = None
    for cluster in clusters:
        if cluster.chapter != chapter:
            chapter, seen, first = cluster.chapter, {}, {}
            streams = {True: [], False: []}
        stream = streams[cluster.note > 0]
        before = _antecedent(stream, cluster)
        for cite in cluster.cites:
            if cite.id not in seen:
                cite.position, cite.near_note, cite.first_note = "first", False, 0
                first[cite.id] = cluster.note
            else:
                cite.position = _later(cite, before)
                cite.near_note = 0 < cluster.note <= seen[cite.id] + near_note_distance
                cite.first_note = first[cite.id]
            seen[cite.id] = cluster.note
            before = cite
        stream.append(cluster)


def _antecedent(stream: list[Cluster], cluster: Cluster) -> Cite | None:
    """The cite that an "ibid." at the front of a citation would point to."""
    if not stream or len(stream[-1].cites) != 1:
        return None
    last = stream[-1]
    if last.note and len(stream) > 1 and stream[-2].note == last.note != cluster.note:
        return None  # the note before cites several works, in citations of their own
    return last.cites[0]


def _later(cite: Cite, before: Cite | None) -> str:
    if before is None or before.id != cite.id:
        return "subsequent"
    if not before.locator:
        return "ibid-with-locator" if cite.locator else "ibid"
    if not cite.locator:
        return "subsequent"
    same = (before.locator, before.label) == (cite.locator, cite.label)
    return "ibid" if same else "ibid-with-locator"
