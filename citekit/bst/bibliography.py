"""Entries in, a bibliography out: the styles by name, and any ``.bst`` file by its path.

``plain``, ``unsrt``, ``alpha``, ``unsrtalpha`` and ``abbrv`` are laid out by
`citekit.bst.templates`; a ``.bst`` file says itself what it prints, and its
TeX is read again for the other outputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from citekit.bst.classic import classic
from citekit.bst.kinds import HIDDEN_TYPES
from citekit.bst.labels import alpha_labels, numbers
from citekit.bst.notation import PLAIN, TEX
from citekit.bst.page import PAGES, Item
from citekit.bst.sorting import sort_key
from citekit.errors import UsageError
from citekit.model import Entry
from citekit.model.inherit import with_inherited

if TYPE_CHECKING:
    from citekit.bst.stylefile import StyleFile

OUTPUTS = tuple(PAGES)
"""``text``, ``html``, ``latex``, ``markdown``."""


@dataclass(frozen=True, slots=True)
class _Style:
    is_sorted: bool = True
    is_alpha: bool = False
    abbreviates: bool = False


_STYLES: Mapping[str, _Style] = MappingProxyType(
    {
        "plain": _Style(),
        "unsrt": _Style(is_sorted=False),
        "alpha": _Style(is_alpha=True),
        "unsrtalpha": _Style(is_sorted=False, is_alpha=True),
        "abbrv": _Style(abbreviates=True),
    }
)
STYLES = tuple(_STYLES)
"""The styles that need no file."""


def format_bibliography(
    entries: Iterable[Entry], *, style: str | Path = "plain", output: str = "text"
) -> str:
    """Format `entries` as a bibliography.

    Args:
        entries: in the order of citation; a sorted style brings them into its own.
        style: one of `STYLES`, or the path of a ``.bst`` file.
        output: one of `OUTPUTS`; HTML comes as a fragment, LaTeX as a ``thebibliography``.

    Raises:
        UsageError: there is no such style or output.
        UnreadableError: the ``.bst`` file is not there, is none, or fails.
        LimitError: the ``.bst`` file is too large, or never comes to an end.

    >>> work = Entry("book", "a", {"title": "Türkiye", "author": "Öğüt, Şükrü", "date": "2002"})
    >>> format_bibliography([work], style="alpha")
    '[Öğü02] Şükrü Öğüt. Türkiye. 2002.\\n'
    """
    works = _works(entries)
    file = _style_file(style, output)
    if file is not None and output == "latex":
        from citekit.bst.bstfile import bst_latex

        return bst_latex(works, file)
    return PAGES[output](_items(works, style, file, output))


def format_items(
    entries: Iterable[Entry], style: str | Path = "plain", output: str = "text"
) -> list[tuple[str, str, str]]:
    """Format each of `entries`, for a page that places them itself.

    Returns:
        Key, label (plain text, without brackets) and text of each work, in the style's order.

    Raises:
        UsageError: there is no such style or output.
        UnreadableError: the ``.bst`` file is not there, is none, or fails.
        LimitError: the ``.bst`` file is too large, or never comes to an end.
    """
    return _items(_works(entries), style, _style_file(style, output), output)


def _works(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in with_inherited(list(entries)) if entry.type not in HIDDEN_TYPES]


def _style_file(style: str | Path, output: str) -> StyleFile | None:
    if output not in PAGES:
        raise UsageError(f"no such output: {output}\n  outputs: {', '.join(OUTPUTS)}")
    if isinstance(style, str) and style in _STYLES:
        return None
    path = Path(style)
    if path.suffix != ".bst" and not path.is_file():
        raise UsageError(f"no such style: {style}\n  styles: {', '.join(STYLES)}, or the path of a .bst file")
    from citekit.bst.stylefile import read_style

    return read_style(path)


def _items(works: Sequence[Entry], style: str | Path, file: StyleFile | None, output: str) -> list[Item]:
    if file is not None:
        from citekit.bst.bstfile import bst_items

        return bst_items(works, file, output)
    return _own_items(works, _STYLES[str(style)], output)


def _own_items(works: Sequence[Entry], style: _Style, output: str) -> list[Item]:
    from citekit.bst.backends import BACKENDS
    from citekit.bst.templates import rich_text

    if style.is_sorted:
        works = sorted(works, key=sort_key)
    labels = alpha_labels(works) if style.is_alpha else numbers(works)
    notation = TEX if output == "latex" else PLAIN
    texts = (
        rich_text(classic(work, notation, abbreviate=style.abbreviates)).render(BACKENDS[output])
        for work in works
    )
    return [(work.key, label, text) for work, label, text in zip(works, labels, texts, strict=True)]
