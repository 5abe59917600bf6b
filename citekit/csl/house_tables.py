"""The knobs of a house style: what each is called, which attribute it turns, which values it takes.

Names and values are those of CSL 1.0.2, letter for letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Knob:
    """One knob: the attribute of the style's value, and what may be said.

    Attributes:
        field: of `citekit.csl.style`.
        kind: the Python type of its values.
        values: those that there are, empty for any text or number.
    """

    field: str
    kind: type[bool] | type[int] | type[str]
    values: tuple[str, ...] = ()


_PRECEDES = ("contextual", "after-inverted-name", "always", "never")

NAME_KNOBS: Mapping[str, Knob] = {
    "and": Knob("and_", str, ("text", "symbol", "none")),
    "delimiter-precedes-et-al": Knob("delimiter_precedes_et_al", str, _PRECEDES),
    "delimiter-precedes-last": Knob("delimiter_precedes_last", str, _PRECEDES),
    "et-al-min": Knob("et_al_min", int),
    "et-al-use-first": Knob("et_al_use_first", int),
    "et-al-use-last": Knob("et_al_use_last", bool),
    "et-al-subsequent-min": Knob("et_al_subsequent_min", int),
    "et-al-subsequent-use-first": Knob("et_al_subsequent_use_first", int),
    "initialize": Knob("initialize", bool),
    "initialize-with": Knob("initialize_with", str),
    "name-delimiter": Knob("delimiter", str),
    "sort-separator": Knob("sort_separator", str),
}
"""Options of names: at the top for the whole style, in a table for its area alone."""

STYLE_KNOBS: Mapping[str, Knob] = {
    "title": Knob("title", str),
    "locale": Knob("default_locale", str),
    "ibid": Knob("ibid", str),
    "page-range-format": Knob(
        "page_range_format",
        str,
        ("chicago", "chicago-15", "chicago-16", "expanded", "minimal", "minimal-two"),
    ),
    "demote-non-dropping-particle": Knob(
        "demote_non_dropping_particle", str, ("never", "sort-only", "display-and-sort")
    ),
    "initialize-with-hyphen": Knob("initialize_with_hyphen", bool),
    "punctuation-in-quote": Knob("punctuation_in_quote", bool),
}
"""What is said once for the whole style."""

CITATION_KNOBS: Mapping[str, Knob] = {
    "disambiguate-add-names": Knob("disambiguate_add_names", bool),
    "disambiguate-add-givenname": Knob("disambiguate_add_givenname", bool),
    "givenname-disambiguation-rule": Knob(
        "givenname_disambiguation_rule",
        str,
        ("all-names", "all-names-with-initials", "by-cite", "primary-name", "primary-name-with-initials"),
    ),
    "disambiguate-add-year-suffix": Knob("disambiguate_add_year_suffix", bool),
    "cite-group-delimiter": Knob("cite_group_delimiter", str),
    "collapse": Knob("collapse", str, ("citation-number", "year", "year-suffix", "year-suffix-ranged")),
    "year-suffix-delimiter": Knob("year_suffix_delimiter", str),
    "after-collapse-delimiter": Knob("after_collapse_delimiter", str),
    "near-note-distance": Knob("near_note_distance", int),
}

BIBLIOGRAPHY_KNOBS: Mapping[str, Knob] = {
    "hanging-indent": Knob("hanging_indent", bool),
    "second-field-align": Knob("second_field_align", str, ("flush", "margin")),
    "line-spacing": Knob("line_spacing", int),
    "entry-spacing": Knob("entry_spacing", int),
    "subsequent-author-substitute": Knob("subsequent_author_substitute", str),
    "subsequent-author-substitute-rule": Knob(
        "subsequent_author_substitute_rule",
        str,
        ("complete-all", "complete-each", "partial-each", "partial-first"),
    ),
}

LAYOUT_KNOBS: Mapping[str, Knob] = {
    "delimiter": Knob("delimiter", str),
    "prefix": Knob("prefix", str),
    "suffix": Knob("suffix", str),
}
"""What stands between and around the cites of a citation, or around an entry."""

AREA_KNOBS: Mapping[str, Mapping[str, Knob]] = {
    "citation": {**NAME_KNOBS, **LAYOUT_KNOBS, **CITATION_KNOBS},
    "bibliography": {
        **NAME_KNOBS,
        **{name: knob for name, knob in LAYOUT_KNOBS.items() if name != "delimiter"},
        **BIBLIOGRAPHY_KNOBS,
    },
}

MINIMA = {"entry-spacing": 0, "near-note-distance": 0}
"""The least numbers that some knobs take; all others begin with 1."""

TERM_FORMS = ("long", "short", "symbol", "verb", "verb-short")
