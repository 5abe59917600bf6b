"""Folding, skeletons and scripts: what two prints of one word have in common."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Script, bare, collapse, fold, script_of, skeleton
from citekit.model.text import BLANKS, DASHES, DOUBLE_QUOTES, SINGLE_QUOTES

texts = st.text()

ALIKE = [
    # one print       another
    ("İSTANBUL", "istanbul"),
    ("IĞDIR", "ığdır"),
    ("ŞƏKİ", "şəki"),
    ("Әли", "Əли"),  # the schwa of the Cyrillic and of the Latin alphabet
    ("s. 217–19", "S. 217-19"),
    ("“Ayna”", '"ayna"'),
    ("№ 5", "№\u00a05"),
    ("ΟΔΟΣ", "οδος"),
    ("١٩٩٨", "1998"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE, ids=[row[1] for row in ALIKE])
def test_two_prints_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


UNLIKE = [("oy", "öy"), ("sac", "saç"), ("əl", "el"), ("1995²", "19952"), ("и", "й")]


@pytest.mark.parametrize(("one", "other"), UNLIKE, ids=[row[0] for row in UNLIKE])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


SAME_SKELETON = [
    ("A. g. e.", "age"),
    ("a.g.e", "A.G.E."),
    ("Dircəliş- XXI əsr", "Dirçəliş-XXI əsr"),
    ("там же", "Там-же"),
    ("Ibid.", "İBİD"),
    ("ﬁnal", "final"),
]


@pytest.mark.parametrize(("one", "other"), SAME_SKELETON, ids=[row[0] for row in SAME_SKELETON])
def test_two_prints_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize("text", ["", "…", " - ", "«»"])
def test_what_has_no_letter_has_no_skeleton(text: str) -> None:
    assert skeleton(text) == ""


@given(texts)
def test_folding_is_one_for_one(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts, texts)
def test_an_offset_into_folded_text_is_one_into_the_text(before: str, after: str) -> None:
    assert fold(before + after) == fold(before) + fold(after)


@given(texts)
def test_folding_and_reducing_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert skeleton(skeleton(text)) == skeleton(text)


@pytest.mark.parametrize("change", [fold, bare])
def test_ascii_is_the_same_alone_and_beside_other_letters(change: Callable[[str], str]) -> None:
    ascii_text = "".join(map(chr, range(128)))
    assert change(ascii_text) == change(ascii_text + "ə")[:-1]


def test_no_letter_of_any_script_keeps_its_case() -> None:
    # All that Unicode has below the ideographs of the supplementary planes; one-to-one cases only.
    kept = {
        f"U+{ord(char):04X}"
        for char in map(chr, range(0x20000))
        for other in (char.upper(), char.lower(), char.title())
        if len(other) == 1 and fold(other) != fold(char)
    }
    assert kept == set()


@pytest.mark.parametrize(
    ("signs", "plain"), [(DASHES, "-"), (DOUBLE_QUOTES, '"'), (SINGLE_QUOTES, "'"), (BLANKS, " ")]
)
def test_every_sign_in_the_tables_is_alive(signs: str, plain: str) -> None:
    assert {fold(sign) for sign in signs} == {plain}


def test_every_blank_of_unicode_is_in_the_table() -> None:
    blanks = {c for c in map(chr, range(0x10000)) if unicodedata.category(c) == "Zs"}
    assert blanks == {" ", *BLANKS}


def test_a_text_longer_than_the_cache_takes_has_the_same_skeleton() -> None:
    assert skeleton("Ağ " * 1000) == "ag" * 1000


@given(texts)
def test_collapsed_text_has_no_run_of_blanks(text: str) -> None:
    collapsed = collapse(text)
    assert collapsed == collapsed.strip() == collapse(collapsed)
    assert "  " not in collapsed


SCRIPTS = [
    ("Dış Politika", Script.LATIN),
    ("Теория Хантингтона (Huntington)", Script.CYRILLIC),
    ("تاریخ", Script.ARABIC),
    ("Ἱστορίαι", Script.GREEK),
    ("歴史", Script.OTHER),
    ("1998, 5–7", Script.OTHER),
    ("", Script.OTHER),
]


@pytest.mark.parametrize(("text", "script"), SCRIPTS, ids=[row[0] or "nothing" for row in SCRIPTS])
def test_tells_the_script_of_most_letters(text: str, script: Script) -> None:
    assert script_of(text) is script
