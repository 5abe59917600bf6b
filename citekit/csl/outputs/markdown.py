r"""Markdown that CommonMark and pandoc read alike; what it has no signs for becomes HTML elements.

Emphasis is ``*…*`` where the rules of CommonMark let it be, and ``<i>…</i>``
where they would not (inside a word, beside other stars).

>>> from citekit.csl.tree import Styled
>>> MarkdownWriter().inline([Styled("font-style", "italic", ["Who?"]), " [1*]"])
'*Who?* \\[1\\*\\]'

Source:
    CommonMark 0.31.2, "Emphasis and strong emphasis"; Pandoc's Markdown in the
    Pandoc User's Guide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote

from citekit.csl.outputs.html import STYLES as ELEMENTS
from citekit.csl.outputs.lines import line_items
from citekit.csl.outputs.walk import clean, linkable, render
from citekit.csl.tree import Inline, Layout, Link, Node, Styled

MARKERS: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("font-style", "italic"): ("*", "_"),
        ("font-weight", "bold"): ("**", "__"),
    }
)
"""The signs of Markdown's own emphasis, the first choice first."""

_SIGNS = re.compile(
    r"""
      [\\`*_\[\]{}<>~|$&^@"']  # emphasis, links, code, elements, references, mathematics, cites, quotes
    | (?<=-)- | \.(?=\.\.)     # dashes and ellipses of pandoc's "smart"
    | !$                       # before a link it would make an image
    """,
    re.VERBOSE,
)
_START = re.compile(r"(?=[-+#=:%])|\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|\#)(?=[.)](?:\s|$))")
_NUMBER = re.compile(r"[A-Z]\. (?! )")  # initials: no list of pandoc's
_SAFE_IN_URL = "%/:=&?~#+!$,;'@()*[]_.-"

_OPEN, _CLOSE = "\x00", "\x01"  # clean text has neither: places of markers that are not chosen yet


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """Writes Markdown.

    Attributes:
        links: whether addresses become links; only those of http, https, ftp, mailto and doi do.
    """

    links: bool = True

    def inline(self, children: Sequence[Inline]) -> str:
        """One tree on one line, or a line for each of its blocks."""
        return "\\\n".join(self._line(content) for _, content in line_items(children))

    def citations(self, citations: Sequence[Sequence[Inline]]) -> str:
        """Citations, a paragraph each."""
        return "\n\n".join(map(self.inline, citations))

    def bibliography(self, entries: Sequence[tuple[str, Sequence[Inline]]], layout: Layout) -> str:
        """Entries, a paragraph each; Markdown has no indentation to put `layout` into effect."""
        return "\n\n".join(self.inline(children) for _, children in entries)

    def _line(self, children: Sequence[Inline]) -> str:
        keys: list[tuple[str, str]] = []
        marked = render(children, escape, lambda node: self._around(node, keys))
        return _guarded(_with_markers(marked, keys))

    def _around(self, node: Node, keys: list[tuple[str, str]]) -> tuple[str, str]:
        if isinstance(node, Styled):
            key = node.attribute, node.value
            if key not in MARKERS:
                return ELEMENTS.get(key, ("", ""))
            keys.append(key)
            return _OPEN, _CLOSE
        url = linkable(node.url) if isinstance(node, Link) and self.links else ""
        return ("[", f"](<{_address(url)}>)") if url else ("", "")


def escape(text: str) -> str:
    """Put a backslash before every sign that could mean something; tabs and line ends become references."""
    text = _SIGNS.sub(r"\\\g<0>", clean(text))
    return text.replace("\n", "&#10;").replace("\t", "&#9;")


def _address(url: str) -> str:
    # In angle brackets a "&copy;" would be a character reference, and a backslash no escape.
    return _SIGNS.sub(r"\\\g<0>", quote(url, safe=_SAFE_IN_URL))


def _guarded(line: str) -> str:
    """A line whose start is no list or heading and whose edges are no blanks that a reader drops."""
    core = line.strip()
    if not core:
        return "".join(f"&#{ord(char)};" for char in line)
    before, _, after = line.partition(core)
    if (match := _START.match(core)) is not None and _NUMBER.match(core) is None:
        core = f"{match[0]}\\{core[match.end() :]}"
    edges = ["".join(f"&#{ord(char)};" for char in edge) for edge in (before, after)]
    return f"{edges[0]}{core}{edges[1]}"


@dataclass(slots=True)
class _Pair:
    """An emphasis: its key in `MARKERS`, where its two marks stand among the pieces, and the choice."""

    key: tuple[str, str]
    start: int
    end: int = 0
    open_around: list[_Pair] = field(default_factory=list)
    marker: str = ""


def _with_markers(marked: str, keys: list[tuple[str, str]]) -> str:
    """Replace the places of markers by stars, underscores or elements, from the outermost inward."""
    if not keys:
        return marked
    pieces = re.split(f"([{_OPEN}{_CLOSE}])", marked)
    for pair in _pairs(pieces, keys):
        before, first = _neighbours(pieces, pair.start)
        last, after = _neighbours(pieces, pair.end)
        used = {around.marker[0] for around in pair.open_around if around.marker}
        for marker in MARKERS[pair.key]:
            if _opens(before, first, marker, used) and _closes(last, after, marker):
                pair.marker = pieces[pair.start] = pieces[pair.end] = marker
                break
        else:
            pieces[pair.start], pieces[pair.end] = ELEMENTS[pair.key]
    return "".join(pieces)


def _pairs(pieces: list[str], keys: list[tuple[str, str]]) -> list[_Pair]:
    pairs: list[_Pair] = []
    waiting: list[_Pair] = []
    for index, piece in enumerate(pieces):
        if piece == _OPEN:
            pair = _Pair(keys[len(pairs)], index, open_around=waiting.copy())
            pairs.append(pair)
            waiting.append(pair)
        elif piece == _CLOSE:
            waiting.pop().end = index
    return pairs


def _neighbours(pieces: list[str], index: int) -> tuple[str, str]:
    """The characters before and behind a piece; a place still open counts as a star."""
    before = next((piece[-1] for piece in _outward(pieces, index, -1) if piece), " ")
    after = next((piece[0] for piece in _outward(pieces, index, 1) if piece), " ")
    return before, after


def _outward(pieces: list[str], index: int, step: int) -> Iterator[str]:
    stop = len(pieces) if step > 0 else -1
    return (pieces[each] for each in range(index + step, stop, step))


def _opens(before: str, first: str, marker: str, used: set[str]) -> bool:
    """Whether a marker begins emphasis here, and is not taken for the end of one around it."""
    if first.isspace() or _adjoins(before, first, marker) or _is_doubtful(before + first):
        return False
    inside, outside = _is_sign(first), before.isspace() or _is_sign(before)
    if inside and not outside:
        return False
    ends_too = not before.isspace() and (not _is_sign(before) or inside)
    if marker[0] == "_" and ends_too and not _is_sign(before):
        return False
    return not ends_too or marker[0] not in used


def _closes(last: str, after: str, marker: str) -> bool:
    """Whether a marker ends emphasis here."""
    if last.isspace() or _adjoins(last, after, marker) or _is_doubtful(last + after):
        return False
    inside, outside = _is_sign(last), after.isspace() or _is_sign(after)
    if inside and not outside:
        return False
    return marker[0] == "*" or outside


def _adjoins(before: str, after: str, marker: str) -> bool:
    return marker[0] in before + after


def _is_doubtful(chars: str) -> bool:
    # "€" and its like are punctuation from CommonMark 0.31 on, and letters before.
    return any(not char.isascii() and unicodedata.category(char)[0] == "S" for char in chars)


def _is_sign(char: str) -> bool:
    # What is not chosen yet will be a star, an underscore or an angle bracket: a sign in any case.
    return char in {_OPEN, _CLOSE} or unicodedata.category(char)[0] in "PS"
