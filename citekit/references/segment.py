"""Cutting a note into citations, signals and commentary.

``Bu konuda bkz. GÖZLER, s. 120; ÖZBUDUN, s. 50.`` has a comment, a signal and
two citations.  A semicolon also stands inside one work's place list (``М.; Л.``),
so it divides only after something complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.model import Span, fold
from citekit.references.dates import Precision
from citekit.references.lexicon.cues import SIGNALS, alternatives
from citekit.references.marks import Mark, find_marks
from citekit.references.people import FAMILY_FIRST, looks_like_person
from citekit.references.rules import kinds
from citekit.references.rules.enclosed import closed_spans

_SIGNAL = re.compile(rf"(?<![^\W_])(?:{alternatives(SIGNALS)})\s?[.:]?\s+(?=\S)")
# Signals that are common words too begin a citation only where a sentence begins.
_WORDS_TOO = frozenset({"see", "see also", "compare", "stand", "voir", "siehe", "v."})
_SENTENCE_START = re.compile(r"(?:^|[.!?;:(]\s?|[.!?]\s+|,\s)$")
_SEMICOLON = re.compile(r";\s*")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_a-z]|[“«\"])")

# What makes a stretch a citation by itself.
_EVIDENCE = frozenset(
    {"pages", "url", "doi", "isbn", "issue", "volume", "back-reference", "accessed", "number"}
)
# What a citation ends with.
_ENDINGS = _EVIDENCE | {"date"}

# Endings of finite verbs at the end of a sentence of comment; no title ends so.
_VERBS = re.compile(
    r"(?:maktadir|mektedir|mistir|mıstir|muştur|müştür|miştir|dirlar|dirler|mişti|yordu|yor|acaktir|ecektir|"
    r"abilir|ebilir|ilir|ulur|ülür|ildi|iştir|eder|edilir|edilmelidir|dedi|idi|oldu|vardi|vardir|yoktur|değildir|"
    r"edir|olunur|edilib|etmişdir|edilmişdir|mişdir|muşdur)$"
)


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


# How much of a stretch is looked at to tell whether it ends, or begins, as a citation does; in characters.
_TAIL, _HEAD = 300, 600


def _pieces(text: str, language: str) -> Iterator[Span]:
    """Stretches between the semicolons that part citations."""
    closed = [span for span, _ in closed_spans(text)]
    start = 0
    for match in _SEMICOLON.finditer(text):
        if any(a < match.start() < b for a, b in closed):
            continue
        left = text[max(start, match.start() - _TAIL) : match.start()]
        rest = text[match.end() : match.end() + _HEAD]
        if _is_complete(left, language) and _has_evidence(rest, find_marks(rest, language)):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _is_complete(text: str, language: str) -> bool:
    marks = find_marks(text, language)
    end = len(text.rstrip(' .)]…”»"'))
    return any(mark.label in _ENDINGS and mark.extent[1] >= end - 2 for mark in marks)


def _after_signals(text: str, start: int, end: int) -> Iterator[tuple[str | None, Span]]:
    """Part a piece at its signals; what stands before the first is a citation or a comment."""
    folded = fold(text)
    position, signal = start, None
    for match in _SIGNAL.finditer(folded, start, end):
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
    """Part a piece where, after something complete, a full stop comes before another author.

    Comment between two citations stays with neither.
    """
    start, end = span
    stretch = text[start:end]
    endings = {m.extent[1] for m in find_marks(stretch, language) if m.label in _ENDINGS}
    closed = [s for s, _ in closed_spans(stretch)]
    begin, complete = 0, 0
    for match in _SENTENCE_END.finditer(stretch):
        if any(a < match.start() < b for a, b in closed):
            continue
        if not complete and any(match.start() - 2 <= ending <= match.start() + 1 for ending in endings):
            complete = match.start() + 1
        if complete and _begins_citation(stretch[match.end() : match.end() + _HEAD], language):
            yield start + begin, start + complete
            begin, complete = match.end(), 0
    yield start + begin, end


def _begins_citation(text: str, language: str) -> bool:
    """Whether `text` begins with an author and goes on as a citation does."""
    first, comma, _ = text.partition(",")
    named = (comma and looks_like_person(first) >= _AUTHOR) or FAMILY_FIRST.match(text)
    return bool(named) and _has_evidence(text, find_marks(text, language))


_AUTHOR = 0.7  # how much a stretch must look like a name to begin a citation by itself


def _citation(text: str, span: Span, language: str, *, signalled: bool) -> Span | None:
    start, end = _trim(text, *span)
    if start >= end:
        return None
    start = _skip_comment(text, start, end, language)
    stretch = text[start:end]
    marks = find_marks(stretch, language)
    end = start + _end_before_comment(stretch, marks)
    stretch = text[start:end]
    if _has_evidence(stretch, marks) or (signalled and marks):
        return start, end
    return None


def _skip_comment(text: str, start: int, end: int, language: str) -> int:
    """Pass over sentences of comment before a citation."""
    closed = [s for s, _ in closed_spans(text)]
    for match in _SENTENCE_END.finditer(text, start, end):
        if any(a < match.start() < b for a, b in closed):
            continue
        sentence = text[start : match.start()]
        if not is_sentence(sentence) or _has_evidence(sentence, find_marks(sentence, language)):
            break
        start = match.end()
    return start


_COMMENT_AFTER = re.compile(r"[)\]”»\"]?\.\s+(?=[^\W\d_][^\W\d_]+\s)")


def _end_before_comment(text: str, marks: list[Mark]) -> int:
    """Where comment follows a citation: at a full stop after its last mark, before words without marks."""
    last = max((mark.extent[1] for mark in marks), default=len(text))
    match = _COMMENT_AFTER.match(text, last)
    if match is None or last == len(text) or marks[-1].label == "place":
        return len(text)
    return match.start() + match[0].index(".") + 1


def is_sentence(text: str) -> bool:
    """Whether `text` is a sentence of comment: several words with a finite verb at their end.

    >>> is_sentence("Çalışmada üç cumhuriyet kastedilmektedir")
    True
    """
    words = text.split()
    return len(words) >= 4 and bool(_VERBS.search(fold(words[-1]).strip('.”»"')))


def _has_evidence(text: str, marks: list[Mark]) -> bool:
    if any(mark.label in _EVIDENCE or mark.by in ("imprint", "place-and-year") for mark in marks):
        return not (
            is_sentence(text.rstrip(" ."))
            and not any(m.label in ("url", "back-reference", "pages") for m in marks)
        )
    if kinds.thesis_type(text) and any(mark.label == "date" for mark in marks):
        return True
    return any(_ends_with_date(text, mark) for mark in marks if mark.label == "date")


def _ends_with_date(text: str, mark: Mark) -> bool:
    """Whether a citation may end with this date: little follows, a separator or a name stands before."""
    after = text[mark.extent[1] :].strip(' .,;)]“”»"')
    before = text[: mark.extent[0]].rstrip()
    if len(after.split()) > 3 or not before:
        return False
    return (
        before[-1] in ",.(;–—-№"
        or (mark.precision is not None and mark.precision >= Precision.SEASON)
        or len(before.split()) <= 12
    )


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t,;:.":
        start += 1
    while end > start and text[end - 1] in " \t;":
        end -= 1
    return start, end
