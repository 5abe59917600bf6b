"""``cs:choose``: the first branch whose conditions hold.

Source:
    CSL 1.0.2, "Choose".
"""

from __future__ import annotations

from collections.abc import Callable

from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import Compiler
from citekit.csl.nodes import Content
from citekit.csl.numbers import is_numeric
from citekit.csl.style import Branch, Choose, Condition, Element

Test = Callable[[Context], bool]


def decided(element: Choose, item_type: str) -> Choose | tuple[Element, ...]:
    """What the type of an item decides of a choice.

    Returns:
        The elements of the branch that is taken whatever the item says, or the branches that may be.
    """
    branches: list[Branch] = []
    for branch in element.branches:
        truth, left = _by_type(branch, item_type)
        if truth is False:
            continue
        if truth is True:
            if not branches:
                return branch.children
            branches.append(Branch((), "all", branch.children))
            break
        branches.append(Branch(left, branch.match, branch.children))
    return Choose(tuple(branches), element.line) if branches else ()


def _by_type(branch: Branch, item_type: str) -> tuple[bool | None, tuple[Condition, ...]]:
    """Whether a branch holds as far as the type says, and the conditions that are left."""
    types = [each.value == item_type for each in branch.conditions if each.test == "type"]
    left = tuple(each for each in branch.conditions if each.test != "type")
    if branch.match == "any":
        if any(types):
            return True, ()
        return (None if left else False, left) if branch.conditions else (True, ())
    # No item is of two types: of several that "all" asks for, one is enough, as in other processors.
    if types and any(types) is (branch.match == "none"):
        return False, ()
    return (None, left) if left else (True, ())


def compile_choose(element: Choose, compiler: Compiler, delimiter: str = "") -> Render:
    """Compile ``cs:choose``; conditions on the type are decided already.

    Args:
        element: the choice.
        compiler: of the area.
        delimiter: of the group around it, which parts what its branches print.
    """
    branches = [
        (_branch(branch, compiler), _inside(branch, compiler.later(branch.children, delimiter)))
        for branch in element.branches
    ]

    def render(context: Context) -> Content | None:
        for holds, inside in branches:
            if holds is None or holds(context):
                return inside(context)
        return None

    return render


def _inside(branch: Branch, inside: Render) -> Render:
    if Condition("disambiguate", "true") not in branch.conditions:
        return inside

    def render(context: Context) -> Content | None:
        outer, context.disambiguates = context.disambiguates, True
        content = inside(context)
        context.disambiguates = outer
        return content

    return render


def _branch(branch: Branch, compiler: Compiler) -> Test | None:
    tests = [_TESTS[each.test](each.value, compiler) for each in branch.conditions]
    if not tests:
        return None
    if branch.match == "any":
        return lambda context: any(test(context) for test in tests)
    if branch.match == "none":
        return lambda context: not any(test(context) for test in tests)
    if len(tests) == 1:
        return tests[0]
    return lambda context: all(test(context) for test in tests)


def _variable(value: str, _: Compiler) -> Test:
    return lambda context: context.has(value)


def _is_numeric(value: str, _: Compiler) -> Test:
    return lambda context: bool(text := context.text(value)) and is_numeric(text)


def _is_uncertain_date(value: str, _: Compiler) -> Test:
    return lambda context: (date := context.item.date(value)) is not None and date.circa


def _locator(value: str, _: Compiler) -> Test:
    return lambda context: bool(context.cite.locator) and context.cite.label == value


_WITHIN = {
    "first": frozenset({"first"}),
    "subsequent": frozenset({"subsequent", "ibid", "ibid-with-locator"}),
    "ibid": frozenset({"ibid", "ibid-with-locator"}),
    "ibid-with-locator": frozenset({"ibid-with-locator"}),
}
"""Which positions of a cite a position that is asked for takes in."""


def _position(value: str, compiler: Compiler) -> Test:
    if compiler.area != "citation":
        return lambda _: False
    if value == "near-note":
        return lambda context: context.cite.near_note
    positions = _WITHIN.get(value, frozenset())
    return lambda context: context.cite.position in positions


def _disambiguate(value: str, _: Compiler) -> Test:
    if value != "true":
        return lambda _: False

    def test(context: Context) -> bool:
        context.conditions += 1
        return context.conditions <= context.disambiguation.conditions

    return test


_TESTS: dict[str, Callable[[str, Compiler], Test]] = {
    "variable": _variable,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain_date,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
