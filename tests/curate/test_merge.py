"""The three-way merge of one entry: cases, then the laws that must hold for any three."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.curate import Conflict, edits, is_edited, merge_entry
from citekit.model import Entry


def book(type_: str = "book", key: str = "k", **fields: str) -> Entry:
    return Entry(type_, key, fields)


CASES: list[tuple[str, Entry | None, Entry | None, Entry | None, Entry | None, tuple[Conflict, ...]]] = [
    # what; base, ours, theirs; what is written, conflicts
    ("new in the source", None, book(title="A"), None, book(title="A"), ()),
    ("nobody changed it", book(title="A"), book(title="A"), book(title="A"), book(title="A"), ()),
    ("the source changed", book(title="A"), book(title="B"), book(title="A"), book(title="B"), ()),
    ("a person changed", book(title="A"), book(title="A"), book(title="C"), book(title="C"), ()),
    (
        "both changed",
        book(title="A"),
        book(title="B"),
        book(title="C"),
        book(title="C"),
        (Conflict("title", "B", "C"),),
    ),
    ("both changed alike", book(title="A"), book(title="B"), book(title="B"), book(title="B"), ()),
    (
        "each changed another field",
        book(title="A", date="1"),
        book(title="A", date="2"),
        book(title="C", date="1"),
        book(title="C", date="2"),
        (),
    ),
    (
        "a person added a field",
        book(title="A"),
        book(title="B"),
        book(title="A", note="n"),
        book(title="B", note="n"),
        (),
    ),
    (
        "the source added a field",
        book(title="A"),
        book(title="A", isbn="1"),
        book(title="A"),
        book(title="A", isbn="1"),
        (),
    ),
    (
        "a person deleted a field",
        book(title="A", isbn="1"),
        book(title="A", isbn="1"),
        book(title="A"),
        book(title="A"),
        (),
    ),
    (
        "deleted by a person, changed in the source",
        book(title="A", isbn="1"),
        book(title="A", isbn="2"),
        book(title="A"),
        book(title="A"),
        (Conflict("isbn", "2", None),),
    ),
    (
        "a person changed the type",
        book(title="A"),
        book(title="A"),
        book("manual", title="A"),
        book("manual", title="A"),
        (),
    ),
    (
        "the source changed the type",
        book(title="A"),
        book("manual", title="A"),
        book(title="A"),
        book("manual", title="A"),
        (),
    ),
    (
        "both changed the type",
        book(title="A"),
        book("manual", title="A"),
        book("report", title="A"),
        book("report", title="A"),
        (Conflict("entry type", "manual", "report"),),
    ),
    (
        "a person changed the key",
        book(title="A"),
        book(title="B"),
        book(key="mine", title="A"),
        book(key="mine", title="B"),
        (),
    ),
    ("a person deleted the entry", book(title="A"), book(title="B"), None, None, ()),
    ("gone from the source, untouched", book(title="A"), None, book(title="A"), None, ()),
    ("gone from the source, edited", book(title="A"), None, book(title="C"), book(title="C"), ()),
    ("written by a person", None, None, book(title="A"), book(title="A"), ()),
    (
        "written by a person, found in the source too",
        None,
        book(title="A", isbn="1"),
        book(title="C"),
        book(title="C"),
        (Conflict("title", "A", "C"),),
    ),
    ("gone from everywhere", book(title="A"), None, None, None, ()),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_merges(
    case: tuple[str, Entry | None, Entry | None, Entry | None, Entry | None, tuple[Conflict, ...]],
) -> None:
    _, base, ours, theirs, written, conflicts = case
    merged = merge_entry(base, ours, theirs)
    assert merged.entry == written
    assert merged.conflicts == conflicts


def test_an_edited_orphan_is_reported() -> None:
    merged = merge_entry(book(title="A"), None, book(title="C"))
    assert merged.is_orphan
    assert [problem.code for problem in merged.problems("k")] == ["E303"]


def test_a_conflict_shows_both_texts() -> None:
    merged = merge_entry(book(title="A"), book(title="B"), book(title="C"))
    (problem,) = merged.problems("k")
    assert problem.code == "E302"
    assert problem.key == "k"
    assert "“B”" in problem.message
    assert "“C”" in problem.message


def test_rewrapped_lines_are_no_edit() -> None:
    base, theirs = book(title="A long title"), book(title="A long\n    title")
    assert not is_edited(base, theirs)
    assert merge_entry(base, base, theirs).entry is theirs
    assert merge_entry(base, book(title="B"), theirs).entry == book(title="B")


names = st.sampled_from(["title", "date", "note", "isbn"])
values = st.sampled_from(["x", "y", "z"])
entries = st.builds(
    lambda type_, fields: Entry(type_, "k", fields),
    st.sampled_from(["book", "misc"]),
    st.dictionaries(names, values),
)
maybe = st.none() | entries


@given(maybe, entries)
def test_what_the_source_did_not_change_stays_as_a_person_left_it(base: Entry | None, theirs: Entry) -> None:
    merged = merge_entry(base, base, theirs)
    assert merged.entry == theirs
    assert merged.conflicts == ()


@given(entries, maybe)
def test_what_no_person_touched_becomes_what_the_source_says(base: Entry, ours: Entry | None) -> None:
    assert merge_entry(base, ours, base).entry == ours


@given(maybe, maybe, maybe)
def test_a_persons_edit_always_wins(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> None:
    written = merge_entry(base, ours, theirs).entry
    if theirs is None:
        assert written is (ours if base is None else None)
        return
    if base is None:
        assert written == theirs
        return
    for name, value in edits(base, theirs).items():
        assert written is not None
        assert written.fields.get(name) == value
    if written is not None and theirs.type != base.type:
        assert written.type == theirs.type


@given(maybe, maybe, maybe)
def test_merging_the_outcome_again_changes_nothing(
    base: Entry | None, ours: Entry | None, theirs: Entry | None
) -> None:
    written = merge_entry(base, ours, theirs).entry
    again = merge_entry(ours, ours, written)
    # Only what was never written and never ours may come to stand: a new entry.
    assert again.entry == written
    assert again.conflicts == ()


@given(entries, entries, entries)
def test_every_conflict_is_a_field_that_both_changed_otherwise(
    base: Entry, ours: Entry, theirs: Entry
) -> None:
    for conflict in merge_entry(base, ours, theirs).conflicts:
        was = base.type if conflict.field == "entry type" else base.fields.get(conflict.field)
        assert len({was, conflict.ours, conflict.theirs}) == 3
