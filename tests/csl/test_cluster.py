"""Citations of several cites: affixes, groups, collapsing; entries that repeat their authors."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import cite, document, issued, person, render, style

from citekit.csl.document import NOTHING_PRINTED

NAMES = '<names variable="author"><name form="short"/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
AUTHOR_DATE = f'<group delimiter=" ">{NAMES}{YEAR}</group><text variable="locator" prefix=": "/>'
NUMBER = '<text variable="citation-number"/><text variable="locator" prefix=": "/>'


def work(key: str, family: str, year: int) -> dict[str, Any]:
    """A work by one author."""
    return {"id": key, "author": [person(family)], "issued": issued(year), "title": key}


WORKS = [
    work("d1", "Doe", 2001),
    work("d2", "Doe", 2002),
    work("r1", "Roe", 2001),
    work("x1", "Xu", 1999),
    work("x2", "Xu", 1999),
    work("x3", "Xu", 1999),
    work("x4", "Xu", 1999),
]


def author_date(*cites: Any, **attributes: str) -> str:
    """A citation by author and date; a cite is an id or ``id@locator``."""
    given = " ".join(f'{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    made = document(
        style(AUTHOR_DATE, layout='prefix="(" suffix=")" delimiter="; "', citation_attributes=given), WORKS
    )
    made.cite(citation(*cites))
    return made.citations()[0]


def citation(*cites: Any) -> dict[str, Any]:
    """A citation object."""
    read = [each.partition("@") if isinstance(each, str) else each for each in cites]
    return {
        "citationItems": [
            {"id": each[0], **({"locator": each[2]} if each[2] else {})} if isinstance(each, tuple) else each
            for each in read
        ]
    }


SUFFIXES = {"disambiguate_add_year_suffix": "true"}
COLLAPSED = [
    # cites                   attributes of cs:citation                    printed
    (("d1", "r1"), {}, "(Doe 2001; Roe 2001)"),
    (("d1", "d2"), {}, "(Doe 2001; Doe 2002)"),
    # grouped: what is of one author stands together
    (("d1", "r1", "d2"), {"cite_group_delimiter": ", "}, "(Doe 2001; Roe 2001; Doe 2002)"),
    (("d1", "d2", "r1"), {"cite_group_delimiter": ", "}, "(Doe 2001, Doe 2002; Roe 2001)"),
    (("d1", "d2", "r1"), {"collapse": "year"}, "(Doe 2001, 2002; Roe 2001)"),
    (("d1", "d2", "r1"), {"collapse": "year", "cite_group_delimiter": "/"}, "(Doe 2001/2002; Roe 2001)"),
    (
        ("d1", "d2", "r1"),
        {"collapse": "year", "after_collapse_delimiter": " | "},
        "(Doe 2001, 2002 | Roe 2001)",
    ),
    (("d1@5", "d2"), {"collapse": "year"}, "(Doe 2001: 5; 2002)"),
    (("x1", "x2", "r1"), {"collapse": "year", **SUFFIXES}, "(Xu 1999a, 1999b; Roe 2001)"),
    (("x1", "x2"), {"collapse": "year-suffix", **SUFFIXES}, "(Xu 1999a; b)"),
    (
        ("x1", "x2", "d1"),
        {"collapse": "year-suffix", "year_suffix_delimiter": ",", **SUFFIXES},
        "(Xu 1999a,b; Doe 2001)",
    ),
    (
        ("x1", "x2", "x3", "x4"),
        {"collapse": "year-suffix-ranged", "year_suffix_delimiter": ",", **SUFFIXES},
        "(Xu 1999a–d)",
    ),
    (
        ("x1", "x2", "r1"),
        {"collapse": "year-suffix-ranged", "year_suffix_delimiter": ",", **SUFFIXES},
        "(Xu 1999a,b; Roe 2001)",
    ),
    (("x1", "x2@5"), {"collapse": "year-suffix", **SUFFIXES}, "(Xu 1999a, 1999b: 5)"),
]


@pytest.mark.parametrize(
    ("cites", "attributes", "printed"), COLLAPSED, ids=[f"{r[0]} {r[1]}" for r in COLLAPSED]
)
def test_cites_of_one_author_are_put_together(
    cites: tuple[str, ...], attributes: dict[str, str], printed: str
) -> None:
    assert author_date(*cites, **attributes) == printed


def numbers(*cites: Any, collapse: str = "citation-number", more: str = "") -> str:
    """A citation by number among the seven works."""
    given = f'collapse="{collapse}" {more}' if collapse else more
    xml = style(
        NUMBER, "<text value='x'/>", layout='prefix="[" suffix="]" delimiter=","', citation_attributes=given
    )
    made = document(xml, [{"id": str(number)} for number in range(1, 10)])
    made.cite_nothing()
    made.cite(cite(*(str(number) for number in range(1, 10))))  # so that each has its own number
    made.cite(citation(*cites))
    return made.citations()[1]


RANGES = [
    # cites                           printed
    (("1", "2", "3"), "[1–3]"),
    (("1", "2"), "[1,2]"),
    (("1", "2", "3", "5"), "[1–3,5]"),
    (("1", "3", "5"), "[1,3,5]"),
    (("1", "2", "3", "5", "6", "7"), "[1–3,5–7]"),
    (("3", "2", "1"), "[3,2,1]"),
    (("1", "2@5", "3"), "[1,2: 5,3]"),
    (("1", "2", "3", "4@5"), "[1–3,4: 5]"),
]


@pytest.mark.parametrize(("cites", "printed"), RANGES)
def test_numbers_that_follow_each_other_become_a_range(cites: tuple[str, ...], printed: str) -> None:
    assert numbers(*cites) == printed


def test_numbers_stay_apart_where_a_style_does_not_collapse() -> None:
    assert numbers("1", "2", "3", collapse="") == "[1,2,3]"


def test_a_delimiter_of_its_own_stands_behind_a_range() -> None:
    assert numbers("1", "2", "3", "5", "7", more='after-collapse-delimiter=";"') == "[1–3;5,7]"


TYPED = [
    # prefix, suffix                              printed, of a cite "T"
    ("see ", "", "see T"),
    ("", " and others", "T and others"),
    ("see <i>also</i> ", "", "see also T"),
    ("“so” ", "", "“so” T"),
    ('"so" ', "", "“so” T"),
]


@pytest.mark.parametrize(("prefix", "suffix", "printed"), TYPED)
def test_what_a_writer_types_stands_around_the_cite(prefix: str, suffix: str, printed: str) -> None:
    made = render('<text variable="title"/>', {"title": "T"}, cite={"prefix": prefix, "suffix": suffix})
    assert made == printed


BETWEEN = [
    # suffix of the first, prefix of the second      printed
    ("", "", "T; T"),
    (",", "", "T, T"),
    ("", ", ", "T, T"),
    (" x.", "", "T x. T"),
]


@pytest.mark.parametrize(("suffix", "prefix", "printed"), BETWEEN)
def test_what_a_writer_types_between_two_cites_takes_the_place_of_the_delimiter(
    suffix: str, prefix: str, printed: str
) -> None:
    made = document(style('<text variable="title"/>', layout='delimiter="; "'), [{"id": "a", "title": "T"}])
    made.cite({"citationItems": [{"id": "a", "suffix": suffix}, {"id": "a", "prefix": prefix}]})
    assert made.citations() == [printed]


IBID = '<choose><if position="ibid"><text term="ibid"/></if><else><text variable="title"/></else></choose>'


@pytest.mark.parametrize(
    ("kind", "prefix", "printed"),
    [
        ("note", "", "Ibid."),
        ("in-text", "", "ibid."),
        ("note", "see ", "see ibid."),
        ("note", "See the letters. ", "See the letters. Ibid."),
        ("note", "etc. ", "etc. ibid."),
    ],
)
def test_a_term_that_begins_a_note_has_a_capital(kind: str, prefix: str, printed: str) -> None:
    made = document(style(IBID, attributes=f'class="{kind}"'), [{"id": "a", "title": "T"}])
    made.cite(cite("a", note=1))
    made.cite(cite("a", note=2, prefix=prefix))
    assert made.citations()[1] == printed


def test_the_author_is_left_out_or_stands_alone() -> None:
    made = document(style(AUTHOR_DATE), WORKS)
    made.cite(cite("d1", **{"suppress-author": True}))
    made.cite(cite("d1", **{"author-only": True}))
    assert made.citations() == ["2001", "Doe"]


def test_a_style_that_prints_nothing_says_so() -> None:
    made = document(style('<text variable="publisher"/>', '<text variable="publisher"/>'), WORKS)
    made.cite(cite("d1"))
    made.cite({"citationItems": []})
    assert made.citations() == [NOTHING_PRINTED, NOTHING_PRINTED]


# --- entries

ENTRY = (
    '<names variable="author"><name name-as-sort-order="first"/></names><text variable="title" prefix=". "/>'
)
DOE, ROE, COE = person("Doe", "J."), person("Roe", "R."), person("Coe", "C.")


def entries(rule: str, *people: list[dict[str, Any]], substitute: str = "———") -> list[str]:
    """The entries of works by some people, titles A, B, C …"""
    items = [
        {"id": chr(65 + place), "title": chr(65 + place), "author": each} for place, each in enumerate(people)
    ]
    given = f'subsequent-author-substitute="{substitute}" subsequent-author-substitute-rule="{rule}"'
    made = document(style("", ENTRY, bibliography_attributes=given), items)
    made.cite_nothing()
    return [text for _, text in made.bibliography().entries]


SUBSTITUTED = [
    # rule               the second entry, by the people of the first        the third, by one of two of them
    ("complete-all", "———. B", "Doe, J., C. Coe. C"),
    ("complete-each", "———, ———. B", "Doe, J., C. Coe. C"),
    ("partial-each", "———, ———. B", "———, C. Coe. C"),
    ("partial-first", "———, R. Roe. B", "———, C. Coe. C"),
    ("no-such-rule", "Doe, J., R. Roe. B", "Doe, J., C. Coe. C"),
]


@pytest.mark.parametrize(("rule", "same", "partly"), SUBSTITUTED)
def test_authors_just_named_are_replaced(rule: str, same: str, partly: str) -> None:
    assert entries(rule, [DOE, ROE], [DOE, ROE], [DOE, COE]) == ["Doe, J., R. Roe. A", same, partly]


def test_authors_are_replaced_only_behind_themselves() -> None:
    texts = entries("complete-all", [DOE], [ROE], [DOE])
    assert not any("———" in text for text in texts)


def test_an_empty_substitute_leaves_the_names_out() -> None:
    assert entries("complete-all", [DOE], [DOE], substitute="")[1] == ". B"


def test_the_second_field_is_aligned() -> None:
    xml = style(
        "",
        '<text variable="citation-number" suffix="."/><text variable="title" prefix=" "/>',
        bibliography_attributes='second-field-align="flush" hanging-indent="true" line-spacing="2"',
        bibliography_layout='suffix="."',
    )
    made = document(xml, [{"id": str(number), "title": f"T{number}"} for number in range(12)])
    made.cite_nothing()
    bibliography = made.bibliography("html")
    assert bibliography.layout.max_offset == len("12.")
    assert (bibliography.layout.second_field_align, bibliography.layout.hanging_indent) == ("flush", True)
    assert bibliography.layout.line_spacing == 2
    assert bibliography.entries[0][1].split("\n")[1].strip() == (
        '<div class="csl-left-margin">1.</div><div class="csl-right-inline"> T0.</div>'
    )


def test_an_entry_that_prints_nothing_is_left_out_unless_it_has_a_number() -> None:
    plain = document(style("", '<text variable="publisher"/>'), WORKS)
    plain.cite_nothing()
    assert plain.bibliography().entries == []
