"""The journal: what was written can be taken back, and that as well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.errors import UnreadableError, UsageError
from citekit.project import Change, Project, journal, undo
from citekit.project.journal import KEPT, commit


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def put(project: Project, **files: bytes | None) -> None:
    """Commit these contents, whatever stood there before."""
    changes = []
    for name, after in files.items():
        path = project.root / name
        changes.append(Change(name, path.read_bytes() if path.exists() else None, after))
    commit(project, changes, "test")


def contents(project: Project) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in project.root.iterdir() if path.is_file()}


def test_a_commit_is_taken_back_and_the_taking_back_too(project: Project) -> None:
    put(project, a=b"1", b=b"1")
    before = contents(project)
    put(project, a=b"2", b=None, c=b"2")
    after = contents(project)
    undo(project)
    assert contents(project) == before
    undo(project)
    assert contents(project) == after


def test_nothing_to_do_leaves_no_entry(project: Project) -> None:
    put(project, a=b"1")
    put(project, a=b"1")
    assert len(journal(project)) == 1


def test_an_edited_file_is_not_taken_back_unless_forced(project: Project) -> None:
    put(project, a=b"1", b=b"1")
    (project.root / "a").write_bytes(b"edited")
    with pytest.raises(UsageError, match=r"a: edited since .* \(test\).*\n.*--force"):
        undo(project)
    assert contents(project) == {"a": b"edited", "b": b"1"}
    undo(project, force=True)
    assert contents(project) == {}
    undo(project)
    assert contents(project) == {"a": b"edited", "b": b"1"}


def test_a_dry_run_changes_nothing(project: Project) -> None:
    put(project, a=b"1")
    report = undo(project, dry_run=True)
    assert report.changes == (Change("a", b"1", None),)
    assert contents(project) == {"a": b"1"}
    assert len(journal(project)) == 1


def test_an_older_entry_is_named_by_its_id_or_the_end_of_it(project: Project) -> None:
    put(project, a=b"1")
    put(project, b=b"1")
    first = journal(project)[0].id
    undo(project, first.rpartition("-")[2])
    assert contents(project) == {"b": b"1"}
    with pytest.raises(UsageError, match="no such entry"):
        undo(project, "nonsense")


def test_an_empty_journal_says_so(project: Project) -> None:
    with pytest.raises(UsageError, match="the journal is empty"):
        undo(project)


def test_only_the_last_entries_are_kept(project: Project) -> None:
    for number in range(KEPT + 3):
        put(project, a=str(number).encode())
    entries = journal(project)
    assert len(entries) == KEPT
    assert entries[-1].id.startswith(f"{KEPT + 3:06d}-")


def test_a_commit_that_fails_half_way_is_taken_back(project: Project) -> None:
    put(project, a=b"1", b=b"1")

    def fail_at_b(path: Path, content: bytes) -> None:
        if path.name == "b":
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    changes = [Change("a", b"1", b"2"), Change("b", b"1", b"2")]
    with pytest.raises(OSError, match="No space"):
        commit(project, changes, "test", write=fail_at_b)
    assert contents(project) == {"a": b"2", "b": b"1"}
    undo(project)
    assert contents(project) == {"a": b"1", "b": b"1"}


def test_a_journal_that_names_a_file_outside_is_refused(project: Project, tmp_path: Path) -> None:
    put(project, a=b"1")
    manifest = next((project.state / "journal").glob("*/manifest.json"))
    data = json.loads(manifest.read_text())
    data["files"][0]["path"] = "../victim"
    manifest.write_text(json.dumps(data))
    with pytest.raises(UnreadableError, match="leads out of the project"):
        undo(project, force=True)


def test_a_commit_outside_writes_nothing_at_all(project: Project) -> None:
    with pytest.raises(UnreadableError, match="leads out of the project"):
        commit(project, [Change("a", None, b"1"), Change("../b", None, b"1")], "test")
    assert contents(project) == {}


@pytest.mark.parametrize("damage", ["{", "[]", '{"files": 1}', "\x00"])
def test_a_damaged_entry_is_named(project: Project, damage: str) -> None:
    put(project, a=b"1")
    next((project.state / "journal").glob("*/manifest.json")).write_text(damage)
    with pytest.raises(UnreadableError, match=r"manifest\.json"):
        undo(project)


def test_a_lost_old_text_stops_the_undo(project: Project) -> None:
    put(project, a=b"1")
    put(project, a=b"2")
    sorted((project.state / "journal").glob("*/0.before"))[-1].unlink()
    with pytest.raises(UnreadableError, match="damaged"):
        undo(project, force=True)
    assert contents(project) == {"a": b"2"}


states = st.dictionaries(st.sampled_from("abc"), st.sampled_from([b"1", b"2", b""]))


@settings(max_examples=15)
@given(first=states, second=states)
def test_an_undo_is_the_inverse_of_any_commit(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, bytes], second: dict[str, bytes]
) -> None:
    project = Project(tmp_path_factory.mktemp("p"))
    put(project, **first)
    put(project, **{name: second.get(name) for name in (*first, *second)})
    if first != second:
        undo(project)
        assert contents(project) == first
        undo(project)
    assert contents(project) == second
