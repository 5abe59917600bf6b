"""Reference lists: which lines are an entry, and what a dash at its beginning means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.listing import join_entries, no_entries, same_author
from citekit.references.statistical.tagger import shipped_model
from citekit.references.strings import read_references

LISTS = [
    # lines, entries
    (["Kaya, A. Kars.", "Demir, C. Ani."], ["Kaya, A. Kars.", "Demir, C. Ani."]),
    (["Kaya, A. Kars", "  Tarihi.", "Demir, C. Ani."], ["Kaya, A. Kars Tarihi.", "Demir, C. Ani."]),
    (["Kaya, A. Kars", "Tarihi.", "", "Demir, C.", "Ani."], ["Kaya, A. Kars Tarihi.", "Demir, C. Ani."]),
    (["1. Kaya, A. Kars", "Tarihi.", "2. Demir, C. Ani."], ["1. Kaya, A. Kars Tarihi.", "2. Demir, C. Ani."]),
    (["[1] Kaya, A. Kars", "Tarihi.", "[2] Demir, C."], ["[1] Kaya, A. Kars Tarihi.", "[2] Demir, C."]),
    (["Kaya, A. Gü-", "  zel Kars.", "———. Ani."], ["Kaya, A. Güzel Kars.", "———. Ani."]),
    (["Kaya, A. Doğu-", "  Anadolu."], ["Kaya, A. Doğu- Anadolu."]),
    # heads, page numbers and running heads between entries, and within one
    (
        ["A", "", "Ak, A. Kars.", "Bal, C. Ani.", "", "C", "", "Can, D. Van."],
        ["Ak, A. Kars.", "Bal, C. Ani.", "Can, D. Van."],
    ),
    (
        ["B", "", "Ak, A. Kars", "  Tarihi.", "45", "  Ankara.", "Bal, C."],
        ["Ak, A. Kars Tarihi. Ankara.", "Bal, C."],
    ),
    (["1. Ak, A. Kars", "- 45 -", "Tarihi.", "2. Bal, C."], ["1. Ak, A. Kars Tarihi.", "2. Bal, C."]),
    (["1", "Ak, A. Kars", "Tarihi.", "2", "Bal, C."], ["1 Ak, A. Kars Tarihi.", "2 Bal, C."]),
    (["١- أحمد، تاريخ", "كارس.", "٢- محمد، كتاب."], ["١- أحمد، تاريخ كارس.", "٢- محمد، كتاب."]),
    # full lines that go on, with nothing that says so
    (
        ["Ak, A. Kars Tarihi ve", "Ötesi. Ankara.", "Bal, C. Van Gölü ve", "Can, D."],
        ["Ak, A. Kars Tarihi ve Ötesi. Ankara.", "Bal, C. Van Gölü ve", "Can, D."],
    ),
    ([], []),
    (["", "  "], []),
]


@pytest.mark.parametrize(("lines", "entries"), LISTS, ids=[" / ".join(row[0]) for row in LISTS])
def test_joins(lines: list[str], entries: list[str]) -> None:
    assert join_entries(lines) == entries


@pytest.mark.parametrize(
    "text",
    [
        "———. Kars.",
        "--- . Kars",
        "___, Kars",
        "— . Kars",
        "—, Kars",
        "— (1991). Kars.",
        "________. Kars",
        "– – –. Kars",
        "Ders.: Kars",
        "Dies., Kars",
        "Idem, Kars",
        "Id., Kars",
        "Его же. Карс",
        "Він же. Карс",
        "Aynı yazar, Kars",
        "Həmin müəllif. Qars",
        "همو، کارس",
    ],
)
def test_dashes_stand_for_the_author_before(text: str) -> None:
    assert same_author(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kaya — Kars",
        "-5",
        "— a comment that begins with a dash",
        "",
        "Idema, W. Kars",
        "Dersim, A.",
        "His, W. Bonn",
    ],
)
def test_another_dash_does_not(text: str) -> None:
    assert same_author(text) is None


def test_a_line_that_pages_repeat_is_no_entry() -> None:
    head = "Kafkas Dergisi, Cilt 3"
    assert no_entries(["Ak, A.", head, "Bal, B.", head, "Can, C.", head]) == [1, 3, 5]


lines = st.lists(st.text(st.sampled_from("Kaya, 12.—\t[]é"), max_size=20), max_size=12)


@given(lines)
def test_no_word_is_lost(rows: list[str]) -> None:
    joined = join_entries(rows)
    out = set(no_entries(rows))
    kept = "".join("".join(row for index, row in enumerate(rows) if index not in out).split())
    assert "".join("".join(joined).split()) == kept or "-" in "".join(rows)
    assert all(entry == " ".join(entry.split()) and entry for entry in joined)


SAME = [
    # a line behind "Kaya, A. (1990). Kars. Ankara: TTK.", its title
    ("________. (1991). Ani. Ankara: TTK.", "Ani"),
    ("— (1992). Van Tarihi. Ankara: TTK.", "Van Tarihi"),
    ("Ders., Recht und Ordnung. Köln: Weber, 1993.", "Recht und Ordnung"),
    ("Idem, Storia, Roma 1994.", "Storia"),
]


@pytest.mark.parametrize(("line", "title"), SAME, ids=[row[0] for row in SAME])
def test_what_stands_behind_a_dash_is_read_as_behind_the_author(line: str, title: str) -> None:
    lines = ["Kaya, A. (1990). Kars. Ankara: TTK.", line]
    read = list(read_references(lines, model=shipped_model()))[1]
    assert [name.family for name in read.citation.names("author")] == ["Kaya"]
    assert read.citation.text("title") == title
    assert "".join(text for _, text in read.labelled()["segments"]) == line
