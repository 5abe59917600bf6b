r"""The notation of field values: Unicode text with TeX's own signs escaped.

`tex_text` writes it and `plain_text` reads it, with the accents, commands and
case-protecting braces that people put into ``.bib`` files.  Any text without
control characters comes back as it was.

The reader is total: whatever stands in a file, it answers in time linear in
its length and without recursion.  A command that no table knows loses its
backslash if it has an argument and stays visible if it has none; mathematics
stays as it is, between its ``$``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial

from citekit.model.tex_commands import (
    ACCENTS,
    BARE_ACCENTS,
    CONTROL_SYMBOLS,
    CYRILLIC,
    DROPPED,
    GREEK,
    LIGATURES,
    QUOTING,
    SWITCHES,
    SYMBOLS,
    VERBATIM,
)

# Values that are not text: TeX's signs stand for themselves (biblatex 3.20, 2.2.1: verbatim, uri).
VERBATIM_FIELDS = frozenset({"url", "doi", "file", "eprint", "archiveurl", "verba", "verbb", "verbc"})

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts the braces of a value without looking at backslashes.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
# Between the signs of a ligature an empty group keeps them apart.
_LIGATURE_START = re.compile(r"-(?=-)|'(?=')|[`!?](?=`)")

_SIGNS = re.compile(r"[\\{}~\n\r\t]|--|``|''|[!?]`")  # without one of these a value is plain text
_BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_TOKEN = re.compile(
    r"""
      \\[A-Za-z]+\*?[ ]*          # a command of letters
    | \\.                         # a command of one sign
    | \$(?:[^$\\]|\\.)*+\$       # mathematics
    | ---? | `` | '' | [!?]`      # ligatures
    | [^\\{}$~\-`'!?]+            # plain characters
    | .
    """,
    re.DOTALL | re.VERBOSE,
)
_PRINTED = {**SYMBOLS, **CYRILLIC, **GREEK}

MAX_DEPTH = 64
"""Braces deeper than this are passed over; no title needs them, and copying them would cost."""


def tex_text(text: str) -> str:
    r"""Escape the signs that mean something to TeX.

    Returns:
        A value in which braces are balanced, so that it can stand in any ``.bib`` file.

    >>> tex_text("Savaş & Barış %50")
    'Savaş \\& Barış \\%50'
    """
    return _LIGATURE_START.sub(r"\g<0>{}", text.translate(_ESCAPES))


def plain_text(value: str) -> str:
    r"""Turn a field value into plain Unicode text.

    A run of blanks that holds a line end counts as one blank, as BibTeX reads it.

    >>> plain_text(r"{\"O}g{\"u}t \& {NATO}, 1990--95")
    'Ögüt & NATO, 1990–95'
    """
    if _SIGNS.search(value) is None:
        return value
    # Longer than any title: not worth remembering, and a cache of such values would fill the memory.
    return _remembered(value) if len(value) <= 1000 else _decode(value)


@lru_cache(maxsize=16384)
def _remembered(value: str) -> str:
    return _decode(value)


def _decode(value: str) -> str:
    value = _BLANKS.sub(lambda match: " " if set(match[0]) - {" "} else match[0], value)
    decoder = _Decoder()
    position = 0
    while position < len(value):
        match = _TOKEN.match(value, position)
        assert match is not None  # the last alternative matches any character
        position = decoder.read(match[0], value, match.end())
    return decoder.finish()


Effect = Callable[[str], str]
"""What a command does to the text of its argument."""


@dataclass(slots=True)
class _Group:
    """An open brace: the text in it so far, and what shall happen to it at the closing brace."""

    effects: list[Effect]
    parts: list[str] = field(default_factory=list)
    waiting: list[Effect] = field(default_factory=list)  # for the next character or group


class _Decoder:
    """The state between two tokens: the open groups, the outermost first."""

    def __init__(self) -> None:
        self.groups = [_Group([])]
        self.ignored = 0  # braces deeper than MAX_DEPTH

    def read(self, token: str, value: str, end: int) -> int:
        """Take in the `token` that ends at `end` of `value`; return where the next one begins."""
        if token == "{":
            self.open()
        elif token == "}":
            self.close()
        elif token[0] == "\\" and token[1:2].isalpha() and token[1].isascii():
            return self.command(token, value, end)
        elif token[0] == "\\" and token[1:] in ACCENTS:
            self.wait(partial(_set_accent, token[1]))
        elif token[0] == "\\":
            self.put(CONTROL_SYMBOLS.get(token[1:], token))
        else:
            self.put("\u00a0" if token == "~" else LIGATURES.get(token, token))
        return end

    def command(self, token: str, value: str, end: int) -> int:
        """Take in a command of letters; the blanks behind it belong to it."""
        name = token[1:].rstrip(" *")
        has_argument = value[end : end + 1] == "{"
        if name in _PRINTED:
            self.put(_PRINTED[name])
        elif name in ACCENTS:
            self.wait(partial(_set_accent, name))
        elif name in DROPPED and has_argument:
            self.wait(_drop)
        elif name in QUOTING and has_argument:
            self.wait(_quote)
        elif name in VERBATIM and has_argument:
            close = _closing_brace(value, end)
            self.put(value[end + 1 : close])
            return close + 1
        elif name not in SWITCHES and not has_argument:
            self.put(token)  # nothing is lost in silence
        return end

    def open(self) -> None:
        """Begin a group."""
        if len(self.groups) == MAX_DEPTH:
            self.ignored += 1
            return
        group = self.groups[-1]
        self.groups.append(_Group(group.waiting))
        group.waiting = []

    def close(self) -> None:
        """End a group; a brace that closes nothing is passed over."""
        if self.ignored:
            self.ignored -= 1
        elif len(self.groups) > 1:
            group = self.groups.pop()
            self.groups[-1].parts.append(_text_of(group))

    def wait(self, effect: Effect) -> None:
        """Keep `effect` for the next character or group."""
        waiting = self.groups[-1].waiting
        if len(waiting) < MAX_DEPTH:
            waiting.append(effect)

    def put(self, text: str) -> None:
        """Print `text`; its first character is the argument of whatever waits for one."""
        group = self.groups[-1]
        if group.waiting:
            text = text.lstrip(" ")
            if not text:
                return
            group.parts.append(_apply(group.waiting, text[0]))
            group.waiting = []
            text = text[1:]
        group.parts.append(text)

    def finish(self) -> str:
        """Close what is open and return all text."""
        self.ignored = 0
        while len(self.groups) > 1:
            self.close()
        return _text_of(self.groups[0])


def _text_of(group: _Group) -> str:
    if group.waiting:
        group.parts.append(_apply(group.waiting, ""))
    return _apply(group.effects, "".join(group.parts))


def _apply(effects: list[Effect], text: str) -> str:
    for effect in reversed(effects):
        text = effect(text)
    return text


def _set_accent(accent: str, text: str) -> str:
    if not text:
        return BARE_ACCENTS.get(accent, "")
    base, mark = text[0], ACCENTS[accent]
    if unicodedata.combining(mark) == 230:  # above the letter, where the dot of i and j gives way
        base = {"ı": "i", "ȷ": "j"}.get(base, base)
        if accent == "." and base == "i":
            return text.replace(text[0], "i", 1)
    return unicodedata.normalize("NFC", base + mark) + text[1:]


def _quote(text: str) -> str:
    return f"“{text}”"


def _drop(_text: str) -> str:
    return ""


def _closing_brace(value: str, opening: int) -> int:
    depth = 0
    for match in re.finditer(r"[{}]", value[opening:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opening + match.start()
    return len(value)
