"""``cs:text``: a variable, a macro, a term or a verbatim value."""

from __future__ import annotations

import re

from citekit.csl.archived import ARCHIVE_DATE, ARCHIVE_URL, archived_at
from citekit.csl.context import Context, Render
from citekit.csl.elements.compile import SORT, Compiler
from citekit.csl.elements.date import date_printer
from citekit.csl.elements.formatting import wrapper
from citekit.csl.elements.group import grouped
from citekit.csl.nodes import LABEL, LINK, LOCATOR, NUMBER, SEQUENCE, SUFFIX, TERM, Content, Node
from citekit.csl.numbers import format_number
from citekit.csl.pages import format_pages
from citekit.csl.richtext import parse_rich
from citekit.csl.style import PLAIN, Date, Text
from citekit.csl.variables import NUMBER_VARIABLES

_LINKS = {
    "URL": "{}",
    "DOI": "https://doi.org/{}",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/{}",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/{}",
}
"""Variables that are links, and their addresses (CSL 1.0.2, appendix VI)."""

_DAY_OF_COPY = Date(ARCHIVE_DATE, "text", "", "", (), PLAIN, 0)

_TAGGED = {"citation-number": NUMBER, "year-suffix": SUFFIX, "locator": LOCATOR}
_AMPERSAND = re.compile(r"\s*&\s*")
_PAGES = ("page", "locator")


def compile_text(element: Text, compiler: Compiler) -> Render:
    """Compile ``cs:text``."""
    if element.source == "variable":
        source = _variable(element, compiler)
    elif element.source == "macro":
        macro = compiler.macro(element.name)
        source = grouped(macro) if macro is not None else _nothing
    elif element.source == "term":
        source = _term(element, compiler)
    else:
        source = _constant(element.name)
    wrap = wrapper(element.formatting)
    if wrap is None:
        return source

    def render(context: Context) -> Content | None:
        content = source(context)
        return wrap(content, context) if content else None

    return render


def _nothing(_: Context) -> Content | None:
    return None


def _constant(text: str) -> Render:
    # Words of the style are in its language, whatever that of the item.
    content = Node(LABEL, None, [parse_rich(text)]) if text else None
    return lambda _: content


def _term(element: Text, compiler: Compiler) -> Render:
    text = compiler.locale.term(element.name, element.form, element.plural)
    if not text:
        # A term that the locale has, but empty, is still what a substitution finds.
        return _nothing if text is None else lambda _: ""
    # A term whose case the style sets has no capital at the front of a note: OSCOLA's "ibid".
    content = Node(LABEL if element.formatting.text_case else TERM, element.name, [parse_rich(text)])
    return lambda _: content


def _variable(element: Text, compiler: Compiler) -> Render:
    name = element.name
    if name in _PAGES:
        return _pages(element, compiler)
    if name == "citation-label":
        return _citation_label
    if name in _TAGGED:
        return _tagged(name)
    if name in NUMBER_VARIABLES:
        return _number(name)
    if name == "URL":
        return _url(compiler)
    if name in _LINKS:
        return _link(name)
    if element.form == "short":
        return _short(name)

    def render(context: Context) -> Content | None:
        text = context.ask(name)
        return parse_rich(text) if text else None

    return render


def _short(name: str) -> Render:
    def render(context: Context) -> Content | None:
        context.called += 1
        text = context.text(name)
        short = (
            context.item.short(name) if context.suppressed is None or name not in context.suppressed else ""
        )
        if not text and not short:
            return None
        context.filled += 1
        return parse_rich(short or text)

    return render


def _pages(element: Text, compiler: Compiler) -> Render:
    name, form = element.name, compiler.style.page_range_format
    delimiter = compiler.locale.term("page-range-delimiter")
    delimiter = "–" if delimiter is None else delimiter

    def render(context: Context) -> Content | None:
        text = context.ask(name)
        if not text:
            return None
        is_page = name == "page" or context.cite.label == "page"
        pages = format_pages(text, form if is_page else "", delimiter)
        if "&" in pages:
            pages = _AMPERSAND.sub(f" {compiler.locale.term('and', 'symbol') or '&'} ", pages)
        content = parse_rich(pages)
        return Node(LOCATOR, None, [content]) if name == "locator" else content

    return render


def _tagged(name: str) -> Render:
    kind = _TAGGED[name]

    def render(context: Context) -> Content | None:
        text = context.text(name)
        # A year suffix that is not needed leaves no group empty: "n.d." is printed without one.
        context.called += bool(text) or kind != SUFFIX
        if not text:
            return None
        context.filled += 1
        if kind == SUFFIX:
            context.suffix_done = True
        return Node(kind, context.citation_number, [text])

    return render


def _citation_label(context: Context) -> Content | None:
    """The label of an item; it ends with the year, and takes the year suffix."""
    text = context.ask("citation-label")
    if not text:
        return None
    suffix = context.disambiguation.year_suffix
    if not suffix or context.suffix_done or context.omits_suffix:
        return text
    context.suffix_done = True
    return Node(SEQUENCE, None, [text, Node(SUFFIX, None, [suffix])])


def _number(name: str) -> Render:
    def render(context: Context) -> Content | None:
        text = context.ask(name)
        if not text or text.isdecimal():
            return text or None
        return parse_rich(format_number(text, "numeric", context.locale))

    return render


def _link(name: str) -> Render:
    pattern = _LINKS[name]

    def render(context: Context) -> Content | None:
        text = context.ask(name)
        if not text:
            return None
        url = text if text.startswith(("http://", "https://")) else pattern.format(text)
        return Node(LINK, url, [text])

    return render


def _url(compiler: Compiler) -> Render:
    """The address, and behind it that of an archived copy: CSL has no variable that styles could print."""
    cited = _link("URL")
    if compiler.area == SORT:
        return cited
    printed = date_printer(_DAY_OF_COPY, compiler.locale)
    term = archived_at(compiler.locale.language)

    def render(context: Context) -> Content | None:
        content = cited(context)
        copy = context.item.text(ARCHIVE_URL)
        if content is None or not copy:
            return content
        contents = [content, f", {term} ", Node(LINK, copy, [copy])]
        date = context.item.date(ARCHIVE_DATE)
        if date is not None and (day := printed(date, context)):
            contents += [" (", *day, ")"]
        return Node(SEQUENCE, None, contents)

    return render
