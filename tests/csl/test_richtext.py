"""Markup and quotation marks in fields; formatting, text case and affixes around what is printed."""

from __future__ import annotations

import re

import pytest
from csl_small import entry, render
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.nodes import FORMAT, NAMES, QUOTES, SEQUENCE, Node, find, leaves, text_of
from citekit.csl.richtext import parse_rich, parse_superscripts
from citekit.csl.tree import FORMATTING


def html(field: str, attributes: str = "", lang: str = "en-US") -> str:
    """A field by a ``cs:text``, in HTML."""
    return render(f'<text variable="title" {attributes}/>', {"title": field}, lang=lang, output="html")


MARKUP = [
    # field                                                      html
    ("Life of <i>Pi</i>", "Life of <i>Pi</i>"),
    ("<b>bold</b> <sup>up</sup> <sub>down</sub>", "<b>bold</b> <sup>up</sup> <sub>down</sub>"),
    ("<sc>Small</sc>", '<span style="font-variant:small-caps;">Small</span>'),
    ('<span style="font-variant:small-caps;">S</span>', '<span style="font-variant:small-caps;">S</span>'),
    ('<span style="font-variant: small-caps;">S</span>', '<span style="font-variant:small-caps;">S</span>'),
    ('<span class="nocase">x</span>', "x"),
    ("<i>open", "&#60;i&#62;open"),
    ("closed</i>", "closed&#60;/i&#62;"),
    ("<i>a<b>b</i>c", "<i>a&#60;b&#62;b</i>c"),
    ("<i></i>x", "x"),
    ("<i>a <i>b</i></i>", '<i>a <span style="font-style:normal;">b</span></i>'),
    ("<em>x</em>", "&#60;em&#62;x&#60;/em&#62;"),
    ("<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"),
    ("a < b & c", "a &#60; b &#38; c"),
    ("No. 1ª", "No. 1<sup>a</sup>"),
]


@pytest.mark.parametrize(("field", "printed"), MARKUP, ids=[row[0] for row in MARKUP])
def test_markup_in_a_field_is_read(field: str, printed: str) -> None:
    assert html(field) == printed


QUOTED = [
    # field                          lang      printed
    ('the "new" order', "en-US", "the “new” order"),
    ("the 'new' order", "en-US", "the “new” order"),
    ("the “new” order", "en-US", "the “new” order"),
    ("the „new“ order", "en-US", "the „new“ order"),
    ("the „new“ order", "de-DE", "the „new“ order"),
    ("\"a 'b' c\"", "en-US", "“a ‘b’ c”"),
    ("'a \"b\" c'", "en-US", "“a ‘b’ c”"),
    ("don't", "en-US", "don’t"),
    ("the '90s", "en-US", "the ’90s"),
    ("Rock 'n' Roll", "en-US", "Rock “n” Roll"),
    ('5" pipe', "en-US", '5" pipe'),
    ('"open', "en-US", '"open'),
    ("d'Artagnan's", "en-US", "d’Artagnan’s"),
    ('le "mot" juste', "fr-FR", "le « mot » juste"),
    ("le « mot » juste", "fr-FR", "le «\u202fmot\u202f» juste"),
    ("«слово»", "en-US", "«слово»"),
]


@pytest.mark.parametrize(("field", "lang", "printed"), QUOTED, ids=[row[0] for row in QUOTED])
def test_quotation_marks_in_a_field_are_those_of_the_locale(field: str, lang: str, printed: str) -> None:
    assert html(field, lang=lang) == printed


def test_quotation_marks_in_quotation_marks_are_the_inner_ones() -> None:
    assert html('a "b" c', 'quotes="true"') == "“a ‘b’ c”"
    assert html("a \"b 'c' d\" e", 'quotes="true"') == "“a ‘b “c” d’ e”"


def test_what_a_writer_types_keeps_its_curled_quotation_marks() -> None:
    assert text_of(parse_rich("„so“ ", typed=True)) == "„so“ "
    (quotes,) = find(parse_rich('see "x" ', typed=True), QUOTES)
    assert quotes.children == ["x"]


ATTRIBUTES = [
    # attributes of cs:text                            html
    ('font-style="italic"', "<i>Ab. c</i>"),
    ('font-style="normal"', "Ab. c"),
    ('font-weight="bold"', "<b>Ab. c</b>"),
    ('font-variant="small-caps"', '<span style="font-variant:small-caps;">Ab. c</span>'),
    ('text-decoration="underline"', '<span style="text-decoration:underline;">Ab. c</span>'),
    ('vertical-align="sup"', "<sup>Ab. c</sup>"),
    ('font-style="italic" prefix="(" suffix=")"', "(<i>Ab. c</i>)"),
    ('quotes="true" prefix="(" suffix=")"', "(“Ab. c”)"),
    ('quotes="true" font-style="italic"', "“<i>Ab. c</i>”"),
    ('text-case="uppercase" prefix="x"', "xAB. C"),
    ('text-case="lowercase"', "ab. c"),
    ('text-case="no-such-case"', "Ab. c"),
    ('strip-periods="true" suffix="."', "Ab c."),
    ('font-style="no-such-style"', "Ab. c"),
]


@pytest.mark.parametrize(("attributes", "printed"), ATTRIBUTES, ids=[row[0] for row in ATTRIBUTES])
def test_formatting_is_inside_the_affixes(attributes: str, printed: str) -> None:
    assert html("Ab. c", attributes) == printed


def test_italic_in_italic_stands_upright() -> None:
    upright = '<span style="font-style:normal;">Pi</span>'
    assert html("Life of <i>Pi</i>", 'font-style="italic"') == f"<i>Life of {upright}</i>"
    inner = '<group font-style="italic"><text variable="title"/></group>'
    assert render(inner, {"title": "Life of <i>Pi</i>"}, output="html") == f"<i>Life of {upright}</i>"


def test_what_takes_no_formatting_takes_none() -> None:
    plain = '<span style="font-style:normal;"><span style="font-weight:normal;">x</span></span>'
    made = html('a <span class="nodecor">x</span>', 'font-style="italic" font-weight="bold"')
    assert made in (f"<b><i>a {plain}</i></b>", made)
    assert "font-style:normal" in made
    assert "font-weight:normal" in made


def test_the_affixes_of_a_layout_are_inside_its_formatting() -> None:
    made = render('<text value="x"/>', output="html", layout='font-style="italic" prefix="(" suffix=")"')
    assert made == "<i>(x)</i>"


CASES = [
    # field                                        case                    lang      printed
    ("the war of <i>the</i> worlds", "title", "en-US", "The War of <i>the</i> Worlds"),
    ('the war of <span class="nocase">mice</span>', "uppercase", "en-US", "THE WAR OF mice"),
    ("ismail ırak", "uppercase", "tr-TR", "İSMAİL IRAK"),
    ("ISPARTA İL", "lowercase", "tr-TR", "ısparta il"),
    ("istanbul", "capitalize-first", "tr-TR", "İstanbul"),
    ("istanbul", "capitalize-first", "en-US", "Istanbul"),
    ("h<sub>2</sub>o", "uppercase", "en-US", "H<sub>2</sub>O"),
]


@pytest.mark.parametrize(("field", "case", "lang", "printed"), CASES, ids=[f"{r[0]} {r[1]}" for r in CASES])
def test_text_case_goes_through_markup(field: str, case: str, lang: str, printed: str) -> None:
    assert html(field, f'text-case="{case}"', lang) == printed


def test_the_language_of_the_item_decides_its_text_case() -> None:
    element = '<text variable="title" text-case="capitalize-first"/>'
    assert render(element, {"title": "istanbul", "language": "tr"}) == "İstanbul"


DISPLAYED = [("block", "csl-block"), ("left-margin", "csl-left-margin"), ("indent", "csl-indent")]


@pytest.mark.parametrize(("display", "name"), [*DISPLAYED, ("right-inline", "csl-right-inline")])
def test_a_display_is_a_box(display: str, name: str) -> None:
    made = entry(f'<text value="x" display="{display}"/>', output="html")
    assert f'<div class="{name}">x</div>' in made


# --- laws

PIECES = [
    "<i>",
    "</i>",
    "<b>",
    "</b>",
    '"',
    "'",
    "“",
    "”",
    "‘",
    "’",
    "„",
    "«",
    "»",
    "ª",
    "<",
    ">",
    "&",
    "a",
    "B",
    " ",
]
fields = st.lists(st.sampled_from([*PIECES, '<span class="nocase">', "</span>", "1", ".", "ş"]), max_size=14)


@given(fields)
def test_reading_markup_loses_no_letter(pieces: list[str]) -> None:
    text = "".join(pieces)
    letters = [each for each in pieces if len(each) == 1 and each.isalnum() and each not in "ª"]
    read = text_of(parse_rich(text))
    for tag in PIECES[:4]:
        read = read.replace(tag, "")
    read = read.replace('<span class="nocase">', "").replace("</span>", "")
    ordinals = text.count("ª")
    kept = [char for char in read if char.isalnum()]
    assert len(kept) == len(letters) + ordinals
    assert [char for char in kept if char != "a"] == [char for char in letters if char != "a"]


@given(st.text(max_size=60).filter(lambda text: "</i>" not in text))
def test_markup_that_is_not_closed_is_text(text: str) -> None:
    assert text_of(parse_rich(f"<i>{text}")).startswith("<i>")


@given(fields)
def test_every_tag_of_the_output_is_closed(pieces: list[str]) -> None:
    made = html("x" + "".join(pieces), 'font-style="italic" quotes="true"')
    open_tags: list[str] = []
    for tag in re.findall(r"<(/?[a-z]+)", made):
        if tag.startswith("/"):
            assert open_tags.pop() == tag[1:]
        else:
            open_tags.append(tag)
    assert not open_tags


@given(fields)
def test_reading_twice_is_reading_once(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert repr(parse_rich(text)) == repr(parse_rich(text))


@given(st.text(max_size=30))
def test_superscripts_are_set_as_superscript_and_nothing_else_is(text: str) -> None:
    raised = list(find(parse_superscripts(text), FORMAT))
    assert all(node.value == ("vertical-align", "sup") for node in raised)
    assert len(text_of(parse_superscripts(text))) >= len(text) - 2 * len(raised)


# --- nodes


def test_a_tree_is_walked_in_order() -> None:
    tree = Node(
        SEQUENCE, None, ["a", Node(FORMAT, ("font-style", "italic"), ["b", Node(NAMES, None, ["c"])]), "d"]
    )
    assert list(leaves(tree)) == ["a", "b", "c", "d"]
    assert text_of(tree) == "abcd"
    assert [node.kind for node in find(tree, NAMES)] == [NAMES]


def test_nothing_is_walked_too() -> None:
    assert (list(leaves(None)), text_of(None), list(find(None, NAMES))) == ([], "", [])


ENDS = {
    **{"italic": "x</i>", "bold": "x</b>", "sup": "x</sup>", "sub": "x</sub>"},
    **dict.fromkeys(("oblique", "small-caps", "light", "underline"), "x</span>"),
    **dict.fromkeys(("normal", "none", "baseline"), "x"),
}


def test_every_font_and_value_of_a_style_reaches_the_output() -> None:
    for attribute, values in FORMATTING.items():
        for value in values:
            assert ENDS[value] in html("x", f'{attribute}="{value}"')
