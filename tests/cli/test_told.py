"""Sentences of the layers below, in the language of the user."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit
from citekit.cli.told import MAX_TOLD, retell
from citekit.cli.told_tr import TOLD

_GAP = re.compile(r"\{\w*(?:![rs])?\}")

OF_THE_SYSTEM = {"Permission denied", "No space left on device"}
"""Sentences of the operating system."""

SENTENCES = [
    # in English                                        in Turkish
    ("no field took “Nr. 12: a”", "hiçbir alana girmedi: “Nr. 12: a”"),
    (
        "“Öz, a.g.e.” fits 2 works: note 2 (Ali Öz, Kars); note 3 (Ali Öz, Van)",
        "“Öz, a.g.e.” 2 esere uyuyor: not 2 (Ali Öz, Kars); not 3 (Ali Öz, Van)",
    ),
    (
        "the work cited directly before: note 6 (Kars: Bir Tarih)",
        "hemen önce anılan eser: not 6 (Kars: Bir Tarih)",
    ),
    (
        "Invalid value for 'SOURCE': File 'x' does not exist.",
        "'SOURCE' için geçersiz değer: 'x' diye bir dosya yok.",
    ),
    ("/a b/c.txt: the file is empty", "/a b/c.txt: dosya boş"),
    ("x: no sources/ here\n  Remove it by hand.", "x: burada sources/ yok\n  Remove it by hand."),
]


@pytest.mark.parametrize(("text", "turkish"), SENTENCES, ids=[row[0][:30] for row in SENTENCES])
def test_says_it_in_turkish(text: str, turkish: str) -> None:
    assert retell(text, "tr") == turkish
    assert retell(text, "en") == text


@pytest.mark.parametrize(
    "text", ["", "  ", "Kars: Bir Tarih", "; ", "no field took “" + "a" * MAX_TOLD + "”"]
)
def test_leaves_what_it_does_not_know(text: str) -> None:
    assert retell(text, "tr") == text


@given(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_what_stood_in_a_gap_stands_in_the_answer(text: str) -> None:
    assert retell(f"no field took “{text}”", "tr") == f"hiçbir alana girmedi: “{text}”"


@pytest.mark.parametrize("text", TOLD)
def test_both_languages_have_the_same_gaps(text: str) -> None:
    assert sorted(re.findall(r"\{\w+\}", TOLD[text])) == sorted(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("text", sorted(TOLD.keys() - OF_THE_SYSTEM))
def test_every_sentence_of_the_table_is_made_somewhere(text: str) -> None:
    for piece in _GAP.split(text):
        assert len(list(_runs(piece.split()))) <= MAX_PARTS, piece


MAX_PARTS = 4
"""Texts that a sentence may be put together from between two gaps; a dead one falls to pieces."""


def _runs(words: list[str]) -> Iterator[str]:
    """Split words into the longest runs that stand together in a text of the code, single words at worst."""
    while words:
        end = len(words)
        while end > 1 and " ".join(words[:end]) not in _code():
            end -= 1
        yield " ".join(words[:end])
        words = words[end:]


@cache
def _code() -> str:
    """All texts in the code of citekit and of click, their gaps and line ends as a mark."""
    return "\0".join(_literals())


def _literals() -> Iterator[str]:
    for package in (Path(citekit.__file__).parent, Path(click.__file__).parent):
        for path in package.rglob("*.py"):
            if path.name != "told_tr.py":
                for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield _GAP.sub("\0", node.value)
