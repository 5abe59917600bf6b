"""Names of persons and bodies, and biblatex's notation for lists of them.

A `Name` holds the four name parts of biblatex or one literal, as plain text;
`write_names` escapes what TeX would misread and `read_names` undoes it.  How a
style prints a name is not decided here, nor is how a note's ``Given Family``
is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.model.markup import plain_text, tex_text
from citekit.model.text import collapse


@dataclass(frozen=True, slots=True)
class Name:
    """One person (`family` and what belongs to it) or one body (`literal`)."""

    family: str = ""
    given: str = ""
    prefix: str = ""
    suffix: str = ""
    literal: str = ""

    def __post_init__(self) -> None:
        if self.literal and (self.family or self.given or self.prefix or self.suffix):
            raise ValueError(f"a body has no name parts: {self!r}")

    @property
    def is_body(self) -> bool:
        """Whether the name is that of a body, kept in one piece."""
        return bool(self.literal)

    @property
    def is_others(self) -> bool:
        """Whether it only says that there are more: "et al."."""
        return self == OTHERS

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        parts = [self.given, self.prefix, self.family]
        return " ".join(part for part in parts if part) + (f", {self.suffix}" if self.suffix else "")


OTHERS = Name(literal="others")  # biblatex's "and others", printed "et al.", "vd.", "и др."


def write_names(names: Sequence[Name]) -> str:
    r"""Write `names` as a biblatex name list that `read_names` reads as the same names.

    The plainest notation that is read back rightly is taken: a part with a comma
    or an ``and`` in it gets braces, a family name alone that would be read as
    ``Given Family`` an empty given name, and a prefix with a capital biblatex's
    extended form.

    >>> write_names([Name(family="Kuloğlu", given="Armağan"), Name(literal="NATO & AB")])
    'Kuloğlu, Armağan and {NATO \\& AB}'
    """
    return " and ".join(written for written in map(_write_name, names) if written)


def read_names(value: str) -> tuple[Name, ...]:
    """Read a BibTeX name list, in any of its three forms, or biblatex's extended form.

    Args:
        value: the value of a name field, without the delimiters around it.

    Source:
        BibTeX, "Tame the BeaST", section 11 (``First von Last``, ``von Last,
        First``, ``von Last, Jr, First``); biblatex 3.20, section 3.4 (``family=…``).

    >>> read_names("Ludwig van Beethoven and {NATO} and Oran, Baskın")[1]
    Name(family='', given='', prefix='', suffix='', literal='NATO')
    """
    names = map(_read_name, _split_at_and(value))
    return tuple(name for name in names if name != _NOBODY)


_NOBODY = Name()
_PARTS = ("family", "given", "prefix", "suffix")


def _write_name(name: Name) -> str:
    if name == OTHERS:
        return "others"
    if name.literal:
        return f"{{{tex_text(collapse(name.literal))}}}"
    name = Name(*(collapse(getattr(name, part)) for part in _PARTS))
    for form in _classic_forms(name):
        if read_names(form) == (name,):
            return form
    # Braces keep a comma only from our reader; biber asks for quotation marks around all of the part.
    parts = ((part, tex_text(getattr(name, part))) for part in _PARTS)
    return ", ".join(
        f'"{part}={{{value}}}"' if "," in value else f"{part}={{{value}}}" for part, value in parts if value
    )


def _classic_forms(name: Name) -> Iterator[str]:
    """The ways to write a person that every BibTeX knows, the plainest first."""
    family, given, prefix, suffix = (tex_text(getattr(name, part)) for part in _PARTS)
    for last in (family, f"{{{family}}}"):
        if not (given or suffix):
            yield f"{prefix} {last}".lstrip()
        for first in (given, f"{{{given}}}"):
            yield ", ".join(filter(None, (f"{prefix} {last}".lstrip(), suffix, first)))


def _split_at_and(value: str) -> Iterator[str]:
    name: list[str] = []
    for word in split_outside_braces(value, _BLANKS):
        if word.lower() == "and":  # ASCII, in any case: so says BibTeX
            yield " ".join(name)
            name = []
        elif word:
            name.append(word)
    yield " ".join(name)


_BLANKS = " \t\r\n"  # a no-break space is part of a word


def split_outside_braces(text: str, separators: str) -> Iterator[str]:
    """Split `text` at each of the `separators` where no brace is open.

    Args:
        text: any.
        separators: signs that mean nothing between the brackets of a regular expression.

    Yields:
        The parts, stripped; empty between two separators in a row.
    """
    if "{" not in text and "}" not in text:  # as in most
        parts = text.split(separators) if len(separators) == 1 else re.split(f"[{separators}]", text)
        yield from (part.strip(_BLANKS) for part in parts)
        return
    depth = start = 0
    for index, char in enumerate(text):
        if char == "{":
            depth += 1
        elif char == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and char in separators:
            yield text[start:index].strip(_BLANKS)
            start = index + 1
    yield text[start:].strip(_BLANKS)


def _read_name(text: str) -> Name:
    if text == "others":
        return OTHERS
    if _is_braced(text):
        return Name(literal=_plain(text[1:-1]))
    first, *rest = split_outside_braces(text, ",")
    extended = _read_extended([first, *rest])
    if extended is not None:
        return extended
    if not rest:
        return _given_first([word for word in split_outside_braces(first, _BLANKS) if word])
    words = [word for word in split_outside_braces(first, _BLANKS) if word]
    cut = next((i for i, word in enumerate(words[:-1]) if not _is_small(word)), max(0, len(words) - 1))
    return Name(
        family=_plain(" ".join(words[cut:])),
        given=_plain(" ".join(rest[1:] or rest)),
        prefix=_plain(" ".join(words[:cut])),
        suffix=_plain(rest[0]) if rest[1:] else "",
    )


def _read_extended(parts: list[str]) -> Name | None:
    known = {}
    for part in parts:
        key, equals, value = part.strip('"').partition("=")
        if not equals:
            return None
        known[key.strip()] = _plain(value)
    if known.keys().isdisjoint(_PARTS):
        return None
    return Name(*(known.get(part, "") for part in _PARTS))


def _given_first(words: list[str]) -> Name:
    small = [i for i, word in enumerate(words[:-1]) if _is_small(word)]
    prefix = slice(small[0], small[-1] + 1) if small else slice(len(words) - 1, len(words) - 1)
    return Name(
        family=_plain(" ".join(words[prefix.stop :])),
        given=_plain(" ".join(words[: prefix.start])),
        prefix=_plain(" ".join(words[prefix])),
    )


def _is_small(word: str) -> bool:
    """Whether BibTeX takes `word` for part of a prefix: its first letter outside braces is small."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return next((char.islower() for char in plain_text(word) if char.isalpha()), False)


def _is_braced(text: str) -> bool:
    """Whether one pair of braces holds all of `text`."""
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return index == len(text) - 1
    return False


def _plain(text: str) -> str:
    return collapse(plain_text(text))
