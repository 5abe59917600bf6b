"""Small styles and what they print: rules of the specification that the official suite leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from citekit.csl.document import Document

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {attributes}>
  <info><title>t</title><id>t</id><updated>2026-01-02T03:04:05+00:00</updated></info>
  <locale><terms><term name="page-range-delimiter">/</term></terms></locale>
  <citation {of_citation}><layout {of_layout}>{layout}</layout></citation>
</style>
"""

pytestmark = pytest.mark.usefixtures("extra")


def printed(
    layout: str, item: dict[str, Any], cite: dict[str, Any] | None = None, attributes: str = ""
) -> str:
    """What a style with this layout prints for one cite."""
    document = Document(
        STYLE.format(layout=layout, attributes=attributes, of_citation="", of_layout=""),
        [{"id": "x", "type": "book", **item}],
    )
    document.cite({"citationItems": [{"id": "x", **(cite or {})}]})
    return document.citations("markdown")[0]


GROUPS = [
    (
        "the delimiter of a group reaches into its choices",
        '<group delimiter=", "><choose><if variable="title">'
        '<text variable="title"/><text variable="publisher"/></if></choose><text variable="note"/></group>',
        {"title": "A", "publisher": "B", "note": "C"},
        "A, B, C",
    ),
    (
        "and into choices in choices",
        '<group delimiter=", "><choose><if variable="title"><choose><if variable="note">'
        '<text variable="title"/><text variable="note"/></if></choose></if></choose></group>',
        {"title": "A", "note": "C"},
        "A, C",
    ),
    (
        "one type of several is enough",
        '<choose><if type="report book"><text variable="title"/></if>'
        '<else><text variable="note"/></else></choose>',
        {"title": "A", "note": "C"},
        "A",
    ),
    (
        "but every variable is asked for",
        '<choose><if type="report book" variable="publisher"><text variable="title"/></if>'
        '<else><text variable="note"/></else></choose>',
        {"title": "A", "note": "C"},
        "C",
    ),
    (
        "a range of volumes has the dash of the locale",
        '<text variable="volume"/>',
        {"volume": "1-3"},
        "1/3",
    ),
]


@pytest.mark.parametrize(
    ("layout", "item", "expected"), [row[1:] for row in GROUPS], ids=[r[0] for r in GROUPS]
)
def test_groups(layout: str, item: dict[str, Any], expected: str) -> None:
    assert printed(layout, item) == expected


NAMES = [
    # name                                                  attributes of cs:name            as printed
    (
        {"family": "Müller", "given": "Hans-Peter"},
        'initialize="false" initialize-with=". "',
        "Hans-Peter Müller",
    ),
    ({"family": "Müller", "given": "Hans-Peter"}, 'initialize-with=". "', "H.-P. Müller"),
    ({"family": "الجابري", "given": "محمد عابد"}, "", "محمد عابد الجابري"),
    ({"family": "الجابري", "given": "محمد عابد"}, 'name-as-sort-order="all"', "الجابري, محمد عابد"),
    ({"family": "王", "given": "小波"}, 'name-as-sort-order="all"', "王小波"),
]


@pytest.mark.parametrize(("name", "attributes", "expected"), NAMES)
def test_names(name: dict[str, Any], attributes: str, expected: str) -> None:
    layout = f'<names variable="author"><name {attributes}/></names>'
    assert printed(layout, {"author": [name]}) == expected


QUOTES = [
    # title                           suffix of the style    as printed
    ("What is “Web 2.0”? An answer", "", "What is “Web 2.0”? An answer"),
    ("What is “Web 2.0”: an answer", "", "What is “Web 2.0”: an answer"),
    ("What is “Web 2.0”, again", "", "What is “Web 2.0,” again"),
    ("What is “Web 2.0”", ",", "What is “Web 2.0,”"),
    ("What is “Web 2.0”", "!", "What is “Web 2.0!”"),
]


@pytest.mark.parametrize(("title", "suffix", "expected"), QUOTES)
def test_which_signs_move_into_a_quotation(title: str, suffix: str, expected: str) -> None:
    assert printed(f'<text variable="title" suffix="{suffix}"/>', {"title": title}) == expected


OUTSIDE = [
    # title              as printed before a full stop where punctuation stays outside
    ("What is it?", "“What is it?” Next"),
    ("run, v.", "“run, v.” Next"),
    ("What", "“What”. Next"),
]


@pytest.mark.parametrize(("title", "expected"), OUTSIDE)
def test_no_full_stop_behind_a_quotation_that_has_an_end(title: str, expected: str) -> None:
    layout = '<group delimiter=". "><text variable="title" quotes="true"/><text value="Next"/></group>'
    assert printed(layout, {"title": title}, attributes='default-locale="tr-TR"') == expected


EDITORS = {"editor": [{"family": "Clark", "given": "Ann"}], "title": "Memory"}
SUBSTITUTES = [
    (
        "names in a choice are printed as those they stand in for",
        '<name form="short"/><substitute><choose><if variable="editor">'
        '<names variable="editor"/></if></choose>',
        "Clark",
    ),
    (
        "a label of their own keeps the name",
        '<name form="short"/><substitute><names variable="editor"><label form="short" prefix=" "/></names>',
        "Clark ed.",
    ),
    (
        "a name of their own keeps nothing",
        '<name form="short"/><label form="short"/><substitute><names variable="editor"><name/></names>',
        "Ann Clark",
    ),
    (
        "names in names that stand in",
        '<name form="short"/><substitute><names variable="translator"><substitute><names variable="editor"/>'
        "</substitute></names>",
        "Clark",
    ),
]


@pytest.mark.parametrize(
    ("children", "expected"), [row[1:] for row in SUBSTITUTES], ids=[row[0] for row in SUBSTITUTES]
)
def test_substitutes(children: str, expected: str) -> None:
    assert printed(f'<names variable="author">{children}</substitute></names>', EDITORS) == expected


def test_a_suppressed_author_is_not_replaced() -> None:
    layout = (
        '<group delimiter=" "><names variable="composer"><name/><substitute><names variable="author"/>'
        '<text variable="title"/></substitute></names><text variable="note"/></group>'
    )
    item = {"author": [{"family": "Smith"}], "title": "Maps", "note": "1999"}
    assert printed(layout, item, {"suppress-author": True}) == "1999"


def test_numbers_collapse_over_a_locator_that_is_not_printed() -> None:
    layout = '<text variable="citation-number"/>'
    style = STYLE.format(
        layout=layout, attributes="", of_citation='collapse="citation-number"', of_layout='delimiter=","'
    )
    document = Document(style, [{"id": each, "type": "book"} for each in "abc"])
    document.cite({"citationItems": [{"id": "a"}, {"id": "b", "locator": "3"}, {"id": "c"}]})
    document.cite({"citationItems": [{"id": "a"}, {"id": "b", "suffix": " there"}, {"id": "c"}]})
    assert document.citations() == ["1–3", "1,2 there,3"]


TERMS = [
    # layout                                                  item                     locale   as printed
    ('<text term="in" text-case="capitalize-first"/>', {"language": "tr"}, "en-US", "In"),
    ('<text term="in" text-case="capitalize-first"/>', {"language": "en"}, "tr-TR", "İçinde"),
    ('<text term="edition" text-case="title"/>', {"language": "en"}, "tr-TR", "Baskı"),
    ('<text term="edition" text-case="title"/>', {"language": "tr"}, "en-US", "Edition"),
    (
        '<text variable="title" text-case="capitalize-first"/>',
        {"language": "tr", "title": "in"},
        "en-US",
        "İn",
    ),
    # What Turkish has not in a form it has in another; what it has in none is English.
    ('<text term="thesis" form="short"/>', {}, "tr-TR", "tez"),
    ('<text term="chapter" form="symbol"/>', {}, "tr-TR", "böl."),
    ('<text term="and" form="symbol"/>', {}, "tr-TR", r"\&"),
]


@pytest.mark.parametrize(("layout", "item", "locale", "expected"), TERMS)
def test_terms_are_of_the_language_of_the_locale(
    layout: str, item: dict[str, Any], locale: str, expected: str
) -> None:
    assert printed(layout, item, attributes=f'default-locale="{locale}"') == expected


POSITIONS = [
    ('<text term="ibid"/>', "Ibid."),
    ('<text term="ibid" text-case="lowercase"/>', "ibid."),
]


@pytest.mark.parametrize(("layout", "expected"), POSITIONS)
def test_a_note_begins_with_a_capital_unless_the_style_says_how(layout: str, expected: str) -> None:
    style = STYLE.replace("in-text", "note").format(
        layout=layout, attributes="", of_citation="", of_layout=""
    )
    document = Document(style, [{"id": "a", "type": "book"}])
    document.cite({"citationItems": [{"id": "a"}], "properties": {"noteIndex": 1}})
    assert document.citations() == [expected]


LABELS = [
    ({"editor": [{"family": "Clark"}, {"family": "Lee"}]}, "ClLe12"),
    ({"author": [{"family": "O'Reilly"}]}, "ORei12"),
    ({"title": "A <i>bill</i>"}, "Abil12"),
]


@pytest.mark.parametrize(("item", "expected"), LABELS)
def test_a_label_is_made_of_the_names_that_there_are_or_of_the_title(
    item: dict[str, Any], expected: str
) -> None:
    issued = {"issued": {"date-parts": [[2012]]}}
    assert printed('<text variable="citation-label"/>', item | issued) == expected


@pytest.mark.parametrize(
    ("of_citation", "expected"),
    [
        ('collapse="year"', "Doe 1, p. 5; 2, 3"),
        ('collapse="year" after-collapse-delimiter="/ "', "Doe 1, p. 5/ 2, 3"),
        ('collapse="year" cite-group-delimiter=", "', "Doe 1, p. 5, 2, 3"),
    ],
)
def test_what_stands_behind_a_locator_in_a_group(of_citation: str, expected: str) -> None:
    layout = (
        '<group delimiter=", ">'
        '<group delimiter=" "><names variable="author"/><text variable="title"/></group>'
        '<text variable="locator" prefix="p. "/></group>'
    )
    style = STYLE.format(layout=layout, attributes="", of_citation=of_citation, of_layout='delimiter="; "')
    items = [{"id": each, "type": "book", "author": [{"family": "Doe"}], "title": each} for each in "123"]
    document = Document(style, items)
    document.cite({"citationItems": [{"id": "1", "locator": "5"}, {"id": "2"}, {"id": "3"}]})
    assert document.citations() == [expected]


def test_a_suppressed_author_groups_the_cites_behind_it() -> None:
    layout = '<group delimiter=" "><names variable="author"/><text variable="title"/></group>'
    style = STYLE.format(
        layout=layout, attributes="", of_citation='collapse="year"', of_layout='delimiter="; "'
    )
    items = [{"id": each, "type": "book", "author": [{"family": "Doe"}], "title": each} for each in "12"]
    document = Document(style, items)
    document.cite({"citationItems": [{"id": "1", "suppress-author": True}, {"id": "2"}]})
    assert document.citations() == ["1, 2"]


def test_an_author_alone_goes_before_the_same_with_others() -> None:
    macro = (
        '<macro name="key"><names variable="author"><name name-as-sort-order="all"/></names>'
        '<date variable="issued" prefix=", "><date-part name="year"/></date></macro><citation'
    )
    style = STYLE.replace("<citation", macro, 1).format(
        layout='<sort><key macro="key"/></sort><layout delimiter=" "><text variable="title"/></layout>',
        attributes="",
        of_citation="",
        of_layout="",
    )
    style = style.replace("<layout ><sort>", "<sort>").replace("</layout></layout>", "</layout>")
    adams, baker = {"family": "Adams", "given": "Ruth"}, {"family": "Baker"}
    issued = {"date-parts": [[2011]]}
    items = [
        {"id": "1", "type": "book", "author": [adams, baker], "title": "Both", "issued": issued},
        {"id": "2", "type": "book", "author": [adams], "title": "Alone", "issued": issued},
    ]
    document = Document(style, items)
    document.cite({"citationItems": [{"id": "1"}, {"id": "2"}]})
    assert document.citations() == ["Alone Both"]
