"""A tagger by rule: marks first, then the order of what stands between them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from citekit.references import kinds
from citekit.references.dates import Precision
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.gazettes import GAZETTE
from citekit.references.marks.isnad import OTHER_CALENDAR
from citekit.references.rules.acts import is_act, tag_act
from citekit.references.rules.archives import is_described_file, is_file, tag_described_file, tag_file
from citekit.references.rules.areas import is_areas, tag_areas
from citekit.references.rules.comma import tag_commas
from citekit.references.rules.commentaries import is_commentary, tag_commentary, with_editors
from citekit.references.rules.dashed import container_behind_dash, tag_dashed
from citekit.references.rules.enclosed import QUOTES, closed_spans
from citekit.references.rules.interviews import interviewee, tag_interview
from citekit.references.rules.law import in_acts, is_law, is_provision, tag_law, tag_provision
from citekit.references.rules.reports import (
    in_papers,
    is_reported,
    one_place,
    tag_reported,
)
from citekit.references.rules.union_law import is_union_act, tag_union_act
from citekit.references.tagged import IGNORED, Tagged

__all__ = ["tag_by_rules"]


def tag_by_rules(text: str, language: str, joins: Collection[int] = ()) -> Sequence[Tagged]:
    """Find the parts of one citation by rule.

    >>> [part.label for part in tag_by_rules("Ayna, 22 Temmuz 2005.", "tr")]
    ['container_title', 'date']
    """
    statute = _tag_statute(text, language.partition("-")[0])
    if statute is not None:
        return statute
    marks: Sequence[Mark] = find_marks(text, language, frozenset(joins))
    marks = _outside_titles(text, marks)
    reported = is_reported(marks)
    union = is_union_act(text)
    law = not (reported or union) and is_law(text, marks)
    act = law or any(mark.by in ("act-number", GAZETTE) for mark in marks)
    if not union:
        marks = in_papers(text, marks)
        marks = settle_dates(text, one_place(text, marks) if reported else marks, first=act)
    tagged: Sequence[Tagged]
    marks = in_acts(text, marks) if law else marks
    if union:
        tagged, marks = tag_union_act(text, marks)
    elif is_commentary(text, marks):
        tagged = tag_commentary(text, marks)
    elif reported:
        tagged = tag_reported(text, marks)
    elif is_file(text, marks) and not (text[:1] in QUOTES and is_described_file(text, marks)):
        tagged, marks = tag_file(text, marks)
    elif is_described_file(text, marks):
        tagged, marks = tag_described_file(text, marks)
    elif interviewee(text) is not None:
        tagged = tag_interview(text, marks)
    elif law:
        tagged = tag_law(text, marks)
    elif (dash := container_behind_dash(text)) is not None:
        tagged = tag_dashed(text, marks, dash)
    elif is_areas(text, marks):
        tagged = tag_areas(text, marks)
    else:
        tagged = tag_commas(text, marks)
    tagged = with_editors(text, tagged, language)
    words = [Tagged(IGNORED, m.extent, m.tagged.by, 1.0) for m in marks if m.extent != m.tagged.span]
    return sorted([*tagged, *(mark.tagged for mark in marks), *words], key=lambda part: part.span)


def _tag_statute(text: str, language: str) -> Sequence[Tagged] | None:
    """The parts of a citation that is nothing but a statute with the section cited; None if it is none."""
    if language == "de" and is_provision(text):
        return tag_provision(text)
    return tag_act(text) if language == "en" and is_act(text) else None


def _outside_titles(text: str, marks: Sequence[Mark]) -> Sequence[Mark]:
    """The marks without numbers of statutes in a quoted title: "“3803 Sayılı Köy Enstitüleri Kanunu”"."""
    titles = [span for span, quoted in closed_spans(text) if quoted]
    return [
        m
        for m in marks
        if m.by != "statute-number" or not any(start < m.extent[0] < end for start, end in titles)
    ]


def settle_dates(text: str, marks: Sequence[Mark], *, first: bool) -> list[Mark]:
    """Leave one date, that of the work.

    A year in a title is no date of the work; the day of a conference is its `event_date`.

    Args:
        text: the citation.
        marks: everything certain in it.
        first: whether the first of several full dates counts (of statutes and decisions), not the last.
    """
    dates = [mark for mark in marks if mark.label == "date"]
    titles = [span for span, quoted in closed_spans(text) if quoted]
    brackets = [span for span, quoted in closed_spans(text) if not quoted]
    loose = [mark for mark in dates if not any(a < mark.extent[0] < b for a, b in titles)]
    if len(loose) > 1:
        in_title = [
            m
            for m in loose
            if m.precision == Precision.YEARS
            or (m.precision == Precision.YEAR and _in(m, brackets) and not _closes(text, m))
        ]
        loose = [m for m in loose if m not in in_title or m.by in _IMPRINTS] or loose[-1:]
    dash = container_behind_dash(text)
    parallel = text.find(" // ") if dash is None else dash.start()
    behind = [mark for mark in loose if mark.extent[0] > parallel]
    if parallel >= 0 and not first and behind:
        loose = behind  # "Письмо К. Кавелина, 12 мая 1861 г. // Русский архив. 1882": the day is in the title
    chosen = _choose(loose, first=first)
    kept: list[Mark] = []
    for mark in marks:
        if mark.label != "date" or mark is chosen:
            kept.append(mark)
        elif mark.by == "report-year":  # the year of the journal that prints a decision of a known day
            kept.append(replace(mark, tagged=replace(mark.tagged, label=IGNORED)))
        elif mark in loose and mark.precision is not None and mark.precision > Precision.YEARS:
            before = text[: mark.extent[0]].rstrip()[-1:]
            imprint = chosen is not None and chosen.by in _IMPRINTS
            if _in(mark, brackets) and _TITLE_GOES_ON.match(text, _end_of(mark, brackets)):
                continue  # "Kongre (Ankara, 4-8 Ekim 1999): Bildiriler"
            if text[mark.extent[1] :].lstrip()[:1].islower() or (imprint and before not in ",.;:("):
                continue  # "Özal'ın 15 Nisan 1993 tarihli konuşması", "the Uprising of 17 June 1953": title
            event = chosen is not None and chosen.precision == Precision.YEAR and kinds.is_conference(text)
            label = "event_date" if event else IGNORED
            kept.append(replace(mark, tagged=replace(mark.tagged, label=label)))
    return kept


_IMPRINTS = ("imprint", OTHER_CALENDAR)


def _closes(text: str, mark: Mark) -> bool:
    """Whether a year alone in its bracket is the last word: "Act of 2002, 15 U.S.C. § 7241 (2006)."."""
    start, end = mark.extent
    return text[:start].endswith("(") and not text[end:].strip(" ).;")


_TITLE_GOES_ON = re.compile(r"\s?[:/]")


def _end_of(mark: Mark, spans: list[tuple[int, int]]) -> int:
    return next(end for start, end in spans if start <= mark.extent[0] < end)


def _in(mark: Mark, spans: list[tuple[int, int]]) -> bool:
    return any(start <= mark.extent[0] < end for start, end in spans)


def _choose(dates: list[Mark], *, first: bool) -> Mark | None:
    imprint = [mark for mark in dates if mark.by in _IMPRINTS]
    if imprint:
        return imprint[-1]
    if dates and all(mark.by == "report-year" for mark in dates):
        return dates[0]  # "[2009] EWCA Civ 414, [2010] QB 77": the year in which it was decided
    precise = [mark for mark in dates if mark.precision is not None and mark.precision > Precision.YEARS]
    if first and precise:
        return precise[0]
    candidates = precise or dates
    return candidates[-1] if candidates else None
