"""Names by how they sound, whatever the script: *Фатуллаев* and *Fətullayev* are one.

Authors of one country are cited in two alphabets, in Russian works and in works
of their own language.  Vowels differ most between the two, so that a name is
known by its first letter and its consonants alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from citekit.model import Name, script_of, skeleton

_LATIN = {
    # Cyrillic letters of Russian, Ukrainian and Azerbaijani as Latin consonants; vowels are left out
    "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "ж": "j", "з": "z", "к": "k", "ҝ": "g",
    "л": "l", "м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "һ": "h",
    "ц": "s", "ч": "c", "ҹ": "c", "ш": "s", "щ": "s",
}  # fmt: skip
_ALIKE = {
    # Latin letters and groups that stand for one sound in the transcriptions of the other alphabet
    "dzh": "c", "zh": "j", "kh": "h", "sh": "s", "ch": "c", "gh": "g", "q": "g", "x": "h", "w": "v",
    "дж": "ч",
}  # fmt: skip
_SILENT = frozenset("aeiouyəьъ'’ј")
_LEAST = 2
"""Consonants; with fewer two names that are not one would sound alike."""


@lru_cache(maxsize=4096)
def sound_of(name: str) -> str:
    """The first letter and the consonants of a name, in Latin; empty for one that has too few.

    >>> sound_of("Фатуллаев"), sound_of("Fətullayev"), sound_of("Алиев")
    ('ftlv', 'ftlv', 'alv')
    """
    bone = skeleton(name).replace(" ", "")
    for group, letter in _ALIKE.items():
        bone = bone.replace(group, letter)
    found: list[str] = []
    for char in bone:
        sound = _LATIN.get(char) or (char if "a" <= char <= "z" and char not in _SILENT else "")
        if sound and found[-1:] != [sound]:  # "Fətullayev" has two l, "Fətulayev" one
            found.append(sound)
    if len(found) < _LEAST:
        return ""
    begins_by_vowel = bone[:1] not in _LATIN and not ("a" <= bone[:1] <= "z" and bone[:1] not in _SILENT)
    return ("a" if begins_by_vowel else "") + "".join(found)


def sounds_as(people: Sequence[Name], others: Sequence[Name]) -> bool:
    """Whether each of `people` has the sound of one of `others`, in another script, initials included.

    >>> sounds_as([Name("Fətullayev", "Ş.")], [Name("Фатуллаев", "Ш. С.")])
    True
    >>> sounds_as([Name("Fətullayev", "R.")], [Name("Фатуллаев", "Ш. С.")])
    False
    """
    return all(any(_sounds_as(one, other) for other in others) for one in people)


def _sounds_as(one: Name, other: Name) -> bool:
    if script_of(one.family) is script_of(other.family) or sound_of(one.family) != sound_of(other.family):
        return False
    return not one.given or not other.given or _initial(one) == _initial(other)


def _initial(name: Name) -> str:
    first = skeleton(name.given)[:1]
    return _LATIN.get(first) or _ALIKE.get(first) or ("a" if first in "aeiouyəаеёиоуыэюя" else first)
