"""Short forms of known works that comment holds, or whose author only comment names.

``Tunaya’nın Siyasal Kurumlar’ı (s. 449)``, ``zustimmend Canaris a. a. O. S. 90, der freilich``: the words
alone do not tell a citation from prose; a name or a title that was cited before does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from citekit.model import UPPER, Citation, Kind, Note, Span, fold
from citekit.references import kinds
from citekit.references.antecedents import Work, people_of
from citekit.references.assemble import back_references_of, moved, with_people
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import endings
from citekit.references.genitive import out_of_genitive
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.lexicon.people import ARTICLES, PARTICLES
from citekit.references.named import (
    as_short,
    last_named,
    names_only,
    places_alone,
    told_before,
    with_author_told,
)
from citekit.references.people import read_people
from citekit.references.recognised import (
    INTERVIEW,
    direct,
    in_comment,
    opens_comment,
    reported_again,
    stretches,
)
from citekit.references.reread import as_known, as_title
from citekit.references.resolution import State, by_what, found, said_of
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.interviews import interviewee
from citekit.references.signals import segment_at

# What makes a citation a description by itself, so that it never counts as a short form.
DESCRIBING = (
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


def cited_in_comment(state: State, note: Note, span: Span) -> list[Citation]:
    """The short forms of known works in comment that was taken for no citation, in order."""
    start, end = span
    said = (note.text or "")[start:end]
    shorts = list(told_before(said, state.works, state.language))
    pieces = (
        *in_comment(said, state.works, state.language),
        *direct(said, state.language),
        *reported_again(said),
    )
    shorts += [moved(state.read(said[first:last]), first) for first, last in pieces]
    shorts += places_alone(said, state.works, state.language)
    known: list[Citation] = []
    for short in sorted(shorts, key=lambda one: one.span):
        if not known or known[-1].span[1] <= short.span[0] + start:
            answer = _ibid if short.kind is Kind.IBID else _of_known
            known += filter(None, [answer(state, note, moved(short, start))])
    known += [
        again
        for again in _signalled(state, note, span)
        if not any(one.span[0] < again.span[1] and again.span[0] < one.span[1] for one in known)
    ]
    known.sort(key=lambda one: one.span)
    return known or [*filter(None, [_asked_again(state, note, span)])]


_QUOTED = re.compile(r"[“«„\"](?P<title>[^“”«»„\"]{6,160})[”»“\"](?=\s?[.;,)]|\s*$)")


def _signalled(state: State, note: Note, span: Span) -> Iterator[Citation]:
    """The known works whose title stands behind a signal, and nothing else: "bkz. “Çadırkent Doldu”."."""
    start, end = span
    said = (note.text or "")[start:end]
    for match in _QUOTED.finditer(said):
        parts = segment_at(said, [match.span()])
        works = state.works.titled(match["title"].rstrip(" ,."))
        if parts and parts[0].signal is not None and len(works) == 1:
            short = as_short(moved(state.read(match[0]), start + match.start()))
            reason = by_what(short, None, match[0])
            yield replace(found(state, note, short, works[0], reason), signal=parts[0].signal)


def _asked_again(state: State, note: Note, span: Span) -> Citation | None:
    """The interview before with whom comment begins: "Интервью с Авдеевой. Семейное предание …"."""
    said = (note.text or "")[slice(*span)]
    asked = interviewee(said.strip())
    if asked is None or not state.works.described:
        return None
    start, end = (span[0] + len(said) - len(said.lstrip()) + at for at in asked)
    people = tuple(map(out_of_genitive, read_people((note.text or "")[start:end])))
    plain = replace(state.read((note.text or "")[start:end]), fields={}, residue=(), span=(span[0], end))
    short = with_people(as_short(plain), "author", people, by="rule:interviewee", span=(start, end))
    works = state.works.told_by(short)
    return found(state, note, short, works[0], by_what(short, None, said)) if len(works) == 1 else None


def _ibid(state: State, note: Note, citation: Citation) -> Citation | None:
    work = state.works.directly_before(citation.text("pages"))
    reason = "the work cited directly before"
    return None if work is None else found(state, note, citation, work, reason)


def before_comment(state: State, note: Note, citation: Citation) -> Citation:
    """The citation up to the end of its place, where a known work follows in comment behind that.

    "Kaya, § 84 Rn. 8’e yaslanarak Demir, Kars, s. 5"; "Kaya, op. cit., p. 60, et chez Demir, op. cit."
    """
    said = said_of(note, citation)
    start = citation.span[0]
    ends = _ends_of_places(said, state.language)
    end = _end_of_place(said, ends)
    first_end = min(ends, default=len(said))
    pieces = in_comment(said[first_end:], state.works, state.language) if first_end < len(said) else ()
    begins = []
    for first, last in ((first_end + first, first_end + last) for first, last in pieces):
        stop = _stop_before(said, first, ends)
        for at in (end, max((at for at in ends if at < first), default=end)):
            if stop is None and at < first and _leads_to_name(said[at:first]):
                stop = at
        again = state.read(said[first:last])
        named = "author" in again.fields or state.works.begins_title(said[first:last])
        named = named or bool(state.works.namesakes(said[first:last].partition(" ")[0]))
        if stop is not None and (named or state.works.named_so(said[first:last])):
            begins += [stop] * bool(_known(state, note, moved(again, start + first))[1])
    if _BEHIND_PLACE.match(said, end):
        told = told_before(said[end:], state.works, state.language)
        begins += [end for short in told if len(_known(state, note, moved(short, start + end))[1]) == 1]
    begins += [end for at, _ in direct(said[end:], state.language) if _leads_to_ibid(said[end : end + at])]
    begins += [
        end
        for at, last in reported_again(said[end:])
        if _leads_to_name(said[end : end + at])
        and len(state.works.again(state.read(said[end + at : end + last]))[0]) == 1
    ]
    if not begins:
        return citation
    stop = min(begins)
    stop += said.startswith(")", stop) and said[:stop].count("(") > said[:stop].count(")")
    before = replace(moved(state.read(said[:stop]), start), signal=citation.signal)
    # "РГАСПИ. Ф. 12. Оп. 1. Д. 633. Л. 2"; "412 U.S. at 333"
    placed = any({"container_title", number} <= before.fields.keys() for number in ("number", "volume"))
    tells = people_of(before) or "title" in before.fields or placed or before.kind is not Kind.NEW
    return before if tells else citation


def _ends_of_places(said: str, language: str) -> list[int]:
    """Where the places that a citation gives end, in order; not those in quotation marks."""
    quoted = [span for span, is_quoted in closed_spans(said) if is_quoted]
    return sorted(at for at in endings(said, language) if not any(a < at < b for a, b in quoted))


def _end_of_place(said: str, ends: Sequence[int]) -> int:
    """Where the first place that a citation gives ends, and what follows it without a word between."""
    end = next(iter(ends), len(said))
    for at in ends:
        end = at if _WORD.search(said, end, at) is None else end
    return end


def _stop_before(said: str, first: int, ends: Sequence[int]) -> int | None:
    """Where a place ends that nothing but a full stop parts from `first`: "m. 20/3. KÜZECİ, s. 88".

    "Его же. Бытие и время" ends nowhere.
    """
    at = next((at for at in ends if at < first and _STOP.fullmatch(said, at, first)), None)
    alone = any(span == (0, at) for span, _ in find_back_references(said))
    return None if alone else at


_STOP = re.compile(r"[)\]”»\"]{0,2}\.\s")
_WORD = re.compile(r"[^\W\d_]{4}")
# What follows a place before comment: "s. 5. Aynı yönde", "Rn. 8’e yaslanarak"
_BEHIND_PLACE = re.compile(r"(?:['’][^\W\d_]{1,3})?[.,;:)»”]*\s")
_SMALL_LAST = re.compile(
    rf"(?<![^\W\d_])(?:[^\W\d_{UPPER}]{{3,20}}|[^\W\d_{UPPER}]{{5,}}\s[^\W\d_{UPPER}]{{1,2}}|"
    r"et|ve|və|и|й|та|y|e),?\s[“„«‘\"]?$"
)
_WORD_LAST = re.compile(r"(?:[^\W\d_]{2}[.:,]?|(?<![^\W_])(?:[sv]|vgl|cf|см|ср)\.)\s$", re.IGNORECASE)
_TAIL = 24  # characters


def _leads_to_name(comment: str) -> bool:
    """Whether `comment` goes from a place to a name: small words, more than "in" or a particle; a bracket."""
    small = _SMALL_LAST.search(comment[-_TAIL:]) is not None or opens_comment(comment)
    return _BEHIND_PLACE.match(comment) is not None and (small or comment.endswith("("))


def _leads_to_ibid(comment: str) -> bool:
    """Whether `comment` goes from a place to ibid.: "S. 78. Zum Folgenden ebd.", ", et ibid., n° 911"."""
    return _BEHIND_PLACE.match(comment) is not None and _WORD_LAST.search(comment[-_TAIL:]) is not None


def _of_known(state: State, note: Note, again: Citation) -> Citation | None:
    """The short form that a stretch of comment is, None if it describes a work or fits not just one."""
    short, works = _known(state, note, again)
    if len(works) != 1:
        return None
    said = said_of(note, again)
    return found(state, note, as_short(short), works[0], by_what(short, _words_of(said), said))


def _known(state: State, note: Note, again: Citation) -> tuple[Citation, list[Work]]:
    """A stretch of comment as a short form, and the works that it may mean.

    There are none if it describes a work, or names nothing but an author.
    """
    said = said_of(note, again)
    words = _words_of(said)
    if words is None and len(reported := state.works.again(again)[0]) == 1:
        return again, reported
    if (asked := INTERVIEW.match(said)) is not None:
        span = (again.span[0], again.span[0] + asked.end("who"))
        short = with_people(
            replace(again, fields={}), "author", read_people(asked["who"]), by="rule:interviewee", span=span
        )
        return short, state.works.told_by(short)
    points = words is not None or "pages" in again.fields or {"author", "title"} <= again.fields.keys()
    if again.kind is Kind.IBID or not points or any(name in again.fields for name in DESCRIBING):
        return again, []
    works = state.works.meant_by(again, words, said=said)
    known = None if works else as_known(said, again, state.works.meant_by)
    return (again, works) if known is None else (known, state.works.meant_by(known, words, said=said))


def _words_of(said: str) -> BackReference | None:
    return next((r for r in back_references_of(said) if r.reach is not Reach.SAME_AUTHOR), None)


_IN_BOOK = re.compile(r"[’”»\"'],?\s[iI]n:?\s(?:[^’”»\"';]{2,60},\s)?$")


def cited_inside(state: State, note: Note, citation: Citation) -> Citation | None:
    """The short form of a known work with comment around it; None if there is none, or not of one work."""
    said = said_of(note, citation)
    pieces = (
        (start, end)
        for start, end in stretches(said, state.works, state.language)
        if _IN_BOOK.search(said, 0, start) is None  # a chapter of a known book is no short form of it
    )
    read = (moved(state.read(said[start:end]), start) for start, end in pieces)
    told = told_before(said, state.works, state.language)
    known = (_of_known(state, note, moved(again, citation.span[0])) for again in chain(read, told))
    short = next(filter(None, known), None)
    return None if short is None else replace(short, signal=citation.signal)


def place_alone(state: State, note: Note, citation: Citation) -> Citation | None:
    """The ibid. that what was taken for a title and its page is: "“Kimse kapısını kilitlemezdi” (s. 71)"."""
    if not citation.fields.keys() <= {"title", "pages"}:
        return None
    said = said_of(note, citation)
    ibid = next(places_alone(said, state.works, state.language, state.comment), None)
    return None if ibid is None else _ibid(state, note, moved(ibid, citation.span[0]))


def ibid_inside(state: State, note: Note, citation: Citation) -> Citation | None:
    """The ibid. to which comment leads that was read as a title: "Der Leitsatz ebd., S. 330"."""
    said = said_of(note, citation)
    first, last = next(direct(said, state.language), (0, 0))
    if not first or not _is_no_name(said[:first]):
        return None
    again = moved(state.read(said[first:last]), first)
    if again.kind is not Kind.IBID:
        return None
    return _ibid(state, note, replace(moved(again, citation.span[0]), signal=citation.signal))


def _is_no_name(lead: str) -> bool:
    """Whether words before ibid. are no author: small ones among them, an article first, a place."""
    words = lead.strip(" ,:;(").split()
    small = any(word[0].islower() and fold(word.strip(".")) not in PARTICLES for word in words)
    return small or not words or fold(words[0]) in ARTICLES or kinds.is_place(" ".join(words))


def by_author_told(state: State, note: Note, citation: Citation) -> Citation | None:
    """The short form whose author only the comment before it names: "у Дружинина: указ. соч., с. 31"."""
    if not state.comment.strip():
        return None
    said = said_of(note, citation)
    words = next(iter(back_references_of(said)), None)
    if not _says_no_more(citation, words):
        return None
    told = last_named(state.comment, state.works)
    named = {"author", "title"} & citation.fields.keys()
    if (
        told is None
        or not (named or names_only(told.behind, points=words is not None))
        or state.works.by_people(people_of(citation))
    ):
        return None
    plain = as_title(citation, said) if "author" in citation.fields else citation
    if plain is None:
        return None
    short = with_author_told(plain, told)
    works = state.works.meant_by(short, words, said=said)
    if not works and _WORD_AND_PLACE.match(said):
        # "Gersdorff hält die Entscheidung für einen Rückschritt (S. 643)": the last word of comment
        alone = {name: reading for name, reading in short.fields.items() if name != "title"}
        short = replace(short, fields=alone)
        works = state.works.meant_by(short, words, said=said)
    return found(state, note, short, works[0], by_what(short, words, said)) if len(works) == 1 else None


_WORD_AND_PLACE = re.compile(r"[^\W\d_]+\s\(")


def _says_no_more(citation: Citation, words: BackReference | None) -> bool:
    """Whether a citation names no author, or what may be a title, and its words ask for no note or ibid."""
    if words is not None and (words.reach is not Reach.EARLIER or words.numbered):
        return False
    named = {"author", "title"} & citation.fields.keys()
    says = words is not None or (named and "pages" in citation.fields)
    return len(named) <= 1 and bool(says) and citation.fields.keys() <= {*named, "volume", "pages"}
