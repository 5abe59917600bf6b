"""``citekit format --explain``: which element of a style printed what, and which variables were empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.cli.messages import say
from citekit.cli.output import harmless, paint, put
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.csl import Document
    from citekit.csl.explain import Step

SHOWN = 60
"""Characters of what an element printed that are shown."""


def put_explanation(document: Document, key: str, lang: str) -> None:
    """Print how the entry of a work came about, an element a line.

    Args:
        document: with the work.
        key: of the work.
        lang: of messages.

    Raises:
        UsageError: there is no work of this key.
    """
    from difflib import get_close_matches

    keys = [str(item["id"]) for item in document.items]
    if key not in keys:
        near = [each for each in keys if key in each][:3] or get_close_matches(key, keys, n=3)
        hint = say("Did you mean: {names}", lang, names=", ".join(near)) if near else ""
        raise UsageError(f"{say('there is no entry {key}', lang, key=key)}\n  {hint}".rstrip())
    explanation = document.explain(key)
    for step in explanation.steps:
        for depth, each in step.lines():
            put(_line(depth, each, lang))
    if explanation.unused:
        listed = ", ".join(explanation.unused)
        put(f"{paint(say('printed by no element', lang), 'doubt')}: {harmless(listed)}")


def _line(depth: int, step: Step, lang: str) -> str:
    text = harmless(" ".join(step.printed.split()))
    text = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    what = paint(f"{step.what.strip()}:{step.line}", "key" if text else "quiet")
    empty = f"  {paint(say('empty', lang), 'doubt')}: {', '.join(step.empty)}" if step.empty else ""
    return f"{'  ' * depth}{what}{f'  {text}' if text else ''}{empty}"
