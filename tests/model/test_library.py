"""A library: entries among comments, and copies that leave the other blocks alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Block, Entry, Library

COMMENT = Block(raw="% kept by hand\n", line=1)
AYNA = Entry("misc", "ayna", {"title": "Ayna"})
ORAN = Entry("book", "oran", {"title": "Türk Dış Politikası"})
FILE = Library((COMMENT, Block("@misc{ayna, …}", AYNA, AYNA, 2), Block("@book{oran, …}", ORAN, ORAN, 5)))


def test_iteration_and_look_up_see_entries_only() -> None:
    assert list(FILE) == [AYNA, ORAN]
    assert len(FILE) == 2
    assert FILE.get("oran") is ORAN
    assert FILE.get("none") is None


def test_the_line_of_an_entry_is_known_if_a_file_holds_it() -> None:
    assert [FILE.line_of(key) for key in ("ayna", "oran", "none")] == [2, 5, 0]
    assert Library.of([AYNA]).line_of("ayna") == 0


def test_a_changed_entry_keeps_its_place_and_the_text_it_was_read_from() -> None:
    changed = AYNA.with_fields(date="2005-07-22")
    library = FILE.with_entry(changed)
    assert list(library) == [changed, ORAN]
    assert library.blocks[1] == Block("@misc{ayna, …}", changed, AYNA, 2)
    assert library.blocks[0] is COMMENT


def test_a_new_entry_comes_last() -> None:
    new = Entry("online", "azertac", {})
    assert FILE.with_entry(new).blocks == (*FILE.blocks, Block(entry=new))


def test_taking_an_entry_out_leaves_the_comments() -> None:
    assert FILE.without("ayna").blocks == (COMMENT, FILE.blocks[2])
    assert FILE.without("none") == FILE


keys = st.text("abc", min_size=1, max_size=2)


@given(st.lists(keys, unique=True), keys)
def test_what_is_put_in_can_be_got_out_and_taken_out(held: list[str], key: str) -> None:
    library = Library.of(Entry("misc", k) for k in held)
    entry = Entry("book", key, {"title": "T"})
    with_entry = library.with_entry(entry)
    assert with_entry.get(key) == entry
    assert len(with_entry) == len({*held, key})
    assert with_entry.without(key).get(key) is None
    assert [e.key for e in with_entry.without(key)] == [k for k in held if k != key]
