"""Findings as a SARIF 2.1.0 log, which code hosts and editors show at the lines of the ``.bib``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from citekit.links.reports.findings import Finding, clean, findings
from citekit.links.status import EXPLANATIONS, LinkStatus

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_log(statuses: Iterable[LinkStatus], version: str) -> dict[str, Any]:
    """Put findings into the form of a SARIF log.

    Args:
        statuses: in the order in which they are listed.
        version: of citekit.

    Source: OASIS, Static Analysis Results Interchange Format 2.1.0, 3.13 (log) to 3.49 (rules).
    """
    found = list(findings(statuses))
    rules = {each.rule: each for each in found}
    places = {rule: index for index, rule in enumerate(rules)}
    driver = {
        "name": "citekit",
        "semanticVersion": version,
        "rules": [
            {
                "id": rule,
                "shortDescription": {"text": EXPLANATIONS[each.status.reason]},
                "defaultConfiguration": {"level": each.level},
                "properties": {"code": each.code},
            }
            for rule, each in rules.items()
        ],
    }
    results = [_result(each, places[each.rule]) for each in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _result(each: Finding, index: int) -> dict[str, Any]:
    status = each.status
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "ruleIndex": index,
        "level": each.level,
        "message": {"text": f"{each.address}: {each.message}"},
        # Not the line: it moves with every entry above.
        "partialFingerprints": {"citation/v1": _digest(status.key, status.field, each.address)},
        "properties": {
            "code": each.code,
            "key": clean(status.key),
            "note": clean(status.note or ""),
            "confidence": status.confidence,
            "chain": [[clean(url), code] for url, code in status.evidence.chain],
        },
    }
    if status.file and status.file != "-":
        place: dict[str, Any] = {"artifactLocation": {"uri": _uri(status.file)}}
        if status.line:
            place["region"] = {"startLine": status.line}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _uri(file: str) -> str:
    path = clean(file).replace("\\", "/")
    return f"file://{quote(path)}" if path.startswith("/") else quote(path)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(map(clean, parts)).encode()).hexdigest()[:32]
