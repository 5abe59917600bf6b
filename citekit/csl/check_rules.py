"""Rules that the tables cannot say: what depends on another attribute, another element, the whole file.

Each rule takes an element and adds what it finds.  `RULES` lists them by the
shape of the element.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from citekit.csl.findings import Findings, clip, message, near
from citekit.csl.schema_tables import DATE_PART_FORMS, TEXT_FORMS
from citekit.csl.schema_values import GENDERED, LONG_ORDINALS, ORDINALS
from citekit.csl.xmltree import Element

Rule = Callable[[Element, Findings], None]


def check_term(element: Element, findings: Findings) -> None:
    """Gender and match belong to ordinals and to what is counted, in the long form only."""
    has = element.attributes
    name = " ".join(has.get("name", "").split())
    belongs = {
        "gender": GENDERED,
        "gender-form": ORDINALS | LONG_ORDINALS,
        "match": ORDINALS,
    }
    used = [attribute for attribute in belongs if attribute in has]
    for attribute in used:
        if name not in belongs[attribute]:
            text = message("the term {name} has no {attribute}", name=name, attribute=attribute)
            findings.add(element, "S301", text, message("Delete it."))
    if "gender" in used and len(used) > 1:
        findings.add(element, "S303", message("{names} exclude each other", names=", ".join(used)))
    if used and has.get("form", "long").strip() != "long":
        text = message("{name} stands only beside {others}", name=used[0], others='form="long"')
        findings.add(element, "S304", text, message("Delete it."))


def check_terms(element: Element, findings: Findings) -> None:
    """A term is given once in each form."""
    seen = set()
    for term in element.children:
        has = term.attributes
        key = (
            has.get("name"),
            has.get("form", "long"),
            has.get("gender-form"),
            has.get("match"),
        )
        if key in seen:
            text = message("the term {name} is given twice", name=has.get("name", ""))
            findings.add(term, "S903", text, message("Keep one of them."))
        seen.add(key)


def check_text(element: Element, findings: Findings) -> None:
    """The forms of a variable are fewer than those of a term."""
    has = element.attributes
    form = has.get("form", "").strip()
    if "variable" in has and "form" in has and form not in TEXT_FORMS["variable"]:
        text = message("no such value: {shown}", shown=f'form="{form}"')
        findings.add(element, "S305", text, near(form, TEXT_FORMS["variable"]))


def check_date_part(element: Element, findings: Findings) -> None:
    """Each part of a date has forms of its own."""
    has = element.attributes
    name = has.get("name", "").strip()
    forms = DATE_PART_FORMS.get(name)
    if forms is None:
        return
    if "form" in has and has["form"].strip() not in forms:
        text = message("the {name} has no form {form}", name=name, form=has["form"])
        findings.add(element, "S305", text, message("There are: {words}", words=", ".join(forms)))
    if "strip-periods" in has and name != "month":
        text = message("the {name} has no {attribute}", name=name, attribute="strip-periods")
        findings.add(element, "S301", text, message("Delete it."))


def check_info(element: Element, findings: Findings) -> None:
    """One citation format is enough."""
    formats = [child for child in element.children if "citation-format" in child.attributes]
    for each in formats[1:]:
        findings.add(each, "S904", message("a second citation format"), message("Keep one of them."))


def check_parent(element: Element, findings: Findings) -> None:
    """A dependent style stands for one other style."""
    check_info(element, findings)
    links = [child for child in element.children if child.attributes.get("rel") == "independent-parent"]
    own = {child.text.strip() for child in element.children if child.tag == "id"}
    if not links:
        text = message("a style that neither formats nor names a parent")
        hint = message("Add {example}.", example='<link href="…" rel="independent-parent"/>')
        findings.add(element, "S603", text, hint)
    for link in links[1:]:
        findings.add(link, "S602", message("a second parent"), message("Keep one of them."))
    for link in links:
        if link.attributes.get("href", "").strip() in own:
            text = message("the style is its own parent")
            findings.add(link, "S602", text, message("Name the independent style."))


def check_dependent(element: Element, findings: Findings) -> None:
    """A dependent style has metadata only."""
    for child in element.children:
        if child.tag != "info":
            hint = message("Delete it, or the link to the parent.")
            text = message("a dependent style cannot have <{tag}>", tag=child.tag)
            findings.add(child, "S601", text, hint)


RULES: Mapping[str, tuple[Rule, ...]] = {
    "date-part": (check_date_part,),
    "dependent-info": (check_parent,),
    "dependent-style": (check_dependent,),
    "info": (check_info,),
    "localized-date-part": (check_date_part,),
    "term": (check_term,),
    "terms": (check_terms,),
    "text": (check_text,),
}
"""The rules of each shape."""


def check_document(root: Element, findings: Findings) -> None:
    """Check the macros: each is there once, is called, and does not call itself.

    Source:
        CSL 1.0.2, "Macro"; the Schematron rules of the styles repository.
    """
    if root.tag != "style":
        return
    macros: dict[str, Element] = {}
    for child in root.children:
        name = child.attributes.get("name")
        if child.tag != "macro" or name is None:
            continue
        if name in macros:
            text = message("a second macro “{name}”", name=clip(name))
            findings.add(child, "S503", text, message("Rename or delete one of them."))
        macros.setdefault(name, child)
    calls = {name: calls_in(macro) for name, macro in macros.items()}
    outside = [call for child in root.children if child.tag != "macro" for call in calls_in(child)]
    for call in (*outside, *(call for rows in calls.values() for call in rows)):
        name = call.attributes["macro"]
        if findings.are_enough:
            return
        if name not in macros:
            findings.add(
                call, "S501", message("no such macro: {name}", name=clip(name)), near(name, list(macros))
            )
    _check_circles(calls, findings)
    _check_use(macros, calls, outside, findings)


def calls_in(element: Element) -> list[Element]:
    """The elements inside `element` that call a macro."""
    found, waiting = [], [element]
    while waiting:
        each = waiting.pop()
        if each.tag in ("text", "key") and "macro" in each.attributes:
            found.append(each)
        waiting.extend(reversed(each.children))
    return found


def _check_circles(calls: Mapping[str, list[Element]], findings: Findings) -> None:
    done: set[str] = set()
    for start in calls:
        path: dict[str, None] = {}
        waiting = [(start, iter(calls[start]))] if start not in done else []
        while waiting and not findings.are_enough:
            name, rest = waiting[-1]
            if len(path) < len(waiting):
                path[name] = None
            call = next(rest, None)
            if call is None:
                done.add(name)
                waiting.pop()
                path.popitem()
                continue
            called = call.attributes["macro"]
            if called in path:
                names = [*path, called]
                circle = " → ".join(_shown(names[names.index(called) :]))
                hint = message("Break the circle: a macro cannot print itself.")
                findings.add(call, "S502", message("a macro calls itself: {circle}", circle=circle), hint)
            elif called in calls and called not in done:
                waiting.append((called, iter(calls[called])))


def _shown(names: list[str]) -> list[str]:
    names = names if len(names) <= 8 else [*names[:4], "…", *names[-3:]]
    return [clip(name) for name in names]


def _check_use(
    macros: Mapping[str, Element],
    calls: Mapping[str, list[Element]],
    outside: list[Element],
    findings: Findings,
) -> None:
    used: set[str] = set()
    waiting = [call.attributes["macro"] for call in outside]
    while waiting:
        name = waiting.pop()
        if name in calls and name not in used:
            used.add(name)
            waiting.extend(call.attributes["macro"] for call in calls[name])
    for name, macro in macros.items():
        if name not in used:
            text = message("nothing calls the macro “{name}”", name=clip(name))
            findings.add(macro, "S901", text, message("Delete it, or call it."))
