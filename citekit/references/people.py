"""Names as notes give them, read into name parts, and the question whether a stretch is a name at all.

``Gareth M. Winrow``, ``Бахтин М. М.``, ``GÖZLER``, ``Uzunçarşılı, İ. Hakkı``,
``A. Yılmaz - B. Kaya``, ``Thomas de Waal``.  Which stretch of a citation holds
names is decided by `citekit.references.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import OTHERS, UPPER, Name, collapse, fold, skeleton
from citekit.references.lexicon.cues import AND_OTHERS, alternatives, dotted_alternatives
from citekit.references.lexicon.people import (
    ACADEMIC_TITLES,
    ARTICLES,
    FAMILY_ENDINGS,
    GIVEN_NAMES,
    HONORIFICS,
    PARTICLES,
    SINGLE_NAMES,
)
from citekit.references.lexicon.words import AGENCY, BODY, COURTS, PERIODICAL, PUBLISHER

INITIAL = rf"[{UPPER}][^\W\d_{UPPER}]?\.(?:\s?-\s?[{UPPER}]\.)?"
INITIALS = rf"(?:{INITIAL}\s?){{1,2}}"
_WORD = r"[^\W\d_][^\W\d_'’ʼ]*(?:[-‐‑–'’ʼ][^\W\d_]+)*"
_CAPITAL_WORD = re.compile(_WORD)
_INITIAL = re.compile(INITIAL)
_AND_OTHERS = re.compile(rf"(?:\s+|,\s*)(?:{alternatives(AND_OTHERS)})\s*$")
# With its full stop or a blank: "Av. Kaya" is a lawyer, Avcıoğlu is none.
TITLE_BEFORE = re.compile(rf"^(?:(?:{dotted_alternatives(ACADEMIC_TITLES)})(?:(?<=[.\s])|\s))+(?=\S)")

# Between two persons: words, a slash, an ampersand, a semicolon, a dash with at least one blank.
_BETWEEN = re.compile(r"\s+(?:ve|və|и|and|und|et|y|e|&|вә)\s+|\s*[/;&]\s*|\s+[-–—]\s*|\s*[-–—]\s+")

# Family I. I.  and  I. I. Family, as GOST lists have them, divided by commas or "и".
FAMILY_FIRST = re.compile(rf"(?P<family>{_WORD}(?:\s(?:оглы|оглу|кызы|oğlu|qızı))?),?\s(?P<given>{INITIALS})")


def looks_like_person(text: str) -> float:
    """How much `text` looks like the name of one person, from 0 to 1.

    Shape alone gives a middling answer, since titles share it (*Türk Anayasa
    Hukuku*); given names and endings of family names raise it, words of bodies
    and small words lower it.

    >>> looks_like_person("Gareth M. Winrow") > 0.8 > looks_like_person("NATO Transformed")
    True
    """
    text = _strip_titles(collapse(text).strip(" ,.;"))
    # "Özal'ın" is a name with a Turkish ending, in a sentence or title; "O'Neill" is a name.
    if re.search(r"['’ʼ][^\W\d_A-ZÀ-ÞÇĞİÖŞÜ]", text):
        return 0.0
    if not text or any(char.isdigit() for char in text) or any(sign in text for sign in '"“”«»():?!…'):
        return 0.0
    words = _spaced_out(text).split()
    if not 1 <= len(words) <= 6 or fold(words[0]) in ARTICLES:  # THE FEDERALIST
        return 0.0
    initials = [word for word in words if _INITIAL.fullmatch(word)]
    plain = [word for word in words if word not in initials]
    if not plain or len(plain) > 5:
        return 0.0
    core = [word for word in plain if fold(word) not in PARTICLES and skeleton(word) not in HONORIFICS]
    if not core or not all(_CAPITAL_WORD.fullmatch(w.strip(".")) and w[0].isupper() for w in core):
        return 0.0
    bones = [skeleton(word) for word in core]
    if skeleton(text) in COURTS or any(
        bone.startswith((*AGENCY, *BODY, *PUBLISHER, *PERIODICAL)) for bone in bones
    ):
        return 0.05
    if skeleton(text) in SINGLE_NAMES:
        return 0.9
    score = {1: 0.3, 2: 0.55, 3: 0.45, 4: 0.3}.get(len(core), 0.15)
    if initials:
        score += 0.5 if len(core) == 1 else 0.35
    if any(bone in GIVEN_NAMES for bone in bones):
        score += 0.35
    if len(core) > 1 and bones[-1].endswith(FAMILY_ENDINGS):
        score += 0.2
    if len(plain) > len(core):  # a particle or a Paşa
        score += 0.1
    if len(words) > 1 and _is_acronym(core[0]) and not _is_acronym(core[-1]) and bones[0] not in GIVEN_NAMES:
        score -= 0.3
    return max(0.0, min(1.0, score))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _spaced_out(text: str) -> str:
    """A blank after each full stop before a letter: "Y.M. Kaya" has three words, "H.-R. Buck" two."""
    return re.sub(r"\.(?=[^\W\d_])", ". ", text)


def read_people(text: str) -> tuple[Name, ...]:
    """Read one or several persons, in the order given.

    Args:
        text: the names alone, without role words.

    Returns:
        The names; "vd.", "и др.", "et al." become `OTHERS`.

    >>> [name.family for name in read_people("Лихачев Д. С., Панченко А. М. и др.")]
    ['Лихачев', 'Панченко', '']
    >>> read_people("Hüseyin Kazım Kadri ve Ali Şükrü Bey")[1]
    Name(family='Şükrü Bey', given='Ali', prefix='', suffix='', literal='')
    """
    text = collapse(text).strip(" ,;")
    others = _AND_OTHERS.search(fold(text))
    if others is not None:
        text = text[: others.start()]
    names = [read_person(part) for part in split_people(text)]
    return (*(name for name in names if str(name)), *((OTHERS,) if others is not None else ()))


def split_people(text: str) -> list[str]:
    """Cut a list of persons into persons."""
    first = FAMILY_FIRST.match(text)
    if first is not None and _NAME_ENDS.match(text, first.end()):  # "Kathryn A. Watts" goes on
        return _split_family_first(text)
    parts: list[str] = []
    for stretch in _BETWEEN.split(text):
        for piece in _split_commas(stretch):
            parts.extend(_split_dash(piece))
    return [part.strip() for part in parts if part.strip(" ,.")]


_NAME_ENDS = re.compile(r"\s*(?:$|[,;/&(\[]|(?:и|and|und|et|ve|və|вә|y|e)\s)|\s*[-–—]")


def _split_family_first(text: str) -> list[str]:
    parts = re.split(r"\s(?:и|and|und|et|ve|və|вә)\s|(?<=\.),\s|;\s", text)
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


def _split_commas(text: str) -> list[str]:
    """Commas divide persons, or one family name from its given names."""
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if len(pieces) == 2 and _is_given(pieces[1]) and len(pieces[0].split()) <= 2 and not _is_given(pieces[0]):
        return [f"{pieces[0]}, {pieces[1]}"]
    return pieces


def _split_dash(text: str) -> list[str]:
    """A dash without blanks parts two persons where each side has a given name: "Ahmet Kaya-Mehmet Demir"."""
    sides = re.split(r"[-–—]", text)
    if len(sides) > 1 and all(len(side.split()) > 1 for side in sides):
        return sides
    return [text]


def _is_given(text: str) -> bool:
    words = _spaced_out(text).split()
    return 0 < len(words) <= 3 and all(
        _INITIAL.fullmatch(word) is not None or skeleton(word) in GIVEN_NAMES for word in words
    )


def is_family_and_given(family: str, given: str) -> bool:
    """Whether two stretches with a comma between are one person, family name first.

    >>> is_family_and_given("UZUNÇARŞILI", "İ. Hakkı"), is_family_and_given("Ali Kaya", "Hasan Can")
    (True, False)
    """
    return len(family.split()) <= 2 and _is_given(given) and not _is_given(family)


def read_person(text: str) -> Name:
    """Read one person.

    >>> read_person("Thomas de Waal")
    Name(family='de Waal', given='Thomas', prefix='', suffix='', literal='')
    """
    text = _strip_titles(collapse(text).strip(" ,;"))
    match = FAMILY_FIRST.fullmatch(text)
    if match is not None:
        return Name(family=match["family"], given=_spaced(match["given"]))
    if "," in text:
        family, _, given = text.partition(",")
        return Name(family=family.strip(), given=_spaced(given.strip()))
    words = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", text).rstrip(".,").split()
    if not words:
        return Name()
    if len(words) == 1:
        return Name(family=words[0])
    if len(words) == 2 and _is_run_of_initials(*words):
        return Name(family=words[1], given=words[0])  # HLA Hart
    if _is_capitals(words[0]) and not any(_is_capitals(word) for word in words[1:]):
        return Name(family=words[0], given=" ".join(words[1:]))  # GÖZLER Kemal
    if skeleton(words[0]).endswith(FAMILY_ENDINGS) and skeleton(words[-1]) in GIVEN_NAMES:
        return Name(family=words[0], given=" ".join(words[1:]))  # Əliyev Heydər
    cut = _family_start(words)
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))


def _is_capitals(word: str) -> bool:
    return len(word) > 2 and word.isupper() and "." not in word


def _is_run_of_initials(first: str, last: str) -> bool:
    """Whether capitals before a name are initials without full stops, and no family as in "KOÇ Ahmet"."""
    return (
        _is_capitals(first) and len(first) == 3 and skeleton(last) not in GIVEN_NAMES and not last.isupper()
    )


def _family_start(words: Sequence[str]) -> int:
    """Index of the word with which the family name begins."""
    cut = len(words) - 1
    if _is_capitals(words[cut]):  # Ayşe KAYA DEMİR
        while cut > 1 and _is_capitals(words[cut - 1]):
            cut -= 1
        return cut
    if skeleton(words[cut]) in HONORIFICS and cut > 1:
        cut -= 1
    while cut > 1 and fold(words[cut - 1]) in PARTICLES:
        cut -= 1
    return cut


def _spaced(initials: str) -> str:
    """Initials as printed, with one blank where the print has one; none is added.

    >>> _spaced("З.М.")
    'З.М.'
    """
    return collapse(initials)


def _strip_titles(text: str) -> str:
    match = TITLE_BEFORE.match(fold(text))
    return text[match.end() :] if match is not None else text


# Genitive endings of Russian family names after "под ред." and "пер.", with their nominatives.
_GENITIVES = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ской", "ская"),
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

    >>> out_of_genitive(Name(family="Визгина", given="В. П.")).family
    'Визгин'
    """
    for genitive, nominative in _GENITIVES:
        if name.family.endswith(genitive):
            return Name(family=name.family.removesuffix(genitive) + nominative, given=name.given)
    if re.search(r"[бвгджзклмнпрстфхцчш]а$", name.family):
        return Name(family=name.family[:-1], given=name.given)
    return name
