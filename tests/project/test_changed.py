"""Which entries differ from a commit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from citekit.errors import UsageError
from citekit.formats import read_bibtex
from citekit.project import changed_keys

FIRST, SECOND = (f"@online{{{key},\n  url = {{http://{key}.org/}},\n}}\n" for key in "ab")
BEFORE = FIRST + "\n" + SECOND

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> None:
    name = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *name, *words], check=True, capture_output=True)


@pytest.fixture
def bib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git(tmp_path, "init", "-q")
    folder = tmp_path / "sub"
    folder.mkdir()
    path = folder / "a b.bib"
    path.write_text(BEFORE, "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    return path


CHANGES = [
    ("nothing", BEFORE, set()),
    ("a field", BEFORE.replace("b.org", "c.org"), {"b"}),
    ("a new entry above", "@online{c,\n}\n\n" + BEFORE, {"c"}),
    (
        "an entry moved",
        BEFORE[BEFORE.index("@online{b") :] + "\n" + BEFORE[: BEFORE.index("@online{b")],
        set(),
    ),
    ("a key", BEFORE.replace("{b,", "{d,"), {"d"}),
    ("line ends", BEFORE.replace("\n", "\n\n"), set()),
    ("all gone", "", set()),
]


@pytest.mark.parametrize(("why", "now", "keys"), CHANGES, ids=[row[0] for row in CHANGES])
def test_tells_what_changed(why: str, now: str, keys: set[str], bib: Path) -> None:
    assert changed_keys(bib, read_bibtex(now)) == keys


def test_another_commit_may_be_the_base(bib: Path) -> None:
    bib.write_text(BEFORE.replace("b.org", "c.org"), "utf-8")
    git(bib.parent, "commit", "-qam", "two")
    library = read_bibtex(bib.read_text("utf-8"))
    assert changed_keys(bib, library) == set()
    assert changed_keys(bib, library, "HEAD~1") == {"b"}


def test_a_new_file_and_a_new_repository_are_all_new(bib: Path, tmp_path: Path) -> None:
    assert changed_keys(bib.with_name("new.bib"), read_bibtex(BEFORE)) == {"a", "b"}
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    git(fresh, "init", "-q")
    assert changed_keys(fresh / "a.bib", read_bibtex(BEFORE)) == {"a", "b"}


@pytest.mark.parametrize("base", ["nosuch", "--output=x", ""])
def test_refuses_what_is_no_commit(base: str, bib: Path) -> None:
    with pytest.raises(UsageError, match="git knows no commit"):
        changed_keys(bib, read_bibtex(BEFORE), base)


def test_refuses_outside_git(
    bib: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(outside.parent))
    with pytest.raises(UsageError, match="not in a git repository"):
        changed_keys(outside / "a.bib", read_bibtex(BEFORE))
    monkeypatch.setenv("PATH", str(outside))
    with pytest.raises(UsageError, match="git is not installed"):
        changed_keys(bib, read_bibtex(BEFORE))
