r"""Write values and whole entries in the one form that citekit gives its own.

::

    @book{oran-2001-turk,
      author = {Oran, Baskın},
      title = {Türk Dış Politikası},
      date = {2001},
    }

BibTeX counts every brace, escaped or not, so a value with a lone one would
swallow what follows it; such a brace is written by its name.
"""

from __future__ import annotations

import re

from citekit.errors import UsageError
from citekit.formats.bibtex.words import is_word, lower_ascii
from citekit.model import VERBATIM_FIELDS, Entry

_BRACE = re.compile(r"\\?[{}]")
_NAMES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_PERCENT = {"{": "%7B", "}": "%7D"}
_KEY = re.compile(r"""[^\s@"#%,{}\\~]*""")


def render_entry(entry: Entry) -> str:
    """Write `entry` as a block of its own, fields in their order, with a final newline.

    Raises:
        UsageError: its type, its key or a field name cannot stand in a ``.bib`` file.

    >>> print(render_entry(Entry("misc", "ayna-2005-07-22", {"title": "Ayna"})), end="")
    @misc{ayna-2005-07-22,
      title = {Ayna},
    }
    """
    lines = [f"@{checked_word(lower_ascii(entry.type))}{{{checked_key(entry.key)},"]
    for name, value in entry.fields.items():
        lines.append(f"  {checked_word(name)} = {{{safe_value(name, value)}}},")
    return "\n".join((*lines, "}")) + "\n"


def safe_value(name: str, value: str) -> str:
    r"""The `value` of field `name`, with braces that BibTeX can pair.

    >>> safe_value("title", r"Sets \{a, b")
    'Sets \\textbraceleft{}a, b'
    """
    lone = _lone_braces(value)
    if not lone:
        return value
    names = _PERCENT if name in VERBATIM_FIELDS else _NAMES
    parts = []
    end = 0
    for match in lone:
        parts += [value[end : match.start()], names[match[0][-1]]]
        end = match.end()
    return "".join((*parts, value[end:]))


def _lone_braces(value: str) -> list[re.Match[str]]:
    lone: list[re.Match[str]] = []
    stack: list[re.Match[str]] = []
    for match in _BRACE.finditer(value):
        if match[0][-1] == "{":
            stack.append(match)
        elif stack:
            stack.pop()
        else:
            lone.append(match)
    return sorted((*lone, *stack), key=lambda match: match.start())


def is_quotable(value: str) -> bool:
    """Whether `value` can stand between quotation marks: it has none outside of braces."""
    depth = 0
    for sign in value:
        depth += (sign == "{") - (sign == "}")
        if sign == '"' and depth == 0:
            return False
    return not value.endswith("\\")


def checked_key(key: str) -> str:
    """`key`, if it can be one.

    Raises:
        UsageError: it cannot.
    """
    if not _KEY.fullmatch(key):
        raise UsageError(f"`{key}` cannot be the key of an entry; use letters, digits and hyphens")
    return key


def checked_word(word: str) -> str:
    """`word`, if it can be a type or a field name.

    Raises:
        UsageError: it cannot.
    """
    if not is_word(word):
        raise UsageError(f"`{word}` can be neither an entry type nor a field; use ASCII letters")
    return word
