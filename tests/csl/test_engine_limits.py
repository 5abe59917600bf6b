"""Styles and items made to harm: each is refused, or set in full and in time."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from csl_hostile import EVERYTHING, FIELDS
from csl_small import cite, document, entry, issued, person, render, style

from citekit.csl.collation import collator
from citekit.csl.extra import with_extra
from citekit.csl.initials import initials
from citekit.csl.load import read_style
from citekit.csl.locators import read_locator, split_labels
from citekit.csl.macros import MAX_DEPTH
from citekit.csl.numbers import is_numeric, is_plural
from citekit.csl.pages import format_pages
from citekit.csl.people import MAX_NAMES, read_names
from citekit.csl.richtext import parse_rich
from citekit.csl.xmltree import MAX_DEPTH as MAX_XML
from citekit.errors import StyleError

DECORATED = (
    'font-style="italic" font-variant="small-caps" font-weight="bold" text-decoration="underline" '
    'vertical-align="sup" display="block" prefix="(" suffix=")" text-case="title" strip-periods="true" '
    'quotes="true"'
)


def nested(count: int, inner: str, outer: str = "<group {}>{}</group>", attributes: str = "") -> str:
    """An element in many others."""
    for _ in range(count):
        inner = outer.format(attributes, inner)
    return inner


def doubled(count: int) -> str:
    """Macros of which each calls the next one twice."""
    calls = (
        f'<macro name="m{i}"><text macro="m{i + 1}"/><text macro="m{i + 1}"/></macro>' for i in range(count)
    )
    return "".join(calls) + f'<macro name="m{count}"><text variable="title"/></macro>'


def chained(count: int, attributes: str = "") -> str:
    """Macros of which each calls the next one."""
    calls = (f'<macro name="m{i}"><text macro="m{i + 1}" {attributes}/></macro>' for i in range(count))
    return "".join(calls) + f'<macro name="m{count}"><text variable="title"/></macro>'


TITLE = '<text variable="title"/>'
BOMB = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9))

REFUSED = {
    "an entity bomb": f'<!DOCTYPE style [<!ENTITY e0 "x">{BOMB}]><style>&e9;</style>',
    "an entity from elsewhere": '<!DOCTYPE style [<!ENTITY e SYSTEM "file:///etc/passwd">]><style>&e;</style>',
    "XML without end": "<style>" * 100_000,
    "elements too deep for XML": style(nested(MAX_XML, TITLE)),
    "groups too deep": style(nested(MAX_DEPTH, TITLE)),
    "choices too deep": style(
        nested(MAX_DEPTH // 2, TITLE, '<group><choose><if {}variable="title">{}</if></choose></group>')
    ),
    "substitutes too deep": style(
        nested(MAX_DEPTH, TITLE, '<names variable="author"><substitute>{}{}</substitute></names>')
    ),
    "formatting too deep": style(nested(MAX_DEPTH // 5, TITLE, attributes=DECORATED)),
    "macros too deep": style('<text macro="m0"/>', macros=chained(MAX_DEPTH)),
    "macros nobody calls too deep": style(TITLE, macros=chained(5_000)),
    "formatted macros too deep": style(
        '<text macro="m0"/>', macros=chained(MAX_DEPTH // 2, 'prefix="(" suffix=")"')
    ),
    "a bibliography too deep": style("", nested(MAX_DEPTH, TITLE)),
}


@pytest.mark.parametrize("xml", REFUSED.values(), ids=REFUSED)
def test_a_style_that_cannot_be_set_is_refused(xml: str) -> None:
    with pytest.raises(StyleError):
        read_style(xml)


def test_macros_that_call_one_another_too_often_are_refused() -> None:
    with pytest.raises(StyleError, match="groups and macros for one item, “x”"):
        render('<text macro="m0"/>', {"title": "T"}, macros=doubled(60))


DEEP = {
    "groups": nested(MAX_DEPTH - 2, TITLE),
    "choices": nested(MAX_DEPTH - 2, TITLE, '<choose><if {}variable="title">{}</if></choose>'),
    "substitutes": nested(
        MAX_DEPTH - 2, TITLE, '<names variable="author"><substitute>{}{}</substitute></names>'
    ),
    "formatting": nested(MAX_DEPTH // 12, TITLE, attributes=DECORATED),
    "affixes": nested(MAX_DEPTH // 3 - 1, TITLE, attributes='prefix="(" suffix=")"'),
}


@pytest.mark.parametrize("elements", DEEP.values(), ids=DEEP)
def test_the_deepest_style_that_is_read_is_set(elements: str) -> None:
    title = "<i>" * 60 + "War" + "</i>" * 60
    made = render(elements, {"title": title}, output="html")
    assert "War" in made or "WAR" in made
    assert entry(elements, {"title": title})


def test_deep_macros_are_set() -> None:
    assert render('<text macro="m0"/>', {"title": "T"}, macros=chained(MAX_DEPTH - 2)) == "T"


# --- items


@pytest.mark.parametrize("text", FIELDS.values(), ids=FIELDS)
def test_a_field_of_any_length_is_set(text: str) -> None:
    item = {
        **dict.fromkeys(("title", "page", "edition", "note"), text),
        "author": [person(text, text), text],
        "issued": {"raw": text},
    }
    made = document(
        style(EVERYTHING, EVERYTHING, bibliography_sort='<key variable="title"/>'), [{"id": "x", **item}]
    )
    made.cite(cite("x", locator=text, prefix=text, suffix=text))
    assert made.citations("html")[0]
    assert made.bibliography("html").entries


PATTERNS: dict[str, Callable[[str], Any]] = {
    "markup": parse_rich,
    "names": lambda text: read_names([person(text, text)]),
    "initials": lambda text: initials(text, ". "),
    "numeric": is_numeric,
    "plural": is_plural,
    "pages": lambda text: format_pages(text, "chicago", "–"),
    "locators": lambda text: (read_locator(text, None), split_labels(text)),
    "notes": lambda text: with_extra({"note": text}),
    "sorting": collator("tr"),
}


@pytest.mark.parametrize("read", PATTERNS.values(), ids=PATTERNS)
@pytest.mark.parametrize("text", FIELDS.values(), ids=FIELDS)
def test_every_pattern_comes_to_an_end(read: Callable[[str], Any], text: str) -> None:
    read(text * 3)
    read(f"{text}x{text}")


def test_a_megabyte_of_title_is_set() -> None:
    assert len(render(TITLE, {"title": "word " * 200_000})) >= 999_999


def test_more_names_than_any_work_has_are_set() -> None:
    people = [person(f"Name{number}", "Given") for number in range(MAX_NAMES + 1)]
    elements = '<names variable="author"><name form="short" et-al-min="4" et-al-use-first="3"/></names>'
    assert render(elements, {"author": people}) == "Name0, Name1, Name2, et al."
    every = render('<names variable="author"><name form="short"/></names>', {"author": people})
    assert every.endswith(f"Name{MAX_NAMES - 1}")


def test_many_names_are_told_apart() -> None:
    people = [person(f"Name{number}", "Given") for number in range(1_000)]
    works = [{"id": str(number), "author": [*people, person(f"Last{number}")]} for number in range(4)]
    given = (
        'disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'
    )
    elements = '<names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names>'
    made = document(style(elements + '<text variable="year-suffix"/>', citation_attributes=given), works)
    made.cite(cite(*(work["id"] for work in works)))
    assert made.citations()


# --- output

SCRIPT = "<script>alert(1)</script>"
ATTACKS = [
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "<i onclick=x>a</i>",
    "<a href='javascript:x'>a</a>",
]
ATTACKS += [
    "&lt;b&gt;",
    "]]>",
    "<!--",
    "\x00<b>\x07</b>",
    '<span style="font-variant:small-caps;" onclick="x">a</span>',
]
ALLOWED = {"i", "b", "sup", "sub", "span", "div", "a"}


class Page(HTMLParser):
    """What a browser takes for tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_an_item_becomes_markup_of_the_page(attack: str) -> None:
    variables = [
        "title",
        "publisher",
        "URL",
        "DOI",
        "page",
        "edition",
        "volume",
        "citation-label",
        "container-title",
    ]
    item: dict[str, Any] = dict.fromkeys(variables, attack)
    item |= {
        "id": attack,
        "author": [person(attack, attack), {"literal": attack}],
        "issued": {"literal": attack},
    }
    elements = "".join(f'<text variable="{name}"/>' for name in variables) + EVERYTHING
    made = document(style(elements, elements), [item])
    made.cite(cite(attack, locator=attack, prefix=attack, suffix=attack, label=attack))
    for text in (*made.citations("html"), *(text for _, text in made.bibliography("html").entries)):
        for tag, attributes in Page(text).tags:
            assert tag in ALLOWED
            assert {name for name, _ in attributes} <= {"href", "class", "style"}
            assert all(value and not value.startswith("javascript") for _, value in attributes)
        assert "\x00" not in text


def test_an_address_that_may_run_something_is_no_link() -> None:
    assert 'href="javascript' not in render(
        '<text variable="URL"/>', {"URL": "javascript:alert(1)"}, output="html"
    )
    made = render('<text variable="URL"/>', {"URL": 'https://x.org/"onclick="x'}, output="html")
    assert 'href="https://x.org/&#34;onclick=&#34;x"' in made


def test_no_variable_of_an_item_reaches_the_machine() -> None:
    """Names of variables are looked up in the item and nowhere else."""
    for name in ("__class__", "data", "../x", "{0.__class__}", "%s"):
        assert render(f'<text variable="{name}"/><text value="x"/>', {}) == "x"
    assert render('<text variable="DOI"/>', {"DOI": "{0.__class__}"}) == "{0.__class__}"


def test_values_of_any_kind_stop_nothing() -> None:
    for value in (
        None,
        True,
        3,
        -1.5,
        [],
        {},
        [[]],
        [{}],
        {"literal": {}},
        {"date-parts": {}},
        [None],
        [["x"]],
    ):
        item = dict.fromkeys(
            ("title", "page", "edition", "author", "issued", "note", "language", "type"), value
        )
        assert isinstance(render(EVERYTHING, item), str)


def test_the_same_item_cited_very_often_is_set() -> None:
    made = document(
        style(TITLE, TITLE, attributes='class="note"'), [{"id": "x", "title": "T", "issued": issued(2001)}]
    )
    for note in range(1, 501):
        made.cite(cite("x", note=note))
    assert made.citations() == ["T"] * 500
