"""Cited addresses: collected, asked, judged, reported."""

from citekit.links.check import TIMEOUT, WORKERS, check_links, group_by_state
from citekit.links.compose import SCHEMA_WARNING
from citekit.links.history import written
from citekit.links.memory import LinkHistory, Memory, link_histories, states_on
from citekit.links.observation import (
    Observation,
    observation_json,
    read_observation,
    work_of,
    write_observation,
)
from citekit.links.problems import problems_from_links
from citekit.links.report import explain, link_json, links_json, links_table, read_links_json, summary_line
from citekit.links.status import EXPLANATIONS, Evidence, LinkStatus, State
from citekit.links.targets import LinkTarget, targets_from_library

__all__ = [
    "EXPLANATIONS",
    "SCHEMA_WARNING",
    "TIMEOUT",
    "WORKERS",
    "Evidence",
    "LinkHistory",
    "LinkStatus",
    "LinkTarget",
    "Memory",
    "Observation",
    "State",
    "check_links",
    "explain",
    "group_by_state",
    "link_histories",
    "link_json",
    "links_json",
    "links_table",
    "observation_json",
    "problems_from_links",
    "read_links_json",
    "read_observation",
    "states_on",
    "summary_line",
    "targets_from_library",
    "work_of",
    "write_observation",
    "written",
]
