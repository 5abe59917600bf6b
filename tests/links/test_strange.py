"""How the judge fares with pages that were written before the judge knew them."""

from __future__ import annotations

from hostile_strange import LOST, NOT_LOST
from hostile_web import Case
from loopback import Web

from citekit.links import LinkTarget, State, check_links
from citekit.net import Session

FOUND = 40
"""Lost pages that are found, of `LOST`; raise it when the model gets better."""


def dead(cases: list[Case], web: Web, session: Session) -> list[str]:
    targets = []
    for case in cases:
        for path, page in case.pages.items():
            web.put(f"{case.name}.example", path, page)
        targets.append(
            LinkTarget(web.url(f"{case.name}.example", case.path), key=case.name, title=case.title)
        )
    return [s.key for s in check_links(targets, session=session) if s.state is State.DEAD]


def test_no_page_is_called_lost_that_is_not(web: Web, session: Session) -> None:
    assert dead(NOT_LOST, web, session) == []


def test_most_lost_pages_are_found(web: Web, session: Session) -> None:
    assert len(dead(LOST, web, session)) == FOUND
