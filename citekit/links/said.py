"""What follows from what a page says of itself: a rule of `citekit.links.rules`, and what it weighs.

`citekit.links.sayings` has listened.  Whether a page is believed depends on
what else stands there: the cited title, words of a work, something that leaves
open whether the work is there.  Where that speaks as clearly, nobody is called
dead.
"""

from __future__ import annotations

import re

from citekit.links.compare import beside_title, compare, is_query, without_host
from citekit.links.judge import BRIEF, Case, Verdict
from citekit.links.kinds import Kind
from citekit.links.page import Page
from citekit.links.phrases import FILE_MARK
from citekit.links.sayings import FEW, HALF_OF_TITLE, LOST, SURELY, says_lost
from citekit.links.status import State
from citekit.links.wording import Saying

# How sure we must be of what a page says, and how many words of a work may stand beside it.
LOUD = 0.8  # in its title or headings
DOUBT = 0.5  # from here on a page may say so
WALL = 0.4  # that the page for any name is only a wall before all pages
BESIDE_NOTICE = 12  # words of a text beside which a word about cookies is no wall
CERTAIN = 0.8  # beside the title of the cited work
BEGINNING = 60  # words beside that title
RATHER = 0.7  # where no word of the title stands on the page, and little else
CLEARLY = 0.97  # where no word of the title stands on the page, whatever else does
QUIET = 0.2  # what a page may say beside that leaves open whether the work is there
REMARKS = 10  # words beside: a name, a date, other news
FAINT_WORK = 5  # words of a work that may be misheard in news and menus beside
NOTHING = 3  # words of a work beside a title of one or two
TELLING = ((0.4, 0.6), (0.3, 0.9))  # share of what a page tells that says so, and how surely
TOLD = 0.35  # the same beside the title of the cited work
OFFERED = 0.2  # the same of what is for sale, and clearly said
TWICE = 2.0  # words that say that the page is lost, by those that leave it open, where any name has that page
IN_HEADING = 1.5  # what a word counts if a heading says the same
MUCH_CLEARER = 0.25  # share of another saying's doubt that may be left

SAID: dict[Saying, tuple[State, str]] = {
    Saying.MISSING: (State.DEAD, "soft-404"),
    Saying.PARKED: (State.DEAD, "parked"),
    Saying.BUSY: (State.TEMPORARY, "server-error"),
    Saying.LEGAL: (State.RESTRICTED, "legal"),
    Saying.LOGIN: (State.RESTRICTED, "login"),
    Saying.PAYWALL: (State.RESTRICTED, "paywall"),
    Saying.BLOCKED: (State.RESTRICTED, "blocked"),
    Saying.RATE: (State.RESTRICTED, "rate-limited"),
    Saying.SCRIPT: (State.UNKNOWN, "needs-script"),
    Saying.MOVED: (State.DEAD, "soft-404"),
}
"""What follows from what a page says of itself."""

_CLOSED = frozenset({Saying.LOGIN, Saying.PAYWALL})
"""What is said beside the title of a work that is there, but not for us."""

_LINK = re.compile(
    r"<a\s[^>]{0,200}?href\s*=\s*[\"']?(?:https?:)?//([\w.-]{4,250})", re.ASCII | re.IGNORECASE
)
_NAMED = re.compile(r"(?:https?://|www\.)([\w.-]{4,250})", re.ASCII | re.IGNORECASE)


def wording(case: Case) -> Verdict | None:
    """What the page says of itself."""
    saying, chance = case.heard.loudest
    if saying in LOST and _may_be_open(case, saying):
        if case.is_hit or case.heard.has_title:
            return None
        saying, chance = case.heard.loudest_open
    if saying not in SAID:
        return None
    is_loud = case.heard.in_head.get(saying, 0.0) >= LOUD
    is_so = _is_lost if saying in LOST else _is_closed
    if not is_so(case, saying, is_loud=is_loud):
        return None
    return Verdict(*SAID[saying], round(chance * (0.95 if is_loud else 0.88), 2), (f"says-{saying}",))


def _is_lost(case: Case, saying: Saying, *, is_loud: bool) -> bool:
    """Whether a page that says so is lost: nothing of the work may stand there, nor a way to it."""
    heard, likeness = case.heard, case.likeness
    is_hit = case.is_hit and not _is_echo(case)
    if saying is Saying.MOVED and not _leads_elsewhere(case):
        return False
    if (is_hit and case.is_sure_hit) or heard.has_title:
        return _is_withdrawn(case, saying)
    if case.trace.kind is not Kind.HTML and heard.others >= FEW:
        return False  # there are no menus and no news in a plain text: what else it says is the work
    if len(case.text) >= BRIEF:
        return is_loud and likeness is not None
    # A list of lost ships says it in many entries, and clearly in none.
    is_clear = heard.others < FEW or heard.lost >= CERTAIN
    if is_loud or (heard.is_sure(saying) and is_clear and not is_hit) or _is_about(case, saying):
        return True
    # A title in one or two words may be the newspaper's name: then nothing but this may stand there.
    # Other text may be news beside it, if no word of the title and no author is in them.
    is_miss = likeness is not None and likeness.is_miss
    if is_miss and heard.open < QUIET and heard.others < FEW:
        return heard.anywhere[saying] >= RATHER
    return (is_miss and heard.anywhere[saying] >= CLEARLY) or (heard.is_sure(saying) and heard.work < NOTHING)


def _is_about(case: Case, saying: Saying) -> bool:
    """Whether a page on which no work as cited is named tells of little else."""
    likeness = case.likeness
    if likeness is None or likeness.words < 2:
        return False
    if (likeness.has_author or likeness.best >= HALF_OF_TITLE) and not _is_echo(case):
        return False
    return any(
        case.heard.share(saying) >= share and case.heard.anywhere[saying] >= chance
        for share, chance in TELLING
    )


def _leads_elsewhere(case: Case) -> bool:
    """Whether an address of another host stands on the page: printers move, too, but to a street."""
    own = (case.final.hostname or "").removeprefix("www.")
    found = *_LINK.findall(case.source_head), *_NAMED.findall(case.trace.page.text)
    return any(host.lower().removeprefix("www.").rstrip(".") != own for host in found)  # ASCII


def _is_withdrawn(case: Case, saying: Saying) -> bool:
    """Whether nothing is left of a work but its title and the word that it is not there."""
    heard = case.heard
    # A record names its author, too, beside "No copies" and "Full text: none".
    is_record = case.likeness is not None and case.likeness.has_author
    return (
        saying is Saying.MISSING
        and (not is_record or heard.lost >= CLEARLY)
        and heard.anywhere[saying] >= (CLEARLY if case.is_hit else SURELY)
        and (heard.others < REMARKS or (heard.work < FAINT_WORK and heard.lost >= SURELY))
        and FILE_MARK.search(case.trace.source.lower()) is None  # ASCII
    )


def _may_be_open(case: Case, saying: Saying) -> bool:
    """Whether what else the page says leaves open whether the work is there, and is not much fainter."""
    heard = case.heard
    doubt, doubt_of_others = 1.0 - heard.anywhere[saying], 1.0 - heard.open
    weight = IN_HEADING if heard.in_head.get(saying, 0.0) >= LOUD else 1.0
    is_outweighed = weight * heard.lost_words < heard.open_words
    return heard.open >= DOUBT and (doubt > MUCH_CLEARER * doubt_of_others or is_outweighed)


def _is_echo(case: Case) -> bool:
    """Whether the cited title stands nowhere but where it is said to be lost: "No hits for …"."""
    title = case.target.title
    rest = (
        without_host(line, case.final.hostname or "") for line in case.heard.rest if not is_query(line, title)
    )
    likeness = compare(
        case.target, Page(text=" ".join(line for line in rest if not says_lost(beside_title(line, title))))
    )
    return likeness is None or not likeness.is_hit


def _is_closed(case: Case, saying: Saying, *, is_loud: bool) -> bool:
    """Whether a page that says so shows no work."""
    if len(case.text) >= BRIEF:
        return False
    if case.is_hit or case.heard.has_title:
        if saying is Saying.LEGAL:
            return case.heard.work < REMARKS and case.heard.anywhere[saying] >= CLEARLY
        share, chance = case.heard.share(saying), case.heard.anywhere[saying]
        is_offer = saying is Saying.PAYWALL and chance >= CLEARLY and share >= OFFERED
        is_told = is_offer or (share >= TOLD and chance >= CERTAIN)
        return saying in _CLOSED and case.heard.work < BEGINNING and is_told
    return is_loud or case.heard.is_sure(saying) or _is_about(case, saying)


def may_be_wall(case: Case) -> bool:
    """Whether the page may be a wall before all pages; beside enough of a text, cookies are a notice."""
    heard = case.heard
    sayings = heard.in_head if heard.work >= BESIDE_NOTICE else heard.anywhere
    if heard.anywhere.get(Saying.MISSING, 0.0) >= RATHER and heard.lost_words > TWICE * heard.open_words:
        return False
    said = (chance for saying, chance in heard.anywhere.items() if saying not in LOST | {Saying.BLOCKED})
    return max((*said, sayings.get(Saying.BLOCKED, 0.0))) >= WALL
