"""An entry with the places of its parts, so that a writer can change one of them alone.

Most entries are plain: nothing in them could be misread, and one look at each
field finds its places (`place_plain`).  All others are painted for bibtexparser,
which then reads them (`place_painted`).  What both can read they read alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citekit.formats.bibtex.adapter import read_entry
from citekit.formats.bibtex.blocks import Cut, Kind
from citekit.formats.bibtex.legible import legible
from citekit.formats.bibtex.painter import Finding
from citekit.formats.bibtex.words import is_word, lower_ascii, match_end

_BETWEEN = re.compile(r"[\s,]*+")
_EQUALS = re.compile(r"\s*+=\s*+")

_GAP = r"[ \t\r\n]*+"
_PLAIN_HEAD = re.compile(
    rf"""@{_GAP}([A-Za-z]++){_GAP}\{{{_GAP}([^\s,={{}}()"@\\%#]++){_GAP},""",
)


def _group(plain: str, depth: int = 4) -> str:
    """A pattern for braces around characters that `plain` matches; what is deeper is painted."""
    inner = rf"|{_group(plain, depth - 1)}" if depth > 1 else ""
    return rf"\{{(?:{plain}{inner})*+\}}"


_IN_QUOTES = r'[^"{}]++'
_VALUE = rf'{_group("[^{}]++")}|"(?:{_IN_QUOTES}|{_group(_IN_QUOTES)})*+"|[A-Za-z0-9][A-Za-z0-9_:.+-]*+'
_PLAIN_FIELD = re.compile(rf"{_GAP}([A-Za-z][A-Za-z0-9_-]*+){_GAP}={_GAP}({_VALUE}){_GAP}(,|\}})")


@dataclass(frozen=True, slots=True)
class Place:
    """One field.

    Attributes:
        name: in lower case.
        name_span: where the name stands in the block.
        span: where the value stands in the block, delimiters included.
        copy: the value in the legible copy, as long as the value itself; of a plain entry it is the value.
    """

    name: str
    name_span: tuple[int, int]
    span: tuple[int, int]
    copy: str


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """One entry, or string definition, as it stands in its block.

    Attributes:
        type: in lower case.
        key: as it stands.
        type_span: where the type stands.
        key_span: where the key stands.
        fields: in order, doubles included.
        findings: what is wrong in it.
        refusal: why its fields could not be read; empty if they were.
    """

    type: str
    key: str
    type_span: tuple[int, int]
    key_span: tuple[int, int]
    fields: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusal: str = ""


def place_entry(cut: Cut) -> PlacedEntry:
    """Read the entry in `cut` and find the places of its parts."""
    return place_plain(cut) or place_painted(cut)


def place_plain(cut: Cut) -> PlacedEntry | None:
    """Read a plain entry, None if it is not plain.

    Plain are a type, a key, and fields divided by one comma each, whose values
    stand in braces, in quotes without another quote between them, or are one word.
    """
    raw = cut.raw
    head = _PLAIN_HEAD.match(raw) if cut.kind is Kind.ENTRY and cut.closed else None
    if head is None:
        return None
    fields: list[Place] = []
    index, sign = head.end(), ","
    while sign == ",":
        field = _PLAIN_FIELD.match(raw, index, cut.length)
        if field is None:
            break
        name, value, sign = field.groups()
        fields.append(Place(lower_ascii(name), field.span(1), field.span(2), value))
        index = field.end()
    else:
        index -= 1  # the brace that closes the entry
    if not fields or raw[index : cut.length].strip(" \t\r\n") != "}":
        return None
    return PlacedEntry(lower_ascii(head[1]), head[2], head.span(1), head.span(2), tuple(fields))


def place_painted(cut: Cut) -> PlacedEntry:
    """Have bibtexparser read a legible copy of the entry, or the string definition, in `cut`."""
    copy = legible(cut)
    reading = read_entry(copy.text)
    fields: list[Place] = []
    findings = list(copy.findings)
    refusal = reading.refusal
    index = copy.body
    for word, value in reading.fields:
        # bibtexparser keeps order and text of what it reads, but no places: walk along.
        start = match_end(_BETWEEN, copy.text, index)
        stop = start + len(word)
        value_start = match_end(_EQUALS, copy.text, stop)
        index = value_start + len(value)
        if copy.text[start:stop] != word or copy.text[value_start:index] != value:
            refusal = f"its field `{word}` stands somewhere else"
            break
        name_span = (copy.place(start), copy.place(stop))
        name = lower_ascii(cut.raw[slice(*name_span)])
        if not is_word(name):
            message = f"`{name}` can be no field; it stays in the file, unread"
            findings.append(Finding("K301", message, name_span[0]))
            continue
        # An empty value begins where a comma may have been put in: count from what stands before it.
        at = copy.place(value_start - 1) + 1
        fields.append(Place(name, name_span, (at, at + len(value)), value))
    return PlacedEntry(
        type=copy.type,
        key=copy.key,
        type_span=copy.type_span,
        key_span=copy.key_span,
        fields=() if refusal else tuple(fields),
        findings=tuple(findings),
        refusal=refusal,
    )
