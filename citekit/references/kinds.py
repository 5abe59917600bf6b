"""What a chunk is by the words in it: a body, a publisher, an archive, a periodical, a place …"""

from __future__ import annotations

import re

from citekit.model import fold, skeleton
from citekit.references.lexicon import words
from citekit.references.lexicon.places import PLACES

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")


def bones(text: str) -> list[str]:
    """The skeletons of the words of `text`."""
    return [bone for bone in (skeleton(word) for word in _WORD.findall(text)) if bone]


def has_stem(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a word of `text` begins with one of `stems`."""
    return any(bone.startswith(stems) for bone in bones(text))


def is_publisher(text: str) -> bool:
    """Whether `text` names a publisher by a word such as *Yayınları*, *Press*, *изд-во*."""
    found = bones(text.replace("-", ""))
    # "Türkiye'de Basın Tarihi" is a title; a publisher's word stands first or at the end.
    ends = {*found[:1], *found[-2:]}
    return any(bone.startswith(words.PUBLISHER) or bone in words.PUBLISHER_WORDS for bone in ends)


def is_body(text: str) -> bool:
    """Whether `text` names a body by a word such as *Bakanlığı*, *University*, *институт*."""
    return has_stem(text, words.BODY)


def is_acronym(text: str) -> bool:
    """Whether `text` is one word of capitals: *NATO*, *TTK*, *НЛО*, *T.C.*"""
    letters = text.replace(".", "").strip()
    if not letters.isalpha() or not letters.isupper():
        return False
    # Longer ones are family names in capitals, but for the few that everybody knows.
    return 2 <= len(letters) <= 5 or skeleton(letters) in words.LONG_ACRONYMS


def is_known_acronym(text: str) -> bool:
    """Whether `text` is a body that everybody knows by its letters: *NATO*, *UNESCO*."""
    bone = skeleton(text)
    return text.isupper() and (bone in words.BODY_ACRONYMS or bone in words.LONG_ACRONYMS)


def is_place(text: str) -> bool:
    """Whether `text` is a known place of printing."""
    return skeleton(text) in PLACES


def is_archive(text: str) -> bool:
    """Whether `text` names an archive, by word or by its letters."""
    found = bones(text)
    return any(bone in words.ARCHIVE_SIGLA for bone in found) or any(
        bone.startswith(words.ARCHIVE) for bone in found
    )


def is_gazette(text: str) -> bool:
    """Whether `text` is an official gazette."""
    return skeleton(text) in words.GAZETTES


def is_court(text: str) -> bool:
    """Whether `text` names a court."""
    bone = skeleton(text)
    return bone in words.COURTS or any(b in words.COURTS for b in bones(text)[:2])


def is_statute(text: str) -> bool:
    """Whether `text` is the title of a law: one of its last words, or its first, says so."""
    found = bones(text)
    return bool(found) and any(b.startswith(words.STATUTE) for b in (found[0], *found[-2:]))


def is_special_issue(text: str) -> bool:
    """Whether `text` calls an issue a special one or a supplement."""
    return has_stem(text, words.SPECIAL_ISSUE) and len(text.split()) <= 6


def is_conference(text: str) -> bool:
    """Whether `text` names a conference or its proceedings."""
    return has_stem(text, words.CONFERENCE)


def is_newspaper_word(text: str) -> bool:
    """Whether `text` only says that the name beside it is a newspaper's: *qəzeti*, *gazetesi*."""
    return len(text.split()) <= 2 and has_stem(text, words.NEWSPAPER)


def is_periodical(text: str) -> bool:
    """Whether `text` names a periodical by a word such as *Dergisi*, *журнал*, *Review*."""
    return has_stem(text, words.PERIODICAL)


def is_document(text: str) -> bool:
    """Whether `text` is the name of a resolution, a treaty, a declaration."""
    return has_stem(text, words.DOCUMENT)


def is_agency(text: str) -> bool:
    """Whether `text` names a news agency."""
    return has_stem(text, words.AGENCY)


_THESES = tuple(
    (fold(cue), kind) for cue, kind in sorted(words.THESES.items(), key=lambda item: -len(item[0]))
)


def thesis_type(text: str) -> str:
    """biblatex's `type` of the thesis that `text` speaks of, empty if it speaks of none.

    >>> thesis_type("Yayımlanmamış Yüksek Lisans Tezi"), thesis_type("Avtoreferat")
    ('mathesis', 'avtoreferat')
    """
    folded = fold(text)
    found = [kind for cue, kind in _THESES if re.search(rf"(?<![^\W_]){re.escape(cue)}", folded)]
    return "mathesis" if "mathesis" in found else found[0] if found else ""
