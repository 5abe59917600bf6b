"""Where a field of an entry begins and ends as a person laid it out, and how a new one would be laid out.

Three layouts are told apart by what stands before a field's name in its line::

    @book{a,                 @book{a                 @book{a, title = {b}, year = {1}}
      title = {b},             , title = {b}
      year = {1},              , year = {1}
    }                          }
    blank: one a line        a comma: one a line     something else: in a row
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.formats.bibtex.edits import Edit
from citekit.formats.bibtex.places import Place, PlacedEntry
from citekit.formats.bibtex.render import is_quotable, safe_value
from citekit.formats.bibtex.words import match_end

_COMMA = re.compile(r"[ \t]*,")
_COMMA_ANYWHERE = re.compile(r"\s*,[ \t]*")
_BLANKS = re.compile(r"[ \t]*")
_REST = re.compile(r"[ \t]*(?:%[^\r\n]*)?(?=[\r\n])")
_LINE_END = re.compile(r"\r\n?|\n")
_COMMA_FIRST = re.compile(r"[ \t]*,[ \t]*")


def line_prefix(raw: str, place: Place) -> str:
    """What stands before the field's name in its line."""
    at = place.name_span[0]
    return raw[max(raw.rfind("\n", 0, at), raw.rfind("\r", 0, at)) + 1 : at]


def removal(raw: str, place: Place) -> Edit:
    """The edit that takes a field out: with its line where it has one, else with its comma."""
    start, end = place.name_span[0], place.span[1]
    prefix = line_prefix(raw, place)
    if prefix.strip() and not _leads_with_comma(raw, place):
        return _removal_in_row(raw, start, end)
    line_start = start - len(prefix)
    if not prefix.strip():
        comma = _COMMA.match(raw, end)
        if comma is None and (later := _COMMA_ANYWHERE.match(raw, end)):
            # The comma before the next line's field goes; the one before this field serves it.
            return Edit(start, later.end(), "")
        end = comma.end() if comma else end
    end = match_end(_BLANKS, raw, end)
    if raw[end : end + 1] == "%":
        return Edit(line_start if prefix.strip() else start, end, "")
    if raw[end : end + 1] not in ("", "\r", "\n", "}", ")"):
        return Edit(start, end, "")
    return Edit(line_start, match_end(_LINE_END, raw, end), "")


def _removal_in_row(raw: str, start: int, end: int) -> Edit:
    comma = _COMMA.match(raw, end)
    if comma:
        end = match_end(_BLANKS, raw, comma.end())
        if raw[end : end + 1] not in ("", "\n", "\r"):
            return Edit(start, end, "")
    return Edit(len(raw[:start].rstrip(" \t")), end, "")


def addition(
    raw: str, placed: PlacedEntry, kept: Sequence[Place], new: Sequence[tuple[str, str]], newline: str
) -> list[Edit]:
    """The edits that put the `new` fields (names and values) after the last of those `kept`."""
    fields = [_laid_out(raw, placed.fields, name, value) for name, value in new]
    if not kept:
        return _first_fields(raw, placed, fields, newline)
    last = kept[-1]
    prefix = line_prefix(raw, last)
    end = last.span[1]
    if _leads_with_comma(raw, last):
        at = match_end(_REST, raw, end)
        return [Edit(at, at, "".join(f"{newline}{prefix}{field}" for field in fields))]
    between = f",{newline}{prefix}" if not prefix.strip() else ", "
    comma = _COMMA.match(raw, end)
    text = between.join(fields)
    if comma is None:
        at = match_end(_REST, raw, end) if not prefix.strip() else end
        if at == end:
            return [Edit(end, end, between + text)]
        return [Edit(end, end, ","), Edit(at, at, between[1:] + text)]
    at = match_end(_REST, raw, comma.end()) if not prefix.strip() else comma.end()
    return [Edit(at, at, f"{between[1:]}{text},")]


def _first_fields(raw: str, placed: PlacedEntry, fields: list[str], newline: str) -> list[Edit]:
    """The edits for an entry that keeps no field: the new ones come after the key's comma."""
    at = placed.key_span[1]
    comma = _COMMA_ANYWHERE.match(raw, at)
    # A comma in the line of a first field that goes, goes with it.
    has_comma = comma is not None and not (placed.fields and _leads_with_comma(raw, placed.fields[0]))
    if has_comma:
        at = raw.index(",", at) + 1
    text = "".join(f"{newline}  {field}," for field in fields)
    closing = "" if _LINE_END.match(raw, at) else newline
    return [Edit(at, at, ("" if has_comma else ",") + text + closing)]


def _leads_with_comma(raw: str, place: Place) -> bool:
    return _COMMA_FIRST.fullmatch(line_prefix(raw, place)) is not None


def _laid_out(raw: str, fields: Sequence[Place], name: str, value: str) -> str:
    """``name = {value}`` with blanks and delimiters as the other fields have them."""
    value = safe_value(name, value)
    signs = {raw[place.span[0]] for place in fields if place.span[0] < place.span[1]}
    in_quotes = '"' in signs and "{" not in signs and is_quotable(value)
    return _name_and_equals(raw, fields, name) + (f'"{value}"' if in_quotes else f"{{{value}}}")


def _name_and_equals(raw: str, fields: Sequence[Place], name: str) -> str:
    gaps = [(len(place.name), raw[place.name_span[1] : place.span[0]]) for place in fields]
    gaps = [(length, gap) for length, gap in gaps if not _LINE_END.search(gap)]
    if not gaps:
        return f"{name} = "
    columns = {length + gap.index("=") for length, gap in gaps}
    before, _, after = gaps[-1][1].partition("=")
    is_aligned = len(columns) == 1 and (len(before) > 1 or len({length for length, _ in gaps}) > 1)
    if is_aligned:
        return f"{name.ljust(columns.pop())}={after}"
    return f"{name}{' ' * min(1, len(before))}={after}"
