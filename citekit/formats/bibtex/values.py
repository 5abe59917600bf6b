"""What the value of a field is: delimiters taken off, ``#`` joined, macros looked up.

``"Cambridge: " # cup`` is the text of the macro ``cup`` after ``Cambridge: ``.
The months are macros from the start.  Alone they are the numbers that
biblatex's ``month`` wants; joined with something (``jan # "~12"``) they are the
English names of classic BibTeX, since of ``1~12`` nobody could tell which is the
month.  White space counts as one blank, as for BibTeX and biber.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from citekit.formats.bibtex.words import SPACE, lower_ascii, match_end

_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS = {lower_ascii(name[:3]): name for name in _MONTH_NAMES}
"""The predefined macros, with their values in classic BibTeX."""

_NUMBERS = {name: str(number) for number, name in enumerate(_MONTH_NAMES, start=1)}

# Macros of macros of macros grow without bound; nobody's abbreviations come near this.
LONGEST_VALUE = 1_000_000
EXPANSION_PER_FILE = 50_000_000

_BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_BRACE = re.compile(r"[{}]")
_BARE = re.compile(r"[^\s#{}\"]++")


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and what was wrong with it.

    Attributes:
        text: the value; where something is wrong, as much of it as there is.
        undefined: macros that nothing defines.
        complaint: why the value was left as it stands in the file.
    """

    text: str
    undefined: tuple[str, ...] = ()
    complaint: str = ""


@dataclass(slots=True)
class Macros:
    """The string definitions of one file.

    Attributes:
        defined: those seen so far, by name in lower case.
        later: all of the file's, for those used before their definition.
    """

    defined: dict[str, str] = field(default_factory=lambda: dict(MONTHS))
    later: dict[str, str] = field(default_factory=dict)
    _expanded: int = 0

    def get(self, name: str) -> str | None:
        """The text of macro `name`, None if nothing before this place defines it."""
        return self.defined.get(lower_ascii(name))

    def is_defined_later(self, name: str) -> bool:
        """Whether only a later definition gives `name` a meaning."""
        return lower_ascii(name) in self.later

    def may_grow(self, size: int) -> bool:
        """Whether a joined value of `size` characters is within the limits; counts it."""
        self._expanded += size
        return size <= LONGEST_VALUE and self._expanded <= EXPANSION_PER_FILE


def evaluate(expression: str, copy: str, macros: Macros) -> Value:
    """Evaluate the right-hand side of a field.

    Args:
        expression: as it stands in the file.
        copy: the same, legible (`citekit.formats.bibtex.legible`); shows where its parts end.
        macros: the definitions that hold here.

    >>> [evaluate(text, text, Macros()).text for text in ("jan", 'jan # "~12"')]
    ['1', 'January~12']
    """
    if "#" not in copy and (inner := _inside(copy)) is not None:
        return Value(one_blank(expression[inner]))
    texts: list[str] = []
    undefined: list[str] = []
    for part in _parts(copy):
        if part is None:
            complaint = f"`{one_blank(expression)[:60]}` is no value of BibTeX; put it in braces"
            return Value(one_blank(expression), complaint=complaint)
        span, is_bare = part
        text = expression[span]
        if is_bare and '"' in text:
            complaint = f"the quotation mark of `{one_blank(expression)[:60]}` has no partner; add it"
            return Value(one_blank(expression), complaint=complaint)
        if is_bare and not (text.isascii() and text.isdigit()):
            meaning = macros.get(text)
            if meaning is None:
                undefined.append(text)
                meaning = macros.later.get(lower_ascii(text), text)
            text = meaning
        texts.append(text)
    if len(texts) > 1 and not macros.may_grow(sum(map(len, texts))):
        complaint = "its macros together are too long; write the value out"
        return Value(one_blank(expression), complaint=complaint)
    value = one_blank("".join(texts))
    is_month = len(texts) == 1 and lower_ascii(copy.strip()) in MONTHS
    return Value(_NUMBERS.get(value, value) if is_month else value, tuple(undefined))


def _inside(copy: str) -> slice | None:
    """What stands between the delimiters, if one pair of them holds the whole value."""
    if len(copy) < 2:
        return None
    if copy[0] == '"' and copy.find('"', 1) == len(copy) - 1:
        return slice(1, -1)
    if copy[0] == "{" and _end_of_group(copy, 0) == len(copy):
        return slice(1, -1)
    return None


def _end_of_group(copy: str, start: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(copy, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return -1


def _parts(copy: str) -> Iterator[tuple[slice, bool] | None]:
    """The parts of a concatenation, and whether each stands without delimiters; None where no part stands."""
    index = 0
    while True:
        index = match_end(SPACE, copy, index)
        sign = copy[index : index + 1]
        if sign == "{":
            end = _end_of_group(copy, index)
        elif sign == '"':
            end = copy.find('"', index + 1) + 1 or -1
        else:
            bare = _BARE.match(copy, index)
            end = bare.end() if bare else -1
        if end < 0:
            yield None
            return
        yield (slice(index, end), True) if sign not in '{"' else (slice(index + 1, end - 1), False)
        index = match_end(SPACE, copy, end)
        if index == len(copy):
            return
        if copy[index] != "#":
            yield None
            return
        index += 1


def one_blank(text: str) -> str:
    """`text` with each run of the file's white space as one blank, none at its ends."""
    # Not str.split(): a no-break space is a sign of the text, not of the file's layout.
    return _BLANKS.sub(" ", text).strip(" \t\r\n")
