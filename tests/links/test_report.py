"""Verdicts as links-json, as a table and in one line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import ParseError
from citekit.links import (
    EXPLANATIONS,
    Evidence,
    LinkStatus,
    LinkTarget,
    State,
    check_links,
    group_by_state,
    links_json,
    links_table,
    problems_from_links,
    read_links_json,
    summary_line,
)

NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

MOVED = LinkStatus(
    key="ogut-yapilanma",
    field="url",
    cited="http:\\\\www.x.example\\tr\\a.htm",
    url="http://www.x.example/tr/a.htm",
    state=State.DEAD,
    reason="not-found",
    confidence=0.99,
    note="33",
    file="references.bib",
    line=211,
    repair="http://www.x.example/tr/a.htm",
    final_url="http://www.x.example/tr/b.htm",
    evidence=Evidence(
        chain=(("http://www.x.example/tr/a.htm", 301), ("http://www.x.example/tr/b.htm", 404)),
        title="Yok",
        seconds=0.41,
        rules=("repair-backslash", "status"),
        content_type="text/html",
    ),
    checked_at=NOON,
)


def test_writes_links_json_letter_for_letter() -> None:
    assert links_json([MOVED], NOON) == {
        "schema": "citekit/links-1",
        "checked_at": "2026-11-23T10:00:00Z",
        "links": [
            {
                "key": "ogut-yapilanma",
                "note": "33",
                "field": "url",
                "file": "references.bib",
                "line": 211,
                "cited": "http:\\\\www.x.example\\tr\\a.htm",
                "url": "http://www.x.example/tr/a.htm",
                "repair": "http://www.x.example/tr/a.htm",
                "state": "dead",
                "reason": "not-found",
                "confidence": 0.99,
                "final_url": "http://www.x.example/tr/b.htm",
                "evidence": {
                    "chain": [["http://www.x.example/tr/a.htm", 301], ["http://www.x.example/tr/b.htm", 404]],
                    "title": "Yok",
                    "content_type": "text/html",
                    "seconds": 0.41,
                    "rules": ["repair-backslash", "status"],
                },
            }
        ],
        "summary": {"dead": 1},
    }


BROKEN = [
    {},
    {"schema": "citekit/notes-1", "links": []},
    {"schema": "citekit/links-1"},
    {"schema": "citekit/links-1", "links": 5},
    {"schema": "citekit/links-1", "links": [{"key": "a"}]},
    {"schema": "citekit/links-1", "links": ["a"]},
    {"schema": "citekit/links-1", "checked_at": "noon", "links": []},
]


@pytest.mark.parametrize("data", BROKEN, ids=[json.dumps(b)[:40] for b in BROKEN])
def test_refuses_what_is_not_links_json(data: dict[str, object]) -> None:
    with pytest.raises(ParseError):
        read_links_json(data)


words = st.text(max_size=12)
evidences = st.builds(
    Evidence,
    chain=st.lists(st.tuples(words, st.none() | st.integers(100, 599)), max_size=3).map(tuple),
    title=words,
    seconds=st.floats(0, 99).map(lambda value: round(value, 3)),
    rules=st.lists(words, max_size=3).map(tuple),
    warnings=st.lists(words.filter(bool), max_size=2).map(tuple),
    detail=words,
    content_type=words,
    likeness=st.none() | st.floats(0.25, 1),
)
statuses = st.builds(
    LinkStatus,
    key=words,
    field=words,
    cited=words,
    url=words,
    state=st.sampled_from(State),
    reason=st.sampled_from(sorted(EXPLANATIONS)),
    confidence=st.floats(0, 1),
    note=st.none() | words.filter(bool),
    file=words,
    line=st.integers(0, 9999),
    repair=st.none() | words.filter(bool),
    final_url=words,
    evidence=evidences,
    checked_at=st.just(NOON),
    first_failed=st.none() | st.just("2026-11-20"),
    last_alive=st.none() | st.just("2026-11-19"),
    archived=st.none() | st.just({"url": "http://a.example/2006/", "date": "2006-05-14"}),
)


@given(st.lists(statuses, max_size=4))
def test_what_is_written_can_be_read_again(given_statuses: list[LinkStatus]) -> None:
    data = json.loads(json.dumps(links_json(given_statuses, NOON)))
    assert read_links_json(data) == given_statuses


@given(st.lists(statuses, max_size=4))
def test_a_table_has_a_row_for_each(given_statuses: list[LinkStatus]) -> None:
    table = links_table(given_statuses)
    rows = [line for line in table.split("\n") if line and not line.startswith("    ")]
    assert len(rows) == (len(given_statuses) + 1 if given_statuses else 0)


def test_the_table_tells_what_to_look_at() -> None:
    assert links_table([MOVED]) == (
        "verdict         conf  note  key             address\n"
        "dead/not-found  0.99  33    ogut-yapilanma  http://www.x.example/tr/a.htm\n"
        "    the host says that there is no such page (404)\n"
        "    leads to http://www.x.example/tr/b.htm\n"
        "    printed as http:\\\\www.x.example\\tr\\a.htm\n"
    )


def test_a_title_cannot_command_a_terminal() -> None:
    evil = replace(MOVED, state=State.CHANGED, key="a\nb", evidence=Evidence(title="\x1b[2Jx\u202ey\r\nz"))
    table = links_table([evil])
    assert "“[2Jx y z”" in table
    assert all(line.isprintable() for line in table.split("\n"))


SUMMARIES = [
    ([], "no links"),
    (["http://a.org", "http://b.org", "http://a.org/"], "offline, 3 links not checked"),
    (["www.a.org", "http://www.a.org", "http://www.a.org"], "offline, 1 link not checked"),
    (["http://a.org", "www.azertag."], "offline, 1 link not checked; 1 link checked: 1 malformed"),
    (["www.azertag.", "mailto:a@b.org"], "2 links checked: 1 malformed, 1 refused"),
]


@pytest.mark.parametrize(("cited", "line"), SUMMARIES, ids=[line for _, line in SUMMARIES])
def test_sums_up_by_address(cited: list[str], line: str) -> None:
    assert summary_line(check_links(map(LinkTarget, cited), offline=True)) == line


def test_groups_by_state() -> None:
    statuses = check_links(map(LinkTarget, ["www.azertag.", "http://a.org", "no address"]), offline=True)
    grouped = group_by_state(statuses)
    assert {state: len(group) for state, group in grouped.items()} == {State.MALFORMED: 2, State.OFFLINE: 1}


def test_problems_have_stable_codes_and_point_at_their_place() -> None:
    dtd = LinkTarget("http://www.w3.org/TR/html4/strict.dtd", key="k", note="17", line=5)
    found = problems_from_links([MOVED, *check_links([dtd, LinkTarget("www.azertag.")], offline=True)])
    assert [(p.code, p.note, p.line, p.key) for p in found] == [
        ("L401", "33", 211, "ogut-yapilanma"),
        ("L405", "33", 211, "ogut-yapilanma"),
        ("L404", "17", 5, "k"),
        ("L403", None, None, None),
    ]


@pytest.mark.parametrize("change", [{"reason": "no reason"}, {"confidence": 1.5}])
def test_a_status_in_a_wrong_state_cannot_be_made(change: dict[str, object]) -> None:
    known = {
        "key": "",
        "field": "url",
        "cited": "",
        "url": "",
        "state": State.ALIVE,
        "reason": "ok",
        "confidence": 1,
    }
    with pytest.raises(ValueError, match=r"unknown reason|no such confidence"):
        LinkStatus(**{**known, **change})
