r"""The items of a ``.bbl`` file: what a style wrote between ``\bibitem`` and the next.

Source:
    ``\bibitem[label]{key}`` of LaTeX, with the labels of natbib
    (``Name(Year)Long names``) and of the author-date styles
    (``\citeauthoryear{…}{…}{…}``); ``\harvarditem[short]{full}{year}{key}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMMENT = re.compile(r"(?<!\\)%.*\n?[ \t]*")
_ITEM = re.compile(r"\\(bibitem|harvarditem)(?![A-Za-z])\s*")
_END = re.compile(r"\\end\s*\{thebibliography\}")
_AUTHOR_YEAR = re.compile(r"(?:\\protect\s*)?\\citeauthoryear\s*(?=\{)")
_NATBIB = re.compile(r"(.+?)\(([^()]*)\)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class BblItem:
    """One item, its label and text still TeX; the label is empty where LaTeX would count."""

    key: str
    label: str
    text: str


def without_comments(text: str) -> str:
    """`text` without TeX's comments, which styles end their lines with."""
    return _COMMENT.sub("", text)


def read_bbl(text: str) -> list[BblItem]:
    """The items in `text`, in order.

    >>> read_bbl(r"\\begin{thebibliography}{1}\\bibitem[Öğü02]{a} Öğüt. \\end{thebibliography}")
    [BblItem(key='a', label='Öğü02', text='Öğüt.')]
    """
    found = list(_ITEM.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)] * bool(found)
    return [_item(match[1], text[match.end() : end]) for match, end in zip(found, ends, strict=True)]


def _item(command: str, text: str) -> BblItem:
    end = _END.search(text)
    text = text[: end.start()] if end else text
    label, text = argument(text, "[", "]")
    if command == "harvarditem":
        full, text = argument(text)
        year, text = argument(text)
        label = f"{label or full} {year}"
    key, text = argument(text)
    return BblItem(key.strip(), _label(label), text.strip())


def _label(label: str) -> str:
    if match := _AUTHOR_YEAR.search(label):
        _, rest = argument(label[match.end() :])
        short, rest = argument(rest)
        year, _ = argument(rest)
        return f"{short} {year}"
    while label.startswith("{") and argument(label)[1] == "":
        label = label[1:-1]
    if match := _NATBIB.fullmatch(label):
        return f"{match[1].strip()} {match[2]}".strip()
    return label


def argument(text: str, opening: str = "{", closing: str = "}") -> tuple[str, str]:
    """The argument that `text` begins with, and what follows it.

    Returns:
        An empty argument and `text` itself if it begins with none.

    >>> argument("{a{b}} c")
    ('a{b}', ' c')
    """
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] != opening:
        return "", text
    for position, depth in _depths(text, start + 1):
        if depth == 0 and text[position] == closing:
            return text[start + 1 : position], text[position + 1 :]
    return text[start + 1 :], ""


def _depths(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Each position from `start` on, with the braces that are open before it, escaped signs passed over."""
    depth = 0
    position = start
    while position < len(text):
        yield position, depth
        char = text[position]
        depth += (char == "{") - (char == "}")
        position += 2 if char == "\\" else 1
