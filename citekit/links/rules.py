"""The rules for what a host answered, in the order in which they are asked.

Each has the shape of `citekit.links.judge.Rule`.  The rules for statuses come
first, then those for pages that are not what they say, then those for pages
that are something else; the last one finds nothing wrong.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from citekit.links import phrases
from citekit.links.compare import beside_title, compare, is_query, without_host
from citekit.links.judge import BRIEF, STATUSES, Case, Rule, Verdict
from citekit.links.kinds import Kind, is_wrong_kind
from citekit.links.other import other_work
from citekit.links.page import Page
from citekit.links.phrases import has_mark, is_home
from citekit.links.places import anchor_of, count_pages, has_text, wanted_page, wanted_texts
from citekit.links.sayings import FEW, HALF_OF_TITLE, LOST, SURELY, says_lost
from citekit.links.status import State
from citekit.links.wording import Saying
from citekit.model.urls import looks_like_schema

# Lengths in characters of visible text, without case, marks and punctuation.
SHORT = 600  # a page that says nothing but that it is not there
BARE = 200  # the frame of a page that a program fills

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
_PAGE_STATUSES = range(200, 300)


def _challenge(case: Case) -> Verdict | None:
    """A page that keeps programs out, whatever its status."""
    trace = case.trace
    answer = trace.answer
    if answer is None or case.is_sure_hit or answer.status in (404, 410):
        return None
    is_marked = (
        answer.headers.get("cf-mitigated", "") == "challenge"
        or any(name in answer.headers for name in ("x-datadome", "x-ddos-guard-challenge"))
        or has_mark(case.source_head, phrases.CHALLENGE_MARKS)
    )
    says_so = case.heard.loudest[0] is Saying.BLOCKED and case.heard.is_sure(Saying.BLOCKED)
    if (says_so and answer.status >= 400) or (is_marked and (len(case.text) < SHORT or answer.status >= 400)):
        return Verdict(State.RESTRICTED, "blocked", 0.9)
    return None


def _status(case: Case) -> Verdict | None:
    """A status that decides by itself."""
    status = case.trace.status or 0
    if status in STATUSES:
        return Verdict(*STATUSES[status])
    if 500 <= status < 600:
        return Verdict(State.TEMPORARY, "server-error", 0.8)
    return None if status in _PAGE_STATUSES else Verdict(State.UNKNOWN, "odd-status", 0.6)


def _late(case: Case) -> Verdict | None:
    """A body that did not arrive in time, and of which too little came."""
    answer = case.trace.answer
    if answer is not None and answer.is_late and not case.is_hit:
        return Verdict(State.TEMPORARY, "timeout", 0.7)
    return None


def _schema(case: Case) -> Verdict | None:
    """A grammar or a namespace, where a document with a title is cited."""
    is_schema = case.trace.kind is Kind.SCHEMA
    if case.is_hit or not (is_schema or looks_like_schema(case.url)):
        return None
    if not case.target.title:
        return Verdict(State.ALIVE, "ok", 0.5)
    return Verdict(State.CHANGED, "not-the-cited-work", 0.95 if is_schema else 0.85)


def _wrong_type(case: Case) -> Verdict | None:
    """Something of another kind than the path promises."""
    path = case.cited.path
    if case.trace.kind in (Kind.EMPTY, Kind.HTML) or not is_wrong_kind(path, case.trace.kind):
        return None
    return Verdict(State.CHANGED, "wrong-type", 0.8)


def _page_for_print(case: Case) -> Verdict | None:
    """A page where a PDF is cited; asked after the rules that say what the page is."""
    if case.trace.kind is Kind.HTML and not case.is_sure_hit and is_wrong_kind(case.cited.path, Kind.HTML):
        return Verdict(State.CHANGED, "wrong-type", 0.6)
    return None


def _empty(case: Case) -> Verdict | None:
    """Nothing to see."""
    trace = case.trace
    page = trace.page
    answer = trace.answer
    if trace.kind is Kind.EMPTY:
        is_read = answer is not None and not answer.headers.get("Content-Encoding", "")
        return Verdict(State.CHANGED, "empty", 0.9) if is_read else Verdict(State.UNKNOWN, "not-http", 0.5)
    if trace.kind is not Kind.HTML or page.text or page.embedded or case.is_hit:
        return None
    if page.scripts:
        return Verdict(State.UNKNOWN, "needs-script", 0.6)
    return Verdict(State.CHANGED, "empty", 0.8 if page.is_complete else 0.5)


def _parked(case: Case) -> Verdict | None:
    """A domain on which a dealer's marks stand."""
    is_marked = has_mark(case.source_head, phrases.PARKING_MARKS)
    if case.is_sure_hit or not is_marked or len(case.text) >= BRIEF:
        return None
    says_so = case.heard.anywhere.get(Saying.PARKED, 0.0) >= DOUBT
    return (
        Verdict(State.DEAD, "parked", 0.95 if says_so else 0.85)
        if says_so or len(case.text) < SHORT
        else None
    )


def _login(case: Case) -> Verdict | None:
    """A page that asks who we are."""
    if case.is_sure_hit:
        return None
    wanted, led_to = (_has_part(url.path, phrases.LOGIN_PATHS) for url in (case.cited, case.final))
    if led_to and not wanted and case.trace.was_redirected:
        return Verdict(State.RESTRICTED, "login", 0.9)
    if not case.trace.page.has_password_field or len(case.text) >= SHORT:
        return None
    # Many a page has a form for its readers at its side.
    loudest, chance = case.heard.loudest
    says_so = loudest is Saying.LOGIN and chance >= DOUBT
    if says_so or (len(case.text) < BARE and loudest is Saying.CONTENT and not case.is_hit):
        return Verdict(State.RESTRICTED, "login", 0.85 if says_so else 0.7)
    return None


def _paywall(case: Case) -> Verdict | None:
    """A page that is marked as one that costs money."""
    if case.is_sure_hit and len(case.text) >= BRIEF:
        return None
    is_marked = phrases.PAYWALL_MARK.search(case.source_head) is not None
    return Verdict(State.RESTRICTED, "paywall", 0.8) if is_marked else None


def _error_page(case: Case) -> Verdict | None:
    """A page that is named after the error, in its classes or in the address that a redirect leads to."""
    if case.is_sure_hit or len(case.text) >= BRIEF or case.heard.open >= LOUD:
        return None
    led_there = case.trace.was_redirected and _has_part(case.final.path, phrases.ERROR_PATHS)
    if not led_there and not (case.trace.page.is_error and not case.is_hit):
        return None
    says_so = case.heard.loudest[0] is Saying.MISSING
    return Verdict(State.DEAD, "soft-404", 0.95 if says_so else 0.9)


def _wording(case: Case) -> Verdict | None:
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
        case.heard.share(saying) >= share and case.heard.anywhere[saying] >= chance for share, chance in TELLING
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
        and phrases.FILE_MARK.search(case.trace.source.lower()) is None  # ASCII
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
    rest = (without_host(line, case.final.hostname or "") for line in case.heard.rest if not is_query(line, title))
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
        is_told = case.heard.share(saying) >= TOLD and case.heard.anywhere[saying] >= CERTAIN
        return saying in _CLOSED and case.heard.work < BEGINNING and is_told
    return is_loud or case.heard.is_sure(saying) or _is_about(case, saying)


def _home_page(case: Case) -> Verdict | None:
    """A deep address that leads to a front page."""
    if not case.trace.was_redirected or is_home(case.cited.path, case.cited.query):
        return None
    if not is_home(case.final.path, case.final.query):
        return None
    likeness = case.likeness
    # "Ayna" on the front page of the newspaper Ayna is the newspaper's name, not the cited issue.
    if likeness is not None and likeness.words >= 2 and likeness.in_head >= 0.5:
        return None
    sibling, target = case.trace.sibling, case.trace.chain[1][0]
    if sibling is not None and sibling.location == target:
        return Verdict(State.DEAD, "home-page", 0.95, ("sibling-probe",))
    # Another host's front page may be where the work now lives.
    return Verdict(State.DEAD, "home-page", 0.85 if case.final.hostname == case.cited.hostname else 0.6)


def _page_for_all(case: Case) -> Verdict | None:
    """The page that the host shows for any name, without the cited title on it."""
    sibling = case.trace.sibling
    if sibling is None or case.is_hit or not (sibling.is_like(case.trace) or _leads_all_there(case)):
        return None
    if is_home(case.cited.path, case.cited.query):
        return None
    page = case.trace.page
    # A page made by a program is the same for all before it runs, and so is a wall before all pages.
    if page.scripts and len(page.text) < BARE:
        return Verdict(State.UNKNOWN, "needs-script", 0.6, ("sibling-probe",))
    if _may_be_wall(case):
        saying, chance = case.heard.loudest_open
        is_said = saying in SAID and chance >= DOUBT
        return Verdict(*SAID[saying], round(0.7 * chance, 2), ("sibling-probe",)) if is_said else None
    is_top = _leads_all_there(case) and case.final.path.strip("/").count("/") == 0
    return Verdict(State.DEAD, "home-page" if is_top else "soft-404", 0.9, ("sibling-probe",))


def _may_be_wall(case: Case) -> bool:
    """Whether the page may be a wall before all pages; beside enough of a text, cookies are a notice."""
    heard = case.heard
    sayings = heard.in_head if heard.work >= BESIDE_NOTICE else heard.anywhere
    said = (chance for saying, chance in heard.anywhere.items() if saying not in LOST | {Saying.BLOCKED})
    return max((*said, sayings.get(Saying.BLOCKED, 0.0))) >= WALL


def _leads_all_there(case: Case) -> bool:
    """Whether the host leads any name to this very page, by one step that keeps nothing of the name."""
    sibling, chain = case.trace.sibling, case.trace.chain
    return sibling is not None and len(chain) == 2 and sibling.location == case.trace.final_url != case.url


def _fragment_missing(case: Case) -> Verdict | None:
    """A place in the page that the page does not have."""
    if not case.cited.fragment:
        return None  # a place that only a redirect names was not cited
    fragment = case.trace.fragment or case.cited.fragment
    page = case.trace.page
    if case.trace.kind is Kind.PDF:
        return _page_missing(case, fragment)
    if case.trace.kind is not Kind.HTML or not page.is_complete:
        return None
    anchor = anchor_of(fragment)
    texts = wanted_texts(fragment)
    is_missing = _is_anchor(anchor) and not {anchor, unquote(anchor)} & page.anchors
    if texts and not any(has_text(page.text, text) for text in texts):
        is_missing = True
    # A program may make the place when the page is shown.
    return Verdict(State.CHANGED, "fragment-missing", 0.5 if page.scripts else 0.8) if is_missing else None


def _page_missing(case: Case, fragment: str) -> Verdict | None:
    """A page beyond the last one of a PDF."""
    answer, wanted = case.trace.answer, wanted_page(fragment)
    if answer is None or wanted is None:
        return None
    pages = count_pages(answer.body, is_complete=answer.is_complete)
    return Verdict(State.CHANGED, "fragment-missing", 0.85) if pages and wanted > pages else None


def _is_anchor(fragment: str) -> bool:
    """Whether a fragment names an element; ``#!/a`` does not (WHATWG HTML, 7.4.6.3)."""
    return bool(fragment) and fragment != "top" and fragment[0] not in "!/:"


def _there(case: Case) -> Verdict:
    """Nothing speaks against it."""
    trace, likeness = case.trace, case.likeness
    warnings: tuple[str, ...] = ()
    confidence = 0.75
    if likeness is not None and likeness.is_hit:
        confidence = 0.97 if likeness.in_head > 0.6 else 0.92
    elif likeness is not None and likeness.is_miss and not is_home(case.cited.path, case.cited.query):
        confidence, warnings = 0.4, (TITLE_NOT_FOUND,)
    if not case.is_sure_hit and any(case.heard.anywhere.get(saying, 0.0) >= DOUBT for saying in LOST):
        confidence, warnings = min(confidence, 0.5), (*warnings, MAY_BE_LOST)
    if not trace.was_redirected:
        return Verdict(State.ALIVE, "ok", confidence, warnings=warnings)
    if trace.is_permanent:
        return Verdict(State.MOVED, "redirected-permanent", confidence, warnings=warnings)
    return Verdict(State.ALIVE, "redirected-temporary", confidence, warnings=warnings)


TITLE_NOT_FOUND = "the page has none of the words of the cited title"
MAY_BE_LOST = "the page may say that what is cited is not there"


def _has_part(path: str, names: tuple[str, ...]) -> bool:
    return any(part in names for part in path.lower().split("/"))  # ASCII


RULES: tuple[tuple[str, Rule], ...] = (
    ("challenge", _challenge),
    ("status", _status),
    ("late", _late),
    ("schema", _schema),
    ("wrong-type", _wrong_type),
    ("empty", _empty),
    ("parked", _parked),
    ("login", _login),
    ("paywall", _paywall),
    ("error-page", _error_page),
    ("wording", _wording),
    ("home-page", _home_page),
    ("page-for-all", _page_for_all),
    ("page-for-print", _page_for_print),
    ("fragment", _fragment_missing),
    ("other-work", other_work),
    ("there", _there),
)
"""In the order in which they are asked; the last one decides what the others leave."""
