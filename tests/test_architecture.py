"""The house rules that a machine can read: which way imports point, who may use what, how files look.

The checkers are plain functions from source text to complaints, so that each
rule is shown to fail on a wrong snippet before it is asked about the package.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# From the ground up; a part imports from the rows above its own, never from its own row.
LAYERS = (
    ("errors", "lazy"),
    ("model",),
    ("formats", "documents", "net", "store"),
    ("references", "csl", "bst", "curate", "links", "lookup", "zotero"),
    ("project",),
    ("batch",),
    ("web",),
    ("cli",),  # the two faces stand side by side, but a verb opens the page
)
RANK = {part: rank for rank, row in enumerate(LAYERS) for part in row}

# Usable as libraries by themselves: all that they may import of the package.
STANDALONE = {
    "references": {"errors", "lazy", "model"},
    "csl": {"errors", "lazy", "model"},
    "links": {"errors", "lazy", "model", "net"},  # links are asked through net's polite sessions
}

# What only one part may import while it runs; others may name it for the type checker, and are handed one.
OWNERS = {
    "requests": "net",
    "urllib3": "net",
    "urllib.request": "net",
    "http.client": "net",
    "socket": "net",
    "sqlite3": "store",
    "bibtexparser": "formats",
    "pybtex": "bst",
    "numpy": "references",
    "pycrfsuite": "references",
    "jinja2": "web",
    "click": "cli",
}

CASE_METHODS = frozenset({"lower", "upper", "casefold", "capitalize", "swapcase"})

# Where a bare change of case is right although the text is not ASCII; a line whose text is says so in a
# comment (`# ASCII`), on it or above it.
KNOWN_CASE = {
    "bst/bstfile.py": "keys are compared as pybtex compares them",
    "bst/classic.py": "the first letter of our own English words",
    "bst/stylefile.py": "the language of BibTeX styles is ASCII",
    "csl/casing.py": "text of a known language, for print: the letters that the language has",
    "documents/decoding.py": "names of encodings are ASCII",
    "documents/furniture_signs.py": "the patterns are English, or Cyrillic with plain capitals",
    "formats/bibtex/words.py": "`lower_ascii` itself",
    "links/page.py": "attributes of HTML are ASCII",
    "model/text.py": "the one place that asks Python: `fold` is made here",
    "model/transliterate.py": "single letters of the tables' own alphabets",
    "references/numerals.py": "Roman numerals",
}

MAX_LINES = 400
AT_IMPORT = frozenset(
    {"open", "read_text", "read_bytes", "write_text", "mkdir", "connect", "getenv", "basicConfig"}
)
LEFTOVER = re.compile(r"#.*\b(TODO|FIXME|XXX|noqa|type: ignore)\b")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module; `typing_only` stands under ``if TYPE_CHECKING``."""

    module: str
    line: int
    typing_only: bool


def imports_of(source: str) -> list[Import]:
    """Every module that `source` imports, wherever in it."""
    tree = ast.parse(source)
    hidden = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for statement in block.body
        for node in ast.walk(statement)
    }
    return [
        Import(module, node.lineno, id(node) in hidden)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in _modules(node)
    ]


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    prefix = "." * node.level + (node.module or "")
    # `from urllib import request` and `from citekit import model` import modules by their names.
    return [prefix, *(f"{prefix}.{alias.name}" for alias in node.names)]


def part_of(path: str) -> str:
    """The part that a file belongs to: ``links/check.py`` → ``links``; none for the package itself."""
    first = Path(path).parts[0]
    return "" if first in {"__init__.py", "__main__.py"} else first.removesuffix(".py")


def check_imports(path: str, source: str) -> Iterator[str]:
    """Name what points the wrong way, and what belongs to somebody else."""
    part = part_of(path)
    for each in imports_of(source):
        if each.module.startswith("."):
            yield f"{path}:{each.line}: relative import {each.module}"
        if each.module.startswith("citekit.") and part:
            target = each.module.split(".")[1]
            if target != part and target in RANK and not _may_import(part, target):
                yield f"{path}:{each.line}: {part} must not import {target}"
        owner = next(
            (o for m, o in OWNERS.items() if each.module == m or each.module.startswith(f"{m}.")), part
        )
        if owner != part and not each.typing_only:
            yield f"{path}:{each.line}: only {owner} may import {each.module}"


def _may_import(part: str, target: str) -> bool:
    return target in STANDALONE.get(part, {target}) and RANK[target] < RANK[part]


def check_case(path: str, source: str) -> Iterator[str]:
    """Name every change of case: text of unknown language is compared through `fold`."""
    reasons = {token.start[0] for token in _comments(source) if "ASCII" in token.string}
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Attribute) or node.attr not in CASE_METHODS:
            continue
        if reasons.isdisjoint(range(node.lineno - 1, (node.end_lineno or node.lineno) + 1)):
            yield f"{path}:{node.lineno}: bare .{node.attr}; compare through citekit.model.fold"


def _comments(source: str) -> Iterator[tokenize.TokenInfo]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return (token for token in tokens if token.type == tokenize.COMMENT)


def check_docstrings(path: str, source: str) -> Iterator[str]:
    """Name public modules, classes and functions without a docstring."""
    tree = ast.parse(source)
    if not ast.get_docstring(tree):
        yield f"{path}:1: no module docstring"
    yield from _undocumented(path, tree)


def _undocumented(path: str, owner: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in owner.body:
        if not isinstance(
            node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node) and not _is_overload(node):
            yield f"{path}:{node.lineno}: no docstring: {node.name}"
        if isinstance(node, ast.ClassDef):
            yield from _undocumented(path, node)


def _is_overload(node: ast.AST) -> bool:
    return any(ast.unparse(d).endswith(("overload", ".setter")) for d in getattr(node, "decorator_list", []))


def check_form(path: str, source: str) -> Iterator[str]:
    """Name files that are too long, print, do work at import, or leave work undone."""
    tree = ast.parse(source)
    if (lines := source.count("\n")) > MAX_LINES:
        yield f"{path}: {lines} lines; a file of over {MAX_LINES} usually holds two things"
    futures = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    if not futures and Path(path).name != "__init__.py":
        yield f"{path}:1: no `from __future__ import annotations`"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "print" and part_of(path) != "cli":
            yield f"{path}:{node.lineno}: print() outside cli"
        if isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) == "NotImplementedError":
            yield f"{path}:{node.lineno}: NotImplementedError"
    for node in _run_at_import(tree):
        if _called(node) in AT_IMPORT:
            yield f"{path}: {_called(node)}() at import"
    for token in _comments(source):
        if LEFTOVER.search(token.string):
            yield f"{path}:{token.start[0]}: {token.string}"


def _called(node: ast.AST) -> str:
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _run_at_import(child)


@cache
def package() -> dict[str, str]:
    """The source of every module, by its path inside the package."""
    top = ROOT / "citekit"
    return {path.relative_to(top).as_posix(): path.read_text("utf-8") for path in sorted(top.rglob("*.py"))}


def test_imports_point_down() -> None:
    assert [line for path, source in package().items() for line in check_imports(path, source)] == []


def test_every_folder_has_its_place_in_the_layers() -> None:
    assert {part_of(path) for path in package()} - {""} <= set(RANK)


def test_case_changes_only_where_the_alphabet_is_known() -> None:
    found = {path: list(check_case(path, source)) for path, source in package().items()}
    assert [line for path, lines in found.items() if path not in KNOWN_CASE for line in lines] == []
    assert [path for path in KNOWN_CASE if not found.get(path)] == [], "rows of KNOWN_CASE that nothing needs"


def test_everything_public_is_documented() -> None:
    assert [line for path, source in package().items() for line in check_docstrings(path, source)] == []


def test_every_file_has_the_form_of_the_house() -> None:
    assert [line for path, source in package().items() for line in check_form(path, source)] == []


WRONG_IMPORTS = [
    # file                    source                                     complaint
    ("model/x.py", "from citekit.formats import read_bibtex", "model must not import formats"),
    ("errors.py", "import citekit.model", "errors must not import model"),
    ("csl/x.py", "from citekit.references import parse_notes", "csl must not import references"),
    ("links/x.py", "def f():\n    from citekit.formats import x", "links must not import formats"),
    ("links/x.py", "from citekit.store import Records", "links must not import store"),
    ("references/x.py", "from citekit.net import open_session", "references must not import net"),
    ("formats/x.py", "from citekit import documents", "formats must not import documents"),
    ("project/x.py", "from citekit.cli import main", "project must not import cli"),
    ("web/x.py", "from citekit.cli import main", "web must not import cli"),
    ("model/x.py", "if TYPE_CHECKING:\n    from citekit.project import P", "model must not import project"),
    ("model/x.py", "from . import names", "relative import ."),
    ("net/x.py", "from urllib import request\nimport sqlite3", "only store may import sqlite3"),
]


@pytest.mark.parametrize(
    ("path", "source", "complaint"), WRONG_IMPORTS, ids=[row[2] for row in WRONG_IMPORTS]
)
def test_a_wrong_import_is_named(path: str, source: str, complaint: str) -> None:
    assert complaint in "\n".join(check_imports(path, source))


@pytest.mark.parametrize(("module", "owner"), OWNERS.items())
def test_what_belongs_to_one_part_is_kept_from_the_others(module: str, owner: str) -> None:
    parent, _, name = module.rpartition(".")
    source = f"from {parent} import {name}" if parent else f"import {module}.x"
    assert any(f"only {owner} may import {module}" in line for line in check_imports("curate/x.py", source))
    assert list(check_imports(f"{owner}/x.py", source)) == []
    assert list(check_imports("curate/x.py", f"if TYPE_CHECKING:\n    {source}")) == []


RIGHT_IMPORTS = [
    ("__init__.py", "from citekit.links import check_links"),
    ("cli/build.py", "from citekit.project import build\nfrom citekit.web import render_page\nimport click"),
    ("links/check.py", "from citekit.net import open_session\nfrom citekit.model import Entry"),
    ("bst/x.py", "from citekit.formats import read_bibtex\nimport pybtex"),
    ("model/x.py", "from urllib.parse import urlsplit\nfrom citekit.model.text import fold"),
]


@pytest.mark.parametrize(("path", "source"), RIGHT_IMPORTS, ids=[row[0] for row in RIGHT_IMPORTS])
def test_a_right_import_is_left_alone(path: str, source: str) -> None:
    assert list(check_imports(path, source)) == []


@pytest.mark.parametrize("source", ["x.lower()", "map(str.upper, x)", "x.strip().casefold() == y"])
def test_a_bare_change_of_case_is_named(source: str) -> None:
    assert len(list(check_case("links/x.py", source))) == 1


@pytest.mark.parametrize(
    "source", ["fold(x).islower()", "name.lower()  # ASCII", "# ASCII: header names\nx = name.lower()"]
)
def test_a_change_of_case_with_a_reason_is_left_alone(source: str) -> None:
    assert list(check_case("links/x.py", source)) == []


UNDOCUMENTED = ["x = 1", '"""M."""\ndef f(): pass', '"""M."""\nclass C:\n    """C."""\n    def m(self): pass']


@pytest.mark.parametrize("source", UNDOCUMENTED)
def test_a_missing_docstring_is_named(source: str) -> None:
    assert len(list(check_docstrings("links/x.py", source))) == 1
    assert list(check_docstrings("x.py", '"""M."""\ndef _f(): pass\nclass _C:\n    def m(self): pass')) == []


FUTURE = "from __future__ import annotations\n"
ILL_FORMED = [
    ("x = 1", "no `from __future__"),
    (FUTURE + "x = 1\n" * MAX_LINES, f"{MAX_LINES + 1} lines"),
    (FUTURE + "def f():\n    print(1)", "print() outside cli"),
    (FUTURE + "TABLE = Path('x').read_text()", "read_text() at import"),
    (FUTURE + "class C:\n    home = os.getenv('HOME')", "getenv() at import"),
    (FUTURE + "def f():\n    raise NotImplementedError", "NotImplementedError"),
    *(
        (FUTURE + f"x = 1  # {word}", word)
        for word in ("TODO: later", "FIXME", "noqa: F401", "type: ignore[x]")
    ),
]


@pytest.mark.parametrize(("source", "complaint"), ILL_FORMED, ids=[row[1] for row in ILL_FORMED])
def test_an_ill_formed_file_is_named(source: str, complaint: str) -> None:
    assert complaint in "\n".join(check_form("links/x.py", source))


@pytest.mark.parametrize("path", ["cli/x.py", "model/__init__.py"])
def test_a_well_formed_file_is_left_alone(path: str) -> None:
    source = 'def f():\n    """# TODO in a text is text."""\n    return Path("x").read_text()'
    source = source if path.endswith("__init__.py") else FUTURE + source + "\nprint(1)"
    assert list(check_form(path, source)) == []
