"""Word documents: runs with their fonts, hyperlinks, and the text read back by python-docx."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from hypothesis import given
from output_trees import Mark, deep, entries, letters, marks_of, trees

from citekit.csl.outputs import add_bibliography, add_runs, docx, docx_bibliography
from citekit.csl.tree import FORMATTING, Block, Inline, Layout, Link, Styled
from citekit.errors import UsageError


@pytest.fixture(scope="module")
def paper() -> Paragraph:
    """A paragraph of a document; making a document for every example would take long."""
    return Document().add_paragraph()


@pytest.mark.parametrize("attribute", FORMATTING)
def test_every_formatting_is_a_property_of_a_font(attribute: str, paper: Paragraph) -> None:
    for value in FORMATTING[attribute]:
        paper.clear()
        add_runs(paper, [Styled(attribute, value, ["x"])])
        name, wanted = docx.FONTS[attribute, value]
        assert getattr(paper.runs[0].font, name) is (wanted or (None if name == "superscript" else False))


def test_an_address_becomes_a_hyperlink() -> None:
    paragraph = Document().add_paragraph()
    link = Link("https://x.org/a#b", ["x", Styled("font-style", "italic", ["y"])])
    add_runs(paragraph, ["a ", link, Link("javascript:z", ["z"]), " b"])
    assert paragraph.text == "a xyz b"
    (found,) = paragraph.hyperlinks
    assert (found.text, found.address, [run.italic for run in found.runs]) == (
        "xy",
        "https://x.org/a#b",
        [None, True],
    )


def test_a_bibliography_is_a_file_of_paragraphs() -> None:
    numbered: list[Inline] = [
        Block("left-margin", ["1."]),
        Block("right-inline", ["Doe"]),
        Block("indent", ["n"]),
    ]
    file = docx_bibliography([("a", numbered), ("b", ["Roe"])], Layout(hanging_indent=True))
    paragraphs = Document(io.BytesIO(file)).paragraphs
    assert [paragraph.text for paragraph in paragraphs] == ["1.\tDoe", "n", "Roe"]
    indents = [paragraph.paragraph_format.first_line_indent for paragraph in paragraphs]
    assert [indent and indent.pt for indent in indents] == [-18, None, -36]


def test_without_python_docx_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch, paper: Paragraph) -> None:
    monkeypatch.setattr(docx, "find_spec", lambda _name: None)
    with pytest.raises(UsageError, match=r"citekit-bib\[docx\]"):
        add_runs(paper, ["x"])


def test_a_tree_of_any_depth_is_written() -> None:
    paragraph = Document().add_paragraph()
    add_runs(paragraph, deep(10_000))
    assert paragraph.text.count("a") == 10_000
    assert len(paragraph.runs) < 1000


def read_docx(paragraph: Paragraph) -> list[Mark]:
    """The characters of a paragraph with their fonts and addresses."""
    marks: list[Mark] = []
    for item in paragraph.iter_inner_content():
        runs, address = ([item], "") if isinstance(item, Run) else (item.runs, _address(item))
        for run in runs:
            about = {(name, value) for name, value in _fonts(run) if value is not None}
            if address:
                about.add(("link", address))
            marks += ((char, frozenset(about)) for char in run.text)
    return marks


def _address(link: Hyperlink) -> str:
    return link.url


FONTS = {name for name, _ in docx.FONTS.values()}


def _fonts(run: Run) -> list[tuple[str, bool | None]]:
    found = [(name, getattr(run.font, name)) for name in FONTS]
    # Word has one property for both; to set one clears the other.
    return [(name, value) for name, value in found if value or name not in {"superscript", "subscript"}]


def _wanted(style: frozenset[tuple[str, str]]) -> frozenset[tuple[str, object]]:
    fonts = {docx.FONTS.get(row, row) for row in style}
    return frozenset(fonts - {("superscript", False)})


@given(trees)
def test_what_is_written_can_be_read_again(paper: Paragraph, tree: list[Inline]) -> None:
    paper.clear()
    add_runs(paper, tree)
    assert read_docx(paper) == [(char, _wanted(style)) for char, style in marks_of(tree)]


@given(entries)
def test_no_letter_of_an_entry_is_lost(paper: Paragraph, tree: list[Inline]) -> None:
    document = paper.part.document
    before = len(document.paragraphs)
    add_bibliography(document, [("x", tree)], Layout())
    assert letters("".join(paragraph.text for paragraph in document.paragraphs[before:])) == letters(tree)
