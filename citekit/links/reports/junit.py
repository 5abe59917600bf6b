"""Verdicts as JUnit XML: a suite for each file, a case for each link."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from xml.etree import ElementTree as ET

from citekit.links.reports.findings import (
    CODES_OF_STATES,
    address_of,
    cited_in,
    clean,
    lines_of,
    place_of,
    rule_of,
)
from citekit.links.status import LinkStatus, State

GRAVE = frozenset({State.DEAD, State.CHANGED, State.MALFORMED})
"""States that say that a reader does not find the cited work."""


def junit_xml(statuses: Iterable[LinkStatus], fails: Collection[State] = GRAVE) -> str:
    """Write verdicts as JUnit XML, as build servers read it.

    Args:
        statuses: in the order in which they are listed.
        fails: states that are failures; others that are not alive are skipped tests with a reason.

    Source: the Jenkins xUnit plugin's ``junit-10.xsd``.
    """
    files: dict[str, list[LinkStatus]] = {}
    for status in statuses:
        files.setdefault(clean(status.file), []).append(status)
    suites = ET.Element("testsuites", name="citekit check")
    for file, links in files.items():
        suite = ET.SubElement(suites, "testsuite", name=file or "links")
        for status in links:
            _add_case(suite, file, status, fails)
        counts = {
            "tests": len(links),
            "failures": len(suite.findall("*/failure")),
            "errors": 0,
            "skipped": len(suite.findall("*/skipped")),
        }
        suite.attrib |= {name: str(count) for name, count in counts.items()}
        suite.set("time", f"{sum(status.evidence.seconds for status in links):.3f}")
    ET.indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n"


def _add_case(suite: ET.Element, file: str, status: LinkStatus, fails: Collection[State]) -> None:
    name = ", ".join(filter(None, (cited_in(status), address_of(status))))
    case = ET.SubElement(
        suite, "testcase", classname=file or "links", name=name, time=f"{status.evidence.seconds:.3f}"
    )
    if status.line:
        case.attrib |= {"file": file, "line": str(status.line)}
    lines = lines_of(status)
    if status.state in CODES_OF_STATES or status.state in fails:
        code = CODES_OF_STATES.get(status.state, ("", ""))[0]
        is_failure = status.state in fails and status.reason != "ignored"
        rule = rule_of(status)
        message = f"{code} {rule}: {lines[0] if lines else address_of(status)}".strip()
        found = ET.SubElement(case, "failure" if is_failure else "skipped", message=message)
        if is_failure:
            found.set("type", rule)
            found.text = "\n".join([place_of(status), *lines, *_chain(status)]).strip()
    elif lines:
        ET.SubElement(case, "system-out").text = "\n".join(lines)


def _chain(status: LinkStatus) -> list[str]:
    return [f"{'-' if code is None else code} {clean(url)}" for url, code in status.evidence.chain]
