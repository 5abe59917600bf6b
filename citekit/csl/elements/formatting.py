"""Formatting, text case, quotes and affixes, put around what an element printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from citekit.csl.context import Context
from citekit.csl.nodes import (
    DISPLAY,
    FORMAT,
    LABEL,
    NOCASE,
    NODECOR,
    QUOTES,
    SEQUENCE,
    TERM,
    Affix,
    Content,
    Node,
)
from citekit.csl.richtext import parse_superscripts
from citekit.csl.style import PLAIN, Formatting
from citekit.csl.textcase import CASES, change_case_of_runs

Wrap = Callable[[Content, Context], Content]

_FONTS = (
    ("font-style", "font_style"),
    ("font-variant", "font_variant"),
    ("font-weight", "font_weight"),
    ("text-decoration", "text_decoration"),
    ("vertical-align", "vertical_align"),
)


def wrapper(formatting: Formatting) -> Wrap | None:
    """Compile `formatting` to a function that puts it around a content; `None` if there is nothing to put.

    From the inside out stand periods stripped and text case, fonts, quotes, affixes, display: affixes
    are outside the formatting (CSL 1.0.2, "Affixes").
    """
    if formatting is PLAIN:
        return None
    steps: list[Wrap] = []
    if formatting.strip_periods:
        steps.append(lambda content, _: strip_periods(content))
    if formatting.text_case in CASES:
        steps.append(_caser(formatting.text_case))
    steps += [
        _node(FORMAT, (name, value))
        for name, attribute in _FONTS
        if (value := getattr(formatting, attribute))
    ]
    if formatting.quotes:
        steps.append(_node(QUOTES, None))
    if formatting.prefix or formatting.suffix:
        steps.append(_affixer(formatting.prefix, formatting.suffix))
    if formatting.display:
        steps.append(_node(DISPLAY, formatting.display))
    if not steps:
        return None
    if len(steps) == 1:
        return steps[0]

    def wrap(content: Content, context: Context) -> Content:
        for step in steps:
            content = step(content, context)
        return content

    return wrap


def layout_wrapper(formatting: Formatting) -> Wrap | None:
    """The same for ``cs:layout``, whose affixes are inside its formatting."""
    affixes = wrapper(Formatting(prefix=formatting.prefix, suffix=formatting.suffix))
    fonts = wrapper(replace(formatting, prefix="", suffix=""))
    if affixes is None or fonts is None:
        return affixes or fonts
    return lambda content, context: fonts(affixes(content, context), context)


def _node(kind: str, value: object) -> Wrap:
    return lambda content, _: Node(kind, value, [content])


def _affixer(prefix: str, suffix: str) -> Wrap:
    before, after = _affix(prefix), _affix(suffix)
    if not suffix:
        return lambda content, _: Node(SEQUENCE, None, [before, content])
    if not prefix:
        return lambda content, _: Node(SEQUENCE, None, [content, after])
    return lambda content, _: Node(SEQUENCE, None, [before, content, after])


def _affix(text: str) -> Content:
    content = parse_superscripts(text)
    return Affix(text) if content is text else content


def _caser(case: str) -> Wrap:
    def change(content: Content, context: Context) -> Content:
        if not _is_term(content):
            return change_case(content, case, context.language)
        # A term is in the language of the locale.  Only English has title case, and only for items; a style
        # that asks for it in the term of another language wants capitals: "2. Baskı".
        language = context.locale.language
        return change_case(
            content, "capitalize-all" if case == "title" and language != "en" else case, language
        )

    return change


def _is_term(content: Content) -> bool:
    """Whether a content begins with a term."""
    while isinstance(content, Node) and content.kind not in (TERM, LABEL) and content.children:
        content = content.children[0]
    return isinstance(content, Node)


def change_case(content: Content, case: str, language: str) -> Content:
    """Change the case of a content, markup kept: a word is a word though a part of it is italic."""
    runs = list(_runs(content, False))
    changed = iter(change_case_of_runs(runs, case, language))
    return _replace(content, changed)


_KEPT = (("font-variant", "small-caps"), ("vertical-align", "sup"), ("vertical-align", "sub"))
"""Formatting inside a field whose text is a thing of its own: a formula, an acronym in small capitals."""


def _runs(content: Content, protected: bool) -> list[tuple[str, bool]]:
    if isinstance(content, str):
        return [(content, protected)]
    protected = protected or content.kind in (NOCASE, NODECOR) or content.value in _KEPT
    return [run for child in content.children for run in _runs(child, protected)]


def _replace(content: Content, changed: Iterator[str]) -> Content:
    if isinstance(content, str):
        return next(changed)
    return Node(content.kind, content.value, [_replace(child, changed) for child in content.children])


def strip_periods(content: Content) -> Content:
    """`content` without its full stops."""
    if isinstance(content, str):
        return content.replace(".", "")
    return Node(content.kind, content.value, [strip_periods(child) for child in content.children])
