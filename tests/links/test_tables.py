"""Every row of the tables does something."""

from __future__ import annotations

import pytest
from hostile_cases import CASES
from hostile_web import OTHER, TITLE, html
from loopback import Web

from citekit.links import EXPLANATIONS, LinkTarget, check_links, phrases
from citekit.links.judge import FAILURES, STATUSES
from citekit.links.rules import RULES
from citekit.net import Failure, Session

VERDICTS = [
    (phrases.NOT_FOUND, "dead/soft-404"),
    (phrases.PARKED, "dead/parked"),
    (phrases.PAYWALL, "restricted/paywall"),
]


@pytest.mark.parametrize(("table", "verdict"), VERDICTS, ids=[v for _, v in VERDICTS])
def test_every_phrase_decides_a_short_page_and_no_long_one(
    table: phrases.Phrases, verdict: str, web: Web, session: Session
) -> None:
    rows = [phrase for row in table.values() for phrase in row]
    short = [web.put("s.example", f"/x/{n}", html(f"<p>{row.title()}.")) for n, row in enumerate(rows)]
    long = [
        web.put("l.example", f"/x/{n}", html(f"<h1>{TITLE}</h1><p>{row}.{OTHER * 3}"))
        for n, row in enumerate(rows)
    ]
    statuses = check_links([LinkTarget(url, title=TITLE) for url in short + long], session=session)
    verdicts = [f"{s.state}/{s.reason}" for s in statuses]
    wrong = [row for row, found in zip(rows, verdicts, strict=False) if found != verdict]
    assert wrong == []
    assert set(verdicts[len(rows) :]) == {"alive/ok"}


@pytest.mark.parametrize("phrase", [p for row in phrases.LOGIN.values() for p in row])
def test_every_login_phrase_is_known(phrase: str) -> None:
    assert phrases.has_phrase(phrases.plain(f"Ayna: {phrase.upper()}!"), phrases.LOGIN)


def test_every_challenge_title_and_mark_is_blocked(web: Web, session: Session) -> None:
    titles = [phrase for row in phrases.CHALLENGE.values() for phrase in row]
    pages = [html("…", title.upper()) for title in titles]
    pages += [html(f'<script src="{mark}"></script>') for mark in phrases.CHALLENGE_MARKS]
    urls = [web.put("c.example", f"/x/{n}", page) for n, page in enumerate(pages)]
    statuses = check_links([LinkTarget(url, title=TITLE) for url in urls], session=session)
    assert {(s.state, s.reason) for s in statuses} == {("restricted", "blocked")}


def test_every_parking_mark_is_parked(web: Web, session: Session) -> None:
    marks = enumerate(phrases.PARKING_MARKS)
    urls = [web.put("p.example", f"/{n}", html(f'<a href="http://{mark}/">x</a>')) for n, mark in marks]
    assert {s.reason for s in check_links(map(LinkTarget, urls), session=session)} == {"parked"}


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
