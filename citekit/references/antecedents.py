"""Works cited before, and which of them a short form may mean.

A short form names an author, a piece of the title, a year, a volume; each of
them rules works out.  Of the works that are left those count whose title the
short one fits best: a beginning is nearer than a run of words in the middle,
and that is nearer than words with others left out between them.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from citekit.model import OTHERS, Citation, Name, WorkType, fold, skeleton
from citekit.references.kinds import modern
from citekit.references.lexicon.backrefs import BackReference
from citekit.references.lexicon.people import HONORIFICS, ORIGINS, PARTICLES, STYLES_BEFORE
from citekit.references.lexicon.words import BODY
from citekit.references.lineages import parts_of_lineage

_ARTICLE_LIKE = frozenset({WorkType.ARTICLE, WorkType.CHAPTER, WorkType.NEWSPAPER, WorkType.CONFERENCE})
_WORD = re.compile(r"[^\W_]+")
_PAGES = re.compile(r"([0-9]{1,5})(?:\s?[-–—]\s?([0-9]{1,5}))?")
_LONGEST_TITLE = 60  # words; what comes later in a title no short form repeats
_DISTINCT_WORD = 5  # letters; a shorter word alone tells no title
_DISTINCT_WORDS = 8  # letters of several words
_LONG_WORD = 8  # letters of a word that tells a title by itself, where the author is known
_ROOT = 4  # letters that two forms of one word share at least
_ENDING = 3  # letters by which they may differ at their ends


@dataclass(frozen=True, slots=True)
class Work:
    """A full citation: in which note, at which place of it, and what the note says up to the next."""

    note: str
    index: int
    citation: Citation
    said: str = ""

    @property
    def families(self) -> frozenset[str]:
        """The families of its authors and editors, each as `family_keys` writes it."""
        return frozenset(key for name in people_of(self.citation) for key in family_keys(name))

    def may_hold(self, pages: str) -> bool:
        """Whether `pages` can stand in it: an article from 25 to 44 has no page 300."""
        own, cited = _PAGES.match(self.citation.text("pages")), _PAGES.match(pages)
        if self.citation.type not in _ARTICLE_LIKE or own is None or own[2] is None or cited is None:
            return True
        return int(own[1]) <= int(cited[1]) <= int(own[2]) or int(own[2]) < int(own[1])

    def describe(self) -> str:
        """A few words by which a person knows it."""
        who = next((str(name) for name in people_of(self.citation)), "")
        what = (
            self.citation.text("title") or self.citation.text("container_title") or self.citation.text("url")
        )
        return f"note {self.note} ({', '.join(part for part in (who, what) if part)})"


def people_of(citation: Citation) -> tuple[Name, ...]:
    """Authors and editors by name: those by whom a work is cited again, without "and others"."""
    return tuple(n for n in (*citation.names("author"), *citation.names("editor")) if n != OTHERS)


_bone = lru_cache(maxsize=8192)(modern)


def family_key(name: Name) -> str:
    """By what a name is found again: its family, or all of a body's name.

    >>> family_key(Name(family="Кондратьевъ")) == family_key(Name(family="КОНДРАТЬЕВ"))
    True
    """
    return _bone(name.family or name.literal)


_ARTICLE = re.compile(rf"(?:{'|'.join(origin for origin in ORIGINS if '-' in origin)})(?=\w)|ال(?=\w{{3}})")


def family_keys(name: Name) -> Iterator[str]:
    """By what a name is found again, with its particles and articles and without: Waal for de Waal."""
    yield family_key(name)
    plain = without_particles(name)
    yield _bone(_ARTICLE.sub("", fold(plain.family or plain.literal), count=1))
    words = plain.family.split()
    if len(words) == 2 and skeleton(words[1]) in HONORIFICS:
        yield _bone(words[0])  # Lütfî for Lütfî Efendi
    if name.literal:
        yield from _names_in_body(name.literal)
    if not name.given or len(words) > 1:
        for part in parts_of_lineage(name.family):
            yield _bone(_ARTICLE.sub("", fold(part), count=1))


def _names_in_body(body: str) -> Iterator[str]:
    """The words by which a body may be called: "Kızılay" for "Türkiye Kızılay Derneği"."""
    words = body.split()
    if len(words) > _FEW_WORDS:
        yield from (
            _bone(word)
            for word in words[1:-1]
            if word[0].isupper() and len(word) >= _LONG_NAME and not _bone(word).startswith(BODY)
        )


_FEW_WORDS, _LONG_NAME = 2, 6  # words of a body, letters of what stands for it


def without_particles(name: Name) -> Name:
    """The name without the particles before its family: in "so von Rosenberg" they may be no part of it.

    >>> without_particles(Name("de Waal", "Thomas")).family
    'Waal'
    """
    words = (name.family or name.literal).split()
    while len(words) > 1 and fold(words[0]) in PARTICLES | STYLES_BEFORE:
        words = words[1:]
    stripped = " ".join(words)
    return replace(name, family=stripped) if name.family else replace(name, literal=stripped)


def is_wanted(work: Work, words: BackReference) -> bool:
    """Whether a work is of the type that `words` ask for."""
    kind = work.citation.type
    if not words.wants:
        return True
    if words.wants == "report" and any(name.literal for name in people_of(work.citation)):
        return kind in (WorkType.REPORT, WorkType.BOOK)  # of a body
    return kind in _ARTICLE_LIKE if words.wants == "article" else kind.value == words.wants


def agrees(short: Sequence[Name], full: Sequence[Name]) -> bool:
    """Whether the given names of `short` are those of the same families in `full`, as far as both have any.

    >>> agrees([Name("Kaya", "M.")], [Name("Kaya", "Ahmet")])
    False
    """
    for name in short:
        namesakes = [other for other in full if family_key(other) == family_key(name)]
        if namesakes and not any(_share_initial(name, other) for other in namesakes):
            return False
    return True


def share_first_initial(short: Sequence[Name], full: Sequence[Name]) -> bool:
    """Whether the first given name of each of `short` begins as that of one of the same family in `full`."""
    return all(
        any(
            family_key(other) == family_key(name) and _bone(other.given)[:1] == _bone(name.given)[:1]
            for other in full
        )
        for name in short
        if name.given
    )


def _share_initial(one: Name, other: Name) -> bool:
    a, b = _initials(one), _initials(other)
    return not a or not b or not a.isdisjoint(b)


def _initials(name: Name) -> frozenset[str]:
    return frozenset(_bone(word)[:1] for word in _WORD.findall(name.given))


class Fit(IntEnum):
    """How well a short title fits a full one."""

    NONE = 0
    WORDS = 1  # its words, others left out between them: "Crisis of Constitution", "AXC Ensiklopediyası"
    RUN = 2  # its words, one after another
    BEGINNING = 3
    WHOLE = 4


def fit(short: str, full: str) -> Fit:
    """How well `short` fits the title `full`.

    Words count as the same in another case (*Verilerin*, *Veriler*) and cut short; an acronym stands
    for the words of which it has the initials.

    >>> fit("Kişisel Veriler", "Kişisel Verilerin Korunması").name
    'BEGINNING'
    >>> fit("Hazar", "Kafkasya Tarihi").name
    'NONE'
    """
    a, b = _words(short), _words(full)[:_LONGEST_TITLE]
    if not a or not b or len(a) > len(b):
        return _of_acronyms(a, b)
    if a == b:
        return Fit.WHOLE
    for start in range(len(b) - len(a) + 1):
        # One word from the middle must be the very word: "Kaya, Deniz" may be a person and no "Hazar Denizi".
        alike = _is_word if start and len(a) == 1 else _same
        if all(alike(x, y) for x, y in zip(a, b[start:], strict=False)):
            return Fit.RUN if start else Fit.BEGINNING
    return _of_acronyms(a, b)


def _of_acronyms(short: Sequence[str], full: Sequence[str]) -> Fit:
    """Whether the words of `short` follow in `full`, acronyms spelt out there and others left out."""
    initials = "".join(_bone(word)[:1] for word in full)
    position = 0
    for word in short:
        bone = _bone(word)
        alike = _same if len(short) > 1 else _is_word
        at = next((i for i in range(position, len(full)) if alike(word, full[i])), None)
        length = 1
        if at is None and word.isupper() and len(bone) > 1:
            found = initials.find(bone, position)
            at, length = (found, len(bone)) if found >= 0 else (None, 1)
        if at is None:
            return Fit.NONE
        position = at + length
    return Fit.WORDS if short else Fit.NONE


@lru_cache(maxsize=4096)
def _words(title: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(title))


def _is_word(short: str, full: str) -> bool:
    return _bone(short) == _bone(full)


def _same(short: str, full: str) -> bool:
    """Whether two words are one: equal, cut short, or with another ending."""
    a, b = _bone(short), _bone(full)
    if a == b:
        return True
    if a.isdigit() or b.isdigit() or len(a) < 3:
        return False
    if b.startswith(a):
        return True
    root = max(_ROOT, max(len(a), len(b)) - _ENDING)
    return len(a) >= root and a[:root] == b[:root]


def best_fits(works: Sequence[Work], title: str, *, by_author: bool) -> list[Work]:
    """The works whose title `title` fits best.

    Args:
        works: those that it may mean by all else.
        title: the short title.
        by_author: whether an author is named beside it; a title alone must say more.
    """
    fits = [(work, _fit_of(work, title, by_author=by_author)) for work in works]
    best = max((how for _, how in fits), default=Fit.NONE)
    found = [work for work, how in fits if how is best and best is not Fit.NONE]
    if len(found) > 1:
        # "Перепись..." is "Перепись населения" before it is "Переписка вождей".
        exact = [work for work in found if _has_words(work, title)]
        found = exact or found
    return found


def _has_words(work: Work, title: str) -> bool:
    """Whether the title of a work begins with the very words of a short one."""
    short = [_bone(word) for word in _words(title)]
    return short == [_bone(word) for word in _words(work.citation.text("title"))[: len(short)]]


def _fit_of(work: Work, title: str, *, by_author: bool) -> Fit:
    citation = work.citation
    letters = skeleton(title).replace(" ", "") if title.isupper() else skeleton(title)
    if letters in _shorthands(citation):
        return Fit.WHOLE
    how = fit(title, citation.text("title"))
    words = _words(title)
    distinct = any(
        len(_bone(word)) >= _DISTINCT_WORD or (by_author and len(word) > 1 and word.isupper())  # Bork, AT
        for word in words
    ) or (len(words) > 1 and sum(map(len, words)) >= _DISTINCT_WORDS)
    if by_author and how is Fit.NONE and len(words) == 1 and len(words[0]) >= _LONG_WORD:
        # "Larenz/Canaris, Schuldrecht" is their "Lehrbuch des Schuldrechts"
        how = Fit.RUN if any(_same(words[0], word) for word in _words(citation.text("title"))) else how
    book = _FESTSCHRIFT.sub("", title)
    if by_author and book != title and fit(book, citation.text("container_title")) > Fit.NONE:
        return Fit.WORDS  # "Emmerich, FS Börstinghaus, S. 88"
    if (
        by_author
        and how is Fit.NONE
        and any(fit(title, citation.text(name)) >= Fit.BEGINNING for name in _ALSO_CALLED)
    ):
        return Fit.WORDS  # "König, Gutachten, S. 5": a chapter called by its book
    if by_author and how is Fit.NONE and (counted := _COUNTED.search(title)) is not None:
        return _fit_of(work, title[: counted.start()], by_author=True)  # "Flume, AT II, § 18"
    if by_author or how is Fit.WHOLE:
        # "Winkler, Weg" is his "Der lange Weg nach Westen": a short word, but the very one
        return how if distinct or how >= (Fit.RUN if by_author else Fit.BEGINNING) else Fit.NONE
    if citation.type is WorkType.CASE and (
        (distinct and how is Fit.RUN) or (how is Fit.BEGINNING and _is_party(title, citation.text("title")))
    ):
        return how  # "Oakes" is "R v Oakes", and "Khan" is "Khan/Birleşik Krallık"
    if citation.type is WorkType.LEGISLATION and distinct:
        # "Anayasa, m. 90" is the "Türkiye Cumhuriyeti Anayasası".
        last = _words(citation.text("title"))[-1:]
        return max(how, Fit.RUN) if len(words) == 1 and last and _same(words[0], last[0]) else how
    if how is Fit.WORDS and not any(word.isupper() and len(word) > 1 for word in words):
        return Fit.NONE
    return how if distinct and (len(words) > 1 or how is Fit.BEGINNING) else Fit.NONE


def _is_party(short: str, full: str) -> bool:
    """Whether the very words of a short title are the first party of a case: "Khan" of "Khan/Rusya"."""
    return re.match(rf"{re.escape(fold(short))}(?:\s?/|\sv\.?\s|\s\./\.\s|,|\s\()", fold(full)) is not None


_FESTSCHRIFT = re.compile(r"^(?:FS|GS|FG)\s")
_ALSO_CALLED = ("annotation", "container_title")  # the title of a volume, a name for later; the book
_COUNTED = re.compile(r"\s(?:[IVX]{1,5}|[0-9]{1,2})(?:/[0-9]{1,2})?$")


def _shorthands(citation: Citation) -> frozenset[str]:
    """By which letters a work is cited again: those in brackets behind a law's title, and its initials."""
    if citation.type is not WorkType.LEGISLATION:
        return frozenset()
    title = citation.text("title")
    named = {skeleton(citation.text("annotation"))}
    for part in (title, title.partition(" (")[0]):  # "ГК РФ" is the "Гражданский кодекс … (часть первая)"
        initials = "".join(_bone(word)[:1] for word in _words(part) if not word.isdigit())
        named.add(initials if len(initials) > 1 else "")
    return frozenset(named - {""})


def distinct(works: Sequence[Work]) -> Iterator[Work]:
    """One of those that describe one work twice, by its whole title or the beginning of it: the first."""
    seen: set[tuple[frozenset[str], str, str]] = set()
    for work in works:
        citation = work.citation
        title = citation.text("title")
        identity = (
            work.families,
            skeleton(title or citation.text("container_title") + citation.text("number")),
            skeleton(citation.text("volume")),
        )
        if identity not in seen:
            seen.add(identity)
            yield work


def title_words(title: str) -> tuple[str, ...]:
    """The words of a title, each as `family_key` writes a name."""
    return tuple(_bone(word) for word in _words(title)[:_LONGEST_TITLE])


def title_roots(title: str) -> frozenset[str]:
    """The first letters of a title's words, and its numbers, by which works are found that share one."""
    bones = [_bone(word) for word in _words(title)[:_LONGEST_TITLE]]
    numbers = {bone for bone in bones if bone.isdigit()}
    return frozenset({bone[:_ROOT] for bone in bones if len(bone) >= _ROOT and bone not in numbers} | numbers)
