"""The strict checker: a style with every element is clean, and each way of spoiling it is found."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_styles import dependent, independent

from citekit.csl.check import CODES, Finding, check_style
from citekit.csl.findings import message
from citekit.csl.packages import locale_sources
from citekit.csl.schema_hints import DEPRECATED, ELSEWHERE
from citekit.csl.schema_tables import FREE, SHAPES
from citekit.csl.schema_values import FORMS, KINDS, VARIABLES, WORDS, fits
from citekit.csl.xmltree import Element, read_xml

COMPLETE = (Path(__file__).parent / "complete.csl").read_text("utf-8")
SAMPLE = 200


def told(data: str | bytes) -> list[str]:
    """The findings as a person reads them."""
    found = check_style(data, "x.csl")
    return [f"{each.line}: {each.code} {each.message} | {each.hint}".removesuffix(" | ") for each in found]


def test_a_style_with_every_element_is_clean() -> None:
    assert told(COMPLETE) == []
    assert told(independent()) == []
    assert told(dependent("urn:x:kiyi")) == []


def test_the_complete_style_has_every_element_in_every_place() -> None:
    missing = {name for name in SHAPES if not name.startswith(("dependent", "locale-file", "locale-info"))}
    missing -= {"term-with-plural", "in-language", "plain-text", "person", "citation-layout"}
    missing -= {"locale-date", "names-label", "localized-date-part"}
    tags = {element.tag for element in every(read_xml(COMPLETE, what="x"))}
    assert missing <= tags


SPOILED = [
    # what is replaced                by what                                    what is said
    # the file
    ("</style>", "", "102: S101 not XML: it ends inside <style>, begun in line 2 | Close it with </style>."),
    ("<info>", "<!-- --><info>&nbsp;", "3: S101 not XML: undefined entity | Mend"),
    ('"http://purl.org/net/xbiblio/csl"', '"urn:x"', "2: S102 <style> is not in the namespace of CSL | Writ"),
    # elements
    ('<text value="!"', '<txet value="!"', "64: S201 no such element: <txet> | Did you mean “text”?"),
    ("<sort>", "<sort><intext/>", "77: S201 no such element: <intext> | It is from a draft of CSL 1.1."),
    ("<sort>", '<sort><x:key xmlns:x="urn:x"/>', "77: S201 <key> is not an element of CSL | Delete it."),
    ('<key macro="people"', '<text/><key macro="people"', "78: S202 <text> cannot stand in <sort> | There"),
    ('<category field="history"/>', '<category field="history"><id/></category>', "18: S202 <id> cannot"),
    ("<id>urn:x:kiyi</id>", "", "3: S203 <info> lacks <id> | Add <id>."),
    ("<multiple>s.</multiple>", "", "36: S203 <term> lacks <multiple> | Add <multiple>."),
    ('<text macro="people"/>\n    </layout>', "</layout>", "97: S203 <layout> is empty | Something must be"),
    ("<id>", "<id>urn:x</id><id>", "6: S204 a second <id> in <info> | Keep one of them."),
    ('<et-al term="and others" font-style="italic"/>', "<et-al/><et-al/>", "52: S204 a second <et-al>"),
    ('      <name form="long"', '<et-al/><name form="long"', "48: S205 <name> stands before <et-al> | Move"),
    ("<sort>", '<layout><text value="x"/></layout><sort>', "77: S205 <sort> stands before <layout> | Move"),
    ("<sort>", "!<sort>", "76: S206 text in <citation>: “!” | Text is printed by <text value=\"…\"/>."),
    ("<sort>", f"{'!' * 99}<sort>", f"76: S206 text in <citation>: “{'!' * 59}…” | Text is printed"),
    (">1234-567X<", ">1234567X<", "19: S207 “1234567X” is not an ISSN such as 1234-567X"),
    (">1234-567X<", "> 1234-567X<", "19: S207 “1234-567X” is not an ISSN such as 1234-567X"),
    (">2026-01-02T03:04:05+00:00<", ">2026-13-02T00:00:00<", "24: S207 “2026-13-02T00:00:00” is not a time"),
    (">Kıyı Araştırmaları<", "><", "4: S207 <title> is empty"),
    # attributes
    ('disambiguate-add-names="', 'disambiguate-add-name="', "76: S301 <citation> has no attribute disambigu"),
    ("<sort>", '<sort collapse="year">', "77: S301 <sort> has no attribute collapse | Delete it; it belongs"),
    ("<sort>", '<sort x:y="" xmlns:x="urn:x">', "77: S301 <sort> has no attribute {urn:x}y"),
    ('name="day" form="ordinal"', 'name="day" strip-periods="true"', "72: S301 the day has no strip-periods"),
    ('"edition" gender=', '"ibid" gender=', "40: S301 the term ibid has no gender | Delete it."),
    ('"page" form="short"', '"page" form="short" match="last-digit"', "36: S301 the term page has no match"),
    ('class="note" ', "", '2: S302 <style> lacks class | Add class="in-text|note".'),
    ('<text value="!"', "<text", "64: S302 <text> lacks macro / term / value / variable"),
    ('name="family" ', "", '49: S302 <name-part> lacks name | Add name="family|given".'),
    ('<text value="!"', '<text value="!" term="in"', "64: S303 term, value exclude each other | Keep one"),
    ('"edition" gender=', '"edition" gender-form="feminine" gender=', "40: S303 gender, gender-form exclude"),
    ('<text value="!"', '<text value="!" plural="true"', "64: S304 plural stands only beside term | Delete"),
    ('<date variable="accessed"', '<date variable="accessed" date-parts="year"', "70: S304 date-parts stand"),
    ('"edition" gender=', '"edition" form="short" gender=', '40: S304 gender stands only beside form="long"'),
    ('collapse="year-suffix"', 'collapse="years"', '76: S305 no such value: collapse="years" | Did you mean'),
    ('field="history"', 'field="histroy"', "18: S305 no such field: histroy | Did you mean “history”?"),
    ('position="ibid-with-locator ibid"', 'position="ibit"', "83: S305 no such position: ibit | Did you"),
    ('"title" form="short"', '"title" form="verb"', '62: S305 no such value: form="verb" | There are: long'),
    ('name="day" form="ordinal"', 'name="day" form="short"', "72: S305 the day has no form short | There ar"),
    ('entry-spacing="0"', 'entry-spacing="-1"', '96: S306 entry-spacing="-1" is not a whole number from 0'),
    ('line-spacing="1"', 'line-spacing="0"', '96: S306 line-spacing="0" is not a whole number from 1'),
    ('quotes="true"', 'quotes="yes"', '62: S306 quotes="yes" is not true or false'),
    ('default-locale="az"', 'default-locale="a z"', '2: S306 default-locale="a z" is not a language code'),
    ('variable="editor translator"', 'variable=" "', "55: S306 variable is empty | Name one, or delete it."),
    # words
    ('variable="DOI"', 'variable="doi"', "89: S401 no such variable: doi | Did you mean “DOI”?"),
    ('variable="title"', 'variable="tilte"', "62: S401 no such variable: tilte | Did you mean “title”?"),
    ('variable="title"', 'variable="title URL"', "62: S401 no such variable: title URL | Here stands one"),
    ('<text variable="title" form="short" quotes="true" text-case="title"/>', '<text variable="author"/>',
     '62: S402 author is a name variable; <text> takes a text variable | Write <names variable="author"/>.'),
    ('variable="issued" form', 'variable="title" form', "67: S402 title is a text variable; <date> takes a"),
    ('is-uncertain-date="issued"', 'is-uncertain-date="page"', "89: S402 page is a number variable; <else-i"),
    ('variable="locator" form="short"', 'variable="title" form="short"', "66: S402 title is a text variable"),
    ('term="in" form', 'term="inn" form', "63: S403 no such term: inn | Did you mean “in”"),
    ('type="book chapter"', 'type="book chaptr"', "86: S404 no such item type: chaptr | Did you mean “chapt"),
    ('locator="page"', 'locator="pages"', "89: S405 no such locator: pages | Did you mean “page”"),
    # macros
    ('macro="people" names-min', 'macro="poeple" names-min', "78: S501 no such macro: poeple | Did you mean"),
    ('<text value="!"', '<text macro="people"/><text value="!"', "64: S502 a macro calls itself: people → w"),
    ('macro name="work"', 'macro name="people"', "60: S503 a second macro “people” | Rename or delete one"),
    ("<citation ", '<macro name="x"><text term="in"/></macro><citation ', "76: S901 nothing calls the macro"),
    # advice
    ('variable="DOI"', 'variable="event"', '89: S902 variable="event" will go or change in the next ver'),
    ('<term name="ordinal">', '<term name="ibid">x</term><term name="ordinal">', "41: S903 the term ibid is"),
    ('<category field="history"/>', '<category citation-format="label"/>', "18: S904 a second citation form"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), SPOILED, ids=[row[2][:50] for row in SPOILED])
def test_what_is_wrong_is_said_with_its_line_and_a_hint(old: str, new: str, said: str) -> None:
    assert old in COMPLETE
    lines = told(COMPLETE.replace(old, new, 1))
    assert any(line.startswith(said) for line in lines), lines
    assert len({line[:7] for line in lines}) <= 3, "one fault should not be told many times"


STYLES = [
    # a whole style                                                          what is said
    ("<html/>", "1: S102 begins with <html> | A style begins with <style>, a locale file with <locale>."),
    (b"\xff", "1: S101 not XML"),
    (dependent("urn:x:dergi"), "6: S602 the style is its own parent | Name the independent style."),
    (dependent("urn:x:a").replace("</info>", "</info><citation/>"), "8: S601 a dependent style cannot have"),
    (dependent("urn:x:a").replace("independent-parent", "documentation"), "3: S603 a style that neither"),
    (
        re.sub(r"(<link.*?/>)", r"\1\1", dependent("urn:x:a")),
        "6: S602 a second parent | Keep one of them.",
    ),
    (
        dependent("urn:x:a").replace('csl" version="1.0"', 'csl" version="1.0" class="note"'),
        "2: S301 <style> has no",
    ),
    (
        dependent("urn:x:a").replace("<updated>", '<link href="x" rel="template"/><updated>'),
        '7: S305 no such value: rel="template"',
    ),
    (
        '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="az"/>',
        "1: S203 <locale> lacks <date> | Add <date>.",
    ),
]


@pytest.mark.parametrize(("style", "said"), STYLES, ids=[row[1][:50] for row in STYLES])
def test_what_is_wrong_with_another_file_is_said(style: str | bytes, said: str) -> None:
    lines = told(style)
    assert any(line.startswith(said) for line in lines), lines


def test_every_code_is_shown_to_come_up() -> None:
    shown = {said.split()[1] for _, _, said in SPOILED} | {said.split()[1] for _, said in STYLES}
    assert shown == set(CODES)


def every(element: Element) -> list[Element]:
    return [element, *(each for child in element.children for each in every(child))]


def test_every_value_of_the_complete_style_is_looked_at() -> None:
    restricted = [
        (name, value)
        for element in every(read_xml(COMPLETE, what="x"))
        for name, value in element.attributes.items()
        if not any(shape.attributes.get(name) == FREE for shape in SHAPES.values())
    ]
    assert len(restricted) > 90
    for name, value in restricted:
        spoiled = COMPLETE.replace(f" {name}={quoteattr(value)}", f' {name}="§ §"')
        assert told(spoiled), f'{name}="{value}"'


@pytest.mark.parametrize(("attribute", "value"), DEPRECATED)
def test_every_row_of_what_goes_is_alive(attribute: str, value: str) -> None:
    shapes = [shape for shape in SHAPES.values() if attribute in shape.attributes]
    assert shapes
    old = {
        "variable": 'variable="DOI"',
        "text-case": 'text-case="title"',
        "page-range-format": 'page-range-format="minimal-two"',
    }
    spoiled = COMPLETE.replace(old[attribute], f'{attribute}="{value}"')
    assert [line for line in told(spoiled) if f'S902 {attribute}="{value}" will go' in line]


@pytest.mark.parametrize("tag", ELSEWHERE)
def test_every_element_of_other_versions_is_named(tag: str) -> None:
    assert (
        f"S201 no such element: <{tag}> | It is from"
        in told(COMPLETE.replace("<sort>", f"<sort><{tag}/>"))[0]
    )


VALUES = [
    # form        fits                                     does not
    ("boolean", ["true", "0", " false\n"], ["", "True", "yes"]),
    ("integer", ["3", "-1", "+2"], ["", "1.0", "٣"]),
    ("whole", ["0", "7", "-0"], ["-1", ""]),
    ("positive", ["1", "+07"], ["0", "-1"]),
    ("language", ["tr", "sr-Latn-RS", "x-klingon"], ["", "t_r", "türkçe"]),
    ("name", ["people", "kişiler", "a.b-c_d:e"], ["", "a b", "a/b"]),
    ("issn", ["1234-5678", "1234-567x"], ["12345678", " 1234-5678", "1234-56789"]),
    ("date", ["2026-01-02T03:04:05", "2026-01-02T24:00:00Z"], ["2026-01-02", "2026-02-30T00:00:00", "now"]),
]


@pytest.mark.parametrize(("form", "right", "wrong"), VALUES, ids=[row[0] for row in VALUES])
def test_values_have_forms(form: str, right: list[str], wrong: list[str]) -> None:
    assert [value for value in right if not fits(value, form)] == []
    assert [value for value in wrong if fits(value, form)] == []


def test_every_form_and_list_is_used_and_every_variable_has_one_kind() -> None:
    used = {
        value.removesuffix("+")
        for shape in SHAPES.values()
        for value in (*shape.attributes.values(), shape.text)
        if isinstance(value, str)
    }
    assert used == {*FORMS, *WORDS, FREE, ""}
    assert {row[0] for row in VALUES} == set(FORMS)
    for variable in VARIABLES:
        assert sum(variable in known for _, known in KINDS) == 1


def test_every_shape_that_is_named_is_there() -> None:
    named = {
        (each.rstrip("?*+").partition("=")[2] or each.rstrip("?*+"))
        for shape in SHAPES.values()
        for group in shape.content
        for each in group.split()
    }
    assert named <= set(SHAPES)
    roots = {"style", "dependent-style", "locale-file", "term-with-plural", "localized-date-part"}
    assert set(SHAPES) - named == roots


def test_a_message_knows_its_sentence() -> None:
    (finding,) = check_style(COMPLETE.replace('macro="people" names-min', 'macro="poeple" names-min'), "x")
    assert finding.message.template == "no such macro: {name}"
    assert finding.message.values == {"name": "poeple"}
    assert (finding.is_error, finding.column) == (True, 7)
    assert Finding(1, 1, "S901", message("x"), message("")).is_error is False


names = st.sampled_from(
    ["text", "names", "name", "date", "date-part", "choose", "if", "macro", "layout", "x"]
)
attributes = st.dictionaries(
    st.sampled_from(["variable", "macro", "form", "name", "term", "type", "y"]),
    st.sampled_from(["title", "author", "a", "b", "long", "", "x y", "{z}"]),
    max_size=3,
)


@given(st.recursive(st.just(""), lambda inner: st.builds(
    lambda tag, has, text, one, two: (
        f"<{tag}{''.join(f' {k}={quoteattr(v)}' for k, v in has.items())}>{text}{one}\n{two}</{tag}>"
    ), names, attributes, st.sampled_from(["", "t", "{"]), inner, inner), max_leaves=12))  # fmt: skip
def test_whatever_stands_in_a_style_the_findings_are_in_order_and_inside_the_file(inside: str) -> None:
    data = COMPLETE.replace("<citation ", f"{inside}<citation ")
    found = check_style(data, "x.csl")
    assert [(each.line, each.column) for each in found] == sorted((each.line, each.column) for each in found)
    assert all(1 <= each.line <= data.count("\n") + 1 and each.column >= 1 for each in found)
    assert all(each.code in CODES for each in found)
    assert bool(inside) <= bool(found)


def test_a_sample_of_the_installed_styles_has_no_errors(extra: Path) -> None:
    paths = sorted(extra.glob("*.csl"))
    for path in paths[:: max(1, len(paths) // SAMPLE)]:
        errors = [each for each in check_style(path.read_bytes(), path.name) if each.is_error]
        assert errors == [], path.name
    dependents = sorted(extra.glob("dependent/*.csl"))
    for path in dependents[:: max(1, len(dependents) // SAMPLE)]:
        assert check_style(path.read_bytes(), path.name) == [], path.name


@pytest.mark.parametrize("lang", ["az", "tr", "ru", "en-US", "de-AT", "fr", "ar"])
def test_locale_files_have_no_errors(lang: str, extra: Path) -> None:
    for code, data in locale_sources(lang, environ={}):
        assert [each for each in check_style(data, code) if each.is_error] == [], extra
