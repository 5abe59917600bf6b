"""Three short articles, invented for this, with the traps of real text layers."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from citekit.documents import find_notes, read_document
from citekit.model import NoteSet

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"

# number, page, lines, text
SHORT_ARTICLE = [
    ("*", 1, (13, 13), "Uydurma Üniversitesi, Su Tarihi Bölümü."),
    ("1", 2, (21, 22), "Selim Örnekçi, Yukarı Dere Defterleri, Deneme Yayınları, Ankara 1987, s. 41-43."),
    ("2", 2, (23, 23), "Nərgiz Nümunəzadə, “Su payı və dəyirman”, Kənd Tarixi, №3 (12), 1999, s.17."),
    (
        "3",
        2,
        (24, 25),
        "Vadi Köyleri Derneği, Suyun Günleri: Bir Bölüşme Geleneği, Deneme Yayınları, İzmir, 2001, s. 8 vd.",
    ),
    ("4", 3, (34, 34), "Пётр Образцов, “Записки о верхней долине”, Вестник Примера, 1874, № 2, с. 15–17."),
    ("5", 3, (35, 35), "Yukarı Dere Postası, 22 Temmuz 1931."),
    ("6", 3, (36, 38), "Su ve taş üzerine, www.yukaridere-ornek.example/tas/ omur.htm."),
    ("7", 3, (39, 39), "ibid."),
    ("8", 3, (40, 40), "Nümunəzadə, a.g.m., s.19."),
    ("9", 4, (60, 60), "Örnekçi, a.g.e., s. 50."),
    (
        "10",
        4,
        (61, 62),
        "Okul Arşivi, Dosya 3, Vesika 14; ayrıca bkz. Orhan Taslakoğlu, Öğretmenlerin Defterleri, Basılmamış "
        "Yüksek Lisans Tezi, Uydurma Üniversitesi, 1994, s. 77.",
    ),
    ("11", 4, (63, 63), "Derek Samplewood, Mills without Rivers, Placeholder Press, London 1990, p. 12."),
    (
        "12",
        4,
        (64, 65),
        "“Son değirmenci konuştu”, Yukarı Dere Postası, 3-4 Ağustos 1989, "
        "http://www.postaornek.example/son-degirmenci?no=7.",
    ),
    ("13", None, None, None),
]
ENDNOTES = [
    ("1", 7, (12, 12), "Nümunəzadə N.N. Aşağı Çayın məktəbləri. Bakı: Nümunə, 1987, s. 12."),
    ("2", 7, (13, 13), "Yenə orada, s. 15."),
    ("3", 7, (14, 18), "Образцов П. П. Школы нижней долины // Вестник Примера. 1925. № 4. С. 101–104."),
    ("4", 8, (19, 20), "Uydurmalı S. Kataloqun hekayəsi. “Kənd Tarixi”, 1999, № 2 (14), s. 3-9."),
    ("5", 8, (21, 21), "Nümunəzadə N.N. Göst. əsəri, s. 30."),
    ("6", 8, (22, 22), "Rayon Arxivi, f. 3, siy. 1, iş 14, v. 2."),
    ("7", 8, (23, 24), "http://www.ornek.example/mekteb/ sekiller.htm (müraciət tarixi: 05.11.2012)."),
]
STAMPED_PAGES = [
    (
        "1",
        31,
        (14, 16),
        "J. Dummy, ‘Counting Ships: A Forgotten Order’, Annals of Placeholders, 4, 2 (1961), pp. 11–19.",
    ),
    (
        "2",
        31,
        (17, 34),
        "The notebooks are described in M. Muster, Leuchttürme ohne Küste (2nd edn, Leipzig, 1983), p. 77. "
        "A fourth one, which Muster thought lost, is said to have been seen by a visitor in 1949; "
        "but see Muster, p. 80.",
    ),
    ("3", 32, (35, 36), "Ibid., pp. 12–13; compare A. Exempla, Del faro (Torino, 1990), p. 5."),
    ("4", 33, (43, 44), "Dummy, ‘Counting Ships’, p. 19."),
]


def notes_of(name: str) -> NoteSet:
    return find_notes(read_document(FIXTURES / name))


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("short-article.txt", "tr", SHORT_ARTICLE),
        ("endnotes.txt", "az", ENDNOTES),
        ("stamped-pages.txt", "en", STAMPED_PAGES),
    ],
)
def test_every_note_is_found_as_printed(
    name: str, language: str, expected: list[tuple[str, int | None, tuple[int, int] | None, str | None]]
) -> None:
    found = notes_of(name)
    assert [(note.number, note.page, note.lines, note.text) for note in found.notes] == expected
    assert found.language == language
    assert found.source == name


def test_the_call_without_a_text_is_reported() -> None:
    [problem] = notes_of("short-article.txt").problems
    assert (problem.code, problem.note, problem.line) == ("E101", "13", 66)
    last = notes_of("short-article.txt").notes[-1]
    assert last.problem == problem.message


@pytest.mark.parametrize("name", ["endnotes.txt", "stamped-pages.txt"])
def test_the_others_have_no_problems(name: str) -> None:
    assert notes_of(name).problems == ()


@pytest.mark.parametrize("name", ["short-article.txt", "endnotes.txt", "stamped-pages.txt"])
def test_joins_are_where_lines_met(name: str) -> None:
    lines = {line.number: line.text for line in read_document(FIXTURES / name).lines}
    for note in notes_of(name).notes:
        for offset in note.joins:
            assert note.text is not None
            rest = note.text[offset:]
            # Each join begins with the words of some later line of the note.
            assert any(
                rest.startswith(lines[number].strip()[:8])
                for number in range(note.lines[0] + 1, note.lines[1] + 1)
            )


CHANGES = {
    "without lines of blanks": lambda text: "\n".join(
        "" if not line.strip() else line for line in text.split("\n")
    ),
    "with drawn rules": lambda text: text.replace(" " * 49, "_" * 20),
    "without blanks at line starts": lambda text: "\n".join(
        line.lstrip(" ") or line for line in text.split("\n")
    ),
    "without blanks at line ends": lambda text: "\n".join(line.rstrip() or line for line in text.split("\n")),
    "with Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("change", CHANGES, ids=list(CHANGES))
def test_another_print_of_the_same_article(change: str, tmp_path: Path) -> None:
    text = CHANGES[change]((FIXTURES / "short-article.txt").read_text("utf-8"))
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8"))
    found = find_notes(read_document(path))
    assert [(note.number, note.text) for note in found.notes] == [(n, t) for n, _, _, t in SHORT_ARTICLE]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_makes_no_difference(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((FIXTURES / "short-article.txt").read_text("utf-8").encode(encoding))
    assert [note.text for note in find_notes(read_document(path)).notes] == [
        t for _, _, _, t in SHORT_ARTICLE
    ]


@pytest.mark.parametrize(
    ("lines", "encoding"),
    [
        (
            "Değirmenler ağır taşlarla döner.1 Su ise ışıl ışıldır.2\n\n"
            "1 Örnekçi, Şeker ve Taş, İzmir 1987, s. 3.\n2 Ibid.\n",
            "cp1254",
        ),
        (
            "Мельницы верхней долины остановились.1 Вода ушла.2\n\n"
            "1 Образцов П. П. Записки. М., 1925. С. 3.\n2 Там же.\n",
            "cp1251",
        ),
    ],
    ids=["cp1254", "cp1251"],
)
def test_old_encodings_are_read_rightly(lines: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(lines.encode(encoding))
    document = read_document(path)
    found = find_notes(document)
    assert document.encoding == encoding
    assert [f"{note.number} {note.text}" for note in found.notes] == lines.split("\n")[2:4]
    assert found.problems == ()


HEADS = """Соль дорожала, и хлеб тоже.1
Вода осталась в прежней цене.2
Дрова исчезли ещё осенью.3
Свечи берегли до Рождества.4
Весны ждали долго,5 и она пришла.6

1 Лебедев И. И. Соль. М., 1990. С. 5.
2 Соколов П. П. Хлеб. М., 1991. С. 7; Орлов А. А. Дрова. М.,

                                56
\fЗаписки Самарского общества. 2015. Вып. 3

1993. С. 2.
3 Там же. С. 8. Эта цена
держалась до самой весны.
4 Лебедев И. И. Указ. соч. С. 6.
5 Там же. С. 9; Лебедев И. И.

                                57
\fЛебедев. Соль земли

Вода. М., 1992. С. 9.
6 Там же.
"""


def test_heads_that_are_printed_once_each_are_no_text_of_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEADS, "utf-8")
    texts = [note.text for note in find_notes(read_document(path)).notes]
    assert texts[1] == "Соколов П. П. Хлеб. М., 1991. С. 7; Орлов А. А. Дрова. М., 1993. С. 2."
    assert texts[4] == "Там же. С. 9; Лебедев И. И. Вода. М., 1992. С. 9."


def test_a_heading_on_one_page_only_is_no_running_head(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = HEADS.replace("\fЛебедев. Соль земли\n\n", "\f")
    path.write_text(text, "utf-8")
    assert any("Записки" in (note.text or "") for note in find_notes(read_document(path)).notes)
