"""Notes in Markdown's syntax."""

from __future__ import annotations

from pathlib import Path

from citekit.documents import find_notes, read_document
from citekit.model import NoteSet

TEXT = """Bir söz[^1] ve bir söz daha[^kaya], sonra yine[^1].

[^1]: Ali Kaya, *Deneme*,
    Ankara 1999, s. 5.

    İkinci paragraf.
[^kaya]: Taş.

Metin sürer[^3].

[^9]: Kimse çağırmaz.
[^1]: Bir daha.
[^10]:
"""


def notes_of(tmp_path: Path, text: str) -> NoteSet:
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    return find_notes(read_document(path))


def test_notes_in_order_of_their_calls(tmp_path: Path) -> None:
    found = notes_of(tmp_path, TEXT)
    assert [(note.number, note.text, note.lines) for note in found.notes] == [
        ("1", "Ali Kaya, *Deneme*, Ankara 1999, s. 5. İkinci paragraf.", (3, 6)),
        ("1", "Bir daha.", (12, 12)),
        ("kaya", "Taş.", (7, 7)),
        ("3", None, None),
        ("9", "Kimse çağırmaz.", (11, 11)),
        ("10", None, (13, 13)),
    ]


def test_what_does_not_fit_together_is_reported(tmp_path: Path) -> None:
    found = notes_of(tmp_path, TEXT)
    assert [(problem.code, problem.note, problem.line) for problem in found.problems] == [
        ("E102", "9", 11),
        ("E103", "1", 12),
        ("E102", "10", 13),
        ("E101", "3", 9),
        ("E101", "10", 13),
    ]


def test_markdown_without_notes_of_its_own_is_plain_text(tmp_path: Path) -> None:
    found = notes_of(tmp_path, "Bir söz.1 Bir söz daha.2\n\n1 Kaya, s. 5.\n2 Taş, s. 7.\n")
    assert [(note.number, note.text) for note in found.notes] == [("1", "Kaya, s. 5."), ("2", "Taş, s. 7.")]
