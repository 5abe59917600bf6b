"""Which capture to look at first.

The nearest to the wanted moment, the earlier of two that are equally near; but
where the captures show that the page was lost after that moment, those from
before that come first: what stands there later may be somebody else's page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from citekit.links.archive.captures import Capture


def lost_at(captures: Sequence[Capture], wanted: datetime) -> datetime | None:
    """When the page was lost, as far as captures after `wanted` show.

    One capture of an error or a redirect between two good ones is an accident
    (a crawler meets ``http`` and ``https`` in turn); two in a row, or one with
    nothing good behind it, are an end.

    Args:
        captures: of one address, in order of time.
        wanted: the moment at which the page is known to have been there.
    """
    telling = [c for c in captures if c.moment > wanted and (c.is_lost or c.may_be_good)]
    for index, capture in enumerate(telling):
        following = telling[index + 1] if index + 1 < len(telling) else None
        if capture.is_lost and (following is None or following.is_lost):
            return capture.moment
    return None


def candidates(captures: Sequence[Capture], wanted: datetime) -> list[Capture]:
    """The captures that may be good, in the order in which to look at them.

    Args:
        captures: of one address, in any order.
        wanted: the moment that they should be near.
    """
    ordered = sorted(captures, key=lambda capture: capture.stamp)
    end = lost_at(ordered, wanted)

    def rank(capture: Capture) -> tuple[bool, float, datetime]:
        distance = abs((capture.moment - wanted).total_seconds())
        return end is not None and capture.moment >= end, distance, capture.moment

    return sorted((c for c in ordered if c.may_be_good), key=rank)


_CHANGED_HANDS = frozenset({"parked", "not-the-cited-work", "wrong-type"})
"""After such a capture comes nothing else; an error page may be an accident of a day."""


def postpone(
    waiting: Sequence[Capture], seen: Iterable[tuple[datetime, str]], wanted: datetime
) -> list[Capture]:
    """Put the captures last that lie beyond the time in which the work was there.

    The work was there at the wanted moment.  What stands there before it began
    or after it ended is something else, and so is what lies beyond that.

    Args:
        waiting: captures not yet looked at, in order.
        seen: moments of captures that were no copy, and why.
        wanted: the moment at which the work was there.
    """
    seen = list(seen)
    end = _limit(sorted((moment, why) for moment, why in seen if moment > wanted))
    begin = _limit(sorted(((moment, why) for moment, why in seen if moment <= wanted), reverse=True))

    def is_beyond(capture: Capture) -> bool:
        moment = capture.moment
        return (end is not None and moment > end) or (begin is not None and moment < begin)

    return sorted(waiting, key=is_beyond)


def _limit(seen: Sequence[tuple[datetime, str]]) -> datetime | None:
    """The first of the moments, nearest first, that shows the end: one that decides, or the second."""
    decided = (moment for index, (moment, why) in enumerate(seen) if index or why in _CHANGED_HANDS)
    return next(decided, None)
