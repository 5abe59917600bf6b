"""Corrections of one work in several libraries: carried where nobody said otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.curate import edits, share_edits
from citekit.model import Entry, Library

A = Entry("book", "a", {"author": "Ak, Ali", "title": "Barış", "date": "2001"})
OTHER = Entry("book", "a", {"author": "Ak, Ali", "title": "Barış!", "date": "2001"})

CARRIED = [
    # corrected in the first library   written into, and standing in the second   read there
    (A.with_fields(title="Barışlar"), A, A, A.with_fields(title="Barışlar")),
    (A.with_fields(isbn="1"), A, A, A.with_fields(isbn="1")),
    (A.with_fields(date=None), A, A, A.with_fields(date=None)),
    (Entry("report", "a", A.fields), A, A, Entry("report", "a", A.fields)),
    # a correction of its own stands beside one that is carried, and against one that is not
    (
        A.with_fields(title="Barışlar"),
        A,
        A.with_fields(date="2002"),
        A.with_fields(title="Barışlar", date="2002"),
    ),
    (A.with_fields(title="Barışlar"), A, A.with_fields(title="Savaş"), A.with_fields(title="Savaş")),
    (Entry("report", "a", A.fields), A, Entry("thesis", "a", A.fields), Entry("thesis", "a", A.fields)),
    # what was written otherwise may well be another work
    (A.with_fields(title="Barışlar"), OTHER, OTHER, OTHER),
]


@pytest.mark.parametrize(("corrected", "base", "standing", "read"), CARRIED, ids=range(len(CARRIED)))
def test_carries(corrected: Entry, base: Entry, standing: Entry, read: Entry) -> None:
    given_libraries = [Library.of([corrected]), Library.of([standing])]
    assert list(share_edits(given_libraries, [{"a": A}, {"a": base}])[1]) == [read]


def test_what_nobody_wrote_is_no_copy() -> None:
    mine = Library.of([A])
    assert share_edits([Library.of([OTHER]), mine], [{"a": A}, {}])[1] is mine


def test_a_second_entry_with_the_key_is_left_alone() -> None:
    twice = Library.of([A, A])
    read = share_edits([Library.of([OTHER]), twice], [{"a": A}, {"a": A}])[1]
    assert list(read) == [OTHER, A]


entries = st.builds(
    Entry,
    st.sampled_from(["book", "report"]),
    st.sampled_from("ab"),
    st.dictionaries(st.sampled_from(["title", "date", "note"]), st.sampled_from("xyz"), max_size=3),
)
libraries = st.lists(entries, max_size=2, unique_by=lambda entry: entry.key).map(Library.of)


@given(st.lists(st.tuples(libraries, libraries), max_size=4))
def test_an_edit_of_its_own_always_stays_and_sharing_again_changes_nothing(
    pairs: list[tuple[Library, Library]],
) -> None:
    standing = [library for library, _ in pairs]
    bases = [{entry.key: entry for entry in base} for _, base in pairs]
    read = share_edits(standing, bases)
    for before, after, base in zip(standing, read, bases, strict=True):
        for old, new in zip(before, after, strict=True):
            own = edits(base[old.key], old) if old.key in base else old.fields
            assert {name: new.fields.get(name) for name in own} == {n: old.fields.get(n) for n in own}
    assert [list(library) for library in share_edits(read, bases)] == [list(library) for library in read]
