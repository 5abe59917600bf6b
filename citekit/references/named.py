"""Known authors whom comment names, and the place in a work of theirs that it cites behind the name.

``Bunu Berkes de yapmıştı (Çağdaşlaşma, s. 210)``; ``Selon Charle (Le Siècle, p. 130), le tirage doubla``;
``См. об этом у Дружинина: указ. соч., с. 31``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citekit.model import UPPER, Citation, Kind, Name, Span, WorkType
from citekit.references.assemble import assemble, with_people
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import names_work
from citekit.references.genitive import out_of_genitive
from citekit.references.lexicon.comment import KINDS_IN_COMMENT
from citekit.references.lexicon.people import CASE_ENDINGS
from citekit.references.marks import find_marks
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.layout import SURE
from citekit.references.tagged import Tagged
from citekit.references.works import Works

_LONGEST_COMMENT = 160  # characters between a name and what is cited behind it
_LONGEST_SENTENCE = 600  # characters of comment and of the words that it quotes
_LONGEST_WORK = 24  # characters before a name within which the word for a work may stand
_SHORTEST_NAME = 3  # letters of a name without its ending
_TOLD = 0.7  # how sure it is that whom comment names wrote what it leads to
_WORD = re.compile(
    rf"(?<![^\W\d_])(?P<name>[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)*)(?:['’ʼ][^\W\d_]{{1,6}})?(?![^\W\d_])"
)
_SENTENCE_END = re.compile(rf"(?<=[^\W\d_]{{3}})[.!?]\s+(?=[{UPPER}])|;")
# A bracket, what stands behind a colon up to the end of the sentence, or the page behind a comma.
_OPENED = re.compile(
    r"\((?P<bracket>[^()]{2,120})\)|:\s(?P<behind>[^:;]{2,120})|"
    r",\s(?P<page>(?:(?:a\.\s?g\.\s?[a-z]\.|ag[emt]\.|[Уу]каз\.\sсоч\.|op\.\scit\.|a\.\s?a\.\s?O\.),?\s)?"
    r"(?:ss?|pp?|v|S|at|с|С|л|Л|стр)\.?\s"
    r"[0-9]{1,4}(?:[-–][0-9]{1,4})?(?:(?:,|\sve|\svə|\sи|\sand|\sund|\set)\s[0-9]{1,4})?)(?![0-9])"
)
_AROUND = ' .,;:“”«»"‘’„…'
_ENDING_OF_TITLE = re.compile(r"['’ʼ][^\W\d_]{1,6}$")  # "Siyasal Kurumlar’ı"


@dataclass(frozen=True, slots=True)
class Told:
    """A known author whom comment names: the span of the name, and the comment behind it."""

    name: Name
    span: Span
    behind: str


def nominatives(word: str) -> Iterator[str]:
    """A name as it stands in a sentence, then the names of which it may be a case.

    >>> "Покровский" in nominatives("Покровским")
    True
    """
    yield word
    for ending, nominative in CASE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_NAME:
            yield word.removesuffix(ending) + nominative


def _last_sentence(comment: str) -> int:
    """Where the last sentence of `comment` begins, or the last stretch of it that is looked at."""
    start = max(0, len(comment) - _LONGEST_COMMENT)
    return max((match.end() for match in _SENTENCE_END.finditer(comment, start)), default=start)


def last_named(comment: str, works: Works) -> Told | None:
    """The known author whom the last sentence of `comment` names last, None if it names none."""
    begin = _last_sentence(comment)
    for match in reversed(list(_WORD.finditer(comment, begin))):
        for form in nominatives(match["name"]):
            namesakes = works.namesakes(form)
            if namesakes:
                name = Name(family=namesakes[0].family or namesakes[0].literal)
                return Told(name, match.span(), comment[match.end() :])
    return None


# "tahmin Selma Ortaç’ındır": a whole name, with what a language ties to it behind an apostrophe
_WHOLE_NAME = re.compile(
    rf"(?<![^\W\d_])(?:(?:[{UPPER}]\.|[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?)\s){{1,3}}"
    rf"[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?(?![^\W\d_])"
)


# What has no author of its own, so that comment names who wrote on it: "so auch Kaya zum Urteil:".
_NO_AUTHOR = (WorkType.CASE, WorkType.LEGISLATION, WorkType.ARCHIVE)


def with_author_before(citation: Citation, comment: str, works: Works) -> Citation:
    """A new work with the author whom the comment before its colon or bracket names, if just one person.

    Args:
        citation: one that names nobody.
        comment: the text before it.
        works: those described before; a family name alone counts if it is known from them.
    """
    title = citation.fields.get("title")
    led = comment.rstrip().endswith((":", "("))
    edited = "editor" in citation.fields and "container_title" not in citation.fields
    if not led or title is None or citation.names("author") or edited or citation.type in _NO_AUTHOR:
        return citation
    said = comment[_last_sentence(comment) :]
    whole = [m for m in _WHOLE_NAME.finditer(said) if looks_like_person(m[0]) >= SURE]
    names = [read_people(match[0]) for match in whole]
    if not whole and (told := last_named(said, works)) is not None:
        names = [(told.name,)]
    if len(names) != 1:
        return citation
    span = (citation.span[0], citation.span[0])
    by = "rule:author-in-comment"
    return with_people(citation, "author", names[0], by=by, span=span, confidence=_TOLD)


_KIND_BEFORE = re.compile(rf"(?:{KINDS_IN_COMMENT.replace(' | ', '|')})[а-яіїєґ]*\s$")


def in_nominative(citation: Citation, comment: str) -> Citation:
    """The citation with its author out of the genitive in which comment has him: "воспоминания Зорина"."""
    author = citation.fields.get("author")
    if author is None or author.span[0] != citation.span[0] or _KIND_BEFORE.search(comment) is None:
        return citation
    names = tuple(map(out_of_genitive, citation.names("author")))
    return with_people(
        citation, "author", names, by=author.by, span=author.span, confidence=author.confidence
    )


def names_only(behind: str, *, points: bool = False) -> bool:
    """Whether comment behind a name, and before a bracket or a colon, names nobody and nothing else.

    Args:
        behind: the comment.
        points: whether words that point back follow; then a number may stand in it, such as a year.

    >>> names_only(" put it ("), names_only(" ile Mardin ("), names_only(" placed it in 1839 (", points=True)
    (True, False, True)
    """
    if not behind.rstrip().endswith(("(", ":", ",")):
        return False
    return not any(char.isupper() or (char.isdigit() and not points) for char in behind)


def told_before(said: str, works: Works, language: str) -> Iterator[Citation]:
    """Short forms in brackets or behind a colon whose author comment before them names.

    Args:
        said: comment, or what was taken for a citation.
        works: those described before.
        language: BCP 47 code of the notes.

    Yields:
        Each with the author it was told by, and spans in `said`; whether it fits a work is still to be asked.
    """
    if not works.described:
        return
    for match in _OPENED.finditer(said):
        cited = match.span(match.lastgroup or 0)
        titled = _title_before(said, cited, language)
        if titled is not None:
            yield titled
            continue
        told = last_named(said[: cited[0]], works)
        first = _WORD.match(said, cited[0])
        if told is None or (first is not None and works.namesakes(first["name"])):
            continue  # "мнение Литвака (Литвак Б. Г. Указ. соч. С. 41)"
        # "Taşhan’ın yazısındaki planlar, s. 81"; "ilk söyleyen İmre’dir, a.g.m., s. 165"
        if match["page"] is not None:
            points = not told.behind.strip(" ,") and next(find_back_references(match["page"]), None)
            if not (points or (names_only(told.behind) and _names_work(said, told, cited[0]))):
                continue
        short = _short(said, told, cited, language)
        if short is not None:
            yield short


# “Kimse kapısını kilitlemezdi” (s. 71); «Нас читают в двух местах» — с. 120; Ekinde iki belge vardır (s. 140)
_BARE = re.compile(
    r"(?<=[”»“\"’\w])\s?(?:\((?P<bracket>[^()]{2,40})\)|[—–-]\s(?P<dash>[^\s.;:()]{1,4}\.\s[0-9][0-9–-]*))"
)


def places_alone(said: str, works: Works, language: str, before: str = "") -> Iterator[Citation]:
    """The places that comment cites without a word on the work: those of the one it speaks of, the last.

    Args:
        said: comment, or what was taken for a citation.
        works: those described before.
        language: BCP 47 code of the notes.
        before: the comment before `said`.

    Yields:
        Each as an ibid., with spans in `said`; none in a sentence that names an author, or anything.
    """
    for match in _BARE.finditer(said):
        start, end = match.span("bracket" if match["bracket"] is not None else "dash")
        marks = find_marks(said[start:end], language)
        alone = len(marks) == 1 and marks[0].label == "pages" and marks[0].extent == (0, end - start)
        comment = before + said[: match.start()]
        if alone and last_named(comment, works) is None and not _names_somebody(comment):
            place = assemble(said[:end], [marks[0].tagged.moved(start)], language=language)
            yield replace(place, kind=Kind.IBID, language=None, residue=(), span=(start, end))


_QUOTED_WORDS = re.compile(r"[“«„\"][^“”«»„\"]*[”»“\"]")
_CAPITAL = re.compile(rf"\s\(?[{UPPER}]")


def _names_somebody(comment: str) -> bool:
    """Whether the last sentence of comment has a word with a capital, but for its first and quoted ones."""
    comment = _QUOTED_WORDS.sub("", comment[-_LONGEST_SENTENCE:])
    return _CAPITAL.search(comment[_last_sentence(comment) :].strip()) is not None


def _names_work(said: str, told: Told, end: int) -> bool:
    """Whether comment around a name, up to `end`, has a word for a work: "в статье Лаптевой"."""
    return names_work(said[max(0, told.span[0] - _LONGEST_WORK) : end])


# "Müəllifin “Azərbaycan ədəbiyyatı”nda (c. I, s. 415)": a title that comment names
_QUOTED = re.compile(r"[“«„\"](?P<title>[^“”«»„\"]{3,100})[”»“\"](?:['’ʼ-]?[^\W\d_]{1,8})?\s\($")


def _title_before(said: str, cited: Span, language: str) -> Citation | None:
    """The short form of a work whose quoted title stands before a bracket that holds only a place in it."""
    quoted = _QUOTED.search(said[: cited[0]])
    marks = find_marks(said[slice(*cited)], language)
    places = [mark for mark in marks if mark.label in _OF_SHORT]
    if quoted is None or not places or places[0].extent[0] or len(places) < len(marks):
        return None
    tagged = [Tagged("title", quoted.span("title"), "rule:known-work", 0.9)]
    tagged += [mark.tagged.moved(cited[0]) for mark in places]
    short = assemble(said[: cited[1]], tagged, language=language)
    return as_short(replace(short, residue=(), span=(quoted.start(), cited[1])))


def _short(said: str, told: Told, cited: Span, language: str) -> Citation | None:
    """What `cited` says of a work of `told`, None if it gives no page or more than a short form does."""
    marks = find_marks(said[slice(*cited)], language)
    count = next((i for i, mark in enumerate(marks, 1) if mark.label == "pages"), 0)
    if not count or any(mark.label not in _OF_SHORT for mark in marks[:count]):
        return None
    title = _words_of(said, cited[0], cited[0] + marks[0].extent[0])
    between = _words_of(said, told.span[1], cited[0])
    if title is None and count == 1 and between is not None and not said[between[0]].islower():
        title = between  # "Tunaya’nın Siyasal Kurumlar’ı (s. 449)"
    elif title is None and not names_only(told.behind, points=marks[0].label == "back-reference"):
        return None
    tagged = [mark.tagged.moved(cited[0]) for mark in marks[:count]]
    tagged += [Tagged("title", title, "rule:known-work", 0.9)] if title is not None else []
    end = cited[0] + marks[count - 1].extent[1]
    short = assemble(said[:end], sorted(tagged, key=lambda part: part.span), language=language)
    short = replace(short, residue=(), span=(told.span[0], end))
    return with_people(as_short(short), "author", (told.name,), by="rule:author-in-comment", span=told.span)


def with_author_told(citation: Citation, told: Told) -> Citation:
    """The short form of a work of the author whom the comment before it names."""
    span = (citation.span[0], citation.span[0])
    return with_people(as_short(citation), "author", (told.name,), by="rule:author-in-comment", span=span)


def as_short(citation: Citation) -> Citation:
    """The citation as one that names its work short."""
    return replace(citation, kind=Kind.SHORT, language=None)


_OF_SHORT = frozenset({"back-reference", "volume", "pages"})


def _words_of(said: str, start: int, end: int) -> Span | None:
    """Where a title stands between `start` and `end`, without quotation marks and case endings."""
    words = _ENDING_OF_TITLE.sub("", said[start:end].strip(_AROUND + "("))
    return None if not words else (begin := said.index(words, start, end), begin + len(words))
