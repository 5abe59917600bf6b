"""Short forms that say more than a name: a title, a note, a name given for later, a report."""

from __future__ import annotations

import pytest

from citekit.model import Kind, Note, NoteSet
from citekit.references import parse_notes
from citekit.references.backreferences import note_number

GERMAN = "Erich Müller, Die Marinepolitik im Schwarzen Meer. Pläne und Wirklichkeit, Leipzig 1932, S. 5."
FRENCH = "Louis Perrin, Le théâtre de la ville. Une histoire, Paris, Seuil, 1998, p. 14."
ENGLISH = "Ann Smith, The Making of Kars: A Town and its Trade (London, 1990), p. 5."
RUSSIAN = "Иванов И. И. История города Карса. М.: Наука, 1972. С. 5."

RESOLVED = [
    # language, notes before, the short form, its kind, the note meant
    ("de", [GERMAN, ENGLISH], "Müller, Marinepolitik (wie Anm. 1), S. 9.", "short", "1"),
    ("de", [GERMAN, ENGLISH], "Ebd., Bl. 91 v.", "ibid", "2"),
    ("de", [GERMAN], "Ders., Die Marinepolitik im Schwarzen Meer (wie Anm. 1), S. 7.", "short", "1"),
    ("fr", [FRENCH, ENGLISH], "L. Perrin, Le théâtre de la ville, op. cit., p. 20.", "short", "1"),
    ("fr", [FRENCH], "Ibid., pièce 91.", "ibid", "1"),
    ("en", [ENGLISH, FRENCH], "Smith, Making of Kars, op. cit., p. 9.", "short", "1"),
    ("en", [ENGLISH], "Id. at 121 n.4.", "ibid", "1"),
    ("ru", [RUSSIAN, ENGLISH], "Иванов И. И. История города… Указ. соч. С. 9.", "short", "1"),
    (
        "en",
        [f"{ENGLISH[:-1]} [hereinafter Town & Trade].", FRENCH],
        "Town & Trade, supra note 1, at 9.",
        "short",
        "1",
    ),
    ("de", [f"{GERMAN[:-1]} (im Folgenden: Pläne).", ENGLISH], "Pläne (wie Anm. 1), S. 9.", "short", "1"),
]


@pytest.mark.parametrize(
    ("language", "before", "short", "kind", "meant"), RESOLVED, ids=[f"{r[0]} {r[2]}" for r in RESOLVED]
)
def test_a_short_form_finds_its_work(
    language: str, before: list[str], short: str, kind: str, meant: str
) -> None:
    notes = [Note(str(n), text) for n, text in enumerate((*before, short), 1)]
    citation = parse_notes(NoteSet("x", language, tuple(notes))).notes[-1].citations[-1]
    assert (citation.kind, citation.refers_to) == (Kind(kind), meant)


def test_the_number_of_a_note_does_not_make_a_stranger_known() -> None:
    notes = parse_notes(NoteSet("x", "de", (Note("1", GERMAN), Note("2", "Schulze (wie Anm. 1), S. 9."))))
    assert notes.notes[1].citations[0].refers_to is None
    assert [problem.code for problem in notes.problems if problem.note == "2"] == ["E206"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Trumpener (wie Anm. 1), S. 23, Anm. 5", "1"),
        ("Müller, a. a. O., S. 23, Anm. 5", None),
        ("Id. at 121 n.4", None),
        ("Smith, supra note 12, at 121 n.4", "12"),
        ("Smith (n 3) 121", "3"),
    ],
)
def test_the_note_of_a_work_is_not_the_note_of_the_article(text: str, number: str | None) -> None:
    assert note_number(text) == number
