"""The page: what it shows; that it fetches nothing, that hostile text stays text, that it can be read."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import citekit.web
from citekit.links import EXPLANATIONS, State
from citekit.model import CODES, FIELDS, Library, NoteSet, Problem, WorkType
from citekit.project import SourceReport, Status
from citekit.web import render_page
from citekit.web.links import SIGNS
from citekit.web.words import FIELD_WORDS, WORDS

from .conftest import article_note

LINK = {
    "key": "ogut-2001-teoriya",
    "cited": "http:\\\\x.example\\a",
    "url": "http://x.example/a",
    "state": "dead",
    "reason": "not-found",
    "evidence": {"chain": [["http://x.example/a", 404]], "title": "Yok"},
}
BIBLIOGRAPHIES = {
    style: [("ogut-2001-teoriya", "[1]", "Selin Öğüt. <em>Теория</em>.")] for style in ("plain", "alpha")
}


class Page(HTMLParser):
    """A page as a browser reads it: elements with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def page(report: SourceReport, language: str = "en") -> Page:
    return Page(html(report, language))


def html(report: SourceReport, language: str = "en") -> str:
    return render_page(
        [report], title="Makale", links={"links": [LINK]}, bibliographies=BIBLIOGRAPHIES, language=language
    )


def test_shows_notes_beside_their_works(report: SourceReport) -> None:
    text = page(report).text
    for part in (
        "Selin Öğüt",
        "Теория игр",
        "ogut-2001-teoriya",
        "50 %",
        "unsure",
        "rule:x",
        "Cited again in 2",
    ):
        assert part in text
    assert "the work of note 1" in text
    assert "Edited by hand: title" in text
    assert "No text for this note in the file." in text
    assert "3 notes read" in text
    assert "1 call without text" in text
    assert "A comment; it cites nothing." in text


def test_the_same_report_gives_the_same_page(report: SourceReport) -> None:
    assert html(report) == html(report)


def test_nothing_is_fetched_and_nothing_runs(report: SourceReport) -> None:
    shown = page(report)
    assert {"script", "img", "iframe", "object", "form"}.isdisjoint(tag for tag, _ in shown.elements)
    for tag, attributes in shown.elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert "src" not in attributes
        if tag == "link":
            assert attributes["href"] == "data:,"
    (policy,) = (m["content"] for m in shown.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    style = re.search(r"<style>(.*?)</style>", html(report), re.DOTALL)
    assert style is not None
    assert base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode() in policy
    assert "url(" not in style.group(1)
    assert "@import" not in style.group(1)


HOSTILE = [
    "</p><script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "{{ 7 * 7 }}{% raw %}",
    "</style><style>*{display:none}</style>",
    "<!--",
    "&lt;b&gt; &#x3c;script>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    problem = Problem("E204", text, note=text)
    note = replace(article_note(title=text), number=text)
    report = SourceReport(
        text, text, Status.UNREADABLE, NoteSet(text, text, (note,)), Library(), (problem,), reason=text
    )
    link = dict.fromkeys(("key", "cited", "url", "state", "reason", "final_url"), text)
    rendered = render_page(
        [report],
        title=text,
        links={"links": [link | {"evidence": {"title": text, "chain": [[text, text]]}}]},
        bibliographies={text: [(text, text, text)]},
        problems=[problem],
    )
    plain = render_page(
        [replace(report, file="x", name="x", notes=None, problems=(), reason="x")],
        title="x",
        bibliographies={"x": []},
    )
    shown = Page(rendered)
    assert (
        Counter(tag for tag, _ in shown.elements)["style"]
        == Counter(tag for tag, _ in Page(plain).elements)["style"]
    )
    assert {"script", "img"}.isdisjoint(tag for tag, _ in shown.elements)
    assert text in "".join(shown.words)
    assert not any(str(a.get("href", "")).startswith("javascript") for a in shown.all("a"))


def test_an_address_that_is_none_of_the_web_is_no_link(report: SourceReport) -> None:
    links = {"links": [LINK | {"url": "javascript:alert(1)"}]}
    shown = Page(render_page([report], title="x", links=links))
    assert all(str(a["href"]).startswith(("#", "http")) for a in shown.all("a"))


def test_every_anchor_leads_somewhere_and_ids_are_unique(report: SourceReport) -> None:
    twice = replace(report, notes=replace(report.notes, notes=report.notes.notes * 2))  # numbers stand twice
    shown = Page(
        render_page([twice, report], title="x", links={"links": [LINK]}, bibliographies=BIBLIOGRAPHIES)
    )
    ids = [str(a["id"]) for _, a in shown.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = [str(a["href"])[1:] for a in shown.all("a") if str(a.get("href")).startswith("#")]
    assert set(targets) <= set(ids)
    labels = [str(label["for"]) for label in shown.all("label") if "for" in label]
    assert set(labels) <= set(ids)


def test_every_field_has_the_language_of_its_work(report: SourceReport) -> None:
    shown = page(report)
    assert shown.all("html")[0]["lang"] == "en"
    assert any(p.get("lang") == "tr" and p.get("dir") == "auto" for p in shown.all("p"))
    assert any(span.get("lang") == "ru" for span in shown.all("span"))
    assert any(bdi.get("lang") == "ru" for bdi in shown.all("bdi"))


def test_a_verdict_says_why_and_what_else_to_know(report: SourceReport) -> None:
    warned = LINK | {"evidence": {"warnings": ["it names a schema"]}}
    shown = render_page([report], title="x", links={"links": [warned]}, language="tr", say="«{}»".format)
    text = Page(shown).text
    assert f"«{EXPLANATIONS['not-found']}»" in text
    assert "«it names a schema»" in text
    assert f"«{CODES['E101']}» — a call, but no text" in text


def test_a_problem_that_is_told_again_needs_no_meaning_before_it(report: SourceReport) -> None:
    shown = render_page([report], title="x", language="tr", say="«{}»".format, retell="‹{}›".format)
    text = Page(shown).text
    assert "‹a call, but no text›" in text
    assert f"«{CODES['E101']}»" not in text


def test_turkish_has_its_own_words(report: SourceReport) -> None:
    text = page(report, "tr").text
    assert "3 not okundu" in text
    assert "Kaynakça" in text
    assert "notes read" not in text


def test_an_unreadable_source_says_why() -> None:
    report = SourceReport("x.pdf", "", Status.UNREADABLE, reason="x.pdf: is a scan")
    assert "could not be read x.pdf: is a scan" in page(report).text


def test_every_field_type_and_state_has_its_words() -> None:
    assert set(FIELD_WORDS) == set(FIELDS)
    assert {kind.value for kind in WorkType} <= set(WORDS)
    assert {state.value for state in State} <= set(WORDS)
    assert {state.value for state in State} == set(SIGNS)
    letters = [letter for letter, *_ in FIELD_WORDS.values()]
    assert len(letters) == len(set(letters))
    tones = set(re.findall(r"--(\w+):", style()))
    assert {tone for _, tone, *_ in FIELD_WORDS.values()} <= tones


def test_every_word_is_on_a_page() -> None:
    folder = Path(citekit.web.__file__).parent
    sources = [p.read_text("utf-8") for p in (*folder.glob("templates/*.html"), folder / "view.py")]
    calls = " ".join(call for source in sources for call in re.findall(r"\b(?:t|word)\(([^()]*)\)", source))
    used = set(re.findall(r"""["']([\w-]+)["']""", calls))
    kinds = {kind.value for kind in WorkType} | {state.value for state in State} | {"ibid", "short"}
    assert sorted(set(WORDS) - used - kinds) == []


def style() -> str:
    found = re.search(r"<style>(.*?)</style>", render_page([], title="x"), re.DOTALL)
    assert found is not None
    return found.group(1)


def _colors(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def _luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _mix(color: str, paper: str, share: float) -> str:
    pairs = [(int(color[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


TEXT = (
    "ink",
    "soft",
    "accent",
    "warn",
    "bad",
    "good",
    *sorted({tone for _, tone, *_ in FIELD_WORDS.values()}),
)


@pytest.mark.parametrize("name", TEXT)
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_text_has_enough_contrast(theme: int, name: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1, on the paper and on the tint of its own badge."""
    light, dark = re.findall(r":root \{(.*?)\}", style(), re.DOTALL)[:2]
    colors = _colors(light) | (_colors(dark) if theme else {})
    assert _contrast(colors[name], colors["paper"]) >= 4.5
    assert _contrast(colors[name], _mix(colors[name], colors["paper"], 0.12)) >= 4.5


def test_paper_is_narrow_but_printed_in_a_layout_of_its_own() -> None:
    """What a narrow screen lays out otherwise must be said again for paper, which is as narrow."""
    blocks = re.findall(r"@media (\([^{]*\)|print) \{\n(.*?)\n\}", style(), re.DOTALL)
    grids = {
        query: set(re.findall(r"^\s*([^{}]+?) \{[^}]*grid-[a-z-]+:", body, re.MULTILINE))
        for query, body in blocks
    }
    narrow = set().union(*(grids[query] for query in grids if "max-width" in query))
    assert ".made" in narrow
    assert narrow <= grids["print"]
