"""The first source of the project: the notes of a real article, its prose left out.

The whole article is read too, where it lies beside the checkout.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citekit.documents import find_notes, read_document
from citekit.model import NoteSet

NAME = "azerbaycan-turkiye-nato.txt"


@pytest.fixture(scope="module")
def apparatus(root: Path) -> NoteSet:
    return find_notes(read_document(root / "sources" / NAME))


def read_by_eye(path: Path) -> dict[str, str]:
    """The notes as a person would copy them, knowing the file: what is no note stands between brackets."""
    apparatus = re.compile(r" ?\[…\].*|\s*|Azerbaycan-Türkiye Askerî İşbirliği | 9")
    lines = [line for line in path.read_text("utf-8").split("\n") if not apparatus.fullmatch(line)]
    notes: dict[str, str] = {}
    for line in lines:
        number = str(len(notes)) if notes else "*"
        if line.startswith(number):
            notes[number] = line.removeprefix(number).strip()
        else:
            last = list(notes)[-1]
            notes[last] = (
                re.sub(r"-$", "", notes[last]) + ("" if notes[last].endswith("-") else " ") + line.strip()
            )
    return notes


def test_all_42_notes_and_the_author_note_are_there(apparatus: NoteSet) -> None:
    assert [note.number for note in apparatus.notes] == ["*", *(str(number) for number in range(1, 43))]


def test_every_text_is_right(apparatus: NoteSet, root: Path) -> None:
    expected = read_by_eye(root / "sources" / NAME)
    assert len(expected) == 42
    assert {note.number: note.text for note in apparatus.notes if note.text is not None} == expected


TRAPS = [
    ("*", "Azerbaycan Cumhuriyeti, Devlet Başkanlığına Bağlı Yönetim Akademisi Araştırma Görevlisi."),
    ("4", "“Sülh namine terefdaşlıq” (çerçive senedi), Dirceliş- XXI əsr, 1999 №- , s.17."),
    (
        "13",
        "Azərbaycan Respublikasının Türkiyə Respublikası ilə imzaladığı sənədlərin siyahisi, Azerbaycan "
        "Cum-huriyeti Dışişleri Bakanlığı Arşivi, Anlaşmalar ve Hukuk Şubesi, 2007.",
    ),
    (
        "24",
        "Azer TAc (Azerbaycan Devlet Telegraf Agentliyi - resmi haber ajansı), (19 Nisan 2006), "
        "www.azertag. com.",
    ),
    ("27", "Azer TAc, 26 Şubat 2007, www. azertag.com"),
    ("28", "http://www.gunaz.tv/pages/newsItem.php?t=news&id=177."),
    ("31", "ibid."),
    (
        "37",
        "Armağan Kuloğlu, “Soğuk Savaş sonrası yeni tehdit Algılaması ve Türkiyenin Durumu”, "
        "Stratejik Analiz, Sayı 12 Nisan 2001, s. 71.",
    ),
]


@pytest.mark.parametrize(("number", "text"), TRAPS, ids=[trap[0] for trap in TRAPS])
def test_the_traps(apparatus: NoteSet, number: str, text: str) -> None:
    note = apparatus.note(number)
    assert note is not None
    assert note.text == text


def test_note_42_is_called_and_has_no_text(apparatus: NoteSet) -> None:
    note = apparatus.note("42")
    assert note is not None
    assert (note.text, note.problem) == (None, "marker in the text, but no note text in the file")
    assert [(problem.code, problem.note) for problem in apparatus.problems] == [("E101", "42")]


def test_pages_are_counted_as_the_printed_number_says(apparatus: NoteSet) -> None:
    pages = {note.number: note.page for note in apparatus.notes}
    assert [pages[number] for number in ("*", "1", "12", "22", "23", "41", "42")] == [1, 2, 5, 8, 9, 15, None]


def test_no_prose_is_published(root: Path) -> None:
    lines = (root / "sources" / NAME).read_text("utf-8").splitlines()
    for line in lines:
        if "[…]" in line:
            assert len(re.findall(r"[^\W\d]+", line.replace("[…]", ""))) <= 4


def test_the_whole_article_has_the_same_notes(apparatus: NoteSet, shared: Path) -> None:
    whole = find_notes(read_document(shared / "article" / "article.txt"))
    assert [(n.number, n.text, n.page, n.joins, n.problem) for n in whole.notes] == [
        (n.number, n.text, n.page, n.joins, n.problem) for n in apparatus.notes
    ]
    assert [(problem.code, problem.note) for problem in whole.problems] == [("E101", "42")]
    assert whole.language == "tr"


def test_the_apparatus_is_copied_letter_by_letter(root: Path, shared: Path) -> None:
    article = (shared / "article" / "article.txt").read_text("utf-8").split("\n")
    lines = (root / "sources" / NAME).read_text("utf-8").split("\n")
    assert [line for line in lines if line not in article and "[…]" not in line] == []
