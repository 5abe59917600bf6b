"""One name, in the order and with the parts that a style wants.

Source:
    CSL 1.0.2, "Name", "Name-part Order", "Name-part Formatting", "Affixes and
    Delimiters on Names" and ``demote-non-dropping-particle``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from citekit.csl.collation import SEPARATOR
from citekit.csl.context import Context
from citekit.csl.elements.compile import SORT, Compiler
from citekit.csl.elements.formatting import Wrap, wrapper
from citekit.csl.initials import initials
from citekit.csl.nodes import SEQUENCE, Affix, Content, Node, text_of
from citekit.csl.people import Person, joins
from citekit.csl.richtext import parse_rich
from citekit.csl.style import Name, NameOptions

_BLANK = Affix(" ")
_TAG = re.compile(r"(</?(?:i|b|sc|sup|sub|span)(?: [^<>]{0,60})?>)")


class PersonPrinter:
    """Prints one name; the options are settled when the style is compiled."""

    def __init__(self, name: Name, options: NameOptions, compiler: Compiler) -> None:
        parts = {part.name: part.formatting for part in name.parts}
        given, family = parts.get("given"), parts.get("family")
        self.given = wrapper(replace(given, prefix="", suffix="")) if given else None
        self.family = wrapper(replace(family, prefix="", suffix="")) if family else None
        self.given_affixes = (given.prefix, given.suffix) if given else ("", "")
        self.family_affixes = (family.prefix, family.suffix) if family else ("", "")
        separator = ", " if options.sort_separator is None else options.sort_separator
        self.separator = Affix(SEPARATOR if compiler.area == SORT else separator)
        self.initialize_with = options.initialize_with
        self.initialize = options.initialize is not False
        self.hyphens = compiler.style.initialize_with_hyphen
        self.short = options.form == "short"
        self.order = options.name_as_sort_order or ""
        demote = compiler.style.demote_non_dropping_particle
        self.demote = demote == "display-and-sort" or (demote == "sort-only" and compiler.area == SORT)

    def content(self, person: Person, index: int, level: int, context: Context) -> Content:
        """Print a name, and behind it in brackets what it is in another script, if both are wanted.

        Args:
            person: the name.
            index: its place in the list; ``name-as-sort-order="first"`` asks.
            level: how much of the given name disambiguation adds, see `citekit.csl.context.Disambiguation`.
            context: of the cite.
        """
        if not person.language or person.language == context.language:
            content = self._name(person, index, level, context)
        else:
            outer, context.language = context.language, person.language
            content = self._name(person, index, level, context)
            context.language = outer
        if person.aside is None or self.short:
            return content
        aside = self._name(person.aside, index, level, context)
        return Node(SEQUENCE, None, [content, Affix(" ["), aside, Affix("]")])

    def _name(self, person: Person, index: int, level: int, context: Context) -> Content:
        if person.literal:
            return self._wrapped(person.literal, self.family, self.family_affixes, context)
        short = self.short and not level
        if not person.is_romanesque:
            return self._eastern(person, short, context)
        given = "" if short else self._given_text(person, level)
        if not person.family:
            given = person.given
        elif short:
            return self._family(person, context) or ""
        if person.static_ordering:
            return _spaced([self._family(person, context), self._given(given, person, context)])
        if self.inverts(person, index):
            return self._inverted(person, given, context)
        if not person.family:
            return self._with_suffix(_spaced([self._given(given, person, context)]), person)
        contents = [
            self._given(given, person, context, dropping=False),
            self._family(person, context, dropping=True, suffix=True),
        ]
        return _spaced(contents)

    def inverts(self, person: Person, index: int) -> bool:
        """Whether a name is printed with the family name first and a comma."""
        wanted = self.order == "all" or (self.order == "first" and index == 0)
        return wanted and bool(person.family) and person.is_romanesque and not person.static_ordering

    def _given_text(self, person: Person, level: int) -> str:
        if level == 2 or self.initialize_with is None:
            return person.given
        with_, whole = self.initialize_with, not self.initialize
        if "<" not in person.given:
            return initials(person.given, with_, hyphens=self.hyphens, only_normalise=whole)
        # What is marked up is shortened inside its tags: <b>J.</b> Q.
        parts = _TAG.split(person.given)
        parts[::2] = [_shortened(part, with_, self.hyphens, whole) for part in parts[::2]]
        return "".join(parts).strip()

    def _wrapped(self, text: str, wrap: Wrap | None, affixes: tuple[str, str], context: Context) -> Content:
        content = parse_rich(text)
        return _affixed(content if wrap is None else wrap(content, context), affixes)

    def _part(self, text: str, wrap: Wrap | None, context: Context) -> Content | None:
        if not text:
            return None
        content = parse_rich(text)
        return content if wrap is None else wrap(content, context)

    def _eastern(self, person: Person, short: bool, context: Context) -> Content:
        family = self._wrapped(person.family, self.family, self.family_affixes, context)
        if short or not person.given:
            return family
        given = self._wrapped(person.given, self.given, self.given_affixes, context)
        return Node(SEQUENCE, None, [family, given]) if person.family else given

    def _family(
        self,
        person: Person,
        context: Context,
        *,
        dropping: bool = False,
        particle: bool = True,
        suffix: bool = False,
    ) -> Content | None:
        """The family name with its particles in front."""
        if not person.family:
            return None
        contents: list[Content] = []
        particles = [(person.dropping, self.given)] if dropping else []
        particles += [(person.non_dropping, self.family)] if particle else []
        for text, wrap in particles:
            part = self._part(text.strip(), wrap, context)
            if part is not None:
                contents.append(part)
                if not joins(text):
                    contents.append(_BLANK)
        family = self._part(person.family, self.family, context)
        if family is None:
            return None
        contents.append(family)
        content = contents[0] if len(contents) == 1 else Node(SEQUENCE, None, contents)
        return _affixed(self._with_suffix(content, person) if suffix else content, self.family_affixes)

    def _given(
        self,
        text: str,
        person: Person,
        context: Context,
        *,
        dropping: bool = True,
        demoted: bool = False,
    ) -> Content | None:
        """The given names and what follows them: the dropping particle, and the other one if demoted."""
        parts = [
            self._part(text, self.given, context),
            self._part(person.dropping, self.given, context) if dropping else None,
            self._part(person.non_dropping.strip(), self.family, context) if demoted else None,
        ]
        present = [part for part in parts if part is not None]
        if not present:
            return None
        return _affixed(_spaced(present), self.given_affixes)

    def _inverted(self, person: Person, given: str, context: Context) -> Content:
        contents: list[Content | None] = [
            self._family(person, context, particle=not self.demote),
            self._given(given, person, context, demoted=self.demote),
            parse_rich(person.suffix) if person.suffix else None,
        ]
        present = [content for content in contents if content is not None]
        joined = present[:1]
        for content in present[1:]:
            joined += [self.separator, content]
        return joined[0] if len(joined) == 1 else Node(SEQUENCE, None, joined)

    def _with_suffix(self, content: Content, person: Person) -> Content:
        if not person.suffix:
            return content
        return Node(
            SEQUENCE, None, [content, Affix(", " if person.comma_suffix else " "), parse_rich(person.suffix)]
        )


def _shortened(text: str, with_: str, hyphens: bool, whole: bool) -> str:
    short = initials(text, with_, hyphens=hyphens, only_normalise=whole)
    before = " " if text[:1].isspace() else text[:1] if text[:1] in "-‐‑–" else ""
    return f"{before}{short}"


def _spaced(contents: list[Content | None] | list[Content]) -> Content:
    present = [content for content in contents if content is not None]
    if len(present) == 1:
        return present[0]
    spaced: list[Content] = []
    for content in present:
        if spaced and not text_of(spaced[-1]).endswith("\u00a0"):
            spaced.append(_BLANK)  # unless a style sets the parts with a no-break space of its own
        spaced.append(content)
    return Node(SEQUENCE, None, spaced)


def _affixed(content: Content, affixes: tuple[str, str]) -> Content:
    before, after = affixes
    if not before and not after:
        return content
    return Node(SEQUENCE, None, [Affix(before), content, Affix(after)])
