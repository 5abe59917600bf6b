"""``cs:names``: the names of some variables, or what stands in for them.

Source:
    CSL 1.0.2, "Names" and "Substitute".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from citekit.csl.collation import SEPARATOR
from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import SORT, Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.elements.name_list import ListPrinter
from citekit.csl.nodes import LABEL, NAME_LIST, NAMES, SEQUENCE, Affix, Content, Node
from citekit.csl.people import Person
from citekit.csl.richtext import parse_rich
from citekit.csl.style import EtAl, Name, Names

_BOTH = ("editor", "translator")
_BOTH_TERM = "editortranslator"
_END = Affix(SEPARATOR * 2)
"""Behind names in a sort key: Adams alone goes before Adams and Baker, whatever follows the names."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What a ``cs:names`` printed: for disambiguation, grouping and substitutes of repeated authors.

    Attributes:
        variables: those that had names, in order.
        people: their names, in order of the variables.
        shown: how many of each are printed.
    """

    variables: tuple[str, ...]
    people: tuple[tuple[Person, ...], ...]
    shown: tuple[int, ...]


def compile_names(element: Names, compiler: Compiler) -> Render:
    """Compile ``cs:names``."""
    if compiler.replaced is not None:
        element = _inheriting(element, compiler.replaced)
    printer = _NamesPrinter(element, compiler)
    substitutes: list[Render] = []  # compiled when the first names are missing: most works have authors
    wrap = wrapper(element.formatting)

    def render(context: Context) -> Content | None:
        omits, context.omits_names = context.omits_names, False  # not what stands in for the names
        content = printer.content(context)
        if content is None and element.substitute:
            if not substitutes:
                with compiler.replacing(element):
                    substitutes.extend(compiler.compile(each) for each in compiler.pruned(element.substitute))
            content = _substitute(substitutes, context)
            if content is not None:
                context.filled += 1
                content = Node(NAMES, Printed((), (), ()), [content]) if content else None
        if not content:
            context.omits_names = omits
            return None
        if omits and isinstance(content, Node):
            return None
        context.omits_names = omits
        return content if wrap is None else wrap(content, context)

    return render


def _inheriting(inner: Names, outer: Names) -> Names:
    """Names that stand in are printed as those they stand in for, unless they say how.

    A label of their own takes the place of the label alone.
    """
    if inner.name is not None:
        return inner
    inherited = replace(
        inner,
        name=outer.name,
        et_al=inner.et_al or outer.et_al,
        delimiter=inner.delimiter if inner.delimiter is not None else outer.delimiter,
    )
    if inner.et_al is not None or inner.label is not None:
        return inherited
    return replace(inherited, label=outer.label, label_first=outer.label_first)


def _substitute(substitutes: list[Render], context: Context) -> Content | None:
    outer = context.used
    for each in substitutes:
        context.used = set()
        content = each(context)
        used, context.used = context.used, outer
        if content is not None:
            # What has stood in is not printed a second time.
            context.suppressed = used | (context.suppressed or set())
            if outer is not None:
                outer |= used
            return content
    return None


class _NamesPrinter:
    def __init__(self, element: Names, compiler: Compiler) -> None:
        name = element.name or Name()
        outer = compiler.options
        options = name.options.under(outer)
        if compiler.area == SORT:
            options = compiler.key_options.under(replace(options, name_as_sort_order="all"))
        self.variables = element.variables
        self.lists = ListPrinter(name, element.et_al or EtAl(), options, compiler)
        delimiter = element.delimiter if element.delimiter is not None else options.names_delimiter
        self.delimiter = Affix(delimiter) if delimiter else None
        # Names are sorted by themselves, without "ed."
        self.sorts = compiler.area == SORT
        self.label = element.label if compiler.area != SORT else None
        self.label_wrap = wrapper(self.label.formatting) if self.label is not None else None
        self.label_first = element.label_first
        self.name_wrap = wrapper(name.formatting)

    def content(self, context: Context) -> Content | None:
        variables, lists = self._people(context)
        if not variables:
            return None
        contents: list[Content] = []
        shown: list[int] = []
        for variable, people in zip(variables, lists, strict=True):
            content, count = self.lists.content(people, context)
            shown.append(count)
            if content is None:
                continue
            if contents and self.delimiter is not None:
                contents.append(self.delimiter)
            contents.append(self._labelled(content, variable, people, context))
        if self.lists.is_count:
            return str(sum(shown)) if sum(shown) else None
        if not contents:
            return None
        if self.sorts:
            contents.append(_END)
        return Node(NAMES, Printed(tuple(variables), tuple(lists), tuple(shown)), contents)

    def _people(self, context: Context) -> tuple[list[str], list[tuple[Person, ...]]]:
        variables: list[str] = []
        lists: list[tuple[Person, ...]] = []
        for variable in self.variables:
            context.called += 1
            if context.suppressed is not None and variable in context.suppressed:
                continue
            if context.used is not None and variable in context.used:
                continue  # a substitution prints no names twice
            if people := context.item.names(variable):
                context.filled += 1
                variables.append(variable)
                lists.append(people)
                if context.used is not None:
                    context.used.add(variable)
        if tuple(sorted(variables)) == _BOTH and lists[0] == lists[1] and self._has_term_for_both(context):
            return [_BOTH_TERM], lists[:1]
        return variables, lists

    def _has_term_for_both(self, context: Context) -> bool:
        return self.label is not None and bool(context.locale.term(_BOTH_TERM, self.label.form))

    def _labelled(
        self, content: Content, variable: str, people: tuple[Person, ...], context: Context
    ) -> Content:
        if self.name_wrap is not None:
            content = self.name_wrap(content, context)
        content = Node(NAME_LIST, variable, [content])
        label = self._label(variable, people, context)
        if label is None:
            return content
        return Node(SEQUENCE, None, [label, content] if self.label_first else [content, label])

    def _label(self, variable: str, people: tuple[Person, ...], context: Context) -> Content | None:
        label = self.label
        if label is None:
            return None
        plural = label.plural == "always" or (label.plural == "contextual" and len(people) > 1)
        term = context.locale.term(variable, label.form, plural)
        if not term:
            return None
        content = Node(LABEL, variable, [parse_rich(term)])
        return content if self.label_wrap is None else self.label_wrap(content, context)
