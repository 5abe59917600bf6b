"""Cited addresses: collected, asked, judged, reported."""

from citekit.links.check import SCHEMA_WARNING, TIMEOUT, WORKERS, check_links, group_by_state
from citekit.links.problems import problems_from_links
from citekit.links.report import explain, links_json, links_table, read_links_json, summary_line
from citekit.links.status import EXPLANATIONS, Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget, targets_from_library

__all__ = [
    "EXPLANATIONS",
    "SCHEMA_WARNING",
    "TIMEOUT",
    "WORKERS",
    "Evidence",
    "LinkStatus",
    "LinkTarget",
    "State",
    "check_links",
    "explain",
    "group_by_state",
    "links_json",
    "links_table",
    "problems_from_links",
    "read_links_json",
    "summary_line",
    "targets_from_library",
]
