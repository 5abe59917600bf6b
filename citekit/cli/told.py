"""Finished sentences in the language of the user: errors, problems and reasons of the layers below.

The layers below the command line know no language: an error or a problem comes up as an English
sentence with its values filled in.  A table has the pattern of each such sentence
(``no field took “{text}”``); what stood in the gaps is put into the pattern of the other language.
Where no pattern fits, the English stays: a message is never lost for want of a translation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

MAX_TOLD = 2_000
"""Characters of a line that is looked up; a longer one is said as it came."""

_GAP = re.compile(r"\{(\w+)\}")
_SENTENCES = frozenset({"said", "works"})  # gaps that hold sentences of the table; all others hold data
_BETWEEN_WORKS = re.compile(r"; (?=note )")  # note 2 (Öz, Kars); note 3 (Öz, Van)


def retell(text: str, lang: str) -> str:
    """Say `text` in the language `lang`, line by line.

    Args:
        text: an English message, as an error or a problem carries it.
        lang: one of `citekit.cli.messages.LANGUAGES`.

    Returns:
        The message; each line that no pattern of the table fits is as it came.

    >>> print(retell("a.txt: the file is empty\\n  Put the article's text into it.", "tr"))
    a.txt: dosya boş
      Makalenin metnini içine koyun.
    >>> retell("something that is in no table", "tr")
    'something that is in no table'
    """
    if lang == "en":
        return text
    return "\n".join(_line(line, lang) for line in text.split("\n"))


def _line(line: str, lang: str) -> str:
    said = line.lstrip(" ")
    return line if len(line) > MAX_TOLD else line[: len(line) - len(said)] + _sentence(said, lang)


def _sentence(said: str, lang: str) -> str:
    for pattern, other in _patterns(lang):
        if fit := pattern.fullmatch(said):
            values = {
                name: _sentences(value, lang) if name in _SENTENCES else value
                for name, value in fit.groupdict().items()
            }
            return other.format(**values)
    head, found, rest = said.partition(": ")  # a file, and what is wrong with it
    return f"{_sentence(head, lang)}: {_sentence(rest, lang)}" if found else said


def _sentences(said: str, lang: str) -> str:
    return "; ".join(_sentence(part, lang) for part in _BETWEEN_WORKS.split(said))


@lru_cache(maxsize=4)
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of a language, those with most words of their own first."""
    table = import_module(f"citekit.cli.told_{lang}").TOLD
    by_length = sorted(table.items(), key=lambda row: -len(_GAP.sub("", row[0])))
    return tuple((_compiled(text), other) for text, other in by_length)


def _compiled(text: str) -> re.Pattern[str]:
    words = _GAP.split(text)  # words and names of gaps in turn
    return re.compile(
        "".join(f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(words))
    )
