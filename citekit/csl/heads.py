"""What a style says of itself, read without the rest of it: title, id, parent, fields of study.

Ten thousand styles are listed from their heads, so reading stops at the end of
``cs:info``.  Whether the style is right is decided by `citekit.csl.check`.
"""

from __future__ import annotations

from dataclasses import dataclass

from citekit.csl.xmltree import CSL_NAMESPACE, Element, read_xml
from citekit.errors import StyleError
from citekit.model import collapse


@dataclass(frozen=True, slots=True)
class StyleHead:
    """The metadata of a style; what it does not say is empty.

    Attributes:
        title: as shown to users.
        title_short: its short form.
        id: an address or another stable name.
        parent: the address of the independent style that a dependent one stands for.
        style_class: ``in-text`` or ``note``.
        citation_format: ``author-date``, ``numeric`` …
        fields: of study, in the order of the file.
        default_locale: the language that the style was written for.
        updated: when, as the file says it.
        license: its address.
        summary: what the style says of itself.
    """

    title: str = ""
    title_short: str = ""
    id: str = ""
    parent: str = ""
    style_class: str = ""
    citation_format: str = ""
    fields: tuple[str, ...] = ()
    default_locale: str = ""
    updated: str = ""
    license: str = ""
    summary: str = ""


def read_head(data: bytes | str, *, what: str) -> StyleHead:
    """Read the metadata of a style.

    Args:
        data: the whole style.
        what: how messages call it.

    Raises:
        StyleError: what stands before the end of ``cs:info`` is no XML, or no CSL style.

    Source:
        CSL 1.0.2, "Info".
    """
    root = read_xml(data, what=what, until="info")
    require_csl(root, "style", what=what)
    return head_of(root)


def require_csl(root: Element, tag: str, *, what: str) -> None:
    """Refuse a document that is not of CSL, or not the kind that is wanted.

    Args:
        root: of the document.
        tag: ``style`` or ``locale``.
        what: how messages call it.

    Raises:
        StyleError: the root element is another.
    """
    if root.namespace == CSL_NAMESPACE and root.tag == tag:
        return
    place = {"line": root.line, "column": root.column}
    if root.tag == tag:
        advice = f'Write <{tag} xmlns="{CSL_NAMESPACE}" …>.'
        raise StyleError(what, f"<{tag}> is not in the namespace of CSL", advice, **place)
    kinds = {"style": "A style (.csl)", "locale": "A locale file (locales-xx-XX.xml)"}
    raise StyleError(what, f"begins with <{root.tag}>", f"{kinds[tag]} begins with <{tag}>.", **place)


def head_of(root: Element) -> StyleHead:
    """The metadata of a style whose elements are read already."""
    info = next((child for child in root.children if child.tag == "info"), None)
    children = info.children if info is not None else ()
    texts: dict[str, str] = {}
    for child in children:
        texts.setdefault(child.tag, collapse(child.text))
    return StyleHead(
        title=texts.get("title", ""),
        title_short=texts.get("title-short", ""),
        id=texts.get("id", ""),
        parent=_attribute(children, "href", rel="independent-parent"),
        style_class=root.attributes.get("class", ""),
        citation_format=_attribute(children, "citation-format"),
        fields=tuple(child.attributes["field"] for child in children if "field" in child.attributes),
        default_locale=root.attributes.get("default-locale", ""),
        updated=texts.get("updated", ""),
        license=_attribute(children, "license"),
        summary=texts.get("summary", ""),
    )


def _attribute(children: tuple[Element, ...], name: str, **conditions: str) -> str:
    for child in children:
        attributes = child.attributes
        if name in attributes and all(attributes.get(key) == value for key, value in conditions.items()):
            return attributes[name].strip()
    return ""
