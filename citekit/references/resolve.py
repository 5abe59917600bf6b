"""To which work a short form or an ibid. points.

Every full citation is remembered under the families of its authors and
editors; a short form asks by name, then by the type its words demand, by short
title, by volume.  Two works that both fit are a question, not a guess.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from citekit.model import FIELDS, Citation, Kind, Note, Problem, Reading, WorkType, skeleton
from citekit.references.assemble import back_reference_of, is_dated, with_author
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import BackReference, Reach

_ARTICLE_LIKE = frozenset({WorkType.ARTICLE, WorkType.CHAPTER, WorkType.NEWSPAPER, WorkType.CONFERENCE})
# What makes a citation a description by itself, so that it never counts as a short form.
_DESCRIBING = (
    "publisher",
    "place",
    "container_title",
    "url",
    "doi",
    "isbn",
    "issue",
    "edition",
    "number",
    "accessed",
    "genre",
)
_SHORTEST_TITLE = 6  # letters; shorter ones fit too much


@dataclass(frozen=True, slots=True)
class Work:
    """A full citation: in which note, at which place of it, and what it says."""

    note: str
    index: int
    citation: Citation

    @property
    def families(self) -> frozenset[str]:
        """Skeletons of the families of its authors and editors."""
        names = (*self.citation.names("author"), *self.citation.names("editor"))
        return frozenset(skeleton(name.family or name.literal) for name in names)

    def describe(self) -> str:
        """A few words by which a person knows it."""
        who = next((str(n) for n in (*self.citation.names("author"), *self.citation.names("editor"))), "")
        what = (
            self.citation.text("title") or self.citation.text("container_title") or self.citation.text("url")
        )
        return f"note {self.note} ({', '.join(part for part in (who, what) if part)})"


@dataclass(slots=True)
class _State:
    """What is known when the next citation is read."""

    works: list[Work] = field(default_factory=list)
    by_family: dict[str, list[Work]] = field(default_factory=dict)
    by_note: dict[str, list[Work]] = field(default_factory=dict)
    last: Work | None = None
    lost: str = ""  # the note whose citation came last, where its work is not known
    problems: list[Problem] = field(default_factory=list)

    def remember(self, work: Work) -> None:
        self.works.append(work)
        self.mention(work, work.note)
        for family in work.families:
            self.by_family.setdefault(family, []).append(work)

    def mention(self, work: Work, note: str) -> None:
        """Remember that `note` cites `work`, fully or not."""
        self.by_note.setdefault(note, []).append(work)
        self.last, self.lost = work, ""


def resolve(notes: Sequence[Note]) -> tuple[tuple[Note, ...], tuple[Problem, ...]]:
    """Resolve the short forms of all notes, in order.

    Returns:
        The notes with `Citation.refers_to`, `refers_index` and `reason` filled in, and what could not be
        decided.
    """
    state = _State()
    resolved = []
    for note in notes:
        citations: list[Citation] = []
        for index, citation in enumerate(note.citations):
            citations.append(_resolve(state, note, index, citation))
        resolved.append(replace(note, citations=tuple(citations)))
    return tuple(resolved), tuple(state.problems)


def _resolve(state: _State, note: Note, index: int, citation: Citation) -> Citation:
    words = _words(note, citation)
    if citation.kind is Kind.IBID:
        return _ibid(state, note, citation, words)
    if citation.kind is Kind.SHORT:
        return _short(state, note, citation, words)
    if words is not None and words.reach is Reach.SAME_AUTHOR:
        citation = _same_author(state, note, citation)
    elif words is not None:
        citation = _chapter(state, citation)
    elif citation.text("container_title").endswith(("…", "...")):
        citation = _short_container(state, citation)
    elif _may_be_short(citation):
        candidates = _candidates(state, citation, None)
        if len(candidates) == 1 or (candidates and not citation.text("title")):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), None)
        if not citation.text("title"):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), None)
    state.remember(Work(note.number, index, citation))
    return citation


def _words(note: Note, citation: Citation) -> BackReference | None:
    return back_reference_of(_said(note, citation))


def _ibid(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    if state.last is None:
        before = f"which of note {state.lost} is not known" if state.lost else "but none is cited before"
        return _unknown(state, note, citation, "E201", f"points to the work before it, {before}")
    work = state.last
    if words is not None and words.wants and not _is_wanted(work, words):
        wanted = [w for w in state.works if _is_wanted(w, words)]
        if not wanted:
            return _unknown(
                state, note, citation, "E201", f"asks for a work of type {words.wants}; none is cited before"
            )
        work = wanted[-1]
    return _found(state, note, citation, work, "the work cited directly before")


def _is_wanted(work: Work, words: BackReference) -> bool:
    kind = work.citation.type
    if not words.wants:
        return True
    return kind in _ARTICLE_LIKE if words.wants == "article" else kind.value == words.wants


def _short(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    candidates = _candidates(state, citation, words, said=_said(note, citation))
    if not candidates:
        return _unknown(state, note, citation, "E206", "names a work that no earlier note describes")
    if len(candidates) > 1:
        listed = "; ".join(work.describe() for work in candidates)
        return _unknown(state, note, citation, "E202", f"fits {len(candidates)} works: {listed}")
    by = (
        "author and title"
        if citation.text("title") and citation.names("author")
        else "title"
        if citation.text("title")
        else "author"
    )
    return _found(state, note, citation, candidates[0], f"the only work before that has this {by}")


def _found(state: _State, note: Note, citation: Citation, work: Work, reason: str) -> Citation:
    state.mention(work, note.number)
    return replace(
        citation,
        type=work.citation.type,
        refers_to=work.note,
        refers_index=work.index,
        reason=f"{reason}: {work.describe()}",
    )


def _unknown(state: _State, note: Note, citation: Citation, code: str, what: str) -> Citation:
    said = _said(note, citation)
    line = note.lines[0] if note.lines is not None else None
    state.problems.append(Problem(code, f"“{said}” {what}", note=note.number, line=line))
    # An ibid. after this one would mean a work that nobody knows, not the one before it.
    state.last, state.lost = None, note.number
    return replace(citation, refers_to=None, reason=what)


def _said(note: Note, citation: Citation) -> str:
    return "" if note.text is None else note.text[slice(*citation.span)]


def _candidates(
    state: _State, citation: Citation, words: BackReference | None, *, said: str = ""
) -> list[Work]:
    """The works that a short form may mean, each once, in order of their first citation."""
    families = [
        skeleton(name.family or name.literal)
        for name in (*citation.names("author"), *citation.names("editor"))
    ]
    if any(family not in state.by_family for family in families):
        # "Kaya-Demir": two families, or one double name; the works before tell.
        families = [
            skeleton(part) for n in citation.names("author") for part in re.split(r"[-–—/]", n.family)
        ]
    works = state.by_family.get(families[0], []) if families else state.works
    works = [work for work in works if all(family in work.families for family in families)]
    number = note_number(said) if words is not None else None
    if words is not None and (words.numbered or number is not None):
        # The note that is named may itself cite short; it leads to the full citation all the same.
        cited = state.by_note.get(number or "", [])
        there = [work for work in works if work in cited]
        # "op. cit., p. 5, n. 3" may name a note of the work itself.
        works = there or ([] if words.numbered else works)
    if words is not None and words.wants:
        works = [work for work in works if _is_wanted(work, words)]
    title = citation.text("title")
    if title:
        works = [work for work in works if _fits_title(title, work.citation.text("title"))]
    elif not families and not (words is not None and words.numbered):
        return []
    year = citation.date()
    if year is not None:
        works = [w for w in works if (date := w.citation.date()) is not None and date.year == year.year]
    if len(works) > 1 and citation.text("volume"):
        works = [
            w for w in works if skeleton(w.citation.text("volume")) == skeleton(citation.text("volume"))
        ] or works
    return list(_distinct(works))


def _fits_title(short: str, full: str) -> bool:
    """Whether `short` is the beginning of `full`, or a run of whole words in it."""
    a, b = skeleton(short), skeleton(full)
    if len(a) < _SHORTEST_TITLE or not b:
        return a == b and bool(a)
    return b.startswith(a) or (" " in short.strip() and a in b)


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


def _may_be_short(citation: Citation) -> bool:
    """A name or a title with nothing but a page: "GÖZLER, s. 120", "Бахтин М. М. Проблемы поэтики… С. 80"."""
    if any(name in citation.fields for name in _DESCRIBING):
        return False
    if is_dated(citation):  # "Kaya, 2001, s. 5"
        return bool(citation.names("author")) and not citation.text("title")
    return bool(citation.names("author") or citation.text("title"))


def _same_author(state: _State, note: Note, citation: Citation) -> Citation:
    """ "Его же. Title": the author of the citation before, with a work of his own."""
    if "author" in citation.fields:
        return citation
    if state.last is None or not state.last.citation.names("author"):
        return _unknown(
            state, note, citation, "E201", "points to an author before it, but none is named before"
        )
    names = state.last.citation.names("author")
    filled = with_author(citation, names, by="rule:same-author", span=(citation.span[0], citation.span[0]))
    return replace(filled, reason=f"the author of {state.last.describe()}")


def _short_container(state: _State, citation: Citation) -> Citation:
    """A chapter whose book was cited before and is cut short here: "// Поэтика… С. 151"."""
    short = citation.text("container_title").rstrip("….")
    for work in state.works:
        for full in (work.citation.text("container_title"), work.citation.text("title")):
            if _fits_title(short, full) and work.citation.type not in (WorkType.ARTICLE, WorkType.NEWSPAPER):
                return replace(citation, type=WorkType.CHAPTER, reason=f"in the book of {work.describe()}")
    return citation


def _chapter(state: _State, citation: Citation) -> Citation:
    """A new chapter in a book that is cited short: "A. Kaya, “Kafkasya”, B. Can (der.), a.g.e."."""
    editors = [skeleton(name.family) for name in citation.names("editor")]
    books = [w for w in state.by_family.get(editors[0], []) if set(editors) <= w.families] if editors else []
    books = list(_distinct(books))
    if len(books) != 1 or "container_title" in citation.fields:
        return replace(citation, type=WorkType.CHAPTER)
    book = books[0]
    span = citation.fields["editor"].span
    fields = dict(citation.fields)
    fields["container_title"] = Reading(
        book.citation.text("title"), span, f"rule:book-in-note-{book.note}", 0.85
    )
    for name in ("publisher", "place", "date"):
        if name in book.citation.fields and name not in fields:
            fields[name] = replace(
                book.citation.fields[name], span=span, by=f"rule:book-in-note-{book.note}", confidence=0.85
            )
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    return replace(
        citation, type=WorkType.CHAPTER, fields=ordered, reason=f"a chapter of the book in {book.describe()}"
    )
