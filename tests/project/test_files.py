"""Files are written whole or not at all, and only inside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citekit.errors import UnreadableError
from citekit.project.files import TEMP_PREFIX, atomic_write, decode, inside, read_bytes, remove_leftovers


@pytest.mark.parametrize("before", [None, b"old"], ids=["new file", "existing file"])
def test_writes(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "makale ığdır.bib"
    if before is not None:
        path.write_bytes(before)
    atomic_write(path, "yeni\r\n")
    assert path.read_bytes() == b"yeni\r\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_failure_at_any_step_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.bib"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, fail)
    with pytest.raises(OSError, match="No space"):
        atomic_write(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text("old")
    path.chmod(0o640)
    atomic_write(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    root, outside = tmp_path / "project", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "link").symlink_to(outside)
    (root / "own").symlink_to(root)
    for path in (root / "link" / "a.txt", root / ".." / "outside" / "a.txt", outside):
        with pytest.raises(UnreadableError, match="leads out of the project"):
            inside(root, path)
    assert inside(root, root / "own" / "a.txt") == root.resolve() / "a.txt"


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UnreadableError):
        read_bytes(inside(tmp_path, tmp_path / "a"))


def test_what_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"a\.bib:2: is not UTF-8"):
        decode(tmp_path / "a.bib", b"one\nt\xfcrk\n")


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read_bytes(tmp_path)


def test_leftovers_of_a_killed_writer_are_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f"{TEMP_PREFIX}abc.tmp").touch()
    (tmp_path / "mine.tmp").touch()
    remove_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.tmp"]
