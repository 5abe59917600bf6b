"""Whether a stretch of a note is a citation, the beginning of one, a complete one, or comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import UPPER, Span, fold
from citekit.references import kinds
from citekit.references.dates import Precision
from citekit.references.leads import lead_to_name
from citekit.references.lexicon.cues import TO_WHAT_END, VERBS_OF_COMMENT, alternatives
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.numbers import EDITION_OF_DAY
from citekit.references.people import FAMILY_FIRST, INITIALS, TITLE_BEFORE, looks_like_person
from citekit.references.rules.archives import is_file
from citekit.references.rules.interviews import interviewee
from citekit.references.tagged import IGNORED

# What makes a stretch a citation by itself.
_EVIDENCE = frozenset(
    {"pages", "url", "doi", "isbn", "issue", "volume", "back-reference", "accessed", "number"}
)
_IMPRINTS = ("imprint", "place-and-year", "thesis-bracket", "law-report", "journal-place", "code")
_EVIDENCE_OF_WORK = _EVIDENCE - {"back-reference"}
# What a citation ends with.
_ENDINGS = _EVIDENCE | {"date", "title"}  # a title that is a mark is the name of a case: "– Leserbrief"

_ENDING_RULES = frozenset({EDITION_OF_DAY, "passim"})

# Endings of finite verbs at the end of a sentence of comment; no title ends so.
_VERBS = re.compile(
    r"(?:maktadir|mektedir|mistir|mıstir|muştur|müştür|miştir|dirlar|dirler|mişti|yordu|yor|acaktir|ecektir|"
    r"abilir|ebilir|ilir|ulur|ülür|ildi|iştir|eder|edilir|edilmelidir|dedi|idi|oldu|vardi|vardir|yoktur|değildir|"
    r"edir|olunur|edilib|etmişdir|edilmişdir|mişdir|muşdur)$"
)
_AUTHOR = 0.7  # how much a stretch must look like a name to begin a citation by itself
_INITIALS_FIRST = re.compile(rf"{INITIALS}[^\W\d_]+(?:-[^\W\d_]+)?(?:\s(?:and|und|et|ve|и)\s|,)")


def has_evidence(text: str, marks: Sequence[Mark]) -> bool:
    """Whether `text`, in which `marks` were found, cites a work."""
    if interviewee(text) is not None and any(_is_day(mark) for mark in marks):
        return True
    if any(mark.label in _EVIDENCE or mark.by in _IMPRINTS for mark in marks):
        certain = any(mark.label in ("url", "back-reference", "pages") for mark in marks)
        return certain or not is_sentence(text.rstrip(" ."))
    if is_file(text, marks) and not is_sentence(text.rstrip(" .")):
        return True
    if kinds.thesis_type(text) and any(mark.label == "date" for mark in marks):
        return True
    return any(_ends_with_date(text, mark) for mark in marks if mark.label == "date")


def _ends_with_date(text: str, mark: Mark) -> bool:
    """Whether a citation may end with this date: little follows, a separator or a name stands before."""
    after = text[mark.extent[1] :].strip(' .,;)]“”»"')
    before = text[: mark.extent[0]].rstrip()
    if len(after.split()) > 3 or not before:
        return False
    precise = mark.precision is not None and mark.precision >= Precision.SEASON
    return before[-1] in ",.(;–—-№" or precise or len(before.split()) <= 12


def _is_day(mark: Mark) -> bool:
    return mark.precision is not None and mark.precision is Precision.DAY


def begins_citation(text: str, language: str) -> bool:
    """Whether `text` begins with an author, or with an archive, and goes on as a citation does."""
    first, comma, _ = text.partition(",")
    named = FAMILY_FIRST.match(text) or _INITIALS_FIRST.match(text)
    if named or _POINTING_FAMILY.match(text) or (comma and looks_like_person(first) >= _AUTHOR):
        return has_evidence(text, find_marks(text, language))
    return is_file(text, find_marks(text, language))


_POINTING_FAMILY = re.compile(rf"(?:[{UPPER}][^\W\d_]+[-/]?){{1,3}}\s\((?:vorige|o\.|oben|wie|Fn|Anm)")
_LEAD_IN = re.compile(r"[^\W\d_](?:[^.;:“”«»()]|“[^“”]{1,160}”|«[^«»]{1,160}»){4,160}:\s+(?=\S)")


def lead_in(text: str, language: str) -> int:
    """Where a citation begins behind a few words of comment and a colon; 0 if it does not.

    >>> lead_in("İbret’in kapatılmasına dair irade: BOA, İ.DH., 665/46339.", "tr")
    35
    """
    match = _LEAD_IN.match(text)
    if match is None:
        return 0
    words = match[0].rstrip(": ")
    small = sum(word[0].islower() for word in words.split())
    comment = is_prose(words) or is_sentence(words) if "," in words else small > 0
    if not comment or any(mark.label in _EVIDENCE_OF_WORK for mark in find_marks(words, language)):
        return 0
    return match.end() if begins_citation(text[match.end() :], language) else 0


_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|orcid", re.IGNORECASE)


def is_affiliation(text: str, marks: Sequence[Mark]) -> bool:
    """Whether `text` says who the author is: a rank and a university, or how to write to them."""
    if _ADDRESS.search(text):
        return True
    titled = TITLE_BEFORE.match(fold(text)) is not None
    return titled and kinds.is_body(text) and not any(mark.label == "pages" for mark in marks)


def leads_to_bracket(text: str, closed: list[Span], language: str) -> bool:
    """Whether `text` is comment on the citation before that has a citation of its own in brackets."""
    inner = cited_in_bracket(text, closed, language)
    return inner is not None and not any(
        mark.label in _EVIDENCE or mark.by in _IMPRINTS for mark in find_marks(text[: inner[0] - 1], language)
    )


def ends_with_comment(text: str, marks: Sequence[Mark]) -> int:
    """Where comment begins that follows a page and its full stop; the end of `text` if there is none."""
    for mark in marks:
        last = mark.label in _LAST or (mark.label == "date" and _is_day(mark))
        stop = _STOP_AFTER.match(text, mark.extent[1]) if last else None
        if stop is None and mark.label == "pages":
            stop = _LOCATIVE.match(text, mark.extent[1])
        if stop is None:
            continue
        rest = text[stop.end() :]
        if stop.re is _STOP_AFTER and _GERMAN_SENTENCE.match(rest) is not None:
            return mark.extent[1] + len(stop[0].rstrip())
        if mark.label == "date":
            continue
        later = [m for m in marks if m.extent[0] >= stop.end() and m.label != IGNORED]
        # "Her iki eserde de 6216 sayılı Kanun’dan önceki durum işlenmiştir": a law named in comment
        said = is_sentence(rest.rstrip(" ."))
        named = _NO_COMMENT - {"number"} if said and is_prose(rest) else _NO_COMMENT
        if any(other.label in named for other in later) or begins_like_an_area(rest):
            continue
        if is_prose(rest) or (not later and (said or _ONLY_WORDS.fullmatch(rest))):
            return mark.extent[1] + len(stop[0].rstrip()) * (stop.re is _STOP_AFTER)
    return len(text)


def begins_like_an_area(text: str) -> bool:
    """Whether `text` begins with what may follow a page in a description: a bracket, "URL:", "ISBN"."""
    return text.startswith(("(", "[", "URL", "ISBN", "DOI"))


# "s. 90’da yer alan cümle", "s. 12-də göstərilir": the page is part of a sentence.
_LOCATIVE = re.compile(r"['’ʼ‘-](?:d[aeə]n?|t[aeə]n?|(?:y[iıuü])|[iıuü]|n[iıuü]n)(?:ki)?\s+(?=\S)")
_LAST = frozenset({"pages", "number", "title", "issue"})  # what a citation may end with before comment
_STOP_AFTER = re.compile(r"(?:\s?\([^()]{1,30}\))?[)\]”»\"]?(?:\.|(?<=\.))\s+(?=[^\W\d_]|[«“])")
# "Das Gutachten datiert vom 3. Mai 1890", "Für den Hinweis danke ich": no title goes on so behind a page
_GERMAN_SENTENCE = re.compile(
    r"(?:(?:Der|Die|Das|Dies|Diese[rsmn]?|Den|Dem|Es|Er|Sie|Ich|Wir|Hier|Dort|Auch|Für|Zum|Zur|Bei|In|Im)\s)"
    r"(?:[^\W\d_]+\s){1,4}?(?:ist|sind|war|waren|wird|wurde|wurden|hat|haben|hatte|danke|danken|[a-zäöüß]{3,}(?:t|te|ten))\s"
    r"(?!des\s)[^()\[\]]+$"
)
_ONLY_WORDS = re.compile(r"[^\W\d_][^\d()\[\]«»“”:;,]{2,80}")
_NO_COMMENT = frozenset(
    {"pages", "url", "doi", "isbn", "accessed", "place", "publisher", "back-reference", "number"}
)


_VERB = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(map(re.escape, fold(VERBS_OF_COMMENT).split(' | ')))})(?![^\W_])"
)
_INTO_NAME = re.compile(rf"(?<=[^\W\d_]\s)(?=[{UPPER}“„«‘])")
_PURPOSE = re.compile(rf"(?:^|\s)(?P<word>[^\W\d_]+)\s(?:{alternatives(TO_WHAT_END)})\s$")
_LONGEST_LEAD = 160  # characters
_ROLE_BEHIND = re.compile(r"\s\([^\W\d_]{1,5}\.?\)$")


def says_something(text: str) -> bool:
    """Whether `text` has a verb of a sentence about works, and no sign of a citation stands for it."""
    return len(text.split()) > 2 and _VERB.search(fold(text)) is not None


def _says_for_what(lead: str) -> bool:
    """Whether words of comment end with "for", as Turkish has it: "aksi görüş için".

    Not behind a name: a title may be "Kadınlar için Demokrasi".
    """
    match = _PURPOSE.search(fold(lead))
    return match is not None and lead[match.start("word")].islower()


def behind_words(text: str, language: str) -> int:
    """Where a citation begins behind a sentence that leads to its author; 0 if none does.

    >>> behind_words("The letter is printed in Joseph Reinach, Histoire (Paris, 1903), p. 228.", "en")
    25
    """
    if language.partition("-")[0] == "de" and (begin := lead_to_name(text)):
        return begin
    for match in _INTO_NAME.finditer(text, 0, _LONGEST_LEAD):
        lead = text[: match.start()]
        if _says_for_what(lead) and begins_by_family(text[match.start() :], language):
            return match.start()
        if any(char.isdigit() or char in "“„«‘;:" for char in lead):
            return 0
        name = _ROLE_BEHIND.sub("", text[match.start() :].partition(",")[0])
        named = text[match.start()] in "“„«‘" or looks_like_person(name) >= _AUTHOR
        if lead.split()[-1][0].islower() and says_something(lead) and named:
            rest = text[match.start() :]
            return match.start() if has_evidence(rest, find_marks(rest, language)) else 0
    return 0


def begins_by_family(text: str, language: str) -> bool:
    """Whether `text` begins with an author, if only a family name, and cites a page or points back.

    After something complete: "§ 80 II 3 und Ehmann, FS Deutsch (Fn. 16), S. 93".
    """
    if begins_citation(text, language):
        return True
    family = _FAMILY_ALONE.match(text)
    labels = {mark.label for mark in find_marks(text, language)} if family is not None else set()
    return bool(labels & {"pages", "back-reference"})


_FAMILY_ALONE = re.compile(
    r"(?:[^\W\d_a-z][^\W\d_]+[-/]?){1,3}(?:,\s|\s\((?:vorige|o\.|oben|wie|Fn|Anm|Hg|Hrsg|ed|eds|dir|n)[.)\s])"
)


def endings(text: str, language: str) -> frozenset[int]:
    """Offsets at which something ends with which a citation may end."""
    return frozenset(
        mark.extent[1]
        for mark in find_marks(text, language)
        if mark.label in _ENDINGS or mark.by in _ENDING_RULES
    )


def is_complete(text: str, language: str) -> bool:
    """Whether `text` ends as a citation does."""
    found = endings(text, language)
    aside = _ASIDE.search(text)  # "[hereinafter X]", "(arguing that …)"
    ends = [len(text.rstrip(' .)]…”»"’')), *([aside.start()] if aside is not None else [])]
    return any(end - 2 <= ending <= end + 1 for end in ends for ending in found)


_ASIDE = re.compile(r"\)?\.?\s[\[(][^\[\]()]{3,120}[\])]\.?\s?$")


def is_sentence(text: str) -> bool:
    """Whether `text` is a sentence of comment: several words with a finite verb at their end.

    >>> is_sentence("Çalışmada üç cumhuriyet kastedilmektedir")
    True
    """
    words = text.split()
    return len(words) >= 4 and bool(_VERBS.search(fold(words[-1]).strip('.”»"')))


def is_prose(text: str) -> bool:
    """Whether `text` reads like comment: many words, most of them small."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= 6 and sum(word[0].islower() for word in words) * 2 >= len(words)


def _is_comment(outside: str, inner: str, language: str) -> bool:
    """Whether what stands around a bracket is comment: prose, or few words if a name begins the bracket."""
    if is_prose(outside):
        return True
    small = sum(word[0].islower() for word in outside.split())
    return small >= 2 and FAMILY_FIRST.match(inner) is not None and not find_marks(outside, language)


_FIRST_PART = re.compile(rf"[{UPPER}][^.,]*(?=[.,]\s)")


def cited_in_bracket(text: str, closed: list[Span], language: str) -> Span | None:
    """The citation in brackets at the end of a comment: "… (Bunn, ‘Reimagining Repression’, p. 26)"."""
    for start, end in closed:
        inner = text[start + 1 : end - 1]
        first = _FIRST_PART.match(inner)
        named = first is not None and len(first[0].split()) <= 4
        if text[start] != "(" or not named or not _is_comment(text[:start] + text[end:], inner, language):
            continue
        if any(mark.label == "pages" for mark in find_marks(inner, language)):
            return start + 1, end - 1
    return None
