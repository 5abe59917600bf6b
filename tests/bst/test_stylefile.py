from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from bibliographies import ESSENTIALS, LIBRARY, SMALL

from citekit.bst import format_bibliography, format_items
from citekit.bst.stylefile import MAX_BYTES, read_style
from citekit.errors import LimitError, UnreadableError
from citekit.model import Entry

FRAME = """
ENTRY {{ title author key }} {{ number }} {{ label }}
STRINGS {{ s }} INTEGERS {{ n }}
FUNCTION {{default.type}} {{ "\\bibitem{{" cite$ * "}} " * write$ {body} newline$ }}
READ ITERATE {{call.type$}}
"""

WORK = Entry("book", "k", {"title": "İstanbul ve IĞDIR", "author": "Ak, Banu and Öğüt, Can"})

NO_STYLES = [
    # bytes                                             said of them
    (b"", "no ENTRY and READ"),
    (b"hello world", "BST command expected"),
    (b"\x7fELF\0\0", "no text"),
    (b"ENTRY {a", "premature end"),
    (b"ENTRY {a} READ", "no ENTRY and READ"),
    (b"ENTRY {a}{}{} FUNCTION {x} " + b"{" * 5000 + b"}" * 5000 + b" READ", "recursion"),
    (b"ENTRY {a}{}{} READ EXECUTE {#" + b"9" * 5000 + b"}", "limit"),
]

FAILING = [
    # body                                              said of it
    ("nosuch", "undefined function"),
    ("default.type", "recursion"),
    ('"a" #1 +', "the style fails"),
    ('title "x" change.case$', "change.case"),
    ("} ITERATE {nosuch", "the style fails"),
]

ENDLESS = ["{ #1 } { skip$ } while$", '{ #1 } { "x" } while$', "#9 { #1 } { duplicate$ + } while$"]
SWELLING = ['"ab" { #1 } { duplicate$ * } while$']

WORKING = [
    # body                                                                   printed
    ('title "l" change.case$ write$', "İstanbul ve IĞDIR"),  # titles keep their case
    ('"İI" "l" change.case$ write$', "ii"),
    ('"aé" "u" change.case$ write$', "AÉ"),
    ('"abcdef" #-2 #3 substring$ write$', "cde"),
    ('"abcdef" #-5 #3 substring$ write$', "ab"),
    ('"abcdef" #2 #99 substring$ write$', "bcdef"),
    ('"abcdef" #0 #2 substring$ "-" * write$', "-"),
    ('"}" add.period$ "-" * write$', "-"),
    ('"ab" add.period$ write$', "ab."),
    ('"" #3 text.prefix$ "-" * write$', "-"),
    ('"abc" #2 text.prefix$ write$', "ab"),
    ('"" chr.to.int$ int.to.str$ write$', "0"),
    ('"a" chr.to.int$ int.to.str$ write$', "97"),
    ("author num.names$ int.to.str$ write$", "2"),
    ('author #2 "{ll}" format.name$ write$', "Öğüt"),
    ('author #3 "{ll}" format.name$ "-" * write$', "-"),
    ('"x" "on the terminal" top$ write$', "x"),
    ('"x" write$ "a" "b" stack$', "x"),
    ('"x" write$ pop$', "x"),  # from an empty stack, as styles in daily use do
    ('"x" write$ "a warning" warning$', "x"),
    ("\"50\\% \\& {\\em b} ``c''~--d\" write$", "50% & b “c” –d"),
]


def style(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "test.bst"
    path.write_text(FRAME.format(body=body.replace("{{", "{").replace("}}", "}")), "utf-8")
    return path


@pytest.mark.parametrize(("body", "printed"), WORKING, ids=[row[0] for row in WORKING])
def test_runs_the_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, printed: str
) -> None:
    assert format_items([WORK], style(tmp_path, body)) == [("k", "1", printed)]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("data", "reason"), NO_STYLES, ids=[row[1] for row in NO_STYLES])
def test_refuses_what_is_no_style(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "no.bst"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=reason) as caught:
        format_bibliography(LIBRARY, style=path)
    assert str(path) in str(caught.value)
    assert len(str(caught.value).splitlines()) <= 3


def test_refuses_a_style_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        format_bibliography(LIBRARY, style=tmp_path / "missing.bst")
    (tmp_path / "folder.bst").mkdir()
    with pytest.raises(UnreadableError, match="directory"):
        format_bibliography(LIBRARY, style=tmp_path / "folder.bst")


def test_refuses_a_file_larger_than_any_style(tmp_path: Path) -> None:
    path = tmp_path / "large.bst"
    path.write_bytes(b"%" * (MAX_BYTES + 1))
    with pytest.raises(LimitError, match="4 MB"):
        read_style(path)


@pytest.mark.parametrize(("body", "reason"), FAILING, ids=[row[0] for row in FAILING])
def test_a_style_that_fails_is_named(tmp_path: Path, body: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as caught:
        format_bibliography([WORK], style=style(tmp_path, body))
    assert len(str(caught.value).splitlines()) <= 3


@pytest.mark.parametrize("body", ENDLESS + SWELLING)
def test_an_endless_style_is_stopped(tmp_path: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citekit.bst.interpreter._STEPS", 20_000)  # the true bound takes a second to reach
    with pytest.raises(LimitError, match="endless loop"):
        format_bibliography([WORK], style=style(tmp_path, body))


def test_a_style_that_leaves_a_work_out_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "books.bst"
    path.write_text(FRAME.format(body="title write$").replace("default.type", "book"), "utf-8")
    assert len(format_items([WORK], path)) == 1
    assert len(format_items([WORK, Entry("thesis", "t", {"title": "Tez"})], path)) == 2  # as a book
    path.write_text(FRAME.format(body="title write$").replace("default.type", "letter"), "utf-8")
    with pytest.raises(UnreadableError, match="no list of works"):
        format_items([WORK], path)
    half = FRAME.format(body="").replace("default.type", "article").replace("READ", "FUNCTION {book} {} READ")
    path.write_text(half, "utf-8")
    with pytest.raises(UnreadableError, match="leaves out k"):
        format_items([WORK, Entry("article", "a", {"title": "Makale"})], path)
    assert "bibitem" in format_bibliography([WORK, Entry("article", "a", {})], style=path, output="latex")


def test_old_styles_are_in_latin_1(tmp_path: Path) -> None:
    path = tmp_path / "old.bst"
    path.write_bytes(b"% f\xfcr alle\n" + FRAME.format(body="title write$").encode())
    assert format_items([WORK], path)[0][2] == "İstanbul ve IĞDIR"


def test_a_field_that_the_style_does_not_use_goes_into_the_note(tmp_path: Path) -> None:
    fields = {"title": "Ayna", "date": "2005-07-22", "url": "http://example.org/a_b%20c", "doi": "10.1000/x"}
    path = style(tmp_path, "title write$ note write$")
    path.write_text(path.read_text("utf-8").replace("key }", "key note url }", 1), "utf-8")
    [(_, _, text)] = format_items([Entry("misc", "k", fields)], path)
    assert text == "Ayna22 July. http://example.org/a_b%20c. https://doi.org/10.1000/x"
    path.write_text(path.read_text("utf-8").replace("note write$", "note write$ url write$", 1), "utf-8")
    [(_, _, text)] = format_items([Entry("misc", "k", fields)], path)
    assert text == "Ayna22 July. https://doi.org/10.1000/xhttp://example.org/a_b%20c"


def test_a_bracket_does_not_end_a_label(tmp_path: Path) -> None:
    path = tmp_path / "label.bst"
    path.write_text(
        FRAME.format(body="title write$")
        .replace("{{", "{")
        .replace('"\\bibitem{"', '"\\bibitem[" author * year * "]{" *'),
        "utf-8",
    )
    path.write_text(path.read_text("utf-8").replace("author key }", "author year }", 1), "utf-8")
    work = Entry("book", "k", {"title": "T", "author": "A]b, C", "year": "[19]"})
    for output in ("text", "latex"):
        [(key, label, text)] = format_items([work], path, output)
        assert (key, label, text) == ("k", "A]b, C[19]", "T" if output == "text" else "{T}")


def test_the_small_style_is_one_for_bibtex_itself(tmp_path: Path) -> None:
    if shutil.which("bibtex") is None:
        pytest.skip("BibTeX itself is not installed")
    shutil.copy(SMALL, tmp_path)
    (tmp_path / "a.bib").write_text("@book{k, title={T}, author={A. B and others}, year=2002}\n", "utf-8")
    (tmp_path / "a.aux").write_text("\\citation{*}\n\\bibdata{a}\n\\bibstyle{small}\n", "utf-8")
    subprocess.run(["bibtex", "a"], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    written = (tmp_path / "a.bbl").read_text("utf-8")
    ours = format_bibliography(
        [Entry("book", "k", {"title": "T", "author": "A. B and others", "year": "2002"})],
        style=SMALL,
        output="latex",
    )
    assert written.split() == ours.replace("{T}", "T").split()


STANDARD = [
    # style, and what it never prints: an author-date style may leave out months, not a newspaper's day
    *(
        (name, set())
        for name in ("plain", "abbrv", "alpha", "unsrt", "plainnat", "abbrvnat", "unsrtnat", "chicago")
    ),
    ("apalike", {"April", "Spring"}),
    ("ieeetr", {"24"}),
]


@pytest.mark.parametrize(("name", "unprinted"), STANDARD, ids=[row[0] for row in STANDARD])
def test_the_standard_styles_lose_nothing(name: str, unprinted: set[str]) -> None:
    if shutil.which("kpsewhich") is None:
        pytest.skip("TeX is not installed")
    found = subprocess.run(
        ["kpsewhich", f"{name}.bst"], capture_output=True, text=True, timeout=60, check=False
    ).stdout.strip()
    if not found:
        pytest.skip(f"this TeX has no {name}.bst")
    texts = {key: text for key, _, text in format_items(LIBRARY, found)}
    for key, words in ESSENTIALS.items():
        lost = [word for word in words if not all(part in texts[key] for part in word.split())]
        assert set(lost) <= unprinted, key
        assert not set("\\{}") & set(texts[key])
