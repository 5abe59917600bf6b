"""A sample of the installed styles gets through a document of everything; a benchmark asks all of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from mixed_document import ITEMS, render

from citekit.csl.document import NOTHING_PRINTED

SAMPLE = 200


def _sample(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("*.csl"))
    return random.Random("citekit").sample(paths, min(SAMPLE, len(paths)))


def test_every_style_of_the_sample_renders_a_mixed_document(extra: Path) -> None:
    failures: list[str] = []
    empty: list[str] = []
    for path in _sample(extra):
        try:
            citations, _entries = render(path.read_bytes())
        except Exception as error:
            failures.append(f"{path.stem}: {type(error).__name__}: {error}")
            continue
        if citations.count(NOTHING_PRINTED) > len(ITEMS):
            empty.append(path.stem)
    assert failures == []
    assert empty == []


@pytest.mark.parametrize("output", ["text", "markdown", "latex", "rtf", "json"])
@pytest.mark.parametrize("name", ["apa", "chicago-notes-bibliography", "ieee", "isnad-dipnotlu"])
def test_a_document_of_everything_in_every_format(extra: Path, name: str, output: str) -> None:
    citations, entries = render((extra / f"{name}.csl").read_bytes(), output)
    assert all(citations)
    assert all(text for _, text in entries)
