"""``cs:number``: a number variable in a form."""

from __future__ import annotations

from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.nodes import Content
from citekit.csl.numbers import format_number
from citekit.csl.pages import format_pages
from citekit.csl.richtext import parse_rich
from citekit.csl.style import Number


def compile_number(element: Number, compiler: Compiler) -> Render:
    """Compile ``cs:number``."""
    wrap, name, form, locale = wrapper(element.formatting), element.variable, element.form, compiler.locale
    # The noun that the number counts has the gender: "edition" of the edition.
    gender = locale.gender(name)
    delimiter = locale.term("page-range-delimiter")
    pages = compiler.style.page_range_format if name in ("page", "locator") else None

    def render(context: Context) -> Content | None:
        text = context.ask(name)
        if not text:
            return None
        if pages is not None and form == "numeric":
            content: Content = format_pages(text, pages, "–" if delimiter is None else delimiter)
        else:
            number = format_number(text, form, locale, gender)
            content = number if number == text else parse_rich(number)
        return content if wrap is None else wrap(content, context)

    return render
