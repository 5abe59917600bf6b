from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.evidence import is_sentence
from citekit.references.segment import segment

NOTES = [
    # note                                                language  citations with their signals
    ("Ayna, 22 Temmuz 2005.", "tr", [(None, "Ayna, 22 Temmuz 2005.")]),
    ("GÖZLER, s. 120; ÖZBUDUN, s. 50.", "tr", [(None, "GÖZLER, s. 120"), (None, "ÖZBUDUN, s. 50.")]),
    ("Bu konuda bkz. Kaya, Başlık, s. 5.", "tr", [("bkz", "Kaya, Başlık, s. 5.")]),
    (
        "Yazar farklı görüştedir. Krş. Kaya, Başlık, s. 5. Bu görüş eskidir.",
        "tr",
        [("Krş", "Kaya, Başlık, s. 5.")],
    ),
    ("См.: Петров П. П. Очерки. М., 2001. С. 5.", "ru", [("См", "Петров П. П. Очерки. М., 2001. С. 5.")]),
    ("Книга. М.; Л.: Наука, 1962. С. 31.", "ru", [(None, "Книга. М.; Л.: Наука, 1962. С. 31.")]),
    ("Книга. М.: НЛО; ВЦИОМ-А, 2004.", "ru", [(None, "Книга. М.: НЛО; ВЦИОМ-А, 2004.")]),
    (
        "Подсчёт по изд.: Лебедев И. И. Соч. Т. 1. С. 7. "
        "См. в записке Н. И. Белова: Лебедев И. И. Хлеб. М., 1990.",
        "ru",
        [
            (None, "Лебедев И. И. Соч. Т. 1. С. 7."),
            ("См. в записке Н. И. Белова", "Лебедев И. И. Хлеб. М., 1990."),
        ],
    ),
    (
        "Лебедев И. И. Хлеб. М., 1990, где, впрочем, речь идёт и о соли, и о цене на неё.",
        "ru",
        [(None, "Лебедев И. И. Хлеб. М., 1990")],
    ),
    (
        "KAYA, s. 418. 5651 sayılı Kanun, m. 2.",
        "tr",
        [(None, "KAYA, s. 418."), (None, "5651 sayılı Kanun, m. 2.")],
    ),
    (
        "KAYA, s. 418 ile DEMİR, s. 7 karşılaştırılabilir. Metinde bu yön eksiktir.",
        "tr",
        [(None, "KAYA, s. 418"), (None, "DEMİR, s. 7")],
    ),
    (
        "Ada Kaya, Ein Mann schreibt. Das Tagebuch als Quelle, in: Blätter 57 (2010), S. 40.",
        "de",
        [(None, "Ada Kaya, Ein Mann schreibt. Das Tagebuch als Quelle, in: Blätter 57 (2010), S. 40.")],
    ),
    ("Kaya, email; ‘More’, The Times, 3 May 2001.", "en", [(None, "‘More’, The Times, 3 May 2001.")]),
    (
        "Kaya, Başlık, s. 5. Yazar bunu anılarında da anlatır: Ali Kaya, Anılar, Ankara 1990, s. 7.",
        "tr",
        [(None, "Kaya, Başlık, s. 5."), (None, "Ali Kaya, Anılar, Ankara 1990, s. 7.")],
    ),
    (
        "Ali Kaya, Anılar, Ankara 1990, s. 77’den naklen DEMİR, s. 5.",
        "tr",
        [(None, "Ali Kaya, Anılar, Ankara 1990, s. 77"), ("naklen", "DEMİR, s. 5.")],
    ),
    (
        "См. также рецензию: Лебедев И. И. Хлеб // Нива. 1999. № 6. С. 1; "
        "ср. оригинал: Ames J. Ani. L., 1990. P. 2.",
        "ru",
        [
            ("См. также рецензию", "Лебедев И. И. Хлеб // Нива. 1999. № 6. С. 1"),
            ("ср. оригинал", "Ames J. Ani. L., 1990. P. 2."),
        ],
    ),
    (
        "Лебедев И. И. Хлеб. М., 1990. С. 5. «Соль дороже хлеба в той мере, в какой её нет» (Там же. С. 6).",
        "ru",
        [(None, "Лебедев И. И. Хлеб. М., 1990. С. 5."), (None, "Там же. С. 6")],
    ),
    (
        "Там же. С. 42. В новом переводе это место передаётся иначе, и мы следуем ему.",
        "ru",
        [(None, "Там же. С. 42.")],
    ),
    (
        "Yenə orada, s. 9. Sənədin mətni üçün bax: ARDA, f.970, siy.1, iş 85, v.6.",
        "az",
        [(None, "Yenə orada, s. 9."), ("bax", "ARDA, f.970, siy.1, iş 85, v.6.")],
    ),
    ("See J. Doe, Title (Oxford, 1999), p. 5.", "en", [("See", "J. Doe, Title (Oxford, 1999), p. 5.")]),
]


@pytest.mark.parametrize(("note", "language", "expected"), NOTES, ids=[row[0] for row in NOTES])
def test_cuts_a_note_into_citations(note: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    found = [
        (part.signal and part.signal.rstrip("."), note[slice(*part.span)]) for part in segment(note, language)
    ]
    assert found == expected


DISCURSIVE = [
    ("Çalışmada “Kafkasya” ile üç cumhuriyet kastedilmektedir.", "tr"),
    ("Bu tarihte nüfus 45.000 kişiydi.", "tr"),
    ("Yasa 12 Mart 1991 tarihinde Meclis tarafından oybirliği ile kabul edilmiştir.", "tr"),
    ("Здесь и далее курсив мой.", "ru"),
    ("", "tr"),
    ("…", "tr"),
]


@pytest.mark.parametrize(("note", "language"), DISCURSIVE, ids=[row[0] for row in DISCURSIVE])
def test_a_comment_cites_nothing(note: str, language: str) -> None:
    assert segment(note, language) == []


@pytest.mark.parametrize("text", ["Türk Dış Politikası", "Ali gelir", "İlişkiler, Küre Yayınları"])
def test_titles_are_no_sentences(text: str) -> None:
    assert not is_sentence(text)


@given(st.text(alphabet="Aa Bkzs. ;,0123“”()сСм:М.", max_size=200))
def test_citations_stand_inside_the_note_in_order_and_apart(note: str) -> None:
    spans = [part.span for part in segment(note, "tr")]
    assert all(0 <= start < end <= len(note) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
