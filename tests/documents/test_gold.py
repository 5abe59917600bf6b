"""Notes labelled by hand, where they lie beside the checkout: what was found once may not be lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citekit.documents import find_notes, read_document


@pytest.mark.parametrize(
    ("document", "exact"),
    # Two notes of the last are labelled with their words mended: a blank less, a word joined.
    [("tr3-con", 30), ("ru2-con", 25), ("en2-gerhis", 62)],
)
def test_notes_are_found_word_for_word(shared: Path, document: str, exact: int) -> None:
    folder = shared / "gold-notes" / document
    if not folder.is_dir():
        pytest.skip(f"the labelled notes are not here: {folder}")
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    found = find_notes(read_document(folder / "text.txt"))
    assert [note.number for note in found.notes] == [note["number"] for note in gold["notes"]]
    same = sum(
        1 for note, right in zip(found.notes, gold["notes"], strict=True) if note.text == right["text"]
    )
    assert same >= exact
    assert found.problems == ()
    assert found.language == gold["article_language"].split()[0]
