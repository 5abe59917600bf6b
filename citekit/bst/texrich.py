r"""The TeX that style files write, as pybtex's rich text: fonts, ties, quotes, links, accents.

Only what a ``.bst`` style puts around values is read here; the values
themselves travel hidden (`citekit.bst.shield`).  A command that no table knows
is passed over, its argument printed.  This module imports pybtex; import it
when a bibliography is formatted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pybtex.richtext import HRef, Symbol, Tag, Text

from citekit.bst.bbl import argument
from citekit.model import collapse, plain_text
from citekit.model.tex_commands import VERBATIM

# Declarations, which hold to the end of their group, and commands, which take an argument.
_FONTS: Mapping[str, str] = {
    "em": "em",
    "it": "em",
    "sl": "em",
    "itshape": "em",
    "slshape": "em",
    "bf": "strong",
    "bfseries": "strong",
    "tt": "tt",
    "ttfamily": "tt",
}
_FONT_COMMANDS: Mapping[str, str] = {
    "emph": "em",
    "textit": "em",
    "textsl": "em",
    "mkbibemph": "em",
    "textbf": "strong",
    "texttt": "tt",
    "textsuperscript": "sup",
    "textsubscript": "sub",
}
# Commands with arguments that are not for print, and how many of them come first.
_UNPRINTED: Mapping[str, int] = {
    "hspace": 1,
    "vspace": 1,
    "urlstyle": 1,
    "bibinfo": 1,
    "bibfield": 1,
    "providecommand": 2,
    "newcommand": 2,
}
_PRINTED: Mapping[str, str] = {"newblock": " ", "par": " ", "quad": " ", "qquad": " ", "urlprefix": "URL "}

_TOKEN = re.compile(
    r"""
      \\(?P<hskip>hskip|vskip|kern|penalty)\s*-?[\d.]+\s*(?:[a-z]{2}\b)?
                  (?:\s*plus\s*[\d.]+\s*[a-z]{2,4})?(?:\s*minus\s*[\d.]+\s*[a-z]{2,4})?\s*
    | (?P<accent>\\(?:[`'^"~=.]|[cvuHkrdb](?![A-Za-z]))\s*
                  (?:\{[^{}\\]*\}|\{\\[ij]\}|\\[ij](?![A-Za-z])|[^\s{}\\]))
    | \\(?P<command>[A-Za-z@]+)\*?\s*
    | \\(?P<sign>[\s\S])
    | (?P<open>\{) | (?P<close>\})
    | (?P<tie>~) | (?P<dash>---?) | (?P<quote>``|''|`) | (?P<math>\$)
    | (?P<text>(?: [^\\{}~\-`'$] | -(?!-) | '(?!') )+)
    """,
    re.VERBOSE,
)
_PRINT = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘"}
# Control signs that are space or nothing; all others print themselves: \&, \%, \_ …
_SIGNS = {**dict.fromkeys("/-!@()[]", ""), **dict.fromkeys(",;:\\", " ")}
_BARE_ADDRESS = re.compile(r"(?:https?|ftp)://\S*[^\s.,;:!?)\]]")

_MAX_DEPTH = 60  # fonts within fonts; rich text is rendered by recursion

Wrap = Callable[..., Any]
"""Makes one rich text of its parts."""


@dataclass(slots=True)
class _Group:
    """What was read so far between two braces, or since a declaration that ends with its group."""

    wrap: Wrap
    by_declaration: bool = False
    parts: list[Any] = field(default_factory=list)


class TexReader:
    """Reads TeX into rich text; iterative, so that no depth of braces is too much."""

    def __init__(self, show: Callable[[str], str]) -> None:
        """Take `show`, which turns the characters of a hidden value into those of the value."""
        self._show = show
        self._groups: list[_Group] = []
        self._tex = ""

    def read(self, tex: str) -> Any:
        """`tex` as rich text."""
        self._tex = tex = collapse(tex)
        self._groups = [_Group(Text)]
        position = 0
        while position < len(tex):
            match = _TOKEN.match(tex, position)
            if match is None:  # a sign out of place, such as a backslash at the end
                position += 1
                continue
            position = match.end()
            kind = match.lastgroup or ""
            if kind == "command":
                position = self._command(match["command"], position)
            elif kind == "open":
                self._open(Text)
            elif kind == "close":
                self._close()
            else:
                self._add(self._print(kind, match[0]))
        while len(self._groups) > 1:
            self._close()
        return Text(*self._groups[0].parts)

    def _add(self, part: Any) -> None:
        self._groups[-1].parts.append(part)

    def _open(self, wrap: Wrap, by_declaration: bool = False) -> None:
        self._groups.append(_Group(wrap if len(self._groups) < _MAX_DEPTH else Text, by_declaration))

    def _close(self) -> None:
        while len(self._groups) > 1:
            group = self._groups.pop()
            self._add(group.wrap(*group.parts))
            if not group.by_declaration:
                return

    def _print(self, kind: str, text: str) -> Any:
        if kind == "text":
            return self._with_links(self._show(text))
        if kind == "accent":
            return plain_text(text)
        if kind == "sign":
            return " " if text[1:].isspace() else _SIGNS.get(text[1:], text[1:])
        if kind == "tie":
            return Symbol("nbsp")
        return _PRINT.get(text, "")  # mathematics and glue leave nothing

    def _with_links(self, text: str) -> Any:
        if "://" not in text:
            return text
        parts: list[Any] = []
        end = 0
        for match in _BARE_ADDRESS.finditer(text):
            parts += [text[end : match.start()], HRef(match[0], match[0])]
            end = match.end()
        return Text(*parts, text[end:])

    def _command(self, name: str, position: int) -> int:
        """Carry out the command `name`.

        Returns:
            Where reading goes on; the braces of an argument that is for print are read as a group.
        """
        if name in _FONTS:
            self._open(partial(Tag, _FONTS[name]), by_declaration=True)
            return position
        if name in VERBATIM:
            address, position = self._argument(position)
            self._add(HRef(address, address))
            return position
        if name == "doi":
            identifier, position = self._argument(position)
            self._add(HRef(f"https://doi.org/{identifier}", identifier))
            return position
        wrap: Wrap | None = None
        if name == "href":
            address, position = self._argument(position)
            wrap = partial(HRef, address)
        elif name in _FONT_COMMANDS:
            wrap = partial(Tag, _FONT_COMMANDS[name])
        elif name == "enquote":
            wrap = _quoted
        if wrap is not None:
            if self._tex[position : position + 1] != "{":
                return position
            self._open(wrap)
            return position + 1
        for _ in range(_UNPRINTED.get(name, 0)):
            _, position = self._argument(position)
        printed = _PRINTED.get(name)
        if printed is None:
            printed = plain_text(f"\\{name}{{}}")
        # What no table knows comes back with its backslash; its arguments are printed all the same.
        self._add("" if printed.startswith("\\") else printed)
        return position

    def _argument(self, position: int) -> tuple[str, int]:
        text, rest = argument(self._tex[position:])
        return self._show(text), len(self._tex) - len(rest)


def _quoted(*parts: Any) -> Any:
    return Text("“", *parts, "”")


def without_last_stop(text: Any) -> Any:
    """`text` without a full stop after an address: readers copy an address with what stands at its end."""
    parts = text.parts
    if len(parts) > 1 and str(parts[-1]) == "." and isinstance(parts[-2], HRef):
        return Text(*parts[:-1])
    return text
