"""Libraries: renamed keys are followed, people's blocks stay, the union keeps apart what differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citekit.curate import find_renames, merge_libraries, merge_library
from citekit.model import Block, Entry, Library

A = Entry("book", "a", {"author": "Ak, Ali", "title": "Barış", "date": "2001"})
B = Entry("book", "b", {"author": "Can, Ece", "title": "Savaş", "date": "2001"})
COMMENT = Block(raw="% mine\n")


def test_a_renamed_entry_is_followed() -> None:
    theirs = Library.of([Entry("book", "mine", A.fields), B])
    assert find_renames({"a": A, "b": B}, theirs) == {"a": "mine"}


def test_an_entry_renamed_and_edited_at_once_is_followed() -> None:
    theirs = Library.of([Entry("book", "mine", {**A.fields, "title": "Barış!"})])
    assert find_renames({"a": A}, theirs) == {"a": "mine"}


def test_a_deleted_entry_beside_a_new_stranger_is_not_taken_for_a_renaming() -> None:
    theirs = Library.of([Entry("book", "new", {"author": "Su, Can", "title": "Deniz", "date": "2001"})])
    assert find_renames({"a": A}, theirs) == {}


def test_two_that_fit_alike_are_not_guessed() -> None:
    theirs = Library.of([Entry("book", "m1", A.fields), Entry("book", "m2", A.fields)])
    assert find_renames({"a": A}, theirs) == {}


def test_a_merge_follows_renames_and_keeps_comments_and_order() -> None:
    mine = Entry("book", "mine", A.fields)
    theirs = Library((COMMENT, Block(entry=B), Block(entry=mine)))
    changed = A.with_fields(isbn="1")
    new = Entry("book", "c", {"title": "Su"})
    merge = merge_library({"a": A, "b": B}, [changed, B, new], theirs)
    assert merge.library.blocks[0].raw == "% mine\n"
    assert [entry.key for entry in merge.library] == ["b", "mine", "c"]
    assert merge.library.get("mine") == Entry("book", "mine", changed.fields)
    assert (merge.renames, merge.added, merge.changed, merge.removed) == (
        {"a": "mine"},
        ("c",),
        ("mine",),
        (),
    )


def test_an_untouched_entry_leaves_with_its_note_and_an_edited_one_stays() -> None:
    edited = B.with_fields(note="mine")
    merge = merge_library({"a": A, "b": B}, [], Library.of([A, edited]))
    assert list(merge.library) == [edited]
    assert merge.removed == ("a",)
    assert [problem.code for problem in merge.problems] == ["E303"]


def test_a_deleted_entry_stays_deleted() -> None:
    merge = merge_library({"a": A, "b": B}, [A.with_fields(isbn="1"), B], Library.of([B]))
    assert list(merge.library) == [B]


def test_a_second_block_of_one_key_is_a_persons_and_stays() -> None:
    twin = A.with_fields(title="Other")
    merge = merge_library({"a": A}, [A.with_fields(isbn="1")], Library.of([A, twin]))
    assert list(merge.library) == [A.with_fields(isbn="1"), twin]


entries = st.builds(
    lambda key, title: Entry("book", key, {"title": title}), st.sampled_from("abcd"), st.sampled_from("xyz")
)
libraries = st.lists(entries, max_size=4, unique_by=lambda entry: entry.key).map(Library.of)


@given(libraries, libraries)
def test_merging_with_an_unchanged_source_changes_no_block(base: Library, theirs: Library) -> None:
    works = {entry.key: entry for entry in base}
    assert merge_library(works, base, theirs).library.blocks == theirs.blocks


@given(st.lists(libraries, max_size=4))
def test_the_union_has_every_work_once_under_a_key_of_its_own(parts: list[Library]) -> None:
    union = merge_libraries(parts)
    keys = [entry.key for entry in union]
    assert len(keys) == len(set(keys))
    stated = {(entry.key, entry.fields["title"]) for part in parts for entry in part}
    assert {(entry.key.partition("-")[0], entry.fields["title"]) for entry in union} == stated


@given(st.lists(libraries, max_size=3), libraries)
def test_a_key_once_given_stays_when_a_library_comes_first(parts: list[Library], newcomer: Library) -> None:
    before = merge_libraries(parts)
    after = merge_libraries([newcomer, *parts], previous=before)
    for entry in before:
        assert after.get(entry.key) == entry


def test_different_data_under_one_key_is_reported_with_both_texts() -> None:
    union = merge_libraries(
        [Library.of([A]), Library.of([A.with_fields(title="Barış mı?")])], names=["bib/x.bib", "bib/y.bib"]
    )
    assert [entry.key for entry in union] == ["a", "a-b"]
    (problem,) = union.problems
    assert problem.code == "K302"
    assert problem.key == "a-b"
    for text in ("bib/x.bib", "bib/y.bib", "“Barış”", "“Barış mı?”"):
        assert text in problem.message


def test_a_letter_in_the_union_is_never_one_that_a_library_uses() -> None:
    twin = Entry("book", "a-b", {"title": "Deniz"})
    union = merge_libraries([Library.of([A]), Library.of([A.with_fields(title="x"), twin])])
    assert {entry.key for entry in union} == {"a", "a-b", "a-c"}
    assert union.get("a-b") == twin


def test_fields_that_point_at_keys_follow_them() -> None:
    child = Entry("inbook", "child", {"crossref": "a", "title": "Bölüm"})
    union = merge_libraries([Library.of([A]), Library.of([A.with_fields(title="x"), child])])
    found = union.get("child")
    assert found is not None
    assert found.fields["crossref"] == "a-b"
