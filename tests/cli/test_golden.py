"""Every command prints what its transcript says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from golden import FOLDER, transcript  # behind the path it needs

from citekit.cli.verbs import VERBS
from citekit.csl.folders import packaged_locales

NEEDS_EXTRA = {"format-csl"}
"""Transcripts that need the locale files of the extra ``csl``."""


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_prints_what_the_transcript_says(path: Path) -> None:
    if path.stem in NEEDS_EXTRA and packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    assert transcript(path) == path.read_text("utf-8")


def test_every_verb_has_a_transcript() -> None:
    assert set(VERBS) <= {path.stem for path in FOLDER.glob("*.txt")}
