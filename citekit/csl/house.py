"""A house style: a CSL style with a few changes, as a small TOML file.

::

    base = "chicago-notes-bibliography-subsequent-ibid"
    locale = "tr"
    ibid = "a.g.e."
    and = "text"
    et-al-min = 4
    et-al-use-first = 1

    [bibliography]
    hanging-indent = true

    [terms.tr]
    et-al = "vd."
    page = { short = ["s.", "ss."] }

Names and values are those of CSL 1.0.2 (`citekit.csl.house_tables`); what a
change means to the style is told by `citekit.csl.house_edits`.  A mistake is
named with its line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from citekit.csl.folders import read_limited
from citekit.csl.house_edits import prints_term, with_area_options, with_name_options, with_terms
from citekit.csl.house_tables import (
    AREA_KNOBS,
    LAYOUT_KNOBS,
    MINIMA,
    NAME_KNOBS,
    STYLE_KNOBS,
    TERM_FORMS,
    Knob,
)
from citekit.csl.loaded import load_style
from citekit.csl.schema_values import ORDINALS, TERMS
from citekit.csl.style import LocaleData, LocaleOptions, NameOptions, Style, Term
from citekit.errors import StyleError, UsageError

SUFFIX = ".toml"

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_PART = re.compile(r"[\w-]+|\"[^\"]*\"|'[^']*'")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})*")
_KINDS = {bool: "true or false, without quotes", int: "a number, without quotes", str: "a text in quotes"}

Key = tuple[str, ...]


def load_house(path: Path, *, folder: Path | str | None = None) -> Style:
    """Read a house style and the style that it is based on.

    Args:
        path: of the TOML file; a path of a ``.csl`` file in it starts there.
        folder: of the user's own styles.

    Raises:
        UnreadableError: the file cannot be read.
        StyleError: something in it, or in the style that it is based on, cannot be used.
        UsageError: the package with the styles is not installed.
    """
    try:
        text = read_limited(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise StyleError(str(path), "is not UTF-8", "Save it as UTF-8.") from None
    return read_house(text, name=str(path), beside=path.parent, folder=folder)


def read_house(
    text: str,
    *,
    name: str = "house.toml",
    beside: Path | None = None,
    folder: Path | str | None = None,
) -> Style:
    """Read a house style from text.

    Args:
        text: TOML.
        name: what messages call it.
        beside: where a relative path of the base starts.
        folder: of the user's own styles.

    Returns:
        The style that it is based on, changed.

    Raises:
        StyleError: something in it cannot be used; the error says the line.
        UsageError: the package with the styles is not installed.
    """
    return _House(text, name).applied(beside, folder)


class _House:
    """The text, what it says, and on which lines."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise _toml_error(name, str(error)) from None
        self.lines = _lines_of(text)

    def error(self, key: Key, reason: str, hint: str) -> StyleError:
        line = next((self.lines[key[:n]] for n in range(len(key), 0, -1) if key[:n] in self.lines), 1)
        return StyleError(self.name, reason, hint, line=line, column=1)

    def applied(self, beside: Path | None, folder: Path | str | None) -> Style:
        own = {**STYLE_KNOBS, **NAME_KNOBS}
        self._check_names((), [*own, "base", *AREA_KNOBS, "terms"])
        style = self._base(beside, folder)
        said = {key: self._value((key,), own[key]) for key in own if key in self.data}
        style = self._with_style_knobs(style, said)
        if options := _name_options(said):
            style = with_name_options(style, options)
        for area in AREA_KNOBS:
            if area in self.data:
                style = self._with_area(style, area)
        return self._with_terms(style, said)

    def _base(self, beside: Path | None, folder: Path | str | None) -> Style:
        base = self.data.get("base")
        if not isinstance(base, str) or not base:
            hint = 'Write, for example: base = "chicago-notes-bibliography"'
            raise self.error(("base",), "a house style is based on a CSL style; none is named", hint)
        if base.endswith(SUFFIX):
            raise self.error(("base",), f"{base}: a house style is no base", "Name the CSL style itself.")
        if base.endswith(".csl") and beside is not None:
            base = str(beside / base)
        try:
            return load_style(base, folder=folder)
        except UsageError as error:
            reason, _, hint = str(error).partition("\n")
            raise self.error(("base",), reason, hint.strip()) from None

    def _check_names(self, table: Key, known: Iterable[str]) -> None:
        known = list(known)
        data = self.data
        for part in table:
            data = data[part]
        for name in data:
            if name not in known:
                near = get_close_matches(name.replace("_", "-"), known, n=1)
                hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(known)}"
                raise self.error((*table, name), f"no such setting: {'.'.join((*table, name))}", hint)

    def _value(self, key: Key, knob: Knob) -> Any:
        value: Any = self.data
        for part in key:
            value = value[part]
        shown = ".".join(key)
        if type(value) is not knob.kind:
            raise self.error(
                key, f"{shown} = {_shown(value)}: expected {_KINDS[knob.kind]}", _example(key[-1], knob)
            )
        if knob.values and value not in knob.values:
            near = get_close_matches(str(value), knob.values, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(knob.values)}"
            raise self.error(key, f"{shown} = {_shown(value)}: no such value", hint)
        least = MINIMA.get(key[-1], 1)
        if knob.kind is int and int(value) < least:
            raise self.error(key, f"{shown} = {value}: too small", f"The least is {least}.")
        return "" if key[-1] == "and" and value == "none" else value

    def _with_style_knobs(self, style: Style, said: Mapping[str, Any]) -> Style:
        values = {STYLE_KNOBS[key].field: value for key, value in said.items() if key in STYLE_KNOBS}
        title = values.pop("title", "")
        ibid, in_quote = values.pop("ibid", None), values.pop("punctuation_in_quote", None)
        if ibid is not None and not prints_term(style, "ibid"):
            hint = "Base it on a style that does; their names often end in -ibid: citekit styles ibid"
            raise self.error(("ibid",), f"{self.data['base']} prints no “ibid.”", hint)
        if in_quote is not None:
            options = LocaleOptions(punctuation_in_quote=in_quote)
            kept = (
                replace(each, options=replace(each.options, punctuation_in_quote=None))
                for each in style.locales
            )
            values["locales"] = (*kept, LocaleData("", options=options))
        return replace(style, info=replace(style.info, title=title or style.info.title), **values)

    def _with_area(self, style: Style, area: str) -> Style:
        knobs = AREA_KNOBS[area]
        section = style.citation if area == "citation" else style.bibliography
        if not isinstance(self.data[area], dict):
            raise self.error((area,), f"{area} is a table", f"Write [{area}], and its settings below.")
        if section is None:
            raise self.error((area,), f"{self.data['base']} has no bibliography", "Leave the table out.")
        self._check_names((area,), knobs)
        said = {key: self._value((area, key), knobs[key]) for key in self.data[area]}
        around = {key: value for key, value in said.items() if key in LAYOUT_KNOBS}
        delimiter = around.pop("delimiter", section.layout.delimiter)
        layout = replace(
            section.layout, delimiter=delimiter, formatting=replace(section.layout.formatting, **around)
        )
        values = {
            knobs[key].field: value
            for key, value in said.items()
            if key not in NAME_KNOBS and key not in LAYOUT_KNOBS
        }
        changed: dict[str, Any] = {area: replace(section, layout=layout, **values)}
        style = replace(style, **changed)
        options = _name_options(said)
        return with_area_options(style, area, options) if options else style

    # --- terms

    def _with_terms(self, style: Style, said: Mapping[str, Any]) -> Style:
        if "ibid" in said:
            style = with_terms(style, "", _forms("ibid", said["ibid"]))
        table = self.data.get("terms", {})
        if not isinstance(table, dict):
            raise self.error(("terms",), "terms is a table", "Write [terms.tr], and the terms below.")
        everywhere: list[Term] = []
        by_language: dict[str, list[Term]] = {}
        for name, value in table.items():
            if name not in TERMS and isinstance(value, dict) and _LANGUAGE.fullmatch(name):
                by_language[name] = [
                    term for each, text in value.items() for term in self._term(("terms", name, each), text)
                ]
            else:
                everywhere += self._term(("terms", name), value)
        for lang, terms in (("", everywhere), *sorted(by_language.items(), key=lambda row: len(row[0]))):
            style = with_terms(style, lang, terms) if terms else style
        return style

    def _term(self, key: Key, value: Any) -> list[Term]:
        name = key[-1].replace(" ", "-")
        known = {term.replace(" ", "-") for term in TERMS}
        if name in ORDINALS:
            raise self.error(
                key, f"{name}: ordinals are a system, and not changed one by one", "Use a .csl file."
            )
        if name not in known:
            near = get_close_matches(name, sorted(known), n=1)
            hint = f"Did you mean “{near[0]}”?" if near else "CSL 1.0.2 lists the terms in appendix II."
            raise self.error(key, f"no such term: {key[-1]}", hint)
        if not isinstance(value, dict):
            return [*_forms(name, self._texts(key, value))]
        for form in value:
            if form not in TERM_FORMS:
                raise self.error(
                    key, f"no such form of a term: {form}", f"There are: {', '.join(TERM_FORMS)}"
                )
        return [
            term for form, text in value.items() for term in _forms(name, self._texts(key, text), (form,))
        ]

    def _texts(self, key: Key, value: Any) -> str | tuple[str, str]:
        if isinstance(value, str):
            return value
        if isinstance(value, list) and len(value) == 2 and all(isinstance(text, str) for text in value):
            return value[0], value[1]
        hint = f'Write: {key[-1]} = "s." or {key[-1]} = ["s.", "ss."] (singular, plural)'
        raise self.error(key, f"{'.'.join(key)} = {_shown(value)}: expected a text, or two", hint)


def _forms(name: str, text: str | tuple[str, str], forms: Iterable[str] = ("long", "short")) -> list[Term]:
    single, multiple = (text, text) if isinstance(text, str) else text
    return [
        Term(name, form, gender="", gender_form="", match="", single=single, multiple=multiple)
        for form in forms
    ]


def _name_options(said: Mapping[str, Any]) -> NameOptions | None:
    values = {NAME_KNOBS[key].field: value for key, value in said.items() if key in NAME_KNOBS}
    return NameOptions(**values) if values else None


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()  # ASCII
    return f'"{value}"' if isinstance(value, str) else "a table" if isinstance(value, dict) else str(value)


def _example(name: str, knob: Knob) -> str:
    value = {bool: "true", int: "3"}.get(knob.kind, f'"{knob.values[0] if knob.values else "…"}"')
    return f"Write, for example: {name} = {value}"


def _toml_error(name: str, message: str) -> StyleError:
    match = _TOML_PLACE.search(message)
    line, column = (int(match[1]), int(match[2])) if match and match[1] else (0, 0)
    reason = _TOML_PLACE.sub("", message)
    return StyleError(
        name, f"no TOML: {reason}", 'Texts stand in quotes: and = "text"', line=line, column=column
    )


def _lines_of(text: str) -> dict[Key, int]:
    """The line of each table and key; `tomllib` does not tell them."""
    lines: dict[Key, int] = {}
    table: Key = ()
    for number, line in enumerate(text.splitlines(), 1):
        if match := _TABLE.fullmatch(line):
            table = _parts(match[1])
            lines.setdefault(table, number)
        elif match := _KEY.match(line):
            key = (*table, *_parts(match[1]))
            for length in range(len(table) + 1, len(key) + 1):
                lines.setdefault(key[:length], number)
    return lines


def _parts(dotted: str) -> Key:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
