"""Changes to a style as a value: name options for the whole style or an area, terms, attributes.

A style says name options in many places, and the inner ones outweigh the outer.
A house says them once, so they are taken out of the inner places.  What a house
says of one area must not reach the other: the area gets macros of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from citekit.csl.style import (
    Choose,
    Element,
    Group,
    LocaleData,
    NameOptions,
    Names,
    Style,
    Term,
    Text,
)

Edit = Callable[[Element], Element]


def with_name_options(style: Style, options: NameOptions) -> Style:
    """The style with name options that hold everywhere."""

    def without(element: Element) -> Element:
        return _without_options(element, options)

    citation = style.citation
    bibliography = style.bibliography
    return replace(
        style,
        options=options.under(style.options),
        macros={name: edited(elements, without) for name, elements in style.macros.items()},
        citation=replace(
            citation,
            options=_cleared(citation.options, options),
            layout=replace(citation.layout, children=edited(citation.layout.children, without)),
        ),
        bibliography=bibliography
        and replace(
            bibliography,
            options=_cleared(bibliography.options, options),
            layout=replace(bibliography.layout, children=edited(bibliography.layout.children, without)),
        ),
    )


def with_area_options(style: Style, area: str, options: NameOptions) -> Style:
    """The style with name options that hold in one area, ``citation`` or ``bibliography``."""
    section = style.citation if area == "citation" else style.bibliography
    if section is None:
        return style

    def own(element: Element) -> Element:
        element = _without_options(element, options)
        if isinstance(element, Text) and element.source == "macro" and element.name in style.macros:
            return replace(element, name=_own_name(element.name, area))
        return element

    macros = {_own_name(name, area): edited(elements, own) for name, elements in style.macros.items()}
    changed: dict[str, Any] = {}
    changed[area] = replace(
        section,
        options=options.under(section.options),
        layout=replace(section.layout, children=edited(section.layout.children, own)),
    )
    return replace(style, macros={**style.macros, **macros}, **changed)


def _own_name(macro: str, area: str) -> str:
    return f"{macro} ({area})"


def edited(elements: Iterable[Element], edit: Edit) -> tuple[Element, ...]:
    """Elements and all that stands in them, each changed by `edit`."""
    return tuple(edit(_with_children(element, edit)) for element in elements)


def _with_children(element: Element, edit: Edit) -> Element:
    if isinstance(element, Group):
        return replace(element, children=edited(element.children, edit))
    if isinstance(element, Names):
        return replace(element, substitute=edited(element.substitute, edit))
    if isinstance(element, Choose):
        branches = (replace(each, children=edited(each.children, edit)) for each in element.branches)
        return replace(element, branches=tuple(branches))
    return element


def _without_options(element: Element, options: NameOptions) -> Element:
    if not isinstance(element, Names) or element.name is None:
        return element
    return replace(element, name=replace(element.name, options=_cleared(element.name.options, options)))


def _cleared(inner: NameOptions, outer: NameOptions) -> NameOptions:
    """The inner options without those that the outer ones say."""
    said = [each.name for each in fields(NameOptions) if getattr(outer, each.name) is not None]
    return replace(inner, **dict.fromkeys(said))


def with_terms(style: Style, lang: str, terms: Iterable[Term]) -> Style:
    """The style with terms in a language, in every language if `lang` is empty.

    What the style says itself in that language, or one of its dialects, gives way.
    """
    terms = tuple(terms)
    said = {(term.name, term.form) for term in terms}
    kept = tuple(
        replace(locale, terms=tuple(t for t in locale.terms if (t.name, t.form) not in said))
        if _is_within(locale.lang, lang)
        else locale
        for locale in style.locales
    )
    return replace(style, locales=(*kept, LocaleData(lang, terms)))


def _is_within(dialect: str, lang: str) -> bool:
    return not lang or dialect == lang or dialect.startswith(f"{lang}-")


def prints_term(style: Style, name: str) -> bool:
    """Whether the style prints a term somewhere."""
    found: list[str] = []

    def look(element: Element) -> Element:
        if isinstance(element, Text) and element.source == "term" and element.name == name:
            found.append(name)
        return element

    for elements in (*style.macros.values(), style.citation.layout.children):
        edited(elements, look)
    return bool(found)
