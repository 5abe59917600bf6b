"""Change single fields of an entry in its own text.

What no edit touches stays byte for byte.  A changed value keeps its delimiters
where the new value allows them; a field that goes takes its own line with it; a
new one comes after the last (`citekit.formats.bibtex.layout`).

An entry may be so broken that its text, once edited, says something else than
the entry (a field after a quote that nobody closed).  The edited text is read
again, and where it fails, the entry is written anew after its old text, which
becomes a remark.
"""

from __future__ import annotations

from citekit.formats.bibtex.blocks import Kind, cut_blocks
from citekit.formats.bibtex.edits import Edit, apply_edits
from citekit.formats.bibtex.layout import addition, removal
from citekit.formats.bibtex.places import Place, PlacedEntry, place_entry
from citekit.formats.bibtex.render import checked_key, checked_word, is_quotable, render_entry, safe_value
from citekit.formats.bibtex.values import Macros, evaluate, one_blank
from citekit.formats.bibtex.words import lower_ascii
from citekit.model import Entry


def rewrite(raw: str, read_as: Entry | None, entry: Entry, newline: str = "\n") -> str:
    """Write `entry` into the text of its block.

    Args:
        raw: the block's text.
        read_as: what `raw` was read as; None where it was read as no entry.
        entry: what the block is to say now.
        newline: the file's line end.

    Raises:
        UsageError: the type, the key or the name of a new field cannot stand in a ``.bib`` file.

    >>> before = Entry("book", "a", {"title": "B", "year": "1999"})
    >>> rewrite('@book{a, title="B", year=1999}', before, before.with_fields(year="2000", url="C"))
    '@book{a, title="B", year=2000, url="C"}'
    """
    placed = _place(raw)
    if read_as is not None and placed is not None:
        text = apply_edits(raw, _edits(raw, placed, read_as, entry, newline))
        if _says(text, raw, placed, read_as, entry):
            return text
    remark = "".join(f"% {line}" for line in raw.rstrip().replace("@", "(at) ").splitlines(keepends=True))
    space = raw[len(raw.rstrip()) :] or newline
    return remark + newline + render_entry(entry).rstrip().replace("\n", newline) + space


def _place(raw: str) -> PlacedEntry | None:
    cut = next(iter(cut_blocks(raw)), None)
    if cut is None or cut.kind is not Kind.ENTRY or cut.raw != raw:
        return None
    placed = place_entry(cut)
    return None if placed.refusal else placed


def _edits(raw: str, placed: PlacedEntry, read_as: Entry, entry: Entry, newline: str) -> list[Edit]:
    edits = _head(raw, placed, read_as, entry)
    kept = []
    seen = set()
    for place in placed.fields:
        if place.name not in entry.fields:
            edits.append(removal(raw, place))
            continue
        kept.append(place)
        value = entry.fields[place.name]
        if place.name not in seen and value != read_as.fields.get(place.name):
            edits.append(Edit(*place.span, _delimited(raw[slice(*place.span)], place, value)))
        seen.add(place.name)
    new = [(checked_word(name), value) for name, value in entry.fields.items() if name not in seen]
    return edits + addition(raw, placed, kept, new, newline) if new else edits


def _head(raw: str, placed: PlacedEntry, read_as: Entry, entry: Entry) -> list[Edit]:
    edits = []
    if entry.type != read_as.type:
        edits.append(Edit(*placed.type_span, checked_word(lower_ascii(entry.type))))
    if entry.key != read_as.key:
        comma = "" if placed.key or raw[placed.key_span[1] :].lstrip().startswith(",") else ","
        edits.append(Edit(*placed.key_span, checked_key(entry.key) + comma))
    return edits


def _delimited(old: str, place: Place, value: str) -> str:
    value = safe_value(place.name, value)
    if old.isdigit() and value.isascii() and value.isdigit():
        return value
    is_one_quote = place.copy.startswith('"') and place.copy.find('"', 1) == len(place.copy) - 1
    return f'"{value}"' if is_one_quote and is_quotable(value) else f"{{{value}}}"


def _says(text: str, raw: str, before: PlacedEntry, read_as: Entry, entry: Entry) -> bool:
    """Whether the edited `text` says what `entry` says."""
    after = _place(text)
    if after is None or (after.type, after.key) != (lower_ascii(entry.type), entry.key):
        return False
    texts = {place.name: raw[slice(*place.span)] for place in reversed(before.fields)}
    said = {place.name: place for place in reversed(after.fields)}
    if said.keys() != {lower_ascii(name) for name in entry.fields}:
        return False
    for name, value in entry.fields.items():
        place = said[lower_ascii(name)]
        expression = text[slice(*place.span)]
        if value == read_as.fields.get(name) and name in texts:
            if expression != texts[name]:
                return False
        elif evaluate(expression, place.copy, Macros()).text != one_blank(safe_value(name, value)):
            return False
    return True
