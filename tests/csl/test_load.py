"""Styles and locales read from XML: every element and option, and what is refused with its line."""

from __future__ import annotations

from dataclasses import fields

import pytest
from csl_small import ENGLISH, FRENCH, locale, style
from hypothesis import given
from hypothesis import strategies as st
from small_styles import dependent, independent

from citekit.csl.load import read_locale, read_style
from citekit.csl.load_elements import read_bool, read_elements, read_int
from citekit.csl.locale import FORM_FALLBACK, locale_of, merged
from citekit.csl.macros import MAX_DEPTH
from citekit.csl.style import (
    NO_OPTIONS,
    PLAIN,
    Choose,
    Condition,
    Date,
    Element,
    Formatting,
    Group,
    Label,
    LocaleData,
    NameOptions,
    Names,
    Number,
    Term,
    Text,
)
from citekit.csl.xmltree import read_xml
from citekit.errors import StyleError


def read_one(xml: str) -> Element:
    """The one rendering element of some XML."""
    (element,) = read_elements(read_xml(f"<layout>{xml}</layout>", what="x").children)
    return element


ELEMENTS = [
    # XML                                             value
    ('<text variable="title"/>', Text("variable", "title", "long", False, PLAIN, 1)),
    ('<text term="page" form="short" plural="true"/>', Text("term", "page", "short", True, PLAIN, 1)),
    ('<text macro="m" prefix="("/>', Text("macro", "m", "long", False, Formatting(prefix="("), 1)),
    ('<text value=" x "/>', Text("value", " x ", "long", False, PLAIN, 1)),
    ("<text/>", Text("value", "", "long", False, PLAIN, 1)),
    ('<number variable="issue"/>', Number("issue", "numeric", PLAIN, 1)),
    ('<label variable="page"/>', Label("page", "long", "contextual", PLAIN, 1)),
    ('<group delimiter=", "/>', Group((), ", ", PLAIN, 1)),
    ('<date variable="issued" form="text"/>', Date("issued", "text", "", "", (), PLAIN, 1)),
    ("<choose/>", Choose((), 1)),
    (
        '<names variable="author editor"/>',
        Names(("author", "editor"), None, None, None, None, False, (), PLAIN, 1),
    ),
]


@pytest.mark.parametrize(("xml", "value"), ELEMENTS, ids=[row[0] for row in ELEMENTS])
def test_an_element_is_read(xml: str, value: Element) -> None:
    assert read_one(xml) == value


def test_formatting_is_read() -> None:
    given_ = (
        'prefix="a" suffix="b" font-style="italic" font-variant="small-caps" font-weight="bold" '
        'text-decoration="underline" vertical-align="sup" text-case="title" quotes="true" '
        'strip-periods="true" display="block"'
    )
    read = read_one(f"<text {given_}/>")
    assert isinstance(read, Text)
    assert read.formatting == Formatting(
        "a", "b", "italic", "small-caps", "bold", "underline", "sup", "title", True, True, "block"
    )


def test_the_label_of_names_stands_before_or_behind_them() -> None:
    before, behind = read_one("<names><label/><name/></names>"), read_one("<names><name/><label/></names>")
    alone = read_one("<names><label/></names>")
    assert [each.label_first for each in (before, behind, alone) if isinstance(each, Names)] == [
        True,
        False,
        False,
    ]


def test_conditions_are_read_value_by_value() -> None:
    read = read_one(
        '<choose><if type="book map" position="first" match="none"/><else variable="x"/></choose>'
    )
    assert isinstance(read, Choose)
    first, second = read.branches
    assert (first.match, second.match) == ("none", "all")
    assert {*first.conditions} == {
        Condition("type", "book"),
        Condition("type", "map"),
        Condition("position", "first"),
    }
    assert second.conditions == ()


def test_an_unknown_element_is_passed_over() -> None:
    assert read_elements(read_xml("<a><intext/><text value='x'/><institution/></a>", what="x").children) == (
        Text("value", "x", "long", False, PLAIN, 1),
    )


NUMBERS = [
    ("3", 3),
    ("0", 0),
    ("-1", None),
    ("x", None),
    ("", None),
    (None, None),
    ("999999", None),
    ("²", None),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_a_number_is_read_or_passed_over(text: str | None, number: int | None) -> None:
    assert read_int(text) == number


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ("1", None), (None, None)])
def test_a_truth_is_read_or_passed_over(text: str | None, value: bool | None) -> None:
    assert read_bool(text) is value


def test_a_whole_style_is_read() -> None:
    read = read_style(
        style(
            '<text variable="title"/>',
            '<text macro="m"/>',
            macros='<macro name="m"><text value="x"/></macro>',
            locales='<locale xml:lang="de"/><locale/>',
            attributes='class="note" default-locale="de-AT" page-range-format="minimal" and="text" '
            'initialize-with-hyphen="false" demote-non-dropping-particle="never"',
            citation_attributes='collapse="year" near-note-distance="0" cite-group-delimiter="" '
            'name-form="short" '
            'disambiguate-add-year-suffix="true" givenname-disambiguation-rule="all-names"',
            citation_sort='<key variable="issued" sort="descending"/><key macro="m" names-min="3"/><other/>',
            layout='delimiter="; " prefix="("',
            bibliography_attributes='hanging-indent="true" line-spacing="2" entry-spacing="0" '
            'second-field-align="margin" subsequent-author-substitute="" et-al-min="4"',
        )
    )
    citation, bibliography = read.citation, read.bibliography
    assert (read.class_, read.default_locale, read.page_range_format) == ("note", "de-AT", "minimal")
    assert (read.initialize_with_hyphen, read.demote_non_dropping_particle) == (False, "never")
    assert (read.options.and_, citation.options.form) == ("text", "short")
    assert (citation.collapse, citation.near_note_distance, citation.cite_group_delimiter) == ("year", 0, "")
    assert citation.disambiguate_add_year_suffix
    assert not citation.disambiguate_add_names
    assert citation.givenname_disambiguation_rule == "all-names"
    assert [(key.variable, key.macro, key.descending) for key in citation.sort] == [
        ("issued", "", True),
        ("", "m", False),
    ]
    assert citation.sort[1].options.et_al_min == 3
    assert (citation.layout.delimiter, citation.layout.formatting.prefix) == ("; ", "(")
    assert bibliography is not None
    assert (bibliography.hanging_indent, bibliography.second_field_align) == (True, "margin")
    assert (bibliography.line_spacing, bibliography.entry_spacing) == (2, 0)
    assert bibliography.subsequent_author_substitute == ""
    assert bibliography.options.et_al_min == 4
    assert [each.lang for each in read.locales] == ["de", ""]
    assert list(read.macros) == ["m"]


def test_what_a_style_leaves_out_is_the_default_of_the_specification() -> None:
    read = read_style(style())
    assert (read.class_, read.default_locale, read.bibliography) == ("in-text", "", None)
    assert (read.demote_non_dropping_particle, read.initialize_with_hyphen) == ("display-and-sort", True)
    assert (read.citation.near_note_distance, read.citation.givenname_disambiguation_rule) == (5, "by-cite")


def test_a_user_is_told_of_a_style() -> None:
    info = read_style(independent(title="Kıyı")).info
    assert (info.title, info.id, info.citation_format, info.categories) == (
        "Kıyı",
        "urn:x:kiyi",
        "author-date",
        ("history",),
    )


LOOP = '<macro name="a"><text macro="b"/></macro>\n<macro name="b"><group><text macro="{}"/></group></macro>'
BRANCH = '<macro name="a"><choose><else><text macro="a"/></else></choose></macro>'
SUBSTITUTE = (
    '<macro name="a"><names variable="author"><substitute><text macro="a"/></substitute></names></macro>'
)

REFUSED = [
    # XML                                      line  what the message says
    ("<style>", 1, "not XML"),
    ("apa", 1, "not XML"),
    ("", 1, "no XML"),
    ("\n<locale/>", 2, "a CSL style begins with <style>, not with <locale>"),
    ("<style><info/></style>", 1, "no <citation>"),
    (dependent("urn:x:kiyi"), 2, "its parent is urn:x:kiyi"),
    (style(macros=LOOP.format("a")), 2, "the macro “a” calls itself: a → b → a"),
    (style(macros=LOOP.format("b")), 2, "the macro “b” calls itself: b → b"),
    (style(macros=BRANCH), 1, "the macro “a” calls itself: a → a"),
    (style(macros=SUBSTITUTE), 1, "the macro “a” calls itself: a → a"),
    ('<!DOCTYPE style [<!ENTITY a "b">]><style/>', 1, "document type"),
]


@pytest.mark.parametrize(("xml", "line", "reason"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_rendered_is_refused_with_its_line(xml: str, line: int, reason: str) -> None:
    with pytest.raises(StyleError) as caught:
        read_style(xml, what="x.csl")
    assert str(caught.value).startswith(f"x.csl:{line}:") or f"x.csl:{line}" in str(caught.value)
    assert caught.value.line == line
    assert reason in str(caught.value)


def test_a_macro_that_is_called_twice_or_does_not_exist_is_no_loop() -> None:
    macros = (
        '<macro name="a"><text macro="b"/><text macro="b"/><text macro="none"/></macro>'
        '<macro name="b"><text value="x"/></macro><macro name="c"><text macro="a"/><text macro="b"/></macro>'
    )
    assert list(read_style(style(macros=macros)).macros) == ["a", "b", "c"]


def test_a_long_chain_of_macros_is_no_loop() -> None:
    links = [f'<macro name="m{number}"><text macro="m{number + 1}"/></macro>' for number in range(MAX_DEPTH)]
    assert len(read_style(style(macros="".join(links))).macros) == MAX_DEPTH


def test_macros_that_call_one_another_too_deep_are_refused() -> None:
    links = [
        f'<macro name="m{number}"><text macro="m{number + 1}"/></macro>' for number in range(MAX_DEPTH + 2)
    ]
    with pytest.raises(StyleError, match="with the macros called"):
        read_style(style(macros="".join(links)))


# --- options


options = st.builds(
    NameOptions,
    and_=st.none() | st.sampled_from(["text", "symbol"]),
    et_al_min=st.none() | st.integers(0, 9),
    initialize=st.none() | st.booleans(),
    delimiter=st.none() | st.sampled_from(["", ", "]),
)


@given(options, options)
def test_an_option_is_the_innermost_that_is_given(inner: NameOptions, outer: NameOptions) -> None:
    made = inner.under(outer)
    for each in fields(NameOptions):
        own, around = getattr(inner, each.name), getattr(outer, each.name)
        assert getattr(made, each.name) == (around if own is None else own)


@given(options, options, options)
def test_options_are_inherited_in_any_grouping(
    one: NameOptions, two: NameOptions, three: NameOptions
) -> None:
    assert one.under(two).under(three) == one.under(two.under(three))
    assert one.under(NO_OPTIONS) == NO_OPTIONS.under(one) == one


# --- locales


def test_a_locale_file_is_read() -> None:
    read = read_locale(FRENCH)
    assert (read.lang, read.options.punctuation_in_quote) == ("fr-FR", False)
    assert read.options.limit_day_ordinals_to_day_1
    assert [date.form for date in read.dates] == ["text"]
    assert Term("edition", "long", "feminine", "", "", "édition", "éditions") in read.terms
    assert Term("and", "long", "", "", "", "et", "et") in read.terms


@pytest.mark.parametrize("xml", ["<style/>", "<locale>", ""])
def test_what_is_no_locale_is_refused(xml: str) -> None:
    with pytest.raises(StyleError):
        read_locale(xml)


def test_an_empty_locale_says_nothing() -> None:
    read = read_locale("<locale/>")
    assert (read.terms, read.dates, read.options.punctuation_in_quote) == ((), (), None)


TERMS = [
    # name      form          plural  text
    ("page", "long", False, "page"),
    ("page", "long", True, "pages"),
    ("page", "short", True, "pp."),
    ("page", "symbol", True, "pp."),  # falls back to short
    ("volume", "symbol", False, "volume"),  # and from there to long
    ("editor", "verb-short", False, "ed. by"),
    ("translator", "verb-short", False, None),
    ("section", "long", False, None),
    ("no date", "short", False, "n.d."),
    ("no-date", "short", False, "n.d."),
    ("no-such-term", "long", False, None),
]


@pytest.mark.parametrize(("name", "form", "plural", "text"), TERMS)
def test_a_term_is_found_or_another_form_of_it(name: str, form: str, plural: bool, text: str | None) -> None:
    made = locale()
    assert made.term(name, form, plural) == text
    assert made.term(name, form, plural) == text  # found a second time


@pytest.mark.parametrize("form", FORM_FALLBACK)
def test_every_form_ends_with_the_long_one(form: str) -> None:
    chain = [form]
    while chain[-1] in FORM_FALLBACK:
        chain.append(FORM_FALLBACK[chain[-1]])
    assert chain[-1] == "long"


ORDINALS = [
    (1, "st"),
    (2, "nd"),
    (3, "rd"),
    (4, "th"),
    (11, "th"),
    (12, "th"),
    (13, "th"),
    (21, "st"),
    (101, "st"),
]
ORDINALS += [(111, "th"), (112, "th"), (0, "th"), (1013, "th")]


@pytest.mark.parametrize(("number", "suffix"), ORDINALS)
def test_an_ordinal_has_its_suffix(number: int, suffix: str) -> None:
    assert locale().ordinal(number) == suffix


MATCHES = [
    # match                 numbers with the suffix of 01, of 1, 11, 21, 101, 111
    ("last-digit", "1 11 21 101 111"),
    ("last-two-digits", "1 101"),
    ("whole-number", "1"),
]


@pytest.mark.parametrize(("match", "numbers"), MATCHES)
def test_an_ordinal_matches_digits_or_the_whole_number(match: str, numbers: str) -> None:
    terms = f'<term name="ordinal">.</term><term name="ordinal-01" match="{match}">st</term>'
    made = merged("xx", [read_locale(f"<locale><terms>{terms}</terms></locale>")])
    assert " ".join(str(each) for each in (1, 11, 21, 101, 111) if made.ordinal(each) == "st") == numbers


def test_ten_and_more_match_their_last_two_digits_or_the_whole_number() -> None:
    def numbers(match: str) -> list[int]:
        terms = f'<term name="ordinal">.</term><term name="ordinal-12" match="{match}">th</term>'
        made = merged("xx", [read_locale(f"<locale><terms>{terms}</terms></locale>")])
        return [each for each in (2, 12, 22, 112, 1012) if made.ordinal(each) == "th"]

    assert numbers("last-two-digits") == [12, 112, 1012]
    assert numbers("whole-number") == [12]
    assert numbers("last-digit") == []  # of 12 there is no last digit to match


def test_a_locale_with_ordinals_has_none_of_those_below() -> None:
    own = read_locale('<locale><terms><term name="ordinal">.</term></terms></locale>')
    assert merged("xx", [read_locale(ENGLISH), own]).ordinal(1) == "."
    assert merged("xx", [read_locale(ENGLISH)]).ordinal(1) == "st"
    assert merged("xx", []).ordinal(1) == ""


def test_gender_decides_the_ordinal() -> None:
    made = locale("fr-FR")
    assert (made.gender("edition"), made.gender("and"), made.gender("none")) == ("feminine", "", "")
    assert (made.ordinal(1, "feminine"), made.ordinal(1, "masculine"), made.ordinal(1)) == ("ʳᵉ", "ᵉʳ", "ᵉ")
    assert (made.long_ordinal(1, "feminine"), made.long_ordinal(1)) == ("première", "premier")
    assert made.long_ordinal(2) == "second"  # the fallback's: only ordinals by suffix are one system


def test_the_more_exact_locale_of_a_style_wins() -> None:
    def of(lang: str, text: str) -> str:
        return f'<locale xml:lang="{lang}"><terms><term name="in">{text}</term></terms></locale>'

    read = read_style(
        style(locales=of("de-AT", "austrian") + of("de", "german") + of("", "any") + of("fr", "no"))
    )
    files = [read_locale(ENGLISH)]
    assert [locale_of(read, lang, files).term("in") for lang in ("de-AT", "de-DE", "tr-TR")] == [
        "austrian",
        "german",
        "any",
    ]
    assert locale_of(read, "de-AT", files).term("and") == "and"


def test_options_and_dates_are_taken_layer_by_layer() -> None:
    made = merged("fr-FR", [read_locale(ENGLISH), read_locale(FRENCH), LocaleData("fr")])
    assert (made.punctuation_in_quote, made.limit_day_ordinals_to_day_1) == (False, True)
    assert sorted(made.dates) == ["numeric", "text"]
    assert made.language == "fr"


def test_an_empty_term_is_still_a_term() -> None:
    empty = read_locale('<locale><terms><term name="in">\n  </term><term name="and"/></terms></locale>')
    made = merged("xx", [read_locale(ENGLISH), empty])
    assert (made.term("in"), made.term("and")) == ("", "")
