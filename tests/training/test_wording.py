"""The tables that teach what pages say of themselves."""

from __future__ import annotations

import random
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # training/ is no part of the package

from citekit.links.wording import Saying, read_model
from training.wording import A_LINE, EFFORT, PAIRS, Line, examples_of, fit, fold_of, joined, read_lines

LINES = read_lines()
LANGUAGES = {"tr", "az", "ru", "uk", "en", "de", "fr", "es", "it", "ar"}


def test_every_language_has_lines_of_every_class() -> None:
    assert {(line.language, line.saying) for line in LINES} == {
        (language, saying) for language in LANGUAGES for saying in Saying
    }


def test_no_line_has_a_bracket_that_does_not_close() -> None:
    rng = random.Random(7)
    assert [line for line in LINES if any(set(made) & set("{}|") for made in line.sentences(rng, 5))] == []


def test_no_line_stands_twice() -> None:
    seen = [(line.language, line.saying, line.text) for line in LINES]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("text", ["Page not found", "{a|b} c", "{a|b|} {c|d}"])
def test_a_line_gives_the_sentences_that_it_has(text: str) -> None:
    made = Line("en", Saying.MISSING, 1, text).sentences(random.Random(7), A_LINE)
    choices = text.count("|") + text.count("{")
    assert len(set(made)) == {0: 1, 2: 2, 5: 6}[choices]


def test_the_same_lines_give_the_same_sentences_and_the_same_bytes() -> None:
    lines = [line for line in LINES if line.language == "en"][:30]
    assert examples_of(lines)[:20] == examples_of(lines[:10])[:20]
    effort = replace(EFFORT, iterations=5)
    data = fit(examples_of(lines), effort)
    assert data == fit(examples_of(lines), effort)
    assert read_model(data).chances("Page not found")[Saying.MISSING] > 0.5


def test_two_sentences_say_what_one_of_them_says() -> None:
    said = examples_of([line for line in LINES if line.language == "en"])
    made = joined(said)
    assert made == joined(said)
    assert Counter(line.saying for line, _ in made) == {
        saying: sum(count for one, _, count in PAIRS if one is saying) for saying, _, _ in PAIRS
    }
    known = {sentence for _, sentence in said}
    assert all(any(sentence.endswith(" " + part) for part in known) for _, sentence in made[::50])


def test_a_line_is_held_out_with_all_its_sentences() -> None:
    assert {fold_of(line) for line in LINES} == set(range(5))
    assert fold_of(LINES[0]) == fold_of(Line(LINES[0].language, LINES[0].saying, 99, LINES[0].text))
