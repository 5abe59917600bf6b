"""Names as notes give them, read into name parts, and the question whether a stretch is a name at all.

``Gareth M. Winrow``, ``Бахтин М. М.``, ``GÖZLER``, ``Uzunçarşılı, İ. Hakkı``,
``A. Yılmaz - B. Kaya``, ``Thomas de Waal``.  Which stretch of a citation holds
names is decided by `citekit.references.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import OTHERS, Name, collapse, fold, latin_separators, skeleton
from citekit.references import kinds
from citekit.references.lexicon.cues import dotted_alternatives
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.people import (
    ACADEMIC_TITLES,
    ARTICLES,
    CAPITAL_PARTICLES,
    FAMILY_ENDINGS,
    FATHER_WORDS,
    FIRST_OF_TWO,
    HONORIFICS,
    OF_THREE_INITIALS,
    PARTICLES,
    SERVANT_OF,
    SINGLE_NAMES,
    STATES,
    SUFFIXES,
)
from citekit.references.lexicon.words import AGENCY, BODY, COURTS, PERIODICAL, PUBLISHER
from citekit.references.lineages import forefather, is_lakab, is_lineage, is_one_name
from citekit.references.name_ends import without_others, without_role
from citekit.references.name_parts import (
    INITIAL,
    INITIALS,
    is_capitals,
    is_family,
    is_given,
    is_patronymic,
    spaced_out,
)

_MANY_INITIALS = rf"(?:{INITIAL}\s?){{1,5}}"  # in a list, where no title follows
_WORD = r"[^\W\d_][^\W\d_'’ʼ]*(?:[-‐‑–'’ʼ][^\W\d_]+)*"
_CAPITAL_WORD = re.compile(_WORD)
_INITIAL = re.compile(INITIAL)
# With its full stop or a blank: "Av. Kaya" is a lawyer, Avcıoğlu is none.
TITLE_BEFORE = re.compile(rf"^(?:(?:{dotted_alternatives(ACADEMIC_TITLES)})(?:(?<=[.\s])|\s))+(?=\S)")

JOINTS = "(?i:ve|və|вә|та|and|und|et)|и|і|y|e|&|و"
"""Words between two persons; one capital letter is an initial."""

# Between two persons: words, a slash, an ampersand, a semicolon, a dash with at least one blank.
_BETWEEN = re.compile(
    rf"(?:\s?,)?\s{{1,3}}(?:{JOINTS})\s{{1,3}}|\s{{0,3}}[/;&]\s{{0,3}}|\s{{1,3}}[-–—]\s{{0,3}}|\s?[-–—]\s{{1,3}}"
)
_ARABIC_AND = re.compile(r"\sو(?=(?P<word>[^\W\d_]{2,}))")  # glued to the word behind it
_SPANISH_AND = re.compile(r"(?<=\S\s)(?P<first>[^\W\d_]+)\s(?:y|i)\s(?P<second>[^\W\d_]+)$")

# Family I. I.  and  I. I. Family, as GOST lists have them, divided by commas or "и".
_PARTICLE = "|".join(sorted(PARTICLES, key=len, reverse=True))
_FAMILY = rf"(?P<family>(?:(?:{_PARTICLE})\s){{0,3}}{_WORD}(?:\s(?:оглы|оглу|кызы|oğlu|qızı))?)"
_BEHIND_THREE = "|".join(rf"(?<={family}\s)|(?<={family},\s)" for family in OF_THREE_INITIALS.split(" | "))
FAMILY_FIRST = re.compile(rf"{_FAMILY},?\s(?P<given>(?:{_BEHIND_THREE})(?:{INITIAL}\s?){{3}}|{INITIALS})")
# The same in a list of names: "John D. Lafferty" is none.
LISTED_FAMILY_FIRST = re.compile(
    rf"{_FAMILY},?\s(?P<given>{_MANY_INITIALS})(?=\s*(?:$|[,;&/]|(?:{JOINTS})\s))"
)
_SUFFIX = re.compile(rf",?\s(?P<suffix>(?:{SUFFIXES.replace(' | ', '|')})\.?)$")


def looks_like_person(text: str) -> float:
    """How much `text` looks like the name of one person, from 0 to 1.

    Shape alone gives a middling answer, since titles share it (*Türk Anayasa
    Hukuku*); given names and endings of family names raise it, words of bodies
    and small words lower it.

    >>> looks_like_person("Gareth M. Winrow") > 0.8 > looks_like_person("NATO Transformed")
    True
    """
    text = _strip_titles(collapse(text).strip(" ,.;"))
    if is_lineage(text):
        return _LINEAGE
    # "Özal'ın" is a name with a Turkish ending, in a sentence or title; "O'Neill" is a name.
    if re.search(r"['’ʼ][^\W\d_A-ZÀ-ÞÇĞİÖŞÜ]", text):
        return 0.0
    words = spaced_out(text).split()
    initials = [word for word in words if _INITIAL.fullmatch(word)]
    plain = [word for word in words if word not in initials]
    # "THE FEDERALIST" begins with an article.
    unlike = _NO_NAME.search(text) is not None or len(words) > 6
    if unlike or not 1 <= len(plain) <= 5 or fold(words[0]) in ARTICLES:
        return 0.0
    core = [word for word in plain if fold(word) not in PARTICLES and skeleton(word) not in HONORIFICS]
    if not core or not all(_CAPITAL_WORD.fullmatch(w.strip(".")) and not w[0].islower() for w in core):
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
    if _has_given_name(core):
        score += 0.35
    if len(core) > 1 and bones[-1].endswith(FAMILY_ENDINGS):
        score += 0.2
    if len(plain) > len(core):  # a particle or a Paşa
        score += 0.1
    if len(words) > 1:
        score = _with_capitals(score, words, core)
    return max(0.0, min(1.0, score))


def _has_given_name(words: Sequence[str]) -> bool:
    first = skeleton(words[0].partition("-")[0])  # Karl-Georg
    return first in GIVEN_NAMES or is_lakab(words[0]) or any(skeleton(word) in GIVEN_NAMES for word in words)


_NO_NAME = re.compile(r"[\d\"“”«»():?!…]")
_LINEAGE = 0.9
_LONGEST_ACRONYM = 5  # letters


def _with_capitals(score: float, words: Sequence[str], core: Sequence[str]) -> float:
    """How much words look like a name whose first are in capitals: "OKTAY-ÖZDEMİR Saibe", "NATO Council"."""
    cut = next((i for i, word in enumerate(words) if not is_capitals(word)), len(words))
    given = words[cut:]
    if 0 < cut <= 3 and 0 < len(given) <= 2 and max(map(len, words[:cut])) > _LONGEST_ACRONYM:
        return max(score, _IN_CAPITALS)
    is_body = _is_acronym(core[0]) and not _is_acronym(core[-1]) and skeleton(core[0]) not in GIVEN_NAMES
    return score - 0.3 if is_body else score


_IN_CAPITALS = 0.75


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


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
    text = without_role(collapse(latin_separators(text)).strip(" ,;"))
    alone = without_others(text)
    others, text = alone != text, alone
    names = [read_person(part) for part in split_people(text)]
    return (*(name for name in names if str(name)), *((OTHERS,) if others else ()))


def is_body_name(text: str) -> bool:
    """Whether `text`, known to name somebody, names a body: a word says so, no given name denies it.

    >>> is_body_name("Türk Tarih Kurumu"), is_body_name("Joseph Banks"), is_body_name("NATO")
    (True, False, True)
    """
    words = spaced_out(text).split()
    if len(words) < 2:
        return kinds.is_known_acronym(text)
    if text.startswith(STATES):
        return True
    first = words[0]
    if _INITIAL.fullmatch(first) or skeleton(first) in GIVEN_NAMES or LISTED_FAMILY_FIRST.match(text):
        return False
    return kinds.is_body(text)


def split_people(text: str) -> list[str]:
    """Cut a list of persons into persons."""
    first = LISTED_FAMILY_FIRST.match(text)
    if first is not None and _NAME_ENDS.match(text, first.end()):  # "Kathryn A. Watts" goes on
        return _split_family_first(text)
    parts: list[str] = []
    for stretch in between_joints(text):
        for piece in _split_commas(stretch):
            parts.extend(_split_dash(piece))
    return [part.strip() for part in parts if part.strip(" ,.")]


_NAME_ENDS = re.compile(r"\s*(?:$|[,;/&(\[]|(?:и|and|und|et|ve|və|вә|y|e)\s)|\s*[-–—]")


def between_joints(text: str) -> list[str]:
    """Cut a list of names at "and", slashes, ampersands and semicolons, but no body and no double name.

    >>> between_joints("José Ortega y Gasset"), between_joints("José Pérez y Juan Ruiz")
    (['José Ortega y Gasset'], ['José Pérez', 'Juan Ruiz'])
    """
    if is_body_name(text) and not any(looks_like_person(part) >= _SURE for part in _BETWEEN.split(text)):
        return [part.strip() for part in text.split(";")]
    if "," not in text and _SPANISH_AND.search(text) is not None:
        return [text]
    text = _ARABIC_AND.sub(lambda found: " و " if skeleton(found["word"]) in GIVEN_NAMES else found[0], text)
    return _BETWEEN.split(text)


_SURE = 0.8


def _split_family_first(text: str) -> list[str]:
    parts = re.split(rf"\s(?:{JOINTS})\s|(?<=\.),\s(?:(?:{JOINTS})\s)?|;\s", text)
    people: list[str] = []
    for part in (part.strip(" ,") for part in parts):
        if people and is_suffix(part):
            people[-1] += f", {part}"
        elif part:
            people.append(part)
    return people


def _split_commas(text: str) -> list[str]:
    """Commas divide persons, or one family name from its given names, or a person from "Jr."."""
    pieces: list[str] = []
    for piece in (piece.strip() for piece in text.split(",") if piece.strip()):
        if pieces and is_suffix(piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    if len(pieces) == 2 and is_given(pieces[1]) and is_family(pieces[0]):
        return [f"{pieces[0]}, {pieces[1]}"]
    return pieces


def is_suffix(text: str) -> bool:
    """Whether `text` is "Jr." or the like."""
    return _SUFFIX.fullmatch(f", {text}") is not None


def _split_dash(text: str) -> list[str]:
    """A dash without blanks parts two persons where each side has a given name: "Ahmet Kaya-Mehmet Demir"."""
    sides = _DASH.split(text)
    if len(sides) > 1 and all(len(side.split()) > 1 for side in sides):
        return sides
    return [text]


# Not behind an article: "Muhammed es-Sâdık Kamhâvî"
_DASH = re.compile(r"(?<!\s[ea][a-zşṣṭẓḍ])[-–—]")


def read_person(text: str) -> Name:
    """Read one person, or one body.

    >>> read_person("Thomas de Waal")
    Name(family='de Waal', given='Thomas', prefix='', suffix='', literal='')
    """
    text = _strip_titles(collapse(text).strip(" ,;"))
    if is_body_name(text):
        return Name(literal=text)
    suffix = _SUFFIX.search(text)
    if suffix is not None and suffix.start() > 0:
        return replace(read_person(text[: suffix.start()]), suffix=suffix["suffix"])
    match = LISTED_FAMILY_FIRST.fullmatch(text)
    if match is not None:
        return Name(family=match["family"], given=collapse(match["given"]))
    if not any(char.isalnum() for char in text):
        return Name()
    if "," in text:
        family, _, given = text.partition(",")
        return Name(family=family.strip(), given=collapse(given))
    words = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", text).rstrip(".,").split()
    if not words:
        return Name()
    if len(words) == 1:
        return Name(family=words[0])
    if len(words) == 2 and _is_run_of_initials(*words):
        return Name(family=words[1], given=words[0])  # HLA Hart
    cut = _first_words(words)
    if cut:
        return Name(family=" ".join(words[:cut]), given=" ".join(words[cut:]))
    cut = forefather(words) or _family_start(words)
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))


def _first_words(words: Sequence[str]) -> int:
    """How many words at the beginning are the family name, if it stands there; all of an uncut name."""
    folded = [fold(word) for word in words]
    capitals = next((i for i, word in enumerate(words) if not is_capitals(word)), len(words))
    if 0 < capitals < len(words) and not any(is_capitals(word) for word in words[capitals:]):
        return capitals  # GÖZLER Kemal, ZUIDERVEEN BORGESIUS Frederik
    if len(words[-1]) == 1 and words[-1].isupper():
        return len(words) - 1  # Perley D
    if skeleton(words[0]).endswith(FAMILY_ENDINGS) and (
        skeleton(words[-1]) in GIVEN_NAMES or (folded[-1] in FATHER_WORDS and len(words) > 3)
    ):
        return 1  # Əliyev Heydər; Əliyev Heydər Əlirza oğlu
    if len(words) == 3 and is_patronymic(words[-1]) and not is_patronymic(words[1]):
        return 1  # Сидоров Иван Петрович
    if is_one_name(words):
        return len(words)
    return 0


def _is_run_of_initials(first: str, last: str) -> bool:
    """Whether capitals before a name are initials without full stops, and no family as in "KOÇ Ahmet"."""
    return is_capitals(first) and len(first) == 3 and skeleton(last) not in GIVEN_NAMES and not last.isupper()


def _family_start(words: Sequence[str]) -> int:
    """Index of the word with which the family name begins."""
    cut = len(words) - 1
    if is_capitals(words[cut]):  # Ayşe KAYA DEMİR
        while cut > 1 and is_capitals(words[cut - 1]):
            cut -= 1
        return cut
    if skeleton(words[cut]) in HONORIFICS and cut > 1:
        cut -= 1
    while cut > 1 and fold(words[cut - 1]) in PARTICLES | SERVANT_OF:
        cut -= 1
    if cut == 1 and (words[0] in CAPITAL_PARTICLES or (words[0].islower() and fold(words[0]) in PARTICLES)):
        return 0  # v. Gierke, von Schmoller, Di Fabio
    if cut > 1 and cut == len(words) - 1 and skeleton(words[cut - 1]) in FIRST_OF_TWO:
        cut -= 1  # Gabriel García Márquez
    elif cut > 1 and words[cut] in ("y", "i"):
        cut -= 1  # José Ortega y Gasset
    return cut


def _strip_titles(text: str) -> str:
    match = TITLE_BEFORE.match(fold(text))
    return text[match.end() :] if match is not None else text
