"""A whole bibliography from its items, in each output."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from citekit.bst.labels import as_numbers

Item = tuple[str, str, str]
"""Key, label and text of a work; the text is rendered already, the label is plain."""

# What would make an item of its own of the beginning of a text: "2005. …", "- …".
_LIST_MARKER = re.compile(r"(\d{1,9}(?=[.)])|(?=[-+=]))")
_NOT_IN_A_KEY = re.compile(r"[\s\\{}\[\]%#~,\"]+")


def text_page(items: Sequence[Item]) -> str:
    """One line a work, its label in brackets."""
    return "".join(f"[{label}] {text}\n" for _, label, text in items)


def html_page(items: Sequence[Item]) -> str:
    """A fragment: an ordered list, or a list of labels and works; every work has an id."""
    ids = _ids(items)
    if as_numbers(label for _, label, _ in items):
        rows = "".join(
            f'<li id="{name}">{text}</li>\n' for name, (_, _, text) in zip(ids, items, strict=True)
        )
        return f'<ol class="bibliography">\n{rows}</ol>\n'
    rows = "".join(
        f'<dt id="{name}">[{html.escape(label)}]</dt>\n<dd>{text}</dd>\n'
        for name, (_, label, text) in zip(ids, items, strict=True)
    )
    return f'<dl class="bibliography">\n{rows}</dl>\n'


def _ids(items: Sequence[Item]) -> list[str]:
    ids: list[str] = []
    taken: set[str] = set()
    for key, _, _ in items:
        name = stem = "ref-" + html.escape("-".join(key.split()))
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        ids.append(name)
    return ids


def markdown_page(items: Sequence[Item]) -> str:
    """An ordered list, or a list with labels in brackets."""
    if as_numbers(label for _, label, _ in items):
        return "".join(f"{label}. {_no_list(text)}\n" for _, label, text in items)
    return "".join(f"- \\[{label}\\] {text}\n" for _, label, text in items)


def _no_list(text: str) -> str:
    match = _LIST_MARKER.match(text)
    return f"{match[0]}\\{text[match.end() :]}" if match else text


def latex_page(items: Sequence[Item]) -> str:
    """A ``thebibliography`` environment; nothing for no work, for LaTeX has no empty list."""
    if not items:
        return ""
    numbered = as_numbers(label for _, label, _ in items)
    longest = max((label for _, label, _ in items), key=len)
    rows = (
        f"\\bibitem{'' if numbered else f'[{{{label}}}]'}{{{tex_key(key)}}}\n{text}\n"
        for key, label, text in items
    )
    return f"\\begin{{thebibliography}}{{{longest}}}\n\n" + "\n".join(rows) + "\n\\end{thebibliography}\n"


def tex_key(key: str) -> str:
    """`key` without what TeX would not take for part of one."""
    return _NOT_IN_A_KEY.sub("-", key)


PAGES: Mapping[str, Callable[[Sequence[Item]], str]] = MappingProxyType(
    {"text": text_page, "html": html_page, "latex": latex_page, "markdown": markdown_page}
)
