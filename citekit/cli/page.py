"""``build/index.html``: made where anything that it shows has changed, and only then."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.cli.messages import say
from citekit.cli.told import retell
from citekit.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from citekit.model import Entry, Problem
    from citekit.project import BuildReport
    from citekit.project.links import LinkReport

PAGE = "index.html"
STYLES = ("plain", "unsrt", "alpha", "abbrv")
"""BibTeX styles, which are always there."""

CSL_STYLES = ("chicago-notes-bibliography", "apa", "isnad-dipnotlu", "gost-r-7-0-5-2008")
"""CSL styles, which stand first where the extra ``csl`` is installed."""

MAX_IN_CSL = 500
"""Works of a bibliography that is shown in CSL styles too; of a larger one nobody reads them all here."""

CODE = ("cli", "web", "bst", "csl", "model", "links", "project")
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
    from citekit.web import render_page

    entries = list(report.references.library) if report.references is not None else []
    return render_page(
        report.sources,
        title=_title(report),
        links=links,
        bibliographies=_bibliographies(report, entries, lang) if entries else {},
        problems=_problems(report),
        language=lang,
        say=partial(say, lang=lang),
        retell=partial(retell, lang=lang),
    )


def _bibliographies(
    report: BuildReport, entries: Sequence[Entry], lang: str
) -> dict[str, list[tuple[str, str, str]]]:
    """By style the keys of the works, what stands beside each, and each as HTML."""
    from citekit.bst import format_items

    shown = _in_csl(report, entries, lang) if len(entries) <= MAX_IN_CSL else {}
    for style in STYLES if not shown else STYLES[:1]:
        items = format_items(entries, style, "html")
        shown[style] = [(key, f"[{label}]", html) for key, label, html in items]
    return shown


def _in_csl(
    report: BuildReport, entries: Sequence[Entry], lang: str
) -> dict[str, list[tuple[str, str, str]]]:
    from citekit.csl.packages import is_style_name
    from citekit.project.styling import choose_style, csl_document, has_csl_styles

    if not has_csl_styles():
        return {}
    notes = _first_notes(report)
    language = next((s.notes.language for s in report.sources if s.notes and s.notes.language), None)
    shown = {}
    for name in CSL_STYLES:
        try:
            style = choose_style(name).csl if is_style_name(name) else None
        except (UnreadableError, UsageError):  # a user's own styles; a build does not depend on them
            style = None
        if style is None:
            continue
        document = csl_document(entries, style, locale=style.default_locale or language)
        document.cite_nothing()
        shown[name] = [
            (key, f"{say('note', lang)} {notes[key]}" if key in notes else "", html)
            for key, html in document.bibliography("html").entries
        ]
    return shown


def _first_notes(report: BuildReport) -> dict[str, str]:
    """The number of the first note that cites each work, by key."""
    numbers: dict[str, str] = {}
    for source in report.sources:
        for note in source.notes.notes if source.notes is not None else ():
            for citation in note.citations:
                if citation.key:
                    numbers.setdefault(citation.key, note.number)
    return numbers


def _title(report: BuildReport) -> str:
    return Path(report.sources[0].file).stem if len(report.sources) == 1 else report.project.root.name


def _problems(report: BuildReport) -> tuple[Problem, ...]:
    return report.references.problems if report.references is not None else ()


def _digest(report: BuildReport, links: dict[str, Any], lang: str) -> str:
    """SHA-256 of all that the page shows and of the code that shows it."""
    from citekit.csl.folders import packaged_version
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
    code = (fingerprint(CODE), packaged_version())
    shown = (sources, entries, _problems(report), links, lang, _title(report), code)
    return hashlib.sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()


def _stamp(inputs: str, page: bytes) -> bytes:
    return f"{inputs} {hashlib.sha256(page).hexdigest()}\n".encode()
