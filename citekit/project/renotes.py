"""A document's notes set again in another style: first, later and ibid. forms, commentary kept.

What a note says around its citations goes along word by word
(`citekit.references.clusters`); the citations are set by `citekit.csl`.  What
could not be read stays as it stands, and is remarked upon.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from citekit.csl import Document, Style
from citekit.csl.document import NOTHING_PRINTED
from citekit.csl.outputs.walk import texts
from citekit.csl.tree import Inline
from citekit.model import Citation, Entry, Kind, Note, NoteSet, fold
from citekit.project.styling import csl_document
from citekit.references.clusters import Cited, Cluster, is_sound, take_apart
from citekit.references.numerals import arabic

STOPS = ".!?…"


class State(StrEnum):
    """What became of a note."""

    SET = "set"  # its citations are printed by the style
    KEPT = "kept"  # nothing in it is cited, or nothing that could be set
    MISSING = "missing"  # it has no text


class RemarkKind(StrEnum):
    """Why something in a note is as it was."""

    NO_TEXT = "no-text"  # called in the text, but there is no note
    UNRESOLVED = "unresolved"  # which work is meant is not certain
    NO_ENTRY = "no-entry"  # the entry is not in the .bib
    UNREAD = "unread"  # too much of it was not understood
    RESIDUE = "residue"  # words that no field took; they stand around the citation
    UNPRINTED = "unprinted"  # the style prints nothing for it
    NAMELESS = "nameless"  # the style prints neither names nor title, so that nobody could find the work


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person should look at: in which note, what it is about, and the words."""

    note: str
    kind: RemarkKind
    words: str


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note: its number, what it said, what it says now, and what became of it."""

    number: str
    old: str | None
    tree: list[Inline]
    state: State


@dataclass(frozen=True, slots=True)
class NewNotes:
    """The notes of a document, set again.

    Attributes:
        notes: in order.
        remarks: what stayed as it was, and why.
        document: with all citations, for the bibliography.
    """

    notes: tuple[NewNote, ...]
    remarks: tuple[Remark, ...]
    document: Document


def set_notes(
    notes: NoteSet,
    entries: Iterable[Entry],
    style: Style,
    *,
    locale: str | None = None,
    item_terms: bool = False,
) -> NewNotes:
    """Set the notes of a document again.

    Args:
        notes: whose citations have the keys of their works.
        entries: the works, as people have corrected them.
        style: to set them in.
        locale: a BCP 47 code; where it is not given the style's own, and failing that the language of the
            notes.
        item_terms: whether the terms of an entry are in the language of its work.

    Returns:
        Every note, with its number; a note that cites nothing is as it was.
    """
    works = {entry.key: entry for entry in reversed(list(entries))}
    document = csl_document(
        reversed(works.values()),
        style,
        locale=locale or style.default_locale or notes.language,
        item_terms=item_terms,
    )
    setter = _Setter(document, works)
    for note in notes.notes:
        setter.cite(note)
    trees = document.citation_trees()
    return NewNotes(tuple(setter.note(note, trees) for note in notes.notes), tuple(setter.remarks), document)


class _Setter:
    """Cites the clusters of all notes first, and puts the printed ones back into their notes then."""

    def __init__(self, document: Document, works: Mapping[str, Entry]) -> None:
        self.document = document
        self.works = works
        self.words = {str(item["id"]): _telling_words(item) for item in document.items}
        self.seen: set[str] = set()
        self.remarks: list[Remark] = []
        self.parts: dict[int, list[str | tuple[str, Cluster]]] = {}
        self.number, self.chapter = 0, 1

    def cite(self, note: Note) -> None:
        """Cite what a note cites."""
        if note.text is None:
            self.remarks.append(Remark(note.number, RemarkKind.NO_TEXT, note.problem or ""))
            return
        self._count(note)
        parts: list[str | tuple[str, Cluster]] = []
        for part in take_apart(note, lambda citation: self._is_known(note, citation)):
            if isinstance(part, str):
                parts.append(part)
                continue
            items = [self._item(cited) for cited in part.cites]
            properties = {
                "noteIndex": max(1, self.number),
                "chapter": str(self.chapter),
                # "krş." compares with what stands before it: where there are words, their order holds.
                "unsorted": any(cited.prefix or cited.suffix for cited in part.cites),
            }
            parts.append((self.document.cite({"citationItems": items, "properties": properties}), part))
            for cited in part.cites:
                for words in cited.residue:
                    self.remarks.append(Remark(note.number, RemarkKind.RESIDUE, words))
        self.parts[id(note)] = parts

    def _count(self, note: Note) -> None:
        """Take the number of a note; where the numbers begin anew, so do the forms of later notes."""
        if note.number.isdecimal():
            number = int(note.number)
            if number <= self.number:
                self.chapter += 1
            self.number = number

    def _is_known(self, note: Note, citation: Citation) -> bool:
        text = note.text or ""
        words = text[slice(*citation.span)]
        kind = None
        if citation.key is None:
            kind = RemarkKind.UNRESOLVED if citation.kind is not Kind.NEW else RemarkKind.NO_ENTRY
        elif citation.key not in self.words:
            kind = RemarkKind.NO_ENTRY
        elif not is_sound(text, citation):
            kind = RemarkKind.UNREAD
        if kind is not None:
            self.remarks.append(Remark(note.number, kind, words))
        return kind is None

    def _item(self, cited: Cited) -> dict[str, Any]:
        citation = cited.citation
        key = citation.key or ""
        locator, label = cited.locator, cited.label
        volume = citation.text("volume")
        # Of a work in several volumes a later note names the volume that it means: "c. 2, s. 45".
        work = self.works[key]
        known = {work.text("volume"), *work.text("howpublished").split()}  # a law report: "503 U.S."
        if volume and citation.kind is not Kind.NEW and known.isdisjoint({volume, str(arabic(volume))}):
            locator, label = (f"{volume}:{locator}", label) if locator else (volume, "volume")
        return {
            "id": key,
            "locator": locator,
            "label": label,
            "prefix": cited.prefix,
            "suffix": cited.suffix,
        }

    def _why_not(self, printed: list[Inline], cluster: Cluster) -> RemarkKind | None:
        """Why a printed cluster is worse than what was there; None if it is not.

        A style that has no words for a whole issue of a newspaper prints ``(14 Şubat 1997)``.
        """
        if printed == [NOTHING_PRINTED]:
            return RemarkKind.UNPRINTED
        if self.document.style.class_ != "note":
            return None  # where cites are numbers, names are not to be expected
        text = _letters("".join(texts(printed)))
        for cited in cluster.cites:
            key = cited.citation.key or ""
            if key not in self.seen:
                self.seen.add(key)
                if not any(word in text for word in self.words[key]):
                    return RemarkKind.NAMELESS
        return None

    def note(self, note: Note, trees: Mapping[str, list[Inline]]) -> NewNote:
        """The note with its citations as they are printed."""
        if note.text is None:
            return NewNote(note.number, None, [], State.MISSING)
        parts = self.parts[id(note)]
        if not any(isinstance(part, tuple) for part in parts):
            return NewNote(note.number, note.text, [note.text], State.KEPT)
        tree: list[Inline] = []
        state = State.KEPT
        for index, part in enumerate(parts):
            if index:
                tree.append(" ")
            if isinstance(part, str):
                tree.append(part)
                continue
            identifier, cluster = part
            printed = trees[identifier]
            if kind := self._why_not(printed, cluster):
                self.remarks.append(Remark(note.number, kind, cluster.old))
                tree.append(cluster.old)
                continue
            state = State.SET
            tree += printed
            if _needs_stop(printed, cluster, is_last=index == len(parts) - 1):
                tree.append(".")
        return NewNote(note.number, note.text, tree, state)


def _telling_words(item: Mapping[str, Any]) -> list[str]:
    """By what a reader would know a work: a family name, the beginning of a title; letters only."""
    people = [person for name in ("author", "editor", "translator") for person in item.get(name) or ()]
    found = [str(person.get("family") or person.get("literal") or "") for person in people]
    found += [
        " ".join(str(item.get(name) or "").split()[:2])
        for name in ("title", "title-short", "container-title")
    ]
    found += [str(item.get(name) or "") for name in ("number", "URL", "publisher", "genre")]
    return [letters for words in found if (letters := _letters(words))]


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _needs_stop(printed: list[Inline], cluster: Cluster, *, is_last: bool) -> bool:
    """Whether a sentence would stay open: styles for the text print no full stop behind a citation."""
    text = "".join(texts(printed)).rstrip('"”’»)]')
    is_sentence = not is_last or any(cited.prefix or cited.suffix for cited in cluster.cites)
    return is_sentence and not text.endswith(tuple(STOPS))
