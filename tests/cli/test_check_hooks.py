"""The pre-commit hook and the GitHub Action: their shape, and that what they run is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from loopback import Reply, Web

from citekit.cli import main

yaml = pytest.importorskip("yaml", reason="PyYAML comes with pre-commit, of the extra dev")

PRE_COMMIT = shutil.which("pre-commit") or shutil.which("pre-commit", path=str(Path(sys.executable).parent))
CITEKIT = shutil.which("citekit", path=str(Path(sys.executable).parent))


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
def test_the_manifest_is_one_of_pre_commit(root: Path) -> None:
    manifest = root / ".pre-commit-hooks.yaml"
    assert subprocess.run([PRE_COMMIT or "", "validate-manifest", manifest], check=False).returncode == 0
    (hook,) = load(manifest)
    assert (hook["id"], hook["stages"]) == ("citekit-urls", ["manual"])


@pytest.mark.skipif(
    PRE_COMMIT is None or CITEKIT is None or shutil.which("git") is None,
    reason="pre-commit, git or the command citekit is not installed",
)
@pytest.mark.parametrize("status", [200, 404])
def test_the_hook_runs_in_a_repository_and_only_when_called(
    root: Path, tmp_path: Path, web: Web, status: int
) -> None:
    address = web.put("127.0.0.1", "/a", Reply("<title>Kiyida Yasam</title><p>Selin Ogut " * 40, status))
    (tmp_path / "a.bib").write_text(f"@online{{k, title = {{Kiyida Yasam}}, url = {{{address}}}}}\n")
    (hook,) = load(root / ".pre-commit-hooks.yaml")
    # The same hook with the command of this environment: nothing is installed from the network.
    entry = hook["entry"].replace("citekit", str(CITEKIT), 1)
    local = {"repo": "local", "hooks": [{**hook, "entry": entry, "language": "system"}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PRE_COMMIT_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)}

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    call("git", "init", "-q")
    call("git", "add", "a.bib", ".pre-commit-config.yaml")
    assert call(str(PRE_COMMIT), "run", "--all-files").returncode == 0
    assert web.asked == []
    called = call(str(PRE_COMMIT), "run", "--all-files", "--hook-stage", "manual", "citekit-urls")
    assert called.returncode == (status != 200), called.stdout
    assert [request.path for request in web.asked] == ["/a"] * (1 if status == 200 else 2)


def test_the_action_is_composite_and_its_inputs_are_no_program(root: Path) -> None:
    action = load(root / "action.yml")
    assert {"name", "description", "inputs", "runs"} <= set(action)
    assert action["runs"]["using"] == "composite"
    assert set(action["inputs"]) == {"files", "fail-on", "format", "changed-only", "base"}
    assert all({"description", "default"} <= set(each) for each in action["inputs"].values())
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
    used = {value for step in action["runs"]["steps"] for value in step.get("env", {}).values()}
    assert used == {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}


def test_the_defaults_of_the_action_are_understood(root: Path, tmp_path: Path) -> None:
    inputs = load(root / "action.yml")["inputs"]
    (tmp_path / "a.bib").write_text("@online{k, title = {A}, url = {www.azertag.}}\n")
    words = ["check", "--format", inputs["format"]["default"], "--fail-on"]
    for fail_on, code in ((inputs["fail-on"]["default"], 1), ("", 0)):
        result = CliRunner().invoke(main, [*words, fail_on, "--", str(tmp_path / "a.bib")])
        assert result.exit_code == code, result.output
