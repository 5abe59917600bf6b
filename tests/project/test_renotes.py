"""Notes set again: later forms come from the style, commentary and what could not be read stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import article, changed, make_project
from small_styles import NOTES

from citekit.csl import load_style
from citekit.csl.folders import packaged_locales
from citekit.csl.outputs import WRITERS
from citekit.documents import find_notes, read_document
from citekit.model import Citation, Entry, Kind, Note, NoteSet, Reading, WorkType
from citekit.project import Known, build, collect_works
from citekit.project.chosen import project_notes
from citekit.project.renotes import NewNotes, RemarkKind, State, set_notes
from citekit.references import parse_notes

STYLE = load_style(NOTES)
OGUT = Entry("book", "ogut", {"author": "Öğüt, Selin", "title": "Kıyıda Yaşam", "date": "1999"})
ORAN = Entry("book", "oran", {"author": "Oran, Baskın", "title": "Türk Dış Politikası", "date": "2001"})


@pytest.fixture(autouse=True)
def _with_locales() -> None:
    if packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")


def cite(
    key: str | None, span: tuple[int, int], pages: str = "", kind: Kind = Kind.NEW, **more: str
) -> Citation:
    values = {"pages": pages, **more}
    fields = {name: Reading(value, span, "rule:test", 1.0) for name, value in values.items() if value}
    return Citation(kind, WorkType.BOOK, fields, span, 1.0, key=key)


def note(number: str, text: str, *citations: Citation) -> Note:
    return Note(number, text, citations=citations)


def whole(
    number: str, text: str, key: str | None, pages: str = "", kind: Kind = Kind.NEW, **more: str
) -> Note:
    """A note that is one citation."""
    return note(number, text, cite(key, (0, len(text)), pages, kind, **more))


def put(*notes: Note, language: str | None = None, locale: str | None = None) -> NewNotes:
    return set_notes(NoteSet("a.txt", language, notes), [OGUT, ORAN], STYLE, locale=locale)


def texts(new: NewNotes) -> list[str]:
    return [WRITERS["text"].inline(each.tree) for each in new.notes]


FORMS = [
    # the notes                                                            as they are set again
    ([("1", "ogut", "5")], ["Selin Öğüt, Kıyıda Yaşam, 1999, p. 5."]),
    ([("1", "ogut", "5"), ("2", "ogut", "5")], ["Selin Öğüt, Kıyıda Yaşam, 1999, p. 5.", "Ibid."]),
    ([("1", "ogut", "5"), ("2", "ogut", "7")], ["Selin Öğüt, Kıyıda Yaşam, 1999, p. 5.", "Ibid., p. 7."]),
    (
        [("1", "ogut", "5"), ("2", "oran", ""), ("3", "ogut", "9-12")],
        [
            "Selin Öğüt, Kıyıda Yaşam, 1999, p. 5.",
            "Baskın Oran, Türk Dış Politikası, 2001.",
            "Öğüt, Kıyıda Yaşam, pp. 9–12.",
        ],
    ),
]


@pytest.mark.parametrize(("notes", "expected"), FORMS, ids=[str(len(row[0])) + row[1][-1] for row in FORMS])
def test_first_later_and_ibid_forms_are_those_of_the_style(
    notes: list[tuple[str, str, str]], expected: list[str]
) -> None:
    new = put(*(whole(number, "a.g.e.", key, pages) for number, key, pages in notes))
    assert texts(new) == expected
    assert [each.number for each in new.notes] == [number for number, _, _ in notes]


def test_commentary_stays_around_the_citation() -> None:
    text = "Bu konuda bkz. Öğüt, s. 5, ki yenidir. Aksi görüş de vardır."
    start, end = text.index("Öğüt"), text.index(", ki")
    new = put(note("1", text, cite("ogut", (start, end), "5")))
    assert texts(new) == [
        "Bu konuda bkz. Selin Öğüt, Kıyıda Yaşam, 1999, p. 5, ki yenidir. Aksi görüş de vardır."
    ]


def test_words_between_citations_keep_their_order() -> None:
    style = load_style(
        NOTES.replace(
            '<layout suffix="." delimiter="; ">',
            '<sort><key variable="title"/></sort><layout suffix="." delimiter="; ">',
        )
    )
    bare, words = "Oran; Öğüt", "Bkz. Oran; krş. Öğüt"
    both = [
        note(
            number, text, *(cite(key, span(text, name)) for key, name in (("oran", "Oran"), ("ogut", "Öğüt")))
        )
        for number, text in (("1", bare), ("2", words))
    ]
    first, second = texts(set_notes(NoteSet("a", None, tuple(both)), [OGUT, ORAN], style))
    assert first.startswith("Selin Öğüt")  # as the style sorts
    assert second == "Bkz. Oran, Türk Dış Politikası; krş. Öğüt, Kıyıda Yaşam."


def span(text: str, word: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


def test_a_discursive_note_stays_as_it_is() -> None:
    new = put(note("*", "Yazar, *Kıyı* <b>dergisinde</b> çalışır."))
    assert texts(new) == ["Yazar, *Kıyı* <b>dergisinde</b> çalışır."]
    assert new.notes[0].state is State.KEPT


KEPT = [
    # why it stays            the note
    (RemarkKind.UNRESOLVED, whole("2", "A.g.e., s. 9.", None, kind=Kind.IBID)),
    (RemarkKind.NO_ENTRY, whole("2", "Winrow, s. 9.", "winrow")),
    (RemarkKind.NO_ENTRY, whole("2", "Winrow, s. 9.", None)),
]


@pytest.mark.parametrize(("kind", "kept"), KEPT, ids=[f"{row[0]}-{row[1].text}" for row in KEPT])
def test_what_cannot_be_set_stays_and_is_remarked_upon(kind: RemarkKind, kept: Note) -> None:
    new = put(whole("1", "Öğüt", "ogut"), kept)
    assert texts(new)[1] == kept.text
    assert [(remark.note, remark.kind, remark.words) for remark in new.remarks] == [("2", kind, kept.text)]
    assert [each.state for each in new.notes] == [State.SET, State.KEPT]


def test_a_note_without_text_keeps_its_number_and_gets_none() -> None:
    new = put(Note("3", None, problem="no text"))
    assert (new.notes[0].number, new.notes[0].tree, new.notes[0].state) == ("3", [], State.MISSING)
    assert new.remarks[0].kind is RemarkKind.NO_TEXT


def test_a_work_that_the_style_cannot_name_is_left_as_it_was() -> None:
    style = load_style(
        NOTES.replace('<text macro="author"/>\n            <text variable="title"', '<text variable="genre"')
    )
    new = set_notes(NoteSet("a", "tr", (whole("1", "Öğüt, Kıyıda Yaşam.", "ogut"),)), [OGUT], style)
    assert texts(new) == ["Öğüt, Kıyıda Yaşam."]
    assert new.remarks[0].kind is RemarkKind.NAMELESS


def test_a_later_note_says_which_volume_it_means() -> None:
    new = put(whole("1", "Öğüt", "ogut"), whole("2", "Öğüt, c. 2, s. 5", "ogut", "5", Kind.SHORT, volume="2"))
    assert texts(new)[1] == "Ibid., p. 2:5."


def test_numbers_that_begin_anew_begin_a_chapter() -> None:
    new = put(whole("1", "Öğüt", "ogut"), whole("1", "Öğüt", "ogut"))
    assert texts(new) == ["Selin Öğüt, Kıyıda Yaşam, 1999."] * 2


LOCALES = [
    # of the notes  asked for  style      what stands before the page
    ("tr", None, NOTES, "p. 5"),
    ("tr", None, NOTES.replace(' default-locale="en-US"', ""), "s. 5"),
    ("tr", "de", NOTES, "S. 5"),
]


@pytest.mark.parametrize(("language", "locale", "xml", "printed"), LOCALES, ids=["style", "notes", "asked"])
def test_the_language_of_the_terms(language: str, locale: str | None, xml: str, printed: str) -> None:
    notes = NoteSet("a", language, (whole("1", "Öğüt", "ogut", "5"),))
    assert printed in texts(set_notes(notes, [OGUT], load_style(xml), locale=locale))[0]


def test_edits_of_the_bib_are_printed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    build(project)
    bib = project.bib_path("deneme")
    bib.write_text(bib.read_text("utf-8").replace("Kıyıda Yaşam", "Kıyılarda Yaşam"), "utf-8")
    for asked in ("deneme", "deneme.txt", "deneme.bib", str(project.sources / "deneme.txt")):
        source = project_notes(project, asked)
        assert source is not None
        new = set_notes(source.notes, source.entries, STYLE)
        assert texts(new)[3:5] == ["Selin Öğüt, Kıyılarda Yaşam, 1999, p. 7.", "Ibid., p. 9."]
    assert project_notes(project, "baska") is None


def test_a_file_is_read_on_the_spot(tmp_path: Path) -> None:
    path = tmp_path / "makale.txt"
    path.write_text(changed("A.g.e., s. 9.", "Bkz. Öğüt, a.g.e., s. 9; krş. Ufuk, 3 Mart 1998."), "utf-8")
    works = collect_works(parse_notes(find_notes(read_document(path))), Known())
    new = set_notes(works.notes, works.entries.values(), STYLE)
    assert texts(new)[4].startswith("Bkz. ibid., p. 9; krş. Ufuk")


@given(st.lists(st.sampled_from(["ogut", "oran", None, "winrow"]), max_size=6), st.text("Öa., ;", max_size=8))
def test_every_note_keeps_its_place_and_number(keys: list[str | None], around: str) -> None:
    notes = [
        note(str(number), f"{around}Öğüt{around}", cite(key, (len(around), len(around) + 4)))
        for number, key in enumerate(keys, 1)
    ]
    new = put(*notes)
    assert [each.number for each in new.notes] == [each.number for each in notes]
    assert [each.old for each in new.notes] == [each.text for each in notes]
    assert all(each.tree for each in new.notes)


def test_the_small_article_is_as_the_tests_think() -> None:
    assert "A.g.e., s. 9." in article()
