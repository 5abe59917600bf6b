"""Files from all over the world: nothing is lost, and every entry is found.

The files lie beside the checkout and are nobody's to publish; without them
these tests say so and are skipped.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from citekit.formats import read_bibtex, write_bibtex
from citekit.formats.bibtex.blocks import Kind, cut_blocks
from citekit.formats.bibtex.places import place_painted, place_plain
from citekit.model import Library

# Files whose every "@type{" at the beginning of a line could not be read as an entry, and why.
FEWER_ENTRIES: dict[str, str] = {}


@pytest.fixture(scope="module")
def corpus(shared: Path) -> dict[str, str]:
    """Each file's text."""
    folder = shared / "bibtex-corpus" / "nasty"
    if not folder.is_dir():
        pytest.skip(f"the corpus of .bib files is not here: {folder}")
    return {path.name: _decode(path.read_bytes()) for path in sorted(folder.iterdir())}


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # right or wrong, it gives every byte a character


@pytest.fixture(scope="module")
def read(corpus: dict[str, str]) -> dict[str, Library]:
    """Each file's library."""
    return {name: read_bibtex(text) for name, text in corpus.items()}


def test_every_file_is_given_back(corpus: dict[str, str], read: dict[str, Library]) -> None:
    assert [name for name, text in corpus.items() if write_bibtex(read[name]) != text] == []


def test_every_entry_is_found(shared: Path, read: dict[str, Library]) -> None:
    manifest = (shared / "bibtex-corpus" / "MANIFEST.tsv").read_text("utf-8").splitlines()
    visible = {row["file"]: int(row["visible_entries"]) for row in csv.DictReader(manifest, delimiter="\t")}
    fewer = {name for name, library in read.items() if len(library) < visible[name]}
    assert fewer == set(FEWER_ENTRIES)


def test_most_files_have_no_problems(read: dict[str, Library]) -> None:
    codes = Counter(problem.code for library in read.values() for problem in library.problems)
    # The reader's own doubts stay few: what is told are undefined macros, doubles, and files that are broken.
    assert codes["K301"] + codes["K304"] < 30
    assert sum(not library.problems for library in read.values()) > 0.85 * len(read)


def test_a_changed_entry_leaves_the_rest_of_its_file_alone(
    corpus: dict[str, str], read: dict[str, Library]
) -> None:
    for name, library in read.items():
        entry = next((entry for entry in library if entry.key and "title" in entry.fields), None)
        if entry is None or len(corpus[name]) > 100_000:
            continue
        changed = entry.with_fields(title="A New Title", citekit="1")
        written = write_bibtex(library.with_entry(changed))
        again = read_bibtex(written)
        assert [e.key for e in again] == [e.key for e in library], name
        found = again.get(entry.key)
        assert found is not None
        assert (found.fields["title"], found.fields["citekit"]) == ("A New Title", "1"), name
        old, new = corpus[name].splitlines(), written.splitlines()
        assert len(set(new) - set(old)) <= 4, name


def test_plain_entries_are_read_as_by_bibtexparser(corpus: dict[str, str]) -> None:
    count = plain = 0
    for name, text in corpus.items():
        for cut in cut_blocks(text):
            if cut.kind is not Kind.ENTRY:
                continue
            count += 1
            if (placed := place_plain(cut)) is None:
                continue
            plain += 1
            painted = place_painted(cut)
            assert (placed.type, placed.key, placed.findings) == (
                painted.type,
                painted.key,
                painted.findings,
            ), name
            assert [(place.name, place.name_span, place.span) for place in placed.fields] == [
                (place.name, place.name_span, place.span) for place in painted.fields
            ], name
    assert plain > 0.9 * count  # else a reader's files are read the long way
