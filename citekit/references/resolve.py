"""To which work a short form or an ibid. points.

Every full citation is remembered; which of them a short form may mean is told
by `citekit.references.candidates`.  Two works that both fit are a question, not
a guess.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citekit.model import FIELDS, Citation, Kind, Note, Problem, Reading, WorkType, skeleton
from citekit.references.assemble import back_reference_of, is_dated, with_author
from citekit.references.candidates import Known, Work, candidates, fits_title, is_wanted, reported, works_with
from citekit.references.lexicon.backrefs import BackReference, Reach

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


@dataclass(slots=True)
class _State:
    """What is known when the next citation is read."""

    known: Known = field(default_factory=Known)
    last: Work | None = None
    lost: str = ""  # the note whose citation came last, where its work is not known
    problems: list[Problem] = field(default_factory=list)

    def remember(self, work: Work) -> None:
        self.known.remember(work)
        self.mention(work, work.note)

    def mention(self, work: Work, note: str) -> None:
        """Remember that `note` cites `work`, fully or not."""
        self.known.by_note.setdefault(note, []).append(work)
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
    if words is not None and (words.reach is Reach.SAME_AUTHOR or words.or_author):
        citation = _same_author(state, note, citation)
    if citation.kind is Kind.SHORT:
        return _short(state, note, citation, words)
    if words is not None and words.reach is Reach.EARLIER:
        # "Ehmann, Interesse, in: FS Deutsch (Fn. 16)" names a known work, or a new chapter of a known book.
        if len(candidates(state.known, citation, words, _said(note, citation))) == 1:
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), words)
        citation = _chapter(state, citation)
    elif citation.text("container_title").endswith(("…", "...")):
        citation = _short_container(state, citation)
    elif len(reported(state.known, citation)) == 1:
        work = reported(state.known, citation)[0]
        again = replace(citation, kind=Kind.SHORT, language=None)
        return _found(state, note, again, work, "the work at this place of the report")
    elif _may_be_short(citation):
        found = candidates(state.known, citation, None, _said(note, citation))
        if len(found) == 1 or not citation.text("title"):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), None)
    state.remember(Work(note.number, index, citation, _said_of_work(note, index)))
    return citation


def _words(note: Note, citation: Citation) -> BackReference | None:
    return back_reference_of(_said(note, citation))


def _ibid(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    if state.last is None:
        before = f"which of note {state.lost} is not known" if state.lost else "but none is cited before"
        return _unknown(state, note, citation, "E201", f"points to the work before it, {before}")
    work = state.last
    if words is not None and words.wants and not is_wanted(work, words):
        wanted = [w for w in state.known.works if is_wanted(w, words)]
        if not wanted:
            return _unknown(
                state, note, citation, "E201", f"asks for a work of type {words.wants}; none is cited before"
            )
        work = wanted[-1]
    return _found(state, note, citation, work, "the work cited directly before")


def _short(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    found = candidates(state.known, citation, words, _said(note, citation))
    if not found:
        return _unknown(state, note, citation, "E206", "names a work that no earlier note describes")
    if len(found) > 1:
        listed = "; ".join(work.describe() for work in found)
        return _unknown(state, note, citation, "E202", f"fits {len(found)} works: {listed}")
    by = (
        "author and title"
        if citation.text("title") and citation.names("author")
        else "title"
        if citation.text("title")
        else "author"
    )
    return _found(state, note, citation, found[0], f"the only work before that has this {by}")


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
    for work in state.known.works:
        for full in (work.citation.text("container_title"), work.citation.text("title")):
            if fits_title(short, full) and work.citation.type not in (WorkType.ARTICLE, WorkType.NEWSPAPER):
                return replace(citation, type=WorkType.CHAPTER, reason=f"in the book of {work.describe()}")
    return citation


def _chapter(state: _State, citation: Citation) -> Citation:
    """A new chapter in a book that is cited short: "A. Kaya, “Kafkasya”, B. Can (der.), a.g.e."."""
    editors = [skeleton(name.family) for name in citation.names("editor")]
    books = works_with(state.known, editors)
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
