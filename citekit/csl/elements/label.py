"""``cs:label`` of a number variable or locator: ``p.`` or ``pp.``"""

from __future__ import annotations

from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.locators import split_labels
from citekit.csl.nodes import LABEL, Content, Node
from citekit.csl.numbers import is_plural
from citekit.csl.richtext import parse_rich
from citekit.csl.style import Label

_COUNTED = ("number-of-pages", "number-of-volumes")
"""Variables that count things: every number but one is a plural."""


def compile_label(element: Label, compiler: Compiler) -> Render:
    """Compile ``cs:label`` outside ``cs:names``."""
    wrap, name, form = wrapper(element.formatting), element.variable, element.form
    always, locale = element.plural, compiler.locale

    def render(context: Context) -> Content | None:
        text = context.text(name)
        if not text:
            return None
        term = context.cite.label if name == "locator" else "page" if name == "page-first" else name
        plural = always == "always" or (always == "contextual" and _is_plural(name, text))
        label = locale.term(term, form, plural)
        if not label:
            return None
        content = Node(LABEL, term, [parse_rich(label)])
        return content if wrap is None else wrap(content, context)

    return render


def _is_plural(name: str, text: str) -> bool:
    if name in _COUNTED and text.isdecimal():
        return text != "1"
    return is_plural(split_labels(text)[0][1].rstrip(", "))
