"""What there is to say of one style: its metadata, the style that it stands for, how large it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from citekit.csl.folders import STYLES, packaged_version
from citekit.csl.heads import StyleHead, head_of, require_csl
from citekit.csl.packages import named_style, style_source
from citekit.csl.xmltree import read_xml


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """One style.

    Attributes:
        name: under which it is asked for.
        origin: where it comes from, as in `StyleSource`; a package with its version.
        head: what it says of itself.
        parent: the name of the independent style that a dependent one stands for, or empty.
        style_class: ``in-text`` or ``note``, of the independent style.
        macros: how many the independent style has.
        has_bibliography: whether the independent style makes one.
    """

    name: str
    origin: str
    head: StyleHead
    parent: str
    style_class: str
    macros: int
    has_bibliography: bool


def style_info(
    style: str | Path, *, folder: Path | str | None = None, environ: Mapping[str, str] | None = None
) -> StyleInfo:
    """Look a style up.

    Args:
        style: a short name, an id, a title, the path of a file, or XML.
        folder: of the user's own styles, from the settings.
        environ: for ``CITEKIT_STYLES``.

    Raises:
        UsageError: there is no such style, or the package with the styles is not installed.
        UnreadableError: a file cannot be read.
        StyleError: it is no style, or its parent is not there.
    """
    own = named_style(style, folder=folder, environ=environ)
    found = style_source(style, folder=folder, environ=environ)
    root = read_xml(own.data, what=own.what)
    require_csl(root, "style", what=own.what)
    formatting = root if found.data == own.data else read_xml(found.data, what=found.what)
    tags = [child.tag for child in formatting.children]
    return StyleInfo(
        name=own.name,
        origin=f"{own.origin} {packaged_version()}".rstrip() if own.origin == STYLES[0] else own.origin,
        head=head_of(root),
        parent=found.name if found.followed else "",
        style_class=formatting.attributes.get("class", ""),
        macros=tags.count("macro"),
        has_bibliography="bibliography" in tags,
    )
