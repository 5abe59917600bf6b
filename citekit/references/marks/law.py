"""Numbers of statutes and decisions.

``AYM, E. 2008/16, K. 2008/116``; ``Başvuru No: 41340/98``; ``2709 sayılı``;
``закон … № 2124-1``; ``m. 90``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references import kinds
from citekit.references.lexicon.cues import ARTICLES_OF_LAW, alternatives
from citekit.references.lexicon.tries import openings
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

_APPLICATION = (
    r"(?:Başvuru\s(?:No|Numarası)|B\.\s?No|(?:Application|[Aa]ppl?\.)\s[Nn]os?\.?|[жЖ]алоба\s№)\s?[:.]?\s*"
)
_APPLICATION_NUMBER = r"[0-9]{1,6}/[0-9]{2,5}(?![0-9/])"  # "2014/4141, 4/10/2017": a day is none
# E. 2014/4-56, K. 2015/1679; Esas No: 2014/56; 2014/56 E., 2014/4137 K.
_DECISION = r"(?<![^\W_])(?:E|K|Esas|Karar)(?:\.|\s?[Nn]o)?\s?[:.]?\s?"
_DECISION_NUMBER = r"(?:19|20)[0-9]{2}/[0-9]{1,6}(?:-[0-9]{1,6})?"
_CASE_NUMBER = sought(
    rf"(?:{_DECISION}{_DECISION_NUMBER}(?:,\s(?={_DECISION}{_DECISION_NUMBER}))?){{1,2}}|"
    rf"{_DECISION_NUMBER}\s?E(?:\.?,?\s{_DECISION_NUMBER}\s?K\.?(?![^\W_])|\.(?=\s?[,;]|\s?$))|"
    rf"{_APPLICATION}{_APPLICATION_NUMBER}(?:(?:,|\sve|\sand|\sи)\s{_APPLICATION_NUMBER})*|"
    r"C-[0-9]{1,4}/[0-9]{2}(?![0-9])|"
    # "Zolotukhin v. Russia [GC], no. 14939/03"
    r"(?<![^\W_])[nN]o\.\s[0-9]{3,5}/[0-9]{2}(?![0-9/])",
    "E K Esas Karar ENo KNo EsasNo KararNo Eno Kno Esasno Kararno B Başvuru Application",
    "application Appl App appl app жалоба Жалоба C no No",
    form="text",
)
# What stands between commas behind a court: numbers of its files, but no days.
_FILES = re.compile(
    r",\s(?P<number>(?:19|20)[0-9]{2}/[0-9-]{1,9}(?:(?:,\s|-)(?:19|20)[0-9]{2}/[0-9]{1,6})?|[0-9]{1,5}(?:-[0-9]{1,5})?/[0-9]{2,5})"
    r"(?=\s?(?:[,.;(]|sayılı\skarar|$))(?!\s?E\.)"
)
_CASE_WORD = re.compile(rf"{_APPLICATION}|[nN]o\.\s")
# "2020/481 sayılı Karar"
_NUMBERED_DECISION = sought(
    r"(?<![0-9/-])(?P<number>(?:[0-9]{1,3}-)?[0-9]{1,5}/[0-9]{1,6}(?:-[0-9]{1,6})?)\s(?:sayili|nolu|numarali)\s(?:ilke\s)?karari?(?![^\W_])",
    "sayili nolu numarali",
    form="folded",
)
_STATUTE_NUMBER = sought(
    r"(?<![0-9/])([0-9]{1,5}(?:/[0-9]{1,5})?(?:/[a-z]{2,3})?)\s(?:sayili|nolu|numarali|sayli)\s(?!karar)|"
    r"^([0-9]{3,5})\ss\.\s(?=[^\W\d_]{2})",  # "5275 s. Ceza … Kanun"
    "sayili nolu numarali sayli s",
    form="folded",
)
# "Kanun No. 6216", "Kanun Numarası: 5237": the number behind the word.
_NUMBER_OF_STATUTE = sought(
    r"(?<![^\W_])(?:kanun|yasa|khk|qanun)\s(?:no|nr|numarasi)\s?[.:]*\s?(?P<number>[0-9]{1,5})(?![0-9./])",
    "kanun yasa khk qanun",
    form="folded",
)
_ACT_NUMBER = sought(r"№\s?[0-9]{1,5}-[0-9IVXА-Яа-яA-Z]{1,5}(?:-[А-Я0-9]{2,4})?", "№", form="text")
_DAY = r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}"
# "T. 05.06.2008", "K.T.: 30.12.2015", "Karar Tarihi: 3/4/2011"; "7.5.2010 tarih ve", "7.5.2010 tarihli".
_DECISION_DATE = sought(
    rf"(?<![^\W_])(?:(?:Tarih\sve\sSayı)\s?:|[TK]\.|K\.?\s?T\.?|T(?=:)|kt\.|KT\.|(?:(?:Karar|Kabul|Yayım)\s)?Tarihi)\s?:?\s?(?={_DAY})|"
    r"(?<=[./][0-9]{4})\s(?:tarih|gün)(?:li|lü)?(?:\sve)?\s(?=[0-9])",
    "Tarih Tarihi tarih tarihli tarihlü gün günli günlü T K KT kt",
    form="text",
)
# Papers of the Turkish parliament: "Dönem: 26, Yasama Yılı: 1, S. Sayısı: 117".
_SESSION = sought(
    r"(?<![^\W_])(?:dönem|devre|[iı]çtima|birleşim|inikad|inikat|oturum|yasama\s(?:yili|dönemi)|toplantı\syili)"
    r"(?:\s?:\s?|\s)(?:[0-9]{1,3}|[ivx]{1,5})(?![^\W_])",
    "dönem devre içtima ıçtima birleşim inikad inikat oturum yasama toplantı",
    form="folded",
)
# Minutes of German parliaments: "IX. LP, II. Session 1893/94, Bd. 2, 57. Sitzung vom 27.2.1894".
_GERMAN_SESSION = sought(
    r"(?<![^\W_])(?:[IVXL]{1,6}|[0-9]{1,3})\.\s?(?:LP|WP|Wahlp|Legislaturp(?:eriode|er)|Leg\.-?\s?Per|Wahlperiode|Session|"
    r"Sess|Sitzung|Sitz|Plenarsitzung|Sitzungsperiode)\b\.?(?:\s(?:1[89]|20)[0-9]{2}(?:/[0-9]{2,4})?)?",
    "LP WP Wahlp Legislaturp Legislaturperiode Legislaturper Leg Wahlperiode Session Sess Sitzung Sitz",
    "Plenarsitzung Sitzungsperiode",
    form="text",
)
_PAPER = sought(
    r"(?<![^\W_])(?:s\.\s?|sira\s)sayisi\s?:?\s?(?P<number>[0-9]{1,4})(?![0-9])", "sayisi", form="folded"
)
# The number of a gazette behind its day: "RG. 20.01.1982-17580", "RG, 04.02.2011/27836".
_GAZETTE_NUMBER = sought(
    r"(?<![^\W_])(?:rg|r\.g\.|resm[iî]\sgazete)[.,]?\s(?:t\.\s?:?\s?|tarih\sve\ssayi\s?:\s?)?[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}"
    r"\s?(?:[-/]|,\s(?=[0-9]{4,5}(?![0-9]|\.[0-9])))\s?(?P<issue>[0-9]{2,5})(?![0-9]|\.[0-9])",
    "rg r resmî resmi",
    form="folded",
)
# "(ред. от 03.08.2018)": as of when a law is cited.
_VERSION = sought(
    r"\((?P<version>(?:в\s)?ред\.\s[^()]{4,100}|с\sизм\.[^()]{4,100})\)", "ред изм", form="folded"
)
_PARAGRAPHS = r"(?:\([0-9a-z]{1,4}\)){1,3}"  # art. 31(1)
_RULE_OF_LAW = sought(
    rf"{WORD_START}(?:{alternatives(ARTICLES_OF_LAW)})(?<=[.\s])[0-9]+(?:[/-][0-9]+)?(?:[a-zа-я]|{_PARAGRAPHS})?(?![^\W_])"
    r"(?:,\s[0-9]{1,4}(?:[/-][0-9]+)?(?=\s?[,;.)]|\s*$))*|"
    rf"{WORD_START}(?:madde|maddə|art)\s[0-9]+(?:[/-][0-9]+)?(?:{_PARAGRAPHS})?(?![^\W_])",
    openings(ARTICLES_OF_LAW),
    "madde maddə art",
    form="folded",
)


# Numbers with words on both sides or behind: in folded text, by what they are known, and how surely.
_WORDED = (
    (_NUMBERED_DECISION, "case-number", 0.9),
    (_NUMBER_OF_STATUTE, "statute-number", 0.95),
    (_PAPER, "paper-number", 0.85),
)


def numbers_of_law(source: Text) -> Iterator[Mark]:
    """Find the numbers by which statutes and decisions are known."""
    for match in source.matches(_CASE_NUMBER):
        word = _CASE_WORD.match(match[0])
        start = match.start() + (word.end() if word is not None else 0)
        yield mark("number", (start, match.end()), "case-number", 0.95, extent=match.span())
    if "/" in source.words and kinds.begins_with_court(source.text):
        for match in _FILES.finditer(source.text):
            yield mark("number", match.span("number"), "case-number", 0.9)
    for match in source.matches(_STATUTE_NUMBER):
        yield mark("number", match.span(match.lastindex or 1), "statute-number", 0.95, extent=match.span())
    for pattern, by, confidence in _WORDED:
        for match in source.matches(pattern):
            yield mark("number", match.span("number"), by, confidence, extent=match.span())
    for match in source.matches(_ACT_NUMBER):
        if not _is_range(match[0]):
            yield mark("number", match.span(), "act-number", 0.9)
    for match in source.matches(_GAZETTE_NUMBER):
        yield mark("issue", match.span("issue"), "gazette-number", 0.9)
    for match in source.matches(_VERSION):
        yield mark("annotation", match.span("version"), "version-of-law", 0.85, extent=match.span())
    for pattern, by, confidence in (
        (_SESSION, "session", 0.85),
        (_GERMAN_SESSION, "session", 0.9),
        (_DECISION_DATE, "decision-date-word", 0.9),
    ):
        for match in source.matches(pattern):
            yield mark(IGNORED, match.span(), by, confidence)


def _is_range(number: str) -> bool:
    """Whether a number with a hyphen is that of a double issue, "№ 19-20", and of no act, "№ 2124-1"."""
    first, _, last = number.lstrip("№ ").partition("-")
    return last.isdigit() and 0 < int(last) - int(first) < _MOST_ISSUES


_MOST_ISSUES = 12


def rules_of_law(source: Text) -> Iterator[Mark]:
    """Find the article of a statute that is cited."""
    for match in source.matches(_RULE_OF_LAW):
        yield mark("number", match.span(), "rule-of-law", 0.8)
