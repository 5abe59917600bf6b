"""BibTeX and biblatex files → `Library`, without loss and with every oddity told.

bibtexparser 2 reads the entries (`citekit.formats.bibtex.adapter`).  Its own
splitter stays out of use: it would read on into the next entry where a comma
or brace is missing, and it keeps no places.  So the file is cut into blocks
here (`citekit.formats.bibtex.blocks`, linear in its length), bibtexparser is
given one block at a time, and a block that it refuses stays in the library as
text, with a problem that says why.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from citekit.formats.bibtex.blocks import Cut, Kind, cut_blocks, line_ends
from citekit.formats.bibtex.places import Place, PlacedEntry, place_entry
from citekit.formats.bibtex.values import Macros, evaluate
from citekit.model import Block, Entry, Library, Problem

# Prose in which a brace is left over, or an "@" begins a line, was meant to be something else.
_AFTER_TOO_MANY_BRACES = re.compile(r"\s*+(?:\}|,\s*+[^\s,])")
_LOOKS_LIKE_ENTRY = re.compile(r"^[ \t]*+@(?!\s*+comment\b)\s*+\w[^\n\r]*+", re.MULTILINE | re.IGNORECASE)
_NO_KEY = re.compile(r"[{}]")
_BLANK = re.compile(r"\s")
# A value in which another field begins on a line of its own was not closed where it was meant to be.
_RUNS_ON = re.compile(
    r"[}\"][ \t]*+,[ \t]*+[\r\n]\s*+"
    r"(author|editor|title|booktitle|journal|journaltitle|year|date|publisher|pages|volume|number|url|doi|note)"
    r"\s*+=\s*+[{\"]",
    re.IGNORECASE,
)


def read_bibtex(text: str) -> Library:
    r"""Read a ``.bib`` file.

    Every block keeps its text; `citekit.formats.write_bibtex` gives it back byte
    for byte.  Values are as `citekit.model.Entry` says: delimiters off, macros
    and ``#`` evaluated, white space as one blank, TeX as it stands.  Where a
    field stands twice, the first counts, as for BibTeX.

    Args:
        text: the whole file; LF, CR LF or CR end its lines.

    Returns:
        The library, and as its problems: blocks that are no entries (K301), keys
        (K302) and fields (K303) that stand twice, forgotten commas (K304), and
        macros that nothing defines (K305).

    Source:
        Patashnik, "BibTeXing" (1988); Markey, "Tame the BeaST" (2009), sections
        2 and 5; biblatex 3.20, chapter 2.

    >>> library = read_bibtex('@string{ttk = "Türk Tarih Kurumu"}\n@book{a, publisher = ttk # " Yayınları"}')
    >>> library.get("a").fields["publisher"]
    'Türk Tarih Kurumu Yayınları'
    """
    return _Reader(text).read()


class _Reader:
    """The macros, keys and problems seen so far, and one step for each kind of block."""

    def __init__(self, text: str) -> None:
        self._cuts = list(cut_blocks(text))
        self._strings = {i: place_entry(cut) for i, cut in enumerate(self._cuts) if cut.kind is Kind.STRING}
        self._macros = Macros()
        self._problems: list[Problem] = []
        self._lines_of_keys: dict[str, int] = {}
        self._lines = _LineCounter()

    def read(self) -> Library:
        """Read all blocks, in order."""
        ahead = Macros()
        for index, placed in self._strings.items():
            for place in placed.fields:
                expression = self._cuts[index].raw[slice(*place.span)]
                ahead.defined.setdefault(place.name, evaluate(expression, place.copy, ahead).text)
        self._macros.later = ahead.defined
        blocks = []
        for index, cut in enumerate(self._cuts):
            entry = None
            if cut.kind is Kind.ENTRY:
                entry = self._entry(cut)
            elif cut.kind is Kind.STRING:
                self._string(cut, self._strings[index])
            elif cut.kind is Kind.PROSE:
                self._prose(cut, is_first=index == 0)
            elif not cut.closed:
                self._report("K301", cut, 0, f"this @{cut.kind.value} is never closed; add its last brace")
            blocks.append(Block(cut.raw, entry, entry, cut.line))
        return Library(tuple(blocks), tuple(self._problems))

    def _prose(self, cut: Cut, *, is_first: bool) -> None:
        if not is_first and _AFTER_TOO_MANY_BRACES.match(cut.raw):
            self._report("K301", cut, 0, "text after a closing brace; is there a brace too many before it?")
        for match in _LOOKS_LIKE_ENTRY.finditer(cut.raw):
            shown = match[0].strip()[:40]
            self._report("K301", cut, match.end() - 1, f"`{shown}` begins no entry; is its brace missing?")

    def _string(self, cut: Cut, placed: PlacedEntry) -> None:
        if not placed.fields:
            why = placed.refusal or "it defines nothing"
            self._report("K301", cut, 0, f"this @string cannot be read ({why}); mend it")
        elif not cut.closed:
            self._report("K301", cut, 0, "this @string is never closed; add its last brace")
        self._findings(cut, placed, None)
        for place in placed.fields:
            self._macros.defined[place.name] = self._value(cut, place, None)

    def _entry(self, cut: Cut) -> Entry | None:
        placed = place_entry(cut)
        runs_on = next((m[1] for p in placed.fields if (m := _RUNS_ON.search(cut.raw, *p.span))), None)
        refusal = placed.refusal
        if not refusal and _NO_KEY.search(placed.key):
            refusal = "there is a brace in its key"
        elif not refusal and not placed.fields and (not placed.key or _BLANK.search(placed.key)):
            refusal = "it has neither key nor fields"
        elif not refusal and not cut.closed and runs_on:
            refusal = f"a brace is missing before the field `{runs_on}`"
        if refusal:
            message = f"this @{placed.type} cannot be read ({refusal}); mend it"
            self._report("K301", cut, 0, message, placed.key)
            return None
        if not cut.closed:
            message = f"this @{placed.type} is never closed; add its last brace"
            self._report("K301", cut, 0, message, placed.key)
        elif runs_on:
            message = f"a field runs into the field `{runs_on}`; is a brace missing?"
            self._report("K304", cut, 0, message, placed.key)
        self._findings(cut, placed, placed.key)
        return Entry(placed.type, self._key(cut, placed.key), self._fields(cut, placed))

    def _key(self, cut: Cut, key: str) -> str:
        if key in self._lines_of_keys:
            first = self._lines_of_keys[key]
            message = f"the key `{key}` stands on line {first} already; rename one of them"
            self._report("K302", cut, 0, message, key)
        elif key:
            self._lines_of_keys[key] = cut.line
        return key

    def _fields(self, cut: Cut, placed: PlacedEntry) -> dict[str, str]:
        fields: dict[str, str] = {}
        for place in placed.fields:
            value = self._value(cut, place, placed.key)
            if place.name not in fields:
                fields[place.name] = value
                continue
            same = " with the same value" if value == fields[place.name] else f"; `{value[:60]}` is not used"
            message = f"the field `{place.name}` stands twice{same}; delete one"
            self._report("K303", cut, place.name_span[0], message, placed.key)
        return fields

    def _value(self, cut: Cut, place: Place, key: str | None) -> str:
        value = evaluate(cut.raw[slice(*place.span)], place.copy, self._macros)
        if value.complaint:
            self._report("K301", cut, place.span[0], f"in `{place.name}`: {value.complaint}", key)
        for name in value.undefined:
            if self._macros.is_defined_later(name):
                message = f"`{name}` is defined only further down; move its @string up"
            else:
                message = f"`{name}` is neither a number nor a defined @string; define it or put it in braces"
            self._report("K305", cut, place.span[0], f"in `{place.name}`: {message}", key)
        return value.text

    def _findings(self, cut: Cut, placed: PlacedEntry, key: str | None) -> None:
        for finding in placed.findings:
            self._report(finding.code, cut, finding.at, finding.message, key)

    def _report(self, code: str, cut: Cut, at: int, message: str, key: str | None = None) -> None:
        line = cut.line + self._lines.before(cut.raw, at) if at else cut.line
        self._problems.append(Problem(code, message, line=line, key=key or None))


class _LineCounter:
    """Counts the lines before a place; a block with thousands of problems is gone through once."""

    def __init__(self) -> None:
        self._raw = ""
        self._ends: list[int] = []

    def before(self, raw: str, at: int) -> int:
        """The number of line ends in ``raw[:at]``."""
        if raw is not self._raw:
            self._raw, self._ends = raw, line_ends(raw)
        return bisect_left(self._ends, at + 1)
