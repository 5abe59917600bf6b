"""Styles made to harm: the checker ends soon, with few findings and short ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from citekit.csl.check import check_style
from citekit.csl.findings import MAX_FINDINGS

COMPLETE = (Path(__file__).parent / "complete.csl").read_text("utf-8")


def with_macros(macros: Iterator[str]) -> str:
    """The complete style with many macros more."""
    return COMPLETE.replace("<citation ", f"{''.join(macros)}<citation ")


def chain(count: int, called: str, attribute: str = "") -> str:
    """Macros that call others."""
    return with_macros(
        f'<macro name="m{i}"{attribute.format(i)}><text macro="{called.format(i + 1)}"/></macro>'
        for i in range(count)
    )


def calls_all(number: int) -> str:
    """One of ninety macros, each of which calls all of them."""
    calls = "".join(f'<text macro="m{each}"/>' for each in range(90))
    return f'<macro name="m{number}">{calls}</macro>'


HOSTILE: dict[str, tuple[Callable[[], str], int]] = {
    # what it is full of        the style                                             findings
    "elements of its own": (lambda: with_macros(iter(["<x/>" * 50_000])), MAX_FINDINGS),
    "attributes of its own": (lambda: chain(9000, "people", ' a{}=""'), MAX_FINDINGS),
    "macros nobody calls": (lambda: chain(9000, "m{}"), MAX_FINDINGS),
    "macros that are not there": (lambda: chain(9000, "n{}"), MAX_FINDINGS),
    "macros that call all": (lambda: with_macros(map(calls_all, range(90))), MAX_FINDINGS),
    "many words": (
        lambda: COMPLETE.replace('variable="DOI"', f'variable="{" ".join(map(str, range(90_000)))}"'),
        MAX_FINDINGS,
    ),
    "many attributes": (
        lambda: COMPLETE.replace("<sort>", "<sort " + " ".join(f"a{i}=''" for i in range(9000)) + ">"),
        MAX_FINDINGS,
    ),
    "a long word": (lambda: COMPLETE.replace('variable="DOI"', f'variable="{"x" * 900_000}"'), 1),
    "a long attribute": (lambda: COMPLETE.replace("<sort>", f'<sort {"x" * 900_000}="">'), 1),
    "a long element": (lambda: COMPLETE.replace("<sort>", f"<sort><{'x' * 900_000}/>"), 1),
    "a long number": (lambda: COMPLETE.replace("1234-567X", "1" * 900_000), 1),
    "a long text": (lambda: COMPLETE.replace("<sort>", f"{'x' * 900_000}<sort>"), 1),
}


@pytest.mark.parametrize(("style", "count"), HOSTILE.values(), ids=HOSTILE)
def test_the_findings_are_few_and_short(style: Callable[[], str], count: int) -> None:
    found = check_style(style(), "x.csl")
    assert len(found) == count
    assert max(len(each.message) + len(each.hint) for each in found) < 400


def test_a_long_circle_is_shown_by_its_ends() -> None:
    style = chain(4999, "m{}").replace(
        "<citation ", '<macro name="m4999"><text macro="m0"/></macro><citation '
    )
    (circle,) = (str(each.message) for each in check_style(style, "x.csl") if each.code == "S502")
    assert circle == "a macro calls itself: m0 → m1 → m2 → m3 → … → m4998 → m4999 → m0"
