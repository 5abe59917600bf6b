"""Citations and the notes around them: typed readings, and no field outside the list."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    TEXT_FIELDS,
    Citation,
    Date,
    Document,
    Kind,
    Line,
    Name,
    Note,
    NoteSet,
    Page,
    Point,
    Problem,
    Reading,
    WorkType,
)

READINGS = {
    "author": Reading((Name("Oran", "Baskın"),), (0, 11), "rule:author", 0.9),
    "title": Reading("Türk Dış Politikası", (13, 32), "rule:title", 0.8),
    "date": Reading(Date(Point(2001)), (34, 38), "rule:date", 0.99),
}
CITATION = Citation(Kind.NEW, WorkType.BOOK, READINGS, (0, 39), 0.9, language="tr")
NOTE = Note("3", "Baskın Oran, Türk Dış Politikası, 2001.", citations=(CITATION,))


def test_each_kind_of_field_is_read_with_its_own_type() -> None:
    assert CITATION.names("author") == (Name("Oran", "Baskın"),)
    assert CITATION.text("title") == "Türk Dış Politikası"
    assert CITATION.date() == Date(Point(2001))


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_of_another_kind_or_none_is_empty(field: str) -> None:
    empty = Citation(Kind.NEW, WorkType.OTHER, {}, (0, 0), 0.0)
    assert (empty.text(field), empty.names(field), empty.date(field)) == ("", (), None)
    assert CITATION.text("author") == ""
    assert CITATION.names("title") == ()
    assert CITATION.date("title") is None


def test_refuses_a_field_that_notes_json_does_not_know() -> None:
    with pytest.raises(ValueError, match="no such field: journaltitle"):
        Citation(Kind.NEW, WorkType.BOOK, {"journaltitle": READINGS["title"]}, (0, 1), 1.0)


def test_the_kinds_of_fields_do_not_overlap() -> None:
    assert sorted(FIELDS) == sorted({*NAME_FIELDS, *TEXT_FIELDS, *DATE_FIELDS})


@given(st.sets(st.sampled_from(sorted(READINGS))))
def test_a_citation_travels_and_can_stand_in_a_set(names: set[str]) -> None:
    citation = Citation(Kind.NEW, WorkType.BOOK, {n: READINGS[n] for n in names}, (0, 39), 0.9, reason="x")
    copy = pickle.loads(pickle.dumps(citation))
    assert copy == citation
    assert {copy, citation} == {citation}


def test_a_note_set_travels() -> None:
    notes = NoteSet("x.txt", "tr", (NOTE,), (Problem("E101", "no text", note="4"),))
    assert pickle.loads(pickle.dumps(notes)) == notes


DISCURSIVE = [
    # text      citations      is discursive
    ("Bu görüş tartışmalıdır.", (), True),
    ("Oran, 2001.", (CITATION,), False),
    (None, (), False),
]


@pytest.mark.parametrize(("text", "citations", "discursive"), DISCURSIVE, ids=["prose", "cites", "no text"])
def test_a_note_is_discursive_if_it_has_text_and_cites_nothing(
    text: str | None, citations: tuple[Citation, ...], discursive: bool
) -> None:
    assert Note("1", text, citations=citations).is_discursive is discursive


def test_a_note_is_found_by_its_number() -> None:
    notes = NoteSet("x.txt", None, (Note("*", "Yazar"), NOTE))
    assert notes.note("3") is NOTE
    assert notes.note("4") is None


def test_the_lines_of_a_document_come_page_after_page() -> None:
    document = Document("x.txt", (Page((Line("a", 1), Line("b", 2)), "5"), Page((Line("c", 3),))))
    assert [(line.text, line.number) for line in document.lines] == [("a", 1), ("b", 2), ("c", 3)]
