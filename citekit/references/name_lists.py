"""Names as lists give them: ``Smith, John, Mary Jones and Li Wei``; ``DUPONT (Jean)``; ``Smith JA, Li W``.

`citekit.references.people` reads names as notes have them, given name first;
here a family name may stand before its given names in a stretch that is known
to hold names and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import OTHERS, Name, collapse, fold, latin_separators
from citekit.references.kinds import is_body
from citekit.references.lexicon.cues import AND_OTHERS, alternatives
from citekit.references.lexicon.people import PARTICLES
from citekit.references.people import FAMILY_FIRST, read_people, read_person

_OTHERS = re.compile(rf"[\s,;]*(?:{alternatives(AND_OTHERS)})[\s.]*$")
_BRACKETS = re.compile(r"(?P<family>[^\W\d_][^\s,;()]*(?:\s[^\s,;()]+)?)\s\((?P<given>[^()]{1,30})\)")
_BETWEEN = re.compile(
    r"\s*,?\s+(?:ve|və|и|and|und|et|y|e|&|вә)\s+|\s*[;&]\s*|\s*/\s*|\s+[-–—]\s+", re.IGNORECASE
)
_BARE_INITIALS = re.compile(r"(?P<family>[^\W\d_]{2,}(?:[- ][^\W\d_]{2,})?)\s(?P<given>[^\W\d_a-z]{1,3})")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[\s-]?)+|[^\W\d_a-z]{1,3}")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")  # of the list, not of an initial
_LONGEST = 4000


def read_listed(text: str) -> tuple[Name, ...]:
    """Read one or several persons or a body, in the order given.

    >>> [str(name) for name in read_listed("Smith, John, Mary Jones, and Li Wei")]
    ['John Smith', 'Mary Jones', 'Li Wei']
    >>> [name.family for name in read_listed("Hartner, Marcus / Schulte, Marion")]
    ['Hartner', 'Schulte']
    """
    text = collapse(latin_separators(text)).strip(" ,;:")[:_LONGEST]
    text = _FULL_STOP.sub("", text)
    others = _OTHERS.search(fold(text))
    names = tuple(_names(text[: others.start()].strip(" ,;") if others is not None else text))
    return (*names, *((OTHERS,) if others is not None and names else ()))


def _names(text: str) -> Iterator[Name]:
    if is_body(text) and not _BETWEEN.search(text) and "," not in text:
        yield Name(literal=text)
        return
    text = _BRACKETS.sub(r"\g<family>, \g<given>", text)
    for stretch in _BETWEEN.split(text):
        if FAMILY_FIRST.match(stretch):
            yield from read_people(stretch)
        else:
            yield from _stretch([piece.strip() for piece in stretch.split(",") if piece.strip(" .")])


def _stretch(pieces: list[str]) -> Iterator[Name]:
    """The persons between two joints: pieces that commas part."""
    while pieces:
        bare = _BARE_INITIALS.fullmatch(pieces[0].rstrip("."))
        if bare is not None:
            yield Name(family=bare["family"], given=bare["given"])
            pieces = pieces[1:]
        elif len(pieces) > 1 and _is_family(pieces[0]) and _is_given(pieces[1], alone=len(pieces) == 2):
            yield Name(family=pieces[0], given=pieces[1])
            pieces = pieces[2:]
        else:
            name = read_person(pieces[0])
            if str(name):
                yield name
            pieces = pieces[1:]


def _is_family(text: str) -> bool:
    """One word, with what belongs to it: "van Dijk", "Müller-Benedict"."""
    words = [word for word in text.split() if fold(word) not in PARTICLES]
    return len(words) == 1 and "." not in text


def _is_given(text: str, *, alone: bool) -> bool:
    if _INITIALS.fullmatch(text):
        return True
    words = text.split()
    return len(words) == 1 or (alone and len(words) <= 3) or _INITIALS.fullmatch(words[-1]) is not None
