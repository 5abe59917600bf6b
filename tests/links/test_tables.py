"""Every row of the tables does something."""

from __future__ import annotations

import pytest
from hostile_cases import CASES
from hostile_web import TITLE, html
from loopback import Web

from citekit.links import EXPLANATIONS, LinkTarget, check_links, phrases
from citekit.links.judge import FAILURES, STATUSES
from citekit.links.rules import RULES
from citekit.net import Failure, Session


def test_every_mark_of_a_wall_is_blocked(web: Web, session: Session) -> None:
    pages = [html(f'<script src="{mark}"></script>') for mark in phrases.CHALLENGE_MARKS]
    urls = [web.put("c.example", f"/x/{n}", page) for n, page in enumerate(pages)]
    statuses = check_links([LinkTarget(url, title=TITLE) for url in urls], session=session)
    assert {(s.state, s.reason) for s in statuses} == {("restricted", "blocked")}


def test_every_parking_mark_is_parked(web: Web, session: Session) -> None:
    marks = enumerate(phrases.PARKING_MARKS)
    urls = [web.put("p.example", f"/{n}", html(f'<a href="http://{mark}/">x</a>')) for n, mark in marks]
    assert {s.reason for s in check_links(map(LinkTarget, urls), session=session)} == {"parked"}


@pytest.mark.parametrize("value", ["false", " false", '"false"', ' "false"', "true"])
def test_the_mark_of_a_paywall(value: str, web: Web, session: Session) -> None:
    url = web.put("w.example", "/x/1", html(f'<script>{{"isAccessibleForFree" :{value}}}</script>Words'))
    (status,) = check_links([LinkTarget(url)], session=session)
    assert (status.reason == "paywall") == ("false" in value)


def test_every_status_of_the_table_is_judged_so(web: Web, session: Session) -> None:
    urls = [web.put("s.example", f"/{code}", html(status=code)) for code in STATUSES]
    statuses = check_links(map(LinkTarget, urls), session=session)
    assert [(s.state, s.reason, s.confidence) for s in statuses] == list(STATUSES.values())


def test_every_failure_has_a_verdict() -> None:
    assert set(FAILURES) == set(Failure)


def test_every_reason_has_a_case() -> None:
    reasons = {case.verdict.partition("/")[2] for case in CASES}
    elsewhere = {
        *("no-network", "not-asked", "proxy", "name-service"),  # test_offline.py
        *("untrusted", "expired", "wrong-host"),  # test_tls.py
        "check-digit",  # test_identifiers.py
        "unreachable",  # no address of 127.0.0.0/8 is; FAILURES maps it
    }
    assert reasons | elsewhere <= set(EXPLANATIONS)
    # What a person has told us to leave alone is not asked, so no page decides it.
    assert set(EXPLANATIONS) - reasons - elsewhere <= {"ignored"}


def test_every_rule_decides_a_case(web: Web, session: Session) -> None:
    targets = []
    for case in CASES:
        if case.timeout < 20:
            continue
        for path, page in case.pages.items():
            web.put(f"{case.name}.example", path, page)
        url = case.cited.replace("{port}", str(web.port)) or web.url(f"{case.name}.example", case.path)
        targets.append(LinkTarget(url, title=case.title))
    statuses = check_links(targets, session=session)
    deciding = {status.evidence.rules[-1] for status in statuses if status.evidence.rules}
    # "late" decides the dripping bodies, which test_check.py asks with a shorter time.
    assert {name for name, _ in RULES} - deciding == {"late"}
