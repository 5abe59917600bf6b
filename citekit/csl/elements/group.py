"""``cs:group``: printed if a variable in it has a value, or if it asks for none."""

from __future__ import annotations

from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.nodes import Content
from citekit.csl.style import Group


def compile_group(element: Group, compiler: Compiler) -> Render:
    """Compile ``cs:group``.

    Source:
        CSL 1.0.2, "Group": suppressed if it calls variables and all of them are empty; a group that is
        printed counts as a variable with a value for the group around it.
    """
    inside = compiler.compile_all(element.children, element.delimiter)
    wrap = wrapper(element.formatting)

    def render(context: Context) -> Content | None:
        called, filled = context.called, context.filled
        content = inside(context)
        if content is None or (context.called > called and context.filled == filled):
            return None
        if context.called == called:
            context.called += 1
            context.filled += 1
        return content if wrap is None else wrap(content, context)

    return render
