"""Notes in short made-up layouts: forms of numbers, gaps, doubles, calls and texts without each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from citekit.documents import find_notes
from citekit.documents.findings import MAX_LENGTH
from citekit.documents.plain_text import split_pages
from citekit.model import Document, NoteSet

BODY = (
    "Bu konuda çok sayıda çalışma yapılmıştır{0} ve tartışmalar sürmektedir. Yazarların çoğu\n"
    "bu görüşü paylaşmaktadır.{1} Son yıllarda ise yeni belgeler ortaya çıkmıştır{2}. Bunların\n"
    "bir kısmı 1998 yılında yayımlanmıştır. Kalanı 12 kişilik bir kurul incelemektedir.\n"
)
NEXT = (
    "Öteki yazarlar ise başka bir yol izlemiş, vadideki{0} taşların yaşını ölçmeye çalışmıştır.\n"
    "Ölçümlerin sonucu, taşların düşünülenden çok daha genç olduğunu göstermektedir. Yine de\n"
    "bu sonucu herkes kabul etmiş değildir; tartışma üç yıldır sürmektedir.\n"
)
PLAIN = "1 Kaya, Deneme, s. 5.\n2 Taş, Başka Deneme,\nİzmir 2001, s. 7.\n3 a.g.e., s. 8.\n"
TEXTS = [("1", "Kaya, Deneme, s. 5."), ("2", "Taş, Başka Deneme, İzmir 2001, s. 7."), ("3", "a.g.e., s. 8.")]


def notes_of(text: str, *, encoding: str = "utf-8") -> NoteSet:
    return find_notes(Document("a.txt", split_pages(text), encoding))


def texts(found: NoteSet) -> list[tuple[str, str | None]]:
    return [(note.number, note.text) for note in found.notes]


def problems(found: NoteSet) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.note) for problem in found.problems]


def labelled(form: Callable[[str], str]) -> str:
    return "".join(
        form(line[0]) + line[2:] + "\n" if line[0].isdigit() else line + "\n" for line in PLAIN.splitlines()
    )


FORMS = {
    "1 ": ("1", "2", "3", lambda n: f"{n} "),
    "1": ("1", "2", "3", lambda n: n),
    "1. ": ("1", "2", "3", lambda n: f"{n}. "),
    "1) ": ("1", "2", "3", lambda n: f"{n}) "),
    "[1] ": ("[1]", "[2]", "[3]", lambda n: f"[{n}] "),
    "(1) ": ("(1)", "(2)", "(3)", lambda n: f"({n}) "),
    "¹ ": ("¹", "²", "³", lambda n: "⁰¹²³"[int(n)] + " "),
    "alone": ("1", "2", "3", lambda n: f"{n}\n"),
    "alone, a line away": ("1", "2", "3", lambda n: f"\n{n}\n\n"),
}


@pytest.mark.parametrize("form", FORMS, ids=list(FORMS))
@pytest.mark.parametrize(
    "between",
    ["\n", "\n" + " " * 40 + "\n", "________\n", "\nNotlar\n\n"],
    ids=["blank", "blanks", "rule", "heading"],
)
def test_forms_of_numbers(form: str, between: str) -> None:
    *calls, label = FORMS[form]
    found = notes_of(BODY.format(*calls) + between + labelled(label))
    assert texts(found) == TEXTS
    assert problems(found) == []


def test_arabic_digits_stay_as_printed() -> None:
    found = notes_of(
        "هذا نص عن التاريخ(١) وهو نص طويل. وقد كتب فيه كثيرون(٢) قبل ذلك.\n\n"
        "الهوامش\n(١) كتاب التاريخ، ص ٥.\n(٢) المرجع نفسه، ص ٧.\n"
    )
    assert texts(found) == [("١", "كتاب التاريخ، ص ٥."), ("٢", "المرجع نفسه، ص ٧.")]
    assert found.language == "ar"


def test_a_bibliography_is_no_part_of_the_last_note() -> None:
    found = notes_of(BODY.format(1, 2, 3) + "\nNOTLAR\n\n" + PLAIN + "\nKAYNAKÇA\n\nKAYA, Deneme.\n")
    assert texts(found) == TEXTS


WORKS = "1. KAYA, Deneme.\n2. TAŞ, Başka Deneme.\n3. SU, Deneme.\n4. UN, Deneme.\n5. BUĞDAY, Deneme.\n"


def test_numbered_works_are_no_notes() -> None:
    found = notes_of(
        BODY.format(1, 2, 3) + "\n________\n" + PLAIN + NEXT.format("") + "\nKAYNAKÇA\n\n" + WORKS
    )
    assert texts(found) == TEXTS
    assert problems(found) == []


def test_numbered_works_that_are_called_are_notes() -> None:
    found = notes_of(
        BODY.format("[1]", "[2]", "[3]")
        + NEXT.format("[4]")
        + "\nKaynaklar\n\n[1] Kaya.\n[2] Taş.\n[3] Su.\n[4] Un.\n"
    )
    assert texts(found) == [("1", "Kaya."), ("2", "Taş."), ("3", "Su."), ("4", "Un.")]


def test_a_note_goes_on_over_a_page_number_and_a_head() -> None:
    found = notes_of(
        BODY.format(1, 2, 3)
        + "\n1 Kaya, Deneme, s. 5.\n2 Taş, Başka\n"
        + "\nDeneme Dergisi              25\n"
        + "\nDeneme,\nİzmir 2001, s. 7.\n3 a.g.e., s. 8.\n"
    )
    assert texts(found) == TEXTS


def test_a_note_goes_on_below_the_text_of_the_next_page() -> None:
    found = notes_of(
        BODY.format(1, 2, "")
        + "\n________\n1 Kaya, Deneme, s. 5.\n2 Taş, Başka Deneme,\n"
        + NEXT.format(3)
        + "\n________\nİzmir 2001, s. 7.\n3 a.g.e., s. 8.\n"
    )
    assert texts(found) == TEXTS
    assert found.notes[1].lines == (7, 13)


def test_a_note_goes_on_without_a_rule_where_it_is_unfinished() -> None:
    found = notes_of(
        BODY.format(1, 2, "")
        + "\n1 Kaya, Deneme, s. 5.\n2 Taş, Başka Deneme,\n\f"
        + NEXT.format(3)
        + "\nİzmir 2001, s. 7.\n3 a.g.e., s. 8.\n"
    )
    assert texts(found) == TEXTS


def test_numbers_in_the_text_are_no_notes() -> None:
    found = notes_of(
        "Vadiye giden yol, kışın kapanan bölümü sayılmazsa, yaklaşık\n"
        "2 km.’lik bir yoldur.1 Yolun yapımında 1911 ile 1936 arasında\n"
        "3 köyden 90 kişi çalışmış; bunlar 5ci ve 6cı köylere yerleşmiştir.2\n"
        "\n1 Kaya, Deneme, s. 5.\n2 Taş, Başka Deneme,\n1998, s. 3.\n"
    )
    assert texts(found) == [("1", "Kaya, Deneme, s. 5."), ("2", "Taş, Başka Deneme, 1998, s. 3.")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Giriş\n\n"
        + BODY.format("", "", "")
        + "\n2. Yöntem\n\n"
        + BODY.format("", "", "")
        + "\n3. Sonuç\n\nSon söz.\n",
        "Gerekenler:\n1. su\n2. ekmek\n3. tuz\n\n" + BODY.format("", "", ""),
        "1990 Birinci kongre\n1991 İkinci kongre\n1992 Üçüncü kongre\n",
        BODY.format("", "", ""),
        "x",
    ],
    ids=["headings", "list", "years", "prose", "a letter"],
)
def test_a_text_without_notes(text: str) -> None:
    found = notes_of(text)
    assert texts(found) == []
    assert problems(found) == [("E104", None)]


def test_a_call_without_a_text_stays_a_note() -> None:
    found = notes_of(BODY.format(1, 2, 3) + "\n1 Kaya, Deneme, s. 5.\n3 a.g.e., s. 8.\n")
    assert texts(found) == [("1", "Kaya, Deneme, s. 5."), ("2", None), ("3", "a.g.e., s. 8.")]
    assert problems(found) == [("E101", "2")]
    assert found.problems[0].line == 2


def test_calls_without_any_text() -> None:
    found = notes_of(BODY.format(1, 2, 3))
    assert texts(found) == [("1", None), ("2", None), ("3", None)]
    assert problems(found) == [("E101", "1"), ("E101", "2"), ("E101", "3")]


def test_a_number_without_a_text() -> None:
    found = notes_of(BODY.format(1, 2, 3) + "\n________\n1 Kaya.\n2\n3 Taş.\n")
    assert texts(found) == [("1", "Kaya."), ("2", None), ("3", "Taş.")]
    assert problems(found) == [("E101", "2")]


def test_texts_without_calls_are_reported_by_runs() -> None:
    found = notes_of(BODY.format(1, "", "") + "\n________\n" + PLAIN)
    assert texts(found) == TEXTS
    assert problems(found) == [("E102", "2")]
    assert "notes 2 to 3" in found.problems[0].message


def test_a_number_twice() -> None:
    found = notes_of(BODY.format(1, 2, 3) + "\n________\n1 Kaya.\n2 Taş.\n2 Su.\n3 Un.\n")
    assert texts(found) == [("1", "Kaya."), ("2", "Taş."), ("2", "Su."), ("3", "Un.")]
    assert problems(found) == [("E103", "2")]


def test_a_count_that_begins_again() -> None:
    page = BODY.format(1, 2, 3) + "\n________\n" + PLAIN
    found = notes_of(page + page)
    assert texts(found) == TEXTS + TEXTS
    assert problems(found) == [("E103", "1")]


def test_a_number_left_out_is_reported() -> None:
    found = notes_of(BODY.format(1, "", 3) + "\n________\n1 Kaya.\n3 Taş.\n")
    assert texts(found) == [("1", "Kaya."), ("3", "Taş.")]
    assert problems(found) == [("E106", "2")]


def test_notes_that_begin_in_the_middle_are_not_renumbered() -> None:
    found = notes_of(BODY.format(17, 18, 19) + "\n________\n17 Kaya.\n18 Taş.\n19 Su.\n")
    assert texts(found) == [("17", "Kaya."), ("18", "Taş."), ("19", "Su.")]
    assert problems(found) == []


AUTHOR_NOTES = {
    "above the first note": ("Ali Kaya\n" + BODY.format(1, 2, 3) + "\n* Öğretim üyesi.\n" + PLAIN, "*"),
    "below a rule": (BODY.format(1, 2, 3) + "\n_____\n† Öğretim üyesi.\n" + PLAIN, "†"),
    "with a call": ("Ali Kaya*\n" + BODY.format(1, 2, 3) + "\n∗\n  Öğretim üyesi.\n" + PLAIN, "*"),
    "unsigned": (
        "Başlık\nAli Kaya\n\n"
        + BODY.format("", "", "")
        + "\n_____\nÖğretim üyesi.\n\n"
        + BODY.format(1, 2, 3)
        + "\n_____\n"
        + PLAIN,
        "*",
    ),
}


@pytest.mark.parametrize("layout", AUTHOR_NOTES, ids=list(AUTHOR_NOTES))
def test_notes_of_the_author(layout: str) -> None:
    text, number = AUTHOR_NOTES[layout]
    found = notes_of(text)
    assert texts(found) == [(number, "Öğretim üyesi."), *TEXTS]
    assert problems(found) == []


def test_a_list_with_signs_is_no_note() -> None:
    found = notes_of("Gerekenler:\n* su\n* ekmek\n* tuz\n\n" + BODY.format(1, 2, 3) + "\n" + PLAIN)
    assert texts(found) == TEXTS


def test_numbers_below_the_page_are_put_back() -> None:
    page = "{body}\nKaya, Deneme, s. 5.\n2 Taş, Başka Deneme,\nİzmir 2001, s. 7.\n3 a.g.e., s. 8.\n1\n"
    found = notes_of(page.format(body=BODY.format(1, 2, 3)) + "\f" + NEXT.format(""))
    assert texts(found) == TEXTS


def test_pages_as_printed_or_counted() -> None:
    def page(number: int, foot: str) -> str:
        body = "\n".join(f"{chr(96 + number)} satırı {chr(96 + line)} ile sürer" for line in range(1, 9))
        return f"{body}.{number}\n\n{number} Kaya {chr(96 + number)}, Deneme.\n{foot}"

    counted = notes_of("\f".join(page(number, "") for number in (1, 2, 3)))
    assert [note.page for note in counted.notes] == [1, 2, 3]
    printed = notes_of("\f".join(page(number, f"\n      {number + 40}\n") for number in (1, 2, 3)))
    assert [note.page for note in printed.notes] == [41, 42, 43]
    unknown = notes_of("\n".join(page(number, "") for number in (1, 2, 3)))
    assert [note.page for note in unknown.notes] == [None, None, None]


def test_a_very_long_note_is_kept_and_reported() -> None:
    long = "kelime " * 150_000
    found = notes_of(f"Metin burada.1 Devam eder.2\n\n_______\n1 {long}\n2 Son.\n")
    assert texts(found) == [("1", long.strip()), ("2", "Son.")]
    assert problems(found) == [("E105", "1")]
    assert "note 1" not in found.problems[0].message  # the number is said beside it
    assert len(long) > MAX_LENGTH


def test_a_doubtful_encoding_is_reported() -> None:
    found = notes_of(BODY.format(1, 2, 3) + "\n" + PLAIN, encoding="cp1251 or mac-cyrillic")
    assert problems(found) == [("E107", None)]


def test_the_language_of_the_document_is_believed() -> None:
    document = Document("a.txt", split_pages(BODY.format(1, 2, 3) + "\n" + PLAIN), language="az")
    assert find_notes(document).language == "az"


GLUED = [
    # the row as printed                                          number and first words of the notes
    ("1Kaya, Deneme, s. 5.\n25237 sayılı Kanun, m. 3.\n3A.g.e., s. 8.\n", ["Kaya", "5237", "A.g.e."]),
    ("17.5.2010 tarihli karar.\n2Kaya, Deneme, s. 5.\n3A.g.e., s. 8.\n", ["7.5.2010", "Kaya", "A.g.e."]),
    ("1Kaya, s. 5.\n21990 öncesi için bkz. Taş, s. 7.\n3A.g.e., s. 8.\n", ["Kaya", "1990", "A.g.e."]),
]


@pytest.mark.parametrize(("row", "words"), GLUED)
def test_a_number_glued_to_a_number_is_found_between_its_neighbours(row: str, words: list[str]) -> None:
    found = notes_of(BODY.format("1", "2", "3") + "\n" + row)
    assert [(note.number, (note.text or "").split()[0].rstrip(",")) for note in found.notes] == [
        (str(number), word) for number, word in enumerate(words, 1)
    ]


def test_a_number_that_two_lines_can_begin_with_is_none() -> None:
    row = "1Kaya, s. 5.\n25237 sayılı Kanun.\n26216 sayılı Kanun.\n3A.g.e., s. 8.\n"
    found = notes_of(BODY.format("1", "2", "3") + "\n" + row)
    assert dict(texts(found))["2"] is None


def test_a_year_between_numbers_with_blanks_begins_no_note() -> None:
    row = "1 Kaya, Deneme, s. 5. Bu eser üç kez basılmıştır.\n2001 yılında yenilenmiştir.\n3 A.g.e., s. 8.\n"
    found = notes_of(BODY.format("1", "2", "3") + "\n" + row)
    assert dict(texts(found))["2"] is None
