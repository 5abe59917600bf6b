"""Whether a stretch of a note is a citation, the beginning of one, a complete one, or comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import UPPER, Script, Span, fold, script_of
from citekit.references import kinds
from citekit.references.backreferences import find_back_references
from citekit.references.dates import Precision
from citekit.references.lexicon.comment import VERBS_OF_COMMENT, WORKS
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.people import RANKS
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.isnad import IN_COLLECTION, VERSE
from citekit.references.marks.numbers import EDITION_OF_DAY
from citekit.references.name_parts import INITIALS
from citekit.references.people import FAMILY_FIRST, TITLE_BEFORE, looks_like_person
from citekit.references.rules.archives import described, is_described_file, is_file
from citekit.references.rules.enclosed import DOUBLE_QUOTES, closed_spans
from citekit.references.rules.interviews import interviewee
from citekit.references.tagged import IGNORED

# What makes a stretch a citation by itself.
EVIDENCE = frozenset(
    {"pages", "url", "doi", "isbn", "issue", "volume", "back-reference", "accessed", "number"}
)
_IMPRINTS = (
    "imprint",
    "place-and-year",
    "thesis-bracket",
    "law-report",
    "journal-place",
    "code",
    "newspaper-place",
    "on-file",
    IN_COLLECTION,
)
EVIDENCE_OF_WORK = EVIDENCE - {"back-reference"}
# What a citation ends with.
_ENDINGS = EVIDENCE | {"date", "title"}  # a title that is a mark is the name of a case: "– Leserbrief"

_ENDING_RULES = frozenset({EDITION_OF_DAY, "passim", IN_COLLECTION, VERSE})

# Endings of finite verbs at the end of a sentence of comment; no title ends so.
_VERBS = re.compile(
    r"(?:maktadir|mektedir|mistir|mıstir|muştur|müştür|miştir|dirlar|dirler|mişti|yordu|yor|acaktir|ecektir|"
    r"abilir|ebilir|ilir|ulur|ülür|ildi|iştir|eder|edilir|edilmelidir|dedi|idi|oldu|vardi|vardir|yoktur|değildir|"
    r"edir|olunur|edilib|etmişdir|edilmişdir|mişdir|muşdur)$"
)
AUTHOR = 0.7  # how much a stretch must look like a name to begin a citation by itself
_INITIALS_FIRST = re.compile(rf"{INITIALS}[^\W\d_]+(?:-[^\W\d_]+)?(?:\s(?:and|und|et|ve|и)\s|,)")


def has_evidence(text: str, marks: Sequence[Mark]) -> bool:
    """Whether `text`, in which `marks` were found, cites a work."""
    if interviewee(text) is not None and any(_is_day(mark) for mark in marks):
        return True
    if any(mark.label in EVIDENCE or mark.by in _IMPRINTS for mark in marks):
        certain = any(mark.label in ("url", "back-reference", "pages") for mark in marks)
        return certain or not is_sentence(text.rstrip(" ."))
    if is_described_file(text, marks):
        return True
    if is_file(text, marks) and not is_sentence(text.rstrip(" .")):
        return True
    if kinds.thesis_type(text) and any(mark.label == "date" for mark in marks):
        return True
    return any(_ends_with_date(text, mark) for mark in marks if mark.label == "date")


def has_imprint(marks: Sequence[Mark]) -> bool:
    """Whether a place and a year, or what else stands for an imprint, are among `marks`."""
    return any(mark.by in _IMPRINTS for mark in marks)


def _ends_with_date(text: str, mark: Mark) -> bool:
    """Whether a citation may end with this date: little follows, a separator or a name stands before."""
    after = text[mark.extent[1] :].strip(' .,;)]“”»"')
    before = text[: mark.extent[0]].rstrip()
    if len(after.split()) > 3 or not before:
        return False
    precise = mark.precision is not None and mark.precision >= Precision.SEASON
    if precise and text[0].islower() and before[-1].isalpha() and text[0] == before.split()[0][0]:
        precise = ", " in before or "»" in before or "”" in before  # "пропущено письмо от 15.VII.1914"
    return before[-1] in ",.(;–—-№" or precise or len(before.split()) <= 12


def _is_day(mark: Mark) -> bool:
    return mark.precision is not None and mark.precision is Precision.DAY


def begins_citation(text: str, language: str) -> bool:
    """Whether `text` begins with an author, or with an archive, and goes on as a citation does."""
    first, comma, _ = text.partition(",")
    named = FAMILY_FIRST.match(text) or _INITIALS_FIRST.match(text) or kinds.begins_with_court(text)
    if named or _POINTING_FAMILY.match(text) or (comma and looks_like_person(first) >= AUTHOR):
        return has_evidence(text, find_marks(text, language))
    marks = find_marks(text, language)
    return is_file(text, marks) or _begins_with_article(marks)


def _begins_with_article(marks: Sequence[Mark]) -> bool:
    """Whether the first mark is a statute's number, the next an article of it: "5651 sayılı K. m. 2"."""
    return bool(marks) and marks[0].extent[0] == 0 and [mark.by for mark in marks[:2]] == _ARTICLE_OF_STATUTE


_ARTICLE_OF_STATUTE = ["statute-number", "rule-of-law"]

_POINTING_FAMILY = re.compile(
    rf"(?:[{UPPER}][^\W\d_]+[-/]?){{1,3}}\s\((?:vorige|o\.|oben|wie|Fn|Anm|n\s|note\s)"
)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|orcid", re.IGNORECASE)


_RANK = re.compile(rf"(?:the\s|an?\s)?(?:{alternatives(RANKS)})(?![^\W_])")


def is_affiliation(text: str, marks: Sequence[Mark]) -> bool:
    """Whether `text` says who the author is: a rank and a university, or how to write to them."""
    if _ADDRESS.search(text):
        return True
    titled = TITLE_BEFORE.match(fold(text)) is not None or _RANK.match(fold(text)) is not None
    return titled and kinds.is_body(text) and not any(mark.label == "pages" for mark in marks)


def leads_to_bracket(text: str, closed: list[Span], language: str) -> bool:
    """Whether `text` is comment on the citation before that has a citation of its own in brackets."""
    inner = cited_in_bracket(text, closed, language)
    return inner is not None and not any(
        mark.label in EVIDENCE or mark.by in _IMPRINTS for mark in find_marks(text[: inner[0] - 1], language)
    )


def ends_with_comment(text: str, marks: Sequence[Mark]) -> int:
    """Where comment begins that follows a page and its full stop; the end of `text` if there is none."""
    file = described(text) if is_described_file(text, marks) else None
    if file is not None and all(mark.extent[0] < file[1][1] for mark in marks):
        stop = _STOP_AFTER.match(text, file[1][1])
        return file[1][1] if stop is not None else len(text)
    for mark in marks:
        last = mark.label in _LAST or mark.by in _ASIDES or (mark.label == "date" and _is_day(mark))
        stop = _STOP_AFTER.match(text, mark.extent[1]) if last else None
        if mark.label == "pages" and (_COPULA.match(text, mark.extent[1]) or _says(text, mark.extent[1])):
            return mark.extent[1]
        if stop is None and mark.label == "pages":
            stop = _LOCATIVE.match(text, mark.extent[1])
        if stop is None:
            continue
        rest = text[stop.end() :]
        if stop.re is _STOP_AFTER and _GERMAN_SENTENCE.match(rest) is not None:
            return mark.extent[1] + len(stop[0].rstrip())
        if mark.label == "pages" and _QUOTATION.fullmatch(rest):
            return mark.extent[1]  # "p. 1 : « 31 000 exemplaires »"
        if mark.label == "date" and not is_prose(rest):
            continue
        later = [m for m in marks if m.extent[0] >= stop.end() and m.label != IGNORED]
        # "Her iki eserde de 6216 sayılı Kanun’dan önceki durum işlenmiştir": a law named in comment
        brackets = [span for span, quoted in closed_spans(text) if not quoted]
        said = is_sentence(_BRACKET_AT_END.sub("", rest).rstrip(" ."))
        if said and is_prose(rest):  # "(s. 449)": a page named in a sentence
            later = [m for m in later if not any(a < m.extent[0] < b for a, b in brackets)]
        named = _NO_COMMENT - {"number"} if said and is_prose(rest) else _NO_COMMENT
        if any(other.label in named for other in later) or begins_like_an_area(rest):
            continue
        # Nothing but brackets and addresses follows the page in a description after GOST.
        last = mark.label == "pages" and script_of(rest) is Script.CYRILLIC
        if is_prose(rest) or (not later and (last or said or _ONLY_WORDS.fullmatch(rest))):
            return mark.extent[1] + len(stop[0].rstrip()) * (stop.re is _STOP_AFTER)
    return len(text)


def _says(text: str, end: int) -> bool:
    """Whether nothing but the verb of a Turkish sentence follows a page: "s. 318 karşılaştırılabilir. X"."""
    predicate = _PREDICATE.match(text, end)
    return predicate is not None and _VERBS.search(fold(predicate["verb"])) is not None


_PREDICATE = re.compile(rf"\s(?:[^\W\d_{UPPER}]+\s){{0,5}}(?P<verb>[^\W\d_{UPPER}]{{5,}})\.(?:\s|$)")


def begins_like_an_area(text: str) -> bool:
    """Whether `text` begins with what may follow a page in a description: a bracket, "URL:", "ISBN"."""
    return text.startswith(("(", "[", "URL", "ISBN", "DOI"))


# "s. 90’da yer alan cümle", "s. 12-də göstərilir": the page is part of a sentence.
_LOCATIVE = re.compile(r"['’ʼ‘-](?:d[aeə]n?|t[aeə]n?|(?:y[iıuü])|[iıuü]|n[iıuü]n)(?:ki)?\s+(?=\S)")
_BRACKET_AT_END = re.compile(r"\s\([^()]{1,40}\)\.?\s?$")  # "… sınırlıdır (410-412)."
# "65-90’dır": the page is the predicate of a sentence.
_COPULA = re.compile(r"['’ʼ‘][dt][ıiuü]r(?=[\s.;)]*$)")
_LAST = frozenset({"pages", "number", "title", "issue", "back-reference"})  # what may end before comment
_ASIDES = frozenset({"on-file", "name-for-later"})  # brackets behind it: "(on file with author)"
_STOP_AFTER = re.compile(
    r"(?:\s?\([^()]{1,30}\))?[)\]”»\"]?(?:(?:\.|(?<=\.))\s+(?=[^\W\d_]|[«“])|\s?:\s+(?=[«“„]))"
)
_QUOTATION = re.compile(r"[«“„][^«»“”„]{2,300}[»“”]\s?\.?\s*")
# "Das Gutachten datiert vom 3. Mai 1890", "Für den Hinweis danke ich": no title goes on so behind a page
_GERMAN_SENTENCE = re.compile(
    r"(?:(?:Der|Die|Das|Dies|Diese[rsmn]?|Den|Dem|Es|Er|Sie|Ich|Wir|Hier|Dort|Auch|Für|Zum|Zur|Bei|In|Im)\s)"
    r"(?:[^\W\d_]+\s){1,4}?(?:ist|sind|war|waren|wird|wurde|wurden|hat|haben|hatte|danke|danken|[a-zäöüß]{3,}(?:t|te|ten))\s"
    r"(?!des\s)[^()\[\]]+$"
)
_ONLY_WORDS = re.compile(
    r"[^\W\d_][^\d()\[\]«»“”:;,]{2,80}|"
    rf"[^\W\d_]+(?:,?\s[^\W\d_{UPPER}]+){{2,9}}\.?"  # "Подпись, возможно, вымышленная."
)
_NO_COMMENT = frozenset(
    {"pages", "url", "doi", "isbn", "accessed", "place", "publisher", "back-reference", "number"}
)


_VERB = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(map(re.escape, fold(VERBS_OF_COMMENT).split(' | ')))})(?![^\W_])"
)


def says_something(text: str) -> bool:
    """Whether `text` has a verb of a sentence about works, and no sign of a citation stands for it."""
    # Not "There Are Two Doctrines": titles have capitals.
    return len(text.split()) > 2 and any(text[m.start()].islower() for m in _VERB.finditer(fold(text)))


_WORK = re.compile(rf"(?<![^\W_])(?:{alternatives(WORKS)})[^\W\d_]{{0,9}}(?![^\W_])")


def names_work(text: str) -> bool:
    """Whether `text` has a word for a work: "Kaya’nın kitabındaki planlar", "в статье Лаптевой"."""
    return _WORK.search(fold(text)) is not None


def begins_by_family(text: str, language: str) -> bool:
    """Whether `text` begins with an author, if only a family name, and cites a page or points back.

    After something complete: "§ 80 II 3 und Ehmann, FS Deutsch (Fn. 16), S. 93".
    """
    if begins_citation(text, language):
        return True
    family = _FAMILY_ALONE.match(text)
    labels = {mark.label for mark in find_marks(text, language)} if family is not None else set()
    return bool(labels & {"pages", "back-reference"})


def begins_case(text: str) -> bool:
    """Whether `text` begins with the parties of a case: "Barnes v. Yahoo!, Inc., 570 F.3d 1096"."""
    return _PARTIES.match(text) is not None


_PARTIES = re.compile(rf"[{UPPER}][^,;:()]{{1,60}}?\s(?:v\.?|\./\.)\s[{UPPER}]")
_FAMILY_ALONE = re.compile(
    r"(?:(?:[Vv]on|[Vv]an|[Dd]e|[Dd]i)\s)?(?:[^\W\d_a-z][^\W\d_]+[-/]?){1,3}(?:,\s|\s\((?:vorige|o\.|oben|wie|Fn|Anm|Hg|Hrsg|ed|eds|dir|n|nn|note|nota|fn|dn|supra|above|прим|сноска|\d{1,3}\.)[.)\s])"
)


def endings(text: str, language: str) -> frozenset[int]:
    """Offsets at which something ends with which a citation may end."""
    marks = find_marks(text, language)
    file = described(text) if is_described_file(text, marks) else None
    ends = [mark.extent[1] for mark in marks if mark.label in _ENDINGS or mark.by in _ENDING_RULES]
    return frozenset(ends if file is None else [*ends, file[1][1]])


def is_complete(text: str, language: str) -> bool:
    """Whether `text` ends as a citation does."""
    found = endings(text, language)
    aside = _ASIDE.search(text)  # "[hereinafter X]", "(arguing that …)"
    ends = [len(text.rstrip(' .)]…”»"’')), *([aside.start()] if aside is not None else [])]
    return any(end - 2 <= ending <= end + 1 for end in ends for ending in found)


_ASIDE = re.compile(r"\)?\.?\s[\[(][^\[\]()]{3,280}[\])]\.?\s?$")


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
    if is_prose(outside) or _ACCORDING_TO.search(outside):
        return True
    if _QUOTATION.fullmatch(outside.strip()) and next(find_back_references(inner), None) is not None:
        return True  # "« On se battait aux portes » (Dubreuil, art. cité, p. 61)"
    small = sum(word[0].islower() for word in outside.split())
    if small < 2:
        return False
    if is_file(inner, find_marks(inner, language)) or points_back(inner):
        return not any(mark.label in EVIDENCE for mark in find_marks(outside, language))
    return FAMILY_FIRST.match(inner) is not None and not find_marks(outside, language)


_ACCORDING_TO = re.compile(
    r"['’ʼ](?:y?[aeə]|n[aeə])\s(?:göre|nazaran|görə)(?![^\W\d_])"
)  # "Toker’e göre (…)"


def points_back(text: str) -> bool:
    """Whether `text` begins with words that point back: "там же. Л. 47"."""
    return any(span[0] == 0 for span, _ in find_back_references(text))


_FIRST_PART = re.compile(rf"[{UPPER}][^.,]*(?=[.,]\s)")


def cited_in_bracket(text: str, closed: list[Span], language: str) -> Span | None:
    """The citation in brackets at the end of a comment: "… (Bunn, ‘Reimagining Repression’, p. 26)"."""
    for start, end in closed:
        inner = text[start + 1 : end - 1]
        first = _FIRST_PART.match(inner)
        named = (first is not None and len(first[0].split()) <= 4) or points_back(inner)
        # "C’est Kalinski qui, le premier, dans un texte peu lu (« Un sou de sang », in …)"
        titled = inner.startswith(DOUBLE_QUOTES) and is_prose(text[:start])
        if text[start] != "(" or not (named or titled):
            continue
        # What stands around it is looked at last: a note may have a hundred brackets.
        placed = any(mark.label == "pages" or mark.by == "signature" for mark in find_marks(inner, language))
        if placed and _is_comment(text[:start] + text[end:], inner, language):
            return start + 1, end - 1
    return None
