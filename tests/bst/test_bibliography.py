from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from bibliographies import ESSENTIALS, HERE, LIBRARY, SMALL, Fragment
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.bst import OUTPUTS, STYLES, format_bibliography, format_items
from citekit.bst import kinds as tables
from citekit.bst.datetext import MONTHS
from citekit.bst.notation import clean
from citekit.errors import UsageError
from citekit.model import NO_DATE, NO_NAME, Entry, tex_text
from citekit.model.datamodel import ENTRY_TYPES, TYPE_ALIASES, complete, valid_fields

ALL_STYLES = (*STYLES, str(SMALL))
PRINTED_TYPES = sorted((ENTRY_TYPES | TYPE_ALIASES.keys() | {"podcast"}) - tables.HIDDEN_TYPES)
MARKUP = re.compile(r"[\\{}*~]|<[^>]*>")


def bare(text: str) -> str:
    """`text` without markup, for finding words in it."""
    text = text.replace("\\newblock ", "").replace("~", " ").replace("--", "–")
    return " ".join(MARKUP.sub("", text).split())


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("style", ALL_STYLES, ids=lambda style: Path(style).name)
def test_a_reader_finds_what_is_needed(style: str, output: str) -> None:
    texts = {key: bare(text) for key, _, text in format_items(LIBRARY, style, output)}
    assert texts.keys() == ESSENTIALS.keys()
    for key, words in ESSENTIALS.items():
        assert [word for word in words if word not in texts[key]] == [], key


@pytest.mark.parametrize("output", ["text", "latex"])
@pytest.mark.parametrize("style", ["plain", "alpha", str(SMALL)], ids=lambda style: Path(style).name)
def test_a_work_of_any_type_may_lack_anything(style: str, output: str) -> None:
    entries = [
        Entry(name, f"{name}-{number}", fields)
        for name in PRINTED_TYPES
        for number, fields in enumerate(
            [
                {},
                {"title": "Yalnız"},
                {"author": "Yalnız, Ad"},
                {"editor": "Yalnız, Ad"},
                {"date": "2005"},
                dict(complete(Entry(name, "k", {"title": "Yalnız"})).fields),
            ]
        )
    ]
    items = format_items(entries, style, output)
    assert {key for key, _, _ in items} == {entry.key for entry in entries}
    for key, _, text in items:
        assert "XXXX" not in text
        assert text.strip(". {}"), key
        fields = next(entry.fields for entry in entries if entry.key == key)
        if "title" in fields:
            assert "Yalnız" in text


@pytest.mark.parametrize("style", ["plain", str(SMALL)], ids=lambda style: Path(style).name)
@pytest.mark.parametrize("entry_type", PRINTED_TYPES)
def test_no_field_that_a_reader_needs_is_lost(entry_type: str, style: str) -> None:
    names = sorted(
        {name for rows in (tables.HOW_PUBLISHED, *tables.REMARKS) for name, _ in rows}
        | {name for names in tables.COMPOSITES.values() for name in names}
        | {"url", "doi", "eprint", "archiveurl"}
    )
    fields: dict[str, str] = {}
    words: dict[str, str] = {}
    for number, name in enumerate(names):
        if name.endswith("date"):
            fields[name] = f"200{number % 10}-{number % 9 + 1:02d}"
            words[name] = f"{MONTHS[number % 9]} 200{number % 10}"
        else:
            fields[name] = words[name] = f"Z{chr(97 + number % 26)}{chr(97 + number // 26)}q"
    fields |= {"date": "1998-07-22", "eprinttype": "arxiv"}
    [(_, _, text)] = format_items([Entry(entry_type, "k", fields)], style)
    assert "22 July" in text
    assert "1998" in text
    assert [name for name, word in words.items() if word not in text] == []


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("style", ALL_STYLES, ids=lambda style: Path(style).name)
def test_prints_what_it_printed_before(style: str, output: str) -> None:
    golden = HERE / "golden" / f"{Path(style).stem}.{output}"
    assert format_bibliography(LIBRARY, style=style, output=output) == golden.read_text("utf-8")


SORTED = ["Çelik", "Cöhrə", "Dağlı", "Əhməd", "Iğdır", "İlham", "Öğüt", "Oz", "Şen", "Zaim"]


@pytest.mark.parametrize("style", ["plain", "alpha", "abbrv", str(SMALL)], ids=lambda style: Path(style).name)
def test_letters_sort_beside_their_base_letters(style: str) -> None:
    entries = [Entry("book", name, {"author": f"{name}, A", "title": "T"}) for name in reversed(SORTED)]
    assert [key for key, _, _ in format_items(entries, style)] == SORTED


def test_unsorted_styles_keep_the_order() -> None:
    for style in ("unsrt", "unsrtalpha"):
        assert [key for key, _, _ in format_items(LIBRARY, style)] == [entry.key for entry in LIBRARY]


def test_keys_that_differ_in_case_only_are_two_works() -> None:
    entries = [Entry("book", key, {"title": f"Kitap {number}"}) for number, key in enumerate(["a", "A", "a"])]
    for style in ALL_STYLES:
        assert sorted(key for key, _, _ in format_items(entries, style)) == ["A", "a", "a"]
        html = Fragment(format_bibliography(entries, style=style, output="html"))
        assert len(set(html.ids)) == 3
        assert format_bibliography(entries, style=style, output="latex").count("\\bibitem") == 3


def test_inherits_from_the_whole() -> None:
    whole = Entry(
        "collection", "w", {"title": "Kafkasya", "editor": "Işık, Jale", "date": "1999", "location": "Bakı"}
    )
    part = Entry(
        "incollection", "p", {"title": "Giriş", "author": "Aksoy, Deniz", "crossref": "w", "xdata": "x, y"}
    )
    shared = Entry("xdata", "x", {"publisher": "Alfa"})
    items = {key: text for key, _, text in format_items([part, whole, shared], "plain")}
    assert items.keys() == {"p", "w"}
    assert items["p"] == "Deniz Aksoy. Giriş. In Jale Işık, editor, Kafkasya. Alfa, Bakı, 1999."


def test_nothing_is_inherited_from_an_entry_without_a_key() -> None:
    nameless = Entry("book", "", {"title": "Kafkasya", "publisher": "Alfa"})
    items = {key: text for key, _, text in format_items([nameless, Entry("misc", "a", {"title": "Su"})])}
    assert items["a"] == "Su."


def test_inheriting_in_a_circle_comes_to_an_end() -> None:
    circle = [Entry("book", key, {"title": key, "crossref": other}) for key, other in ("ab", "ba")]
    assert len(format_items(circle)) == 2


@pytest.mark.parametrize("style", ["", "nosuch", "plainx", Path("plain"), str(HERE)])
def test_refuses_an_unknown_style(style: str | Path) -> None:
    with pytest.raises(UsageError, match="plain, unsrt, alpha, unsrtalpha, abbrv"):
        format_bibliography(LIBRARY, style=style)


def test_refuses_an_unknown_output() -> None:
    with pytest.raises(UsageError, match="text, html, latex, markdown"):
        format_bibliography(LIBRARY, output="docx")


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("style", ALL_STYLES, ids=lambda style: Path(style).name)
def test_nothing_gives_an_empty_bibliography(style: str, output: str) -> None:
    assert format_items([], style, output) == []
    assert "bibitem" not in format_bibliography([], style=style, output=output)


def test_pybtex_is_imported_when_it_is_needed_only() -> None:
    code = (
        "import sys, citekit.bst\n"
        "assert not any(name.startswith(('pybtex', 'latexcodec')) for name in sys.modules)\n"
        "citekit.bst.format_bibliography([])\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=60)


HOSTILE = "<script>alert(\"1\")</script> & 'x' <b onclick=a>"


@pytest.mark.parametrize("style", ALL_STYLES, ids=lambda style: Path(style).name)
def test_html_is_safe(style: str) -> None:
    fields = {name: tex_text(HOSTILE) for name in valid_fields("inproceedings") if not name.endswith("date")}
    fields |= {"url": 'javascript:alert("1")', "doi": HOSTILE, "eprint": HOSTILE, "archiveurl": HOSTILE}
    entries = [Entry(name, f"k{name}{HOSTILE}", fields) for name in PRINTED_TYPES]
    html = Fragment(format_bibliography(entries, style=style, output="html"))
    assert len(html.ids) == len(entries)
    assert all(link.startswith("https://") for link in html.links)
    assert HOSTILE in html.text


signs = st.text("\\{}[]%&#$_^~'`\"<>*-,. \nabİıəЯ\U00100000", max_size=25)
values = st.one_of(
    signs,
    st.text(max_size=20),
    st.sampled_from(
        [
            *(NO_NAME, NO_DATE, "2005-07-22", "2005/", "/2004", "2001-21", "2005-13-45", "0000", "-0044"),
            *(
                "others",
                "A and B and others",
                "{{NATO}}",
                "a, b, c, d",
                "and",
                "-",
                "\\",
                "{",
                "}",
                "x, y and",
            ),
        ]
    ),
)
field_names = sorted(
    valid_fields("inproceedings") | valid_fields("article") | valid_fields("book") | {"year", "foo"}
)
entries = st.builds(
    Entry,
    st.sampled_from(PRINTED_TYPES) | st.text(max_size=4).filter(lambda name: name not in tables.HIDDEN_TYPES),
    st.text(max_size=6),
    st.dictionaries(st.sampled_from(field_names), values, max_size=8),
)


@settings(max_examples=150)
@given(st.lists(entries, max_size=3), st.sampled_from(ALL_STYLES), st.sampled_from(OUTPUTS))
def test_whatever_the_entries_hold_each_is_printed(works: list[Entry], style: str, output: str) -> None:
    items = format_items(works, style, output)
    assert sorted(key for key, _, _ in items) == sorted(entry.key for entry in works)
    assert len({label for _, label, _ in items}) == len(works)
    format_bibliography(works, style=style, output=output)


@settings(max_examples=150)
@given(entries, st.text(min_size=1, max_size=30), st.sampled_from(ALL_STYLES))
def test_no_title_is_lost_on_the_way(entry: Entry, title: str, style: str) -> None:
    entry = entry.with_fields(title=tex_text(title))
    [(_, _, text)] = format_items([entry], style, "text")
    assert clean(title) in text
    [(_, _, html)] = format_items([entry], style, "html")
    assert clean(title) in Fragment(html).text
