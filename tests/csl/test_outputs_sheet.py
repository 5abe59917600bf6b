"""Sheets: headings, notes and bibliographies one under another, in every output."""

from __future__ import annotations

import io
import json

import pytest
from docutils.core import publish_doctree
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from citekit.csl.outputs.sheet import (
    FORMATS,
    OUTPUTS,
    Entries,
    Heading,
    Notes,
    docx_sheet,
    sheet_json,
    write_sheet,
)
from citekit.csl.tree import Cite, Layout, Styled

TREE = [Cite("a", [Styled("font-style", "italic", ["Kıyı & Deniz"]), ", 5"]), "."]
SHEET = [
    Notes((("7", TREE), ("*", ["Yazar."]))),
    Heading("Kaynakça"),
    Entries([("a", ["Kıyı. 1999."])], Layout()),
]

WRITTEN = [
    # output     what is in it
    ("text", "7. Kıyı & Deniz, 5.\n* Yazar.\n\nKaynakça\n\nKıyı. 1999.\n"),
    ("markdown", "[^7]: *Kıyı \\& Deniz*, 5.\n\n\\* Yazar.\n\n## Kaynakça\n\nKıyı. 1999.\n"),
    (
        "html",
        '<p class="csl-note" id="note-7"><sup>7</sup> <a href="#ref-a"><i>Kıyı &#38; Deniz</i>, 5</a>.</p>\n',
    ),
    ("html", "<h2>Kaynakça</h2>"),
    ("latex", "\\footnotetext[7]{\\textit{Kıyı \\& Deniz}, 5.}\n"),
    ("latex", "\\section*{Kaynakça}"),
    ("rst", ".. [7] *Kıyı & Deniz*, 5.\n\n.. [*] Yazar.\n\nKaynakça\n--------\n\nKıyı. 1999.\n"),
    ("typst", '#super[7] #text(style: "italic")[Kıyı & Deniz];, 5.'),
    ("rtf", "{\\super 7} {\\i K\\u305?y\\u305? & Deniz}, 5."),
]


@pytest.mark.parametrize(("output", "written"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_writes(output: str, written: str) -> None:
    assert written in write_sheet(SHEET, output)


def test_cites_lead_to_entries_only_where_there_are_some() -> None:
    assert "<a " not in write_sheet(SHEET[:1], "html")


def test_json_has_the_trees() -> None:
    notes, heading, entries = json.loads(write_sheet(SHEET, "json"))
    assert notes["notes"][0]["number"] == "7"
    assert heading == {"heading": "Kaynakça"}
    assert entries["entries"] == [{"id": "a", "children": ["Kıyı. 1999."]}]
    assert sheet_json(SHEET)[1] == heading


def test_word_has_paragraphs_with_raised_numbers() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(docx_sheet(SHEET)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == ["7 Kıyı & Deniz, 5.", "* Yazar.", "Kaynakça", "Kıyı. 1999."]
    assert document.paragraphs[0].runs[0].font.superscript


@pytest.mark.parametrize("output", ["html", "latex"])
def test_a_whole_document_begins_and_ends_as_one(output: str) -> None:
    text = write_sheet(SHEET, output, lang="tr", title="a<b", standalone=True)
    begin, end = {
        "html": ('<!DOCTYPE html>\n<html lang="tr">', "</html>\n"),
        "latex": ("% for LuaLaTeX", "\\end{document}\n"),
    }[output]
    assert text.startswith(begin)
    assert text.endswith(end)
    assert "<title>a<b" not in text


def test_rtf_is_one_document() -> None:
    text = write_sheet(SHEET, "rtf")
    assert text.count("\\rtf1") == 1
    assert text.count("{") - text.count("\\{") == text.count("}") - text.count("\\}")


def test_restructuredtext_is_read_back() -> None:
    tree = publish_doctree(write_sheet(SHEET, "rst"), settings_overrides={"report_level": 5})
    assert [node.astext() for node in tree.findall() if node.tagname == "footnote"] == [
        "7\n\nKıyı & Deniz, 5.",
        "*\n\nYazar.",
    ]


def test_markdown_is_read_back() -> None:
    assert "<h2>Kaynakça</h2>" in MarkdownIt().render(write_sheet(SHEET, "markdown"))


@pytest.mark.parametrize("output", [*FORMATS, "json"])
@given(st.text(max_size=12), st.text(max_size=20), st.text(max_size=12))
def test_any_text_is_written(output: str, number: str, text: str, heading: str) -> None:
    sheet = [Notes(((number, [text]),)), Heading(heading)]
    assert isinstance(write_sheet(sheet, output), str)


@pytest.mark.parametrize("output", [name for name in OUTPUTS if name not in ("docx", "json", "rtf")])
def test_nothing_is_written_as_nothing(output: str) -> None:
    assert write_sheet([], output) == ""
