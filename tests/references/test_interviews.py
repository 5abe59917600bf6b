"""Interviews that an author made: with whom, and what is none."""

from __future__ import annotations

import pytest

from citekit.model import Note, NoteSet, WorkType
from citekit.references import parse_notes
from citekit.references.rules.interviews import end_of_interview, interviewee

ASKED = [
    ("Ali Kaya ile 12 Haziran 2009 tarihinde Kars’ta yapılan mülakat.", "Ali Kaya"),
    ("Prof. Dr. Ayşe Demir ile görüşme, Ankara, 3 Mart 2001.", "Dr. Ayşe Demir"),
    ("Tarixçi Əli Həsənov ilə müsahibə. Bakı, 14 mart 1995-ci il.", "Əli Həsənov"),
    ("Интервью с И. П. Лебедевым, Самара, 5 мая 1999 г.", "И. П. Лебедевым"),
    ("Беседа автора с А. А. Лебедевой. Тверь, 5 мая 1999 г.", "А. А. Лебедевой"),
    ("Interview with Mary Jones, Kars, 3 May 2001.", "Mary Jones"),
    ("Interview mit Karl Weber, Köln, 3. Mai 2001.", "Karl Weber"),
    ("Entretien avec Jean Dupont, Paris, 3 mai 2001.", "Jean Dupont"),
    ("Mary Jones, email to the author, 3 May 2001.", "Mary Jones"),
    ("Mary Jones, personal communication with the present author, 3 May 2001.", "Mary Jones"),
    ("Jean Dupont, entretien avec l’auteur, 3 mai 2001.", "Jean Dupont"),
]


@pytest.mark.parametrize(("text", "person"), ASKED, ids=[row[1] for row in ASKED])
def test_an_interview_names_who_was_asked(text: str, person: str) -> None:
    span = interviewee(text)
    assert span is not None
    assert text[slice(*span)] == person


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Interview",
        "Interview with the minister of the interior, The Times, 3 May 2001.",
        "Türkiye ile Azerbaycan arasındaki ilişkiler görüşmelerde ele alındı.",
        "Интервью как метод. М., 2001.",
        "Mary Jones, Letters to an author, 3 May 2001.",
    ],
)
def test_other_texts_ask_nobody(text: str) -> None:
    assert interviewee(text) is None


def test_what_is_said_about_an_interview_is_no_part_of_it() -> None:
    text = "Ali Kaya ile 12 Haziran 2009 tarihinde Kars’ta yapılan mülakat. Kaya burada dedesini anlatır."
    assert text[: end_of_interview(text)].endswith("mülakat.")
    (citation,) = parse_notes(NoteSet("x", "tr", (Note("1", text),))).notes[0].citations
    assert citation.type is WorkType.INTERVIEW
    assert [str(name) for name in citation.names("author")] == ["Ali Kaya"]
    assert citation.text("place") == "Kars"


def test_a_russian_name_stands_in_the_nominative() -> None:
    notes = NoteSet("x", "ru", (Note("1", "Интервью с И. П. Лебедевым, Самара, 5 мая 1999 г."),))
    (citation,) = parse_notes(notes).notes[0].citations
    assert citation.names("author")[0].family == "Лебедев"
