"""What may stand where in a style or a locale file of CSL 1.0.2, as rows of a table.

A `Shape` is one element in one place: ``date`` in a layout is another shape than
``date`` in a locale.  ``"sort? layout=citation-layout"`` reads: at most one
``sort``, then exactly one ``layout``, of the shape ``citation-layout``; ``*`` is
any number, ``+`` at least one.  Each text of the tuple `content` is a group whose
elements may stand in any order; the groups follow each other.

What depends on more than one element (macros, parents) is in
`citekit.csl.check_rules`.

Source: CSL 1.0.2, and the schema of the styles repository.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FREE = "any text"
"""A value that may be anything."""

Values = str | tuple[str, ...]
"""The values of an attribute: `FREE`, a name in `FORMS` or `WORDS` (``+``: several), or the values."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One element in one place.

    Attributes:
        attributes: that it may have, and their values.
        required: attributes that it must have.
        one_of: attributes of which it must have exactly one.
        some_of: attributes of which it must have at least one.
        only_with: attributes that stand only beside another one.
        content: groups of elements, see the module.
        filled: there must be an element in it, whichever.
        text: the form of the text in it, `FREE` for any; empty where none may stand.
        filled_text: the text must not be empty.
        before: pairs of elements that keep their order inside a group.
    """

    attributes: Mapping[str, Values] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    some_of: tuple[str, ...] = ()
    only_with: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    content: tuple[str, ...] = ()
    filled: bool = False
    text: str = ""
    filled_text: bool = False
    before: tuple[tuple[str, str], ...] = ()


_AFFIXES: Mapping[str, Values] = {"prefix": FREE, "suffix": FREE}
_FONT: Mapping[str, Values] = {
    "font-style": ("italic", "normal", "oblique"),
    "font-variant": ("normal", "small-caps"),
    "font-weight": ("normal", "bold", "light"),
    "text-decoration": ("none", "underline"),
    "vertical-align": ("baseline", "sup", "sub"),
}
_CASE: Mapping[str, Values] = {
    "text-case": ("lowercase", "uppercase", "capitalize-first", "capitalize-all", "title", "sentence")
}
_DISPLAY: Mapping[str, Values] = {"display": ("block", "left-margin", "right-inline", "indent")}
_DELIMITER: Mapping[str, Values] = {"delimiter": FREE}
_PERIODS: Mapping[str, Values] = {"strip-periods": "boolean"}
_VERSION: Mapping[str, Values] = {"version": ("1.0",)}
_LANGUAGE: Mapping[str, Values] = {"xml:lang": "language"}
_TERM_FORMS = ("long", "verb", "short", "verb-short", "symbol")
_LABEL: Mapping[str, Values] = {
    "plural": ("always", "never", "contextual"),
    **_AFFIXES,
    **_FONT,
    **_PERIODS,
    **_CASE,
}
_PRECEDES = ("contextual", "always", "never", "after-inverted-name")
_NAME: Mapping[str, Values] = {
    "and": ("text", "symbol"),
    "delimiter-precedes-et-al": _PRECEDES,
    "delimiter-precedes-last": _PRECEDES,
    "et-al-min": "integer",
    "et-al-use-first": "integer",
    "et-al-subsequent-min": "integer",
    "et-al-subsequent-use-first": "integer",
    "et-al-use-last": "boolean",
    "initialize": "boolean",
    "initialize-with": FREE,
    "name-as-sort-order": ("first", "all"),
    "sort-separator": FREE,
}
_NAME_FORMS = ("long", "short", "count")
_INHERITABLE: Mapping[str, Values] = {
    **_NAME,
    "names-delimiter": FREE,
    "name-delimiter": FREE,
    "name-form": _NAME_FORMS,
}
_RENDERING = "names* date* label* text* number* choose* group*"
_IF = Shape(
    {
        "disambiguate": ("true",),
        "is-numeric": "variable+",
        "is-uncertain-date": "date variable+",
        "locator": "locator+",
        "position": "position+",
        "type": "item type+",
        "variable": "variable+",
        "match": ("all", "any", "none"),
    },
    some_of=(
        "disambiguate",
        "is-numeric",
        "is-uncertain-date",
        "locator",
        "position",
        "type",
        "variable",
    ),
    content=(_RENDERING,),
)
_PERSON = Shape(content=("name=plain-text email=plain-text? uri=plain-text?",))
_PLAIN = Shape(text=FREE)
_IN_LANGUAGE = Shape(_LANGUAGE, text=FREE)
_INFO = (
    "author=person* category* contributor=person* id issn* eissn=issn? issnl=issn? {link} "
    "published=updated? rights? summary=in-language? title=title title-short=in-language? updated"
)
_DATE_PART: Mapping[str, Values] = {
    "name": ("day", "month", "year"),
    "form": ("numeric", "numeric-leading-zeros", "ordinal", "long", "short"),
    "range-delimiter": FREE,
    **_PERIODS,
    **_FONT,
    **_CASE,
}
DATE_PART_FORMS: Mapping[str, tuple[str, ...]] = {
    "day": ("numeric", "numeric-leading-zeros", "ordinal"),
    "month": ("long", "short", "numeric", "numeric-leading-zeros"),
    "year": ("short", "long"),
}
"""The forms of each part of a date; only a month has ``strip-periods``."""

TEXT_FORMS: Mapping[str, tuple[str, ...]] = {"term": _TERM_FORMS, "variable": ("short", "long")}
"""The forms of ``text`` beside what it prints; ``plural`` stands beside ``term`` only."""

SHAPES: Mapping[str, Shape] = {
    # the two kinds of styles, and locale files
    "style": Shape(
        {
            "class": ("in-text", "note"),
            "default-locale": "language",
            **_VERSION,
            "demote-non-dropping-particle": ("never", "sort-only", "display-and-sort"),
            "initialize-with-hyphen": "boolean",
            "page-range-format": (
                "expanded",
                "minimal",
                "minimal-two",
                "chicago",
                "chicago-15",
                "chicago-16",
            ),
            **_INHERITABLE,
        },
        required=("class", "version"),
        content=("info", "locale* macro* citation bibliography?"),
    ),
    "dependent-style": Shape(
        {"default-locale": "language", **_VERSION}, required=("version",), content=("info=dependent-info",)
    ),
    "locale-file": Shape(
        {**_LANGUAGE, **_VERSION},
        required=("xml:lang", "version"),
        content=("info=locale-info?", "style-options date=locale-date+ terms"),
    ),
    # metadata
    "info": Shape(content=(_INFO.format(link="link*"),)),
    "dependent-info": Shape(content=(_INFO.format(link="link=dependent-link+"),)),
    "locale-info": Shape(content=("translator=person* rights? updated?",)),
    "person": _PERSON,
    "plain-text": _PLAIN,
    "in-language": _IN_LANGUAGE,
    "title": Shape(_LANGUAGE, text=FREE, filled_text=True),
    "id": Shape(text=FREE, filled_text=True),
    "issn": Shape(text="issn"),
    "updated": Shape(text="date"),
    "category": Shape(
        {"citation-format": "citation-format", "field": "field"}, one_of=("citation-format", "field")
    ),
    "link": Shape(
        {"href": FREE, "rel": ("self", "template", "documentation"), **_LANGUAGE},
        required=("href", "rel"),
        text=FREE,
    ),
    "dependent-link": Shape(
        {"href": FREE, "rel": ("self", "independent-parent", "documentation"), **_LANGUAGE},
        required=("href", "rel"),
        text=FREE,
    ),
    "rights": Shape({"license": FREE, **_LANGUAGE}, text=FREE),
    # locales
    "locale": Shape(_LANGUAGE, content=("style-options? date=locale-date* terms?",)),
    "style-options": Shape({"limit-day-ordinals-to-day-1": "boolean", "punctuation-in-quote": "boolean"}),
    "locale-date": Shape(
        {"form": ("text", "numeric"), **_DELIMITER, **_FONT, **_CASE},
        required=("form",),
        content=("date-part+",),
    ),
    "terms": Shape(content=("term+",)),
    "term": Shape(
        {
            "name": "term",
            "form": _TERM_FORMS,
            "gender": ("masculine", "feminine"),
            "gender-form": ("masculine", "feminine"),
            "match": ("last-digit", "last-two-digits", "whole-number"),
        },
        required=("name",),
        text=FREE,
    ),
    "term-with-plural": Shape(content=("single=plain-text", "multiple=plain-text")),
    # citations and bibliographies
    "macro": Shape({"name": "name"}, required=("name",), content=(_RENDERING,), filled=True),
    "citation": Shape(
        {
            "cite-group-delimiter": FREE,
            "collapse": ("citation-number", "year", "year-suffix", "year-suffix-ranged"),
            "year-suffix-delimiter": FREE,
            "after-collapse-delimiter": FREE,
            "disambiguate-add-names": "boolean",
            "disambiguate-add-givenname": "boolean",
            "disambiguate-add-year-suffix": "boolean",
            "givenname-disambiguation-rule": (
                "all-names",
                "all-names-with-initials",
                "primary-name",
                "primary-name-with-initials",
                "by-cite",
            ),
            "near-note-distance": "integer",
            **_INHERITABLE,
        },
        content=("sort?", "layout=citation-layout"),
    ),
    "bibliography": Shape(
        {
            "hanging-indent": "boolean",
            "entry-spacing": "whole",
            "line-spacing": "positive",
            "second-field-align": ("flush", "margin"),
            "subsequent-author-substitute": FREE,
            "subsequent-author-substitute-rule": (
                "complete-all",
                "complete-each",
                "partial-each",
                "partial-first",
            ),
            **_INHERITABLE,
        },
        content=("sort?", "layout"),
    ),
    "citation-layout": Shape({**_AFFIXES, **_DELIMITER, **_FONT}, content=(_RENDERING,), filled=True),
    "layout": Shape({**_AFFIXES, **_FONT}, content=(_RENDERING,), filled=True),
    "sort": Shape(content=("key+",)),
    "key": Shape(
        {
            "variable": "variable",
            "macro": "name",
            "names-min": "integer",
            "names-use-first": "integer",
            "names-use-last": "boolean",
            "sort": ("ascending", "descending"),
        },
        one_of=("variable", "macro"),
    ),
    # rendering elements
    "names": Shape(
        {"variable": "name variable+", **_AFFIXES, **_DELIMITER, **_DISPLAY, **_FONT},
        required=("variable",),
        content=("name? et-al? label=names-label?", "substitute?"),
        before=(("name", "et-al"),),
    ),
    "name": Shape({**_NAME, "form": _NAME_FORMS, **_AFFIXES, **_DELIMITER, **_FONT}, content=("name-part*",)),
    "name-part": Shape({"name": ("family", "given"), **_AFFIXES, **_FONT, **_CASE}, required=("name",)),
    "et-al": Shape({"term": ("et-al", "and others"), **_FONT}),
    "names-label": Shape({"form": _TERM_FORMS, **_LABEL}),
    "substitute": Shape(content=(_RENDERING,), filled=True),
    "date": Shape(
        {
            "variable": "date variable",
            "date-parts": ("year-month-day", "year-month", "year"),
            "form": ("text", "numeric"),
            **_DELIMITER,
            **_AFFIXES,
            **_DISPLAY,
            **_FONT,
            **_CASE,
        },
        required=("variable",),
        only_with={"date-parts": ("form",)},
        content=("date-part*",),
    ),
    "date-part": Shape({**_DATE_PART, **_AFFIXES}, required=("name",)),
    "localized-date-part": Shape(_DATE_PART, required=("name",)),
    "text": Shape(
        {
            "macro": "name",
            "term": "term",
            "value": FREE,
            "variable": "text variable",
            "form": _TERM_FORMS,
            "plural": "boolean",
            **_AFFIXES,
            **_DISPLAY,
            **_FONT,
            "quotes": "boolean",
            **_PERIODS,
            **_CASE,
        },
        one_of=("macro", "term", "value", "variable"),
        only_with={"form": ("term", "variable"), "plural": ("term",)},
    ),
    "number": Shape(
        {
            "variable": "number variable",
            "form": ("numeric", "ordinal", "long-ordinal", "roman"),
            **_AFFIXES,
            **_DISPLAY,
            **_FONT,
            **_CASE,
        },
        required=("variable",),
    ),
    "label": Shape(
        {"variable": "number variable", "form": ("long", "short", "symbol"), **_LABEL},
        required=("variable",),
    ),
    "group": Shape({**_AFFIXES, **_DELIMITER, **_DISPLAY, **_FONT}, content=(_RENDERING,), filled=True),
    "choose": Shape(content=("if", "else-if=if*", "else?")),
    "if": _IF,
    "else": Shape(content=(_RENDERING,), filled=True),
}
"""Every element of CSL in every place that it has."""
