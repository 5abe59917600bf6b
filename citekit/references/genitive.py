"""Russian and Ukrainian names out of the genitive, in which they stand after "под ред." and "пер."."""

from __future__ import annotations

import re

from citekit.model import Name, skeleton
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.name_parts import is_patronymic

# Genitive endings of Russian family names after "под ред." and "пер.", with their nominatives.
_GENITIVES = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ской", "ская"),
    ("ського", "ський"),
    ("цького", "цький"),
    ("ської", "ська"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("иной", "ина"),
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("ына", "ын"),
    # the instrumental, after "интервью с"
    ("ским", "ский"),
    ("цким", "цкий"),
    ("овым", "ов"),
    ("евым", "ев"),
    ("ёвым", "ёв"),
    ("иным", "ин"),
    ("олы", "ола"),
    ("ого", "ый"),
    ("его", "ий"),
)


def out_of_genitive(name: Name) -> Name:
    """The nominative of a Russian name that stands in the genitive.

    >>> str(out_of_genitive(Name(family="Визгина", given="Ивана Петровича")))
    'Иван Петрович Визгин'
    """
    given = " ".join(map(_nominative_given, name.given.split(" ")))
    for genitive, nominative in _GENITIVES:
        if name.family.endswith(genitive):
            return Name(family=name.family.removesuffix(genitive) + nominative, given=given)
    if re.search(r"[бвгджзклмнпрстфхцчш]а$", name.family):
        return Name(family=name.family[:-1], given=given)
    return name


# Genitive endings of given names and patronymics, with the nominative; a given name must be a known one.
_GIVEN_GENITIVES = (
    ("ича", "ич"),
    ("вны", "вна"),
    ("чны", "чна"),
    ("а", ""),
    ("я", "й"),
    ("ы", "а"),
    ("и", "я"),
)


def _nominative_given(word: str) -> str:
    for genitive, nominative in _GIVEN_GENITIVES:
        whole = word.removesuffix(genitive) + nominative
        if word.endswith(genitive) and (_is_given_name(whole) or is_patronymic(whole)):
            return whole
    return word


def _is_given_name(word: str) -> bool:
    # By skeleton й is и, and "Михайл" would be Михаил.
    return skeleton(word) in GIVEN_NAMES and "й" not in word[:-1]
