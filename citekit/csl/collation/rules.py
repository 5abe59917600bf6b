"""Read collation rules: ``[reorder Cyrl]&Г<ґ<<<Ґ`` is a script that comes first, a reset and two relations.

As much of the notation as our tables use.  What a relation does to the weights
is decided by `citekit.csl.collation.tailored`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_REORDER = re.compile(r"\[reorder ([^\]]*)\]")
_RULE = re.compile(r"(&|<{1,3}|=)(\*?)((?:\[[^\]]*\]|[^&<=\[\]])+)")
_BEFORE = re.compile(r"\[before ([12])\]")

IGNORABLE = "[last secondary ignorable]"
"""A reset to what only the third weight tells apart."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One step of a tailoring.

    Attributes:
        relation: ``&`` goes to `text`; ``<``, ``<<``, ``<<<`` and ``=`` put `text` after what was last.
        text: a character, or several that count as one.
        extension: what `text` is followed by in the order: *ccs* is *cs* and *cs*.
        before: for ``&``, the level on which the next one goes before `text`; 0 for after.
    """

    relation: str
    text: str
    extension: str = ""
    before: int = 0


def read_rules(rules: str) -> tuple[list[str], list[Rule]]:
    """Read the rules of a language.

    Args:
        rules: in the notation of CLDR.

    Returns:
        The scripts that come first, and the steps.

    Raises:
        ValueError: something in `rules` is none of these.

    Source:
        Unicode Technical Standard 35, part 5: Collation.

    >>> read_rules("[reorder Grek]&N<ñ<<<Ñ")[1][1]
    Rule(relation='<', text='ñ', extension='', before=0)
    """
    scripts = [script for found in _REORDER.findall(rules) for script in found.split()]
    rest = _REORDER.sub("", rules)
    steps: list[Rule] = []
    end = 0
    for found in _RULE.finditer(rest):
        if found.start() != end:
            break
        end = found.end()
        steps += _steps(*found.groups())
    if end != len(rest) or not all(step.text for step in steps):
        raise ValueError(f"no collation rule: {rest[end:] or rest}")
    return scripts, steps


def _steps(relation: str, star: str, text: str) -> list[Rule]:
    if star:
        return [Rule(relation, char) for char in text]
    before = _BEFORE.match(text)
    text, _, extension = text[before.end() if before else 0 :].partition("/")
    if relation != "&":  # a reset may mean и and its breve, which together are another letter
        text = unicodedata.normalize("NFC", text)
    return [Rule(relation, text, extension, int(before.group(1)) if before else 0)]
