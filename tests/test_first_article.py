"""The main job on the project's own source: the 41 notes of the first article, compared with it by hand."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from citekit.documents import find_notes, read_document
from citekit.formats import read_bibtex
from citekit.project import Project, build

NAME = "azerbaycan-turkiye-nato"
TABLE = Path(__file__).parent / "fixtures" / "first-article.table.txt"


def rows() -> list[list[str]]:
    lines = TABLE.read_text("utf-8").splitlines()[1:]
    return [[cell.strip() for cell in line.split("|")] for line in lines]


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "sources").mkdir()
    shutil.copy(root / "sources" / f"{NAME}.txt", folder / "sources")
    build(Project(folder))
    return folder


@pytest.fixture(scope="module")
def notes(built: Path) -> dict[str, Any]:
    data = json.loads((built / "bib" / f"{NAME}.notes.json").read_text("utf-8"))
    return {note["number"]: note for note in data["notes"]}


def test_there_are_41_notes_an_author_note_and_a_call_without_text(notes: dict[str, Any]) -> None:
    assert list(notes) == ["*", *(str(number) for number in range(1, 43))]
    assert [number for number, note in notes.items() if note.get("text") is None] == ["42"]
    assert [number for number, note in notes.items() if len(note["citations"]) != 1] == ["*", "42"]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"note {row[0]}")
def test_every_note_is_read_right(notes: dict[str, Any], row: list[str]) -> None:
    (citation,) = notes[row[0]]["citations"]
    authors = "; ".join(f"{name['family']}, {name['given']}" for name in citation.get("author", []))
    fields = ("title", "container_title", "date", "pages", "issue", "place", "publisher", "url", "language")
    found = [
        row[0],
        citation["type"],
        citation["key"],
        authors,
        *(citation.get(field) or "" for field in fields),
    ]
    assert found == row


def test_ibid_gives_no_second_work(notes: dict[str, Any], built: Path) -> None:
    (ibid,) = notes["31"]["citations"]
    assert (ibid["kind"], ibid["refers_to"], ibid["key"]) == (
        "ibid",
        "30",
        notes["30"]["citations"][0]["key"],
    )
    assert len(read_bibtex((built / "references.bib").read_text("utf-8"))) == 40


def test_nothing_is_left_over_and_everything_has_its_reason(notes: dict[str, Any]) -> None:
    for note in notes.values():
        for citation in note["citations"]:
            assert not citation.get("residue")
            assert all(field["by"].startswith("rule:") for field in citation.get("fields", {}).values())


def test_biber_accepts_the_bibliography(built: Path) -> None:
    biber = shutil.which("biber")
    if biber is None:
        pytest.skip("biber is not installed (Debian: biber); it checks entries against biblatex's data model")
    command = [biber, "--tool", "--validate-datamodel", "--output-file", str(built / "out.bib")]
    run = subprocess.run(
        [*command, str(built / "references.bib")], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0
    assert [line for line in run.stdout.splitlines() if line.startswith(("WARN", "ERROR"))] == []


def test_the_whole_article_says_the_same(root: Path, shared: Path) -> None:
    whole = find_notes(read_document(shared / "article" / "article.txt"))
    apparatus = find_notes(read_document(root / "sources" / f"{NAME}.txt"))
    assert [(n.number, n.text) for n in whole.notes] == [(n.number, n.text) for n in apparatus.notes]
