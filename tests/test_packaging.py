"""What is installed: the wheel's contents, the declared dependencies, and what `citekit --help` imports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from email.parser import Parser
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "citekit"

# Of the standard library: what takes tens of milliseconds, and what no help text needs.
HEAVY = {
    "asyncio",
    "sqlite3",
    "ssl",
    "http.client",
    "email.message",
    "xml.etree",
    "unittest",
    "multiprocessing",
}


@cache
def project_table() -> Mapping[str, object]:
    """The table ``[project]`` of pyproject.toml."""
    table: Mapping[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def imported_by(code: str, folder: Path = ROOT) -> set[str]:
    """The modules that a fresh Python has imported when `code` has run."""
    code = f"import atexit, sys\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{code}"
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, cwd=folder)
    return set(run.stderr.splitlines()[-1].split())


@pytest.fixture(scope="module")
def at_start() -> set[str]:
    """What Python imports to start; an editable installation may add hooks of its own."""
    return imported_by("import runpy")


def test_help_imports_nothing_heavy(at_start: set[str]) -> None:
    run_help = (
        "import runpy, sys\nsys.argv[1:] = ['--help']\nrunpy.run_module('citekit', run_name='__main__')"
    )
    imported = imported_by(run_help) - at_start
    others = {name.partition(".")[0] for name in imported} - set(sys.stdlib_module_names)
    assert others <= {"citekit", "click"}
    assert imported.isdisjoint(HEAVY)
    assert {name.split(".")[1] for name in imported if name.startswith("citekit.")} <= {
        "cli",
        "errors",
        "lazy",
        "__main__",
    }


def test_a_check_that_asks_nobody_imports_nothing_of_the_web(at_start: set[str], tmp_path: Path) -> None:
    bib = tmp_path / "a.bib"
    bib.write_text("@misc{k, url = {http://a.example/}}\n", "utf-8")
    words = ["check", str(bib), "--offline", "--store", str(tmp_path / "links.sqlite3")]
    run_check = (
        f"import runpy, sys\nsys.argv[1:] = {words}\n"
        "try:\n    runpy.run_module('citekit', run_name='__main__')\nexcept SystemExit:\n    pass"
    )
    imported = imported_by(run_check, tmp_path) - at_start
    others = {name.partition(".")[0] for name in imported} - set(sys.stdlib_module_names)
    assert others <= {"citekit", "click"}
    assert imported.isdisjoint(HEAVY - {"sqlite3"})
    folders = {name.split(".")[1] for name in imported if name.startswith("citekit.")}
    assert folders.isdisjoint({"net", "curate", "documents", "references", "csl"})


def test_a_heavy_import_would_be_seen(at_start: set[str]) -> None:
    assert {"requests", "ssl"} <= imported_by("import requests") - at_start


def test_importing_the_package_imports_nothing_else(at_start: set[str]) -> None:
    imported = imported_by("import citekit") - at_start
    assert {name for name in imported if name.startswith("citekit")} == {"citekit", "citekit.lazy"}
    assert {name.partition(".")[0] for name in imported} <= {"citekit", *sys.stdlib_module_names}


def is_shipped(path: Path) -> bool:
    """Whether a file is one of ours, and no tool's cache."""
    parts = path.relative_to(PACKAGE).parts
    return not any(part.startswith(".") or part == "__pycache__" for part in parts)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and is_shipped(path))
    assert held == {path.relative_to(ROOT).as_posix() for path in files}
    assert "citekit/py.typed" in held


def test_the_wheel_says_who_it_is(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = Parser().parsestr(wheel.read(name).decode("utf-8"))
    assert metadata["Name"] == "citekit-bib"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Version"] == project_table()["version"]
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "citekit = citekit.cli:main" in wheel.read(entry_points).decode("utf-8")
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())


def third_party_imports() -> Iterator[str]:
    """The distributions that the package imports from, wherever in it."""
    homes = packages_distributions()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            modules = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            for top in {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names):
                if top != "citekit":
                    yield normal(homes.get(top, [top])[0])


def normal(name: str) -> str:
    """A distribution's name as package indexes compare it."""
    return name.lower().replace("_", "-")


def names_in(requirements: object) -> set[str]:
    """The names in a list of requirements such as ``click>=8.1``."""
    assert isinstance(requirements, list)
    return {normal(re.split(r"[\s<>=!~;\[]", requirement)[0]) for requirement in requirements}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    extras = project_table()["optional-dependencies"]
    assert isinstance(extras, dict)
    declared = names_in(project_table()["dependencies"]) | names_in(extras["docx"])
    assert set(third_party_imports()) == declared


def test_every_dependency_has_a_lower_bound() -> None:
    extras = project_table()["optional-dependencies"]
    assert isinstance(extras, dict)
    dependencies = project_table()["dependencies"]
    assert isinstance(dependencies, list)
    assert [r for r in [*dependencies, *(r for rows in extras.values() for r in rows)] if ">=" not in r] == []


def test_the_version_stands_in_the_citation_file_and_the_changelog() -> None:
    version = project_table()["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\n## [{version}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
