"""The names of an item: their parts, particles found in them, and what kind of script they are in.

How a style prints names is decided by `citekit.csl.elements.names`.

Source:
    CSL-JSON schema 1.0 (``name-variable``); CSL 1.0.2, "Names" and appendix "Name
    Particles".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

MAX_NAMES = 5_000
"""Names of one variable that are read; no work has more authors."""

_APOSTROPHES = "'’ʼ‘ʻ`"
_JOINING = _APOSTROPHES + "-‐–"
_PARTICLE_SIGNS = frozenset(_JOINING + ".ʿʾ")
_SUFFIX_WITH_COMMA = re.compile(r",(!)?\s*")


@dataclass(frozen=True, slots=True)
class Person:
    """One name.

    Attributes:
        static_ordering: the family name comes first whatever the style says.
        comma_suffix: the suffix is set off with a comma.
        literal: the name of a body, or a name that is not parted.
        aside: the same name in another script or language, printed behind it in brackets.
        language: of the name, where it is known: its letters change case by it.
        is_romanesque: not in the letters of East Asia: initials, blanks and inversion apply.
    """

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    comma_suffix: bool = False
    static_ordering: bool = False
    literal: str = ""
    aside: Person | None = None
    language: str = ""
    is_romanesque: bool = field(default=True, compare=False)


def read_names(value: Any) -> tuple[Person, ...]:
    """Read one name variable of an item; names without any text are left out."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    people = (_read(each) for each in value[:MAX_NAMES])
    return tuple(person for person in people if person is not None)


def _read(value: Any) -> Person | None:
    if isinstance(value, str):
        value = {"literal": value}
    if not isinstance(value, Mapping):
        return None
    get = {name: each if isinstance(each, str) else "" for name, each in value.items()}.get
    literal, family, given = get("literal", "").strip(), get("family", "").strip(), get("given", "").strip()
    if value.get("isInstitution") in _TRUE and family:
        literal, family = family, ""
    if not literal and not family and not given:
        return None
    return _whole(
        Person(
            family,
            given,
            get("dropping-particle", "").strip(),
            get("non-dropping-particle", "").strip(),
            get("suffix", "").strip(),
            value.get("comma-suffix") in _TRUE,
            value.get("static-ordering") in _TRUE,
            literal,
            _read(value["aside"]) if isinstance(value.get("aside"), Mapping) else None,
            get("language", ""),
        )
    )


_TRUE = (True, 1, "true", "True", "1")


@lru_cache(maxsize=16384)
def _whole(person: Person) -> Person:
    """The name with the particles and the suffix that stand in its parts."""
    family, given, suffix = person.family, person.given, person.suffix
    dropping, non_dropping, comma_suffix = person.dropping, person.non_dropping, person.comma_suffix
    if person.literal and not (family or given):
        return replace(person, is_romanesque=is_romanesque(person.literal))
    if len(family) > 1 and family[0] == family[-1] == '"':
        family = family[1:-1]  # quoted: a whole, with no particle in it
    elif family and not non_dropping and not dropping:
        non_dropping, family = _leading_particle(family)
    if given and not suffix and (match := _SUFFIX_WITH_COMMA.search(given)):
        given, suffix = given[: match.start()], given[match.end() :]
        comma_suffix = match[1] is not None
    if given and not dropping:
        given, dropping = _trailing_particle(given)
    return replace(
        person,
        family=family,
        given=given,
        dropping=dropping,
        non_dropping=non_dropping,
        suffix=suffix,
        comma_suffix=comma_suffix,
        literal="",
        language=person.language or _language_of(family + given),
        is_romanesque=is_romanesque(family + given),
    )


def _language_of(name: str) -> str:
    """The language whose letters tell that a name is Turkic, for its i: ``Yıldız``, ``Əliyev``."""
    return next((language for letters, language in _TELLING.items() if not letters.isdisjoint(name)), "")


_TELLING = {frozenset("əƏ"): "az", frozenset("ığĞİ"): "tr"}
"""Letters of no other language of Europe; an Azerbaijani name without ə changes case as a Turkish one."""


def _leading_particle(family: str) -> tuple[str, str]:
    """Part small-letter words at the front: ``van den Berg``, ``d'Aubignac``, ``al-One``."""
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and _is_particle(words[count]):
        count += 1
    particle, rest = " ".join(words[:count]), " ".join(words[count:])
    if joins(particle):
        particle += " "  # "de' Medici", other than "d'Aubignac"
    for index, char in enumerate(rest[:6]):
        if (
            char in _JOINING
            and index
            and _is_particle(rest[:index])
            and rest[index + 1 : index + 2].isalpha()
        ):
            start = f"{particle.strip()} " if particle else ""
            return f"{start}{rest[: index + 1]}", rest[index + 1 :]
    return particle, rest


def _trailing_particle(given: str) -> tuple[str, str]:
    """Part small-letter words at the end: ``Givenname von der``."""
    words = given.split(" ")
    count = len(words)
    while count > 1 and _is_particle(words[count - 1]):
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_particle(word: str) -> bool:
    letters = False
    for char in word:
        if char.isalpha() and char not in _PARTICLE_SIGNS:
            if not char.islower():
                return False
            letters = True
        elif char not in _PARTICLE_SIGNS:
            return False
    return letters


def joins(particle: str) -> bool:
    """Whether a particle is followed by no blank: ``d’``, ``al-``."""
    return particle != "" and particle[-1] in _JOINING


def begins_ideographic(text: str) -> bool:
    """Whether `text` begins with a sign of a script that is written without blanks: ``等``."""
    return unicodedata.name(text[:1] or " ", "").startswith(("CJK", "HIRAGANA", "KATAKANA"))


@lru_cache(maxsize=16384)
def is_romanesque(text: str) -> bool:
    """Whether `text` is in a script that parts words with blanks and has initials."""
    if text.isascii():
        return True
    return all(_is_romanesque_char(char) for char in text)


@lru_cache(maxsize=4096)
def _is_romanesque_char(char: str) -> bool:
    if not char.isalpha():
        return True
    return unicodedata.name(char, "").split(" ")[0] not in _FAMILY_FIRST


_FAMILY_FIRST = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH", "HANGUL", "BOPOMOFO", "YI"))
"""Scripts of names that stand with the family name first and no blank, whatever a style says."""
