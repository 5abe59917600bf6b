"""Cutting a note into citations, signals and commentary.

``Bu konuda bkz. GÖZLER, s. 120; ÖZBUDUN, s. 50.`` has a comment, a signal and
two citations.  A semicolon also stands inside one work's place list (``М.; Л.``),
so it divides only after something complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.model import Span, fold
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import (
    begins_citation,
    cited_in_bracket,
    endings,
    has_evidence,
    is_complete,
    is_prose,
    is_sentence,
)
from citekit.references.lexicon.cues import SIGNALS, alternatives
from citekit.references.marks import Mark, find_marks
from citekit.references.rules.enclosed import closed_spans

_SIGNAL = re.compile(rf"(?<![^\W_])(?:{alternatives(SIGNALS)})\s?[.:,]?\s+(?=\S)")
# Signals that are common words too begin a citation only where a sentence begins.
_WORDS_TOO = frozenset(
    {"see", "see also", "see further", "for example", "so etwa", "compare", "stand", "voir", "siehe", "v."}
)
_SENTENCE_START = re.compile(r"(?:^|[.!?;:(]\s?|[.!?]\s+|,\s)$")
_LONG_WORD = re.compile(r"(?:[^\W\d_]{4}|[)\]”»\"’])$")
_SEMICOLON = re.compile(r";\s*")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_a-z]|[“«\"])")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a note that is one citation, without its signal."""

    span: Span
    signal: str | None = None


def segment(text: str, language: str) -> list[Segment]:
    """Find the citations in a note.

    Args:
        text: the note.
        language: BCP 47 code of the notes.

    Returns:
        Citations in order; a note that only comments has none.
    """
    segments: list[Segment] = []
    for start, end in _pieces(text, language):
        for signal, span in _after_signals(text, start, end):
            parts = list(_after_full_stops(text, span, language))
            # A signal stands before the first of several only.
            for part, word in zip(parts, [signal] + [None] * len(parts), strict=False):
                found = _citation(text, part, language, signalled=word is not None)
                if found is not None:
                    segments.append(Segment(found, word))
    return segments


def segment_at(text: str, spans: Sequence[Span]) -> list[Segment]:
    """The citations of a note at stretches that somebody else found, without the signals before them.

    >>> segment_at("See also A. Kaya, Kars.", [(0, 23)])
    [Segment(span=(9, 23), signal='See also')]
    """
    folded = fold(text)
    segments = []
    end_before = 0
    for begin, stop in spans:
        start, end = _trim(text, begin, stop)
        signal = None
        while (match := _SIGNAL.match(folded, start, end)) is not None and match.end() < end:
            signal = text[slice(*match.span())].strip(" :,")
            start = match.end()
        if signal is None:
            signal = next(
                (
                    text[slice(*match.span())].strip(" :,")
                    for match in _SIGNAL.finditer(folded, max(end_before, start - _LONGEST_SIGNAL), end)
                    if match.end() == start
                ),
                None,
            )
        if start < end:
            segments.append(Segment((start, end), signal))
        end_before = end
    return segments


_LONGEST_SIGNAL = 40
# How much of a stretch is looked at to tell whether it ends, or begins, as a citation does; in characters.
_TAIL, _HEAD = 300, 600


def _pieces(text: str, language: str) -> Iterator[Span]:
    """Stretches between the semicolons that part citations."""
    start = 0
    for match in _outside(_SEMICOLON, text):
        left = text[max(start, match.start() - _TAIL) : match.start()]
        rest = text[match.end() : match.end() + _HEAD]
        if is_complete(left, language):
            divides = has_evidence(rest, find_marks(rest, language))
        else:
            divides = is_prose(left) and begins_citation(rest, language)
        if divides:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _outside(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of `pattern` outside quotation marks and brackets."""
    closed = [span for span, _ in closed_spans(text)]
    for match in pattern.finditer(text):
        if not any(start < match.start() < end for start, end in closed):
            yield match


def _after_signals(text: str, start: int, end: int) -> Iterator[tuple[str | None, Span]]:
    """Part a piece at its signals; what stands before the first is a citation or a comment."""
    folded = fold(text)
    position, signal = start, None
    pointing = [span for span, row in find_back_references(text[start:end]) if row.numbered]
    for match in _SIGNAL.finditer(folded, start, end):
        if match.start() > start and any(a <= match.start() - start < b for a, b in pointing):
            continue  # "Kaya (bkz. dipnot 5)"
        word = match[0].strip(" :")
        begins = bool(_SENTENCE_START.search(folded[start : match.start()]))
        if not begins and (
            word in _WORDS_TOO or (match.start() > start and folded[match.start() - 1] not in " (")
        ):
            continue
        if len(word) <= 3 and not begins and "." not in word:
            continue
        if match.start() > position:
            yield signal, (position, match.start())
        position, signal = match.end(), text[slice(*match.span())].strip(" :")
    yield signal, (position, end)


def _after_full_stops(text: str, span: Span, language: str) -> Iterator[Span]:
    """Part a piece where, after something complete or after comment, a full stop comes before an author.

    Comment between two citations stays with neither.
    """
    start, end = span
    stretch = text[start:end]
    ends = endings(stretch, language)
    begin, complete = 0, 0
    for match in _outside(_SENTENCE_END, stretch):
        stop = match.start()
        if not complete and any(stop - 2 <= ending <= stop + 1 for ending in ends):
            complete = stop + 1
        # "пер. с фр. В. П. Визгина": a full stop after a short word abbreviates.
        comment = (
            not complete
            and _LONG_WORD.search(stretch[max(begin, stop - 4) : stop])
            and is_prose(stretch[begin:stop])
        )
        if (complete or comment) and begins_citation(stretch[match.end() : match.end() + _HEAD], language):
            yield start + begin, start + (complete or stop)
            begin, complete = match.end(), 0
    yield start + begin, end


def _citation(text: str, span: Span, language: str, *, signalled: bool) -> Span | None:
    start, end = _trim(text, *span)
    if start >= end:
        return None
    start = _skip_comment(text, start, end, language)
    stretch = text[start:end]
    inner = cited_in_bracket(stretch, [s for s, quoted in closed_spans(stretch) if not quoted], language)
    if inner is not None:
        return start + inner[0], start + inner[1]
    marks = find_marks(stretch, language)
    end = start + _end_before_comment(stretch, marks)
    stretch = text[start:end]
    if has_evidence(stretch, marks) or (signalled and marks):
        return start, end
    return None


def _skip_comment(text: str, start: int, end: int, language: str) -> int:
    """Pass over comment before a citation: whole sentences, or words and a colon before an author."""
    for match in _outside(_SENTENCE_END, text[start:end]):
        sentence = text[start : start + match.start()]
        if not is_sentence(sentence) or has_evidence(sentence, find_marks(sentence, language)):
            break
        return _skip_comment(text, start + match.end(), end, language)
    colon = _COLON.match(text, start, end)
    if colon is not None and begins_citation(text[colon.end() : min(end, colon.end() + _HEAD)], language):
        return colon.end()
    return start


# "For a concise summary: M. Lambek, ‘Taboo’": few words without any sign of a citation, and a colon.
_COLON = re.compile(r"[^\W\d_][^,.;:“”«»‘’()\d]{8,120}:\s+")


_COMMENT_AFTER = re.compile(r"[)\]”»\"]?\.\s+(?=[^\W\d_][^\W\d_]+\s)")


def _end_before_comment(text: str, marks: Sequence[Mark]) -> int:
    """Where comment follows a citation: at a full stop after its last mark, before words without marks."""
    last = max((mark.extent[1] for mark in marks), default=len(text))
    match = _COMMENT_AFTER.match(text, last)
    if match is None or last == len(text) or marks[-1].label == "place":
        return len(text)
    return match.start() + match[0].index(".") + 1


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t,;:.":
        start += 1
    while end > start and text[end - 1] in " \t;":
        end -= 1
    return start, end
