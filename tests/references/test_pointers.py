"""Short forms in comment, and decisions, acts and debates that begin citations of their own in law."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.cutting import cut
from citekit.references.pointers import with_pointers
from citekit.references.signals import Segment

CUTS = [
    # language, note, its citations
    ("en", "ibid [45].", ["ibid [45]."]),
    (
        "en",
        "The court was not told of it (more briefly, Falk (n 8) 88), and Moss (n 7) 44 says nothing.",
        ["Falk (n 8) 88", "Moss (n 7) 44"],
    ),
    (
        "en",
        "Harris v Dunn [1932] AC 562 (HL); criticised in Falk (n 9) 384, and by Moss, On Trusts (n 9) 478.",
        ["Harris v Dunn [1932] AC 562 (HL)", "Falk (n 9) 384", "Moss, On Trusts (n 9) 478."],
    ),
    (
        "en",
        "Falk, ‘Two Kinds of Notice’ (n 38) 61; Falk, ‘The Blind Eye’ (n 36) 25.",
        ["Falk, ‘Two Kinds of Notice’ (n 38) 61", "Falk, ‘The Blind Eye’ (n 36) 25."],
    ),
    ("en", "Nothing in the 1957 Act (n 25) s 6(2) allowed him to do it.", ["1957 Act (n 25) s 6(2)"]),
    (
        "en",
        "Compare Law Com No 238 (n 32) para 8.35 with the answer at HC Deb 23 May 1997, vol 288, col 756W.",
        ["Law Com No 238 (n 32) para 8.35", "HC Deb 23 May 1997, vol 288, col 756W."],
    ),
    (
        "en",
        "Housing Act 1957, s 4; Trustee Act 1925, s 61.",
        ["Housing Act 1957, s 4", "Trustee Act 1925, s 61."],
    ),
    ("de", "Der Senat nennt die Entscheidung des KG (Fn. 21) allerdings nicht.", ["KG (Fn. 21)"]),
    ("de", "BGHZ 96, 111 (Fn. 6), 115.", ["BGHZ 96, 111 (Fn. 6), 115."]),
    (
        "de",
        "BGH, NJW 2022, 1370 m. Anm. Falk, NJW 2022, 1376.",
        ["BGH, NJW 2022, 1370", "Falk, NJW 2022, 1376."],
    ),
    (
        "de",
        "Falk, NZM 2021, 5, 8, und – mit anderem Akzent – Brandt, NJW 2021, 265.",
        ["Falk, NZM 2021, 5, 8", "Brandt, NJW 2021, 265."],
    ),
    ("de", "ebenso bereits OLG Köln, NZM 2021, 231 Rn. 28.", ["OLG Köln, NZM 2021, 231 Rn. 28."]),
    ("de", "Anders jetzt ders. WuM 2023, 80.", ["ders. WuM 2023, 80."]),
    (
        "de",
        "Gesetz zur Reform des Bauvertragsrechts v. 28.4.2017, BGBl. I S. 969.",
        ["Gesetz zur Reform des Bauvertragsrechts v. 28.4.2017, BGBl. I S. 969."],
    ),
]


@pytest.mark.parametrize(("language", "note", "citations"), CUTS, ids=[row[1][:40] for row in CUTS])
def test_each_short_form_is_a_citation_of_its_own(language: str, note: str, citations: list[str]) -> None:
    assert [note[slice(*part.span)] for part in cut(note, language)] == citations


NONE = [
    ("en", "See text to n 16 above."),
    ("en", "“as Falk (n 5) 20 says” is not how it was put."),  # in what somebody else says
    ("fr", "La décision (n 5) est connue de tous."),  # no table for this language
]


@pytest.mark.parametrize(("language", "note"), NONE)
def test_what_is_no_short_form_is_left(language: str, note: str) -> None:
    assert with_pointers(note, [], language) == []


def test_a_new_chapter_of_a_book_cited_before_stays_whole() -> None:
    note = "Helen Prout, ‘Beneficiaries in the Dark’ in Falk and Moss (n 17) 88."
    part = Segment((0, len(note)))
    assert with_pointers(note, [part], "en") == [part]


WORDS = "Falk (n 5) 20 ibid [3] ; , . v Moss [1932] AC 562 (HL) the Act 1957 s 4 HC Deb"
words = st.sampled_from(WORDS.split())


@given(st.lists(words, max_size=14), st.sampled_from(["en", "de"]))
def test_citations_come_in_order_and_do_not_overlap(said: list[str], language: str) -> None:
    text = " ".join(said)
    spans = [part.span for part in with_pointers(text, [], language)]
    assert spans == sorted(spans)
    assert all(start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
