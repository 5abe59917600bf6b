"""What a chunk is by the words in it: a body, a publisher, an archive, a periodical, a place …"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.model import fold, skeleton
from citekit.references.lexicon import law, words
from citekit.references.lexicon.places import PLACES

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")


@lru_cache(maxsize=32)  # what kind of thing a title is, is asked in a dozen ways
def bones(text: str) -> tuple[str, ...]:
    """The skeletons of the words of `text`."""
    return tuple(filter(None, map(skeleton, _WORD.findall(text))))


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


# AD Gironde, AM Lyon, StA Hamburg: an archive of a department or a town
_DEPARTMENT = re.compile(
    r"(?:AD|AM|A\.D\.|A\.M\.|StA|HStA|StadtA|LA|KrA|ASt|HA|NLA|UA|UAr|GLA|LHA|LAV|SHStA|DA|EA|WWA|RWWA|EZA|LKA)\s(?:de\s(?:la\s)?|du\s|des\s)?[^\W\d_a-z][\w'’-]+"
)

# StadtAL, SächsHStA, ThStA, BayHStA, LHAS: German letters for an archive with those of its town or land
_OF_STATE = re.compile(
    r"(?:StadtA|KreisA|UniA)[A-ZÄÖÜ][A-Za-zäöü]{0,3}|[A-ZÄÖÜ][A-Za-zäöü]{1,5}(?:HStA|StA)[A-Za-z]{0,2}|(?:HStA|LHA)[A-Z]{1,2}"
)


_QUOTE_MARKS = frozenset('«“„‘"')  # but no apostrophe: "Archives de l'Isère"


def is_archive(text: str) -> bool:
    """Whether `text` names an archive, by word or by its letters; "«Archivio veneto»" is a journal."""
    if not _QUOTE_MARKS.isdisjoint(text):
        return False
    if text in words.ARCHIVE_LETTERS or _DEPARTMENT.fullmatch(text) or _OF_STATE.fullmatch(text):
        return True
    found = bones(text)
    return any(bone in words.ARCHIVE_SIGLA for bone in found) or any(
        bone.startswith(words.ARCHIVE) or bone.endswith(words.ARCHIVE_ENDINGS) for bone in found
    )


def is_gazette(text: str) -> bool:
    """Whether `text` is an official gazette."""
    bone = modern(text)
    return bone in words.GAZETTES or bone.startswith(words.GAZETTE_BEGINNINGS)


_OLD_LETTERS = str.maketrans({"ѣ": "е", "і": "и", "ѳ": "ф", "ѵ": "и"})
_HARD_END = re.compile(r"ъ(?![^\W\d_])")


def modern(text: str) -> str:
    """The skeleton of `text` in the Russian spelling of today.

    >>> modern("Собраніе узаконеній") == skeleton("Собрание узаконений")
    True
    """
    return skeleton(_HARD_END.sub("", fold(text).translate(_OLD_LETTERS)))


def is_court(text: str) -> bool:
    """Whether `text` names a court."""
    bone = skeleton(text)
    return (
        bone in words.COURTS
        or any(b in words.COURTS for b in bones(text)[:2])
        or _CHAMBER.fullmatch(fold(text).strip()) is not None
    )


# Y. 4. HD; Yargıtay 9. Hukuk Dairesi; D. 10. D.; Ankara BAM 3. HD; Yarg. HGK; 12. CD; Y2HD
_CHAMBER = re.compile(
    r"(?:(?:y|yarg|yargitay|yargıtay|d|dan|danistay|danıştay|(?:[^\W\d_]+\s)?bam|(?:[^\W\d_]+\s)?bim)\.?,?\s"
    r"(?:[0-9]{1,2}\.\s?(?:hd|cd|h\.d|c\.d|d|dd|idd|vdd|(?:hukuk|ceza|idare|vergi)\sdairesi|daire(?:si)?)|"
    r"hgk|cgk|ibk|ibhgk|ibcgk|ibbgk|iddk|vddk)|"
    r"[0-9]{1,2}\.\s?(?:hd|cd|h\.d|c\.d|(?:hukuk|ceza)\sdairesi)|y[0-9]{1,2}[hc]d)\.?"
)
# "Ankara 11. Asliye Ticaret Mahkemesi", "Uyuşmazlık Mahkemesi Ceza Bölümü", "Rekabet Kurulu"
_COURT_BY_WORD = re.compile(
    r"(?:[^\W_]+\.?\s){1,6}(?:mahkemesi|məhkəməsi|kurulu)"
    r"(?:\s(?:[^\W\d_]+\s)?(?:bölümü|dairesi|kurulu|genel\skurulu))?"
)


def begins_with_court(text: str) -> bool:
    """Whether `text` begins with a court, or with a board that decides, and a comma.

    >>> begins_with_court("YCGK, 12.03.2013"), begins_with_court("Kaya, Kars")
    (True, False)
    """
    first = text.partition(",")[0]
    return len(first) <= _LONGEST_COURT and (
        is_court(first) or _COURT_BY_WORD.fullmatch(fold(first)) is not None
    )


_LONGEST_COURT = 80  # characters
_COURTS_FIRST = frozenset(law.COURTS.split(" | "))  # with their full stops: "Cass." is a court, Cass a name
_COURTS_ALONE = frozenset(skeleton(form) for form in law.COURTS_ALONE.split(" | "))


def decides(text: str) -> bool:
    """Whether `text`, which stands before the place or the number of a decision, names its court.

    >>> decides("OLG Köln"), decides("Cass. civ. 1re"), decides("Canaris")
    (True, True, False)
    """
    first = text.split(maxsplit=1)[0].rstrip(",") if text.strip() else ""
    return is_court(text) or skeleton(text) in _COURTS_ALONE or first in _COURTS_FIRST


_REPORTS = tuple(skeleton(form) for form in law.FRENCH_REPORTS.split(" | "))


def is_law_report(text: str) -> bool:
    """Whether `text` names a report of French law: "Bull. civ. I", "Recueil Lebon"."""
    return len(text.split()) <= 4 and skeleton(text).startswith(_REPORTS)


def is_statute(text: str) -> bool:
    """Whether `text` is the title of a law: one of its last words, or its first, says so."""
    found = bones(text)
    return bool(found) and (
        any(b.startswith(words.STATUTE) or b in words.STATUTE_WORDS for b in (found[0], *found[-2:]))
        or found[0] in words.ORDINANCES
    )


def is_law(text: str) -> bool:
    """Whether `text` is the title of a law whatever it is printed in: *Конституция*, *Указ Президента*."""
    return fold(text).startswith(words.LAWS)


def is_special_issue(text: str) -> bool:
    """Whether `text` calls an issue a special one or a supplement."""
    return has_stem(text, words.SPECIAL_ISSUE) and len(text.split()) <= 6


def is_conference(text: str) -> bool:
    """Whether `text` names a conference or its proceedings."""
    return has_stem(text, words.CONFERENCE) or not words.CONFERENCE_WORDS.isdisjoint(bones(text))


def is_site(text: str) -> bool:
    """Whether `text` names a web site by its first or last word: *Сайт ИРИ РАН*, *Kurum resmî sitesi*."""
    found = bones(text)
    return bool(found) and not words.SITE.isdisjoint((found[0], found[-1]))


def is_newspaper_word(text: str) -> bool:
    """Whether `text` only says that the name beside it is a newspaper's: *qəzeti*, *gazetesi*."""
    return len(text.split()) <= 2 and has_stem(text, words.NEWSPAPER)


def is_periodical(text: str) -> bool:
    """Whether `text` names a periodical by a word such as *Dergisi*, *журнал*, *Review*."""
    return has_stem(text, words.PERIODICAL)


def is_collection(text: str) -> bool:
    """Whether `text` names an encyclopedia, a handbook, a festschrift: *Lexikon*, *FS Canaris*."""
    return has_stem(text, words.COLLECTION) or text.startswith(("FS ", "GS ", "FG "))


def is_document(text: str) -> bool:
    """Whether `text` is the name of a resolution, a treaty, a declaration."""
    return has_stem(text, words.DOCUMENT)


def is_word_of_paper(text: str) -> bool:
    """Whether `text` calls a paper by its kind, so that the name behind it is no author: *Письмо*."""
    return has_stem(text, words.PAPER)


def is_agency(text: str) -> bool:
    """Whether `text` names a news agency."""
    return text in words.AGENCY_LETTERS or has_stem(text, words.AGENCY)


_THESES = tuple(
    (fold(cue), re.compile(rf"(?<![^\W_]){re.escape(fold(cue))}"), kind)
    for cue, kind in sorted(words.THESES.items(), key=lambda item: -len(item[0]))
)


def thesis_type(text: str) -> str:
    """biblatex's `type` of the thesis that `text` speaks of, empty if it speaks of none.

    >>> thesis_type("Yayımlanmamış Yüksek Lisans Tezi"), thesis_type("Avtoreferat")
    ('mathesis', 'avtoreferat')
    """
    folded = fold(text)
    found = [kind for cue, pattern, kind in _THESES if cue in folded and pattern.search(folded)]
    return "mathesis" if "mathesis" in found else found[0] if found else ""
