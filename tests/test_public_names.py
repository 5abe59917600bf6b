"""`import citekit`: few names, each found where it lives, none imported before it is used."""

from __future__ import annotations

import ast
from importlib.metadata import version
from pathlib import Path

import pytest

import citekit

PUBLIC = [name for name in citekit.__all__ if name != "__version__"]


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(citekit, name)
    assert callable(value)
    assert value.__module__.startswith("citekit.")
    assert value.__doc__
    assert name in (citekit.__doc__ or "")


def test_the_version_is_that_of_the_distribution() -> None:
    assert citekit.__version__ == version("citekit-bib")


def test_the_names_that_run_are_the_names_that_type_checkers_see() -> None:
    tree = ast.parse(Path(citekit.__file__).read_text("utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    seen = {alias.name: node.module for node in imports for alias in node.names}
    assert seen == {name: f"citekit.{home}" for name, home in citekit._HOMES.items()}
    assert sorted([*seen, "__version__"]) == citekit.__all__


def test_dir_lists_the_public_names() -> None:
    assert set(citekit.__all__) <= set(dir(citekit))


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'read_everything'"):
        citekit.__getattr__("read_everything")
