"""``build/index.html``: made where anything that it shows has changed, and only then."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.cli.messages import say

if TYPE_CHECKING:
    from citekit.model import Problem
    from citekit.project import BuildReport
    from citekit.project.links import LinkReport

PAGE = "index.html"
STYLES = ("plain", "unsrt", "alpha", "abbrv")
CODE = ("cli", "web", "bst", "model", "links")
"""Folders of the package whose code decides what the page looks like."""


def write_page(report: BuildReport, links: LinkReport | None, lang: str) -> str | None:
    """Write the page where it changes.

    Args:
        report: of the build.
        links: their verdicts; None where they were not checked, then the last ones are shown.
        lang: the language of the page's own words.

    Returns:
        The page's path in the project, None if it was up to date.
    """
    from citekit.project import atomic_write, inside, prepare_folder, read_bytes
    from citekit.project.links import known_links

    project = report.project
    page = prepare_folder(project.root, project.output) / PAGE
    stamp = project.state / "page"
    inside(project.root, page)
    data = links.data if links is not None else known_links(project)
    present = read_bytes(page)
    inputs = _digest(report, data, lang)
    if present is not None and read_bytes(stamp) == _stamp(inputs, present):
        return None
    html = _render(report, data, lang).encode()
    if present != html:
        atomic_write(page, html)
    atomic_write(stamp, _stamp(inputs, html))
    return project.relative(page) if present != html else None


def _render(report: BuildReport, links: dict[str, Any], lang: str) -> str:
    from citekit.bst import format_items
    from citekit.web import render_page

    entries = list(report.references.library) if report.references is not None else []
    return render_page(
        report.sources,
        title=_title(report),
        links=links,
        bibliographies={style: format_items(entries, style, "html") for style in STYLES} if entries else {},
        problems=_problems(report),
        language=lang,
        say=partial(say, lang=lang),
    )


def _title(report: BuildReport) -> str:
    return Path(report.sources[0].file).stem if len(report.sources) == 1 else report.project.root.name


def _problems(report: BuildReport) -> tuple[Problem, ...]:
    return report.references.problems if report.references is not None else ()


def _digest(report: BuildReport, links: dict[str, Any], lang: str) -> str:
    """SHA-256 of all that the page shows and of the code that shows it."""
    from citekit.project import Status, fingerprint

    sources = [
        (
            s.file,
            s.name,
            s.status is Status.UNREADABLE,
            s.notes,
            tuple(s.library),
            s.problems,
            s.edited,
            s.reason,
        )
        for s in report.sources
    ]
    entries = tuple(report.references.library) if report.references is not None else None
    shown = (sources, entries, _problems(report), links, lang, _title(report), fingerprint(CODE))
    return hashlib.sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()


def _stamp(inputs: str, page: bytes) -> bytes:
    return f"{inputs} {hashlib.sha256(page).hexdigest()}\n".encode()
