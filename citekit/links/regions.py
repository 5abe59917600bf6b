"""Which parts of a page are about it, and which only stand around it: told by elements, roles and classes.

What nobody sees until something happens, dialogues above the page, boxes for
letters, comments and more to read say nothing of the page.  Classes are words
of who made the page, in English whatever its language.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

SIDE: Final = frozenset(
    {"nav", "footer", "aside", "select", "button", "noscript", "template", "svg", "dialog"}
)
"""Elements that stand beside what a page is about."""

BOXES: Final = frozenset({"div", "section", "ul", "ol", "form", "table", "header", "article", "main"})
"""Elements that may be marked as such a part; they are closed, if not always."""


class Part(Enum):
    """What a box is."""

    MAIN = "main"
    SIDE = "side"
    NONE = "none"


_ATTRIBUTE = re.compile(r"([A-Za-z-]{2,20})\s*=\s*(?:\"([^\"]{0,400})\"|'([^']{0,400})'|([^\s\"'>]{1,100}))")
_WORD = re.compile(r"[A-Za-z][a-z]*")
_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?:\s|$|=)|display\s*:\s*none|aria-hidden\s*=\s*[\"']?true", re.IGNORECASE
)
_SIDE_ROLES = frozenset(
    "navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar".split()
)
_NOTICES = frozenset("cookie cookies consent gdpr cmp".split())
_SIDE_WORDS = _NOTICES | frozenset(
    "newsletter mailing signup share sharing social related similar recommended recommendations recirc "
    "suggested suggestions sidebar rail widget widgets breadcrumb breadcrumbs footer menu navbar nav "
    "navigation comments advert adverts advertisement promo promos pagination pager toolbar masthead modal "
    "popup toast copyright credits trending popular ticker teasers latest hidden".split()
)
_AROUND = frozenset(  # such a box may hold the whole page: ``content-sidebar-wrap``, ``has-menu``
    "content main wrap wrapper container page site body has no with without article column columns row "
    "layout outer inner all".split()
)
_SPEAKING = frozenset(  # or what the page says: ``paywall-modal``, ``widget-maintenance``
    "paywall regwall wall gate meter premium open show visible alert notice error warning message "
    "maintenance".split()
)
_DEEPEST = 64  # boxes in boxes that are followed
_LONGEST = 400  # characters of a tag that are looked at
_NONE_SHOWN = frozenset({"d-none", "is-hidden"})
_MAIN_IDS = frozenset(
    "content main maincontent main-content main_content page-content pagecontent page-body bodycontent "
    "primary".split()
)


@lru_cache(maxsize=1024)  # the pages of a host share their boxes
def part_of(name: str, inside: str) -> Part:
    """Tell what a box is.

    Args:
        name: of the element, one of `BOXES`.
        inside: its tag behind the name.

    >>> part_of("div", ' class="related-posts"'), part_of("div", ' id="content"'), part_of("main", "")
    (<Part.SIDE: 'side'>, <Part.MAIN: 'main'>, <Part.MAIN: 'main'>)
    """
    if _HIDDEN.search(inside):
        return Part.SIDE
    if name == "main":
        return Part.MAIN
    found = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(inside)}  # ASCII
    role = found.get("role", "").lower()  # ASCII
    if role == "main" or (name != "article" and found.get("id", "").lower() in _MAIN_IDS):  # ASCII
        return Part.MAIN
    if role in _SIDE_ROLES:
        return Part.SIDE
    labels = f"{found.get('class', '')} {found.get('id', '')}".split()
    words = [{word.lower() for word in _WORD.findall(label)} for label in labels]  # ASCII
    if not _NOTICES.isdisjoint(every := set().union(*words)) or not _NONE_SHOWN.isdisjoint(labels):
        return Part.SIDE
    if not _SPEAKING.isdisjoint(every):
        return Part.NONE
    is_side = any(label & _SIDE_WORDS and not label & _AROUND for label in words)
    return Part.SIDE if is_side else Part.NONE


class Regions:
    """Follows the boxes of a page as they open and close, to find the part that it is about."""

    def __init__(self) -> None:
        self._main: tuple[str, int] | None = None  # the element that is open, and where it begins
        self._depth = 0  # elements of its name that are open in it
        self._articles: list[tuple[int, bool]] = []  # where each begins, and whether it has the heading
        self._stories: list[tuple[int, int]] = []
        self._mains: list[tuple[int, int]] = []

    def open(self, name: str, inside: str, side: list[str], place: int) -> None:
        """A box opens at a place in the text; one that stands beside it is put on `side`."""
        part = part_of(name, inside[:_LONGEST]) if inside or name == "main" else Part.NONE
        if self._main is not None:
            self._depth += name == self._main[0]
        elif part is Part.MAIN and not self._mains:
            self._main, self._depth = (name, place), 1
            side.clear()  # what is marked as such stands beside nothing
        if name == "article":
            self._articles.append((place, False))
        # Others of its name are counted, so that its own end is known.
        if (part is Part.SIDE or (side and name in side)) and len(side) < _DEEPEST:
            side.append(name)

    def head(self, side: list[str]) -> None:
        """The heading of the page begins."""
        if self._articles and not side:
            self._articles[-1] = (self._articles[-1][0], True)

    def close(self, name: str, side: list[str], place: int) -> None:
        """A box ends at a place in the text."""
        if name == "article" and self._articles:
            start, has_heading = self._articles.pop()
            if has_heading:
                self._stories.append((start, place))
        if self._main is None or name != self._main[0]:
            return
        self._depth -= 1
        if self._depth == 0:
            if side:  # something in it did not end, and has swallowed the rest
                side.clear()
            else:
                self._mains.append((self._main[1], place))
            self._main = None

    @property
    def found(self) -> list[tuple[int, int]]:
        """Where the parts that the page is about begin and end in the pieces of its text, the best first."""
        # Several with a heading of the first rank are a list of articles.
        return [*(self._stories if len(self._stories) == 1 else ()), *self._mains]
