from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from citekit.model import FIELDS, Note, NoteSet
from citekit.references import Cited, Tagged, parse_notes, parse_reference

NOTE_TEXT = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "Ali Kaya",
                ", ",
                ". ",
                "; ",
                "“",
                "”",
                "(",
                ")",
                "s. 5",
                "bkz. ",
                "a.g.e.",
                " // ",
                "М.: Наука, 1999",
                "Бахтин М. М. ",
                "http://a.org/b. c",
                "12 Mart 2001",
                "Sayı 3",
                "№ -",
                "ibid.",
                "Cilt II",
                " / под ред. А. Б. В",
            ]
        ),
        max_size=25,
    ).map("".join),
)


@given(st.lists(NOTE_TEXT, max_size=4), st.sampled_from([None, "tr", "az", "ru", "en"]))
def test_every_note_comes_back_with_its_text_and_all_spans_inside_it(
    texts: list[str], language: str | None
) -> None:
    given_notes = NoteSet("x", language, tuple(Note(str(n), text) for n, text in enumerate(texts)))
    parsed = parse_notes(given_notes)
    assert [(note.number, note.text) for note in parsed.notes] == [
        (n.number, n.text) for n in given_notes.notes
    ]
    for note in parsed.notes:
        for citation in note.citations:
            start, end = citation.span
            assert 0 <= start < end <= len(note.text or "")
            assert 0 <= citation.confidence <= 1
            assert set(citation.fields) <= set(FIELDS)
            for reading in citation.fields.values():
                assert start <= reading.span[0] <= reading.span[1] <= end
                assert 0 < reading.confidence <= 1
                assert reading.by.startswith(("rule:", "model"))


@given(NOTE_TEXT)
def test_no_letter_is_lost(text: str) -> None:
    """Every letter is in a field, in residue, or in words that were understood."""
    citation = parse_reference(text, "tr")
    covered = [reading.span for reading in citation.fields.values()] + list(citation.residue)
    assert all(0 <= start <= end <= len(text) for start, end in covered)


def test_a_note_without_text_stays_without() -> None:
    note = Note("42", None, problem="no text")
    assert parse_notes(NoteSet("x", "tr", (note,))).notes == (note,)


def test_a_note_as_long_as_a_book_is_kept_unread() -> None:
    text = "Ali Kaya, Başlık, Ankara 2001, s. 5. " * 30_000
    (note,) = parse_notes(NoteSet("x", "tr", (Note("1", text),))).notes
    assert note.text == text
    assert note.citations == ()
    assert parse_reference(text, "tr").residue == ((0, len(text)),)


def test_what_no_field_took_is_residue_and_reported() -> None:
    parsed = parse_notes(NoteSet("x", "tr", (Note("7", "Ali Kaya, Başlık, Ankara 2001, zeytin, s. 5."),)))
    (citation,) = parsed.notes[0].citations
    ((start, end),) = citation.residue
    assert (parsed.notes[0].text or "")[start:end] == "zeytin"
    assert [(p.code, p.note) for p in parsed.problems] == [("E203", "7")]


def test_another_tagger_can_take_the_place_of_the_rules() -> None:
    def all_title(cited: Sequence[Cited], language: str) -> list[list[Tagged]]:
        return [[Tagged("title", (0, len(text)), "model", 0.5)] for text, _ in cited]

    citation = parse_reference("Ayna, 22 Temmuz 2005.", "tr", tagger=all_title)
    assert citation.text("title") == "Ayna, 22 Temmuz 2005."
    assert citation.fields["title"].by == "model"


def test_an_address_cut_at_a_line_end_is_whole_again() -> None:
    text = "“Başlık”, http://www.a.org/uzun yol/x.htm."
    parsed = parse_notes(NoteSet("x", "tr", (Note("1", text, joins=(text.index(" yol"),)),)))
    assert parsed.notes[0].citations[0].text("url") == "http://www.a.org/uzunyol/x.htm"


def test_a_misprint_is_suggested_and_kept() -> None:
    good = "Ali Kaya, “Bir Yazı”, Stratejik Bakış, Sayı 2{}, 2001, s. 5."
    texts = [good.format(0), good.format(1), good.format(2).replace("Stratejik", "Strarejik")]
    parsed = parse_notes(NoteSet("x", "tr", tuple(Note(str(n), t) for n, t in enumerate(texts))))
    assert parsed.notes[2].citations[0].text("container_title") == "Strarejik Bakış"
    assert [(p.code, p.note) for p in parsed.problems] == [("E205", "2")]


def test_who_the_author_is_cites_nothing() -> None:
    text = "Doç. Dr., Kars Üniversitesi Tarih Bölümü, Kars. E-posta: a.kaya@kars.edu.tr."
    notes = parse_notes(NoteSet("x", "tr", (Note("*", text), Note("1", "Kaya, Başlık, Ankara 1990, s. 5."))))
    assert [len(note.citations) for note in notes.notes] == [0, 1]


def test_a_stretch_beside_the_citations_that_looks_like_one_is_told() -> None:
    text = "Entretien avec Ysaline Morel, Paris, 6 juin 1997. Voir M. Durand, Ani, Paris, Seuil, 1991, p. 7."
    parsed = parse_notes(NoteSet("x", "fr", (Note("1", text),)))
    assert [citation.text("title") for citation in parsed.notes[0].citations] == ["Ani"]
    (problem,) = parsed.problems
    assert (problem.code, problem.note) == ("E204", "1")
    assert "Entretien avec Ysaline Morel" in problem.message


def test_a_sentence_beside_a_citation_is_not_told() -> None:
    text = "M. Durand, Ani, Paris, Seuil, 1991, p. 7. Cette remarque vaut aussi pour les années qui suivent."
    assert parse_notes(NoteSet("x", "fr", (Note("1", text),))).problems == ()
