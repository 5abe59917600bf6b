"""What a style makes of an item, before any output format: text with its formatting decided.

The engine builds this tree; quotes, punctuation and flip-flopping are done.
How a node looks in HTML, RTF or Typst is decided by `citekit.csl.outputs`.
Text may hold any character, line ends too.

>>> title = Styled("font-style", "italic", ["Boundaries of Dissent"])
>>> entry = [Block("left-margin", ["1. "]), Block("right-inline", [title, ", 2006."])]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FORMATTING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "font-style": ("italic", "oblique", "normal"),
        "font-variant": ("small-caps", "normal"),
        "font-weight": ("bold", "light", "normal"),
        "text-decoration": ("underline", "none"),
        "vertical-align": ("sup", "sub", "baseline"),
    }
)
"""The formatting attributes and their values (CSL 1.0.2, "Formatting")."""

DISPLAYS = ("block", "left-margin", "right-inline", "indent")
"""The values of ``display`` (CSL 1.0.2, "Display")."""


@dataclass(slots=True)
class Styled:
    """Text with one formatting attribute, a row of `FORMATTING`; any other is passed over."""

    attribute: str
    value: str
    children: list[Inline]


@dataclass(slots=True)
class Link:
    """Text that leads to an address."""

    url: str
    children: list[Inline]


@dataclass(slots=True)
class Block:
    """Text placed as one of `DISPLAYS` says."""

    display: str
    children: list[Inline]


@dataclass(slots=True)
class Cite:
    """One cite of a citation; may become a link to the entry of its item."""

    item_id: str
    children: list[Inline]


Node = Styled | Link | Block | Cite
Inline = str | Styled | Link | Block | Cite


@dataclass(frozen=True, slots=True)
class Layout:
    """How the entries of a bibliography stand (CSL 1.0.2, "Bibliography-specific Options").

    Attributes:
        hanging_indent: whether the lines of an entry are indented from the second on.
        second_field_align: ``flush`` or ``margin``, or empty.
        line_spacing: as a multiple of the line height.
        entry_spacing: between entries, as a multiple of the line height.
        max_offset: characters of the widest first field.
    """

    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1
    max_offset: int = 0
