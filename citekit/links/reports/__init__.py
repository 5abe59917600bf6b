"""Verdicts in the forms that build servers, editors and people read."""

from citekit.links.reports.findings import CODES_OF_STATES, Finding, clean, findings
from citekit.links.reports.github import github_lines
from citekit.links.reports.junit import GRAVE, junit_xml
from citekit.links.reports.markdown import links_markdown
from citekit.links.reports.sarif import sarif_log

__all__ = [
    "CODES_OF_STATES",
    "GRAVE",
    "Finding",
    "clean",
    "findings",
    "github_lines",
    "junit_xml",
    "links_markdown",
    "sarif_log",
]
