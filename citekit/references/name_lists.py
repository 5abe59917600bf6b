"""Names as lists give them: ``Smith, John, Mary Jones and Li Wei``; ``DUPONT (Jean)``; ``Smith JA, Li W``.

`citekit.references.people` reads names as notes have them, given name first;
here a family name may stand before its given names in a stretch that is known
to hold names and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import OTHERS, UPPER, Name, collapse, fold, latin_separators
from citekit.references.lexicon.cues import AND_OTHERS, alternatives
from citekit.references.lexicon.people import PARTICLES
from citekit.references.name_ends import without_role
from citekit.references.name_parts import is_family
from citekit.references.people import (
    LISTED_FAMILY_FIRST,
    between_joints,
    is_body_name,
    is_suffix,
    read_people,
    read_person,
)

_OTHERS = re.compile(rf"(?<![\s,;])[\s,;]*(?:{alternatives(AND_OTHERS)})[\s.]*$")
_BRACKETS = re.compile(
    r"(?<![^\s,;(/&])(?P<family>[^\W\d_][^\s,;()]*(?:\s[^\s,;()]+)?)\s\((?P<given>[^()]{1,30})\)"
)
_BARE_INITIALS = re.compile(
    rf"(?P<family>[^\W\d_]{{2,}}(?:[- ][^\W\d_]{{2,}})?)\s(?P<given>[{UPPER}]{{1,3}})"
)
_INITIALS = re.compile(rf"(?:[^\W\d_]{{1,2}}\.[\s-]?)+|[{UPPER}]{{1,3}}")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")  # of the list, not of an initial
_HANDLE = re.compile(r"\s?[(\[]@\w{1,40}[)\]]")  # "Paul Hensher (@paulhensher)"
_LONGEST = 4000


def read_listed(text: str) -> tuple[Name, ...]:
    """Read one or several persons or a body, in the order given.

    >>> [str(name) for name in read_listed("Smith, John, Mary Jones, and Li Wei")]
    ['John Smith', 'Mary Jones', 'Li Wei']
    >>> [name.family for name in read_listed("Hartner, Marcus / Schulte, Marion")]
    ['Hartner', 'Schulte']
    """
    text = _HANDLE.sub("", collapse(latin_separators(text)).strip(" ,;:")[:_LONGEST])
    text = without_role(_FULL_STOP.sub("", text))
    others = _OTHERS.search(fold(text))
    names = tuple(_names(text[: others.start()].strip(" ,;") if others is not None else text))
    return (*names, *((OTHERS,) if others is not None and names else ()))


def _names(text: str) -> Iterator[Name]:
    if "(" in text:
        text = _BRACKETS.sub(r"\g<family>, \g<given>", text)
    for stretch in between_joints(text):
        if LISTED_FAMILY_FIRST.match(stretch):
            yield from read_people(stretch)
        elif is_body_name(stretch):
            yield Name(literal=stretch)
        else:
            yield from _stretch([piece.strip() for piece in stretch.split(",") if piece.strip(" .")])


def _stretch(pieces: list[str]) -> Iterator[Name]:
    """The persons between two joints: pieces that commas part."""
    while pieces:
        bare = _BARE_INITIALS.fullmatch(pieces[0].rstrip("."))
        if bare is not None:
            yield Name(family=bare["family"], given=bare["given"])
            pieces = pieces[1:]
        elif len(pieces) > 1 and _is_family_and_given(pieces):
            rest = pieces[2:]
            suffix = rest.pop(0) if rest and is_suffix(rest[0]) else ""
            yield Name(family=pieces[0], given=pieces[1], suffix=suffix)
            pieces = rest
        elif len(pieces) > 1 and is_suffix(pieces[1]):
            yield read_person(f"{pieces[0]}, {pieces[1]}")
            pieces = pieces[2:]
        else:
            name = read_person(pieces[0])
            if str(name):
                yield name
            pieces = pieces[1:]


def _is_family_and_given(pieces: list[str]) -> bool:
    """Whether the first two are one person; two words before a comma are a family where nothing follows."""
    alone = len(pieces) == 2
    words = [word for word in pieces[0].split() if fold(word) not in PARTICLES]
    given = pieces[1]
    one = len(words) == 1 or all(map(str.isupper, words)) or _INITIALS.fullmatch(given) is not None
    one = one or (alone and len(given.split()) == 1)
    return one and not is_suffix(given) and is_family(pieces[0]) and _is_given(given, alone=alone)


def _is_given(text: str, *, alone: bool) -> bool:
    if _INITIALS.fullmatch(text):
        return True
    words = text.split()
    return len(words) == 1 or (alone and len(words) <= 3) or _INITIALS.fullmatch(words[-1]) is not None
