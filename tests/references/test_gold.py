"""Notes labelled by hand, as a ratchet: a total may rise, never fall.

The gold notes lie beside the checkout, with the scorer that made these figures; not everybody has them.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from citekit.formats.notes_json import notes_json
from citekit.model import Note, NoteSet
from citekit.references import parse_notes

# Total of the scorer, from the gold texts of the notes.
TOTALS = {"tr3-con": 0.995, "ru2-con": 0.999, "en2-gerhis": 0.946}


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_notes_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("document", "total"), TOTALS.items())
def test_no_labelled_note_is_read_worse_than_before(shared: Path, document: str, total: float) -> None:
    folder = shared / "gold-notes"
    gold: dict[str, Any] = json.loads((folder / document / "gold.json").read_text("utf-8"))
    notes = tuple(Note(note["number"], note["text"]) for note in gold["notes"])
    parsed = notes_json(parse_notes(NoteSet(document, None, notes)))
    score = scorer(folder)
    assert total <= score.summary(score.score(gold, parsed))["total"] < total + 0.01, "write the gain down"
