"""A style as the specification describes it: each element a frozen value with the specification's names.

Attribute names are those of CSL 1.0.2 with underscores for dashes (`and` and
`is` are Python's, so they end in one).  An empty string is an attribute that is
not there.  How a style is read from XML is decided by `citekit.csl.load`, what
the elements print by `citekit.csl.elements`.

Source:
    CSL 1.0.2 specification, "Rendering Elements", "Style Behavior" and the
    appendices.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Formatting:
    """Affixes, formatting, text case, quotes and display of one rendering element."""

    prefix: str = ""
    suffix: str = ""
    font_style: str = ""
    font_variant: str = ""
    font_weight: str = ""
    text_decoration: str = ""
    vertical_align: str = ""
    text_case: str = ""
    quotes: bool = False
    strip_periods: bool = False
    display: str = ""


PLAIN = Formatting()


@dataclass(frozen=True, slots=True)
class NameOptions:
    """The inheritable name options; `None` where an element says nothing.

    ``name-form`` and ``name-delimiter`` are `form` and `delimiter` here, as ``cs:name`` calls them.
    """

    and_: str | None = None
    delimiter: str | None = None
    delimiter_precedes_et_al: str | None = None
    delimiter_precedes_last: str | None = None
    et_al_min: int | None = None
    et_al_use_first: int | None = None
    et_al_use_last: bool | None = None
    et_al_subsequent_min: int | None = None
    et_al_subsequent_use_first: int | None = None
    form: str | None = None
    initialize: bool | None = None
    initialize_with: str | None = None
    name_as_sort_order: str | None = None
    sort_separator: str | None = None
    names_delimiter: str | None = None

    def under(self, outer: NameOptions) -> NameOptions:
        """These options, completed by those of the element around."""
        if outer is NO_OPTIONS:
            return self
        if self is NO_OPTIONS:
            return outer
        return NameOptions(
            **{
                each.name: own if (own := getattr(self, each.name)) is not None else getattr(outer, each.name)
                for each in fields(NameOptions)
            }
        )


NO_OPTIONS = NameOptions()


@dataclass(frozen=True, slots=True)
class Text:
    """``cs:text``: the text of a variable, a macro, a term or a verbatim value (`source` says which)."""

    source: str
    name: str
    form: str
    plural: bool
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class Number:
    """``cs:number``."""

    variable: str
    form: str
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class Label:
    """``cs:label``, of a number variable or, with no variable, inside ``cs:names``."""

    variable: str
    form: str
    plural: str
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class DatePart:
    """``cs:date-part``."""

    name: str
    form: str
    range_delimiter: str
    formatting: Formatting


@dataclass(frozen=True, slots=True)
class Date:
    """``cs:date``, in a style or (without a variable) in a locale."""

    variable: str
    form: str
    date_parts: str
    delimiter: str
    parts: tuple[DatePart, ...]
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class NamePart:
    """``cs:name-part``."""

    name: str
    formatting: Formatting


@dataclass(frozen=True, slots=True)
class Name:
    """``cs:name``."""

    options: NameOptions = NO_OPTIONS
    parts: tuple[NamePart, ...] = ()
    formatting: Formatting = PLAIN


@dataclass(frozen=True, slots=True)
class EtAl:
    """``cs:et-al``."""

    term: str = "et-al"
    formatting: Formatting = PLAIN


@dataclass(frozen=True, slots=True)
class Names:
    """``cs:names``; without `name`, `et_al` and `label` it takes those of the names it stands in for."""

    variables: tuple[str, ...]
    delimiter: str | None
    name: Name | None
    et_al: EtAl | None
    label: Label | None
    label_first: bool
    substitute: tuple[Element, ...]
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class Group:
    """``cs:group``."""

    children: tuple[Element, ...]
    delimiter: str
    formatting: Formatting
    line: int


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of ``cs:if``: an attribute and one of its values."""

    test: str
    value: str


@dataclass(frozen=True, slots=True)
class Branch:
    """``cs:if``, ``cs:else-if`` or (without conditions) ``cs:else``."""

    conditions: tuple[Condition, ...]
    match: str
    children: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """``cs:choose``."""

    branches: tuple[Branch, ...]
    line: int


Element = Text | Number | Label | Date | Names | Group | Choose


def children_of(element: Element) -> tuple[Element, ...]:
    """The elements directly in an element, those of every branch and of a substitution too."""
    if isinstance(element, Group):
        return element.children
    if isinstance(element, Names):
        return element.substitute
    if isinstance(element, Choose):
        return tuple(child for branch in element.branches for child in branch.children)
    return ()


@dataclass(frozen=True, slots=True)
class SortKey:
    """``cs:key``: by a variable or by a macro."""

    variable: str
    macro: str
    descending: bool
    options: NameOptions


@dataclass(frozen=True, slots=True)
class Layout:
    """``cs:layout``."""

    children: tuple[Element, ...]
    delimiter: str
    formatting: Formatting


@dataclass(frozen=True, slots=True)
class Citation:
    """``cs:citation`` with its attributes."""

    layout: Layout
    sort: tuple[SortKey, ...] = ()
    options: NameOptions = NO_OPTIONS
    disambiguate_add_names: bool = False
    disambiguate_add_givenname: bool = False
    givenname_disambiguation_rule: str = "by-cite"
    disambiguate_add_year_suffix: bool = False
    cite_group_delimiter: str | None = None
    collapse: str = ""
    year_suffix_delimiter: str | None = None
    after_collapse_delimiter: str | None = None
    near_note_distance: int = 5


@dataclass(frozen=True, slots=True)
class Bibliography:
    """``cs:bibliography`` with its attributes."""

    layout: Layout
    sort: tuple[SortKey, ...] = ()
    options: NameOptions = NO_OPTIONS
    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1
    subsequent_author_substitute: str | None = None
    subsequent_author_substitute_rule: str = "complete-all"


@dataclass(frozen=True, slots=True)
class Term:
    """``cs:term``: one form of one term; both numbers are equal where there is only one."""

    name: str
    form: str
    gender: str
    gender_form: str
    match: str
    single: str
    multiple: str


@dataclass(frozen=True, slots=True)
class LocaleOptions:
    """``cs:style-options``; `None` where a locale says nothing."""

    limit_day_ordinals_to_day_1: bool | None = None
    punctuation_in_quote: bool | None = None


@dataclass(frozen=True, slots=True)
class LocaleData:
    """``cs:locale``, in a style or as the root of a locale file."""

    lang: str
    terms: tuple[Term, ...] = ()
    dates: tuple[Date, ...] = ()
    options: LocaleOptions = field(default_factory=LocaleOptions)


@dataclass(frozen=True, slots=True)
class Info:
    """``cs:info``: what a user is told of a style."""

    title: str = ""
    id: str = ""
    categories: tuple[str, ...] = ()
    citation_format: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """``cs:style``, independent."""

    class_: str
    default_locale: str
    info: Info
    macros: dict[str, tuple[Element, ...]]
    citation: Citation
    bibliography: Bibliography | None
    locales: tuple[LocaleData, ...] = ()
    options: NameOptions = NO_OPTIONS
    initialize_with_hyphen: bool = True
    demote_non_dropping_particle: str = "display-and-sort"
    page_range_format: str = ""
