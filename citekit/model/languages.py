"""Languages of works and articles: names, scripts, and a guess from a few words.

Titles are short, so the guess rests on letters and words that tell languages
apart, not on frequencies; where they say nothing, the caller's `default`
stands.  What the languages' abbreviations mean is decided by
`citekit.references`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from citekit.model.text import Script, fold, script_of


@dataclass(frozen=True, slots=True)
class Language:
    """A language and what gives it away.

    Attributes:
        code: BCP 47.
        langid: babel's name, as biblatex's ``langid`` has it.
        script: the script that it is mostly written in.
        letters: letters that few neighbours have; each kind found counts.
        words: function words and other telling words, blank-separated.
        endings: endings of words of at least five letters, blank-separated.
    """

    code: str
    langid: str
    script: Script
    letters: str = ""
    words: str = ""
    endings: str = ""


LANGUAGES = (
    Language(
        "tr",
        "turkish",
        Script.LATIN,
        "ğışİ",
        "ve ile için bir bu da de olarak üzerine üzerinden hakkında arasında arasındaki sonra sonrası önce "
        "olan göre kadar dair ilişkin yeni yılında yılı döneminde dönemi tarihi türk türkiye türkiyede "
        "türkiyenin dış siyaset siyasi askeri askerî hukuku hukukunda kanunu devleti milli millî "
        "uluslararası "
        "avrupa ilişkileri üzerinde bağlamında ışığında açısından cumhuriyeti osmanlı edebiyatı dergisi",
        "ları leri ının inin unun ünün ımı ımız lığı liği luğu lüğü ması mesi sında sinde ndan nden ıyla "
        "iyle "
        "lar ler daki deki taki teki arak erek maktadır mektedir mıştır miştir yor",
    ),
    Language(
        "az",
        "azerbaijani",
        Script.LATIN,
        "əqx",
        "və ilə üçün bir bu da də haqqında olan kimi görə azərbaycan azərbaycanın azərbaycanda respublikası "
        "respublikasının rus namine eyni herbi tehlükesizlik xarici daxili elmi tarix tarixi məsələlər "
        "siyasəti türkiyə arasında illər ili ilin əsr dövründə dövlət xalq beynəlxalq beynelxalq",
        "lər ları ləri ının inin unun ünün lıq lik luq lük nda ndə dakı dəki nın nin sının sinin ması məsi "
        "dır dir edir edirlər ifade",
    ),
    Language(
        "ru",
        "russian",
        Script.CYRILLIC,
        "ыэёъѣ",
        "и в на о об по из за для от при как к с история исторія очерки россии русской советской слово",
        "ого его ому ой ый ий ая ое ые ых ами ение ения ость ости ский ского",
    ),
    Language(
        "uk",
        "ukrainian",
        Script.CYRILLIC,
        "їєґ",
        "і та в у на про до з із за від історія україни",
        "ого ення",
    ),
    Language(
        "en",
        "english",
        Script.LATIN,
        "w",
        "the of and in on for from to with by an at between through after before under its their during "
        "against toward towards into over new history policy security war world studies state relations "
        "journal review essays",
        "tion tions ing ity ism ness ship ment ments ed ies ward ance ence ous ical",
    ),
    Language(
        "de",
        "german",
        Script.LATIN,
        "ßä",
        "der die das und von des dem den im zur zum ein eine einer eines in auf mit nach über aus für bei "
        "seit zwischen geschichte deutschen deutsche krieg leben recht",
        "ung ungen keit heit schaft lich liche lichen isch ische ischen tät",
    ),
    Language(
        "fr",
        "french",
        Script.LATIN,
        "éèêàœ",
        "le la les l d des du de et en dans sur au aux pour par une un entre depuis histoire essai droit vie",
        "tion tions ité ités ment isme eux eurs ique iques aire",
    ),
    Language(
        "es",
        "spanish",
        Script.LATIN,
        "ñáóí¿¡",
        "el la los las del de y en con por para una un sobre entre desde historia estudios",
        "ción ciones dad dades ismo mente ario",
    ),
    Language(
        "it",
        "italian",
        Script.LATIN,
        "àòù",
        "il lo la gli le del della dei delle degli di e ed nel nella con per una un sul sulla tra fra "
        "storia studi",
        "zione zioni tà ismo mente ello elle ezza",
    ),
    Language(
        "la",
        "latin",
        Script.LATIN,
        "",
        "de et ad in ex pro cum ab seu sive libri liber opera historia",
        "orum arum ibus",
    ),
    Language("ar", "arabic", Script.ARABIC, "ةىيك", "في من على عن إلى تاريخ", ""),
    Language("fa", "persian", Script.ARABIC, "پچژگیک", "در از به و تاریخ", ""),
    Language("el", "greek", Script.GREEK),
)

BY_CODE = {language.code: language for language in LANGUAGES}

# Cyrillic that is not Russian: letters of the Azerbaijani alphabet of 1939-1991, and of other neighbours.
_AZERBAIJANI_CYRILLIC = frozenset("əғҝөүһҹ")
# Before 1918 Russian has і too, but only before a vowel or й; Ukrainian has it everywhere.
_UKRAINIAN = re.compile(r"[їєґ]|і(?![аеиоуыэюяѣіёй])")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_TURKIC = frozenset("ğışçöü")

_WORD_WEIGHT, _LETTER_WEIGHT, _ENDING_WEIGHT = 2.0, 1.5, 0.8
_MIN_SCORE, _MIN_LEAD = 0.5, 0.3


def babel_name(code: str) -> str:
    """babel's name of a language, the code itself where the table has none.

    >>> babel_name("az")
    'azerbaijani'
    """
    language = BY_CODE.get(code.partition("-")[0])
    return language.langid if language is not None else code


def with_script(code: str, text: str) -> str:
    """`code` with the script of `text` where that is not the language's usual one (BCP 47, RFC 5646).

    >>> with_script("az", "Азәрбајҹан тарихи"), with_script("az", "Azərbaycan tarixi")
    ('az-Cyrl', 'az')
    """
    language, script = BY_CODE.get(code), script_of(text)
    if language is None or script in (language.script, Script.OTHER):
        return code
    return f"{code}-{script}"


def language_tag(text: str, *, is_name: bool = False) -> str | None:
    """The language of a few words as far as it can be told: a code, its script alone, or `None`.

    Args:
        text: a title, a publisher, names.
        is_name: whether these are names of people or places, which tell the script but no language.

    Source:
        BCP 47 (RFC 5646): ``und`` is a language that is not determined; scripts by ISO 15924.

    >>> language_tag("Война и мир"), language_tag("Толстой Л. Н.", is_name=True), language_tag("12/3")
    ('ru', 'und-Cyrl', None)
    """
    script = script_of(text)
    if script is Script.OTHER:
        return None
    found = None if is_name else detect_language(text)
    return with_script(found, text) if found is not None else f"und-{script}"


@lru_cache(maxsize=16384)
def detect_language(text: str, default: str | None = None) -> str | None:
    """Guess the language that `text` is written in.

    Args:
        text: a title, a sentence or a whole article.
        default: what to answer where letters and words do not tell.

    Returns:
        A BCP 47 code, or `default`.

    >>> detect_language("Turkey and the Caucasus"), detect_language("herbi emekdaşlıq")
    ('en', 'az')
    """
    script = script_of(text)
    if script is Script.OTHER:
        return default
    folded = fold(text)
    words = [word for word in _WORD.findall(folded) if len(word) < 40][:2000]
    if script is Script.CYRILLIC:
        return _cyrillic(folded)
    scores = _scores(script, text, words)
    if not scores:
        return default
    if script is Script.LATIN:
        _weigh_turkic(scores, text, words)
    ranked = sorted(scores.values(), reverse=True)
    best = max(scores, key=lambda code: scores[code])
    lead = ranked[0] - (ranked[1] if len(ranked) > 1 else 0.0)
    if ranked[0] < _MIN_SCORE or lead < _MIN_LEAD:
        return best if script is not Script.LATIN and ranked[0] > 0 else default
    return best


def _scores(script: Script, text: str, words: list[str]) -> dict[str, float]:
    """How much the letters and words tell of each language of a script, for a text of that length."""
    totals = {
        language.code: sum(_LETTER_WEIGHT for letter in language.letters if letter in text)
        for language in LANGUAGES
        if language.script is script
    }
    for word in words:
        for code, weight in _weights(script, word):
            totals[code] += weight
    length = max(1.0, math.sqrt(len(words)))
    return {code: total / length for code, total in totals.items()}


@lru_cache(maxsize=16384)
def _weights(script: Script, word: str) -> tuple[tuple[str, float], ...]:
    """The languages of a script of which a word tells, and how much."""
    found = []
    for code, telling, endings in _tables(script):
        if word in telling or word.partition("'")[0] in telling:
            found.append((code, _WORD_WEIGHT if len(word) > 1 else _WORD_WEIGHT / 2))
        elif len(word) >= 5 and word.endswith(endings):
            found.append((code, _ENDING_WEIGHT))
    return tuple(found)


@lru_cache(maxsize=len(Script))
def _tables(script: Script) -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """For each language of a script its code, its telling words and its endings, folded."""
    return tuple(
        (language.code, frozenset(fold(language.words).split()), tuple(fold(language.endings).split()))
        for language in LANGUAGES
        if language.script is script
    )


def _weigh_turkic(scores: dict[str, float], text: str, words: list[str]) -> None:
    """Tell Azerbaijani, also when it is printed with Turkish letters, from Turkish.

    Turkish has no q, x and w; Azerbaijani printed in Turkey often loses its ə, but keeps q and x.
    """
    letters = set(fold(text))
    if "ə" in letters:
        scores["az"] += 4.0
        return
    marks = _TURKIC & set(text)
    if len(marks) > 1:
        scores["tr"] += 1.0
        scores["az"] += 1.0
    turkic = bool(marks) or scores["tr"] > max(scores["en"], scores["de"], scores["fr"])
    foreign = [word for word in words if ("q" in word or "x" in word) and "'" not in word]
    if turkic and foreign:
        scores["az"] += 2.5
        scores["tr"] -= 0.5
    elif turkic:
        scores["az"] -= 1.5
    else:
        scores["az"] -= 3.0


def _cyrillic(folded: str) -> str:
    letters = set(folded)
    if letters & _AZERBAIJANI_CYRILLIC:
        return "az"
    return "uk" if _UKRAINIAN.search(folded) else "ru"
