"""Which engine a style belongs to; entries in CSL; several lists out of one set."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_styles import NOTES, independent

from citekit import csl
from citekit.csl import folders
from citekit.csl.outputs import WRITERS
from citekit.csl.outputs.sheet import Entries, Heading
from citekit.errors import StyleError, UsageError
from citekit.model import Entry, Script
from citekit.project.lists import (
    BIBLIOGRAPHY_WORDS,
    SCRIPT_LANGUAGES,
    heading_of,
    language_of_item,
    parts_of,
    script_of_item,
)
from citekit.project.styling import bibliography_parts, choose_style, csl_document, default_style

OGUT = Entry("book", "ogut", {"author": "Öğüt, Selin", "title": "Kıyıda Yaşam", "date": "1999"})
PETROV = Entry("book", "petrov", {"author": "Петров, Иван", "title": "Жизнь на берегу", "date": "1998"})


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder of styles, the package with the others not being there."""
    monkeypatch.setattr(folders, "find_spec", lambda _name: None)
    monkeypatch.delenv("CITEKIT_STYLES", raising=False)
    for name, text in {"notlar": NOTES, "alpha": independent("Alfa")}.items():
        (tmp_path / f"{name}.csl").write_text(text, "utf-8")
    (tmp_path / "ev.toml").write_text('base = "notlar.csl"\n', "utf-8")
    (tmp_path / "eski").write_text("ENTRY { author } {} {}\n", "utf-8")
    return tmp_path


CHOICES = [
    # asked for        the title of the CSL style, empty for a BibTeX style
    ("plain", ""),
    ("unsrt", ""),
    ("alpha", "Alfa"),
    ("bst:alpha", ""),
    ("dergi.bst", ""),
    ("{}/dergi.bst", ""),
    ("{}/eski", ""),
    ("notlar", "Notlar"),
    ("Notlar", "Notlar"),
    ("{}/notlar.csl", "Notlar"),
    ("{}/ev.toml", "Notlar"),
]


@pytest.mark.parametrize(("asked", "title"), CHOICES, ids=[row[0] for row in CHOICES])
def test_a_style_belongs_to_one_engine(own: Path, asked: str, title: str) -> None:
    chosen = choose_style(asked.format(own), folder=own)
    assert (chosen.csl.info.title if chosen.csl is not None else "") == title


REFUSED = [
    # asked for                 error        what it says
    ("notlr", UsageError, "Did you mean: notlar"),
    ("notlr", UsageError, "BibTeX styles: plain"),
    ("{}/yok.csl", UsageError, "no such file"),
    ("{}/kirik.csl", StyleError, "kirik.csl:2:"),
]


@pytest.mark.parametrize(("asked", "error", "said"), REFUSED, ids=[f"{r[0]}: {r[2]}" for r in REFUSED])
def test_a_style_that_is_not_there_is_refused(
    own: Path, asked: str, error: type[Exception], said: str
) -> None:
    (own / "kirik.csl").write_text("<style>\n<info></style>", "utf-8")
    with pytest.raises(error) as caught:
        choose_style(asked.format(own), folder=own)
    assert said in str(caught.value)


@pytest.mark.usefixtures("own")
def test_without_the_extra_it_is_said_how_to_get_it_and_plain_is_the_default() -> None:
    with pytest.raises(UsageError, match=r"citekit-bib\[csl\]"):
        choose_style("apa")
    assert default_style() == "plain"


@pytest.fixture
def with_locales() -> None:
    if folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")


@pytest.mark.usefixtures("with_locales")
def test_entries_are_items_with_what_they_inherit() -> None:
    whole = Entry("collection", "whole", {"title": "Kıyılar", "date": "2001", "editor": "Oran, B."})
    part = Entry("incollection", "part", {"title": "Ada", "author": "Ak, C.", "crossref": "whole"})
    hidden = Entry("xdata", "x", {"title": "X"})
    document = csl.Document(NOTES, [part, whole, hidden])
    document.cite({"citationItems": [{"id": "part"}], "properties": {"noteIndex": 1}})
    assert document.citations() == ["C. Ak, Ada, 2001."]
    assert [item["id"] for item in document.items] == ["part", "whole"]
    document.add_item(OGUT)
    assert document.items[-1]["title"] == "Kıyıda Yaşam"


@pytest.mark.usefixtures("with_locales")
def test_entries_of_one_key_are_told_apart() -> None:
    document = csl_document([OGUT, PETROV, OGUT, Entry("book", "", {"title": "A"})], csl.load_style(NOTES))
    assert [item["id"] for item in document.items] == ["ogut", "petrov", "ogut-2", "untitled"]


SPLITS = [
    # split        locale   the lists
    (None, "en-US", [["ogut", "petrov"]]),
    ("script", "en-US", ["References", ["ogut"], "Литература", ["petrov"]]),
    ("script", "tr-TR", ["Kaynakça", ["ogut"], "Литература", ["petrov"]]),
    ("script", "ru-RU", ["Литература", ["petrov"], "References", ["ogut"]]),
    ("language", "ru-RU", ["Литература", ["petrov"], "Kaynakça", ["ogut"]]),
]


@pytest.mark.usefixtures("with_locales")
@pytest.mark.parametrize(("split", "locale", "lists"), SPLITS, ids=[f"{r[0]}-{r[1]}" for r in SPLITS])
def test_one_set_makes_several_lists(split: str | None, locale: str, lists: list[object]) -> None:
    document = csl_document([PETROV, OGUT], csl.load_style(NOTES), locale=locale)
    document.cite_nothing()
    found: list[object] = []
    for part in bibliography_parts(document, split=split):
        if isinstance(part, Heading):
            found.append(part.text)
        elif isinstance(part, Entries):
            found.append([key for key, _ in part.entries])
    assert [sorted(each) if split is None and isinstance(each, list) else each for each in found] == lists


@pytest.mark.usefixtures("with_locales")
def test_lists_share_their_year_suffixes() -> None:
    style = load_author_date()
    twins = [OGUT, Entry("book", "b", {**OGUT.fields, "title": "Жизнь"})]
    document = csl_document(twins, style)
    document.cite_nothing()
    parts = bibliography_parts(document, split="script")
    printed = [
        WRITERS["text"].inline(tree)
        for part in parts
        if isinstance(part, Entries)
        for _, tree in part.entries
    ]
    assert sorted(text.rpartition(" ")[2] for text in printed) == ["1999a", "1999b"]


def load_author_date() -> csl.Style:
    """A style that tells works of one author and year apart."""
    suffix = '<text variable="year-suffix"/>'
    date = '<date variable="issued" prefix=" "><date-part name="year"/></date>'
    cite = f'<names variable="author"/>{date}{suffix}'
    return csl.load_style(
        independent()
        .replace("<citation>", '<citation disambiguate-add-year-suffix="true">')
        .replace('<text variable="title"/>', cite)
        .replace("</citation>", f"</citation><bibliography><layout>{cite}</layout></bibliography>")
    )


def test_an_unknown_split_is_refused() -> None:
    if folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    with pytest.raises(UsageError, match="script, language"):
        bibliography_parts(csl_document([OGUT], csl.load_style(NOTES)), split="size")


SIDES = [
    # an item                                                             script   language
    ({"title": "Kıyıda yaşam", "language": "tr-TR"}, "Latn", "tr"),
    ({"title": "Жизнь на берегу"}, "Cyrl", "ru"),
    ({"title": "1984", "author": [{"family": "Оруэлл"}]}, "Cyrl", ""),
    ({"container-title": "Дружба"}, "Cyrl", ""),
    ({"title": "تاريخ"}, "Arab", None),
    ({}, "Zyyy", ""),
]


@pytest.mark.parametrize(("item", "script", "language"), SIDES)
def test_the_side_of_an_item(item: dict[str, object], script: str, language: str | None) -> None:
    assert script_of_item(item) == script
    assert language is None or language_of_item(item) == language


@pytest.mark.parametrize("script", Script)
def test_every_script_has_a_word(script: Script) -> None:
    default, own = SCRIPT_LANGUAGES[script]
    assert default in BIBLIOGRAPHY_WORDS
    assert own <= set(BIBLIOGRAPHY_WORDS)
    assert heading_of("script", script.value, "xx") == BIBLIOGRAPHY_WORDS[default]


@pytest.mark.parametrize(("language", "word"), BIBLIOGRAPHY_WORDS.items())
def test_every_language_has_its_word(language: str, word: str) -> None:
    assert heading_of("language", language, "en-US") == word
    assert any(language in own for _, own in SCRIPT_LANGUAGES.values())


def test_the_own_list_comes_first_and_then_the_longest() -> None:
    items = [{"title": "Ада"}, {"title": "Αθήνα"}, {"title": "Αθήνα"}, {"title": "Ada"}]
    assert parts_of(items, script_of_item, "tr-TR") == ["Latn", "Grek", "Cyrl"]
