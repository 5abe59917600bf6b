"""Whether another work stands at the address: a page with enough on it, and nothing of the cited one.

Titles are compared by `citekit.links.compare`; this is about when silence about
a title means something.  A page may show a work without naming it as the note
does: a letter under its shelf mark, an interview under what was said in it, a
file that a program shows.
"""

from __future__ import annotations

from citekit.links.compare import COMMON_WORDS, Likeness, compare, words_of_site
from citekit.links.judge import BRIEF, Case, Verdict
from citekit.links.kinds import Kind
from citekit.links.phrases import DESCRIPTIONS, FILE_MARK, TAKEOVERS, is_home, plain
from citekit.links.sayings import Heard, parts_of_heading
from citekit.links.status import State
from citekit.links.wording import Saying
from citekit.model.languages import detect_language

ENOUGH = 400  # characters of a page from which silence about a title means something
DOUBT = 0.7  # from here on a page may speak of itself, and not be a work at all
SENTENCES = 12  # words of them, on a page that is shorter
_FEW = 3  # words of a title that may stand on any page
_HALF = 0.5  # of a title
_SAMPLE = 1500  # characters that tell the language of a page


def other_work(case: Case) -> Verdict | None:
    """A page with enough on it, and nothing of the cited work."""
    likeness = case.likeness
    if likeness is not None and _is_taken_over(case, likeness):
        return Verdict(State.CHANGED, "not-the-cited-work", 0.85)
    if likeness is None or likeness.words < _FEW or not _is_silent(case, likeness):
        return None
    # A front page is cited as the place, "Azer Tac, www.azertag.com"; it need not name the item.
    if is_home(case.cited.path, case.cited.query):
        return None
    is_long = len(case.text) >= ENOUGH
    signs = (bool(case.target.authors), likeness.words > _FEW, case.final.hostname != case.cited.hostname)
    return Verdict(State.CHANGED, "not-the-cited-work", round(0.45 + 0.1 * (sum(signs) + is_long), 2))


def _is_silent(case: Case, likeness: Likeness) -> bool:
    if case.trace.kind is not Kind.HTML or not case.trace.page.is_complete:
        return False
    if not (likeness.is_miss or likeness.is_chance or _is_of_site(case)):
        return False
    if likeness.is_miss and len(case.text) >= BRIEF:
        return True
    if _is_described(case.target.title) or any(map(_is_shelf_mark, _headings(case))):
        return False
    if likeness.is_miss and len(case.text) >= ENOUGH:
        return True
    # Little is there, or a word of the title: then the page must bear a title of its own, over sentences.
    return (
        any(len(_words(heading)) > 1 for heading in _headings(case))
        and (case.heard.others >= SENTENCES or len(case.text) >= BRIEF)
        and FILE_MARK.search(case.trace.source.lower()) is None  # ASCII
        and not _speaks_of_itself(case.heard)
        and _are_in_one_language(case)
    )


def _is_taken_over(case: Case, likeness: Likeness) -> bool:
    """Whether a page offers what bought domains offer in its title, and nothing that is cited."""
    if likeness.in_head >= _HALF or case.is_sure_hit:
        return False
    return _offers(case.trace.page.title) and not _offers(case.target.title)


def _offers(title: str) -> bool:
    return any(word.startswith(TAKEOVERS) for word in plain(title.replace("-", " ")).split())


def _is_of_site(case: Case) -> bool:
    """Whether no more of the title stands there than the name of the host has."""
    of_site = words_of_site(case.target.title, case.final.hostname or "")
    rest = compare(case.target, case.trace.page, but=of_site) if of_site else None
    return rest is not None and rest.words > 1 and rest.is_miss


def _speaks_of_itself(heard: Heard) -> bool:
    """Whether a page may be no work at all; many have a notice about cookies."""
    said = (chance for saying, chance in heard.anywhere.items() if saying is not Saying.BLOCKED)
    return max((*said, heard.in_head.get(Saying.BLOCKED, 0.0))) >= DOUBT


def _headings(case: Case) -> list[str]:
    page = case.trace.page
    # A heading that is the host's name says nothing.
    parts = [part for line in page.headings for part in parts_of_heading(line)]
    return parts or parts_of_heading(page.title)


def _words(heading: str) -> list[str]:
    words = plain(heading).split()
    return [word for word in words if len(word) > 2 and not word.isdigit() and word not in COMMON_WORDS]


def _is_shelf_mark(heading: str) -> bool:
    """Whether a heading is a number with a word or two: ``Fond 894, opis 2``, ``Heft 2/2011``."""
    numbers = [word for word in plain(heading).split() if word.isdigit()]
    return bool(numbers) and 2 * len(numbers) >= len(_words(heading))


def _is_described(title: str) -> bool:
    """Whether what is cited has no title of its own: ``Interview with …``, ``Telegram to …``."""
    row = DESCRIPTIONS.get(detect_language(title) or "", " ".join(DESCRIPTIONS.values()))
    return any(word.startswith(tuple(row.split())) for word in plain(title).split())


def _are_in_one_language(case: Case) -> bool:
    page = case.trace.page
    language = detect_language(f"{page.title} {page.main_text[:_SAMPLE]}")
    of_title = detect_language(case.target.title)
    if of_title is None and case.likeness is not None and case.target.authors:
        return (
            language is not None and case.likeness.words > _FEW
        )  # an author would stand on a translation, too
    return language is not None and language == of_title
