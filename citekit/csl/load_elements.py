"""Rendering elements in XML → values: ``<text macro="author"/>`` → `Text`.

An element or attribute that is not known is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from citekit.csl.style import (
    PLAIN,
    Branch,
    Choose,
    Condition,
    Date,
    DatePart,
    Element,
    EtAl,
    Formatting,
    Group,
    Label,
    Name,
    NameOptions,
    NamePart,
    Names,
    Number,
    Text,
)
from citekit.csl.xmltree import Element as Xml

_FORMATTING = (
    "prefix suffix font-style font-variant font-weight text-decoration vertical-align text-case display"
).split()
_FORMATTING_SET = frozenset((*_FORMATTING, "quotes", "strip-periods"))
_CONDITIONS = ("disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable")


def read_elements(children: Iterable[Xml]) -> tuple[Element, ...]:
    """Read the rendering elements among `children`."""
    return tuple(_READERS[child.tag](child) for child in children if child.tag in _READERS)


def read_formatting(attributes: dict[str, str]) -> Formatting:
    """Read affixes, formatting, text case, quotes and display."""
    if _FORMATTING_SET.isdisjoint(attributes):
        return PLAIN
    prefix, suffix, style, variant, weight, decoration, align, case = (
        attributes.get(name, "") for name in _FORMATTING[:8]
    )
    return Formatting(
        *(prefix, suffix, style, variant, weight, decoration, align, case),
        quotes=attributes.get("quotes") == "true",
        strip_periods=attributes.get("strip-periods") == "true",
        display=attributes.get("display", ""),
    )


def _text(xml: Xml) -> Text:
    attributes = xml.attributes
    source = next((name for name in ("variable", "macro", "term", "value") if name in attributes), "value")
    return Text(
        source,
        attributes.get(source, ""),
        attributes.get("form", "long"),
        attributes.get("plural") == "true",
        read_formatting(attributes),
        xml.line,
    )


def _number(xml: Xml) -> Number:
    attributes = xml.attributes
    return Number(
        attributes.get("variable", ""),
        attributes.get("form", "numeric"),
        read_formatting(attributes),
        xml.line,
    )


def _label(xml: Xml) -> Label:
    attributes = xml.attributes
    return Label(
        attributes.get("variable", ""),
        attributes.get("form", "long"),
        attributes.get("plural", "contextual"),
        read_formatting(attributes),
        xml.line,
    )


def read_date(xml: Xml) -> Date:
    """Read ``cs:date``, of a style or a locale."""
    attributes = xml.attributes
    return Date(
        attributes.get("variable", ""),
        attributes.get("form", ""),
        attributes.get("date-parts", ""),
        attributes.get("delimiter", ""),
        tuple(_date_part(each) for each in xml.children if each.tag == "date-part"),
        read_formatting(attributes),
        xml.line,
    )


def _date_part(xml: Xml) -> DatePart:
    attributes = xml.attributes
    return DatePart(
        attributes.get("name", ""),
        attributes.get("form", ""),
        attributes.get("range-delimiter", ""),
        read_formatting(attributes),
    )


def _names(xml: Xml) -> Names:
    attributes = xml.attributes
    found = {each.tag: each for each in xml.children}
    name, et_al, label, substitute = (found.get(tag) for tag in ("name", "et-al", "label", "substitute"))
    order = [each.tag for each in xml.children]
    return Names(
        tuple(attributes.get("variable", "").split()),
        attributes.get("delimiter"),
        _name(name) if name is not None else None,
        _et_al(et_al) if et_al is not None else None,
        _label(label) if label is not None else None,
        # With no name element at all, a label follows the names.
        label is not None and name is not None and order.index("label") < order.index("name"),
        read_elements(substitute.children) if substitute is not None else (),
        read_formatting(attributes),
        xml.line,
    )


def _name(xml: Xml) -> Name:
    return Name(
        read_options(xml.attributes, of_name=True),
        tuple(
            NamePart(each.attributes.get("name", ""), read_formatting(each.attributes))
            for each in xml.children
            if each.tag == "name-part"
        ),
        read_formatting(xml.attributes),
    )


def _et_al(xml: Xml) -> EtAl:
    return EtAl(xml.attributes.get("term", "et-al"), read_formatting(xml.attributes))


def _group(xml: Xml) -> Group:
    attributes = xml.attributes
    return Group(
        read_elements(xml.children), attributes.get("delimiter", ""), read_formatting(attributes), xml.line
    )


def _choose(xml: Xml) -> Choose:
    return Choose(
        tuple(
            Branch(
                tuple(_conditions(each.attributes)) if each.tag != "else" else (),
                each.attributes.get("match", "all"),
                read_elements(each.children),
            )
            for each in xml.children
            if each.tag in ("if", "else-if", "else")
        ),
        xml.line,
    )


def _conditions(attributes: dict[str, str]) -> Iterator[Condition]:
    for test in _CONDITIONS:
        for value in attributes.get(test, "").split():
            yield Condition(test, value)


_READERS: dict[str, Callable[[Xml], Element]] = {
    "text": _text,
    "number": _number,
    "label": _label,
    "date": read_date,
    "names": _names,
    "group": _group,
    "choose": _choose,
}


def read_options(attributes: dict[str, str], *, of_name: bool = False) -> NameOptions:
    """The name options; ``cs:name`` says ``form`` and ``delimiter`` where its parents say ``name-…``."""
    get = attributes.get
    form, delimiter = ("form", "delimiter") if of_name else ("name-form", "name-delimiter")
    return NameOptions(
        get("and"),
        get(delimiter),
        get("delimiter-precedes-et-al"),
        get("delimiter-precedes-last"),
        read_int(get("et-al-min")),
        read_int(get("et-al-use-first")),
        read_bool(get("et-al-use-last")),
        read_int(get("et-al-subsequent-min")),
        read_int(get("et-al-subsequent-use-first")),
        get(form),
        read_bool(get("initialize")),
        get("initialize-with"),
        get("name-as-sort-order"),
        get("sort-separator"),
        get("names-delimiter"),
    )


def read_int(value: str | None) -> int | None:
    """A number that is an option; `None` if it is none."""
    return int(value) if value is not None and value.isdecimal() and len(value) < 6 else None


def read_bool(value: str | None) -> bool | None:
    """``true`` or ``false``; `None` if it is neither."""
    return value == "true" if value in ("true", "false") else None
