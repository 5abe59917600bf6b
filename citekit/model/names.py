"""Names of persons and bodies, and biblatex's notation for lists of them.

A `Name` holds the four name parts of biblatex or one literal; how a style
prints it is not decided here, nor is how a note's ``Given Family`` is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


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

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        parts = [self.given, self.prefix, self.family]
        return " ".join(part for part in parts if part) + (f", {self.suffix}" if self.suffix else "")


OTHERS = Name(literal="others")  # biblatex's "and others", printed "et al.", "vd.", "и др."


def write_names(names: Sequence[Name]) -> str:
    """Write `names` as a biblatex name list.

    >>> write_names([Name(family="Kuloğlu", given="Armağan"), Name(literal="NATO")])
    'Kuloğlu, Armağan and {NATO}'
    """
    return " and ".join(_write_name(name) for name in names)


def _write_name(name: Name) -> str:
    if name == OTHERS:
        return "others"
    if name.literal:
        return f"{{{name.literal}}}"
    family = f"{name.prefix} {name.family}".strip()
    if any(" and " in part for part in (family, name.given)) or "," in family:
        family = f"{{{family}}}"
    if not name.given and not name.suffix:
        # A lone "de Waal" would be read as Given Family; braces keep a lone two-word family whole.
        return f"{{{family}}}" if " " in family and not family.startswith("{") else family
    return ", ".join(part for part in (family, name.suffix, name.given) if part)


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
    return tuple(_read_name(part) for part in split_outside_braces(value, " and ") if part.strip(" \n\t{}"))


def split_outside_braces(text: str, separator: str) -> Iterator[str]:
    """Split `text` at `separator` where no brace is open; white space counts as one blank.

    Yields:
        The parts, stripped.
    """
    text = " ".join(text.split())
    if separator == " and ":
        text = f" {text} ".replace(" and and ", " and  and ").strip()
    depth = start = index = 0
    while index < len(text):
        char = text[index]
        if char == "\\":
            index += 2
            continue
        depth += (char == "{") - (char == "}")
        if depth == 0 and text[index : index + len(separator)].lower() == separator:  # ASCII "and"
            yield text[start:index].strip()
            index += len(separator)
            start = index
            continue
        index += 1
    yield text[start:].strip()


_EXTENDED_PARTS = ("family", "given", "prefix", "suffix")


def _read_name(text: str) -> Name:
    if text == "others":
        return OTHERS
    if _is_braced(text):
        return Name(literal=text[1:-1].strip())
    commas = list(split_outside_braces(text, ","))
    if all("=" in part for part in commas):
        parts = dict(part.split("=", 1) for part in commas)
        known = {key.strip(): value.strip(' "{}') for key, value in parts.items()}
        if "family" in known:
            return Name(**{key: known.get(key, "") for key in _EXTENDED_PARTS})
    if len(commas) == 1:
        return _given_first(list(split_outside_braces(text, " ")))
    prefix, family = _cut_prefix(list(split_outside_braces(commas[0], " ")))
    suffix = commas[1] if len(commas) > 2 else ""
    return Name(
        family=_unbrace(" ".join(family)),
        given=_unbrace(" ".join(part for part in commas[2 if suffix else 1 :] if part)),
        prefix=" ".join(prefix),
        suffix=suffix,
    )


def _given_first(words: list[str]) -> Name:
    small = [i for i, word in enumerate(words[:-1]) if word[:1].islower()]
    if not small:
        return Name(family=_unbrace(words[-1]), given=" ".join(words[:-1]))
    return Name(
        family=_unbrace(" ".join(words[small[-1] + 1 :])),
        given=" ".join(words[: small[0]]),
        prefix=" ".join(words[small[0] : small[-1] + 1]),
    )


def _cut_prefix(words: list[str]) -> tuple[list[str], list[str]]:
    cut = 0
    while cut < len(words) - 1 and words[cut][:1].islower():
        cut += 1
    return words[:cut], words[cut:]


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


def _unbrace(text: str) -> str:
    return text[1:-1] if _is_braced(text) else text
