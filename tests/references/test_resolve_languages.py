"""Short forms in all languages of our notes, and in law: which note they mean."""

from __future__ import annotations

import pytest

from citekit.model import Note, NoteSet
from citekit.references import parse_notes

BOOKS = {
    "en": [
        "A. Smith, The Making of Kars (London, 1990), p. 5.",
        "B. Jones, Ani Revisited (Oxford, 1991), p. 7.",
    ],
    "de": ["Hans Müller, Recht und Staat, Berlin 1990, S. 5.", "Karl Weber, Ordnung, Köln 1991, S. 7."],
    "fr": [
        "Jean Dupont, Histoire de Kars, Paris, Gallimard, 1990, p. 5.",
        "Marc Durand, Ani, Paris, Seuil, 1991, p. 7.",
    ],
    "it": [
        "Mario Rossi, Storia di Kars, Torino, Einaudi, 1990, p. 5.",
        "Carlo Bianchi, Ani, Roma, Laterza, 1991, p. 7.",
    ],
    "es": [
        "José Pérez, Historia de Kars, Madrid, Alianza, 1990, p. 5.",
        "Juan Ruiz, Ani, Madrid, Ariel, 1991, p. 7.",
    ],
    "ru": ["Иванов И. И. История Карса. М.: Наука, 1990. С. 5.", "Петров П. П. Ани. М.: Мысль, 1991. С. 7."],
    "az": ["Əliyev Ə.Ə. Qarsın tarixi. Bakı: Elm, 1990, s. 5.", "Həsənov H.H. Ani. Bakı: Elm, 1991, s. 7."],
    "tr": ["Ahmet Kaya, Kars Tarihi, Ankara 1990, s. 5.", "Mehmet Demir, Ani, Ankara 1991, s. 7."],
}

RESOLVED = [
    # language  the short form                    kind     note meant
    ("en", "Ibid., p. 9.", "ibid", "2"),
    ("en", "Id. at 9.", "ibid", "2"),
    ("en", "Smith, op. cit., p. 9.", "short", "1"),
    ("en", "Smith, op. cit., n. 1, p. 9.", "short", "1"),
    ("en", "Smith, supra note 1, at 9.", "short", "1"),
    ("en", "Smith (n 1) 9.", "short", "1"),
    ("en", "Smith, above n. 1, p. 9.", "short", "1"),
    ("en", "Smith, Making of Kars, p. 9.", "short", "1"),
    ("de", "Ebd., S. 9.", "ibid", "2"),
    ("de", "Müller, a. a. O., S. 9.", "short", "1"),
    ("de", "Müller (Anm. 1), S. 9.", "short", "1"),
    ("de", "Müller, Recht und Staat, S. 9.", "short", "1"),
    ("fr", "Ibid., p. 9.", "ibid", "2"),
    ("fr", "Dupont, op. cit., p. 9.", "short", "1"),
    ("it", "Ibidem, p. 9.", "ibid", "2"),
    ("it", "Ivi, p. 9.", "ibid", "2"),
    ("it", "Rossi, op. cit., p. 9.", "short", "1"),
    ("es", "Ibídem, p. 9.", "ibid", "2"),
    ("es", "Pérez, op. cit., p. 9.", "short", "1"),
    ("ru", "Там же. С. 9.", "ibid", "2"),
    ("ru", "Иванов И. И. Указ. соч. С. 9.", "short", "1"),
    ("az", "Yenə orada, s. 9.", "ibid", "2"),
    ("az", "Əliyev Ə.Ə. Göst. əsəri, s. 9.", "short", "1"),
    ("tr", "A.g.e., s. 9.", "ibid", "2"),
    ("tr", "Kaya, a.g.e., s. 9.", "short", "1"),
]


@pytest.mark.parametrize(
    ("language", "short", "kind", "meant"), RESOLVED, ids=[f"{r[0]} {r[1]}" for r in RESOLVED]
)
def test_finds_its_work(language: str, short: str, kind: str, meant: str) -> None:
    texts = [*BOOKS[language], short]
    notes = NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    citation = parse_notes(notes).notes[-1].citations[-1]
    assert (citation.kind.value, citation.refers_to) == (kind, meant)


def test_the_number_of_a_note_decides_between_two_works() -> None:
    texts = [BOOKS["en"][0], "A. Smith, Ani Revisited (Oxford, 1991), p. 7.", "Smith, op. cit., n. 2, p. 9."]
    notes = NoteSet("x", "en", tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    assert parse_notes(notes).notes[-1].citations[-1].refers_to == "2"
