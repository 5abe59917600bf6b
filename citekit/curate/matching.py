"""Whether two entries are one work: described twice, alike without a title of their own, or different.

Only what is certain is called the same: nothing is merged on a resemblance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from citekit.curate.keys import is_named_by_day
from citekit.model import OTHERS, Entry, skeleton


class Match(Enum):
    """What two entries are to each other."""

    SAME = "same"  # one work, described twice
    EQUAL_DATA = "equal-data"  # equal as far as the data goes, but perhaps two statements
    DIFFERENT = "different"


CONTAINER_FIELDS = ("journaltitle", "booktitle", "maintitle", "eventtitle", "institution", "library")
# Where both entries have the field and differ in it, they are two works (another volume, another page).
TELLING_FIELDS = ("volume", "number", "edition", "doi", "isbn", "url", "type", "subtitle", "titleaddon")

MAX_CANDIDATES = 200
"""Entries of one identity that a new one is compared with; beyond it nothing is called the same."""

Identity = tuple[object, ...]


def identity(entry: Entry) -> Identity:
    """What must be equal in two descriptions of one work: title, authors, year and container.

    Works that are named by their day have the whole date here.
    """
    title = skeleton(entry.text("title"))
    if is_named_by_day(entry):
        return ("day", title, str(entry.date() or ""), skeleton(entry.text("number")))
    people = tuple(
        skeleton(name.literal or name.family)
        for name in entry.names("author") or entry.names("editor")
        if name != OTHERS
    )
    date = entry.date()
    container = next((skeleton(entry.text(name)) for name in CONTAINER_FIELDS if entry.get(name)), "")
    return ("titled", title, people, date.year if date else None, container)


def same_work(a: Entry, b: Entry) -> Match:
    """Compare two entries.

    Returns:
        `Match.SAME` for titled works with equal title, authors, year and
        container that contradict each other in no telling field;
        `Match.EQUAL_DATA` for issues and agency items of one day, which may be
        two articles or two statements; otherwise `Match.DIFFERENT`.

    >>> ayna = Entry("misc", "", {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"})
    >>> same_work(ayna, ayna)
    <Match.EQUAL_DATA: 'equal-data'>
    """
    if identity(a) != identity(b) or _contradict(a, b):
        return Match.DIFFERENT
    if is_named_by_day(a):
        return Match.EQUAL_DATA
    # Without author and date a title such as "Home" is shared by strangers; then the address decides.
    if not skeleton(a.text("title")) or (_is_bare(a) and a.get("url") != b.get("url")):
        return Match.DIFFERENT
    return Match.SAME


def _contradict(a: Entry, b: Entry) -> bool:
    return any(
        a.get(name) and b.get(name) and skeleton(a.text(name)) != skeleton(b.text(name))
        for name in TELLING_FIELDS
    )


def _is_bare(entry: Entry) -> bool:
    return not entry.get("author") and not entry.get("editor") and entry.date() is None


@dataclass(slots=True)
class WorkIndex:
    """Entries by their identity, so that each new one is compared with its likes only."""

    _entries: dict[Identity, list[Entry]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> WorkIndex:
        """An index of `entries`."""
        index = cls()
        for entry in entries:
            index.add(entry)
        return index

    def add(self, entry: Entry) -> None:
        """Let later entries be compared with `entry`."""
        self._entries.setdefault(identity(entry), []).append(entry)

    def find(self, entry: Entry) -> tuple[Match, Entry | None]:
        """The first indexed entry that is the same work, or one of equal data.

        Returns:
            How they match, and the entry found; `Match.DIFFERENT` and None if there is none.
        """
        return next(self.find_all(entry), (Match.DIFFERENT, None))

    def find_all(self, entry: Entry) -> Iterator[tuple[Match, Entry]]:
        """Every indexed entry that is the same work, or one of equal data, in order."""
        for candidate in self._entries.get(identity(entry), ())[:MAX_CANDIDATES]:
            match = same_work(entry, candidate)
            if match is not Match.DIFFERENT:
                yield match, candidate
