"""References that stand by themselves, one a line: each labelled, read, and never left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from citekit.model import Citation, Kind, Name, Note, Reading, Script, Span, WorkType, script_of
from citekit.model.labelled import OTHER, Segments
from citekit.model.languages import detect_language
from citekit.references.assemble import assemble
from citekit.references.backreferences import find_back_references
from citekit.references.combined import OF_DESCRIPTIONS, OF_NUMBERS, described, may_be_counted
from citekit.references.listing import same_author
from citekit.references.name_lists import read_listed
from citekit.references.places import read_by_place, settle_places, without_words
from citekit.references.relabelled import after_number, relabelled
from citekit.references.signals import segment_at
from citekit.references.statistical.labels import LABEL_OF, XREF
from citekit.references.statistical.tagger import Model, Stretch, Tags, tagged_values
from citekit.references.statistical.tokens import tokenize
from citekit.references.tagged import Tagged

LONGEST = 20_000
"""Characters; a longer line is a text, and is kept unread."""


@dataclass(frozen=True)
class Read:
    """A reference: its text, what the model labelled, and the citation made of that.

    Attributes:
        text: the line.
        tags: its tokens with labels; None for a line that is too long.
        language: of the reference, if somebody says so.
        author: of the entry before, for one that begins with "———".
        parts: its parts as the rules read them, empty where the model did.
    """

    text: str
    tags: Tags | None
    language: str | None = None
    author: tuple[Name, ...] = ()
    parts: Sequence[Tagged] = ()

    @cached_property
    def citation(self) -> Citation:
        """The reference as a citation; of a line that is no reference all is residue."""
        if self.tags is None or not self.tags.tokens:
            span = (0, len(self.text))
            return Citation(
                Kind.NEW, WorkType.OTHER, {}, span, 0.0, residue=(span,) if self.text.strip() else ()
            )
        tagged = self.parts or tagged_values(self.text, self.tags.stretches)
        citation = assemble(self.text, tagged, language=self.language or "")
        if citation.language == "":  # the title does not tell; all of the text may
            citation = replace(citation, language=detect_language(self.text) or "en")
        if self.author:
            span = (0, same_author(self.text) or 0)
            author = {"author": Reading(self.author, span, "rule:same-author", _SAME_AUTHOR)}
            citation = replace(citation, fields={**author, **citation.fields, **author})  # it stands first
        return citation

    def labelled(self) -> dict[str, Any]:
        """The form in which corpora have labelled references, spans and confidence beside the segments."""
        if self.tags is None:
            segments: Segments = ((OTHER, self.text),)
            return {"text": self.text, "segments": [list(s) for s in segments], "spans": []}
        return {
            "text": self.text,
            "segments": [list(segment) for segment in self.tags.segments(self.text)],
            "spans": [
                {"label": s.label, "span": list(s.span), "confidence": s.confidence, "by": s.by}
                for s in self.tags.stretches
            ],
        }


def read_references(lines: Iterable[str], *, model: Model, language: str | None = None) -> Iterator[Read]:
    """Read references, one a line; `read_batches` for lines that are all there."""
    return read_batches(([line] for line in lines), model=model, language=language)


def read_batches(
    batches: Iterable[Sequence[str]], *, model: Model, language: str | None = None
) -> Iterator[Read]:
    """Read references, one a line.

    Args:
        batches: the references, in groups that are labelled together; an empty line is answered, too.
        model: labels them.
        language: BCP 47 code of all of them; told from each line if not given.

    Yields:
        One answer for each line, in order.
    """
    printed = ""  # the author before, as it stands
    for lines in batches:
        dashes = {line: same_author(line) for line in lines if len(line) <= LONGEST}
        tagged = iter(model.tag_all([line for line in lines if line in dashes and dashes[line] is None]))
        for line in lines:
            if line not in dashes:
                yield Read(line, None, language)
                continue
            end = dashes[line]
            if end is not None and (before := read_listed(printed)):
                yield Read(line, _tag_behind(model, line, end, printed), language, before)
                continue
            tags = next(tagged) if end is None else model.tag(line)
            tags, parts = _by_rules(line, tags, language)
            tags = without_words(line, tags)
            yield Read(line, tags, language, parts=parts)
            author = next((s for s in tags.stretches if s.label in ("author", "editor")), None)
            printed = line[slice(*author.span)].strip() if author is not None else ""


def _by_rules(line: str, tags: Tags, language: str | None) -> tuple[Tags, Sequence[Tagged]]:
    """The tags of a reference, and its parts where rules read it."""
    start = after_number(tags)
    ruled = _as_description(line, start, tags, language)
    if ruled:
        return relabelled(line, start, tags, ruled), ruled
    return read_by_place(line, tags) or (settle_places(line, tags), ())


_READ_BY_RULES = tuple(OF_DESCRIPTIONS | OF_NUMBERS)


def _as_description(line: str, start: int, tags: Tags, language: str | None) -> Sequence[Tagged]:
    """What the rules read behind the number of `line`; nothing where the model reads it better."""
    told = language or ""
    if not told.startswith(_READ_BY_RULES):
        areas = " // " in line or script_of(line) is Script.CYRILLIC
        if not areas and not may_be_counted(line):
            return ()
        found = detect_language(line[start:]) or ""
        # a foreign work after GOST, or in a Turkish note
        told = found if found.startswith(_READ_BY_RULES) else "ru" if areas else "tr"
    segments = segment_at(line, [(start, len(line))])
    if not segments:
        return ()
    begin = segments[0].span[0]  # behind "См.:"
    modelled = tagged_values(line, tags.stretches)
    return [part.moved(begin) for part in described(line[begin:], told, modelled)]


def _tag_behind(model: Model, line: str, end: int, author: str) -> Tags:
    """Label what stands behind the dashes of `line`, as it would be behind the author for whom they stand."""
    lead = author.rstrip(",:") + (" " if line[end : end + 1] not in (" ", ".", ",", ":", ";", "") else "")
    tags = model.tag(lead + line[end:])
    moved = end - len(lead)

    behind_stop = end + line.startswith(".", end)

    def move(span: Span) -> Span:
        return max(span[0] + moved, behind_stop), span[1] + moved

    kept = [i for i, token in enumerate(tags.tokens) if token.core[0] + moved >= end]
    stretches = [
        replace(stretch, span=move(stretch.span))
        for stretch in tags.stretches
        if stretch.span[1] + moved > behind_stop and stretch.label != "author"
    ]
    dashes = (
        [] if line[:end].strip()[:1].isalpha() else tokenize(line[:behind_stop])
    )  # "Ders." is no author's name
    if dashes:
        span = dashes[0].span[0], dashes[-1].span[1]
        stretches.insert(0, Stretch("author", span, _SAME_AUTHOR, "rule:same-author"))
    behind = [
        tags.tokens[i]._replace(span=move(tags.tokens[i].span), core=move(tags.tokens[i].core)) for i in kept
    ]
    labels = ["author"] * len(dashes) + [tags.labels[i] for i in kept]
    return Tags([*dashes, *behind], labels, stretches)


_SAME_AUTHOR = 0.9  # how sure it is that dashes stand for the author before


def labelled_note(note: Note) -> dict[str, Any]:
    """A note in the form in which corpora have them: its text, and its references with their segments."""
    text = note.text or ""
    return {"text": text, "refs": [_labelled_citation(text, citation) for citation in note.citations]}


def _labelled_citation(text: str, citation: Citation) -> dict[str, Any]:
    start, end = citation.span
    segments = []
    position = start
    found = [*_label_spans(citation), *_back_references(text, citation)]
    for label, (a, b) in sorted(found, key=lambda row: row[1]):
        if a < position or b > end:
            continue
        if a > position:
            segments.append([OTHER, text[position:a]])
        segments.append([label, text[a:b]])
        position = b
    if position < end:
        segments.append([OTHER, text[position:end]])
    return {
        "text": text[start:end],
        "segments": segments,
        "span": [start, end],
        "kind": citation.kind.value,
        "refers_to": citation.refers_to,
        "confidence": citation.confidence,
    }


def _back_references(text: str, citation: Citation) -> Iterator[tuple[str, tuple[int, int]]]:
    start, end = citation.span
    if citation.kind is not Kind.NEW:
        for (a, b), _ in find_back_references(text[start:end]):
            yield XREF, (start + a, start + b)


def _label_spans(citation: Citation) -> Iterator[tuple[str, tuple[int, int]]]:
    for name, reading in citation.fields.items():
        if name in LABEL_OF and reading.span[0] < reading.span[1]:
            yield LABEL_OF[name], reading.span
