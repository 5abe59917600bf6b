"""Messages in the language of the user: English stands in the code, other languages in a table here.

``say("{count} links", "tr", count=3)`` looks the English text up and fills it in.
Where English needs two forms, ``"one|many"`` holds both, chosen by ``count``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

LANGUAGES = ("en", "tr")


def say(text: str, lang: str, **values: object) -> str:
    """The message `text` in the language `lang`, English where there is no other.

    >>> say("{count} note parsed|{count} notes parsed", "en", count=1)
    '1 note parsed'
    >>> say("{count} note parsed|{count} notes parsed", "tr", count=41)
    '41 not çözümlendi'
    """
    chosen = _table(lang).get(text, text)
    if "count" in values and "|" in chosen:
        one, _, many = chosen.partition("|")
        chosen = one if values["count"] == 1 else many
    return chosen.format(**values) if values else chosen


@lru_cache(maxsize=len(LANGUAGES))
def _table(lang: str) -> Mapping[str, str]:
    if lang == "en":
        return {}
    table: Mapping[str, str] = import_module(f"citekit.cli.messages_{lang}").MESSAGES
    return table
