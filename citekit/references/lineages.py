"""Names of the Islamic world that have no family name: kunya, name, father, origin, and what one is called.

::

    Ebû Hâmid Muhammed el-Gazzâlî      by origin: el-Gazzâlî
    Ebû Alî Ahmed b. Muhammed İbn Miskeveyh      by a forefather: İbn Miskeveyh
    Kınalızâde Ali Çelebi, Receb b. Ahmed, Molla Gürânî, Erzurumlu İbrâhim Hakkı      not to be cut

Which words say so is a table (`citekit.references.lexicon.people`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citekit.model import UPPER, fold, skeleton
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.people import (
    HONORIFICS,
    KUNYA,
    ORIGINS,
    SERVANT_OF,
    SON_OF,
    STYLES_BEFORE,
    TITLES_BEHIND,
)

_MOST_WORDS = 14
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’‘ʼ-](?=[^\W\d_]))*['’‘ʼ]?")
# With a hyphen; glued to the word, as in Arabic script, it begins the words of titles, too.
_ARTICLE = re.compile("|".join(origin for origin in sorted(ORIGINS, key=len, reverse=True) if "-" in origin))
_OF_TOWN = re.compile(r"[^\W\d_]{3,}l[ıiuü]")
_FAMILY_OF = ("zade", "zâde")
_EZAFE = ("-i", "-ı")


def without_article(word: str) -> str:
    """A folded word without the article before it: "el-gazzâlî", "et-taberî"."""
    match = _ARTICLE.match(word)
    return word[match.end() :] if match is not None and match.end() < len(word) else word


def is_lineage(text: str) -> bool:
    """Whether `text` is a name that tells a father, a child or an origin.

    >>> is_lineage("Muhammed b. Pîr Alî el-Birgivî"), is_lineage("el-Ahlâk ve’s-siyer")
    (True, False)
    """
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    folded = _folded(words)
    small = SON_OF | SERVANT_OF
    for word, said in zip(words, folded, strict=True):
        bare = word[len(said) - len(without_article(said)) :]
        if said not in small and (_WORD.fullmatch(bare) is None or bare[0].islower()):
            return False
    if without_article(folded[0]) != folded[0] or small.issuperset(folded):
        return False
    return (
        any(word in SON_OF for word in folded)
        or _is_kunya(folded[0])
        or folded[0] in STYLES_BEFORE
        or (folded[0].endswith(_FAMILY_OF) and is_one_name(words))
        or without_article(folded[-1]) != folded[-1]
    )


def is_one_name(words: Sequence[str]) -> bool:
    """Whether a name is not to be cut: "Cevdet Paşa", "Ahmad ibn Hanbal"; that of "… al-Tabari" is."""
    folded = _folded(words)
    if len(words) == 2 and (skeleton(words[1]) in HONORIFICS or folded[1] in TITLES_BEHIND):
        return True
    if len(words) == 2 and folded[1] == "çelebi":
        return skeleton(words[0]) not in GIVEN_NAMES  # Kâtib Çelebi
    if folded[0] in STYLES_BEFORE or (len(words) == 2 and folded[0].endswith(_EZAFE)):
        return True  # Molla Gürânî, Nasîrüddîn-i Tûsî
    titled = skeleton(words[-1]) in HONORIFICS or folded[-1] == "çelebi"
    if folded[0].endswith(_FAMILY_OF) and (titled or len(words) == 2):
        return True
    if len(words) == 3 and _OF_TOWN.fullmatch(folded[0]) and skeleton(words[0]) not in GIVEN_NAMES:
        return all(skeleton(word) in GIVEN_NAMES for word in words[1:])  # Erzurumlu İbrâhim Hakkı
    if forefather(words):
        return False
    if folded[0] in SON_OF:
        return len(words) == 2 or without_article(folded[-1]) != folded[-1]
    origin = folded[-1].startswith(ORIGINS) and len(folded[-1]) > len("el-")
    if origin and len(words) > 2 and folded[-2] not in SON_OF:
        return False
    return (
        (folded[0] in SERVANT_OF and len(words) == 2) or not SON_OF.isdisjoint(folded) or _is_kunya(folded[0])
    )


def forefather(words: Sequence[str]) -> int:
    """Where a name by a forefather begins: "Ahmed b. Muhammed | İbn Miskeveyh"; 0 if none does."""
    folded = _folded(words)
    starts = (i for i, word in enumerate(words) if i and word[0].isupper() and folded[i] in SON_OF)
    return next((i for i in starts if i < len(words) - 1 and folded[i - 1] not in SON_OF), 0)


def parts_of_lineage(name: str) -> Iterator[str]:
    """The stretches of a name that is not cut by which a note may call its bearer again.

    >>> list(parts_of_lineage("Receb b. Ahmed"))
    ['Receb', 'Receb b. Ahmed', 'Ahmed']
    """
    words = name.split()
    small = SON_OF | SERVANT_OF | STYLES_BEFORE | KUNYA
    if not 2 <= len(words) <= _MOST_WORDS or not (is_one_name(words) or is_lineage(name)):
        return
    for start, first in enumerate(words):
        if start and fold(words[start - 1]) in KUNYA | SERVANT_OF:
            continue
        if fold(first) in SON_OF and not first[0].isupper():
            continue
        for end in range(start + 1, min(len(words), start + 3) + 1):
            if fold(words[end - 1]) not in small and skeleton(words[end - 1]) not in HONORIFICS | {"celebi"}:
                yield " ".join(words[start:end])


def is_lakab(word: str) -> bool:
    """Whether a word is an honorary name of old: "Fahreddin", "Nasîrüddîn"."""
    return skeleton(word).endswith(_OF_RELIGION)


_OF_RELIGION = ("uddin", "eddin", "iddin", "addin")


def _folded(words: Sequence[str]) -> list[str]:
    """The words for comparison, but initials, of which "B." is no son."""
    return [word if _INITIAL.fullmatch(word) else fold(word) for word in words]


_INITIAL = re.compile(rf"[{UPPER}][^\W\d_]?\.")


def _is_kunya(word: str) -> bool:
    return re.split("['’ʼ‘]", word, maxsplit=1)[0] in KUNYA  # Ebü’l-Hasen
