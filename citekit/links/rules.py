"""The rules for what a host answered, in the order in which they are asked.

Each has the shape of `citekit.links.judge.Rule`.  The rules for statuses come
first, then those for pages that are not what they say, then those for pages
that are something else; the last one finds nothing wrong.
"""

from __future__ import annotations

from urllib.parse import unquote

from citekit.links import phrases
from citekit.links.judge import BRIEF, STATUSES, Case, Rule, Verdict
from citekit.links.kinds import Kind, is_wrong_kind
from citekit.links.other import other_work
from citekit.links.phrases import has_mark, is_home
from citekit.links.places import anchor_of, count_pages, has_text, wanted_page, wanted_texts
from citekit.links.said import DOUBT, LOUD, SAID, may_be_wall, wording
from citekit.links.sayings import LOST
from citekit.links.status import State
from citekit.links.wording import Saying
from citekit.model.urls import looks_like_schema

# Lengths in characters of visible text, without case, marks and punctuation.
SHORT = 600  # a page that says nothing but that it is not there
BARE = 200  # the frame of a page that a program fills

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


def _home_page(case: Case) -> Verdict | None:
    """A deep address that leads to a front page."""
    if not case.trace.was_redirected or is_home(case.cited.path, case.cited.query):
        return None
    if not is_home(case.final.path, case.final.query):
        return None
    likeness = case.likeness
    sibling, target = case.trace.sibling, case.trace.chain[1][0]
    # A front page has the name of its house, and so perhaps half of a title: "The Bedesten of Kars".
    if sibling is not None and sibling.location == target and not case.is_sure_hit:
        return Verdict(State.DEAD, "home-page", 0.95, ("sibling-probe",))
    # "Ayna" on the front page of the newspaper Ayna is the newspaper's name, not the cited issue.
    if likeness is not None and likeness.words >= 2 and likeness.in_head >= 0.5:
        return None
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
    if may_be_wall(case):
        saying, chance = case.heard.loudest_open
        is_said = saying in SAID and chance >= DOUBT
        return Verdict(*SAID[saying], round(0.7 * chance, 2), ("sibling-probe",)) if is_said else None
    is_top = _leads_all_there(case) and case.final.path.strip("/").count("/") == 0
    return Verdict(State.DEAD, "home-page" if is_top else "soft-404", 0.9, ("sibling-probe",))


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
    ("wording", wording),
    ("home-page", _home_page),
    ("page-for-all", _page_for_all),
    ("page-for-print", _page_for_print),
    ("fragment", _fragment_missing),
    ("other-work", other_work),
    ("there", _there),
)
"""In the order in which they are asked; the last one decides what the others leave."""
