"""When a cited page was surely there: on the day of access, else when the work appeared, else the article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from datetime import date as day
from enum import StrEnum

from citekit.links.archive.stamps import read_memento
from citekit.model.dates import Date
from citekit.model.entry import Entry


class Basis(StrEnum):
    """What a wanted moment was taken from."""

    MEMENTO = "memento"  # the cited address is itself a memento's, and has a stamp
    ACCESS = "urldate"
    WORK = "date"
    ARTICLE = "article"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The moment that a copy should be near, and what says so."""

    moment: datetime
    basis: Basis


def wanted_moment(entry: Entry | None, url: str, *, article: Date | None, now: datetime) -> Wanted:
    """Say which moment a copy of `url` should be near.

    Args:
        entry: the work that cites it, None if there is none.
        url: the cited address.
        article: date of the citing article.
        now: taken where nothing else is known: the newest good copy, then.

    >>> from citekit.model.entry import Entry
    >>> moment = datetime(2026, 1, 1, tzinfo=UTC)
    >>> wanted_moment(Entry("online", "a", {"urldate": "2006-05-14"}), "", article=None, now=moment).basis
    <Basis.ACCESS: 'urldate'>
    """
    memento = read_memento(url)
    if memento is not None:
        return Wanted(memento.moment, Basis.MEMENTO)
    dates = (
        (Basis.ACCESS, entry.date("urldate") if entry is not None else None),
        (Basis.WORK, entry.date() if entry is not None else None),
        (Basis.ARTICLE, article),
    )
    for basis, date in dates:
        # Older than the web: a reprint of 1923 was put there some time later.
        if date is not None and date.year >= 1991:
            return Wanted(min(_middle(date), now), basis)
    return Wanted(now, Basis.NOW)


def _middle(date: Date) -> datetime:
    """The first moment of a day; the middle of a month, a year or an interval."""
    first = _midnight(date.start.first_day)
    last = _midnight((date.end or date.start).last_day)
    return first + timedelta(days=(last - first).days // 2)


def _midnight(parts: tuple[int, int, int]) -> datetime:
    year, month, number = parts
    while True:
        try:
            return datetime.combine(day(year, month, number), time(), UTC)
        except ValueError:  # `last_day` counts 31 days for every month
            number -= 1
