"""Items as rendering asks for them, and the variables that people write into a note."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import program, style
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.context import Cite, Context, trigraph
from citekit.csl.dates import Day
from citekit.csl.extra import with_extra
from citekit.csl.items import SAME, SHORT_FORMS, Item
from citekit.csl.load import read_style
from citekit.csl.people import Person
from citekit.csl.variables import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES

TEXTS = [
    # item                                        variable                  text
    ({"title": "T"}, "title", "T"),
    ({"volume": 2}, "volume", "2"),
    ({"volume": 2.5}, "volume", "2.5"),
    ({"title": None}, "title", ""),
    ({"title": ["T"]}, "title", ""),
    ({}, "title", ""),
    ({"event": "E"}, "event-title", "E"),
    ({"event-title": "E"}, "event", "E"),
    ({"journalAbbreviation": "J."}, "container-title-short", "J."),
    ({"shortTitle": "S"}, "title-short", "S"),
    ({"title-short": "", "shortTitle": "S"}, "title-short", "S"),
    ({"page": "110-5"}, "page-first", "110"),
    ({"page": "e110, 112"}, "page-first", "e110"),
    ({"page": "110", "page-first": "1"}, "page-first", "1"),
    ({"page": "–"}, "page-first", ""),
]


@pytest.mark.parametrize(("data", "variable", "text"), TEXTS, ids=[f"{r[0]} {r[1]}" for r in TEXTS])
def test_a_text_is_found(data: dict[str, Any], variable: str, text: str) -> None:
    item = Item(data)
    assert item.text(variable) == text
    assert item.text(variable) == text  # read once, asked twice
    assert item.has(variable) is bool(text)


def test_an_item_knows_its_id_type_and_language() -> None:
    item = Item({"id": 7, "type": "book", "language": "tr"})
    assert (item.id, item.type, item.language) == ("7", "book", "tr")
    bare = Item({"language": 3, "type": None})
    assert (bare.id, bare.type, bare.language) == ("", "document", "")


@pytest.mark.parametrize(("variable", "names"), SHORT_FORMS.items())
def test_every_short_form_in_the_table_is_alive(variable: str, names: tuple[str, ...]) -> None:
    for name in names:
        assert Item({name: "short"}).short(variable) == "short"
    assert Item({variable: "long"}).short(variable) == ""


@pytest.mark.parametrize(("variable", "others"), SAME.items())
def test_every_other_name_in_the_table_is_alive(variable: str, others: tuple[str, ...]) -> None:
    for other in others:
        assert Item({other: "x"}).text(variable) == "x"


def test_a_short_form_of_any_variable_may_be_given() -> None:
    assert Item({"publisher-short": "P"}).short("publisher") == "P"


def test_dates_and_names_are_read_once() -> None:
    item = Item({"issued": {"date-parts": [[2001]]}, "author": [{"family": "Doe"}]})
    date = item.date("issued")
    assert date is not None
    assert date.start == Day(2001)
    assert item.date("issued") is date
    assert item.names("author") == (Person("Doe"),)
    assert item.names("author") is item.names("author")
    assert (item.has("issued"), item.has("author"), item.has("accessed"), item.has("editor")) == (
        True,
        True,
        False,
        False,
    )


KINDS = {
    "dates": DATE_VARIABLES,
    "names": NAME_VARIABLES,
    "numbers": NUMBER_VARIABLES,
    "texts": TEXT_VARIABLES,
}


def test_a_variable_is_of_one_kind() -> None:
    every = [name for kind in KINDS.values() for name in kind]
    assert len(every) == len({*every})


# --- notes

NOTES = [
    # note                         found                             left of the note
    ("genre: Peer commentary", {"genre": "Peer commentary"}, ""),
    ("DOI: 10.1/x\nsome words", {"DOI": "10.1/x"}, "some words"),
    ("doi: 10.1/x", {"DOI": "10.1/x"}, ""),
    ("event-date: 2004-10-01/2004-10-14", {"event-date": {"edtf": "2004-10-01/2004-10-14"}}, ""),
    ("editor: Doe || John", {"editor": [{"family": "Doe", "given": "John"}]}, ""),
    (
        "editor: Doe || John\neditor: UNESCO",
        {"editor": [{"family": "Doe", "given": "John"}, {"literal": "UNESCO"}]},
        "",
    ),
    ("author: Roe || Jane", {"author": [{"family": "Own"}, {"family": "Roe", "given": "Jane"}]}, ""),
]


@pytest.mark.parametrize(("note", "found", "left"), NOTES, ids=[row[0] for row in NOTES])
def test_variables_in_a_note_are_found(note: str, found: dict[str, Any], left: str) -> None:
    data = {"id": "x", "title": "T", "author": [{"family": "Own"}], "note": note}
    assert with_extra(data) == {**data, "note": left, **found}


LEFT = [
    "",
    "words",
    "words: and more",
    "title: another",
    "note: x",
    "no-such-variable: x",
    "DOI:",
    "DOI",
    ":",
    "1: 2",
]


@pytest.mark.parametrize("note", LEFT)
def test_what_is_no_variable_or_is_known_already_stays_a_note(note: str) -> None:
    data = {"id": "x", "title": "T", "note": note}
    assert with_extra(data) is data


@pytest.mark.parametrize("note", [None, 7, ["DOI: x"]])
def test_a_note_that_is_no_text_is_left_alone(note: Any) -> None:
    data = {"note": note}
    assert with_extra(data) is data


@given(st.text(max_size=80))
def test_a_note_loses_only_the_lines_that_become_variables(note: str) -> None:
    made = with_extra({"note": note})
    kept = made["note"].splitlines()
    assert all(line in note.splitlines() for line in kept)
    assert made == {"note": note} or len(kept) < len(note.splitlines())


@given(
    st.sampled_from(sorted((TEXT_VARIABLES | NUMBER_VARIABLES) - {"note"})),
    st.from_regex(r"[a-z]{1,9}", fullmatch=True),
)
def test_any_variable_can_be_written_into_a_note(name: str, value: str) -> None:
    assert Item({"note": f"{name}: {value}"}).text(name) == value


# --- labels and what a cite knows

LABELS = [
    # authors                             label, of a work of 1995
    (["Asthma"], "Asth95"),
    (["Asthma", "Bronchitis"], "AsBr95"),
    (["Asthma", "Bronchitis", "Cold"], "AsBrCo95"),
    (["Asthma", "Bronchitis", "Cold", "Dengue"], "ABCD95"),
    (["Asthma", "Bronchitis", "Cold", "Dengue", "Ebola"], "ABCD95"),
    (["Xu"], "Xu95"),
    ([], "95"),
]


@pytest.mark.parametrize(("authors", "label"), LABELS)
def test_a_label_has_letters_of_the_names(authors: list[str], label: str) -> None:
    item = Item({"author": [{"family": name} for name in authors], "issued": {"date-parts": [[1995]]}})
    assert trigraph(item) == label
    assert trigraph(Item({"author": [{"literal": "UNESCO"}]})) == "UNES"


def test_a_context_knows_what_its_cite_says() -> None:
    cite = Cite("x", locator="12", first_note=3)
    context = Context(Item({"id": "x", "title": "T"}), program(read_style(style())), cite, citation_number=7)
    assert [
        context.text(name) for name in ("locator", "first-reference-note-number", "citation-number", "title")
    ] == [
        "12",
        "3",
        "7",
        "T",
    ]
    assert (context.has("locator"), context.has("year-suffix"), context.has("title")) == (True, False, True)
    context.suppressed = {"title"}
    assert context.text("title") == ""
