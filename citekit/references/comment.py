"""Comment that leads to a citation: where the citation behind it begins.

``İbret’in kapatılmasına dair irade: BOA, İ.DH., 665/46339``; ``The letter is printed in Reinach, Histoire``;
``aksi görüş için Özbudun, s. 440``; ``her ikisinde de dayanak GÜRAN, Kamu Hizmeti``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import UPPER, fold
from citekit.references.evidence import (
    AUTHOR,
    EVIDENCE,
    EVIDENCE_OF_WORK,
    begins_by_family,
    begins_case,
    begins_citation,
    has_evidence,
    has_imprint,
    is_prose,
    is_sentence,
    names_work,
    points_back,
    says_something,
)
from citekit.references.leads import lead_to_name
from citekit.references.lexicon.comment import (
    BEFORE_AUTHOR,
    BEFORE_TOPIC,
    KINDS_IN_COMMENT,
    PAPERS,
    STATING,
    TO_WHAT_END,
    TURKISH_OPENERS,
)
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.people import PARTICLES
from citekit.references.marks import find_marks
from citekit.references.marks.isnad import VOLUME_AND_PAGE
from citekit.references.marks.people import OWNER
from citekit.references.people import FAMILY_FIRST, looks_like_person
from citekit.references.rules.enclosed import DOUBLE_QUOTES, closed_spans
from citekit.references.rules.interviews import interviewee
from citekit.references.rules.layout import LIKELY

_FEW = 2  # words before a colon

# "Голод в СССР... С. 415": a title that is cut short, and a page
_CUT_SHORT = re.compile(rf"[{UPPER}«“\"][^.…:;,]{{2,80}}(?:…|\.\.\.)[»”\"]?,?\s(?:[СсSsPp]|[Сс]тр)\.\s?[0-9]")
# Comment before a colon, or before a dash and a name: "единственное исключение — В. Асмус, Эстетика".
_LEAD_IN = re.compile(
    rf"[^\W\d_](?:[^.;:“”«»()]|(?<=[IVX])\.|(?<=\s[{UPPER}])\.|(?<=^[{UPPER}])\.|(?<=[0-9])\.(?=[0-9])|(?<=\sизд)\.|(?<=\sкн)\.|“[^“”]{{1,160}}”|«[^«»]{{1,160}}»){{4,160}}?"
    rf"(?::\s+(?=\S)|(?<=[^\W\d_{UPPER}])\s[—–]\s(?=(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}]|[{UPPER}][^\W\d_]+\s[{UPPER}]\.))"
)


def lead_in(text: str, language: str) -> int:
    """Where a citation begins behind a few words of comment and a colon; 0 if it does not.

    >>> lead_in("İbret’in kapatılmasına dair irade: BOA, İ.DH., 665/46339.", "tr")
    35
    """
    match = _LEAD_IN.match(text)
    if match is None:
        return 0
    words = match[0].rstrip(": —–")
    small = sum(word[0].islower() for word in words.split())
    rest = text[match.end() :]
    # "Виняток: Костюк Л. П.": one word before a family and initials is no title; "Wildt: Generation, S. 40"
    listed = FAMILY_FIRST.match(rest)
    named = listed is not None and not rest[listed.end() :].lstrip()[:1].isdigit()
    alone = named and len(words.split()) <= _FEW
    comment = is_prose(words) or is_sentence(words) if "," in words else small > 0 or alone
    if not comment or any(mark.label in EVIDENCE_OF_WORK for mark in find_marks(words, language)):
        return 0
    # Nothing but small words before the colon: then two words with capitals behind it are a name.
    shaped = words.islower() and looks_like_person(rest.partition(",")[0]) >= LIKELY
    # "в своей диссертации она же предлагает три потока: Движение": no title begins in small letters
    told = is_prose(words) and (words[0].islower() or _tells_of_work(words))
    told = told or (rest[0] in DOUBLE_QUOTES and (is_sentence(words) or is_prose(words)))
    told = told or (is_sentence(words) and " // " in rest)
    told = told or (_states(words, language) and has_imprint(find_marks(rest, language)))
    if _CUT_SHORT.match(rest) or begins_citation(rest, language):
        return match.end()
    marks = find_marks(rest, language)
    if interviewee(rest) is not None and has_evidence(rest, marks):
        return match.end()
    addressed = is_sentence(words) and any(mark.label == "url" for mark in marks)
    if points_back(rest) or addressed:  # "Ср. слова о Лёвите: Он же. Ранний Хайдеггер. С. 44"
        return match.end() if has_evidence(rest, marks) else 0
    # "İtiraz edilen yer: Gazzâlî, İhyâʾ, 4/399"
    located = any(mark.by == VOLUME_AND_PAGE for mark in marks)
    if located and begins_by_family(rest, language):
        return match.end()
    return match.end() if (shaped or told) and has_evidence(rest, marks) else 0


def _states(words: str, language: str) -> bool:
    """Whether Turkish words are a whole statement: "Yıllığa göre İstanbul’da 6.300 talebe kayıtlıdır"."""
    turkic = language.partition("-")[0] in ("tr", "az")
    return turkic and len(words.split()) >= _OF_STATEMENT and fold(words).endswith(STATING)


_OF_STATEMENT = 6  # words; a title with a verb is shorter

# “Şehir bir gecede el değiştirdi; fırınlar açıktı.” Hacı Rıfat Bey, Hatırat: a sentence with its full stop
_QUOTATION = re.compile(r"[“«„\"](?P<said>[^“”«»„\"]{20,600}[.!?…])[”»“\"]\s+")


def behind_quotation(text: str, language: str) -> int:
    """Where a citation begins behind the sentences of its work that a note quotes; 0 if it does not.

    >>> behind_quotation("“We never decided to publish anything.” Ann Kaya, Kars, Oxford 1990, p. 4.", "en")
    40
    """
    match = _QUOTATION.match(text)
    if match is None or not is_prose(match["said"]):
        return 0
    rest = text[match.end() :]
    named = looks_like_person(rest.partition(",")[0]) >= LIKELY or begins_by_family(rest, language)
    told = interviewee(rest) is not None or (named and has_evidence(rest, find_marks(rest, language)))
    return match.end() if told or points_back(rest) else 0


_OWNS = re.compile(rf"[{UPPER}][^\W\d_]+['’ʼ](?:s|n?[ıiuü]n)\s")


def _tells_of_work(words: str) -> bool:
    """Whether words begin with somebody who owns a work: "Tran’s later dissertation enlarges it"."""
    return _OWNS.match(words) is not None and names_work(words)


# "Romancero popular del siglo XVIII, Madrid" is a title with its century.
_NO_NUMBER = r"(?![IVXLC]+(?![^\W_]))"
_INTO_NAME = re.compile(rf"(?:(?<=[^\W\d_]\s)|(?<=[^\W\d_],\s))(?=[{UPPER}“„«‘']){_NO_NUMBER}")
_TOWARDS_AUTHOR = re.compile(rf"(?:^|\s)(?:{alternatives(BEFORE_AUTHOR)})\s$")
_TOPIC = re.compile(rf"(?:{alternatives(BEFORE_TOPIC)})\s.*,\s$")
_PURPOSE = re.compile(
    rf"(?:^|\s)(?P<word>[^\W\d_]+)\s(?:{alternatives(TO_WHAT_END)})(?:\s(?:ayrica|yine|özellikle|de|da|ise))?,?\s$"
)
_LONGEST_LEAD = 160  # characters
_ROLE_BEHIND = re.compile(r"\s\([^\W\d_]{1,5}\.?\)$")


def _says_for_what(lead: str) -> bool:
    """Whether words of comment end with "for", as Turkish has it: "aksi görüş için".

    Not behind a name: a title may be "Kadınlar için Demokrasi".
    """
    match = _PURPOSE.search(fold(lead))
    return match is not None and lead[match.start("word")].islower()


def _leads_to_author(lead: str) -> bool:
    """Whether words of comment lead to a name: small ones, "et la réponse de", or a topic, "Sur ce point,".

    Not a particle that belongs to the name, as in "von Gierke".
    """
    words = lead.split()
    if _is_of_name(words):
        return False
    small = words[0][0].islower() and "," not in lead
    return all(word[0].islower() for word in words[1:]) and (
        small or _TOPIC.match(fold(lead)) is not None or (len(words) > 1 and _leads_to_family(lead))
    )


_PAPER = re.compile(rf"(?:{alternatives(PAPERS)})(?![^\W_])")


def _is_of_name(words: Sequence[str]) -> bool:
    """Whether words before a name belong to it, "Charles de", or to what is called by it, "Minute by"."""
    rest = words[1:] if words[0][0].isupper() and len(words) > 1 else words
    return all(fold(word) in PARTICLES for word in rest) or _PAPER.match(fold(words[0])) is not None


def _leads_to_family(lead: str) -> bool:
    """Whether words of comment end so that a family name alone may follow: "La remarque est de"."""
    words = lead.split()
    if _is_of_name(words):
        return False
    if _TOPIC.match(fold(lead)) is not None:
        # "Sur la Bibliothèque bleue, Mandrou, op. cit."; but "On Liberty, Mill" has a title
        return any(word[0].islower() and fold(word) not in PARTICLES for word in words[1:])
    return _TOWARDS_AUTHOR.search(fold(lead)) is not None and all(word[0].islower() for word in words[1:])


def _opens_comment(lead: str, language: str) -> bool:
    """Whether Turkish words begin as no title does: "Bunun bir istisnası", "Bu konuda"."""
    return language.partition("-")[0] == "tr" and fold(lead.split(maxsplit=1)[0]) in TURKISH_OPENERS


# Families in capitals, as Turkish law prints authors; not so short that they may be letters of a body.
_IN_CAPITALS = re.compile(
    rf"(?<=[^\W\d_{UPPER}]\s){_NO_NUMBER}(?=(?:[{UPPER}]{{5,}}|[{UPPER}]{{3,}}\s?/\s?[{UPPER}]{{3,}})"
    rf"(?:[-\s/][{UPPER}]{{2,}})*(?:,\s|\s?/|\svd\.|\s[{UPPER}][^\W\d_{UPPER}]))"
)


def _behind_small_word(text: str, language: str) -> int:
    """Where an author in capitals begins behind words of comment; 0 if none does.

    >>> _behind_small_word("her ikisinde de dayanak GÜRAN, Sait, Kamu Hizmeti, Ankara 1990, s. 8.", "tr")
    24
    """
    for match in _IN_CAPITALS.finditer(text, 0, _LONGEST_LEAD):
        lead, rest = text[: match.start()], text[match.start() :]
        if not lead.split()[-1][0].islower():
            continue  # "Türk Hukukunda İSVİÇRE, Ankara"
        if any(mark.label in EVIDENCE for mark in find_marks(lead, language)):
            return 0
        if has_evidence(rest, find_marks(rest, language)):
            return match.start()
    return 0


# "Исключение составляет монография В.А. Ильиных. Хроники": what kind of work it is, then its author.
_KIND_OF_WORK = re.compile(
    rf"(?:{KINDS_IN_COMMENT.replace(' | ', '|')})[а-яіїєґ]*\s"
    rf"(?=(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}]|[{UPPER}][^\W\d_]+\s(?:[{UPPER}]\.\s?){{2}})"
)


def _behind_kind_of_work(text: str, language: str) -> int:
    """Where an author with initials begins behind the word for a work; 0 if none does."""
    match = _KIND_OF_WORK.search(text, 0, _LONGEST_LEAD)
    if match is None:
        return 0
    rest = text[match.end() :]
    return match.end() if has_evidence(rest, find_marks(rest, language)) else 0


def behind_words(text: str, language: str) -> int:
    """Where a citation begins behind a sentence that leads to its author; 0 if none does.

    >>> behind_words("The letter is printed in Joseph Reinach, Histoire (Paris, 1903), p. 228.", "en")
    25
    """
    if language.partition("-")[0] == "de" and (begin := lead_to_name(text)):
        within = any(quoted and a < begin < b for (a, b), quoted in closed_spans(text))
        return 0 if within else begin
    if begin := _behind_small_word(text, language) or _behind_kind_of_work(text, language):
        return begin
    owner = OWNER.search(text, 0, _LONGEST_LEAD)
    if owner is not None and not find_marks(text[: owner.start()], language):
        return owner.start()
    for match in _INTO_NAME.finditer(text, 0, _LONGEST_LEAD):
        lead, rest = text[: match.start()], text[match.start() :]
        if _says_for_what(lead) and begins_by_family(rest, language):
            return match.start()
        if any(char.isdigit() or char in "“„«‘;:" for char in lead):
            return 0
        name = _ROLE_BEHIND.sub("", rest.partition(",")[0])
        # Behind "by" or "in" a name need not be known as one.
        opened = _opens_comment(lead, language)
        loose = opened or _TOWARDS_AUTHOR.search(fold(lead)) or _TOPIC.match(fold(lead))
        least = LIKELY if loose else AUTHOR
        # "The leading early case is Zeran v. America Online"
        named = rest[0] in "“„«‘'" or looks_like_person(name) >= least or begins_case(rest)
        if _leads_to_family(lead) and begins_by_family(rest, language):
            return match.start()
        says = lead.split()[-1][0].islower() and (opened or says_something(lead))
        # "Dubreuil cite ici les souvenirs du prote Lavigne, Trente ans de plomb, Paris, Dentu, 1882"
        if says and begins_by_family(rest, language) and has_imprint(find_marks(rest, language)):
            return match.start()
        if (says or _leads_to_author(lead)) and named:
            return match.start() if has_evidence(rest, find_marks(rest, language)) else 0
    return 0
