"""Lines and what they are on their pages: furniture, rules, headings, endings."""

from __future__ import annotations

import pytest

from citekit.documents.endings import ends_statement, is_address_end, is_broken_word, is_closed
from citekit.documents.headings import (
    BIBLIOGRAPHY_HEADINGS,
    NOTES_HEADINGS,
    OTHER_HEADINGS,
    is_bibliography_heading,
    is_notes_heading,
    is_other_heading,
)
from citekit.documents.layout import Kind, lay_out
from citekit.documents.plain_text import split_pages
from citekit.model import Document

BODY = ["Bu sayfada oldukça uzun bir metin satırı durmaktadır ve", "ardından gelen satırda sürmektedir."] * 8


def furniture(text: str) -> list[str]:
    layout = lay_out(Document("a.txt", split_pages(text)))
    return [
        line.text.strip()
        for line, kind in zip(layout.lines, layout.kinds, strict=True)
        if kind is Kind.FURNITURE
    ]


def pages(*pages: list[str]) -> str:
    return "\f".join("\n".join(page) + "\n" for page in pages)


def varied(page: int) -> list[str]:
    return [f"{chr(97 + page)} {line}" for line in BODY]


def test_running_heads_and_page_numbers() -> None:
    text = pages(
        ["Suyun Günleri", "Ali Örnekçi", *varied(0), "", "          7"],
        ["8   Ali Örnekçi", *varied(1)],
        ["Suyun Günleri   9", *varied(2)],
    )
    # The title and the author on the first page look like heads, too; no note is lost with them.
    assert furniture(text) == ["Suyun Günleri", "Ali Örnekçi", "7", "8   Ali Örnekçi", "Suyun Günleri   9"]


def test_heads_in_columns_share_one_and_count_pages() -> None:
    text = "\n".join(
        [
            *varied(0),
            "703   ZfP 10/2009        Essays",
            "",
            *varied(1),
            "704   ZfP 10/2009        Ali Örnekçi: Su ve Taş",
            "",
            *varied(2),
        ]
    )
    assert furniture(text) == [
        "703   ZfP 10/2009        Essays",
        "704   ZfP 10/2009        Ali Örnekçi: Su ve Taş",
    ]


def test_rows_of_a_table_that_share_a_column_are_no_heads() -> None:
    text = "\n".join([*varied(0), "", "12   Ankara ili   3.5", "14   Ankara ili   4.1", "", *varied(1)])
    assert furniture(text) == []


def test_one_note_on_the_last_line_of_each_page_is_no_furniture() -> None:
    text = pages(
        *(
            ["Giriş", *varied(page), "", f"{page + 1} Ayna Gazetesi, {page + 10} Temmuz 2005."]
            for page in range(4)
        )
    )
    assert not any("Ayna" in line for line in furniture(text))


def test_last_lines_of_notes_that_resemble_one_another_are_no_furniture() -> None:
    text = pages(
        *(
            [
                *varied(page),
                "",
                f"{page + 1} Ali Örnekçi, Su ve Taş,",
                f"Deneme Yayınları, Ankara {1990 + page}, s. 7.",
            ]
            for page in range(4)
        )
    )
    assert furniture(text) == []


def test_stamps_and_licences() -> None:
    stamp = " " * 40 + "Downloaded from https://journal.example/7 by a user on 1 May 2020"
    text = pages(
        [
            *varied(0)[:5],
            stamp,
            *varied(0)[5:],
            "",
            "1 Kaya, s. 5.",
            "",
            "© The Author 2020. Published by a press.",
            "Open.",
        ],
        [*varied(1), "", "2 Taş, bkz. Annals,", "", "Creative Commons kitabı, s. 7."],
    )
    assert furniture(text) == [
        stamp.strip(),
        "© The Author 2020. Published by a press.",
        "Open.",
        "Creative Commons kitabı, s. 7.",
    ]


def test_a_doi_in_a_note_is_no_imprint() -> None:
    text = pages([*varied(0), "", "1 Kaya, Bir Makale,", "", "https://doi.org/10.5555/1"], varied(1))
    assert furniture(text) == []


def test_heads_without_page_breaks() -> None:
    text = "\n".join(
        [
            *varied(0),
            "",
            "",
            "Suyun Günleri Üzerine",
            "",
            " 9",
            "",
            *varied(1),
            "",
            "Taş ve Su      10",
            "",
            *varied(2),
        ]
    )
    assert furniture(text) == ["Suyun Günleri Üzerine", "9", "Taş ve Su      10"]


def test_a_head_below_the_title_is_one_at_its_first_place() -> None:
    title = ["Uzun Bir Başlık", "", "Ayşe Yazar", "", *BODY[:4], ""]
    foot = ["", "Başka Dergi, 12(2) 2022, 11-60", ""]
    text = "\n".join([*title, *varied(0), *foot, *varied(1), *foot, *varied(2), *foot])
    assert furniture(text) == ["Başka Dergi, 12(2) 2022, 11-60"] * 3


@pytest.mark.parametrize(
    ("first", "second", "is_furniture"),
    [
        ("214  Ayşe Yazar", "215  Uzun Bir Başlık", True),
        ("214  Ayşe Yazar", "213  Uzun Bir Başlık", False),  # pages count upwards
        ("214  Ayşe Yazar", "230  Uzun Bir Başlık", False),  # so many pages do not stand between
    ],
)
def test_page_numbers_beside_the_title_and_the_author(first: str, second: str, is_furniture: bool) -> None:
    title = ["Uzun Bir Başlık", "", "Ayşe Yazar", "", *BODY[:4], ""]
    text = "\n".join([*title, *varied(0), "", first, *varied(1), *varied(2), "", second, "", *varied(3)])
    assert furniture(text) == ([first, second] if is_furniture else [])


@pytest.mark.parametrize("second", ["Вопросы истории, № 4, 1991", "Прежде чем перейти к этому"])
def test_a_line_below_two_page_numbers_is_a_head_if_it_is_the_same(second: str) -> None:
    first = "Вопросы истории, № 4, 1991"
    page = " " * 60
    title = ["Долгое заглавие", "", "А. И. Автор", "", *BODY[:6], ""]
    numbered = [*varied(0), "", f"{page}57", first, "", *varied(1), "", f"{page}58", second, ""]
    text = [*title, *numbered, *varied(2)]
    heads = [first, second] if first == second else []
    assert [line for line in furniture("\n".join(text)) if not line.isdigit()] == heads


def test_a_note_number_on_a_line_of_its_own_is_no_page_number() -> None:
    text = "\n".join([*varied(0), "", "1", "", "Kaya, s. 5.", "", "2", "", "Taş, s. 7."])
    assert furniture(text) == []


def test_an_address_cited_again_and_again_is_no_stamp() -> None:
    lines = [f"{number} Haber, \nhttps://gazete.example/arsiv/sayfa.htm" for number in range(1, 5)]
    assert furniture("\n\n".join([*varied(0), *lines])) == []


def test_a_line_of_blanks_is_a_rule_only_above_notes() -> None:
    def kinds(text: str) -> list[Kind]:
        return list(lay_out(Document("a.txt", split_pages(text))).kinds)

    blanks = " " * 40
    assert kinds(f"metin\n{blanks}\n1 Not") == [Kind.TEXT, Kind.RULE, Kind.TEXT]
    assert kinds(f"metin\n{blanks}\nmetin") == [Kind.TEXT, Kind.BLANK, Kind.TEXT]
    assert kinds("metin\n_______\nmetin") == [Kind.TEXT, Kind.RULE, Kind.TEXT]


@pytest.mark.parametrize("heading", [h for headings in NOTES_HEADINGS.values() for h in headings])
def test_every_heading_of_notes_is_alive(heading: str) -> None:
    assert is_notes_heading(f"  {heading.upper()}: ")


@pytest.mark.parametrize("heading", [h for headings in BIBLIOGRAPHY_HEADINGS.values() for h in headings])
def test_every_heading_of_a_bibliography_is_alive(heading: str) -> None:
    assert is_bibliography_heading(heading.upper())


@pytest.mark.parametrize("heading", [h for headings in OTHER_HEADINGS.values() for h in headings])
def test_every_other_heading_is_alive(heading: str) -> None:
    assert is_other_heading(heading)


@pytest.mark.parametrize(
    "line", ["", "   ", "Notlar bir kenara bırakılırsa", "Kaynakça niteliğinde", "a" * 10_000]
)
def test_no_heading(line: str) -> None:
    assert not is_notes_heading(line)
    assert not is_bibliography_heading(line)
    assert not is_other_heading(line)


ENDINGS = [
    # line                           statement  closed  address  broken word
    ("Bakü 1999, s.65. ", True, True, False, False),
    ("“Söz.”", True, True, False, False),
    ("s. 12", True, False, False, False),
    ("www.azertag.com", True, False, True, False),
    ("<http://x.org/a", True, False, True, False),
    ("Azerbaycan Cum-", False, False, False, True),
    ("Tsentralnaya Aziya i", False, False, False, False),
    ("1990-", False, False, False, False),
    ("", True, False, False, False),
]


@pytest.mark.parametrize(
    ("line", "statement", "closed", "address", "broken"), ENDINGS, ids=[e[0] for e in ENDINGS]
)
def test_endings(line: str, statement: bool, closed: bool, address: bool, broken: bool) -> None:
    assert (ends_statement(line), is_closed(line), is_address_end(line), is_broken_word(line)) == (
        statement,
        closed,
        address,
        broken,
    )
