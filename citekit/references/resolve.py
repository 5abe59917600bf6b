"""To which work a short form or an ibid. points.

Which works a short form may mean is told by `citekit.references.works`.  Two
works that both fit are a question, not a guess.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citekit.model import FIELDS, Citation, Kind, Note, Problem, Reading, WorkType, latin_separators
from citekit.references.assemble import back_references_of, is_dated, with_author
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.people import read_people
from citekit.references.works import Work, Works, alias_of, fits_title

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
    """The works so far, and what could not be decided.

    Attributes:
        lost: the note whose citation came last, where its work is not known.
        later: short forms that point forward, by note and place in it.
    """

    works: Works = field(default_factory=Works)
    lost: str = ""
    problems: list[Problem] = field(default_factory=list)
    later: list[tuple[int, int]] = field(default_factory=list)


def resolve(notes: Sequence[Note]) -> tuple[tuple[Note, ...], tuple[Problem, ...]]:
    """Resolve the short forms of all notes, in order.

    Returns:
        The notes with `Citation.refers_to`, `refers_index` and `reason` filled in, and what could not be
        decided.
    """
    state = _State()
    resolved: list[list[Citation]] = []
    for place, note in enumerate(notes):
        citations: list[Citation] = []
        for index, citation in enumerate(note.citations):
            if _points_forward(note, citation):
                state.later.append((place, index))
                citations.append(citation)
            else:
                citations.append(_resolve(state, note, index, citation))
        resolved.append(citations)
    for place, index in state.later:
        note = notes[place]
        resolved[place][index] = _short(
            state, note, resolved[place][index], _words(note, note.citations[index])[0]
        )
    return (
        tuple(replace(note, citations=tuple(found)) for note, found in zip(notes, resolved, strict=True)),
        tuple(state.problems),
    )


def _points_forward(note: Note, citation: Citation) -> bool:
    words, _ = _words(note, citation)
    return citation.kind is Kind.SHORT and words is not None and words.reach is Reach.LATER


def _resolve(state: _State, note: Note, index: int, citation: Citation) -> Citation:
    words, same_author = _words(note, citation)
    if citation.kind is Kind.IBID:
        return _ibid(state, note, citation, words)
    if same_author and "author" not in citation.fields:
        citation = _same_author(state, note, citation)
    if citation.kind is Kind.SHORT:
        return _short(state, note, citation, words)
    if words is not None and not same_author:
        citation = _chapter(state, citation)
    elif citation.text("container_title").endswith(("…", "...")):
        citation = _short_container(state, citation)
    elif (known := _as_known(state, note, citation)) is not None:
        return _short(state, note, known, None)
    elif _may_be_short(citation):
        candidates = state.works.meant_by(citation, None)
        if candidates or not citation.text("title"):
            return _short(state, note, replace(citation, kind=Kind.SHORT, language=None), None)
    state.works.remember(Work(note.number, index, citation, alias_of(_rest(note, index))))
    state.lost = ""
    return citation


def _rest(note: Note, index: int) -> str:
    """The note from a citation to the next one."""
    start = note.citations[index].span[0]
    later = [citation.span[0] for citation in note.citations[index + 1 :]]
    return "" if note.text is None else note.text[start : later[0] if later else None]


def _words(note: Note, citation: Citation) -> tuple[BackReference | None, bool]:
    """The words of a citation that point back, and whether some ask for the author before.

    "Его же. Указ. соч." has both: the earlier work is what is asked for.
    """
    found = back_references_of(_said(note, citation))
    same_author = any(row.reach is Reach.SAME_AUTHOR for row in found)
    others = [row for row in found if row.reach is not Reach.SAME_AUTHOR]
    return next(iter(others or found), None), same_author


def _ibid(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    work = state.works.directly_before(citation.text("pages"))
    if work is None:
        before = f"which of note {state.lost} is not known" if state.lost else "but none is cited before"
        return _unknown(state, note, citation, "E201", f"points to the work before it, {before}")
    reason = "the work cited directly before"
    if work is not state.works.last:
        reason += " whose pages can be meant"
    if words is not None and not work.is_wanted(words):
        work = state.works.last_wanted(words)
        if work is None:
            what = f"asks for a work of type {words.wants}; none is cited before"
            return _unknown(state, note, citation, "E201", what)
        reason = f"the last work cited before that is of type {words.wants}"
    return _found(state, note, citation, work, reason)


def _short(state: _State, note: Note, citation: Citation, words: BackReference | None) -> Citation:
    said = _said(note, citation)
    candidates = state.works.meant_by(citation, words, said=said)
    if not candidates:
        what = "names a work that no earlier note describes"
        others = state.works.meant_by(citation, None) if words is not None and words.numbered else []
        if others:
            listed = "; ".join(work.describe() for work in others)
            what = f"names note {note_number(said)}, which cites no such work; there is {listed}"
        return _unknown(state, note, citation, "E206", what)
    if len(candidates) > 1:
        listed = "; ".join(work.describe() for work in candidates)
        return _unknown(state, note, citation, "E202", f"fits {len(candidates)} works: {listed}")
    return _found(state, note, citation, candidates[0], _by(citation, words, said))


def _by(citation: Citation, words: BackReference | None, said: str) -> str:
    """By what a work was found, in words."""
    told = [name for name in ("author", "editor", "title", "volume") if name in citation.fields]
    if words is not None and words.wants:
        told.append(f"type {words.wants}")
    if words is not None and (number := note_number(said)) is not None:
        return (
            f"the work of note {number} that has this {' and '.join(told)}"
            if told
            else f"the work of note {number}"
        )
    return f"the only work before that has this {' and '.join(told)}"


def _found(state: _State, note: Note, citation: Citation, work: Work, reason: str) -> Citation:
    state.works.mention(work, note.number)
    state.lost = ""
    return replace(
        citation,
        type=work.citation.type,
        refers_to=work.note,
        refers_index=work.index,
        reason=f"{reason}: {work.describe()}",
    )


def _unknown(state: _State, note: Note, citation: Citation, code: str, what: str) -> Citation:
    line = note.lines[0] if note.lines is not None else None
    message = f"“{_said(note, citation)}” {what}"
    state.problems.append(Problem(code, message, note=note.number, line=line))
    # An ibid. after this one would mean a work that nobody knows, not the one before it.
    state.works.last, state.lost = None, note.number
    return replace(citation, refers_to=None, reason=what)


def _said(note: Note, citation: Citation) -> str:
    return "" if note.text is None else note.text[slice(*citation.span)]


def _may_be_short(citation: Citation) -> bool:
    """A name or a title with nothing but a page: "GÖZLER, s. 120", "Бахтин М. М. Проблемы поэтики… С. 80"."""
    if any(name in citation.fields for name in _DESCRIBING):
        return False
    if is_dated(citation):  # "Kaya, 2001, s. 5"
        return bool(citation.names("author")) and not citation.text("title")
    return bool(citation.names("author") or citation.text("title"))


_LONGEST_SHORT = 120  # characters
# What a name and a short title may be misread as, beside themselves.
_UNSURE = frozenset({"author", "editor", "title", "container_title", "place", "pages", "volume"})
_NAME_AND_TITLE = re.compile(
    r"(?P<name>[^,;:]{2,40})[,:]\s(?P<title>[^,;]{3,}?)(?=,\s|\.?\s(?:s|S|p|pp|с|С)\.|\s?[….]*$)"
)


def _as_known(state: _State, note: Note, citation: Citation) -> Citation | None:
    """A name and a short title of a known work, however they were read: "Kaya, Kars, s. 9" names no place."""
    said = _said(note, citation)
    match = _NAME_AND_TITLE.match(latin_separators(said)) if len(said) <= _LONGEST_SHORT else None
    if match is None or not citation.fields.keys() <= _UNSURE or "pages" not in citation.fields:
        return None
    start = citation.span[0]
    fields = {
        name: Reading(value, (start + match.start(group), start + match.end(group)), "rule:known-work", 0.9)
        for name, group, value in (
            ("author", "name", read_people(match["name"])),
            ("title", "title", match["title"].strip(" “”«»\"'‘’„")),
        )
    }
    fields["pages"] = citation.fields["pages"]
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    short = replace(citation, kind=Kind.SHORT, language=None, fields=ordered, residue=())
    return short if state.works.meant_by(short, None) else None


def _same_author(state: _State, note: Note, citation: Citation) -> Citation:
    """ "Его же. Title": the author of the citation before, with a work of his own."""
    last = state.works.last
    if last is None or not last.citation.names("author"):
        return _unknown(
            state, note, citation, "E201", "points to an author before it, but none is named before"
        )
    names = last.citation.names("author")
    filled = with_author(citation, names, by="rule:same-author", span=(citation.span[0], citation.span[0]))
    return replace(filled, reason=f"the author of {last.describe()}")


def _short_container(state: _State, citation: Citation) -> Citation:
    """A chapter whose book was cited before and is cut short here: "// Поэтика… С. 151"."""
    short = citation.text("container_title").rstrip("….")
    for work in state.works.described:
        for full in (work.citation.text("container_title"), work.citation.text("title")):
            if fits_title(short, full) and work.citation.type not in (WorkType.ARTICLE, WorkType.NEWSPAPER):
                return replace(citation, type=WorkType.CHAPTER, reason=f"in the book of {work.describe()}")
    return citation


def _chapter(state: _State, citation: Citation) -> Citation:
    """A new chapter in a book that is cited short: "A. Kaya, “Kafkasya”, B. Can (der.), a.g.e."."""
    editor, container = citation.fields.get("editor"), citation.fields.get("container_title")
    if editor is None and container is not None:  # "in Thornton, op. cit."
        editor, container = replace(container, value=read_people(citation.text("container_title"))), None
    if editor is None:
        return replace(citation, type=WorkType.CHAPTER)
    books = state.works.meant_by(replace(citation, fields={"editor": editor}), None)
    if len(books) != 1 or container is not None:
        return replace(citation, type=WorkType.CHAPTER)
    book = books[0]
    span = editor.span
    fields = dict(citation.fields)
    fields["container_title"] = Reading(
        book.citation.text("title"), span, f"rule:book-in-note-{book.note}", 0.85
    )
    for name in ("editor", "publisher", "place", "date"):
        if name in book.citation.fields and name not in fields:
            fields[name] = replace(
                book.citation.fields[name], span=span, by=f"rule:book-in-note-{book.note}", confidence=0.85
            )
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    return replace(
        citation, type=WorkType.CHAPTER, fields=ordered, reason=f"a chapter of the book in {book.describe()}"
    )
