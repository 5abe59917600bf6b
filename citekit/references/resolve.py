"""To which work a short form or an ibid. points.

Every full citation is remembered under the families of its authors and
editors and under the words of its title; a short form asks by name, then by the
type its words demand, by short title, by volume.  Two works that both fit are a
question, not a guess.  How well they fit is told by `citekit.references.antecedents`,
other signs of them by `citekit.references.repeated`.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citekit.model import FIELDS, Citation, Kind, Name, Note, Problem, Reading, Span, WorkType, skeleton
from citekit.references.antecedents import (
    Fit,
    Work,
    agrees,
    best_fits,
    distinct,
    family_key,
    fit,
    is_wanted,
    people_of,
    title_roots,
)
from citekit.references.assemble import back_references_of, is_dated, with_people
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.people import read_people
from citekit.references.repeated import in_note, is_named_so, names_for_later, report_of, reported, spelled_so
from citekit.references.reread import as_author, as_title, with_known_author

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
    "accessed",
    "genre",
)
# Numbers that only say where in a work: the article of a law, a document in a collection.
_LOCATING = frozenset({"rule:rule-of-law", "rule:document-number"})


@dataclass(slots=True)
class _State:
    """What is known when the next citation is read."""

    works: list[Work] = field(default_factory=list)
    by_family: dict[str, list[Work]] = field(default_factory=dict)
    by_root: dict[str, list[Work]] = field(default_factory=dict)
    laws: list[Work] = field(default_factory=list)
    named: list[Work] = field(default_factory=list)  # to which their notes give a name for later
    by_report: dict[tuple[str, str], list[Work]] = field(default_factory=dict)
    by_note: dict[str, list[Work]] = field(default_factory=dict)
    last: Work | None = None
    lost: str = ""  # the note whose citation came last, where its work is not known
    problems: list[Problem] = field(default_factory=list)

    def remember(self, work: Work) -> None:
        self.works.append(work)
        self.mention(work, work.note)
        for family in work.families:
            self.by_family.setdefault(family, []).append(work)
        for root in title_roots(work.citation.text("title")):
            self.by_root.setdefault(root, []).append(work)
        if work.citation.type is WorkType.LEGISLATION:
            self.laws.append(work)
        if work.citation.text("container_title"):
            self.by_report.setdefault(report_of(work.citation), []).append(work)
        if names_for_later(work):
            self.named.append(work)

    def mention(self, work: Work, note: str) -> None:
        """Remember that `note` cites `work`, fully or not."""
        self.by_note.setdefault(note, []).append(work)
        self.last, self.lost = work, ""

    def by_people(self, people: Sequence[Name]) -> list[Work]:
        """The works that all of `people` wrote or edited."""
        families = [family_key(name) for name in people]
        if any(family not in self.by_family for family in families):
            # "Kaya-Demir": two families, or one double name; the works before tell.
            parts = [part for name in people for part in re.split(r"[-–—/]", name.family)]
            families = [family_key(Name(family=part)) for part in parts]
        works = self.by_family.get(families[0], []) if families else []
        return [
            work
            for work in works
            if all(family in work.families for family in families)
            and agrees(people, people_of(work.citation))
        ]

    def by_title(self, title: str) -> list[Work]:
        """The works of which one may have `title`, whoever wrote them."""
        found = [self.by_root.get(root, []) for root in title_roots(title)]
        return min(found, key=len) if any(found) else self.laws


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
    rows = back_references_of(_said(note, citation))
    words = next((row for row in rows if row.reach is not Reach.SAME_AUTHOR), None)
    if citation.kind is not Kind.IBID and _is_by_the_same(rows, citation):
        citation = _same_author(state, note, citation)
        words = None if words is not None and words.reach is Reach.DIRECT and len(rows) == 1 else words
    if citation.kind is Kind.IBID:
        return _ibid(state, note, citation, words)
    if citation.kind is Kind.SHORT:
        return _short(state, note, citation, words)
    if words is not None:
        # "Ehmann, Interesse, in: FS Deutsch (Fn. 16)" names a known work, or a new chapter of a known book.
        if (
            words.reach is Reach.EARLIER
            and len(_candidates(state, citation, words, said=_said(note, citation))) == 1
        ):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), words)
        citation = _chapter(state, citation, words)
    elif citation.text("container_title").endswith(("…", "...")):
        citation = _short_container(state, citation)
    elif (in_known := _in_known_book(state, citation)) is not None:
        citation = in_known
    else:
        again = reported(state.by_report.get(report_of(citation), []), citation)
        if len(again) == 1:
            short = replace(citation, kind=Kind.SHORT, language=None)
            return _found(state, note, short, again[0], "the work at this place of the report")
        citation = with_known_author(as_author(citation, state.by_people), state.by_people)
        if _may_be_short(citation) and (_candidates(state, citation, None) or _says_it_is_short(citation)):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), None)
    state.remember(Work(note.number, index, citation, _said_of_work(note, index)))
    return citation


def _is_by_the_same(rows: Sequence[BackReference], citation: Citation) -> bool:
    """Whether words such as "Его же", or "Id." before a new title, stand for the author."""
    if people_of(citation):
        return False
    if any(row.reach is Reach.SAME_AUTHOR for row in rows):
        return True
    return citation.kind is Kind.NEW and any(row.reach is Reach.DIRECT for row in rows)


def _says_it_is_short(citation: Citation) -> bool:
    """Whether a citation cannot be a description: it has no title, or one that is cut short."""
    title = citation.text("title")
    return not title or title.endswith(("…", "..."))


def _ibid(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    if state.last is None:
        before = f"which of note {state.lost} is not known" if state.lost else "but none is cited before"
        return _unknown(state, note, citation, "E201", f"points to the work before it, {before}")
    work = state.last
    if words is not None and words.wants and not is_wanted(work, words):
        wanted = [w for w in state.works if is_wanted(w, words)]
        if not wanted:
            return _unknown(
                state, note, citation, "E201", f"asks for a work of type {words.wants}; none is cited before"
            )
        work = wanted[-1]
    return _found(state, note, citation, work, "the work cited directly before")


def _short(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    candidates = _candidates(state, citation, words, said=_said(note, citation))
    if not candidates:
        named = as_title(citation)
        candidates = [] if named is None else _candidates(state, named, words)
        if named is None or not candidates:
            return _unknown(state, note, citation, "E206", "names a work that no earlier note describes")
        citation = named
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


def _said_of_work(note: Note, index: int) -> str:
    """The citation with what follows it, up to the next: a bracket there may name it for later."""
    end = note.citations[index + 1].span[0] if index + 1 < len(note.citations) else None
    return "" if note.text is None else note.text[note.citations[index].span[0] : end]


def _candidates(
    state: _State, citation: Citation, words: BackReference | None, *, said: str = ""
) -> list[Work]:
    """The works that a short form may mean, each once, in order of their first citation."""
    named = [work for work in state.named if is_named_so(work, said)]
    if named:
        return list(distinct(named))
    people = people_of(citation)
    title = citation.text("title")
    if people:
        works = state.by_people(people)
    elif words is not None and words.numbered:
        works = state.works
    else:
        works = state.by_title(title) if title else []
    number = note_number(said) if words is not None else None
    if words is not None and (words.numbered or number is not None):
        # The note that is named may itself cite short; it leads to the full citation all the same.
        there = in_note(works, state.by_note.get(number or "", []), citation)
        # "op. cit., p. 5, n. 3" may name a note of the work itself.
        works = there or ([] if words.numbered else works)
    numbered = words is not None and words.numbered
    if words is not None and words.wants:
        works = [work for work in works if is_wanted(work, words)]
    if title and not numbered:
        works = best_fits(works, title, by_author=bool(people))
    if len(works) > 1 and people:
        # "Делез Ж. Указ. соч." is a book of his own where there is one, and none that he wrote with others.
        alone = [work for work in works if len(people_of(work.citation)) == len(people)]
        works = alone or works
    year = citation.date()
    if year is not None:
        works = [w for w in works if (date := w.citation.date()) is not None and date.year == year.year]
    if len(works) > 1 and citation.text("volume"):
        works = [
            w for w in works if skeleton(w.citation.text("volume")) == skeleton(citation.text("volume"))
        ] or works
    return list(distinct(spelled_so(works, citation)))


def _may_be_short(citation: Citation) -> bool:
    """A name or a title with nothing but a page: "GÖZLER, s. 120", "Бахтин М. М. Проблемы поэтики… С. 80"."""
    if any(name in citation.fields for name in _DESCRIBING):
        return False
    number = citation.fields.get("number")
    if number is not None and number.by not in _LOCATING:
        return False
    if citation.type is WorkType.INTERVIEW:
        return False
    if is_dated(citation):  # "Kaya, 2001, s. 5"
        return bool(citation.names("author")) and not citation.text("title")
    return bool(citation.names("author") or citation.text("title"))


def _same_author(state: _State, note: Note, citation: Citation) -> Citation:
    """ "Его же. Title": the author of the citation before, with a work of his own."""
    if state.last is None or not people_of(state.last.citation):
        return _unknown(
            state, note, citation, "E201", "points to an author before it, but none is named before"
        )
    names = state.last.citation.names("author") or state.last.citation.names("editor")
    role = "editor" if _AS_EDITOR.match(_said(note, citation)) else "author"
    span = (citation.span[0], citation.span[0])
    filled = with_people(citation, role, names, by="rule:same-author", span=span)
    return replace(filled, reason=f"the author of {state.last.describe()}")


_AS_EDITOR = re.compile(
    r"[^\W\d_]{2,12}\.?\s\((?:[Hh]g|[Hh]rsg|[Ee]ds?|[ÉéEe]d|dir|der|haz|ред|сост|red|coord)\.?\)"
)


def _in_known_book(state: _State, citation: Citation) -> Citation | None:
    """A new chapter in a book that is cited short by its editors: "in Brewer and Styles, A People"."""
    reading = citation.fields.get("container_title")
    names, comma, title = citation.text("container_title").partition(", ")
    if reading is None or not comma or not citation.text("title") or len(names.split()) > _MOST_NAMES:
        return None
    people = read_people(names)
    books = [
        work
        for work in state.by_people(people)
        if max(fit(title, work.citation.text(name)) for name in ("title", "container_title")) >= Fit.RUN
    ]
    if not books or "editor" in citation.fields:
        return None
    by = f"rule:book-in-note-{books[0].note}"
    start = reading.span[1] - len(title)
    fields = dict(citation.fields)
    fields["container_title"] = replace(reading, value=title, span=(start, reading.span[1]), by=by)
    fields["editor"] = Reading(people, (reading.span[0], reading.span[0] + len(names)), by, 0.85)
    return replace(
        citation,
        type=WorkType.CHAPTER,
        fields={name: fields[name] for name in FIELDS if name in fields},
        reason=f"a part of the work in {books[0].describe()}",
    )


_MOST_NAMES = 6  # words


def _short_container(state: _State, citation: Citation) -> Citation:
    """A chapter whose book was cited before and is cut short here: "// Поэтика… С. 151"."""
    short = citation.text("container_title").rstrip("….")
    for work in state.works:
        for full in (work.citation.text("container_title"), work.citation.text("title")):
            if fit(short, full) >= Fit.RUN and work.citation.type not in (
                WorkType.ARTICLE,
                WorkType.NEWSPAPER,
            ):
                return replace(citation, type=WorkType.CHAPTER, reason=f"in the book of {work.describe()}")
    return citation


def _chapter(state: _State, citation: Citation, words: BackReference) -> Citation:
    """A new part of a work that is cited short: "A. Kaya, “Kafkasya”, B. Can (der.), a.g.e."; "// Там же"."""
    editors = citation.names("editor")
    if "container_title" in citation.fields:
        return replace(citation, type=WorkType.CHAPTER)
    if editors:
        books = list(distinct(state.by_people(editors)))
        if len(books) != 1:
            return replace(citation, type=WorkType.CHAPTER)
        return _in_book(citation, books[0], citation.fields["editor"].span)
    if words.reach is Reach.DIRECT and state.last is not None:
        return _in_book(citation, state.last, (citation.span[1], citation.span[1]))
    return replace(citation, type=WorkType.CHAPTER)


def _in_book(citation: Citation, book: Work, span: Span) -> Citation:
    """`citation` with what is known of the book, or of the volume or journal, in which it stands."""
    title = "container_title" if "container_title" in book.citation.fields else "title"
    by = f"rule:book-in-note-{book.note}"
    fields = dict(citation.fields)
    fields["container_title"] = Reading(book.citation.text(title), span, by, 0.85)
    same_volume = citation.text("volume") in ("", book.citation.text("volume"))
    for name in ("publisher", "place", "date"):
        if name in book.citation.fields and name not in fields and same_volume:
            fields[name] = replace(book.citation.fields[name], span=span, by=by, confidence=0.85)
    kind = book.citation.type if book.citation.type in _OF_PARTS else WorkType.CHAPTER
    return replace(
        citation,
        type=kind,
        fields={name: fields[name] for name in FIELDS if name in fields},
        reason=f"a part of the work in {book.describe()}",
    )


_OF_PARTS = frozenset({WorkType.ARTICLE, WorkType.NEWSPAPER, WorkType.CONFERENCE})
