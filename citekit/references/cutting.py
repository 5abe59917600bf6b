"""Rules and model together: where in a note its citations stand.

In the languages whose notes the rules know best they cut it; in the others a model does, and what it cuts is
trimmed by the rules, or goes on where they see that it must.  What stands in a citation is told by
`citekit.references.combined`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from citekit.model import Span, latin_separators
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import begins_by_family, has_evidence, is_prose, says_something
from citekit.references.leads import lead_to_name
from citekit.references.lexicon.cues import SCRIPTURE
from citekit.references.lexicon.law import GERMAN_REPORTS
from citekit.references.marks import find_marks
from citekit.references.pointers import with_pointers
from citekit.references.rules.archives import is_file
from citekit.references.rules.enclosed import DOUBLE_QUOTES, closed_spans
from citekit.references.rules.union_law import act_around
from citekit.references.segment import POINTS_BACK, segment
from citekit.references.signals import Segment, behind_signals, segment_at
from citekit.references.statistical.segmenter import shipped_segmenter

RULED = frozenset({"tr", "az", "ru", "uk", "ar", "fa"})
"""Languages of notes in which the rules find the citations; in others a model does, and the rules trim."""

_SHORT = 60  # characters; so few words tell a model little, and are what the rules were made for


def cut(text: str, language: str) -> list[Segment]:
    """Find the citations in a note: by rule in the languages that the rules know best, else as learned.

    >>> cut("This has been shown before; see A. Smith, Kars (London, 1990), p. 5.", "en")[0].signal
    'see'
    """
    return cut_all([text], language)[0]


def cut_all(texts: Sequence[str], language: str) -> list[list[Segment]]:
    """Find the citations in each of several notes; a model reads them together."""
    texts = [latin_separators(text) for text in texts]
    if language.partition("-")[0] in RULED:
        return [segment(text, language) for text in texts]
    learned = shipped_segmenter().cut_all(texts)
    return [_trimmed(text, spans, language) for text, spans in zip(texts, learned, strict=True)]


def _trimmed(text: str, spans: Sequence[Span], language: str) -> list[Segment]:
    """What a model cut, as the rules see it, and what they see beside it."""
    parts = [
        part
        for found, before in _with_end_before(segment_at(text, _joined(text, spans, language)))
        for part in _refined(text, found, language, before)
    ]
    # "Kavanagh (n 9). He has since joined the board": so few words tell a model little
    named = begins_by_family(text[behind_signals(text) :][:_SHORT], language)
    if not parts and (named or is_file(text, find_marks(text, language))):
        parts = segment(text, language)
    for match in _PIECE.finditer(text):
        piece = match[0]
        told = is_file(piece, find_marks(piece, language)) or _points_to_note(piece, language)
        if parts and told and not _overlaps(match.span(), parts):
            parts += [_moved(part, match.start()) for part in segment(piece, language)]
    parts.sort(key=lambda part: part.span)
    ibid = POINTS_BACK.match(text)
    if ibid is not None and (not parts or parts[0].span[0] >= ibid.end()):
        parts.insert(0, Segment((0, ibid.end())))
    return with_pointers(text, parts, language)


_PIECE = re.compile(r"[^;]+")


def _points_to_note(piece: str, language: str) -> bool:
    """Whether a piece begins with a name and the number of a note: "see also Roose, supra note 19 (…)"."""
    piece = piece.lstrip()
    head = piece[behind_signals(piece) :][:_SHORT]
    return begins_by_family(head, language) and any(row.numbered for _, row in find_back_references(head))


def _overlaps(span: Span, parts: Sequence[Segment]) -> bool:
    return any(part.span[0] < span[1] and span[0] < part.span[1] for part in parts)


def _moved(part: Segment, offset: int) -> Segment:
    return replace(part, span=(part.span[0] + offset, part.span[1] + offset))


def _joined(text: str, spans: Sequence[Span], language: str) -> list[Span]:
    """Stretches, two of them as one where a mark lies over their border: "GG, 90. | EL 2020"."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            first, border = joined[-1]
            if text[first:border].rstrip().endswith(("–", "—")):
                joined[-1] = (first, end)  # "BGHZ 143, 214, 219 – | Marlene Dietrich"
                continue
            marks = find_marks(text[first:end], language)
            if any(mark.extent[0] < border - first < mark.extent[1] for mark in marks):
                joined[-1] = (first, end)
                continue
        joined.append((start, end))
    return joined


def _with_end_before(found: Sequence[Segment]) -> Iterator[tuple[Segment, int]]:
    """Each stretch with the end of the one before it."""
    return zip(found, (0, *(one.span[1] for one in found)), strict=False)


def _refined(text: str, found: Segment, language: str, before: int) -> Iterator[Segment]:
    """A stretch that was learned to be a citation, without the comment in which the rules see it stand.

    Args:
        text: the note.
        found: the stretch.
        language: BCP 47 code of the notes.
        before: where the stretch before it ends.
    """
    start, end = _whole_place(text, found.span, language)
    # "„Man nahm uns nicht die Lettern“ (Kohler, Setzkasten)": nothing begins within a quotation
    quotations = (
        span for span, quoted in closed_spans(text[:end]) if quoted and text[span[0]] in DOUBLE_QUOTES
    )
    start = next((first for first, last in quotations if first < start < last - 1), start)
    if _SCRIPTURE.fullmatch(text[start:end].strip(" .")):
        return  # "1 Kor 13,4–7"
    lead = _LEAD.search(text, 0, start)
    counted = lead is not None and lead[0].strip(" ;(").isdigit()
    if lead is not None and (not counted or _VOLUME_BEFORE.match(text, start)):
        # "2 THE RECORDS OF THE CONVENTION", "v. Gierke": cut off, but part of the citation
        start = lead.start(lead.lastgroup or 0)
    if language.partition("-")[0] == "de":
        report = _REPORT_BEFORE.search(text, 0, start)
        start = report.start() if report is not None and text[start : start + 1].isdigit() else start
        start = max(start, min(_behind_lead(text, start), end))
        start = _from_author(text, before, start, end, language)
    act = act_around(text, start)
    start = start if act is None else act
    parts = segment(text[start:end], language)
    if not parts and not _is_comment(text, (start, end), language):
        yield found
    for index, part in enumerate(parts):
        signal = part.signal or (None if index else found.signal)
        yield Segment((start + part.span[0], start + part.span[1]), signal)


def _from_author(text: str, before: int, start: int, end: int, language: str) -> int:
    """Where the author stands who was cut off: "So Kaiser, Die Rückabwicklung … nach | BGB, 2000"."""
    begin = max((match.end() for match in _PARTED.finditer(text, before, start)), default=before)
    if not any(char == "," for char in text[begin:start]) or find_marks(text[begin:start], language):
        return start
    parts = segment(text[begin:end], language)
    if len(parts) != 1 or not parts[0].span[0] + begin < start:
        return start
    whole = text[begin + parts[0].span[0] : end]
    return begin + parts[0].span[0] if begins_by_family(whole, language) else start


def _behind_lead(text: str, start: int) -> int:
    """Where the name begins to which comment leads that stands around the beginning of a stretch."""
    before = max(
        (match.end() for match in _PARTED.finditer(text, max(0, start - _LONGEST_LEAD), start)), default=0
    )
    lead = lead_to_name(text[before : start + _LONGEST_LEAD])
    return before + lead if lead else start


_VERSES = r"[0-9]{1,3}(?:[,:.]\s?[0-9–.,-]+(?:\sff?\.?)?)?"
_BOOK = rf"(?:[1-5]\.?\s?)?(?:{'|'.join(SCRIPTURE.split(' | '))})\.?\s{_VERSES}"
_SCRIPTURE = re.compile(rf"{_BOOK}(?:[;,.]\s{_BOOK})*")
_REPORT_BEFORE = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, GERMAN_REPORTS.split(' | ')))})\s$")
_PARTED = re.compile(r"(?:;|(?<=[^\W_]{5})(?<!bearb)\.|(?<=[0-9)])\.)\s(?:[–—-]\s)?")
_LONGEST_LEAD = 200  # characters
_LEAD = re.compile(
    r"(?:^|[;(]\s?|(?<=[^\W\d_]{3}[.,]\s))(?P<lead>[0-9]{1,3}\s|(?:[vV]\.|von|van|de|du|d['’])\s?|"
    r"(?:[Ii]nterview\swith|[Cc]onversation\swith|[Gg]espräch\smit|[Ee]ntretien\savec|[Ii]ntervista\s(?:a|con)|"
    r"[Ee]ntrevista\s(?:a|con))\s)$|"
    r"(?<=\s)(?<![aA]\.\s)(?P<initials>(?:[A-Z]\.\s?){1,2})$|(?:^|(?<=\s))(?P<signal>(?:[Qq]uoted|[Cc]ited|[Rr]eprinted|[Pp]rinted)\s)$"
)


_LOCATED = frozenset({"pages", "date", "url", "doi", "number", "issue", "volume", "back-reference", "place"})


def _whole_place(text: str, span: Span, language: str) -> Span:
    """A stretch that begins inside a place in a report or journal, from where its citation may begin.

    "73 Admin. | L. Rev. 475 (2021)": what stands before it, up to the bracket or semicolon of the last one.
    """
    start, end = span
    left = max(text.rfind(sign, 0, start) + 1 for sign in ";)")
    for mark in find_marks(text[left:end], language):
        if mark.by not in _COUNTED_FIRST:
            continue
        inside = mark.extent[0] < start - left < mark.extent[1]
        stop = left + mark.extent[1]
        before = mark.label == "volume" and stop <= start and not text[stop:start].strip()
        if inside or before:
            return left, end
    return span


_COUNTED_FIRST = frozenset({"law-report", "journal-place", "code"})
_VOLUME_BEFORE = re.compile(
    r"[A-Z]{3,}\s|(?:[A-Z]\.\s?){1,3}[A-Z]{3,},|U\.S\.C|C\.F\.R"
)  # any other number may be that of the note


def _is_comment(text: str, span: Span, language: str) -> bool:
    """Whether a stretch without any sign of a citation stands in a sentence, or is one."""
    stretch = text[slice(*span)]
    if _OF_JUDGE.search(stretch):
        return True
    marks = find_marks(stretch, language)
    if not any(mark.label in _LOCATED for mark in marks) and says_something(stretch):
        return True  # "Für den Hinweis danke ich Herrn Prof. Dr. Ernst Schulin (Freiburg)"
    if marks or closed_spans(stretch):
        return is_prose(stretch) and not has_evidence(stretch, marks)
    before = text[: span[0]].rstrip()
    return is_prose(stretch) or before[-1:].isalpha() or before.endswith(",")


# (Gorsuch, J., dissenting): who said it, behind the place of a decision
_OF_JUDGE = re.compile(
    r"^[^\W\d_][^;:()]{1,60}?,\s(?:C\.)?JJ?\.,\s(?:dissenting|concurring|plurality|in\schambers|for)"
)
