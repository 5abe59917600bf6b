"""From the text of notes to citations: segment, tag, assemble, resolve."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from citekit.model import Citation, Kind, Note, NoteSet, Problem, Script, WorkType, script_of
from citekit.model.languages import detect_language
from citekit.references.assemble import assemble
from citekit.references.combined import tag
from citekit.references.cutting import cut_all
from citekit.references.evidence import is_affiliation, is_prose, is_sentence
from citekit.references.lexicon.cues import LANGUAGE_OF_NOTES
from citekit.references.marks import find_marks
from citekit.references.people import looks_like_person
from citekit.references.reread import with_author_told_later
from citekit.references.resolve import resolve, unknown_families
from citekit.references.segment import segment
from citekit.references.signals import Segment
from citekit.references.spelling import misprints
from citekit.references.tagged import Cited, Tagger

_LONGEST = 20_000  # characters; a longer "note" is a text, and is kept unread


def parse_notes(notes: NoteSet, *, tagger: Tagger = tag) -> NoteSet:
    """Read what the notes of a document cite.

    Args:
        notes: as `citekit.documents.find_notes` found them.
        tagger: what finds the parts of a citation.

    Returns:
        The same notes with their citations, short forms resolved to the note of the first full citation, and
        problems added to those that were there.

    >>> note = Note("1", "Ayna, 22 Temmuz 2005.")
    >>> parse_notes(NoteSet("x.txt", "tr", (note,))).notes[0].citations[0].text("container_title")
    'Ayna'
    """
    language = notes.language or _language(notes.notes) or "en"
    read = _read(notes.notes, language, tagger)

    def again(text: str) -> Citation:
        return parse_reference(text, language, tagger=tagger)

    resolved, questions = resolve(read, language=language, read=again)
    families = unknown_families(resolved)
    if families:
        told = [
            _with_authors(note, {family for family, last in families.items() if place < last})
            for place, note in enumerate(read)
        ]
        if told != read:
            resolved, questions = resolve(told, language=language, read=again)
    problems = (*notes.problems, *questions, *_left_over(resolved, language), *misprints(resolved))
    return replace(notes, language=language, notes=resolved, problems=problems)


def parse_reference(text: str, language: str | None = None, *, tagger: Tagger = tag) -> Citation:
    """Read one reference that stands by itself, such as an item of a bibliography.

    Args:
        text: the reference.
        language: BCP 47 code of the text it is from; guessed if not given.
        tagger: what finds the parts of a citation.

    Returns:
        A citation; of a text too long to be a reference all is residue.

    >>> parse_reference("Gareth M. Winrow, Turkey and the Caucasus, London 2000, s.5.", "tr").text("place")
    'London'
    """
    language = language or detect_language(text) or "en"
    if len(text) > _LONGEST:
        return Citation(Kind.NEW, WorkType.OTHER, {}, (0, len(text)), 0.0, residue=((0, len(text)),))
    return assemble(text, tagger([Cited(text)], language)[0], language=language)


def _with_authors(note: Note, families: Collection[str]) -> Note:
    """A note whose full citations have the authors of whom later short forms speak."""
    return replace(note, citations=tuple(with_author_told_later(c, families) for c in note.citations))


# A description has at least one of these; a page or an issue alone describes nothing.
_NAMING = frozenset({"author", "editor", "title", "container_title", "url", "doi", "isbn", "number"})


_TOGETHER = 32  # notes; a model reads them at once, and what the rules found in them is still remembered


def _read(notes: Sequence[Note], language: str, tagger: Tagger) -> list[Note]:
    """The notes with what they cite."""
    return [
        note
        for start in range(0, len(notes), _TOGETHER)
        for note in _read_together(notes[start : start + _TOGETHER], language, tagger)
    ]


def _read_together(notes: Sequence[Note], language: str, tagger: Tagger) -> Iterator[Note]:
    texts = ["" if note.text is None or len(note.text) > _LONGEST else note.text for note in notes]
    found = [
        [part for part in parts if note.number.isdigit() or not _is_affiliation(text, part, language)]
        for note, text, parts in zip(notes, texts, cut_all(texts, language), strict=True)
    ]
    cited = [
        _cited(note, text, part)
        for note, text, parts in zip(notes, texts, found, strict=True)
        for part in parts
    ]
    tagged = iter(tagger(cited, language))
    for note, text, parts in zip(notes, texts, found, strict=True):
        citations = []
        for part in parts:
            start, end = part.span
            citation = assemble(text[start:end], next(tagged), language=language, offset=start)
            if _is_one(citation):
                citations.append(replace(citation, signal=part.signal))
        yield replace(note, citations=tuple(citations)) if text else note


def _is_affiliation(text: str, part: Segment, language: str) -> bool:
    stretch = text[slice(*part.span)]
    return is_affiliation(stretch, find_marks(stretch, language))


def _cited(note: Note, text: str, part: Segment) -> Cited:
    start, end = part.span
    return Cited(text[start:end], frozenset(join - start for join in note.joins if start <= join < end))


def _is_one(citation: Citation) -> bool:
    """Whether what was read is a citation after all."""
    if citation.kind is Kind.NEW and citation.fields.keys() == {"title"}:
        return not is_sentence(citation.text("title"))  # "Taramalar Şubat 2022 itibarıyla günceldir"
    if not _NAMING.isdisjoint(citation.fields):
        return True
    # "bkz. yukarıda dn. 12" points to a note, not to a work; with a page, to the work that it cites.
    return citation.kind is Kind.IBID or (citation.kind is Kind.SHORT and "pages" in citation.fields)


def _language(notes: Sequence[Note]) -> str | None:
    """The language that the notes are written in, told by their abbreviations: most titles may be foreign."""
    text = " ".join(note.text or "" for note in notes)[:_LONGEST]
    if script_of(text) is not Script.LATIN:
        return detect_language(text)
    hits = {code: len(pattern.findall(text)) for code, pattern in _TELLING.items()}
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] else detect_language(text)


_TELLING = {
    code: re.compile("|".join(rf"(?<![^\W_]){re.escape(form)}(?![^\W\d_])" for form in forms.split(" | ")))
    for code, forms in LANGUAGE_OF_NOTES.items()
}


def _left_over(notes: Sequence[Note], language: str) -> list[Problem]:
    """What no field took, and notes that look like citations but were not read as any."""
    problems = []
    for note in notes:
        line = note.lines[0] if note.lines is not None else None
        text = note.text or ""
        for citation in note.citations:
            for start, end in citation.residue:
                problems.append(
                    Problem("E203", f"no field took “{text[start:end]}”", note=note.number, line=line)
                )
        if not note.number.isdigit():
            continue
        problems += [
            Problem(
                "E204",
                f"“{stretch[:80]}” looks like a citation, but was not read as one",
                note=note.number,
                line=line,
            )
            for stretch in _outside(text, note.citations)
            if _looks_like_citation(stretch, language)
        ]
    return problems


def _outside(text: str, citations: Sequence[Citation]) -> Iterator[str]:
    """The stretches of a note before, between and behind its citations; all of a note that has none."""
    start = 0
    for first, last in [*sorted(citation.span for citation in citations), (len(text), len(text))]:
        stretch = text[start:first].strip(" ;,.")
        if not citations or (len(stretch) >= _SHORTEST and (" // " in stretch or not is_prose(stretch))):
            yield stretch
        start = max(start, last)


_SHORTEST = 25  # characters; less is a signal, or the end of a sentence


def _looks_like_citation(text: str, language: str) -> bool:
    if segment(text[:_LONGEST], language):
        return True
    first, comma, _ = text.partition(",")
    return bool(comma) and not is_sentence(text.rstrip(" .")) and looks_like_person(first) >= 0.8
