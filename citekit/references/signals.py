"""Signals before citations: *see also*, *vgl.*, *bkz.*, *см.*; where they part a note.

A signal may be a common word, too; what stands before and behind it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.model import UPPER, Span, fold
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import begins_citation, points_back
from citekit.references.lexicon.backrefs import Reach
from citekit.references.lexicon.comment import SIGNAL_WORDS, SIGNALS
from citekit.references.lexicon.cues import alternatives
from citekit.references.marks import find_marks
from citekit.references.rules.enclosed import closed_spans

_OTHER_VIEW = r"a\.\s?[am]\.(?!\s?o\.)"  # de: "a.A.", andere Ansicht, and not "a. a. O."
_SIGNAL = re.compile(
    rf"(?<![^\W_])(?:{_OTHER_VIEW}|{alternatives(f'{SIGNALS} | {SIGNAL_WORDS}')})\s?[.:,]?\s+(?=\S)"
)
_BEFORE_NAMES = re.compile(rf"(?:{_OTHER_VIEW}|{alternatives(SIGNAL_WORDS)})\s?[.:,]?\s+")
# Signals that are common words too begin a citation only where a sentence begins.
_WORDS_TOO = frozenset(
    "see | see also | see further | for example | so etwa | compare | stand | voir | siehe | v. | также | "
    "а также | həmçinin".split(" | ")
)
# "См. также рецензию: ", "bax həmçinin: ", "ср. оригинал: ": what is to be seen may stand behind a signal.
_WHAT = re.compile(
    rf"в\s(?:кн|сб|ст)\.\s?:\s+(?=\S)|(?:(?:[^\W\d_]+|[{UPPER}]\.)\s){{0,4}}[^\W\d_]+\s?:\s+(?=\S)"
)
# "s. 77’den naklen EREN": a Turkish ending of the page before.
_FROM = re.compile(r"['’][dt][ae]n\s*$")
_SENTENCE_START = re.compile(r"(?:^|[.!?;:(]\s?|[.!?]\s+|,\s)$")
_LONGEST_SIGNAL = 40
_HEAD = 600  # characters behind a signal that are looked at
# A name, a title, "17 Stanford L. Rev."; but no place in a work: "insbesondere S. 65"
_NAMED = re.compile(
    r"(?!(?:[SC]|Rn|Rz|Bl|Sp|Nr|Kap|Art|Abs|Anm|[Pp]p?)\.?\s?[0-9]|§)"
    rf"(?:(?:(?:v\.|von|van|de)\s)?[{UPPER}“„«‘‚\"']|[0-9]{{1,4}}\s[{UPPER}])"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a note that is one citation, without its signal."""

    span: Span
    signal: str | None = None


def segment_at(text: str, spans: Sequence[Span]) -> list[Segment]:
    """The citations of a note at stretches that somebody else found, without the signals before them.

    >>> segment_at("See also A. Kaya, Kars.", [(0, 23)])
    [Segment(span=(9, 23), signal='See also')]
    """
    folded = fold(text)
    segments = []
    end_before = 0
    for begin, stop in spans:
        start, end = trim(text, begin, stop)
        signal = None
        while (match := _SIGNAL.match(folded, start, end)) is not None and match.end() < end:
            signal = text[slice(*match.span())].strip(" :,")
            start = match.end()
        near = max(end_before, start - _LONGEST_SIGNAL)
        if signal is None and near < start:
            signal = next(
                (
                    text[slice(*match.span())].strip(" :,")
                    for match in _SIGNAL.finditer(folded, near, end)
                    if match.end() == start
                ),
                None,
            )
        if text.startswith(")", end) and text[start:end].count("(") > text[start:end].count(")"):
            end += 1
        if start < end:
            segments.append(Segment((start, end), signal))
        end_before = end
    return segments


def after_signals(text: str, start: int, end: int, language: str) -> Iterator[tuple[str | None, Span]]:
    """Part a piece at its signals; what stands before the first is a citation or a comment.

    Args:
        text: the note.
        start: where the piece begins.
        end: where it ends.
        language: BCP 47 code of the notes.

    Yields:
        Each signal with the stretch behind it; None where no signal stands before.
    """
    folded = fold(text)
    position, signal = start, None
    pointing = [span for span, row in find_back_references(text[start:end]) if row.numbered]
    pointing += containers_in(text[start:end], language)
    for match in _SIGNAL.finditer(folded, start, end):
        if match.start() > start and any(a <= match.start() - start < b for a, b in pointing):
            continue  # "Kaya (bkz. dipnot 5)", "ABl. EG L 171"
        word = match[0].strip(" :")
        begins = bool(_SENTENCE_START.search(folded[start : match.start()]))
        named = _NAMED.match(text, match.end()) is not None or _names_the_same(text[match.end() :], language)
        worded = _BEFORE_NAMES.fullmatch(match[0]) is not None
        if (worded and not (begins and named)) or _is_quoted(text, match.start()):
            continue
        if not begins and (
            word in _WORDS_TOO or (match.start() > start and folded[match.start() - 1] not in " (")
        ):
            continue
        if len(word) <= 3 and not begins and "." not in word and ":" not in match[0]:
            continue
        if match.start() < position:
            continue
        if match.start() > position:
            ending = _FROM.search(text, position, match.start())
            yield signal, (position, ending.start() if ending is not None else match.start())
        position = _behind_what(text, match.end(), end, language)
        signal = text[match.start() : position].strip(" :,")
    yield signal, (position, end)


def _names_the_same(text: str, language: str) -> bool:
    """Whether `text` begins with Turkish words for the author before: "aynı müellifin …"."""
    if language.partition("-")[0] != "tr":
        return False
    found = find_back_references(text[:_LONGEST_SIGNAL])
    return any(span[0] == 0 and row.reach is Reach.SAME_AUTHOR for span, row in found)


def behind_signals(text: str) -> int:
    """Where `text` goes on behind the signal with which it begins; 0 if it begins with none.

    >>> behind_signals("and in Keith Tomlin, Fairs")
    7
    """
    match = _SIGNAL.match(fold(text[:_LONGEST_SIGNAL]))
    return 0 if match is None else match.end()


def signals_the_same(text: str, language: str) -> bool:
    """Whether `text` begins with a signal, and words for the author before behind it."""
    signal = _BEFORE_NAMES.match(fold(text))
    return signal is not None and _names_the_same(text[signal.end() :], language)


def _is_quoted(text: str, position: int) -> bool:
    return any(quoted and start < position < end for (start, end), quoted in closed_spans(text))


def _behind_what(text: str, start: int, end: int, language: str) -> int:
    """Where a citation begins behind the words and the colon that may follow a signal."""
    match = _WHAT.match(text, start, end)
    if match is None or not match[0][0].islower():
        return start
    rest = text[match.end() : min(end, match.end() + _HEAD)]
    # "См. также комментарий Шпета: Там же"
    if match[0].islower() or points_back(rest) or begins_citation(rest, language):
        return match.end()
    return start


def containers_in(text: str, language: str) -> list[Span]:
    """Where names of reports, gazettes and journals stand, whose words part nothing."""
    return [mark.extent for mark in find_marks(text, language) if mark.label == "container_title"]


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without the signs and blanks at its ends."""
    while start < end and text[start] in " \t,;:.":
        start += 1
    while end > start and text[end - 1] in " \t,;([":
        end -= 1
    return start, end
