"""Rules and model together: who of the two reads a citation, and what is certain either way.

Of the citations of notes the rules decide what they can read without a rest
and not much less surely than the model; all else is the model's, with what no model
need guess put in by rule: addresses, identifiers, words that point back.  References that stand by
themselves, as in lists, are the model's, but for those whose signs leave no doubt: descriptions as GOST has
them (`described`), and the places that `citekit.references.places` knows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from citekit.model import Span, latin_separators
from citekit.references.assemble import residue_of
from citekit.references.evidence import begins_by_family, has_evidence, is_prose, says_something
from citekit.references.leads import lead_to_name
from citekit.references.lexicon.cues import SCRIPTURE
from citekit.references.lexicon.law import GERMAN_REPORTS
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.isnad import IN_COLLECTION, MANUSCRIPT, VOLUME_AND_PAGE
from citekit.references.marks.oscola import BRACKET
from citekit.references.pointers import with_pointers
from citekit.references.rules import tag_by_rules
from citekit.references.rules.archives import is_file
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.reports import PLACES
from citekit.references.rules.union_law import act_around
from citekit.references.segment import POINTS_BACK, segment
from citekit.references.signals import Segment, segment_at
from citekit.references.statistical.segmenter import shipped_segmenter
from citekit.references.statistical.tagger import Model, shipped_model
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Tagged, Tagger

RULED = frozenset({"tr", "az", "ru", "uk", "ar", "fa"})
"""Languages of notes in which the rules find the citations; in others a model does, and the rules trim."""

CERTAIN = frozenset({"url", "doi", "isbn", "accessed", BACK_REFERENCE})
"""Marks that stand whatever the model says."""

_CERTAIN_RULES = frozenset({VOLUME_AND_PAGE, IN_COLLECTION, MANUSCRIPT, BRACKET})

OF_DESCRIPTIONS = frozenset({"ru", "uk"})
"""Languages whose lists are descriptions with signs of their own, which rules read as surely as a model."""

_BY_THE_WAY = frozenset({IGNORED, BACK_REFERENCE, "annotation", "number", "genre"})
_REST = 0.15  # of a citation, in the languages that the rules know best and of one that points back
_SHORT = 60  # characters; so few words tell a model little, and are what the rules were made for
_FOR_RULES = frozenset(
    {
        "rule:union-act",
        "rule:act-and-year",
        "rule:french-act",
        "rule:kind-of-statute",
        "rule:quoted-statute",
        "rule:court",
        "rule:archive-word",
        "rule:interviewee",
    }
    # Two words with capitals are two family names, says a model.
    | {"rule:after-two-slashes", "rule:behind-dash", "rule:family-and-short-title"}
    | {f"rule:{by}" for by in (*PLACES, "commentary", "section")}
)
_MARGIN, _MARGIN_KNOWN = 0.05, 0.1  # by how much the model must be surer than the rules; in `RULED` languages
_LEAST = 0.5  # a reading by rule with a field less sure than this is none


def cut(text: str, language: str) -> list[Segment]:
    """Find the citations in a note: by rule in the languages that the rules know best, else as learned.

    >>> cut("This has been shown before; see A. Smith, Kars (London, 1990), p. 5.", "en")[0].signal
    'see'
    """
    text = latin_separators(text)
    if language.partition("-")[0] in RULED:
        return segment(text, language)
    parts = [
        part
        for found, before in _with_end_before(
            segment_at(text, _joined(text, shipped_segmenter().cut(text), language))
        )
        for part in _refined(text, found, language, before)
    ]
    # "Kavanagh (n 9). He has since joined the board": so few words tell a model little
    named = begins_by_family(text[:_SHORT], language)
    if not parts and (named or is_file(text, find_marks(text, language))):
        parts = segment(text, language)
    for match in _PIECE.finditer(text):
        piece = match[0]
        if parts and is_file(piece, find_marks(piece, language)) and not _overlaps(match.span(), parts):
            parts += [_moved(part, match.start()) for part in segment(piece, language)]
    parts.sort(key=lambda part: part.span)
    ibid = POINTS_BACK.match(text)
    if ibid is not None and (not parts or parts[0].span[0] >= ibid.end()):
        parts.insert(0, Segment((0, ibid.end())))
    return with_pointers(text, parts, language)


_PIECE = re.compile(r"[^;]+")


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


_POSSESSIVE = re.compile(r"[^\W\d_]['’]s\s")


def combined_with(model: Model) -> Tagger:
    """A tagger for citations of notes that asks the rules and `model`."""

    def tagger(text: str, language: str, joins: Collection[int] = ()) -> Sequence[Tagged]:
        text = latin_separators(text)
        ruled = tag_by_rules(text, language, joins)
        known = language.partition("-")[0] in RULED
        loose = known or _points_back(ruled) or any(part.by in _FOR_RULES for part in ruled)
        if not is_whole(text, ruled, rest=_REST if loose else 0.0):
            ruled = ()
        short = known or any(part.by == "rule:family-and-short-title" for part in ruled)
        if ruled and ((short and len(text) <= _SHORT) or _is_for_rules(ruled)):
            return ruled
        modelled = model(text, language, joins)
        owned = _POSSESSIVE.search(text) is not None  # "Kafka’s Das Schloss (1926)" is more than a name
        if len(text) <= _SHORT and not owned and _names_for_a_title(ruled, modelled):
            ruled = ()
        if _swallows_names(ruled, modelled):
            ruled = ()
        if ruled and _misses_role(ruled, modelled):
            return ruled
        margin = _MARGIN_KNOWN if known else _MARGIN
        if ruled and (weakest(ruled) > weakest(modelled) - margin or _fields(ruled) == _fields(modelled)):
            return ruled
        return with_certain(modelled, find_marks(text, language, frozenset(joins)))

    return tagger


def described(text: str, language: str, modelled: Sequence[Tagged]) -> Sequence[Tagged]:
    """What the rules find in a reference that stands by itself; nothing where the model's reading is better.

    Args:
        text: the reference, without its number in a list.
        language: BCP 47 code.
        modelled: what the model found.
    """
    if language.partition("-")[0] not in OF_DESCRIPTIONS:
        return ()
    ruled = tag_by_rules(text, language)
    if not is_whole(text, ruled, rest=_REST):
        return ()
    sure = _is_for_rules(ruled) or _misses_role(ruled, modelled) or len(text) <= _SHORT
    return ruled if sure or weakest(ruled) > weakest(modelled) - _MARGIN else ()


def tag(text: str, language: str, joins: Collection[int] = ()) -> Sequence[Tagged]:
    """Find the parts of one citation of a note; a `citekit.references.tagged.Tagger`.

    >>> [part.label for part in tag("Ayna, 22 Temmuz 2005.", "tr")]
    ['container_title', 'date']
    """
    return combined_with(shipped_model())(text, language, joins)


def _is_for_rules(parts: Sequence[Tagged]) -> bool:
    """Whether the rules found what no model tells: words that point back, the number of a law or a file."""
    return _points_back(parts) or any(part.label == "number" or part.by in _FOR_RULES for part in parts)


def _fields(parts: Sequence[Tagged]) -> set[tuple[str, Span]]:
    return {(part.label, part.span) for part in parts if part.label not in _BY_THE_WAY}


def _names_for_a_title(ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the rules took for a title what a model knows as names: "Feest/Blankenburg, 1972."."""
    by_rule, by_model = ({part.label for part in parts} for parts in (ruled, modelled))
    return by_rule == {"title", "date"} and {"author", "date"} <= by_model and "title" not in by_model


def _swallows_names(ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the rules took for one title what a model knows, more surely, as an author before a title."""
    return any(
        title.label == "title" and author.label == "author" and title.span[0] == author.span[0]
        and author.span[1] < title.span[1] and author.confidence > title.confidence
        for title in ruled
        for author in modelled
    )  # fmt: skip


def _misses_role(ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the model took names for something else that a word before them tells: "haz. Handan İnci"."""
    told = [part for part in ruled if part.by == "rule:role-before"]
    return any(
        not any(
            part.label == role.label and part.span[0] < role.span[1] and role.span[0] < part.span[1]
            for part in modelled
        )
        for role in told
    )


def _points_back(parts: Sequence[Tagged]) -> bool:
    return any(part.label == BACK_REFERENCE for part in parts)


def weakest(parts: Sequence[Tagged]) -> float:
    """How sure the least sure field is; what is no field of the work counts for nothing."""
    return min((part.confidence for part in parts if part.label not in _BY_THE_WAY), default=1.0)


def is_whole(text: str, ruled: Sequence[Tagged], *, rest: float = 0.0) -> bool:
    """Whether the rules took every word but a share of `rest`, and doubt no field."""
    left = sum(end - start for start, end in residue_of(text, ruled))
    return left <= rest * len(text) and all(part.confidence >= _LEAST for part in ruled)


def with_certain(modelled: Sequence[Tagged], marks: Sequence[Mark]) -> list[Tagged]:
    """What the model found, with what is certain by rule in its place."""
    pages = [part for part in modelled if part.label == "pages"]
    # "pp. 25–44, here p. 35": the rule knows what may follow a page.
    certain = [
        mark
        for mark in marks
        if is_certain(mark) or (mark.label == "pages" and any(_holds(mark, part) for part in pages))
    ]
    kept: list[Tagged] = []
    for part in modelled:
        left: Tagged | None = part
        for mark in certain:
            left = None if left is None else _beside(left, mark)
        if left is not None:
            kept.append(left)
    added = [mark.tagged for mark in certain]
    words = [
        Tagged(IGNORED, mark.extent, mark.tagged.by, 1.0)
        for mark in certain
        if mark.extent != mark.tagged.span
    ]
    return sorted([*kept, *added, *words], key=lambda part: part.span)


def is_certain(mark: Mark) -> bool:
    """Whether a mark stands whatever the model says."""
    return mark.label in CERTAIN or mark.by in _CERTAIN_RULES


def _holds(mark: Mark, part: Tagged) -> bool:
    start, end = mark.tagged.span
    return start <= part.span[0] and part.span[1] <= end


def _beside(part: Tagged, mark: Mark) -> Tagged | None:
    """What is left of a part beside a mark; nothing where the mark says the same better, or most of it."""
    (start, end), (first, last) = part.span, mark.extent
    if last <= start or end <= first:
        return part
    if part.label in (mark.label, IGNORED, "annotation", "url") or end - start <= 2 * (last - first):
        return None
    # Names were read from all of it, and would say what is no longer there.
    value = None if isinstance(part.value, tuple) else part.value
    span = (start, first) if first - start >= end - last else (last, end)
    return replace(part, span=span, value=value)
