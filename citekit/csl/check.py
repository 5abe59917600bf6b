"""Checking a style as strictly as CSL's schema does, with line, column, and a hint at what was meant.

    style.csl:12:9: S401 no such variable: container-titel
      Did you mean “container-title”?

The processor itself reads more generously; this is for those who write styles.
What is allowed stands in `citekit.csl.schema_tables`, rules over more than one
element in `citekit.csl.check_rules`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from citekit.csl.check_rules import RULES, check_document
from citekit.csl.findings import CODES, Finding, Findings, Message, clip, message, near
from citekit.csl.schema_hints import DEPRECATED, ELSEWHERE, PRINTED_BY
from citekit.csl.schema_tables import FREE, SHAPES, Shape, Values
from citekit.csl.schema_values import FORMS, KINDS, VARIABLES, WORDS, fits
from citekit.csl.xmltree import CSL_NAMESPACE, Element, read_xml
from citekit.errors import StyleError

__all__ = ["CODES", "Finding", "Message", "check_style"]

_CODES = {"term": "S403", "item type": "S404", "locator": "S405"}
_ALL_TAGS = frozenset(
    tag
    for shape in SHAPES.values()
    for group in shape.content
    for tag in re.findall(r"([a-z-]+)(?==|[?*+ ]|$)", re.sub(r"=[a-z-]+", "", group))
)
_ALL_ATTRIBUTES = frozenset(name for shape in SHAPES.values() for name in shape.attributes)


def check_style(data: bytes | str, name: str) -> list[Finding]:
    """Check a style or a locale file against CSL 1.0.2.

    Args:
        data: the file.
        name: how messages call it.

    Returns:
        Everything that is not as it should be, in the order of the file; a file that cannot
        be read at all gives one finding, and none gives more than `MAX_FINDINGS`.

    Source:
        CSL 1.0.2; the RELAX NG and Schematron schemas of the styles repository.

    >>> [str(finding.message) for finding in check_style('<style class="note" version="1.0"/>', "x.csl")]
    ['<style> is not in the namespace of CSL']
    """
    findings = Findings()
    try:
        root = read_xml(data, what=name)
    except StyleError as error:
        nowhere = Element("", {}, (), "", error.line or 1, error.column or 1)
        hint = message("{advice}", advice=error.advice)
        findings.add(nowhere, "S101", message("{reason}", reason=error.reason), hint)
        return findings.in_order()
    if shape := _shape_of_root(root, findings):
        _Walk(findings).element(root, shape)
        check_document(root, findings)
    return findings.in_order()


def _shape_of_root(root: Element, findings: Findings) -> str:
    if root.tag not in ("style", "locale"):
        hint = message("A style begins with <style>, a locale file with <locale>.")
        findings.add(root, "S102", message("begins with <{tag}>", tag=root.tag), hint)
        return ""
    if root.namespace != CSL_NAMESPACE:
        hint = message("Write <{tag} {xmlns} …>.", tag=root.tag, xmlns=f'xmlns="{CSL_NAMESPACE}"')
        findings.add(root, "S102", message("<{tag}> is not in the namespace of CSL", tag=root.tag), hint)
        return ""
    if root.tag == "locale":
        return "locale-file"
    links = (link for info in root.children if info.tag == "info" for link in info.children)
    has_parent = any(link.attributes.get("rel") == "independent-parent" for link in links)
    # without a class and with metadata only it is a dependent style that has lost its parent
    is_bare = "class" not in root.attributes and [child.tag for child in root.children] == ["info"]
    return "dependent-style" if has_parent or is_bare else "style"


class _Walk:
    """The elements of a file, each against its shape."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    def element(self, element: Element, name: str) -> None:
        if self.findings.are_enough:
            return
        shape = _shape(name, element)
        self.attributes(element, shape)
        self.text(element, shape)
        self.children(element, shape, name)
        for rule in RULES.get(name, ()):
            rule(element, self.findings)

    # attributes

    def attributes(self, element: Element, shape: Shape) -> None:
        has = element.attributes
        for attribute, value in has.items():
            if self.findings.are_enough:
                return
            values = shape.attributes.get(attribute)
            if values is None:
                self.foreign_attribute(element, attribute, shape)
            elif values != FREE:
                self.value(element, attribute, value, values)
            if attribute in shape.only_with and not any(each in has for each in shape.only_with[attribute]):
                others = _or(shape.only_with[attribute])
                text = message("{name} stands only beside {others}", name=attribute, others=others)
                self.findings.add(element, "S304", text, message("Delete it."))
        for attribute in shape.required:
            if attribute not in has:
                self.lacks(element, attribute, shape)
        chosen = [attribute for attribute in shape.one_of if attribute in has]
        if len(chosen) > 1:
            text = message("{names} exclude each other", names=", ".join(chosen))
            self.findings.add(element, "S303", text, message("Keep one of them."))
        for choice in (shape.one_of, shape.some_of):
            if choice and not any(attribute in has for attribute in choice):
                self.lacks(element, _or(choice), shape)

    def lacks(self, element: Element, names: str, shape: Shape) -> None:
        values = shape.attributes.get(names)
        hint = message("Add {example}.", example=f'{names}="{_example(values)}"') if values else None
        text = message("<{tag}> lacks {names}", tag=element.tag, names=names)
        self.findings.add(element, "S302", text, hint)

    def foreign_attribute(self, element: Element, name: str, shape: Shape) -> None:
        text = message("<{tag}> has no attribute {name}", tag=element.tag, name=clip(name))
        if name in _ALL_ATTRIBUTES:
            hint = message("Delete it; it belongs to other elements.")
        elif element.tag == "style" and name.startswith("{"):
            hint = message("Delete it.")
        else:
            hint = near(name, list(shape.attributes))
        self.findings.add(element, "S301", text, hint)

    def value(self, element: Element, name: str, value: str, values: Values) -> None:
        if (name, value.strip()) in DEPRECATED:
            instead = DEPRECATED[name, value.strip()]
            text = message(
                "{shown} will go or change in the next version of CSL", shown=f'{name}="{value.strip()}"'
            )
            self.findings.add(element, "S902", text, message("Write {instead}.", instead=instead))
        if isinstance(values, tuple):
            if " ".join(value.split()) not in values:
                text = message("no such value: {shown}", shown=f'{name}="{clip(value)}"')
                self.findings.add(element, "S305", text, near(value, values))
        elif values in FORMS:
            if not fits(value, values):
                text = message("{shown} is not {form}", shown=f'{name}="{clip(value)}"', form=_form(values))
                self.findings.add(element, "S306", text)
        else:
            self.words(element, name, value, values)

    def words(self, element: Element, name: str, value: str, values: str) -> None:
        kind = values.removesuffix("+")
        words = value.split() if values.endswith("+") else [" ".join(value.split())]
        if not words or words == [""]:
            text = message("{name} is empty", name=name)
            self.findings.add(element, "S306", text, message("Name one, or delete it."))
            return
        for word in words:
            if word not in WORDS[kind]:
                self.unknown_word(element, word, kind, values)
            if self.findings.are_enough:
                return

    def unknown_word(self, element: Element, word: str, kind: str, values: str) -> None:
        if not kind.endswith("variable"):
            text = message("no such {kind}: {word}", kind=message(kind), word=clip(word))
            self.findings.add(element, _CODES.get(kind, "S305"), text, near(word, WORDS[kind]))
        elif word not in VARIABLES:
            text = message("no such variable: {word}", word=clip(word))
            hint = near(word, WORDS[kind])
            parts = word.split()
            if len(parts) > 1 and VARIABLES.issuperset(parts):
                hint = message("Here stands one variable only.")
            self.findings.add(element, "S401", text, hint)
        else:
            own = next(name for name, known in KINDS if word in known)
            text = message(
                "{word} is a {own} variable; <{tag}> takes a {kind}",
                word=word,
                own=message(own),
                tag=element.tag,
                kind=message(kind),
            )
            hint = message("Write {instead}.", instead=PRINTED_BY[own].format(name=word))
            self.findings.add(element, "S402", text, hint if element.tag in _PRINTERS else None)

    # text and children

    def text(self, element: Element, shape: Shape) -> None:
        text = element.text.strip()
        shown = clip(text)
        if not shape.text:
            if text:
                hint = message("Text is printed by {instead}.", instead='<text value="…"/>')
                said = message("text in <{tag}>: “{shown}”", tag=element.tag, shown=shown)
                self.findings.add(element, "S206", said, hint)
        elif shape.filled_text and not text:
            self.findings.add(element, "S207", message("<{tag}> is empty", tag=element.tag))
        elif shape.text != FREE and not fits(element.text, shape.text):
            said = message("“{shown}” is not {form}", shown=shown, form=_form(shape.text))
            self.findings.add(element, "S207", said)

    def children(self, element: Element, shape: Shape, name: str) -> None:
        groups = _groups(shape)
        places = {tag: index for index, group in enumerate(groups) for tag in group}
        counts: dict[str, int] = {}
        reached, last = 0, ""
        for child in element.children:
            if self.findings.are_enough:
                return
            place = places.get(child.tag) if child.namespace == CSL_NAMESPACE else None
            if place is None:
                self.foreign_element(child, element, list(places), name)
                continue
            counts[child.tag] = counts.get(child.tag, 0) + 1
            if place < reached or any(a == child.tag and b in counts for a, b in shape.before):
                said = message("<{tag}> stands before <{last}>", tag=child.tag, last=last)
                self.findings.add(child, "S205", said, message("Move it up."))
            elif place > reached or not last:
                reached, last = place, child.tag
            elif (child.tag, last) not in shape.before:
                last = child.tag
            how_many, shape_name = groups[place][child.tag]
            if how_many in ("?", "") and counts[child.tag] > 1:
                said = message("a second <{tag}> in <{parent}>", tag=child.tag, parent=element.tag)
                self.findings.add(child, "S204", said, message("Keep one of them."))
            self.element(child, shape_name)
        for group in groups:
            for tag, (how_many, _) in group.items():
                if how_many in ("", "+") and tag not in counts:
                    said = message("<{parent}> lacks <{tag}>", parent=element.tag, tag=tag)
                    self.findings.add(element, "S203", said, message("Add <{tag}>.", tag=tag))
        if shape.filled and not counts:
            hint = message("Something must be printed in it: <text>, <names>, <group> …")
            self.findings.add(element, "S203", message("<{tag}> is empty", tag=element.tag), hint)

    def foreign_element(self, child: Element, parent: Element, allowed: list[str], name: str) -> None:
        if child.namespace != CSL_NAMESPACE:
            said = message("<{tag}> is not an element of CSL", tag=child.tag)
            self.findings.add(child, "S201", said, message("Delete it."))
        elif name == "dependent-style":
            pass  # said of all that it has at once, see `check_rules`
        elif child.tag in _ALL_TAGS:
            said = message("<{tag}> cannot stand in <{parent}>", tag=child.tag, parent=parent.tag)
            listed = ", ".join(f"<{tag}>" for tag in allowed)
            hint = message("There are: {words}", words=listed) if listed else message("It has no elements.")
            self.findings.add(child, "S202", said, hint)
        else:
            hint = near(child.tag, allowed or list(_ALL_TAGS))
            if child.tag in ELSEWHERE:
                hint = message("It is from {place}.", place=message(ELSEWHERE[child.tag]))
            self.findings.add(child, "S201", message("no such element: <{tag}>", tag=clip(child.tag)), hint)


_PRINTERS = frozenset({"text", "names", "date", "number"})


def _shape(name: str, element: Element) -> Shape:
    if name == "term" and element.children:
        plural = SHAPES["term-with-plural"]
        return replace(SHAPES["term"], content=plural.content, text="")
    if name == "date" and "form" in element.attributes:
        attributes = {key: value for key, value in SHAPES["date"].attributes.items() if key != "delimiter"}
        return replace(SHAPES["date"], attributes=attributes, content=("date-part=localized-date-part*",))
    if name == "date":
        return replace(SHAPES["date"], content=("date-part+",))
    return SHAPES[name]


_Group = dict[str, tuple[str, str]]


def _groups(shape: Shape) -> tuple[_Group, ...]:
    return tuple(map(_group, shape.content))


@lru_cache(maxsize=256)
def _group(text: str) -> _Group:
    """Read ``"sort? layout=citation-layout"`` into how often each may stand, and its shape."""
    group = {}
    for each in text.split():
        how_many = each[-1] if each[-1] in "?*+" else ""
        tag, _, shape = each.removesuffix(how_many).partition("=")
        group[tag] = (how_many, shape or tag)
    return group


def _or(names: tuple[str, ...]) -> str:
    return " / ".join(names)


def _form(name: str) -> Message:
    return message(FORMS[name][0])


def _example(values: Values | None) -> str:
    if isinstance(values, tuple):
        return values[0] if len(values) == 1 else "|".join(values)
    return "…"
