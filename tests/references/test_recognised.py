"""Short forms in the middle of comment, recognised by an author or a title cited before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Citation, Kind, Note, NoteSet
from citekit.references import parse_notes
from citekit.references.recognised import stretches
from citekit.references.works import Works

BOOKS = {
    "en": [
        "A. Smith, The Making of Kars (London, 1990), p. 5.",
        "B. Jones, Ani Revisited (Oxford, 1991), p. 7.",
    ],
    "de": ["Hans Müller, Recht und Staat, Berlin 1990, S. 5.", "Karl Weber, Ordnung, Köln 1991, S. 7."],
    "fr": [
        "Jean Dupont, Histoire de Kars, Paris, Gallimard, 1990, p. 5.",
        "Anne-Marie Durand, Ani, Paris, Seuil, 1991, p. 7.",
    ],
    "ru": ["Иванов И. И. История Карса. М.: Наука, 1990. С. 5.", "Петров П. П. Ани. М.: Мысль, 1991. С. 7."],
    "tr": ["Ahmet Kaya, Kars Tarihi, Ankara 1990, s. 5.", "Mehmet Demir, Ani, Ankara 1991, s. 7."],
}

RECOGNISED = [
    # language, the note, the note meant, the first words of the short form
    ("fr", "La remarque est de Dupont, Histoire de Kars, op. cit., p. 29.", "1", "Dupont"),
    ("fr", "Les réserves sont celles d’Anne-Marie Durand, op. cit., p. 29.", "2", "Anne-Marie"),
    ("de", "Ähnlich der Vorschlag von Müller, Recht und Staat, S. 15.", "1", "Müller"),
    ("de", "Müller, Recht und Staat, S. 62, sind es zweitausend gewesen.", "1", "Müller"),
    ("ru", "Единственное исключение — И. И. Иванов, История Карса, с. 29.", "1", "И. И. Иванов"),
    ("ru", "Петров П. П. Ани. С. 8. В тексте (Иванов И. И. Указ. соч. С. 29) стоит другое.", "1", "Иванов"),
    ("ru", "Там же. С. 8. Иначе это объясняет И. Иванов (Иванов И. И. История... С. 29).", "1", "Иванов"),
    ("fr", "J. Dupont, Histoire de Kars, op. cit., p. 9.", "1", "J. Dupont"),
    ("tr", "Bu görüşü ilk dile getiren Kaya, Kars Tarihi, s. 9.", "1", "Kaya"),
    ("en", "The figures are those in The Making of Kars, p. 79.", "1", "The Making"),
    # behind another citation: a full stop alone, a sentence, a word that joins
    ("tr", "2709 sayılı Anayasa, RG, T. 09.11.1982, S. 17863, m. 20/3. DEMİR, s. 88.", "2", "DEMİR"),
    ("tr", "Kaya, Kars Tarihi, s. 7. Mehmet Demir de buna değinir: Ani, s. 150.", "2", "Demir"),
    ("de", "Weber, Ordnung, S. 8 sowie zeitgenössisch Müller, Recht und Staat, S. 9.", "1", "Müller"),
    ("fr", "Durand, Ani, p. 8, ainsi que Dupont, Histoire de Kars, p. 9.", "1", "Dupont"),
]


def parse(language: str, *texts: str) -> Citation:
    """The last citation of notes numbered from 1."""
    notes = NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    return parse_notes(notes).notes[-1].citations[-1]


@pytest.mark.parametrize(
    ("language", "note", "meant", "begins"), RECOGNISED, ids=[row[1] for row in RECOGNISED]
)
def test_a_known_work_is_recognised_in_comment(language: str, note: str, meant: str, begins: str) -> None:
    citation = parse(language, *BOOKS[language], note)
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, meant)
    assert note[slice(*citation.span)].startswith(begins)
    assert "pages" in citation.fields


TOLD = [
    # the author stands in comment only
    ("tr", "Bu ayrımı Kaya da yapar (Kars Tarihi, s. 9).", "1", "9"),
    ("tr", "Ayrıntılı bir döküm Demir'de bulunur: Ani, s. 12.", "2", "12"),
    ("tr", "Gerekçede Kaya’nın Kars Tarihi’si (s. 44) delil gösterilmiştir.", "1", "44"),
    ("ru", "Эта мысль высказана и Ивановым (указ. соч., с. 71).", "1", "71"),
    ("ru", "См. об этом у Петрова: указ. соч., с. 31.", "2", "31"),
    ("fr", "Selon Dupont (Histoire de Kars, p. 130), le tirage doubla.", "1", "130"),
    ("en", "As Jones put it (op. cit., p. 20), this is no accident.", "2", "20"),
    ("de", "Das betont auch Müller in seiner Darstellung: Recht und Staat, S. 101.", "1", "101"),
]


@pytest.mark.parametrize(("language", "note", "meant", "pages"), TOLD, ids=[row[1] for row in TOLD])
def test_comment_tells_whose_work_is_cited(language: str, note: str, meant: str, pages: str) -> None:
    citation = parse(language, *BOOKS[language], note)
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, meant)
    assert citation.text("pages") == pages


NOT_TOLD = [
    # a topic before ibid. is no author; an unknown title is no work of a known one
    ("tr", "Kaya'nın hayatı için bkz. a.g.e., s. 12.", "2"),
    ("de", "So schon Müller; ebd., S. 4.", "2"),
    ("en", "Smith thinks otherwise. Ibid., p. 9.", "2"),
    ("fr", "Dupont et la gare (Le Train bleu, p. 9).", None),
]


@pytest.mark.parametrize(("language", "note", "meant"), NOT_TOLD, ids=[row[1] for row in NOT_TOLD])
def test_a_name_in_comment_is_not_always_an_author(language: str, note: str, meant: str | None) -> None:
    assert parse(language, *BOOKS[language], note).refers_to == meant


PROSE = [
    ("en", "Smith and Jones met in Kars on 4 May 1990 and agreed on nothing."),
    ("tr", "Kaya ile Demir bu konuda 12 mektup yazmıştır."),
    ("de", "Müller und Weber haben sich 1990 in Köln getroffen."),
]


@pytest.mark.parametrize(("language", "note"), PROSE, ids=[row[1] for row in PROSE])
def test_known_authors_in_prose_are_no_citation(language: str, note: str) -> None:
    notes = NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate([*BOOKS[language], note], 1)))
    assert not [c for c in parse_notes(notes).notes[-1].citations if c.refers_to is not None]


DIRECT = [
    # language, the note, the first words of what points to the work directly before
    ("de", "Der Leitsatz ebd., S. 33.", "ebd."),
    ("fr", "Voir aussi le plan reproduit ibid., p. 210.", "ibid."),
    ("fr", "La baisse est confirmée le lendemain (ibid., p. 8).", "ibid."),
]


@pytest.mark.parametrize(("language", "note", "begins"), DIRECT, ids=[row[1] for row in DIRECT])
def test_comment_may_lead_to_ibid(language: str, note: str, begins: str) -> None:
    citation = parse(language, *BOOKS[language], note)
    assert (citation.kind, citation.refers_to) == (Kind.IBID, "2")
    assert note[slice(*citation.span)].startswith(begins)


@pytest.mark.parametrize("note", ["Schulze, ebd., S. 33.", "Otto Frank, ebd., S. 33."])
def test_a_name_before_ibid_that_no_note_has_is_a_question(note: str) -> None:
    assert parse("de", *BOOKS["de"], note).refers_to is None


NEW = [
    ("de", "Gegen Müller, Recht und Staat, wendet sich Otto Frank, Der Bund, Köln 1999, S. 5."),
    ("en", "On Smith, see C. Brown, A Life of Smith (Leeds, 2001), p. 9."),
    ("tr", "Ahmet Kaya, Hazar Denizi, İstanbul 2003, s. 6."),
]


@pytest.mark.parametrize(("language", "note"), NEW, ids=[row[1] for row in NEW])
def test_a_work_described_in_full_stays_a_work(language: str, note: str) -> None:
    assert parse(language, *BOOKS[language], note).kind is Kind.NEW


@given(st.text(max_size=200))
def test_nothing_is_recognised_where_nothing_was_cited_before(text: str) -> None:
    assert list(stretches(text, Works(), "tr")) == []


TOLD_LATER = [
    # language, a work whose author looks like its title, a short form of it, the family that it tells
    (
        "tr",
        "Sermet Muhtar Alus, Eski Günlerde, haz. Ali Can, İletişim, İst. 2001, s. 143.",
        "Alus, age, s. 60.",
        "Alus",
    ),
    (
        "tr",
        "Nigâr Bahir Tezveren, Eski Günlerde, haz. Ali Can, Ank. 2001, s. 3.",
        "Tezveren, s. 60.",
        "Tezveren",
    ),
]


@pytest.mark.parametrize(
    ("language", "work", "short", "family"), TOLD_LATER, ids=[row[2] for row in TOLD_LATER]
)
def test_a_short_form_tells_the_author_of_a_work_before(
    language: str, work: str, short: str, family: str
) -> None:
    notes = parse_notes(NoteSet("x", language, (Note("1", work), Note("2", short))))
    (full,), (later,) = (note.citations for note in notes.notes)
    assert [name.family for name in full.names("author")] == [family]
    assert full.text("title") == "Eski Günlerde"
    assert later.refers_to == "1"
    assert not [problem for problem in notes.problems if problem.code == "E206"]


def test_a_short_form_of_nobody_changes_no_title() -> None:
    notes = parse_notes(
        NoteSet(
            "x",
            "tr",
            (Note("1", "Kars, Ani ve Ardahan, Ankara 2001, s. 3."), Note("2", "Taşkın, age, s. 60.")),
        )
    )
    assert "Kars" in notes.notes[0].citations[0].text("title")
    assert [problem.code for problem in notes.problems] == ["E206"]
