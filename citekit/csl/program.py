"""A style made ready for one locale: its areas compiled, type by type, as they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citekit.csl.context import Render
from citekit.csl.elements.compile import BIBLIOGRAPHY, CITATION, SORT, Compiler
from citekit.csl.elements.formatting import Wrap, layout_wrapper
from citekit.csl.finish import Finisher
from citekit.csl.locale import Locale
from citekit.csl.style import (
    NO_OPTIONS,
    PLAIN,
    Bibliography,
    Citation,
    Element,
    Layout,
    NameOptions,
    SortKey,
    Style,
    Text,
    children_of,
)


class Program:
    """A style in a locale.

    Attributes:
        style: the style.
        locale: the merged locale.
        finisher: decides quotes and punctuation.
        citation_wrap, bibliography_wrap: formatting and affixes of the two layouts.
    """

    def __init__(self, style: Style, locale: Locale) -> None:
        self.style = style
        self.locale = locale
        self.finisher = Finisher(locale)
        self.citation_wrap: Wrap | None = layout_wrapper(style.citation.layout.formatting)
        bibliography = style.bibliography
        self.bibliography_wrap = layout_wrapper(bibliography.layout.formatting) if bibliography else None
        self._cites: dict[str, Render] = {}
        self._keys: dict[tuple[int, str, str], Render] = {}
        self._fields: dict[str, list[Render]] = {}
        self._printed: dict[tuple[str, str], bool] = {}

    def citation(self, item_type: str) -> Render:
        """The layout of one cite of an item of this type."""
        if item_type not in self._cites:
            compiler = self.compiler(CITATION, item_type)
            self._cites[item_type] = compiler.compile_all(self.layout_of(CITATION).children)
        return self._cites[item_type]

    def fields(self, item_type: str) -> list[Render]:
        """The parts of the bibliography's layout, each by itself."""
        if item_type not in self._fields:
            compiler = self.compiler(BIBLIOGRAPHY, item_type)
            elements = compiler.pruned(self.layout_of(BIBLIOGRAPHY).children)
            self._fields[item_type] = [compiler.compile(element) for element in elements]
        return self._fields[item_type]

    def layout_of(self, area: str) -> Layout:
        """The layout of citations or of the bibliography; an empty one where there is none."""
        section = self._section(area)
        return section.layout if section is not None else Layout((), "", PLAIN)

    def _section(self, area: str) -> Citation | Bibliography | None:
        return self.style.citation if area == CITATION else self.style.bibliography

    def compiler(
        self,
        area: str,
        item_type: str,
        *,
        key_options: NameOptions = NO_OPTIONS,
        of: str = "",
        traced: bool = False,
    ) -> Compiler:
        """A compiler for an area; for sort keys `of` names the area whose options they inherit."""
        section = self._section(of or area)
        own = section.options if section is not None else NO_OPTIONS
        return Compiler(
            self.style,
            self.locale,
            area,
            item_type,
            options=own.under(self.style.options),
            key_options=key_options,
            has_year_suffix=self.prints("year-suffix", of or area),
            traced=traced,
        )

    def sort_key(self, key: SortKey, of: str, item_type: str) -> Render:
        """The macro of a sort key."""
        index = (id(key), of, item_type)
        if index not in self._keys:
            compiler = self.compiler(SORT, item_type, key_options=key.options, of=of)
            self._keys[index] = compiler.macro(key.macro) or (lambda _: None)
        return self._keys[index]

    def prints(self, variable: str, area: str) -> bool:
        """Whether a ``text`` of an area prints a variable."""
        key = (variable, area)
        if key not in self._printed:
            elements = self.all_elements(self.layout_of(area).children)
            self._printed[key] = any(
                isinstance(each, Text) and each.source == "variable" and each.name == variable
                for each in elements
            )
        return self._printed[key]

    def all_elements(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Every element that can be reached, through macros too."""
        pending, seen = list(elements), set()
        while pending:
            element = pending.pop()
            yield element
            if isinstance(element, Text) and element.source == "macro" and element.name not in seen:
                seen.add(element.name)
                pending += self.style.macros.get(element.name, ())
            pending += children_of(element)
