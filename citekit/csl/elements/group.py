"""``cs:group``: printed if a variable in it has a value, or if it asks for none."""

from __future__ import annotations

from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.nodes import Content
from citekit.csl.style import Group
from citekit.errors import StyleError

MAX_GROUPS = 100_000
"""Groups and macros that are rendered for one item: a style whose macros call one another twice, and so
on, is small in the file and would not end in time."""


def compile_group(element: Group, compiler: Compiler) -> Render:
    """Compile ``cs:group``.

    Source:
        CSL 1.0.2, "Group": suppressed if it calls variables and all of them are empty; a group that is
        printed counts as a variable with a value for the group around it.
    """
    inside = grouped(compiler.compile_all(element.children, element.delimiter))
    wrap = wrapper(element.formatting)
    if wrap is None:
        return inside

    def render(context: Context) -> Content | None:
        content = inside(context)
        return wrap(content, context) if content else None

    return render


def grouped(inside: Render) -> Render:
    """Let a group or a macro be left out where its variables are empty.

    A macro counts as a group: so the official suite has it (``group_SuppressTermInMacro``,
    ``bugreports_SmallCapsEscape``), and so do the other processors.
    """

    def render(context: Context) -> Content | None:
        called, filled = context.called, context.filled
        context.groups += 1
        if context.groups > MAX_GROUPS:
            raise StyleError(
                "the style",
                f"more than {MAX_GROUPS:,} groups and macros for one item, “{context.item.id}”",
                "Its macros call one another too often.",
            )
        content = inside(context)
        if not content or (context.called > called and context.filled == filled):
            return None
        if context.called == called:
            context.called += 1
            context.filled += 1
        return content

    return render
