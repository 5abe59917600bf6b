"""A list of names: how many are shown, what stands between them, and what stands for the rest.

Source:
    CSL 1.0.2, "Name" and "Et-al": ``et-al-min``, ``et-al-use-first``, ``et-al-use-last``,
    ``delimiter-precedes-last``, ``delimiter-precedes-et-al``, ``and``.
"""

from __future__ import annotations

from citekit.csl.collation import SEPARATOR
from citekit.csl.context import Context
from citekit.csl.elements.compile import SORT, Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.elements.person import PersonPrinter
from citekit.csl.nodes import PERSON, SEQUENCE, Affix, Content, Node, text_of
from citekit.csl.people import Person, begins_ideographic
from citekit.csl.richtext import parse_rich
from citekit.csl.style import EtAl, Name, NameOptions

_ELLIPSIS = Affix("… ")
_BLANK = Affix(" ")


class ListPrinter:
    """Prints the names of one variable; the options are settled when the style is compiled."""

    def __init__(self, name: Name, et_al: EtAl, options: NameOptions, compiler: Compiler) -> None:
        self.person = PersonPrinter(name, options, compiler)
        self.sorts = compiler.area == SORT
        self.delimiter = Affix(SEPARATOR if self.sorts else _first_of(options.delimiter, ", "))
        locale = compiler.locale
        self.and_ = {"text": locale.term("and") or "and", "symbol": locale.term("and", "symbol") or "&"}.get(
            options.and_ or "", ""
        )
        if self.sorts:
            self.and_ = ""  # names are sorted by themselves
        self.precedes_last = options.delimiter_precedes_last or "contextual"
        self.precedes_et_al = options.delimiter_precedes_et_al or "contextual"
        self.min = options.et_al_min or 0
        self.use_first = options.et_al_use_first
        self.use_last = options.et_al_use_last is True
        self.later_min = options.et_al_subsequent_min or self.min
        later = options.et_al_subsequent_use_first
        self.later_use_first = later if later is not None else self.use_first
        term = locale.term(et_al.term)
        self.et_al = parse_rich(term) if term else None
        self.et_al_wrap = wrapper(et_al.formatting)
        self.is_count = options.form == "count"
        self.has_positions = compiler.area not in (SORT, "bibliography")

    def shown(self, count: int, at_least: int, context: Context) -> int:
        """How many of `count` names are printed by themselves."""
        if context.compares and context.disambiguates:
            return count
        later = self.has_positions and (context.compares or context.cite.position != "first")
        min_, first = (self.later_min, self.later_use_first) if later else (self.min, self.use_first)
        if not min_ or first is None or count < min_ or first >= count:
            return count
        return min(count, max(first, at_least))

    def content(self, people: tuple[Person, ...], context: Context) -> tuple[Content | None, int]:
        """Print names.

        Returns:
            What is printed, and how many names are in it.
        """
        index = context.lists
        context.lists += 1
        added = context.disambiguation
        at_least = added.names[index] if index < len(added.names) else 0
        givens = added.givens[index] if index < len(added.givens) else ()
        count = self.shown(len(people), at_least, context)
        if self.is_count:
            return None, count
        names: list[Content] = [
            Node(
                PERSON,
                person,
                [self.person.content(person, place, givens[place] if place < len(givens) else 0, context)],
            )
            for place, person in enumerate(people[:count])
        ]
        if count < len(people):
            return self._with_et_al(names, people, context), count
        return self._joined(names), count

    def _joined(self, names: list[Content]) -> Content:
        if not self.and_ or len(names) == 1:
            return _sequence(_delimited(names, self.delimiter))
        before = _delimited(names[:-1], self.delimiter)
        between = self._before_last(names)
        return _sequence([*before, between, names[-1]])

    def _before_last(self, names: list[Content]) -> Affix:
        after = "" if self.and_[-1].isspace() else " "
        if self._precedes(self.precedes_last, names[:-1]):
            before = self.delimiter if self.delimiter.endswith(" ") else f"{self.delimiter} "
        else:
            # An "and" that brings its own blank is set to the name, as Hebrew does.
            before = " " if after else ""
        return Affix(f"{before}{self.and_}{after}")

    def _precedes(self, rule: str, names: list[Content]) -> bool:
        if rule == "always":
            return True
        if rule == "never":
            return False
        if rule == "after-inverted-name":
            last = names[-1]
            return isinstance(last, Node) and self.person.inverts(last.value, len(names) - 1)
        return len(names) >= 2

    def _with_et_al(
        self, names: list[Content], people: tuple[Person, ...], context: Context
    ) -> Content | None:
        if not names:
            return None
        contents = _delimited(names, self.delimiter)
        if self.use_last and len(people) > len(names) + 1:
            last = self.person.content(people[-1], len(people) - 1, 0, context)
            return _sequence([*contents, self.delimiter, _ELLIPSIS, Node(PERSON, people[-1], [last])])
        if self.et_al is None or self.sorts:
            return _sequence(contents)
        et_al = self.et_al if self.et_al_wrap is None else self.et_al_wrap(self.et_al, context)
        if self._precedes(self.precedes_et_al, names):
            return _sequence([*contents, self.delimiter, et_al])
        # "等" stands right behind the name.
        return _sequence(
            [*contents, _BLANK, et_al] if not begins_ideographic(text_of(et_al)) else [*contents, et_al]
        )


def _first_of(value: str | None, default: str) -> str:
    return default if value is None else value


def _sequence(contents: list[Content]) -> Content:
    return contents[0] if len(contents) == 1 else Node(SEQUENCE, None, contents)


def _delimited(contents: list[Content], delimiter: Affix) -> list[Content]:
    joined = contents[:1]
    for content in contents[1:]:
        joined += [delimiter, content]
    return joined
