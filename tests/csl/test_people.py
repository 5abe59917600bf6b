"""Names of items and ``cs:names``: particles, order, initials, lists and et al., labels, substitutes."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import entry, person, render
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.initials import initials
from citekit.csl.people import MAX_NAMES, Person, begins_ideographic, is_romanesque, joins, read_names

READ = [
    # name of CSL-JSON                             family, given, dropping, non-dropping, suffix
    ({"family": "Doe", "given": "John"}, ("Doe", "John", "", "", "")),
    ({"family": "van den Berg", "given": "Jan"}, ("Berg", "Jan", "", "van den", "")),
    ({"family": "d'Aubignac"}, ("Aubignac", "", "", "d'", "")),
    ({"family": "de' Medici", "given": "Lorenzo"}, ("Medici", "Lorenzo", "", "de' ", "")),
    ({"family": "al-Ghazali"}, ("Ghazali", "", "", "al-", "")),
    ({"family": "Van Rossum", "given": "Guido"}, ("Van Rossum", "Guido", "", "", "")),
    ({"family": '"van Berg"'}, ("van Berg", "", "", "", "")),
    ({"family": "Gogh", "non-dropping-particle": "van"}, ("Gogh", "", "", "van", "")),
    ({"family": "Humboldt", "given": "Alexander von"}, ("Humboldt", "Alexander", "von", "", "")),
    ({"family": "King", "given": "Martin Luther, Jr."}, ("King", "Martin Luther", "", "", "Jr.")),
    ({"family": "King", "given": "Martin", "suffix": "III"}, ("King", "Martin", "", "", "III")),
    ({"family": "İnan"}, ("İnan", "", "", "", "")),
    ({"family": "van"}, ("van", "", "", "", "")),
]


@pytest.mark.parametrize(("value", "parts"), READ, ids=[str(row[0]) for row in READ])
def test_a_name_is_parted(value: dict[str, str], parts: tuple[str, ...]) -> None:
    (read,) = read_names([value])
    assert (read.family, read.given, read.dropping, read.non_dropping, read.suffix) == parts
    assert not read.literal


def test_an_exclamation_mark_sets_the_suffix_off_with_a_comma() -> None:
    with_comma, without = read_names([person("King", "M.,! Jr."), person("King", "M., Jr.")])
    assert (with_comma.suffix, with_comma.comma_suffix) == ("Jr.", True)
    assert (without.suffix, without.comma_suffix) == ("Jr.", False)


BODIES = [{"literal": "UNESCO"}, "UNESCO", {"family": "UNESCO", "isInstitution": True}]


@pytest.mark.parametrize("value", BODIES, ids=repr)
def test_a_body_is_one_name(value: Any) -> None:
    assert read_names([value]) == (Person(literal="UNESCO"),)


NOBODY = [None, "Doe", {}, 7, [{}], [None], [7], [{"family": " "}], [{"family": 7}], [{"literal": ""}]]


@pytest.mark.parametrize("value", NOBODY, ids=repr)
def test_what_is_no_name_is_left_out(value: Any) -> None:
    assert read_names(value) == ()


def test_no_more_names_are_read_than_any_work_has() -> None:
    assert len(read_names([{"family": f"A{number}"} for number in range(MAX_NAMES + 1)])) == MAX_NAMES


SCRIPTS = [
    ("Doe", True),
    ("Пушкин", True),
    ("Παπαδόπουλος", True),
    ("Şəfəq", True),
    ("毛泽东", False),
    ("東", False),
]
SCRIPTS += [
    ("נתניהו", True),
    ("پاموک", True),
    ("", True),
    ("O’Neill 2", True),
    ("ჯუღაშვილი", True),
    ("Խաչատրյան", True),
]


@pytest.mark.parametrize(("text", "truth"), SCRIPTS)
def test_a_script_has_initials_or_not(text: str, truth: bool) -> None:
    assert is_romanesque(text) is truth


def test_particles_that_end_with_a_sign_stand_close() -> None:
    assert [each for each in ("d'", "al-", "van", "") if joins(each)] == ["d'", "al-"]
    assert [each for each in ("等", "et al.", "", "の") if begins_ideographic(each)] == ["等", "の"]


INITIALS = [
    # given              with   shortened
    ("John", ".", "J."),
    ("John Adam", ". ", "J. A."),
    ("John Adam", ".", "J.A."),
    ("John Adam", "", "JA"),
    ("Jean-Luc", ".", "J.-L."),
    ("Ji-young", ".", "J."),
    ("Ts. Tserendorj", ".", "Ts.T."),
    ("J. R. R.", ". ", "J. R. R."),
    ("Ludwig van", ". ", "L. van"),
    ("İsmet", ".", "İ."),
    ("Işıl Şule", ". ", "I. Ş."),
    ("Юрий Иванович", ". ", "Ю. И."),
    ("TSerendorjiin", ".", "Ts."),
    ("", ".", ""),
]


@pytest.mark.parametrize(
    ("given_names", "with_", "shortened"), INITIALS, ids=[f"{r[0]} {r[1]}" for r in INITIALS]
)
def test_given_names_are_shortened(given_names: str, with_: str, shortened: str) -> None:
    assert initials(given_names, with_) == shortened


def test_hyphens_of_initials_are_left_out_where_a_style_wants_none() -> None:
    assert initials("Jean-Luc", ".", hyphens=False) == "J.L."


def test_names_that_stay_whole_have_only_their_initials_set() -> None:
    assert initials("John A.B. C", ". ", only_normalise=True) == "John A. B. C."


@given(st.lists(st.text(st.characters(categories=["Lu"]), min_size=1, max_size=1), min_size=1, max_size=5))
def test_initials_of_initials_are_the_same(letters: list[str]) -> None:
    once = initials(" ".join(letters), ". ")
    assert initials(once, ". ") == once


@given(st.text(max_size=40), st.sampled_from(["", ".", ". "]), st.booleans(), st.booleans())
def test_initials_invent_no_letter(given_names: str, with_: str, hyphens: bool, whole: bool) -> None:
    short = initials(given_names, with_, hyphens=hyphens, only_normalise=whole)
    letters = {each for char in given_names for each in (char, *char.lower())}
    assert {char for char in short if char.isalpha()} <= letters


# --- printed

DOE, ROE, COE = person("Doe", "John"), person("Roe", "Jane"), person("Coe", "Jim")
BERG = person("van den Berg", "Jan")
HUMBOLDT = person("Humboldt", "Alexander", **{"dropping-particle": "von"})
KING = person("King", "Martin Luther", suffix="Jr.", **{"comma-suffix": True})
MAO = person("毛", "泽东")


def names(people: list[Any], attributes: str = "", more: str = "", **style: Any) -> str:
    """The names of the authors by a ``cs:name`` with some attributes."""
    elements = f'<names variable="author"><name {attributes}/>{more}</names>'
    return render(elements, {"author": people}, **style)


ORDERS = [
    # person    attributes of the name                              printed
    (DOE, "", "John Doe"),
    (DOE, 'form="short"', "Doe"),
    (DOE, 'name-as-sort-order="all"', "Doe, John"),
    (DOE, 'name-as-sort-order="all" sort-separator=" "', "Doe John"),
    (DOE, 'initialize-with="."', "J. Doe"),
    (DOE, 'initialize-with="." initialize="false"', "John Doe"),
    (DOE, 'name-as-sort-order="all" initialize-with=". "', "Doe, J."),
    (BERG, "", "Jan van den Berg"),
    (BERG, 'form="short"', "van den Berg"),
    (BERG, 'name-as-sort-order="all"', "Berg, Jan van den"),
    (HUMBOLDT, "", "Alexander von Humboldt"),
    (HUMBOLDT, 'form="short"', "Humboldt"),
    (HUMBOLDT, 'name-as-sort-order="all"', "Humboldt, Alexander von"),
    (KING, "", "Martin Luther King, Jr."),
    (KING, 'form="short"', "King"),
    (KING, 'name-as-sort-order="all"', "King, Martin Luther, Jr."),
    (MAO, "", "毛泽东"),
    (MAO, 'name-as-sort-order="all"', "毛泽东"),
    (MAO, 'form="short"', "毛"),
    (person("", "Plato"), "", "Plato"),
    (person("", "Plato"), 'form="short"', "Plato"),
    (person("Doe"), 'name-as-sort-order="all"', "Doe"),
    (person("Doe", "John", **{"static-ordering": True}), "", "Doe John"),
    ({"literal": "UNESCO"}, 'name-as-sort-order="all" initialize-with="."', "UNESCO"),
    (person("İnan", "Işıl"), 'initialize-with="."', "I. İnan"),
]


@pytest.mark.parametrize(("who", "attributes", "printed"), ORDERS, ids=[f"{r[0]} {r[1]}" for r in ORDERS])
def test_a_name_is_set_in_the_order_of_the_style(who: Any, attributes: str, printed: str) -> None:
    assert names([who], attributes) == printed


DEMOTED = [
    # value                 printed inverted         printed short
    ("never", "van den Berg, Jan", "van den Berg"),
    ("sort-only", "van den Berg, Jan", "van den Berg"),
    ("display-and-sort", "Berg, Jan van den", "van den Berg"),
]


@pytest.mark.parametrize(("value", "inverted", "short"), DEMOTED)
def test_a_particle_is_demoted(value: str, inverted: str, short: str) -> None:
    style = f'demote-non-dropping-particle="{value}"'
    elements = '<names variable="author"><name name-as-sort-order="all"/></names>'
    assert render(elements, {"author": [BERG]}, attributes=style) == inverted
    elements = '<names variable="author"><name form="short"/></names>'
    assert render(elements, {"author": [BERG]}, attributes=style) == short


LISTS = [
    # people                   attributes                                                     printed
    ([DOE, ROE], "", "John Doe, Jane Roe"),
    ([DOE, ROE], 'and="text"', "John Doe and Jane Roe"),
    ([DOE, ROE], 'and="symbol"', "John Doe & Jane Roe"),
    ([DOE, ROE, COE], 'and="text"', "John Doe, Jane Roe, and Jim Coe"),
    ([DOE, ROE, COE], 'and="text" delimiter-precedes-last="never"', "John Doe, Jane Roe and Jim Coe"),
    ([DOE, ROE], 'and="text" delimiter-precedes-last="always"', "John Doe, and Jane Roe"),
    ([DOE, ROE], 'and="text" delimiter-precedes-last="contextual"', "John Doe and Jane Roe"),
    (
        [DOE, ROE],
        'and="text" delimiter-precedes-last="after-inverted-name" name-as-sort-order="first"',
        "Doe, John, and Jane Roe",
    ),
    ([DOE, ROE], 'and="text" delimiter-precedes-last="after-inverted-name"', "John Doe and Jane Roe"),
    ([DOE, ROE], 'delimiter="; "', "John Doe; Jane Roe"),
    ([DOE, ROE, COE], 'et-al-min="3" et-al-use-first="1"', "John Doe et al."),
    ([DOE, ROE], 'et-al-min="3" et-al-use-first="1"', "John Doe, Jane Roe"),
    ([DOE, ROE, COE], 'et-al-min="3" et-al-use-first="2"', "John Doe, Jane Roe, et al."),
    (
        [DOE, ROE, COE],
        'et-al-min="3" et-al-use-first="1" delimiter-precedes-et-al="always"',
        "John Doe, et al.",
    ),
    (
        [DOE, ROE, COE],
        'et-al-min="3" et-al-use-first="2" delimiter-precedes-et-al="never"',
        "John Doe, Jane Roe et al.",
    ),
    ([DOE, ROE, COE], 'et-al-min="3" et-al-use-first="3"', "John Doe, Jane Roe, Jim Coe"),
    ([DOE, ROE, COE], 'et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "John Doe, … Jim Coe"),
    # with one name left out, an ellipsis would be longer than it
    ([DOE, ROE], 'et-al-min="2" et-al-use-first="1" et-al-use-last="true"', "John Doe et al."),
    ([DOE, ROE, COE], 'form="count"', "3"),
    ([DOE, ROE, COE], 'form="count" et-al-min="3" et-al-use-first="1"', "1"),
    ([], "", ""),
]


@pytest.mark.parametrize(
    ("people", "attributes", "printed"), LISTS, ids=[f"{len(r[0])} {r[1]}" for r in LISTS]
)
def test_names_stand_in_a_list(people: list[Any], attributes: str, printed: str) -> None:
    assert names(people, attributes) == printed


def test_what_stands_for_the_rest_is_a_term_of_the_style() -> None:
    more = '<et-al term="and others" font-style="italic"/>'
    made = names([DOE, ROE, COE], 'et-al-min="3" et-al-use-first="1"', more, output="html")
    assert made == "John Doe <i>and others</i>"


def test_later_cites_show_fewer_names() -> None:
    attributes = 'et-al-min="4" et-al-use-first="3" et-al-subsequent-min="2" et-al-subsequent-use-first="1"'
    assert names([DOE, ROE, COE], attributes) == "John Doe, Jane Roe, Jim Coe"
    assert names([DOE, ROE, COE], attributes, cite={"position": 1}) == "John Doe et al."


def test_options_are_inherited_from_the_area_and_the_style() -> None:
    style = 'and="text" et-al-min="9" et-al-use-first="1"'
    elements = '<names variable="author"/>'
    item = {"author": [DOE, ROE, COE]}
    assert render(elements, item, attributes=style) == "John Doe, Jane Roe, and Jim Coe"
    assert render(elements, item, attributes=style, citation_attributes='et-al-min="2"') == "John Doe et al."
    inner = '<names variable="author"><name et-al-min="3" et-al-use-first="2"/></names>'
    area = 'et-al-min="2" name-form="short" name-delimiter="/"'
    assert render(inner, item, attributes=style, citation_attributes=area) == "Doe/Roe/et al."
    assert entry(elements, item, attributes=style, bibliography_attributes='initialize-with=""') == (
        "J Doe, J Roe, and J Coe"
    )


FORMATTED = [
    # inside cs:name                                                                     html
    ('<name-part name="family" text-case="uppercase"/>', "Jan VAN DEN BERG"),
    ('<name-part name="family" font-weight="bold"/>', "Jan <b>van den</b> <b>Berg</b>"),
    ('<name-part name="given" font-style="italic"/>', "<i>Jan</i> van den Berg"),
    ('<name-part name="family" prefix="(" suffix=")"/>', "Jan (van den Berg)"),
    ('<name-part name="given" prefix="(" suffix=")"/>', "(Jan) van den Berg"),
]


@pytest.mark.parametrize(("part", "html"), FORMATTED, ids=[row[0] for row in FORMATTED])
def test_a_part_of_a_name_is_formatted(part: str, html: str) -> None:
    elements = f'<names variable="author"><name>{part}</name></names>'
    assert render(elements, {"author": [BERG]}, output="html") == html


def test_markup_in_given_names_goes_round_their_initials() -> None:
    made = names([person("Doe", "<b>John</b> Adam")], 'initialize-with=". "', output="html")
    assert made == "<b>J.</b> A. Doe"


LABELS = [
    # elements                                                                    people     printed
    ('<name/><label form="short" prefix=", "/>', [DOE], "John Doe, ed."),
    ('<name/><label form="short" prefix=", "/>', [DOE, ROE], "John Doe, Jane Roe, eds."),
    ('<label form="verb" suffix=" "/><name/>', [DOE], "edited by John Doe"),
    ('<label form="verb-short" suffix=" "/><name/>', [DOE], "ed. by John Doe"),
    ('<name/><label plural="always" prefix=", "/>', [DOE], "John Doe, editors"),
    ('<name/><label plural="never" prefix=", "/>', [DOE, ROE], "John Doe, Jane Roe, editor"),
    ('<label form="short" prefix=", "/>', [DOE], "John Doe, ed."),
    ('<name form="count"/><label form="short"/>', [DOE, ROE], "2"),
]


@pytest.mark.parametrize(("inside", "people", "printed"), LABELS, ids=[row[0] for row in LABELS])
def test_names_have_a_label_of_their_role(inside: str, people: list[Any], printed: str) -> None:
    assert render(f'<names variable="editor">{inside}</names>', {"editor": people}) == printed


def test_the_names_of_several_variables_are_parted() -> None:
    elements = (
        '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=", "/></names>'
    )
    item = {"editor": [DOE], "translator": [ROE]}
    assert render(elements, item) == "John Doe, ed.; Jane Roe, tr."
    assert render(elements, {"editor": [DOE], "translator": [DOE]}) == "John Doe, ed. & tr."
    assert render(elements, {"translator": [ROE]}) == "Jane Roe, tr."
    apart = elements.replace('delimiter="; "', "")
    assert render(apart, item, attributes='names-delimiter=" / "') == "John Doe, ed. / Jane Roe, tr."


SUBSTITUTED = [
    # item                                     printed
    ({"author": [DOE], "editor": [ROE], "title": "T"}, "John Doe|T|Jane Roe"),
    ({"editor": [ROE], "title": "T"}, "Jane Roe|T|"),  # what has stood in is not printed a second time
    ({"title": "T"}, "T||"),
    ({}, "||"),
]


@pytest.mark.parametrize(("item", "printed"), SUBSTITUTED, ids=[str(list(row[0])) for row in SUBSTITUTED])
def test_something_stands_in_for_names_that_are_missing(item: dict[str, Any], printed: str) -> None:
    elements = (
        '<names variable="author"><name/><substitute><names variable="editor"/><text variable="title"/>'
        '</substitute></names><text value="|"/><text variable="title"/><text value="|"/>'
        '<names variable="editor"/>'
    )
    assert render(elements, item) == printed


def test_names_that_stand_in_are_set_like_those_they_stand_for() -> None:
    elements = (
        '<names variable="author"><name form="short"/><label form="short" prefix=", "/>'
        '<substitute><names variable="editor"/></substitute></names>'
    )
    assert render(elements, {"editor": [DOE]}) == "Doe, ed."
    own = elements.replace('<names variable="editor"/>', '<names variable="editor"><name/></names>')
    assert render(own, {"editor": [DOE]}) == "John Doe"


family_names = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=1, max_size=8)


@given(
    st.lists(st.builds(person, family_names), min_size=1, max_size=8), st.integers(1, 9), st.integers(1, 9)
)
def test_a_list_shows_all_names_or_the_first_ones(people: list[Any], least: int, first: int) -> None:
    options = f'form="short" delimiter="/" et-al-min="{least}" et-al-use-first="{first}" '
    made = names(people, options + 'delimiter-precedes-et-al="always"').split("/")
    read = [each.family for each in read_names(people)]
    if len(people) < least or first >= len(people):
        assert [each.split(" ")[-1] for each in made] == read
    else:
        assert made[-1] == "et al."
        assert len(made) == first + 1
