"""How many of 100 lost addresses get the nearest good memento, and at what price?

A hundred lives of pages: captured now and then while they were there, then lost
in one of the ways in which pages are lost, with the accidents that archives
have.  Beside us stands what a TimeGate gives: the nearest capture, whatever it is.

    python tests/bench/archive_recovery.py [SEED]
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from wayback_shim import Cap, Shim, archiving  # behind the path it needs

from citekit.links import LinkTarget
from citekit.links.archive import Basis, Lost, Wanted, find_copies, services_of
from citekit.net import open_session

WORDS = "harbour mountain parliament treaty border railway election water market language school army".split()
BEGIN = datetime(2000, 1, 1, tzinfo=UTC)
ENDS = ("404", "410", "redirect", "soft", "parked", "other", "silence")
NOT_FOUND = "<title>Sayfa bulunamadı</title><p>Aradığınız sayfa bulunamadı."
PARKED = "<title>for sale</title><p>This domain is for sale. Buy this domain."


@dataclass
class Life:
    """An address, its captures, when it was read, and the stamps that are right."""

    url: str
    title: str
    captures: list[Cap]
    wanted: datetime
    right: str


def life(number: int, chance: random.Random) -> Life:
    """Make up the life of a page."""
    title = " ".join(chance.sample(WORDS, 5)).capitalize()
    url = f"http://www.host{number % 40}.example/{number}/paper.htm"
    begin = BEGIN + timedelta(days=chance.randrange(1500))
    end = begin + timedelta(days=chance.randrange(400, 2500))
    good = sorted(chance.sample(range((end - begin).days), chance.randrange(1, 14)))
    captures = [work(url, title, begin + timedelta(days=day), chance) for day in good]
    stamps = [capture.stamp for capture in captures]
    if chance.random() < 0.4:  # an accident while it was there: an error, or a login for a week
        moment = begin + timedelta(days=chance.randrange((end - begin).days), hours=1)
        captures.append(Cap(stamp(moment), url, chance.choice([404, 500, 302, 403])))
    captures += lost(url, chance.choice(ENDS), end, chance)
    # Half are cited in the last weeks of the page: what comes after is nearer than what was before.
    wanted = end - timedelta(days=chance.randrange(40))
    if chance.random() < 0.5:
        wanted = begin + timedelta(days=chance.randrange((end - begin).days))
    distances = {s: abs((moment_of(s) - wanted).total_seconds()) for s in stamps}
    return Life(url, title, captures, wanted, min(stamps, key=lambda s: (distances[s], s)))


def work(url: str, title: str, moment: datetime, chance: random.Random) -> Cap:
    """A capture of the page itself, under one of its addresses."""
    text = " ".join(chance.choices(WORDS, k=400))
    body = f"<title>{title}</title><h1>{title}</h1><p>{text}".encode()
    moment += timedelta(seconds=chance.randrange(3600))
    return Cap(stamp(moment), chance.choice([url, url, url.replace("http:", "https:")]), body=body)


def lost(url: str, how: str, end: datetime, chance: random.Random) -> list[Cap]:
    """What is captured after the end."""
    moments = [end + timedelta(days=day) for day in sorted(chance.sample(range(5, 1200), 5))]
    if how in ("404", "410"):
        return [Cap(stamp(moment), url, int(how), b"gone") for moment in moments]
    if how == "redirect":
        return [Cap(stamp(moment), url, 302, location="http://other.example/") for moment in moments]
    if how == "silence":
        return []
    text = " ".join(chance.choices("bicycle saddle chain tyre bell basket pump spoke".split(), k=300))
    bodies = {
        "soft": NOT_FOUND,
        "parked": PARKED,
        "other": f"<title>Bicycle repair</title><h1>Bicycle repair</h1>{text}",
    }
    return [Cap(stamp(moment), url, body=bodies[how].encode()) for moment in moments]


def stamp(moment: datetime) -> str:
    """14 digits."""
    return f"{moment:%Y%m%d%H%M%S}"


def moment_of(digits: str) -> datetime:
    """The moment of 14 digits."""
    return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def nearest(shim: Shim, each: Life) -> bool:
    """Whether a TimeGate would lead to the right capture."""
    found = shim.nearest(each.url, stamp(each.wanted))
    return found is not None and found.stamp == each.right


def main(seed: int) -> None:
    """Find the copies, and print how it went."""
    chance = random.Random(seed)
    lives = [life(number, chance) for number in range(100)]
    wishes = [
        Lost(LinkTarget(each.url, title=each.title), each.url, Wanted(each.wanted, Basis.ACCESS))
        for each in lives
    ]
    with (
        archiving(captures=[c for each in lives for c in each.captures]) as shim,
        open_session(gap=0) as session,
    ):
        begun = perf_counter()
        found = find_copies(wishes, services_of([f"{shim.base}/web/"]), session=session)
        seconds = perf_counter() - begun
        asked = len(shim.asked)
        naive = sum(nearest(shim, each) for each in lives)
    got = [recovery.copy.stamp if recovery.copy is not None else "" for recovery in found]
    right = sum(stamp == each.right for stamp, each in zip(got, lives, strict=True))
    wrong = sum(bool(stamp) and stamp not in _good(each) for stamp, each in zip(got, lives, strict=True))
    print(f"nearest good memento: {right} of 100, a TimeGate alone {naive}; {wrong} led to something else")
    print(f"archive requests: {asked / 100:.2f} an address; {seconds:.2f} s in all")
    for recovery, each, stamp_ in zip(found, lives, got, strict=True):
        if stamp_ != each.right:
            print(f"  {each.url}: {stamp_ or recovery.reason}, not {each.right}; {recovery.looks}")


def _good(each: Life) -> set[str]:
    return {c.stamp for c in each.captures if each.title.encode() in c.body}


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 5)
