"""The works that the notes have described so far, and which of them a short form may mean.

A short form asks by name, then by the note whose number it gives, by the type
that its words demand, by short title, year and volume.  What is made of the
answer is decided by `citekit.references.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from citekit.model import Citation, Name, WorkType, bare, fold, skeleton
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import HEREAFTER, BackReference
from citekit.references.lexicon.cues import pattern
from citekit.references.lexicon.people import PARTICLES

_ARTICLE_LIKE = frozenset({WorkType.ARTICLE, WorkType.CHAPTER, WorkType.NEWSPAPER, WorkType.CONFERENCE})
_SHORTEST_TITLE = 6  # letters; shorter ones fit too much
_SHORTEST_WORD = 4  # letters of the one word that stands for a title, beside an author's name
_LONGEST_ALIAS = 80
_WORD = re.compile(r"[^\W_]+\.?")
_PAGES = re.compile(r"([0-9]{1,5})(?:\s?[-–—]\s?([0-9]{1,5}))?")


@dataclass(frozen=True, slots=True)
class Work:
    """A full citation: in which note, at which place of it, what it says, and what it will be called.

    Attributes:
        alias: the skeleton of the name that the citation says it goes by from there on, empty for none.
    """

    note: str
    index: int
    citation: Citation
    alias: str = ""

    @property
    def names(self) -> tuple[Name, ...]:
        """Its authors and editors."""
        return (*self.citation.names("author"), *self.citation.names("editor"))

    @property
    def families(self) -> frozenset[str]:
        """Skeletons of the families of its authors and editors, also without particles: Waal for de Waal."""
        return frozenset(key for name in self.names for key in _family_keys(name))

    def describe(self) -> str:
        """A few words by which a person knows it."""
        who = next((str(name) for name in self.names), "")
        what = (
            self.citation.text("title") or self.citation.text("container_title") or self.citation.text("url")
        )
        return f"note {self.note} ({', '.join(part for part in (who, what) if part)})"

    def is_wanted(self, words: BackReference | None) -> bool:
        """Whether it is of the type that words such as "a.g.m." ask for."""
        if words is None or not words.wants:
            return True
        kind = self.citation.type
        return kind in _ARTICLE_LIKE if words.wants == "article" else kind.value == words.wants

    def may_hold(self, pages: str) -> bool:
        """Whether `pages` can stand in it: an article from 25 to 44 has no page 300."""
        own, cited = _PAGES.match(self.citation.text("pages")), _PAGES.match(pages)
        if self.citation.type not in _ARTICLE_LIKE or own is None or own[2] is None or cited is None:
            return True
        return int(own[1]) <= int(cited[1]) <= int(own[2]) or int(own[2]) < int(own[1])


@dataclass(slots=True)
class Works:
    """What is known when the next citation is read.

    Attributes:
        mentioned: works in the order in which they were cited, fully or not.
        last: the work cited last; None where nobody knows which it was, or there was none.
    """

    described: list[Work] = field(default_factory=list)
    mentioned: list[Work] = field(default_factory=list)
    by_family: dict[str, list[Work]] = field(default_factory=dict)
    by_alias: dict[str, list[Work]] = field(default_factory=dict)
    by_note: dict[str, list[Work]] = field(default_factory=dict)
    last: Work | None = None
    last_note: str = ""

    def remember(self, work: Work) -> None:
        """Take in a work that is described in full."""
        self.described.append(work)
        self.mention(work, work.note)
        for family in work.families:
            self.by_family.setdefault(family, []).append(work)
        if work.alias:
            self.by_alias.setdefault(work.alias, []).append(work)

    def mention(self, work: Work, note: str) -> None:
        """Remember that `note` cites `work`, fully or not."""
        self.by_note.setdefault(note, []).append(work)
        self.mentioned.append(work)
        self.last, self.last_note = work, note

    def directly_before(self, pages: str) -> Work | None:
        """The work cited last, or one before it in the same note that can hold `pages` where it cannot."""
        if self.last is None or self.last.may_hold(pages):
            return self.last
        beside = self.by_note[self.last_note]
        return next((work for work in reversed(beside) if work.may_hold(pages)), self.last)

    def last_wanted(self, words: BackReference) -> Work | None:
        """The work cited last of those of the type that `words` ask for."""
        return next((work for work in reversed(self.mentioned) if work.is_wanted(words)), None)

    def meant_by(self, citation: Citation, words: BackReference | None, *, said: str = "") -> list[Work]:
        """The works that a short form may mean, each once, in order of their first citation.

        Args:
            citation: the short form.
            words: those of it that point back, if it has any.
            said: its text.
        """
        alias = skeleton(" ".join((*map(str, citation.names("author")), citation.text("title"))))
        if alias in self.by_alias:
            return list(_distinct(self.by_alias[alias]))
        works, is_named = self._of_author(citation)
        number = note_number(said) if words is not None else None
        if words is not None and (words.numbered or number is not None):
            # The note that is named may itself cite short; it leads to the full citation all the same.
            cited = self.by_note.get(number or "", [])
            there = [work for work in works if work in cited]
            # "op. cit., p. 5, n. 3" may name a note of the work itself.
            works = there or ([] if words.numbered else works)
        works = [work for work in works if work.is_wanted(words)]
        title = citation.text("title")
        if title:
            works = _by_title(title, works, is_named=is_named)
        elif not is_named and not (words is not None and words.numbered):
            return []
        year = citation.date()
        if year is not None:
            works = [w for w in works if (date := w.citation.date()) is not None and date.year == year.year]
        if len(works) > 1 and citation.text("volume"):
            volume = skeleton(citation.text("volume"))
            works = [work for work in works if skeleton(work.citation.text("volume")) == volume] or works
        return list(_distinct(works))

    def _of_author(self, citation: Citation) -> tuple[list[Work], bool]:
        """The works of the persons that the short form names, all works where it names none."""
        names = (*citation.names("author"), *citation.names("editor"))
        families = [skeleton(name.family or name.literal) for name in names if not name.is_others]
        if any(family not in self.by_family for family in families):
            # "Kaya-Demir": two families, or one double name; the works before tell.
            parts = [part for name in names for part in re.split(r"[-–—/]", name.family)]
            families = [skeleton(part) for part in parts if part]
        if not families:
            return self.described, False
        works = self.by_family.get(families[0], [])
        works = [work for work in works if all(family in work.families for family in families)]
        return [work for work in works if _share_initials(names, work.names)] or works, True


_ARTICLE = re.compile(r"(?:al|el|ал|аль)-(?=\w)|ال(?=\w{3})")


def _family_keys(name: Name) -> Iterator[str]:
    family = name.family or name.literal
    yield skeleton(family)
    words = family.split()
    while len(words) > 1 and fold(words[0]) in PARTICLES:
        words = words[1:]
    yield skeleton(_ARTICLE.sub("", fold(" ".join(words)), count=1))


def _share_initials(short: Sequence[Name], full: Sequence[Name]) -> bool:
    """Whether given names, where both have them, begin alike: "B. Kaya" is not "Ahmet Kaya"."""
    given = {skeleton(name.family): skeleton(name.given)[:1] for name in full if name.given}
    return all(
        not name.given
        or given.get(skeleton(name.family), initial := skeleton(name.given)[:1]) in ("", initial)
        for name in short
    )


def _by_title(title: str, works: Sequence[Work], *, is_named: bool) -> list[Work]:
    """The works of which `title` is the title or a short form of it; whole titles come before short ones."""
    found = [work for work in works if fits_title(title, work.citation.text("title"), is_named=is_named)]
    whole = [work for work in found if skeleton(title) == skeleton(work.citation.text("title"))]
    return whole or found


def fits_title(short: str, full: str, *, is_named: bool = False) -> bool:
    """Whether `short` is the beginning of `full`, or a run of whole words in it.

    Args:
        short: as a short form has it.
        full: as the work is described.
        is_named: whether the author is the same; then words left out, one word, and cut ones are enough.

    >>> fits_title("Making of Kars", "The Making of Kars"), fits_title("Gesch. Karls", "Geschichte Karls")
    (True, False)
    >>> fits_title("Gesch. Karls", "Geschichte Kaiser Karls", is_named=True)
    True
    """
    a, b = skeleton(short), skeleton(full)
    if len(a) < _SHORTEST_TITLE and not is_named:
        return a == b and bool(a)
    if not a or not b:
        return False
    words, of_full = _WORD.findall(short), _WORD.findall(full)
    if (len(a) >= _SHORTEST_TITLE and b.startswith(a)) or (len(words) > 1 and a in b):
        return True
    if not is_named or not words:
        return False
    if len(words) == 1 and len(a) < _SHORTEST_WORD:
        return bool(of_full) and _is_same_word(words[0], of_full[0])
    return _is_in_order(words, of_full)


def _is_in_order(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words stand in the title in their order, some perhaps cut: "Gesch." for "Geschichte"."""
    rest = iter(full)
    return all(any(_is_same_word(word, other) for other in rest) for word in words)


def _is_same_word(word: str, other: str) -> bool:
    a, b = skeleton(word), skeleton(other)
    return b.startswith(a) if word.endswith(".") else a == b


def _distinct(works: Sequence[Work]) -> Iterator[Work]:
    """One of those that describe one work twice: the first."""
    seen = set()
    for work in works:
        identity = (
            work.families,
            skeleton(work.citation.text("title")),
            skeleton(work.citation.text("volume")),
        )
        if identity not in seen:
            seen.add(identity)
            yield work


_HEREAFTER = "|".join(pattern(bare(form)) for form in sorted(HEREAFTER.split(" | "), key=len, reverse=True))
_CALLED = re.compile(
    rf"(?<![^\W_])(?:{_HEREAFTER})(?![^\W_])\s?[:,-]?\s?[\"']?(?P<name>[^\W_][^()\[\]\"';]{{1,{_LONGEST_ALIAS}}})"
)


def alias_of(text: str) -> str:
    """The skeleton of the name by which a citation says that it goes from there on; empty for none.

    >>> alias_of("The Making of Kars (hereafter ‘Making’), p. 5.")
    'making'
    """
    match = _CALLED.search(bare(text))
    return skeleton(text[slice(*match.span("name"))]) if match is not None else ""
