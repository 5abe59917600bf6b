"""The review page: one HTML file with everything in it, no script, and nothing fetched from anywhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from citekit.model import CODES, Problem
from citekit.project import SourceReport
from citekit.web.clean import clean_html
from citekit.web.links import link_views
from citekit.web.view import article_view
from citekit.web.words import FIELD_WORDS, LANGUAGES, word


def render_page(
    reports: Sequence[SourceReport],
    *,
    title: str,
    links: Mapping[str, Any] | None = None,
    bibliographies: Mapping[str, Sequence[tuple[str, str, str]]] | None = None,
    problems: Sequence[Problem] = (),
    language: str = "en",
    say: Callable[[str], str] = str,
    retell: Callable[[str], str] = str,
) -> str:
    """Render the notes beside their works, the verdicts on links, and the bibliography.

    Args:
        reports: the sources, as `citekit.project.build` found them.
        title: of the page, mostly the project's name.
        links: a links-json object (``citekit/links-1``).
        bibliographies: by style the works' keys, what stands beside them, and HTML; what a bibliography
            does not need is taken out of the HTML.
        problems: of the whole bibliography.
        language: of the page's own words, ``en`` or ``tr``.
        say: translates what other parts say: reasons of verdicts, meanings of problem codes.
        retell: translates finished sentences: of problems, and why a work was taken.

    Returns:
        The same text for the same arguments, whenever it is called.
    """
    language = language if language in LANGUAGES else "en"
    articles = [article_view(report, number, language) for number, report in enumerate(reports, 1)]
    keys: dict[str, str] = {}
    for article in articles:
        for key, target in article.keys.items():
            keys.setdefault(key, target)
    style = _style()
    return (
        _environment()
        .get_template("page.html")
        .render(
            articles=articles,
            title=title,
            links=link_views(links or {}, keys, language, say),
            bibliographies={
                style: [(keys.get(key, ""), label, clean_html(html)) for key, label, html in items]
                for style, items in (bibliographies or {}).items()
            },
            problems=problems,
            fields=FIELD_WORDS,
            lang=language,
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            told=lambda problem: _told(problem, language, say, retell),
            retell=retell,
            t=lambda name, count=1: word(name, language, count),
        )
    )


def _told(problem: Problem, language: str, say: Callable[[str], str], retell: Callable[[str], str]) -> str:
    text = retell(problem.message)
    if language != "en" and text == problem.message:  # still English: the code's meaning comes first
        return f"{say(CODES[problem.code])} — {text}"
    return text


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("citekit", "web/templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


@lru_cache(maxsize=1)
def _style() -> str:
    return _environment().get_template("page.css").render()
