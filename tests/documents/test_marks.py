"""Numbers that may begin notes, and numbers that may call them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.calls import find_calls, has_sign_call
from citekit.documents.labels import Form, find_label, find_sign

LABELS = [
    ("13Azərbaycan", 13, "Azərbaycan", Form.PLAIN),
    ("1 NATO", 1, "NATO", Form.PLAIN),
    ("  7\tIbid.", 7, "Ibid.", Form.PLAIN),
    ("12 4721 sayılı Kanun", 12, "4721 sayılı Kanun", Form.PLAIN),
    ("21http://www.example.org", 21, "http://www.example.org", Form.PLAIN),
    ("29 “Söz”", 29, "“Söz”", Form.PLAIN),
    ("46", 46, "", Form.PLAIN),
    ("3. Бахтин", 3, "Бахтин", Form.DOT),
    ("3) Kaya", 3, "Kaya", Form.PAREN),
    ("[3] Kaya", 3, "Kaya", Form.BRACKET),
    ("(3) Kaya", 3, "Kaya", Form.ROUND),
    ("¹² Kaya", 12, "Kaya", Form.SUPERSCRIPT),
    ("١٢ كتاب", 12, "كتاب", Form.PLAIN),
]


@pytest.mark.parametrize(("text", "number", "body", "form"), LABELS, ids=[label[0] for label in LABELS])
def test_reads_a_label(text: str, number: int, body: str, form: Form) -> None:
    label = find_label(text, 0)
    assert label is not None
    assert (label.number, text[label.body :], label.form) == (number, body, form)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kaya",
        "12.05.2014).",
        "1990-1995",
        "52, s. 3",
        "5’i",
        "11%",
        "2004’te",
        "0 a",
        "007",
        "1.5 km",
        "3–4",
    ],
)
def test_no_label(text: str) -> None:
    assert find_label(text, 0) is None


def test_a_number_keeps_its_digits() -> None:
    label = find_label("١٢ كتاب", 0)
    assert label is not None
    assert label.printed == "١٢"


SIGN_LINES = [
    ("* Araştırma Görevlisi.", "*"),
    ("∗ Prof.", "*"),
    ("** Prof.", "**"),
    ("†Prof.", "†"),
    ("∗", "*"),
]


@pytest.mark.parametrize(("text", "printed"), SIGN_LINES)
def test_reads_a_sign(text: str, printed: str) -> None:
    sign = find_sign(text, 0)
    assert sign is not None
    assert sign.printed == printed


@pytest.mark.parametrize("text", ["", "Prof. *", "*****", "*  *  *"])
def test_no_sign(text: str) -> None:
    assert find_sign(text, 0) is None


CALLS = [
    # text                                strong calls
    ("geliştirilmeye çalışılmıştır.1 Örgüt", [1]),
    ("Ortaklık programı2 (1994)", [2]),
    ("görüşmelerde bulunmak yükümlülüğünü vermektedir3. Örgüte", [3]),
    ("ulaşım ilkeleri.”10 Günümüzde", [10]),
    ("görmemektedir.”39. Rusya", [39]),
    ("Türkiye’ye yöneliktir.¹²", [12]),
    ("толкование [2].", [2]),
    ("writings3, could be", [3]),
    ("a “non-starter”5, but", [5]),
    ("NATO 1949’da kurulmuştur.", []),
    ("200den fazla, 5ci Ordu, 1000den çok", []),
    ("11 km.’lik sınırı, %20, 1.5, 12.05.2014, 10-12", []),
    ("s.3, C.2, No.12", []),
    ("52 ülkenin katılımıyla", []),
    ("100 m², 5 km²", []),
]


@pytest.mark.parametrize(("text", "strong"), CALLS, ids=[call[0] for call in CALLS])
def test_strong_calls(text: str, strong: list[int]) -> None:
    assert [call.number for call in find_calls(text, 0) if call.is_strong] == strong


def test_a_call_glued_to_a_year_is_seen_but_weak() -> None:
    [call] = [call for call in find_calls("in March 201340. With", 0) if call.number == 40]
    assert not call.is_strong
    assert call.column == len("in March 2013")


@pytest.mark.parametrize(
    ("text", "has"), [("Ali Kaya*", True), ("Raue ∗, Trier", True), ("* madde", False), ("2*3", False)]
)
def test_calls_of_author_notes(text: str, has: bool) -> None:
    assert has_sign_call(text) is has


@given(st.text("ab1². ,()[]’*”", max_size=60))
def test_a_call_stands_where_it_says(text: str) -> None:
    for call in find_calls(text, 0):
        assert (
            text[call.column :]
            .lstrip("([^")[: len(call.printed)]
            .translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
            == call.printed
        )
        assert call.number == int(call.printed)
