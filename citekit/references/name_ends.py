"""Words behind names that are no names: what these people did, and that there were others."""

from __future__ import annotations

import re

from citekit.model import fold
from citekit.references.lexicon.cues import AND_OTHERS, ROLES, alternatives, dotted_alternatives

_AND_OTHERS = re.compile(rf"(?:(?<!\s)\s+|,\s*)(?:{alternatives(AND_OTHERS)})\s*$")
_ROLE_BEHIND = re.compile(
    rf"(?<![\s,])[\s,]*(?:{'|'.join(dotted_alternatives(forms[False]) for forms in ROLES.values())})\s*$"
)


def without_others(text: str) -> str:
    """Names without the words for others behind them: "vd.", "и др.", "et al."."""
    match = _AND_OTHERS.search(fold(text))
    return text if match is None else text[: match.start()]


def without_role(text: str) -> str:
    """Names without the words behind them that say what these people did: "(Hrsg.)", "(haz.)"."""
    match = _ROLE_BEHIND.search(fold(text))
    return text[: match.start()] if match is not None and match.start() > 0 else text
