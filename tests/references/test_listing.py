"""Reference lists: which lines are an entry, and what a dash at its beginning means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.listing import SAME_AUTHOR, join_entries

LISTS = [
    # lines, entries
    (["Kaya, A. Kars.", "Demir, C. Ani."], ["Kaya, A. Kars.", "Demir, C. Ani."]),
    (["Kaya, A. Kars", "  Tarihi.", "Demir, C. Ani."], ["Kaya, A. Kars Tarihi.", "Demir, C. Ani."]),
    (["Kaya, A. Kars", "Tarihi.", "", "Demir, C.", "Ani."], ["Kaya, A. Kars Tarihi.", "Demir, C. Ani."]),
    (["1. Kaya, A. Kars", "Tarihi.", "2. Demir, C. Ani."], ["1. Kaya, A. Kars Tarihi.", "2. Demir, C. Ani."]),
    (["[1] Kaya, A. Kars", "Tarihi.", "[2] Demir, C."], ["[1] Kaya, A. Kars Tarihi.", "[2] Demir, C."]),
    (["Kaya, A. Gü-", "  zel Kars.", "———. Ani."], ["Kaya, A. Güzel Kars.", "———. Ani."]),
    (["Kaya, A. Doğu-", "  Anadolu."], ["Kaya, A. Doğu- Anadolu."]),
    ([], []),
    (["", "  "], []),
]


@pytest.mark.parametrize(("lines", "entries"), LISTS, ids=[" / ".join(row[0]) for row in LISTS])
def test_joins(lines: list[str], entries: list[str]) -> None:
    assert join_entries(lines) == entries


@pytest.mark.parametrize("text", ["———. Kars.", "--- . Kars", "___, Kars", "— . Kars", "—, Kars"])
def test_dashes_stand_for_the_author_before(text: str) -> None:
    assert SAME_AUTHOR.match(text)


@pytest.mark.parametrize("text", ["Kaya — Kars", "-5", "— a comment that begins with a dash", ""])
def test_another_dash_does_not(text: str) -> None:
    assert not SAME_AUTHOR.match(text)


lines = st.lists(st.text(st.sampled_from("Kaya, 12.—\t[]é"), max_size=20), max_size=12)


@given(lines)
def test_no_word_is_lost(rows: list[str]) -> None:
    joined = join_entries(rows)
    assert "".join("".join(joined).split()) == "".join("".join(rows).split()) or "-" in "".join(rows)
    assert all(entry == " ".join(entry.split()) and entry for entry in joined)
