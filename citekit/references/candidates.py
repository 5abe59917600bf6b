"""The works that a short form may mean, among those that the notes before describe.

A short form asks by name, by the number of a note, by the type its words
demand, by short title, by volume, by its place in a report or journal, or by a
name that the note with the full citation gave the work: "[hereinafter X]".
What is made of one candidate, of several, or of none is decided by
`citekit.references.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from citekit.model import Citation, Name, WorkType, collapse, fold, skeleton
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import NAMED_FOR_LATER, BackReference
from citekit.references.lexicon.cues import alternatives

_ARTICLE_LIKE = frozenset({WorkType.ARTICLE, WorkType.CHAPTER, WorkType.NEWSPAPER, WorkType.CONFERENCE})
_SHORTEST_TITLE = 6  # letters; shorter ones fit too much
_LONGEST_ARTICLE = 60  # pages; a page farther behind the first is another article's


@dataclass(frozen=True, slots=True)
class Work:
    """A full citation: in which note, at which place of it, and what the note says up to the next."""

    note: str
    index: int
    citation: Citation
    said: str = ""

    @property
    def families(self) -> frozenset[str]:
        """Skeletons of the families of its authors and editors."""
        return frozenset(_families(_people(self.citation)))

    def describe(self) -> str:
        """A few words by which a person knows it."""
        who = next((str(name) for name in _people(self.citation)), "")
        what = (
            self.citation.text("title") or self.citation.text("container_title") or self.citation.text("url")
        )
        return f"note {self.note} ({', '.join(part for part in (who, what) if part)})"


@dataclass(slots=True)
class Known:
    """The works described so far, also by the families of their people and by the notes that cite them."""

    works: list[Work] = field(default_factory=list)
    by_family: dict[str, list[Work]] = field(default_factory=dict)
    by_note: dict[str, list[Work]] = field(default_factory=dict)

    def remember(self, work: Work) -> None:
        """Add a work."""
        self.works.append(work)
        for family in work.families:
            self.by_family.setdefault(family, []).append(work)


def candidates(known: Known, citation: Citation, words: BackReference | None, said: str) -> list[Work]:
    """The works that a short form may mean, each once, in order of their first citation.

    Args:
        known: the works before.
        citation: the short form.
        words: those in it that point back, if there are any.
        said: its characters.
    """
    number = note_number(said) if words is not None else None
    numbered = words is not None and words.numbered
    cited = known.by_note.get(number or "", [])
    named = [work for work in (cited if numbered else known.works) if _is_named_so(work, said)]
    if named:
        return list(distinct(named))
    works = _by_family(known, citation)
    if numbered or cited:
        # The note that is named may itself cite short; it leads to the full citation all the same.
        there = [work for work in works if work in cited]
        # "op. cit., p. 5, n. 3" may name a note of the work itself.
        works = there or ([work for work in cited if _is_mentioned(work, citation)] if numbered else works)
    elif not citation.text("title") and not _people(citation):
        return []
    # What a note's number has found need not have every word of the short form, only the most of it.
    narrow = _prefer if numbered else _demand
    if words is not None and words.wants:
        works = [work for work in works if is_wanted(work, words)]
    title = citation.text("title")
    if title:
        works = narrow(works, lambda work: fits_title(title, work.citation.text("title")))
    year = citation.date()
    if year is not None:
        works = narrow(works, lambda w: (date := w.citation.date()) is not None and date.year == year.year)
    if len(works) > 1:
        works = _prefer(_prefer(works, _has_same("volume", citation)), _has_same("number", citation))
    return list(distinct(_by_spelling(works, citation)))


def _people(citation: Citation) -> tuple[Name, ...]:
    return (*citation.names("author"), *citation.names("editor"))


def _families(names: Iterable[Name]) -> list[str]:
    return [skeleton(name.family or name.literal) for name in names if name.family or name.literal]


def _by_family(known: Known, citation: Citation) -> list[Work]:
    """The works of all the people that a short form names; all works where it names nobody."""
    families = _families(_people(citation))
    if any(family not in known.by_family for family in families):
        # "Kaya-Demir": two families, or one double name; the works before tell.
        families = [
            skeleton(part) for n in citation.names("author") for part in re.split(r"[-–—/]", n.family)
        ]
    works = known.by_family.get(families[0], []) if families else known.works
    return [work for work in works if all(family in work.families for family in families)]


def _by_spelling(works: list[Work], citation: Citation) -> list[Work]:
    """Of several works of a name, those that print it as the short form does: "JAFFE" and "Jaffe", "A. Kaya".

    American law prints the authors of books in capitals, so that their spelling tells a book from an article.
    """
    if len(works) < 2 or not _people(citation):
        return works
    first = _people(citation)[0]
    works = _prefer(works, lambda work: any(name.family == first.family for name in _people(work.citation)))
    initial = fold(first.given[:1])
    if not initial:
        return works
    return _prefer(
        works,
        lambda work: any(
            skeleton(name.family) == skeleton(first.family) and fold(name.given[:1]) == initial
            for name in _people(work.citation)
        ),
    )


def _has_same(name: str, citation: Citation) -> Callable[[Work], bool]:
    value = skeleton(citation.text(name))
    return lambda work: bool(value) and skeleton(work.citation.text(name)) == value


def _demand(works: list[Work], fits: Callable[[Work], bool]) -> list[Work]:
    return [work for work in works if fits(work)]


def _prefer(works: list[Work], fits: Callable[[Work], bool]) -> list[Work]:
    return [work for work in works if fits(work)] or works


def is_wanted(work: Work, words: BackReference) -> bool:
    """Whether `work` is of the type that the words ask for."""
    kind = work.citation.type
    if not words.wants:
        return True
    return kind in _ARTICLE_LIKE if words.wants == "article" else kind.value == words.wants


def fits_title(short: str, full: str) -> bool:
    """Whether `short` is the beginning of `full`, or a run of whole words in it.

    >>> fits_title("Türkeipolitik", "Die deutsche Türkeipolitik"), fits_title("Politik", "Metapolitik")
    (True, False)
    """
    a, b = skeleton(short), skeleton(full)
    if len(a) < _SHORTEST_TITLE or not b:
        return a == b and bool(a)
    if b.startswith(a):
        return True
    words = [skeleton(word) for word in full.split()]
    looked_for = [bone for word in short.rstrip(".…").split() if (bone := skeleton(word))]
    return any(words[i : i + len(looked_for)] == looked_for for i in range(len(words))) or (
        len(looked_for) > 1 and a in b
    )


_NAMED = re.compile(
    rf"[(\[]\s?(?:{alternatives(NAMED_FOR_LATER)})(?:\s(?:cited\sas|referred\sto\sas|als|as|zit\.|zitiert))?"
    r"\s?[:,-]?\s*(?P<name>[^()\[\]]{2,60}?)\s?[)\]]"
)


def _is_named_so(work: Work, said: str) -> bool:
    """Whether a short form begins with the name that its work was given: "[hereinafter HART & WECHSLER]"."""
    match = _NAMED.search(fold(work.said))
    if match is None:
        return False
    name = collapse(match["name"].strip(" \"'.,"))
    return re.match(rf"[\"']?{re.escape(name)}(?![^\W_])", fold(collapse(said))) is not None


def _is_mentioned(work: Work, citation: Citation) -> bool:
    """Whether the words of a short form stand in its work's citation, in whatever field they were read."""
    text = [skeleton(word) for word in re.split(r"[^\w.]+", work.said)]
    told = [*(name.family or name.literal for name in _people(citation)), citation.text("title")]
    told += [citation.text("container_title"), citation.text("number")]
    words = [bone for part in told for word in re.split(r"[^\w.]+", part) if (bone := skeleton(word))]
    return bool(words) and all(word in text for word in words[:3])


def distinct(works: Iterable[Work]) -> Iterator[Work]:
    """One of those that describe one work twice: the first."""
    seen = set()
    for work in works:
        identity = (
            work.families,
            skeleton(work.citation.text("title")),
            *(skeleton(work.citation.text(name)) for name in _APART),
        )
        if identity not in seen:
            seen.add(identity)
            yield work


_APART = ("volume", "number")


def reported(known: Known, citation: Citation) -> list[Work]:
    """The works that a citation means by their place in a report or journal, and says less of than before.

    "Lujan, 504 U.S. at 577"; "BGHZ 26, 349, 355"; "Götting, NJW 2001, 586".  One that says as much as the
    first is a full citation given again.
    """
    container = skeleton(citation.text("container_title"))
    volume, year = skeleton(citation.text("volume")), citation.date()
    dated = year is not None and bool(year.start.month)  # as an issue of a newspaper is
    if not container or dated or not _REPORTED.issuperset(citation.fields):
        return []
    return list(
        distinct(
            work
            for work in known.works
            if skeleton(work.citation.text("container_title")) == container
            and skeleton(work.citation.text("volume")) == volume
            and (volume or year is not None)
            and (year is None or ((date := work.citation.date()) is not None and date.year == year.year))
            and _is_again(work.citation, citation)
        )
    )


_REPORTED = frozenset({"author", "title", "container_title", "volume", "date", "pages"})
_TELLING = frozenset({"author", "title", "date", "number"})


def _is_again(full: Citation, short: Citation) -> bool:
    first, page = _first_page(full), _first_page(short)
    title, families = short.text("title"), set(_families(short.names("author")))
    begins = fold(full.text("title")).startswith(fold(title))  # "Lujan": too short for a title's beginning
    if page is None or (title and not begins and not fits_title(title, full.text("title"))):
        return False
    if first == page:
        less = (short.fields.keys() - {"pages"}) < (full.fields.keys() - {"pages"})
        bare = full.type is WorkType.CASE and _TELLING.isdisjoint(short.fields.keys() - {"title"})
        return less or bare
    near = first is not None and first < page <= first + _LONGEST_ARTICLE
    if full.type is WorkType.CASE:
        return bool(title) and "date" not in short.fields
    return near and bool(families) and families <= set(_families(full.names("author"))) and not title


def _first_page(citation: Citation) -> int | None:
    match = re.search(r"[0-9]{1,6}", fold(citation.text("pages")))
    return int(match[0]) if match is not None else None


def works_with(known: Known, families: Sequence[str]) -> list[Work]:
    """The works that have all of these people, each once."""
    works = known.by_family.get(families[0], []) if families else []
    return list(distinct(work for work in works if set(families) <= work.families))
