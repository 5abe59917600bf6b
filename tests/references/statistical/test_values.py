"""From a labelled stretch to the characters that are the value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.statistical.labels import LABELS
from citekit.references.statistical.values import tagged_value, trimmed

VALUES = [
    # label             stretch                            field              value
    ("pages", ", s. 5-7.", "pages", "5-7"),
    ("pages", "pp. 12–15", "pages", "12–15"),
    ("pages", "С. 101–114", "pages", "101–114"),
    ("pages", "345 с.", "ignored", "345 с."),
    ("volume", "Bd. 3,", "volume", "3"),
    ("issue", "№ 12", "issue", "12"),
    ("volume", "n° 61,", "issue", "61"),
    ("volume", "No. 4", "issue", "4"),
    ("volume", "N 4", "volume", "N 4"),
    ("issue", "(3)", "issue", "3"),
    ("container-title", "In: Kars Tarihi,", "container_title", "Kars Tarihi"),
    ("container-title", "// Вопросы истории", "container_title", "Вопросы истории"),
    ("container-title", "Kars Kitabı içinde", "container_title", "Kars Kitabı"),
    ("title", "“Kars”,", "title", "Kars"),
    ("title", "‘Kars (1920)’", "title", "Kars (1920)"),
    ("editor", "hrsg. v. Hans Müller", "editor", "Hans Müller"),
    ("editor", "Baskın Oran (der.),", "editor", "Baskın Oran"),
    ("editor", "Ada Kaya, ed.,", "editor", "Ada Kaya"),
    ("author", "Ada Kaya, ed.,", "editor", "Ada Kaya"),
    ("author", "Ada Kaya and Can Ed", "author", "Ada Kaya and Can Ed"),
    ("editor", "Ada Kaya (a cura di),", "editor", "Ada Kaya"),
    ("translator", "çev. Ali Kaya", "translator", "Ali Kaya"),
    ("author", "Smith, J.,", "author", "Smith, J."),
    ("edition", "2nd ed.", "edition", "2"),
    ("edition", "²", "edition", "²"),
    ("identifier", "ISBN 978-0-306-40615-7", "isbn", "978-0-306-40615-7"),
    ("note", "(resmi gazete)", "annotation", "resmi gazete"),
    ("note", "Erişim tarihi: 12.03.2010", "accessed", "12.03.2010"),
    ("doi", "https://doi.org/10.1000/x1", "doi", "10.1000/x1"),
    ("xref", "a.g.e.,", "back-reference", "a.g.e"),
    ("citation-number", "[12]", "ignored", "[12]"),
]


@pytest.mark.parametrize(
    ("label", "stretch", "field", "value"), VALUES, ids=[f"{r[0]} {r[1]}" for r in VALUES]
)
def test_reads(label: str, stretch: str, field: str, value: str) -> None:
    found = tagged_value(stretch, label, (0, len(stretch)), 0.9)
    assert found.label == field
    assert stretch[slice(*found.span)] == value


def test_an_address_is_repaired_by_rule() -> None:
    found = tagged_value("www.a.org/x", "url", (0, 11), 0.9)
    assert found.value == "http://www.a.org/x"
    assert found.by.startswith("rule:url")


@given(st.text(max_size=60), st.sampled_from(LABELS))
def test_a_value_lies_inside_its_stretch(text: str, label: str) -> None:
    found = tagged_value(text, label, (0, len(text)), 0.5)
    assert 0 <= found.span[0] <= found.span[1] <= len(text)


@given(st.text(max_size=60))
def test_trimming_twice_is_trimming_once(text: str) -> None:
    once = trimmed(text, (0, len(text)))
    assert trimmed(text, once) == once


ROLES = [
    # text                                        label       names           role
    ("A. Kaya (ed.), Kars, 1990.", "author", "A. Kaya", "editor"),
    ("in K. Berg (Hg.), Die Stadt", "author", "K. Berg", "editor"),
    ("in K. Berg, Die Stadt", "author", "K. Berg", "author"),
    ("Д. Орлов (пер.), Город", "author", "Д. Орлов", "translator"),
    ("A. Kaya - B. Demir, Kars, 1990.", "editor", "A. Kaya - B. Demir", "author"),
    ("A. Kaya, ed., Kars, 1990.", "editor", "A. Kaya", "editor"),
    ("Hrsg. von K. Berg, Die Stadt", "editor", "Hrsg. von K. Berg", "editor"),
    ("Die Stadt, K. Berg, 1990", "editor", "K. Berg", "editor"),
    ("A. Kaya, Editions of Kars, 1990.", "editor", "A. Kaya", "author"),
]


@pytest.mark.parametrize(("text", "label", "names", "role"), ROLES)
def test_a_word_for_a_role_outweighs_the_label(text: str, label: str, names: str, role: str) -> None:
    start = text.index(names)
    assert tagged_value(text, label, (start, start + len(names)), 0.9).label == role
