"""No pattern takes steps out of proportion to the text: twice the text, about twice the steps.

Texts are made of what a pattern itself repeats, and of signs that notes hold; they end in something that no
pattern wants, so that everything is tried.  Steps are counted (`regex_steps`), nothing is timed.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from regex_steps import Matcher, TooManyStepsError

import citekit
from citekit.references.sought import ByWord, LazyPattern

PACKAGES = ("references", "documents", "links", "model")
UNITS = ("a", "0", " ", ".", ",", "(", '"', "-", "_", "a ", "A. ", "0, ")
SHORT, LONG = 60, 120  # characters; a repeat that is bounded by less than 120 grows slower than the square
MOST_STEPS = 300_000
GROWTH = 3.8  # 2 is linear, 4 is quadratic
FEW = 6  # steps a character; with the square of SHORT there would be many more


def modules() -> Iterator[Any]:
    for package in PACKAGES:
        home = importlib.import_module(f"citekit.{package}")
        yield home
        for found in pkgutil.walk_packages(home.__path__, f"{home.__name__}."):
            yield importlib.import_module(found.name)


def patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from patterns_in(one)
    elif isinstance(value, LazyPattern):
        yield value.compiled
        yield from patterns_in(getattr(value, "figures", None))
    elif isinstance(value, ByWord):
        yield from patterns_in(value.rows)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from patterns_in(one)


def all_patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    seen = set()
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                if pattern not in seen:
                    seen.add(pattern)
                    where = module.__name__.removeprefix("citekit.")
                    found[f"{where}.{name}" + (f"[{number}]" if number else "")] = pattern
    return found


PATTERNS = all_patterns()


@pytest.fixture(autouse=True)
def _deep_trees() -> Iterator[None]:
    """The counting matcher calls itself for each repeat of a group."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(limit)


HOME = Path(citekit.__file__).parent
SOURCES = {path.relative_to(HOME).as_posix(): path.read_text("utf-8") for path in HOME.rglob("*.py")}


_CALL = re.compile(r"\b(\w+)(?:\[\w+\])?\.(match|fullmatch|search|finditer|findall|split|sub)\(")
CALLS = {path: [(call[1], call[2]) for call in _CALL.finditer(text)] for path, text in SOURCES.items()}


def is_scanned(name: str) -> bool:
    """Whether the pattern is tried everywhere in a text; one that is only matched is tried at one place."""
    module, _, variable = name.partition("[")[0].rpartition(".")
    path = module.replace(".", "/")
    homes = (f"{path}.py", f"{path}/__init__.py") if variable.startswith("_") else CALLS
    called = {method for home in homes for called, method in CALLS.get(home, ()) if called == variable}
    return not called or not called <= {"match", "fullmatch"}


def growth(pattern: re.Pattern[str], unit: str, *, scan: bool = True) -> float:
    """By how much the steps grow when the text is twice as long."""
    matcher = Matcher(pattern, MOST_STEPS)
    steps = []
    for length in (SHORT, LONG):
        text = (unit * length)[:length] + "\0"
        if steps and steps[0] <= FEW * SHORT:
            return 1.0
        try:
            steps.append(matcher.count(text, scan=scan))
        except TooManyStepsError:
            return float("inf")
    return steps[1] / max(1, steps[0])


@pytest.mark.parametrize("name", PATTERNS)
def test_steps_grow_with_the_text(name: str) -> None:
    scan = is_scanned(name)
    grown = {unit: growth(PATTERNS[name], unit, scan=scan) for unit in UNITS}
    assert not {unit: times for unit, times in grown.items() if times > GROWTH}


def test_every_package_has_patterns() -> None:
    assert citekit.__name__
    assert len(PATTERNS) > 300
    assert {name.partition(".")[0] for name in PATTERNS} == set(PACKAGES)


@pytest.mark.parametrize("bad", [r"(?:a+)+b", r"\s*,\s*\s*x", r"a*$", r"(?:a|aa)+b"])
def test_a_pattern_that_takes_too_many_steps_is_found(bad: str) -> None:
    assert any(growth(re.compile(bad), unit) > GROWTH for unit in UNITS)
