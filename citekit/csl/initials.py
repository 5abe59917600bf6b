"""Given names → initials: ``J.-L. M.`` of Jean-Luc Marie.

Source:
    CSL 1.0.2, ``initialize``, ``initialize-with`` and ``initialize-with-hyphen``.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = re.compile(r"[^\s.]+\.?|\.")
_HYPHEN = re.compile(r"([-‐‑–])")


@lru_cache(maxsize=16384)
def initials(given: str, with_: str, *, hyphens: bool = True, only_normalise: bool = False) -> str:
    """Shorten given names.

    Args:
        given: the given names.
        with_: what is put behind each initial, such as ``". "``.
        hyphens: keep hyphens between initials.
        only_normalise: leave names whole and set only what are initials already (``initialize="false"``).

    >>> initials("Jean-Luc Marie", ". ")
    'J.-L. M.'
    """
    parts: list[str] = []
    for word in _WORDS.findall(given):
        name = word.rstrip(".")
        if not name:
            continue
        if name[0].islower() and name.isalpha() and not word.endswith("."):
            parts.append(f" {name} ")  # a particle inside: "Ludwig van"
        elif only_normalise and not _is_initial(name, word):
            parts.append(f" {word} ")
        else:
            parts.append(_initial(name, with_, hyphens))
    text = "".join(parts)
    return re.sub(r"\s+", lambda match: match[0][0], text).strip()


def _is_initial(name: str, word: str) -> bool:
    return len(name) == 1 and (word.endswith(".") or name.isupper())


def _initial(name: str, with_: str, hyphens: bool) -> str:
    pieces = [piece for piece in _HYPHEN.split(name) if piece]
    out = ""
    for piece in pieces:
        if _HYPHEN.fullmatch(piece):
            if hyphens and out:
                out = out.rstrip() + piece
        elif not piece[0].islower() or not out:
            out += piece[0] + with_
        else:
            out = out.rstrip("-‐‑–")
    return out
