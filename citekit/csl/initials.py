"""Given names → initials: ``J.-L. M.`` of Jean-Luc Marie.

Source:
    CSL 1.0.2, ``initialize``, ``initialize-with`` and ``initialize-with-hyphen``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.csl.casing import lower_all

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
        small = word[0].islower() and not stop
        joined = hyphen if hyphen and text else ""
        if joined and not only_normalise and small:
            text = text.rstrip() if hyphens else text  # the second part of Ji-young is no name of its own
            continue
        if joined and (hyphens or only_normalise):
            text = text.rstrip() + joined
        if small and not hyphen:
            text = f"{text.rstrip()} {word} "  # a particle inside
        elif stop or (len(word) == 1 and word.isupper()):
            text += word + with_
        elif only_normalise:
            text = f"{text.rstrip()}{'' if joined else ' '}{word} "
        else:
            text += _initial(word) + with_
    return _SPACES.sub(" ", text).strip()


def _initial(word: str) -> str:
    """The first letter; of a name that begins with several capitals all of them: ``Ts`` of TSerendorjiin."""
    count = next((index for index, char in enumerate(word) if not char.isupper()), 0)
    return word[0] + lower_all(word[1:count], "")
