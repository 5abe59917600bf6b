"""``citekit format --explain KEY``: which element of a style printed what, and which variables are empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from citekit.cli.messages import say

if TYPE_CHECKING:
    from citekit.csl.explain import Explanation, Step

_WIDTH = 60


def put_explanation(explanation: Explanation, lang: str) -> None:
    """Print the elements that printed something, indented as they stand in one another.

    Args:
        explanation: as `citekit.csl.Document.explain` gives it.
        lang: the language of messages.
    """
    for step in explanation.steps:
        for depth, each in _telling(step):
            text = each.printed if len(each.printed) <= _WIDTH else f"{each.printed[: _WIDTH - 1]}…"
            click.echo(f"{each.line:6}  {'  ' * depth}{each.what}  →  {text}")
    empty = sorted({name for step in explanation.steps for _, each in step.lines() for name in each.empty})
    if empty:
        click.echo(say("empty: {names}", lang, names=", ".join(empty)))
    if explanation.unused:
        names = ", ".join(explanation.unused)
        click.echo(say("in the record, but not printed: {names}", lang, names=names))


def _telling(step: Step) -> Iterator[tuple[int, Step]]:
    """The steps that printed something, without groups and choices that add nothing to what is in them."""
    if not step.printed:
        return
    inner = [each for each in step.steps if each.printed]
    adds = step.what not in ("group", "choose") or not inner
    if adds:
        yield 0, step
    for each in inner:
        for depth, below in _telling(each):
            yield depth + adds, below
