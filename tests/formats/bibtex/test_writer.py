"""Writing ``.bib`` files: one form for new entries, the smallest change in old ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import entries, libraries, plain_words, values

from citekit.errors import UsageError
from citekit.formats import read_bibtex, write_bibtex
from citekit.model import NO_NAME, Block, Entry, Library, plain_text

NEW = Entry(
    "Book", "oran-2001-turk", {"author": "Oran, Baskın", "title": "Türk Dış Politikası", "date": "2001"}
)
NEW_TEXT = """@book{oran-2001-turk,
  author = {Oran, Baskın},
  title = {Türk Dış Politikası},
  date = {2001},
}
"""


def test_new_entries_have_one_form() -> None:
    library = Library.of([NEW, Entry("misc", "b", {"author": NO_NAME}), Entry("misc", "c")])
    assert write_bibtex(library) == f"{NEW_TEXT}\n@misc{{b,\n  author = {{{{}}}},\n}}\n\n@misc{{c,\n}}\n"


SURROUNDINGS = [
    # the file before            the file with the new entry behind it
    ("", NEW_TEXT),
    ("\ufeff", "\ufeff" + NEW_TEXT),
    ("% ours", "% ours\n\n" + NEW_TEXT),
    ("@misc{a}", "@misc{a}\n\n" + NEW_TEXT),
    ("@misc{a}\n", "@misc{a}\n\n" + NEW_TEXT),
    ("@misc{a}\n\n\n", "@misc{a}\n\n\n" + NEW_TEXT),
    ("@misc{a}\r\n", "@misc{a}\r\n\r\n" + NEW_TEXT.replace("\n", "\r\n")),
]


@pytest.mark.parametrize(("before", "after"), SURROUNDINGS, ids=[repr(row[0]) for row in SURROUNDINGS])
def test_a_blank_line_parts_a_new_entry_from_the_file(before: str, after: str) -> None:
    assert write_bibtex(read_bibtex(before).with_entry(NEW)) == after


def test_a_new_entry_can_stand_in_the_middle() -> None:
    first, second = read_bibtex("@misc{a}\n@misc{b}\n").blocks
    library = Library((first, Block(entry=NEW), second))
    assert write_bibtex(library) == f"@misc{{a}}\n\n{NEW_TEXT}\n@misc{{b}}\n"


def test_an_entry_that_goes_takes_the_blank_lines_behind_it() -> None:
    text = "% ours\n\n@misc{a}\n\n@misc{b}\n\n@misc{c}\n"
    assert write_bibtex(read_bibtex(text).without("b")) == "% ours\n\n@misc{a}\n\n@misc{c}\n"


FILE = """% Our books; don't sort!
@BOOK{oran-2001,
   Author    = "Oran, Baskın",  % the editor, really
   title     = {Türk {Dış}
                Politikası},
   YEAR      = 2001,
   publisher = ttk # " Yayınları"
}
"""

CHANGES = {
    "a value in quotes stays in quotes": (
        {"author": "Oran, B."},
        [('"Oran, Baskın"', '"Oran, B."')],
    ),
    "unless it holds one": ({"author": 'O"ran'}, [('"Oran, Baskın"', '{O"ran}')]),
    "a quotation mark in braces may stay in quotes": (
        {"author": 'O{"}ran'},
        [('"Oran, Baskın"', '"O{"}ran"')],
    ),
    "a number stays bare": ({"year": "2002"}, [("= 2001,\n", "= 2002,\n")]),
    "what is no number does not": ({"year": "2001/2002"}, [("= 2001,\n", "= {2001/2002},\n")]),
    "a joined value gets braces": ({"publisher": "TTK"}, [('ttk # " Yayınları"', "{TTK}")]),
    "a value of two lines is replaced whole": (
        {"title": "TDP"},
        [("{Türk {Dış}\n                Politikası}", "{TDP}")],
    ),
    "a field goes with its line": ({"year": None}, [("   YEAR      = 2001,\n", "")]),
    "a field goes with its lines": (
        {"title": None},
        [("   title     = {Türk {Dış}\n                Politikası},\n", "")],
    ),
    "but a comment stays": ({"author": None}, [('Author    = "Oran, Baskın",  %', "%")]),
    "the last field goes, and the comma before it may stay": (
        {"publisher": None},
        [('   publisher = ttk # " Yayınları"\n', "")],
    ),
    "a new field comes last, in the file's layout": (
        {"url": "http://a.example/%20"},
        [('Yayınları"\n', 'Yayınları",\n   url       = {http://a.example/%20}\n')],
    ),
    "two new fields": (
        {"isbn": "1", "note": "2"},
        [('Yayınları"\n', 'Yayınları",\n   isbn      = {1},\n   note      = {2}\n')],
    ),
    "a new field for an old one": (
        {"publisher": None, "note": "n"},
        [('   publisher = ttk # " Yayınları"\n', "   note      = {n},\n")],
    ),
    "all at once": (
        {"author": "A", "title": None, "year": "1", "note": "n"},
        [
            ('"Oran, Baskın"', '"A"'),
            ("   title     = {Türk {Dış}\n                Politikası},\n", ""),
            ("= 2001,\n", "= 1,\n"),
            ('Yayınları"\n', 'Yayınları",\n   note      = {n}\n'),
        ],
    ),
}


@pytest.mark.parametrize(("changes", "edits"), CHANGES.values(), ids=CHANGES)
def test_only_what_changed_is_written_anew(
    changes: dict[str, str | None], edits: list[tuple[str, str]]
) -> None:
    library = read_bibtex(FILE)
    entry = library.get("oran-2001")
    assert entry is not None
    expected = FILE
    for old, new in edits:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    changed = entry.with_fields(**changes)
    written = write_bibtex(library.with_entry(changed))
    assert written == expected
    assert dict(read_bibtex(written).get("oran-2001").fields) == dict(changed.fields)


LAYOUTS = {
    "a comma at the end": ("@misc{a,\n\ttitle={x},\n}", "@misc{a,\n\ttitle={x},\n\tnote={n},\n}"),
    "no comma at the end": ("@misc{a,\n  title={x}\n}", "@misc{a,\n  title={x},\n  note={n}\n}"),
    "closed on the last line": ("@misc{a,\n  title = {x}}", "@misc{a,\n  title = {x},\n  note = {n}}"),
    "a comment behind the last field": (
        "@misc{a,\n  title = {x}, % y\n}",
        "@misc{a,\n  title = {x}, % y\n  note = {n},\n}",
    ),
    "a comment and no comma": (
        "@misc{a,\n  title = {x} % y\n}",
        "@misc{a,\n  title = {x}, % y\n  note = {n}\n}",
    ),
    "in a row": ('@misc{a, title="x", year=1}', '@misc{a, title="x", year=1, note="n"}'),
    "in a row, a comma at the end": ("@misc{a, title = {x},}", "@misc{a, title = {x}, note = {n},}"),
    "comma first": ("@misc{a\n  , title = {x}\n  }", "@misc{a\n  , title = {x}\n  , note = {n}\n  }"),
    "aligned": (
        "@misc{a,\n  author    = {x},\n  title     = {y}\n}",
        "@misc{a,\n  author    = {x},\n  title     = {y},\n  note      = {n}\n}",
    ),
    "no fields": ("@misc{a}", "@misc{a,\n  note = {n},\n}"),
    "no fields, but a comma": ("@misc{a,}", "@misc{a,\n  note = {n},\n}"),
    "in parentheses": ("@misc(a,\n  title = {x}\n)", "@misc(a,\n  title = {x},\n  note = {n}\n)"),
    "CR LF": ("@misc{a,\r\n  title = {x}\r\n}", "@misc{a,\r\n  title = {x},\r\n  note = {n}\r\n}"),
}


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_new_field_is_laid_out_as_the_others_are(before: str, after: str) -> None:
    library = read_bibtex(before)
    (entry,) = library
    with_note = library.with_entry(entry.with_fields(note="n"))
    assert write_bibtex(with_note) == after


REMOVALS = {
    "in a row, the first": ("@misc{a, note={n}, year={1}}", "@misc{a, year={1}}"),
    "in a row, the last": ("@misc{a, year={1}, note={n}}", "@misc{a, year={1},}"),
    "beside another in a line": (
        "@misc{a,\n  year = 1, note = {n},\n  url = {u}\n}",
        "@misc{a,\n  year = 1,\n  url = {u}\n}",
    ),
    "comma first": ("@misc{a\n  , note = {n}\n  , year = 1\n}", "@misc{a\n  , year = 1\n}"),
    "comma before the next line": ("@misc{a,\n    note = {n}\n  , year = 1\n}", "@misc{a,\n    year = 1\n}"),
    "closed on the last line": ("@misc{a,\n  year = 1,\n  note = {n}}", "@misc{a,\n  year = 1,\n}"),
    "both copies of a double": (
        "@misc{a,\n  note = {n},\n  year = 1,\n  note = {m},\n}",
        "@misc{a,\n  year = 1,\n}",
    ),
}


@pytest.mark.parametrize(("before", "after"), REMOVALS.values(), ids=REMOVALS)
def test_a_field_that_goes_leaves_the_others_alone(before: str, after: str) -> None:
    library = read_bibtex(before)
    (entry,) = library
    assert write_bibtex(library.with_entry(entry.with_fields(note=None))) == after


HEADS = [
    ("@BOOK{ old ,title={x}}", {"type": "misc"}, "@misc{ old ,title={x}}"),
    ("@BOOK{ old ,title={x}}", {"key": "new"}, "@BOOK{ new ,title={x}}"),
    ("@book{title={x}}", {"key": "new"}, "@book{new,title={x}}"),
    ("@book{,title={x}}", {"key": "new"}, "@book{new,title={x}}"),
]


@pytest.mark.parametrize(("before", "change", "after"), HEADS, ids=[row[2] for row in HEADS])
def test_type_and_key_change_alone(before: str, change: dict[str, str], after: str) -> None:
    (block,) = read_bibtex(before).blocks
    assert block.entry is not None
    assert write_bibtex(Library((replace(block, entry=replace(block.entry, **change)),))) == after


def test_an_entry_too_broken_to_edit_is_written_anew_behind_its_text() -> None:
    text = '@misc{a, x = "y, url = {u}}\n@misc{b}\n'
    library = read_bibtex(text)
    entry = library.get("a")
    assert entry is not None
    written = write_bibtex(library.with_entry(entry.with_fields(note='"n"')))
    again = read_bibtex(written)
    assert [(e.key, e.get("note")) for e in again] == [("a", '"n"'), ("b", "")]
    assert '"y, url = {u}' in written


LONE_BRACES = [
    ("title", "a { b", r"a \textbraceleft{} b"),
    ("title", r"a \} b", r"a \textbraceright{} b"),
    ("title", "} a {", r"\textbraceright{} a \textbraceleft{}"),
    ("title", r"\{a\}", r"\{a\}"),
    ("url", "http://a.example/}{", "http://a.example/%7D%7B"),
]


@pytest.mark.parametrize(("name", "value", "written"), LONE_BRACES, ids=[row[1] for row in LONE_BRACES])
def test_a_lone_brace_does_not_swallow_the_file(name: str, value: str, written: str) -> None:
    library = Library.of([Entry("misc", "a", {name: value}), NEW])
    first, second = read_bibtex(write_bibtex(library))
    assert first.fields[name] == written
    assert second.fields == NEW.fields


UNWRITABLE = [
    Entry("misc", "two words"),
    Entry("misc", "a,b"),
    Entry("misc", "a{b"),
    Entry("mi sc", "a"),
    Entry("misc", "a", {"a b": "x"}),
    Entry("misc", "a", {"": "x"}),
]


@pytest.mark.parametrize("entry", UNWRITABLE, ids=repr)
def test_refuses_what_no_reader_would_read(entry: Entry) -> None:
    with pytest.raises(UsageError):
        write_bibtex(Library.of([entry]))


@given(libraries)
def test_what_is_written_can_be_read_again(library: Library) -> None:
    again = read_bibtex(write_bibtex(library))
    assert [*again] == [*library]
    assert again.problems == ()
    assert write_bibtex(again) == write_bibtex(library)


@given(st.lists(st.tuples(plain_words, st.none() | values), max_size=3), entries, st.data())
def test_any_change_can_be_read_again(
    changes: list[tuple[str, str | None]], entry: Entry, data: st.DataObject
) -> None:
    names = [*entry.fields]
    changes += [(data.draw(st.sampled_from(names)), data.draw(st.none() | values))]
    before = "".join(f"{name} = {{{value}}}{data.draw(SEPARATORS)}" for name, value in entry.fields.items())
    text = f"@misc{{first}}\n@{entry.type}{{{entry.key},{data.draw(SPACES)}{before}}}\n\n@misc{{last}}\n"
    library = read_bibtex(text)
    old = library.get(entry.key)
    assert old is not None
    assert old.fields == entry.fields
    changed = old.with_fields(**dict(changes))
    written = write_bibtex(library.with_entry(changed))
    assert [e.key for e in read_bibtex(written)] == ["first", entry.key, "last"]
    assert read_bibtex(written).get(entry.key) == changed
    for name, value in entry.fields.items():
        if name not in dict(changes):
            assert f"{name} = {{{value}}}" in written


SPACES = st.sampled_from(["", " ", "\n  ", "\r\n\t"])
SEPARATORS = st.sampled_from([",", ", ", ",\n  ", "\n  , ", " ,\n", ", % done\n  ", ",\n  % more\n  "])


@given(libraries)
def test_lone_braces_are_the_only_thing_that_changes(library: Library) -> None:
    broken = [entry.with_fields(title=f"{{{entry.key}") for entry in library]
    for entry in read_bibtex(write_bibtex(Library.of(broken))):
        assert plain_text(entry.fields["title"]) == f"{{{entry.key}"
