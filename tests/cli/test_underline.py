"""Fields are underlined where they stand, in every script and width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.cli.output import harmless, shorten, table, width
from citekit.cli.underline import underlined
from citekit.model import Citation, Kind, Reading, WorkType


def cited(text: str, **fields: str) -> Citation:
    readings = {
        name: Reading(part, (text.index(part), text.index(part) + len(part)), "rule:x", 1.0)
        for name, part in fields.items()
    }
    return Citation(Kind.NEW, WorkType.BOOK, readings, (0, len(text)), 1.0)


DRAWINGS = [
    # text                     fields                                     underline
    ("Ayna, 22 Temmuz", {"title": "Ayna", "edition": "22 Temmuz"}, "T──┘  B───────┘"),
    ("s. 5.", {"pages": "5"}, "   P"),
    ("No 26.", {"issue": "26"}, "   N┘"),
    ("東京 の 本.", {"title": "東京", "pages": "本"}, "T──┘    P┘"),
    ("cafe\u0301 x", {"title": "cafe\u0301"}, "T──┘"),
]


@pytest.mark.parametrize(("text", "fields", "line"), DRAWINGS, ids=[row[0] for row in DRAWINGS])
def test_draws(text: str, fields: dict[str, str], line: str) -> None:
    assert list(underlined(text, [cited(text, **fields)], 80)) == [text, line]


def test_fields_in_one_another_have_a_line_each() -> None:
    text = "Dergi 4 (2001)"
    assert list(underlined(text, [cited(text, issue="4 (2001)", volume="2001")], 80)) == [
        text,
        "      N──────┘",
        "         V──┘",
    ]


def test_a_field_goes_on_over_a_line_break() -> None:
    text = "Sınırın Öte Yanı"
    assert list(underlined(text, [cited(text, title=text)], 9)) == [
        "Sınırın ", "T───────", "Öte Yanı", "───────┘",
    ]  # fmt: skip


@given(st.text(max_size=80), st.integers(1, 20), st.data())
def test_nothing_of_the_text_is_lost_at_any_width(text: str, columns: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    readings = {"title": Reading("x", (start, end), "rule:x", 1.0)} if start < end else {}
    lines = list(
        underlined(text, [Citation(Kind.NEW, WorkType.BOOK, readings, (0, len(text)), 1.0)], columns)
    )
    shown = iter("".join(lines))
    assert all(char in shown for char in harmless(text))  # in this order, perhaps with lines drawn between
    # A blank may hang over the end, and be underlined there.
    assert all(width(line) <= columns + 1 for line in lines)


def test_signs_that_steer_a_terminal_are_not_passed_on() -> None:
    assert "".join(underlined("a\x1b[31mb\u202ec", [], 80)) == "a [31mbc"
    assert shorten("a\x1b]0;x\x07b", 80) == "a ]0;x b"


def test_columns_line_up_in_every_script() -> None:
    assert table([("東京", "a"), ("Ank", "b")]) == ["東京  a", "Ank   b"]
    assert table([]) == []


@given(st.text(max_size=60), st.integers(1, 30))
def test_shortened_text_fits(text: str, columns: int) -> None:
    assert width(shorten(text, columns)) <= max(columns, 1)
