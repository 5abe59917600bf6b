"""Values of attributes that a style may not have: they are passed over, and never stop a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from csl_small import cite, document, person, style

from citekit.csl.load import read_style
from citekit.errors import StyleError

# Every element and every attribute that the loader reads.
STYLE = style(
    '<names variable="author editor" delimiter="; "><name and="text" delimiter=", " form="long" '
    'delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1" '
    'et-al-use-last="true" et-al-subsequent-min="2" et-al-subsequent-use-first="1" initialize="true" '
    'initialize-with="." name-as-sort-order="first" sort-separator=", ">'
    '<name-part name="family" text-case="uppercase" font-style="italic"/></name>'
    '<et-al term="and others" font-weight="bold"/><label form="short" plural="contextual" prefix=" "/>'
    '<substitute><text variable="title"/></substitute></names>'
    '<group delimiter=", " display="block" prefix="(" suffix=")">'
    '<date variable="issued" form="text" date-parts="year-month">'
    '<date-part name="month" form="short"/></date>'
    '<date variable="issued" delimiter=" "><date-part name="day" form="ordinal" range-delimiter="-"/>'
    '<date-part name="month" form="numeric"/><date-part name="year" form="short"/></date>'
    '<choose><if type="book" variable="title" is-numeric="volume" is-uncertain-date="issued" locator="page" '
    'position="first" disambiguate="true" match="any"><text macro="rest"/></if>'
    '<else-if position="near-note" match="none"><text value="n"/></else-if></choose></group>',
    '<text variable="title" form="short" display="left-margin"/><text macro="rest"/>',
    macros='<macro name="rest"><number variable="edition" form="ordinal"/>'
    '<label variable="page" form="short" plural="always"/><text variable="page"/>'
    '<text term="in" form="long" plural="true"/><text variable="title" '
    'quotes="true" strip-periods="true" text-case="title" font-style="italic" font-variant="small-caps" '
    'font-weight="bold" text-decoration="underline" vertical-align="sup"/></macro>'
    '<macro name="key"><date variable="issued" form="numeric" date-parts="year">'
    '<date-part name="year"/></date>'
    '<date variable="issued" date-parts="year-month"><date-part name="year"/></date></macro>',
    locales='<locale xml:lang="en"><style-options punctuation-in-quote="true" '
    'limit-day-ordinals-to-day-1="true"/><date form="text"><date-part name="year"/></date><terms>'
    '<term name="ordinal-01" match="whole-number" gender-form="feminine">er</term>'
    '<term name="edition" form="short" gender="feminine">ed.</term></terms></locale>',
    attributes='class="note" default-locale="en-US" initialize-with-hyphen="false" '
    'demote-non-dropping-particle="never" page-range-format="minimal" name-form="long" names-delimiter="; " '
    'name-delimiter=", "',
    citation_attributes='disambiguate-add-names="true" disambiguate-add-givenname="true" '
    'disambiguate-add-year-suffix="true" givenname-disambiguation-rule="all-names" collapse="year" '
    'cite-group-delimiter=", " year-suffix-delimiter="," after-collapse-delimiter=";" near-note-distance="3"',
    citation_sort='<key macro="key" sort="descending" names-min="2" names-use-first="1" '
    'names-use-last="true"/>'
    '<key variable="title"/>',
    layout='delimiter="; " prefix="[" suffix="]" font-style="italic"',
    bibliography_attributes='hanging-indent="true" second-field-align="flush" line-spacing="2" '
    'entry-spacing="0" subsequent-author-substitute="---" subsequent-author-substitute-rule="partial-each"',
    bibliography_sort='<key macro="key"/><key variable="issued" sort="ascending"/>',
    bibliography_layout='suffix="."',
)

PEOPLE = [person("Doe", "John"), person("Roe", "Jane"), person("Coe", "Jim")]
ITEMS = [
    {
        "id": str(number),
        "type": "book",
        "title": "A title. Of it",
        "author": PEOPLE[number:] + PEOPLE[:number],
        "editor": PEOPLE[:1],
        "issued": {"date-parts": [[2001, 5, 3], [2001, 5, 3 + number]]},
        "edition": number,
        "page": "110-15",
    }
    for number in range(3)
]

ATTRIBUTE = re.compile(r' ([a-z0-9:-]+)="([^"]*)"')
KEPT = {"xmlns"}


def spoiled() -> Iterator[tuple[str, str]]:
    """The style with one attribute after the other spoiled."""
    for match in ATTRIBUTE.finditer(STYLE):
        if match[1] not in KEPT:
            value = "-1" if match[2].isdecimal() else "no-such-value"
            name = f"{match[1]} at {match.start()} is {value}"
            yield name, f'{STYLE[: match.start()]} {match[1]}="{value}"{STYLE[match.end() :]}'
            yield f"{match[1]} at {match.start()} is not there", STYLE[: match.start()] + STYLE[match.end() :]


def written(xml: str) -> str:
    """All that a document in a style says."""
    made = document(xml, ITEMS)
    made.cite(cite("0", "1", "2", note=1))
    made.cite(cite("0", note=2, locator="3", label="chapter"))
    made.cite(cite("0", note=3))
    return "\n".join([*made.citations(), *(text for _, text in made.bibliography("html").entries)])


def test_the_style_says_something_as_it_is() -> None:
    assert "DOE, J" in written(STYLE)


def test_a_value_that_is_unknown_stops_nothing() -> None:
    stopped: dict[str, str] = {}
    for name, xml in spoiled():
        try:
            assert written(xml)
        except Exception as error:  # each that stops is told
            stopped[name] = repr(error)
    assert stopped == {}


@pytest.mark.parametrize("element", ["names", "group", "date", "choose", "text", "number", "label"])
def test_an_element_without_attributes_and_children_prints_nothing(element: str) -> None:
    made = document(style(f"<{element}/><text value='x'/>", f"<{element}/><text value='x'/>"), ITEMS)
    made.cite(cite("0"))
    assert made.citations() == ["x"]


def test_a_style_may_be_almost_empty() -> None:
    made = document("<style><citation/><bibliography/></style>", ITEMS)
    made.cite(cite("0"))
    assert len(made.citations()) == 1
    with pytest.raises(StyleError):
        read_style("<style/>")
