r"""A copy of an entry that bibtexparser reads rightly.

bibtexparser takes ``\{`` for no brace at all, ends a value in quotes at a quote
inside braces, knows no ``%`` comments, gives up at ``,,`` or at a word without
``=``, and lets a field whose comma was forgotten run into the next one.  In the
copy made here such places are painted over, and a forgotten comma is put in.
Painting keeps the length, so that every place found in the copy is a place in
the entry; an entry without such places is its own copy.

The copy is for finding places only: values are always cut from the entry.  How
fields are painted is `citekit.formats.bibtex.painter`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from citekit.formats.bibtex.blocks import Cut, Kind
from citekit.formats.bibtex.painter import Finding, paint_fields
from citekit.formats.bibtex.words import lower_ascii

_HEAD = re.compile(r"@\s*+([^\s({]++)\s*+[{(]")
_NAME_AND_EQUALS = r"[^\W\d][\w.:+-]*+\s*+="
# "@misc{a=1, …}" has an odd key, "@misc{title = {b}, …}" has none.
_NO_KEY = re.compile(r"\s*+[^\W\d][\w.:+-]*+(?:\s*+=\s*+[\"{]|\s++=|=\s)")
_KEY_WITHOUT_COMMA = re.compile(rf"""\s*+([^\s,={{}}"]++)\s++(?={_NAME_AND_EQUALS})""")
_NOT_IN_KEYS = re.compile(r"[\s{}]")
_SIMPLE_KEY = re.compile(r"""[^\s,={}()"@\\]*+""")


@dataclass(frozen=True, slots=True)
class Legible:
    """The copy.

    Attributes:
        text: what bibtexparser is given.
        type: the entry type, in lower case.
        key: the key as it stands.
        type_span: where the type stands in the block.
        key_span: where the key stands in the block.
        body: offset, in the copy, at which the fields begin.
        inserted: offsets, in the copy, of what the block lacks.
        findings: what was painted over or put in.
    """

    text: str
    type: str
    key: str
    type_span: tuple[int, int]
    key_span: tuple[int, int]
    body: int
    inserted: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()

    def place(self, index: int) -> int:
        """Where the character of the copy at `index` stands in the block."""
        return index - bisect_right(self.inserted, index) if self.inserted else index


def legible(cut: Cut) -> Legible:
    """Copy the entry, or the string definition, in `cut` so that bibtexparser can read it.

    >>> from citekit.formats.bibtex.blocks import cut_blocks
    >>> cut, = cut_blocks("@book{a, title = {b} year = 1999}")
    >>> legible(cut).text
    '@book{a, title = {b} ,year = 1999}'
    """
    raw = cut.raw[: cut.length]
    head = _HEAD.match(raw)
    if head is None:
        raise ValueError(f"not a block: {raw[:40]!r}")
    opening = head[0][-1]
    # "@book{a, year = 1999)": whoever closes an entry with the wrong sign means to close it.
    is_closed = cut.closed or (opening == "{" and raw.endswith(")"))
    end = len(raw) - 1 if is_closed else len(raw)
    key = _read_key(raw, head.end(), end) if cut.kind is Kind.ENTRY else _key_of_string(head.end())
    painted = paint_fields(raw, key.body, end, extra=len(key.inserted))
    return Legible(
        text=_paint_head(head, cut.kind) + key.copy + painted.text + {"{": "}", "(": ")"}[opening],
        type=lower_ascii(head[1]),
        key=raw[slice(*key.span)],
        type_span=head.span(1),
        key_span=key.span,
        body=key.body + len(key.inserted),
        inserted=(*key.inserted, *painted.inserted),
        findings=(*key.findings, *painted.findings),
    )


def _paint_head(head: re.Match[str], kind: Kind) -> str:
    # bibtexparser wants "@type{" in one piece, and takes every "@strings{" for a definition.
    word = head[1] if head[1].isascii() and head[1].isalpha() else "x" * len(head[1])
    if kind is Kind.STRING or lower_ascii(word).startswith(("comment", "preamble", "string")):
        word = "x" * len(word)
    return f"@{word}".rjust(len(head[0]) - 1) + head[0][-1]


@dataclass(frozen=True, slots=True)
class _Key:
    """A key: its copy, its place, where the fields begin in the block, and what the copy has more."""

    copy: str
    span: tuple[int, int]
    body: int
    inserted: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def _key_of_string(start: int) -> _Key:  # a definition is read as an entry without a key of its own
    return _Key("k,", (start, start), start, inserted=(start, start))


def _read_key(raw: str, start: int, end: int) -> _Key:
    if _NO_KEY.match(raw, start, end):
        finding = Finding("K301", "the entry has no key; write one after its opening brace", start)
        return _Key(",", (start, start), start, (start,), (finding,))
    lost = _KEY_WITHOUT_COMMA.match(raw, start, end)
    if lost:
        stop = lost.end(1)
        finding = Finding("K304", f"no comma after the key `{lost[1]}`; put one there", stop)
        return _Key(_paint_key(raw, start, stop) + ",", lost.span(1), stop, (stop,), (finding,))
    comma = raw.find(",", start, end)
    stop = comma if comma >= 0 else end
    text = raw[start:stop]
    at = start + len(text) - len(text.lstrip())
    span = (at, at + len(text.strip()))
    findings: tuple[Finding, ...] = ()
    if _NOT_IN_KEYS.search(text.strip()):
        findings = (Finding("K301", f"`{_shown(text)}` can be no key; use letters, digits and hyphens", at),)
    after = raw[stop : stop + 1] if comma >= 0 else ""
    return _Key(_paint_key(raw, start, stop) + after, span, stop + len(after), findings=findings)


def _paint_key(raw: str, start: int, stop: int) -> str:
    text = raw[start:stop]
    return text if _SIMPLE_KEY.fullmatch(text.strip()) else "k" * len(text)


def _shown(text: str) -> str:
    text = " ".join(text[:80].split())
    return text if len(text) <= 40 else text[:39] + "…"
