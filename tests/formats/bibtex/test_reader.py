"""Reading ``.bib`` files: what values are, each known trap, and what is never lost."""

from __future__ import annotations

import logging

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citekit.formats import read_bibtex, write_bibtex
from citekit.model import Library

VALUES = [
    # right-hand side                        value
    ("{Türk Dış Politikası}", "Türk Dış Politikası"),
    ('"Türk Dış Politikası"', "Türk Dış Politikası"),
    ("{{NATO} and {AB}}", "{NATO} and {AB}"),
    ("{{NATO}}", "{NATO}"),
    ("1999", "1999"),
    ("{}", ""),
    ("{{}}", "{}"),
    ("{over\n     two   lines}", "over two lines"),
    ("{a\u00a0b}", "a\u00a0b"),
    ('{say "no" to it}', 'say "no" to it'),
    ('"say {"}no{"} to it"', 'say {"}no{"} to it'),
    ('"{an {"inner, one"} and} more"', '{an {"inner, one"} and} more'),
    (r'"{\"O}g{\"u}t"', r"{\"O}g{\"u}t"),
    (r"{{\"O}g{\"u}t}", r"{\"O}g{\"u}t"),
    (r"{a \{ b \} c}", r"a \{ b \} c"),
    ("{C:\\\\bib\\\\}", "C:\\\\bib\\\\"),
    ("{http://a.example/b%20c#d?e=f,g}", "http://a.example/b%20c#d?e=f,g"),
    ('"100% sure, #1"', "100% sure, #1"),
    ("{mail me @ home {x}, ok}", "mail me @ home {x}, ok"),
    ("{\n@article{quoted, title = {x}}\n}", "@article{quoted, title = {x}}"),
    ("jan", "1"),
    ("DEC", "12"),
    ('jan # "~12"', "January~12"),
    ('ttk # " Yayınları"', "Türk Tarih Kurumu Yayınları"),
    ("TTK", "Türk Tarih Kurumu"),
    ('{a #} # "b"', "a #b"),
    ('"a" # {b} # ttk', "abTürk Tarih Kurumu"),
]
STRING = '@string{ttk = "Türk Tarih Kurumu"}\n'


@pytest.mark.parametrize(("written", "value"), VALUES, ids=[row[0] for row in VALUES])
def test_reads_values(written: str, value: str) -> None:
    for text in (f"@Book{{a, X = {written}, y = {{z}}}}", f"@book(a,\n  x={written}\n  , y={{z}},\n)\n"):
        library = read_bibtex(STRING + text)
        (entry,) = library
        assert (entry.type, entry.key, dict(entry.fields)) == ("book", "a", {"x": value, "y": "z"})
        assert library.problems == ()


def test_a_block_remembers_its_text_and_its_line() -> None:
    text = "\ufeffProse.\r\n\r\n@book{a,\r\n  title = {x}\r\n}\r\n\r\n% more\r\n@misc{b}"
    library = read_bibtex(text)
    assert [(block.raw, block.line) for block in library.blocks] == [
        ("\ufeffProse.\r\n\r\n", 1),
        ("@book{a,\r\n  title = {x}\r\n}\r\n\r\n", 3),
        ("% more\r\n", 7),
        ("@misc{b}", 8),
    ]
    assert [(block.entry, block.read_as) for block in library.blocks[1::2]] == [(e, e) for e in library]
    assert library.line_of("b") == 8
    assert library.problems == ()


# What a file holds, the fields that are read, and the problems that are told: code and line.
TRAPS = {
    "two fields run together where a comma is missing": (
        "@book{a,\n  title = {x}\n  author = {y},\n  year = 1999 month = jan\n}",
        {"title": "x", "author": "y", "year": "1999", "month": "1"},
        [("K304", 3), ("K304", 4)],
    ),
    "even without a blank between them": (
        '@book{a, title = {x}author = "y"year = 1999}',
        {"title": "x", "author": "y", "year": "1999"},
        [("K304", 1), ("K304", 1)],
    ),
    "a comma is missing after the key": ("@book{a\n title = {x}}", {"title": "x"}, [("K304", 1)]),
    "an address without braces is no missing comma": (
        "@misc{a, url = http://a.example/?b=c, year = 1}",
        {"url": "http://a.example/?b=c", "year": "1"},
        [("K305", 1)],
    ),
    "a field that stands twice": (
        "@book{a,\n title = {x},\n title = {y}}",
        {"title": "x"},
        [("K303", 3)],
    ),
    "an undefined macro": ('@book{a, journal = tcs # "!"}', {"journal": "tcs!"}, [("K305", 1)]),
    "a macro defined too late": (
        '@book{a, journal = late}\n@string{late = "L"}',
        {"journal": "L"},
        [("K305", 1)],
    ),
    "extended names of biblatex": (
        "@book{a, author = {family=Cruz, given=María, prefix=de la}, title = {x}}",
        {"author": "family=Cruz, given=María, prefix=de la", "title": "x"},
        [],
    ),
    "comments inside an entry": (
        "@book{a,\n  % title = {old}, \"it's\n  title = {new}, % year = 1\n  year = 1999 % sure?\n}",
        {"title": "new", "year": "1999"},
        [],
    ),
    "stray commas": ("@book{a,, title = {x},,\n , year = 1,}", {"title": "x", "year": "1"}, []),
    "a word that is no field": (
        "@book{a, title = {x}, nonsense, year = 1}",
        {"title": "x", "year": "1"},
        [("K301", 1)],
    ),
    "a stray quotation mark": (
        '@book{a, title = {x}", year = 1}',
        {"title": '{x}"', "year": "1"},
        [("K301", 1)],
    ),
    "quotation marks nobody escaped": (
        '@book{a, title = "the "great" war", year = 1}',
        {"title": 'the "great" war', "year": "1"},
        [],
    ),
    "no key": ("@book{title = {x}}", {"title": "x"}, [("K301", 1)]),
    "an empty key": ("@book{, title = {x}}", {"title": "x"}, []),
    "no fields": ("@misc{a}", {}, []),
    "an odd key": ("@misc{DBLP:conf/x\"y'(z)=1, title = {x}}", {"title": "x"}, []),
    "an entry that is never closed": (
        "@book{a,\n title = {x},\n year = 1\n\n",
        {"title": "x", "year": "1"},
        [("K301", 1)],
    ),
    "an entry closed by the wrong sign": ("@book{a, year = 1)", {"year": "1"}, [("K301", 1)]),
    "CR alone ends lines": ("% old Mac\r@book{a,\r title = {x}\r}\r", {"title": "x"}, []),
    "blanks in the head": ("@ book\n {\n a , title = {x}}", {"title": "x"}, []),
    "another block on the line": ('@string{p = "q"} @book{a, publisher = p}', {"publisher": "q"}, []),
    "a type that looks like a command": ("@strings{a, title = {x}}", {"title": "x"}, []),
    "names of fields with signs": (
        "@book{a, author+an = {1=x}, bdsk-url-1 = {y}, file:2 = {z}}",
        {"author+an": "1=x", "bdsk-url-1": "y", "file:2": "z"},
        [],
    ),
}


@pytest.mark.parametrize(("text", "fields", "problems"), TRAPS.values(), ids=TRAPS)
def test_traps(text: str, fields: dict[str, str], problems: list[tuple[str, int]]) -> None:
    library = read_bibtex(text)
    (entry,) = library
    assert dict(entry.fields) == fields
    assert [(problem.code, problem.line) for problem in library.problems] == problems
    assert write_bibtex(library) == text


# What holds no entry at all, and what is told of it.
NO_ENTRIES = {
    "prose with an at sign": ("mail me @ home: x@example.org {soon}, or @user (2019)\n", []),
    "the end of a line of prose": ("see\n@user (2019), who says\n", ["K301"]),
    "an entry behind a percent sign": ("%@article{a,\n%  title = {x},\n%}\n", []),
    "a comment with entries": ("@comment{\n@article{a, title = {x}}\n@book{b}\n}", []),
    "a comment without braces": ("@comment jabref-entrytype: x\n", []),
    "a preamble": ('@preamble{ "\\newcommand{\\noopsort}[1]{}" # "x" }', []),
    "an entry without an opening brace": ("@bookoran2001,\n title = {x},\n}\n", ["K301"]),
    "a brace that swallows the next field": ("@book{a,\n title = {{x},\n author = {y},\n}\n", ["K301"]),
    "an unclosed comment": ("@comment{ x", ["K301"]),
    "an unreadable string": ("@string{x}", ["K301", "K301"]),
    "a brace in the key": ("@book{{a}, title = {x}}", ["K301"]),
    "words in braces": ("@foo{just some words}", ["K301"]),
}


@pytest.mark.parametrize(("text", "codes"), NO_ENTRIES.values(), ids=NO_ENTRIES)
def test_what_is_no_entry_stays_as_it_is(text: str, codes: list[str]) -> None:
    library = read_bibtex(text)
    assert len(library) == 0
    assert sorted(problem.code for problem in library.problems)[: len(codes)] == codes
    assert bool(library.problems) == bool(codes)
    assert write_bibtex(library) == text


GOOD = "@book{good,\n  title = {x}\n}\n"
BROKEN = {
    "a closing brace is missing": "@book{bad,\n  title = {y},\n\n",
    "a value is not closed": "@book{bad,\n  title = {y,\n  year = 1\n}\n\n",
    "two braces are missing": "@book{bad,\n  title = {{y,\n  year = 1\n\n",
    "a quote is missing": '@book{bad,\n  title = "y,\n  year = {1}\n}\n\n',
    "an opening brace is missing": "@bookbad,\n  title = {y}\n}\n\n",
    "there is a brace too many": "@book{bad,\n  title = {y}},\n  year = 1\n}\n\n",
    "a parenthesis is missing": "@book(bad,\n  title = {y},\n\n",
    "a comment is not closed": "@comment{bad\n\n",
    "a string is not closed": '@string{bad = "y"\n\n',
}


@pytest.mark.parametrize("bad", BROKEN.values(), ids=BROKEN)
def test_the_entries_around_a_broken_one_are_read(bad: str) -> None:
    text = GOOD.replace("good", "before") + bad + GOOD + GOOD.replace("good", "after")
    library = read_bibtex(text)
    around = [entry for entry in library if entry.key != "bad"]
    assert [(entry.key, dict(entry.fields)) for entry in around] == [
        (key, {"title": "x"}) for key in ("before", "good", "after")
    ]
    assert any(problem.code == "K301" and (problem.line or 0) >= 4 for problem in library.problems)
    assert write_bibtex(library) == text


def test_duplicate_keys_are_kept_and_told() -> None:
    library = read_bibtex("@book{a, year = 1}\n@book{b, year = 2}\n@misc{a, year = 3}\n")
    assert [(entry.key, entry.fields["year"]) for entry in library] == [("a", "1"), ("b", "2"), ("a", "3")]
    (problem,) = library.problems
    assert (problem.code, problem.key, problem.line) == ("K302", "a", 3)
    assert "line 1" in problem.message


def test_the_second_value_of_a_field_is_in_the_message() -> None:
    (problem,) = read_bibtex("@book{a, title = {x}, title = {the other one}}").problems
    assert "the other one" in problem.message


def test_bibtexparser_does_not_talk() -> None:
    read_bibtex("@book{a, title = {{x}")
    # Python writes the warnings of a logger without a handler to stderr.
    assert logging.getLogger("bibtexparser").handlers


def test_megabytes_of_prose_are_no_trouble() -> None:
    prose = "Bu bir düzyazıdır, {ayraç} ve @ işaretiyle, (a.g.e. #3), %50.\n" * 60_000
    library = read_bibtex(f"{prose}@book{{a, title = {{x}}}}\n{prose}")
    assert [block.entry is not None for block in library.blocks] == [False, True, False]
    assert library.line_of("a") == 60_001


LONG = 10_000
HOSTILE = {
    "open braces": "@a{k,t=" + "{" * LONG,
    "nested braces": "@a{k,t=" + "{" * LONG + "}" * LONG + "}",
    "starts": "\n@a{" * LONG,
    "starts in braces": "\n@a{{{" * LONG,
    "starts in parentheses": "\n@a(x,{" * LONG + "}" * (LONG - 1),
    "comments": "\n@comment{" * LONG,
    "quotes": '@a{k,t="' + '"a= ' * LONG + "}",
    "equals signs": "@a{k,t" + "=" * LONG + "}",
    "missing commas": "@a{k," + "a=b " * LONG + "}",
    "commas": "@a{k" + "," * LONG + "}",
    "at signs": "@" * LONG,
    "a long name": "@a{k," + "n" * LONG + "={x}}",
    "blanks": "@a{k" + " " * LONG + "x, t" + " " * LONG + "= {" + "\n" * LONG + "}}",
    "line starts": "@x\n" * LONG,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_and_kept(text: str) -> None:
    assert write_bibtex(read_bibtex(text)) == text


def test_macros_cannot_grow_without_bound() -> None:
    doubled = "".join(f"@string{{m{i + 1} = m{i} # m{i}}}\n" for i in range(64))
    library = read_bibtex(f'@string{{m0 = "0123456789"}}\n{doubled}@misc{{a, title = m64}}')
    (entry,) = library
    assert len(entry.fields["title"]) <= 1_000_000
    assert any("too long" in problem.message for problem in library.problems)


PIECES = (
    *("@article{", "@book(", "@comment{", "@string{", "@preamble{", "@", "{", "}", "(", ")", '"', "=", ","),
    *("#", "%", "\\", "\n", "\r\n", "\r", " ", "\t", "key", "title = {A}", "year = 1999", 'author = "B"'),
    *("@x{k, a = {b}}", "\n@book{k,\n  title = {x},\n}\n", "\\{", "\\}", '{"}', "'", "İ", "\ufeff"),
)
bib_texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text()


@given(bib_texts)
@example("")
@example("\r\n\ufeff@book{a}\n")
def test_every_text_is_given_back(text: str) -> None:
    library = read_bibtex(text)
    assert "".join(block.raw for block in library.blocks) == text
    assert write_bibtex(library) == text


@given(bib_texts)
def test_lines_and_spans_are_those_of_the_text(text: str) -> None:
    line = 1
    for block in read_bibtex(text).blocks:
        assert block.line == line
        line += len(block.raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1


@given(bib_texts)
def test_reading_a_block_alone_gives_the_same_entry(text: str) -> None:
    for block in read_bibtex(text).blocks:
        if block.entry is not None:
            (alone,) = read_bibtex(block.raw)
            assert (alone.type, alone.key, [*alone.fields]) == (
                block.entry.type,
                block.entry.key,
                [*block.entry.fields],
            )


def test_no_text_gives_no_blocks() -> None:
    assert read_bibtex("") == Library()
