"""Verdicts as JUnit XML, SARIF, workflow commands and Markdown: what strangers wrote stays text."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.links import EXPLANATIONS, Evidence, LinkStatus, LinkTarget, State
from citekit.links.ignore import check_but_ignore, is_ignored
from citekit.links.reports import (
    CODES_OF_STATES,
    findings,
    github_lines,
    junit_xml,
    links_markdown,
    sarif_log,
)
from citekit.model import CODES

SECRET = "s3cret"
HOSTILE = f"\x00\x1b[31m]]><b>|`x`\r\n::error::%0A \ufffe\u202e\ud800 http://me:{SECRET}@x.example/"


def hostile(state: State, text: str = HOSTILE) -> LinkStatus:
    """A status in which everything that strangers choose is `text`."""
    return LinkStatus(
        key=text,
        field="url",
        cited=text,
        url=text,
        state=state,
        reason="ok" if state is State.ALIVE else "not-found",
        confidence=0.5,
        note=text,
        file=text,
        line=7,
        repair=text,
        final_url=f"x{text}",
        evidence=Evidence(chain=((text, 404), (text, None)), title=text, warnings=(text,), detail=text),
        archived={"url": text, "date": text},
    )


def test_every_state_but_alive_has_a_code_of_the_manual() -> None:
    assert set(CODES_OF_STATES) == set(State) - {State.ALIVE}
    assert {code for code, _ in CODES_OF_STATES.values()} <= set(CODES)


@pytest.mark.parametrize("state", State)
def test_no_form_shows_a_password_or_breaks(state: State) -> None:
    statuses = [hostile(state)]
    tree = ET.fromstring(junit_xml(statuses))
    log = sarif_log(statuses, "1.0")
    lines = list(github_lines(statuses))
    markdown = links_markdown(statuses)
    texts = [junit_xml(statuses), json.dumps(log), *lines, markdown]
    assert [text for text in texts if SECRET in text] == []
    assert [text for text in texts if any(sign in text for sign in "\x00\x1b\r\u202e\ufffe")] == []
    assert len(tree.findall("testsuite/testcase")) == 1
    expected = state is not State.ALIVE
    assert len(lines) == len(log["runs"][0]["results"]) == len(list(findings(statuses))) == expected
    for line in lines:
        assert "\n" not in line
    for row in markdown.splitlines()[4:]:
        assert row.replace("\\|", "").count("|") == 8
        assert "<b" not in row.replace("\\<", "")


@given(st.text(alphabet=st.characters(codec=None), max_size=40), st.sampled_from(State))
def test_any_text_leaves_the_forms_whole(text: str, state: State) -> None:
    statuses = [hostile(state, text)]
    (case,) = ET.fromstring(junit_xml(statuses).encode()).iter("testcase")
    assert case.get("name") is not None
    json.dumps(sarif_log(statuses, "1.0"), ensure_ascii=False).encode()
    for line in github_lines(statuses):
        line.encode()
        assert line.isprintable()
        head = line.removeprefix("::").partition("::")[0]
        names = [part.partition("=")[0] for part in head.partition(" ")[2].split(",")]
        assert [name for name in names if name not in ("file", "line", "title")] == []
    assert links_markdown(statuses).count("\n") <= 7


def test_what_fails_is_a_choice() -> None:
    statuses = [hostile(State.DEAD, "a"), hostile(State.RESTRICTED, "b"), hostile(State.ALIVE, "c")]
    for fails, failures, skipped in (
        ({State.DEAD}, "1", "1"),
        ({State.RESTRICTED}, "1", "1"),
        ({State.DEAD, State.RESTRICTED}, "2", "0"),
        ((), "0", "2"),
    ):
        suites = ET.fromstring(junit_xml(statuses, frozenset(fails)))
        found = [(suite.get("failures"), suite.get("skipped"), suite.get("tests")) for suite in suites]
        assert {name: sum(int(row[i] or 0) for row in found) for i, name in enumerate("fst")} == {
            "f": int(failures),
            "s": int(skipped),
            "t": 3,
        }


def test_a_sarif_log_has_what_readers_of_logs_ask_for() -> None:
    status = hostile(State.DEAD, "ş b.bib")
    log = sarif_log([status, status], "1.2.3")
    (run,) = log["runs"]
    assert (log["version"], run["tool"]["driver"]["semanticVersion"]) == ("2.1.0", "1.2.3")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["dead/not-found"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = result["locations"]
        physical = place["physicalLocation"]
        assert physical == {
            "artifactLocation": {"uri": "%C5%9F%20b.bib"},
            "region": {"startLine": 7},
        }
        assert result["level"] in ("error", "warning", "note")
        assert result["properties"]["code"] == "L401"


def test_nothing_is_a_report_too() -> None:
    assert list(ET.fromstring(junit_xml([]))) == []
    assert sarif_log([], "1")["runs"][0]["results"] == []
    assert list(github_lines([])) == []
    assert links_markdown([]) == "# Links\n\nNo links.\n"


IGNORED = [
    # address                         pattern               ignored
    ("http://x.example/a", "x.example", True),
    ("http://www.X.example/a", "x.EXAMPLE", True),
    ("http://notx.example/a", "x.example", False),
    ("http://x.example/a", "http://x.example/*", True),
    ("http://x.example/a", "*/b", False),
    ("www.x.example/a", "x.example", True),  # repaired first
    ("www.azertag.", "azertag", False),
    ("http://x.example/a", " ", False),
    ("http://x.example/a", "*.example", True),
]


@pytest.mark.parametrize(("address", "pattern", "expected"), IGNORED)
def test_patterns_name_hosts_or_addresses(address: str, pattern: str, expected: bool) -> None:
    assert is_ignored(LinkTarget(address), [pattern]) is expected


def test_an_identifier_is_ignored_by_the_host_that_is_asked_for_it() -> None:
    assert is_ignored(LinkTarget("arxiv:2101.00001", field="eprint"), ["arxiv.org"])


def test_what_is_ignored_is_listed_in_its_place_and_not_asked() -> None:
    targets = [LinkTarget(f"http://{host}.example/", key=host) for host in ("a", "b", "c")]
    asked: list[str] = []

    def check(given: object) -> list[LinkStatus]:
        assert isinstance(given, list)
        asked.extend(target.key for target in given)
        return [hostile(State.DEAD, target.key) for target in given]

    statuses = check_but_ignore(targets, ["b.example"], check)
    assert asked == ["a", "c"]
    assert [(status.key, status.reason) for status in statuses] == [
        ("a", "not-found"),
        ("b", "ignored"),
        ("c", "not-found"),
    ]


@pytest.mark.parametrize("page", ["links.md", "tr/links.md"])
def test_the_manual_says_what_every_state_and_reason_means(root: Path, page: str) -> None:
    text = (root / "docs" / page).read_text("utf-8")
    assert [state for state in State if f"\n## `{state}`\n" not in text] == []
    assert [reason for reason in EXPLANATIONS if f"\n| `{reason}` | " not in text] == []
