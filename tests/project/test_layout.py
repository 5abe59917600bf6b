"""Which file belongs to which source."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import make_project

from citekit.errors import UsageError
from citekit.project import Project
from citekit.project.layout import list_sources, name_sources

NAMES: list[tuple[str, list[str], dict[str, str], dict[str, str]]] = [
    # what; files, owners so far, names
    ("one", ["a.txt"], {}, {"a.txt": "a"}),
    ("one stem twice", ["a.md", "a.txt"], {}, {"a.md": "a", "a.txt": "a.txt"}),
    ("a newcomer before it", ["a.md", "a.txt"], {"a": "a.txt"}, {"a.md": "a.md", "a.txt": "a"}),
    (
        "a name taken by another file's",
        ["a.txt", "a.txt.md"],
        {"a.txt": "a.txt"},
        {"a.txt": "a.txt", "a.txt.md": "a.txt.md"},
    ),
    ("blanks and Turkish letters", ["İş ve Güç.txt"], {}, {"İş ve Güç.txt": "İş ve Güç"}),
    (
        "names that differ in case only",
        ["IĞDIR.txt", "ığdır.txt"],
        {},
        {"IĞDIR.txt": "IĞDIR", "ığdır.txt": "ığdır.txt"},
    ),
    ("letters with marks in two forms", ["o\u0308.txt"], {"ö": "ö.txt"}, {"o\u0308.txt": "ö"}),
    ("dots", ["a.b.txt"], {}, {"a.b.txt": "a.b"}),
]


@pytest.mark.parametrize(("files", "owners", "names"), [r[1:] for r in NAMES], ids=[r[0] for r in NAMES])
def test_names(files: list[str], owners: dict[str, str], names: dict[str, str]) -> None:
    assert name_sources(files, owners) == names


def test_no_two_sources_ever_share_a_name() -> None:
    files = ["a", "a.a", "a.a.a", "a.md", "a.txt", "A.txt"]
    names = list(name_sources(files, {"a.md": "gone.txt"}).values())
    assert len({name.lower() for name in names}) == len(files)


def test_lists_files_and_refuses_the_rest(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "p", {"b.txt": "", "a.txt": "", ".hidden": "", "a.txt~": "", "~$a.docx": ""}
    )
    (project.sources / "folder").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (project.sources / "out.txt").symlink_to(tmp_path / "secret.txt")
    (project.sources / "in.txt").symlink_to(project.sources / "a.txt")
    listed = list_sources(project, {})
    assert [source.path.name for source in listed.sources] == ["a.txt", "b.txt", "in.txt"]
    assert [error.path.name for error in listed.refused] == ["folder", "out.txt"]


def test_finds_the_project_from_inside(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    assert Project.find(project.sources) == project


def test_a_folder_without_sources_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no sources/ here"):
        Project.find(tmp_path)
