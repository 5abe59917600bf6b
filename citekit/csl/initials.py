"""Given names → initials: ``J.-L. M.`` of Jean-Luc Marie.

Source:
    CSL 1.0.2, ``initialize``, ``initialize-with`` and ``initialize-with-hyphen``.
"""

from __future__ import annotations

import re
from functools import lru_cache

HYPHENS = r"\-‐‑–"
_WORD = re.compile(rf"([{HYPHENS}]?)([^{HYPHENS}\s.]+)(\.?)")
_SPACES = re.compile(r"\s{2,}")


@lru_cache(maxsize=16384)
def initials(given: str, with_: str, *, hyphens: bool = True, only_normalise: bool = False) -> str:
    """Shorten given names.

    A word with a full stop is an abbreviation and stays as it is: ``Ts.`` of Tserendorj.

    Args:
        given: the given names.
        with_: what is put behind each initial, such as ``". "``.
        hyphens: keep hyphens between initials.
        only_normalise: leave names whole and set only what is abbreviated already (``initialize="false"``).

    >>> initials("Jean-Luc Marie", ". "), initials("Ludwig van", ".")
    ('J.-L. M.', 'L. van')
    """
    text = ""
    for hyphen, word, stop in _WORD.findall(given):
        is_short = bool(stop) or (len(word) == 1 and word.isupper())
        if hyphen and text:
            if not hyphens and (word[0].islower() or not only_normalise):
                hyphen = ""
            elif word[0].islower() and not only_normalise:
                continue  # the second part of Ji-young is no name of its own
            text = text.rstrip() + hyphen if hyphen else text
        if word[0].islower() and not stop and not hyphen:
            text = f"{text.rstrip()} {word} "  # a particle inside
        elif is_short:
            text += word + with_
        elif only_normalise:
            text = f"{text.rstrip()}{'' if hyphen else ' '}{word} "
        else:
            text += _initial(word) + with_
    return _SPACES.sub(" ", text).strip()


def _initial(word: str) -> str:
    """The first letter; of a name that begins with several capitals all of them: ``Ts`` of TSerendorjiin."""
    count = next((index for index, char in enumerate(word) if not char.isupper()), 0)
    return word[0] + "".join(char.lower() for char in word[1:count])
