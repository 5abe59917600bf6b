"""Comment that leads to a name in a German note, and where the name begins.

::

    dagegen mit guten Gründen Peter Baldwin, Contagion …
    Umfassende Nachweise bei Flume, Allgemeiner Teil …
    Zum Zustandekommen ausführlich Rolf Weitowitz, Deutsche Politik …

German prints its nouns in capitals, as it does names, so a capital alone tells
nothing.  A name stands behind a word in small letters that no noun follows; a
noun that a preposition opened is passed over first.
"""

from __future__ import annotations

import re

from citekit.model import UPPER, fold, skeleton
from citekit.references import kinds
from citekit.references.backreferences import find_back_references
from citekit.references.lexicon.comment import BEFORE_NOUNS, BEFORE_OWNERS, LEADS_TO_NAMES, VERBS_OF_COMMENT
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.law import GERMAN_REPORTS
from citekit.references.lexicon.people import PARTICLES
from citekit.references.marks import find_marks
from citekit.references.marks.reports import FILE, JOURNAL, REPORT
from citekit.references.name_parts import INITIAL
from citekit.references.people import looks_like_person
from citekit.references.rules.archives import is_file
from citekit.references.rules.layout import LIKELY, SURE

_LONGEST = 160  # characters of comment
_MOST_NAMES = 8  # words
_HEAD = re.compile(r"[^,(:;„“«\"\d]{4,}?(?=[,(]|\s[0-9]|$)")
_WORD = re.compile(r"\S+")
_INITIAL = re.compile(INITIAL)
_SIGNAL = re.compile(
    r"(?:[Vv]gl\.|[Ss]iehe|[Ss]\.)\s(?:(?:auch|etwa|dazu|hierzu|nur|bereits|schon|ferner)\s){0,2}"
)
_COLON = re.compile(r"[^.,:;„“«\"\d]{4,120}:\s+(?=\S)")
_SAME_AUTHOR = re.compile(r"[Dd](?:er|ie|en|em)s\.|[Dd](?:er|ie)selben?")
_NO_TITLE = re.compile(r"^[^,(]{2,60},\s(?:in\b|[Ii]n:)")
_SHORT = re.compile(
    rf"[{UPPER}][^\W\d_]+,\s[{UPPER}][^,;:.\d]{{3,60}},\sS\.\s[0-9]"
)  # "Zur Wirkung Rieck, Ostertag, S. 77"
_ABOUT_WORKS = re.compile(
    r"(?:Besprechung|Rezension|Beitr[aä]g|Aufs[aä]tz|Artikel|Kritik|Anmerkung|Nachweis|Überblick|Hinweis|Beleg|"
    r"Zusammenfassung|Darstellung|Einführung|Belegstelle|Vorschlag|Formulierung)"
)
_POINTING = re.compile(
    rf"(?<=[a-zäöüß]\s)[{UPPER}][^\W\d_]+(?:[-/][{UPPER}][^\W\d_]+)*(?=,\s(?:a\.\s?a\.\s?O\.|aaO))"
)
_ADVERB = re.compile(rf"[{UPPER}]\w+(?:lich|isch|end|weise|sam|bar)\b")
_OPENERS = frozenset(BEFORE_NOUNS.split(" | "))
_OWNERS = frozenset(BEFORE_OWNERS.split(" | "))
_TO_NAMES = frozenset(LEADS_TO_NAMES.split(" | "))
_FIRST = frozenset(
    {*_TO_NAMES - {"von", "nach"}, "mit", "ohne", "zitiert", "zit.", "hierzu", "dazu", "vgl.", "siehe"}
)
_VERBS = frozenset(VERBS_OF_COMMENT.split(" | "))
_SAYS = re.compile(
    r"(?:Das|Dies|Dem|Daran|Darauf|Dagegen|Hiergegen|Insoweit)\s(?:[a-zäöüß]+\s){0,3}?[a-zäöüß]+(?:t|en)\s"
)
_INFLECTED = ("en", "em", "er", "es", "e")


def lead_to_name(text: str) -> int:
    """Where the name begins to which German comment at the beginning of `text` leads; 0 if it leads to none.

    >>> text = "dagegen mit guten Gründen Peter Baldwin, Contagion, Cambridge 1999, S. 24"
    >>> text[lead_to_name(text):][:13]
    'Peter Baldwin'
    >>> lead_to_name("Geschichte der Stadt Köln, Köln 1990")
    0
    """
    signal = _SIGNAL.match(text)
    if signal is not None:
        begin = lead_to_name(text[signal.end() :])
        return signal.end() + begin if begin else 0
    pointing = _POINTING.search(text, 0, _LONGEST)
    if pointing is not None and not any(char.isdigit() for char in text[: pointing.start()]):
        return pointing.start()  # "ein Umstand, den Preuße, a. a. O., S. 120, vermerkt"
    colon = _COLON.match(text)
    if colon is not None and _is_lead(colon[0]) and _is_cited_name(text[colon.end() :], told=True):
        return colon.end()
    head = _HEAD.match(text, 0, _LONGEST + 60)
    words = [] if head is None else list(_WORD.finditer(head[0]))
    same = next((i for i, word in enumerate(words) if _SAME_AUTHOR.fullmatch(word[0])), 0)
    if same:
        owned = fold(words[same - 1][0]) in _OWNERS | _OPENERS
        return 0 if owned or not _is_lead(text[: words[same].start()]) else words[same].start()
    small = [i for i in range(len(words)) if _is_small(words, i)]
    if not small and not (len(words) > 1 and _is_adverb(words[0][0])):
        return 0
    last = small[-1] if small else 0
    opened = bool(small) and _opens_noun(words, last)
    before = fold(words[last][0])
    if small and before in _OWNERS and not opened:
        return 0  # "Leben des Johannes Müller"
    begin = last + 1 + opened
    if not begin < len(words) <= begin + _MOST_NAMES or words[begin].start() > _LONGEST:
        return 0
    start = words[begin].start()
    lead = not small or _is_lead(text[:start])
    if not lead and _NO_TITLE.search(text[start:]):
        return 0  # "Das Beispiel von Karl Marx, in: Die Zeit"
    told = (
        lead
        or before in _VERBS
        or _SAYS.fullmatch(text[:start]) is not None
        or (before in _TO_NAMES and not opened)
        or _SHORT.match(text, start) is not None
    )
    return start if _is_cited_name(text[start:], told=told) else 0


_ENACTED = re.compile(
    r"(?:(?:[Zz]uletzt\s)?(?:[Gg]eändert|[Ee]ingefügt|[Ee]ingeführt|[Aa]ufgehoben|[Nn]eu\s?gefasst|[Aa]ngefügt)|[Ii]\.\s?d\.\s?F\.)\s"
    r"(?:durch|d(?:es|er)|vo[nm])\s(?:(?:das|die|den|Art\.\s?[0-9]+)\s(?:des\s|der\s)?)?(?=[A-ZÄÖÜ])"
)
_OTHER_VIEW = re.compile(r"(?:[^\W\d_]+\s){1,5}a\.\s?A\.\s(?=[A-ZÄÖÜ])")  # "Nach wie vor a. A. Häublein"
_BEFORE_PLACE = re.compile(r"(?<=[a-zäöüß]\s)(?=[A-ZÄÖÜ])|(?<=[a-zäöüß]\ss\.\s)(?=[A-ZÄÖÜ])")
_REPORT = re.compile(rf"(?:{'|'.join(map(re.escape, GERMAN_REPORTS.split(' | ')))})\s[0-9]")
_MOST_OF_COURT = 4  # words


def lead_to_place(text: str) -> int:
    """Where the court, the report or the act begins to which German comment at the beginning of `text` leads.

    >>> text = "für Anpassung um die Hälfte OLG Dresden, NZM 2021, 231"
    >>> text[lead_to_place(text):][:11]
    'OLG Dresden'
    >>> lead_to_place("BGH, NJW 2000, 1021")
    0
    """
    opened = _ENACTED.match(text) or _OTHER_VIEW.match(text)
    if opened is not None:
        return opened.end()
    for match in _BEFORE_PLACE.finditer(text, 0, _LONGEST):
        begin = match.start()
        if any(char in ",;:(„" or char.isdigit() for char in text[:begin]):
            return 0
        court = re.split(r",\s|\s\(|\s[0-9]", text[begin:], maxsplit=1)[0]
        decides = kinds.decides(court) and court.split()[0].isupper() and len(court.split()) <= _MOST_OF_COURT
        kept = text[:begin].endswith(_WHERE) and is_file(text[begin:], find_marks(text[begin:], "de"))
        if _REPORT.match(text, begin) or decides or kept:
            return begin
    return 0


_WHERE = (" in ", " im ", " aus ", " bei ")  # "die Klagen des Meßamtes in StadtAL, Kap. 35, Nr. 1190"


def _is_lead(comment: str) -> bool:
    """Whether comment cannot begin a title: it begins in small letters, or as only comment does."""
    first = comment.split(maxsplit=1)[0]
    return first[0].islower() or fold(first) in _FIRST or _ABOUT_WORKS.search(comment) is not None


def _is_small(words: list[re.Match[str]], index: int) -> bool:
    """Whether a word in small letters is no particle of a name: "von" in "Beispielsweise von Rosenberg"."""
    word = words[index][0]
    if index == 0 and fold(word) in _OPENERS:
        return True  # "Zur Wirkung Rieck, Ostertag, S. 77"
    if not word[0].islower() or word == "v.":
        return False
    if fold(word.rstrip(".")) not in PARTICLES:
        return True
    if fold(word) in _OPENERS:
        return index == 0 or not _is_given(words[index - 1][0])  # "zum Deliktsrecht Wagner"
    named = any(_is_given(other[0]) for other in words[:index])
    return word == "von" and not named and index > 0 and not words[index - 1][0][0].islower()


def _is_given(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None or skeleton(word) in GIVEN_NAMES


def _is_adverb(word: str) -> bool:
    return _ADVERB.fullmatch(word) is not None and not _is_given(word)


def _opens_noun(words: list[re.Match[str]], last: int) -> bool:
    """Whether a noun follows the word at `last`: "mit guten Gründen", "zum Beispiel"."""
    index = last
    while index >= 0 and fold(words[index][0]) not in _OPENERS:
        inflected = words[index][0].endswith(_INFLECTED) and words[index][0][0].islower()
        if not inflected or index == 0 or fold(words[index][0]) in _TO_NAMES:
            return False
        index -= 1
    return index >= 0


def _is_cited_name(text: str, *, told: bool) -> bool:
    """Whether `text` begins with a person, a court or words for one, and cites something.

    Args:
        text: from the supposed name on.
        told: whether the words before it lead to nothing but a name, so that a family alone is enough.
    """
    if any(span[0] == 0 for span, _ in find_back_references(text)):
        return told
    name = _OTHERS.sub("", _BEHIND_NAME.split(text, maxsplit=1)[0])
    marks = find_marks(text, "de")
    if not any(mark.label in _EVIDENCE for mark in marks):
        return False
    if kinds.decides(name):
        return told or any(mark.by in (REPORT, JOURNAL, FILE) for mark in marks)
    if looks_like_person(name) >= (LIKELY if told else SURE):
        behind = len(name) + len(", ")
        return not any(mark.label == "place" and mark.extent[0] == behind for mark in marks)
    families = [part.strip() for part in re.split(r"/|\s(?:und|u\.)\s", name)]
    return told and all(_FAMILY.fullmatch(family) for family in families)


_BEHIND_NAME = re.compile(r",\s|\s\(|\s(?=[A-ZÄÖÜ]\w*[A-Z]\w*\s(?:19|20)[0-9]{2},)")  # "Streyl NZM 2022, 122"
_OTHERS = re.compile(r"\s(?:u\.\s?a\.|et\sal\.)$")
_EVIDENCE = frozenset({"pages", "date", "back-reference", "number", "url", "place"})
_FAMILY = re.compile(rf"(?:(?:[vV]\.|von|van|de)\s)?[{UPPER}][^\W\d_]+(?:[- ][{UPPER}][^\W\d_]+)?")
