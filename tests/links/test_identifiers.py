"""Identifiers: check digits without a network, and registries asked in the publisher's place."""

from __future__ import annotations

import json

import pytest
from hostile_web import html
from hypothesis import given
from hypothesis import strategies as st
from loopback import Reply, Web

from citekit.links import LinkTarget, check_links
from citekit.links.identifiers import (
    handle_of,
    isbn_fault,
    issn_fault,
    orcid_fault,
    read_cited,
    read_registry,
    registry_url,
)
from citekit.net import Session

RIGHT = [
    ("isbn", "978-0-306-40615-7"),
    ("isbn", "ISBN 0-8044-2957-X"),
    ("isbn", "ISBN-13: 9780306406157 (cilt 1)"),
    ("isbn", "0 306 40615 2"),
    ("issn", "0378-5955"),
    ("issn", "e-ISSN: 2434-561x"),
    ("orcid", "0000-0002-1825-0097"),
    ("orcid", "https://orcid.org/0000-0002-1694-233X"),
]
WRONG = [
    ("isbn", "978-0-306-40615-8", "would end in 7"),
    ("isbn", "0-8044-2957-1", "would end in X"),
    ("isbn", "975-0-306-40615-7", "begins with 978 or 979"),
    ("isbn", "12345", "10 or 13 digits"),
    ("issn", "0378-5954", "would end in 5"),
    ("issn", "0378-595", "8 digits"),
    ("orcid", "0000-0002-1825-0098", "would end in 7"),
    ("orcid", "0000-0002", "16 digits"),
]


@pytest.mark.parametrize(("field", "written"), RIGHT)
def test_a_right_check_digit_is_no_finding(field: str, written: str) -> None:
    assert read_cited(written, field).malformed == ""


@pytest.mark.parametrize(("field", "written", "why"), WRONG)
def test_a_wrong_check_digit_is_malformed_without_a_network(field: str, written: str, why: str) -> None:
    (status,) = check_links([LinkTarget(written, field=field)], offline=True)
    assert f"{status.state}/{status.reason}" == "malformed/check-digit"
    assert why in status.evidence.detail


def test_the_address_of_an_orcid_is_checked_too() -> None:
    (status,) = check_links([LinkTarget("https://orcid.org/0000-0002-1825-0098")], offline=True)
    assert status.reason == "check-digit"


@given(st.integers(0, 999_999_999))
def test_one_check_digit_of_eleven_fits(number: int) -> None:
    assert sum(not isbn_fault(f"{number:09}{digit}") for digit in "0123456789X") == 1
    assert sum(not issn_fault(f"{number % 10_000_000:07}{digit}") for digit in "0123456789X") == 1
    assert sum(not orcid_fault(f"000000{number:09}{digit}") for digit in "0123456789X") == 1


PATTERNS = [
    ("arxiv:2101.00001v2", "eprint", "https://arxiv.org/abs/2101.00001v2"),
    ("arxiv:hep-th/9901001", "eprint", "https://arxiv.org/abs/hep-th/9901001"),
    ("arxiv:arXiv:0704.0001 [math.CO]", "eprint", "https://arxiv.org/abs/0704.0001"),
    ("jstor:2952523", "eprint", "https://www.jstor.org/stable/2952523"),
    ("hdl:2027/mdp.39015", "eprint", "https://hdl.handle.net/2027/mdp.39015"),
    ("urn:nbn:de:101:1-201102033592", "url", "https://nbn-resolving.org/urn:nbn:de:101:1-201102033592"),
    ("10.1000/182", "doi", "https://doi.org/10.1000/182"),
    ("arxiv:next week", "eprint", ""),
    ("jstor:a paper", "eprint", ""),
    ("doi", "doi", ""),
]


@pytest.mark.parametrize(("cited", "field", "url"), PATTERNS, ids=[row[0] for row in PATTERNS])
def test_an_identifier_becomes_its_address(cited: str, field: str, url: str) -> None:
    assert read_cited(cited, field).url == url


HANDLES = [
    ("https://doi.org/10.1000/182", "10.1000/182"),
    ("http://dx.doi.org/10.1000/a%3Cb", "10.1000/a<b"),
    ("https://hdl.handle.net/2027/mdp.39015", "2027/mdp.39015"),
    ("https://doi.org/", None),
    ("https://doi.org/the-identifier/resources", None),
    ("https://www.example.org/10.1000/182", None),
]


@pytest.mark.parametrize(("url", "handle"), HANDLES)
def test_only_a_registry_names_handles(url: str, handle: str | None) -> None:
    assert handle_of(url) == handle


ANSWERS: list[tuple[object, bool | None]] = [
    ({"responseCode": 1}, True),
    ({"responseCode": 200}, True),
    ({"responseCode": 100}, False),
    ({"responseCode": 2}, None),
    ({"responseCode": [1]}, None),
    ([], None),
    ("<html>", None),
]


@pytest.mark.parametrize(("answer", "registered"), ANSWERS, ids=[str(row[0]) for row in ANSWERS])
def test_reads_what_a_registry_answers(answer: object, registered: bool | None) -> None:
    body = answer if isinstance(answer, str) else json.dumps(answer)
    assert read_registry(body.encode()) is registered


def test_a_doi_is_asked_for_at_the_registry(
    web: Web, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = web.url("registry.example", "/api/handles/")
    monkeypatch.setenv("CITEKIT_DOI_API", base)
    known = {"10.1000/182": 1, "10.1000/none": 100}
    for doi, code in known.items():
        body = json.dumps({"responseCode": code, "handle": doi})
        status = 200 if code == 1 else 404
        web.put("registry.example", f"/api/handles/{doi}", Reply(body, status))
    cited = ["10.1000/182", "https://doi.org/10.1000/182#here", "doi:10.1000/none"]
    statuses = check_links([LinkTarget(text, field="doi") for text in cited], session=session)
    assert [f"{s.state}/{s.reason}" for s in statuses] == ["alive/ok", "alive/ok", "dead/not-found"]
    assert [s.evidence.rules[-1] for s in statuses] == ["registry"] * 3
    assert sorted(request.path.rsplit("/", 1)[1] for request in web.asked) == [
        "182",
        "none",
        "none",
    ]  # no is asked twice


def test_where_the_registry_does_not_answer_the_address_is_followed(
    web: Web, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CITEKIT_DOI_API", web.url("registry.example", "/"))
    web.put("registry.example", "/10.1000/182", html("Sorry", status=500))
    (status,) = check_links([LinkTarget("10.1000/182")], session=session, has_network=lambda: True)
    assert status.evidence.chain[0] == ("https://doi.org/10.1000/182", None)


def test_the_registries_have_their_own_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITEKIT_DOI_API", raising=False)
    assert registry_url("10.1000/a<b") == "https://doi.org/api/handles/10.1000/a%3Cb"
    assert registry_url("2027/x") == "https://hdl.handle.net/api/handles/2027/x"
