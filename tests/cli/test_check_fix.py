"""``citekit check --fix`` and ``--changed-only``: what they write, say and refuse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hostile_web import TITLE, WORK, to
from loopback import Web

from citekit.cli import main


def run(*words: str, verb: str = "check", lang: str = "C.UTF-8") -> Result:
    return CliRunner().invoke(main, [verb, *words], env={"LANG": lang, "LC_ALL": lang})


@pytest.fixture
def bib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: Web) -> Path:
    """A bibliography: one work that has moved, one that is lost."""
    web.put("127.0.0.1", "/old", to("/new", 301))
    web.put("127.0.0.1", "/new", WORK)
    base = f"http://127.0.0.1:{web.port}"
    path = tmp_path / "references.bib"
    path.write_text(
        f"% by hand\n@online{{moved,\n  title   = {{{TITLE}}},\n  url     = {{{base}/old}},\n"
        "  urldate = {2001-02-03},\n}\n\n"
        f"@online{{lost,\n  title = {{{TITLE}}},\n  url = {{{base}/gone}},\n}}\n",
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return path


def test_a_new_address_is_written_and_nothing_else_changes(bib: Path) -> None:
    before = bib.read_text("utf-8")
    result = run("references.bib", "--fix")
    assert result.exit_code == 0, result.output
    assert bib.read_text("utf-8") == before.replace("/old}", "/new}")
    assert "Addresses corrected in references.bib.\n" in result.stderr
    again = run("references.bib", "--fix", lang="tr_TR.UTF-8")
    assert "Düzeltilecek adres yok.\n" in again.stderr


def test_a_dry_run_shows_the_diff_and_writes_nothing(bib: Path) -> None:
    before = bib.read_bytes()
    result = run("references.bib", "--fix", "--dry-run")
    assert bib.read_bytes() == before
    assert result.stdout.startswith("--- a/references.bib\n+++ b/references.bib\n")
    changed = [line for line in result.stdout.splitlines()[2:] if line[:1] in "+-"]
    assert [line[:12] for line in changed] == ["-  url     =", "+  url     ="]
    assert "Nothing was written." in result.stderr


def test_in_a_project_it_can_be_taken_back(bib: Path) -> None:
    (bib.parent / "sources").mkdir()
    before = bib.read_bytes()
    assert run("--fix").exit_code == 0
    assert bib.read_bytes() != before
    assert run(verb="undo").exit_code == 0
    assert bib.read_bytes() == before


REFUSED = [
    (["--dry-run"], "nothing would be written"),
    (["--fix", "--dry-run", "--json"], "prints a diff"),
    (["--fix", "-"], "standard input is no file"),
    (["--changed-only", "-"], "standard input is no file"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED, ids=[" ".join(row[0]) for row in REFUSED])
def test_refuses(words: list[str], message: str, bib: Path, web: Web) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert web.asked == []


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_outside_git_changed_only_says_so(bib: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(bib.parent.parent))
    result = run("--changed-only")
    assert (result.exit_code, web.asked) == (2, [])
    assert "references.bib is not in a git repository" in result.stderr
