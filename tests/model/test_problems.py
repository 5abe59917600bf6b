"""Problem codes: stable, explained, and nothing else is a problem."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import citekit
from citekit.model import CODES, Problem


@pytest.mark.parametrize(("code", "meaning"), CODES.items())
def test_every_code_has_a_family_a_number_and_a_meaning(code: str, meaning: str) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", code)
    assert meaning
    assert meaning[0].islower() or meaning[0] == "@"
    assert not meaning.endswith(".")
    assert Problem(code, "something").code == code


def test_the_codes_stand_in_order_within_their_families() -> None:
    families = {code[:2]: [c for c in CODES if c[:2] == code[:2]] for code in CODES}
    assert [code for family in families.values() for code in sorted(family)] == list(CODES)


def test_every_code_in_the_table_is_alive() -> None:
    package = Path(citekit.__file__).parent
    table = package / "model" / "problems.py"
    sources = [path.read_text("utf-8") for path in package.rglob("*.py") if path != table]
    assert [code for code in CODES if not any(f'"{code}"' in source for source in sources)] == []


@pytest.mark.parametrize("code", ["", "E999", "e101"])
def test_refuses_a_code_that_the_manual_does_not_list(code: str) -> None:
    with pytest.raises(ValueError, match="unknown problem code"):
        Problem(code, "something")
