"""Entries: fields as written and as read, stand-ins that claim nothing, and copies."""

from __future__ import annotations

import operator
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import NO_DATE, NO_NAME, Date, Entry, Name, Point, tex_text

BOOK = Entry(
    "book",
    "oran-2001-turk",
    {"author": "Oran, Baskın and others", "title": r"Türk {Dış} Politikası \& Ötesi", "date": "2001-21"},
)


def test_a_field_is_kept_as_written_and_read_as_text() -> None:
    assert BOOK.get("title") == r"Türk {Dış} Politikası \& Ötesi"
    assert BOOK.text("title") == "Türk Dış Politikası & Ötesi"
    assert BOOK.names("author")[0] == Name("Oran", "Baskın")
    assert BOOK.date() == Date(Point(2001, 21))


@pytest.mark.parametrize(("field", "stand_in"), [("author", NO_NAME), ("date", NO_DATE)])
def test_a_stand_in_counts_as_absent(field: str, stand_in: str) -> None:
    entry = Entry("article", "x", {field: stand_in})
    assert entry.fields[field] == stand_in
    assert (entry.get(field), entry.text(field), entry.names(field), entry.date(field)) == ("", "", (), None)


DATES = [
    # fields                                   the date
    ({"date": "2005-07-12"}, Date(Point(2005, 7, 12))),
    ({"year": "1998"}, Date(Point(1998))),
    ({"date": "XXXX", "year": "1998"}, Date(Point(1998))),
    ({"date": "about 1998"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("fields", "date"), DATES, ids=[str(row[0]) for row in DATES])
def test_the_year_is_the_fallback_of_the_date(fields: dict[str, str], date: Date | None) -> None:
    assert Entry("book", "x", fields).date() == date


def test_the_year_is_no_fallback_of_other_dates() -> None:
    assert Entry("online", "x", {"year": "1998"}).date("urldate") is None


def test_a_copy_sets_and_removes_fields_and_leaves_the_entry_alone() -> None:
    copy = BOOK.with_fields(date=None, url="http://a.org")
    assert list(copy.fields) == ["author", "title", "url"]
    assert "url" not in BOOK.fields
    assert (copy.type, copy.key) == (BOOK.type, BOOK.key)


def test_nobody_changes_an_entry() -> None:
    fields = {"title": "Ayna"}
    entry = Entry("misc", "ayna", fields)
    fields["title"] = "Zerkalo"
    assert entry.get("title") == "Ayna"
    with pytest.raises(TypeError):
        operator.setitem(entry.fields, "title", "Zerkalo")


fields = st.dictionaries(st.sampled_from(["author", "title", "date", "url", "note"]), st.text(max_size=8))
entries = st.builds(Entry, st.sampled_from(["book", "misc"]), st.text("ab", max_size=3), fields)


@given(entries)
def test_an_entry_travels(entry: Entry) -> None:
    assert pickle.loads(pickle.dumps(entry)) == entry


@given(entries)
def test_equal_entries_have_equal_hashes_in_any_order_of_fields(entry: Entry) -> None:
    turned = Entry(entry.type, entry.key, dict(reversed(list(entry.fields.items()))))
    assert turned == entry
    assert hash(turned) == hash(entry)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_text_that_was_escaped_for_a_field_is_read_from_it(text: str) -> None:
    assert Entry("misc", "x", {"title": tex_text(text)}).text("title") == text
