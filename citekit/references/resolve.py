"""To which work a short form or an ibid. points.

Every full citation is remembered under the families of its authors and
editors and under the words of its title; which of them a short form may mean is told by
`citekit.references.works`.  Two works that both fit are a question, not a guess.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import UPPER, Citation, Kind, Note, Problem, WorkType
from citekit.references.antecedents import (
    Work,
    family_key,
    is_wanted,
    people_of,
)
from citekit.references.assemble import back_references_of, is_dated, with_people
from citekit.references.backreferences import find_back_references, note_number
from citekit.references.containers import (
    chapter,
    in_known_book,
    is_in_book_before,
    short_container,
    with_container,
)
from citekit.references.in_comment import (
    DESCRIBING,
    before_comment,
    by_author_told,
    cited_in_comment,
    cited_inside,
    ibid_inside,
    place_alone,
)
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.named import as_short, in_nominative, with_author_before
from citekit.references.reread import (
    as_author,
    as_authors,
    as_family_and_title,
    as_known,
    as_periodical,
    as_title,
    as_titled,
    as_whole_title,
    with_archive,
    with_known_author,
    without_kind,
    without_signal,
    without_title_behind,
)
from citekit.references.resolution import Reader, State, by_what, found, said_of, unknown

_CUT = ("…", "...")  # how a title ends that is cut short
_IMPRINT = ("publisher", "place", "url", "doi", "isbn")  # no short form has one
# Numbers that only say where in a work: the article of a law, a document in a collection.
_LOCATING = frozenset({"rule:rule-of-law", "rule:section-of-act", "rule:document-number"})


def resolve(
    notes: Sequence[Note], *, language: str, read: Reader
) -> tuple[tuple[Note, ...], tuple[Problem, ...]]:
    """Resolve the short forms of all notes, in order.

    Args:
        notes: with their citations.
        language: BCP 47 code of the notes.
        read: reads a stretch again in which a work known from before is recognised.

    Returns:
        The notes with `Citation.refers_to`, `refers_index` and `reason` filled in, and what could not be
        decided.
    """
    state = State(language, read)
    resolved: list[list[Citation]] = []
    for place, note in enumerate(notes):
        citations: list[Citation] = []
        reached = 0
        for index, whole in enumerate(note.citations):
            citation = before_comment(state, note, whole)
            citations += cited_in_comment(state, note, (reached, citation.span[0]))
            state.comment = (note.text or "")[reached : citation.span[0]]
            if _points_forward(note, citation):
                state.later.append((place, len(citations)))
                citations.append(citation)
            else:
                told = by_author_told(state, note, citation)
                citations.append(told or _resolve(state, note, index, citation, at=len(citations)))
            reached = citations[-1].span[1]
        citations += cited_in_comment(state, note, (reached, len(note.text or "")))
        resolved.append(citations)
    for place, index in state.later:
        note = notes[place]
        words = back_references_of(said_of(note, resolved[place][index]))[0]
        resolved[place][index] = _short(state, note, resolved[place][index], words)
    return (
        tuple(replace(note, citations=tuple(found)) for note, found in zip(notes, resolved, strict=True)),
        tuple(state.problems),
    )


def unknown_families(notes: Sequence[Note]) -> dict[str, int]:
    """The families that short forms name without their work being known, as `family_key` writes them.

    Each with the place in `notes` of the last note that names it.
    """
    return {
        family_key(name): place
        for place, note in enumerate(notes)
        for citation in note.citations
        if citation.kind is Kind.SHORT and citation.refers_to is None
        for name in people_of(citation)
    }


def _points_forward(note: Note, citation: Citation) -> bool:
    """Whether a short form names a note that is still to come: "infra note 12"."""
    rows = back_references_of(said_of(note, citation)) if citation.kind is Kind.SHORT else ()
    return any(row.reach is Reach.LATER for row in rows)


def _resolve(state: State, note: Note, index: int, citation: Citation, *, at: int) -> Citation:
    rows = back_references_of(said_of(note, citation))
    words = next((row for row in rows if row.reach is not Reach.SAME_AUTHOR), None)
    if citation.kind is not Kind.IBID and _is_by_the_same(rows, citation, said_of(note, citation)):
        citation = _same_author(state, note, citation)
        words = None if words is not None and words.reach is Reach.DIRECT and len(rows) == 1 else words
    if citation.kind is Kind.IBID:
        return _of_same_author(state, note, citation, words) or _ibid(state, note, citation, words)
    if citation.kind is Kind.SHORT:
        return _short(state, note, citation, words)
    if words is None and (short := _known_by_name(state, note, citation)) is not None:
        return short
    if words is not None:
        citation = without_title_behind(citation, said_of(note, citation))
        # "Ehmann, Interesse, in: FS Deutsch (Fn. 16)" names a known work, or a new chapter of a known book.
        if (
            words.reach is Reach.EARLIER
            and len(state.works.meant_by(citation, words, said=said_of(note, citation))) == 1
        ):
            return _short(state, note, as_short(citation), words)
        citation = chapter(state.works, citation, words)
    elif citation.text("container_title").endswith(_CUT):
        citation = short_container(state.works, citation)
    elif (known := as_known(said_of(note, citation), citation, state.works.meant_by)) is not None:
        return _short(state, note, known, None)
    elif is_in_book_before(citation) and state.works.last is not None:
        citation = with_container(citation, state.works.last)
    elif (in_known := in_known_book(state.works, citation, said_of(note, citation))) is not None:
        citation = in_known
    else:
        citation = with_known_author(as_author(citation, state.works.by_people), state.works.by_people)
        short = _cited_again(state, note, citation)
        if short is not None:
            return short
        citation = in_nominative(with_author_before(citation, state.comment, state.works), state.comment)
        citation = with_archive(citation, state.works.last)
    state.works.remember(Work(note.number, at, citation, _said_of_work(note, index)))
    state.lost = ""
    return citation


def _known_by_name(state: State, note: Note, citation: Citation) -> Citation | None:
    """The short form by the name that a note gave a work, or by a title cut short that looks like a book."""
    if _is_called_so(state, note, citation):
        return _short(state, note, as_short(citation), None)
    # "fiyatlar için yine van Os, “Cabinets de lecture…”, s. 224"
    cut = citation.text("container_title").endswith(_CUT) and "title" not in citation.fields
    return cited_inside(state, note, citation) if cut else None


def _is_called_so(state: State, note: Note, citation: Citation) -> bool:
    """Whether a citation begins with a name that a note gave a work; another file may follow an archive's."""
    named = state.works.named_so(said_of(note, citation))
    # A court's file may lie in the archive that the note named: "Archives du Nord (ensuite ADN), 2 U 1/44".
    file = citation.type is WorkType.ARCHIVE and "number" in citation.fields
    return any(not file and work.citation.type is not WorkType.ARCHIVE for work in named) or (
        bool(named) and _may_be_short(citation)
    )


def _cited_again(state: State, note: Note, citation: Citation) -> Citation | None:
    """The short form that a citation without words that point back is, None if it describes a work."""
    short = as_short(citation)
    again, how = state.works.again(citation)
    if len(again) == 1:
        return found(state, note, short, again[0], how)
    said = said_of(note, citation)
    titled = as_whole_title(said, citation)
    if titled is not None and len(whole := state.works.titled(titled.text("title"))) == 1:
        return found(state, note, titled, whole[0], by_what(titled, None, said))
    if (told := without_kind(citation)) is not None and len(asked := state.works.told_by(told)) == 1:
        return found(state, note, as_short(told), asked[0], by_what(told, None, said))
    if len(signed := state.works.signed_so(said)) == 1:
        return found(state, note, short, signed[0], "the file of this signature")
    if _may_be_short(citation) and (state.works.meant_by(citation, None) or _says_it_is_short(citation)):
        return _short(state, note, short, None)
    if any(name in citation.fields for name in _IMPRINT):
        return None
    return cited_inside(state, note, citation) or place_alone(state, note, citation)


def _is_by_the_same(rows: Sequence[BackReference], citation: Citation, said: str) -> bool:
    """Whether words such as "Его же", or "Id." before a new title, stand for the author."""
    editors, title = citation.fields.get("editor"), citation.fields.get("title")
    # "Ders. (Hg.), Title" names editors in place of the author; "a.mlf., Title, thk. X" beside him.
    instead = editors is not None and (title is None or editors.span < title.span)
    if citation.names("author") or instead:
        return False
    if any(row.reach is Reach.SAME_AUTHOR for row in rows):
        return True
    first = any(span[0] == 0 and row.reach is Reach.DIRECT for span, row in find_back_references(said))
    return citation.kind is Kind.NEW and first


def _says_it_is_short(citation: Citation) -> bool:
    """Whether a citation cannot be a description: it has no title, or one that is cut short."""
    title = citation.text("title")
    ancient = not title and citation.fields["author"].by == "rule:ancient-author"  # Livy 5.32.1
    return (not title and not ancient) or title.endswith(_CUT)


def _of_same_author(
    state: State, note: Note, citation: Citation, words: BackReference | None
) -> Citation | None:
    """Another work by the author before, by its title: "id., « L’intellectuel », p. 472"."""
    if words is None or not words.or_author or "title" not in citation.fields or state.works.last is None:
        return None
    names = people_of(state.works.last.citation)
    span = (citation.span[0], citation.span[0])
    short = with_people(as_short(citation), "author", names, by="rule:same-author", span=span)
    works = state.works.meant_by(short, None)
    said = said_of(note, citation)
    return found(state, note, short, works[0], by_what(short, None, said)) if len(works) == 1 else None


# "У Кравца (указ. очерк, с. 117)"
_NAME_BEFORE_BRACKET = re.compile(rf"[^\W\d_]\s[{UPPER}][^\W\d_]+\s\($")


def _ibid(state: State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    earlier = words is not None and words.reach is Reach.EARLIER
    if earlier and _NAME_BEFORE_BRACKET.search(state.comment):
        return unknown(
            state, note, citation, "E201", "points to a work of somebody whom no earlier note names"
        )
    work = state.works.directly_before(citation.text("pages"))
    if work is None:
        before = f"which of note {state.lost} is not known" if state.lost else "but none is cited before"
        return unknown(state, note, citation, "E201", f"points to the work before it, {before}")
    reason = "the work cited directly before"
    if work is not state.works.last:
        reason += " whose pages can be meant"
    if words is not None and words.wants and not is_wanted(work, words):
        work = state.works.last_wanted(words)
        if work is None:
            what = f"asks for a work of type {words.wants}; none is cited before"
            return unknown(state, note, citation, "E201", what)
        reason = f"the last work cited before that is of type {words.wants}"
    return found(state, note, citation, work, reason)


def _short(state: State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    said = said_of(note, citation)
    if state.works.named_so(said):
        citation = as_title(citation, said) or citation  # "ГД. С. 231": what a note calls a work is no author
    else:
        citation = without_kind(citation) or citation
    titled = as_titled(citation) if words is not None else None
    if titled is not None and len(state.works.meant_by(titled, words, said=said)) == 1:
        citation = titled
    candidates = state.works.meant_by(citation, words, said=said)
    if not candidates:
        again = (
            as_title(citation, said),
            as_authors(citation),
            as_family_and_title(citation, said),
            without_signal(citation),
            as_periodical(citation, said),
        )
        named = next((other for other in again if other and state.works.meant_by(other, words)), None)
        if named is None and words is None and len(unsigned := state.works.unsigned(citation)) == 1:
            return found(state, note, citation, unsigned[0], by_what(citation, words, said))
        files = state.works.files_named(said) if named is None and words is not None else []
        if len(files) == 1:
            return found(state, note, citation, files[0], "the file of this signature")
        if named is None:
            inside = cited_inside(state, note, citation) or ibid_inside(state, note, citation)
            if inside is not None:
                return inside
            return unknown(state, note, citation, "E206", _unfound(state, citation, words, said))
        candidates, citation = state.works.meant_by(named, words), named
    if len(candidates) > 1:
        listed = "; ".join(work.describe() for work in candidates)
        return unknown(state, note, citation, "E202", f"fits {len(candidates)} works: {listed}")
    return found(state, note, citation, candidates[0], by_what(citation, words, said))


def _unfound(state: State, citation: Citation, words: BackReference | None, said: str) -> str:
    others = state.works.meant_by(citation, None) if words is not None and words.numbered else []
    if not others:
        return "names a work that no earlier note describes"
    listed = "; ".join(work.describe() for work in others)
    return f"names note {note_number(said)}, which cites no such work; there is {listed}"


def _said_of_work(note: Note, index: int) -> str:
    """The citation with what follows it, up to the next: a bracket there may name it for later."""
    end = note.citations[index + 1].span[0] if index + 1 < len(note.citations) else None
    return "" if note.text is None else note.text[note.citations[index].span[0] : end]


def _may_be_short(citation: Citation) -> bool:
    """A name or a title with nothing but a page: "GÖZLER, s. 120", "Бахтин М. М. Проблемы поэтики… С. 80"."""
    named = (citation.fields.get("title"), citation.fields.get("editor"))
    commented = any(part is not None and part.by == "rule:commentary" for part in named)
    told = citation.fields.keys() - {"issue"} if _counts_margin(citation) else citation.fields.keys()
    if any(name in told for name in DESCRIBING):
        return False
    number = citation.fields.get("number")
    if number is not None and number.by not in _LOCATING:
        return False
    if citation.type is WorkType.INTERVIEW:
        return False
    if is_dated(citation) and commented:
        return False  # "Staudinger/Hager, Neubearb. 2017, § 823 Rn. 5"
    if is_dated(citation):  # "Kaya, 2001, s. 5"
        return bool(citation.names("author")) and not citation.text("title")
    return bool(citation.names("author") or citation.text("title"))


def _counts_margin(citation: Citation) -> bool:
    """Whether what looks like an issue is a number in the margin: "DÖNMEZER/ERMAN, No. 530"."""
    return bool(citation.names("author")) and citation.fields.keys() <= {"author", "volume", "issue", "pages"}


def _same_author(state: State, note: Note, citation: Citation) -> Citation:
    """ "Его же. Title": the author of the citation before, with a work of his own."""
    if state.works.last is None or not people_of(state.works.last.citation):
        return unknown(
            state, note, citation, "E201", "points to an author before it, but none is named before"
        )
    names = state.works.last.citation.names("author") or state.works.last.citation.names("editor")
    role = "editor" if _AS_EDITOR.match(said_of(note, citation)) else "author"
    span = (citation.span[0], citation.span[0])
    filled = with_people(citation, role, names, by="rule:same-author", span=span)
    return replace(filled, reason=f"the author of {state.works.last.describe()}")


_AS_EDITOR = re.compile(
    r"[^\W\d_]{2,12}\.?\s\((?:[Hh]g|[Hh]rsg|[Ee]ds?|[ÉéEe]d|dir|der|haz|ред|сост|red|coord)\.?\)"
)
