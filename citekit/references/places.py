"""References that stand by themselves and that rules read whole, because they name a place in law or a text.

::

    Cass R. Sunstein, Chevron Step Zero, 92 Va. L. Rev. 187, 191 (2006).
    Donoghue v Stevenson [1932] AC 562 (HL)
    Tac. Ann. 1.9.3–10.7; CIL VI 1374
    Syme (n. 1), 294

Volume, report and page in their fixed order say what everything around them is, and so do words that point
back.  A reference of which the rules leave a word over is the model's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import Span
from citekit.model.labelled import OTHER
from citekit.references.assemble import residue_of
from citekit.references.backreferences import find_back_references
from citekit.references.combined import is_whole
from citekit.references.marks import find_marks, find_places
from citekit.references.marks.classics import COLLECTION
from citekit.references.marks.reports import FILE, REPORT, REPORT_YEAR
from citekit.references.relabelled import AS_PAGES
from citekit.references.rules import tag_by_rules
from citekit.references.rules.reports import PLACES
from citekit.references.signals import segment_at
from citekit.references.statistical.labels import LABEL_OF, NUMBER, XREF
from citekit.references.statistical.tagger import Stretch, Tags
from citekit.references.statistical.tokens import Token
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Tagged

_LANGUAGE = "en"  # whose law the places are of; the rules for others ask for notes
_LABELLED_TWICE = (COLLECTION, REPORT_YEAR)
_COUNTED = re.compile(r"[0-9]{1,4}[.)]?\s(?=[A-Z])")
_SURE = 0.9  # of each field; then the model needs no rules beside it
_BESIDE = frozenset({XREF, "note"})
_NUMBER_OF_LIST = 0.9  # how sure it is that a number is one where nothing else explains it
_SHORT = frozenset({"author", "title", "volume", "pages", BACK_REFERENCE, IGNORED})
"""What a short form has beside the words that point back."""


def read_by_place(text: str, tags: Tags) -> tuple[Tags, Sequence[Tagged]] | None:
    """The tags of a reference, and its parts, where rules know all of it.

    Args:
        text: the reference.
        tags: what the model says; it knows the number that a list gives to the reference.

    Returns:
        None where no place of law stands in it, or where the rules leave something over.
    """
    sure = all(s.confidence > _SURE for s in tags.stretches if s.label not in _BESIDE)
    number = [s for s in tags.stretches if s.label == NUMBER]
    counted = _COUNTED.match(text)
    # "33 U.S.C. § 1251" begins with a volume, "16 Livy 34.4.9" with the number of a list.
    begins: dict[int, list[Stretch]] = {number[0].span[1] if number else 0: number}
    begins.setdefault(0, [])
    if counted is not None:
        listed = Stretch(NUMBER, (0, counted.end() - 1), _NUMBER_OF_LIST, "rule:number-of-list")
        begins.setdefault(counted.end(), [listed])
    for begin, kept in begins.items():
        found = segment_at(text, [(begin, len(text))])
        read = _read(text, found[0].span, sure=sure) if found else None
        if read is not None:
            return _tags(text, tags, kept, *read)
    return None


def _read(text: str, span: Span, *, sure: bool) -> tuple[Sequence[Tagged], Sequence[Tagged]] | None:
    """What the rules find in a stretch of `text`, and the second places in it; None if not all is read.

    Of a short form nothing if the model is sure: corpora differ in what they make of "cit.".
    """
    start, end = span
    body = text[start:end]
    pointing = not sure and any(True for _ in find_back_references(body))
    if not (pointing or any(mark.by in PLACES for mark in find_places(body, _LANGUAGE))):
        return None
    marks = find_marks(body, _LANGUAGE)
    ruled = tag_by_rules(body, _LANGUAGE)
    if not any(mark.by in PLACES for mark in marks) and (sure or not _is_short(ruled)):
        return None
    if not _is_read(body, ruled):
        return None
    # "OGIS 458 = SEG 4, 490"; "[2005] UKHL 56, [2006] 1 AC 262": a second place or year is labelled, too,
    # though it is no field of the work
    taken = {part.span for part in ruled if part.label != IGNORED}
    twice: tuple[str, ...] = _LABELLED_TWICE
    # "[2018] UKSC 5, [2018] AC 61": the number of a court, and where it is printed
    if any(m.by == FILE and m.label == "container_title" for m in marks):
        twice = (*twice, REPORT)
    second = [m.tagged for m in marks if m.by in twice and m.tagged.span not in taken]
    return [part.moved(start) for part in ruled], [part.moved(start) for part in second]


def _is_short(parts: Sequence[Tagged]) -> bool:
    """Whether words point back, beside nothing but what a short form has."""
    labels = {part.label for part in parts}
    return BACK_REFERENCE in labels and labels <= _SHORT


def _tags(
    text: str, tags: Tags, number: Sequence[Stretch], parts: Sequence[Tagged], second: Sequence[Tagged]
) -> tuple[Tags, Sequence[Tagged]]:
    """The tokens of `tags` with the labels of `parts` and `second`."""
    shown = sorted((p for p in (*parts, *second) if p.label != IGNORED), key=lambda part: part.span)
    stretches = [
        Stretch(_label(text, part), _printed(text, part), part.confidence, part.by) for part in shown
    ]
    stretches = [*number, *_with_numbers_of_cases(text, stretches)]
    starts = [stretch.span[0] for stretch in stretches]
    labels = []
    for token in tags.tokens:
        at = bisect_right(starts, token.core[0]) - 1
        inside = at >= 0 and token.core[0] < stretches[at].span[1]
        labels.append(stretches[at].label if inside else OTHER)
    return Tags(tags.tokens, labels, stretches), parts


_OF_FILE = "rule:case-file"
_CASE_NUMBERS = ("rule:case-number", _OF_FILE)
_CASE_WORD = re.compile(r"(?:Joined\s)?Cases?\s$")


def _with_numbers_of_cases(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, the number of a case part of its name, and a court part of its number: "UKSC 5"."""
    joined: list[Stretch] = []
    for stretch in stretches:
        before = joined[-1] if joined else None
        if before is not None and before.by == stretch.by == _OF_FILE and before.label == "container-title":
            joined[-1] = replace(stretch, span=(before.span[0], stretch.span[1]))  # "UKSC 5" is one number
            continue
        if before is not None and before.by in _CASE_NUMBERS and stretch.label == "title":
            word = _CASE_WORD.search(text, 0, before.span[0])
            if word is not None and not text[before.span[1] : stretch.span[0]].strip(" ,"):
                joined[-1] = replace(stretch, span=(word.start(), stretch.span[1]))
                continue
        joined.append(stretch)
    return joined


# "112 n. 245", "45 Anm. 2": a note of the page belongs to the place cited; "p. 487, n. 2" has two, to corpora
_NOTE_OF_PAGE = re.compile(r",?\s(?:nn?|not[ae]|Anm|Fn)\.?\s?[0-9]{1,4}(?![0-9])")
# "Grundzüge und Chrestomathie, I (Leipzig: Teubner, 1912)"
_VOLUME_AT_END = re.compile(r",\s(?P<volume>[IVX]{1,5}|[ivx]{1,5})\s?$")


def _is_read(text: str, ruled: Sequence[Tagged]) -> bool:
    """Whether the rules took every word and number; a sign, as between two places, may be left."""
    left = "".join(text[slice(*span)] for span in residue_of(text, ruled))
    return is_whole(text, ruled, rest=1.0) and not any(char.isalnum() for char in left)


# Words that announce a field and are none of it; most of them the labels of training know already
_ANNOUNCED = {
    "pages": re.compile(r"(?:at|səh|səhifə|сәһ|[Aa]rts?)\.?\s(?=[0-9])"),
    "volume": re.compile(r"(?:кн|Кн|ч|Ч)\.\s?(?=[0-9IVX])"),
    "translator": re.compile(
        r"(?:tr|trad|traduzione|traduction|versione)\b\.?(?:\s(?:it|fr|ingl|ital)\w*\.?)?(?:\sd[ie])?\s(?=[A-ZÀ-Ý])|"
        r"d[ie]\s(?=[A-ZÀ-Ý])|[Пп]ер(?:евод)?\.?\sс\s[^\W\d_]{2,12}\.?(?:\sяз(?:ыка|\.))?\s(?=[А-ЯЁ])"
    ),
}
_OF = ("di ", "de ")
_TRANSLATED = re.compile(r"(?:\btr|\btrad|traduzione|traduction|versione)\b\.?(?:\s(?:it|fr)\.)?\s$")


def without_words(text: str, tags: Tags) -> Tags:
    """The tags, without the words before pages, volumes and translators that only announce them."""
    labels = list(tags.labels)
    stretches = list(tags.stretches)
    for index, stretch in enumerate(stretches):
        pattern = _ANNOUNCED.get(stretch.label)
        start, end = stretch.span
        word = pattern.match(text, start, end) if pattern is not None else None
        if word is None or (word[0] in _OF and _TRANSLATED.search(text, 0, start) is None):
            continue  # "de Waal" is a name
        stretches[index] = replace(stretch, span=(word.end(), end))
        _relabel(tags.tokens, labels, word.span(), OTHER)
    return Tags(tags.tokens, labels, stretches)


def settle_places(text: str, tags: Tags) -> Tags:
    """The tags of a model, with the note of a page in its place and a volume parted from its title."""
    labels = list(tags.labels)
    stretches: list[Stretch] = []
    for stretch in tags.stretches:
        start, end = stretch.span
        note = _NOTE_OF_PAGE.match(text, end) if stretch.label == "pages" else None
        volume = _VOLUME_AT_END.search(text, start, end) if stretch.label in _TITLES else None
        if stretches and start < stretches[-1].span[1]:
            continue  # what was taken for something else is the note of a page
        if note is not None and not (text[end - 1] == "," and text[start].isalpha()):
            stretches.append(replace(stretch, span=(start, note.end()), by="rule:note-of-page"))
            _relabel(tags.tokens, labels, (end, note.end()), "pages")
        elif volume is not None and text.startswith("(", _behind(text, end)) and "volume" not in labels:
            stretches.append(replace(stretch, span=(start, volume.start())))
            stretches.append(Stretch("volume", volume.span("volume"), stretch.confidence, "rule:bare-volume"))
            _relabel(tags.tokens, labels, volume.span("volume"), "volume")
        else:
            stretches.append(stretch)
    return Tags(tags.tokens, labels, stretches)


_TITLES = ("title", "container-title")


def _behind(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())


def _relabel(tokens: Sequence[Token], labels: list[str], span: Span, label: str) -> None:
    for index, token in enumerate(tokens):
        if span[0] <= token.core[0] < span[1]:
            labels[index] = label


_EDITION_WORD = re.compile(r"(?:st|nd|rd|th|d)?\.?\s?(?:edn?|edition)\b\.?|(?:st|nd|rd|th|d)\b")


# Words that are printed as part of a place, in German law and after OSCOLA: "Rn. 14", "cols 973-76"
_WORD_OF_PLACE = re.compile(r"(?<![^\W_])(?:(?:Rn|Rz|Rdnr|Tz)\.?|cols?|paras?|chs?|pts?)\s$")


def _printed(text: str, part: Tagged) -> Span:
    """Where a part is printed, an edition with its word, "2d ed.", and some places with theirs."""
    start, end = part.span
    if part.label == "edition":
        after = _EDITION_WORD.match(text, end)
        return start, end if after is None else after.end()
    before = _WORD_OF_PLACE.search(text, 0, start) if part.label == "pages" else None
    return (start if before is None else before.start()), end


def _label(text: str, part: Tagged) -> str:
    """The label of a part in corpora, where a court in brackets is a remark."""
    if part.by == "rule:court" and text[: part.span[0]].endswith("("):
        return LABEL_OF["annotation"]
    return LABEL_OF["pages"] if part.by in AS_PAGES and part.label == "number" else LABEL_OF[part.label]
